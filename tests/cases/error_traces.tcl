# Error traces: errorInfo, errorCode, lines.

catch {foreach x {1 2} {
   set y 1
   error boo
}}
set errorInfo
-> boo
       while executing
   "error boo"
       ("foreach" body line 3)
       invoked from within
   "foreach x {1 2} {
      set y 1
      error boo
   }"

catch {
   foreach x {1 2} {
      set y 1
      error boo
   }
} m o
list $errorInfo [dict get $o -errorline]
-> {boo
       while executing
   "error boo"
       ("foreach" body line 3)
       invoked from within
   "foreach x {1 2} {
         set y 1
         error boo
      }"} 2

catch {lmap x {1 2} {error boo}}
set errorInfo
-> boo
       while executing
   "error boo"
       ("lmap" body line 1)
       invoked from within
   "lmap x {1 2} {error boo}"

set b {error boo}
catch {while 1 $b}
set errorInfo
-> boo
       while executing
   "error boo"
       ("while" body line 1)
       invoked from within
   "while 1 $b"

set b {error boo}
catch {while {1} $b}
set errorInfo
-> boo
       while executing
   "error boo"
       ("while" body line 1)
       invoked from within
   "while {1} $b"

set b {
  error boo}
catch {for {set i 0} {$i<5} {incr i} $b}
set errorInfo
-> boo
       while executing
   "error boo"
       ("for" body line 2)
       invoked from within
   "for {set i 0} {$i<5} {incr i} $b"

set b {error boo}
catch {for $b {$i<5} {incr i} {}}
set errorInfo
-> boo
       while executing
   "error boo"
       invoked from within
   "for $b {$i<5} {incr i} {}"

set b {error boo}
catch {for {set i 0} {$i<5} $b {}}
set errorInfo
-> boo
       while executing
   "error boo"
       ("for" loop-end command)
       invoked from within
   "for {set i 0} {$i<5} $b {}"

catch {for {error boo} {$i<5} {incr i} {}}
set errorInfo
-> boo
       while executing
   "error boo"

catch {for {set i 0} {$i<5} {error boo} {}}
set errorInfo
-> boo
       while executing
   "error boo"

catch {for {set i 0} {[error boo]} {incr i} {}}
set errorInfo
-> boo
       while executing
   "error boo"

catch {while {[error boo]} {incr i}}
set errorInfo
-> boo
       while executing
   "error boo"

set b {error boo}
catch {if 1 $b}
set errorInfo
-> boo
       while executing
   "error boo"
       invoked from within
   "if 1 $b"

catch {if {[error boo]} {error boo}}
set errorInfo
-> boo
       while executing
   "error boo"

catch {if 0 {} else {error boo}}
set errorInfo
-> boo
       while executing
   "error boo"

set b {error boo}
catch {if 0 {} else $b}
set errorInfo
-> boo
       while executing
   "error boo"
       invoked from within
   "if 0 {} else $b"

catch {switch a a {error boo}}
set errorInfo
-> boo
       while executing
   "error boo"
       ("a" arm line 1)
       invoked from within
   "switch a a {error boo}"

catch {switch a {a {error boo}}}
set errorInfo
-> boo
       while executing
   "error boo"

catch {switch a {
   a {
      error boo
   }
}}
set errorInfo
-> boo
       while executing
   "error boo"

catch {switch -glob a {a {error boo}}}
set errorInfo
-> boo
       while executing
   "error boo"
       ("a" arm line 1)
       invoked from within
   "switch -glob a {a {error boo}}"

catch {switch -regexp a {a {error boo}}}
set errorInfo
-> boo
       while executing
   "error boo"
       ("a" arm line 1)
       invoked from within
   "switch -regexp a {a {error boo}}"

catch {switch -regexp -- a {default {error boo}}}
set errorInfo
-> boo
       while executing
   "error boo"

set x a
catch {switch $x a {error boo}}
set errorInfo
-> boo
       while executing
   "error boo"
       ("a" arm line 1)
       invoked from within
   "switch $x a {error boo}"

set b {error boo}
catch {switch a a $b}
set errorInfo
-> boo
       while executing
   "error boo"
       ("a" arm line 1)
       invoked from within
   "switch a a $b"

catch {uplevel 0 {error boo}}
set errorInfo
-> boo
       while executing
   "error boo"
       ("uplevel" body line 1)
       invoked from within
   "uplevel 0 {error boo}"

catch {uplevel #0 error boo}
set errorInfo
-> boo
       while executing
   "error boo"
       ("uplevel" body line 1)
       invoked from within
   "uplevel #0 error boo"

proc p {} {upvar 1 nosuch x; set x}
catch p
set errorInfo
-> can't read "x": no such variable
       while executing
   "set x"
       (procedure "p" line 1)
       invoked from within
   "p"

catch {namespace eval x {error boo}}
set errorInfo
-> boo
       while executing
   "error boo"
       (in namespace eval "::x" script line 1)
       invoked from within
   "namespace eval x {error boo}"

catch {namespace eval x {namespace eval y {
  error boo}}}
set errorInfo
-> boo
       while executing
   "error boo"
       (in namespace eval "::x::y" script line 2)
       invoked from within
   "namespace eval y {
     error boo}"
       (in namespace eval "::x" script line 1)
       invoked from within
   "namespace eval x {namespace eval y {
     error boo}}"

namespace eval x {}
catch {namespace inscope x error boo}
set errorInfo
-> boo
       while executing
   "error boo"
       (in namespace inscope "::x" script line 1)
       invoked from within
   "namespace inscope x error boo"

catch {apply {x {error boo}} 1}
set errorInfo
-> boo
       while executing
   "error boo"
       (lambda term "x {error boo}" line 1)
       invoked from within
   "apply {x {error boo}} 1"

catch {apply {x {
   error boo}} 1}
set errorInfo
-> boo
       while executing
   "error boo"
       (lambda term "x {
      error boo}" line 2)
       invoked from within
   "apply {x {
      error boo}} 1"

catch {subst {[error boo]}}
set errorInfo
-> boo
       while executing
   "error boo"

catch {dict map {k v} {a 1} {error boo}}
set errorInfo
-> boo
       while executing
   "error boo"
       ("dict map" body line 1)
       invoked from within
   "dict map {k v} {a 1} {error boo}"

catch {dict filter {a 1} script {k v} {error boo}}
set errorInfo
-> boo
       while executing
   "error boo"
       ("dict filter" script line 1)
       invoked from within
   "dict filter {a 1} script {k v} {error boo}"

set d {a 1}
catch {dict with d {error boo}}
set errorInfo
-> boo
       while executing
   "error boo"
       (body of "dict with")
       invoked from within
   "dict with d {error boo}"

set d {a 1}
catch {dict update d a x {error boo}}
set errorInfo
-> boo
       while executing
   "error boo"
       (body of "dict update")
       invoked from within
   "dict update d a x {error boo}"

catch {try {error boo}}
set errorInfo
-> boo
       while executing
   "error boo"

catch {try {error boo} finally {error bar}}
set errorInfo
-> bar
       while executing
   "error bar"

catch {try {error boo} trap {} {} {error bar}}
set errorInfo
-> bar
       while executing
   "error bar"
       ("try ... trap" handler line 1)

catch {try {list} finally {error bar}}
set errorInfo
-> bar
       while executing
   "error bar"

catch {try {list} on ok {} {error bar}}
set errorInfo
-> bar
       while executing
   "error bar"
       ("try ... on" handler line 1)

