# One evaluation of the leak test: makes a list, grows it, defines a procedure under a name that was never used before,
# calls it, and renames it away. Its result is the same every time.

if {![info exists round]} {
    set round 0
}
incr round

set items [list alpha beta gamma]
for {set i 0} {$i < 1000} {incr i} {
    lappend items "item $i"
}

# total-ROUND ITEMS: how many characters the items have, and how many items there are.
proc total-$round {items} {
    set characters 0
    foreach item $items {
        incr characters [string length $item]
    }
    list $characters [llength $items]
}
set total [total-$round $items]
rename total-$round {}
set total
