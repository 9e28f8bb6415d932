# Integers without limit: a factorial, a Fibonacci number, powers, digits.
# Not on jimsh: its integers have 64 bits
proc run {} {
    set f 1
    for {set i 2} {$i <= 300} {incr i} {
        set f [expr {$f * $i}]
    }
    set a 0
    set b 1
    for {set i 0} {$i < 1000} {incr i} {
        set c [expr {$a + $b}]
        set a $b
        set b $c
    }
    set p [expr {3 ** 500}]
    set digits 0
    set n $p
    while {$n > 0} {
        incr digits [expr {$n % 10}]
        set n [expr {$n / 10}]
    }
    list [expr {$f % 1000000007}] [string length $f] $a $digits
}
