# dialect
# Traces of variables, commands and executions.

proc cb args {unset ::x}
trace add variable x write cb
catch {set x 1} m
list $m [info exists x]
-> {can't read "x": no such variable} 0

proc cb args {lappend ::log $args}
proc q {} {return Q}
proc p {} {tailcall q}
trace add execution p leave cb
list [p] $log
-> Q {{p 0 Q leave}}
