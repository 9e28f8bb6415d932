# split.

# Every text by every set.

split {}
->

split {} {}
->

split {} ,
->

split {} ab
->

split {} " "
->

split {} ",;:"
->

split {} ·
->

split {} "é "
->

split {} 本
->

split {} "\n"
->

split abc
-> abc

split abc {}
-> a b c

split abc ,
-> abc

split abc ab
-> {} {} c

split abc " "
-> abc

split abc ",;:"
-> abc

split abc ·
-> abc

split abc "é "
-> abc

split abc 本
-> abc

split abc "\n"
-> abc

split "a b c"
-> a b c

split "a b c" {}
-> a { } b { } c

split "a b c" ,
-> {a b c}

split "a b c" ab
-> {} { } { c}

split "a b c" " "
-> a b c

split "a b c" ",;:"
-> {a b c}

split "a b c" ·
-> {a b c}

split "a b c" "é "
-> a b c

split "a b c" 本
-> {a b c}

split "a b c" "\n"
-> {a b c}

split " a b "
-> {} a b {}

split " a b " {}
-> { } a { } b { }

split " a b " ,
-> { a b }

split " a b " ab
-> { } { } { }

split " a b " " "
-> {} a b {}

split " a b " ",;:"
-> { a b }

split " a b " ·
-> { a b }

split " a b " "é "
-> {} a b {}

split " a b " 本
-> { a b }

split " a b " "\n"
-> { a b }

split "a  b"
-> a {} b

split "a  b" {}
-> a { } { } b

split "a  b" ,
-> {a  b}

split "a  b" ab
-> {} {  } {}

split "a  b" " "
-> a {} b

split "a  b" ",;:"
-> {a  b}

split "a  b" ·
-> {a  b}

split "a  b" "é "
-> a {} b

split "a  b" 本
-> {a  b}

split "a  b" "\n"
-> {a  b}

split a,b,c
-> a,b,c

split a,b,c {}
-> a , b , c

split a,b,c ,
-> a b c

split a,b,c ab
-> {} , ,c

split a,b,c " "
-> a,b,c

split a,b,c ",;:"
-> a b c

split a,b,c ·
-> a,b,c

split a,b,c "é "
-> a,b,c

split a,b,c 本
-> a,b,c

split a,b,c "\n"
-> a,b,c

split ,a,,b,
-> ,a,,b,

split ,a,,b, {}
-> , a , , b ,

split ,a,,b, ,
-> {} a {} b {}

split ,a,,b, ab
-> , ,, ,

split ,a,,b, " "
-> ,a,,b,

split ,a,,b, ",;:"
-> {} a {} b {}

split ,a,,b, ·
-> ,a,,b,

split ,a,,b, "é "
-> ,a,,b,

split ,a,,b, 本
-> ,a,,b,

split ,a,,b, "\n"
-> ,a,,b,

split "a b\tc\nd\re"
-> a b c d e

split "a b\tc\nd\re" {}
-> a { } b {	} c {
   } d {} e

split "a b\tc\nd\re" ,
-> {a b	c
   de}

split "a b\tc\nd\re" ab
-> {} { } {	c
   de}

split "a b\tc\nd\re" " "
-> a {b	c
   de}

split "a b\tc\nd\re" ",;:"
-> {a b	c
   de}

split "a b\tc\nd\re" ·
-> {a b	c
   de}

split "a b\tc\nd\re" "é "
-> a {b	c
   de}

split "a b\tc\nd\re" 本
-> {a b	c
   de}

split "a b\tc\nd\re" "\n"
-> {a b	c} {de}

split "a:b;c"
-> {a:b;c}

split "a:b;c" {}
-> a : b {;} c

split "a:b;c" ,
-> {a:b;c}

split "a:b;c" ab
-> {} : {;c}

split "a:b;c" " "
-> {a:b;c}

split "a:b;c" ",;:"
-> a b c

split "a:b;c" ·
-> {a:b;c}

split "a:b;c" "é "
-> {a:b;c}

split "a:b;c" 本
-> {a:b;c}

split "a:b;c" "\n"
-> {a:b;c}

split über·café·test
-> über·café·test

split über·café·test {}
-> ü b e r · c a f é · t e s t

split über·café·test ,
-> über·café·test

split über·café·test ab
-> ü er·c fé·test

split über·café·test " "
-> über·café·test

split über·café·test ",;:"
-> über·café·test

split über·café·test ·
-> über café test

split über·café·test "é "
-> über·caf ·test

split über·café·test 本
-> über·café·test

split über·café·test "\n"
-> über·café·test

split "日本 語"
-> 日本 語

split "日本 語" {}
-> 日 本 { } 語

split "日本 語" ,
-> {日本 語}

split "日本 語" ab
-> {日本 語}

split "日本 語" " "
-> 日本 語

split "日本 語" ",;:"
-> {日本 語}

split "日本 語" ·
-> {日本 語}

split "日本 語" "é "
-> 日本 語

split "日本 語" 本
-> 日 { 語}

split "日本 語" "\n"
-> {日本 語}

split "a{b c}d"
-> a\{b c\}d

split "a{b c}d" {}
-> a \{ b { } c \} d

split "a{b c}d" ,
-> {a{b c}d}

split "a{b c}d" ab
-> {} \{ \ c\}d

split "a{b c}d" " "
-> a\{b c\}d

split "a{b c}d" ",;:"
-> {a{b c}d}

split "a{b c}d" ·
-> {a{b c}d}

split "a{b c}d" "é "
-> a\{b c\}d

split "a{b c}d" 本
-> {a{b c}d}

split "a{b c}d" "\n"
-> {a{b c}d}

# Arity and shapes.

split
!> wrong # args: should be "split string ?splitChars?"

split abc b c
!> wrong # args: should be "split string ?splitChars?"

split "a\u0000b" "\u0000"
-> a b

llength [split "a,b,c,d" ,]
-> 4

split "x=1&y=2" =&
-> x 1 y 2

split /usr/local/bin /
-> {} usr local bin

split aaaa a
-> {} {} {} {} {}

split a a
-> {} {}

split aa a
-> {} {} {}

split "a.b.c" .
-> a b c

lindex [split "one two three"] 1
-> two

join [split "a-b-c" -] +
-> a+b+c

split "{a} {b}"
-> {{a}} {{b}}

split "{a}{b}" {}
-> \{ a \} \{ b \}

split "\\a\\b" "\\"
-> {} a b

split "a\"b" "\""
-> a b

split 12345 3
-> 12 45

split 12345 {}
-> 1 2 3 4 5

split 1.5 .
-> 1 5

split [list a b c]
-> a b c

split {a b} "  "
-> a b

split "α,β;γ" ",;"
-> α β γ

split "αxβyγ" xβ
-> α {} yγ

llength [split "a\tb\vc\fd"]
-> 2

foreach c [split abc {}] {lappend r $c$c}
set r
-> aa bb cc

split "comp.lang.tcl.announce" .
-> comp lang tcl announce

split "alpha beta gamma" temp
-> al {ha b} {} {a ga} {} a

split "Example with {unbalanced brace character"
-> Example with \{unbalanced brace character

split "" ,
->

split , ,
-> {} {}

split ,, ,
-> {} {} {}

split "\n" "\n"
-> {} {}

split "a]b\[c" "\[\]"
-> a b c

split "a^b-c" ^-
-> a b c

split "tab	sep" \t
-> tab sep

