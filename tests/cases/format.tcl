# format.

format %d 255
-> 255

format %d 65
-> 65

format %d 3.14159
!> expected integer but got "3.14159"

format %d {}
!> expected integer but got ""

format %i 0
-> 0

format %i 42
-> 42

format %i -42
-> -42

format %i abc
!> expected integer but got "abc"

format %5d -42
->   -42

format %5d 65
->    65

format %5d 3.14159
!> expected integer but got "3.14159"

format %5d abc
!> expected integer but got "abc"

format %5d 1e20
!> expected integer but got "1e20"

format %5d {}
!> expected integer but got ""

format %-5d 0
-> 0    

format %-5d 42
-> 42   

format %-5d -42
-> -42  

format %-5d 3.14159
!> expected integer but got "3.14159"

format %-5d abc
!> expected integer but got "abc"

format %-5d 1e20
!> expected integer but got "1e20"

format %05d -42
-> -0042

format %05d 65
-> 00065

format %05d 3.14159
!> expected integer but got "3.14159"

format %05d abc
!> expected integer but got "abc"

format %05d 1e20
!> expected integer but got "1e20"

format %05d {}
!> expected integer but got ""

format %+d 42
-> +42

format %+d 255
-> +255

format % d 0
!> format string ended in middle of field specifier

format % d -42
!> format string ended in middle of field specifier

format % d 65
!> format string ended in middle of field specifier

format % d 3.14159
!> format string ended in middle of field specifier

format % d abc
!> format string ended in middle of field specifier

format % d 4294967297
!> format string ended in middle of field specifier

format % d 123456789012345678901234567890
!> format string ended in middle of field specifier

format % d {}
!> format string ended in middle of field specifier

format %.3d 0
-> 000

format %.3d 42
-> 042

format %.3d -42
-> -042

format %.3d 3.14159
!> expected integer but got "3.14159"

format %.3d abc
!> expected integer but got "abc"

format %8.3d 255
->      255

format %8.3d 65
->      065

format %8.3d {}
!> expected integer but got ""

format %-8.3d 255
-> 255     

format %-8.3d 65
-> 065     

format %-8.3d {}
!> expected integer but got ""

format %+.3d 0
-> +000

format %+.3d 42
-> +042

format %+.3d 255
-> +255

format %#x 42
-> 0x2a

format %#x 255
-> 0xff

format %#x 3.14159
!> expected integer but got "3.14159"

format %#x 1e20
!> expected integer but got "1e20"

format %x 42
-> 2a

format %x abc
!> expected integer but got "abc"

format %X 42
-> 2A

format %X 3.14159
!> expected integer but got "3.14159"

format %X abc
!> expected integer but got "abc"

format %#X 42
-> 0X2A

format %#X 255
-> 0XFF

format %#X 1e20
!> expected integer but got "1e20"

format %o 0
-> 0

format %o 42
-> 52

format %o abc
!> expected integer but got "abc"

format %o 1e20
!> expected integer but got "1e20"

format %#o 3.14159
!> expected integer but got "3.14159"

format %b 255
-> 11111111

format %b 65
-> 1000001

format %b 3.14159
!> expected integer but got "3.14159"

format %b 1e20
!> expected integer but got "1e20"

format %b {}
!> expected integer but got ""

format %#b 65
-> 0b1000001

format %#b abc
!> expected integer but got "abc"

format %#b {}
!> expected integer but got ""

format %#d 0
-> 0

format %#d abc
!> expected integer but got "abc"

format %#d 1e20
!> expected integer but got "1e20"

format %#d {}
!> expected integer but got ""

format %08x 0
-> 00000000

format %08x 255
-> 000000ff

format %08x 65
-> 00000041

format %08x 1e20
!> expected integer but got "1e20"

format %08x {}
!> expected integer but got ""

format %#010x 65
-> 0x00000041

format %#010x 3.14159
!> expected integer but got "3.14159"

format %#010x abc
!> expected integer but got "abc"

format %#010x 1e20
!> expected integer but got "1e20"

