# uplevel, upvar and eval: of scripts that are lists, of scripts that run in several procedures, and their traces; rounds of foreach.

proc p {} { uplevel 1 [list set x 5] }; p; set x
-> 5

proc p {} { uplevel 1 [list error boo] }; catch p; set errorInfo
-> boo
       while executing
   "error boo"
       ("uplevel" body line 1)
       invoked from within
   "uplevel 1 [list error boo] "
       (procedure "p" line 1)
       invoked from within
   "p"

proc q {} {error bah}; proc p {} { uplevel 1 [list q] }; catch p; set errorInfo
-> bah
       while executing
   "error bah"
       (procedure "q" line 1)
       invoked from within
   "q"
       ("uplevel" body line 1)
       invoked from within
   "uplevel 1 [list q] "
       (procedure "p" line 1)
       invoked from within
   "p"

proc q {a} {error bah}; proc p {} { uplevel 1 [list q "1 2"] }; catch p; set errorInfo
-> bah
       while executing
   "error bah"
       (procedure "q" line 1)
       invoked from within
   "q {1 2}"
       ("uplevel" body line 1)
       invoked from within
   "uplevel 1 [list q "1 2"] "
       (procedure "p" line 1)
       invoked from within
   "p"

proc p {} { uplevel 1 [list nosuch cmd] }; catch p; set errorInfo
-> invalid command name "nosuch"
       while executing
   "nosuch cmd"
       ("uplevel" body line 1)
       invoked from within
   "uplevel 1 [list nosuch cmd] "
       (procedure "p" line 1)
       invoked from within
   "p"

proc p {} { uplevel 1 [list q 1 2] }; proc q {a} {}; catch p; set errorInfo
-> wrong # args: should be "q a"
       while executing
   "q 1 2"
       ("uplevel" body line 1)
       invoked from within
   "uplevel 1 [list q 1 2] "
       (procedure "p" line 1)
       invoked from within
   "p"

