# `switch`: many words, globs, numbers.
proc kind {word} {
    switch $word {
        alpha - beta {return 1}
        gamma {return 2}
        delta {return 3}
        epsilon {return 4}
        zeta {return 5}
        eta {return 6}
        default {return 0}
    }
}

proc run {} {
    set sum 0
    for {set i 0} {$i < 1500} {incr i} {
        foreach word {alpha gamma eta theta zeta} {
            incr sum [kind $word]
            switch -glob -- $word {
                a* {incr sum 1}
                *eta {incr sum 2}
                default {incr sum 3}
            }
        }
        switch [expr {$i % 5}] {
            0 {incr sum 10}
            1 {incr sum 20}
            2 {incr sum 30}
            default {incr sum 40}
        }
    }
    return $sum
}
