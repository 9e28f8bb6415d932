# A text outside of ASCII, by index, range and case.
# Not on jimsh: its strings are bytes
proc run {} {
    set text [string repeat "Füße gehen über die Straße — schön, naïve Œuvre. " 60]
    set count 0
    set n [string length $text]
    for {set i 0} {$i < $n} {incr i} {
        if {[string index $text $i] eq "ü"} {
            incr count
        }
        if {[string range $text $i [expr {$i + 1}]] eq "ß"} {
            incr count
        }
    }
    list $n $count [string length [string toupper $text]] [string first "Œ" $text]
}
