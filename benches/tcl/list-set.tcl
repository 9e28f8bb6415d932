# `lset` on a flat list and on a nested one.
proc run {} {
    set flat [lrepeat 1000 0]
    set grid [lrepeat 30 [lrepeat 30 0]]
    for {set round 0} {$round < 10} {incr round} {
        for {set i 0} {$i < 1000} {incr i} {
            lset flat $i [expr {[lindex $flat $i] + $i}]
        }
        for {set y 0} {$y < 30} {incr y} {
            for {set x 0} {$x < 30} {incr x} {
                lset grid $y $x [expr {[lindex $grid $y $x] + $x * $y}]
            }
        }
    }
    list [lindex $flat 999] [lindex $grid 29 29]
}
