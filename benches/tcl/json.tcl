# A JSON parser: one character at a time, by recursion.
namespace eval json {
    variable text {}
    variable at 0

    proc parse {source} {
        variable text $source
        variable at 0
        value
    }

    proc blanks {} {
        variable text
        variable at
        while {[string is space -strict [string index $text $at]]} {
            incr at
        }
    }

    proc value {} {
        variable text
        variable at
        blanks
        switch -- [string index $text $at] {
            "\{" {
                return [object]
            }
            "\[" {
                return [elements]
            }
            "\"" {
                return [quoted]
            }
        }
        set start $at
        while {[string first [string index $text $at] ",\]\} \n"] < 0} {
            incr at
        }
        return [string range $text $start [expr {$at - 1}]]
    }

    proc object {} {
        variable text
        variable at
        set result {}
        incr at
        blanks
        while {[string index $text $at] ne "\}"} {
            set key [quoted]
            blanks
            incr at
            lappend result $key [value]
            blanks
            if {[string index $text $at] eq ","} {
                incr at
                blanks
            }
        }
        incr at
        return $result
    }

    proc elements {} {
        variable text
        variable at
        set result {}
        incr at
        blanks
        while {[string index $text $at] ne "\]"} {
            lappend result [value]
            blanks
            if {[string index $text $at] eq ","} {
                incr at
            }
            blanks
        }
        incr at
        return $result
    }

    proc quoted {} {
        variable text
        variable at
        set result {}
        incr at
        while {1} {
            set c [string index $text $at]
            if {$c eq "\""} {
                incr at
                return $result
            }
            if {$c eq "\\"} {
                incr at
                set c [string map [list n \n t \t] [string index $text $at]]
            }
            append result $c
            incr at
        }
    }
}

set document {}
for {set i 0} {$i < 12} {incr i} {
    lappend document "{\"id\": $i, \"name\": \"user $i\", \"tags\": \[\"a\", \"b\\n\", \"c\"\], \"active\": true, \"score\": [expr {$i * 3}].5, \"address\": {\"city\": \"Paris\", \"zip\": null}}"
}
set document "\[[join $document ",\n"]\]"

proc run {} {
    global document
    set value [json::parse $document]
    list [llength $value] [lindex $value 7] [string length $value]
}
