# `foreach` over one list, over pairs, and over two lists.
set numbers {}
for {set i 0} {$i < 20000} {incr i} {
    lappend numbers $i
}

proc run {} {
    global numbers
    set sum 0
    foreach n $numbers {
        incr sum $n
    }
    foreach {a b} $numbers {
        incr sum [expr {$a ^ $b}]
    }
    foreach a $numbers b $numbers {
        incr sum [expr {$a & $b}]
    }
    return $sum
}
