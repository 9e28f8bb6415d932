# Loops outside of procedures, on global variables.
set script {
    set total 0
    for {set i 0} {$i < 30000} {incr i} {
        if {$i & 1} {
            incr total $i
        } else {
            set total [expr {$total - 1}]
        }
    }
    foreach word {alpha beta gamma delta} {
        append text $word [string length $word]
    }
}

proc run {} {
    global script total text
    set text {}
    uplevel #0 $script
    return "$total $text"
}
