# An empty `for` loop and a counting one.
proc run {} {
    set sum 0
    for {set i 0} {$i < 100000} {incr i} {}
    for {set i 0} {$i < 100000} {incr i} {
        incr sum $i
    }
    return $sum
}
