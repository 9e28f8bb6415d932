# An increment that is no integer leaves the array that the element would have been in.
incr a(x) bad
!> expected integer but got "bad"

catch {incr a(x) bad}; list [array exists a] [array size a] [info vars a]
-> 1 0 a

set n a(x); catch {incr $n 1.5}; list [array exists a] [array names a] [catch {set a(x)} m] $m
-> 1 {} 1 {can't read "a(x)": no such element in array}

set c incr; catch {$c a() \]}; list [array exists a] [array size a]
-> 1 0

catch {incr a bad}; list [info exists a] [info vars a]
-> 0 {}

set a 5; catch {incr a(x) bad}; set a
-> 5

set a(y) 1; catch {incr a(x) bad}; array get a
-> y 1

catch {incr a($nosuch) bad}; array exists a
-> 0

proc p {} {set k x; catch {incr a($k) bad}; list [array exists a] [array size a] [info vars] [info locals]}
p
-> 1 0 {k a} {k a}

proc p {} {uplevel 1 {catch {incr a(x) bad}}; upvar 1 a b; list [array exists b] [catch {set b(x)} m] $m}
p
-> 1 1 {can't read "b(x)": no such element in array}

proc p {} {upvar 1 a b; catch {incr b(x) bad}}
p
list [array exists a] [array size a]
-> 1 0

proc p {} {global a; catch {incr a(x) bad}; catch {incr a(x) 1.5} m o; list $m [dict get $o -errorcode]}
list [p] [array exists a]
-> {{expected integer but got "1.5"} {TCL VALUE INTEGER}} 1

# So do a variable and a link whose names are those of elements.
list [catch {variable a(x)} m] $m [array exists a] [info vars a]
-> 1 {can't define "a(x)": name refers to an element in an array} 1 a

namespace eval N {proc p {} {variable b(x) 5}}
list [catch N::p m] [array exists N::b] [info vars N::*]
-> 1 1 ::N::b

set a 1; list [catch {variable a(x)}] $a
-> 1 1

proc p {} {catch {upvar 0 a(x) b(c)} m; list $m [info locals] [array exists a] [array size a]}
p
-> {bad variable name "b(c)": can't create a scalar variable that looks like an array element} {m a} 1 0

catch {upvar 0 nope::a b(c)} m; set m
-> can't access "nope::a": parent namespace doesn't exist

# A variable without a value that evaluated code has named is none.
proc p {} {if 0 {set a 1}; uplevel 0 {catch {set a}}; list [info vars] [info locals]}
p
-> {} {}

proc p {} {if 0 {set a 1}; uplevel 0 {set a 1}; list [info vars] [info locals] [catch {upvar 0 b a} m] $m}
p
-> a a 1 {variable "a" already exists}

list [::tcl::mathfunc::abs -0] [::tcl::mathfunc::abs -00] [::tcl::mathfunc::abs +0] [::tcl::mathfunc::abs 0x10]
-> 0 0 +0 0x10
