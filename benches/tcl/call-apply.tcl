# Anonymous procedures: `apply`, a fold and a map over a list.
proc fold {lambda start list} {
    foreach element $list {
        set start [apply $lambda $start $element]
    }
    return $start
}

proc run {} {
    set numbers {}
    for {set i 0} {$i < 5000} {incr i} {
        lappend numbers $i
    }
    set squares [lmap n $numbers {apply {x {expr {$x * $x}}} $n}]
    fold {{a b} {expr {($a + $b) % 1000003}}} 0 $squares
}
