# regexp and regsub.

regexp -inline {a} {abc}
-> a

regexp -all {a} {abc}
-> 1

regsub -all {a} {abc} <&>
-> <a>bc

regexp -all -inline {a} {aabb ccab}
-> a a a

regexp -inline {a} {}
->

regexp -all -inline {a} {}
->

regexp -indices -inline -all {a} {}
->

regsub {a} {} <&>
->

regexp {a} {12 a b 34}
-> 1

regexp -inline {a} {12 a b 34}
-> a

regexp -all {a} {12 a b 34}
-> 1

regexp -indices -inline -all {a} {12 a b 34}
-> {3 3}

regsub {a} {12 a b 34} <&>
-> 12 <a> b 34

regsub -all {a} {12 a b 34} <&>
-> 12 <a> b 34

regexp -inline {a+} {abc}
-> a

regexp -all -inline {a+} {abc}
-> a

regsub {a+} {abc} <&>
-> <a>bc

regexp {a+} {aabb ccab}
-> 1

regexp -all -inline {a+} {aabb ccab}
-> aa a

regexp -indices -inline -all {a+} {aabb ccab}
-> {0 1} {7 7}

regsub {a+} {aabb ccab} <&>
-> <aa>bb ccab

regsub -all {a+} {aabb ccab} {[\1]} v; set v
-> []bb cc[]b

regexp {a+} {}
-> 0

regexp -inline {a+} {}
->

regexp -all -inline {a+} {}
->

regexp -all {a+} {}
-> 0

regsub -all {a+} {} <&>
->

regsub -all {a+} {} {[\1]} v; set v
->

regexp -inline {a+} {12 a b 34}
-> a

regexp -all {a+} {12 a b 34}
-> 1

regsub -all {a+} {12 a b 34} <&>
-> 12 <a> b 34

regsub -all {a+} {12 a b 34} {[\1]} v; set v
-> 12 [] b 34

regexp -all -inline {(a)(b)?} {abc}
-> ab a b

regexp -inline {(a)(b)?} {aabb ccab}
-> a a {}

regsub {(a)(b)?} {aabb ccab} <&>
-> <a>abb ccab

regexp -indices -inline -all {(a)(b)?} {}
->

regsub {(a)(b)?} {} <&>
->

regsub -all {(a)(b)?} {} <&>
->

regsub -all {(a)(b)?} {} {[\1]} v; set v
->

regexp {(a)(b)?} {12 a b 34}
-> 1

regexp -all -inline {(a)(b)?} {12 a b 34}
-> a a {}

regexp -all {(a)(b)?} {12 a b 34}
-> 1

regexp -indices -inline -all {(a)(b)?} {12 a b 34}
-> {3 3} {3 3} {-1 -1}

regsub -all {(a)(b)?} {12 a b 34} <&>
-> 12 <a> b 34

regexp -inline {^a} {abc}
-> a

regexp -all -inline {^a} {abc}
-> a

regsub -all {^a} {abc} <&>
-> <a>bc

regsub -all {^a} {abc} {[\1]} v; set v
-> []bc

regexp {^a} {aabb ccab}
-> 1

regexp -all -inline {^a} {aabb ccab}
-> a

regexp -indices -inline -all {^a} {aabb ccab}
-> {0 0}

regsub -all {^a} {aabb ccab} <&>
-> <a>abb ccab

regsub -all {^a} {aabb ccab} {[\1]} v; set v
-> []abb ccab

regexp {^a} {}
-> 0

regexp -inline {^a} {}
->

regexp -all -inline {^a} {}
->

regexp -all {^a} {}
-> 0

regsub -all {^a} {} <&>
->

regsub -all {^a} {} {[\1]} v; set v
->

regexp -inline {^a} {12 a b 34}
->

regexp -all {^a} {12 a b 34}
-> 0

regsub {^a} {12 a b 34} <&>
-> 12 a b 34

regsub -all {^a} {12 a b 34} {[\1]} v; set v
-> 12 a b 34

regexp -inline {c$} {abc}
-> c

regexp -all -inline {c$} {abc}
-> c

regsub {c$} {abc} <&>
-> ab<c>

regexp -inline {c$} {aabb ccab}
->

regexp -all {c$} {aabb ccab}
-> 0

regsub -all {c$} {aabb ccab} <&>
-> aabb ccab

regexp {c$} {}
-> 0

regexp -inline {c$} {}
->

regexp -all -inline {c$} {}
->

regexp -all {c$} {}
-> 0

regsub -all {c$} {} <&>
->

regsub -all {c$} {} {[\1]} v; set v
->

regexp {c$} {12 a b 34}
-> 0

regexp -all -inline {c$} {12 a b 34}
->

regexp -indices -inline -all {c$} {12 a b 34}
->

regsub {c$} {12 a b 34} <&>
-> 12 a b 34

regexp {[a-c]+} {abc}
-> 1

regexp -inline {[a-c]+} {abc}
-> abc

regexp -all {[a-c]+} {abc}
-> 1

regexp -indices -inline -all {[a-c]+} {abc}
-> {0 2}

regsub {[a-c]+} {abc} <&>
-> <abc>

regexp -inline {[a-c]+} {aabb ccab}
-> aabb

regsub -all {[a-c]+} {aabb ccab} {[\1]} v; set v
-> [] []

regexp {[a-c]+} {}
-> 0

regexp -all {[a-c]+} {}
-> 0

regsub -all {[a-c]+} {} <&>
->

regexp {[a-c]+} {12 a b 34}
-> 1

regexp -all -inline {[a-c]+} {12 a b 34}
-> a b

regexp -all {[a-c]+} {12 a b 34}
-> 2

regexp -indices -inline -all {[a-c]+} {12 a b 34}
-> {3 3} {5 5}

regsub {[a-c]+} {12 a b 34} <&>
-> 12 <a> b 34

regsub -all {[a-c]+} {12 a b 34} <&>
-> 12 <a> <b> 34

regsub -all {[a-c]+} {12 a b 34} {[\1]} v; set v
-> 12 [] [] 34

regexp {\d+} {abc}
-> 0

regexp -all {\d+} {abc}
-> 0

regsub -all {\d+} {abc} <&>
-> abc

regexp -inline {\d+} {aabb ccab}
->

regexp -all -inline {\d+} {aabb ccab}
->

