# Elements of lists, by number, from the end, and nested.
proc run {} {
    set list {}
    for {set i 0} {$i < 1000} {incr i} {
        lappend list [list $i [expr {$i * 2}] [list a b $i]]
    }
    set sum 0
    for {set round 0} {$round < 10} {incr round} {
        for {set i 0} {$i < 1000} {incr i} {
            incr sum [lindex $list $i 0]
            incr sum [lindex [lindex $list $i] 1]
            incr sum [lindex $list end-$i 2 2]
        }
    }
    return $sum
}
