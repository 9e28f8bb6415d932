# dialect
# Errors, their traces and options; try.

catch {error boo} m o
dict get $o -errorstack
-> INNER {error boo}

proc p {a} {error $a}
catch {p boo} m o
dict get $o -errorstack
-> INNER {error boo} CALL {p boo}

proc q {x} {error boo}
proc p {a b} {q $b}
catch {p 1 2} m o
dict get $o -errorstack
-> INNER {error boo} CALL {q 2} CALL {p 1 2}

proc p {} {error boo}
catch p
info errorstack
-> INNER {error boo} CALL p

proc p {} {return -level x y}
p
!> expected integer but got "x"

try {set x} on
!> wrong # args to on clause: must be "on code variableList script"

try {set x} on error
!> wrong # args to on clause: must be "on code variableList script"

try {set x} on error {m}
!> wrong # args to on clause: must be "on code variableList script"

try {set x} trap
!> wrong # args to trap clause: must be "trap pattern variableList script"

try {set x} on error {a b c} {}
!> wrong # args: should be "on code ?resultVar ?optionsVar?? script"

catch
!> wrong # args: should be "catch script ?resultVar? ?optionsVar?"

catch a b c d
!> wrong # args: should be "catch script ?resultVar? ?optionsVar?"

proc p {} {
    error "a b" "my trace" X
}
proc q {} {p}
catch q
list $errorInfo $errorCode
-> {my trace
       (procedure "p" line 2)
       invoked from within
   "p"
       (procedure "q" line 1)
       invoked from within
   "q"} X

catch {expr {1 +}}
set errorInfo
-> syntax error in expression "1 +"
       (parsing expression "1 +")
       invoked from within
   "expr {1 +}"

catch "set x \{"
set errorInfo
-> missing close-brace
       while executing
   "set x {"

catch {set x [}
set errorInfo
-> missing close-bracket
       while executing
   "set x ["

catch {set x "}
set errorInfo
-> missing "
       while executing
   "set x ""

catch {string foo}
list $errorInfo $errorCode
-> {unknown or ambiguous subcommand "foo": must be cat, compare, equal, first, index, insert, is, last, length, map, match, range, repeat, replace, reverse, tolower, totitle, toupper, trim, trimleft, or trimright
       while executing
   "string foo"} {TCL LOOKUP SUBCOMMAND foo}
