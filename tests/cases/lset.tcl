# lset.

# One index.

set x {a b c}
lset x 0 V
-> V b c

set x {a b c}
lset x 1 V
-> a V c

set x {a b c}
lset x 2 V
-> a b V

set x {a b c}
lset x 3 V
-> a b c V

set x {a b c}
lset x end V
-> a b V

set x {a b c}
lset x end-1 V
-> a V c

set x {a b c}
lset x end-2 V
-> V b c

set x {a b c}
lset x end+1 V
-> a b c V

set x {a b c}
lset x 1+1 V
-> a b V

set x {a b c}
lset x 2-1 V
-> a V c

set x {a b c}
lset x {} V
-> V

set x {a b c}
lset x {1} V
-> a V c

set x {a b c}
lset x { 2 } V
-> a b V

set x {a b c}
lset x foo V
!> bad index "foo": must be integer?[+-]integer? or end?[+-]integer?

set x {a b c}
lset x {1 foo} V
!> bad index "foo": must be integer?[+-]integer? or end?[+-]integer?

set x {a b c}
lset x 1.0 V
!> bad index "1.0": must be integer?[+-]integer? or end?[+-]integer?

set x {a b c}
lset x 0x1 V
-> a V c

set x {a b c}
lset x " 1" V
-> a V c

set x {a b c}
lset x {{0}} V
-> V b c

set x {a b c}
lset x end- V
!> bad index "end-": must be integer?[+-]integer? or end?[+-]integer?

set x {a b c}
lset x {end} V
-> a b V

# Nested.

set x {{a b} {c d} e}
lset x 0 0 V
-> {V b} {c d} e

set x {{a b} {c d} e}
lset x 0 1 V
-> {a V} {c d} e

set x {{a b} {c d} e}
lset x 0 2 V
-> {a b V} {c d} e

set x {{a b} {c d} e}
lset x 1 end V
-> {a b} {c V} e

set x {{a b} {c d} e}
lset x 1 end+1 V
-> {a b} {c d V} e

set x {{a b} {c d} e}
lset x end 0 V
-> {a b} {c d} V

set x {{a b} {c d} e}
lset x {0 0} V
-> {V b} {c d} e

set x {{a b} {c d} e}
lset x {1 1} V
-> {a b} {c V} e

set x {{a b} {c d} e}
lset x {0 {1}} V
-> {a V} {c d} e

set x {{a b} {c d} e}
lset x 0 0 0 V
-> {V b} {c d} e

set x {{a b} {c d} e}
lset x {0 0 0} V
-> {V b} {c d} e

set x {{a b} {c d} e}
lset x 2 0 V
-> {a b} {c d} V

set x {{a b} {c d} e}
lset x 2 1 V
-> {a b} {c d} {e V}

set x {{a b} {c d} e}
lset x 3 0 V
-> {a b} {c d} e V

set x {{a b} {c d} e}
lset x 0 foo V
!> bad index "foo": must be integer?[+-]integer? or end?[+-]integer?

set x {{a b} {c d} e}
lset x foo 0 V
!> bad index "foo": must be integer?[+-]integer? or end?[+-]integer?

set x {{a b} {c d} e}
lset x 0 {} V
!> bad index "": must be integer?[+-]integer? or end?[+-]integer?

set x {{a b} {c d} e}
lset x 0 {0 1} V
!> bad index "0 1": must be integer?[+-]integer? or end?[+-]integer?

set x {{a b} {c d} e}
lset x {} 0 V
!> bad index "": must be integer?[+-]integer? or end?[+-]integer?

set x {{a b} {c d} e}
lset x {0 0} 0 V
!> bad index "0 0": must be integer?[+-]integer? or end?[+-]integer?

set x {{a b} {c d} e}
lset x 3 0 0 V
-> {a b} {c d} e V

# Whole value.

set x {a b c}
lset x V
-> V

set x {a b c}
lset x {} {V W}
set x
-> V W

set x {a b c}
lset x {1 2}
set x
-> 1 2

set y "a \{b"
lset y V
-> V

set y "a \{b"
lset y {} V
-> V

set y "a \{b"
lset y 0 V
!> unmatched open brace in list

