# `regexp` on lines of a log: captures, alternatives, classes.
proc run {} {
    set sum 0
    for {set i 0} {$i < 600} {incr i} {
        set line "2024-03-[expr {$i % 28 + 1}] 12:34:56 [lindex {INFO WARN ERROR} [expr {$i % 3}]] user$i@example.com took $i ms"
        if {[regexp {^(\d+)-(\d+)-(\d+) (\d+):(\d+):(\d+)} $line -> year month day]} {
            incr sum [expr {$year + $day}]
        }
        if {[regexp {(INFO|WARN|ERROR)} $line -> level]} {
            incr sum [string length $level]
        }
        if {[regexp {([\w.]+)@([\w.]+)} $line -> user host]} {
            incr sum [string length $user$host]
        }
        if {[regexp -indices {took (\d+) ms$} $line -> where]} {
            incr sum [lindex $where 0]
        }
        incr sum [regexp {nothing like it} $line]
        incr sum [regexp -nocase {USER\d+} $line]
    }
    return $sum
}
