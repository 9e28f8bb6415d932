# `catch` in a loop: commands that succeed, that fail, that `return -code`.
proc fails {n} {
    if {$n % 2} {
        error "odd: $n"
    }
    return $n
}

proc stops {} {
    return -code error stopped
}

proc run {} {
    set sum 0
    for {set i 0} {$i < 6000} {incr i} {
        if {[catch {fails $i} message]} {
            incr sum [string length $message]
        } else {
            incr sum $message
        }
        catch {incr sum}
        incr sum [catch {stops} message]
        incr sum [catch {set nosuch} message]
    }
    return $sum
}
