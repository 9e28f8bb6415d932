# `dict for`, `dict keys`, `dict values`, and a dict's `foreach`.
proc run {} {
    set d {}
    for {set i 0} {$i < 2000} {incr i} {
        dict set d $i [expr {$i * $i}]
    }
    set sum 0
    for {set round 0} {$round < 5} {incr round} {
        dict for {key value} $d {
            incr sum [expr {$value - $key}]
        }
        foreach {key value} $d {
            incr sum $key
        }
        foreach key [dict keys $d] {
            incr sum [dict get $d $key]
        }
        incr sum [llength [dict values $d]]
    }
    return $sum
}
