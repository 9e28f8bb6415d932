# tcl_precision: the digits of doubles.

catch {set tcl_precision 0} m; set x [expr {1.0/3}]; list $m "$x" [string length $x] $tcl_precision
-> 0 0.3333333333333333 18 0

catch {set tcl_precision 0} m; set x [expr {1.1}]; list $m "$x" [string length $x] $tcl_precision
-> 0 1.1 3 0

catch {set tcl_precision 0} m; set x [expr {-1.5}]; list $m "$x" [string length $x] $tcl_precision
-> 0 -1.5 4 0

catch {set tcl_precision 1} m; set x [expr {2.0/3}]; list $m "$x" [string length $x] $tcl_precision
-> 1 0.7 3 1

catch {set tcl_precision 1} m; set x [expr {0.1+0.2}]; list $m "$x" [string length $x] $tcl_precision
-> 1 0.3 3 1

catch {set tcl_precision 1} m; set x [expr {1.0}]; list $m "$x" [string length $x] $tcl_precision
-> 1 1.0 3 1

catch {set tcl_precision 3} m; set x [expr {1e10}]; list $m "$x" [string length $x] $tcl_precision
-> 3 10000000000.0 13 3

catch {set tcl_precision 3} m; set x [expr {1e-5}]; list $m "$x" [string length $x] $tcl_precision
-> 3 1e-05 5 3

catch {set tcl_precision 3} m; set x [expr {12345678901234567.0}]; list $m "$x" [string length $x] $tcl_precision
-> 3 12300000000000000.0 19 3

catch {set tcl_precision 5} m; set x [expr {1e17}]; list $m "$x" [string length $x] $tcl_precision
-> 5 1e+17 5 5

catch {set tcl_precision 5} m; set x [expr {1e300*10}]; list $m "$x" [string length $x] $tcl_precision
-> 5 1e+301 6 5

catch {set tcl_precision 5} m; set x [expr {3.0e-7}]; list $m "$x" [string length $x] $tcl_precision
-> 5 3e-07 5 5

catch {set tcl_precision 8} m; set x [expr {123456789.0}]; list $m "$x" [string length $x] $tcl_precision
-> 8 123456790.0 11 8

catch {set tcl_precision 8} m; set x [expr {100.0}]; list $m "$x" [string length $x] $tcl_precision
-> 8 100.0 5 8

catch {set tcl_precision 12} m; set x [expr {1.0/3}]; list $m "$x" [string length $x] $tcl_precision
-> 12 0.333333333333 14 12

catch {set tcl_precision 12} m; set x [expr {1.1}]; list $m "$x" [string length $x] $tcl_precision
-> 12 1.1 3 12

catch {set tcl_precision 12} m; set x [expr {-1.5}]; list $m "$x" [string length $x] $tcl_precision
-> 12 -1.5 4 12

catch {set tcl_precision 15} m; set x [expr {2.0/3}]; list $m "$x" [string length $x] $tcl_precision
-> 15 0.666666666666667 17 15

catch {set tcl_precision 15} m; set x [expr {0.1+0.2}]; list $m "$x" [string length $x] $tcl_precision
-> 15 0.3 3 15

catch {set tcl_precision 15} m; set x [expr {1.0}]; list $m "$x" [string length $x] $tcl_precision
-> 15 1.0 3 15

catch {set tcl_precision 16} m; set x [expr {1e10}]; list $m "$x" [string length $x] $tcl_precision
-> 16 10000000000.0 13 16

catch {set tcl_precision 16} m; set x [expr {1e-5}]; list $m "$x" [string length $x] $tcl_precision
-> 16 1e-05 5 16

catch {set tcl_precision 16} m; set x [expr {12345678901234567.0}]; list $m "$x" [string length $x] $tcl_precision
-> 16 12345678901234570.0 19 16

catch {set tcl_precision 17} m; set x [expr {1e17}]; list $m "$x" [string length $x] $tcl_precision
-> 17 1e+17 5 17

catch {set tcl_precision 17} m; set x [expr {1e300*10}]; list $m "$x" [string length $x] $tcl_precision
-> 17 1.0000000000000001e+301 23 17

catch {set tcl_precision 17} m; set x [expr {3.0e-7}]; list $m "$x" [string length $x] $tcl_precision
-> 17 2.9999999999999999e-07 22 17

catch {set tcl_precision 18} m; set x [expr {123456789.0}]; list $m "$x" [string length $x] $tcl_precision
-> {can't set "tcl_precision": improper value for precision} 123456789.0 11 0

catch {set tcl_precision 18} m; set x [expr {100.0}]; list $m "$x" [string length $x] $tcl_precision
-> {can't set "tcl_precision": improper value for precision} 100.0 5 0

catch {set tcl_precision -1} m; set x [expr {1.0/3}]; list $m "$x" [string length $x] $tcl_precision
-> {can't set "tcl_precision": improper value for precision} 0.3333333333333333 18 0

catch {set tcl_precision -1} m; set x [expr {1.1}]; list $m "$x" [string length $x] $tcl_precision
-> {can't set "tcl_precision": improper value for precision} 1.1 3 0

catch {set tcl_precision -1} m; set x [expr {-1.5}]; list $m "$x" [string length $x] $tcl_precision
-> {can't set "tcl_precision": improper value for precision} -1.5 4 0

catch {set tcl_precision foo} m; set x [expr {2.0/3}]; list $m "$x" [string length $x] $tcl_precision
-> {can't set "tcl_precision": improper value for precision} 0.6666666666666666 18 0

catch {set tcl_precision foo} m; set x [expr {0.1+0.2}]; list $m "$x" [string length $x] $tcl_precision
-> {can't set "tcl_precision": improper value for precision} 0.30000000000000004 19 0

catch {set tcl_precision foo} m; set x [expr {1.0}]; list $m "$x" [string length $x] $tcl_precision
-> {can't set "tcl_precision": improper value for precision} 1.0 3 0

catch {set tcl_precision 1.5} m; set x [expr {1e10}]; list $m "$x" [string length $x] $tcl_precision
-> {can't set "tcl_precision": improper value for precision} 10000000000.0 13 0

catch {set tcl_precision 1.5} m; set x [expr {1e-5}]; list $m "$x" [string length $x] $tcl_precision
-> {can't set "tcl_precision": improper value for precision} 1e-5 4 0

catch {set tcl_precision 1.5} m; set x [expr {12345678901234567.0}]; list $m "$x" [string length $x] $tcl_precision
-> {can't set "tcl_precision": improper value for precision} 12345678901234568.0 19 0
