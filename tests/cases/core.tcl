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

array set a {x 1 y 2 z 3 foo 4 bar 5 baz 6}; array names a
-> foo x baz bar y z

array set a {x 1 y 2 z 3 foo 4 bar 5 baz 6}; array get a
-> foo 4 x 1 baz 6 bar 5 y 2 z 3

for {set i 0} {$i < 30} {incr i} {set a($i) $i}; array names a
-> 17 0 18 1 20 19 2 21 3 22 4 23 5 24 6 25 7 26 8 27 9 10 28 11 29 12 13 14 15 16

for {set i 0} {$i < 30} {incr i} {set a(k$i) $i}; array names a k1*
-> k1 k10 k11 k12 k13 k14 k15 k16 k17 k18 k19

array set a {b 1 a 2}; array get a
-> a 2 b 1

array set a {one 1 two 2 three 3 four 4}; array names a
-> four three two one

array set a {one 1 two 2 three 3 four 4}; unset a(two); set a(two) x; array names a
-> four three two one

array set a {x 1 y 2}; list [array names a -exact x] [array names a -glob x*] [array names a -regexp ^.$]
-> x x {x y}

array names a x y z
!> wrong # args: should be "array names arrayName ?mode? ?pattern?"

array names nosuch
->

array get nosuch
->

array size nosuch
-> 0

array exists nosuch
-> 0

array set a {x}
!> list must have an even number of elements

set a 1; array set a {x 1}
!> can't set "a(x)": variable isn't array

set a 1; array set a {}
!> can't array set "a": variable isn't array

set a 1; list [array exists a] [array size a] [array get a] [array names a]
-> 0 0 {} {}

array unset nosuch
->

array unset a x y
!> wrong # args: should be "array unset arrayName ?pattern?"

array set a {x 1 y 2}; array unset a x; array get a
-> y 2

array set a {x 1 y 2}; array unset a *; list [array exists a] [array size a]
-> 1 0

array set a {x 1 y 2}; array unset a; array exists a
-> 0

array set a {x 1}; array anymore a s-1-b
!> search identifier "s-1-b" isn't for variable "a"

array donesearch
!> wrong # args: should be "array donesearch arrayName searchId"

array anymore nosuch x
!> "nosuch" isn't an array

array nextelement nosuch x
!> "nosuch" isn't an array

array startsearch nosuch
!> "nosuch" isn't an array

array statistics nosuch
!> "nosuch" isn't an array

array for {k v} a {}
!> unknown or ambiguous subcommand "for": must be anymore, donesearch, exists, get, names, nextelement, set, size, startsearch, statistics, or unset

array si a
-> 0

array set a(b) {x 1}
!> can't set "a(b)": variable isn't array

proc p {} {array set a {x 1}; array get a}; p
-> x 1

proc p {} {upvar 1 a b; array set b {x 1}}; p; array get a
-> x 1

unset
->

unset a b
!> can't unset "a": no such variable

set a 1; set b 2; unset a b; list [info exists a] [info exists b]
-> 0 0

unset -nocomplain
->

unset -nocomplain a b
->

unset -nocomplain -- a
->

unset -- a
!> can't unset "a": no such variable

unset -foo
!> can't unset "-foo": no such variable

set -foo 1; unset -- -foo; info exists -foo
-> 0

unset -nocomplain -nocomplain
->

set a(1) 1; unset a(2)
!> can't unset "a(2)": no such element in array

set a 1; unset a(1)
!> can't unset "a(1)": variable isn't array

set a
!> can't read "a": no such variable

set a() 5; list $a() [array names a]
-> 5 {{}}

set {} 1; set {}
-> 1

set (x) 1; array get {}
-> x 1

set a(b c) 1
!> wrong # args: should be "set varName ?newValue?"

set "a(b c)" 1; array names a
-> {b c}

incr a b c
!> wrong # args: should be "incr varName ?increment?"

incr a; incr a 5; incr a -2; set a
-> 4

incr a 1.5
!> expected integer but got "1.5"

set a 1.5; incr a
!> expected integer but got "1.5"

set a 0x10; incr a
-> 17

set a " 5 "; incr a
-> 6

set a 08; incr a
!> expected integer but got "08"

set a 010; incr a
-> 9

incr a 0x10
-> 16

set a 9223372036854775807; incr a
-> 9223372036854775808

