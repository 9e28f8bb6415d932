# Pieces of a text by `string range`, and `string replace`.
proc run {} {
    set text [string repeat "abcdefghijklmnopqrstuvwxyz" 400]
    set count 0
    for {set i 0} {$i < 10000} {incr i} {
        set piece [string range $text $i [expr {$i + 4}]]
        if {$piece eq "abcde"} {
            incr count
        }
        incr count [string length [string range $piece 1 end-1]]
    }
    set word "abcdefgh"
    for {set i 0} {$i < 5000} {incr i} {
        set word [string replace $word 2 4 [string range $word 3 5]]
    }
    return "$count $word"
}