catch {time {error boo}}
set errorInfo
-> boo
       while executing
   "error boo"
       invoked from within
   "time {error boo}"

catch {time {error boo} 5}
set errorInfo
-> boo
       while executing
   "error boo"
       invoked from within
   "time {error boo} 5"

catch {lsort -command foo {a b}}
set errorInfo
-> invalid command name "foo"
       while executing
   "foo a b"
       (-compare command)
       invoked from within
   "lsort -command foo {a b}"

proc cmp {a b} {error boo}
catch {lsort -command cmp {a b}}
set errorInfo
-> boo
       while executing
   "error boo"
       (procedure "cmp" line 1)
       invoked from within
   "cmp a b"
       (-compare command)
       invoked from within
   "lsort -command cmp {a b}"

catch {lsort -integer {a b}}
set errorInfo
-> expected integer but got "a"
       while executing
   "lsort -integer {a b}"

set x a
catch {incr x}
set errorInfo
-> expected integer but got "a"
       while executing
   "incr x"

set x 1
catch {incr x a}
set errorInfo
-> expected integer but got "a"
       (reading increment)
       invoked from within
   "incr x a"

proc p {} {set x a; incr x}
catch p
set errorInfo
-> expected integer but got "a"
       while executing
   "incr x"
       (procedure "p" line 1)
       invoked from within
   "p"

proc p {} {incr x a}
catch p
set errorInfo
-> expected integer but got "a"
       (reading increment)
       invoked from within
   "incr x a"
       (procedure "p" line 1)
       invoked from within
   "p"

proc p {} {set x 1; incr x 1.5}
catch p
set errorInfo
-> expected integer but got "1.5"
       (reading increment)
       invoked from within
   "incr x 1.5"
       (procedure "p" line 1)
       invoked from within
   "p"

