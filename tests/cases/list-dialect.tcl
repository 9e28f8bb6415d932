# dialect
# Lists where Feather is ahead of Tcl 8.6 or has other words.
# Words.

lsort
!> wrong # args: should be "lsort ?options? list"

# Start.
# Index.

lsearch -index 0 -subindices -inline {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} b
-> b

lsearch -index {1 0} -subindices -inline {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} 2
-> 2

lsearch -index {1 1} -subindices -inline {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} w
-> w

lsearch -index end -subindices -inline {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} *y*
-> 2 y

lsearch -index {end end} -subindices -inline {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} z
-> z

lsearch -index end-1 -subindices -inline {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} b
-> b

# Lpop.

set x {a b c}
list [lpop x] $x
-> c {a b}

set x {a b c}
list [lpop x 0] $x
-> a {b c}

set x {a b c}
list [lpop x end-1] $x
-> b {a c}

set x {a {b c} d}
list [lpop x 1 0] $x
-> b {a c d}

set x {a {b c} d}
list [lpop x {1 end}] $x
-> c {a b d}

set x {a}
lpop x
set x
->

set x {}
lpop x
!> index "end" out of range

set x {a b}
lpop x 2
!> index "2" out of range

set x {a b}
lpop x -1
!> index "-1" out of range

set x {a b}
lpop x foo
!> bad index "foo": must be integer?[+-]integer? or end?[+-]integer?

lpop nosuch
!> can't read "nosuch": no such variable

lpop
!> wrong # args: should be "lpop listvar ?index?"

set q(a) {1 2}
lpop q(a)
set q(a)
-> 1

set x "a \{b"
lpop x
!> unmatched open brace in list

set x {a b c}
set y $x
lpop x
set y
-> a b c

proc f {} {set l {1 2 3}; lpop l; lpop l 0; set l}
f
-> 2

set x {{a b} c}
lpop x 0 0
set x
-> b c

set x {a {}}
lpop x 1 0
!> index "0" out of range

# Ledit.

set x {a b c d}
ledit x 1 2 X
-> a X d

set x {a b c d}
ledit x 1 2
set x
-> a d

set x {a b c}
ledit x end end Y Z
set x
-> a b Y Z

set x {a b c}
ledit x 0 -1 Q
set x
-> Q a b c

set x {a b c}
ledit x 9 9 Q
set x
-> a b c Q

set x {a b c}
ledit x -5 0 Q
set x
-> Q b c

set x {}
ledit x 0 0 a b
set x
-> a b

ledit nosuch 0 0
!> can't read "nosuch": no such variable

ledit
!> wrong # args: should be "ledit listVar first last ?element ...?"

ledit x 0
!> wrong # args: should be "ledit listVar first last ?element ...?"

set x {a b}
ledit x foo 0
!> bad index "foo": must be integer?[+-]integer? or end?[+-]integer?

set x {a b c}
set y $x
ledit x 0 0 Q
set y
-> a b c

set q(a) {1 2 3}
ledit q(a) 1 1
set q(a)
-> 1 3

set x {a b}
ledit x 0 0 $x
-> {a b} b

set x "a \{b"
ledit x 0 0
!> unmatched open brace in list

# Lremove.

lremove {a b c d} 1
-> a c d

lremove {a b c d} 1 end
-> a c

lremove {a b c d} end 0 end
-> b c

lremove {a b c d}
-> a b c d

lremove {a b c d} 9
-> a b c d

lremove {a b c d} -1
-> a b c d

lremove {a b c d} 3 2 1 0
->

lremove {} 0
->

lremove
!> wrong # args: should be "lremove list ?index ...?"

lremove {a b} foo
!> bad index "foo": must be integer?[+-]integer? or end?[+-]integer?

lremove {a b} end+1
-> a b

lremove "a \{b" 0
!> unmatched open brace in list

set l {a b c}
lremove $l 0
set l
-> a b c

lremove {a b c} 0 0 0
-> b c

# Lseq.

lseq 5
-> 0 1 2 3 4

lseq 0
->

lseq 1
-> 0

