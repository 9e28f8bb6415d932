# `lsort` of numbers and of words.
set numbers {}
set words {}
set seed 7
for {set i 0} {$i < 3000} {incr i} {
    set seed [expr {($seed * 3877 + 29573) % 139968}]
    lappend numbers $seed
    lappend words w$seed
}

proc run {} {
    global numbers words
    set up [lsort -integer $numbers]
    set down [lsort -integer -decreasing $numbers]
    set text [lsort $words]
    set unique [lsort -unique $words]
    list [lindex $up 0] [lindex $up 1500] [lindex $down 0] [lindex $text 0] [lindex $text 1500] [llength $unique]
}