catch {set a(1)(}
set errorInfo
-> can't read "a(1)(": no such variable
       while executing
   "set a(1)("

catch {list $nosuch}
set errorInfo
-> can't read "nosuch": no such variable
       while executing
   "list $nosuch"

catch {unset nosuch}
set errorInfo
-> can't unset "nosuch": no such variable
       while executing
   "unset nosuch"

catch {set a 1; set a(1) 2}
set errorInfo
-> can't set "a(1)": variable isn't array
       while executing
   "set a(1) 2"

catch {append}
set errorInfo
-> wrong # args: should be "append varName ?value ...?"
       while executing
   "append"

catch {expr {$nosuch+1}}
set errorInfo
-> can't read "nosuch": no such variable
       while executing
   "expr {$nosuch+1}"

catch {expr {[error boo]+1}}
set errorInfo
-> boo
       while executing
   "error boo"

catch {expr {foo}}
set errorInfo
-> invalid bareword "foo"
   in expression "foo";
   should be "$foo" or "{foo}" or "foo(...)" or ...
       (parsing expression "foo")
       invoked from within
   "expr {foo}"

catch {expr {foo(1)}}
set errorInfo
-> invalid command name "tcl::mathfunc::foo"
       while executing
   "expr {foo(1)}"

catch {expr {sin()}}
set errorInfo
-> not enough arguments for math function "sin"
       while executing
   "expr {sin()}"

catch {expr {sin(1,2)}}
set errorInfo
-> too many arguments for math function "sin"
       while executing
   "expr {sin(1,2)}"

catch {expr {sin("a")}}
set errorInfo
-> expected floating-point number but got "a"
       while executing
   "expr {sin("a")}"

catch {expr 1 + \$nosuch}
set errorInfo
-> can't read "nosuch": no such variable
       while executing
   "expr 1 + \$nosuch"

catch {if {foo} {}}
set errorInfo
-> invalid bareword "foo"
   in expression "foo";
   should be "$foo" or "{foo}" or "foo(...)" or ...
       (parsing expression "foo")
       invoked from within
   "if {foo} {}"

catch {while {"foo"} {}}
set errorInfo
-> expected boolean value but got "foo"
       while executing
   "while {"foo"} {}"

catch {if {"foo"} {}}
set errorInfo
-> expected boolean value but got "foo"
       while executing
   "if {"foo"} {}"

catch {if foo {}}
set errorInfo
-> invalid bareword "foo"
   in expression "foo";
   should be "$foo" or "{foo}" or "foo(...)" or ...
       (parsing expression "foo")
       invoked from within
   "if foo {}"

catch {for {} {"foo"} {} {}}
set errorInfo
-> expected boolean value but got "foo"
       while executing
   "for {} {"foo"} {} {}"

proc p {} {if {"foo"} {}}
catch p
set errorInfo
-> expected boolean value but got "foo"
       while executing
   "if {"foo"} {}"
       (procedure "p" line 1)
       invoked from within
   "p"

proc p {} {while {"foo"} {}}
catch p
set errorInfo
-> expected boolean value but got "foo"
       while executing
   "while {"foo"} {}"
       (procedure "p" line 1)
       invoked from within
   "p"

trace add variable v read {error boo;#}
catch {set v}
set errorInfo
-> boo
       while executing
   "error boo"
       (read trace on "v")
       invoked from within
   "set v"

trace add variable v write {error boo;#}
catch {set v 1}
set errorInfo
-> boo
       while executing
   "error boo"
       (write trace on "v")
       invoked from within
   "set v 1"

set v 1
trace add variable v unset {error boo;#}
catch {unset v}
set errorInfo
!> can't read "errorInfo": no such variable

proc tr args {error boo}
set v 1
trace add variable v read tr
catch {set v}
set errorInfo
-> boo
       while executing
   "error boo"
       (procedure "tr" line 1)
       invoked from within
   "tr v {} read"
       (read trace on "v")
       invoked from within
   "set v"

proc tr args {error boo}
set v 1
trace add variable v read tr
catch {list $v}
set errorInfo
-> boo
       while executing
   "error boo"
       (procedure "tr" line 1)
       invoked from within
   "tr v {} read"
       (read trace on "v")
       invoked from within
   "list $v"

proc tr args {error boo}
set v 1
trace add variable v write tr
catch {incr v}
set errorInfo
-> boo
       while executing
   "error boo"
       (procedure "tr" line 1)
       invoked from within
   "tr v {} write"
       (write trace on "v")
       invoked from within
   "incr v"

proc tr args {error boo}
proc p {} {trace add variable v write tr; set v 1}
catch p
set errorInfo
-> boo
       while executing
   "error boo"
       (procedure "tr" line 1)
       invoked from within
   "tr v {} write"
       (write trace on "v")
       invoked from within
   "set v 1"
       (procedure "p" line 1)
       invoked from within
   "p"

proc p {x} {}
catch p
set errorInfo
-> wrong # args: should be "p x"
       while executing
   "p"

proc p {x} {}
proc q {} {p}
catch q
set errorInfo
-> wrong # args: should be "p x"
       while executing
   "p"
       (procedure "q" line 1)
       invoked from within
   "q"

catch nosuch
set errorInfo
-> invalid command name "nosuch"
       while executing
   "nosuch"

proc q {} {nosuch a b}
catch q
set errorInfo
-> invalid command name "nosuch"
       while executing
   "nosuch a b"
       (procedure "q" line 1)
       invoked from within
   "q"

proc q {} {
   set x 1
   nosuch a b
}
catch q
set errorInfo
-> invalid command name "nosuch"
       while executing
   "nosuch a b"
       (procedure "q" line 3)
       invoked from within
   "q"

proc q {} {
   set x [
     nosuch a b]
}
catch q
set errorInfo
-> invalid command name "nosuch"
       while executing
   "nosuch a b"
       (procedure "q" line 3)
       invoked from within
   "q"

proc q {} {
   foreach x {1 2} {
     nosuch a b
   }
}
catch q
set errorInfo
-> invalid command name "nosuch"
       while executing
   "nosuch a b"
       (procedure "q" line 3)
       invoked from within
   "q"

proc q {} {
   if {1} {
     while 1 {
     nosuch a b }
   }
}
catch q
set errorInfo
-> invalid command name "nosuch"
       while executing
   "nosuch a b "
       (procedure "q" line 4)
       invoked from within
   "q"

proc q {} {
   eval {
     nosuch a b
   }
}
catch q
set errorInfo
-> invalid command name "nosuch"
       while executing
   "nosuch a b"
       ("eval" body line 2)
       invoked from within
   "eval {
        nosuch a b
      }"
       (procedure "q" line 2)
       invoked from within
   "q"

proc q {} {
   catch {
     nosuch a b
   } m o
   dict get $o -errorline
}
q
-> 3

proc q {} {return -code error boo}
catch q
set errorInfo
-> boo
       while executing
   "q"

proc q {} {return -code error -errorinfo "foo" boo}
catch q
set errorInfo
-> foo
       invoked from within
   "q"

proc q {} {return -code error -errorcode "foo" boo}
catch q
set errorCode
-> foo

proc q {} {return -code error -errorinfo "foo\n" -errorcode {A B} boo}
proc r {} {q}
catch r
list $errorInfo $errorCode
-> {foo
   
       invoked from within
   "q"
       (procedure "r" line 1)
       invoked from within
   "r"} {A B}

proc q {} {error a b c}
proc r {} {q}
catch r
list $errorInfo $errorCode
-> {b
       (procedure "q" line 1)
       invoked from within
   "q"
       (procedure "r" line 1)
       invoked from within
   "r"} c

proc q {} {catch {error a}; error b $::errorInfo c}
proc r {} {q}
catch r
list $errorInfo $errorCode
-> {a
       while executing
   "error a"
       (procedure "q" line 1)
       invoked from within
   "q"
       (procedure "r" line 1)
       invoked from within
   "r"} c

catch {error a b c}
list $errorInfo $errorCode
-> b c

catch {error a b}
list $errorInfo $errorCode
-> b NONE

catch {error a {} b}
list $errorInfo $errorCode
-> {a
       while executing
   "error a {} b"} b

catch {error a {} {}}
list $errorInfo $errorCode
-> {a
       while executing
   "error a {} {}"} {}

catch {throw {A B} msg}
list $errorInfo $errorCode
-> {msg
       while executing
   "throw {A B} msg"} {A B}

catch {return -code error foo}
list $errorInfo $errorCode
!> can't read "errorInfo": no such variable

catch {eval {return -code error foo}}
list $errorInfo $errorCode
!> can't read "errorInfo": no such variable

catch {break}
set errorInfo
!> can't read "errorInfo": no such variable

catch {eval break}
-> 3

proc q {} {break}
catch q m
list $m $errorInfo
-> {invoked "break" outside of a loop} {invoked "break" outside of a loop
       (procedure "q" line 1)
       invoked from within
   "q"}

proc q {} {eval break}
catch q m
list $m $errorInfo
-> {invoked "break" outside of a loop} {invoked "break" outside of a loop
       (procedure "q" line 1)
       invoked from within
   "q"}

proc q {} {continue}
catch q m
list $m $errorInfo
-> {invoked "continue" outside of a loop} {invoked "continue" outside of a loop
       (procedure "q" line 1)
       invoked from within
   "q"}

proc q {} {return -code 5 a}
catch q m
-> 5

proc q {} {uplevel 1 {return -code error x}}
catch q m
-> 1

proc q {a} {
    set x [list \
        [error boo]]
}
catch {q 1}
set errorInfo
-> boo
       while executing
   "error boo"
       (procedure "q" line 2)
       invoked from within
   "q 1"

proc very_long_procedure_name_that_goes_on_and_on_and_on_and_on_and_on_and_on_and_on {} {error boo}
catch very_long_procedure_name_that_goes_on_and_on_and_on_and_on_and_on_and_on_and_on
set errorInfo
-> boo
       while executing
   "error boo"
       (procedure "very_long_procedure_name_that_goes_on_and_on_and_on_and_on_a..." line 1)
       invoked from within
   "very_long_procedure_name_that_goes_on_and_on_and_on_and_on_and_on_and_on_and_on"

catch {error boo; # aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
}
set errorInfo
-> boo
       while executing
   "error boo"

catch {error aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa}
set errorInfo
-> aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
       while executing
   "error aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa..."

catch {error äääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääää}
set errorInfo
-> äääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääää
       while executing
   "error ääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääää..."

catch {string foo}
set errorCode
-> TCL LOOKUP SUBCOMMAND foo

catch {string length}
set errorCode
-> TCL WRONGARGS

catch {string is foo x}
set errorCode
-> TCL LOOKUP INDEX class foo

catch {lindex {a b} x}
set errorCode
-> TCL VALUE INDEX

catch {expr {1 << -1}}
set errorCode
-> NONE

catch {expr {1/0}}
set errorCode
-> ARITH DIVZERO {divide by zero}

catch {expr {1.0/0}}
-> 0

catch {expr {0.0/0}}
set errorCode
-> ARITH DOMAIN {domain error: argument not in valid range}

catch {expr {sqrt(-1)}} m
list $m $errorCode
-> {domain error: argument not in valid range} {ARITH DOMAIN {domain error: argument not in valid range}}

catch {expr {log(-1)}} m
list $m $errorCode
-> {domain error: argument not in valid range} {ARITH DOMAIN {domain error: argument not in valid range}}

catch {expr {acos(2)}} m
list $m $errorCode
-> {domain error: argument not in valid range} {ARITH DOMAIN {domain error: argument not in valid range}}

catch {expr {pow(-1,.5)}} m
list $m $errorCode
-> {domain error: argument not in valid range} {ARITH DOMAIN {domain error: argument not in valid range}}

catch {expr {0**-1}} m
list $m $errorCode
-> {exponentiation of zero by negative power} {ARITH DOMAIN {exponentiation of zero by negative power}}

catch {expr {int(Inf)}} m
list $m $errorCode
-> {integer value too large to represent} {ARITH IOVERFLOW {integer value too large to represent}}

catch {expr {int(NaN)}} m
list $m $errorCode
-> {floating point value is Not a Number} {TCL VALUE DOUBLE NAN}

catch {set x(} m
list $m $errorCode
-> {can't read "x(": no such variable} {TCL LOOKUP VARNAME x(}

catch {set nosuch} m
list $m $errorCode
-> {can't read "nosuch": no such variable} {TCL LOOKUP VARNAME nosuch}

set a 1
catch {set a(x)} m
list $m $errorCode
-> {can't read "a(x)": variable isn't array} {TCL LOOKUP VARNAME a}

set a(1) 1
catch {set a} m
list $m $errorCode
-> {can't read "a": variable is array} {TCL READ VARNAME}

set a(1) 1
catch {set a(2)} m
list $m $errorCode
-> {can't read "a(2)": no such element in array} {TCL READ VARNAME}

set a(1) 1
catch {set a 5} m
list $m $errorCode
-> {can't set "a": variable is array} {TCL WRITE VARNAME}

catch {set nosuch::x 5} m
list $m $errorCode
-> {can't set "nosuch::x": parent namespace doesn't exist} {TCL LOOKUP VARNAME nosuch::x}

catch {set nosuch::x} m
list $m $errorCode
-> {can't read "nosuch::x": no such variable} {TCL LOOKUP VARNAME nosuch::x}

catch {unset nosuch} m
list $m $errorCode
-> {can't unset "nosuch": no such variable} {TCL LOOKUP VARNAME nosuch}

catch {nosuch} m
list $m $errorCode
-> {invalid command name "nosuch"} {TCL LOOKUP COMMAND nosuch}

catch {rename nosuch x} m
list $m $errorCode
-> {can't rename "nosuch": command doesn't exist} {TCL LOOKUP COMMAND nosuch}

catch {dict get {a 1} b} m
list $m $errorCode
-> {key "b" not known in dictionary} {TCL LOOKUP DICT b}

catch {dict get {a} b} m
list $m $errorCode
-> {missing value to go with key} {TCL VALUE DICTIONARY}

catch {lindex "a \{b" 0} m
list $m $errorCode
-> {unmatched open brace in list} {TCL VALUE LIST BRACE}

catch {upvar 5 x y} m
list $m $errorCode
-> {bad level "5"} {TCL LOOKUP LEVEL 5}

catch {uplevel 5 x} m
list $m $errorCode
-> {bad level "5"} {TCL LOOKUP LEVEL 5}

catch {info level 5} m
list $m $errorCode
-> {bad level "5"} {TCL LOOKUP STACK_LEVEL 5}

catch {regexp ( x} m
list $m $errorCode
-> {couldn't compile regular expression pattern: parentheses () not balanced} {REGEXP REG_EPAREN {parentheses () not balanced}}

catch {format %d a} m
list $m $errorCode
-> {expected integer but got "a"} {TCL VALUE NUMBER}

catch {format %d} m
list $m $errorCode
-> {not enough arguments for all format specifiers} {TCL FORMAT FIELDVARMISMATCH}

catch {binary format i a} m
list $m $errorCode
-> {expected integer but got "a"} {TCL VALUE NUMBER}

catch {array startsearch nosuch} m
list $m $errorCode
-> {"nosuch" isn't an array} {TCL LOOKUP ARRAY nosuch}

catch {apply foo} m
list $m $errorCode $errorInfo
-> {can't interpret "foo" as a lambda expression} {TCL VALUE LAMBDA} {can't interpret "foo" as a lambda expression
       while executing
   "apply foo"}

catch {apply {a b c d}} m
list $m $errorCode $errorInfo
-> {can't interpret "a b c d" as a lambda expression} {TCL VALUE LAMBDA} {can't interpret "a b c d" as a lambda expression
       while executing
   "apply {a b c d}"}

catch {apply {{{a b c}} d}} m
list $m $errorCode $errorInfo
-> {too many fields in argument specifier "a b c"} {TCL OPERATION PROC FORMALARGUMENTFORMAT} {too many fields in argument specifier "a b c"
       (parsing lambda expression "{{a b c}} d")
       invoked from within
   "apply {{{a b c}} d}"}

catch {apply {{{}} d}} m
list $m $errorCode $errorInfo
-> {argument with no name} {TCL OPERATION PROC FORMALARGUMENTFORMAT} {argument with no name
       (parsing lambda expression "{{}} d")
       invoked from within
   "apply {{{}} d}"}

catch {apply {{a(1)} d} 1} m
list $m $errorCode $errorInfo
-> {formal parameter "a(1)" is an array element} {TCL OPERATION PROC FORMALARGUMENTFORMAT} {formal parameter "a(1)" is an array element
       (parsing lambda expression "{a(1)} d")
       invoked from within
   "apply {{a(1)} d} 1"}

catch {apply {{a::b} d} 1} m
list $m $errorCode $errorInfo
-> {formal parameter "a::b" is not a simple name} {TCL OPERATION PROC FORMALARGUMENTFORMAT} {formal parameter "a::b" is not a simple name
       (parsing lambda expression "{a::b} d")
       invoked from within
   "apply {{a::b} d} 1"}

catch {apply {a d}} m
list $m $errorCode $errorInfo
-> {wrong # args: should be "apply lambdaExpr a"} {TCL WRONGARGS} {wrong # args: should be "apply lambdaExpr a"
       while executing
   "apply {a d}"}

catch {proc p {{a b c}} {}} m
list $m $errorCode $errorInfo
-> {too many fields in argument specifier "a b c"} {TCL OPERATION PROC FORMALARGUMENTFORMAT} {too many fields in argument specifier "a b c"
       (creating proc "p")
       invoked from within
   "proc p {{a b c}} {}"}

catch {proc p {a(1)} {}} m
list $m $errorCode $errorInfo
-> {formal parameter "a(1)" is an array element} {TCL OPERATION PROC FORMALARGUMENTFORMAT} {formal parameter "a(1)" is an array element
       (creating proc "p")
       invoked from within
   "proc p {a(1)} {}"}

catch {proc p a} m
list $m $errorCode $errorInfo
-> {wrong # args: should be "proc name args body"} {TCL WRONGARGS} {wrong # args: should be "proc name args body"
       while executing
   "proc p a"}

catch {coroutine} m
list $m $errorCode $errorInfo
-> {wrong # args: should be "coroutine name cmd ?arg ...?"} {TCL WRONGARGS} {wrong # args: should be "coroutine name cmd ?arg ...?"
       while executing
   "coroutine"}

catch {yield} m
list $m $errorCode $errorInfo
-> {yield can only be called in a coroutine} {TCL COROUTINE ILLEGAL_YIELD} {yield can only be called in a coroutine
       while executing
   "yield"}

catch {yieldto list} m
list $m $errorCode $errorInfo
-> {yieldto can only be called in a coroutine} {TCL COROUTINE ILLEGAL_YIELD} {yieldto can only be called in a coroutine
       while executing
   "yieldto list"}

proc c {} {yield; error boo}
coroutine cc c
catch cc
list $errorInfo $errorCode
-> {boo
       while executing
   "error boo"
       (procedure "c" line 1)
       invoked from within
   "c"
       invoked from within
   "cc"} NONE

proc c {} {error boo}
catch {coroutine cc c}
list $errorInfo $errorCode
-> {boo
       while executing
   "error boo"
       (procedure "c" line 1)
       invoked from within
   "c"
       invoked from within
   "coroutine cc c"} NONE

proc t {} {tailcall error boo}
catch t
set errorInfo
-> boo
       while executing
   "error boo"
       invoked from within
   "t"

proc t {} {tailcall nosuch}
catch t
set errorInfo
-> invalid command name "nosuch"
       while executing
   "nosuch"
       invoked from within
   "t"

catch {eval [list error boo]}
set errorInfo
-> boo
       while executing
   "error boo"
       ("eval" body line 1)
       invoked from within
   "eval [list error boo]"

catch {uplevel 0 [list error boo]}
set errorInfo
-> boo
       while executing
   "error boo"
       ("uplevel" body line 1)
       invoked from within
   "uplevel 0 [list error boo]"

catch {eval {try {error boo} on error {} {error bar}}}
set errorInfo
-> bar
       while executing
   "error bar"
       ("try ... on" handler line 1)
       ("eval" body line 1)
       invoked from within
   "eval {try {error boo} on error {} {error bar}}"

catch {eval {try {error boo} finally {set x 1}}}
set errorInfo
-> boo
       while executing
   "error boo"
       ("eval" body line 1)
       invoked from within
   "eval {try {error boo} finally {set x 1}}"

catch {try {error boo} finally {set x 1}}
set errorInfo
-> boo
       while executing
   "error boo"

catch {try {error boo} on ok {} {set x 1}}
set errorInfo
-> boo
       while executing
   "error boo"
       ("try" body line 1)

catch {eval {try {error boo} on ok {} {set x 1}}}
set errorInfo
-> boo
       while executing
   "error boo"
       ("try" body line 1)
       ("eval" body line 1)
       invoked from within
   "eval {try {error boo} on ok {} {set x 1}}"

proc p {} {try {error boo} on error {} {error bar}}
catch p
set errorInfo
-> bar
       while executing
   "error bar"
       (procedure "p" line 1)
       invoked from within
   "p"

proc p {} {try {error boo} on ok {} {error bar}}
catch p
set errorInfo
-> boo
       while executing
   "error boo"
       (procedure "p" line 1)
       invoked from within
   "p"

proc p {} {try {error boo} finally {error bar}}
catch p
set errorInfo
-> bar
       while executing
   "error bar"
       (procedure "p" line 1)
       invoked from within
   "p"

proc p {} {foreach x {1 2} {error boo}}
catch p
set errorInfo
-> boo
       while executing
   "error boo"
       (procedure "p" line 1)
       invoked from within
   "p"

proc p {} {set b {error boo}; foreach x {1 2} $b}
catch p
set errorInfo
-> boo
       while executing
   "error boo"
       ("foreach" body line 1)
       invoked from within
   "foreach x {1 2} $b"
       (procedure "p" line 1)
       invoked from within
   "p"

proc p {} {set b {error boo}; lmap x {1 2} $b}
catch p
set errorInfo
-> boo
       while executing
   "error boo"
       ("lmap" body line 1)
       invoked from within
   "lmap x {1 2} $b"
       (procedure "p" line 1)
       invoked from within
   "p"

proc p {} {set b x; foreach $b {1 2} {error boo}}
catch p
set errorInfo
-> boo
       while executing
   "error boo"
       ("foreach" body line 1)
       invoked from within
   "foreach $b {1 2} {error boo}"
       (procedure "p" line 1)
       invoked from within
   "p"

proc p {} {set b {error boo}; while 1 $b}
catch p
set errorInfo
-> boo
       while executing
   "error boo"
       ("while" body line 1)
       invoked from within
   "while 1 $b"
       (procedure "p" line 1)
       invoked from within
   "p"

proc p {} {set b {error boo}; catch $b}
catch p
set errorInfo
-> boo
       while executing
   "error boo"
       invoked from within
   "catch $b"

proc p {} {dict for {k v} {a 1} {error boo}}
catch p
set errorInfo
-> boo
       while executing
   "error boo"
       (procedure "p" line 1)
       invoked from within
   "p"

proc p {} {set b {error boo};dict for {k v} {a 1} $b}
catch p
set errorInfo
-> boo
       while executing
   "error boo"
       ("dict for" body line 1)
       invoked from within
   "dict for {k v} {a 1} $b"
       (procedure "p" line 1)
       invoked from within
   "p"

proc p {} {dict map {k v} {a 1} {error boo}}
catch p
set errorInfo
-> boo
       while executing
   "error boo"
       (procedure "p" line 1)
       invoked from within
   "p"

proc p {} {dict filter {a 1} script {k v} {error boo}}
catch p
set errorInfo
-> boo
       while executing
   "error boo"
       ("dict filter" script line 1)
       invoked from within
   "dict filter {a 1} script {k v} {error boo}"
       (procedure "p" line 1)
       invoked from within
   "p"

proc p {} {set d {a 1}; dict with d {error boo}}
catch p
set errorInfo
-> boo
       while executing
   "error boo"
       (procedure "p" line 1)
       invoked from within
   "p"

proc p {} {set d {a {b 1}}; dict with d a {error boo}}
catch p
set errorInfo
-> boo
       while executing
   "error boo"
       (procedure "p" line 1)
       invoked from within
   "p"

proc p {} {set d {a 1}; dict update d a x {error boo}}
catch p
set errorInfo
-> boo
       while executing
   "error boo"
       (procedure "p" line 1)
       invoked from within
   "p"

proc p {} {switch a a {error boo}}
catch p
set errorInfo
-> boo
       while executing
   "error boo"
       ("a" arm line 1)
       invoked from within
   "switch a a {error boo}"
       (procedure "p" line 1)
       invoked from within
   "p"

proc p {} {switch -- a a {error boo}}
catch p
set errorInfo
-> boo
       while executing
   "error boo"
       (procedure "p" line 1)
       invoked from within
   "p"

proc p {} {switch -exact -- a a {error boo}}
catch p
set errorInfo
-> boo
       while executing
   "error boo"
       (procedure "p" line 1)
       invoked from within
   "p"

proc p {} {switch -exact -- a b {error boo} default {error bar}}
catch p
set errorInfo
-> bar
       while executing
   "error bar"
       (procedure "p" line 1)
       invoked from within
   "p"

proc p {} {switch -exact a b {error boo} default {error bar}}
catch p
set errorInfo
-> bar
       while executing
   "error bar"
       ("default" arm line 1)
       invoked from within
   "switch -exact a b {error boo} default {error bar}"
       (procedure "p" line 1)
       invoked from within
   "p"

proc p {} {switch -glob -- a {a {error boo}}}
catch p
set errorInfo
-> boo
       while executing
   "error boo"
       (procedure "p" line 1)
       invoked from within
   "p"

proc p {} {switch -nocase -- a {a {error boo}}}
catch p
set errorInfo
-> boo
       while executing
   "error boo"
       ("a" arm line 1)
       invoked from within
   "switch -nocase -- a {a {error boo}}"
       (procedure "p" line 1)
       invoked from within
   "p"

proc p {} {switch -regexp -- a {a {error boo}}}
catch p
set errorInfo
-> boo
       while executing
   "error boo"
       (procedure "p" line 1)
       invoked from within
   "p"

proc p {} {switch -regexp -matchvar x -- a {a {error boo}}}
catch p
set errorInfo
-> boo
       while executing
   "error boo"
       ("a" arm line 1)
       invoked from within
   "switch -regexp -matchvar x -- a {a {error boo}}"
       (procedure "p" line 1)
       invoked from within
   "p"

proc p {} {switch -regexp -- a {aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa|a {error boo}}}
catch p
set errorInfo
-> boo
       while executing
   "error boo"
       (procedure "p" line 1)
       invoked from within
   "p"

error boo}}
set errorInfo
!> boo}}

error boo}}
set errorInfo
!> boo}}

proc p {} {set b {error boo}; if 1 $b}
catch p
set errorInfo
-> boo
       while executing
   "error boo"
       invoked from within
   "if 1 $b"
       (procedure "p" line 1)
       invoked from within
   "p"

proc p {} {set b {
error boo}
if 1 $b}
catch p m o
list $errorInfo [dict get $o -errorline]
-> {boo
       while executing
   "error boo"
       invoked from within
   "if 1 $b"
       (procedure "p" line 3)
       invoked from within
   "p"} 1

proc p {} {
   time {error boo}
}
catch p m o
list $errorInfo [dict get $o -errorline]
-> {boo
       while executing
   "error boo"
       invoked from within
   "time {error boo}"
       (procedure "p" line 2)
       invoked from within
   "p"} 1

proc p {} {
   catch {
      error boo
   } m o
   dict get $o -errorline
}
p
-> 3

catch {
      error boo
   } m o
   dict get $o -errorline
-> 2

   
catch {
   set x 1
      error boo
   } 
set errorInfo
-> boo
       while executing
   "error boo"

error boo}} m o
dict get $o -errorline
!> boo}}

error boo}} m o
dict get $o -errorline
!> boo}}

