# The square of the spectral norm of a matrix without end, cut.
proc a {i j} {
    expr {1.0 / (($i + $j) * ($i + $j + 1) / 2 + $i + 1)}
}

proc multiply {v transposed} {
    set result {}
    set n [llength $v]
    for {set i 0} {$i < $n} {incr i} {
        set sum 0.0
        set j 0
        foreach x $v {
            if {$transposed} {
                set sum [expr {$sum + [a $j $i] * $x}]
            } else {
                set sum [expr {$sum + [a $i $j] * $x}]
            }
            incr j
        }
        lappend result $sum
    }
    return $result
}

proc run {} {
    set u [lrepeat 24 1.0]
    for {set i 0} {$i < 4} {incr i} {
        set v [multiply [multiply $u 0] 1]
        set u [multiply [multiply $v 0] 1]
    }
    set vbv 0.0
    set vv 0.0
    foreach x $u y $v {
        set vbv [expr {$vbv + $x * $y}]
        set vv [expr {$vv + $y * $y}]
    }
    format %.9f [expr {$vbv / $vv}]
}
