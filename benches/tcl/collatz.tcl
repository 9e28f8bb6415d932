# The longest of the Collatz sequences below a bound.
proc run {} {
    set best 0
    set longest 0
    for {set start 1} {$start < 1500} {incr start} {
        set n $start
        set length 1
        while {$n != 1} {
            set n [expr {$n % 2 ? 3 * $n + 1 : $n / 2}]
            incr length
        }
        if {$length > $longest} {
            set longest $length
            set best $start
        }
    }
    return "$best $longest"
}
