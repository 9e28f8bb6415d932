# Calls of a procedure whose parameters have defaults.
proc volume {width {height 2} {depth 3}} {
    expr {$width * $height * $depth}
}

proc run {} {
    set sum 0
    for {set i 0} {$i < 10000} {incr i} {
        incr sum [volume $i]
        incr sum [volume $i 4]
        incr sum [volume $i 4 5]
    }
    return $sum
}
