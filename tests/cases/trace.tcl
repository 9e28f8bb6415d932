# Traces of variables, commands and executions.

trace add variable x write cb
trace info variable x
-> {write cb}

trace info variable nosuch
->

proc cb args {lappend ::log $args}
trace add variable x write cb
set x 1
set log
-> {x {} write}

proc cb args {lappend ::log $args}
set x 1
trace add variable x read cb
list $x $x
set log
-> {x {} read} {x {} read}

proc cb args {lappend ::log $args}
set x 1
trace add variable x unset cb
unset x
set log
-> {x {} unset}

proc cb args {lappend ::log $args}
trace add variable x {read write unset} cb
set x 1
set y $x
unset x
set log
-> {x {} write} {x {} read} {x {} unset}

proc cb args {lappend ::log $args}
trace add variable a write cb
set a(1) x
set a(2) y
set log
-> {a 1 write} {a 2 write}

proc cb args {lappend ::log $args}
trace add variable a(1) write cb
set a(1) x
set a(2) y
set log
-> {a 1 write}

proc cb args {lappend ::log $args}
array set a {k v}
trace add variable a(k) read cb
list $a(k)
set log
-> {a k read}

proc cb args {lappend ::log $args}
array set a {k v}
trace add variable a(k) unset cb
unset a(k)
set log
-> {a k unset}

proc cb args {lappend ::log $args}
array set a {k v}
trace add variable a unset cb
unset a
set log
-> {a {} unset}

proc cb args {lappend ::log $args}
array set a {k v}
trace add variable a unset cb
unset a(k)
set log
-> {a k unset}

proc cb args {lappend ::log $args}
trace add variable x write cb
incr x
append x 1
lappend x 2
set log
-> {x {} write} {x {} write} {x {} write}

proc cb args {lappend ::log $args}
set x 1
trace add variable x {read write} cb
incr x
set log
-> {x {} read} {x {} write}

proc t1 args {lappend ::log 1}
proc t2 args {lappend ::log 2}
trace add variable x write t1
trace add variable x write t2
set x 1
set log
-> 2 1

trace add variable x write t1
trace add variable x read t2
trace info variable x
-> {read t2} {write t1}

trace add variable x {write read unset array} cb
trace info variable x
-> {{array read write unset} cb}

trace add variable x write cb
trace remove variable x write cb
trace info variable x
->

trace add variable x {read write} cb
trace remove variable x write cb
trace info variable x
-> {{read write} cb}

trace add variable x write cb
trace remove variable x write other
trace info variable x
-> {write cb}

trace remove variable nosuch write cb
->

proc cb args {lappend ::log $args}
trace add variable x write cb
trace remove variable x write cb
set x 1
info exists log
-> 0

proc cb {n1 n2 op} {upvar 1 $n1 v; set v [expr {$v * 2}]}
trace add variable x write cb
set x 5
-> 10

proc cb {n1 n2 op} {upvar 1 $n1 v; set v 42}
trace add variable x read cb
set x
-> 42

proc cb args {error no!}
set x 1
trace add variable x write cb
set x 2
!> can't set "x": no!

proc cb args {error no!}
set x 1
trace add variable x write cb
catch {set x 2}
trace remove variable x write cb
set x
-> 2

proc cb args {error no!}
set x 1
trace add variable x read cb
set x
!> can't read "x": no!

proc cb args {error no!}
array set a {k 1}
trace add variable a(k) read cb
set a(k)
!> can't read "a(k)": no!

proc cb args {error no!}
trace add variable a write cb
set a(k) 1
!> can't set "a(k)": no!

proc cb args {error no!}
set x 1
trace add variable x unset cb
unset x
info exists x
-> 0

proc cb args {error no! INFO {MY CODE}}
set x 1
trace add variable x write cb
catch {set x 2}
set errorCode
-> TCL WRITE VARNAME

proc cb args {lappend ::log $args}
proc p {} {trace add variable l write cb; set l 5}
p
set log
-> {l {} write}

proc cb args {lappend ::log $args}
proc p {} {set l 1; trace add variable l unset cb; return}
p
set log
-> {l {} unset}

