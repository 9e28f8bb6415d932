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
