# Child interpreters, hidden commands, aliases between interpreters.

list [catch {interp create a b c} m] $m [catch {interp create -foo} m] $m $errorCode
-> 1 {wrong # args: should be "interp create ?-safe? ?--? ?path?"} 1 {bad option "-foo": must be -safe or --} {TCL LOOKUP INDEX option -foo}

interp create a; list [catch {interp create a} m] $m $errorCode [catch {interp create {b c}} m] $m $errorCode
-> 1 {interpreter named "a" already exists, cannot create} NONE 1 {could not find interpreter "b"} {TCL LOOKUP INTERP b}

list [interp create] [interp create] [interp create -safe --] [interp create -- -x] [lsort [interp children]] [interp slaves {}]
-> interp0 interp1 interp2 -x {-x interp0 interp1 interp2} {interp2 -x interp0 interp1}

interp create a; list [catch {a} m] $m [catch {a foo} m] $m $errorCode
-> 1 {wrong # args: should be "a cmd ?arg ...?"} 1 {bad option "foo": must be alias, aliases, bgerror, debug, eval, expose, hide, hidden, issafe, invokehidden, limit, marktrusted, or recursionlimit} {TCL LOOKUP INDEX option foo}

interp create a; set r {}; foreach s {alias aliases bgerror eval expose hide hidden issafe invokehidden limit marktrusted recursionlimit debug} {lappend r $s [catch {a $s} m] $m $s [catch {interp $s} m] $m}; join $r \n
-> alias
   1
   wrong # args: should be "a alias aliasName ?targetName? ?arg ...?"
   alias
   1
   wrong # args: should be "interp alias slavePath slaveCmd ?masterPath masterCmd? ?arg ...?"
   aliases
   0
   
   aliases
   0
   
   bgerror
   0
   ::tcl::Bgerror
   bgerror
   1
   wrong # args: should be "interp bgerror path ?cmdPrefix?"
   eval
   1
   wrong # args: should be "a eval arg ?arg ...?"
   eval
   1
   wrong # args: should be "interp eval path arg ?arg ...?"
   expose
   1
   wrong # args: should be "a expose hiddenCmdName ?cmdName?"
   expose
   1
   wrong # args: should be "interp expose path hiddenCmdName ?cmdName?"
   hide
   1
   wrong # args: should be "a hide cmdName ?hiddenCmdName?"
   hide
   1
   wrong # args: should be "interp hide path cmdName ?hiddenCmdName?"
   hidden
   0
   
   hidden
   0
   
   issafe
   0
   0
   issafe
   0
   0
   invokehidden
   1
   wrong # args: should be "a invokehidden ?-namespace ns? ?-global? ?--? cmd ?arg ..?"
   invokehidden
   1
   wrong # args: should be "interp invokehidden path ?-namespace ns? ?-global? ?--? cmd ?arg ..?"
   limit
   1
   wrong # args: should be "a limit limitType ?-option value ...?"
   limit
   1
   wrong # args: should be "interp limit path limitType ?-option value ...?"
   marktrusted
   0
   
   marktrusted
   1
   wrong # args: should be "interp marktrusted path"
   recursionlimit
   0
   1000
   recursionlimit
   1
   wrong # args: should be "interp recursionlimit path ?newlimit?"
   debug
   0
   -frame 0
   debug
   1
   wrong # args: should be "interp debug path ?-frame ?bool??"

foreach s {exists children slaves target} { lappend r [list $s [catch {interp $s a b c d e f g} m] $m] }; set r
-> {exists 1 {wrong # args: should be "interp exists ?path?"}} {children 1 {wrong # args: should be "interp children ?path?"}} {slaves 1 {wrong # args: should be "interp slaves ?path?"}} {target 1 {wrong # args: should be "interp target path alias"}}

list [catch {interp eval nosuch {}} m] $m $errorCode
-> 1 {could not find interpreter "nosuch"} {TCL LOOKUP INTERP nosuch}

interp create a; list [catch {interp eval a {error foo}} m] $m $errorInfo $errorCode
-> 1 foo {foo
       while executing
   "error foo"
       invoked from within
   "interp eval a {error foo}"} NONE

interp create a; list [catch {a eval error foo bar code} m] $m $errorInfo $errorCode
-> 1 foo {bar
       invoked from within
   "a eval error foo bar code"} code

interp create a; list [catch {interp eval a {break}} m] $m [catch {interp eval a {continue}} m] $m [catch {interp eval a {return x}} m] $m [catch {interp eval a {return -code 7 x}} m] $m [catch {interp eval a {return -level 2 x}} m] $m
-> 3 {} 4 {} 0 x 7 x 2 x

interp create a; list [catch {interp eval a {nosuch}} m] $m $errorInfo
-> 1 {invalid command name "nosuch"} {invalid command name "nosuch"
       while executing
   "nosuch"
       invoked from within
   "interp eval a {nosuch}"}

interp create a; list [catch {interp hide a nosuch} m] $m $errorCode [catch {interp hide a set a::b} m] $m $errorCode [interp eval a {namespace eval n {proc p {} {}}}] [catch {interp hide a n::p} m] $m $errorCode
-> 1 {unknown command "nosuch"} {TCL LOOKUP COMMAND nosuch} 1 {cannot use namespace qualifiers in hidden command token (rename)} {TCL VALUE HIDDENTOKEN} {} 1 {cannot use namespace qualifiers in hidden command token (rename)} {TCL VALUE HIDDENTOKEN}

interp create a; list [interp hide a list] [interp hidden a] [catch {interp hide a set list} m] $m $errorCode
-> {} list 1 {hidden command named "list" already exists} {TCL HIDE ALREADY_HIDDEN}

interp create a; a hide list; list [interp invokehidden a list 1 2] [catch {interp invokehidden a foo} m] $m $errorCode [catch {interp invokehidden a -foo x} m] $m $errorCode [catch {interp invokehidden a} m] $m
-> {1 2} 1 {invalid hidden command name "foo"} {TCL LOOKUP HIDDENTOKEN foo} 1 {bad option "-foo": must be -global, -namespace, or --} {TCL LOOKUP INDEX option -foo} 1 {wrong # args: should be "interp invokehidden path ?-namespace ns? ?-global? ?--? cmd ?arg ..?"}

interp create a; a hide list; list [catch {interp expose a foo} m] $m $errorCode [catch {interp expose a list a::b} m] $m $errorCode [catch {interp expose a list set} m] $m $errorCode [interp expose a list] [a hidden] [a eval {list 1}]
-> 1 {unknown hidden command "foo"} {TCL LOOKUP HIDDENTOKEN foo} 1 {cannot expose to a namespace (use expose to toplevel, then rename)} {TCL EXPOSE NON_GLOBAL} 1 {exposed command "set" already exists} {TCL EXPOSE COMMAND_EXISTS} {} {} 1

interp create a; list [interp alias a foo {} list 1] [interp alias a foo] [a aliases] [interp target a foo] [a eval foo 2] [a alias foo] [a alias bar list 3] [interp eval a bar]
-> foo {list 1} foo {} {1 2} {list 1} bar 3

interp create a; list [interp alias {} pf a list 9] [pf 8] [interp alias {} pf] [interp target {} pf] [interp aliases]
-> pf {9 8} {list 9} a pf

interp create a; list [catch {interp alias a nosuch} m] $m [catch {interp target a nosuch} m] $m $errorCode
-> 0 {} 1 {alias "nosuch" in path "a" not found} {TCL LOOKUP ALIAS nosuch}

interp create a; interp create {a b}; list [interp children a] [interp exists {a b}] [interp eval {a b} {set x 5}] [interp eval a {interp children}] [interp eval a {b eval {set x}}] [interp alias {a b} up {} list top] [interp eval {a b} {up 1}] [interp target {a b} up] [catch {interp eval a {interp target b up}} m] $m $errorCode
-> b 1 5 b 5 up {top 1} {} 1 {target interpreter for alias "up" in path "b" is not my descendant} {TCL OPERATION INTERP TARGETSHROUDED}

interp create a; list [catch {interp limit a commands -value foo} m] $m [catch {interp limit a commands -granularity 0} m] $m [catch {interp limit a time -millis 5} m] $m [catch {interp limit a commands -value -1} m] $m $errorCode
-> 1 {expected integer but got "foo"} 1 {granularity must be at least 1} 0 {} 1 {command limit value must be at least 0} {TCL OPERATION INTERP BADVALUE}

interp create a; list [interp recursionlimit a] [interp recursionlimit a 20] [a recursionlimit] [catch {a recursionlimit 0} m] $m [interp recursionlimit {}]
-> 1000 20 20 1 {recursion limit must be > 0} 1000

interp create a; interp create {a b}; list [interp delete {a b}] [interp children a] [catch {interp delete {a b}} m] $m $errorCode [catch {interp delete {}} m] $m $errorCode [interp delete a] [interp exists a] [info commands a] [catch {interp delete a} m] $m
-> {} {} 1 {could not find interpreter "a b"} {TCL LOOKUP INTERP {a b}} 1 {cannot delete the current interpreter} {TCL OPERATION INTERP DELETESELF} {} 0 {} 1 {could not find interpreter "a"}

interp create a; rename a {}; interp exists a
-> 0

interp create a; rename a b; list [interp exists a] [b eval {set x 1}] [interp children] [interp eval a {incr x}]
-> 1 1 a 2

interp create a; proc a args {}; interp exists a
-> 0

interp create a; a eval {proc p {x} {return [list $x [info level] [namespace current]]}}; list [a eval p 5] [a eval {p 6}] [interp eval a p {7 8}]
!> wrong # args: should be "p x"

interp create a; a eval {set g 1; namespace eval n {variable v 2}}; list [a eval {set ::g}] [a eval {set n::v}] [info exists g] [catch {set n::v} m] $m
-> 1 2 0 1 {can't read "n::v": no such variable}

interp create a; interp alias a setparent {} set; a eval {setparent foo 5}; set foo
-> 5

interp create a; proc p {} {set loc 1; a eval {up set loc 9}; set loc}; interp alias a up {} uplevel 1; p
-> 1

interp create a; proc p {} {set loc 1; a eval {up loc 9}; set loc}; interp alias a up {} set; p
-> 9

interp create a; proc cb {x} {a eval [list set y $x]; a eval {incr y}}; interp alias a cb {} cb; list [a eval {cb 5}] [a eval {set y}]
-> 6 6

interp create a; interp alias a e {} error; list [catch {a eval {e boo}} m] $m $errorInfo
-> 1 boo {boo
       invoked from within
   "e boo"
       invoked from within
   "a eval {e boo}"}

interp create a; proc pe {} {error inparent}; interp alias a e {} pe; list [catch {a eval {proc q {} {e}; q}} m] $m $errorInfo
-> 1 inparent {inparent
       while executing
   "error inparent"
       (procedure "pe" line 1)
       invoked from within
   "e"
       (procedure "q" line 1)
       invoked from within
   "q"
       invoked from within
   "a eval {proc q {} {e}; q}"}

interp create a; interp alias a b {} return -code break; list [catch {a eval b} m] $m
-> 3 {}

interp create -safe a; list [interp issafe a] [interp issafe] [interp issafe {}] [a issafe] [interp marktrusted a] [interp issafe a]
-> 1 0 0 1 {} 0

interp create a; interp create b; interp alias a foo b bar 1; b eval {proc bar args {list bar $args}}; list [a eval {foo 2}] [interp alias a foo] [interp target a foo]
-> {bar {1 2}} {bar 1} b

interp create a; interp create b; interp alias a foo b bar; b alias bar list x; a eval foo y
-> x y

interp create a; interp alias a foo {} foo1; proc foo1 {} {interp delete a; return gone}; list [catch {a eval foo} m] $m [interp exists a]
-> 0 gone 0

interp create a; a eval {interp alias {} x {} list q}; list [a eval x 1] [a aliases] [interp alias a x {}] [a aliases]
-> {q 1} x {} {}

interp hide {} lrange; set r [list [catch {lrange {a b} 0 0} m] [interp hidden] [interp invokehidden {} lrange {a b c} 0 1]]; interp expose {} lrange; list $r [lrange {a b} 0 0] [interp hidden]
-> {1 lrange {a b}} a {}

proc foo {x} {upvar $x y; incr y}; interp hide {} foo bar; set z 1; list [interp hidden] [interp invokehidden {} bar z] $z [interp expose {} bar baz] [baz z] $z
-> bar 2 2 {} 3 3

proc foo {} {namespace current}; interp hide {} foo; interp invokehidden {} foo
-> ::

proc foo {} {info level 0}; interp hide {} foo; interp invokehidden {} foo
-> foo

interp create a; a hide set; list [a invokehidden set x 5] [a eval {info exists x}] [a invokehidden -global set x] [a invokehidden -namespace n set v 3] [a eval {info exists n::v}]
-> 5 1 5 3 1

interp create a; a eval {trace add variable x write {apply {args {set ::t $args}}}; set x 5; set t}
-> x {} write

interp create a; a eval {coroutine c apply {{} {yield 1; yield 2}}}; a eval c
-> 2

interp create a; list [a eval {interp create b}] [a eval {b eval {expr 1+1}}] [interp exists {a b}] [interp eval {a b} {info commands a}]
-> b 2 1 {}

interp create a; list [a eval {expr {1/0}}]
!> divide by zero

interp create a; a eval {catch {error foo bar {A B}}}; list [a eval {set errorInfo}] [a eval {set errorCode}]
-> bar {A B}

interp create a; set l [a eval {list 1 {2 3} "x y"}]; list [llength $l] $l [a eval [list llength $l]] [a eval {dict create a 1}]
-> 3 {1 {2 3} {x y}} 3 {a 1}

interp create a; a eval {set tcl_precision 3; expr 1.0/3}
-> 0.333

interp create a; a eval {set tcl_precision 3}; list [expr 1.0/3] [a eval {expr 1.0/3}]
-> 0.333 0.333

interp create a; list [catch {a eval} m] $m [a eval {}] [a eval set x 1] [a eval {set x} ] [a eval "incr" x]
-> 1 {wrong # args: should be "a eval arg ?arg ...?"} {} 1 1 2

interp create a; interp alias a x {} y; rename a z; list [z eval {info commands x}] [z alias x {}] [z eval {info commands x}]
-> x {} {}

list [catch {interp alias nosuch x {} y} m] $m [catch {interp alias {} x nosuch y} m] $m
-> 1 {could not find interpreter "nosuch"} 1 {could not find interpreter "nosuch"}

interp create a; list [interp bgerror a] [interp bgerror a {foo bar}] [interp bgerror a] [catch {interp bgerror a {}} m] $m
-> ::tcl::Bgerror {foo bar} {foo bar} 1 {cmdPrefix must be list of length >= 1}

interp create a; list [interp debug a] [interp debug a -frame] [interp debug a -frame 1] [interp debug a] [catch {interp debug a -foo} m] $m
-> {-frame 0} 0 1 {-frame 1} 1 {bad debug option "-foo": must be -frame}

interp create a; a eval {proc unknown args {list U $args}}; a eval {foo 1 2}
-> U {foo 1 2}

interp create a; a eval {rename set SET}; list [a eval {SET x 1}] [catch {a eval {set x}} m] [set y 2]
-> 1 1 2

interp create a; a eval {proc set args {return mine}}; list [a eval {set x 1}] [set x 2]
-> mine 2

interp create foo::bar; 
-> foo::bar

