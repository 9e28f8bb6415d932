# The long run inside one evaluation: builds and drops strings, lists, dicts, closures, errors and matches, and says
# `count` times how much memory is in use.

proc churn {rounds count} {
    set every [expr {$rounds / $count}]
    set round 0
    while {$round < $rounds} {
        incr round
        set text "round $round of $rounds"
        append text [string repeat - 20]
        set items [list $text [string length $text] [string range $text 2 8]]
        lappend items {*}[split $text { }]
        set record [dict create name $text items $items]
        dict set record seen $round changed
        set double [list x [list expr "{\$x * [expr {$round % 10}]}"]]
        set product [apply $double 3]
        catch { error "no $product" } message
        regexp {(\d+) of} $text -> number
        regsub -all {o} $text 0 text
        if {$round % $every == 0} {
            sample $round [dict get [info memory] used]
        }
    }
    return [list [dict size $record] $message $number $text]
}
churn {*}$argv