regexp -all {\d+} {aabb ccab}
-> 0

regexp -indices -inline -all {\d+} {aabb ccab}
->

regsub {\d+} {aabb ccab} <&>
-> aabb ccab

regsub -all {\d+} {aabb ccab} <&>
-> aabb ccab

regexp {\d+} {}
-> 0

regexp -inline {\d+} {}
->

regexp -all {\d+} {}
-> 0

regsub {\d+} {} <&>
->

regexp {\d+} {12 a b 34}
-> 1

regexp {(\w+)\s(\w+)} {abc}
-> 0

regexp -all -inline {(\w+)\s(\w+)} {abc}
->

regexp -all {(\w+)\s(\w+)} {abc}
-> 0

regexp -indices -inline -all {(\w+)\s(\w+)} {abc}
->

regsub -all {(\w+)\s(\w+)} {abc} {[\1]} v; set v
-> abc

regexp -inline {(\w+)\s(\w+)} {aabb ccab}
-> {aabb ccab} aabb ccab

regexp -all -inline {(\w+)\s(\w+)} {aabb ccab}
-> {aabb ccab} aabb ccab

regsub -all {(\w+)\s(\w+)} {aabb ccab} <&>
-> <aabb ccab>

regsub -all {(\w+)\s(\w+)} {aabb ccab} {[\1]} v; set v
-> [aabb]

regexp -inline {(\w+)\s(\w+)} {}
->

regexp -all -inline {(\w+)\s(\w+)} {}
->

regexp -all {(\w+)\s(\w+)} {}
-> 0

regexp -indices -inline -all {(\w+)\s(\w+)} {}
->

regexp {(\w+)\s(\w+)} {12 a b 34}
-> 1

regexp -all {(\w+)\s(\w+)} {12 a b 34}
-> 2

regexp -indices -inline -all {(\w+)\s(\w+)} {12 a b 34}
-> {0 3} {0 1} {3 3} {5 8} {5 5} {7 8}

regsub {(\w+)\s(\w+)} {12 a b 34} <&>
-> <12 a> b 34

regsub -all {(\w+)\s(\w+)} {12 a b 34} {[\1]} v; set v
-> [12] [b]

regexp -inline {x*} {abc}
-> {}

regexp -all -inline {x*} {abc}
-> {} {} {}

regsub -all {x*} {abc} <&>
-> <>a<>b<>c<>

regexp {x*} {aabb ccab}
-> 1

regexp -all -inline {x*} {aabb ccab}
-> {} {} {} {} {} {} {} {} {}

regexp -indices -inline -all {x*} {aabb ccab}
-> {0 -1} {1 0} {2 1} {3 2} {4 3} {5 4} {6 5} {7 6} {8 7}

regsub {x*} {aabb ccab} <&>
-> <>aabb ccab

regexp -indices -inline -all {x*} {}
-> {0 -1}

regsub {x*} {} <&>
-> <>

regexp -inline {x*} {12 a b 34}
-> {}

regexp -all {x*} {12 a b 34}
-> 9

regsub -all {x*} {12 a b 34} <&>
-> <>1<>2<> <>a<> <>b<> <>3<>4<>

regexp -all -inline {} {abc}
-> {} {} {}

regexp -indices -inline -all {} {abc}
-> {0 -1} {1 0} {2 1}

regsub -all {} {abc} <&>
-> <>a<>b<>c<>

regsub -all {} {abc} {[\1]} v; set v
-> []a[]b[]c[]

regexp {} {aabb ccab}
-> 1

regexp -inline {} {aabb ccab}
-> {}

regexp -all {} {aabb ccab}
-> 9

regexp -indices -inline -all {} {aabb ccab}
-> {0 -1} {1 0} {2 1} {3 2} {4 3} {5 4} {6 5} {7 6} {8 7}

regsub {} {aabb ccab} <&>
-> <>aabb ccab

regsub -all {} {aabb ccab} {[\1]} v; set v
-> []a[]a[]b[]b[] []c[]c[]a[]b[]

regexp -inline {} {}
-> {}

regexp -all -inline {} {}
-> {}

regexp -all {} {}
-> 1

regexp -indices -inline -all {} {}
-> {0 -1}

regsub -all {} {} {[\1]} v; set v
-> []

regexp -all -inline {} {12 a b 34}
-> {} {} {} {} {} {} {} {} {}

regsub -all {} {12 a b 34} <&>
-> <>1<>2<> <>a<> <>b<> <>3<>4<>

regsub -all {} {12 a b 34} {[\1]} v; set v
-> []1[]2[] []a[] []b[] []3[]4[]

regexp -inline {a|b} {abc}
-> a

regexp -all -inline {a|b} {abc}
-> a b

regexp -indices -inline -all {a|b} {abc}
-> {0 0} {1 1}

regsub {a|b} {abc} <&>
-> <a>bc

regsub -all {a|b} {abc} {[\1]} v; set v
-> [][]c

regexp {a|b} {aabb ccab}
-> 1

regsub -all {a|b} {aabb ccab} {[\1]} v; set v
-> [][][][] cc[][]

regexp {a|b} {}
-> 0

regexp -inline {a|b} {}
->

regexp -all {a|b} {}
-> 0

regsub -all {a|b} {} <&>
->

regsub -all {a|b} {} {[\1]} v; set v
->

regexp -inline {a|b} {12 a b 34}
-> a

regexp -all -inline {a|b} {12 a b 34}
-> a b

regexp -all {a|b} {12 a b 34}
-> 2

regexp -indices -inline -all {a|b} {12 a b 34}
-> {3 3} {5 5}

regsub {a|b} {12 a b 34} <&>
-> 12 <a> b 34

regsub -all {a|b} {12 a b 34} <&>
-> 12 <a> <b> 34

regsub -all {a|b} {12 a b 34} {[\1]} v; set v
-> 12 [] [] 34

regexp {(a*)(b*)} {abc}
-> 1

regexp -all -inline {(a*)(b*)} {abc}
-> ab a b {} {} {}

regexp -indices -inline -all {(a*)(b*)} {abc}
-> {0 1} {0 0} {1 1} {2 1} {2 1} {2 1}

regsub -all {(a*)(b*)} {abc} <&>
-> <ab><>c<>

regsub -all {(a*)(b*)} {abc} {[\1]} v; set v
-> [a][]c[]

