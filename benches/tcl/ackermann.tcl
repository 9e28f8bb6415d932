# Ackermann's function: deep recursion.
proc ack {m n} {
    if {$m == 0} {
        return [expr {$n + 1}]
    }
    if {$n == 0} {
        return [ack [expr {$m - 1}] 1]
    }
    return [ack [expr {$m - 1}] [ack $m [expr {$n - 1}]]]
}

proc run {} {
    list [ack 2 60] [ack 3 4]
}
