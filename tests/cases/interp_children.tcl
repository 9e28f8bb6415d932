# Children of all kinds: their commands, aliases across interpreters, hidden commands, limits, cancellation.

interp
!> wrong # args: should be "interp cmd ?arg ...?"

interp foo
!> bad option "foo": must be alias, aliases, bgerror, cancel, children, create, debug, delete, eval, exists, expose, hide, hidden, issafe, invokehidden, limit, marktrusted, recursionlimit, slaves, share, target, or transfer

interp create a b c
!> wrong # args: should be "interp create ?-safe? ?--? ?path?"

interp create foo; interp children
-> foo

interp create foo; interp create {foo bar}; list [interp slaves] [interp slaves foo] [foo eval interp slaves]
-> foo bar bar

interp create foo; catch {interp create foo} m; set m
-> interpreter named "foo" already exists, cannot create

interp create -safe foo; list [interp issafe foo] [interp issafe]
-> 1 0

interp create -- -foo; interp slaves
-> -foo

interp create -safe -- -bar; interp slaves
-> -bar

interp create -foo
!> bad option "-foo": must be -safe or --

interp create -s
-> interp0

interp create {a b}
!> could not find interpreter "a"

interp create; 
-> interp0

interp create; interp create
-> interp1

interp delete
->

interp delete foo
!> could not find interpreter "foo"

interp create a; interp create b; interp delete a b; interp slaves
->

interp create a; catch {interp delete a b} m; list $m [interp slaves]
-> {could not find interpreter "b"} {}

interp delete {}
!> cannot delete the current interpreter

interp exists
-> 1

interp exists a
-> 0

interp create a; list [interp exists a] [interp exists {}] [interp exists {a b}]
-> 1 1 0

interp exists a b
!> wrong # args: should be "interp exists ?path?"

interp eval
!> wrong # args: should be "interp eval path arg ?arg ...?"

interp eval {} 
!> wrong # args: should be "interp eval path arg ?arg ...?"

interp eval {} {set x 1}; set x
-> 1

interp create a; interp eval a {set x 1}; interp eval a set x
-> 1

interp create a; a eval {set x 1; error foo}
!> foo

interp create a; list [catch {a eval {break}} m] $m
-> 3 {}

interp create a; list [catch {a eval {return -code 5 foo}} m] $m
-> 5 foo

interp create a; list [catch {a eval {return foo}} m] $m
-> 0 foo

interp create a; a
!> wrong # args: should be "a cmd ?arg ...?"

interp create a; a foo
!> bad option "foo": must be alias, aliases, bgerror, debug, eval, expose, hide, hidden, issafe, invokehidden, limit, marktrusted, or recursionlimit

interp create a; a alias
!> wrong # args: should be "a alias aliasName ?targetName? ?arg ...?"

interp create a; a alias foo
->

interp create a; a alias foo bar; a alias foo
-> bar

interp create a; a alias foo list 1 2; a eval {foo 3}
-> 1 2 3

interp create a; a alias foo list 1 2; list [a aliases] [a alias foo] [interp aliases a] [interp alias a foo]
-> foo {list 1 2} foo {list 1 2}

interp create a; a alias foo list 1 2; a alias foo {}; a aliases
->

interp create a; a alias foo {}
!> alias "foo" not found

interp create a; interp alias a foo {}
!> alias "foo" not found

interp alias {} foo {} list a; foo b
-> a b

interp alias {} foo {} list a; rename foo bar; list [interp aliases] [interp alias {} foo] [bar c]
-> foo {list a} {a c}

interp alias {} foo {} list a; rename foo bar; interp alias {} foo {}; info commands bar
->

interp alias {} foo {} list a; rename foo {}; interp aliases
->

interp alias {} foo {} foo
!> cannot define or rename alias "foo": would create a loop

interp alias {} foo {} bar; interp alias {} bar {} foo
!> cannot define or rename alias "bar": would create a loop

interp alias {} foo {} bar; interp alias {} bar {} baz; interp alias {} baz {} foo
!> cannot define or rename alias "baz": would create a loop

interp alias {} foo {} bar; rename foo bar
!> cannot define or rename alias "bar": would create a loop

interp create a; interp alias a foo {} foo; interp alias {} foo a foo
!> cannot define or rename alias "foo": would create a loop

interp alias
!> wrong # args: should be "interp alias slavePath slaveCmd ?masterPath masterCmd? ?arg ...?"

interp alias a
!> wrong # args: should be "interp alias slavePath slaveCmd ?masterPath masterCmd? ?arg ...?"

interp alias a b
!> could not find interpreter "a"

interp alias a b c
!> could not find interpreter "a"

interp alias {} b {}
!> alias "b" not found

interp alias {} b a c
!> could not find interpreter "a"

interp alias {} foo {} nosuch; foo
!> invalid command name "nosuch"

interp alias {} foo {} nosuch a; foo b
!> invalid command name "nosuch"

