# An interpreter of a small language: a switch in a loop, a tape in an array.
proc execute {program} {
    set jumps {}
    set stack {}
    set code [split $program {}]
    set n 0
    foreach c $code {
        if {$c eq "\["} {
            lappend stack $n
        } elseif {$c eq "\]"} {
            set open [lindex $stack end]
            set stack [lrange $stack 0 end-1]
            dict set jumps $open $n
            dict set jumps $n $open
        }
        incr n
    }
    set output {}
    set at 0
    set tape(0) 0
    for {set pc 0} {$pc < $n} {incr pc} {
        switch -- [lindex $code $pc] {
            + {set tape($at) [expr {($tape($at) + 1) & 255}]}
            - {set tape($at) [expr {($tape($at) - 1) & 255}]}
            > {
                incr at
                if {![info exists tape($at)]} {
                    set tape($at) 0
                }
            }
            < {incr at -1}
            . {append output [format %c $tape($at)]}
            "\[" {
                if {!$tape($at)} {
                    set pc [dict get $jumps $pc]
                }
            }
            "\]" {
                if {$tape($at)} {
                    set pc [dict get $jumps $pc]
                }
            }
        }
    }
    return $output
}

proc run {} {
    execute {++++++++++[>+++++++>++++++++++>+++>+<<<<-]>++.>+.+++++++..+++.>++.<<+++++++++++++++.>.+++.------.--------.>+.>.}
}
