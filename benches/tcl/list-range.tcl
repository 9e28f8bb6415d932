# `lrange`, `lreverse`, `concat` and `lassign`.
proc run {} {
    set list {}
    for {set i 0} {$i < 1000} {incr i} {
        lappend list $i
    }
    set sum 0
    for {set i 0} {$i < 3000} {incr i} {
        set at [expr {$i % 900}]
        set piece [lrange $list $at [expr {$at + 9}]]
        incr sum [llength [concat $piece [lreverse $piece]]]
        set rest [lassign $piece first second]
        incr sum [expr {$first + $second + [llength $rest]}]
    }
    # A queue.
    set queue [lrange $list 0 99]
    for {set i 0} {$i < 2000} {incr i} {
        set head [lindex $queue 0]
        set queue [lrange $queue 1 end]
        lappend queue [expr {$head + 1}]
    }
    return "$sum [lindex $queue 0]"
}
