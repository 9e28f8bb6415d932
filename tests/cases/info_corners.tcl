# Procedures and what info tells of them.

proc t1 {a bbb {c}} {}; list [info args t1] [catch {info args} m] $m [catch {info args a b} m] $m [catch {info args nosuch} m] $m $errorCode [catch {info args set} m] $m
-> {a bbb c} 1 {wrong # args: should be "info args procname"} 1 {wrong # args: should be "info args procname"} 1 {"nosuch" isn't a procedure} {TCL LOOKUP PROCEDURE nosuch} 1 {"set" isn't a procedure}

proc t1 {{a def} {b {}} args} {body text}; list [info args t1] [info body t1] [catch {info body set} m] $m $errorCode [catch {info body} m] $m [catch {info body a b} m] $m
-> {a b args} {body text} 1 {"set" isn't a procedure} {TCL LOOKUP PROCEDURE set} 1 {wrong # args: should be "info body procname"} 1 {wrong # args: should be "info body procname"}

namespace eval n {proc p {a b} {B}}; list [info args n::p] [info body ::n::p] [namespace eval n {info args p}]
-> {a b} B {a b}

namespace eval n {namespace export p; proc p {a b} {B}}; namespace import n::p; list [info args p] [info body p]
-> {a b} B

proc p {} "foo \"
   bar"
->

list [catch {info cmdcount a} m] $m [expr {[info cmdcount] > 0}]
-> 1 {wrong # args: should be "info cmdcount"} 1

list [catch {info body} m] $m [catch {info commands a b} m] $m
-> 1 {wrong # args: should be "info body procname"} 1 {wrong # args: should be "info commands ?pattern?"}

proc t1 {} {}; proc _t2 {} {}; list [lsort [info commands t1*]] [info commands _t2] [info commands ::t1] [info commands ::_t*] [info commands nosuch]
-> t1 _t2 ::t1 ::_t2 {}

namespace eval n {proc a {} {}; proc b {} {}}; list [lsort [info commands n::*]] [lsort [info commands ::n::*]] [info commands n::a] [namespace eval n {lsort [info commands a]}] [namespace eval n {info commands ::n::b}] [info commands nosuch::*]
-> {::n::a ::n::b} {::n::a ::n::b} ::n::a a ::n::b {}

list [catch {info complete} m] $m [catch {info complete a b} m] $m
-> 1 {wrong # args: should be "info complete command"} 1 {wrong # args: should be "info complete command"}

proc t1 {a {b 3} {c {long value}} args} {}; list [info default t1 a x] $x [info default t1 b x] $x [info default t1 c x] $x [info default t1 args x] $x
-> 0 {} 1 3 1 {long value} 0 {}

proc t1 {a {b 3}} {}; list [catch {info default t1 x v} m] $m $errorCode [catch {info default nosuch a v} m] $m $errorCode [catch {info default t1 a} m] $m [catch {info default t1 a b c} m] $m
-> 1 {procedure "t1" doesn't have an argument "x"} {TCL LOOKUP ARGUMENT x} 1 {"nosuch" isn't a procedure} {TCL LOOKUP PROCEDURE nosuch} 1 {wrong # args: should be "info default procname arg varname"} 1 {wrong # args: should be "info default procname arg varname"}

proc t1 {a {b 3}} {}; set arr(1) 1; list [catch {info default t1 b arr} m] $m $errorCode [catch {info default t1 a arr} m] $m [catch {info default t1 b nosuch::x} m] $m
-> 1 {can't set "arr": variable is array} {TCL WRITE VARNAME} 1 {can't set "arr": variable is array} 1 {can't set "nosuch::x": parent namespace doesn't exist}

proc t1 {a {b 3}} {}; info default t1 b arr(x); set arr(x)
-> 3

list [catch {info exists} m] $m [catch {info exists a b} m] $m [info exists a] [set a 1; info exists a] [info exists a(1)] [set b(1) 1; info exists b(1)] [info exists b] [info exists b(2)] [info exists ::a] [info exists nosuch::a] [info exists {}]
-> 1 {wrong # args: should be "info exists varName"} 1 {wrong # args: should be "info exists varName"} 0 1 0 1 1 0 1 0 0

proc p {} {upvar nosuch x; list [info exists x] [set x 1; info exists x] [unset x; info exists x]}; p
-> 0 1 0

proc p {{a 1}} {unset a; info exists a}; p
-> 0

set g_1 1; proc p {} {global g_1; list [info globals g_*] [info vars g_*] [info locals g_*]}; p
-> g_1 g_1 {}

proc p {} {info level}; list [p] [info level] [eval {p}] [uplevel #0 p]
-> 1 0 1 1

proc p {args} {info level 0}; list [p 1 2] [p {a b} c] [p]
-> {p 1 2} {p {a b} c} p

list [catch {info level 0} m] $m [catch {info level 1} m] $m [catch {info level -1} m] $m [catch {info level foo} m] $m [catch {info level 1 2} m] $m $errorCode
-> 1 {bad level "0"} 1 {bad level "1"} 1 {bad level "-1"} 1 {expected integer but got "foo"} 1 {wrong # args: should be "info level ?number?"} {TCL WRONGARGS}

proc p {a {b 2} args} {set a changed; info level 0}; p 1
-> p 1

proc p {a {b 2} args} {set a changed; set args q; info level 0}; p 1 2 3 4
-> p 1 2 3 4

proc p {a} {unset a; info level 0}; p 1
-> p 1

proc p {} {uplevel 1 {info level}}; proc q {} {p}; list [q] [p]
-> 1 0

list [catch {info library x} m] $m [catch {info loaded a b c} m] [catch {info patchlevel x} m] $m [catch {info tclversion x} m] $m
-> 1 {wrong # args: should be "info library"} 1 1 {wrong # args: should be "info patchlevel"} 1 {wrong # args: should be "info tclversion"}

proc p {} {set a 1; set b 2; lsort [info locals]}; p
-> a b

proc p {x y} {set a 1; set ab 2; unset y; list [lsort [info locals]] [lsort [info locals a*]] [info locals nosuch] [info locals x]}; p 1 2
-> {a ab x} {a ab} {} x

proc p {x args} {global g; upvar #0 h i; variable v; set c 1; lsort [info locals]}; p 1
-> args c x

proc p {} {foreach i {1 2} {}; lsort [info locals]}; p
-> i

proc p {} {if 0 {set z 1}; set q(1) 2; lsort [info locals]}; p
-> q

proc p {} {set x 1; upvar 0 x w; list [lsort [info locals]] [lsort [info vars]]}; p
-> x {w x}

proc p {} {info vars}; lsort [p]
->

proc p {a} {set b 1; global c; lsort [info vars]}; p 1
-> a b c

proc p {a} {set b 1; global c; set c 1; lsort [info vars]}; p 1
-> a b c

set xyz 1; namespace eval n {variable a 1; list [info vars a] [info vars xyz] [info vars ::xyz]}
-> a xyz ::xyz

list [catch {info vars a b} m] $m [catch {info locals a b} m] $m [catch {info procs a b} m] $m
-> 1 {wrong # args: should be "info vars ?pattern?"} 1 {wrong # args: should be "info locals ?pattern?"} 1 {wrong # args: should be "info procs ?pattern?"}

proc p1 {} {}; proc p2 {} {}; namespace eval n {proc p3 {} {}}; list [lsort [info procs p*]] [info procs n::*] [info procs ::p1] [namespace eval n {info procs p*}] [info procs set] [info procs nosuch]
-> {p1 p2} ::n::p3 ::p1 p3 {} {}

namespace eval n {namespace export p*; proc p3 {} {}}; namespace import n::p3; list [info procs p*] [info commands p3]
-> p3 p3

list [catch {info} m] $m [catch {info a} m] [catch {info l} m] [catch {info le} m] $m
-> 1 {wrong # args: should be "info subcommand ?arg ...?"} 1 1 0 0

info functions s*
-> sqrt sin srand sinh

list [catch {info functions a b} m] $m [info functions sin] [info functions nosuch]
-> 1 {wrong # args: should be "info functions ?pattern?"} sin {}

list [catch {info coroutine x} m] $m [info coroutine]
-> 1 {wrong # args: should be "info coroutine"} {}

list [catch {info errorstack a b} m] $m [catch {info errorstack nosuch} m] $m $errorCode
-> 1 {wrong # args: should be "info errorstack ?interp?"} 1 {could not find interpreter "nosuch"} {TCL LOOKUP INTERP nosuch}

list [info script] [catch {info script a b} m] $m
-> {} 1 {wrong # args: should be "info script ?filename?"}

info tclversion
-> 8.6

namespace eval tcl::mathfunc {proc foo x {expr {$x*2}}}; list [info functions fo*] [expr {foo(3)}]
-> foo 6

list [catch {info frame a b} m] $m [catch {info frame foo} m] $m [catch {info frame 1000} m] $m $errorCode
-> 1 {wrong # args: should be "info frame ?number?"} 1 {expected integer but got "foo"} 1 {bad level "1000"} {TCL LOOKUP LEVEL 1000}

set x {a b}; proc f {x {y "a b"} {z {}}} {}; info args f
-> x y z

catch {proc} m; set m
-> wrong # args: should be "proc name args body"

list [catch {proc a} m] $m [catch {proc a b} m] $m [catch {proc a b c d} m] $m
-> 1 {wrong # args: should be "proc name args body"} 1 {wrong # args: should be "proc name args body"} 1 {wrong # args: should be "proc name args body"}

list [catch {proc a {{b c d}} {}} m] $m $errorCode [catch {proc a {{}} {}} m] $m $errorCode [catch {proc a "b \{" {}} m] $m $errorCode [catch {proc a {x(1)} {}} m] $m $errorCode [catch {proc a {x::y} {}} m] $m $errorCode [catch {proc a {{x {}} {{} 1}} {}} m] $m
-> 1 {too many fields in argument specifier "b c d"} {TCL OPERATION PROC FORMALARGUMENTFORMAT} 1 {argument with no name} {TCL OPERATION PROC FORMALARGUMENTFORMAT} 1 {unmatched open brace in list} {TCL VALUE LIST BRACE} 1 {formal parameter "x(1)" is an array element} {TCL OPERATION PROC FORMALARGUMENTFORMAT} 1 {formal parameter "x::y" is not a simple name} {TCL OPERATION PROC FORMALARGUMENTFORMAT} 1 {argument with no name}

list [catch {proc a {x x} {}} m] $m
-> 0 {}

proc p {args a} {list $args $a}; p 1 2
-> 1 2

proc p {{args x}} {list $args}; list [p] [p 1] [p 1 2]
-> {{}} 1 {{1 2}}

proc p {a {args 5}} {list $args}; p 1
-> {}

proc p {{a 1} b} {list $a $b}; list [catch {p} m] $m [catch {p 1} m] $m [p 1 2]
-> 1 {wrong # args: should be "p ?a? b"} 1 {wrong # args: should be "p ?a? b"} {1 2}

proc p {a b args} {}; list [catch {p} m] $m [catch {p 1} m] $m
-> 1 {wrong # args: should be "p a b ?arg ...?"} 1 {wrong # args: should be "p a b ?arg ...?"}

proc p {a {b 5}} {}; list [catch {p} m] $m [catch {p 1 2 3} m] $m
-> 1 {wrong # args: should be "p a ?b?"} 1 {wrong # args: should be "p a ?b?"}

proc "a b" {x} {}; list [catch {"a b"} m] $m [catch {"a b" 1 2} m] $m
-> 1 {wrong # args: should be "{a b} x"} 1 {wrong # args: should be "{a b} x"}

proc "a\{" {x} {}; list [catch {a\{} m] $m
-> 1 {wrong # args: should be "a\{ x"}

proc "a\}" {{x} {y\} 1}} {}
->

proc p {} {return -code error -errorinfo inf -errorcode cod msg}; list [catch p m] $m $errorInfo $errorCode
-> 1 msg {inf
       invoked from within
   "p"} cod

proc p {} {error msg inf cod}; list [catch p m] $m $errorInfo $errorCode
-> 1 msg {inf
       (procedure "p" line 1)
       invoked from within
   "p"} cod

proc p {} {return -code 5 msg}; list [catch p m o] $m $o
-> 5 msg {-code 5 -level 0}

proc p {} {return -level 0 -code error msg}; list [catch p m] $m $errorInfo
-> 1 msg {msg
       while executing
   "return -level 0 -code error msg"
       (procedure "p" line 1)
       invoked from within
   "p"}

proc p {} {return -level 2 x}; proc q {} {p; return y}; q
-> x

proc p {} {return -code return x}; proc q {} {p; return y}; q
-> x

proc p {} {return -code break}; set r {}; foreach i {1 2 3} {lappend r $i; p}; set r
-> 1

proc p {} {break}; list [catch p m] $m $errorInfo
-> 1 {invoked "break" outside of a loop} {invoked "break" outside of a loop
       (procedure "p" line 1)
       invoked from within
   "p"}

proc p {} {continue}; list [catch {foreach i {1 2} p} m] $m
-> 1 {invoked "continue" outside of a loop}

list [catch {return -code} m o] $m [catch {return -code foo} m] $m $errorCode [catch {return -level -1} m] $m $errorCode [catch {return -options {a b c}} m] $m $errorCode [catch {return -errorstack x} m] $m [catch {return -errorstack {a b c}} m] $m $errorCode [catch {return -errorcode "a \{"} m] $m $errorCode
-> 2 -code 1 {bad completion code "foo": must be ok, error, return, break, continue, or an integer} {TCL RESULT ILLEGAL_CODE} 1 {bad -level value: expected non-negative integer but got "-1"} {TCL RESULT ILLEGAL_LEVEL} 1 {bad -options value: expected dictionary but got "a b c"} {TCL RESULT ILLEGAL_OPTIONS} 1 {forbidden odd-sized list for -errorstack: "x"} 1 {forbidden odd-sized list for -errorstack: "a b c"} {TCL RESULT ODDSIZEDLIST_ERRORSTACK} 1 bad\ -errorcode\ value:\ expected\ a\ list\ but\ got\ \"a\ \{\" {TCL RESULT ILLEGAL_ERRORCODE}

catch {return -foo bar -code 7 -level 0 x} m o; list $m [dict get $o -foo] $o
-> x bar {-foo bar -code 7 -level 0}

catch {return -code ok -level 0 x} m o; list $m $o
-> x {-code 0 -level 0}

catch {return x} m o; list $m $o
-> x {-code 0 -level 1}

catch {return -code error x} m o; list $m $o
-> x {-code 1 -level 1 -errorcode NONE}

catch {return -options {-code error -level 0 -errorcode {A B}} x} m o; list $m [dict get $o -errorcode] [dict get $o -code]
-> x {A B} 1

catch {return -code 0x10 x} m o; list $m $o
-> x {-code 16 -level 1}

catch {return -code -5 -level 0 x} m o; list $m $o
-> x {-code -5 -level 0}

