# Arrays.

array set a {x 1}; array get a
-> x 1

array set a {x 1 x 2}; array get a
-> x 2

array set a {}; array exists a
-> 1

array set a {}; array size a
-> 0

array set a {}; array get a
->

array set a {x 1 b}
!> list must have an even number of elements

catch {array set a {x 1 b}} m o; dict get $o -errorcode
-> TCL ARGUMENT FORMAT

catch {array set a {x}}; array exists a
-> 0

set s 1; array set s {x 1}
!> can't set "s(x)": variable isn't array

set s 1; array set s {}
!> can't array set "s": variable isn't array

set s 1; catch {array set s {}} m o; dict get $o -errorcode
-> TCL WRITE ARRAY

set s 1; catch {array set s {x 1}} m o; dict get $o -errorcode
-> TCL LOOKUP VARNAME s

array set a "x \{"
!> unmatched open brace in list

array set a {x 1}; array set a {y 2}; array size a
-> 2

array set a(x) {1 2}
!> can't set "a(x)": variable isn't array

array set a(x) {}
!> can't set "a(x)": variable isn't array

array set a
!> wrong # args: should be "array set arrayName list"

array set a b c
!> wrong # args: should be "array set arrayName list"

array set no::such {x 1}
!> can't set "no::such": parent namespace doesn't exist

array set ::no::such {x 1}
!> can't set "::no::such": parent namespace doesn't exist

array set a [list k {v w}]; set a(k)
-> v w

array set a [dict create k 1 j 2]; list $a(k) $a(j)
-> 1 2

set l {k 1}; array set a $l; array set b $l; set a(k) 2; list $a(k) $b(k) $l
-> 2 1 {k 1}

array get none
->

array get none x
->

set s 1; array get s
->

array set a {x 1 xy 2 b 3}; array get a b
-> b 3

array set a {x 1 xy 2 b 3}; array get a xy*
-> xy 2

array set a {x 1 xy 2 b 3}; array get a q*
->

array set a {x 1 xy 2 b 3}; llength [array get a x*]
-> 4

array get
!> wrong # args: should be "array get arrayName ?pattern?"

array get a b c
!> wrong # args: should be "array get arrayName ?pattern?"

array names none
->

set s 1; array names s
->

array set a {x 1 xy 2 b 3}; llength [array names a]
-> 3

array set a {x 1 xy 2 b 3}; array names a xy
-> xy

array set a {x 1 xy 2 b 3}; array names a ?y
-> xy

array set a {x 1 xy 2 b 3}; array names a {[a-c]}
-> b

array set a {x 1 xy 2 b 3}; array names a nope
->

array set a {x* 1 xy 2}; array names a -exact x*
-> x*

array set a {x 1 xy 2}; array names a -exact x*
->

array set a {x 1 xy 2}; array names a -glob xy
-> xy

array set a {x 1 xy 2}; array names a -glob ?y
-> xy

array set a {x 1 xy 2 b 3}; array names a -regexp {^.y}
-> xy

array set a {x 1 xy 2 b 3}; array names a -regexp {b$}
-> b

array set a {x 1 xy 2 b 3}; array names a -regexp {q}
->

