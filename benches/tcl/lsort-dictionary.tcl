# `lsort -dictionary`.
# Not on jimsh: no lsort -dictionary
set words {}
set seed 7
for {set i 0} {$i < 2000} {incr i} {
    set seed [expr {($seed * 3877 + 29573) % 139968}]
    lappend words [lindex {File page Chapter item} [expr {$seed % 4}]]$seed.txt
}

proc run {} {
    global words
    set sorted [lsort -dictionary $words]
    list [lindex $sorted 0] [lindex $sorted 1000] [lindex $sorted end]
}
