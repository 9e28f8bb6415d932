# Strings that grow by `append`, piece by piece.
proc run {} {
    set text {}
    set other {}
    for {set i 0} {$i < 20000} {incr i} {
        append text $i
        append other "<" $i ">"
    }
    list [string length $text] [string length $other] [string range $other end-10 end]
}
