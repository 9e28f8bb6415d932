# An ensemble of one's own.
# Not on jimsh: no ensembles of this kind
namespace eval counter {
    variable values
    namespace export add get reset
    namespace ensemble create

    proc reset {} {
        variable values
        array set values {a 0 b 0}
    }

    proc add {name by} {
        variable values
        incr values($name) $by
    }

    proc get {name} {
        variable values
        return $values($name)
    }
}

proc run {} {
    counter reset
    for {set i 0} {$i < 8000} {incr i} {
        counter add a 1
        counter add b [counter get a]
    }
    list [counter get a] [counter get b]
}