lseq -3
->

lseq 1 5
-> 1 2 3 4 5

lseq 5 1
-> 5 4 3 2 1

lseq 1 to 5
-> 1 2 3 4 5

lseq 1 .. 5
-> 1 2 3 4 5

lseq 5 .. 1
-> 5 4 3 2 1

lseq 1 10 2
-> 1 3 5 7 9

lseq 1 to 10 by 3
-> 1 4 7 10

lseq 1 10 by 3
-> 1 4 7 10

lseq 10 1 -3
-> 10 7 4 1

lseq 10 to 1 by -4
-> 10 6 2

lseq 10 1 2
->

lseq 1 10 -2
->

lseq 1 10 0
->

lseq 3 count 4
-> 3 4 5 6

lseq 3 count 4 5
-> 3 8 13 18

lseq 3 count 4 by 5
-> 3 8 13 18

lseq 3 count 4 by -1
-> 3 2 1 0

lseq 3 count 0
->

lseq 3 count -1
->

lseq 3 count 3 by 0
-> 3 3 3

lseq 5 by 2
-> 0 2 4 6 8

lseq 5 by -2
-> 0 -2 -4 -6 -8

lseq 0 1 0.25
-> 0.0 0.25 0.5 0.75 1.0

lseq 0 to 1 by 0.1
-> 0.0 0.1 0.2 0.3 0.4 0.5 0.6 0.7 0.8 0.9 1.0

lseq 1.5 4
-> 1.5 2.5 3.5

lseq 1.0 3.0
-> 1.0 2.0 3.0

lseq 4.5 1
-> 4.5 3.5 2.5 1.5

lseq 0 count 4 by 0.5
-> 0.0 0.5 1.0 1.5

lseq 1 1
-> 1

lseq {1+1} {2*3}
-> 2 3 4 5 6

lseq 1 {2+3} by {1+1}
-> 1 3 5

lseq foo
!> invalid bareword "foo"
   in expression "foo";
   should be "$foo" or "{foo}" or "foo(...)" or ...

lseq 1 foo 3
!> invalid bareword "foo"
   in expression "foo";
   should be "$foo" or "{foo}" or "foo(...)" or ...

lseq 1 to
!> missing "to" value.

lseq 1 to 5 by
!> missing "by" value.

lseq 1 count
!> missing "count" value.

lseq 1 by
!> missing "by" value.

lseq to 5
!> bad operation "to": must be .., to, count, or by

lseq 1 2 3 4 5 6
!> wrong # args: should be "lseq n ??op? n ??by? n??"

lseq 1 2 3 4
!> wrong # args: should be "lseq n ??op? n ??by? n??"

lseq 1 to 2 3 4
!> wrong # args: should be "lseq n ??op? n ??by? n??"

lseq count count 1
!> bad operation "count": must be .., to, count, or by

lseq 1 5 to
!> bad operation "to": must be .., to, count, or by

lseq 9223372036854775806 9223372036854775807
-> 9223372036854775806 9223372036854775807

lseq -9223372036854775808 9223372036854775807
!> max length of a Tcl list (268435453 elements) exceeded

lseq 0x10 0x12
-> 16 17 18

lseq 9223372036854775807 count 2
!> integer value too large to represent

lseq 1 NaN
!> cannot use non-numeric floating-point value "NaN" to estimate length of arith-series

lseq 1 Inf
!> max length of a Tcl list (268435453 elements) exceeded

lseq 0 10 1e300
-> 0.0

lseq 1e3 1005
-> 1000.0 1001.0 1002.0 1003.0 1004.0 1005.0

lseq 0 3 1e-1
-> 0.0 0.1 0.2 0.3 0.4 0.5 0.6 0.7 0.8 0.9 1.0 1.1 1.2 1.3 1.4 1.5 1.6 1.7 1.8 1.9 2.0 2.1 2.2 2.3 2.4 2.5 2.6 2.7 2.8 2.9 3.0

lseq 99999999999999999999
!> integer value too large to represent

lseq
!> wrong # args: should be "lseq n ??op? n ??by? n??"

