# Lists built by `lappend`, one and several elements at a time.
proc run {} {
    set a {}
    set b {}
    for {set i 0} {$i < 20000} {incr i} {
        lappend a $i
        lappend b $i x [list $i]
    }
    list [llength $a] [llength $b] [lindex $b end]
}