set y "a {c \{d}"
lset y 1 0 V
!> unmatched open brace in list

# Values.

set x {a b c}
lset x 0 {p q}
-> {p q} b c

set x {a b c}
lset x 0 {}
-> {} b c

set x {a b c}
lset x 1 $x
-> a {a b c} c

set x {a b c}
lset x 1 [lset x 0 Q]
-> Q {Q b c} c

set x {a b c}
lset x 1 \{
-> a \{ c

set x {a b c}
set y $x
lset x 0 V
list $x $y
-> {V b c} {a b c}

set x {{a b} {c d} e}
set y [lindex $x 0]
lset x 0 0 V
list $x $y
-> {{V b} {c d} e} {a b}

set x {{a b} {c d} e}
set y $x
lset x 1 1 V
list $x $y
-> {{a b} {c V} e} {{a b} {c d} e}

set x { a   b }
lset x 0 V
-> V b

set x {}
lset x 0 V
-> V

set x {}
lset x 0 0 V
-> V

set x {}
lset x 0 0 0 V
-> V

set x a
lset x 0 V
-> V

set x 5
lset x 0 6
-> 6

set x [list 1 2 3]
lset x end 9
set x
-> 1 2 9

set x {a b}
set i 1
lset x $i V
-> a V

set x {{1 2} {3 4}}
set p {1 0}
lset x $p 9
-> {1 2} {9 4}

set x [list [list a] [list a]]
lset x 0 0 b
set x
-> b a

set r [list 0 0 0]
set m [list $r $r $r]
lset m 1 1 X
lset m 0 2 Y
set m
-> {0 0 Y} {0 X 0} {0 0 0}

# Variables.

lset
!> wrong # args: should be "lset listVar ?index? ?index ...? value"

lset x
!> wrong # args: should be "lset listVar ?index? ?index ...? value"

lset nosuch 0 V
!> can't read "nosuch": no such variable

lset nosuch V
!> can't read "nosuch": no such variable

lset nosuch(a) 0 V
!> can't read "nosuch(a)": no such variable

catch {lset nosuch(a) 0 V}
set nosuch
!> can't read "nosuch": no such variable

catch {lset nosuch 0 V}
set nosuch
!> can't read "nosuch": no such variable

set q(a) {1 2}
lset q(a) 0 X
set q(a)
-> X 2

set q(a) {1 2}
lset q 0 X
!> can't read "q": variable is array

set q(a) {1 2}
lset q(b) 0 X
!> can't read "q(b)": no such element in array

set q 1
lset q(b) 0 X
!> can't read "q(b)": variable isn't array

set q(a) {1 2}
lset q(a) {} X
-> X

proc f {} {set l {a b c}; lset l 1 X; set l}
f
-> a X c

proc f {l} {lset l 1 X; set l}
set z {a b c}
list [f $z] $z
-> {a X c} {a b c}

proc f {} {global g; lset g 0 X}
set g {1 2}
f
set g
-> X 2

proc f {v} {upvar 1 $v l; lset l end X}
set g {1 2}
f g
set g
-> 1 X

proc f {} {lset nope 0 1}
f
!> can't read "nope": no such variable

proc f {} {set l {{1 2} 3}; set m $l; lset l 0 1 X; list $l $m}
f
-> {{1 X} 3} {{1 2} 3}

proc f {} {set q(a) {1 2}; lset q(a) 1 X; set q(a)}
f
-> 1 X

set x {a b c}
catch {lset x 1 foo 5 V}
set x
-> a b c

set x {a {b c} d}
catch {lset x 1 foo V}
set x
-> a {b c} d

set x {a b c d e}
for {set i 0} {$i < 5} {incr i} {lset x $i $i}
set x
-> 0 1 2 3 4

set x {}
for {set i 0} {$i < 5} {incr i} {lset x $i $i}
set x
-> 0 1 2 3 4

# Changes by lappend between.

set x {}
lappend x a
lset x 0 b
lappend x c
set x
-> b c

set x {a b}
set y [lset x 0 Q]
lset x 1 R
list $x $y
-> {Q R} {Q b}

set x {a b}
append x { c}
lset x 2 Z
-> a b Z

