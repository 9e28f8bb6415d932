# `lsort -command` with a procedure, and `lsort -index`.
set pairs {}
set seed 7
for {set i 0} {$i < 700} {incr i} {
    set seed [expr {($seed * 3877 + 29573) % 139968}]
    lappend pairs [list name$seed $seed]
}

proc bySecond {a b} {
    expr {[lindex $a 1] - [lindex $b 1]}
}

proc run {} {
    global pairs
    set sorted [lsort -command bySecond $pairs]
    set indexed [lsort -integer -index 1 $pairs]
    set named [lsort -index 0 $pairs]
    list [expr {$sorted eq $indexed}] [lindex $sorted 0] [lindex $sorted 350] [lindex $named 0]
}
