# lsearch.

# Patterns.

lsearch {pear Apple fig apple a* banana fig} fig
-> 2

lsearch {pear Apple fig apple a* banana fig} a*
-> 3

lsearch {pear Apple fig apple a* banana fig} APPLE
-> -1

lsearch {pear Apple fig apple a* banana fig} zzz
-> -1

lsearch {pear Apple fig apple a* banana fig} *
-> 0

lsearch -exact {pear Apple fig apple a* banana fig} fig
-> 2

lsearch -exact {pear Apple fig apple a* banana fig} a*
-> 4

lsearch -exact {pear Apple fig apple a* banana fig} APPLE
-> -1

lsearch -exact {pear Apple fig apple a* banana fig} zzz
-> -1

lsearch -exact {pear Apple fig apple a* banana fig} *
-> -1

lsearch -glob {pear Apple fig apple a* banana fig} fig
-> 2

lsearch -glob {pear Apple fig apple a* banana fig} a*
-> 3

lsearch -glob {pear Apple fig apple a* banana fig} APPLE
-> -1

lsearch -glob {pear Apple fig apple a* banana fig} zzz
-> -1

lsearch -glob {pear Apple fig apple a* banana fig} *
-> 0

lsearch -regexp {pear Apple fig apple a* banana fig} fig
-> 2

lsearch -regexp {pear Apple fig apple a* banana fig} a*
-> 0

lsearch -regexp {pear Apple fig apple a* banana fig} APPLE
-> -1

lsearch -regexp {pear Apple fig apple a* banana fig} zzz
-> -1

lsearch -nocase {pear Apple fig apple a* banana fig} fig
-> 2

lsearch -nocase {pear Apple fig apple a* banana fig} a*
-> 1

lsearch -nocase {pear Apple fig apple a* banana fig} APPLE
-> 1

lsearch -nocase {pear Apple fig apple a* banana fig} zzz
-> -1

lsearch -nocase {pear Apple fig apple a* banana fig} *
-> 0

lsearch -exact -nocase {pear Apple fig apple a* banana fig} fig
-> 2

lsearch -exact -nocase {pear Apple fig apple a* banana fig} a*
-> 4

lsearch -exact -nocase {pear Apple fig apple a* banana fig} APPLE
-> 1

lsearch -exact -nocase {pear Apple fig apple a* banana fig} zzz
-> -1

lsearch -exact -nocase {pear Apple fig apple a* banana fig} *
-> -1

lsearch -regexp -nocase {pear Apple fig apple a* banana fig} fig
-> 2

lsearch -regexp -nocase {pear Apple fig apple a* banana fig} a*
-> 0

lsearch -regexp -nocase {pear Apple fig apple a* banana fig} APPLE
-> 1

lsearch -regexp -nocase {pear Apple fig apple a* banana fig} zzz
-> -1

lsearch -all {pear Apple fig apple a* banana fig} fig
-> 2 6

lsearch -all {pear Apple fig apple a* banana fig} a*
-> 3 4

lsearch -all {pear Apple fig apple a* banana fig} APPLE
->

lsearch -all {pear Apple fig apple a* banana fig} zzz
->

lsearch -all {pear Apple fig apple a* banana fig} *
-> 0 1 2 3 4 5 6

lsearch -inline {pear Apple fig apple a* banana fig} fig
-> fig

lsearch -inline {pear Apple fig apple a* banana fig} a*
-> apple

lsearch -inline {pear Apple fig apple a* banana fig} APPLE
->

lsearch -inline {pear Apple fig apple a* banana fig} zzz
->

lsearch -inline {pear Apple fig apple a* banana fig} *
-> pear

lsearch -all -inline {pear Apple fig apple a* banana fig} fig
-> fig fig

lsearch -all -inline {pear Apple fig apple a* banana fig} a*
-> apple a*

lsearch -all -inline {pear Apple fig apple a* banana fig} APPLE
->

lsearch -all -inline {pear Apple fig apple a* banana fig} zzz
->

lsearch -all -inline {pear Apple fig apple a* banana fig} *
-> pear Apple fig apple a* banana fig

lsearch -not {pear Apple fig apple a* banana fig} fig
-> 0

lsearch -not {pear Apple fig apple a* banana fig} a*
-> 0

lsearch -not {pear Apple fig apple a* banana fig} APPLE
-> 0

lsearch -not {pear Apple fig apple a* banana fig} zzz
-> 0

lsearch -not {pear Apple fig apple a* banana fig} *
-> -1