lindex [lseq 100000] end
-> 99999

llength [lseq 1 100 3]
-> 34

set s 0
foreach i [lseq 1 100] {incr s $i}
set s
-> 5050

# Large positions and lengths.

lrepeat 268435455 a b
!> max length of a Tcl list (268435453 elements) exceeded

split "a𝄞b𝄞c" 𝄞
-> a b c

# Lset beyond the list.

set x {a b c}
lset x 4 V
!> index "4" out of range

set x {a b c}
lset x -1 V
!> index "-1" out of range

set x {a b c}
lset x end+2 V
!> index "end+2" out of range

set x {a b c}
lset x end-3 V
!> index "end-3" out of range

set x {}
lset x end V
!> index "end" out of range

set x {{a b} c}
lset x 0 3 V
!> index "3" out of range

set x {{a b} c}
lset x {0 -1} V
!> index "-1" out of range

set x {{a b} c}
lset x 5 0 V
!> index "5" out of range

set x {}
lset x 1 V
!> index "1" out of range

set x {}
lset x 0 1 V
!> index "1" out of range

# Lsearch -stride.

lsearch -stride 2 {a 1 b 2 c 3} c
-> 4

lsearch -stride 2 {a 1 b 2 c 3} 2
-> -1

lsearch -stride 2 -index 1 {a 1 b 2 c 3} 2
-> 2

lsearch -stride 2 -index end {a 1 b 2 c 3} 3
-> 4

lsearch -stride 2 -inline {a 1 b 2} b
-> b 2

lsearch -stride 2 -inline -index 1 {a 1 b 2} 2
-> b 2

lsearch -stride 2 -all {a 1 b 2 a 3} a
-> 0 4

lsearch -stride 2 -all -inline {a 1 b 2 a 3} a
-> a 1 a 3

lsearch -stride 2 -all -not {a 1 b 2 a 3} a
-> 2

lsearch -stride 2 -start 1 {a 1 b 2 a 3} a
-> 0

lsearch -stride 2 -start 3 {a 1 b 2 a 3} a
-> 4

lsearch -stride 2 -start 4 {a 1 b 2 a 3} a
-> 4

lsearch -stride 2 {a b c} a
!> list size must be a multiple of the stride length

lsearch -stride 0 {a b} a
!> stride length must be at least 1

lsearch -stride -1 {a b} a
!> stride length must be at least 1

lsearch -stride x {a b} a
!> expected integer but got "x"

lsearch -stride 1 {a b c} c
-> 2

lsearch -stride 2 {} a
-> -1

lsearch -stride 2 -index 2 {a b} a
!> when used with "-stride", the leading "-index" value must be within the group

lsearch -stride 2 -index {1 0} {a {1 x} b {2 y}} 2
-> 2

lsearch -stride 2 -index {1 0} -subindices {a {1 x} b {2 y}} 2
-> 3 0

lsearch -stride 2 -index {1 0} -subindices {a {1 x} b {2 y}} 9
-> 0 0

lsearch -stride 2 -index {1 0} -subindices -inline {a {1 x} b {2 y}} 2
-> 2

lsearch -stride 2 -index {1 0} -subindices -all {a {1 x} b {1 y}} 1
-> {1 0} {3 0}

lsearch -stride 2 -sorted {a 1 c 2 e 3} c
-> 2

lsearch -stride 2 -sorted {a 1 c 2 e 3} b
-> -1

lsearch -stride 2 -bisect {a 1 c 2 e 3} d
-> 2

lsearch -stride 2 -bisect -inline {a 1 c 2 e 3} d
-> c 2

lsearch -stride 2 -sorted -integer -index 1 {a 1 c 2 e 3} 3
-> 4

lsearch -stride 3 {a 1 x b 2 y} b
-> 3

lsearch -stride 2 -exact -nocase {A 1 B 2} b
-> 2

lsearch -stride 2 -regexp {ab 1 cd 2} d$
-> 2

lsearch -stride 2 -inline {a 1} z
->

lsearch -stride {a b} a
!> "-stride" option must be followed by stride length
