# The sieve of Eratosthenes, on a list.
proc run {} {
    set n 10000
    set flags [lrepeat [expr {$n + 1}] 1]
    set count 0
    for {set i 2} {$i <= $n} {incr i} {
        if {[lindex $flags $i]} {
            incr count
            for {set k [expr {$i + $i}]} {$k <= $n} {incr k $i} {
                lset flags $k 0
            }
        }
    }
    return $count
}
