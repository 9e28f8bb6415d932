# dialect
# Procedures, evaluation in other scopes, coroutines, variables by name.

proc p {} {global a(1)}
p
!> can't use "a(1)" as variable name: must be a scalar variable

proc p {} {tailcall}
p
!> wrong # args: should be "tailcall command ?arg ...?"

# Coroutines that resume one another use no native stack, and calls in each are counted for themselves.

proc g n { yield; if {$n} { coroutine c$n g [expr {$n - 1}]; return [c$n] }; return deep }; coroutine c g 3000; c
-> deep

proc g n { yield; if {$n} { coroutine c$n g [expr {$n - 1}]; return [c$n] }; error deep }; coroutine c g 3000; list [catch c m] $m [info commands c*1]
-> 1 deep {}

proc g {} { coroutine c[incr ::n] g }; catch {coroutine c g} m; list $m [expr {$n > 3000}] [info commands c1]
-> {too many nested evaluations (infinite loop?)} 1 {}

proc g {} { f 900; yield [info level]; f 900 }; proc f n { if {$n} { f [expr {$n - 1}] } else { info level } }; proc h n { if {$n} { h [expr {$n - 1}] } else { list [coroutine c g] [c] } }; h 900
-> 1 902
