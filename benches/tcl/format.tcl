# `format` with its common conversions.
proc run {} {
    set sum 0
    for {set i 0} {$i < 4000} {incr i} {
        incr sum [string length [format %d $i]]
        incr sum [string length [format "%05d|%-8s|%8s" $i ab cd]]
        incr sum [string length [format "%x %X %o %c" $i $i $i 65]]
        incr sum [string length [format "%.2f %8.3f %e" 3.14159 $i.5 $i.25]]
        incr sum [string length [format "%s = %s%%" name $i]]
    }
    return $sum
}