regexp {(a*)(b*)} {aabb ccab}
-> 1

regexp -indices -inline -all {(a*)(b*)} {aabb ccab}
-> {0 3} {0 1} {2 3} {4 3} {4 3} {4 3} {5 4} {5 4} {5 4} {6 5} {6 5} {6 5} {7 8} {7 7} {8 8}

regsub {(a*)(b*)} {aabb ccab} <&>
-> <aabb> ccab

regsub -all {(a*)(b*)} {aabb ccab} <&>
-> <aabb><> <>c<>c<ab><>

regexp {(a*)(b*)} {}
-> 1

regexp -all {(a*)(b*)} {}
-> 1

regsub {(a*)(b*)} {} <&>
-> <>

regsub -all {(a*)(b*)} {} <&>
-> <>

regexp -inline {(a*)(b*)} {12 a b 34}
-> {} {} {}

regexp -all -inline {(a*)(b*)} {12 a b 34}
-> {} {} {} {} {} {} {} {} {} a a {} {} {} {} b {} b {} {} {} {} {} {} {} {} {}

regexp -all {(a*)(b*)} {12 a b 34}
-> 9

regexp {.} {abc}
-> 1

regexp -all -inline {.} {abc}
-> a b c

regexp -indices -inline -all {.} {abc}
-> {0 0} {1 1} {2 2}

regsub {.} {abc} <&>
-> <a>bc

regexp {.} {aabb ccab}
-> 1

regexp -inline {.} {aabb ccab}
-> a

regexp -all {.} {aabb ccab}
-> 9

regexp -indices -inline -all {.} {aabb ccab}
-> {0 0} {1 1} {2 2} {3 3} {4 4} {5 5} {6 6} {7 7} {8 8}

regexp -inline {.} {}
->

regexp -all -inline {.} {}
->

regexp -indices -inline -all {.} {}
->

regsub {.} {} <&>
->

regsub -all {.} {} {[\1]} v; set v
->

regexp -all -inline {.} {12 a b 34}
-> 1 2 { } a { } b { } 3 4

regsub {.} {12 a b 34} <&>
-> <1>2 a b 34

regsub -all {.} {12 a b 34} <&>
-> <1><2>< ><a>< ><b>< ><3><4>

regexp {^} {abc}
-> 1

regexp -all -inline {^} {abc}
-> {}

regexp -indices -inline -all {^} {abc}
-> {0 -1}

regsub {^} {abc} <&>
-> <>abc

regexp -all -inline {^} {aabb ccab}
-> {}

regsub -all {^} {aabb ccab} {[\1]} v; set v
-> []aabb ccab

regexp {^} {}
-> 1

regexp -all {^} {}
-> 1

regsub -all {^} {} <&>
-> <>

regexp {^} {12 a b 34}
-> 1

regexp -inline {^} {12 a b 34}
-> {}

regexp -all {^} {12 a b 34}
-> 1

regexp -indices -inline -all {^} {12 a b 34}
-> {0 -1}

regsub {^} {12 a b 34} <&>
-> <>12 a b 34

regsub -all {^} {12 a b 34} <&>
-> <>12 a b 34

regsub -all {^} {12 a b 34} {[\1]} v; set v
-> []12 a b 34

regexp {$} {abc}
-> 1

regexp -all -inline {$} {abc}
-> {}

regexp -indices -inline -all {$} {abc}
-> {3 2}

regsub -all {$} {abc} <&>
-> abc<>

regsub -all {$} {abc} {[\1]} v; set v
-> abc[]

regexp -all -inline {$} {aabb ccab}
-> {}

regsub {$} {aabb ccab} <&>
-> aabb ccab<>

regsub -all {$} {aabb ccab} <&>
-> aabb ccab<>

regsub -all {$} {aabb ccab} {[\1]} v; set v
-> aabb ccab[]

regexp {$} {}
-> 1

regexp -all {$} {}
-> 1

regsub {$} {} <&>
-> <>

regexp {$} {12 a b 34}
-> 1

regexp -inline {$} {12 a b 34}
-> {}

regexp -all {$} {12 a b 34}
-> 1

regexp -indices -inline -all {$} {12 a b 34}
-> {9 8}

regsub -all {$} {12 a b 34} {[\1]} v; set v
-> 12 a b 34[]

regexp -inline {\y} {abc}
-> {}

regexp -all -inline {\y} {abc}
-> {} {} {}

regsub {\y} {abc} <&>
-> <>abc

regsub -all {\y} {abc} {[\1]} v; set v
-> []a[]b[]c

regexp -inline {\y} {aabb ccab}
-> {}

regexp -all {\y} {aabb ccab}
-> 8

regsub {\y} {aabb ccab} <&>
-> <>aabb ccab

regexp {\y} {}
-> 0

regexp -inline {\y} {}
->

regexp -all -inline {\y} {}
->

regexp -all {\y} {}
-> 0

regsub -all {\y} {} <&>
->

regsub -all {\y} {} {[\1]} v; set v
->

regexp {\y} {12 a b 34}
-> 1

regexp -all -inline {\y} {12 a b 34}
-> {} {} {} {} {} {}

regexp -indices -inline -all {\y} {12 a b 34}
-> {0 -1} {1 0} {3 2} {5 4} {7 6} {8 7}

regsub -all {\y} {12 a b 34} <&>
-> <>1<>2 <>a <>b <>3<>4

regexp -inline {(?i)A} {abc}
-> a

regexp -all -inline {(?i)A} {abc}
-> a

regexp -indices -inline -all {(?i)A} {abc}
-> {0 0}

regsub {(?i)A} {abc} <&>
-> <a>bc

regsub -all {(?i)A} {abc} <&>
-> <a>bc

regsub -all {(?i)A} {abc} {[\1]} v; set v
-> []bc

regexp -all -inline {(?i)A} {aabb ccab}
-> a a a

regexp {(?i)A} {}
-> 0

regexp -all {(?i)A} {}
-> 0

regexp -indices -inline -all {(?i)A} {}
->

regsub -all {(?i)A} {} <&>
->

regsub -all {(?i)A} {} {[\1]} v; set v
->

regexp {(?i)A} {12 a b 34}
-> 1

regexp -inline {(?i)A} {12 a b 34}
-> a

