# string is.

string is alnum {}
-> 1

string is alnum { 12 }
-> 0

string is alnum -7
-> 0

string is alnum 0x1F
-> 1

string is alnum a1
-> 1

string is alnum {a b}
-> 0

string is alnum no
-> 1

string is alnum -strict {}
-> 0

set r [string is alnum -failindex i 12ab]; list $r [expr {![catch {set i}]}] [expr {[expr {![catch {set i}]}] ? $i : {}}]
-> 1 0 {}

set r [string is alnum -failindex i {ab cd}]; list $r [expr {![catch {set i}]}] [expr {[expr {![catch {set i}]}] ? $i : {}}]
-> 0 1 2

set r [string is alnum -failindex i {1 x}]; list $r [expr {![catch {set i}]}] [expr {[expr {![catch {set i}]}] ? $i : {}}]
-> 0 1 1

string is alpha {}
-> 1

string is alpha abc
-> 1

string is alpha ABC
-> 1

string is alpha 123
-> 0

string is alpha { 12 }
-> 0

string is alpha 1.5
-> 0

string is alpha -7
-> 0

string is alpha 0x1F
-> 0

string is alpha a1
-> 0

string is alpha 1e5
-> 0

string is alpha no
-> 1

string is alpha !
-> 0

string is alpha {a \\\{b}
-> 0

set r [string is alpha -failindex i 12ab]; list $r [expr {![catch {set i}]}] [expr {[expr {![catch {set i}]}] ? $i : {}}]
-> 0 1 0

string is ascii abc
-> 1

string is ascii ABC
-> 1

string is ascii 123
-> 1

string is ascii { 12 }
-> 1

string is ascii 1.5
-> 1

string is ascii 1e5
-> 1

string is ascii true
-> 1

string is ascii "\t"
-> 1

string is ascii {a \\\{b}
-> 1

string is ascii 08
-> 1

string is ascii 99999999999
-> 1

set r [string is ascii -failindex i {ab cd}]; list $r [expr {![catch {set i}]}] [expr {[expr {![catch {set i}]}] ? $i : {}}]
-> 1 0 {}

set r [string is ascii -failindex i 1.5x]; list $r [expr {![catch {set i}]}] [expr {[expr {![catch {set i}]}] ? $i : {}}]
-> 1 0 {}

set r [string is ascii -failindex i {1 x}]; list $r [expr {![catch {set i}]}] [expr {[expr {![catch {set i}]}] ? $i : {}}]
-> 1 0 {}

set r [string is ascii -failindex i abc!]; list $r [expr {![catch {set i}]}] [expr {[expr {![catch {set i}]}] ? $i : {}}]
-> 1 0 {}

string is control abc
-> 0

string is control ABC
-> 0

string is control 123
-> 0

string is control 1.5
-> 0

string is control 0x1F
-> 0

string is control 1e5
-> 0

string is control \u00e9
-> 0

string is control {a \\\{b}
-> 0

string is control 08
-> 0

string is control 99999999999
-> 0

string is control -strict {}
-> 0

set r [string is control -failindex i 1.5x]; list $r [expr {![catch {set i}]}] [expr {[expr {![catch {set i}]}] ? $i : {}}]
-> 0 1 0

set r [string is control -failindex i {1 x}]; list $r [expr {![catch {set i}]}] [expr {[expr {![catch {set i}]}] ? $i : {}}]
-> 0 1 0

set r [string is control -failindex i abc!]; list $r [expr {![catch {set i}]}] [expr {[expr {![catch {set i}]}] ? $i : {}}]
-> 0 1 0

string is boolean { 12 }
-> 0

string is boolean 0x1F
-> 0

string is boolean {a \\\{b}
-> 0

string is boolean 08
-> 0

string is boolean 99999999999
-> 0

set r [string is boolean -failindex i 1.5x]; list $r [expr {![catch {set i}]}] [expr {[expr {![catch {set i}]}] ? $i : {}}]
-> 0 1 0

set r [string is boolean -failindex i {1 x}]; list $r [expr {![catch {set i}]}] [expr {[expr {![catch {set i}]}] ? $i : {}}]
-> 0 1 0

set r [string is boolean -failindex i abc!]; list $r [expr {![catch {set i}]}] [expr {[expr {![catch {set i}]}] ? $i : {}}]
-> 0 1 0

string is digit abc
-> 0

string is digit ABC
-> 0

string is digit 123
-> 1

string is digit 1.5
-> 0

string is digit {a b}
-> 0

string is digit 1e5
-> 0

string is digit true
-> 0

string is digit \u00e9
-> 0

string is digit "\t"
-> 0

string is digit !
-> 0

string is digit {a \\\{b}
-> 0

string is digit 08
-> 1

set r [string is digit -failindex i {ab cd}]; list $r [expr {![catch {set i}]}] [expr {[expr {![catch {set i}]}] ? $i : {}}]
-> 0 1 0

set r [string is digit -failindex i 1.5x]; list $r [expr {![catch {set i}]}] [expr {[expr {![catch {set i}]}] ? $i : {}}]
-> 0 1 1

set r [string is digit -failindex i {1 x}]; list $r [expr {![catch {set i}]}] [expr {[expr {![catch {set i}]}] ? $i : {}}]
-> 0 1 1

set r [string is digit -failindex i abc!]; list $r [expr {![catch {set i}]}] [expr {[expr {![catch {set i}]}] ? $i : {}}]
-> 0 1 0

string is double abc
-> 0

string is double ABC
-> 0

string is double 123
-> 1

string is double { 12 }
-> 1

string is double 1.5
-> 1

string is double 0x1F
-> 1

string is double 1e5
-> 1

string is double {a \\\{b}
-> 0

string is double 08
-> 0

set r [string is double -failindex i 12ab]; list $r [expr {![catch {set i}]}] [expr {[expr {![catch {set i}]}] ? $i : {}}]
-> 0 1 2

set r [string is double -failindex i {1 x}]; list $r [expr {![catch {set i}]}] [expr {[expr {![catch {set i}]}] ? $i : {}}]
-> 0 1 2

string is false abc
-> 0

string is false ABC
-> 0

string is false 123
-> 0

string is false { 12 }
-> 0

string is false 1.5
-> 0

string is false 0x1F
-> 0

string is false 1e5
-> 0

string is false {a \\\{b}
-> 0

string is false 08
-> 0

set r [string is false -failindex i {ab cd}]; list $r [expr {![catch {set i}]}] [expr {[expr {![catch {set i}]}] ? $i : {}}]
-> 0 1 0

set r [string is false -failindex i 1.5x]; list $r [expr {![catch {set i}]}] [expr {[expr {![catch {set i}]}] ? $i : {}}]
-> 0 1 0

set r [string is false -failindex i abc!]; list $r [expr {![catch {set i}]}] [expr {[expr {![catch {set i}]}] ? $i : {}}]
-> 0 1 0

string is graph abc
-> 1

string is graph ABC
-> 1

string is graph 123
-> 1

string is graph 1.5
-> 1

string is graph 0x1F
-> 1

string is graph {a b}
-> 0

string is graph 1e5
-> 1

string is graph \u00e9
-> 1

string is graph !
-> 1

string is graph {a \\\{b}
-> 0

string is graph 08
-> 1

set r [string is graph -failindex i 12ab]; list $r [expr {![catch {set i}]}] [expr {[expr {![catch {set i}]}] ? $i : {}}]
-> 1 0 {}

set r [string is graph -failindex i {1 x}]; list $r [expr {![catch {set i}]}] [expr {[expr {![catch {set i}]}] ? $i : {}}]
-> 0 1 1

string is integer abc
-> 0

string is integer ABC
-> 0

string is integer 123
-> 1

string is integer { 12 }
-> 1

string is integer 1.5
-> 0

string is integer 0x1F
-> 1

string is integer {a b}
-> 0

string is integer 1e5
-> 0

string is integer {a \\\{b}
-> 0

string is integer 08
-> 0

string is integer -strict {}
-> 0

set r [string is integer -failindex i 12ab]; list $r [expr {![catch {set i}]}] [expr {[expr {![catch {set i}]}] ? $i : {}}]
-> 0 1 2

set r [string is integer -failindex i {ab cd}]; list $r [expr {![catch {set i}]}] [expr {[expr {![catch {set i}]}] ? $i : {}}]
-> 0 1 0

string is list true
-> 1

string is list \u00e9
-> 1

string is list "\t"
-> 1

string is list 08
-> 1

string is list 99999999999
-> 1

set r [string is list -failindex i 1.5x]; list $r [expr {![catch {set i}]}] [expr {[expr {![catch {set i}]}] ? $i : {}}]
-> 1 0 {}

set r [string is list -failindex i abc!]; list $r [expr {![catch {set i}]}] [expr {[expr {![catch {set i}]}] ? $i : {}}]
-> 1 0 {}

string is lower {}
-> 1

string is lower abc
-> 1

string is lower ABC
-> 0

string is lower 123
-> 0

string is lower 1.5
-> 0

string is lower -7
-> 0

string is lower a1
-> 0

string is lower {a b}
-> 0

string is lower 1e5
-> 0

string is lower true
-> 1

string is lower no
-> 1

string is lower \u00e9
-> 1

string is lower "\t"
-> 0

string is lower !
-> 0

string is lower 99999999999
-> 0

set r [string is lower -failindex i 12ab]; list $r [expr {![catch {set i}]}] [expr {[expr {![catch {set i}]}] ? $i : {}}]
-> 0 1 0

set r [string is lower -failindex i {ab cd}]; list $r [expr {![catch {set i}]}] [expr {[expr {![catch {set i}]}] ? $i : {}}]
-> 0 1 2

string is print {}
-> 1

string is print -7
-> 1

string is print a1
-> 1

string is print true
-> 1

string is print no
-> 1

string is print \u00e9
-> 1

string is print "\t"
-> 0

string is print {a \\\{b}
-> 1

set r [string is print -failindex i 12ab]; list $r [expr {![catch {set i}]}] [expr {[expr {![catch {set i}]}] ? $i : {}}]
-> 1 0 {}

set r [string is print -failindex i {1 x}]; list $r [expr {![catch {set i}]}] [expr {[expr {![catch {set i}]}] ? $i : {}}]
-> 1 0 {}

string is punct abc
-> 0

string is punct ABC
-> 0

string is punct 123
-> 0

string is punct { 12 }
-> 0

string is punct 1.5
-> 0

string is punct {a b}
-> 0

string is punct 1e5
-> 0

string is punct true
-> 0

string is punct "\t"
-> 0

string is punct !
-> 1

string is punct {a \\\{b}
-> 0

string is punct 08
-> 0

set r [string is punct -failindex i 12ab]; list $r [expr {![catch {set i}]}] [expr {[expr {![catch {set i}]}] ? $i : {}}]
-> 0 1 0

set r [string is punct -failindex i {ab cd}]; list $r [expr {![catch {set i}]}] [expr {[expr {![catch {set i}]}] ? $i : {}}]
-> 0 1 0

string is space {}
-> 1

string is space abc
-> 0

string is space ABC
-> 0

string is space 123
-> 0

string is space { 12 }
-> 0

string is space 1.5
-> 0

string is space -7
-> 0

string is space a1
-> 0

string is space {a b}
-> 0

string is space 1e5
-> 0

string is space true
-> 0

string is space no
-> 0

string is space "\t"
-> 1

string is space !
-> 0

string is space {a \\\{b}
-> 0

set r [string is space -failindex i {ab cd}]; list $r [expr {![catch {set i}]}] [expr {[expr {![catch {set i}]}] ? $i : {}}]
-> 0 1 0

set r [string is space -failindex i 1.5x]; list $r [expr {![catch {set i}]}] [expr {[expr {![catch {set i}]}] ? $i : {}}]
-> 0 1 0

set r [string is space -failindex i abc!]; list $r [expr {![catch {set i}]}] [expr {[expr {![catch {set i}]}] ? $i : {}}]
-> 0 1 0

string is true {}
-> 1

string is true abc
-> 0

string is true ABC
-> 0

string is true 123
-> 0

string is true 1.5
-> 0

string is true -7
-> 0

string is true a1
-> 0

string is true {a b}
-> 0

string is true 1e5
-> 0

string is true true
-> 1

string is true no
-> 0

string is true \u00e9
-> 0

string is true "\t"
-> 0

string is true -strict {}
-> 0

set r [string is true -failindex i 12ab]; list $r [expr {![catch {set i}]}] [expr {[expr {![catch {set i}]}] ? $i : {}}]
-> 0 1 0

set r [string is true -failindex i {1 x}]; list $r [expr {![catch {set i}]}] [expr {[expr {![catch {set i}]}] ? $i : {}}]
-> 0 1 0

string is upper { 12 }
-> 0

string is upper 0x1F
-> 0

string is upper {a b}
-> 0

string is upper 08
-> 0

string is upper 99999999999
-> 0

set r [string is upper -failindex i 1.5x]; list $r [expr {![catch {set i}]}] [expr {[expr {![catch {set i}]}] ? $i : {}}]
-> 0 1 0

set r [string is upper -failindex i abc!]; list $r [expr {![catch {set i}]}] [expr {[expr {![catch {set i}]}] ? $i : {}}]
-> 0 1 0

string is wordchar abc
-> 1

string is wordchar ABC
-> 1

string is wordchar 123
-> 1

string is wordchar { 12 }
-> 0

string is wordchar 1.5
-> 0

string is wordchar 0x1F
-> 1

string is wordchar 1e5
-> 1

string is wordchar !
-> 0

string is wordchar {a \\\{b}
-> 0

string is wordchar 08
-> 1

string is wordchar 99999999999
-> 1

string is wordchar -strict {}
-> 0

set r [string is wordchar -failindex i 12ab]; list $r [expr {![catch {set i}]}] [expr {[expr {![catch {set i}]}] ? $i : {}}]
-> 1 0 {}

string is xdigit true
-> 0

string is xdigit \u00e9
-> 0

string is xdigit "\t"
-> 0

string is xdigit !
-> 0

string is xdigit 08
-> 1

string is xdigit 99999999999
-> 1

string is xdigit -strict {}
-> 0

set r [string is xdigit -failindex i {ab cd}]; list $r [expr {![catch {set i}]}] [expr {[expr {![catch {set i}]}] ? $i : {}}]
-> 0 1 2

set r [string is xdigit -failindex i 1.5x]; list $r [expr {![catch {set i}]}] [expr {[expr {![catch {set i}]}] ? $i : {}}]
-> 0 1 1

set r [string is xdigit -failindex i abc!]; list $r [expr {![catch {set i}]}] [expr {[expr {![catch {set i}]}] ? $i : {}}]
-> 0 1 3

string is entier {}
-> 1

string is entier { 12 }
-> 1

string is entier -7
-> 1

string is entier a1
-> 0

string is entier {a b}
-> 0

string is entier true
-> 0

string is entier no
-> 0

string is entier "\t"
-> 0

string is entier !
-> 0

string is entier 99999999999
-> 1

set r [string is entier -failindex i 1.5x]; list $r [expr {![catch {set i}]}] [expr {[expr {![catch {set i}]}] ? $i : {}}]
-> 0 1 1

set r [string is entier -failindex i {1 x}]; list $r [expr {![catch {set i}]}] [expr {[expr {![catch {set i}]}] ? $i : {}}]
-> 0 1 2

set r [string is entier -failindex i abc!]; list $r [expr {![catch {set i}]}] [expr {[expr {![catch {set i}]}] ? $i : {}}]
-> 0 1 0

string is wideinteger {}
-> 1

string is wideinteger { 12 }
-> 1

string is wideinteger -7
-> 1

string is wideinteger a1
-> 0

string is wideinteger {a b}
-> 0

string is wideinteger true
-> 0

string is wideinteger no
-> 0

string is wideinteger "\t"
-> 0

string is wideinteger {a \\\{b}
-> 0

string is wideinteger 99999999999
-> 1

string is wideinteger -strict {}
-> 0

set r [string is wideinteger -failindex i 12ab]; list $r [expr {![catch {set i}]}] [expr {[expr {![catch {set i}]}] ? $i : {}}]
-> 0 1 2

string is list -failindex i "a b \{c"; set i
-> 4

string is list -failindex i "a {b}x c"; set i
-> 2

string is list -failindex i "{a b} \"c"; set i
-> 6

string is list -failindex i "  \{"; set i
-> 2

list [string is integer -failindex i 999999999999] [expr {![catch {set i}]}]
-> 0 1

list [string is wideinteger -failindex i 999999999999] [expr {![catch {set i}]}]
-> 1 0

string is entier 999999999999
-> 1

list [string is integer -failindex i 99999999999999999999999] [expr {![catch {set i}]}]
-> 0 1

list [string is wideinteger -failindex i 99999999999999999999999] [expr {![catch {set i}]}]
-> 0 1

list [string is integer -failindex i -4294967296] [expr {![catch {set i}]}]
-> 0 1

string is entier -4294967296
-> 1

list [string is wideinteger -failindex i 4294967295] [expr {![catch {set i}]}]
-> 1 0

string is entier 4294967295
-> 1

list [string is wideinteger -failindex i 2147483648] [expr {![catch {set i}]}]
-> 1 0

string is entier 2147483648
-> 1

string is int 5
-> 1

string is wide 5
-> 1

string is integer -x 5
!> bad option "-x": must be -strict or -failindex

string is digit -failindex x
!> wrong # args: should be "string is digit ?-strict? ?-failindex var? str"

string is digit -strict
-> 0

string is digit -strict -failindex i {}; set i
-> 0

string is alpha -strict abc
-> 1

string is dou 1
-> 1

string is integer [expr {1+1}]
-> 1

string is double [expr {1.0/3}]
-> 1

string is list [list a b]
-> 1

string is integer 0b101
-> 1

string is integer 0o17
-> 1

string is double .5
-> 1

string is double 5.
-> 1

string is double 1e
-> 0

string is double Inf
-> 1

string is double NaN
-> 1

string is double "1 2"
-> 0

string is boolean 2
-> 0

string is true 1.0
-> 0

string is boolean tr
-> 1

string is boolean o
-> 0

string is boolean ON
-> 1

string is boolean of
-> 1

# Characters that are not ASCII, before and behind the one that fails.

set r [string is alpha -failindex i ab\u00e91]; list $r $i
-> 0 3

set r [string is alpha -failindex i \u00e9a1]; list $r $i
-> 0 2

set r [string is ascii -failindex i ab\u00e9]; list $r $i
-> 0 2

# Numbers that are no texts.

string is integer [expr {1 << 32}]
-> 0

string is integer [expr {1 - (1 << 32)}]
-> 1

set r [string is integer -failindex i [expr {1 << 32}]]; list $r $i
-> 0 -1
