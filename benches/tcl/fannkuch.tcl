# Flips of permutations.
proc fannkuch {n} {
    set p {}
    for {set i 0} {$i < $n} {incr i} {
        lappend p $i
    }
    set q $p
    set s $p
    set sign 1
    set maximum 0
    set sum 0
    while {1} {
        set first [lindex $p 0]
        if {$first != 0} {
            set q $p
            set flips 1
            while {1} {
                set next [lindex $q $first]
                if {$next == 0} break
                lset q $first $first
                if {$first >= 3} {
                    set i 1
                    set j [expr {$first - 1}]
                    while {$i < $j} {
                        set t [lindex $q $i]
                        lset q $i [lindex $q $j]
                        lset q $j $t
                        incr i
                        incr j -1
                    }
                }
                set first $next
                incr flips
            }
            if {$flips > $maximum} {
                set maximum $flips
            }
            incr sum [expr {$sign * $flips}]
        }
        if {$sign == 1} {
            set t [lindex $p 0]
            lset p 0 [lindex $p 1]
            lset p 1 $t
            set sign -1
        } else {
            set t [lindex $p 1]
            lset p 1 [lindex $p 2]
            lset p 2 $t
            set sign 1
            for {set i 2} {$i < $n} {incr i} {
                set left [lindex $s $i]
                if {$left != 0} {
                    lset s $i [expr {$left - 1}]
                    break
                }
                if {$i == $n - 1} {
                    return "$sum $maximum"
                }
                lset s $i $i
                set t [lindex $p 0]
                for {set j 0} {$j <= $i} {incr j} {
                    lset p $j [lindex $p [expr {$j + 1}]]
                }
                lset p [expr {$i + 1}] $t
            }
        }
    }
}

proc run {} {
    fannkuch 6
}
