# Whole arrays: `array set`, `array get`, `array names`.
proc run {} {
    set pairs {}
    for {set i 0} {$i < 1000} {incr i} {
        lappend pairs key$i $i
    }
    set sum 0
    for {set round 0} {$round < 5} {incr round} {
        array set a $pairs
        foreach name [array names a] {
            incr sum $a($name)
        }
        foreach {name value} [array get a] {
            incr sum $value
        }
        incr sum [llength [array names a key9*]]
        unset a
    }
    return $sum
}