array set a {x 1}; array names a -regexp (
!> couldn't compile regular expression pattern: parentheses () not balanced

array set a {x 1}; array names a -e x
-> x

array set a {x 1}; array names a -foo x
!> bad option "-foo": must be -exact, -glob, or -regexp

array set a {x 1}; array names a - x
!> ambiguous option "-": must be -exact, -glob, or -regexp

array set a {x 1}; array names a "" x
!> ambiguous option "": must be -exact, -glob, or -regexp

array set a {x 1}; catch {array names a -foo x} m o; dict get $o -errorcode
-> TCL LOOKUP INDEX option -foo

array set a {-exact 1}; array names a -exact
-> -exact

array set a {x 1}; array names a x y z
!> wrong # args: should be "array names arrayName ?mode? ?pattern?"

array names
!> wrong # args: should be "array names arrayName ?mode? ?pattern?"

array size none
-> 0

set s 1; array size s
-> 0

array set a {x 1 y 2}; array size a
-> 2

array set a {x 1 y 2}; unset a(x); array size a
-> 1

array size
!> wrong # args: should be "array size arrayName"

array size a b
!> wrong # args: should be "array size arrayName"

array exists none
-> 0

set s 1; array exists s
-> 0

set a(x) 1; array exists a
-> 1

set a(x) 1; array exists a(x)
-> 0

set a(x) 1; unset a(x); array exists a
-> 1

set a(x) 1; unset a; array exists a
-> 0

array exists
!> wrong # args: should be "array exists arrayName"

array unset none
->

array unset none x
->

set s 1; array unset s; set s
-> 1

array set a {x 1}; array unset a; array exists a
-> 0

array set a {x 1 xy 2 b 3}; array unset a x*; array get a
-> b 3

array set a {x 1 xy 2}; array unset a x; array get a
-> xy 2

array set a {x 1}; array unset a *; list [array exists a] [array size a]
-> 1 0

array set a {x 1}; array unset a q; array get a
-> x 1

array unset
!> wrong # args: should be "array unset arrayName ?pattern?"

array unset a b c
!> wrong # args: should be "array unset arrayName ?pattern?"

array set a {x 1}; array startsearch a
-> s-1-a

array set a {x 1}; array startsearch a; array startsearch a
-> s-2-a

array set a {x 1}; set s [array startsearch a]; list [array anymore a $s] [array nextelement a $s] [array anymore a $s] [array nextelement a $s]
-> 1 x 0 {}

array set a {x 1 y 2 z 3}; set s [array startsearch a]; set n 0; while {[array anymore a $s]} {array nextelement a $s; incr n}; set n
-> 3

array set a {x 1}; set s [array startsearch a]; array donesearch a $s
->

array set a {x 1}; set s [array startsearch a]; array donesearch a $s; array anymore a $s
!> couldn't find search "s-1-a"

array set a {x 1}; set s [array startsearch a]; set a(y) 1; array nextelement a $s
!> couldn't find search "s-1-a"

array set a {x 1 y 2}; set s [array startsearch a]; unset a(y); array nextelement a $s
!> couldn't find search "s-1-a"

array set a {x 1}; set s [array startsearch a]; set a(x) 2; array nextelement a $s
-> x

array set a {x 1}; array anymore a foo
!> illegal search identifier "foo"

array set a {x 1}; array anymore a s-x-a
!> illegal search identifier "s-x-a"

array set a {x 1}; array nextelement a s-1-b
!> search identifier "s-1-b" isn't for variable "a"

array set a {x 1}; array donesearch a s-9-a
!> couldn't find search "s-9-a"

array set a {x 1}; catch {array donesearch a s-9-a} m o; dict get $o -errorcode
-> TCL LOOKUP ARRAYSEARCH s-9-a

array startsearch none
!> "none" isn't an array

set s 1; array startsearch s
!> "s" isn't an array

array anymore none s-1-none
!> "none" isn't an array

array nextelement none x
!> "none" isn't an array

array donesearch none x
!> "none" isn't an array

catch {array startsearch none} m o; dict get $o -errorcode
-> TCL LOOKUP ARRAY none

array statistics none
!> "none" isn't an array

array set a {}; array statistics a
-> 0 entries in table, 4 buckets
   number of buckets with 0 entries: 4
   number of buckets with 1 entries: 0
   number of buckets with 2 entries: 0
   number of buckets with 3 entries: 0
   number of buckets with 4 entries: 0
   number of buckets with 5 entries: 0
   number of buckets with 6 entries: 0
   number of buckets with 7 entries: 0
   number of buckets with 8 entries: 0
   number of buckets with 9 entries: 0
   number of buckets with 10 or more entries: 0
   average search distance for entry: 0.0

array startsearch
!> wrong # args: should be "array startsearch arrayName"

array anymore a
!> wrong # args: should be "array anymore arrayName searchId"

array nextelement a
!> wrong # args: should be "array nextelement arrayName searchId"

array donesearch a
!> wrong # args: should be "array donesearch arrayName searchId"

array statistics
!> wrong # args: should be "array statistics arrayName"

array
!> wrong # args: should be "array subcommand ?arg ...?"

array foo a
!> unknown or ambiguous subcommand "foo": must be anymore, donesearch, exists, get, names, nextelement, set, size, startsearch, statistics, or unset

array "" a
!> unknown or ambiguous subcommand "": must be anymore, donesearch, exists, get, names, nextelement, set, size, startsearch, statistics, or unset

array n none
!> unknown or ambiguous subcommand "n": must be anymore, donesearch, exists, get, names, nextelement, set, size, startsearch, statistics, or unset

array si none
-> 0

array s a {x 1}
!> unknown or ambiguous subcommand "s": must be anymore, donesearch, exists, get, names, nextelement, set, size, startsearch, statistics, or unset

array e none
-> 0

array default get a
!> unknown or ambiguous subcommand "default": must be anymore, donesearch, exists, get, names, nextelement, set, size, startsearch, statistics, or unset

catch {array foo a} m o; dict get $o -errorcode
-> TCL LOOKUP SUBCOMMAND foo

proc p {} {array set a {x 1}; set a(y) 2; list [array size a] $a(x) $a(y) [array exists a]}; p
-> 2 1 2 1

proc p {} {array exists a}; p
-> 0

proc p {} {set a 1; array exists a}; p
-> 0

proc p {} {set a 1; array set a {}}; p
!> can't array set "a": variable isn't array

proc p {an} {upvar 1 $an a; array set a {z 26}; array size a}; array set q {x 1}; list [p q] $q(z)
-> 2 26

proc p {} {global g; array set g {x 5}}; p; set g(x)
-> 5

proc p {} {array set ::g {x 5}}; p; set g(x)
-> 5

proc p {} {array set a {x 1}; unset a; array exists a}; p
-> 0

proc p {} {array set a {x 1}; array unset a; array set a {y 2}; array get a}; p
-> y 2

proc p {} {upvar 1 q(x) e; set e 5}; p; array get q
-> x 5

proc p {} {upvar 1 q(x) e; array names ::q}; array set q {}; p
->

proc p {} {upvar 1 q(x) e; array size ::q}; array set q {}; p
-> 0

proc p {} {set n a; array set $n {x 1}; array get $n}; p
-> x 1

set n arr; array set $n {x 1}; set arr(x)
-> 1

set c array; $c set a {x 1}; set a(x)
-> 1

array set a {1 one 01 two}; list $a(1) $a(01) [array size a]
-> one two 2

array set a {{} empty}; set a()
-> empty

array set a {{a b} 1}; set {a(a b)}
-> 1

array set a {x 1}; foreach {k v} [array get a] {lappend r $k=$v}; set r
-> x=1

array set a {x 1}; incr a(x) 5; append a(y) z; lappend a(z) 1 2; list $a(x) $a(y) $a(z)
-> 6 z {1 2}

array set a {x 1}; set a
!> can't read "a": variable is array

array set a {x 1}; set a 5
!> can't set "a": variable is array

array set a {x 1}; set a(y)
!> can't read "a(y)": no such element in array

array set a {x 1}; unset a(y)
!> can't unset "a(y)": no such element in array

set s 1; set s(x) 2
!> can't set "s(x)": variable isn't array

set none(x)
!> can't read "none(x)": no such variable


namespace eval a {proc p1 {} {}; proc q2 {} {}; proc foo {} {}; proc bar {} {}; variable v1 1 w2 2 x3 3; namespace eval c1 {}; namespace eval d2 {}; namespace eval e3 {}}; list [info commands a::*] [info procs a::*] [info vars a::*] [namespace children a]
-> {::a::foo ::a::bar ::a::p1 ::a::q2} {::a::foo ::a::bar ::a::p1 ::a::q2} {::a::w2 ::a::x3 ::a::v1} {::a::e3 ::a::c1 ::a::d2}

namespace eval a {proc p1 {} {}; proc p2 {} {}; proc p3 {} {}; proc p4 {} {}}; namespace eval a {info procs}
-> p4 p1 p2 p3

namespace eval a {variable x 1; variable y 2; variable z 3; info vars ::a::*}
-> ::a::x ::a::y ::a::z

proc p {} {set a 1; set b 2; set c 3; info locals}; p
-> a b c

proc p {z y x} {set a 1; set b 2; set c 3; info locals}; p 1 2 3
-> z y x a b c

proc p {} {foreach n {one two three} {set $n 1}; info locals}; p
-> n three two one

namespace eval a {namespace export x y z a; namespace export}
-> x y z a

namespace eval a {proc x {} {}; proc y {} {}; proc z {} {}; namespace export *}; namespace import a::*; namespace import
-> x y z

if 0 {set x 1} else {set x 2} 3
!> wrong # args: extra words after "else" clause in "if" command

if 1 {set x 1} {set x 2} {set x 3}
!> wrong # args: extra words after "else" clause in "if" command

if 0 then {set x 1} elseif 1 then {set x 2} else {set x 3}
-> 2

if 0 {set x 1} elseif 0 {set x 2}
->

for {set i 0} {$i < 100} {incr i} {set a([expr {$i*$i}]) 1}; array names a
-> 529 36 1521 7569 2809 289 1444 8464 5476 2500 1681 144 225 2025 4356 1764 9604 5329 1369 49 625 7744 1849 9216 4761 1225 1296 2116 784 1936 400 3721 3481 8100 2601 324 6400 5184 3249 2916 64 8649 7921 6241 4225 1156 2209 4624 169 484 961 100 7056 6561 6084 5041 3025 729 6724 3969 256 7225 2304 81 900 9801 576 1089 2704 9409 6889 16 1024 0 8836 5929 3600 1 8281 121 4 2401 25 9025 3364 196 7396 5776 4489 9 441 5625 361 4096 3844 676 4900 3136 841 1600

array set a {a 1 b 2 c 3 d 4 e 5 f 6 g 7 h 8 i 9 j 10 k 11 l 12 m 13}; array names a
-> a b c d e f g h i j k l m

array set a {a 1 b 2 c 3 d 4 e 5 f 6 g 7 h 8 i 9 j 10 k 11}; array get a
-> h 8 d 4 i 9 e 5 a 1 j 10 f 6 b 2 k 11 g 7 c 3

array set a {alpha 1 beta 2 gamma 3 delta 4}; foreach {k v} [array get a] {lappend r $k}; set r
-> beta delta alpha gamma

array set a {alpha 1 beta 2 gamma 3 delta 4}; set s [array startsearch a]; while {[array anymore a $s]} {lappend r [array nextelement a $s]}; set r
-> beta delta alpha gamma

upvar 0 a(x) b; set b 5; unset a; set b
!> can't read "b": no such variable

upvar 0 a(x) b; set b 5; unset a; set b 6
!> can't set "b": upvar refers to element in deleted array

proc p {} {upvar #0 a(x) b; set b 5; unset ::a; set b}; p
!> can't read "b": no such variable

proc p {} {upvar #0 a(x) b; set b 5; unset ::a; set b 6}; p
!> can't set "b": upvar refers to element in deleted array

proc p {} {upvar #0 a(x) b; set b 5; unset ::a; incr b}; p
!> can't set "b": upvar refers to element in deleted array

proc p {} {upvar #0 a(x) b; set b 5; unset ::a; append b x}; p
!> can't set "b": upvar refers to element in deleted array

proc p {} {upvar #0 a(x) b; set b 5; unset ::a(x); info exists b}; p
-> 0

proc p {} {upvar #0 a(x) b; set b 5; unset ::a(x); set b 7; set ::a(x)}; p
-> 7

proc p {} {upvar #0 a(x) b; unset b}; set a(x) 1; p; list [info exists a] [array names a]
-> 1 {}

proc p {} {upvar 1 a(x) b; set b(1) 2}; p
!> can't set "b(1)": variable isn't array

proc p {} {upvar 1 a b; set b(1) 2}; set a 1; p
!> can't set "b(1)": variable isn't array

proc p {} {upvar 1 a b; upvar 0 b(x) c; set c 5}; p; array get a
-> x 5

proc p {} {upvar 1 a b; upvar 0 b c; set c 5}; p; set a
-> 5

proc p {} {upvar 1 a b; q}; proc q {} {upvar 1 b c; set c 9}; p; set a
-> 9

proc p {} {upvar 2 a b; set b}; proc q {} {p}; set a top; q
-> top

proc p {n} {upvar $n a b; set b}; set a top; p 1
-> top

proc p {} {upvar 1 nosuch::x y}; p
!> can't access "nosuch::x": parent namespace doesn't exist

proc p {} {upvar 1 nosuch::x y; set y 1}; p
!> can't access "nosuch::x": parent namespace doesn't exist

namespace eval n {}; proc p {} {upvar 1 x n::y}; p
->

namespace eval n {variable v 1}; proc p {} {upvar n::v y; incr y}; list [p] $n::v
-> 2 2

namespace eval n {variable v 1}; proc p {} {upvar #0 n::v y; incr y}; list [p] $n::v
-> 2 2

namespace eval n {upvar 1 x y}; set x 5; set n::y
-> 5

namespace eval n {upvar #0 x y; set y 7}; list $x [info vars n::*]
-> 7 ::n::y

namespace eval n {upvar 0 x y; set y 7}; info vars n::*
-> ::n::x ::n::y

global x; set x 5
-> 5

proc p {} {global x; set x(1) 5}; p; array get x
-> 1 5

proc p {} {global x; unset x; info exists x}; set x 1; p
-> 0

proc p {} {global x; unset x; set x 2}; set x 1; p; set x
-> 2

proc p {} {variable v; info exists v}; p
-> 0

proc p {} {variable v 5; variable v; set v}; p
-> 5

namespace eval n {proc p {} {variable v; set v(1) x}}; n::p; array get n::v
-> 1 x

namespace eval n {variable v; trace add variable v write {lappend ::r}}; set n::v 5; set r
-> n::v {} write

namespace eval n {variable v 1; proc p {} {variable v; namespace delete ::n; info exists v}}; n::p
-> 1

namespace eval n {variable v 1; proc p {} {variable v; namespace delete ::n; set v}}; n::p
-> 1

namespace eval n {set x 1; proc p {} {set x}}; n::p
!> can't read "x": no such variable

namespace eval n {variable x 1}; namespace eval n {proc p {} {return $n::x}}; catch n::p m; set m
-> 1

set n::x 5
!> can't set "n::x": parent namespace doesn't exist

namespace eval n {}; set n::x 5; namespace eval n {set x}
-> 5

namespace eval n {}; namespace eval n {set ::y 5}; set y
-> 5

namespace eval n {array set a {x 1}; proc p {} {variable a; array names a}}; n::p
-> x

unset -nocomplain x; set x(a) 1; list [catch {set x 1} m] $m
-> 1 {can't set "x": variable is array}

set x 1; list [catch {set x(a) 1} m] $m
-> 1 {can't set "x(a)": variable isn't array}

set x(a) 1; list [catch {append x 1} m] $m
-> 1 {can't set "x": variable is array}

set x(a) 1; list [catch {set x} m] $m
-> 1 {can't read "x": variable is array}

set x(a) 1; list [catch {unset x(b)} m] $m
-> 1 {can't unset "x(b)": no such element in array}

set x 1; list [catch {unset x(b)} m] $m
-> 1 {can't unset "x(b)": variable isn't array}

list [catch {unset x(b)} m] $m
-> 1 {can't unset "x(b)": no such variable}

set {a)} 1; set {a)}
-> 1

set {(a)} 1; array names {}
-> a

set a(b)c 1
-> 1

set {a(b)c} 1; set {a(b)c}
-> 1

set a((b)) 1; array names a
-> (b)

set a(b(c) 1; array names a
-> b(c

set "a(b c)" 1; list $a(b\ c) [array get a]
-> 1 {{b c} 1}

set i 1; set a($i) x; set a(1)
-> x

set a(\$i) x; array names a
-> {$i}

set a([list b]) x; array names a
-> b

set a("b") x; array names a
-> {"b"}

set a({b}) x; array names a
-> {{b}}

set "a(\"b\")" x; array names a
-> {"b"}

set a(b) x; set b b; list $a($b) "$a($b)" ${a(b)} $a(b)c "$a(b)(c)"
-> x x x xc x(c)

set a(1,2) x; set i 1; set j 2; list $a($i,$j) "$a($i,2)"
-> x x

proc p {} {set a(1) 1; set a(2) 2; lsort [array names a]}; p
-> 1 2

proc p {} {foreach i {1 2} {set a($i) $i}; array size a}; p
-> 2

proc p {} {set v a; set ${v}(x) 1; array get a}; p
-> x 1

proc p {} {set v a; set $v 5; set a}; p
-> 5

proc p {} {set v a; incr $v; incr $v; set a}; p
-> 2

proc p {} {set v a; lappend $v x; append $v y; set a}; p
-> xy

proc p {} {set v a; set a 1; unset $v; info exists a}; p
-> 0

proc p {} {set v a; upvar 0 $v b; set b 1; set a}; p
-> 1

proc p {} {set ::g 1; set g 2; list $g $::g}; p
-> 2 1

proc p {} {set ::g(x) 1}; p; array get g
-> x 1

proc p {} {unset ::g}; set g 1; p; info exists g
-> 0

proc p {} {info exists ::g}; p
-> 0

proc p {} {incr ::g}; p; p; set g
-> 2

proc p {} {lappend ::g a; append ::g b}; p; set g
-> ab

proc p {x} {set x 5; info level 0}; p 1
-> p 1

proc p {x} {unset x; info level 0}; p 1
-> p 1

proc p {x} {upvar 1 y x}; catch {p 1} m; set m
-> variable "x" already exists

proc p {} {set x 1; global x}; catch p m; set m
-> variable "x" already exists

proc p {} {set x 1; variable x}; catch p m; set m
-> variable "x" already exists

proc p {} {set x 1; upvar 1 y x}; catch p m; set m
-> variable "x" already exists

proc p {x} {global x}; catch {p 1} m; set m
-> variable "x" already exists

proc p {} {upvar 1 x y; global y; set y}; set x 1; set y 2; p
-> 2

proc p {} {global x; upvar 1 y x; set x}; set x 1; set y 2; p
-> 2

proc p {} {upvar 0 x x}; catch p m; set m
-> can't upvar from variable to itself

proc p {} {upvar 1 x y; upvar 1 z y; set y}; set x 1; set z 2; p
-> 2

proc p {} {set a(1) 1; upvar 0 a(1) b; set b 2; array get a}; p
-> 1 2

proc p {} {set a(1) 1; upvar 0 a b; set b(2) 2; lsort [array names a]}; p
-> 1 2

proc p {} {upvar #0 x y; trace add variable y write {lappend ::r}; set ::x 5}; p; set r
-> ::x {} write

proc p {} {upvar #0 x y; trace add variable ::x write {lappend ::r}; set y 5}; p; set r
-> y {} write

set x 1; trace add variable x unset {lappend ::r}; proc p {} {upvar #0 x y; unset y}; p; set r
-> y {} unset

proc p {} {set x 1; trace add variable x unset {lappend ::r}}; p; set r
-> x {} unset

proc p {} {set x(1) 1; trace add variable x unset {lappend ::r}}; p; set r
-> x {} unset

foreach x(1) {a b} {lappend r $x(1)}; list $r [array get x]
-> {a b} {1 b}

catch {error foo} x(m) x(o); list $x(m) [dict get $x(o) -code]
-> foo 1

lassign {1 2} a(1) a(2); array get a
-> 1 1 2 2

regexp {(.)(.)} ab a(0) a(1) a(2); array get a
-> 0 ab 1 a 2 b

scan "1 2" "%d %d" a(1) a(2); array get a
-> 1 1 2 2

dict for {a(k) a(v)} {x y} {}; array get a
-> v y k x

lset a(1) 0 x
!> can't read "a(1)": no such variable

set a(1) {1 2}; lset a(1) 0 x; set a(1)
-> x 2

dict set a(1) k v; set a(1)
-> k v

set ::{} 1; set ::{}
-> 1

set :: 1
-> 1

set ::: 1
-> 1

namespace eval n {set :: 1}
-> 1

set {::a b} 1; set {a b}
-> 1

set ::a::b 1
!> can't set "::a::b": parent namespace doesn't exist

proc p args {foreach a $args {set $a 1}; lsort [info locals]}; p x y z
-> a args x y z

proc p {} {eval {set x 1}; info locals}; p
-> x

proc p {} {uplevel 1 {set zz 1}; info exists zz}; list [p] $zz
-> 0 1

proc p {} {eval {upvar 1 q r}; set r 5}; p; set q
-> 5

proc p {} {eval {global q}; set q 6}; p; set q
-> 6

proc p {} {catch {global q}; set q 7}; p; set q
-> 7

proc p {} {if 1 {global q}; set q 8}; p; set q
-> 8

proc p {} {set q 1; if 0 {global q}; set q 9}; p; info exists q
-> 0

proc p {} {foreach v {a b} {global $v; set $v 1}}; p; list $a $b
-> 1 1

apply {{} {variable v 4}}; set v
-> 4

apply {{} {variable v 4} n}
!> namespace "::n" not found

namespace eval n {}; apply {{} {variable v 4} n}; set n::v
-> 4

apply {{} {set v 4; info locals}}
-> v

apply {{a b} {info args foo}} 1 2
!> "foo" isn't a procedure

array set a {x 1}; proc p {n} {upvar 1 $n b; array get b}; p a
-> x 1

array set a {x 1}; proc p {n} {upvar 1 ${n}(x) b; set b}; p a
-> 1

proc p {} {upvar 1 a b; array set b {q 1}; array size b}; list [p] [array get a]
-> 1 {q 1}

proc p {} {array set b {q 1}; array unset b q; list [array exists b] [array size b]}; p
-> 1 0

proc p {} {array set a {x}}; catch p m; set m
-> list must have an even number of elements

set a(x) 1; array set a {x 2 y 3}; list $a(x) $a(y)
-> 2 3

set a 1; list [catch {array set a {}} m] $m
-> 1 {can't array set "a": variable isn't array}

array set a {}; list [catch {set a 1} m] $m
-> 1 {can't set "a": variable is array}

array set a {x 1}; unset a(x); list [array exists a] [info exists a]
-> 1 1

array set {a b} {x 1}; array get {a b}
-> x 1
