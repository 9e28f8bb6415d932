# Errors, their traces and options; try.

catch {error boo} m
list $m $errorInfo $errorCode
-> boo {boo
       while executing
   "error boo"} NONE

catch {error boo info code}
list $errorInfo $errorCode
-> info code

catch {error boo {} {MY CODE}}
set errorCode
-> MY CODE

catch {error boo info}
set errorInfo
-> info

proc p {} {error boo}
catch p
set errorInfo
-> boo
       while executing
   "error boo"
       (procedure "p" line 1)
       invoked from within
   "p"

proc p {} {
    set x 1
    error boo
}
catch p
set errorInfo
-> boo
       while executing
   "error boo"
       (procedure "p" line 3)
       invoked from within
   "p"

proc q {} {error boo}
proc p {} {q}
catch p
set errorInfo
-> boo
       while executing
   "error boo"
       (procedure "q" line 1)
       invoked from within
   "q"
       (procedure "p" line 1)
       invoked from within
   "p"

proc q {} {error boo}
proc p {} {
    set x 1
    q
}
catch p
set errorInfo
-> boo
       while executing
   "error boo"
       (procedure "q" line 1)
       invoked from within
   "q"
       (procedure "p" line 3)
       invoked from within
   "p"

proc p {} {list [error boo]}
catch p
set errorInfo
-> boo
       while executing
   "error boo"
       (procedure "p" line 1)
       invoked from within
   "p"

proc p {} {set x [expr {1 + [error boo]}]}
catch p
set errorInfo
-> boo
       while executing
   "error boo"
       (procedure "p" line 1)
       invoked from within
   "p"

catch {eval {error boo}}
set errorInfo
-> boo
       while executing
   "error boo"
       ("eval" body line 1)
       invoked from within
   "eval {error boo}"

catch {eval error boo}
set errorInfo
-> boo
       while executing
   "error boo"
       ("eval" body line 1)
       invoked from within
   "eval error boo"

catch {
    eval {
        set x 1
        error boo
    }
}
set errorInfo
-> boo
       while executing
   "error boo"
       ("eval" body line 3)
       invoked from within
   "eval {
           set x 1
           error boo
       }"

catch {uplevel #0 {error boo}}
set errorInfo
-> boo
       while executing
   "error boo"
       ("uplevel" body line 1)
       invoked from within
   "uplevel #0 {error boo}"

proc p {} {uplevel 1 {error boo}}
catch p
set errorInfo
-> boo
       while executing
   "error boo"
       ("uplevel" body line 1)
       invoked from within
   "uplevel 1 {error boo}"
       (procedure "p" line 1)
       invoked from within
   "p"

catch {apply {{} {error boo}}}
set errorInfo
-> boo
       while executing
   "error boo"
       (lambda term "{} {error boo}" line 1)
       invoked from within
   "apply {{} {error boo}}"

catch {apply {x {
    error $x
}} boo}
set errorInfo
-> boo
       while executing
   "error $x"
       (lambda term "x {
       error $x
   }" line 2)
       invoked from within
   "apply {x {
       error $x
   }} boo"

catch {if 1 {error boo}}
set errorInfo
-> boo
       while executing
   "error boo"

catch {
    if 1 {
        error boo
    }
}
set errorInfo
-> boo
       while executing
   "error boo"

catch {while 1 {error boo}}
set errorInfo
-> boo
       while executing
   "error boo"

catch {for {set i 0} {$i < 2} {incr i} {error boo}}
set errorInfo
-> boo
       while executing
   "error boo"

catch {nosuch a b}
set errorInfo
-> invalid command name "nosuch"
       while executing
   "nosuch a b"

catch {nosuch a b}
set errorCode
-> TCL LOOKUP COMMAND nosuch

catch {set nosuch}
set errorInfo
-> can't read "nosuch": no such variable
       while executing
   "set nosuch"

catch {set nosuch}
set errorCode
-> TCL LOOKUP VARNAME nosuch

catch {set nosuch(a)}
set errorCode
-> TCL LOOKUP VARNAME nosuch

set x abc
catch {incr x}
set errorInfo
-> expected integer but got "abc"
       while executing
   "incr x"

catch {set}
list $errorInfo $errorCode
-> {wrong # args: should be "set varName ?newValue?"
       while executing
   "set"} {TCL WRONGARGS}

proc p {a} {}
catch {p}
list $errorInfo $errorCode
-> {wrong # args: should be "p a"
       while executing
   "p"} {TCL WRONGARGS}

proc p {a} {}
catch {p 1 2}
set errorInfo
-> wrong # args: should be "p a"
       while executing
   "p 1 2"

catch {return -code error boo} m o
list $m [dict get $o -code] [dict get $o -level]
-> boo 1 1

proc p {} {return -code error boo}
catch p m o
list $m [dict get $o -code] [dict get $o -level] [dict get $o -errorcode]
-> boo 1 0 NONE

