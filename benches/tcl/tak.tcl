# Takeuchi's function: calls with three arguments.
proc tak {x y z} {
    if {$y >= $x} {
        return $z
    }
    tak [tak [expr {$x - 1}] $y $z] [tak [expr {$y - 1}] $z $x] [tak [expr {$z - 1}] $x $y]
}

proc run {} {
    tak 14 8 3
}
