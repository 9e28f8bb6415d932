# Variables, procedures, control structures.

set x 5
incr x
-> 6

proc fib n {
    if {$n < 2} {return $n}
    expr {[fib [expr {$n - 1}]] + [fib [expr {$n - 2}]]}
}
fib 20
-> 6765

proc t n {if {$n == 0} {return done}; tailcall t [expr {$n - 1}]}
t 10000
-> done

proc g {} {for {set i 0} {$i < 3} {incr i} {yield $i}; list end}
coroutine c g
list [c] [c] [c]
-> 1 2 end

foreach {a b} {1 2 3 4} {lappend r $a-$b}
set r
-> 1-2 3-4

try {error x} on error {m o} {list caught $m} finally {set z 1}
-> caught x

nosuch
!> invalid command name "nosuch"

proc up v {upvar 1 $v y; incr y}
set k 1
up k
set k
-> 2

expr {2 ** 100 + 1}
-> 1267650600228229401496703205377
