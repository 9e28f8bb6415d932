# Dicts in dicts: records by path.
proc run {} {
    set users {}
    for {set i 0} {$i < 1000} {incr i} {
        dict set users $i name user$i
        dict set users $i address city Paris
        dict set users $i address zip [expr {10000 + $i}]
    }
    set sum 0
    for {set i 0} {$i < 1000} {incr i} {
        incr sum [dict get $users $i address zip]
        dict set users $i visits 1
        if {[dict exists $users $i address street]} {
            incr sum
        }
        dict with users $i {
            incr visits
        }
    }
    list $sum [dict get $users 77]
}
