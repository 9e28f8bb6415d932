# dialect
# Decimal numbers: 28 significant digits, rounded half to even.

decimal add 0.1 0.2
-> 0.3

list [decimal add 1.10 2.20] [decimal sub 5 0.00] [decimal mul 1.5 2.0] [decimal div 1 3] [decimal div 10 4]
-> 3.30 5.00 3.00 0.3333333333333333333333333333 2.5

list [decimal add 1 2 3.5] [decimal mul 2 3 4] [decimal neg 1.50] [decimal abs -2.0] [decimal neg 0] [decimal neg -0.00]
-> 6.5 24 -1.50 2.0 0 0.00

list [decimal compare 1.0 1] [decimal compare 1 2] [decimal compare -1 -2]
-> 0 -1 1

list [decimal round 2.5] [decimal round 3.5] [decimal round 2.675 2] [decimal round -2.5] [decimal round 1234 -2] [decimal round 1.5 3]
-> 2 4 2.68 -2 1.2E+3 1.500

list [decimal quantize 3.14159 0.01] [decimal quantize 7 0.00] [decimal quantize 1.005 1.00] [decimal quantize 250 1E2]
-> 3.14 7.00 1.00 2E+2

decimal div 1 0
!> divide by zero

list [catch {decimal div 1 0.00} m o] [dict get $o -errorcode]
-> 1 {ARITH DIVZERO {divide by zero}}

decimal add 1 x
!> expected decimal number but got "x"

decimal add 0x10 1
!> expected decimal number but got "0x10"

decimal add Inf 1
!> expected decimal number but got "Inf"

decimal add {} 1
!> expected decimal number but got ""

decimal add 1
!> wrong # args: should be "decimal add number number ?number ...?"

decimal div 1 2 3
!> wrong # args: should be "decimal div number number"

decimal frob
!> unknown or ambiguous subcommand "frob": must be abs, add, compare, div, mul, neg, quantize, round, or sub

list [decimal add 1e3 +.5] [decimal add { 12 } 5.] [decimal add 1E+2 1] [decimal mul 1E-7 1] [decimal mul 123e5 1]
-> 1000.5 17 101 1E-7 1.23E+7

decimal add 1e9999 1
!> decimal number out of range

decimal mul 1e6000 1e6000
!> decimal number out of range

decimal quantize 12345678901234567890 0.000000001
!> quantized number has more than 28 digits

list [decimal add 9999999999999999999999999999 1] [decimal add 10000000000000000000000000000 5] [decimal div 2 3]
-> 1.000000000000000000000000000E+28 1.000000000000000000000000000E+28 0.6666666666666666666666666667

# A decimal reads as its digits.
set d [decimal add 1.10 2.20]
list [expr {$d * 2}] [string length $d] [expr {$d == 3.3}] [expr {$d eq "3.30"}] [format %.1f $d] [lindex $d 0] [incr n [decimal add 1 2]]
-> 6.6 4 1 1 3.3 3.30 3

set sum 0
for {set i 0} {$i < 1000} {incr i} {set sum [decimal add $sum 0.001]}
set sum
-> 1.000

# Powers of two come out even as far as there are digits for them.
set x 1
for {set i 0} {$i < 30} {incr i} {set x [decimal div $x 2]}
set x
-> 9.31322574615478515625E-10
