# `regsub`: white space, markup, swapped words.
proc run {} {
    set text [string repeat {The  <b>quick</b>   brown fox, the <i>lazy</i> dog.  } 60]
    set sum 0
    incr sum [string length [regsub -all {\s+} $text { }]]
    incr sum [string length [regsub -all {<[^>]+>} $text {}]]
    incr sum [string length [regsub -all {(\w+) (\w+)} $text {\2 \1}]]
    incr sum [string length [regsub -all {[aeiou]} $text {[&]}]]
    incr sum [regsub -all {fox|dog} $text animal text]
    for {set i 0} {$i < 500} {incr i} {
        regsub {(\d+)px} "width: ${i}px" {\1em} result
        incr sum [string length $result]
    }
    return $sum
}
