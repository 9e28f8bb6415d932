# `scan` with its common conversions.
proc run {} {
    set sum 0
    for {set i 0} {$i < 4000} {incr i} {
        scan "$i 17 word" "%d %d %s" a b c
        incr sum [expr {$a + $b + [string length $c]}]
        incr sum [scan A %c]
        scan "10:20:$i" %d:%d:%d h m s
        incr sum [expr {$h + $m + $s}]
        scan ff %x x
        incr sum $x
        scan "3.25,abc" {%f,%[a-z]} f t
        incr sum [expr {int($f * 4)}]
    }
    return $sum
}
