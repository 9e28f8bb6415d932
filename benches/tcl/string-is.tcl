# Classes of text: `string is`, and numbers told from words.
proc run {} {
    set count 0
    set words {12 -7 0x1f hello 3.14 {} Word x1 1e5 { 42 } true}
    for {set i 0} {$i < 800} {incr i} {
        foreach w $words {
            if {[string is integer -strict $w]} {
                incr count 1
            }
            if {[string is double -strict $w]} {
                incr count 2
            }
            if {[string is alpha $w]} {
                incr count 4
            }
            if {[string is space $w]} {
                incr count 8
            }
        }
    }
    return $count
}
