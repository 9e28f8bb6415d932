# Code built at run time: `eval` of lists and of texts, `expr` of a text, `subst`.
proc add {a b} {
    expr {$a + $b}
}

proc run {} {
    set sum 0
    for {set i 0} {$i < 4000} {incr i} {
        set sum [eval [list add $sum $i]]
        set command [list add]
        lappend command $sum 1
        set sum [eval $command]
        eval {incr sum}
        incr sum [string length [subst {<$i>}]]
    }
    for {set i 0} {$i < 500} {incr i} {
        eval "incr sum $i"
        incr sum [expr "$i * 2"]
    }
    return $sum
}
