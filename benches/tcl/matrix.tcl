# The product of two matrices of integers, as lists of lists.
proc matrix {n seed} {
    set rows {}
    for {set i 0} {$i < $n} {incr i} {
        set row {}
        for {set j 0} {$j < $n} {incr j} {
            lappend row [expr {($i * $seed + $j) % 17}]
        }
        lappend rows $row
    }
    return $rows
}

proc multiply {a b n} {
    set product {}
    foreach row $a {
        set line {}
        for {set j 0} {$j < $n} {incr j} {
            set sum 0
            for {set k 0} {$k < $n} {incr k} {
                incr sum [expr {[lindex $row $k] * [lindex $b $k $j]}]
            }
            lappend line $sum
        }
        lappend product $line
    }
    return $product
}

proc run {} {
    set n 24
    set c [multiply [matrix $n 3] [matrix $n 5] $n]
    list [lindex $c 0 0] [lindex $c 7 11] [lindex $c 23 23]
}
