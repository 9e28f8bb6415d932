# A counting `while` loop with `continue` and `break`.
proc run {} {
    set i 0
    set sum 0
    while {1} {
        incr i
        if {$i % 3 == 0} continue
        if {$i > 100000} break
        set sum [expr {$sum + $i}]
    }
    return $sum
}
