# Procedures and variables of a namespace: a counter and a stack.
namespace eval stack {
    variable items {}
    variable pushes 0

    proc push {item} {
        variable items
        variable pushes
        lappend items $item
        incr pushes
    }

    proc pop {} {
        variable items
        set top [lindex $items end]
        set items [lreplace $items end end]
        return $top
    }

    proc clear {} {
        variable items {}
        variable pushes 0
    }
}

proc run {} {
    stack::clear
    set sum 0
    for {set i 0} {$i < 5000} {incr i} {
        stack::push $i
        stack::push x
        stack::pop
        ::stack::push [expr {$i * 2}]
        incr sum [stack::pop]
        incr sum [stack::pop]
    }
    return "$sum $::stack::pushes"
}
