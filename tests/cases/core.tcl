# Variables, procedures, control structures.

set x 5
incr x
-> 6

proc fib n {
    if {$n < 2} {return $n}
    expr {[fib [expr {$n - 1}]] + [fib [expr {$n - 2}]]}
}
fib 20
-> 6765

proc t n {if {$n == 0} {return done}; tailcall t [expr {$n - 1}]}
t 10000
-> done

proc g {} {for {set i 0} {$i < 3} {incr i} {yield $i}; list end}
coroutine c g
list [c] [c] [c]
-> 1 2 end

foreach {a b} {1 2 3 4} {lappend r $a-$b}
set r
-> 1-2 3-4

try {error x} on error {m o} {list caught $m} finally {set z 1}
-> caught x

nosuch
!> invalid command name "nosuch"

proc up v {upvar 1 $v y; incr y}
set k 1
up k
set k
-> 2

expr {2 ** 100 + 1}
-> 1267650600228229401496703205377

set x a\
   b
!> wrong # args: should be "set varName ?newValue?"

set x "a\
   b"
-> a b

set x {a\
   b}
-> a b

set a 1; set b "x${a}y$a(z"
!> missing )

set a(z) 1; set b $a(z)$a(z)
-> 11

set {a b} 5; set x ${a b}
-> 5

set x $
-> $

set x "$ $. $1"
!> can't read "1": no such variable

set x "a${}b"
!> can't read "": no such variable

set {} 5; set x ${}
-> 5

set x $()
!> can't read "()": no such variable

set (1) 5; set x $(1)
-> 5

array set {} {a 1}; set x $(a)
-> 1

set x ${a}b
!> can't read "a": no such variable

list a;b
!> invalid command name "b"

list {a}b
!> extra characters after close-brace

list "a"b
!> extra characters after close-quote

list {a}{b}
!> extra characters after close-brace

list "a"]
!> extra characters after close-quote

list a]
-> a\]

list [list a]b[list c]
-> abc

list [list a; list b]
-> b

list [list a
list b]
-> b

string length \x
-> 1

list {a\{b}
-> {a\{b}

list {a\\}
-> {a\\}

list {a{b}c}
-> a{b}c

list a\;b
-> {a;b}

list a\#b #b
-> a#b #b

set x 1
-> 1

set x 1 ;# comment \
continued
set y 2
-> 2

set x 1; # c
set x
-> 1

list {*}{a b c} d {*}{}
-> a b c d

list {*}{a {b c}} {*}[list d e]
-> a {b c} d e

list {*}
-> *

list {*} a
-> * a

list {*}"a b"
-> a b

list {*}a
-> a

list {*}$x
!> can't read "x": no such variable

set x {a b}; list {*}$x$x
-> a ba b

set x {a b}; list {*}"$x c"
-> a b c

list {*}{a "b}
!> unmatched open quote in list

list {*}{a {b}c}
!> list element in braces followed by "c" instead of space

{*}{list a b}
-> a b

{*}{}
->

{*}{} list
->

{*}[list set x 5]
-> 5

set x {*}{a}
-> a

set x "{*}{a b}"
-> {*}{a b}

set x a{*}b
-> a{*}b

set x "abc
def"
-> abc
   def

set x [
list a
]
-> a

set x [list a [list b [list c]]]
-> a {b c}

set x "[list a "b c" d]"
-> a {b c} d

set x [list "a]" b]
-> a\] b

set x "[set y "]"]"
-> ]

set x [list {]} b]
-> \] b

set x {[}
-> [

set x \[
-> [

set x "\""
-> "

nosuchcmd a b
!> invalid command name "nosuchcmd"

{} a
!> invalid command name ""

{no such} a b
!> invalid command name "no such"

"nosuch\"q"
!> invalid command name "nosuch"q"

[list nosuch] b
!> invalid command name "nosuch"

set x \
5
-> 5

set x 5\
;set y 6
-> 6

set x [set y 6 ;]
-> 6

set x "\{"
-> {

set x \}
-> }

set x }
-> }

set x {}}
!> extra characters after close-brace

catch {set x {}}} m; set m
!> extra characters after close-brace

eval "set x \"abc"
!> missing "

eval "set x \{abc"
!> missing close-brace

eval "set x \[abc"
!> missing close-bracket

