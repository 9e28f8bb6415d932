# dialect
# Procedures, evaluation in other scopes, coroutines, variables by name.

proc p {} {global a(1)}
p
!> can't use "a(1)" as variable name: must be a scalar variable

proc p {} {tailcall}
p
!> wrong # args: should be "tailcall command ?arg ...?"
