# subst.

subst
!> wrong # args: should be "subst ?-nobackslashes? ?-nocommands? ?-novariables? string"

subst a
-> a

subst {a b}
-> a b

set x 5; subst {$x}
-> 5

set x 5; subst {a${x}b}
-> a5b

set a(k) v; subst {$a(k)}
-> v

set a(k) v; set i k; subst {$a($i)}
-> v

set a(k) v; subst {$a([string cat k])}
-> v

subst {[string cat a b]}
-> ab

subst {[string cat a b][string cat c]}
-> abc

subst {\n}
-> 
   

subst {a\tb}
-> a	b

subst {\x41\u0041\101}
-> AAA

subst {\\}
-> \

subst {\$x}
-> $x

subst {\[x]}
-> [x]

subst -nobackslashes {a\tb}
-> a\tb

subst -nocommands {[foo] \t}
-> [foo] 	

subst -novariables {$x [string cat b]}
-> $x b

subst -nobackslashes -nocommands -novariables {$x [y] \z}
-> $x [y] \z

subst -nob -noc -nov {$x [y] \z}
-> $x [y] \z

subst -no x
!> ambiguous option "-no": must be -nobackslashes, -nocommands, or -novariables

subst -foo x
!> bad option "-foo": must be -nobackslashes, -nocommands, or -novariables

subst -nocommands
-> -nocommands

subst {$nosuch}
!> can't read "nosuch": no such variable

subst {$a(b)}
!> can't read "a(b)": no such variable

subst {[nosuchcmd]}
!> invalid command name "nosuchcmd"

subst {a[b}
!> missing close-bracket

subst {a[string cat "x]}
!> missing "

subst "a\[string cat \{x"
!> missing close-brace

subst {$a(x}
!> missing )

subst "\${a"
!> missing close-brace for variable name

subst {a[string cat b][c}
!> missing close-bracket

set r {}; catch {subst {[lappend r 1][c}}; set r
-> 1

subst {a]b}
-> a]b

subst {a"b}
-> a"b

subst {a{b}c}
-> a{b}c

subst {$}
-> $

subst {$ x}
-> $ x

subst {a$}
-> a$

subst \\
-> \

subst "a\\\n   b"
-> a b

subst {a;b#c}
-> a;b#c

subst {[break]}
->

subst {a[break]b}
-> a

subst {a[continue]b}
-> ab

subst {a[return x]b}
-> axb

subst {a[return -code 10 x]b}
-> axb

subst {a[error x]b}
!> x

subst {a[string cat x; break; string cat y]b}
-> a

subst {a[string cat x; continue]b}
-> ab

subst {a[string cat x; return y]b}
-> ayb

subst {a[return -code error x]b}
-> axb

proc f {} {subst {a[return -code break x]b}}
f
-> axb

proc f {} {subst {a[return -code continue x]b}}
f
-> axb

set a(x) 1; subst {p$a([break])q}
-> p

set a(x) 1; subst {p$a([continue])q}
-> pq

set a(x) 1; subst {p$a([return x])q}
-> pxq

set a(x) 1; set b x; subst {p$a($b)q}
-> p1q

subst {[subst {[subst {x}]}]}
-> x

set x {$y}; set y 3; subst $x
-> 3

set x {$y}; set y 3; subst [subst {$x}]
-> 3

proc f {} {set l 7; subst {l=$l}}; f
-> l=7

proc f {} {subst {[set q 9]}; set q}; f
-> 9

proc f {} {subst {a[return z]b}}; f
-> azb

proc f {} {subst {[break]}; list ok}; f
-> ok

subst {[list a b]}
-> a b

subst {x[list a b]y}
-> xa by

subst {}
->

subst {[]}
->

subst {a[]b}
-> ab

subst {[;]}
->

subst {[# c
]}
->

subst -nocommands {$a([x])}
!> invalid command name "x"

set a([x]) 1; subst -nocommands {$a([x])}
!> invalid command name "x"

subst -novariables {[set x 1]$x}
-> 1$x

set x 1; subst -nobackslashes {$x\n}
-> 1\n

set x {a b}; subst {$x}
-> a b

subst 12
-> 12

subst [list a b]
-> a b

subst [list {$x} b]
!> can't read "x": no such variable

set x 3; subst [list {$x} b]
-> {3} b

foreach i {1 2 3} {lappend r [subst {<$i>}]}; set r
-> <1> <2> <3>

set ::x 4; subst {$::x}
-> 4

set {a b} 3; subst {${a b}}
-> 3

subst {\u00e9\u4e2d}
-> é中

subst {\q}
-> q

subst {\101x}
-> Ax

set i 0; subst {[incr i][incr i]$i}
-> 122

set t {Hi $n, [string toupper $m]}; set n Bob; set m ok; subst $t
-> Hi Bob, OK

catch {subst {a[error e]}} m; set m
-> e

catch {subst {[return x]}} m; set m
-> x

set x 1; subst {$x$x$x}
-> 111

subst {a\
b}
-> a b

while 1 {subst {[break]}; set z 1; break}; set z
-> 1

subst {[eval break]x}
->

subst {a[eval continue]x}
-> ax

subst {a[eval {return v}]x}
-> avx

subst {a[uplevel #0 {return v}]x}
-> avx

proc g {} {return -code break}; subst {a[g]b}
-> a

proc g {} {return -code continue}; subst {a[g]b}
-> ab

proc g {} {return -code return v}; subst {a[g]b}
-> avb

proc g {} {return -code 7 v}; subst {a[g]b}
-> avb