eval {set x "abc"d}
!> extra characters after close-quote

eval {set x {abc}d}
!> extra characters after close-brace

eval "set x \$\{abc"
!> missing close-brace for variable name

eval "set a(1"
!> can't read "a(1": no such variable

eval "set x \$a(1"
!> missing )

eval {set x $a([list 1)}
!> missing close-bracket

eval {list "a$b(1"}
!> missing )

set b(1) q; list "a$b(1)"
-> aq

set i 1; set b(1) q; list $b($i) $b([set i]) "$b($i)"
-> q q q

set b(x\ y) q; list $b(x y)
-> q

set {b(x y)} q; list $b(x y) $b(x\ y)
-> q q

set b(a,b) 1; set i a; list $b($i,b)
-> 1

set a::b 5
!> can't set "a::b": parent namespace doesn't exist

namespace eval a {}; set a::b 5; list $a::b $::a::b ${a::b} "$a::b:c"
-> 5 5 5 5:c

set x 5; list $::x $:::x
-> 5 5

set x 5; list $x: $x:y
-> 5: 5:y

set x 5; list $x::
!> can't read "x::": no such variable

set a:b 1; list ${a:b}
-> 1

list $a:b
!> can't read "a": no such variable

set x 7; list "$x[list b]$x"
-> 7b7

set \u00e9 5; list ${é}
-> 5

set x 1;;;set y 2;
-> 2

   set x 1
-> 1

	set x 2
-> 2

;;
->

list a	b
-> a b

list a  b   
-> a b

expr {1}	
-> 1

set x "a	b"
-> a	b

subst {a\
  b}
-> a b

string length "a\
b"
-> 3

string length {a\
b}
-> 3

list a\
b
-> a b

eval {list a\
 b}
-> a b

list [list a\
 b]
-> {a b}

list "[list a\
 b]"
-> {a b}

proc p {} {return 5
}; p
-> 5

set x [list 1 2]3
-> 1 23

list a{b c}d
-> a\{b c\}d

list a"b c"d
-> a\"b c\"d

list a[list b c]d
-> {ab cd}

list $x
!> can't read "x": no such variable

list "$x(a)"
!> can't read "x(a)": no such variable

list ${x(a)}
!> can't read "x(a)": no such variable

set x(a) 1; list ${x(a)}
-> 1

list "a
b" c
-> {a
   b} c

list \
\
a
-> a

list a \
-> a \\

list {a b}\
c
-> {a b} c

list {a b} \
{c}
-> {a b} c

list {a}\tb
!> extra characters after close-brace

list "a"\tb
!> extra characters after close-quote

expr 1 + \
2
-> 3

if 1 {list a
} else {list b
}
-> a

if 1 then {list a} \
else {list b}
-> a

set x "\x00"; string length $x
-> 1

set x a\x00b; string length $x
-> 3

list [string length "\uD83D"]
-> 1

string length \U0001F600
-> 1

list \uXYZ
-> uXYZ

list \U
-> U

set x "\xZZ"
-> xZZ

list a\
	b
-> a b

list {\}}
-> {\}}

list {\{}
-> {\{}

list {\\\}}
-> {\\\}}

list "\]"
-> \]

list \]
-> \]

list "$"
-> {$}

list "a$"
-> {a$}

list a$
-> {a$}

list $$
-> {$$}

set x 5; list $$x
-> {$5}

list $[list a]
-> {$a}

list "$[list a]"
-> {$a}

list a(b c)d
-> a(b c)d

set a(b) 1; list $a(b)c $a(b)(c)
-> 1c 1(c)

set {a(b c)} 1; list $a(b c)
-> 1

list \u4e4x
-> Ӥx

format \u4e4ex
-> 乎x

eval list a b {c d}
-> a b c d

eval {list} {{a b}} c
-> {a b} c

eval [list list a b]
-> a b

set x {a #b
#c
d}
-> a #b
   #c
   d

set x 5
set y 6
-> 6

set y 0; # comment { 
set y 3
-> 3

proc p {} { # comment }
return 4
}
p
-> 4

set x [list a # b]
-> a # b

list [# comment
list 4]
-> 4

list [list 3 ;# comment
]
-> 3

set a {} ; append a {x
y}; string length $a
-> 3

lindex {a {b\
c} d} 1
-> b c