regexp -all {(?i)A} {12 a b 34}
-> 1

regexp -indices -inline -all {(?i)A} {12 a b 34}
-> {3 3}

regsub {(?i)A} {12 a b 34} <&>
-> 12 <a> b 34

regsub -all {(?i)A} {12 a b 34} <&>
-> 12 <a> b 34

regexp -all -inline {(a(b))c} {abc}
-> abc ab b

regsub {(a(b))c} {abc} <&>
-> <abc>

regsub -all {(a(b))c} {abc} <&>
-> <abc>

regexp {(a(b))c} {aabb ccab}
-> 0

regexp -all -inline {(a(b))c} {aabb ccab}
->

regexp -all {(a(b))c} {aabb ccab}
-> 0

regexp -indices -inline -all {(a(b))c} {aabb ccab}
->

regsub {(a(b))c} {aabb ccab} <&>
-> aabb ccab

regexp {(a(b))c} {}
-> 0

regexp -inline {(a(b))c} {}
->

regexp -all -inline {(a(b))c} {}
->

regexp -all {(a(b))c} {}
-> 0

regexp -inline {(a(b))c} {12 a b 34}
->

regsub -all {(a(b))c} {12 a b 34} <&>
-> 12 a b 34

regexp -inline {b*?} {abc}
-> {}

regexp -all -inline {b*?} {abc}
-> {} {} {}

regexp -indices -inline -all {b*?} {abc}
-> {0 -1} {1 0} {2 1}

regsub -all {b*?} {abc} <&>
-> <>a<>b<>c<>

regexp {b*?} {aabb ccab}
-> 1

regexp -all -inline {b*?} {}
-> {}

regexp -indices -inline -all {b*?} {}
-> {0 -1}

regsub {b*?} {} <&>
-> <>

regexp -inline {b*?} {12 a b 34}
-> {}

regexp -all -inline {b*?} {12 a b 34}
-> {} {} {} {} {} {} {} {} {}

regexp -all {b*?} {12 a b 34}
-> 9

regexp -indices -inline -all {b*?} {12 a b 34}
-> {0 -1} {1 0} {2 1} {3 2} {4 3} {5 4} {6 5} {7 6} {8 7}

regsub {b*?} {12 a b 34} <&>
-> <>12 a b 34

regsub -all {b*?} {12 a b 34} <&>
-> <>1<>2<> <>a<> <>b<> <>3<>4<>

regexp -indices -inline -all {[^a]} {abc}
-> {1 1} {2 2}

regexp {[^a]} {}
-> 0

regexp -all -inline {[^a]} {}
->

regexp -indices -inline -all {[^a]} {}
->

regsub -all {[^a]} {} <&>
->

regsub -all {[^a]} {} {[\1]} v; set v
->

regexp {[^a]} {12 a b 34}
-> 1

regexp -inline {[^a]} {12 a b 34}
-> 1

regexp -all -inline {[^a]} {12 a b 34}
-> 1 2 { } { } b { } 3 4

regexp -all {[^a]} {12 a b 34}
-> 8

regexp -indices -inline -all {[^a]} {12 a b 34}
-> {0 0} {1 1} {2 2} {4 4} {5 5} {6 6} {7 7} {8 8}

regsub {[^a]} {12 a b 34} <&>
-> <1>2 a b 34

regsub -all {[^a]} {12 a b 34} <&>
-> <1><2>< >a< ><b>< ><3><4>

regexp {(.)\1} {abc}
-> 0

regexp -all {(.)\1} {abc}
-> 0

regexp -all -inline {(.)\1} {aabb ccab}
-> aa a bb b cc c

regexp -inline {(.)\1} {}
->

regexp -all -inline {(.)\1} {}
->

regsub {(.)\1} {} <&>
->

regsub -all {(.)\1} {} {[\1]} v; set v
->

regexp {(.)\1} {12 a b 34}
-> 0

regexp -inline {(.)\1} {12 a b 34}
->

regexp -all {(.)\1} {12 a b 34}
-> 0

regexp -indices -inline -all {(.)\1} {12 a b 34}
->

regsub {(.)\1} {12 a b 34} <&>
-> 12 a b 34

regsub -all {(.)\1} {12 a b 34} <&>
-> 12 a b 34

regexp
!> wrong # args: should be "regexp ?-option ...? exp string ?matchVar? ?subMatchVar ...?"

regexp a
!> wrong # args: should be "regexp ?-option ...? exp string ?matchVar? ?subMatchVar ...?"

regexp -foo a b
!> bad option "-foo": must be -all, -about, -indices, -inline, -expanded, -line, -linestop, -lineanchor, -nocase, -start, or --

regexp -inline a b c
!> regexp match variables not allowed when using -inline

regexp -about (a)(b)
-> 2 {}

regexp -about
!> wrong # args: should be "regexp ?-option ...? exp string ?matchVar? ?subMatchVar ...?"

regexp -start 2 a aabaa
-> 1

regexp -start 2 -inline -indices a aabaa
-> {3 3}

regexp -start end a aba
-> 0

regexp -start end-1 -inline a aba
-> a

regexp -start -5 a aba
-> 1

regexp -start 99 a aba
-> 0

regexp -start 99 {$} aba
-> 1

regexp -start 1 ^b ab
-> 0

regexp -start 1 -line ^b ab
-> 0

regexp -start 2 ^b "a\nb"
-> 1

regexp -start x a b
!> bad index "x": must be integer?[+-]integer? or end?[+-]integer?

regexp -start
!> wrong # args: should be "regexp ?-option ...? exp string ?matchVar? ?subMatchVar ...?"

regexp -start 1 a
!> wrong # args: should be "regexp ?-option ...? exp string ?matchVar? ?subMatchVar ...?"

regexp -all -start 1 a aaaa
-> 3

