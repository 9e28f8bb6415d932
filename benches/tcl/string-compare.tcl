# `string compare`, `equal`, `match`, `first` and `last` on short words and long texts.
proc run {} {
    set words {apple banana cherry date elderberry fig grape honeydew kiwi lemon mango nectarine}
    set sum 0
    for {set i 0} {$i < 30} {incr i} {
        foreach a $words {
            foreach b $words {
                incr sum [string compare $a $b]
                if {[string equal $a $b]} {
                    incr sum 3
                }
                if {$a eq $b || $a ne "kiwi"} {
                    incr sum
                }
                if {[string match *an* $b]} {
                    incr sum
                }
            }
            incr sum [string first e $a]
            incr sum [string last r $a]
        }
    }
    set text [string repeat "lorem ipsum dolor sit amet " 200]
    for {set i 0} {$i < 100} {incr i} {
        set other $text
        append other $i
        incr sum [string compare $text $other]
        incr sum [string first "amet $i" $other]
        incr sum [string match "*amet $i" $other]
        incr sum [string equal $text$i $other]
    }
    return $sum
}