set a -9223372036854775808; incr a -1
-> -9223372036854775809

incr a 100000000000000000000
-> 100000000000000000000

append
!> wrong # args: should be "append varName ?value ...?"

append a
!> can't read "a": no such variable

append a b c d
-> bcd

set a 1; append a 2 3; set a
-> 123

append a(1) x; set a(1)
-> x

lappend
!> wrong # args: should be "lappend varName ?value ...?"

lappend a
->

lappend a b {c d}; set a
-> b {c d}

set a "a \{"; lappend a b
!> unmatched open brace in list

set a {a  b}; lappend a c
-> a b c

set a "a\nb"; lappend a c
-> a b c

lappend a(1) x; set a(1)
-> x

set a {}; lappend a; set a
->

set a " "; lappend a b
-> b

concat " a " " b "
-> a b

concat {a b} {c d} {} e
-> a b c d e

concat {  } {}
->

concat { {a} } b
-> {a} b

concat a\\ b
-> a\ b

concat "a \\" b
-> a \ b

join a b c
!> wrong # args: should be "join list ?joinString?"

join {a b c} ""
-> abc

join {{a b} c}
-> a b c

join "a \{"
!> unmatched open brace in list

split a b c
!> wrong # args: should be "split string ?splitChars?"

split "a,b;c" ",;"
-> a b c

split abc ""
-> a b c

split "" ""
->

split "" a
->

split "a\nb\tc d"
-> a b c d

split ",a,," ,
-> {} a {} {}

split é ""
-> é

lassign a
-> a

lassign {a b c} x y; list $x $y
-> a b

lassign {a} x y; list $x $y
-> a {}

lassign {} x y; list $x $y
-> {} {}

lassign "a \{" x
!> unmatched open brace in list

lassign {a b} x(1) x(2); array get x
-> 1 a 2 b

foreach
!> wrong # args: should be "foreach varList list ?varList list ...? command"

foreach a
!> wrong # args: should be "foreach varList list ?varList list ...? command"

foreach a b
!> wrong # args: should be "foreach varList list ?varList list ...? command"

foreach a b c d
!> wrong # args: should be "foreach varList list ?varList list ...? command"

foreach {} {a b} {}
!> foreach varlist is empty

foreach {a b} {1 2 3} {lappend r $a $b}; set r
-> 1 2 3 {}

foreach a {1 2} b {3 4 5} {lappend r $a $b}; set r
-> 1 3 2 4 {} 5

foreach a {1 2} {b c} {3 4 5} {lappend r $a $b $c}; set r
-> 1 3 4 2 5 {}

foreach a(1) {1 2} {lappend r $a(1)}; set r
-> 1 2

foreach a {1 2 3} {if {$a == 2} continue; lappend r $a}; set r
-> 1 3

foreach a {1 2 3} {if {$a == 2} break; lappend r $a}; set r
-> 1

foreach a {} {error x}
->

foreach a "a \{" {}
!> unmatched open brace in list

foreach "a \{" a {}
!> unmatched open brace in list

foreach a {1 2 3} {set a x}; set a
-> x

set l {1 2 3}; foreach a $l {set l {}; lappend r $a}; list $r $l
-> {1 2 3} {}

set a 5; foreach a {} {}; set a
-> 5

foreach {a a} {1 2} {lappend r $a}; set r
-> 2

lmap a {1 2 3} {expr {$a*2}}
-> 2 4 6

lmap a {1 2 3} {if {$a==2} continue; set a}
-> 1 3

lmap a {1 2 3} {if {$a==2} break; set a}
-> 1

lmap
!> wrong # args: should be "lmap varList list ?varList list ...? command"

lmap a b
!> wrong # args: should be "lmap varList list ?varList list ...? command"

lmap {} {a} {}
!> lmap varlist is empty

while
!> wrong # args: should be "while test command"

while 1
!> wrong # args: should be "while test command"

while 1 2 3
!> wrong # args: should be "while test command"

while {0} {error x}
->

set i 0; while {$i < 3} {incr i}; set i
-> 3

set i 0; while {[incr i] < 10} {if {$i == 5} break}; set i
-> 5

while 0 {}
->

while "" {}
!> empty expression
   in expression ""

while foo {}
!> invalid bareword "foo"
   in expression "foo";
   should be "$foo" or "{foo}" or "foo(...)" or ...