error boo}
catch p m o
dict get $o -errorline
!> boo}

return -code error boo}
catch p m o
dict get $o -errorline
!> boo}

p q} m o
dict get $o -errorline
!> invalid command name "p"

proc p args {return -code error boo}
catch {
!> missing close-brace

p q} m o
dict get $o -errorline
!> invalid command name "p"

set a {
x y
}
catch {foreach x {1 2} {
   error boo
}} m o
list $errorInfo [dict get $o -errorline]
-> {boo
       while executing
   "error boo"
       ("foreach" body line 2)
       invoked from within
   "foreach x {1 2} {
      error boo
   }"} 1

foreach x {1} {
   catch {
     error boo
   } m o
}
dict get $o -errorline
-> 2

while 1 {
   catch {
     error boo
   } m o
   break
}
dict get $o -errorline
-> 2

foreach x {1} {
   catch {
     error boo
   } m o
}
dict get $o -errorline
}
p
!> invalid command name "}"

namespace eval a {
  proc p {} {error boo}
}
catch a::p
set errorInfo
-> boo
       while executing
   "error boo"
       (procedure "a::p" line 1)
       invoked from within
   "a::p"

namespace eval a {
  proc p {} {error boo}
}
catch {namespace eval a p}
set errorInfo
-> boo
       while executing
   "error boo"
       (procedure "p" line 1)
       invoked from within
   "p"
       (in namespace eval "::a" script line 1)
       invoked from within
   "namespace eval a p"