format %#010x {}
!> expected integer but got ""

format %u 0
-> 0

format %u 255
-> 255

format %u 65
-> 65

format %u 3.14159
!> expected integer but got "3.14159"

format %u {}
!> expected integer but got ""

format %c 42
-> *

format %c 255
-> ÿ

format %s 0
-> 0

format %s 255
-> 255

format %s 65
-> 65

format %s 3.14159
-> 3.14159

format %s 1e20
-> 1e20

format %s {}
->

format %5s 0
->     0

format %5s -42
->   -42

format %5s 65
->    65

format %5s 3.14159
-> 3.14159

format %5s abc
->   abc

format %5s 4294967297
-> 4294967297

format %5s {}
->      

format %-5s 42
-> 42   

format %-5s -42
-> -42  

format %-5s 3.14159
-> 3.14159

format %-5s abc
-> abc  

format %-5s 4294967297
-> 4294967297

format %05s 0
-> 00000

format %05s -42
-> 00-42

format %05s 65
-> 00065

format %05s 3.14159
-> 3.14159

format %05s abc
-> 00abc

format %05s {}
-> 00000

format %.2s 0
-> 0

format %.2s 42
-> 42

format %.2s 255
-> 25

format %.2s 3.14159
-> 3.

format %.2s 123456789012345678901234567890
-> 12

format %.2s 1e20
-> 1e

format %5.1s 255
->     2

format %5.1s 65
->     6

format %5.1s 3.14159
->     3

format %5.1s 123456789012345678901234567890
->     1

format %5.1s 1e20
->     1

format %5.1s {}
->      

format %ld 255
-> 255

format %ld 65
-> 65

format %ld 3.14159
!> expected integer but got "3.14159"

format %ld 4294967297
-> 4294967297

format %ld 1e20
!> expected integer but got "1e20"

format %ld {}
!> expected integer but got ""

format %lld -42
-> -42

format %lld 65
-> 65

format %lld abc
!> expected integer but got "abc"

format %lld {}
!> expected integer but got ""

format %hd 0
-> 0

format %hd 255
-> 255

format %hd 65
-> 65

format %hd 3.14159
!> expected integer but got "3.14159"

format %hd 4294967297
-> 1

format %hd {}
!> expected integer but got ""

format %hx 0
-> 0

format %hx 42
-> 2a

format %hx -42
-> ffd6

format %hx abc
!> expected integer but got "abc"

format %hx 123456789012345678901234567890
-> ad2

format %lx 42
-> 2a

format %lx -42
-> ffffffffffffffd6

format %lx abc
!> expected integer but got "abc"

format %lx 123456789012345678901234567890
-> c373e0ee4e3f0ad2

format %lx 1e20
!> expected integer but got "1e20"

format %llx 42
-> 2a

format %llx 255
-> ff

format %llx 3.14159
!> expected integer but got "3.14159"

format %llx 4294967297
-> 100000001

format %llx 123456789012345678901234567890
-> 18ee90ff6c373e0ee4e3f0ad2

format %e 0
-> 0.000000e+00

format %e 42
-> 4.200000e+01

format %e 255
-> 2.550000e+02

format %e 1e20
-> 1.000000e+20

format %f 42
-> 42.000000

format %f 255
-> 255.000000

format %f 3.14159
-> 3.141590

format %f 123456789012345678901234567890
-> 123456789012345677877719597056.000000

format %f 1e20
-> 100000000000000000000.000000

format %g 0
-> 0

format %g 255
-> 255

format %g 65
-> 65

format %g 4294967297
-> 4.29497e+09

format %g 123456789012345678901234567890
-> 1.23457e+29

format %g {}
!> expected floating-point number but got ""

format %E 0
-> 0.000000E+00

format %E 42
-> 4.200000E+01

format %E 255
-> 2.550000E+02

format %E 3.14159
-> 3.141590E+00

format %E 1e20
-> 1.000000E+20

format %G 0
-> 0

format %G 255
-> 255

format %G 65
-> 65

