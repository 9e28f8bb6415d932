# `linsert` and `lreplace` at the front, in the middle and at the end.
proc run {} {
    set list {}
    for {set i 0} {$i < 1500} {incr i} {
        set list [linsert $list 0 $i]
        set list [linsert $list end x]
        set list [linsert $list [expr {[llength $list] / 2}] m]
    }
    set count [llength $list]
    for {set i 0} {$i < 1500} {incr i} {
        set list [lreplace $list $i $i y z]
        set list [lreplace $list end end]
    }
    list $count [llength $list] [lindex $list 100] [lindex $list end]
}
