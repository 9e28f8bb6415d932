# `split` and `join` of lines and fields.
proc run {} {
    set lines {}
    for {set i 0} {$i < 1000} {incr i} {
        lappend lines "name$i,$i,[expr {$i * 7}],some text,more"
    }
    set text [join $lines \n]
    set sum 0
    foreach line [split $text \n] {
        set fields [split $line ,]
        incr sum [lindex $fields 2]
        incr sum [string length [join $fields {; }]]
    }
    incr sum [llength [split $text ",\n"]]
    incr sum [llength [split $text {}]]
    incr sum [string length [join [split $text ,] {}]]
    return $sum
}