while 1 {break}
->

while {1} "break"
->

set i 0; while {$i < 3} "incr i"; set i
-> 3

set i 0; while "$i < 3" {incr i; if {$i > 5} break}; set i
-> 6

for
!> wrong # args: should be "for start test next command"

for 1
!> wrong # args: should be "for start test next command"

for {} {} {} {}
!> empty expression
   in expression ""

for {set i 0} {$i < 3} {incr i} {lappend r $i}; set r
-> 0 1 2

for {set i 0} {$i < 3} {incr i} {if {$i == 1} continue; lappend r $i}; set r
-> 0 2

for {set i 0} {$i < 3} {incr i; break} {lappend r $i}; set r
-> 0

for {set i 0} {1} {incr i} {if {$i > 4} break}; set i
-> 5

for {set i 0} {$i < "x"} {incr i; if {$i > 3} break} {}; set i
-> 4

for {} {1} {} {return 5}
-> 5

if 1 2 3
!> invalid command name "2"

if 0 2 else 3
!> invalid command name "3"

if 0 2 elseif 1 3
!> invalid command name "3"

if 0 2 elseif 0 3 else 4
!> invalid command name "4"

if 0 2 elseif 0 3 4
!> invalid command name "4"

if 1 then 2 else 3 4
!> wrong # args: extra words after "else" clause in "if" command

if 0 then 2 else 3 4
!> wrong # args: extra words after "else" clause in "if" command

if {1} {set a 1} else {set a 2}
-> 1

if foo {}
!> invalid bareword "foo"
   in expression "foo";
   should be "$foo" or "{foo}" or "foo(...)" or ...

if "foo" {}
!> invalid bareword "foo"
   in expression "foo";
   should be "$foo" or "{foo}" or "foo(...)" or ...

if {"foo"} {}
!> expected boolean value but got "foo"

if 2 {set a 1}
-> 1

if 0.0 {set a 1}
->

if 0x1 {set a 1}
-> 1

if true {set a 1}
-> 1

if yes {set a 1} else {set a 2}
-> 1

if no {set a 1} else {set a 2}
-> 2

if {} {}
!> empty expression
   in expression ""

if " " {}
!> empty expression
   in expression " "

if {[list]} {}
!> expected boolean value but got ""

if 1 {} {error x}
->

if 0 {}
->

switch a b
!> extra switch pattern with no body

switch a {}
!> wrong # args: should be "switch ?-option ...? string {?pattern body ...? ?default body?}"

switch a {a}
!> extra switch pattern with no body

switch a {a b c}
!> extra switch pattern with no body

switch a {a b c d e}
!> extra switch pattern with no body

switch -foo a {a b}
!> bad option "-foo": must be -exact, -glob, -indexvar, -matchvar, -nocase, -regexp, or --

switch -exact -glob a {a b}
!> bad option "-glob": -exact option already found

switch -exact a {a {set x 1} b {set x 2}}
-> 1

switch -glob ab {a* {set x 1} default {set x 2}}
-> 1

switch -regexp ab {^a {set x 1} default {set x 2}}
-> 1

switch -nocase A {a {set x 1} default {set x 2}}
-> 1

switch -- -a {-a {set x 1} default {set x 2}}
-> 1

switch -a {-a {set x 1} default {set x 2}}
-> 1

switch a {a - b {set x 1} default {set x 2}}
-> 1

switch a {a - b -}
!> no body specified for pattern "b"

switch a {a - default {set x d}}
-> d

switch z {a {set x 1}}
->

switch z {a {set x 1} default {set x d}}
-> d

switch z a {set x 1} default {set x d}
-> d

