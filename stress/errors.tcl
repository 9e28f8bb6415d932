# An evaluation of the leak test that ends with an error, from the depth of several calls, with values alive in each.

# sink DEPTH ITEMS: fails DEPTH calls further down.
proc sink {depth items} {
    lappend items [lrepeat 20 $depth]
    if {$depth == 0} {
        throw [list STRESS {*}[lrange $items 0 2]] "nothing below [llength $items] items"
    }
    try {
        sink [expr {$depth - 1}] $items
    } finally {
        set length [string length $items]
    }
}

catch {sink 5 {}}
sink 20 {}
