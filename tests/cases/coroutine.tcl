# Coroutines: values, names, traces, and what happens to them while they run.

coroutine c yield; c foo
-> foo

coroutine c yield; list [c foo] [catch {c} m] $m
-> foo 1 {invalid command name "c"}

proc g {} { yieldto [info coroutine] 5; return done }; list [catch {coroutine c g} m] $m
-> 0 done

proc g {} { set x [yieldto return -level 0 five]; set y [yield $x]; return $y }; list [coroutine c g] [c 1 2] [c z]
-> five {1 2} z

namespace eval n { proc h {} {return n::h}; proc g {} { yieldto h; } }; proc h {} {return ::h}; coroutine c n::g
-> n::h

proc g {} { yieldto error boo; }; list [catch {coroutine c g} m] $m $errorInfo
-> 1 boo {boo
       while executing
   "error boo"
       invoked from within
   "coroutine c g"}

proc g {} { yield; yieldto error boo; }; coroutine c g; proc r {} {c}; list [catch r m] $m $errorInfo
-> 1 boo {boo
       while executing
   "error boo"
       invoked from within
   "c"
       (procedure "r" line 1)
       invoked from within
   "r"}

proc g {} { yield; error bah }; coroutine c g; proc r {} {c}; list [catch r m] $m $errorInfo
-> 1 bah {bah
       while executing
   "error bah "
       (procedure "g" line 1)
       invoked from within
   "g"
       invoked from within
   "c"
       (procedure "r" line 1)
       invoked from within
   "r"}

proc g {} { error bah }; proc r {} {coroutine c g}; list [catch r m] $m $errorInfo
-> 1 bah {bah
       while executing
   "error bah "
       (procedure "g" line 1)
       invoked from within
   "g"
       invoked from within
   "coroutine c g"
       (procedure "r" line 1)
       invoked from within
   "r"}

list [catch {coroutine c nosuch a b} m] $m $errorInfo
-> 1 {invalid command name "nosuch"} {invalid command name "nosuch"
       while executing
   "nosuch a b"
       invoked from within
   "coroutine c nosuch a b"}

proc g {} { yield 1; tailcall h 3 }; proc h {x} {yield $x; return end}; list [coroutine c g] [c] [c] [info commands c]
-> 1 3 end {}

proc g {} { tailcall yield 7 }; list [coroutine c g] [c 8] [info commands c]
-> 7 8 {}

proc g {} { rename [info coroutine] {}; yield 5; return 6 }; list [coroutine c g] [catch c m] $m
-> 5 1 {invalid command name "c"}

proc g {} { yield; c }; coroutine c g; list [catch c m] $m
-> 1 {coroutine "c" is already running}

proc g {} { yield [info coroutine]; rename [info coroutine] d; yield [info coroutine]; return [info coroutine] }; list [coroutine c g] [c] [d] [info commands d]
-> ::c ::d ::d {}

proc g {} { lsort -command {apply {{a b} {yield; string compare $a $b}}} {b a} }; list [catch {coroutine c g} m] $m
-> 1 {cannot yield: C stack busy}

proc g {} { yield [info level]; yield [catch {uplevel 1 {set q 1}}]; yield [info level 0] }; proc f {} { list [coroutine c g] [c] [c] }; list [f] [info exists q]
-> {1 0 g} 1

