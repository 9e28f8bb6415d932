# The Mandelbrot set as a picture of characters.
#
#     feather examples/mandelbrot.tcl 78 30 200

# escape X Y LIMIT: after how many steps z = z² + c leaves the circle of radius 2, for c = X + Yi; LIMIT if it stays.
proc escape {x y limit} {
    set re 0.0
    set im 0.0
    for {set i 0} {$i < $limit} {incr i} {
        set re2 [expr {$re * $re}]
        set im2 [expr {$im * $im}]
        if {$re2 + $im2 > 4.0} {
            return $i
        }
        set im [expr {2.0 * $re * $im + $y}]
        set re [expr {$re2 - $im2 + $x}]
    }
    return $limit
}

# shade STEPS LIMIT: the character for a point; darker means later.
proc shade {steps limit} {
    set shades ".,:;i1tfLCG08"
    if {$steps == $limit} {
        return @
    }
    string index $shades [expr {min($steps, [string length $shades]) - 1}]
}

# picture WIDTH HEIGHT LIMIT: the lines of a picture of the set from -2.2-1.2i to 0.8+1.2i.
proc picture {width height limit} {
    set lines {}
    for {set row 0} {$row < $height} {incr row} {
        set y [expr {1.2 - 2.4 * $row / ($height - 1)}]
        set line {}
        for {set column 0} {$column < $width} {incr column} {
            set x [expr {-2.2 + 3.0 * $column / ($width - 1)}]
            append line [shade [escape $x $y $limit] $limit]
        }
        lappend lines [string trimright $line]
    }
    return $lines
}

set size {78 30 200}
if {$argc > 0} {
    set size $argv
}
lassign $size width height limit
foreach line [picture $width $height $limit] {
    puts $line
}
