# Four nested loops around one `incr`.
proc run {} {
    set n 16
    set count 0
    for {set a 0} {$a < $n} {incr a} {
        for {set b 0} {$b < $n} {incr b} {
            for {set c 0} {$c < $n} {incr c} {
                for {set d 0} {$d < $n} {incr d} {
                    incr count
                }
            }
        }
    }
    return $count
}
