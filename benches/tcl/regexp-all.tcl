# `regexp -all -inline` on a text: words, numbers, quoted strings.
proc run {} {
    set text [string repeat {He said "hello, world" and paid 12.50 for 3 apples; then left at 10:45. } 60]
    set sum 0
    incr sum [llength [regexp -all -inline {\w+} $text]]
    incr sum [llength [regexp -all -inline {\d+(?:\.\d+)?} $text]]
    incr sum [llength [regexp -all -inline {"([^"]*)"} $text]]
    incr sum [regexp -all {[aeiou]} $text]
    incr sum [regexp -all {(hello|apples|left)} $text]
    incr sum [regexp -all {[A-Z][a-z]+ [a-z]+} $text]
    incr sum [regexp -all {e.*?d} $text]
    return $sum
}