proc p {} {unknown_x}
proc unknown args {error "unk $args"}
catch p
set errorInfo
-> unk unknown_x
       while executing
   "error "unk $args""
       (procedure "::unknown" line 1)
       invoked from within
   "unknown_x"
       (procedure "p" line 1)
       invoked from within
   "p"

proc p {} {upvar 1 a b; set b}
proc q {} {p}
catch q
set errorInfo
-> can't read "b": no such variable
       while executing
   "set b"
       (procedure "p" line 1)
       invoked from within
   "p"
       (procedure "q" line 1)
       invoked from within
   "q"

proc p {} {global a; incr a 1 2}
catch p
set errorInfo
-> wrong # args: should be "incr varName ?increment?"
       while executing
   "incr a 1 2"
       (procedure "p" line 1)
       invoked from within
   "p"

proc p {} {variable a::b::c}
catch p
set errorInfo
-> can't access "a::b::c": parent namespace doesn't exist
       while executing
   "variable a::b::c"
       (procedure "p" line 1)
       invoked from within
   "p"

proc p x {set x [expr {$x + [error boo]}]}
catch {p 1}
set errorInfo
-> boo
       while executing
   "error boo"
       (procedure "p" line 1)
       invoked from within
   "p 1"

proc p x {return [lindex [error boo] 0]}
catch {p 1}
set errorInfo
-> boo
       while executing
   "error boo"
       (procedure "p" line 1)
       invoked from within
   "p 1"

