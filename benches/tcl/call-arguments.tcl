# Calls of procedures with 0 to 6 arguments.
proc p0 {} {return 0}
proc p1 {a} {return $a}
proc p2 {a b} {return $b}
proc p3 {a b c} {return $c}
proc p4 {a b c d} {return $d}
proc p5 {a b c d e} {return $e}
proc p6 {a b c d e f} {return $f}

proc run {} {
    set sum 0
    for {set i 0} {$i < 5000} {incr i} {
        p0
        incr sum [p1 $i]
        incr sum [p2 1 $i]
        incr sum [p3 1 2 $i]
        incr sum [p4 1 2 3 $i]
        incr sum [p5 1 2 3 4 $i]
        incr sum [p6 1 2 3 4 5 $i]
    }
    return $sum
}