proc p {} {return -code error boo}
catch p
set errorInfo
-> boo
       while executing
   "p"

proc p {} {return -code error -errorinfo HI boo}
catch p
set errorInfo
-> HI
       invoked from within
   "p"

proc p {} {return -code error -errorcode {A B} boo}
catch p
set errorCode
-> A B

proc q {} {return -code error boo}
proc p {} {q}
catch p
set errorInfo
-> boo
       while executing
   "q"
       (procedure "p" line 1)
       invoked from within
   "p"

proc p {} {catch {error inner}; error outer}
catch p
set errorInfo
-> outer
       while executing
   "error outer"
       (procedure "p" line 1)
       invoked from within
   "p"

proc p {} {
    catch {error inner} m o
    return -options $o $m
}
catch p
set errorInfo
-> inner
       while executing
   "error inner"
       (procedure "p" line 2)
       invoked from within
   "p"

proc p {} {
    if {[catch {error inner} m o]} {
        return -options $o outer
    }
}
catch p m
list $m $errorInfo
-> outer {inner
       while executing
   "error inner"
       (procedure "p" line 2)
       invoked from within
   "p"}

catch {error boo} m o
lsort [dict keys $o]
-> -code -errorcode -errorinfo -errorline -errorstack -level

catch {error boo} m o
dict get $o -errorline
-> 1

catch {
set x 1
error boo
} m o
dict get $o -errorline
-> 3

catch {set x 5} m o
list $m $o
-> 5 {-code 0 -level 0}

catch {return 5} m o
list $m $o
-> 5 {-code 0 -level 1}

catch {break} m o
list $m $o
-> {} {-code 3 -level 0}

catch {continue} m o
list $m $o
-> {} {-code 4 -level 0}

catch {return -level 0 5} m o
list $m $o
-> 5 {-code 0 -level 0}

catch {return -code 7 x} m o
list $m $o
-> x {-code 7 -level 1}

proc p {} {return -code 7 x}
list [catch p m o] $m $o
-> 7 x {-code 7 -level 0}

proc p {} {return -level 2 x}
proc q {} {p; return y}
q
-> x

proc p {} {return -level 0 x}
p
-> x

proc p {} {return -level 0 -code error x}
list [catch p m] $m
-> 1 x

proc p {} {return -code return x}
proc q {} {p; return y}
q
-> x

proc p {} {return -code break}
set n 0
while 1 {incr n; p}
set n
-> 1

proc p {} {return -code continue}
set r {}
foreach x {1 2 3} {if {$x == 2} p; lappend r $x}
set r
-> 1 3

proc p {} {return -code ok x}
p
-> x

proc p {} {return -code foo x}
p
!> bad completion code "foo": must be ok, error, return, break, continue, or an integer

proc p {} {return -level -1 y}
p
!> bad -level value: expected non-negative integer but got "-1"

proc p {} {return -errorcode "a \{" -code error x}
p
!> bad -errorcode value: expected a list but got "a {"

proc p {} {return -errorstack {a b c} -code error x}
p
!> forbidden odd-sized list for -errorstack: "a b c"

proc p {} {return -foo bar x}
catch p m o
list $m [dict exists $o -foo]
-> x 1

proc p {} {return -code error -foo bar x}
catch p m o
dict get $o -foo
-> bar

proc p {} {break}
p
!> invoked "break" outside of a loop

proc p {} {continue}
p
!> invoked "continue" outside of a loop

proc p {} {break}
catch p m
list $m $errorInfo
-> {invoked "break" outside of a loop} {invoked "break" outside of a loop
       (procedure "p" line 1)
       invoked from within
   "p"}

throw {A B C} msg
!> msg

catch {throw {A B C} msg} m o
list $m [dict get $o -errorcode]
-> msg {A B C}

catch {throw {A B C} msg}
set errorInfo
-> msg
       while executing
   "throw {A B C} msg"

throw {} msg
!> type must be non-empty list

throw a
!> wrong # args: should be "throw type message"

throw
!> wrong # args: should be "throw type message"

error
!> wrong # args: should be "error message ?errorInfo? ?errorCode?"

error a b c d
!> wrong # args: should be "error message ?errorInfo? ?errorCode?"

try {error boo} on error {m o} {list $m [dict get $o -errorcode]}
-> boo NONE

try {throw {A B} boo} trap {A} {m} {list trapped $m}
-> trapped boo

try {throw {A B} boo} trap {A B} {m} {list trapped $m}
-> trapped boo

try {throw {A B} boo} trap {A B C} {m} {list trapped $m}
!> boo

try {throw {A B} boo} trap {B} {} {list no} trap {A} {} {list yes}
-> yes

try {throw {A B} boo} trap {} {} {list any}
-> any

