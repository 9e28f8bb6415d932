# scan.

scan {} {%d}
->

scan -17 {%d}
-> -17

scan 0x1F {%d}
-> 0

scan 017 {%d}
-> 17

scan 3.14 {%d}
-> 3

scan -.5e2xyz {%d}
-> {}

scan +5 {%d}
-> 5

list [scan {42 abc} {%d} v] [expr {![catch {set v}]}]
-> 1 1

scan {42 x} {%i}
-> 42

scan { 42} {%i}
-> 42

scan abc {%i}
-> {}

scan {abc def} {%i}
-> {}

scan {  } {%i}
->

scan - {%i}
->

scan {42 x} {%o}
-> 34

scan { 42} {%o}
-> 34

scan abc {%o}
-> {}

scan {abc def} {%o}
-> {}

scan 12345678901234567890 {%o}
-> 342391

scan {  } {%o}
->

scan - {%o}
->

scan {42 x} {%x}
-> 66

scan { 42} {%x}
-> 66

scan abc {%x}
-> 2748

scan {abc def} {%x}
-> 2748

scan {  } {%x}
->

scan - {%x}
->

list [scan {42 abc} {%x} v] [expr {![catch {set v}]}]
-> 1 1

scan {} {%b}
->

scan -17 {%b}
-> -1

scan 0x1F {%b}
-> 0

scan 017 {%b}
-> 1

scan 3.14 {%b}
-> {}

scan -.5e2xyz {%b}
-> {}

scan +5 {%b}
-> {}

list [scan {42 abc} {%b} v] [expr {![catch {set v}]}]
-> 0 0

scan {} {%u}
->

scan 0x1F {%u}
-> 0

scan 017 {%u}
-> 17

scan 3.14 {%u}
-> 3

scan -.5e2xyz {%u}
-> {}

scan +5 {%u}
-> 5

scan {} {%f}
->

scan -17 {%f}
-> -17.0

scan 0x1F {%f}
-> 0.0

scan 017 {%f}
-> 17.0

scan 3.14 {%f}
-> 3.14

scan -.5e2xyz {%f}
-> -50.0

scan +5 {%f}
-> 5.0

list [scan {42 abc} {%f} v] [expr {![catch {set v}]}]
-> 1 1

scan {42 x} {%e}
-> 42.0

scan { 42} {%e}
-> 42.0

scan abc {%e}
-> {}

scan {abc def} {%e}
-> {}

scan 12345678901234567890 {%e}
-> 1.2345678901234567e+19

scan {  } {%e}
->

scan - {%e}
->

scan {42 x} {%g}
-> 42.0

scan { 42} {%g}
-> 42.0

scan abc {%g}
-> {}

scan {abc def} {%g}
-> {}

scan 12345678901234567890 {%g}
-> 1.2345678901234567e+19

scan {  } {%g}
->

scan - {%g}
->

scan {} {%s}
->

scan -17 {%s}
-> -17

scan 0x1F {%s}
-> 0x1F

scan 017 {%s}
-> 017

scan 3.14 {%s}
-> 3.14

scan -.5e2xyz {%s}
-> -.5e2xyz

scan +5 {%s}
-> +5

scan {42 x} {%c}
-> 52

scan { 42} {%c}
-> 32

scan abc {%c}
-> 97

scan {abc def} {%c}
-> 97

scan 12345678901234567890 {%c}
-> 49

scan {  } {%c}
-> 32

scan - {%c}
-> 45

scan {} {%3d}
->

scan { 42} {%3d}
-> 42

scan -17 {%3d}
-> -17

scan 0x1F {%3d}
-> 0

scan 017 {%3d}
-> 17

scan abc {%3d}
-> {}

scan {abc def} {%3d}
-> {}

scan -.5e2xyz {%3d}
-> {}

scan {  } {%3d}
->

scan +5 {%3d}
-> 5

list [scan {42 abc} {%3d} v] [expr {![catch {set v}]}]
-> 1 1

scan {42 x} {%2s}
-> 42

scan 3.14 {%2s}
-> 3.

scan 12345678901234567890 {%2s}
-> 12

scan - {%2s}
-> -

scan {} {%[a-z]}
->

scan { 42} {%[a-z]}
-> {}

scan {abc def} {%[a-z]}
-> abc

scan 3.14 {%[a-z]}
-> {}

scan +5 {%[a-z]}
-> {}

scan - {%[a-z]}
-> {}

list [scan {42 abc} {%[a-z]} v] [expr {![catch {set v}]}]
-> 0 0

scan {} {%[^ ]}
->

scan { 42} {%[^ ]}
-> {}