lsearch -all -not {pear Apple fig apple a* banana fig} fig
-> 0 1 3 4 5

lsearch -all -not {pear Apple fig apple a* banana fig} a*
-> 0 1 2 5 6

lsearch -all -not {pear Apple fig apple a* banana fig} APPLE
-> 0 1 2 3 4 5 6

lsearch -all -not {pear Apple fig apple a* banana fig} zzz
-> 0 1 2 3 4 5 6

lsearch -all -not {pear Apple fig apple a* banana fig} *
->

lsearch -not -inline {pear Apple fig apple a* banana fig} fig
-> pear

lsearch -not -inline {pear Apple fig apple a* banana fig} a*
-> pear

lsearch -not -inline {pear Apple fig apple a* banana fig} APPLE
-> pear

lsearch -not -inline {pear Apple fig apple a* banana fig} zzz
-> pear

lsearch -not -inline {pear Apple fig apple a* banana fig} *
->

lsearch -all -not -inline {pear Apple fig apple a* banana fig} fig
-> pear Apple apple a* banana

lsearch -all -not -inline {pear Apple fig apple a* banana fig} a*
-> pear Apple fig banana fig

lsearch -all -not -inline {pear Apple fig apple a* banana fig} APPLE
-> pear Apple fig apple a* banana fig

lsearch -all -not -inline {pear Apple fig apple a* banana fig} zzz
-> pear Apple fig apple a* banana fig

lsearch -all -not -inline {pear Apple fig apple a* banana fig} *
->

# Regular expressions.

