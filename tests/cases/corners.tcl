# Cases that generated scripts have found: error codes, the order in which things are looked at, odd operands.

set code [catch {proc p {} {set x}; p} m o]; list $m [dict get $o -errorcode]
-> {can't read "x": no such variable} {TCL READ VARNAME}

catch {proc p {} {set x(1)}; p} m o; list $m [dict get $o -errorcode]
-> {can't read "x(1)": no such variable} {TCL LOOKUP VARNAME}

catch {proc p {} {unset x}; p} m o; list $m [dict get $o -errorcode]
-> {can't unset "x": no such variable} {TCL UNSET VARNAME}

catch {upvar 0 x y; set y} m o; list $m [dict get $o -errorcode]
-> {can't read "y": no such variable} {TCL READ VARNAME}

for [a]
!> invalid command name "a"

dict for 3 [dict create ""]
!> wrong # args: should be "dict create ?key value ...?"

binary format R@3w {2 3}
!> not enough arguments for all format specifiers

binary format c1i3 100000000000000000000 -
!> number of elements in list does not match count

binary decode uuencode 12abc
-> H8 

binary decode hex "41é"
!> invalid hexadecimal digit "é" at position 2

format %
!> not enough arguments for all format specifiers

format "%1\$s%" x
!> cannot mix "%" and "%n$" conversion specifiers

format %05llu 5
!> unsigned bignum format is invalid

string toupper true -5
-> True

string totitle [string repeat a 3] -5
-> Aaa

catch {dict unset d {#comment} a} m o; dict get $o -errorcode
-> TCL LOOKUP DICT #comment

catch {string equal -length abc a b} m o; dict get $o -errorcode
-> TCL VALUE INTEGER

catch {format %d {}} m o; dict get $o -errorcode
-> TCL VALUE NUMBER

catch {format %c {}} m o; dict get $o -errorcode
-> TCL VALUE INTEGER

format %c 9007199254740993
!> integer value too large to represent

expr {int([split a,b ,])}
!> expected number but got "a b"

incr n 08
!> expected integer but got "08"

catch {return -code error x} m o; lsort [dict keys $o]
-> -code -errorcode -level

lsort -integer -index end "a {}"
!> expected integer but got "a"

binary encode he abc
!> unknown subcommand "he": must be base64, hex, or uuencode

set a 5; array set arr {5 five}; unset ::a arr($a)
->

set arr(x) 1; upvar 0 l arr
!> variable "arr" already exists

set a 5; proc p {} {set b 1; variable b}; p
!> variable "b" already exists

upvar 0 arr(q) el; upvar 0 arr(q) el; set el 3; array get arr
-> q 3

namespace eval n {uplevel #0 {lappend out 1}; catch {lappend out 1}; lappend out 1}
-> 1 1 1

array set arr(x) a
!> can't set "arr(x)": variable isn't array

set arr(x) 1; lappend arr 2
!> can't set "arr": variable is array

set arr(x) 1; incr arr +
!> expected integer but got "+"

::tcl::mathfunc::abs 5.
-> 5.

::tcl::mathfunc::entier -0x10
-> -0x10

switch -regexp -matchvar m -indexvar i ab {} {list $m $i}
-> {{}} {{-1 -1}}

regexp -s
!> bad option "-s": must be -all, -about, -indices, -inline, -expanded, -line, -linestop, -lineanchor, -nocase, -start, or --

trace add variable a {read write} note; proc note args {lappend ::log $args}; append a 1; incr a; set log
-> {a {} write} {a {} read} {a {} write}