scan 0x1F {%[^ ]}
-> 0x1F

scan abc {%[^ ]}
-> abc

scan 3.14 {%[^ ]}
-> 3.14

scan 12345678901234567890 {%[^ ]}
-> 12345678901234567890

scan {  } {%[^ ]}
-> {}

scan {} {%5f}
->

scan { 42} {%5f}
-> 42.0

scan -17 {%5f}
-> -17.0

scan 0x1F {%5f}
-> 0.0

scan 017 {%5f}
-> 17.0

scan abc {%5f}
-> {}

scan {abc def} {%5f}
-> {}

scan -.5e2xyz {%5f}
-> -50.0

scan {  } {%5f}
->

scan +5 {%5f}
-> 5.0

scan {42 x} {%ld}
-> 42

scan 3.14 {%ld}
-> 3

scan - {%ld}
->

list [scan {42 abc} {%ld} v] [expr {![catch {set v}]}]
-> 1 1

scan {} {%lld}
->

scan -17 {%lld}
-> -17

scan 017 {%lld}
-> 17

scan {abc def} {%lld}
-> {}

scan 3.14 {%lld}
-> 3

scan -.5e2xyz {%lld}
-> {}

scan +5 {%lld}
-> 5

scan - {%lld}
->

list [scan {42 abc} {%lld} v] [expr {![catch {set v}]}]
-> 1 1

scan {42 x} {%llx}
-> 66

scan { 42} {%llx}
-> 66

scan 0x1F {%llx}
-> 31

scan abc {%llx}
-> 2748

scan 12345678901234567890 {%llx}
-> 85968058271978839505040

scan {  } {%llx}
->

list [scan {42 abc} {%llx} v] [expr {![catch {set v}]}]
-> 1 1

scan {42 x} {%hd}
-> 42

scan 3.14 {%hd}
-> 3

scan - {%hd}
->

list [scan {42 abc} {%hd} v] [expr {![catch {set v}]}]
-> 1 1

scan {42 x} { %c}
-> 52

scan 3.14 { %c}
-> 51

scan 12345678901234567890 { %c}
-> 49

scan - { %c}
-> 45

list [scan {42 abc} { %c} v] [expr {![catch {set v}]}]
-> 1 1

scan {} {%n}
-> 0

scan -17 {%n}
-> 0

scan 0x1F {%n}
-> 0

scan 017 {%n}
-> 0

scan 3.14 {%n}
-> 0

scan -.5e2xyz {%n}
-> 0

scan +5 {%n}
-> 0

list [scan {42 abc} {%n} v] [expr {![catch {set v}]}]
-> 1 1

list [catch {scan [subst {10 20}] {%d %d} a b} r] $r [expr {![catch {set a}]}] [expr {![catch {set b}]}]
-> 0 2 1 1

scan [subst {10,20}] {%d,%d}
-> 10 20

list [catch {scan [subst {10,20}] {%d,%d} a b} r] $r [expr {![catch {set a}]}] [expr {![catch {set b}]}]
-> 0 2 1 1

scan [subst {a1b2}] {%[a-z]%d%[a-z]%d}
-> a 1 b 2

scan [subst {12:34:56}] {%d:%d:%d}
-> 12 34 56

list [scan [subst {12:34:56}] {%d:%d:%d} a b c]
-> 3

list [catch {scan [subst {12:34:56}] {%d:%d:%d} a b} r] $r [expr {![catch {set a}]}] [expr {![catch {set b}]}]
-> 1 {different numbers of variable names and field specifiers} 0 0

scan [subst {k=v}] {%[^=]=%s}
-> k v

list [scan [subst {k=v}] {%[^=]=%s} a b c]
!> variable is not assigned by any conversion specifiers

scan [subst {1 2}] {%2$d %1$d}
-> 2 1

list [scan [subst {1 2}] {%2$d %1$d} a b c]
!> variable is not assigned by any conversion specifiers

scan [subst {abc}] {abc%n}
-> 3

list [scan [subst {abcdef}] {%3s%s} a b c]
!> variable is not assigned by any conversion specifiers

list [catch {scan [subst {abcdef}] {%3s%s} a b} r] $r [expr {![catch {set a}]}] [expr {![catch {set b}]}]
-> 0 2 1 1

list [scan [subst {50%}] {%d%%} a b c]
!> variable is not assigned by any conversion specifiers

list [scan [subst {a b}] {%c %c} a b c]
!> variable is not assigned by any conversion specifiers

list [catch {scan [subst {a b}] {%c %c} a b} r] $r [expr {![catch {set a}]}] [expr {![catch {set b}]}]
-> 0 2 1 1

