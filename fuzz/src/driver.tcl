# Evaluates scripts in fresh interpreters: a line of texts in, a line of outcomes out, an empty line to flush.
fconfigure stdin -encoding utf-8 -translation lf
fconfigure stdout -encoding utf-8 -translation lf -buffering full

# A field, with what would end it written as escapes.
proc encode {text} {
    string map {\\ \\\\ \n \\n \t \\t \r \\r \0 \\0} $text
}

proc run {texts} {
    # All interpreters of a process share it.
    set ::tcl_precision 0
    set child [interp create -safe]
    # What Feather does not have.
    foreach command {
        after chan close eof fblocked fcopy fileevent flush gets package pid puts read seek tell update vwait zlib
    } {
        interp hide $child $command
    }
    # Nothing but commands shall be missing.
    interp marktrusted $child
    interp limit $child commands -value 40000
    interp limit $child time -seconds [expr {[clock seconds] + 3}] -granularity 100
    set fields {}
    foreach text $texts {
        set code [catch {interp eval $child $text} result options]
        switch $code {
            0 {
                lappend fields 0 [encode $result] {} {}
                continue
            }
            1 {}
            2 {
                # A return of more levels than there are.
                lappend fields 0 [encode $result] {} {}
                continue
            }
            3 {
                set result {invoked "break" outside of a loop}
                set options {}
                interp eval $child [list set ::errorInfo $result]
            }
            4 {
                set result {invoked "continue" outside of a loop}
                set options {}
                interp eval $child [list set ::errorInfo $result]
            }
            default {
                set result "command returned bad code: $code"
                dict set options -errorcode {TCL UNEXPECTED_RESULT_CODE}
                # As where no interpreter is around.
                interp eval $child {set ::errorCode {TCL UNEXPECTED_RESULT_CODE}}
            }
        }
        set trace {}
        set errorcode NONE
        if {[dict exists $options -errorcode]} {
            set errorcode [dict get $options -errorcode]
        }
        if {[dict exists $options -errorinfo]} {
            set trace [dict get $options -errorinfo]
            # Without what this procedure adds.
            set end [string last "\n    invoked from within\n\"interp eval \$child \$text\"" $trace]
            if {$end >= 0} {
                set trace [string range $trace 0 $end-1]
            }
        }
        lappend fields 1 [encode $result] [encode $errorcode] [encode $trace]
    }
    interp delete $child
    return [join $fields \t]
}

while {[gets stdin line] >= 0} {
    if {$line eq {}} {
        flush stdout
        continue
    }
    set texts {}
    foreach field [split $line \t] {
        lappend texts [subst -nocommands -novariables $field]
    }
    if {[catch {run $texts} answer]} {
        set answer "!\t[encode $answer]"
    }
    puts $answer
}
