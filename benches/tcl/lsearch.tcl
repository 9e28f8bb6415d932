# `lsearch`: exact, glob, all, and `in`.
proc run {} {
    set list {}
    for {set i 0} {$i < 500} {incr i} {
        lappend list item$i
    }
    set sum 0
    for {set i 0} {$i < 500} {incr i 2} {
        incr sum [lsearch -exact $list item$i]
        incr sum [lsearch -glob $list *m$i]
        if {"item$i" in $list} {
            incr sum
        }
    }
    incr sum [llength [lsearch -all -glob $list *7*]]
    incr sum [llength [lsearch -all -inline -glob -not $list *3]]
    return $sum
}
