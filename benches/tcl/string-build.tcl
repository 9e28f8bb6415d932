# A text of one megabyte, built line by line.
proc run {} {
    set text {}
    set line {}
    for {set i 0} {$i < 14000} {incr i} {
        set line "line $i: the quick brown fox jumps over the lazy dog, again and again\n"
        append text $line
    }
    list $i [string length $text] [string index $text 500000]
}