proc p x {error "" }
catch {p 1}
set errorInfo
->
       while executing
   "error "" "
       (procedure "p" line 1)
       invoked from within
   "p 1"

proc p x {error "a\nb" }
catch {p 1}
set errorInfo
-> a
   b
       while executing
   "error "a\nb" "
       (procedure "p" line 1)
       invoked from within
   "p 1"

catch {incr a(1) x}
set errorInfo
-> expected integer but got "x"
       (reading increment)
       invoked from within
   "incr a(1) x"

proc p {} {incr a(1) x}
catch p
set errorInfo
-> expected integer but got "x"
       (reading increment)
       invoked from within
   "incr a(1) x"
       (procedure "p" line 1)
       invoked from within
   "p"

proc p {} {set i 1; incr a($i) x}
catch p
set errorInfo
-> expected integer but got "x"
       (reading increment)
       invoked from within
   "incr a($i) x"
       (procedure "p" line 1)
       invoked from within
   "p"

set x 5
catch {incr x {}}
set errorInfo
-> expected integer but got ""
       (reading increment)
       invoked from within
   "incr x {}"

catch {dict incr d a x}
set errorInfo
-> expected integer but got "x"
       (reading increment)
       invoked from within
   "dict incr d a x"

catch {lsort -command {apply {{a b} {error boo}}} {a b}}
set errorInfo
-> boo
       while executing
   "error boo"
       (lambda term "{a b} {error boo}" line 1)
       invoked from within
   "apply {{a b} {error boo}} a b"
       (-compare command)
       invoked from within
   "lsort -command {apply {{a b} {error boo}}} {a b}"

catch {regsub -command a aaa {error boo}}
-> 1

catch {lset x 5 5}
set errorInfo
-> can't read "x": no such variable
       while executing
   "lset x 5 5"

catch {after}
-> 1

catch {eval {
set x 1
set y [error boo]
}}
set errorInfo
-> boo
       while executing
   "error boo"
       ("eval" body line 3)
       invoked from within
   "eval {
   set x 1
   set y [error boo]
   }"

catch {eval set x {[error boo]}}
set errorInfo
-> boo
       while executing
   "error boo"
       ("eval" body line 1)
       invoked from within
   "eval set x {[error boo]}"

catch {eval {set x "[error boo]"}}
set errorInfo
-> boo
       while executing
   "error boo"
       ("eval" body line 1)
       invoked from within
   "eval {set x "[error boo]"}"

catch {set x [error boo][error foo]}
set errorInfo
-> boo
       while executing
   "error boo"

catch {set x $nosuch}
set errorInfo
-> can't read "nosuch": no such variable
       while executing
   "set x $nosuch"

catch {set x "abc $nosuch def"}
set errorInfo
-> can't read "nosuch": no such variable
       while executing
   "set x "abc $nosuch def""

catch {list a b; error boo ;list c}
set errorInfo
-> boo
       while executing
   "error boo "

catch {  error boo   }
set errorInfo
-> boo
       while executing
   "error boo   "

catch {error boo
list c}
set errorInfo
-> boo
       while executing
   "error boo"

