# Heapsort of pseudorandom integers, on a list that is handed to a procedure by name.
proc heapsort {name} {
    upvar 1 $name ra
    set n [llength $ra]
    set l [expr {$n / 2}]
    set ir [expr {$n - 1}]
    while {1} {
        if {$l > 0} {
            incr l -1
            set rra [lindex $ra $l]
        } else {
            set rra [lindex $ra $ir]
            lset ra $ir [lindex $ra 0]
            incr ir -1
            if {$ir == 0} {
                lset ra 0 $rra
                return
            }
        }
        set i $l
        set j [expr {2 * $l + 1}]
        while {$j <= $ir} {
            if {$j < $ir && [lindex $ra $j] < [lindex $ra [expr {$j + 1}]]} {
                incr j
            }
            if {$rra < [lindex $ra $j]} {
                lset ra $i [lindex $ra $j]
                set i $j
                set j [expr {2 * $j + 1}]
            } else {
                break
            }
        }
        lset ra $i $rra
    }
}

proc run {} {
    set seed 42
    set numbers {}
    for {set i 0} {$i < 2000} {incr i} {
        set seed [expr {($seed * 3877 + 29573) % 139968}]
        lappend numbers $seed
    }
    heapsort numbers
    set sum 0
    set i 0
    foreach n $numbers {
        incr sum [expr {$n * [incr i]}]
    }
    return $sum
}
