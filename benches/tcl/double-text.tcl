# Doubles printed and read: every sum goes through its text.
proc run {} {
    set sum 0
    set x 0.5
    for {set i 0} {$i < 5000} {incr i} {
        set x [expr {$x * 1.0000731 + 0.25}]
        incr sum [string length "<[format %.4f $x]>"]
        set y "1$i.25"
        set sum [expr {$sum + int($y * 2.0)}]
    }
    return $sum
}
