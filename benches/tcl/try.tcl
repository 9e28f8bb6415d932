# `try` with handlers and `finally`, in a loop.
proc work {n} {
    if {$n % 4 == 0} {
        error "bad number"
    }
    return $n
}

proc run {} {
    set sum 0
    set ends 0
    for {set i 0} {$i < 6000} {incr i} {
        try {
            incr sum [work $i]
        } on error {message options} {
            incr sum [string length $message]
        } finally {
            incr ends
        }
    }
    return "$sum $ends"
}