lsearch -regexp {} (
!> couldn't compile regular expression pattern: parentheses () not balanced

lsearch -regexp {a b} (
!> couldn't compile regular expression pattern: parentheses () not balanced

lsearch -regexp {a b} *
!> couldn't compile regular expression pattern: quantifier operand invalid

lsearch -regexp {abc def} {^d}
-> 1

lsearch -regexp {abc def} {f$}
-> 1

lsearch -all -regexp {a1 b2 c} {[0-9]}
-> 0 1

lsearch -all -inline -regexp {a1 b2 c} {\d}
-> a1 b2

lsearch -regexp -all -not {a1 b2 c} {\d}
-> 2

lsearch -regexp -index 1 {{a 1} {b x}} {[a-z]}
-> 1

lsearch -regexp {a b} {}
-> 0

lsearch -regexp {{a b} c} {a b}
-> 0

lsearch -regexp -nocase {abc} B
-> 0

lsearch -regexp {abc abd} {(?i)ABD}
-> 1

# Globs.

lsearch {abc abd} ab?
-> 0

lsearch {abc abd} {ab[d-f]}
-> 1

lsearch {abc abd} {*d}
-> 1

lsearch {a*c abc} {a\*c}
-> 0

lsearch {abc a*c} {a\*c}
-> 1

lsearch {a {b c}} {b c}
-> 1

lsearch {{} a} {}
-> 0

lsearch {a b} {}
-> -1

lsearch -all {a {} b {}} {}
-> 1 3

lsearch {a\\b} {a\\b}
-> 0

lsearch -all {x1 x2 y1} x*
-> 0 1

lsearch -all -inline {x1 x2 y1} *1
-> x1 y1

lsearch -nocase {ABC} {[a-c]bc}
-> 0

lsearch {[x] x} {[x]}
-> 1

lsearch -exact {[x] x} {[x]}
-> 0

lsearch {1 2 3} 2
-> 1

lsearch [list 1 2 3] 2
-> 1

lsearch -exact [list 1 2 3] 2
-> 1

lsearch -exact [list 1 2 3] 02
-> -1

lsearch {1.0 1} 1
-> 1

# Types.

lsearch -integer -exact {1 02 3.0 0x4 5} 1
-> 0

lsearch -integer -exact {1 02 3.0 0x4 5} 2
-> 1

lsearch -integer -exact {1 02 3.0 0x4 5} 3
!> expected integer but got "3.0"

lsearch -integer -exact {1 02 3.0 0x4 5} 4
!> expected integer but got "3.0"

lsearch -integer -exact {1 02 3.0 0x4 5} x
!> expected integer but got "x"

lsearch -integer -exact {1 02 3.0 0x4 5} 3.0
!> expected integer but got "3.0"

lsearch -real -exact {1 02 3.0 0x4 5} 1
-> 0

lsearch -real -exact {1 02 3.0 0x4 5} 2
-> 1

lsearch -real -exact {1 02 3.0 0x4 5} 3
-> 2

lsearch -real -exact {1 02 3.0 0x4 5} 4
-> 3

lsearch -real -exact {1 02 3.0 0x4 5} x
!> expected floating-point number but got "x"

lsearch -real -exact {1 02 3.0 0x4 5} 3.0
-> 2

lsearch -ascii -exact {1 02 3.0 0x4 5} 1
-> 0

lsearch -ascii -exact {1 02 3.0 0x4 5} 2
-> -1

lsearch -ascii -exact {1 02 3.0 0x4 5} 3
-> -1

lsearch -ascii -exact {1 02 3.0 0x4 5} 4
-> -1

lsearch -ascii -exact {1 02 3.0 0x4 5} x
-> -1

lsearch -ascii -exact {1 02 3.0 0x4 5} 3.0
-> 2

lsearch -dictionary -exact {1 02 3.0 0x4 5} 1
-> 0

lsearch -dictionary -exact {1 02 3.0 0x4 5} 2
-> -1

lsearch -dictionary -exact {1 02 3.0 0x4 5} 3
-> -1

lsearch -dictionary -exact {1 02 3.0 0x4 5} 4
-> -1

lsearch -dictionary -exact {1 02 3.0 0x4 5} x
-> -1

lsearch -dictionary -exact {1 02 3.0 0x4 5} 3.0
-> 2

lsearch -integer {1 x} 2
-> -1

lsearch -integer {1 x} x
-> 1

lsearch -integer -exact {1 x} 2
!> expected integer but got "x"

lsearch -real -exact {1 x} 2
!> expected floating-point number but got "x"

lsearch -real -exact {1 3} NaN
!> floating point value is Not a Number

lsearch -integer -exact {1 2} 99999999999999999999
!> integer value too large to represent

lsearch -integer -all -exact {1 01 0x1 2} 1
-> 0 1 2

lsearch -real -all -exact {1 1.0 1e0 2} 1
-> 0 1 2

lsearch -real -all -not -exact {1 1.0 1e0 2} 1
-> 3

lsearch -dictionary -exact {a01 a1} a1
-> 1

lsearch -dictionary -exact -nocase {a A} A
-> 1

lsearch -dictionary -nocase {Cat CAT cat} C*
-> 0

lsearch -ascii -integer -exact {01 1} 1
-> 0

lsearch -integer -ascii -exact {01 1} 1
-> 1

lsearch -integer -exact {} x
!> expected integer but got "x"

lsearch -integer -exact -start 5 {1 2} x
-> -1

# Sorted.

lsearch -sorted -integer {1 3 5 5 5 7 9} 0
-> -1

lsearch -sorted -integer {1 3 5 5 5 7 9} 1
-> 0

lsearch -sorted -integer {1 3 5 5 5 7 9} 5
-> 2

lsearch -sorted -integer {1 3 5 5 5 7 9} 6
-> -1

lsearch -sorted -integer {1 3 5 5 5 7 9} 9
-> 6

lsearch -sorted -integer {1 3 5 5 5 7 9} 10
-> -1

lsearch -sorted -bisect -integer {1 3 5 5 5 7 9} 0
-> -1

lsearch -sorted -bisect -integer {1 3 5 5 5 7 9} 1
-> 0

lsearch -sorted -bisect -integer {1 3 5 5 5 7 9} 5
-> 4

lsearch -sorted -bisect -integer {1 3 5 5 5 7 9} 6
-> 4

lsearch -sorted -bisect -integer {1 3 5 5 5 7 9} 9
-> 6

lsearch -sorted -bisect -integer {1 3 5 5 5 7 9} 10
-> 6

lsearch -sorted -all -integer {1 3 5 5 5 7 9} 0
->

lsearch -sorted -all -integer {1 3 5 5 5 7 9} 1
-> 0

lsearch -sorted -all -integer {1 3 5 5 5 7 9} 5
-> 2 3 4

lsearch -sorted -all -integer {1 3 5 5 5 7 9} 6
->

lsearch -sorted -all -integer {1 3 5 5 5 7 9} 9
-> 6

lsearch -sorted -all -integer {1 3 5 5 5 7 9} 10
->

lsearch -sorted -inline -integer {1 3 5 5 5 7 9} 0
->

lsearch -sorted -inline -integer {1 3 5 5 5 7 9} 1
-> 1

lsearch -sorted -inline -integer {1 3 5 5 5 7 9} 5
-> 5

lsearch -sorted -inline -integer {1 3 5 5 5 7 9} 6
->

lsearch -sorted -inline -integer {1 3 5 5 5 7 9} 9
-> 9

lsearch -sorted -inline -integer {1 3 5 5 5 7 9} 10
->

lsearch -sorted -bisect -inline -integer {1 3 5 5 5 7 9} 0
->

lsearch -sorted -bisect -inline -integer {1 3 5 5 5 7 9} 1
-> 1

lsearch -sorted -bisect -inline -integer {1 3 5 5 5 7 9} 5
-> 5

lsearch -sorted -bisect -inline -integer {1 3 5 5 5 7 9} 6
-> 5

lsearch -sorted -bisect -inline -integer {1 3 5 5 5 7 9} 9
-> 9

lsearch -sorted -bisect -inline -integer {1 3 5 5 5 7 9} 10
-> 9

lsearch -sorted -not -integer {1 3 5 5 5 7 9} 0
-> 0

lsearch -sorted -not -integer {1 3 5 5 5 7 9} 1
-> 1

lsearch -sorted -not -integer {1 3 5 5 5 7 9} 5
-> 0

lsearch -sorted -not -integer {1 3 5 5 5 7 9} 6
-> 0

lsearch -sorted -not -integer {1 3 5 5 5 7 9} 9
-> 0

lsearch -sorted -not -integer {1 3 5 5 5 7 9} 10
-> 0

lsearch -sorted -all -inline -integer {1 3 5 5 5 7 9} 0
->

lsearch -sorted -all -inline -integer {1 3 5 5 5 7 9} 1
-> 1

lsearch -sorted -all -inline -integer {1 3 5 5 5 7 9} 5
-> 5 5 5

lsearch -sorted -all -inline -integer {1 3 5 5 5 7 9} 6
->

lsearch -sorted -all -inline -integer {1 3 5 5 5 7 9} 9
-> 9

lsearch -sorted -all -inline -integer {1 3 5 5 5 7 9} 10
->

lsearch -sorted -start 3 -integer {1 3 5 5 5 7 9} 0
-> -1

lsearch -sorted -start 3 -integer {1 3 5 5 5 7 9} 1
-> -1

lsearch -sorted -start 3 -integer {1 3 5 5 5 7 9} 5
-> 3

lsearch -sorted -start 3 -integer {1 3 5 5 5 7 9} 6
-> -1

lsearch -sorted -start 3 -integer {1 3 5 5 5 7 9} 9
-> 6

lsearch -sorted -start 3 -integer {1 3 5 5 5 7 9} 10
-> -1

lsearch -sorted -start 4 -bisect -integer {1 3 5 5 5 7 9} 0
-> 3

lsearch -sorted -start 4 -bisect -integer {1 3 5 5 5 7 9} 1
-> 3

lsearch -sorted -start 4 -bisect -integer {1 3 5 5 5 7 9} 5
-> 4

lsearch -sorted -start 4 -bisect -integer {1 3 5 5 5 7 9} 6
-> 4

lsearch -sorted -start 4 -bisect -integer {1 3 5 5 5 7 9} 9
-> 6

lsearch -sorted -start 4 -bisect -integer {1 3 5 5 5 7 9} 10
-> 6

lsearch -sorted -not -all -integer {1 3 5 5 5 7 9} 0
-> 0 1 2 3 4 5 6

lsearch -sorted -not -all -integer {1 3 5 5 5 7 9} 1
-> 1 2 3 4 5 6

lsearch -sorted -not -all -integer {1 3 5 5 5 7 9} 5
-> 0 1 5 6

lsearch -sorted -not -all -integer {1 3 5 5 5 7 9} 6
-> 0 1 2 3 4 5 6

lsearch -sorted -not -all -integer {1 3 5 5 5 7 9} 9
-> 0 1 2 3 4 5

lsearch -sorted -not -all -integer {1 3 5 5 5 7 9} 10
-> 0 1 2 3 4 5 6

lsearch -sorted -decreasing -integer {9 7 5 5 5 3 1} 0
-> -1

lsearch -sorted -decreasing -integer {9 7 5 5 5 3 1} 1
-> 6

lsearch -sorted -decreasing -integer {9 7 5 5 5 3 1} 5
-> 2

lsearch -sorted -decreasing -integer {9 7 5 5 5 3 1} 6
-> -1

lsearch -sorted -decreasing -integer {9 7 5 5 5 3 1} 9
-> 0

lsearch -sorted -decreasing -integer {9 7 5 5 5 3 1} 10
-> -1

lsearch -sorted -decreasing -bisect -integer {9 7 5 5 5 3 1} 0
-> 6

lsearch -sorted -decreasing -bisect -integer {9 7 5 5 5 3 1} 1
-> 6

lsearch -sorted -decreasing -bisect -integer {9 7 5 5 5 3 1} 5
-> 4

lsearch -sorted -decreasing -bisect -integer {9 7 5 5 5 3 1} 6
-> 1

lsearch -sorted -decreasing -bisect -integer {9 7 5 5 5 3 1} 9
-> 0

lsearch -sorted -decreasing -bisect -integer {9 7 5 5 5 3 1} 10
-> -1

lsearch -sorted -decreasing -all -integer {9 7 5 5 5 3 1} 0
->

lsearch -sorted -decreasing -all -integer {9 7 5 5 5 3 1} 1
-> 6

lsearch -sorted -decreasing -all -integer {9 7 5 5 5 3 1} 5
-> 2 3 4

lsearch -sorted -decreasing -all -integer {9 7 5 5 5 3 1} 6
->

lsearch -sorted -decreasing -all -integer {9 7 5 5 5 3 1} 9
-> 0

lsearch -sorted -decreasing -all -integer {9 7 5 5 5 3 1} 10
->

lsearch -sorted -decreasing -bisect -inline -integer {9 7 5 5 5 3 1} 0
-> 1

lsearch -sorted -decreasing -bisect -inline -integer {9 7 5 5 5 3 1} 1
-> 1

lsearch -sorted -decreasing -bisect -inline -integer {9 7 5 5 5 3 1} 5
-> 5

lsearch -sorted -decreasing -bisect -inline -integer {9 7 5 5 5 3 1} 6
-> 7

lsearch -sorted -decreasing -bisect -inline -integer {9 7 5 5 5 3 1} 9
-> 9

lsearch -sorted -decreasing -bisect -inline -integer {9 7 5 5 5 3 1} 10
->

lsearch -sorted {} a
-> -1

lsearch -bisect {} a
-> -1

lsearch -sorted -exact {b a} a
-> 1

lsearch -exact -sorted {b a} a
-> -1

lsearch -glob -sorted {a b} b*
-> -1

lsearch -sorted -glob {a b} b*
-> 1

lsearch -bisect -exact {a b} c
-> -1

lsearch -sorted -nocase {a B c} b
-> 1

lsearch -bisect {b c} a
-> -1

lsearch -bisect -start 1 {b c} a
-> 0

lsearch -bisect -inline {b c d} a
->

lsearch -sorted {a B c} B
-> 1

lsearch -sorted -real {1.1 2.2 3.3} 2.2
-> 1

lsearch -bisect -real {1.1 2.2 3.3} 3
-> 1

lsearch -sorted -real {1 NaN} 1
-> 0

lsearch -sorted -integer {1 x 3} 3
!> expected integer but got "x"

lsearch -sorted -integer {1 x 3} y
!> expected integer but got "y"

lsearch -sorted -dictionary {a1 a2 a10} a10
-> 2

lsearch -bisect -dictionary {a1 a2 a10} a9
-> 1

lsearch -sorted -index 1 -integer {{a 1} {b 2} {c 3}} 2
-> 1

lsearch -bisect -all {a b} a
!> -bisect is not compatible with -all or -not

lsearch -bisect -not {a b} a
!> -bisect is not compatible with -all or -not

lsearch -sorted -increasing -decreasing {c b a} a
-> 2

lsearch -sorted -decreasing -increasing {a b c} c
-> 2

lsearch -decreasing {a b c} b
-> 1

lsearch -bisect -index 0 {{a 1} {c 2}} b
-> 0

lsearch -bisect -ascii {10 2 9} 3
-> 1

# Start.

lsearch -start 0 {a b c a b c} a
-> 0

lsearch -start 0 {a b c a b c} c
-> 2

lsearch -start 0 -all {a b c a b c} a
-> 0 3

lsearch -start 0 -all {a b c a b c} c
-> 2 5

lsearch -start 0 -inline {a b c a b c} a
-> a

lsearch -start 0 -inline {a b c a b c} c
-> c

lsearch -start 3 {a b c a b c} a
-> 3

lsearch -start 3 {a b c a b c} c
-> 5

lsearch -start 3 -all {a b c a b c} a
-> 3

lsearch -start 3 -all {a b c a b c} c
-> 5

lsearch -start 3 -inline {a b c a b c} a
-> a

lsearch -start 3 -inline {a b c a b c} c
-> c

lsearch -start end {a b c a b c} a
-> -1

lsearch -start end {a b c a b c} c
-> 5

lsearch -start end -all {a b c a b c} a
->

lsearch -start end -all {a b c a b c} c
-> 5

lsearch -start end -inline {a b c a b c} a
->

lsearch -start end -inline {a b c a b c} c
-> c

lsearch -start end-1 {a b c a b c} a
-> -1

lsearch -start end-1 {a b c a b c} c
-> 5

lsearch -start end-1 -all {a b c a b c} a
->

lsearch -start end-1 -all {a b c a b c} c
-> 5

lsearch -start end-1 -inline {a b c a b c} a
->

lsearch -start end-1 -inline {a b c a b c} c
-> c

lsearch -start -5 {a b c a b c} a
-> 0

lsearch -start -5 {a b c a b c} c
-> 2

lsearch -start -5 -all {a b c a b c} a
-> 0 3

lsearch -start -5 -all {a b c a b c} c
-> 2 5

lsearch -start -5 -inline {a b c a b c} a
-> a

lsearch -start -5 -inline {a b c a b c} c
-> c

lsearch -start 6 {a b c a b c} a
-> -1

lsearch -start 6 {a b c a b c} c
-> -1

lsearch -start 6 -all {a b c a b c} a
->

lsearch -start 6 -all {a b c a b c} c
->

lsearch -start 6 -inline {a b c a b c} a
->

lsearch -start 6 -inline {a b c a b c} c
->

lsearch -start 99 {a b c a b c} a
-> -1

lsearch -start 99 {a b c a b c} c
-> -1

lsearch -start 99 -all {a b c a b c} a
->

lsearch -start 99 -all {a b c a b c} c
->

lsearch -start 99 -inline {a b c a b c} a
->

lsearch -start 99 -inline {a b c a b c} c
->

lsearch -start end+1 {a b c a b c} a
-> -1

lsearch -start end+1 {a b c a b c} c
-> -1

lsearch -start end+1 -all {a b c a b c} a
->

lsearch -start end+1 -all {a b c a b c} c
->

lsearch -start end+1 -inline {a b c a b c} a
->

lsearch -start end+1 -inline {a b c a b c} c
->

lsearch -start x {a b c a b c} a
!> bad index "x": must be integer?[+-]integer? or end?[+-]integer?

lsearch -start x {a b c a b c} c
!> bad index "x": must be integer?[+-]integer? or end?[+-]integer?

lsearch -start x -all {a b c a b c} a
!> bad index "x": must be integer?[+-]integer? or end?[+-]integer?

lsearch -start x -all {a b c a b c} c
!> bad index "x": must be integer?[+-]integer? or end?[+-]integer?

lsearch -start x -inline {a b c a b c} a
!> bad index "x": must be integer?[+-]integer? or end?[+-]integer?

lsearch -start x -inline {a b c a b c} c
!> bad index "x": must be integer?[+-]integer? or end?[+-]integer?

lsearch -start 1+1 {a b c a b c} a
-> 3

lsearch -start 1+1 {a b c a b c} c
-> 2

lsearch -start 1+1 -all {a b c a b c} a
-> 3

lsearch -start 1+1 -all {a b c a b c} c
-> 2 5

lsearch -start 1+1 -inline {a b c a b c} a
-> a

lsearch -start 1+1 -inline {a b c a b c} c
-> c

lsearch -start {a b} a
!> missing starting index

lsearch -start 1
-> -1

lsearch -start {} {}
!> missing starting index

lsearch -start 0 {} a
-> -1

lsearch -start end {} a
-> -1

lsearch -start 1 -start 0 {a b} a
-> 0

# Index.

lsearch -index 0 {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} b
-> 1

lsearch -index 0 -all {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} b
-> 1 3

lsearch -index 0 -inline {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} b
-> b {2 y}

lsearch -index 0 -subindices {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} b
-> 1 0

lsearch -index 0 -all -subindices {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} b
-> {1 0} {3 0}

lsearch -index 0 -all -inline -subindices {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} b
-> b b

lsearch -index 0 -not {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} b
-> 0

lsearch -index {1 0} {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} 2
-> 1

lsearch -index {1 0} -all {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} 2
-> 1

lsearch -index {1 0} -inline {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} 2
-> b {2 y}

lsearch -index {1 0} -subindices {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} 2
-> 1 1 0

lsearch -index {1 0} -all -subindices {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} 2
-> {1 1 0}

lsearch -index {1 0} -all -inline -subindices {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} 2
-> 2

lsearch -index {1 0} -not {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} 2
-> 0

lsearch -index {1 1} {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} w
-> 3

lsearch -index {1 1} -all {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} w
-> 3

lsearch -index {1 1} -inline {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} w
-> b {4 w}

lsearch -index {1 1} -subindices {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} w
-> 3 1 1

lsearch -index {1 1} -all -subindices {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} w
-> {3 1 1}

lsearch -index {1 1} -all -inline -subindices {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} w
-> w

lsearch -index {1 1} -not {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} w
-> 0

lsearch -index end {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} *y*
-> 1

lsearch -index end -all {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} *y*
-> 1

lsearch -index end -inline {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} *y*
-> b {2 y}

lsearch -index end -subindices {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} *y*
-> 1 4

lsearch -index end -all -subindices {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} *y*
-> {1 4}

lsearch -index end -all -inline -subindices {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} *y*
-> {2 y}

lsearch -index end -not {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} *y*
-> 0

lsearch -index {end end} {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} z
-> 2

lsearch -index {end end} -all {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} z
-> 2

lsearch -index {end end} -inline {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} z
-> c {3 z}

lsearch -index {end end} -subindices {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} z
-> 2 4 4

lsearch -index {end end} -all -subindices {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} z
-> {2 4 4}

lsearch -index {end end} -all -inline -subindices {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} z
-> z

lsearch -index {end end} -not {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} z
-> 0

lsearch -index 0 {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} q
-> -1

lsearch -index 0 -all {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} q
->

lsearch -index 0 -inline {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} q
->

lsearch -index 0 -subindices {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} q
-> -1 0

lsearch -index 0 -subindices -inline {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} q
->

lsearch -index 0 -all -subindices {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} q
->

lsearch -index 0 -all -inline -subindices {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} q
->

lsearch -index 0 -not {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} q
-> 0

lsearch -index {1 0} {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} q
-> -1

lsearch -index {1 0} -all {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} q
->

lsearch -index {1 0} -inline {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} q
->

lsearch -index {1 0} -subindices {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} q
-> -1 1 0

lsearch -index {1 0} -subindices -inline {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} q
->

lsearch -index {1 0} -all -subindices {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} q
->

lsearch -index {1 0} -all -inline -subindices {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} q
->

lsearch -index {1 0} -not {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} q
-> 0

lsearch -index 5 {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} b
!> element 5 missing from sublist "a {1 x}"

lsearch -index 5 -all {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} b
!> element 5 missing from sublist "a {1 x}"

lsearch -index 5 -inline {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} b
!> element 5 missing from sublist "a {1 x}"

lsearch -index 5 -subindices {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} b
!> element 5 missing from sublist "a {1 x}"

lsearch -index 5 -subindices -inline {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} b
!> element 5 missing from sublist "a {1 x}"

lsearch -index 5 -all -subindices {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} b
!> element 5 missing from sublist "a {1 x}"

lsearch -index 5 -all -inline -subindices {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} b
!> element 5 missing from sublist "a {1 x}"

lsearch -index 5 -not {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} b
!> element 5 missing from sublist "a {1 x}"

lsearch -index {1 5} {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} b
!> element 5 missing from sublist "1 x"

lsearch -index {1 5} -all {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} b
!> element 5 missing from sublist "1 x"

lsearch -index {1 5} -inline {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} b
!> element 5 missing from sublist "1 x"

lsearch -index {1 5} -subindices {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} b
!> element 5 missing from sublist "1 x"

lsearch -index {1 5} -subindices -inline {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} b
!> element 5 missing from sublist "1 x"

lsearch -index {1 5} -all -subindices {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} b
!> element 5 missing from sublist "1 x"

lsearch -index {1 5} -all -inline -subindices {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} b
!> element 5 missing from sublist "1 x"

lsearch -index {1 5} -not {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} b
!> element 5 missing from sublist "1 x"

lsearch -index foo {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} b
!> bad index "foo": must be integer?[+-]integer? or end?[+-]integer?

lsearch -index foo -all {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} b
!> bad index "foo": must be integer?[+-]integer? or end?[+-]integer?

lsearch -index foo -inline {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} b
!> bad index "foo": must be integer?[+-]integer? or end?[+-]integer?

lsearch -index foo -subindices {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} b
!> bad index "foo": must be integer?[+-]integer? or end?[+-]integer?

lsearch -index foo -subindices -inline {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} b
!> bad index "foo": must be integer?[+-]integer? or end?[+-]integer?

lsearch -index foo -all -subindices {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} b
!> bad index "foo": must be integer?[+-]integer? or end?[+-]integer?

lsearch -index foo -all -inline -subindices {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} b
!> bad index "foo": must be integer?[+-]integer? or end?[+-]integer?

lsearch -index foo -not {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} b
!> bad index "foo": must be integer?[+-]integer? or end?[+-]integer?

lsearch -index {} {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} b*
-> 1

lsearch -index {} -all {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} b*
-> 1 3

lsearch -index {} -inline {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} b*
-> b {2 y}

lsearch -index {} -subindices {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} b*
!> -subindices cannot be used without -index option

lsearch -index {} -subindices -inline {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} b*
!> -subindices cannot be used without -index option

lsearch -index {} -all -subindices {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} b*
!> -subindices cannot be used without -index option

lsearch -index {} -all -inline -subindices {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} b*
!> -subindices cannot be used without -index option

lsearch -index {} -not {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} b*
-> 0

lsearch -index end-1 {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} b
-> 1

lsearch -index end-1 -all {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} b
-> 1 3

lsearch -index end-1 -inline {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} b
-> b {2 y}

lsearch -index end-1 -subindices {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} b
-> 1 3

lsearch -index end-1 -all -subindices {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} b
-> {1 3} {3 3}

lsearch -index end-1 -all -inline -subindices {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} b
-> b b

lsearch -index end-1 -not {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} b
-> 0

lsearch -index -1 {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} b
!> index "-1" cannot select an element from any list

lsearch -index -1 -all {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} b
!> index "-1" cannot select an element from any list

lsearch -index -1 -inline {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} b
!> index "-1" cannot select an element from any list

lsearch -index -1 -subindices {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} b
!> index "-1" cannot select an element from any list

lsearch -index -1 -subindices -inline {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} b
!> index "-1" cannot select an element from any list

lsearch -index -1 -all -subindices {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} b
!> index "-1" cannot select an element from any list

lsearch -index -1 -all -inline -subindices {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} b
!> index "-1" cannot select an element from any list

lsearch -index -1 -not {{a {1 x}} {b {2 y}} {c {3 z}} {b {4 w}}} b
!> index "-1" cannot select an element from any list

lsearch -index {a b c} a
!> "-index" option must be followed by list index

lsearch -index {a b} {a b} c
!> bad index "a": must be integer?[+-]integer? or end?[+-]integer?

lsearch -subindices {a b} a
!> -subindices cannot be used without -index option

lsearch -index {} -subindices {a b} b
!> -subindices cannot be used without -index option

lsearch -index 1 {a b}
!> "-index" option must be followed by list index

lsearch -index 0 {{a b} "x \{"} z
!> unmatched open brace in list

lsearch -index 1 -integer -exact {{a 01} {b 2}} 1
-> 0

lsearch -index 0 {} a
-> -1

lsearch -index 0 -start 1 {{a 1} {a 2}} a
-> 1

lsearch -subindices -index 0 {{a 1} {a 2}} a
-> 0 0

lsearch -subindices -index 0 -start 9 {{a 1} {a 2}} a
-> -1

# Words.

lsearch
!> wrong # args: should be "lsearch ?-option value ...? list pattern"

lsearch a
!> wrong # args: should be "lsearch ?-option value ...? list pattern"

lsearch -al {a b a} a
-> 0 2

lsearch -ex {a* a} a
-> 1

lsearch -sor {a b} b
-> 1

lsearch -su {a b} b
!> -subindices cannot be used without -index option

lsearch -inl {a b} b
-> b

lsearch -noc {A b} a
-> 0

lsearch -not {A b} A
-> 1

lsearch "a \{b" a
!> unmatched open brace in list

lsearch -de {a b} a
-> 0

lsearch -dec {a b} a
-> 0

lsearch -reg {abc} b
-> 0

lsearch {a -all} -all
-> 1

lsearch -exact {a -all} -all
-> 1

lsearch a -exact
-> -1


# Texts of one length, and past the first few elements.

lsearch -exact -not {aa aa ab} aa
-> 2

lsearch -all {ba aa ca aa aab a} aa
-> 1 3

set l [lrepeat 40 x]; lset l 17 y; lset l 39 7; list [lsearch $l y] [lsearch $l 7] [lsearch -start 18 $l y] [lsearch -all -not $l x]
-> 17 39 -1 {17 39}
