# `dict set`, `dict get`, `dict exists` and `dict unset`.
proc run {} {
    set d {}
    for {set i 0} {$i < 5000} {incr i} {
        dict set d key$i $i
    }
    set sum 0
    for {set i 0} {$i < 6000} {incr i} {
        if {[dict exists $d key$i]} {
            incr sum [dict get $d key$i]
        }
    }
    for {set i 0} {$i < 5000} {incr i 2} {
        dict unset d key$i
    }
    return "$sum [dict size $d]"
}