format %G 3.14159
-> 3.14159

format %G 4294967297
-> 4.29497E+09

format %G 123456789012345678901234567890
-> 1.23457E+29

format %G {}
!> expected floating-point number but got ""

format %.2f 255
-> 255.00

format %.2f 65
-> 65.00

format %.2f 3.14159
-> 3.14

format %.2f 1e20
-> 100000000000000000000.00

format %.2f {}
!> expected floating-point number but got ""

format %8.2f 0
->     0.00

format %8.2f 42
->    42.00

format %8.2f -42
->   -42.00

format %8.2f abc
!> expected floating-point number but got "abc"

format %8.2f 1e20
-> 100000000000000000000.00

format %-8.2f 0
-> 0.00    

format %-8.2f 42
-> 42.00   

format %-8.2f -42
-> -42.00  

format %-8.2f abc
!> expected floating-point number but got "abc"

format %-8.2f 123456789012345678901234567890
-> 123456789012345677877719597056.00

format %-8.2f 1e20
-> 100000000000000000000.00

format %08.2f 0
-> 00000.00

format %08.2f 42
-> 00042.00

format %08.2f -42
-> -0042.00

format %08.2f abc
!> expected floating-point number but got "abc"

format %08.2f 4294967297
-> 4294967297.00

format %08.2f 123456789012345678901234567890
-> 123456789012345677877719597056.00

format %08.2f 1e20
-> 100000000000000000000.00

format %+f 255
-> +255.000000

format %+f 65
-> +65.000000

format %+f 4294967297
-> +4294967297.000000

format %+f 1e20
-> +100000000000000000000.000000

format %+f {}
!> expected floating-point number but got ""

format %.0f 0
-> 0

format %.0f -42
-> -42

format %.0f 65
-> 65

format %.0f abc
!> expected floating-point number but got "abc"

format %.0f 4294967297
-> 4294967297

format %.0f {}
!> expected floating-point number but got ""

format %#.0f 42
-> 42.

format %#.0f -42
-> -42.

format %#.0f 3.14159
-> 3.

format %#.0f abc
!> expected floating-point number but got "abc"

format %#.0f 123456789012345678901234567890
-> 123456789012345677877719597056.

format %.3e -42
-> -4.200e+01

format %.3e 65
-> 6.500e+01

format %.3e abc
!> expected floating-point number but got "abc"

format %.3e 4294967297
-> 4.295e+09

format %.3e 1e20
-> 1.000e+20

format %.3e {}
!> expected floating-point number but got ""

format %.10g -42
-> -42

format %.10g 65
-> 65

format %.10g 3.14159
-> 3.14159

format %.10g abc
!> expected floating-point number but got "abc"

format %.10g 4294967297
-> 4294967297

format %.10g 1e20
-> 1e+20

format %.10g {}
!> expected floating-point number but got ""

format %#g -42
-> -42.0000

format %#g 65
-> 65.0000

format %#g 3.14159
-> 3.14159

format %#g abc
!> expected floating-point number but got "abc"

format %#g 4294967297
-> 4.29497e+09

format %#g 123456789012345678901234567890
-> 1.23457e+29

format %#g 1e20
-> 1.00000e+20

format %#g {}
!> expected floating-point number but got ""

format %5c 42
->     *

format %5c abc
!> expected integer but got "abc"

format %-5c 65
-> A    

format %-5c abc
!> expected integer but got "abc"

format %-5c {}
!> expected integer but got ""

format %y 0
!> bad field specifier "y"

format %y -42
!> bad field specifier "y"

format %y 65
!> bad field specifier "y"

format %y 3.14159
!> bad field specifier "y"

format %y abc
!> bad field specifier "y"

format %y 4294967297
!> bad field specifier "y"

format %y 123456789012345678901234567890
!> bad field specifier "y"

format %y 1e20
!> bad field specifier "y"

format %y {}
!> bad field specifier "y"

format %5 0
!> format string ended in middle of field specifier

format %5 42
!> format string ended in middle of field specifier

