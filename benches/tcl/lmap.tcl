# `lmap` over lists, with `continue`, and words of two lists.
proc run {} {
    set numbers {}
    for {set i 0} {$i < 5000} {incr i} {
        lappend numbers $i
    }
    set squares [lmap n $numbers {expr {$n * $n}}]
    set odd [lmap n $squares {
        if {!($n & 1)} continue
        set n
    }]
    set pairs [lmap a $numbers b $squares {list $a $b}]
    list [llength $odd] [lindex $squares end] [lindex $pairs 77]
}
