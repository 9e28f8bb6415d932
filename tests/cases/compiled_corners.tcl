# What Tcl's compiled forms of commands do, and what the trusted interpreter does.
proc p {} {catch {lappend nons::v 1 2}; list [catch {set nons::v} m] $m}; p
-> 1 {can't read "nons::v": no such variable}

catch {lappend nons::v 1}; info exists nons::v
-> 0

lappend nons::v 1
!> can't set "nons::v": parent namespace doesn't exist

proc p {} {dict incr d a 0x1F}; p
-> a 31

proc p {} {dict incr d a -0}; p
-> a 0

proc p {} {dict incr d a " 5 "}; p
-> a 5

proc p {} {set k b; dict incr d $k 010}; p
-> b 8

proc p {} {dict incr d(x) a 2; dict incr d(x) a 0x10}; p
-> a 18

proc p {} {dict incr d z a}; p
!> expected integer but got "a"

dict incr d a 0x1F
-> a 0x1F

proc p {} {dict map {k v} {a 1 b 2} {if {$k eq "b"} break; set v}}; p
-> a 1

dict map {k v} {a 1 b 2} {if {$k eq "b"} break; set v}
->

proc p {} {dict map {k v} {a 1 b 2} break}; p
->

proc p {} {set a 1; array set a {x 1}}; p
!> can't array set "a": variable isn't array

proc p {} {set a 1; array set a {}}; p
!> can't array set "a": variable isn't array

set a 1; array set a {x 1}
!> can't set "a(x)": variable isn't array

proc p {} {catch {array set b "a \{"} m; list $m [array exists b]}; p
-> {unmatched open brace in list} 1

catch {array set b "a \{"} m; list $m [array exists b]
-> {unmatched open brace in list} 0

proc p {} {catch {array set b {x}} m; list $m [array exists b]}; p
-> {list must have an even number of elements} 0

clock scan 0240229 -gmt 1
-> 1709164800

clock scan 120240229 -gmt 1
-> 317278684800

clock scan 00240229 -gmt 1
-> 1709164800

clock scan 1234567890 -gmt 1
-> 3833937964800

clock scan 7402290 -gmt 1
-> -38751868800

clock format 0 -gmt x -timezone :UTC
!> expected boolean value but got "x"

clock format zz -gmt x
!> expected boolean value but got "x"

interp create i; interp recursionlimit i 0b101
-> 0b101

interp recursionlimit nosuch -1
!> could not find interpreter "nosuch"

interp create i; interp alias {} al i set; catch {al} m o; dict get $o -errorinfo
-> wrong # args: should be "al varName ?newValue?"
       invoked from within
   "al"

interp alias {} al {} set; catch {al} m o; dict get $o -errorinfo
-> wrong # args: should be "al varName ?newValue?"
       while executing
   "al"

catch {interp eval {} {error a}} m o; dict get $o -errorinfo
-> a
       while executing
   "error a"
       invoked from within
   "interp eval {} {error a}"

interp create i; catch {interp eval i {error a}} m o; dict get $o -errorinfo
-> a
       while executing
   "error a"
       invoked from within
   "interp eval i {error a}"

proc p {} {interp eval {} {error a}}; catch {p} m o; dict get $o -errorinfo
-> a
       while executing
   "error a"
       invoked from within
   "interp eval {} {error a}"
       (procedure "p" line 1)
       invoked from within
   "p"

proc p {} {set s "a \{"; lappend s x}; p
!> unmatched open brace in list

proc p {} {set s "a \{"; lappend s x y}; p
!> unmatched open brace in list

proc p {} {set s "a \{"; lappend s [list x]}; p
!> unmatched open brace in list

proc p {} {set s(x) "a \{"; lappend s(x) x}; p
!> unmatched open brace in list

proc p {} {set s(x) "a \{"; lappend s(x) x y}; p
!> unmatched open brace in list

set s "a \{"; lappend s x
!> unmatched open brace in list

set s "a \{"; proc p {} {global s; lappend s x}; p
!> unmatched open brace in list

set s "a \{"; proc p {} {lappend ::s x}; p
!> unmatched open brace in list

proc p {} {set s "a \{"; set n s; lappend $n x}; p
!> unmatched open brace in list

proc p {} {set s "\{a\}b"; lappend s x}; p
!> list element in braces followed by "b" instead of space

proc p {} {set s "\{a\}b"; lappend s {*}{x y}}; p
!> list element in braces followed by "b" instead of space

set s(x) "\{a\}b"; lappend s(x) x
!> list element in braces followed by "b" instead of space

set x 1; namespace eval A {upvar 0 ::a x; upvar 0 ::a x; set x 2}; list $x $a
-> 1 2

namespace eval A {set x 1; upvar 0 ::a x}
!> variable "x" already exists

namespace eval A {variable x; upvar 0 ::a x}
->

namespace eval A {upvar 0 ::a ::x; set ::x 4}; list $a $x
-> 4 4

set x 1; namespace eval A {upvar 0 ::a ::x}
!> variable "::x" already exists

set x 1; namespace eval A {namespace upvar :: a x; set x 5; info exists A::x}
-> 1

set x 1; namespace eval A {upvar 0 x x; set x 5}
-> 5

set x 1; upvar 0 a x
!> variable "x" already exists

namespace eval A {upvar 0 x x}
!> can't upvar from variable to itself

info level 4294967296
!> integer value too large to represent

info level 2147483648
!> bad level "2147483648"

info level 99999999999999999999
!> integer value too large to represent

proc p {} {uplevel 4294967296 {}}; p
!> bad level "4294967296"

proc p {} {upvar 4294967296 a b}; p
!> bad level "4294967296"

set x 1; set a 5; namespace eval A {upvar a x}; info exists A::x
-> 1

set x 1; namespace eval A {upvar 0 ::a x; set x 2}; list $::x $::a
-> 1 2

clock scan "01 Jan 0024" -gmt 1
-> 1704067200

clock scan "01Jan024" -gmt 1
-> 1704067200

clock scan 0024-01-02 -gmt 1
-> 1704153600

clock scan "Jan 2 0024" -gmt 1 -base 0
-> 87840

interp create i; interp create {i k}; interp create {i k}
!> interpreter named "k" already exists, cannot create

interp alias {} al {} set; rename al b; interp target {} al
->

expr {{1 3}<0xffffffffffffffff}
-> 0

expr {"a" < 0xffffffffffffffff}
-> 0

expr {1 < 0xffffffffffffffff}
-> 1

proc p {} {set log {}; set a(x) 1; trace add variable a(x) {read write} {apply {args {upvar log log; lappend log [lindex $args 2]}}}; lappend a(x) 1 2 3; set log}; p
-> read write

set log {}; set a(x) 1; trace add variable a(x) {read write} {apply {args {lappend ::log [lindex $args 2]}}}; lappend a(x) 1 2 3; set log
-> read write

proc p {} {set s(x) "a \{"; lappend s(x) x y}; p
!> unmatched open brace in list

proc p {} {set s "a \{"; lappend s x}; p
!> unmatched open brace in list

namespace eval A {upvar ::a x; set x w}; namespace delete A; set a
-> w

namespace eval ::A:: {upvar ::a x; set x w}; namespace delete ::A::; set a
-> w

namespace eval inner {namespace eval ::A:: {upvar ::a x; set x w}; namespace delete ::A::; namespace eval B {set a}}
-> w

namespace eval inner {set a 5; namespace eval ::A:: {upvar ::a x; set x w}; namespace delete ::A::; namespace eval B {set a}}
-> w

namespace eval inner {set a 5; namespace eval ::A:: {upvar ::a x; set x w}; namespace eval B {set a}}
-> w

namespace eval inner {set a 5; namespace eval ::A {set ::a w}; namespace eval B {set a}}
-> w

namespace eval inner {set a 5; set ::a w; namespace eval B {set a}}
-> w

clock scan 20240229T124567 -gmt 1
-> 1709164799

clock scan 20240229T1245678 -gmt 1
-> 1709164799

set a(q) 1; upvar 0 a(x) l; unset a(x)
!> can't unset "a(x)": no such element in array

upvar 0 a(x) l; catch {unset a(x)} m; set errorCode
-> TCL UNSET VARNAME

set a(q) 1; catch {unset a(x)} m; set errorCode
-> TCL LOOKUP ELEMENT x

proc p {} {upvar 0 a(x) l; catch {unset a(x)} m; set ::errorCode}; p
-> TCL UNSET VARNAME

proc p {} {lappend ::() 1 2}; p
-> 1 2

set z 0; namespace eval A {namespace upvar :: v z; list [catch {set z} m] $m [info exists z]}
-> 1 {can't read "z": no such variable} 0

set z 0; namespace eval A {upvar 0 ::v z; list [catch {set z} m] $m; set z 4}; list $z $v
-> 0 4

set z 0; namespace eval A {variable y; upvar 0 y z; catch {set z}; set z 4}; list $z $A::y
-> 0 4

namespace eval A {variable arr; set arr(x) 1; upvar 0 ::b(q) l; set l 4}; namespace delete A; set b(q)
-> 4

namespace eval A {variable v 3}; upvar 0 A::v l; namespace delete A; list [catch {set l} m] $m
-> 1 {can't read "l": no such variable}

namespace eval A {}; namespace eval wrap {set A::v 1}
!> can't set "A::v": parent namespace doesn't exist

namespace eval A {}; namespace eval wrap {set A::arr(x) 1}
!> can't set "A::arr(x)": parent namespace doesn't exist

namespace eval A {}; namespace eval wrap {append A::arr(x) 1}
!> can't set "A::arr(x)": parent namespace doesn't exist

namespace eval A {}; namespace eval wrap {lappend A::v 1}
!> can't set "A::v": parent namespace doesn't exist

namespace eval A {}; namespace eval wrap {array set A::v {1 2}}
!> can't set "A::v": parent namespace doesn't exist

namespace eval A {variable v 3}; namespace eval wrap {set A::v 1}; set A::v
-> 1

namespace eval A {}; namespace eval wrap {proc p {} {set A::arr(x) 1}; p}
!> can't set "A::arr(x)": parent namespace doesn't exist

namespace eval A {}; namespace eval wrap {proc p {} {set A::v 1}; p}
!> can't set "A::v": parent namespace doesn't exist

regexp -nocas a A
-> 1

regexp -noc -- a A
-> 1

regsub -nocas a A b
!> bad option "-nocas": must be -all, -nocase, -expanded, -line, -linestop, -lineanchor, -start, or --

regexp -ind a A
!> bad option "-ind": must be -all, -about, -indices, -inline, -expanded, -line, -linestop, -lineanchor, -nocase, -start, or --

regexp -inline -all a A
->

clock format 1700000000 -format {x%O} -gmt 1
-> x

clock format 1700000000 -format {x%E} -gmt 1
-> x

clock format 1700000000 -format {x%} -gmt 1
-> x%

clock format 1700000000 -format {x%Oz} -gmt 1
-> x%Oz

clock format 1700000000 -format {x%Oq y} -gmt 1
-> x%Oq y

clock format 1700000000 -format {x%Eq y} -gmt 1
-> x%Eq y

