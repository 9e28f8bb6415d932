# Control structures of one's own: `uplevel` of a body, and at another level.
proc repeat {count body} {
    for {set k 0} {$k < $count} {incr k} {
        uplevel 1 $body
    }
}

proc assign {name value} {
    uplevel 1 [list set $name $value]
}

proc run {} {
    set sum 0
    repeat 10000 {
        incr sum 2
    }
    for {set i 0} {$i < 5000} {incr i} {
        assign x $i
        incr sum $x
    }
    return $sum
}