switch a {a {set x 1} #comment {set x 2}}
-> 1

switch a {# a
a {set x 1}}
-> 1

switch -regexp a {( {set x 1}}
!> couldn't compile regular expression pattern: parentheses () not balanced

switch -matchvar x a {a b}
!> -matchvar option requires -regexp option

switch -indexvar x -regexp -- abc {b {set x}}
-> {1 1}

switch -regexp -indexvar x -matchvar y -- abc {b(.) {list $x $y}}
-> {{1 2} {2 2}} {bc c}

switch -regexp -matchvar y -- abc {z {} default {set y}}
->

switch -regexp -matchvar y -- abc {z {}}; info exists y
-> 0

switch abc {default {set x d}}
-> d

switch abc {a {} default -}
!> no body specified for pattern "default"

while 1 {switch a {a {break}}}; list ok
-> ok

foreach i {1 2 3} {switch $i {2 {continue}}; lappend r $i}; set r
-> 1 3

proc p {} {switch a {a {return 5}}; return 6}; p
-> 5

switch a [list a {set x 5}]
-> 5

switch a "a {set x 6}"
-> 6

subst a b
!> bad option "a": must be -nobackslashes, -nocommands, or -novariables

subst -foo a
!> bad option "-foo": must be -nobackslashes, -nocommands, or -novariables

subst -nobackslashes {a\n$b}
!> can't read "b": no such variable

set b 5; subst -nobackslashes {a\n$b[list c]}
-> a\n5c

set b 5; subst -novariables {a\n$b[list c]}
-> a
   $bc

set b 5; subst -nocommands {a\n$b[list c]}
-> a
   5[list c]

set b 5; subst -nocommands -novariables -nobackslashes {a\n$b[list c]}
-> a\n$b[list c]

set b 5; subst -noc -nov {a\n$b[list c]}
-> a
   $b[list c]

subst -no {a}
!> ambiguous option "-no": must be -nobackslashes, -nocommands, or -novariables

subst {[list a; break; list b]c}
->

subst {a$nosuch}
!> can't read "nosuch": no such variable

subst {a[}
!> missing close-bracket

subst {a[list }
!> missing close-bracket

subst {\$a\[b\]}
-> $a[b]

set a(x) 5; subst {$a(x) ${a(x)} $a([list x])}
-> 5 5 5

subst {"$}
-> "$

error a
!> a

error a "" {b c}
!> a

catch {error a b c} m o; list $m [dict get $o -errorinfo] [dict get $o -errorcode]
-> a b c

throw {} a
!> type must be non-empty list

throw a b c
!> wrong # args: should be "throw type message"

throw "a \{" b
!> unmatched open brace in list

catch {throw {a b} c} m o; list $m [dict get $o -errorcode]
-> c {a b}

catch {set x 5}
-> 0

catch {set x 5} m; set m
-> 5

catch {error x} m; set m
-> x

catch {return x} m; set m
-> x

catch {break} m; set m
->

catch {continue} m; set m
->

catch {nosuch} m; set m
-> invalid command name "nosuch"

catch {error a} m o; lsort [dict keys $o]
-> -code -errorcode -errorinfo -errorline -errorstack -level

catch {set x} m o; dict get $o -errorcode
-> TCL LOOKUP VARNAME x

catch {list a} m o; set o
-> -code 0 -level 0

catch {break} m o; set o
-> -code 3 -level 0

catch {catch {error x} m; set m}
-> 0

catch {error x} a(1); set a(1)
-> x

set a 1; catch {error x} a(1)
!> can't set "a(1)": variable isn't array

try {set x 1}
-> 1

try {error x} on error m {set m}
-> x

try {error x} on error {m o} {dict get $o -code}
-> 1

try {error x} on ok m {set m}
!> x

try {set x 1} on ok m {list got $m}
-> got 1

try {break} on break {} {list brk}
-> brk

try {continue} on continue {} {list cont}
-> cont

try {return x} on return m {list ret $m}
-> ret x

try {return -level 0 -code 5 x} on 5 m {list five $m}
-> five x

try {error x} on 1 m {set m}
-> x

try {throw {A B C} x} trap {A B} m {list trapped $m}
-> trapped x

try {throw {A B C} x} trap {A C} m {list trapped $m} trap {A} m {list second $m}
-> second x

try {throw {A B C} x} trap {} m {list any $m}
-> any x

try {error x} trap NONE m {list none $m}
-> none x

try {error x} trap FOO m {list none $m}
!> x

try {error x} finally {set y 1}
!> x

try {set x 1} finally {set y 1}
-> 1

try {set x 1} finally {error y}
!> y

try {error x} on error {} {error y} finally {set z 1}
!> y

try {error x} on error {} {error y} finally {error z}
!> z

try {error x} on error {} - on ok {} {list fell}
-> fell

try {error x} on error {} -
!> last non-finally clause must not have a body of "-"

try {error x} finally
!> wrong # args to finally clause: must be "... finally script"

try {error x} finally a b
!> finally clause must be last

try {error x} finally {} on error {} {}
!> finally clause must be last

try {error x} foo
!> bad handler type "foo": must be finally, on, or trap

try {error x} on foo {} {}
!> bad completion code "foo": must be ok, error, return, break, continue, or an integer

try {error x} on error "a \{" {}
!> unmatched open brace in list

try {error x} trap "a \{" {} {}
!> bad prefix 'a {': must be a list

proc p {} {try {return a} finally {set ::y 1}; return b}; list [p] $y
-> a 1

proc p {} {try {error x} on error {} {return a} finally {set ::y 1}; return b}; list [p] $y
-> a 1

proc p {} {try {return a} finally {return c}; return b}; p
-> c

proc p {} {foreach i {1 2 3} {try {if {$i==2} break} finally {lappend ::y $i}}; set i}; list [p] $y
-> 2 {1 2}

proc p {} {foreach i {1 2 3} {try {error x} on error {} {continue} finally {lappend ::y $i}}; set i}; list [p] $y
-> 3 {1 2 3}

catch {try {error x y z} on error {} {error a b c}} m o; list $m [dict get $o -errorcode] [dict get [dict get $o -during] -errorcode]
-> a c z

eval a b
!> invalid command name "a"

eval {set x 1} {; set y 2}
-> 2

eval set x {5}
-> 5

eval [list set x 5]
-> 5

eval {return 5}
-> 5

lset a
!> wrong # args: should be "lset listVar ?index? ?index ...? value"

lset a 0
!> can't read "a": no such variable

set a {1 2 3}; lset a 0 x
-> x 2 3

set a {1 2 3}; lset a {} x
-> x

set a {1 2 3}; lset a x
-> x

set a {1 2 3}; lset a {} x; set a
-> x

set a {1 2 3}; lset a 3 x
-> 1 2 3 x

set a {1 2 3}; lset a end+1 x
-> 1 2 3 x

set a {{1 2} 3}; lset a 0 1 x
-> {1 x} 3

set a {{1 2} 3}; lset a {0 1} x
-> {1 x} 3

set a {{1 2} 3}; lset a {0 2} x
-> {1 2 x} 3

set a {{1 2} 3}; lset a 0 foo x
!> bad index "foo": must be integer?[+-]integer? or end?[+-]integer?

lset nosuch 0 x
!> can't read "nosuch": no such variable

set a "a \{"; lset a 0 x
!> unmatched open brace in list

lrepeat foo a
!> expected integer but got "foo"

lrepeat 2 a b
-> a b a b

lreverse {a b c}
-> c b a

lreverse "a \{"
!> unmatched open brace in list

llength
!> wrong # args: should be "llength list"

llength "a \{"
!> unmatched open brace in list

llength a b
!> wrong # args: should be "llength list"

lrange a 1
!> wrong # args: should be "lrange list first last"

lrange {a b c} 1 end
-> b c

lrange {a b c} -1 1
-> a b

lrange {a b c} 2 1
->

lrange "a \{" 0 1
!> unmatched open brace in list

lreplace a 1
!> wrong # args: should be "lreplace list first last ?element ...?"

lreplace {a b c} 1 1 x y
-> a x y c

lreplace {a b c} 3 3 x
-> a b c x

lreplace {a b c} 4 4 x
-> a b c x

lreplace {} 0 0 x
-> x

lreplace {a b c} 2 1 x
-> a b x c

linsert a 0
-> a

linsert {a b} 1 x
-> a x b

linsert {a b} end x
-> a b x

linsert {a b} end-1 x
-> a x b

linsert {a b} 10 x
-> a b x

linsert {a b} -5 x
-> x a b

linsert {a b} foo x
!> bad index "foo": must be integer?[+-]integer? or end?[+-]integer?

lindex a b c
!> bad index "b": must be integer?[+-]integer? or end?[+-]integer?

lindex {a b} 0 0
-> a

lindex {a {b c}} 1 0
-> b

lindex {a {b c}} {1 0}
-> b

lindex {a {b c}} {}
-> a {b c}

lindex {a b} {0 0 0}
-> a

lindex "a \{" 0
!> unmatched open brace in list

lindex {a b} 1 foo
!> bad index "foo": must be integer?[+-]integer? or end?[+-]integer?

lindex {a b c} 1-1
-> a

lindex {a b c} end-4
->

lindex {a b c} " 1"
-> b

lindex {a b c} "1 "
-> b

lindex {a b c} {1 }
-> b

for {set i 0} {$i < 3} {incr i} {lappend r $i}
list $i $r
-> 3 {0 1 2}

proc p {n} {for {set i 0} {$i < $n} {incr i} {if {$i == 2} {set i 7}; lappend r $i}; list $i $r}
list [p 5] [p 9] [p 2.5]
-> {8 {0 1 7}} {9 {0 1 7 8}} {8 {0 1 7}}

proc p {} {set i 9223372036854775805; while {$i < 9223372036854775900} {incr i; if {[incr k] > 4} break}; list $i $k}
p
-> 9223372036854775810 5

set i x
while {$i < 5} {incr i}
set i
-> x

set i 0; set n 3
while {$i < $i} {incr i}
while {$i < $n} {incr i}
set i
-> 3

foreach w {a b c} {
    if {$w eq "b"} {lappend r 1}
    if {$w ne "b"} {lappend r 2}
    if {"b" eq $w} {lappend r 3}
    if {$w == "b"} {lappend r 4}
    if {$w != "b"} {lappend r 5}
}
set r
-> 2 5 1 3 4 2 5

set x 0x10
set r {}
if {$x eq "16"} {lappend r 1}
if {$x == "16"} {lappend r 2}
if {$x eq "0x10"} {lappend r 3}
if {$x == "abc"} {lappend r 4}
if {$x != ""} {lappend r 5}
set r
-> 2 3 5

proc p {} {set d {}; dict incr d a; dict incr d a 5; dict incr d b 7; dict lappend d l 1; dict lappend d l {2 3}; dict append d s x; dict append d s yz; set d}
p
-> a 6 b 7 l {1 {2 3}} s xyz

proc p {} {set d {a x}; dict incr d a}
p
!> expected integer but got "x"

proc p {} {set d {a 1}; set e $d; dict incr d a; list $d $e}
p
-> {a 2} {a 1}

proc p {} {lassign {1 2 3 4} a b; list $a $b}
proc q {} {lassign {1 2 3 4} a b}
proc r {} {lassign {1} a b; list $a $b}
list [p] [q] [r]
-> {1 2} {3 4} {1 {}}

set x 1
proc p {} {global x; incr x; set x}
proc q {} {set x 5; global x}
list [p] [p] [catch q m] $m [unset x] [catch p m] $m
-> 2 3 1 {variable "x" already exists} {} 0 1

namespace eval a {variable v 1; proc p {} {variable v; incr v}}
namespace eval b {variable v 10; proc p {} {variable v; incr v}}
list [a::p] [b::p] [a::p] [b::p] [namespace delete a] [namespace eval a {variable v 5; proc p {} {variable v; incr v}; p}] [b::p]
-> 2 11 3 12 {} 6 13

proc up {n} {upvar 1 $n v; incr v}
proc p {} {set x 1; up x; up x; up y; set a(k) 4; up a(k); list $x $y $a(k)}
p
-> 3 1 5

proc up {n m} {upvar $n a $m b; list [incr a] [incr b]}
proc p {x} {set y 5; list [up x y] $x $y [info level 0]}
p 3
-> {4 6} 4 6 {p 3}

proc p {} {upvar 1 x x; set x 5}
p
set x
-> 5

proc p {k} {set a($k) [incr k]; incr a($k) [incr k]; lappend a($k) [incr k]; list $k [array get a 1] [array get a 2] [array get a 3]}
p 1
-> 4 {1 2} {2 3} {3 4}

proc p {l i} {list [lindex $l [set l {7 8 9}; incr i]] [expr {$i + [incr i]}] [expr {$i * [llength $l]}]}
p {1 2 3} 0
-> 2 3 6

set s héllo; set t hello
list [string index $s 1] [string index $t 1] [string index $t end] [string index $t 9] [string index $t -1]
-> é e o {} {}

set w b
switch $w a {set r 1} b {set r 2}
set r
-> 2

switch $nosuch a {}
!> can't read "nosuch": no such variable

proc p {} {for {set i 99990} {$i < 100000} {incr i} {incr n}; list $i $n}
proc q {} {set i 2.5; catch {for {} {$i < 100000} {incr i} {incr n}} m; list $i $m}
list [p] [q]
-> {100000 10} {2.5 {expected integer but got "2.5"}}
