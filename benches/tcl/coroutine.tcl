# Generators: coroutines that count, that walk a tree, that are fed.
# Not on jimsh: no coroutines
proc numbers {n} {
    yield
    for {set i 0} {$i < $n} {incr i} {
        yield $i
    }
    return -1
}

proc walk {tree} {
    foreach node $tree {
        if {[llength $node] > 1} {
            walk $node
        } else {
            yield $node
        }
    }
}

proc walker {tree} {
    yield
    walk $tree
    return end
}

proc adder {} {
    set sum 0
    while {1} {
        incr sum [yield $sum]
    }
}

proc run {} {
    set sum 0
    coroutine next numbers 5000
    while {[set n [next]] >= 0} {
        incr sum $n
    }
    for {set i 0} {$i < 100} {incr i} {
        coroutine leaf walker {1 {2 3 {4 5}} 6 {{7 8} 9}}
        while {[set n [leaf]] ne "end"} {
            incr sum $n
        }
    }
    coroutine accumulate adder
    for {set i 0} {$i < 5000} {incr i} {
        accumulate $i
    }
    incr sum [accumulate 0]
    rename accumulate {}
    return $sum
}
