# Conway's Life on a torus, in an array of cells.
proc run {} {
    set n 16
    set cells {}
    foreach {x y} {1 0 2 1 0 2 1 2 2 2 8 8 8 9 8 10} {
        set alive($x,$y) 1
    }
    for {set generation 0} {$generation < 10} {incr generation} {
        unset -nocomplain neighbours
        foreach cell [array names alive] {
            lassign [split $cell ,] x y
            foreach dx {-1 0 1} {
                foreach dy {-1 0 1} {
                    if {$dx || $dy} {
                        incr neighbours([expr {($x + $dx) % $n}],[expr {($y + $dy) % $n}])
                    }
                }
            }
        }
        foreach {cell count} [array get neighbours] {
            if {$count == 3 || ($count == 2 && [info exists alive($cell)])} {
                set next($cell) 1
            }
        }
        unset alive
        array set alive [array get next]
        unset next
    }
    lsort [array names alive]
}
