# Coroutines, tail calls, lambdas, unknown and rename.

coroutine c apply {{} {yield [info coroutine]; yield 2; return 3}}; list [c] [c] [catch {c} m] $m
-> 2 3 1 {invalid command name "c"}

list [coroutine c apply {{} {yield [info coroutine]; return 3}}] [c]
-> ::c 3

list [catch {coroutine} m] $m [catch {coroutine a} m] $m [catch {yield} m] $m $errorCode [catch {yieldto} m] $m [catch {yield a b} m] $m [catch {yieldto foo} m] $m $errorCode
-> 1 {wrong # args: should be "coroutine name cmd ?arg ...?"} 1 {wrong # args: should be "coroutine name cmd ?arg ...?"} 1 {yield can only be called in a coroutine} {TCL COROUTINE ILLEGAL_YIELD} 1 {wrong # args: should be "yieldto command ?arg ...?"} 1 {wrong # args: should be "yield ?returnValue?"} 1 {yieldto can only be called in a coroutine} {TCL COROUTINE ILLEGAL_YIELD}

proc gen {} {set i 0; while 1 {yield [incr i]}}; coroutine g gen; list [g] [g] [rename g {}] [catch g m] $m
-> 2 3 {} 1 {invalid command name "g"}

proc acc {} {set s 0; while 1 {set x [yield $s]; incr s $x}}; coroutine a acc; a 5; list [a 6] [catch {a 1 2} m] $m
-> 11 1 {wrong # args: should be "a ?arg?"}

proc f {} {yieldto return -level 0 hello; return done}; list [coroutine c f] [c]
-> hello done

proc f {} {set x [yieldto string cat a b]; return $x}; list [coroutine c f] [c 1 2 3]
-> ab {1 2 3}

coroutine c apply {{} {error foo}}
!> foo

catch {coroutine c apply {{} {error foo}}}; set errorInfo
-> foo
       while executing
   "error foo"
       (lambda term "{} {error foo}" line 1)
       invoked from within
   "apply {{} {error foo}}"
       invoked from within
   "coroutine c apply {{} {error foo}}"

coroutine c apply {{} {yield; error foo}}; catch c; set errorInfo
-> foo
       while executing
   "error foo"
       (lambda term "{} {yield; error foo}" line 1)
       invoked from within
   "apply {{} {yield; error foo}}"
       invoked from within
   "c"

coroutine c apply {{} {yield; error foo}}; catch c; info commands c
->

foreach i {1 2} {coroutine c apply {{} {return -code break x}}}; set i
-> 1

coroutine c apply {{} {yield; return -code 5 x}}; list [catch c m] $m
-> 5 x

coroutine c eval {yield 1; set y 5; yield $y}; list [c] $y
-> 5 5

coroutine c eval {yield 1; info level}; c
-> 0

coroutine c apply {{} {yield; info level}}; proc p {} {c}; p
-> 1

coroutine c apply {{} {yield; uplevel 1 {info level}}}; proc p {} {c}; p
-> 0

coroutine c apply {{} {yield; uplevel #0 {set z 7}}}; proc p {} {c}; list [p] $z
-> 7 7

proc p {} {set loc 5; coroutine c eval {yield 1; set loc}; }; list [p] [catch c m] $m
-> 1 1 {can't read "loc": no such variable}

namespace eval n {proc f {} {yield [namespace current]; namespace current}; coroutine c f}; list [n::c]
-> ::n

namespace eval n {coroutine c apply {{} {yield; info coroutine}}}; n::c
-> ::n::c

coroutine c apply {{} {yield; c}}; list [catch c m] $m $errorCode
-> 1 {coroutine "c" is already running} {TCL COROUTINE BUSY}

coroutine c apply {{} {rename c {}; yield 1; return 2}}
-> 1

proc f {} {yield; rename [info coroutine] {}; list still}; coroutine c f; list [c] [info commands c]
-> still {}

proc f {} {catch {yield}; return x}; coroutine c f; c
-> x

proc f {} {try {yield 1} finally {lappend ::r fin}}; coroutine c f; rename c {}; info exists r
-> 0

proc f {} {foreach x {1 2 3} {yield $x}; return end}; list [coroutine c f] [c] [c] [c] [info commands c]
-> 1 2 3 end {}

proc f {} {dict for {k v} {a 1 b 2} {yield $k$v}; return e}; list [coroutine c f] [c] [c]
-> a1 b2 e

proc f {} {lmap x {1 2 3} {yield $x}}; list [coroutine c f] [c a] [c b] [c d]
-> 1 2 3 {a b d}

proc f {} {lsort -command {apply {{a b} {yield; expr {$a-$b}}}} {2 1}}; list [catch {coroutine c f} m] $m $errorCode
-> 1 {cannot yield: C stack busy} {TCL COROUTINE CANT_YIELD}

proc f {} {subst {a[yield 1]b}}; list [coroutine c f] [c X]
-> 1 aXb

proc f {} {expr {1 + [yield 1]}}; list [coroutine c f] [c 5]
-> 1 6

proc f {} {namespace eval n {yield 1}; return 2}; list [coroutine c f] [c]
-> 1 2

proc f {} {uplevel 1 {yield 1}; return 2}; list [coroutine c f] [c]
-> 1 2

proc f {} {eval {yield 1}; return 2}; list [coroutine c f] [c]
-> 1 2

proc g {} {yield 1; return g}; proc f {} {set x [g]; yield 2; return f$x}; list [coroutine c f] [c] [c]
-> 1 2 fg

proc f n {if {$n} {f [expr {$n-1}]} else {yield deep}; return $n}; list [coroutine c f 50] [c]
-> deep 50

proc inner {} {yield i1; yield i2; return i3}; proc outer {} {coroutine in inner; yield [in]; yield [in]}; list [coroutine out outer] [out] [catch out m] $m
-> i2 i3 0 {}

proc f {} {tailcall g}; proc g {} {yield 1; return 2}; list [coroutine c f] [c]
-> 1 2

proc f {} {yield 1; tailcall set x 5}; coroutine c f; list [c] $x
-> 5 5

coroutine c f; proc f {} {}
!> invalid command name "f"

list [catch {coroutine nosuchns::c list} m] $m
-> 1 {can't create procedure "nosuchns::c": unknown namespace}

list [coroutine set2 list a b] [info commands set2]
-> {a b} {}

proc f {} {yieldto g; return back}; proc g {} {return fromg}; list [coroutine c f] [c]
-> fromg back

proc a {} {yieldto bb x; return a-done}; proc b {v} {set r [yield b1]; return b-$r}; coroutine bb b 1; list [coroutine aa a] [aa]
-> b-x a-done

proc f {} {set x 1; trace add variable x read {apply {args {yield}}}; set x}; list [catch {coroutine c f} m] $m
-> 1 {can't read "x": cannot yield: C stack busy}

proc f args {yield; info level 0}; coroutine c f 1 2; c
-> f 1 2

proc f {} {info frame; yield [info level]; info level}; list [coroutine c f] [c]
-> 1 1

interp alias {} ya {} yield; proc f {} {ya 1; return 2}; list [coroutine c f] [c]
-> 1 2

rename yield yy; proc f {} {yy 1; return 2}; list [coroutine c f] [c]
-> 1 2

proc f {} {set r [catch {yield 1} m o]; list $r $m}; coroutine c f; c foo
-> 0 foo

coroutine c apply {{} {yield 1}}; coroutine c apply {{} {yield 2}}; c
->

coroutine c apply {x {yield $x}}
!> wrong # args: should be "apply lambdaExpr x"

coroutine c nosuchcommand
!> invalid command name "nosuchcommand"

proc p {} {tailcall q; return no}; proc q {} {info level}; list [p]
-> 1

proc p {a} {tailcall lindex $a 0}; p {x y}
-> x

proc p {n} {if {$n == 0} {return done}; tailcall p [expr {$n-1}]}; p 5000
-> done

proc p {} {tailcall return -code error foo}; list [catch p m] $m
-> 2 foo

proc p {} {catch {tailcall error foo} m; return $m}; list [catch p m] $m
-> 1 foo

proc p {} {try {tailcall list a} finally {set ::z 1}}; list [p] $z
-> a 1

proc p {} {uplevel 1 {tailcall list a}}; list [catch p m] $m
-> 1 {tailcall can only be called from a proc, lambda or method}

proc p {} {eval {tailcall list a}; return b}; p
-> a

proc p {} {namespace eval n {tailcall list a}}; list [catch p m] $m
-> 1 {tailcall can only be called from a proc, lambda or method}

namespace eval n {proc q {} {return nq}; proc p {} {tailcall q}}; proc q {} {return gq}; n::p
-> nq

apply {{} {tailcall list x}}
-> x

proc p {} {foreach x {1 2} {tailcall list $x}}; p
-> 1

apply {{x {y 2}} {list $x $y}} 1
-> 1 2

list [catch {apply} m] $m [catch {apply x} m] $m $errorCode [catch {apply {a b c d} } m] $m [catch {apply {{x} {set x}}} m] $m [catch {apply {{x} {set x}} 1 2} m] $m [catch {apply {{x y z} {}} 1} m] $m [catch {apply {{{a b c}} {}}} m] $m [catch {apply {a {} ::nosuch} 1} m] $m $errorCode
-> 1 {wrong # args: should be "apply lambdaExpr ?arg ...?"} 1 {can't interpret "x" as a lambda expression} {TCL VALUE LAMBDA} 1 {can't interpret "a b c d" as a lambda expression} 1 {wrong # args: should be "apply lambdaExpr x"} 1 {wrong # args: should be "apply lambdaExpr x"} 1 {wrong # args: should be "apply lambdaExpr x y z"} 1 {too many fields in argument specifier "a b c"} 1 {namespace "::nosuch" not found} {TCL LOOKUP NAMESPACE ::nosuch}

apply {{} {namespace current} ::tcl}
-> ::tcl

namespace eval n {proc h {} {return hi}}; apply {{} {h} n}
-> hi

apply {{args} {set args}} 1 2 3
-> 1 2 3

apply {x {upvar $x y; incr y}} v; set v
-> 1

apply {{} {info level 0}}
-> apply {{} {info level 0}}

apply [list x {return $x}] 5
-> 5

proc unknown args {list unk {*}$args}; foo a b
-> unk foo a b

proc unknown args {return -code error bad}; list [catch {foo} m] $m $errorInfo
-> 1 bad {bad
       while executing
   "foo"}

rename unknown {}; list [catch {foo x} m] $m $errorInfo
-> 1 {invalid command name "foo"} {invalid command name "foo"
       while executing
   "foo x"}

namespace eval n {namespace unknown ::h}; proc h args {list h $args}; namespace eval n {foo 1}
-> h {foo 1}

namespace eval n {namespace unknown {error foo}}; list [catch {namespace eval n {bar}} m] $m
-> 1 foo

namespace eval n {namespace unknown nosuchhandler}; list [catch {namespace eval n {bar}} m] $m
-> 1 {invalid command name "bar"}

proc foo {} {return foo}; rename foo bar; list [bar] [catch foo m] $m
-> foo 1 {invalid command name "foo"}

list [catch {rename} m] $m [catch {rename a} m] $m [catch {rename nosuch x} m] $m $errorCode [catch {rename nosuch {}} m] $m [catch {rename set list} m] $m $errorCode
-> 1 {wrong # args: should be "rename oldName newName"} 1 {wrong # args: should be "rename oldName newName"} 1 {can't rename "nosuch": command doesn't exist} {TCL LOOKUP COMMAND nosuch} 1 {can't delete "nosuch": command doesn't exist} 1 {can't rename to "list": command already exists} {TCL OPERATION RENAME TARGET_EXISTS}

namespace eval n {proc f {} {namespace current}}; rename n::f g; g
-> ::

proc f {} {namespace current}; namespace eval n {}; rename f n::f; n::f
-> ::n

proc f {} {}; list [catch {rename f nosuch::f} m] $m
-> 0 {}

proc f {} {return 1}; proc g {} {f}; g; rename f h; proc f {} {return 2}; list [g] [h]
-> 2 1

rename set SET; SET x 5; rename SET set; set x
-> 5

proc set args {return mine}; set r [set x 5]; rename set {}; catch {set x} m; list
->

proc incr x {return mine}; proc p {} {set x 1; incr x}; p
-> mine