try {set x 5} on ok {v} {list ok $v}
-> ok 5

try {set x 5} finally {set y 6}
list $x $y
-> 5 6

try {error boo} finally {set y 6}
!> boo

catch {try {error boo} finally {set y 6}} m
list $m $y
-> boo 6

try {error boo} finally {error bar}
!> bar

try {error boo} on error {} {error bar}
!> bar

try {return 5} on return {v} {list r $v}
-> r 5

proc p {} {try {return 5} finally {set ::f 1}}
list [p] $f
-> 5 1

proc p {} {try {return 5} finally {return 6}}
p
-> 6

foreach x {1 2 3} {try {if {$x == 2} break} finally {lappend r $x}}
set r
-> 1 2

foreach x {1 2 3} {try {if {$x == 2} continue; lappend r $x} finally {lappend r f}}
set r
-> 1 f f 3 f

while 1 {try {break} on break {} {set x caught; break}}
set x
-> caught

try {error boo} on error {m} - on ok {} {list shared}
-> shared

try {set x 1} on ok {} - on error {} {list shared}
-> shared

try {error a} on error {m o} {error b} on ok {} {}
!> b

try {error boo} on 1 {m} {list one $m}
-> one boo

try {return -level 0 -code 5 x} on 5 {m} {list five $m}
-> five x

try
!> wrong # args: should be "try body ?handler ...? ?finally script?"

try {set x} foo
!> bad handler type "foo": must be finally, on, or trap

try {set x} on foo {m} {}
!> bad completion code "foo": must be ok, error, return, break, continue, or an integer

try {set x} finally
!> wrong # args to finally clause: must be "... finally script"

try {set x} finally a b
!> finally clause must be last

try {set x 1} on ok {} -
!> last non-finally clause must not have a body of "-"

try {set x 1} trap "a \{" {} {}
!> bad prefix 'a {': must be a list

set code [catch {error boo}]
set code
-> 1

list [catch {set x 1}] [catch {error x}] [catch {return}] [catch {break}] [catch {continue}] [catch {return -level 0 -code 9}]
-> 0 1 2 3 4 9

catch {error a} m
catch {error b}
list $m $errorInfo
-> a {b
       while executing
   "error b"}

catch {catch {error a} m} n
list $m $n
-> a 1

catch {eval {return 5}} m
set m
-> 5

proc p {} {eval {return 5}; return 6}
p
-> 5

proc p {} {uplevel 1 {return 5}; return 6}
p
-> 5

proc p {} {catch {return 5} m; return 6$m}
p
-> 65

error "multi
line"
!> multi
   line

error {}
!> 

error boo info "a b"
!> boo

catch {error "a b" "my trace"}
set errorInfo
-> my trace

proc p {} {error "a b" "my trace"}
catch p
set errorInfo
-> my trace
       (procedure "p" line 1)
       invoked from within
   "p"

set e [catch {expr {}} m]
list $e $m
-> 1 {empty expression
   in expression ""}

catch {foreach {} {1 2} {}} m
list $m $errorCode
-> {foreach varlist is empty} {TCL OPERATION FOREACH NEEDVARS}

catch {lindex {a b} foo}
list $errorInfo $errorCode
-> {bad index "foo": must be integer?[+-]integer? or end?[+-]integer?
       while executing
   "lindex {a b} foo"} {TCL VALUE INDEX}

catch {lindex "a \{b" 0}
list $errorInfo $errorCode
-> {unmatched open brace in list
       while executing
   "lindex "a \{b" 0"} {TCL VALUE LIST BRACE}

proc p {} "set x \["
catch p
set errorInfo
-> missing close-bracket
       while executing
   "set x ["
       (procedure "p" line 1)
       invoked from within
   "p"

proc a {} {b}
proc b {} {c}
proc c {} {error deep}
catch a
set errorInfo
-> deep
       while executing
   "error deep"
       (procedure "c" line 1)
       invoked from within
   "c"
       (procedure "b" line 1)
       invoked from within
   "b"
       (procedure "a" line 1)
       invoked from within
   "a"

proc a {n} {if {$n == 0} {error deep}; a [expr {$n-1}]}
catch {a 2}
set errorInfo
-> deep
       while executing
   "error deep"
       (procedure "a" line 1)
       invoked from within
   "a [expr {$n-1}]"
       (procedure "a" line 1)
       invoked from within
   "a [expr {$n-1}]"
       (procedure "a" line 1)
       invoked from within
   "a 2"

proc verylongname_verylongname_verylongname_verylongname_verylongname_verylongname {} {error x}
catch verylongname_verylongname_verylongname_verylongname_verylongname_verylongname
set errorInfo
-> x
       while executing
   "error x"
       (procedure "verylongname_verylongname_verylongname_verylongname_verylong..." line 1)
       invoked from within
   "verylongname_verylongname_verylongname_verylongname_verylongname_verylongname"

catch {error xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx}
set errorInfo
-> xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
       while executing
   "error xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx..."

proc p {} {eval {error boo}}
catch p
set errorInfo
-> boo
       while executing
   "error boo"
       ("eval" body line 1)
       invoked from within
   "eval {error boo}"
       (procedure "p" line 1)
       invoked from within
   "p"

proc p {} {
    foreach x {1 2} {
        error boo
    }
}
catch p
set errorInfo
-> boo
       while executing
   "error boo"
       (procedure "p" line 3)
       invoked from within
   "p"

proc p {} {
    switch a {
        a {error boo}
    }
}
catch p
set errorInfo
-> boo
       while executing
   "error boo"
       (procedure "p" line 3)
       invoked from within
   "p"

proc p {} {
    catch {
        error boo
    } m o
    dict get $o -errorline
}
p
-> 3

catch {lsort -command foo {a b}}
set errorCode
-> TCL LOOKUP COMMAND foo

catch {namespace eval a {
    error boo
}}
set errorInfo
-> boo
       while executing
   "error boo"
       (in namespace eval "::a" script line 2)
       invoked from within
   "namespace eval a {
       error boo
   }"

