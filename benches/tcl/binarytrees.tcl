# Trees of nested lists, made and counted by recursion.
proc tree {depth} {
    if {$depth == 0} {
        return {}
    }
    incr depth -1
    list [tree $depth] [tree $depth]
}

proc count {tree} {
    if {[llength $tree] == 0} {
        return 1
    }
    lassign $tree left right
    expr {1 + [count $left] + [count $right]}
}

proc run {} {
    set sum 0
    foreach depth {4 6 8 10} {
        incr sum [count [tree $depth]]
    }
    return $sum
}
