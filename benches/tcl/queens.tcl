# All placements of seven queens, by backtracking.
proc place {row n columns} {
    if {$row == $n} {
        return 1
    }
    set count 0
    for {set column 0} {$column < $n} {incr column} {
        set free 1
        set r 0
        foreach c $columns {
            if {$c == $column || abs($c - $column) == $row - $r} {
                set free 0
                break
            }
            incr r
        }
        if {$free} {
            incr count [place [expr {$row + 1}] $n [concat $columns $column]]
        }
    }
    return $count
}

proc run {} {
    place 0 7 {}
}