catch {a::b} m
list $m $errorCode
-> {invalid command name "a::b"} {TCL LOOKUP COMMAND a::b}

catch {foreach x {1 2} {error boo}}
set errorInfo
-> boo
       while executing
   "error boo"
       ("foreach" body line 1)
       invoked from within
   "foreach x {1 2} {error boo}"

set a(x) 1
catch {set a(y)}
set errorCode
-> TCL READ VARNAME

catch {incr x a}
set errorInfo
-> expected integer but got "a"
       (reading increment)
       invoked from within
   "incr x a"

proc p {} {
  set x 1
  error boo
}
catch p m o
dict get $o -errorline
-> 1

catch {try {error boo} on error {} {error bar}} m o
dict get [dict get $o -during] -errorinfo
-> boo
       while executing
   "error boo"
       ("try" body line 1)

catch {try {error boo} on error {} {error bar}}
set errorInfo
-> bar
       while executing
   "error bar"
       ("try ... on" handler line 1)

catch {lmap x {1} {error boo}}
set errorInfo
-> boo
       while executing
   "error boo"
       ("lmap" body line 1)
       invoked from within
   "lmap x {1} {error boo}"

catch {dict for {k v} {a 1} {error boo}}
set errorInfo
-> boo
       while executing
   "error boo"
       ("dict for" body line 1)
       invoked from within
   "dict for {k v} {a 1} {error boo}"

proc p {} {catch {return -code error 5} m o; set o}; p
-> -code 1 -level 1 -errorcode NONE

proc p {} {catch {return -code error -errorcode X 5} m o; set o}; p
-> -errorcode X -code 1 -level 1

proc p {} {catch {return -code break 5} m o; set o}; p
-> -code 3 -level 1

proc p {} {catch {return -code break -errorcode X 5} m o; set o}; p
-> -errorcode X -code 3 -level 1

catch {return -errorcode X 5} m o; set o
-> -errorcode X -code 0 -level 1

proc p {} {return -errorcode X 5}; catch p m o; set o
-> -errorcode X -code 0 -level 0

proc p {} {return -errorinfo X 5}; catch p m o; set o
-> -errorinfo X -code 0 -level 0

proc p {} {return -code error -a b 5}; catch p m o; lsort [dict keys $o]
-> -a -code -errorcode -errorinfo -errorline -errorstack -level

proc p {} {return -a b -c d 5}; catch p m o; set o
-> -a b -c d -code 0 -level 0

proc p {} {return -code 7 -a b -c d 5}; catch p m o; set o
-> -a b -c d -code 7 -level 0

lindex [timerate {set x 1} 10 5] 2
-> 5

lrange [timerate {set x 1} 10 5] 3 3
-> {#}

set i 0; timerate {incr i; continue} 100 10; set i
-> 10

lindex [timerate {set x 1} 0] 2
-> 1

catch {timerate {error boo}}; set errorInfo
-> boo
       while executing
   "error boo"
       invoked from within
   "timerate {error boo}"

proc p {} {timerate {return 5} 10; return 6}; p
-> 5

lindex [timerate -overhead 0 {set x 1} 10 3] 2
-> 3

set s {incr i}; set i 0; timerate $s 100 5; set i
-> 5

catch {expr {1/0}}
list $errorInfo $errorCode
-> {divide by zero
       invoked from within
   "expr {1/0}"} {ARITH DIVZERO {divide by zero}}

catch {expr {1 + "a"}}
list $errorInfo $errorCode
-> {can't use non-numeric string as operand of "+"
       invoked from within
   "expr {1 + "a"}"} {ARITH DOMAIN {non-numeric string}}