format %5 -42
!> format string ended in middle of field specifier

format %5 abc
!> format string ended in middle of field specifier

format %5 123456789012345678901234567890
!> format string ended in middle of field specifier

format %ls 0
-> 0

format %ls 255
-> 255

format %ls 65
-> 65

format %ls 3.14159
-> 3.14159

format %ls {}
->

format
!> wrong # args: should be "format formatString ?arg ...?"

format abc
-> abc

format %%
-> %

format 100%%
-> 100%

format %5%
!> not enough arguments for all format specifiers

format {%s %s} a
!> not enough arguments for all format specifiers

format {%s %s} a b c
-> a b

format {%2$s %1$s} a b
-> b a

format {%1$s %s} a b
!> cannot mix "%" and "%n$" conversion specifiers

format {%s %1$s} a b
!> cannot mix "%" and "%n$" conversion specifiers

format {%3$s} a b
!> "%n$" argument index out of range

format {%0$s} a
!> "%n$" argument index out of range

format %*d 5 42
->    42

format %-*d 5 42
-> 42   

format %*d -5 42
-> 42   

format %.*f 2 3.14159
-> 3.14

format %*.*f 8 2 3.14159
->     3.14

format %*d x 42
!> expected integer but got "x"

format %*d 5
!> not enough arguments for all format specifiers

format %.*d 3
!> not enough arguments for all format specifiers

format {%2$*d %1$s} a 5 42
->    42 a

format %1$-8s| ab
-> ab      |

format %c 233
-> é

format %c 20013
-> 中

format %5c 233
->     é

format %s \u4e2d\u6587
-> 中文

format %5s \u4e2d
->     中

format %.1s \u4e2d\u6587
-> 中

format %d 0x1F
-> 31

format %d 010
-> 8

format %d { 7 }
-> 7

format %f 1
-> 1.000000

format %g NaN
!> floating point value is Not a Number

format %d 1.0
!> expected integer but got "1.0"

format %lu -1
-> 18446744073709551615

format %llu -1
!> unsigned bignum format is invalid

format %hd 70000
-> 4464

format %hu 70000
-> 4464

format %b 5
-> 101

format %llb 18446744073709551616
-> 10000000000000000000000000000000000000000000000000000000000000000

format %llo 18446744073709551616
-> 2000000000000000000000

format %lld -123456789012345678901234567890
-> -123456789012345678901234567890

format %s [list a b {c d}]
-> a b {c d}

format "%s\n%s" a b
-> a
   b

format %-10s%5d|%6.2f abc 12 3.14159
-> abc          12|  3.14

format {%1$d %1$x %1$o} 255
-> 255 ff 377

format %+5d 3
->    +3

format {% 5d} 3
->     3

format {%-+5d|} 3
-> +3   |

format %05d -3
-> -0003

format %5.3d -3
->  -003

format %-05d 3
-> 00003

format %.20f 0.1
-> 0.10000000000000000555

format %.15g 0.1
-> 0.1

format %.17g 0.1
-> 0.10000000000000001

format %g 1e100
-> 1e+100

format %g 123456789
-> 1.23457e+08

format %g 0.0001
-> 0.0001

format %g 0.00001
-> 1e-05

format %a 1
!> bad field specifier "a"

format {%s} {}
->

format %010s ab
-> 00000000ab

format {%#s} a
-> a

format %hhd 5
!> bad field specifier "h"

format %1$s
!> can't read "s": no such variable

format {%1$*1$d} 5
!> "%n$" argument index out of range

format %d true
!> expected integer but got "true"

format {%5$s} a
!> "%n$" argument index out of range

format {%s%%%s} a b
-> a%b

format %s%s a
!> not enough arguments for all format specifiers

format %\u00e9 1
!> bad field specifier "é"

format %3d%3d%3d 1 2 3
->   1  2  3

format %.3s abcdef
-> abc

format %x 3735928559
-> deadbeef

format %lX 3735928559
-> DEADBEEF

format %i 7
-> 7
