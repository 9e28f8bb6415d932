# dialect: `dict getdef` and `dict getwithdefault` of Tcl 8.7; the functions of Tcl 9 and some messages.

dict getdef {a 1} a 2
-> 1

dict getdef {a 1} b 2
-> 2

dict getwithdefault {a {x 1}} a x 2
-> 1

dict getwithdefault {a {x 1}} a y 2
-> 2

dict getdef {a {x 1}} b y 2
-> 2

dict getdef {a x} a y 2
!> missing value to go with key

dict getdef {a 1} b
!> wrong # args: should be "dict getdef dictionary ?key ...? key default"

dict getwithdefault {a 1}
!> wrong # args: should be "dict getwithdefault dictionary ?key ...? key default"

dict foo a
!> unknown or ambiguous subcommand "foo": must be append, create, exists, filter, for, get, getdef, getwithdefault, incr, info, keys, lappend, map, merge, remove, replace, set, size, unset, update, values, or with

expr {isnan(sqrt(-1))}
-> 1

expr {isnan(1.0)}
-> 0

expr {isnan("NaN")}
-> 1

expr {isinf(1e400)}
-> 1

expr {isinf(2)}
-> 0

expr {isfinite(-Inf)}
-> 0

expr {isfinite(5)}
-> 1

expr {isnormal(0.0)}
-> 0

expr {isnormal(1e-310)}
-> 0

expr {issubnormal(1e-310)}
-> 1

expr {isunordered(1, NaN)}
-> 1

expr {isunordered(1, 2.0)}
-> 0

expr {isunordered(1)}
!> not enough arguments for math function "isunordered"

expr {isnan("x")}
!> expected floating-point number but got "x"

expr {max()}
!> not enough arguments for math function "max"

tcl::mathfunc::min
!> not enough arguments for math function "min"

expr {true}
-> 1

expr {off}
-> 0

::tcl::mathop::lt a b c
-> 1

::tcl::mathop::ge a b
-> 0
