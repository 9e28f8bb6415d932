# `string map`: the escapes of HTML, and longer words.
proc run {} {
    set text [string repeat {<a href="x.html">fish & chips</a> it's "fine" } 200]
    set sum 0
    for {set i 0} {$i < 10} {incr i} {
        set escaped [string map {& &amp; < &lt; > &gt; \" &quot; ' &#39;} $text]
        set plain [string map {&amp; & &lt; < &gt; > &quot; \" &#39; '} $escaped]
        set other [string map {fish tofu chips salad fine good} $text]
        incr sum [expr {[string length $escaped] + [string length $other] + ($plain eq $text)}]
    }
    for {set i 0} {$i < 5000} {incr i} {
        incr sum [string length [string map {a bb c d} "abcabc$i"]]
    }
    return $sum
}
