# A text walked character by character.
proc run {} {
    set text [string repeat "The quick brown fox, he jumps. " 400]
    set vowels 0
    set n [string length $text]
    for {set i 0} {$i < $n} {incr i} {
        set c [string index $text $i]
        if {$c eq "a" || $c eq "e" || $c eq "i" || $c eq "o" || $c eq "u"} {
            incr vowels
        }
    }
    foreach c [split $text {}] {
        if {$c eq " "} {
            incr vowels
        }
    }
    return $vowels
}
