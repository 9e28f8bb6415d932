# Variables, links, levels, aliases.

list [catch {interp alias} m] $m [catch {interp alias {}} m] $m [catch {interp alias {} foo} m] $m [catch {interp alias {} foo {}} m] $m
-> 1 {wrong # args: should be "interp alias slavePath slaveCmd ?masterPath masterCmd? ?arg ...?"} 1 {wrong # args: should be "interp alias slavePath slaveCmd ?masterPath masterCmd? ?arg ...?"} 0 {} 1 {alias "foo" not found}

interp alias {} foo {} list 1; list [foo 2] [interp alias {} foo] [lsort [interp aliases]] [interp alias {} foo {}] [catch foo m] $m
-> {1 2} {list 1} foo {} 1 {invalid command name "foo"}

interp alias {} foo {} foo; list [catch foo m] $m
!> cannot define or rename alias "foo": would create a loop

interp alias {} a {} b; list [catch {interp alias {} b {} a} m] $m $errorCode
-> 1 {cannot define or rename alias "b": would create a loop} {TCL OPERATION INTERP ALIASLOOP}

proc p {a b} {}; interp alias {} foo {} p 1; list [catch {foo} m] $m [catch {foo 2 3} m] $m $errorInfo
-> 1 {wrong # args: should be "foo b"} 1 {wrong # args: should be "foo b"} {wrong # args: should be "foo b"
       while executing
   "foo 2 3"}

interp alias {} foo {} error; list [catch {foo bar} m] $m $errorInfo
-> 1 bar {bar
       while executing
   "foo bar"}

interp alias {} foo {} set x; proc p {} {set x 5; foo 3; set x}; list [p] $x
!> can't read "x": no such variable

interp alias {} foo {} uplevel 1; proc p {} {set x 5; foo {set x}}; catch p m; set m
-> can't read "x": no such variable

list [interp recursionlimit {}] [catch {interp recursionlimit {} 0} m] $m [catch {interp recursionlimit {} foo} m] $m [catch {interp recursionlimit} m] $m [interp recursionlimit {} 500] [interp recursionlimit {}] [interp recursionlimit {} 800] [interp recursionlimit {}]
-> 1000 1 {recursion limit must be > 0} 1 {expected integer but got "foo"} 1 {wrong # args: should be "interp recursionlimit path ?newlimit?"} 500 500 800 800

interp recursionlimit {} 50; proc p {n} {p [incr n]}; list [catch {p 0} m] $m
-> 1 {too many nested evaluations (infinite loop?)}

list [catch {interp limit} m] $m [catch {interp limit {}} m] $m [catch {interp limit {} foo} m] $m $errorCode [catch {interp limit {} commands -foo} m] $m [catch {interp limit nosuch commands} m] $m
-> 1 {wrong # args: should be "interp limit path limitType ?-option value ...?"} 1 {wrong # args: should be "interp limit path limitType ?-option value ...?"} 1 {bad limit type "foo": must be commands or time} {TCL LOOKUP INDEX {limit type} foo} 1 {limits on current interpreter inaccessible} 1 {could not find interpreter "nosuch"}

interp limit {} commands
!> limits on current interpreter inaccessible

interp limit {} time
!> limits on current interpreter inaccessible

list [catch {interp limit {} commands -value 100} m] $m [catch {interp limit {} time -seconds 100} m] $m
-> 1 {limits on current interpreter inaccessible} 1 {limits on current interpreter inaccessible}

proc p {a b} {upvar 1 $a x $b y; list $x $y}; set q 1; set r 2; p q r
-> 1 2

proc p {} {upvar 1 a(1) x; set x 5}; p; set a(1)
-> 5

proc p {} {upvar 1 nosuch::x y}; list [catch p m] $m $errorCode
-> 1 {can't access "nosuch::x": parent namespace doesn't exist} {TCL LOOKUP VARNAME nosuch::x}

proc p {} {upvar 1 x y(1)}; list [catch p m] $m $errorCode
-> 1 {bad variable name "y(1)": can't create a scalar variable that looks like an array element} {TCL UPVAR LOCAL_ELEMENT}

proc p {} {set y 1; upvar 1 x y}; list [catch p m] $m $errorCode
-> 1 {variable "y" already exists} {TCL UPVAR EXISTS}

proc p {} {set y(1) 1; upvar 1 x y}; list [catch p m] $m $errorCode
-> 1 {variable "y" already exists} {TCL UPVAR EXISTS}

proc p {} {upvar 0 x x}; list [catch p m] $m $errorCode
-> 1 {can't upvar from variable to itself} {TCL UPVAR SELF}

proc p {} {trace add variable y write foo; upvar 1 x y}; list [catch p m] $m $errorCode
-> 1 {variable "y" has traces: can't use for upvar} {TCL UPVAR TRACED}

proc p {} {upvar 1 a x; upvar 1 b x; set x 5}; p; list [info exists a] $b
-> 0 5

proc p {} {upvar 1 a x; unset x; set x 3}; set a 1; p; set a
-> 3

proc p {} {upvar #0 a x; incr x}; proc q {} {p}; set a 1; q; set a
-> 2

proc p {} {upvar #1 a x; incr x}; proc q {} {set a 1; p; set a}; list [q]
-> 2

proc p {} {upvar #5 a x}; list [catch p m] $m
-> 1 {bad level "#5"}

proc p {} {upvar 5 a x}; list [catch p m] $m
-> 1 {bad level "5"}

proc p {} {upvar 1 b(z) x; list [info exists x] [catch {set x(1) 2} m] $m}; array set b {z 1}; p
-> 1 1 {can't set "x(1)": variable isn't array}

proc p {} {upvar 1 b x; array set x {q 1}}; p; set b(q)
-> 1

upvar #0 a b; set b 1; set a
-> 1

upvar 0 a b; set b 1; set a
-> 1

list [catch {upvar 1 a b} m] $m
-> 1 {bad level "1"}

namespace eval n {upvar #0 zz loc; set loc 5}; set zz
-> 5

proc p {} {set l 1; namespace eval n {upvar 1 l m; list [catch {set m} r] $r}}; p
!> bad variable name "m": can't create namespace variable that refers to procedure variable

proc p {} {uplevel 1 set x 5}; p; set x
-> 5

proc p {} {uplevel {set x 5; incr x}}; p; set x
-> 6

list [catch {uplevel} m] $m [catch {uplevel 1} m] $m [catch {uplevel #0} m] $m [catch {uplevel 5 {}} m] $m [catch {uplevel foo} m] $m [catch {uplevel #foo bar} m] $m [catch {uplevel #5 bar} m] $m [catch {uplevel -1 bar} m] $m
-> 1 {wrong # args: should be "uplevel ?level? command ?arg ...?"} 1 {bad level "1"} 1 {wrong # args: should be "uplevel ?level? command ?arg ...?"} 1 {bad level "5"} 1 {bad level "1"} 1 {bad level "#foo"} 1 {bad level "#5"} 1 {bad level "1"}

proc p {} {uplevel 1 {error boo}}; catch p; set errorInfo
-> boo
       while executing
   "error boo"
       ("uplevel" body line 1)
       invoked from within
   "uplevel 1 {error boo}"
       (procedure "p" line 1)
       invoked from within
   "p"

proc p {} {uplevel 1 error boo}; catch p; set errorInfo
-> boo
       while executing
   "error boo"
       ("uplevel" body line 1)
       invoked from within
   "uplevel 1 error boo"
       (procedure "p" line 1)
       invoked from within
   "p"

proc p {} {uplevel 1 {return 5}; return 6}; p
-> 5

proc p {} {uplevel 1 {return -code 7 x}}; list [catch p m] $m
-> 7 x

proc p {} {uplevel 0 {set x 4}; set x}; p
-> 4

proc p {} {uplevel 1 {uplevel 1 {set x 9}}}; proc q {} {p}; q; set x
-> 9

uplevel #0 {set y 1}; uplevel 0 {set y}
-> 1

proc p {} {global; global x y; incr x; incr y}; p; list $x $y
-> 1 1

proc p {} {set x 1; global x}; list [catch p m] $m $errorCode
-> 1 {variable "x" already exists} {TCL UPVAR EXISTS}

proc p {} {global ::n::x}; list [catch p m] $m $errorCode
-> 1 {can't access "::n::x": parent namespace doesn't exist} {TCL LOOKUP VARNAME ::n::x}

namespace eval n {variable q 4}; proc p {} {global n::q; set q}; p
-> 4

proc p {} {variable}; list [catch p m] $m
-> 0 {}

namespace eval n {variable a 1 b 2 c; list $a $b [info exists c] [catch {set c} m] $m [namespace which -variable c] [info vars c]}
-> 1 2 0 1 {can't read "c": no such variable} ::n::c c

namespace eval n {proc p {} {variable v 5; incr v}; p; p}
-> 6

namespace eval n {list [catch {variable a(1) 2} m] $m $::errorCode [catch {variable nosuch::x} m] $m $::errorCode]}
-> 1 {can't define "a(1)": name refers to an element in an array} {TCL UPVAR LOCAL_ELEMENT} 1 {can't define "nosuch::x": parent namespace doesn't exist} {TCL LOOKUP VARNAME nosuch::x]}

proc p {} {set v 1; variable v}; list [catch p m] $m
-> 1 {variable "v" already exists}

proc p {} {variable ::n::v; set v}; namespace eval n {variable v 3}; p
-> 3

namespace eval n {variable v 3; variable v; set v}
-> 3

list [catch {variable a 1 a 2; set a} m] $m
-> 0 2

set a(1) 1; list [catch {set a} m] $m $errorCode [catch {set a 1} m] $m $errorCode [catch {set a(2)} m] $m $errorCode [catch {incr a} m] $m [catch {append a x} m] $m [catch {lappend a x} m] $m
-> 1 {can't read "a": variable is array} {TCL READ VARNAME} 1 {can't set "a": variable is array} {TCL WRITE VARNAME} 1 {can't read "a(2)": no such element in array} {TCL READ VARNAME} 1 {can't set "a": variable is array} 1 {can't set "a": variable is array} 1 {can't set "a": variable is array}

set s 1; list [catch {set s(1)} m] $m $errorCode [catch {set s(1) 2} m] $m $errorCode [catch {unset s(1)} m] $m $errorCode [catch {unset nosuch} m] $m $errorCode [catch {array set s {a 1}} m] $m $errorCode
-> 1 {can't read "s(1)": variable isn't array} {TCL LOOKUP VARNAME s} 1 {can't set "s(1)": variable isn't array} {TCL LOOKUP VARNAME s} 1 {can't unset "s(1)": variable isn't array} {TCL LOOKUP VARNAME s} 1 {can't unset "nosuch": no such variable} {TCL LOOKUP VARNAME nosuch} 1 {can't set "s(a)": variable isn't array} {TCL LOOKUP VARNAME s}

list [catch {unset} m] $m [catch {unset -nocomplain} m] $m [catch {unset -nocomplain a b} m] $m [catch {unset -- -nocomplain} m] $m [catch {unset -foo} m] $m [catch {unset -nocomplain -- a} m] $m
-> 0 {} 0 {} 0 {} 1 {can't unset "-nocomplain": no such variable} 1 {can't unset "-foo": no such variable} 0 {}

set a 1; set c 1; list [catch {unset a b c} m] $m [info exists a] [info exists c]
-> 1 {can't unset "b": no such variable} 0 1

list [catch {set} m] $m [catch {set a b c} m] $m [catch {set nosuch::v 1} m] $m $errorCode [catch {set nosuch::v} m] $m $errorCode
-> 1 {wrong # args: should be "set varName ?newValue?"} 1 {wrong # args: should be "set varName ?newValue?"} 1 {can't set "nosuch::v": parent namespace doesn't exist} {TCL LOOKUP VARNAME nosuch::v} 1 {can't read "nosuch::v": no such variable} {TCL LOOKUP VARNAME nosuch::v}

list [catch {incr} m] $m [catch {incr a b c} m] $m [catch {incr a 1.5} m] $m [info exists a] [catch {set b x; incr b} m] $m $errorInfo
-> 1 {wrong # args: should be "incr varName ?increment?"} 1 {wrong # args: should be "incr varName ?increment?"} 1 {expected integer but got "1.5"} 0 1 {expected integer but got "x"} {expected integer but got "x"
       while executing
   "incr b"}

list [catch {append} m] $m [append a] 
!> can't read "a": no such variable

list [catch {lappend} m] $m [lappend b] [info exists b] [catch {set c "a \{"; lappend c x} m] $m [catch {lappend c} m] $m
-> 1 {wrong # args: should be "lappend varName ?value ...?"} {} 1 1 {unmatched open brace in list} 1 {unmatched open brace in list}

set {a b} 1; list ${a b} [set {a b}] [catch {set ${nosuch x}} m] $m
-> 1 1 1 {can't read "nosuch x": no such variable}

set a(x\ y) 1; list $a(x\ y) [set {a(x y)}] [array names a]
-> 1 1 {{x y}}

set () 1; list $() [set ()] [array names {}] [info exists ()]
-> 1 1 {{}} 1

set {} 5; list [set {}] ${}
-> 5 5

set a::::b 1; catch {set a::b} m; set m
!> can't set "a::::b": parent namespace doesn't exist

set "a(" 5; set "a("
-> 5

set "a)" 5; set "a)"
-> 5

set "(a" 4; set "(a"
-> 4

proc p {} {upvar foo a x; set x}; list [catch p m] $m
-> 1 {bad level "foo"}

proc p {} {upvar 1 a; set x}; list [catch p m] $m
-> 1 {can't read "x": no such variable}

proc p {} {upvar a b c; set x}; list [catch p m] $m
-> 1 {bad level "a"}

proc p {} {upvar #0 a; set x}; list [catch p m] $m
-> 1 {can't read "x": no such variable}

proc p {} {upvar #foo a b; set x}; list [catch p m] $m
-> 1 {bad level "#foo"}

proc p {} {upvar 1x a b; set x}; list [catch p m] $m
-> 1 {bad level "1x"}

proc p {} {upvar 01 a b; info exists b}; list [catch p m] $m
-> 0 0

proc p {} {upvar 1.0 a b; info exists b}; list [catch p m] $m
-> 1 {bad level "1.0"}

proc p {} {upvar 99999999999 a b; info exists b}; list [catch p m] $m
-> 1 {bad level "99999999999"}

proc p {} {upvar #-1 a b; info exists b}; list [catch p m] $m
-> 1 {bad level "#-1"}

proc p {} {uplevel -1 {info level}}; list [catch p m] $m
-> 1 {invalid command name "-1"}

proc p {} {uplevel 1x {info level}}; list [catch p m] $m
-> 1 {bad level "1x"}

proc p {} {uplevel 1}; list [catch p m] $m
-> 1 {wrong # args: should be "uplevel ?level? command ?arg ...?"}

proc p {} {uplevel 5}; list [catch p m] $m
-> 1 {bad level "5"}

proc p {} {uplevel #0}; list [catch p m] $m
-> 1 {wrong # args: should be "uplevel ?level? command ?arg ...?"}

proc p {} {uplevel foo}; list [catch p m] $m
-> 1 {invalid command name "foo"}

proc p {} {uplevel 0 {info level}}; list [catch p m] $m
-> 0 1

proc p {} {uplevel #1 {info level}}; list [catch p m] $m
-> 0 1

proc p {} {uplevel #2 {info level}}; list [catch p m] $m
-> 1 {bad level "#2"}

proc p {} {uplevel {info level}}; list [catch p m] $m
-> 0 0

proc p {} {uplevel {} {info level}}; list [catch p m] $m
-> 0 0

proc p {} {uplevel 2 {info level}}; list [catch p m] $m
-> 1 {bad level "2"}

proc p {} {uplevel 1 {}}; list [catch p m] $m
-> 0 {}

upvar foo bar; set foo 1; set bar
!> bad level "1"

upvar 0 foo bar; set foo 1; set bar
-> 1

upvar #0 foo bar; set foo 1; set bar
-> 1

