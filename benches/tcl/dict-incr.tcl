# Counters in a dict: `dict incr`, `dict lappend`, `dict append`.
proc run {} {
    set counts {}
    set groups {}
    set texts {}
    for {set i 0} {$i < 8000} {incr i} {
        dict incr counts [expr {$i % 97}]
        dict lappend groups [expr {$i % 13}] $i
        dict append texts [expr {$i % 7}] x
    }
    list [dict get $counts 5] [llength [dict get $groups 5]] [string length [dict get $texts 5]]
}