proc cb args {lappend ::log $args}
proc p {} {upvar 1 x y; set y 5}
trace add variable x write cb
p
set log
-> {y {} write}

proc cb args {lappend ::log $args}
proc p {} {global x; set x 5}
trace add variable x write cb
p
set log
-> {x {} write}

proc cb args {lappend ::log $args}
trace add variable x write cb
foreach x {1 2} {}
llength $log
-> 2

proc cb args {lappend ::log $args}
trace add variable x write cb
for {set x 0} {$x < 3} {incr x} {}
llength $log
-> 4

proc cb {n1 n2 op} {lappend ::log [set $n1]}
trace add variable x write {apply {{a b c} {lappend ::log $::x}}}
set x 1
set x 2
set log
-> 1 2

trace add variable x write {lappend ::log a b}
set x 1
set log
-> a b x {} write

proc cb args {set ::x again}
trace add variable x write cb
set x 1
set x
-> again

proc cb args {lappend ::log $args; unset -nocomplain ::x}
set x 1
trace add variable x read cb
catch {set x} m
set m
-> can't read "x": no such variable

proc cb args {lappend ::log $args}
trace add variable x unset cb
unset -nocomplain x
info exists log
-> 1

set x 1
trace add variable x unset {set ::x 7 ;#}
unset x
info exists x
-> 1

trace add variable x write cb
unset x
!> can't unset "x": no such variable

trace add variable x write cb
info exists x
-> 0

trace add variable a(b) write cb
list [info exists a] [info exists a(b)]
-> 1 0

trace add variable nons::x write foo
!> can't trace "nons::x": parent namespace doesn't exist

proc cb args {lappend ::log $args}
namespace eval n {variable v 1; trace add variable v write cb}
set n::v 2
set log
-> {n::v {} write}

proc cb args {lappend ::log $args}
namespace eval n {variable v 1; trace add variable v write ::cb; set v 3}
set log
-> {v {} write}

proc cb args {lappend ::log $args}
namespace eval n {variable v 1; trace add variable v unset ::cb}
namespace delete n
set log
-> {::n::v {} unset}

trace variable x rwu cb
list [trace vinfo x] [trace info variable x]
-> {{rwu cb}} {{{read write unset} cb}}

trace variable x w cb
trace vdelete x w cb
trace vinfo x
->

proc cb args {lappend ::log $args}
trace variable x w cb
set x 1
set log
-> {x {} w}

proc cb args {lappend ::log $args}
set x 1
trace variable x rwu cb
set y $x
set x 2
unset x
set log
-> {x {} r} {x {} w} {x {} u}

trace variable x q cb
!> bad operations "q": should be one or more of rwua

trace variable x {} cb
!> bad operations "": should be one or more of rwua

trace vinfo x
->

trace variable
!> wrong # args: should be "trace variable name ops command"

trace vdelete x
!> wrong # args: should be "trace vdelete name ops command"

trace vinfo
!> wrong # args: should be "trace vinfo name"

trace
!> wrong # args: should be "trace option ?arg ...?"

trace add
!> wrong # args: should be "trace add type ?arg ...?"

trace add variable
!> wrong # args: should be "trace add variable name opList command"

trace add variable x
!> wrong # args: should be "trace add variable name opList command"

trace add variable x write
!> wrong # args: should be "trace add variable name opList command"

trace add variable x {} cb
!> bad operation list "": must be one or more of array, read, unset, or write

trace add variable x foo cb
!> bad operation "foo": must be array, read, unset, or write

trace add variable x {write foo} cb
!> bad operation "foo": must be array, read, unset, or write

trace add command
!> wrong # args: should be "trace add command name opList command"

trace add command set {} cb
!> bad operation list "": must be one or more of delete or rename

trace add command set foo cb
!> bad operation "foo": must be delete or rename

trace add command nosuch rename cb
!> unknown command "nosuch"

trace add execution set {} cb
!> bad operation list "": must be one or more of enter, leave, enterstep, or leavestep

trace add execution set foo cb
!> bad operation "foo": must be enter, leave, enterstep, or leavestep

trace add execution nosuch enter cb
!> unknown command "nosuch"

trace info
!> wrong # args: should be "trace info type name"

trace info variable
!> wrong # args: should be "trace info variable name"

trace info variable a b
!> wrong # args: should be "trace info variable name"

trace info command nosuch
!> unknown command "nosuch"

trace info execution nosuch
!> unknown command "nosuch"

trace info foo x
!> bad option "foo": must be execution, command, or variable

trace remove
!> wrong # args: should be "trace remove type ?arg ...?"

trace remove variable x
!> wrong # args: should be "trace remove variable name opList command"

trace remove foo x y z
!> bad option "foo": must be execution, command, or variable

trace remove command nosuch rename cb
!> unknown command "nosuch"

trace remove execution nosuch enter cb
!> unknown command "nosuch"

trace add foo x y z
!> bad option "foo": must be execution, command, or variable

proc p {} {}
trace add command p rename cb
trace info command p
-> {rename cb}

proc p {} {}
trace add command p {rename delete} cb
trace info command p
-> {{rename delete} cb}

proc p {} {}
trace add command p {delete rename} cb
trace remove command p {rename delete} cb
trace info command p
->

proc p {} {}
trace add command p rename cb
trace remove command p delete cb
trace info command p
-> {rename cb}

proc cb args {lappend ::log $args}
proc p {} {}
trace add command p rename cb
rename p q
set log
-> {::p ::q rename}

proc cb args {lappend ::log $args}
proc p {} {}
trace add command p delete cb
rename p {}
set log
-> {::p {} delete}

proc cb args {lappend ::log $args}
proc p {} {}
trace add command p {rename delete} cb
rename p q
rename q {}
set log
-> {::p ::q rename} {::q {} delete}

proc cb args {lappend ::log $args}
proc p {} {}
trace add command p delete cb
proc p {} {list new}
list $log [trace info command p]
-> {{::p {} delete}} {}

proc cb args {lappend ::log $args}
namespace eval n {proc p {} {}}
trace add command n::p delete cb
namespace delete n
set log
-> {::n::p {} delete}

proc cb args {error boo}
proc p {} {}
trace add command p rename cb
rename p q
info commands q
-> q

proc cb args {lappend ::log $args}
proc p {} {}
trace add command p rename cb
rename p q
trace info command q
-> {rename cb}

proc c1 args {lappend ::log 1}
proc c2 args {lappend ::log 2}
proc p {} {}
trace add command p delete c1
trace add command p delete c2
rename p {}
set log
-> 2 1

proc p {} {}
trace add command p rename a
trace add command p delete b
trace info command p
-> {delete b} {rename a}

proc p {} {}
trace add execution p enter cb
trace info execution p
-> {enter cb}

proc p {} {}
trace add execution p {leavestep enterstep leave enter} cb
trace info execution p
-> {{enter leave enterstep leavestep} cb}

proc p {} {}
trace add execution p enter cb
trace remove execution p enter cb
trace info execution p
->

proc p {} {}
trace add execution p {enter leave} cb
trace remove execution p enter cb
trace info execution p
-> {{enter leave} cb}

proc p {} {}
trace add execution p enter a
trace add execution p leave b
trace info execution p
-> {leave b} {enter a}

proc cb args {lappend ::log $args}
proc p {a b} {list $a $b}
trace add execution p enter cb
p 1 {2 3}
set log
-> {{p 1 {2 3}} enter}

proc cb args {lappend ::log $args}
proc p {a b} {list $a $b}
trace add execution p leave cb
p 1 {2 3}
set log
-> {{p 1 {2 3}} 0 {1 {2 3}} leave}

proc cb args {lappend ::log $args}
proc p {} {error boo}
trace add execution p leave cb
catch p
set log
-> {p 1 boo leave}

proc cb args {lappend ::log $args}
proc p {} {return -code break}
trace add execution p leave cb
while 1 p
set log
-> {p 3 {} leave}

proc cb args {lappend ::log $args}
proc p {} {return hi}
trace add execution p {enter leave} cb
list [p] [p]
set log
-> {p enter} {p 0 hi leave} {p enter} {p 0 hi leave}

proc e1 args {lappend ::log e1}
proc e2 args {lappend ::log e2}
proc p {} {}
trace add execution p {enter leave} e1
trace add execution p {enter leave} e2
p
set log
-> e2 e1 e1 e2

proc cb args {error no!}
proc p {} {set ::ran 1}
trace add execution p enter cb
list [catch p m] $m [info exists ran]
-> 1 no! 0

proc cb args {error no!}
proc p {} {set ::ran 1}
trace add execution p leave cb
list [catch p m] $m [info exists ran]
-> 1 no! 1

proc cb args {lappend ::log $args}
trace add execution set enter cb
set x 1
trace remove execution set enter cb
list $log
-> {{{set x 1} enter}}

proc cb args {lappend ::log $args}
trace add execution incr {enter leave} cb
incr x
incr x 5
list $log $x
-> {{{incr x} enter} {{incr x} 0 1 leave} {{incr x 5} enter} {{incr x 5} 0 6 leave}} 6

proc cb args {lappend ::log $args}
proc p {} {incr ::n}
trace add execution incr leave cb
p
set log
-> {{incr ::n} 0 1 leave}

proc cb args {lappend ::log $args}
proc p {n} {if {$n > 0} {p [expr {$n-1}]}}
trace add execution p enter cb
p 2
set log
-> {{p 2} enter} {{p 1} enter} {{p 0} enter}

proc cb args {lappend ::log $args}
proc p {n} {if {$n > 0} {p [expr {$n-1}]}; return $n}
trace add execution p leave cb
p 2
set log
-> {{p 0} 0 0 leave} {{p 1} 0 1 leave} {{p 2} 0 2 leave}

proc cb {cmd args} {lappend ::log $cmd}
proc p {} {set a 1; set b 2}
trace add execution p enterstep cb
p
set log
-> {set a 1} {set b 2}

proc cb args {lappend ::log $args}
proc p {} {set a 1; set b 2}
trace add execution p leavestep cb
p
set log
-> {{set a 1} 0 1 leavestep} {{set b 2} 0 2 leavestep}

proc cb {cmd args} {lappend ::log $cmd}
proc q {} {set x 1}
proc p {} {q; set y 2}
trace add execution p enterstep cb
p
set log
-> q {set x 1} {set y 2}

proc cb {cmd args} {lappend ::log $cmd}
proc q {} {set x 1}
proc p {} {q; set y 2}
trace add execution q enterstep cb
p
set log
-> {set x 1}

proc cb args {lappend ::log [lindex $args end]}
proc p {} {set a 1}
trace add execution p {enter leave enterstep leavestep} cb
p
set log
-> enter enterstep leavestep leave

proc cb args {lappend ::log $args}
proc p {} {set a 1; error boo}
trace add execution p leavestep cb
catch p
set log
-> {{set a 1} 0 1 leavestep} {{error boo} 1 boo leavestep}

proc cb {cmd args} {lappend ::log $cmd}
proc p {x} {set a $x}
trace add execution p enterstep cb
p {1 2}
set log
-> {set a {1 2}}

proc cb args {lappend ::log $args}
proc p {} {}
trace add execution p enter cb
rename p q
q
set log
-> {q enter}

proc cb args {lappend ::log $args}
proc p {} {}
trace add execution p enter cb
proc p {} {}
p
info exists log
-> 0

proc cb args {p; lappend ::log x}
proc p {} {incr ::n}
trace add execution p enter cb
p
list $n $log
-> 2 x

proc cb args {lappend ::log $args}
namespace eval n {proc p {} {return 1}}
trace add execution n::p leave cb
n::p
set log
-> {n::p 0 1 leave}

proc cb args {lappend ::log [uplevel 1 {info level}]}
proc p {} {}
proc q {} {p}
trace add execution p enter cb
q
set log
-> 1

proc p {} {}
trace add execution p enter cb
trace add command p rename cc
list [trace info execution p] [trace info command p]
-> {{enter cb}} {{rename cc}}

trace add foo
!> bad option "foo": must be execution, command, or variable

trace add variable x foo bar
!> bad operation "foo": must be array, read, unset, or write

trace add variable x {} bar
!> bad operation list "": must be one or more of array, read, unset, or write

trace add variable x {read foo} bar
!> bad operation "foo": must be array, read, unset, or write

trace add variable x "a \{" bar
!> unmatched open brace in list

trace add variable x read
!> wrong # args: should be "trace add variable name opList command"

trace add command x
!> wrong # args: should be "trace add command name opList command"

trace add command nosuch rename foo
!> unknown command "nosuch"

trace add command set foo foo
!> bad operation "foo": must be delete or rename

trace add command set {} foo
!> bad operation list "": must be one or more of delete or rename

trace add execution nosuch enter foo
!> unknown command "nosuch"

trace add execution set foo foo
!> bad operation "foo": must be enter, leave, enterstep, or leavestep

trace add execution set {} foo
!> bad operation list "": must be one or more of enter, leave, enterstep, or leavestep

trace remove variable x read
!> wrong # args: should be "trace remove variable name opList command"

trace remove variable x read foo
->

trace remove variable x foo foo
!> bad operation "foo": must be array, read, unset, or write

trace remove command nosuch rename foo
!> unknown command "nosuch"

trace remove execution nosuch enter foo
!> unknown command "nosuch"

trace remove execution set enter foo
->

trace info variable nosuch x
!> wrong # args: should be "trace info variable name"

trace vinfo nosuch
->

trace variable x foo bar
!> bad operations "foo": should be one or more of rwua

trace variable x r bar; trace vinfo x
-> {r bar}

trace variable x rwua bar; trace info variable x
-> {{array read write unset} bar}

trace variable x rw bar; trace vdelete x rw bar; trace vinfo x
->

trace vdelete x r foo
->

trace variable x
!> wrong # args: should be "trace variable name ops command"

trace var x r bar; trace vinfo x
-> {r bar}

proc tr args {lappend ::r $args}; trace add variable x {read write unset array} tr; set x 1; set x; unset x; set r
-> {x {} write} {x {} read} {x {} unset}

proc tr args {lappend ::r $args}; trace add variable x(1) {read write unset} tr; set x(1) 1; set x(1); set x(2) 1; unset x(1); set r
-> {x 1 write} {x 1 read} {x 1 unset}

proc tr args {lappend ::r $args}; trace add variable x {read write unset array} tr; set x(1) 1; set x(1); array get x; array names x; array exists x; array size x; unset x(1); unset x; set r
-> {x 1 write} {x 1 read} {x {} array} {x 1 read} {x {} array} {x {} array} {x {} array} {x 1 unset} {x {} unset}

proc tr args {lappend ::r $args}; array set x {a 1}; trace add variable x array tr; array startsearch x; array get x; array statistics x; set r
-> {x {} array} {x {} array} {x {} array}

proc tr args {lappend ::r $args}; trace add variable x {read write} tr; append x a; set r
-> {x {} write}

proc tr args {lappend ::r $args}; set x a; trace add variable x {read write} tr; append x a; set r
-> {x {} write}

proc tr args {lappend ::r $args}; set x a; trace add variable x {read write} tr; lappend x a b; set r
-> {x {} read} {x {} write}

proc tr args {lappend ::r $args}; set x 1; trace add variable x {read write} tr; incr x; set r
-> {x {} read} {x {} write}

proc tr args {lappend ::r $args}; trace add variable x {read write} tr; incr x; set r
-> {x {} read} {x {} write}

proc tr args {lappend ::r $args}; trace add variable x {read write} tr; lappend x; set r
-> {x {} read} {x {} write}

proc tr args {lappend ::r $args}; set x {a b}; trace add variable x {read write} tr; lset x 0 c; set r
-> {x {} read} {x {} write}

proc tr args {lappend ::r $args}; set x {a b}; trace add variable x {read write} tr; dict set x a c; set r
-> {x {} read} {x {} write}

proc tr args {lappend ::r $args}; set x {a b}; trace add variable x {read write} tr; dict lappend x a c; set r
-> {x {} read} {x {} write}

proc tr args {lappend ::r $args}; set x {a b}; trace add variable x {read write} tr; info exists x; set r
-> {x {} read}

proc tr args {lappend ::r $args}; trace add variable x {read write} tr; info exists x; set r
-> {x {} read}

proc tr args {lappend ::r $args}; trace add variable x {read write} tr; foreach x {1 2} {}; set r
-> {x {} write} {x {} write}

proc tr args {lappend ::r $args}; trace add variable x {read write} tr; lassign {1 2} x; set r
-> {x {} write}

proc tr args {lappend ::r $args}; trace add variable x {read write} tr; scan 1 %d x; regexp a a x; catch {set x} x; set r
-> {x {} write} {x {} write} {x {} read} {x {} write}

proc tr args {lappend ::r $args}; proc p {} {upvar x y; set y 1; set y; unset y}; trace add variable x {read write unset} tr; p; set r
-> {y {} write} {y {} read} {y {} unset}

proc tr args {lappend ::r $args}; proc p {} {global x; set x 1}; trace add variable x {read write unset} tr; p; set r
-> {x {} write}

proc tr args {lappend ::r $args}; proc p {} {trace add variable x {read write unset} tr; set x 1; set x}; p; set r
-> {x {} write} {x {} read} {x {} unset}

proc tr args {lappend ::r $args}; proc p {} {set ::x 1}; trace add variable x {read write unset} tr; p; set r
-> {::x {} write}

namespace eval a {}; proc tr args {lappend ::r $args}; proc p {} {set ::a::x 1}; trace add variable a::x {read write unset} tr; p; set r
-> {::a::x {} write}

proc tr {n i op} {upvar 1 $n v; set v changed}; trace add variable x write tr; list [set x 5] $x
-> changed changed

proc tr {n i op} {upvar 1 $n v; set v changed}; trace add variable x read tr; set x 5; list $x
-> changed

proc tr {n i op} {upvar 1 $n v; incr v}; set x 1; trace add variable x read tr; list $x $x $x
-> 2 3 4

proc tr {n i op} {error "no $op"}; trace add variable x {read write} tr; list [catch {set x 1} m] $m [catch {set x} m] $m
-> 1 {can't set "x": no write} 1 {can't read "x": no read}

proc tr {n i op} {error "no $op"}; set x 1; trace add variable x unset tr; list [catch {unset x} m] $m [info exists x]
-> 0 {} 0

proc tr {n i op} {error "no $op"}; trace add variable x array tr; list [catch {array get x} m] $m
-> 1 {can't trace array "x": no array}

proc tr {n i op} {return -code 5}; trace add variable x {read write} tr; list [catch {set x 1} m] $m
-> 1 {can't set "x": }

proc tr {n i op} {break}; trace add variable x {read write} tr; list [catch {set x 1} m] $m
-> 1 {can't set "x": invoked "break" outside of a loop}

trace add variable x write {set y 1;#}; set x 5; set y
-> 1

trace add variable x write {set ::y}; catch {set x 5} m; set m
-> can't set "x": wrong # args: should be "set varName ?newValue?"

proc a args {lappend ::r a}; proc b args {lappend ::r b}; trace add variable x write a; trace add variable x write b; set x 1; set r
-> b a

proc a args {lappend ::r a}; proc b args {lappend ::r b; trace remove variable ::x write a}; trace add variable x write a; trace add variable x write b; set x 1; set r
-> b

proc a args {lappend ::r a; trace add variable ::x write b}; proc b args {lappend ::r b}; trace add variable x write a; set x 1; set x 2; set r
-> a b a

proc a args {lappend ::r a; unset -nocomplain ::x}; trace add variable x write a; list [catch {set x 1} m] $m $r
-> 0 {} a

proc a args {lappend ::r $args; set ::x 2}; trace add variable x write a; set x 1; list $x $r
-> 2 {{x {} write}}

proc a args {lappend ::r $args; set ::x 2}; trace add variable x unset a; set x 1; unset x; list $x $r [trace info variable x]
-> 2 {{x {} unset}} {}

proc a args {lappend ::r $args}; trace add variable x unset a; trace add variable x unset a; unset -nocomplain x; set r
-> {x {} unset} {x {} unset}

proc a args {lappend ::r $args}; trace add variable x unset a; info exists x
-> 0

proc a args {lappend ::r $args}; set x(a) 1; set x(b) 2; trace add variable x unset a; unset x; set r
-> {x {} unset}

proc a args {lappend ::r $args}; set x(a) 1; set x(b) 2; trace add variable x(a) unset a; unset x; set r
-> {x a unset}

proc a args {lappend ::r $args}; set x(a) 1; set x(b) 2; trace add variable x(a) unset a;  trace add variable x unset a; array unset x; set r
-> {x {} unset} {x a unset}

proc a args {lappend ::r $args}; set x(a) 1; set x(b) 2; trace add variable x unset a; array unset x a*; set r
-> {x a unset}

proc a args {lappend ::r $args}; trace add variable x(a) write a; trace add variable x write a; set x(a) 1; set r
-> {x a write} {x a write}

trace add variable x {write read} a; trace add variable x unset b; trace info variable x
-> {unset b} {{read write} a}

trace add variable x {unset write read array} a; trace info variable x
-> {{array read write unset} a}

trace add variable x read a; trace add variable x write a; trace remove variable x read a; trace info variable x
-> {write a}

trace add variable x {read write} a; trace remove variable x read a; trace info variable x
-> {{read write} a}

trace add variable x {read write} a; trace remove variable x {write read} a; trace info variable x
->

trace add variable x read {a b}; trace info variable x
-> {read {a b}}

set x 1; trace add variable x(a) read a
!> can't trace "x(a)": variable isn't array

trace add variable a::b::c read a
!> can't trace "a::b::c": parent namespace doesn't exist

proc p {} {}; trace add command p {rename delete} {lappend r}; rename p q; rename q {}; set r
-> ::p ::q rename ::q {} delete

proc p {} {}; trace add command p {rename delete} {lappend r}; trace info command p
-> {{rename delete} {lappend r}}

proc p {} {}; trace add command p rename a; trace add command p {delete rename} b; trace info command p
-> {{rename delete} b} {rename a}

proc p {} {}; trace add command p rename a; trace remove command p rename a; trace info command p
->

proc p {} {}; trace add command p delete {lappend r}; proc p {} {new}; set r
-> ::p {} delete

proc p {} {}; trace add command p delete {lappend r}; namespace eval a {}; rename p a::q; list [info exists r] [trace info command a::q]
-> 0 {{delete {lappend r}}}

proc p {} {}; proc d args {lappend ::r $args; catch {rename p {}}}; trace add command p delete d; rename p {}; list $r [info commands p]
-> {{::p {} delete}} {}

proc p {} {}; proc d args {lappend ::r $args; error x}; trace add command p delete d; list [catch {rename p {}} m] $m $r
-> 0 {} {{::p {} delete}}

proc p x {return "r$x"}; trace add execution p {enter leave} {lappend r}; p 5; set r
-> {p 5} enter {p 5} 0 r5 leave

proc p x {error "r$x"}; trace add execution p {enter leave} {lappend r}; catch {p 5}; set r
-> {p 5} enter {p 5} 1 r5 leave

proc p x {return -code 7 "r$x"}; trace add execution p {enter leave} {lappend r}; catch {p 5}; set r
-> {p 5} enter {p 5} 7 r5 leave

proc p x {set y 1; incr y; return $y}; trace add execution p {enterstep leavestep} {lappend r}; p 5; join $r \n
!> can't read "r": no such variable

proc q {} {set z 1}; proc p x {q; return}; trace add execution p {enterstep leavestep} {lappend r}; p 5; join $r \n
!> can't read "r": no such variable

proc p x {if {$x} {set y 2}}; trace add execution p {enterstep} {lappend r}; p 5; join $r \n
!> can't read "r": no such variable

proc p x {foreach i {1 2} {set y $i}}; trace add execution p {enterstep} {lappend r}; p 5; join $r \n
!> can't read "r": no such variable

proc p x {set y [expr {$x+1}]}; trace add execution p {enterstep leavestep} {lappend r}; p 5; join $r \n
!> can't read "r": no such variable

proc p x {while {$x>0} {incr x -1}}; trace add execution p {enterstep} {lappend r}; p 2; join $r \n
!> can't read "r": no such variable

proc p x {catch {error a} m; set m}; trace add execution p {enterstep leavestep} {lappend r}; p 2; join $r \n
!> can't read "r": no such variable

proc p x {eval {set y 1}; eval set y 2}; trace add execution p {enterstep leavestep} {lappend r}; p 2; join $r \n
!> can't read "r": no such variable

trace add execution set enter {lappend r}; set x 1; trace remove execution set enter {lappend r}; set r
-> {set x 1} enter

trace add execution set leave {lappend r}; set x 1; trace remove execution set leave {lappend r}; set r
-> {set x 1} 0 1 leave

trace add execution set {enter leave} a; trace add execution set leave b; trace info execution set
-> {leave b} {{enter leave} a}

proc p {} {}; proc t args {error foo}; trace add execution p enter t; list [catch p m] $m
-> 1 foo

proc p {} {set ::done 1}; proc t args {error foo}; trace add execution p enter t; list [catch p m] $m [info exists done]
-> 1 foo 0

proc p {} {return 5}; proc t args {error foo}; trace add execution p leave t; list [catch p m] $m
-> 1 foo

proc p {} {return 5}; proc t args {return bar}; trace add execution p {enter leave} t; p
-> 5

proc p {} {return 5}; proc t args {rename p {}}; trace add execution p enter t; list [catch p m] $m
-> 1 {invalid command name "p"}

proc p {} {return 5}; proc t args {rename p q}; trace add execution p enter t; list [catch p m] $m
-> 1 {invalid command name "p"}

proc p {} {return 5}; proc t args {trace remove execution p enter t; lappend ::r x}; trace add execution p enter t; p; p; set r
-> x

proc p {n} {if {$n} {p [incr n -1]}}; trace add execution p enter {lappend r}; p 2; set r
-> {p 2} enter

proc p {a b} {}; trace add execution p enter {lappend r}; p {x y} {}; set r
-> {p {x y} {}} enter

proc p args {}; trace add execution p {enter} a; trace add execution p {enter} b; proc a args {lappend ::r a}; proc b args {lappend ::r b}; p; set r
-> b a

proc p args {}; trace add execution p leave a; trace add execution p leave b; proc a args {lappend ::r a}; proc b args {lappend ::r b}; p; set r
-> a b

proc p args {}; trace add execution p enterstep a; rename p q; trace info execution q
-> {enterstep a}

proc p args {}; trace add execution p enter a; proc p args {new}; trace info execution p
->

proc p args {}; trace add execution p {leavestep enterstep leave enter} a; trace info execution p
-> {{enter leave enterstep leavestep} a}

namespace eval a {proc p {} {}}; trace add execution a::p enter {lappend r}; a::p; namespace eval a p; set r
-> a::p enter p enter

interp alias {} al {} list; trace add execution al {enter leave} {lappend r}; al 1 2; set r
-> {al 1 2} enter {al 1 2} 0 {1 2} leave

proc p {} {tailcall list a}; trace add execution p {enter leave} {lappend r}; p; set r
-> p enter p 0 {} leave

trace add variable x read {lappend r}; set y $x
!> can't read "x": no such variable

set x 1; trace add variable x read {lappend r}; set y $x; set y "$x$x"; expr {$x + $x}; set r
-> x {} read x {} read x {} read x {} read x {} read

set x 1; trace add variable x read {lappend r}; if {$x} {}; while {$x > 5} {}; set r
-> x {} read x {} read

proc p {} {set x 1; trace add variable x read {lappend ::r}; expr {$x+$x}; set y $x; return $x}; p; set r
-> x {} read x {} read x {} read x {} read

trace add variable env write {lappend r}; set env(foo) 1; set r
-> env foo write

proc cb args {unset ::x}
trace add variable x write cb
catch {set x 1} m
list $m [info exists x]
-> {} 0

proc cb args {lappend ::log $args}
proc q {} {return Q}
proc p {} {tailcall q}
trace add execution p leave cb
list [p] $log
-> Q {{p 0 {} leave}}
