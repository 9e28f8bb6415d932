# Variables of the caller: `upvar` to a scalar, an element and a list; `global`.
proc increase {name {by 1}} {
    upvar 1 $name value
    incr value $by
}

proc push {name element} {
    upvar 1 $name stack
    lappend stack $element
}

proc bump {} {
    global counter
    incr counter
}

set counter 0

proc run {} {
    global counter
    set counter 0
    set x 0
    set a(n) 0
    set stack {}
    for {set i 0} {$i < 8000} {incr i} {
        increase x
        increase a(n) 2
        push stack $i
        bump
    }
    list $x $a(n) [llength $stack] $counter
}
