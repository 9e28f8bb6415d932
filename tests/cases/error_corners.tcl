# Errors: messages, codes, traces.

list [catch {error} m] $m [catch {error a b c d} m] $m
-> 1 {wrong # args: should be "error message ?errorInfo? ?errorCode?"} 1 {wrong # args: should be "error message ?errorInfo? ?errorCode?"}

catch {error msg "info text" {MY CODE}} m o; list $m $errorInfo $errorCode [dict get $o -errorinfo] [dict get $o -errorcode] [lsort [dict keys $o]]
-> msg {info text} {MY CODE} {info text} {MY CODE} {-code -errorcode -errorinfo -errorline -errorstack -level}

catch {error msg {} {MY CODE}} m o; list $m $errorInfo $errorCode
-> msg {msg
       while executing
   "error msg {} {MY CODE}"} {MY CODE}

catch {error msg info} m; list $errorInfo $errorCode
-> info NONE

catch {error msg info "a \{"} m; list $m $errorCode
-> msg a\ \{

proc p {} {error foo}; proc q {} {p}; catch q; set errorInfo
-> foo
       while executing
   "error foo"
       (procedure "p" line 1)
       invoked from within
   "p"
       (procedure "q" line 1)
       invoked from within
   "q"

proc p {} {
    set x 1
    error foo
}
proc q {} {
!> missing close-brace

    p
}
catch q m o
list [dict get $o -errorline] $errorInfo
!> invalid command name "p"

catch {
    set a 1
    error foo
} m o
list [dict get $o -errorline] $errorInfo
-> 3 {foo
       while executing
   "error foo"}

proc p {} {return -code error "bar"}; proc q {} {p}; catch q; set errorInfo
-> bar
       while executing
   "p"
       (procedure "q" line 1)
       invoked from within
   "q"

catch {catch {error foo} msg; error bar $errorInfo} m; set errorInfo
-> foo
       while executing
   "error foo"

list [catch {throw} m] $m [catch {throw a} m] $m [catch {throw {} b} m] $m $errorCode [catch {throw a b c} m] $m [catch {throw "a \{" b} m] $m
-> 1 {wrong # args: should be "throw type message"} 1 {wrong # args: should be "throw type message"} 1 {type must be non-empty list} {TCL OPERATION THROW BADEXCEPTION} 1 {wrong # args: should be "throw type message"} 1 {unmatched open brace in list}

catch {throw {A B C} msg} m o; list $m $errorCode $errorInfo [dict get $o -code] [dict get $o -level]
-> msg {A B C} {msg
       while executing
   "throw {A B C} msg"} 1 0

list [catch {try {} trap "a \{" {} {}} m] $m $errorCode [catch {try {} on ok {} - } m] $m [catch {try {} on ok {} - finally {}} m] $m [catch {try {} on ok a b c} m] $m
-> 1 bad\ prefix\ 'a\ \{':\ must\ be\ a\ list {TCL OPERATION TRY TRAP EXNFORMAT} 1 {last non-finally clause must not have a body of "-"} 1 {last non-finally clause must not have a body of "-"} 1 {bad handler type "c": must be finally, on, or trap}

try {set x 1} on ok v {list got $v}
-> got 1

try {error foo} on error {m o} {list $m [dict get $o -code]}
-> foo 1

try {error foo} on ok {} {} on error m {set m}
-> foo

try {error foo a {A B C}} trap {A B} {m o} {list trap $m [dict get $o -errorcode]} on error {} {list no}
-> trap foo {A B C}

try {error foo a {A B C}} trap {A X} {m} {} trap {} {m} {list all $m}
-> all foo

try {return foo} on return v {list ret $v}
-> ret foo

try {break} on break {} {list brk} on continue {} {list cont}
-> brk

try {continue} on continue {} {list cont}
-> cont

try {return -level 0 -code 5 x} on 5 v {list five $v}
-> five x

set r {}; try {lappend r body} finally {lappend r fin}; set r
-> body fin

set r {}; catch {try {error foo} finally {lappend r fin}} m; list $r $m $errorInfo
-> fin foo {foo
       while executing
   "error foo"}

set r {}; catch {try {error foo} on error {} {error bar} finally {lappend r fin}} m o; list $r $m [dict exists $o -during] $errorInfo
-> fin bar 1 {bar
       while executing
   "error bar"
       ("try ... on" handler line 1)}

try {error foo} on error {} - on ok {} {list shared}
-> shared

try {error foo a {X}} trap X {} - trap Y {} {list xy}
-> xy

list [catch {try {error foo} trap Y {} {list y}} m] $m
-> 1 foo

try {set x 1} on ok {v o} {set o}
-> -code 0 -level 0

try {list a} on ok {} {list b} finally {list c}
-> b

proc p {} {try {return 1} finally {return 2}}; p
-> 2

proc p {} {try {return 1} finally {set x 5}}; p
-> 1

proc p {} {foreach i {1 2 3} {try {if {$i==2} break} finally {lappend r $i}}; set r}; p
-> 1 2

proc p {} {foreach i {1 2 3} {try {if {$i==2} continue; lappend r b$i} finally {lappend r $i}}; set r}; p
-> b1 1 2 b3 3

proc p {} {foreach i {1 2 3} {try {error x} on error {} {if {$i==2} break} finally {lappend r $i}}; set r}; p
-> 1 2

try {error foo} on error {} {set ::errorInfo}
-> foo
       while executing
   "error foo"
       ("try" body line 1)

try {throw {ARITH DIVZERO} foo} trap {ARITH DIVZERO} {} {list div}
-> div

try {expr {1/0}} trap {ARITH DIVZERO} {m} {set m}
-> divide by zero

try {expr {1/0}} trap ARITH {m o} {dict get $o -errorcode}
-> ARITH DIVZERO {divide by zero}

try {set nosuch} trap {TCL READ VARNAME} {m} {list x $m} trap {TCL LOOKUP VARNAME} {m} {list y $m}
-> y {can't read "nosuch": no such variable}

try {nosuchcmd} trap {TCL LOOKUP COMMAND} {m} {set m}
-> invalid command name "nosuchcmd"

catch {error foo} a(1); set a(1)
-> foo

set s 1; list [catch {catch {error foo} s(1)} m] $m
-> 1 {can't set "s(1)": variable isn't array}

set a(1) 1; list [catch {catch {error foo} a} m] $m
-> 1 {can't set "a": variable is array}

catch {error foo} m nosuch::o
!> can't set "nosuch::o": parent namespace doesn't exist

catch {set x 5} m o; list $m $o
-> 5 {-code 0 -level 0}

catch {break} m o; list $m $o
-> {} {-code 3 -level 0}

catch {error foo} m o; catch {return -options $o $m} m2 o2; list $m2 [dict get $o2 -errorinfo] $errorInfo
-> foo {foo
       while executing
   "error foo"} {foo
       while executing
   "error foo"}

proc p {} {catch {error foo} m o; return -options $o $m}; catch p m o; list $m $errorInfo [dict get $o -errorline]
-> foo {foo
       while executing
   "error foo"
       (procedure "p" line 1)
       invoked from within
   "p"} 1

proc p {} {catch {error foo} m o; dict incr o -level; return -options $o $m}; catch p m o; list $m $errorInfo
-> foo {foo
       while executing
   "error foo"
       invoked from within
   "p"}

proc rethrow {script} {if {[catch {uplevel 1 $script} m o]} {return -options $o $m}}; catch {rethrow {error zz}} m o; set errorInfo
-> zz
       while executing
   "error zz"
       ("uplevel" body line 1)
       invoked from within
   "uplevel 1 $script"
       (procedure "rethrow" line 1)
       invoked from within
   "rethrow {error zz}"

catch {unknowncmd a b} m; list $m $errorInfo $errorCode
-> {invalid command name "unknowncmd"} {invalid command name "unknowncmd"
       while executing
   "unknowncmd a b"} {TCL LOOKUP COMMAND unknowncmd}

catch {eval {error foo}} m; set errorInfo
-> foo
       while executing
   "error foo"
       ("eval" body line 1)
       invoked from within
   "eval {error foo}"

catch {eval error foo} m; set errorInfo
-> foo
       while executing
   "error foo"
       ("eval" body line 1)
       invoked from within
   "eval error foo"

catch {eval {set x 1
error foo}} m; set errorInfo
-> foo
       while executing
   "error foo"
       ("eval" body line 2)
       invoked from within
   "eval {set x 1
   error foo}"

catch {if 1 {error foo}} m; set errorInfo
-> foo
       while executing
   "error foo"

catch {while 1 {error foo}} m; set errorInfo
-> foo
       while executing
   "error foo"

catch {for {} 1 {} {error foo}} m; set errorInfo
-> foo
       while executing
   "error foo"

catch {for {error foo} 1 {} {}} m; set errorInfo
-> foo
       while executing
   "error foo"

catch {for {} 1 {error foo} {}} m; set errorInfo
-> foo
       while executing
   "error foo"

catch {for {} {[error foo]} {} {}} m; set errorInfo
-> foo
       while executing
   "error foo"

catch {foreach x {1 2} {error foo}} m; set errorInfo
-> foo
       while executing
   "error foo"
       ("foreach" body line 1)
       invoked from within
   "foreach x {1 2} {error foo}"

catch {foreach x {1 2} {error foo}} m; set errorInfo
-> foo
       while executing
   "error foo"
       ("foreach" body line 1)
       invoked from within
   "foreach x {1 2} {error foo}"

catch {switch a {a {error foo}}} m; set errorInfo
-> foo
       while executing
   "error foo"

catch {switch a a {error foo}} m; set errorInfo
-> foo
       while executing
   "error foo"
       ("a" arm line 1)
       invoked from within
   "switch a a {error foo}"

catch {expr {[error foo]}} m; set errorInfo
-> foo
       while executing
   "error foo"

catch {set x [error foo]} m; set errorInfo
-> foo
       while executing
   "error foo"

catch {subst {[error foo]}} m; set errorInfo
-> foo
       while executing
   "error foo"

catch {dict for {k v} {a 1} {error foo}} m; set errorInfo
-> foo
       while executing
   "error foo"
       ("dict for" body line 1)
       invoked from within
   "dict for {k v} {a 1} {error foo}"

catch {dict map {k v} {a 1} {error foo}} m; set errorInfo
-> foo
       while executing
   "error foo"
       ("dict map" body line 1)
       invoked from within
   "dict map {k v} {a 1} {error foo}"

catch {set d {a 1}; dict with d {error foo}} m; set errorInfo
-> foo
       while executing
   "error foo"
       (body of "dict with")
       invoked from within
   "dict with d {error foo}"

catch {set d {a 1}; dict update d a x {error foo}} m; set errorInfo
-> foo
       while executing
   "error foo"
       (body of "dict update")
       invoked from within
   "dict update d a x {error foo}"

catch {dict filter {a 1} script {k v} {error foo}} m; set errorInfo
-> foo
       while executing
   "error foo"
       ("dict filter" script line 1)
       invoked from within
   "dict filter {a 1} script {k v} {error foo}"

catch {lmap x {1} {error foo}} m; set errorInfo
-> foo
       while executing
   "error foo"
       ("lmap" body line 1)
       invoked from within
   "lmap x {1} {error foo}"

catch {lsort -command {error} {b a}} m; set errorInfo
-> a
       (-compare command)
       invoked from within
   "lsort -command {error} {b a}"

proc cmp {a b} {error foo}; catch {lsort -command cmp {b a}} m; set errorInfo
-> foo
       while executing
   "error foo"
       (procedure "cmp" line 1)
       invoked from within
   "cmp b a"
       (-compare command)
       invoked from within
   "lsort -command cmp {b a}"

catch {apply {{x} {error foo}} 1} m; set errorInfo
-> foo
       while executing
   "error foo"
       (lambda term "{x} {error foo}" line 1)
       invoked from within
   "apply {{x} {error foo}} 1"

catch {apply {{x} {error foo} ::}} m; set errorInfo
-> wrong # args: should be "apply lambdaExpr x"
       while executing
   "apply {{x} {error foo} ::}"

catch {time {error foo}} m; set errorInfo
-> foo
       while executing
   "error foo"
       invoked from within
   "time {error foo}"

catch {namespace eval n {error foo}} m; set errorInfo
-> foo
       while executing
   "error foo"
       (in namespace eval "::n" script line 1)
       invoked from within
   "namespace eval n {error foo}"

catch {try {error foo} finally {}} m; set errorInfo
-> foo
       while executing
   "error foo"

catch {catch {error foo}; error bar} m; set errorInfo
-> bar
       while executing
   "error bar"

proc p args {error "a very long message that is here"}; catch {p aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa} m; set errorInfo
-> a very long message that is here
       while executing
   "error "a very long message that is here""
       (procedure "p" line 1)
       invoked from within
   "p aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa..."

proc averyveryveryveryveryveryveryveryveryveryveryveryveryveryveryverylongname {} {error x}; catch averyveryveryveryveryveryveryveryveryveryveryveryveryveryveryverylongname; set errorInfo
-> x
       while executing
   "error x"
       (procedure "averyveryveryveryveryveryveryveryveryveryveryveryveryveryver..." line 1)
       invoked from within
   "averyveryveryveryveryveryveryveryveryveryveryveryveryveryveryverylongname"

catch {tailcall foo} m; list $m $errorCode
-> {tailcall can only be called from a proc, lambda or method} {TCL TAILCALL ILLEGAL}

proc p {} {tailcall error foo}; catch p m; set errorInfo
-> foo
       while executing
   "error foo"
       invoked from within
   "p"

proc p {} {tailcall nosuch foo}; catch p m; set errorInfo
-> invalid command name "nosuch"
       while executing
   "nosuch foo"
       invoked from within
   "p"

set errorInfo foo; set errorCode bar; catch {error x}; list $errorInfo $errorCode
-> {x
       while executing
   "error x"} NONE

unset -nocomplain errorInfo errorCode; catch {error x a b}; list $errorInfo $errorCode
-> a b

namespace eval n {catch {error foo}; info exists errorInfo}
-> 1

catch {return -code error -errorcode {A B} -errorinfo "inf" msg} m o; list $m [dict get $o -errorinfo]
-> msg inf

proc p {} {return -code error -errorcode {A B} -errorinfo "inf" msg}; catch p m o; list $m [dict get $o -errorinfo] $errorInfo $errorCode
-> msg {inf
       invoked from within
   "p"} {inf
       invoked from within
   "p"} {A B}

proc p {} {return -code error -errorline 77 msg}; catch p m o; dict get $o -errorline
-> 1

proc foo {} {}; list [catch {trace add execution foo ent X} m] $m [catch {trace add execution foo enters X} m] $m [catch {trace add command foo del X} m] $m [catch {trace add variable foo rea X} m] $m [catch {trace add var foo read X} m] $m [catch {trace add exec foo enter X} m] $m [catch {trace i v foo} m] $m [catch {trace add v foo {r w} X} m] $m
-> 1 {bad operation "ent": must be enter, leave, enterstep, or leavestep} 1 {bad operation "enters": must be enter, leave, enterstep, or leavestep} 1 {bad operation "del": must be delete or rename} 1 {bad operation "rea": must be array, read, unset, or write} 0 {} 0 {} 0 {{read X}} 1 {bad operation "r": must be array, read, unset, or write}

list [catch {expr {!NaN}} m] $m $errorCode
-> 1 {can't use non-numeric floating-point value as operand of "!"} {ARITH DOMAIN {non-numeric floating-point value}}

list [catch {expr {!"NaN"}} m] $m [catch {expr {NaN && 1}} m] $m [catch {expr {NaN ? 1 : 2}} m] $m [catch {if NaN {}} m] $m [catch {while NaN {}} m] $m [catch {expr {1 || NaN}} m] $m [catch {expr {bool(NaN)}} m] $m [catch {tcl::mathop::! NaN} m] $m
-> 1 {can't use non-numeric floating-point value as operand of "!"} 1 {floating point value is Not a Number} 1 {floating point value is Not a Number} 1 {floating point value is Not a Number} 1 {floating point value is Not a Number} 0 1 1 {floating point value is Not a Number} 1 {can't use non-numeric floating-point value as operand of "!"}

list [catch {format %c -2147483649} m] $m [catch {format %c 4294967295} m] $m [catch {format %c 4294967296} m] $m [catch {format %c -4294967295} m] $m [catch {format %c -4294967296} m] $m [catch {format %c 65} m] $m [catch {format %c 0x41} m] $m [catch {format %c foo} m] $m [catch {format %c -1} m] [catch {format %c 1.0} m] $m
-> 0 � 0 � 1 {integer value too large to represent} 0  1 {integer value too large to represent} 0 A 0 A 1 {expected integer but got "foo"} 0 1 {expected integer but got "1.0"}

list [regexp -start 100 {^} ""] [regexp -start 100 {^} "a"] [regexp -start 1 {^} "a"] [regexp -start 0 {^} ""] [regexp -start 1 {^} ""] [regexp -start 1 -line {^} "a\nb"] [regexp -start 2 -line {^} "a\nb"] [regexp -all -start 5 {^} ""]
-> 0 0 0 1 0 1 1 0

proc p {} {unset -nocomplain nons::v; set nons::v -}; list [catch p m] $m
-> 1 {can't set "nons::v": parent namespace doesn't exist}

proc p {} {catch {unset nons::v}; incr nons::v}; list [catch p m] $m
-> 1 {can't read "nons::v": parent namespace doesn't exist}

catch {expr {1 2 3 4 5 6 7 8 9 0 1 2 3 4}}; set errorInfo
-> missing operator at _@_
   in expression "1 _@_2 3 4 5 6 7 8 9 0 1 2 ..."
       (parsing expression "1 2 3 4 5 6 7 8 9 0 1 ...")
       invoked from within
   "expr {1 2 3 4 5 6 7 8 9 0 1 2 3 4}"

dict merge {a 1 b 2 a 3} {} {}
-> a 1 b 2 a 3

catch {expr {[string repeat y 60] ? 1 : 0}} m; set m
-> expected boolean value but got "yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy"

try {error a} o error {} {list short} f {}
-> short

lsearch -bisect -decreasing {3 x} 3
-> 0

