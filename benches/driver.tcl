# Runs one program of benches/tcl/, under orders from standard input (scripts/compare.mjs gives them):
#
#     tclsh benches/driver.tcl benches/tcl/fib.tcl
#
# A program defines `run`, which gives a checksum. Each order is a line, and so is each answer:
#
#     check      the checksum of one run
#     time N     the microseconds that N runs took

source [lindex $argv 0]

# measure COUNT: the microseconds that so many runs take.
proc measure {count} {
    set start [clock microseconds]
    for {set i 0} {$i < $count} {incr i} {
        run
    }
    expr {[clock microseconds] - $start}
}

while {[gets stdin order] > 0} {
    if {$order eq "check"} {
        puts [string map {\n \\n} [run]]
    } else {
        puts [measure [lindex $order 1]]
    }
    flush stdout
}
