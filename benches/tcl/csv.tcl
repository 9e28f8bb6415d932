# A report: lines split into fields, sums in a dict, lines formatted and sorted.
set lines {}
for {set i 0} {$i < 400} {incr i} {
    lappend lines "[lindex {north south east west} [expr {$i % 4}]];[lindex {pens ink paper} [expr {$i % 3}]];[expr {$i * 37 % 101}]"
}
set text [join $lines \n]

proc run {} {
    global text
    set totals {}
    foreach line [split $text \n] {
        lassign [split $line ";"] region product amount
        dict incr totals "$region/$product" $amount
        dict incr totals $region $amount
    }
    set report {}
    dict for {key sum} $totals {
        append report [format "%-12s %6d\n" $key $sum]
    }
    join [lrange [lsort [split [string trim $report] \n]] 0 3] |
}
