# `string reverse`, `repeat`, `trim` and case.
proc run {} {
    set sum 0
    set text [string repeat "Hello, World. " 100]
    for {set i 0} {$i < 3000} {incr i} {
        set back [string reverse "number $i"]
        set up [string toupper $back]
        set low [string tolower $up]
        if {$low eq $back} {
            incr sum
        }
        incr sum [string length [string trim "  $i  "]]
        incr sum [string length [string trimleft "000$i" 0]]
        incr sum [string length [string repeat $i 3]]
    }
    for {set i 0} {$i < 50} {incr i} {
        set text [string reverse $text]
        incr sum [string first World $text]
    }
    return $sum
}