proc p {} { uplevel #0 [list set y 1] }; proc r {} {p}; r; set y
-> 1

proc p {} { uplevel [list set z 1] }; p; set z
-> 1

proc p {} { list [catch {uplevel [list 1]} m] $m }; p
-> 1 {wrong # args: should be "uplevel ?level? command ?arg ...?"}

proc p {} { uplevel 1 [list return 7]; return 8 }; proc q {} { p; return 9 }; list [q] [p]
-> 9 7

proc p {} { uplevel 1 [list return -code error oops]; return 8 }; proc q {} { p; return 9 }; list [catch q m] $m $errorInfo
-> 1 oops {oops
       while executing
   "p"
       (procedure "q" line 1)
       invoked from within
   "q"}

proc p {} { uplevel 1 [list break] }; proc q {} { foreach i {1 2} { lappend r $i; p }; set r }; q
!> invoked "break" outside of a loop

proc p {} { set s [list set x 1]; uplevel 1 $s; string length $s; uplevel 1 $s; set s }; p
-> set x 1

proc repeat {n body} { for {set i 0} {$i < $n} {incr i} { uplevel 1 $body } }; proc run {a} { set s 0; repeat 3 { incr s 2; incr a; set new $s }; list $s $a $new [info level 0] }; run 5
-> 6 8 6 {run 5}

proc repeat {n body} { for {set i 0} {$i < $n} {incr i} { uplevel 1 $body } }; proc a {} { set x 1; repeat 2 { incr x }; set x }; proc b {} { set y 5; set x 7; repeat 2 { incr x }; list $x $y }; list [a] [b] [a] [b]
-> 3 {9 5} 3 {9 5}

proc rep body { uplevel 1 $body; uplevel 1 $body }; set b { incr x; incr q }; proc a {b} { set x 1; rep $b; list $x $q }; proc c {b} { set q 1; set z 2; rep $b; list $x $q $z }; list [a $b] [c $b] [a $b] [rep $b] $x $q
-> {3 2} {2 3 2} {3 2} 2 2 2

proc rep body { uplevel 1 $body }; proc a {} { set x 1; rep {unset x}; info exists x }; proc b {} { rep {set x 4}; rep {unset x; set x 2}; set x }; list [a] [b]
-> 0 2

proc rep body { uplevel 1 $body }; proc a {} { upvar #0 g x; rep {set x 4; incr x}; rep {upvar #0 h x; set x 9}; set x }; list [a] $g $h
-> 9 5 9

proc rep body { uplevel 1 $body }; proc a {} { rep {set v(1) a}; rep {set v(2) b}; array size v }; a
-> 2

proc rep body { uplevel 1 $body }; proc t args {lappend ::l $args}; proc a {} { set x 1; trace add variable x {read write} t; rep {set x [expr {$x+1}]}; set x }; set l {}; a; set l
-> {x {} read} {x {} write} {x {} read}

proc p args {set args}; set c [list p 1 {2 3} \[x\] {$y}]; list [eval $c] [string length $c] [eval $c] [eval [list p {*}$c]]
-> {1 {2 3} {[x]} {$y}} 20 {1 {2 3} {[x]} {$y}} {p 1 {2 3} {[x]} {$y}}

proc p {a b} {error boo}; set c [list p 1 {2 3}]; string length $c; catch {eval $c}; set errorInfo
-> boo
       while executing
   "error boo"
       (procedure "p" line 1)
       invoked from within
   "p 1 {2 3}"
       ("eval" body line 1)
       invoked from within
   "eval $c"

proc p {a b} {list $a $b}; set c [list p 1 2]; set r [eval $c]; lappend c 3; list $r [catch {eval $c} m] $m
-> {1 2} 1 {wrong # args: should be "p a b"}

proc k {} {uplevel 1 [list upvar 1 zz w]; uplevel 1 {set w 5}}; proc j {} {k; set w}; proc i {} {set zz 1; j; set zz}; i
-> 5

proc p {l} { {*}$l }; proc q {a} { return <$a> }; set l [list q 1]; list [p $l] [p $l] $l
-> <1> <1> {q 1}

apply {{x y} {list $y $x}} 1 2
-> 2 1

set f {{x} {expr {$x*2}}}; list [apply $f 1] [apply $f 2] [catch {apply $f} m] $m
-> 2 4 1 {wrong # args: should be "apply lambdaExpr x"}

namespace eval n { proc p {} { uplevel 1 [list namespace current] } }; namespace eval m { proc q {} { n::p } }; list [m::q] [n::p]
-> ::m ::

proc p {} { uplevel 1 [list info level 0] }; proc q {a} { p }; q 3
-> q 3

proc p {} { uplevel 1 {info level 0} }; proc q {a} { p }; q 3
-> q 3

proc p {} { uplevel 2 [list set x 1] }; proc q {} { p; }; proc r {} { q; set x }; r
-> 1

proc p {} { catch {uplevel 1 [list error a b C]} m o; list $m [dict get $o -errorcode] }; p
-> a C


proc inc {n} { upvar 1 $n v; incr v }; proc p {} { set a(x) 1; inc a(x); inc a(y); inc b; inc c(z); list [lsort -stride 2 [array get a]] $b $c(z) }; p
-> {x 2 y 1} 1 1

proc inc {n} { upvar 1 $n v; incr v }; proc p {} { set a 1; inc a(x) }; list [catch p m] $m
-> 1 {can't access "a(x)": variable isn't array}

proc inc {n} { upvar 1 $n v; unset v }; proc p {} { set a(x) 1; inc a(x); array size a }; p
-> 0

proc inc {n} { upvar 1 $n v; upvar 1 $n w; incr v; incr w }; proc p {} { set a(x) 1; trace add variable a(x) write {apply {args {lappend ::l $args}}}; inc a(x); set a(x) }; list [p] $l
-> 3 {{v {} write} {w {} write}}

proc p {} { set r {}; foreach {a b} {1 2 3} {lappend r $a-$b}; foreach a {1 x 3} b {p 2} {lappend r $a/$b}; foreach {a b} {1 2 x y 5 6} {lappend r $a.$b; set a {}}; set r }; p
-> 1-2 3- 1/p x/2 3/ 1.2 x.y 5.6

proc p {} { upvar #0 g a; set r {}; foreach {a b c} {1 2 3 4 5 6} {lappend r $a$b$c$::g}; foreach a {7 8} b(1) {3 4} {lappend r $a$b(1)}; set r }; p
!> can't set "b(1)": variable isn't array

set l {}; for {set i 0} {$i < 1500} {incr i} {lappend l $i}; proc p {} { global l; set s 0; foreach x $l {incr s $x}; foreach x $l {incr s $x}; lset l 3 1000; foreach {x y} $l {incr s $y}; for {set i 0} {$i < 1500} {incr i} {incr s [lindex $l $i]}; for {set i 1499} {$i >= 0} {incr i -1} {incr s [lindex $l $i]}; lset l 1 0; list $s [lindex $l 1] [lindex $l 3] }; p
-> 5062491 0 1000


proc p n { uplevel 1 "incr $n" }; proc q {} { set x 1; set y 5; p x; p y; p x; p x; list $x $y }; list [q] [q]
-> {4 6} {4 6}

proc p {} { eval "set x \[incr ::n\]" }; set r [p]; lappend r [p]; rename incr old_incr; proc incr n { return mine }; lappend r [p]; rename incr {}; rename old_incr incr; lappend r [p]
-> 1 2 mine 3

set x 3; set r {}; foreach op {+ - + -} { lappend r [expr "\$x $op 1"] [subst "\$x$op"] }; set r
-> 4 3+ 2 3- 4 3+ 2 3-
