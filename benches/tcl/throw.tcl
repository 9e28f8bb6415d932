# `throw` and `try ... trap` through two levels of calls.
# Not on jimsh: no trap in try
proc inner {n} {
    if {$n % 3 == 0} {
        throw {APP ZERO} "divisible"
    }
    if {$n % 3 == 1} {
        throw [list APP ONE $n] "one"
    }
    return $n
}

proc outer {n} {
    inner $n
}

proc run {} {
    set sum 0
    for {set i 0} {$i < 5000} {incr i} {
        try {
            incr sum [outer $i]
        } trap {APP ZERO} {message} {
            incr sum [string length $message]
        } trap APP {message options} {
            incr sum [lindex [dict get $options -errorcode] 2]
        }
    }
    return $sum
}
