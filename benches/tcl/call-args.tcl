# Calls of procedures that collect their arguments, and of ones that hand them on with {*}.
proc total {args} {
    set sum 0
    foreach n $args {
        incr sum $n
    }
    return $sum
}

proc forward {first args} {
    total $first {*}$args
}

proc run {} {
    set sum 0
    for {set i 0} {$i < 5000} {incr i} {
        incr sum [total]
        incr sum [total $i]
        incr sum [total $i 1 2]
        incr sum [forward $i 1 2 3]
    }
    return $sum
}