interp alias {} foo {} set; foo
!> wrong # args: should be "foo varName ?newValue?"

interp alias {} foo {} lindex a; catch {foo 1 2 \{} m; set m
-> bad index "{": must be integer?[+-]integer? or end?[+-]integer?

interp create a; a alias foo set; a eval foo
!> wrong # args: should be "foo varName ?newValue?"

interp create a; a alias foo set x; a eval foo 5; set x
-> 5

interp create a; a hide set; a invokehidden set x 1; a eval {info exists x}
-> 1

interp create a; a hide set foo; list [a hidden] [a invokehidden foo x 2]
-> foo 2

interp create a; a hide set foo; a expose foo bar; a eval bar x 4
-> 4

interp create a; a hide set; a hide set
!> unknown command "set"

interp create a; a hide nosuch
!> unknown command "nosuch"

interp create a; a expose nosuch
!> unknown hidden command "nosuch"

interp create a; a hide set; a eval {proc set args {list hi}};  a expose set
!> exposed command "set" already exists

interp create a; a hide set; a expose set foo::bar
!> cannot expose to a namespace (use expose to toplevel, then rename)

interp create a; a hide set foo::bar
!> cannot use namespace qualifiers in hidden command token (rename)

interp create a; a eval {namespace eval x {proc y {} {}}}; a hide x::y
!> cannot use namespace qualifiers in hidden command token (rename)

interp create a; a eval {namespace eval x {proc y {} {}}}; a hide x::y y
!> can only hide global namespace commands (use rename then hide)

interp create a; a hide
!> wrong # args: should be "a hide cmdName ?hiddenCmdName?"

interp create a; a hide a b c
!> wrong # args: should be "a hide cmdName ?hiddenCmdName?"

interp create a; a expose
!> wrong # args: should be "a expose hiddenCmdName ?cmdName?"

interp create a; a expose a b c
!> wrong # args: should be "a expose hiddenCmdName ?cmdName?"

interp create a; a hidden a
!> wrong # args: should be "a hidden"

interp create a; a invokehidden
!> wrong # args: should be "a invokehidden ?-namespace ns? ?-global? ?--? cmd ?arg ..?"

interp create a; a invokehidden foo
!> invalid hidden command name "foo"

interp create a; a invokehidden -foo foo
!> bad option "-foo": must be -global, -namespace, or --

interp create a; a invokehidden -global foo
!> invalid hidden command name "foo"

interp create a; a invokehidden -namespace
!> wrong # args: should be "a invokehidden ?-namespace ns? ?-global? ?--? cmd ?arg ..?"

interp create a; a invokehidden -namespace foo
!> wrong # args: should be "a invokehidden ?-namespace ns? ?-global? ?--? cmd ?arg ..?"

interp create a; a hide set; a eval {namespace eval foo {variable x 5}}; a invokehidden -namespace foo set x
-> 5

interp create a; a hide set; a invokehidden -- set x 1
-> 1

interp hide
!> wrong # args: should be "interp hide path cmdName ?hiddenCmdName?"

interp hide a b c d e
!> wrong # args: should be "interp hide path cmdName ?hiddenCmdName?"

interp hide nosuch foo
!> could not find interpreter "nosuch"

interp expose nosuch foo
!> could not find interpreter "nosuch"

interp hidden nosuch
!> could not find interpreter "nosuch"

interp hidden a b
!> wrong # args: should be "interp hidden ?path?"

interp invokehidden
!> wrong # args: should be "interp invokehidden path ?-namespace ns? ?-global? ?--? cmd ?arg ..?"

interp invokehidden {}
!> wrong # args: should be "interp invokehidden path ?-namespace ns? ?-global? ?--? cmd ?arg ..?"

interp invokehidden {} nosuch
!> invalid hidden command name "nosuch"

interp issafe nosuch
!> could not find interpreter "nosuch"

interp issafe a b
!> wrong # args: should be "interp issafe ?path?"

interp create -safe a; a eval {interp hide {} set}
!> permission denied: safe interpreter cannot hide commands

interp create -safe a; a eval {interp expose {} set}
!> permission denied: safe interpreter cannot expose commands

interp create -safe a; a eval {interp invokehidden {} exit}
!> not allowed to invoke hidden commands from safe interpreter

interp create -safe a; a eval {file exists x}
!> invalid command name "file"

interp create -safe a; a eval {open foo}
!> invalid command name "open"

interp create -safe a; a eval {interp create b}
-> b

interp create -safe a; a eval {interp create b; interp issafe b}
-> 1

interp create -safe a; a eval {interp marktrusted {}}
!> permission denied: safe interpreter cannot mark trusted

interp create -safe a; a marktrusted; a issafe
-> 0

interp create -safe a; interp marktrusted a; interp issafe a
-> 0

interp create a; a issafe x
!> wrong # args: should be "a issafe"

interp marktrusted
!> wrong # args: should be "interp marktrusted path"

interp marktrusted x y
!> wrong # args: should be "interp marktrusted path"

interp create a; a marktrusted x
!> wrong # args: should be "a marktrusted"

interp recursionlimit
!> wrong # args: should be "interp recursionlimit path ?newlimit?"

interp recursionlimit {} 
-> 1000

interp create a; interp recursionlimit a 50
-> 50

interp create a; a recursionlimit 50; a recursionlimit
-> 50

interp create a; a recursionlimit 0
!> recursion limit must be > 0

interp create a; a recursionlimit -5
!> recursion limit must be > 0

interp create a; a recursionlimit abc
!> expected integer but got "abc"

interp create a; a recursionlimit 1 2
!> wrong # args: should be "a recursionlimit ?newlimit?"

interp recursionlimit foo
!> could not find interpreter "foo"

interp recursionlimit foo bar baz
!> wrong # args: should be "interp recursionlimit path ?newlimit?"

interp limit
!> wrong # args: should be "interp limit path limitType ?-option value ...?"

interp limit {}
!> wrong # args: should be "interp limit path limitType ?-option value ...?"

interp limit {} foo
!> bad limit type "foo": must be commands or time

interp create a; interp limit a
!> wrong # args: should be "interp limit path limitType ?-option value ...?"

interp create a; interp limit a foo
!> bad limit type "foo": must be commands or time

interp create a; interp limit a commands
-> -command {} -granularity 1 -value {}

interp create a; interp limit a commands -foo
!> bad option "-foo": must be -command, -granularity, or -value

interp create a; interp limit a commands -command
->

interp create a; interp limit a commands -granularity 0
!> granularity must be at least 1

interp create a; interp limit a commands -granularity abc
!> expected integer but got "abc"

interp create a; interp limit a commands -value -5
!> command limit value must be at least 0

interp create a; interp limit a commands -value abc
!> expected integer but got "abc"

interp create a; interp limit a commands -value 100 -granularity
!> wrong # args: should be "interp limit a commands ?-option value ...?"

interp create a; interp limit a commands -value 100 -granularity 2; interp limit a commands
-> -command {} -granularity 2 -value 100

interp create a; interp limit a commands -value 100 -granularity 2; interp limit a commands -granularity
-> 2

interp create a; interp limit a time -seconds abc
!> expected integer but got "abc"

interp create a; interp limit a time -seconds -5
!> seconds must be at least 0

interp create a; interp limit a time -milliseconds 5
->

interp create a; interp limit a time -seconds 5 -milliseconds 500; interp limit a time
-> -command {} -granularity 10 -milliseconds 500 -seconds 5

interp create a; interp limit a time -seconds {} -milliseconds 500
!> may only set -milliseconds if -seconds is not also being reset

interp create a; interp limit a time -foo
!> bad option "-foo": must be -command, -granularity, -milliseconds, or -seconds

interp create a; interp limit a time -granularity 0
!> granularity must be at least 1

interp create a; a limit
!> wrong # args: should be "a limit limitType ?-option value ...?"

interp create a; a limit commands
-> -command {} -granularity 1 -value {}

interp create a; a limit foo
!> bad limit type "foo": must be commands or time

interp create a; a limit commands -value 10; catch {a eval {while 1 {incr x}}} m; set m
-> command count limit exceeded

interp create a; a eval {interp limit {} commands -value 3}
!> limits on current interpreter inaccessible

interp target
!> wrong # args: should be "interp target path alias"

interp target a b
!> could not find interpreter "a"

interp create a; interp target a foo
!> alias "foo" in path "a" not found

interp create a; a alias foo bar; interp target a foo
->

interp create a; interp create b; interp alias a foo b bar; interp target a foo
-> b

interp create a; a eval {interp create b; interp alias b foo {} bar}; interp target {a b} foo
-> a

interp create a; a eval {interp create b; interp alias {} foo b bar}; interp target a foo
-> a b

interp aliases nosuch
!> could not find interpreter "nosuch"

interp aliases a b
!> wrong # args: should be "interp aliases ?path?"

interp slaves nosuch
!> could not find interpreter "nosuch"

interp children a b
!> wrong # args: should be "interp children ?path?"

interp bgerror
!> wrong # args: should be "interp bgerror path ?cmdPrefix?"

interp bgerror {}
-> ::tcl::Bgerror

interp bgerror {} a b
!> wrong # args: should be "interp bgerror path ?cmdPrefix?"

interp create a; a bgerror
-> ::tcl::Bgerror

interp create a; a bgerror foo; a bgerror
-> foo

interp create a; a bgerror "a \{"
!> cmdPrefix must be list of length >= 1

interp create a; a bgerror {}
!> cmdPrefix must be list of length >= 1

interp share
!> wrong # args: should be "interp share srcPath channelId destPath"

interp share a b c
!> could not find interpreter "a"

interp transfer
!> wrong # args: should be "interp transfer srcPath channelId destPath"

interp transfer a b c
!> could not find interpreter "a"

interp share {} nosuch {}
!> can not find channel named "nosuch"

interp transfer {} nosuch {}
!> can not find channel named "nosuch"

interp cancel nosuch
!> could not find interpreter "nosuch"

interp cancel -foo
!> bad option "-foo": must be -unwind or --

interp cancel a b c
!> wrong # args: should be "interp cancel ?-unwind? ?--? ?path? ?result?"

interp cancel -unwind -- {} foo
!> foo

interp debug
!> wrong # args: should be "interp debug path ?-frame ?bool??"

interp debug {}
-> -frame 0

interp debug {} -frame
-> 0

interp debug {} -frame 1
-> 1

interp debug {} -foo
!> bad debug option "-foo": must be -frame

interp debug {} -frame foo
!> expected boolean value but got "foo"

interp create a; interp debug a -frame
-> 0

interp create a; a debug
-> -frame 0

interp create a; a debug -frame 1; a debug
-> -frame 1

interp create a; rename a b; b eval {set x 1}; list [interp slaves] 
-> a

interp create a; rename a b; interp eval a {set x 1}; interp delete a; info commands b
->

interp create a; rename a {}; interp slaves
->

interp create a; a eval {proc f {} {error x}}; catch {a eval f}; set ::errorInfo
-> x
       while executing
   "error x"
       (procedure "f" line 1)
       invoked from within
   "f"
       invoked from within
   "a eval f"

interp create a; interp alias {} f a f; a eval {proc f {} {error x}}; catch {f}; set ::errorInfo
-> x
       while executing
   "error x"
       (procedure "f" line 1)
       invoked from within
   "f"

interp create a; interp alias a f {} f; proc f {} {error x}; catch {a eval {proc g {} {f}; g}}; set ::errorInfo
-> x
       while executing
   "error x"
       (procedure "f" line 1)
       invoked from within
   "f"
       (procedure "g" line 1)
       invoked from within
   "g"
       invoked from within
   "a eval {proc g {} {f}; g}"

interp create a; interp alias a f {} f; proc f {} {error x}; catch {a eval {catch f; set ::errorInfo}} m; set m
-> x
       while executing
   "error x"
       (procedure "f" line 1)
       invoked from within
   "f"

interp create a; interp alias a f {} f; proc f {} {info level 0};  a eval {f 1 2}
!> wrong # args: should be "f"

interp create a; interp alias a f {} f; proc f args {info level 0};  a eval {f 1 2}
-> f 1 2

interp create a; interp alias a f {} f x; proc f args {list [info level] [info level 0]};  a eval {proc g {} {f 1 2}; g}
-> 1 {f x 1 2}

interp create a; interp alias a f {} f x; proc f args {upvar 1 y z; info exists z}; set y 1; a eval {proc g {} {set y 2; f 1 2}; g}
-> 1

interp create a; a eval {set x 1}; interp delete a; a eval {set x}
!> invalid command name "a"

interp create a; interp alias {} foo a bar; interp delete a; foo
!> invalid command name "foo"

interp create a; interp alias {} foo a bar; interp delete a; interp aliases
->

interp create {a}; interp create {a b}; interp alias {a b} foo {} list 5; interp eval {a b} {foo 6}
-> 5 6

interp create a; interp eval a {namespace eval foo {proc bar args {namespace current}}}; interp alias {} x a foo::bar; x
-> ::foo

namespace eval foo {interp alias {} bar {} list 1}; list [info commands foo::bar] [info commands bar]
-> {} bar

namespace eval foo {interp alias {} ::foo::bar {} list 1}; list [foo::bar 2] [interp aliases]
-> {1 2} ::foo::bar

namespace eval foo {proc g args {list inner $args}; interp alias {} ::h {} g 1}; h
!> invalid command name "g"

interp alias {} {a b} {} list x; {a b} y
-> x y

interp alias {} x {} apply {{a b} {list $b $a}} 1; x 2
-> 2 1

interp alias {} p {} uplevel 1; proc f {} {p set z 4; set z}; f
!> can't read "z": no such variable

interp alias {} p {} upvar 1; proc g {} {p z q; set q 5}; proc f {} {g; set z}; f
-> 5

interp alias {} p {} return -code error; proc f {} {p foo}; f
!> foo

interp alias {} p {} return; proc f {} {p foo; list no}; f
-> foo

interp create a -safe; a eval {interp create b}; a eval {interp issafe b}
-> 1

interp create a -safe
-> a

interp create -safe a; a alias foo set; a eval {interp create b; interp alias b foo {} foo; b eval {foo zz 3}}; set zz
-> 3

interp create -safe a; a eval {interp alias {} foo {} set; foo x 5}
-> 5

interp create -safe a; a eval {interp delete nosuch}
!> could not find interpreter "nosuch"

interp create -safe a; a eval {interp recursionlimit {} 5}
!> permission denied: safe interpreters cannot change recursion limit

interp create -safe a; a eval {interp recursionlimit {}}
-> 1000

interp create -safe a; a eval {interp create b; b recursionlimit 50}
!> permission denied: safe interpreters cannot change recursion limit

interp create -safe a; a eval {interp create b; interp recursionlimit b 50}
!> permission denied: safe interpreters cannot change recursion limit

interp create -safe a; a eval {interp create b; b hide set}
!> permission denied: safe interpreter cannot hide commands

interp create -safe a; a eval {interp create b; b expose foo}
!> permission denied: safe interpreter cannot expose commands

interp create -safe a; a eval {interp create b; b invokehidden foo}
!> not allowed to invoke hidden commands from safe interpreter

interp create -safe a; a eval {interp create b; b marktrusted}
!> permission denied: safe interpreter cannot mark trusted

interp create -safe a; a eval {interp create b; interp marktrusted b}
!> permission denied: safe interpreter cannot mark trusted

interp create -safe a; a eval {interp create b; b limit time -seconds 5}
->

interp create -safe a; a eval {interp limit {} time}
!> limits on current interpreter inaccessible

interp create -safe a; a eval {interp create b; b bgerror}
-> ::tcl::Bgerror

interp create -safe a; a eval {interp create b; b bgerror foo}
-> foo

interp create -safe a; a eval {interp bgerror {} foo}
-> foo

interp create -safe a; a eval {interp bgerror {}}
-> ::tcl::Bgerror

interp create -safe a; a eval {interp debug {}}
-> -frame 0

interp create -safe a; a eval {clock seconds; set x 1}
-> 1

interp create -safe a; lsort [a eval {info commands i*}]
-> if incr info interp

interp create -safe a; a eval {info exists tcl_library}
-> 0

interp create -safe a; a eval {package require foo}
!> can't find package foo

interp create -safe a; a eval {expr {max(1,2,3)}}
-> 3

interp create -safe a; a eval {encoding system}
!> invalid command name "encoding"

interp create -safe a; a eval {encoding convertto utf-8 a}
!> invalid command name "encoding"

interp create -safe a; a eval {encoding dirs}
!> invalid command name "encoding"

interp create -safe a; a eval {exit}
!> invalid command name "exit"

interp create -safe a; a eval {source foo}
!> invalid command name "source"

interp create a; a hide list; a alias list foo bar; list [catch {a eval {list 1}} m] $m [a invokehidden list 1]
-> 1 {invalid command name "foo"} 1

interp create a; a alias bar foo; proc foo args {list F $args}; a hide bar; list [a hidden] [a aliases] [a invokehidden bar 1]
-> bar bar {F 1}

interp create a; a alias bar foo; proc foo args {list F $args}; a hide bar; a alias bar {}; list [a hidden] [a aliases] 
-> {} {}

interp create a; a alias bar foo; proc foo args {list F $args}; a hide bar; a expose bar baz; list [a aliases] [a eval {baz 2}]
-> bar {F 2}

interp create a; a alias bar foo; proc foo args {list F $args}; interp hide a bar baz; interp alias a bar {}; list [a hidden] [a aliases]
-> {} {}

interp create a; a eval {proc foo {} {}}; a hide foo; a eval {proc foo x {}}; catch {a expose foo} m; set m
-> exposed command "foo" already exists

interp create a; a eval {proc unknown {x args} {error "uncaught"}}; a hide list; catch {a eval {list a b c}} m; set m
-> uncaught

interp create a; a eval {set z 45; namespace eval foo {proc bar {} {set ::z 91}}}; a hide list; interp invokehidden a -global list $z
!> can't read "z": no such variable

interp create a; a hide list; set z 77; a eval {set z 45}; a invokehidden list {$z} [set z]
-> {$z} 77

interp create a; a eval {set z 5; proc p1 {} {set z 90; a1; set z}}; proc h1 {} {interp invokehidden a set z 91}; a hide set; interp alias a a1 {} h1; a eval {interp expose {} set; p1}
!> invalid hidden command name "set"

interp create a; a eval {namespace eval foo {proc x {} {list nsx}}}; a hide nosuch::x
!> cannot use namespace qualifiers in hidden command token (rename)

interp create a; catch {a expose foo bar::baz} m; set m
-> cannot expose to a namespace (use expose to toplevel, then rename)

interp create a; a hide list; catch {a expose list ::a} m; set m
-> cannot expose to a namespace (use expose to toplevel, then rename)

interp create a; a eval {rename list {}}; catch {a hide list} m; set m
-> unknown command "list"

interp create a; a hide list; a eval {proc list args {return hi}}; list [a eval {list 1}] [a invokehidden list 1]
-> hi 1

interp hide {} list; proc list args {return hi}; set r [list 1]; rename list {}; interp expose {} list; list $r
-> hi

interp create a; a hide list; interp delete a; interp exists a
-> 0

interp create a; a hide list; a eval {rename list foo}
!> can't rename "list": command doesn't exist

interp create a; a eval {interp hide {} list}; a hidden
-> list

interp create a; a eval {interp hide {} list; interp hide {} list foo}
!> unknown command "list"

interp create a; interp hide a list foo; interp hide a set foo
!> hidden command named "foo" already exists

interp create a; interp hide a list foo; interp expose a foo set
!> exposed command "set" already exists

interp create a; interp create {a b}; interp hide {a b} list; list [a hidden] [interp hidden {a b}] [a eval {interp hidden b}]
-> {} list list

interp create a; interp hidden a foo
!> wrong # args: should be "interp hidden ?path?"

interp create a; a issafe; a marktrusted; a issafe
-> 0

interp create -safe a; a marktrusted; a eval {interp create b; interp issafe b}
-> 0

interp create a; interp alias {} foo a bar; a eval {proc bar {} {return -code 7 x}}; list [catch foo m] $m
-> 1 {command returned bad code: 7}

interp create a; interp alias a foo {} bar; proc bar {} {return -code 7 x}; a eval {list [catch foo m] $m}
-> 7 x

interp create a; proc MyErr {} {return -code error -errorcode {A B} xx}; interp alias a foo {} MyErr; a eval {list [catch foo m o] $m $::errorCode [dict get $o -errorcode]}
-> 1 xx {A B} {A B}

interp create a; list [catch {a eval {error foo bar {X Y}}} m] $m $::errorCode $::errorInfo
-> 1 foo {X Y} {bar
       invoked from within
   "a eval {error foo bar {X Y}}"}

interp create a; foreach c {0 1 2 3 4 5 -1} {lappend r [catch {interp eval a [list return -code $c ret$c]} m] $m}; set r
-> 0 ret0 1 ret1 2 ret2 3 ret3 4 ret4 5 ret5 -1 ret-1

interp create a; a eval {proc ret c {return -code $c ret$c}}; foreach c {-1 0 1 2 3 4 5} {lappend r [catch {interp eval a [list ret $c]} m] $m}; set r
-> -1 ret-1 0 ret0 1 ret1 0 ret2 3 ret3 4 ret4 5 ret5

interp create a; proc ret c {return -code $c ret$c}; interp alias a ret {} ret; foreach c {-1 0 1 2 3 4 5} {lappend r [catch {interp eval a [list ret $c]} m] $m}; set r
-> -1 ret-1 0 ret0 1 ret1 0 ret2 3 ret3 4 ret4 5 ret5

interp create a; proc ret c {return -code $c ret$c}; interp alias a ret {} ret; foreach c {-1 0 1 2 3 4 5} {lappend r [a eval [list catch [list ret $c] m]] [a eval {set m}]}; set r
-> -1 ret-1 0 ret0 1 ret1 2 ret2 3 ret3 4 ret4 5 ret5

interp create a; interp alias {} ret a ret; a eval {proc ret c {return -code $c ret$c}}; foreach c {-1 0 1 2 3 4 5} {lappend r [catch {ret $c} m] $m}; set r
-> 1 {command returned bad code: -1} 0 ret0 1 ret1 0 ret2 1 {invoked "break" outside of a loop} 1 {invoked "continue" outside of a loop} 1 {command returned bad code: 5}

interp create a; proc foo {} {uplevel 1 {set x}}; interp alias a foo {} foo; set x 5; a eval {set x 6; foo}
-> 5

interp create a; interp alias a foo {} uplevel #0; set x 5; a eval {set x 6; foo set x}
-> 5

namespace eval tst {proc p {} {namespace current}}; interp create a; interp alias a foo {} tst::p; a eval foo
-> ::tst

namespace eval tst {proc p args {list $args [namespace current]}}; interp create a; interp alias a foo::bar {} tst::p x; a eval {namespace eval foo {bar 1}}
-> {x 1} ::tst

interp create a; a eval {namespace eval foo {}}; a alias foo::bar list 1; list [a aliases] [a eval {foo::bar 2}]
-> foo::bar {1 2}

interp create a; a alias foo::bar list 1; a eval {namespace delete foo}; a aliases
->

interp create a; a alias ::foo list 1; list [a aliases] [a alias ::foo] [catch {a alias foo} m] $m
-> ::foo {list 1} 0 {}

interp alias {} ::foo {} list; list [interp aliases] [catch {interp alias {} foo} m] $m
-> ::foo 0 {}

interp alias {} foo {} list 1; interp alias {} foo {} list 2; list [interp aliases] [foo]
-> foo 2

interp create a; a alias foo list 1; a alias foo list 2; list [a aliases] [a eval foo]
-> foo 2

interp alias {} foo {} list 1; proc foo {} {}; interp aliases
->

interp alias {} foo {} list 1; interp alias {} foo {} {}
-> foo

interp alias {} foo {} list 1; interp alias {} foo {}; interp alias {} foo {}
!> alias "foo" not found

interp create a; a alias foo bar; a eval {rename foo zop}; a alias foo zop; list [lsort [a aliases]] [catch {a eval zop} m] $m
-> {::foo foo} 1 {invalid command name "bar"}

interp create a; a alias foo bar; a eval {rename foo zop}; list [a aliases] [a alias foo] [catch {a alias zop} m] $m
-> foo bar 0 {}

interp create a; a alias foo bar; a eval {rename foo zop}; a alias foo {}; list [a aliases] [catch {a eval zop} m] $m
-> {} 1 {invalid command name "zop"}

interp create a; a alias foo list; a eval {rename foo zop}; a alias foo list x; list [lsort [a aliases]] [a eval foo 1] [a eval zop 1]
-> {::foo foo} {x 1} 1

interp create a; a alias a a; a eval {catch a m; set m}
-> wrong # args: should be "a cmd ?arg ...?"

interp create a; a alias foo f1; proc f1 {} {interp delete a; list gone}; catch {a eval foo} m; list $m [interp exists a]
-> gone 0

interp create a; interp create {a b}; interp delete a; interp exists {a b}
-> 0

interp create {a}; a eval {interp create b; interp alias b x {} y; proc y {} {return Y}; b eval x}
-> Y

interp create a; interp create {a b}; interp alias {a b} x {} list T; interp eval {a b} {x 1}
-> T 1

interp create a; interp create b; interp alias a x b y; b eval {proc y args {list Y $args}}; a eval {x 1 2}
-> Y {1 2}

interp create a; interp create b; interp alias a x b y; b eval {proc y args {error bad}}; catch {a eval {x 1 2}}; set ::errorInfo
-> bad
       while executing
   "error bad"
       (procedure "y" line 1)
       invoked from within
   "x 1 2"
       invoked from within
   "a eval {x 1 2}"

interp create a; a eval {proc foo {} {error inner}}; catch {a eval foo} m o; list [dict get $o -errorline] $::errorInfo
-> 1 {inner
       while executing
   "error inner"
       (procedure "foo" line 1)
       invoked from within
   "foo"
       invoked from within
   "a eval foo"}

interp create a; a recursionlimit 20; a eval {proc p n {if {$n>0} {p [expr {$n-1}]}}; catch {p 10} m}; 
-> 0

interp create a; a recursionlimit 50; interp create {a b}; interp recursionlimit {a b}
-> 50

interp create a; set l [interp recursionlimit {}]; interp recursionlimit {} 100; set r [interp recursionlimit {}]; interp recursionlimit {} $l; list $r
-> 100

interp create a; a recursionlimit 99999999999
!> integer value too large to represent

interp create a; a limit commands -value 100 -command {lappend ::l}; a limit commands
-> -command {lappend ::l} -granularity 1 -value 100

interp create a; a limit commands -value 100; a limit commands -value {}; a limit commands -value
->

interp create a; a limit commands -command {set ::x 1} -value 1; a limit commands -command
-> set ::x 1

interp create a; a limit commands -v 5
->

interp create a; a limit time -milliseconds foo
!> expected integer but got "foo"

interp create a; a limit time -milliseconds -1
!> milliseconds must be at least 0

interp create a; a limit commands -granularity -1
!> granularity must be at least 1

interp create a; a limit time -seconds 1 -milliseconds 1500; a limit time
-> -command {} -granularity 10 -milliseconds 500 -seconds 2

interp create a; a limit c
-> -command {} -granularity 1 -value {}

interp limit {} commands -value 5
!> limits on current interpreter inaccessible

interp limit {} commands
!> limits on current interpreter inaccessible

interp create a; interp limit a commands -value 1 -value
!> wrong # args: should be "interp limit a commands ?-option value ...?"

interp create a; a limit commands foo bar
!> bad option "foo": must be -command, -granularity, or -value

interp create a; catch {a limit commands -value foo} m; list $m $::errorCode
-> {expected integer but got "foo"} {TCL VALUE INTEGER}

interp create a; a eval {set x 1}; a limit commands -value 0; list [catch {a eval {set x}} m] $m
-> 1 {command count limit exceeded}

interp create a; a limit time -seconds 0; list [catch {a eval {while 1 {}}} m] $m $::errorCode
-> 1 {time limit exceeded} {TCL LIMIT TIME}

interp create a; a limit commands -value 50; list [catch {a eval {catch {while 1 {incr x}}; set y 1}} m] $m
-> 1 {command count limit exceeded}

interp create a; interp limit a commands -value 200 -command {apply {{} {a limit commands -value {}; set ::hit 1}}}; list [a eval {for {set i 0} {$i<500} {incr i} {}; set i}] [info exists ::hit]
-> 500 1

interp create a; a debug foo
!> bad debug option "foo": must be -frame

interp create a; a debug -frame foo
!> expected boolean value but got "foo"

interp create a; a debug -frame 0; a debug -frame
-> 0

interp create a; list [a debug -frame 1] [a debug -frame 0]
-> 1 1

interp create a; a debug -fr
-> 0

interp bgerror {} foo; interp bgerror {}
-> foo

interp create a; a bgerror {a b c}; a bgerror
-> a b c

interp create a; a bgerror a b
!> wrong # args: should be "a bgerror ?cmdPrefix?"

interp create a; interp target {} foo
!> alias "foo" in path "" not found

interp create a; interp alias a foo {} bar; list [interp target a foo] [catch {interp target a baz} m] $m
-> {} 1 {alias "baz" in path "a" not found}

interp create a; interp alias {} foo a bar; interp target {} foo
-> a

interp target nosuch foo
!> could not find interpreter "nosuch"

interp create a; a eval {interp target {} foo}
!> alias "foo" in path "" not found

interp create a; a alias foo bar; a eval {interp target {} foo}
!> target interpreter for alias "foo" in path "" is not my descendant

interp create a; a foo; 
!> bad option "foo": must be alias, aliases, bgerror, debug, eval, expose, hide, hidden, issafe, invokehidden, limit, marktrusted, or recursionlimit

interp create a; a create
!> bad option "create": must be alias, aliases, bgerror, debug, eval, expose, hide, hidden, issafe, invokehidden, limit, marktrusted, or recursionlimit

interp create a; a e {set x 1}
!> ambiguous option "e": must be alias, aliases, bgerror, debug, eval, expose, hide, hidden, issafe, invokehidden, limit, marktrusted, or recursionlimit

interp create a; a alias foo bar baz; a alias foo
-> bar baz

interp create a; a alias foo bar baz; interp alias a foo
-> bar baz

interp create a; interp alias a foo {} bar baz; interp alias a foo
-> bar baz

interp create a; interp alias {} foo a bar baz; interp alias {} foo
-> bar baz

interp create "a b"; "a b" eval {set x 1}
!> could not find interpreter "a"

interp create "a b"
!> could not find interpreter "a"

interp create foo::bar; list [interp slaves] [info commands foo::bar] [foo::bar eval {set x 1}]
-> foo::bar ::foo::bar 1

interp create a; a eval {interp exists {}}
-> 1

interp create a; interp eval a {interp slaves}
->

interp create a; a eval {interp alias {} foo {} bar; interp aliases}; 
-> foo

interp create a; a eval {info level}
-> 0

interp create a; proc f {} {a eval {info level}}; f
-> 0

interp create a; a eval {upvar 1 x y}
!> bad level "1"

interp create a; a eval {uplevel 1 {set x 1}}
!> bad level "1"

interp create a; catch {a eval {uplevel 1 {set x 1}} } m; set m
-> bad level "1"

interp create a; a eval {tailcall list 1}
!> tailcall can only be called from a proc, lambda or method

interp create a; a eval {yield}
!> yield can only be called in a coroutine

coroutine c apply {{} {interp create a; interp alias a y {} yield; a eval y}}
!> cannot yield: C stack busy

interp create a; a eval "set x \{"
!> missing close-brace

interp create a; catch {a eval "set x 1\nfoo"}; set ::errorInfo
-> invalid command name "foo"
       while executing
   "foo"
       invoked from within
   "a eval "set x 1\nfoo""

interp create a; a eval {proc p {} {set y 1
error boo}}; catch {a eval p}; set ::errorInfo
-> boo
       while executing
   "error boo"
       (procedure "p" line 2)
       invoked from within
   "p"
       invoked from within
   "a eval p"

interp create a; set x 5; trace add variable x write {a eval set y}; catch {set x 6} m; set m
-> can't set "x": wrong # args: should be "set varName ?newValue?"

interp create a; interp share {} stdout a
->

interp create a; interp transfer {} stdout a
->

interp create a; interp transfer a foo {}
!> can not find channel named "foo"

interp share a b
!> wrong # args: should be "interp share srcPath channelId destPath"

interp create a; catch {interp cancel a} m; a eval {set x 1}
!> eval canceled

interp create a; interp alias a die {} interp cancel a; a eval {die; set x 1}
!> eval canceled

interp create a; interp alias a die {} interp cancel a; list [catch {a eval {catch {die; set x 1} m; set y 2}} m] $m
-> 0 2

interp create a; interp alias a die {} interp cancel -unwind a; list [catch {a eval {catch {die; set x 1} m; set y 2}} m] $m
-> 1 {eval unwound}

interp create a; interp alias a die {} interp cancel a {my result}; list [catch {a eval {die; set x 1}} m] $m $::errorCode
-> 1 {my result} {TCL CANCEL ICANCEL {my result}}

interp create a; a eval {interp cancel {}; set x 1}
!> eval canceled

interp cancel; set x 1
!> eval canceled