proc g {} { upvar #0 v x; set x 4; yield; incr x }; proc f {} { coroutine c g; c }; f; set v
-> 5

proc w {t} { foreach n $t { if {[llength $n] > 1} {w $n} else {yield $n} } }; proc wr {t} {yield; w $t; return end}; coroutine c wr {1 {2 {3 4}} 5}; set r {}; while {[set n [c]] ne "end"} {lappend r $n}; set r
-> 1 2 3 4 5

proc a {} { yield; coroutine b bb; yield [b]; return [b] }; proc bb {} { yield 1; yield 2; return 3 }; coroutine c a; list [c] [c] [b x]
!> invalid command name "b"

proc g {} { yield; break }; coroutine c g; foreach i {1 2 3} { lappend r $i; c }; set r
!> invoked "break" outside of a loop

proc g {} { yield; return -code error oops }; coroutine c g; list [catch c m] $m
-> 1 oops

proc g {} { yield; return -level 0 -code continue }; coroutine c g; set r {}; foreach i {1 2} { if {$i == 1} c; lappend r $i }; set r
!> invoked "continue" outside of a loop

coroutine c eval {yield 1; yield 2; set x 3}; list [c] [c] [info commands c]
-> 2 3 {}

coroutine c apply {{} {yield 1; return -code 5 z}}; list [catch c m] $m
-> 5 z

proc g {} { try { yield 1 } finally { set ::f 1 } }; coroutine c g; rename c {}; info exists f
-> 0

proc g {} { catch {yield 1; error x} m; yield $m; return [info coroutine] }; list [coroutine c g] [c] [c]
-> 1 x ::c

proc g {} { set x 1; yield; incr x; yield $x; trace add variable x write {apply {args {lappend ::l $args}}}; incr x; yield }; coroutine c g; c; c; set l
-> {x {} write}

proc t args {lappend ::l [lindex $args end]}; proc g {} {yield 1; return 2}; coroutine c g; trace add execution c {enter leave} t; catch c; set l
-> enter

proc g n { yield; if {$n > 0} { coroutine c$n g [expr {$n-1}]; return [c$n] }; return deep }; coroutine c g 100; c
-> deep

proc g {} { foreach x {1 2 3} { yield $x } }; coroutine c g; set r {}; while {[info commands c] ne ""} { lappend r [c] }; set r
-> 2 3 {}

proc g {} { while 1 { set x [yield]; if {$x eq "stop"} {return bye}; append ::o $x } }; coroutine c g; foreach x {a b c} {c $x}; list [c stop] $o
-> bye abc

list [catch {yield} m] $m [catch {yieldto x} m] $m $errorCode
-> 1 {yield can only be called in a coroutine} 1 {yieldto can only be called in a coroutine} {TCL COROUTINE ILLEGAL_YIELD}

proc g args { yield [llength $args] }; coroutine c g 1 2 3
-> 3

proc g {} {yield}; coroutine c g; list [catch {c 1 2} m] $m
-> 1 {wrong # args: should be "c ?arg?"}

proc g {} { set v [list a b]; yield; set v [linsert $v 0 z]; yield $v; dict set d a 1; yield $d }; coroutine c g; list [c] [c]
-> {z a b} {a 1}

proc g {} { yield; eval [list c2 5] }; proc h {} { set x [yield]; error "got $x" }; coroutine c2 h; coroutine c g; catch c; set errorInfo
-> got 5
       while executing
   "error "got $x" "
       (procedure "h" line 1)
       invoked from within
   "h"
       invoked from within
   "c2 5"
       ("eval" body line 1)
       invoked from within
   "eval [list c2 5] "
       (procedure "g" line 1)
       invoked from within
   "g"
       invoked from within
   "c"

proc g {} { yield; uplevel #0 {yield 5}; return ok }; coroutine c g; list [c] [c]
-> 5 ok

proc g {} { yield; subst {a[yield 1]b[yield 2]c} }; coroutine c g; list [c] [c x] [c y]
-> 1 2 axbyc

proc g {} { yield; lmap x {1 2 3} {yield $x} }; coroutine c g; list [c] [c a] [c b] [c d]
-> 1 2 3 {a b d}

proc g {} { yield; namespace eval zz {yield [namespace current]} }; coroutine c g; list [c] [c q]
-> ::zz q

coroutine a::b yield; list [info commands ::a::*]
!> can't create procedure "a::b": unknown namespace

coroutine c yield; coroutine c yield 3
-> 3

proc g {} { yieldto rename c {}; }; coroutine c g; info commands c
->

proc g {} { yield; yieldto c2 a b }; proc h {} { set x [yield]; while 1 {set x [yield <$x>]} }; coroutine c2 h; coroutine c g; list [c] [c2 z] [catch {c 1 2 3} m] $m [info commands c]
!> wrong # args: should be "c2 ?arg?"

proc g n { set x [yield]; while 1 { set x [yield [expr {$x * $n}]] } }; foreach i {1 2 3} { coroutine c$i g $i }; set r {}; foreach v {5 6} { foreach i {1 2 3} { lappend r [c$i $v] } }; set r
-> 5 10 15 6 12 18

proc g {} { yield; set x 1; foreach y {a b} { apply {{} {upvar 1 x x; incr x; yield $x; upvar 1 y q; append q z}}; lappend r $y }; return $r }; proc f n { if {$n} {return [f [expr {$n-1}]]}; c }; coroutine c g; list [c] [f 3] [f 9] [info commands c]
-> 2 3 {az bz} {}

proc g {} { yield; uplevel 1 {list} ; info level }; coroutine c g; proc f {} {c}; f
-> 1

proc rec n { if {$n == 0} { yield deep; return bottom }; set x $n; set r [rec [expr {$n-1}]]; list $x $r }; proc g {} { yield; rec 30; }; coroutine c g; proc f n { if {$n} {f [expr {$n-1}]} else c }; list [f 10] [string length [f 60]]
-> deep 145

proc g {} { yield; lappend ::log [catch {error x} m o] [dict get $o -errorinfo] }; coroutine c g; c; set log
-> 1 {x
       while executing
   "error x"}

interp alias {} y {} yield; proc g {} { y 1; y 2; return 3 }; list [coroutine c g] [c] [c]
-> 1 2 3

proc g {} { yield 1; tailcall c2 }; coroutine c2 apply {{} {yield; yield fromc2}}; list [coroutine c g] [c] [info commands c]
-> 1 fromc2 {}

coroutine c list a b
-> a b

coroutine c return 5
-> 5

list [catch {coroutine c error no} m] $m [info commands c]
-> 1 no {}

list [catch {coroutine c break} m] $m [info commands c]
-> 3 {} {}

proc g {} {yield [catch {yield [catch {c} m]; error q} n]; list $m $n}; list [coroutine c g] [c] [c]
proc g {} { yield; yieldto c 5; yield a; yield b }; coroutine c g; list [catch c m] $m [info commands c] [catch c m] $m [info commands c]
-> 0 a c 0 b c

proc g {} { yieldto c 5; yield a; yield b }; list [catch {coroutine c g} m] $m [info commands c] [catch c m] $m [info commands c]
-> 0 a c 0 b c


list [catch {coroutine c return 5} m] $m [catch {coroutine c return -code error no} m] $m
-> 2 5 2 no