regexp ( a
!> couldn't compile regular expression pattern: parentheses () not balanced

regexp {a[} a
!> couldn't compile regular expression pattern: brackets [] not balanced

regexp {a**} a
!> couldn't compile regular expression pattern: quantifier operand invalid

regexp {\\1(a)} a
-> 0

regexp {[[:foo:]]} a
!> couldn't compile regular expression pattern: invalid character class

regexp a abc v; set v
-> a

regexp (a)(b)(c)? ab x y z w q; list $x $y $z $w $q
-> ab a b {} {}

regexp z abc v; catch {set v}
-> 1

regexp -indices (b)(z)? abc x y z; list $x $y $z
-> {1 1} {1 1} {-1 -1}

regexp -all (.) abc x y; list $x $y
-> c c

regexp -nocase ABC xabcx
-> 1

regexp -nocase -inline B+ abBc
-> bB

regexp -expanded {a  b # c} ab
-> 1

regexp -line ^b "a\nb"
-> 1

regexp ^b "a\nb"
-> 0

regexp -lineanchor a$ "a\nb"
-> 1

regexp -linestop -inline a.* "ab\ncd"
-> ab

regexp -line -inline a.* "ab\ncd"
-> ab

regexp -inline a.* "ab\ncd"
-> {ab
   cd}

regexp -all -line -inline ^. "ab\ncd\nef"
-> a c e

regexp -all -inline -lineanchor {^} "a\nb"
-> {} {}

regexp -- -a x-a
-> 1

regexp -- - -
-> 1

regexp -inline {h(.)l} h\u00e9llo
-> hél é

regexp -indices -inline {l+} h\u00e9llo
-> {2 3}

regexp -all -indices -inline {l} h\u00e9llol
-> {2 2} {3 3} {5 5}

regexp -start 2 -indices -inline l h\u00e9llo
-> {2 2}

regexp \u4e2d a\u4e2d
-> 1

regexp -indices \u6587 a\u4e2d\u6587 v; set v
-> 2 2

regexp {***=a.b} a.b
-> 1

regexp {***=a.b} axb
-> 0

regexp -inline {(?:ab)+} ababx
-> abab

regexp -inline {a{2,3}} aaaa
-> aaa

regexp -inline {a{2,3}?} aaaa
-> aa

regexp -inline {(?=b)} abc
-> {}

regexp -inline {a(?=b)} aab
-> a

regexp -inline {a(?!b)} aba
-> a

regexp -inline {\mfoo\M} {a foo b}
-> foo

regexp -all -inline {\S+} { ab  cd e }
-> ab cd e

regexp -all {a} [string repeat a 100]
-> 100

regexp -inline -all {[0-9]+} a1b22c333
-> 1 22 333

regexp -all -inline {(\w)=(\d)} {a=1 b=2}
-> a=1 a 1 b=2 b 2

regexp -all -indices -inline {(\w)=(\d)} {a=1 b=2}
-> {0 2} {0 0} {2 2} {4 6} {4 4} {6 6}

set r {}; foreach {- k v} [regexp -all -inline {(\w)=(\d)} {a=1 b=2}] {lappend r $k $v}; set r
-> a 1 b 2

regexp {^\s*$} {   }
-> 1

regexp {^(\d+)-(\d+)$} 10-20 - a b; list $a $b
-> 10 20

if {[regexp {(x+)} axxb m]} {set m}
-> xx

regexp -all {^} "a\nb"
-> 1

regexp -all -line {^} "a\nb"
-> 2

regexp -all {$} "a\nb"
-> 1

regexp -all -line {$} "a\nb"
-> 2

regexp a {} v
-> 0

regexp {} {} v; list $v
-> {}

regexp -inline {} abc
-> {}

regexp -al a b
!> bad option "-al": must be -all, -about, -indices, -inline, -expanded, -line, -linestop, -lineanchor, -nocase, -start, or --

regexp -in a a
!> bad option "-in": must be -all, -about, -indices, -inline, -expanded, -line, -linestop, -lineanchor, -nocase, -start, or --

regexp -line
!> wrong # args: should be "regexp ?-option ...? exp string ?matchVar? ?subMatchVar ...?"

array set arr {}; regexp a a arr
!> can't set "arr": variable is array

regsub
!> wrong # args: should be "regsub ?-option ...? exp string subSpec ?varName?"

regsub a b
!> wrong # args: should be "regsub ?-option ...? exp string subSpec ?varName?"

regsub -foo a b c
!> bad option "-foo": must be -all, -nocase, -expanded, -line, -linestop, -lineanchor, -start, or --

regsub a b c d e
!> wrong # args: should be "regsub ?-option ...? exp string subSpec ?varName?"

regsub a abc X
-> Xbc

regsub z abc X
-> abc

regsub a abc X v
-> 1

regsub z abc X v; set v
-> abc

regsub -all a banana o
-> bonono

regsub -all a banana o v; list $v
-> bonono

regsub -all {} abc -
-> -a-b-c

regsub {} abc -
-> -abc

regsub -all {x*} abc -
-> -a-b-c-

regsub -all {b*} abc -
-> -a--c-

regsub -all {$} abc !
-> abc!

regsub -all {^} abc !
-> !abc

regsub -all -line {^} "a\nb" >
-> >a
   >b

regsub -all -line {$} "a\nb" ;
!> wrong # args: should be "regsub ?-option ...? exp string subSpec ?varName?"

regsub (a)(b) xaby {\2\1}
-> xbay

regsub (a)(z)? xaby {<\1\2\3>}
-> x<a>by

regsub a abc {\&}
-> &bc

regsub a abc {\\&}
-> \abc

regsub a abc {\\\\}
-> \\bc

regsub a abc {&&}
-> aabc

regsub a abc {\0\0}
-> aabc

regsub a abc {\x}
-> \xbc

regsub a abc {\a1}
-> \a1bc

regsub a abc "x\\"
-> x\bc

regsub -nocase A abc X
-> Xbc

regsub -all -nocase a AaA b
-> bbb

regsub -start 2 a aaaa X
-> aaXa

regsub -all -start 2 a aaaa X
-> aaXX

regsub -start end a aaa X
-> aaa

regsub -start -1 a aaa X
-> Xaa

regsub -start 99 a aaa X
-> aaa

regsub -all -start 1 ^a aaa X
-> aaa

regsub -start 1 {} abc X
-> aXbc

regsub -start 3 {$} abc X
-> abcX

regsub -start 4 {$} abc X
-> abc

regsub ( a b
!> couldn't compile regular expression pattern: parentheses () not balanced

regsub -- -a x-ay b
-> xby

regsub -expanded {a b} ab X
-> X

regsub -all {\s+} {a  b   c} { }
-> a b c

regsub -all {[aeiou]} {hello world} {<&>}
-> h<e>ll<o> w<o>rld

regsub -all {(\w+) (\w+)} {hello world} {\2 \1}
-> world hello

regsub -all \u00e9 caf\u00e9\u00e9 e
-> cafee

regsub -all {.} \u4e2d\u6587 {&&}
-> 中中文文

regsub -all . abc {&,} v
-> 3

regsub -linestop a.* "ab\nc" X
-> X
   c

regsub -all -lineanchor ^ "a\nb" X
-> Xa
   Xb

regsub -al a aa b
!> bad option "-al": must be -all, -nocase, -expanded, -line, -linestop, -lineanchor, -start, or --

regsub -start a b c
!> bad index "a": must be integer?[+-]integer? or end?[+-]integer?

regsub -start x a b c
!> bad index "x": must be integer?[+-]integer? or end?[+-]integer?

regsub a abc [list x y]
-> x ybc

regsub -all {(a)|(b)} abab {[\1|\2]}
-> [a|][|b][a|][|b]

regsub -all {\d} a1b2 {[expr {&+1}]}
-> a[expr {1+1}]b[expr {2+1}]

subst [regsub -all {\d} a1b2 {[expr {&+1}]}]
-> a2b3

regsub -all {\n} "a\nb\n" {\\n}
-> a\nb\n

proc f {} {regsub b abc X r; set r}; f
-> aXc

array set v {}; regsub a a b v
!> can't set "v": variable is array

regexp -nocase A a
-> 1

regexp -expanded { a  b # c
} ab
-> 1

regexp -line ^b$ "a\nb\nc"
-> 1

regexp -linestop a.b "a\nb"
-> 0

regexp -lineanchor ^b$ "a\nb\nc"
-> 1

regexp -lineanchor a.b "a\nb"
-> 1

regexp -all a aaa
-> 3

regexp -all -inline a aaa
-> a a a

regexp -all -inline {a(b)?} "ab a ab"
-> ab b a {} ab b

regexp -inline {(a)(b)?(c)} "ac"
-> ac a {} c

regexp -inline -indices {(a)(b)?(c)} "ac"
-> {0 1} {0 0} {-1 -1} {1 1}

regexp -all -inline -indices {(.)(.)} abcd
-> {0 1} {0 0} {1 1} {2 3} {2 2} {3 3}

regexp -start 1 a aba m; set m
-> a

regexp -start 1 -indices a aba m; set m
-> 2 2

regexp -start 1 ^a aa
-> 0

regexp -start end-1 -indices . aba m; set m
-> 2 2

regexp -start -1 a a
-> 1

regexp -start 10 a a
-> 0

regexp -start 10 {} a
-> 1

regexp -start 10 ^ a
-> 0

regexp -start foo a a
!> bad index "foo": must be integer?[+-]integer? or end?[+-]integer?

regexp -inline a a x
!> regexp match variables not allowed when using -inline

regexp -all -inline x a
->

regexp -all {} abc
-> 3

regexp -all -inline {} abc
-> {} {} {}

regexp -all -inline -indices {} abc
-> {0 -1} {1 0} {2 1}

regexp -all x* axxb
-> 3

regexp -all -inline x* axxb
-> {} xx {}

regexp -all -inline {^a} aaa
-> a

regexp -all -line -inline {^a} "a\na"
-> a a

regexp -all -inline {a$} aaa
-> a

regexp -about {(a)(b)}
-> 2 {}

regexp -about a
-> 0 {}

regexp -about {a\1}
!> couldn't compile regular expression pattern: invalid backreference number

regexp -about (
!> couldn't compile regular expression pattern: parentheses () not balanced

regexp -- -a -a
-> 1

regexp -- a
!> wrong # args: should be "regexp ?-option ...? exp string ?matchVar? ?subMatchVar ...?"

regexp {a b} "a b" m a b; list $m $a $b
-> {a b} {} {}

regexp {(a)(b)(c)} abc m a; list $m $a
-> abc a

regexp {(a)|(b)} b m a b; list $m $a $b
-> b {} b

regexp -indices {(a)|(b)} b m a b; list $m $a $b
-> {0 0} {-1 -1} {0 0}

regexp a b m; info exists m
-> 0

regexp {(} a
!> couldn't compile regular expression pattern: parentheses () not balanced

regexp {)} a
!> couldn't compile regular expression pattern: parentheses () not balanced

regexp {[} a
!> couldn't compile regular expression pattern: brackets [] not balanced

regexp {[b-a]} a
!> couldn't compile regular expression pattern: invalid character range

regexp {[a-} a
!> couldn't compile regular expression pattern: brackets [] not balanced

regexp {[[.foo.]]} a
!> couldn't compile regular expression pattern: invalid collating element

regexp {[[=a=]]} a
-> 1

regexp {[[.a.]]} a
-> 1

regexp {[[.hyphen.]]} -
-> 1

regexp {[[.space.]]} " "
-> 1

regexp {[[:<:]]a[[:>:]]} "b a"
-> 1

regexp {a{2,1}} aa
!> couldn't compile regular expression pattern: invalid repetition count(s)

regexp {a{256}} aa
!> couldn't compile regular expression pattern: invalid repetition count(s)

regexp {a{,2}} aa
-> 0

regexp {a{x}} "a{x}"
-> 1

regexp {*a} a
!> couldn't compile regular expression pattern: quantifier operand invalid

regexp {+} a
!> couldn't compile regular expression pattern: quantifier operand invalid

regexp {?} a
!> couldn't compile regular expression pattern: quantifier operand invalid

regexp {a|*} a
!> couldn't compile regular expression pattern: quantifier operand invalid

regexp {(*a)} a
!> couldn't compile regular expression pattern: quantifier operand invalid

regexp {(|a)} b
-> 1

regexp {^*} a
!> couldn't compile regular expression pattern: quantifier operand invalid

regexp {\1} a
!> couldn't compile regular expression pattern: invalid backreference number

regexp {(a)\2} a
!> couldn't compile regular expression pattern: invalid backreference number

regexp {(a)\1} aa
-> 1

regexp {(a*)\1} aaaa m; set m
-> aaaa

regexp {(.)(.)\2\1} xabbay m; set m
-> abba

regexp {\8} a
!> couldn't compile regular expression pattern: invalid backreference number

regexp {\08} "\0008"
-> 1

regexp {\012} "\n"
-> 1

regexp {\x41} A
-> 1

regexp {\x0041} A
-> 0

regexp {\u0041\U00000042} AB
-> 1

regexp {\u41} A
-> 1

regexp {\a\b\B\cA\e\f\n\r\t\v} x
-> 0

regexp {\cA} "\x01"
-> 1

regexp {\d\D\s\S\w\W} "1a b_ "
-> 1

regexp {[\d]} 5
-> 1

regexp {[\w-]} -
-> 1

regexp {[^\d]} 5
-> 0

regexp {[\D]} a
!> couldn't compile regular expression pattern: invalid escape \ sequence

regexp {\mfoo\M} "a foo b"
-> 1

regexp {\yfoo\y} "a foo b"
-> 1

regexp {\Yoo} "foo"
-> 1

regexp {\Afoo\Z} "foo"
-> 1

regexp {\Afoo\Z} "afoo"
-> 0

regexp {\Zx} "x"
-> 0

regexp {a\Z\n} "a\n"
-> 0

regexp {\q} q
!> couldn't compile regular expression pattern: invalid escape \ sequence

regexp {\_} _
-> 1

regexp {\:} :
-> 1

regexp {(?i)ABC} abc
-> 1

regexp {(?c)ABC} abc
-> 0

regexp {(?ic)ABC} abc
-> 0

regexp {(?x) a b } ab
-> 1

regexp {(?n)a.b} "a\nb"
-> 0

regexp {(?m)^b} "a\nb"
-> 1

regexp {(?p)a.b} "a\nb"
-> 0

regexp {(?w)^b} "a\nb"
-> 1

regexp {(?s)a.b} "a\nb"
-> 1

regexp {(?t)a b} ab
-> 0

regexp {(?b)a\(b\)} ab
-> 1

regexp {(?e)a(b)+} abb
-> 1

regexp {(?q)a.b} a.b
-> 1

regexp {(?q)a.b} axb
-> 0

regexp {(?z)a} a
!> couldn't compile regular expression pattern: invalid embedded option

regexp {(?i} a
!> couldn't compile regular expression pattern: invalid embedded option

regexp {a(?i)b} ab
!> couldn't compile regular expression pattern: quantifier operand invalid

regexp {***:a+} aa
-> 1

regexp {***=a+} a+
-> 1

regexp {***=a+} aa
-> 0

regexp {***a} a
!> couldn't compile regular expression pattern: quantifier operand invalid

regexp {***:(?i)A} a
-> 1

regexp {(?#comment)a} a
-> 1

regexp {a(?#comment)b} ab
-> 1

regexp {(?=a)a} a
-> 1

regexp {(?=a)b} a
-> 0

regexp {(?!a)b} b
-> 1

regexp {a(?=b)} ab m; set m
-> a

regexp {a(?!b)} ab
-> 0

regexp {(?<=a)b} ab
!> couldn't compile regular expression pattern: quantifier operand invalid

regexp {(?:a)(b)} ab m x; set x
-> b

regexp {a+?} aaa m; set m
-> a

regexp {a*?} aaa m; set m
->

regexp {a??} aaa m; set m
->

regexp {a{1,3}?} aaa m; set m
-> a

regexp {a{2}?} aaa m; set m
-> aa

regexp {a+?b} aaab m; set m
-> aaab

regexp {(a+?)(a*)} aaa m x y; list $m $x $y
-> a a {}

regexp {(a+)(a*?)} aaa m x y; list $m $x $y
-> aaa aaa {}

regexp {(a+?)(b*)} aabb m x y; list $m $x $y
-> a a {}

regexp {a*(a+?)} aaa m x; list $m $x
-> aaa a

regexp {.*?b.*} aabab m; set m
-> aab

regexp {(.*?)b(.*)} aabab m x y; list $m $x $y
-> aab aa {}

regexp {a|ab} ab m; set m
-> ab

regexp {a|ab|abc} abcd m; set m
-> abc

regexp {(a|ab)(c|bcd)} abcd m x y; list $m $x $y
-> abcd a bcd

regexp {(a|ab)(bc|c)?} abc m x y; list $m $x $y
-> abc ab c

regexp {(a|b)*} abab m x; list $m $x
-> abab b

regexp {(a*)*} aaa m x; list $m $x
-> aaa aaa

regexp {(a*)+} b m x; list $m $x
-> {} {}

regexp {(a*)(ab)*(b*)} abb m x y z; list $m $x $y $z
-> abb a {} bb

regexp {(a)(b)*(c)} abbc m x y z; list $m $x $y $z
-> abbc a b c

regexp {((a)|(b))*} ab m x y z; list $m $x $y $z
-> ab b {} b

regexp {(?:(a)|b)*} ab m x; list $m $x
-> ab {}

regexp {x(~~)*(z*)} x~~~~zz m y z; list $m $y $z
-> x~~~~zz ~~ zz

regexp {^(([a-z]+)://)?([^/]+)(/.*)?$} http://a.b/c m a b c d; list $m $a $b $c $d
-> http://a.b/c http:// http a.b /c

regexp {[a-c]+} xabcabcx m; set m
-> abcabc

regexp {[^a-c]+} abxyzc m; set m
-> xyz

regexp {[]a]+} a]b m; set m
-> a]

regexp {[^]a]+} a]b m; set m
-> b

regexp {[a-]+} -a- m; set m
-> -a-

regexp {[-a]+} -a- m; set m
-> -a-

regexp {[a\]]+} {a]} m; set m
-> a]

regexp {[\]]} {]}
-> 1

regexp {[a^]} ^
-> 1

regexp {[[]} {[}
-> 1

regexp {[a-\x63]} b
-> 1

regexp {[[:alnum:]_]+} ab_1 m; set m
-> ab_1

regexp {[[:upper:]][[:lower:]]} Ab
-> 1

regexp -nocase {[[:upper:]]} a
-> 1

regexp {[[:space:][:digit:]]+} "1 2" m; set m
-> 1 2

regexp {[[:punct:]]} .
-> 1

regexp {[[:cntrl:]]} \n
-> 1

regexp {[[:blank:]]} \t
-> 1

regexp {[[:graph:][:print:]]} a
-> 1

regexp {[[:xdigit:]]+} fF0g m; set m
-> fF0

regexp {[[:word:]]} a
!> couldn't compile regular expression pattern: invalid character class

regexp {é} é
-> 1

regexp -nocase {É} é
-> 1

regexp {[à-é]} è
-> 1

regexp {.} é m; set m
-> é

regexp {^.$} é
-> 1

regexp -indices {b} éb m; set m
-> 1 1

regexp -nocase {straße} STRASSE
-> 0

regexp -nocase {[a-z]+} ABC m; set m
-> ABC

regexp -nocase {(A)\1} aA
-> 1

regexp "a\0b" "a\0b"
-> 1

regexp {a b} ab
-> 0

regexp {$a} {$a}
-> 0

regexp {a$b} {a$b}
-> 0

regexp {a^b} {a^b}
-> 0

regexp {^^a} a
-> 1

regexp {a$$} a
-> 1

regexp {(^a)} a
-> 1

regexp {(a$)} a
-> 1

regexp {^|a} b
-> 1

regexp {()} a m x; list $m $x
-> {} {}

regexp {a{0}} a m; set m
->

regexp {a{0,0}b} ab m; set m
-> b

regexp {(a){2}} aa m x; list $m $x
-> aa a

regexp {(ab?){1,2}} aba m x; list $m $x
-> aba a

regexp {(ab?){2,}} abaab m x; list $m $x
-> abaab ab

regexp {a{1,2}{2}} aaa m; set m
!> couldn't compile regular expression pattern: quantifier operand invalid

regexp {(a{1,2}){2}} aaa m x; list $m $x
-> aaa a

regsub a abc x
-> xbc

regsub a abc x v; set v
-> xbc

regsub a abc x v
-> 1

regsub b aaa x v; set v
-> aaa

regsub -all a aaa x
-> xxx

regsub -all a aaa x v
-> 3

regsub -all {} abc x
-> xaxbxc

regsub -all x* axxb -
-> -a--b-

regsub -all ^ abc x
-> xabc

regsub -all {$} abc x
-> abcx

regsub a aaa &&
-> aaaa

regsub a aaa {\&}
-> &aa

regsub {(a)(b)} ab {\2\1}
-> ba

regsub {(a)(b)} ab {\0-\1-\2-\3}
-> ab-a-b-

regsub {a} a {\\}
-> \

regsub {a} a {\n}
-> \n

regsub {a} a {\x}
-> \x

regsub -start 1 a aaa x
-> axa

regsub -start 1 -all a aaa x
-> axx

regsub -start end a aaa x
-> aaa

regsub -start 5 a aaa x
-> aaa

regsub -nocase A a x
-> x

regsub -line ^b "a\nb" x
-> a
   x

regsub -all -line ^ "a\nb" x
-> xa
   xb

regsub -expanded { a } a x
-> x

regsub -foo a a x
!> bad option "-foo": must be -all, -nocase, -expanded, -line, -linestop, -lineanchor, -start, or --

regsub -- -a -a x
-> x

regsub ( a x
!> couldn't compile regular expression pattern: parentheses () not balanced

regsub -all a aaa {}
->

regsub -all {(.)} abc {[\1]}
-> [a][b][c]

regsub -all {\m} "foo bar" X
-> XfXoXo XbXaXr

regsub -all {\M} "foo bar" X
-> fooX barX

regsub -all {a*} baac x
-> xbxxcx

regsub -all {a*?} baac x
-> xbxaxaxcx

regsub -all {.} é x
-> x

regsub é aéb x v; set v
-> axb

regsub -all {[aeiou]} "education" {<&>}
-> <e>d<u>c<a>t<i><o>n

regsub -all -nocase {[AEIOU]} "education" {<&>}
-> <e>d<u>c<a>t<i><o>n

regsub a a x(1)
-> x(1)

regsub a a x y(1); set y(1)
-> x

regsub -start 1 {^b} ab x
-> ab

regsub -all -start 1 {^} ab x
-> ab

regexp -all -start 1 a aaa
-> 2

regexp -all -inline -start 1 . abc
-> b c

regexp -start 1 -inline {(^)(b)} ab
->

regexp {^b} ab m
-> 0

regexp -start 1 {\Ab} ab
-> 1

regexp -start 1 {\mb} ab
-> 1

regexp -start 1 {\mb} " b"
-> 1

regexp -all -inline {\w+} "foo bar"
-> foo bar

regexp -all -inline {\S+} " a  b "
-> a b

regexp -inline -- {-+} a--b
-> --

regexp -line {a$} "a\nb"
-> 1

regexp -line {.*} "a\nb" m; set m
-> a

regexp {.*} "a\nb" m; set m
-> a
   b

regexp {[^a]*} "b\nc" m; set m
-> b
   c

regexp -line {[^a]*} "b\nc" m; set m
-> b

regexp -linestop {[^a]*} "b\nc" m; set m
-> b

regexp {(?n)[^a]*} "b\nc" m; set m
-> b

regexp {\n} "a\nb"
-> 1

regexp -line {\n} "a\nb"
-> 1

regexp -line {a\nb} "a\nb"
-> 1

regexp -line {\s} "\n"
-> 1

regexp -line {\D} "\n"
-> 0

regexp {a(((((b)))))} ab m a b c d e; list $m $a $b $c $d $e
-> ab b b b b b

regexp {(x)(y)(z)} xyz m a b c d; list $m $d
-> xyz {}

regexp -indices {(x)(y)(z)} xyz m a b c d; list $m $d
-> {0 2} {-1 -1}

switch -regexp -matchvar m -- abc {a(.)c {set m}}
-> abc b

switch -regexp -indexvar m -- abc {a(.)c {set m}}
-> {0 2} {1 1}

lsearch -regexp {abc bcd} ^b
-> 1

# One value as the pattern of searches with different options: each is compiled with its own.
set p {^b.} ; set out {}
foreach options {{} -nocase {} -nocase -line -linestop {-nocase -line} -expanded {}} {
    lappend out [regexp {*}$options $p "A\nBc"] [regexp {*}$options $p "b\n"] [regsub {*}$options $p "b \nb c" x]
}
set out
-> 0 1 {x
   b c} 0 1 {x
   b c} 0 1 {x
   b c} 0 1 {x
   b c} 0 0 {x
   b c} 0 0 {x
   b c} 1 0 {x
   b c} 0 1 {x
   b c} 0 1 {x
   b c}
