# Points of the Mandelbrot set: arithmetic on doubles.
proc run {} {
    set inside 0
    set steps 0
    for {set y 0} {$y < 24} {incr y} {
        set ci [expr {$y / 12.0 - 1.0}]
        for {set x 0} {$x < 32} {incr x} {
            set cr [expr {$x / 16.0 - 1.5}]
            set zr 0.0
            set zi 0.0
            for {set i 0} {$i < 50} {incr i} {
                set r2 [expr {$zr * $zr}]
                set i2 [expr {$zi * $zi}]
                if {$r2 + $i2 > 4.0} break
                set zi [expr {2.0 * $zr * $zi + $ci}]
                set zr [expr {$r2 - $i2 + $cr}]
            }
            incr steps $i
            if {$i == 50} {
                incr inside
            }
        }
    }
    return "$inside $steps"
}