catch {error boo;# foo}
set errorInfo
-> boo
       while executing
   "error boo"

catch {{*}{error boo}}
set errorInfo
-> boo
       while executing
   "{*}{error boo}"

catch {error {*}boo}
set errorInfo
-> boo
       while executing
   "error {*}boo"

catch {set x 1; {*}[list error boo]}
set errorInfo
-> boo
       while executing
   "{*}[list error boo]"

set c error
catch {$c boo}
set errorInfo
-> boo
       while executing
   "$c boo"

set c error
catch {[set c] boo}
set errorInfo
-> boo
       while executing
   "[set c] boo"

interp alias {} foo {} error
catch {foo boo}
set errorInfo
-> boo
       while executing
   "foo boo"

interp alias {} foo {} error a
catch {foo boo}
set errorInfo
-> boo

proc p args {error boo}
interp alias {} foo {} p a
catch {foo boo}
set errorInfo
-> boo
       while executing
   "error boo"
       (procedure "p" line 1)
       invoked from within
   "foo boo"

namespace eval a {proc p {} {error boo}; namespace export *; namespace ensemble create}
catch {a p}
set errorInfo
-> boo
       while executing
   "error boo"
       (procedure "::a::p" line 1)
       invoked from within
   "a p"

namespace eval a {proc p {} {error boo}; namespace export *}
namespace import a::p
catch {p}
set errorInfo
-> boo
       while executing
   "error boo"
       (procedure "p" line 1)
       invoked from within
   "p"

rename error err
proc error args {err hey}
catch {error boo}
set errorInfo
-> hey
       while executing
   "err hey"
       (procedure "error" line 1)
       invoked from within
   "error boo"

catch {namespace code}
set errorInfo
-> wrong # args: should be "namespace code arg"
       while executing
   "namespace code"

catch {coroutine c error boo}
set errorInfo
-> boo
       while executing
   "error boo"
       invoked from within
   "coroutine c error boo"

catch {coroutine c eval {yield; error boo}}
catch {c}
set errorInfo
-> boo
       while executing
   "error boo"
       ("eval" body line 1)
       invoked from within
   "eval {yield; error boo}"
       invoked from within
   "c"

catch {coroutine c apply {{} {yield; error boo}}}
catch {c}
set errorInfo
-> boo
       while executing
   "error boo"
       (lambda term "{} {yield; error boo}" line 1)
       invoked from within
   "apply {{} {yield; error boo}}"
       invoked from within
   "c"

proc p {} {yield 1}
catch {p}
set errorInfo
-> yield can only be called in a coroutine
       while executing
   "yield 1"
       (procedure "p" line 1)
       invoked from within
   "p"

catch {dict with nosuch {}}
set errorInfo
-> can't read "nosuch": no such variable
       while executing
   "dict with nosuch {}"

catch {dict for {a b c} {} {}}
set errorInfo
-> must have exactly two variable names
       while executing
   "dict for {a b c} {} {}"

catch {dict for {a b} {x} {}}
set errorInfo
-> missing value to go with key
       while executing
   "dict for {a b} {x} {}"

catch {foreach {} {} {}}
set errorInfo
-> foreach varlist is empty
       while executing
   "foreach {} {} {}"

catch {foreach a "a \{" {}}
set errorInfo
-> unmatched open brace in list
       while executing
   "foreach a "a \{" {}"

catch {foreach "a \{" "a" {}}
set errorInfo
-> unmatched open brace in list
       while executing
   "foreach "a \{" "a" {}"

catch {foreach a b}
set errorInfo
-> wrong # args: should be "foreach varList list ?varList list ...? command"
       while executing
   "foreach a b"

catch {while 1}
set errorInfo
-> wrong # args: should be "while test command"
       while executing
   "while 1"

catch {for 1}
set errorInfo
-> wrong # args: should be "for start test next command"
       while executing
   "for 1"

catch {return -code foo}
set errorInfo
-> bad completion code "foo": must be ok, error, return, break, continue, or an integer
       while executing
   "return -code foo"

catch {proc}
set errorInfo
-> wrong # args: should be "proc name args body"
       while executing
   "proc"

set x(1) 1
catch {foreach x {1 2} {}}
set errorInfo
-> can't set "x": variable is array
       (setting foreach loop variable "x")
       invoked from within
   "foreach x {1 2} {}"

set x(1) 1
catch {foreach {y x} {1 2} {}}
set errorInfo
-> can't set "x": variable is array
       (setting foreach loop variable "x")
       invoked from within
   "foreach {y x} {1 2} {}"

set x(1) 1
catch {catch {list a} x}
set errorInfo
-> can't set "x": variable is array
       while executing
   "catch {list a} x"

proc p {} {set x(1) 1; catch {list 1} x}
catch p
set errorInfo
-> can't set "x": variable is array
       while executing
   "catch {list 1} x"
       (procedure "p" line 1)
       invoked from within
   "p"

set x(1) 1
catch {for {set x 0} {1} {} {}}
set errorInfo
-> can't set "x": variable is array
       while executing
   "set x 0"

set x(1) 1
catch {dict for {a x} {1 2} {}}
set errorInfo
-> can't set "x": variable is array
       while executing
   "dict for {a x} {1 2} {}"

set x(1) 1
catch {lassign {1 2} x}
set errorInfo
-> can't set "x": variable is array
       while executing
   "lassign {1 2} x"

set x(1) 1
catch {regexp a a x}
set errorInfo
-> can't set "x": variable is array
       while executing
   "regexp a a x"

set x(1) 1
catch {scan 1 %d x}
set errorInfo
-> can't set "x": variable is array
       while executing
   "scan 1 %d x"

set x(1) 1
catch {binary scan 1 a x}
set errorInfo
-> can't set "x": variable is array
       while executing
   "binary scan 1 a x"

set x(1) 1
catch {append x a}
set errorInfo
-> can't set "x": variable is array
       while executing
   "append x a"

set x(1) 1
catch {lset x 0 1}
set errorInfo
-> can't read "x": variable is array
       while executing
   "lset x 0 1"

set x(1) 1
catch {dict set x 0 1}
set errorInfo
-> can't set "x": variable is array
       while executing
   "dict set x 0 1"

set x(1) 1
catch {regsub a a a x}
set errorInfo
-> can't set "x": variable is array
       while executing
   "regsub a a a x"

set x 1
catch {array set x {a b}}
set errorInfo
-> can't set "x(a)": variable isn't array
       while executing
   "array set x {a b}"

set x 1
catch {set x(a) 1}
set errorInfo
-> can't set "x(a)": variable isn't array
       while executing
   "set x(a) 1"

set x 1
catch {append x(a) b}
set errorInfo
-> can't set "x(a)": variable isn't array
       while executing
   "append x(a) b"

set x 1
catch {unset x(a)}
set errorInfo
-> can't unset "x(a)": variable isn't array
       while executing
   "unset x(a)"

catch {upvar 0 a b(c)}
set errorInfo
-> bad variable name "b(c)": can't create a scalar variable that looks like an array element
       while executing
   "upvar 0 a b(c)"

catch {upvar 0 b b}
set errorInfo
-> can't upvar from variable to itself
       while executing
   "upvar 0 b b"

proc q {} {error boo}
proc t {} {tailcall q}
catch t
set errorInfo
-> boo
       while executing
   "error boo"
       (procedure "q" line 1)
       invoked from within
   "q"
       invoked from within
   "t"

proc q {} {error boo}
proc t {} {tailcall q}
proc u {} {t}
catch u
set errorInfo
-> boo
       while executing
   "error boo"
       (procedure "q" line 1)
       invoked from within
   "q"
       invoked from within
   "t"
       (procedure "u" line 1)
       invoked from within
   "u"

proc t {} {tailcall error boo}
proc u {} {t}
catch u
set errorInfo
-> boo
       while executing
   "error boo"
       invoked from within
   "t"
       (procedure "u" line 1)
       invoked from within
   "u"

proc t {} {tailcall apply {{} {error boo}}}
proc u {} {t}
catch u
set errorInfo
-> boo
       while executing
   "error boo"
       (lambda term "{} {error boo}" line 1)
       invoked from within
   "apply {{} {error boo}}"
       invoked from within
   "t"
       (procedure "u" line 1)
       invoked from within
   "u"

proc q {a b} {error $a$b}
catch {eval [list q 1 2]}
set errorInfo
-> 12
       while executing
   "error $a$b"
       (procedure "q" line 1)
       invoked from within
   "q 1 2"
       ("eval" body line 1)
       invoked from within
   "eval [list q 1 2]"

catch {eval [list while 1 {error boo}]}
set errorInfo
-> boo
       while executing
   "error boo"
       ("while" body line 1)
       invoked from within
   "while 1 {error boo}"
       ("eval" body line 1)
       invoked from within
   "eval [list while 1 {error boo}]"

catch {eval [list nosuch a b]}
set errorInfo
-> invalid command name "nosuch"
       while executing
   "nosuch a b"
       ("eval" body line 1)
       invoked from within
   "eval [list nosuch a b]"

catch {eval [list eval {error boo}]}
set errorInfo
-> boo
       while executing
   "error boo"
       ("eval" body line 1)
       invoked from within
   "eval {error boo}"
       ("eval" body line 1)
       invoked from within
   "eval [list eval {error boo}]"

catch {eval [list catch {error boo} m]}
set errorInfo
-> boo
       while executing
   "error boo"

proc p {} {eval [list q 1 2]
}
proc q {a b} {error $a$b}
catch p
set errorInfo
-> 12
       while executing
   "error $a$b"
       (procedure "q" line 1)
       invoked from within
   "q 1 2"
       ("eval" body line 1)
       invoked from within
   "eval [list q 1 2]"
       (procedure "p" line 1)
       invoked from within
   "p"

set x 1; catch {expr {$x / 0}}; set errorInfo
-> divide by zero
       while executing
   "expr {$x / 0}"

catch {if {1/0} {}}; set errorInfo
-> divide by zero
       invoked from within
   "if {1/0} {}"

proc p {} {expr {1/0}}; catch p; set errorInfo
-> divide by zero
       invoked from within
   "expr {1/0}"
       (procedure "p" line 1)
       invoked from within
   "p"

proc p {} {expr {1/0}}; catch p; catch p; set errorInfo
-> divide by zero
       invoked from within
   "expr {1/0}"
       (procedure "p" line 1)
       invoked from within
   "p"

proc p {} {set x [expr {1/0}]}; catch p; set errorInfo
-> divide by zero
       invoked from within
   "expr {1/0}"
       (procedure "p" line 1)
       invoked from within
   "p"

catch {expr 1/0}; set errorInfo
-> divide by zero
       invoked from within
   "expr 1/0"

set x 0; catch {expr 1/$x}; set errorInfo
-> divide by zero
       while executing
   "expr 1/$x"

catch {expr {[list 1]/0}}; set errorInfo
-> divide by zero
       while executing
   "expr {[list 1]/0}"

catch {expr {sin("a")}}; set errorInfo
-> expected floating-point number but got "a"
       while executing
   "expr {sin("a")}"

catch {expr {1 + sin("a")}}; set errorInfo
-> expected floating-point number but got "a"
       while executing
   "expr {1 + sin("a")}"

catch {expr {-"a"}}; set errorInfo
-> can't use non-numeric string as operand of "-"
       invoked from within
   "expr {-"a"}"

catch {expr {"a" && 1}}; set errorInfo
-> expected boolean value but got "a"
       invoked from within
   "expr {"a" && 1}"

catch {expr {"a" ? 1 : 2}}; set errorInfo
-> expected boolean value but got "a"
       invoked from within
   "expr {"a" ? 1 : 2}"

catch {expr {"a"}}; set errorInfo
!> can't read "errorInfo": no such variable

catch {if {"a"} {}}; set errorInfo
-> expected boolean value but got "a"
       while executing
   "if {"a"} {}"

catch {while {1/0} {}}; set errorInfo
-> divide by zero
       invoked from within
   "while {1/0} {}"

proc p {} {format %d a}; catch p; set errorInfo
-> expected integer but got "a"
       invoked from within
   "format %d a"
       (procedure "p" line 1)
       invoked from within
   "p"

proc p {} {set x a; format %d $x}; catch p; set errorInfo
-> expected integer but got "a"
       while executing
   "format %d $x"
       (procedure "p" line 1)
       invoked from within
   "p"

catch {format %d}; set errorInfo
-> not enough arguments for all format specifiers
       invoked from within
   "format %d"

catch {format %d%s 1}; set errorInfo
-> not enough arguments for all format specifiers
       invoked from within
   "format %d%s 1"

catch {eval {expr {1/0}}}; set errorInfo
-> divide by zero
       invoked from within
   "expr {1/0}"
       ("eval" body line 1)
       invoked from within
   "eval {expr {1/0}}"

catch {expr {1 << -1}}; set errorInfo
-> negative shift argument
       invoked from within
   "expr {1 << -1}"

catch {string repeat a b}; set errorInfo
-> expected integer but got "b"
       while executing
   "string repeat a b"

catch {lindex {a b} c}; set errorInfo
-> bad index "c": must be integer?[+-]integer? or end?[+-]integer?
       while executing
   "lindex {a b} c"

catch {lindex {a b} c d}; set errorInfo
-> bad index "c": must be integer?[+-]integer? or end?[+-]integer?
       while executing
   "lindex {a b} c d"

catch {lrange {a b} c d}; set errorInfo
-> bad index "c": must be integer?[+-]integer? or end?[+-]integer?
       while executing
   "lrange {a b} c d"

catch {string range abc x y}; set errorInfo
-> bad index "x": must be integer?[+-]integer? or end?[+-]integer?
       while executing
   "string range abc x y"

catch {string index abc x}; set errorInfo
-> bad index "x": must be integer?[+-]integer? or end?[+-]integer?
       while executing
   "string index abc x"

catch {set x [expr {1/0}]}; set errorInfo
-> divide by zero
       invoked from within
   "expr {1/0}"

catch {dict get {a b} c}; set errorInfo
-> key "c" not known in dictionary
       while executing
   "dict get {a b} c"

catch {llength "a \{"}; set errorInfo
-> unmatched open brace in list
       while executing
   "llength "a \{""

catch {string map {a} b}; set errorInfo
-> char map list unbalanced
       while executing
   "string map {a} b"

catch {regexp ( a}; set errorInfo
-> couldn't compile regular expression pattern: parentheses () not balanced
       while executing
   "regexp ( a"

catch {list {*}"a \{"}; set errorInfo
-> unmatched open brace in list
       while executing
   "list {*}"a \{""

catch {lassign "a \{" b}; set errorInfo
-> unmatched open brace in list
       while executing
   "lassign "a \{" b"

catch {string compare -foo a b}; set errorInfo
-> bad option "-foo": must be -nocase or -length
       while executing
   "string compare -foo a b"

catch {lreplace a b c}; set errorInfo
-> bad index "b": must be integer?[+-]integer? or end?[+-]integer?
       while executing
   "lreplace a b c"

catch {linsert a b c}; set errorInfo
-> bad index "b": must be integer?[+-]integer? or end?[+-]integer?
       while executing
   "linsert a b c"

catch {concat}; catch {join "a \{"}; set errorInfo
-> unmatched open brace in list
       while executing
   "join "a \{""