list [scan [subst {a b}] {%c%c%c} a b c]
-> 3

list [catch {scan [subst {a b}] {%c%c%c} a b} r] $r [expr {![catch {set a}]}] [expr {![catch {set b}]}]
-> 1 {different numbers of variable names and field specifiers} 0 0

scan [subst {1 2 3}] {%d %d}
-> 1 2

list [scan [subst {1}] {%d %d} a b c]
!> variable is not assigned by any conversion specifiers

scan [subst {(1.5, 2)}] {(%f, %d)}
-> 1.5 2

list [scan [subst {(1.5, 2)}] {(%f, %d)} a b c]
!> variable is not assigned by any conversion specifiers

scan [subst {]x}] {%[]]}
-> \]

list [scan [subst {a-b}] {%[a-]} a b c]
!> variable is not assigned by any conversion specifiers

list [catch {scan [subst {a-b}] {%[a-]} a b} r] $r [expr {![catch {set a}]}] [expr {![catch {set b}]}]
-> 1 {variable is not assigned by any conversion specifiers} 0 0

scan [subst {^a}] {%[a^]}
-> ^a

list [scan [subst {^a}] {%[a^]} a b c]
!> variable is not assigned by any conversion specifiers

list [catch {scan [subst {^a}] {%[a^]} a b} r] $r [expr {![catch {set a}]}] [expr {![catch {set b}]}]
-> 1 {variable is not assigned by any conversion specifiers} 0 0

scan [subst {\u00e9a}] {%[^a]}
-> é

list [catch {scan [subst {\u00e9a}] {%[^a]} a b} r] $r [expr {![catch {set a}]}] [expr {![catch {set b}]}]
-> 1 {variable is not assigned by any conversion specifiers} 0 0

scan [subst {ab}] {%*s%n}
-> 2

list [scan [subst {9999999999}] {%ld} a b c]
!> variable is not assigned by any conversion specifiers

list [scan [subst {99999999999999999999}] {%lld} a b c]
!> variable is not assigned by any conversion specifiers

list [catch {scan [subst {99999999999999999999}] {%lld} a b} r] $r [expr {![catch {set a}]}] [expr {![catch {set b}]}]
-> 1 {variable is not assigned by any conversion specifiers} 0 0

scan [subst {1 a}] {%d %d}
-> 1 {}

scan
!> wrong # args: should be "scan string format ?varName ...?"

scan a
!> wrong # args: should be "scan string format ?varName ...?"

scan a %y
!> bad scan conversion character "y"

scan a {%d %1$d}
!> cannot mix "%" and "%n$" conversion specifiers

scan a %5c
!> field width may not be specified in %c conversion

scan a %lc
!> field size modifier may not be specified in %c conversion

scan a %ls
!> field size modifier may not be specified in %s conversion

scan a {%d%d} x
!> different numbers of variable names and field specifiers

scan 5 %d x y
!> variable is not assigned by any conversion specifiers

scan 5 {%1$d %1$d}
!> variable is assigned by multiple "%n$" conversion specifiers

scan 5 {%9$d} x
!> "%n$" argument index out of range

scan 5 {%0$d} x
!> "%n$" argument index out of range

scan -1 %llu
!> unsigned bignum scans are invalid

scan 5 {%2$d} x y
!> variable is not assigned by any conversion specifiers

scan 5 %*d
->

scan 5 %*d x
!> variable is not assigned by any conversion specifiers

scan {5 6} {%d %d} a b; list $a $b
-> 5 6

scan {5 x} {%d %d} a b
-> 1

scan {} %d a
-> -1

scan abc abc
->

scan abc abd
->

scan {a  b} {a b}
->

scan {a  b} {a b%n}
-> 4

scan \u4e2dx %c%s
-> 20013 x

scan Inf %f
-> Inf

scan infx %f%s
-> Inf x

scan 1e5 %d%s
-> 1 e5

scan {1 2 3 4 5} {%d %d %d %d %d}
-> 1 2 3 4 5

scan 08 %d
-> 8

scan 08 %i
-> 0

scan 0b11 %i
-> 0

scan 0b11 %b
-> 3

scan ff %x
-> 255

scan 0xg %x%s
-> 0 xg

scan 12abc %d%s
-> 12 abc

scan 12abc %2d%s
-> 12 abc

scan abc %1\$s
-> abc

proc f {} {scan {1 2} {%d %d} a b; expr {$a+$b}}; f
-> 3

scan 5 %d arr(x); set arr(x)
-> 5

array set q {}; scan 5 %d q
!> can't set "q": variable is array
