# Elements of an array: set, read, counted, unset.
proc run {} {
    for {set i 0} {$i < 5000} {incr i} {
        set a($i) $i
        set b(key$i,x) [expr {$i * 2}]
    }
    set sum 0
    for {set i 0} {$i < 5000} {incr i} {
        incr sum $a($i)
        incr a($i) 2
        incr sum $b(key$i,x)
        if {[info exists b($i)]} {
            incr sum
        }
    }
    foreach i {1 2 3 4 5} {
        unset a($i)
    }
    list $sum [array size a] [array size b]
}
