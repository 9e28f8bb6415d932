# The queens' problem: N queens on a board of N times N, none of which attacks another.
#
#     feather examples/queens.tcl 8

# attacks PLACED COLUMN: whether a queen of the rows above attacks a column of the next row.
proc attacks {placed column} {
    set distance [llength $placed]
    foreach other $placed {
        if {$other == $column || abs($other - $column) == $distance} {
            return 1
        }
        incr distance -1
    }
    return 0
}

# solutions N ?PLACED?: every way to go on from the queens that are placed. A solution is a list of columns, row by row.
proc solutions {n {placed {}}} {
    if {[llength $placed] == $n} {
        return [list $placed]
    }
    set found {}
    for {set column 0} {$column < $n} {incr column} {
        if {![attacks $placed $column]} {
            lappend found {*}[solutions $n [list {*}$placed $column]]
        }
    }
    return $found
}

# board SOLUTION: a picture of a solution.
proc board {solution} {
    join [lmap queen $solution {
        set row [lrepeat [llength $solution] .]
        lset row $queen Q
        join $row
    }] \n
}

# mirrored SOLUTION: a solution as a mirror shows it.
proc mirrored {solution} {
    set last [expr {[llength $solution] - 1}]
    lmap queen $solution { expr {$last - $queen} }
}

set n [expr {$argc > 0 ? [lindex $argv 0] : 8}]
if {![string is integer -strict $n] || $n < 1} {
    puts stderr "usage: queens.tcl ?N?"
    exit 2
}
set all [solutions $n]
puts "$n queens: [llength $all] solutions"
if {[llength $all] > 0} {
    puts [board [lindex $all 0]]
    puts "its mirror image is solution [expr {[lsearch -exact $all [mirrored [lindex $all 0]]] + 1}]"
}
