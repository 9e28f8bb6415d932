# Traces: their order, their errors, what they see.

proc T {n1 n2 op} {lappend ::info [list $n1 $n2 $op]}
set info {}; trace add variable x {read write unset} T; catch {set x} m; set x 3; set x; unset x; list $info $m [trace info variable x]
-> {{x {} read} {x {} write} {x {} read} {x {} unset}} {can't read "x": no such variable} {}

proc T {n1 n2 op} {lappend ::info [list $n1 $n2 $op]}
set info {}; array set a {k 1}; trace add variable a {read write unset array} T; set a(k); set a(j) 2; array names a; array exists a; unset a(k); unset a; set info
-> {a k read} {a j write} {a {} array} {a {} array} {a k unset} {a {} unset}

proc T {n1 n2 op} {lappend ::info [list $n1 $n2 $op]}
set info {}; array set a {k 1}; trace add variable a(k) {read write unset array} T; set a(k); set a(j) 2; array names a;  unset a(k); set a(k) 1; set info
-> {a k read} {a k unset}

proc T {n1 n2 op} {lappend ::info [list $n1 $n2 $op]}
proc p {} {trace add variable loc {read write unset} T; set loc 1; set loc; incr loc; append loc x; lappend loc y; unset loc}; set info {}; p; set info
-> {loc {} write} {loc {} read} {loc {} read} {loc {} write} {loc {} write} {loc {} write} {loc {} unset}

proc T {n1 n2 op} {lappend ::info [list $n1 $n2 $op]}
proc p {} {trace add variable loc {unset} T; set loc 1; return 1}; set info {}; p; set info
-> {loc {} unset}

proc T {n1 n2 op} {lappend ::info [list $n1 $n2 $op]}
proc p {} {upvar g l; set l 5; set l}; trace add variable g {read write} T; set info {}; p; set info
-> {l {} write} {l {} read}

proc T {n1 n2 op} {lappend ::info [list $n1 $n2 $op]}
proc p {} {upvar g(z) l; set l 5; set l}; trace add variable g {read write} T; set info {}; p; set info
->

proc T {n1 n2 op} {lappend ::info [list $n1 $n2 $op]}
proc p {} {upvar g(z) l; set l 5; set l}; array set g {z 2}; trace add variable g(z) {read write} T; set info {}; p; set info
-> {l {} write} {l {} read}

proc E {args} {error "trace returned error"}
set x 1; trace add variable x read E; list [catch {set x} m] $m $::errorInfo
-> 1 {can't read "x": trace returned error} {trace returned error
       while executing
   "error "trace returned error""
       (procedure "E" line 1)
       invoked from within
   "E x {} read"
       (read trace on "x")
       invoked from within
   "set x"}

proc E {args} {error "trace returned error"}
set x 1; trace add variable x write E; list [catch {set x 2} m] $m $::errorInfo
-> 1 {can't set "x": trace returned error} {trace returned error
       while executing
   "error "trace returned error""
       (procedure "E" line 1)
       invoked from within
   "E x {} write"
       (write trace on "x")
       invoked from within
   "set x 2"}

proc E {args} {error "trace returned error"}
set x 1; trace add variable x unset E; list [catch {unset x} m] $m [info exists x]
-> 0 {} 0

proc E {args} {error "trace returned error"}
array set x {a 1}; trace add variable x array E; list [catch {array names x} m] $m $::errorInfo
-> 1 {can't trace array "x": trace returned error} {trace returned error
       while executing
   "error "trace returned error""
       (procedure "E" line 1)
       invoked from within
   "E x {} array"
       (array trace on "x")
       invoked from within
   "array names x"}

proc E {args} {error "trace returned error"}
array set x {a 1}; trace add variable x array E; list [catch {array get x} m] $m [catch {array set x {}} m] $m [catch {array unset x} m] $m [catch {array size x} m] $m [catch {array exists x} m] $m [catch {array startsearch x} m] $m [catch {array statistics x} m] $m
-> 1 {can't trace array "x": trace returned error} 1 {can't trace array "x": trace returned error} 1 {can't trace array "x": trace returned error} 1 {can't trace array "x": trace returned error} 1 {can't trace array "x": trace returned error} 1 {can't trace array "x": trace returned error} 1 {can't trace array "x": trace returned error}

proc E {args} {error "boo"}
set x 1; trace add variable x write E; list [catch {incr x} m] $m [catch {append x a} m] $m [catch {lappend x a} m] $m [catch {foreach x {1 2} {}} m] $m $errorInfo [set x]
-> 1 {can't set "x": boo} 1 {can't set "x": boo} 1 {can't set "x": boo} 1 {can't set "x": boo} {boo
       while executing
   "error "boo""
       (procedure "E" line 1)
       invoked from within
   "E x {} write"
       (write trace on "x")
       (setting foreach loop variable "x")
       invoked from within
   "foreach x {1 2} {}"} 1

proc E {args} {error "boo"}
set x 1; trace add variable x read E; list [catch {incr x} m] $m [catch {append x a} m] $m [catch {lappend x a} m] $m [catch {expr {$x+1}} m] $m [catch {lindex $x} m] $m
-> 0 1 0 1a 0 a 1 {can't read "x": boo} 1 {can't read "x": boo}

proc E {args} {error "boo"}
set x 1; trace add variable x read E; catch {expr {$x+1}} m; set errorInfo
-> boo
       while executing
   "error "boo""
       (procedure "E" line 1)
       invoked from within
   "E x {} read"
       (read trace on "x")
       invoked from within
   "expr {$x+1}"

proc E {args} {error "boo"}
set x 1; trace add variable x write E; catch {for {set x 1} {1} {} {}} m; set errorInfo
-> boo
       while executing
   "error "boo""
       (procedure "E" line 1)
       invoked from within
   "E x {} write"
       (write trace on "x")
       invoked from within
   "set x 1"

proc W {n1 n2 op} {upvar $n1 v; set v overridden}
trace add variable x write W; list [set x 1] $x
-> overridden overridden

proc R {n1 n2 op} {upvar $n1 v; incr v}
set x 1; trace add variable x read R; list [set x] $x "$x" [incr x] [append x 0]
-> 2 3 4 6 60

proc U {n1 n2 op} {unset ::x}
set x 1; trace add variable x write U; list [catch {set x 2} m] $m [info exists x]
-> 0 {} 0

proc U {n1 n2 op} {unset ::x}
set x 1; trace add variable x read U; list [catch {set x} m] $m [info exists x]
-> 1 {can't read "x": no such variable} 0

proc U {n1 n2 op} {unset ::x(a)}
set x(a) 1; trace add variable x(a) read U; list [catch {set x(a)} m] $m [info exists x(a)]
-> 1 {can't read "x(a)": no such element in array} 0

proc U {n1 n2 op} {unset ::x}
set x(a) 1; trace add variable x(a) read U; list [catch {set x(a)} m] $m [info exists x(a)] [info exists x]
-> 1 {can't read "x(a)": no such variable} 0 0

proc U {n1 n2 op} {unset ::x(a)}
set x(a) 1; trace add variable x write U; list [catch {set x(a) 2} m] $m [array names x]
-> 0 {} {}

proc T {tag args} {lappend ::info $tag}
set x 1; foreach t {a b c} {trace add variable x {read write unset} [list T $t]}; set info {}; set x; set x 1; unset x; set info
-> c b a c b a c b a

proc T {tag args} {lappend ::info $tag}
set x(1) 1; trace add variable x {read write unset} {T arr}; trace add variable x(1) {read write unset} {T el}; set info {}; set x(1); set x(1) 1; unset x(1); lappend info -; unset x; set info
-> arr el arr el arr el - arr

proc T args {lappend ::info $args; trace remove variable ::x {read write} T}
set x 1; trace add variable x {read write} T; set info {}; set x; set x; list $info [trace info variable x]
-> {{x {} read}} {}

proc T {args} {lappend ::info $args; trace add variable ::x {read} T2}
proc T2 {args} {lappend ::info T2}
set x 1; trace add variable x {read} T; set info {}; set x; set info
-> {x {} read}

trace add variable x write {set y}; list [catch {set x 1} m] $m
-> 1 {can't set "x": wrong # args: should be "set varName ?newValue?"}

trace add variable x write "foo \{"; list [catch {set x 1} m] $m
-> 1 {can't set "x": missing close-brace}

trace add variable x write {}; list [catch {set x 1} m] $m
-> 0 1

trace add variable x write ;# too few
!> wrong # args: should be "trace add variable name opList command"

list [catch {trace add variable x {} foo} m] $m [catch {trace add variable x {foo} foo} m] $m [catch {trace add variable x {read foo} foo} m] $m $errorCode
-> 1 {bad operation list "": must be one or more of array, read, unset, or write} 1 {bad operation "foo": must be array, read, unset, or write} 1 {bad operation "foo": must be array, read, unset, or write} {TCL LOOKUP INDEX operation foo}

list [catch {trace add variable} m] $m [catch {trace add variable x} m] $m [catch {trace add} m] $m [catch {trace add foo} m] $m [catch {trace add foo bar baz qux} m] $m $errorCode
-> 1 {wrong # args: should be "trace add variable name opList command"} 1 {wrong # args: should be "trace add variable name opList command"} 1 {wrong # args: should be "trace add type ?arg ...?"} 1 {bad option "foo": must be execution, command, or variable} 1 {bad option "foo": must be execution, command, or variable} {TCL LOOKUP INDEX option foo}

list [catch {trace remove variable} m] $m [catch {trace remove variable x} m] $m [catch {trace remove} m] $m [catch {trace remove foo bar baz qux} m] $m $errorCode
-> 1 {wrong # args: should be "trace remove variable name opList command"} 1 {wrong # args: should be "trace remove variable name opList command"} 1 {wrong # args: should be "trace remove type ?arg ...?"} 1 {bad option "foo": must be execution, command, or variable} {TCL LOOKUP INDEX option foo}

list [catch {trace info variable} m] $m [catch {trace info variable x y} m] $m [catch {trace info} m] $m [catch {trace info foo bar} m] $m $errorCode
-> 1 {wrong # args: should be "trace info variable name"} 1 {wrong # args: should be "trace info variable name"} 1 {wrong # args: should be "trace info type name"} 1 {bad option "foo": must be execution, command, or variable} {TCL LOOKUP INDEX option foo}

list [catch {trace variable} m] $m [catch {trace variable x} m] $m [catch {trace variable x y z q} m] $m [catch {trace variable x y z} m] $m $errorCode
-> 1 {wrong # args: should be "trace variable name ops command"} 1 {wrong # args: should be "trace variable name ops command"} 1 {wrong # args: should be "trace variable name ops command"} 1 {bad operations "y": should be one or more of rwua} {TCL OPERATION TRACE BADOPS}

list [catch {trace variable x {} z} m] $m $errorCode
-> 1 {bad operations "": should be one or more of rwua} {TCL OPERATION TRACE BADOPS}

list [catch {trace vdelete} m] $m [catch {trace vdelete x y z q} m] $m [catch {trace vdelete x y z} m] $m
-> 1 {wrong # args: should be "trace vdelete name ops command"} 1 {wrong # args: should be "trace vdelete name ops command"} 1 {bad operations "y": should be one or more of rwua}

list [catch {trace vinfo} m] $m [catch {trace vinfo x y} m] $m [trace vinfo x]
-> 1 {wrong # args: should be "trace vinfo name"} 1 {wrong # args: should be "trace vinfo name"} {}

proc T args {lappend ::info $args}
set info {}; trace variable x rwu T; set x 1; set x; unset x; list $info [trace vinfo x]
-> {{x {} w} {x {} r} {x {} u}} {}

proc T args {lappend ::info $args}
set info {}; trace variable x rwua T; list [trace vinfo x] [trace info variable x] [trace vdelete x rwu T] [trace vinfo x] [trace vdelete x rwua T] [trace vinfo x]
-> {{rwua T}} {{{array read write unset} T}} {} {{rwua T}} {} {}

proc T args {}
trace add variable x {write read} T; trace add variable x {unset write array read} T2; trace info variable x
-> {{array read write unset} T2} {{read write} T}

list [catch {trace add variable x(a)(b) read T} m] $m [catch {trace add variable nosuch::x read T} m] $m $errorCode
-> 0 {} 1 {can't trace "nosuch::x": parent namespace doesn't exist} {TCL LOOKUP VARNAME nosuch::x}

set x 1; list [catch {trace add variable x(a) read T} m] $m $errorCode
-> 1 {can't trace "x(a)": variable isn't array} {TCL LOOKUP VARNAME x}

list [catch {trace remove variable nosuch read T} m] $m [catch {trace info variable nosuch::x} m] $m
-> 0 {} 0 {}

proc T {args} {lappend ::info [info level] [uplevel 1 {info level}] [info level 0]}
proc p {} {set x 1; trace add variable x read T; set x}; set info {}; p; set info
-> 2 1 {T x {} read}

proc C {old new op} {lappend ::info [list $old $new $op]}
set info {}; proc foo {} {}; trace add command foo {rename delete} C; rename foo bar; rename bar {}; set info
-> {::foo ::bar rename} {::bar {} delete}

proc C {old new op} {lappend ::info [list $old $new $op]}
set info {}; proc foo {} {}; trace add command foo {rename delete} C; proc foo {} {}; list $info [trace info command foo]
-> {{::foo {} delete}} {}

proc C {old new op} {lappend ::info [list $old $new $op]}
set info {}; namespace eval n {proc foo {} {}}; trace add command n::foo {delete} C; namespace delete n; set info
-> {::n::foo {} delete}

proc C {old new op} {lappend ::info [list $old $new $op]}
set info {}; namespace eval n {proc foo {} {}}; trace add command n::foo {rename delete} C; rename n::foo bar; rename bar n::baz; trace info command n::baz
-> {{rename delete} C}

list [catch {trace add command} m] $m [catch {trace add command x} m] $m [catch {trace add command nosuch rename C} m] $m $errorCode [catch {trace add command set {} C} m] $m [catch {trace add command set foo C} m] $m [catch {trace info command nosuch} m] $m [catch {trace remove command nosuch rename C} m] $m
-> 1 {wrong # args: should be "trace add command name opList command"} 1 {wrong # args: should be "trace add command name opList command"} 1 {unknown command "nosuch"} {TCL LOOKUP COMMAND nosuch} 1 {bad operation list "": must be one or more of delete or rename} 1 {bad operation "foo": must be delete or rename} 1 {unknown command "nosuch"} 1 {unknown command "nosuch"}

proc C {old new op} {error boo}
proc foo {} {}; trace add command foo {rename delete} C; list [catch {rename foo bar} m] $m [catch {rename bar {}} m] $m
-> 0 {} 0 {}

proc C {old new op} {rename $old {}}
proc foo {} {return f}; trace add command foo delete C; list [catch {rename foo {}} m] $m [info commands foo]
-> 0 {} {}

proc C {tag old new op} {lappend ::info $tag}
set info {}; proc foo {} {}; trace add command foo delete {C 1}; trace add command foo delete {C 2}; trace add command foo rename {C r1}; trace add command foo rename {C r2}; list [trace info command foo] [rename foo bar] [rename bar {}] $info
-> {{rename {C r2}} {rename {C r1}} {delete {C 2}} {delete {C 1}}} {} {} {r2 r1 2 1}

proc X args {lappend ::info $args}
proc foo {a} {set b $a; return $b}
set info {}; trace add execution foo {enter leave} X; foo 3; set info
-> {{foo 3} enter} {{foo 3} 0 3 leave}

proc X args {lappend ::info $args}
proc foo {a} {set b $a
return $b}
set info {}; trace add execution foo {enterstep leavestep} X; foo 3; join $info \n
-> {set b 3} enterstep
   {set b 3} 0 3 leavestep
   {return 3} enterstep
   {return 3} 2 3 leavestep

proc X args {lappend ::info $args}
proc foo {a} {if {$a > 1} {set b [expr {$a+1}]} else {set b 0}; foreach x {1 2} {incr b}; return $b}
set info {}; trace add execution foo {enterstep leavestep} X; foo 3; join $info \n
-> {if {$a > 1} {set b [expr {$a+1}]} else {set b 0}} enterstep
   {expr {$a+1}} enterstep
   {expr {$a+1}} 0 4 leavestep
   {set b 4} enterstep
   {set b 4} 0 4 leavestep
   {if {$a > 1} {set b [expr {$a+1}]} else {set b 0}} 0 4 leavestep
   {foreach x {1 2} {incr b}} enterstep
   {incr b} enterstep
   {incr b} 0 5 leavestep
   {incr b} enterstep
   {incr b} 0 6 leavestep
   {foreach x {1 2} {incr b}} 0 {} leavestep
   {return 6} enterstep
   {return 6} 2 6 leavestep

proc X args {lappend ::info $args}
proc bar {} {return bar}
proc foo {a} {bar; catch {error boo} m; while {$a > 0} {incr a -1}}
set info {}; trace add execution foo {enter enterstep leavestep leave} X; foo 1; join $info \n
-> {foo 1} enter
   bar enterstep
   {return bar} enterstep
   {return bar} 2 bar leavestep
   bar 0 bar leavestep
   {catch {error boo} m} enterstep
   {error boo} enterstep
   {error boo} 1 boo leavestep
   {catch {error boo} m} 0 1 leavestep
   {while {$a > 0} {incr a -1}} enterstep
   {incr a -1} enterstep
   {incr a -1} 0 0 leavestep
   {while {$a > 0} {incr a -1}} 0 {} leavestep
   {foo 1} 0 {} leave

proc X args {lappend ::info $args}
proc fact n {if {$n <= 1} {return 1}; expr {$n * [fact [expr {$n-1}]]}}
set info {}; trace add execution fact {enter leave} X; fact 3; join $info \n
-> {fact 3} enter
   {fact 2} enter
   {fact 1} enter
   {fact 1} 0 1 leave
   {fact 2} 0 2 leave
   {fact 3} 0 6 leave

proc X args {lappend ::info $args}
proc foo {} {error boo}
set info {}; trace add execution foo {enter leave} X; list [catch foo m] $m $info $errorInfo
-> 1 boo {{foo enter} {foo 1 boo leave}} {boo
       while executing
   "error boo"
       (procedure "foo" line 1)
       invoked from within
   "foo"}

proc X args {error tr}
proc foo {} {return 1}
trace add execution foo enter X; list [catch foo m] $m $errorInfo
-> 1 tr {tr
       while executing
   "error tr"
       (procedure "X" line 1)
       invoked from within
   "X foo enter"
       (enter trace on "foo")}

proc X args {error tr}
proc foo {} {return 1}
trace add execution foo leave X; list [catch foo m] $m $errorInfo
-> 1 tr {tr
       while executing
   "error tr"
       (procedure "X" line 1)
       invoked from within
   "X foo 0 1 leave"
       (leave trace on "foo")}

proc X args {return -code return x}
proc foo {} {return 1}
trace add execution foo enter X; list [catch foo m] $m
-> 2 x

proc X args {lappend ::info $args; trace remove execution foo enter X}
proc foo {} {return 1}
set info {}; trace add execution foo enter X; foo; foo; list $info [trace info execution foo]
-> {{foo enter}} {}

proc X args {lappend ::info $args; rename foo {}}
proc foo {} {return 1}
set info {}; trace add execution foo enter X; list [catch foo m] $m $info
-> 1 {invalid command name "foo"} {{foo enter}}

proc X args {lappend ::info $args; rename foo bar}
proc foo {} {return 1}
set info {}; trace add execution foo {enter leave} X; list [catch foo m] $m $info [trace info execution bar]
-> 1 {invalid command name "foo"} {{foo enter}} {{{enter leave} X}}

proc X args {lappend ::info $args; rename foo {}}
proc foo {} {return 1}
set info {}; trace add execution foo {leave} X; list [catch foo m] $m $info
-> 0 1 {{foo 0 1 leave}}

proc X {tag args} {lappend ::info $tag}
proc foo {} {set x 1}
set info {}; foreach t {1 2 3} {trace add execution foo {enter leave enterstep leavestep} [list X $t]}; foo; list $info [trace info execution foo]
-> {3 2 1 3 2 1 1 2 3 1 2 3} {{{enter leave enterstep leavestep} {X 3}} {{enter leave enterstep leavestep} {X 2}} {{enter leave enterstep leavestep} {X 1}}}

list [catch {trace add execution} m] $m [catch {trace add execution x} m] $m [catch {trace add execution nosuch enter X} m] $m $errorCode [catch {trace add execution set {} X} m] $m [catch {trace add execution set foo X} m] $m [catch {trace remove execution set foo X} m] $m [catch {trace info execution nosuch} m] $m [catch {trace info execution} m] $m
-> 1 {wrong # args: should be "trace add execution name opList command"} 1 {wrong # args: should be "trace add execution name opList command"} 1 {unknown command "nosuch"} {TCL LOOKUP COMMAND nosuch} 1 {bad operation list "": must be one or more of enter, leave, enterstep, or leavestep} 1 {bad operation "foo": must be enter, leave, enterstep, or leavestep} 1 {bad operation "foo": must be enter, leave, enterstep, or leavestep} 1 {unknown command "nosuch"} 1 {wrong # args: should be "trace info execution name"}

proc X args {lappend ::info $args}
set info {}; trace add execution set {enter leave} X; set q 3; trace remove execution set {enter leave} X; set info
-> {{set q 3} enter} {{set q 3} 0 3 leave}

proc X args {lappend ::info $args}
proc foo args {return $args}
set info {}; trace add execution foo {enter leave} X; foo {a b} "c d" e; eval foo 1 2; eval [list foo 3 {4 5}]; set info
-> {{foo {a b} {c d} e} enter} {{foo {a b} {c d} e} 0 {{a b} {c d} e} leave} {{foo 1 2} enter} {{foo 1 2} 0 {1 2} leave} {{foo 3 {4 5}} enter} {{foo 3 {4 5}} 0 {3 {4 5}} leave}

proc X args {lappend ::info [info level] [uplevel 1 {info level}]}
proc foo args {return $args}
proc bar {} {foo}
set info {}; trace add execution foo {enter leave} X; bar; set info
-> 2 1 2 1

interp alias {} al {} list 1
proc X args {lappend ::info $args}
set info {}; trace add execution al {enter leave} X; al 2; set info
-> {{al 2} enter} {{al 2} 0 {1 2} leave}

proc X args {lappend ::info $args}
namespace eval n {proc foo {} {return x}}
set info {}; trace add execution n::foo {enter leave} X; n::foo; namespace eval n foo; set info
-> {n::foo enter} {n::foo 0 x leave} {foo enter} {foo 0 x leave}

proc T {args} {lappend ::info [lrange $args end-2 end]}
set info {}; trace add variable x {read write} T; append x a; append x b; append x c d; set info
-> {x {} write} {x {} write} {x {} write} {x {} write}

proc T {args} {lappend ::info [lrange $args end-2 end]}
set info {}; trace add variable x {read write} T; lappend x a; lappend x b; lappend x c d; lappend x; set info
-> {x {} read} {x {} write} {x {} read} {x {} write} {x {} read} {x {} write} {x {} read}

proc T {args} {lappend ::info [lrange $args end-2 end]}
set info {}; trace add variable x {read write} T; append x(1) a; append x(1) b; append x(1) c d; set info
-> {x 1 write} {x 1 write} {x 1 write} {x 1 write}

proc T {args} {lappend ::info [lrange $args end-2 end]}
proc p {} {trace add variable x {read write} T; append x a; append x b; append x c d}; set info {}; p; set info
-> {x {} write} {x {} write} {x {} write} {x {} write}

proc T {args} {lappend ::info [lrange $args end-2 end]}
proc p {} {trace add variable x {read write} T; lappend x a; lappend x b; lappend x c d; lappend x}; set info {}; p; set info
-> {x {} write} {x {} write} {x {} read} {x {} write} {x {} read}

proc T {args} {lappend ::info [lrange $args end-2 end]}
proc p {} {trace add variable x {read write} T; append x(1) a; append x(1) b; append x(1) c d}; set info {}; p; set info
-> {x 1 write} {x 1 write} {x 1 write} {x 1 write}

proc T {args} {lappend ::info [lrange $args end-2 end]}
proc p {} {array set x {1 0}; trace add variable x(1) {read write} T; lappend x(1) a; append x(1) b; incr x(2); lappend x(1)}; set info {}; p; set info
-> {x 1 write} {x 1 write} {x 1 read}

proc T {args} {lappend ::info [lrange $args end-2 end]}
set x 1; set info {}; trace add variable x {read write} T; eval {append x a}; eval {lappend x b}; eval {lappend x b c};  set c lappend; $c x d; set c append; $c x e; set info
-> {x {} write} {x {} read} {x {} write} {x {} read} {x {} write} {x {} read} {x {} write} {x {} write}

proc T {args} {lappend ::info [lrange $args end-2 end]}
set x {1 2 3}; set info {}; trace add variable x {read write} T; lset x 0 5; lassign {1 2} x; foreach x {1} {}; lmap x {1} {}; regexp {(a)} a x; regsub a a b x; scan 5 %d x; binary scan a a x; catch {} x; set info
-> {x {} read} {x {} write} {x {} write} {x {} write} {x {} write} {x {} write} {x {} write} {x {} write} {x {} write} {x {} write}

proc T {args} {lappend ::info [lrange $args end-2 end]}
proc p {} {set x {1 2 3};  trace add variable x {read write} T; lset x 0 5; lassign {1 2} x; foreach x {1} {}; lmap x {1} {}; regexp {(a)} a x; regsub a a b x; scan 5 %d x; binary scan a a x; catch {} x}; set info {}; p; set info
-> {x {} read} {x {} write} {x {} write} {x {} write} {x {} write} {x {} write} {x {} write} {x {} write} {x {} write} {x {} write}

proc T {args} {lappend ::info $args; array set ::a {k v}}
set info {}; trace add variable a array T; list [array exists a] [array get a] $info
-> 1 {k v} {{a {} array} {a {} array}}

proc T {args} {lappend ::info $args}
set info {}; trace add variable a {array read write unset} T; set a(1) 1; unset a(1); unset a; list $info [trace info variable a]
-> {{a 1 write} {a 1 unset} {a {} unset}} {}

proc T {args} {lappend ::info $args}
set info {}; trace add variable x {unset} T; catch {unset x} m; list $m $info
-> {can't unset "x": no such variable} {{x {} unset}}

proc T {args} {lappend ::info $args; set ::x new; trace add variable ::x unset T}
set info {}; set x 1; trace add variable x {unset} T; unset x; list $info [info exists x] [trace info variable x]
-> {{x {} unset}} 1 {{unset T}}

proc T {args} {lappend ::info $args; trace add variable ::x unset T2}; proc T2 args {lappend ::info T2}
set info {}; set x 1; trace add variable x {unset} T; unset x; list $info [info exists x] [trace info variable x]
-> {{x {} unset}} 0 {{unset T2}}

proc T {args} {lappend ::info $args}
proc p {} {trace add variable ::g write T; global g; set g 1; upvar #0 g h; set h 2}; set info {}; p; set info
-> {g {} write} {h {} write}

proc T {args} {lappend ::info $args}
set info {}; namespace eval n {variable v 1; trace add variable v {unset write} T; set v 2}; set ::n::v 3; namespace delete n; set info
-> {v {} write} {::n::v {} write} {::n::v {} unset}

proc T {args} {lappend ::info $args}
set info {}; namespace eval n {variable v; array set v {a 1}; trace add variable v(a) {unset} T}; namespace delete n; set info
-> {::n::v a unset}

proc T {args} {lappend ::info $args}
proc p {x} {trace add variable x {read unset} T; return [set x]}; set info {}; p 4; set info
-> {x {} read} {x {} unset}

proc T {args} {lappend ::info $args}
proc p {args} {trace add variable args {read unset} T; lindex $args 0}; set info {}; p 4; set info
-> {args {} read} {args {} unset}

proc T {n1 n2 op} {upvar 1 $n1 v; lappend ::info [info exists v]}
proc p {} {set a 1; trace add variable a {unset} T; unset a}; set info {}; p; set info
-> 0

proc X {args} {lappend ::info $args}
proc foo {} {set a [list 1 2]; set b "x y"; set c {p q}; set d $a; eval {set e 1}; eval "set f 1"; uplevel #0 {set g 1}}
set info {}; trace add execution foo {enterstep leavestep} X; foo; join $info \n
-> {list 1 2} enterstep
   {list 1 2} 0 {1 2} leavestep
   {set a {1 2}} enterstep
   {set a {1 2}} 0 {1 2} leavestep
   {set b {x y}} enterstep
   {set b {x y}} 0 {x y} leavestep
   {set c {p q}} enterstep
   {set c {p q}} 0 {p q} leavestep
   {set d {1 2}} enterstep
   {set d {1 2}} 0 {1 2} leavestep
   {eval {set e 1}} enterstep
   {set e 1} enterstep
   {set e 1} 0 1 leavestep
   {eval {set e 1}} 0 1 leavestep
   {eval {set f 1}} enterstep
   {set f 1} enterstep
   {set f 1} 0 1 leavestep
   {eval {set f 1}} 0 1 leavestep
   {uplevel #0 {set g 1}} enterstep
   {set g 1} enterstep
   {set g 1} 0 1 leavestep
   {uplevel #0 {set g 1}} 0 1 leavestep

proc X {args} {lappend ::info $args}
proc bar a {incr a}
proc foo {} {bar 1}
set info {}; trace add execution foo {enterstep} X; trace add execution bar {enterstep enter} X; foo; join $info \n
-> {bar 1} enterstep
   {bar 1} enter
   {incr a} enterstep
   {incr a} enterstep

proc X {args} {lappend ::info $args}
proc foo {} {error bad inf co}
set info {}; trace add execution foo {enterstep leavestep leave} X; catch foo; join $info \n
-> {error bad inf co} enterstep
   {error bad inf co} 1 bad leavestep
   foo 1 bad leave

proc X {args} {lappend ::info $args; error $::w}
proc foo {} {set a 1; set b 2}
foreach op {enterstep leavestep} {set w $op; set info {}; trace add execution foo $op X; lappend r [catch foo m] $m $errorInfo $info; trace remove execution foo $op X}; join $r \n
-> 1
   enterstep
   enterstep
       while executing
   "error $::w"
       (procedure "X" line 1)
       invoked from within
   "X {set a 1} enterstep"
       (enter trace on "set a 1")
       (procedure "foo" line 1)
       invoked from within
   "foo"
   {{set a 1} enterstep}
   1
   leavestep
   leavestep
       while executing
   "error $::w"
       (procedure "X" line 1)
       invoked from within
   "X {set a 1} 0 1 leavestep"
       (leave trace on "set a 1")
       (procedure "foo" line 1)
       invoked from within
   "foo"
   {{set a 1} 0 1 leavestep}

proc X {args} {lappend ::info $args; trace remove execution foo enterstep X}
proc foo {} {set a 1; set b 2}
set info {}; trace add execution foo enterstep X; foo; list $info
-> {{{set a 1} enterstep}}

proc X {args} {lappend ::info $args; proc foo {} {return redefined}}
proc foo {} {set a 1; set b 2}
set info {}; trace add execution foo enter X; list [foo] [foo] $info
-> redefined redefined {{foo enter}}

proc X {args} {lappend ::info $args; proc foo {} {return redefined}}
proc foo {} {set a 1; set b 2}
set info {}; trace add execution foo leave X; list [foo] [foo] $info
-> 2 redefined {{foo 0 2 leave}}

proc X {args} {lappend ::info $args}
set info {}; trace add execution incr enter X; set i 1; incr i; proc p {} {set i 1; incr i}; p; trace remove execution incr enter X; set info
-> {{incr i} enter} {{incr i} enter}

proc X {args} {lappend ::info $args}
proc p {} {tailcall q 1}; proc q x {return $x}; set info {}; trace add execution p {enter leave enterstep leavestep} X; trace add execution q {enter leave} X; p; join $info \n
-> p enter
   {tailcall q 1} enterstep
   {tailcall q 1} 2 {} leavestep
   p 0 {} leave
   {q 1} enter
   {q 1} 0 1 leave

proc X {args} {lappend ::info $args}
proc p {} {yield 1; return 2}; set info {}; trace add execution p {enter leave} X; coroutine c p; c; join $info \n
-> p enter
   p 0 2 leave

proc X {args} {lappend ::info $args}
proc p {args} {set x}; set info {}; trace add execution p {enter leave} X; catch {p a {b c} {} "d\n"} m; list $m [join $info \n]
-> {can't read "x": no such variable} {{p a {b c} {} {d
   }} enter
   {p a {b c} {} {d
   }} 1 {can't read "x": no such variable} leave}

proc note args {lappend ::log $args}
array set arr {x 2}; trace add variable arr(x) {write read} note; set arr(x) 3; set arr(x); set log
-> {arr x write} {arr x read}

namespace eval n {variable v 5; upvar 0 v w; incr w}; list $n::v $n::w
-> 6 6

