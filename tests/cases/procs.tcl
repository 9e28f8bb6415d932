# Procedures, evaluation in other scopes, coroutines, variables by name.

proc p {} {return 5}
p
-> 5

proc p {a} {return $a}
p 5
-> 5

proc p {a {b 2}} {list $a $b}
list [p 1] [p 1 3]
-> {1 2} {1 3}

proc p {a args} {list $a $args}
list [p 1] [p 1 2 3]
-> {1 {}} {1 {2 3}}

proc p {args} {llength $args}
p {a b} c
-> 2

proc p {{a 1} b} {list $a $b}
p 1 2
-> 1 2

proc p {{a 1} b} {list $a $b}
p 1
!> wrong # args: should be "p ?a? b"

proc p {a {b 2} args} {list $a $b $args}
list [p 1] [p 1 x] [p 1 x y z]
-> {1 2 {}} {1 x {}} {1 x {y z}}

proc p {a b} {}
p 1
!> wrong # args: should be "p a b"

proc p {a b} {}
p 1 2 3
!> wrong # args: should be "p a b"

proc p {a {b 1} args} {}
p
!> wrong # args: should be "p a ?b? ?arg ...?"

proc p {} {}
p 1
!> wrong # args: should be "p"

proc p {args} {}
p
->

proc p {{args 5}} {set args}
list [p] [p 1]
-> {} 1

proc p {args x} {list $args $x}
p 1 2
-> 1 2

proc p {a a} {set a}
p 1 2
-> 1

proc p {{a b c}} {}
!> too many fields in argument specifier "a b c"

proc p {{}} {}
!> argument with no name

proc p {a(1)} {}
!> formal parameter "a(1)" is an array element

proc p {a::b} {}
!> formal parameter "a::b" is not a simple name

proc p {"a \{"} {}
!> unmatched open brace in list

proc p
!> wrong # args: should be "proc name args body"

proc p a b c
!> wrong # args: should be "proc name args body"

proc "" {} {return empty}
{}
-> empty

proc {a b} {} {return spaced}
{a b}
-> spaced

proc p {} {}
p
->

proc p {} {set x 1; incr x}
p
-> 2

proc p {} {return}
p
->

proc p {} {if 0 {}}
p
->

proc p x {set x}
p 5
-> 5

proc p {n} {if {$n <= 1} {return 1}; expr {$n * [p [expr {$n-1}]]}}
p 20
-> 2432902008176640000

proc p {} {q}
proc q {} {return late}
p
-> late

proc p {} {return 1}
proc p {} {return 2}
p
-> 2

proc p {} {proc p {} {return new}; return old}
list [p] [p]
-> old new

proc p {} {rename p {}; return gone}
list [p] [info commands p]
-> gone {}

proc outer {} {proc inner {} {return in}; inner}
outer
inner
-> in

proc p {} {return 1}
rename p q
q
-> 1

proc p {} {return 1}
rename p q
p
!> invalid command name "p"

rename nosuch x
!> can't rename "nosuch": command doesn't exist

rename nosuch {}
!> can't delete "nosuch": command doesn't exist

proc p {} {}
proc q {} {}
rename p q
!> can't rename to "q": command already exists

rename list mylist
mylist x 5
-> x 5

rename lindex old
proc lindex args {return mine}
lindex hi
-> mine

proc p {} {return 1}
rename p {}
info commands p
->

proc p {} {return 1}
rename p a::b::c
a::b::c
-> 1

rename p
!> wrong # args: should be "rename oldName newName"

apply {{x y} {expr {$x + $y}}} 1 2
-> 3

apply {{} {return hi}}
-> hi

apply {x {set x}} 5
-> 5

apply {{x {y 2}} {list $x $y}} 1
-> 1 2

apply {args {set args}} 1 2 3
-> 1 2 3

apply {{x} {set x}}
!> wrong # args: should be "apply lambdaExpr x"

apply {{x} {set x}} 1 2
!> wrong # args: should be "apply lambdaExpr x"

apply x
!> can't interpret "x" as a lambda expression

apply {a b c d}
!> can't interpret "a b c d" as a lambda expression

apply {{x} {namespace current} ::a} 1
!> namespace "::a" not found

namespace eval a {}
apply {{x} {namespace current} ::a} 1
-> ::a

namespace eval a {}
apply {{} {namespace current} a}
-> ::a

apply {{} {namespace current}}
-> ::

set f {x {expr {$x * 2}}}
lmap v {1 2 3} {apply $f $v}
-> 2 4 6

apply {{} {error boo}}
!> boo

apply {{} {upvar 1 z y; set y 4}}
set z
-> 4

set l {n {if {$n > 0} {apply $::l [expr {$n-1}]} else {info level}}}
apply $l 3
-> 4

eval {set x 5}
-> 5

eval set x 5
-> 5

eval {set x} 6
-> 6

eval [list set x {a b}]
-> a b

eval {}
->

eval
!> wrong # args: should be "eval arg ?arg ...?"

eval {set x 1
set y 2}
-> 2

eval {list a} {b c} d
-> a b c d

eval "set x 1; set y 2"
list $x $y
-> 1 2

proc p {} {eval {set l 5}; set l}
p
-> 5

proc p {} {set s {set l}; lappend s 7; eval $s; set l}
p
-> 7

proc p {} {uplevel {set x 5}}
p
set x
-> 5

proc p {} {uplevel 1 set x 5}
p
set x
-> 5

proc p {} {uplevel #0 {set x 6}}
proc q {} {p}
q
set x
-> 6

proc p {} {uplevel 2 {set x 7}}
proc q {} {p; info exists x}
list [q] $x
-> 0 7

proc p {} {uplevel 1 {info level}}
p
-> 0

uplevel 1 {set x}
!> bad level "1"

uplevel #1 {set x}
!> bad level "#1"

uplevel
!> wrong # args: should be "uplevel ?level? command ?arg ...?"

proc p {} {uplevel 1}
p
!> wrong # args: should be "uplevel ?level? command ?arg ...?"

proc p {} {uplevel 5 {set x}}
p
!> bad level "5"

proc p {} {uplevel #0 {return 5}; return 6}
p
-> 5

proc p {} {uplevel 1 {break}}
set n 0
while 1 {incr n; if {$n > 3} p}
set n
!> invoked "break" outside of a loop

proc p {} {uplevel foo bar}
p
!> invalid command name "foo"

proc p {} {upvar x y; set y 5}
p
set x
-> 5

proc p {} {upvar 1 x y; incr y}
set x 3
p
set x
-> 4

proc p {v} {upvar $v y; lappend y 1}
p l
p l
set l
-> 1 1

proc p {} {upvar #0 g y; set y 5}
proc q {} {p}
q
set g
-> 5

proc p {} {upvar 1 a y; set y(k) 1}
p
array get a
-> k 1

proc p {} {upvar 1 a(k) y; set y 2}
p
array get a
-> k 2

proc p {} {upvar 1 x a y b; set a 1; set b 2}
p
list $x $y
-> 1 2

proc p {} {set y 1; upvar 1 x y}
p
!> variable "y" already exists

proc p {} {upvar 1 x y(1)}
p
!> bad variable name "y(1)": can't create a scalar variable that looks like an array element

proc p {} {upvar 0 x x}
p
!> can't upvar from variable to itself

proc p {} {upvar 0 a b; set a 5; set b}
p
-> 5

proc p {} {upvar 1 x y; unset y}
set x 1
p
info exists x
-> 0

proc p {} {upvar 1 x y; unset y; set y 2}
set x 1
p
set x
-> 2

proc p {} {upvar 1 nosuch y; set y}
p
!> can't read "y": no such variable

proc p {} {upvar 5 x y}
p
!> bad level "5"

upvar
!> wrong # args: should be "upvar ?level? otherVar localVar ?otherVar localVar ...?"

upvar a
!> wrong # args: should be "upvar ?level? otherVar localVar ?otherVar localVar ...?"

upvar 1 x y
!> bad level "1"

proc p {} {upvar 1 x y; upvar 1 z y; set y 5}
p
list [info exists x] $z
-> 0 5

proc p {} {q}
proc q {} {upvar 2 x y; set y 9}
p
set x
-> 9

proc p {} {global a b; set a 1; set b 2}
p
list $a $b
-> 1 2

proc p {} {global a; info exists a}
p
-> 0

proc p {} {global ::n::v; set v}
namespace eval n {variable v 8}
p
-> 8

global x
set x 1
-> 1

proc p {} {set x 1; global x}
p
!> variable "x" already exists

proc p {} {tailcall list a b}
p
-> a b

proc p {n} {if {$n == 0} {return done}; tailcall p [expr {$n-1}]}
p 5000
-> done

proc p {} {tailcall nosuch}
p
!> invalid command name "nosuch"

proc p {} {tailcall set x 5}
p
set x
-> 5

proc p {} {tailcall uplevel 1 {set y 6}}
p
set y
!> bad level "1"

proc p {} {tailcall list 1; error no}
p
-> 1

proc p {} {catch {tailcall list 1}; return 2}
p
-> 1

tailcall list
!> tailcall can only be called from a proc, lambda or method

proc p {} {tailcall error boo}
list [catch p m] $m
-> 1 boo

proc q {} {info level 0}
proc p {} {tailcall q}
p
-> q

apply {{} {tailcall list x}}
-> x

proc p {} {tailcall return -code break}
set n 0
while 1 {incr n; p}
set n
-> 1

proc c {} {yield 1; yield 2; return 3}
coroutine co c
list [co] [co] [catch co m] $m
-> 2 3 1 {invalid command name "co"}

proc c {} {set x [yield a]; list got $x}
coroutine co c
co hello
-> got hello

proc c {} {foreach x {1 2 3} {yield $x}}
coroutine co c
list [co] [co] [co] [info commands co]
-> 2 3 {} {}

proc c {} {error boo}
coroutine co c
!> boo

proc c {} {yield; error boo}
coroutine co c
list [catch co m] $m [info commands co]
-> 1 boo {}

coroutine co list a b
-> a b

proc c {} {yield [info coroutine]; info coroutine}
coroutine co c
-> ::co

yield
!> yield can only be called in a coroutine

yieldto list
!> yieldto can only be called in a coroutine

proc c {} {yield; co}
coroutine co c
co
!> coroutine "co" is already running

proc c {} {yield}
coroutine co c
co 1 2
!> wrong # args: should be "co ?arg?"

proc gen {n} {for {set i 0} {$i < $n} {incr i} {yield $i}; return -code break}
coroutine g gen 3
set r 0
while 1 {lappend r [g]}
set r
-> 0 1 2

proc c {} {yieldto return -level 0 hello; return bye}
list [coroutine co c] [co]
-> hello bye

proc c {} {set a [yieldto string cat x]; return $a}
coroutine co c
co 1 2 3
-> 1 2 3

coroutine
!> wrong # args: should be "coroutine name cmd ?arg ...?"

time {set x 1} foo
!> expected integer but got "foo"

time
!> wrong # args: should be "time command ?count?"

time {error boo}
!> boo

time {set x 1} 3
set x
-> 1

set n 0
time {incr n} 7
set n
-> 7

set n 0
time {incr n} 0
set n
-> 0

set n 0
while 1 {time {incr n; break} 5}
set n
-> 1

regexp {^\d+(\.\d+)? microseconds per iteration$} [time {set x 1} 10]
-> 1

regexp {^\d+ microseconds per iteration$} [time {set x 1}]
-> 1

proc unknown args {return [list unk $args]}
foo bar
-> unk {foo bar}

proc unknown args {uplevel 1 [list set seen $args]}
proc p {} {foo bar; set seen}
p
-> foo bar

proc p {a} {set a}
p {x y}
-> x y

proc p {} {set a(1) 2; set a(1)}
p
-> 2

proc p {x} {incr x; set x}
set x 1
list [p 5] $x
-> 6 1

proc p {} {variable v 5; set v}
list [p] $v
-> 5 5

proc p {x} {unset x; info exists x}
p 1
-> 0

proc p {} {unset x}
p
!> can't unset "x": no such variable

proc p {} {unset -nocomplain x; return ok}
p
-> ok

unset x
!> can't unset "x": no such variable

set x 1
unset x
set x
!> can't read "x": no such variable

unset -nocomplain -- x
->

set a(1) 1
unset a(1)
array exists a
-> 1

set a(1) 1
unset a
info exists a
-> 0

set x 1
unset x(1)
!> can't unset "x(1)": variable isn't array

set a(1) 1
set a
!> can't read "a": variable is array

set a(1) 1
set a 5
!> can't set "a": variable is array

set x 1
set x(1) 2
!> can't set "x(1)": variable isn't array

set
!> wrong # args: should be "set varName ?newValue?"

set a b c
!> wrong # args: should be "set varName ?newValue?"

incr
!> wrong # args: should be "incr varName ?increment?"

incr x y z
!> wrong # args: should be "incr varName ?increment?"

incr x 1.5
!> expected integer but got "1.5"

incr nosuch
-> 1

incr a(1) 3
-> 3

append x a b c
-> abc

append x
!> can't read "x": no such variable

append a(1) q
-> q

lappend x
->

lappend x a {b c}
-> a {b c}

lappend x "a \{"
lappend x b
-> a\ \{ b

set x "a \{"
lappend x b
!> unmatched open brace in list

proc b {} { set i 0; info exists a }
set k 0
if {$k < 5 && [string length abc]*100000-$k > 250000} { set r [b] }
set r
-> 0

proc b {x} { lappend a $x; info locals }
set k 3
if {$k == 3 && [llength {1 2}]*$k < 10} { b $k }
-> x a

set x 1
set x(1)
!> can't read "x(1)": variable isn't array

proc
!> wrong # args: should be "proc name args body"

proc p a
!> wrong # args: should be "proc name args body"

proc p {a b} {list $a $b}; p 1 2
-> 1 2

proc p {a b} {list $a $b}; p 1
!> wrong # args: should be "p a b"

proc p {a {b 2}} {list $a $b}; list [p 1] [p 1 3]
-> {1 2} {1 3}

proc p {a {b 2}} {list $a $b}; p
!> wrong # args: should be "p a ?b?"

proc p {a {b 2} args} {list $a $b $args}; list [p 1] [p 1 3] [p 1 2 3 4]
-> {1 2 {}} {1 3 {}} {1 2 {3 4}}

proc p {{a 1} b} {list $a $b}; p 1
!> wrong # args: should be "p ?a? b"

proc p {args} {set args}; p a {b c} {}
-> a {b c} {}

proc p {args b} {list $args $b}; p 1 2
-> 1 2

proc p {args b} {list $args $b}; p 1
!> wrong # args: should be "p args b"

proc p {{args 5}} {set args}; p
->

proc p {a a} {set a}; p 1 2
-> 1

proc p {{{} 1}} {}
!> argument with no name

proc p "a \{b" {}
!> unmatched open brace in list

proc p {{a}} {set a}; p 1
-> 1

proc p {x(1)} {}
!> formal parameter "x(1)" is an array element

proc p {::x} {}
!> formal parameter "::x" is not a simple name

proc {} {} {return empty}; {}
-> empty

proc {a b} {} {return ab}; {a b}
-> ab

proc p {} {return}; p
->

proc p {} {set x 5; return}; p
->

proc p {} {return 5 6}; p
->

proc p {} {return -code}; p
-> -code

proc p {} {return -foo bar}; catch p m o; list $m [dict get $o -foo]
-> {} bar

proc p {} {return -code ok 5}; p
-> 5

proc p {} {return -code 0 5}; p
-> 5

proc p {} {return -code error 5}; list [catch p m] $m
-> 1 5

proc p {} {return -code return 5}; proc q {} {p; return 6}; q
-> 5

proc p {} {return -code break}; proc q {} {foreach x {1 2 3} {p}; set x}; q
-> 1

proc p {} {return -code continue}; proc q {} {set r {}; foreach x {1 2 3} {if {$x==2} p; lappend r $x}; set r}; q
-> 1 3

proc p {} {return -code 10 x}; list [catch p m] $m
-> 10 x

proc p {} {return -code -10 x}; list [catch p m] $m
-> -10 x

proc p {} {return -code 1.5 x}; list [catch p m] $m
-> 1 {bad completion code "1.5": must be ok, error, return, break, continue, or an integer}

proc p {} {return -code foo x}; list [catch p m] $m
-> 1 {bad completion code "foo": must be ok, error, return, break, continue, or an integer}

proc p {} {return -code "" x}; list [catch p m] $m
-> 1 {bad completion code "": must be ok, error, return, break, continue, or an integer}

proc p {} {return -code err x}; list [catch p m] $m
-> 1 {bad completion code "err": must be ok, error, return, break, continue, or an integer}

proc p {} {return -code 99999999999 x}; list [catch p m] $m
-> 1 {bad completion code "99999999999": must be ok, error, return, break, continue, or an integer}

proc p {} {return -level 2 x}; proc q {} {p; return 6}; list [q] [catch q m] $m
-> x 0 x

proc p {} {return -level 0 x}; proc q {} {p}; q
-> x

proc p {} {return -level 0 -code error x}; proc q {} {p}; list [catch q m] $m
-> 1 x

proc p {} {return -level 0 -code break x}; proc q {} {while 1 p; return ok}; list [catch q m] $m
-> 1 {invoked "break" outside of a loop}

proc p {} {return -level 1 -code 2 x}; proc q {} {p; return ok}; list [catch q m] $m
-> 0 x

proc p {} {return -level -1 x}; list [catch p m] $m
-> 1 {bad -level value: expected non-negative integer but got "-1"}

return -level 0 5
-> 5

set x [return -level 0 5]; incr x
-> 6

catch {return 5} m; set m
-> 5

catch {return -code error 5} m o; list $m $o
-> 5 {-code 1 -level 1 -errorcode NONE}

catch {return -level 2 5} m o; list $m $o
-> 5 {-code 0 -level 2}

catch {return -code 5 -level 2 5} m o; list $m $o
-> 5 {-code 5 -level 2}

proc p {} {catch {return -code 5 -level 2 5} m o; return [list $m $o]}; p
-> 5 {-code 5 -level 2}

proc p {} {catch {return -code 5 5} m o; list $m $o}; p
-> 5 {-code 5 -level 1}

proc p {} {catch {error a b c} m o; return -options $o $m}; catch p m o; list $m [dict get $o -errorinfo] [dict get $o -errorcode] [dict get $o -code]
-> a {b
       (procedure "p" line 1)
       invoked from within
   "p"} c 1

proc p {} {return -options {-code break}}; while 1 {p}
->

proc p {} {return -options {-code error -foo bar} x}; catch p m o; list $m [dict get $o -foo] [dict get $o -code]
-> x bar 1

proc p {} {return -options {-code 3} -code 4}; catch p
-> 4

proc p {} {return -code 4 -options {-code 3}}; catch p
-> 3

proc p {} {return -errorcode {A B}}; catch p m o; dict get $o -errorcode
-> A B

proc p {} {return -code error -errorcode "a \{" x}; list [catch p m] $m
-> 1 bad\ -errorcode\ value:\ expected\ a\ list\ but\ got\ \"a\ \{\"

proc p {} {return -code error -errorstack {a} x}; list [catch p m] $m
-> 1 {forbidden odd-sized list for -errorstack: "a"}

proc p {} {return -code error -errorstack {INNER x} x}; catch p m o; dict get $o -errorstack
-> INNER x

proc p {} {return -code error -errorinfo "" x}; catch p; set errorInfo
-> x
       while executing
   "p"

proc p {} {return -code error -errorcode {} x}; catch p; set errorCode
->

proc p {a} {upvar 1 $a x; set x 5}; p y; set y
-> 5

proc p {a} {upvar $a x; incr x}; set y 1; p y; set y
-> 2

proc p {} {upvar #0 y x; incr x}; set y 1; p; set y
-> 2

proc p {} {upvar 0 y x; set x 1; set y}; p
-> 1

proc p {} {upvar 1 y x 1 z w}; p
->

proc p {} {upvar 1 a(1) x; set x 5}; p; array get a
-> 1 5

proc p {} {upvar 1 a x; set x(1) 5}; p; array get a
-> 1 5

proc p {} {upvar 1 a x(1)}; p
!> bad variable name "x(1)": can't create a scalar variable that looks like an array element

proc p {} {upvar 1 a x; unset x; info exists x}; set a 1; list [p] [info exists a]
-> 0 0

proc p {} {upvar 1 a x; unset x; set x 7}; set a 1; list [p] $a
-> 7 7

proc p {} {upvar 1 a x; upvar 1 b x; set x 7}; p; list [info exists a] $b
-> 0 7

proc p {} {set x 1; upvar 1 a x}; p
!> variable "x" already exists

proc p {} {upvar 1 a x; set x 1; upvar 1 b x; set x}; set b bb; list [p] $a
-> bb 1

proc p {} {upvar 5 a x}; p
!> bad level "5"

proc p {} {upvar foo a x}; p
!> bad level "foo"

proc p {} {upvar #foo a x}; p
!> bad level "#foo"

proc p {} {upvar #5 a x}; p
!> bad level "#5"

proc p {} {upvar}; p
!> wrong # args: should be "upvar ?level? otherVar localVar ?otherVar localVar ...?"

proc p {} {upvar a}; p
!> wrong # args: should be "upvar ?level? otherVar localVar ?otherVar localVar ...?"

proc p {} {upvar a b c}; p
!> bad level "a"

upvar 1 a b
!> bad level "1"

upvar a b
!> bad level "1"

upvar #0 a b; set a 5; set b
-> 5

upvar 0 a b; set a 5; set b
-> 5

upvar 0 a a
!> can't upvar from variable to itself

proc p {} {upvar 1 x x; incr x}; set x 5; p; set x
-> 6

proc p {} {uplevel 1 {set x 5}}; p; set x
-> 5

proc p {} {uplevel {set x 5}}; p; set x
-> 5

proc p {} {uplevel set x 5}; p; set x
-> 5

proc p {} {uplevel 1 set x 5}; p; set x
-> 5

proc p {} {uplevel #0 set x 5}; p; set x
-> 5

proc p {} {uplevel 0 set x 5; set x}; p
-> 5

proc p {} {uplevel 5 set x 5}; p
!> bad level "5"

proc p {} {uplevel}; p
!> wrong # args: should be "uplevel ?level? command ?arg ...?"

proc p {} {uplevel 1}; p
!> wrong # args: should be "uplevel ?level? command ?arg ...?"

proc p {} {uplevel #0}; p
!> wrong # args: should be "uplevel ?level? command ?arg ...?"

uplevel 1 set x 5
!> bad level "1"

uplevel 0 set x 5
-> 5

uplevel #0 {set x 5}
-> 5

uplevel foo
!> bad level "1"

uplevel #foo set x
!> bad level "#foo"

proc p {} {uplevel 1 {return 5}; return 6}; proc q {} {p; return 7}; q
-> 7

proc p {} {uplevel 1 break}; proc q {} {while 1 {p}; return ok}; q
!> invoked "break" outside of a loop

proc a {} {set v av; b}; proc b {} {set v bv; c}; proc c {} {list [uplevel 1 {set v}] [uplevel 2 {set v}]}; a
-> bv av

proc a {} {b}; proc b {} {c}; proc c {} {list [uplevel 1 {info level}] [uplevel 2 {info level}] [uplevel #0 {info level}] [info level]}; a
-> 2 1 0 3

proc a {} {b x}; proc b y {uplevel 1 {c}}; proc c {} {list [info level] [info level 0] [info level -1]}; a
-> 2 c a

global
->

global x
->

proc p {} {global x; incr x}; set x 1; p; set x
-> 2

proc p {} {global x y z; list [info exists x] [info exists y]}; set x 1; p
-> 1 0

proc p {} {global ::a::b; set b 5}; namespace eval a {}; p; set a::b
-> 5

proc p {} {global nosuch::x}; p
!> can't access "nosuch::x": parent namespace doesn't exist

proc p {} {set x 1; global x}; p
!> variable "x" already exists

proc p {} {global x; global x; set x 1}; p
-> 1

proc p {x} {global x}; p 1
!> variable "x" already exists

proc p {} {global x; unset x}; set x 1; p; info exists x
-> 0

apply
!> wrong # args: should be "apply lambdaExpr ?arg ...?"

apply {}
!> can't interpret "" as a lambda expression

apply {a}
!> can't interpret "a" as a lambda expression

apply {{} {return 5}}
-> 5

apply {{x y} {list $x $y}} 1 2
-> 1 2

apply {{x y} {list $x $y}} 1
!> wrong # args: should be "apply lambdaExpr x y"

apply {{args} {llength $args}} 1 2 3
-> 3

apply {{} {namespace current} a}
!> namespace "::a" not found

namespace eval a {}; apply {{} {namespace current} a}
-> ::a

namespace eval a::b {}; apply {{} {namespace current} a::b}
-> ::a::b

namespace eval a {}; apply {{} {namespace current} ::a}
-> ::a

namespace eval a {apply {{} {namespace current}}}
-> ::

apply {{} {info level 0}}
-> apply {{} {info level 0}}

apply {x {info level 0}} 1
-> apply {x {info level 0}} 1

apply {{x} {set x} :: y} 1
!> can't interpret "{x} {set x} :: y" as a lambda expression

apply "a \{b"
!> can't interpret "a {b" as a lambda expression

apply [list {} {error boo}]
!> boo

list [catch {apply {{} {error boo}}} m] $m $errorInfo
-> 1 boo {boo
       while executing
   "error boo"
       (lambda term "{} {error boo}" line 1)
       invoked from within
   "apply {{} {error boo}}"}

set f {x {expr {$x<2 ? 1 : $x*[apply $::f [expr {$x-1}]]}}}; apply $f 10
-> 3628800

proc p {} {rename p {}; return ok}; list [p] [info commands p]
-> ok {}

proc p {} {proc p {} {return new}; return old}; list [p] [p]
-> old new

proc p {n} {if {$n == 0} {return 0}; p [incr n -1]}; p 100
-> 0

proc p {} {p}; catch p m; set m
-> too many nested evaluations (infinite loop?)

rename
!> wrong # args: should be "rename oldName newName"

rename a
!> wrong # args: should be "rename oldName newName"

rename nosuch b
!> can't rename "nosuch": command doesn't exist

proc p {} {return 1}; rename p q; list [q] [catch p m] $m
-> 1 1 {invalid command name "p"}

proc p {} {return 1}; proc q {} {return 2}; rename p q
!> can't rename to "q": command already exists

rename set foo; foo x 1; foo x
-> 1

proc p {} {return 1}; rename p p
!> can't rename to "p": command already exists

rename ::set ::foo::set
->

namespace eval foo {}; rename ::set ::foo::set; foo::set x 5
-> 5

proc p {} {return 1}; rename p {a b}; {a b}
-> 1

proc p {} {return 1}; rename p ::q; q
-> 1

namespace eval a {}; proc p {} {namespace current}; rename p a::p; a::p
-> ::a

rename if si; si 1 {set x 5}
-> 5

proc if args {return "my if $args"}; if 1 2
-> my if 1 2

rename while old_while; proc while args {uplevel 1 old_while $args}; set i 0; while {$i<3} {incr i}; set i
-> 3

tailcall set x 1
!> tailcall can only be called from a proc, lambda or method

proc p {} {tailcall set x 5; error notreached}; list [p] [catch {set x}] 
-> 5 0

proc p {} {tailcall set x 5}; p; set x
-> 5

proc p {} {tailcall q 1 2}; proc q args {list [info level] $args}; p
-> 1 {1 2}

proc p {} {tailcall q}; proc q {} {info level 0}; p
-> q

proc p {n} {if {$n > 0} {tailcall p [expr {$n-1}]}; return done}; p 5000
-> done

proc p {} {set x local; tailcall set x}; set x global; p
-> global

proc p {} {tailcall upvar 1 x y}; catch p m; set m
-> bad level "1"

namespace eval a {proc p {} {tailcall q}; proc q {} {return a}}; proc q {} {return g}; a::p
-> a

proc p {} {catch {tailcall set x 1}; return foo}; p
-> 1

proc p {} {try {tailcall set x 1} finally {set ::y 2}}; list [p] $y
-> 1 2

proc p {} {eval {tailcall set x 1}}; p
-> 1

proc p {} {uplevel 1 {tailcall set x 1}}; proc q {} {p; return 5}; q
-> 1

apply {{} {tailcall list a b}}
-> a b

proc p {} {tailcall return 5}; proc q {} {p; return 6}; q
-> 5

proc p {} {tailcall break}; proc q {} {while 1 {p}; return 6}; q
-> 6

proc p {} {tailcall error a b c}; catch p m o; dict get $o -errorcode
-> c

proc unknown args {return "unk: $args"}; nosuch a b
-> unk: nosuch a b

proc unknown {cmd args} {uplevel 1 [list set y $cmd]}; nosuch; set y
-> nosuch

proc unknown args {error "bad $args"}; catch {nosuch x} m; set m
-> bad nosuch x

proc unknown args {return -code break}; while 1 {nosuch}; list ok
-> ok

namespace eval a {proc unknown args {return a}}; namespace eval a {nosuch}
!> invalid command name "nosuch"

proc unknown args {return g}; namespace eval a {nosuch}
-> g

time {set x 1} 0
-> 0 microseconds per iteration

time {set x 1} -1
-> 0 microseconds per iteration

regexp {^\d+(\.\d+)? microseconds per iteration$} [time {set x 1}]
-> 1

regexp {^\d+(\.\d+)? microseconds per iteration$} [time {set x 1} 100]
-> 1

time a b c
!> wrong # args: should be "time command ?count?"

timerate
!> wrong # args: should be "timerate ?-direct? ?-calibrate? ?-overhead double? command ?time ?max-count??"

timerate a b c d e f
!> wrong # args: should be "timerate ?-direct? ?-calibrate? ?-overhead double? command ?time ?max-count??"

timerate {set x 1} foo
!> expected integer but got "foo"

timerate -foo {set x 1} 1
!> expected integer but got "set x 1"

llength [timerate {set x 1} 1]
-> 8

lindex [timerate {set x 1} 10 5] 3
-> #

lindex [timerate {set x 1} 10 5] 1
-> µs/#

timerate {error boo} 1
!> boo

lindex [timerate {break} 1] 2
-> 1

set i 0; timerate {incr i; if {$i > 3} break} 100 1000; set i
-> 4

string is integer [info cmdcount]
-> 1

proc p {{a 1} {b 2}} {}; list [info default p a x] $x [info args p] [info body p]
-> 1 1 {a b} {}

info default p a
!> wrong # args: should be "info default procname arg varname"

info default nosuch a x
!> "nosuch" isn't a procedure

proc p a {}; info default p b x
!> procedure "p" doesn't have an argument "b"

info level foo
!> expected integer but got "foo"

info level -1
!> bad level "-1"

proc p {} {list [info level] [info level 0] [info level 1] [catch {info level 2} m] $m}; p
-> 1 p p 1 {bad level "2"}

proc p a {info level -1}; p 1
!> bad level "-1"

info complete "a b"
-> 1

list [info complete "\{"] [info complete "\["] [info complete "\""] [info complete "a\\"] [info complete "a \}"] [info complete ""] [info complete "# \{"] [info complete "a {b}c"]
-> 0 0 0 1 1 1 1 1

info script a b
!> wrong # args: should be "info script ?filename?"

info nameofexecutable x
!> wrong # args: should be "info nameofexecutable"

info library x
!> wrong # args: should be "info library"

info frame foo
!> expected integer but got "foo"

info frame 100
!> bad level "100"

info lev
-> 0

proc p {} {set a 1; set b 2; lsort [info locals]}; p
-> a b

proc p {c} {set a 1; global b; upvar 1 x y; lsort [info locals]}; p 1
-> a c

proc p {c} {set a 1; global b; upvar 1 x y; lsort [info vars]}; p 1
-> a b c y

proc p {} {set a(1) 1; info locals}; p
-> a

proc p {} {info locals}; p
->

proc p {} {set x 1; unset x; info locals}; p
->

proc p {} {set ab 1; set ac 2; set b 3; lsort [info locals a*]}; p
-> ab ac

proc p {} {info exists x}; p
-> 0

proc p {} {set x(1) 1; list [info exists x] [info exists x(1)] [info exists x(2)]}; p
-> 1 1 0

info exists {}
-> 0

info exists a(
-> 0

proc foo1 {} {}; proc foo2 {} {}; lsort [info procs foo*]
-> foo1 foo2

info commands s[e]t
!> invalid command name "e"

info commands ::s?t
-> ::set

set xx1 1; info globals xx*
-> xx1

proc p {} {info globals xx*}; set xx1 1; p
-> xx1

info vars ::xx*
->

set xx1 1; info vars ::xx*
-> ::xx1

set xx1 1; info vars xx*
-> xx1

::set
!> wrong # args: should be "::set varName ?newValue?"

::string length
!> wrong # args: should be "::string length string"

::string length a b
!> wrong # args: should be "::string length string"

rename set foo; foo
!> wrong # args: should be "foo varName ?newValue?"

rename string str; str length
!> wrong # args: should be "str length string"

interp alias {} foo {} set; foo
!> wrong # args: should be "foo varName ?newValue?"

interp alias {} foo {} string length; foo
!> wrong # args: should be "foo string"

proc p a {}; interp alias {} foo {} p; foo
!> wrong # args: should be "foo a"

proc p a {}; ::p
!> wrong # args: should be "::p a"

proc p {a b} {}; interp alias {} foo {} p x; foo
!> wrong # args: should be "foo b"

proc p a {}; rename p q; q
!> wrong # args: should be "q a"

namespace eval a {proc p a {}; namespace export p}; namespace import a::p; p
!> wrong # args: should be "p a"

namespace eval a {proc p a {}}; a::p
!> wrong # args: should be "a::p a"

namespace eval a {proc p a {}; namespace export p; namespace ensemble create}; a p
!> wrong # args: should be "a p a"

namespace eval a {proc p a {}; namespace export p*; proc p2 {} {}; namespace ensemble create}; a p2 x
!> wrong # args: should be "a p2"

namespace ensemble create -command foo -map {a string b {string length} c {lindex x}}; list [catch {foo a} m] $m [catch {foo b} m] $m [catch {foo c} m] $m
-> 1 {wrong # args: should be "foo a subcommand ?arg ...?"} 1 {wrong # args: should be "foo b string"} 0 x

namespace eval tcl::mathop {!}
!> wrong # args: should be "! boolean"

namespace path tcl::mathop; !
!> wrong # args: should be "! boolean"

namespace path tcl::mathop; in a
!> wrong # args: should be "in value list"

tcl::mathfunc::sin
!> not enough arguments for math function "sin"

::tcl::mathfunc::sin 1 2
!> too many arguments for math function "sin"

apply {x {}}
!> wrong # args: should be "apply lambdaExpr x"

set x set; $x
!> wrong # args: should be "set varName ?newValue?"

eval set
!> wrong # args: should be "set varName ?newValue?"

eval {set}
!> wrong # args: should be "set varName ?newValue?"

coroutine x set
!> wrong # args: should be "set varName ?newValue?"

proc p x {tailcall q}; proc q x {}; p 1
!> wrong # args: should be "q x"

proc q x {}; coroutine c q
!> wrong # args: should be "q x"

proc q x {}; lsort -command q {a b}
!> wrong # args: should be "q x"

proc q x {}; trace add variable v write q; set v 1
!> can't set "v": wrong # args: should be "q x"

coroutine a
!> wrong # args: should be "coroutine name cmd ?arg ...?"

coroutine a list 1 2
-> 1 2

coroutine a nosuch
!> invalid command name "nosuch"

proc c {} {yield 1; yield 2; return 3}; list [coroutine x c] [x] [x] [info commands x]
-> 1 2 3 {}

proc c {} {yield 1}; coroutine x c; x; x
!> invalid command name "x"

proc c {} {set r [yield 1]; return "got $r"}; coroutine x c; x foo
-> got foo

proc c {} {yield 1}; coroutine x c; x a b
!> wrong # args: should be "x ?arg?"

proc c {} {yield}; coroutine x c
->

proc c a {yield $a}; coroutine x c
!> wrong # args: should be "c a"

proc c a {yield $a}; coroutine x c 5
-> 5

proc c {} {while 1 {yield [incr i]}}; coroutine x c; list [x] [x] [x]
-> 2 3 4

proc c {} {info coroutine}; coroutine x c
-> ::x

proc c {} {yield [info coroutine]; info coroutine}; list [coroutine ::ns::x c]
!> can't create procedure "::ns::x": unknown namespace

namespace eval ns {}; proc c {} {yield [info coroutine]; info coroutine}; list [coroutine ::ns::x c] [::ns::x]
-> ::ns::x ::ns::x

proc c {} {yield [info level]; info level 0}; list [coroutine x c] [x]
-> 1 c

proc c {} {yield; error boo}; coroutine x c; list [catch x m] $m [info commands x]
-> 1 boo {}

proc c {} {yield; return -code break}; coroutine x c; while 1 {x}; list ok
-> ok

proc c {} {yield; return -code 7 z}; coroutine x c; list [catch x m] $m
-> 7 z

proc c {} {yield; return -level 2 z}; coroutine x c; proc p {} {x; return notreached}; p
-> notreached

proc c {} {yield; uplevel 1 {set z 5}}; coroutine x c; proc p {} {x; set z}; catch p m; set m
-> can't read "z": no such variable

proc c {} {yield; upvar 1 z y; set y 5}; coroutine x c; proc p {} {x}; p; info exists z
-> 1

proc c {} {yield; upvar #0 z y; set y 5}; coroutine x c; x; set z
-> 5

proc d {} {yield d1; yield d2; return d3}; proc c {} {list [d] c}; list [coroutine x c] [x] [x]
-> d1 d2 {d3 c}

proc c {} {eval {yield 1}; catch {yield 2}; foreach i {3 4} {yield $i}; uplevel #0 {yield 5}; apply {{} {yield 6}}; try {yield 7} finally {yield 8}; subst {[yield 9]}; namespace eval :: {yield 10}; return 11}; set r [coroutine x c]; while {[llength [info commands x]]} {lappend r [x]}; set r
-> 1 2 3 4 5 6 7 8 9 10 11

proc c {} {lsort -command {apply {{a b} {yield; string compare $a $b}}} {b a}}; list [catch {coroutine x c} m] $m
-> 1 {cannot yield: C stack busy}

proc c {} {yield; x}; coroutine x c; list [catch x m] $m
-> 1 {coroutine "x" is already running}

proc c {} {yield; rename x {}; return foo}; coroutine x c; list [catch x m] $m [info commands x]
-> 0 foo {}

proc c {} {yield 1; yield 2}; coroutine x c; rename x y; list [y] [info commands x] [info commands y]
-> 2 {} y

proc c {} {yield [info coroutine]; yield [info coroutine]}; list [coroutine x c] [rename x y] [y]
-> ::x {} ::y

proc c {} {yield 1}; coroutine x c; rename x {}; info commands x
->

proc c {} {try {yield 1} finally {set ::z done}}; coroutine x c; rename x {}; info exists z
-> 0

proc c {} {set v 1; trace add variable v unset {set ::z}; yield}; coroutine x c; rename x {}; info exists z
-> 0

proc c {} {yield 1}; coroutine x c; coroutine x c; x
->

proc c {} {yieldto list a b; return z}; list [coroutine x c] [x] [info commands x]
-> {a b} z {}

proc c {} {yieldto return foo; return z}; proc p {} {coroutine x c; return notreached}; list [p]
-> foo

proc c {} {set r [yieldto list a]; return $r}; coroutine x c; x 1 2 3
-> 1 2 3

proc c {} {yieldto nosuch}; list [catch {coroutine x c} m] $m
-> 1 {invalid command name "nosuch"}

proc c {} {yieldto}; list [catch {coroutine x c} m] $m
-> 1 {wrong # args: should be "yieldto command ?arg ...?"}

yield 1 2
!> wrong # args: should be "yield ?returnValue?"

proc c {} {yieldto y [info coroutine]; return done}; proc d {} {yieldto x}; coroutine x c
!> invalid command name "y"

proc gen {n} {yield; for {set i 0} {$i<$n} {incr i} {yield $i}; return -code break}; coroutine g gen 3; while 1 {lappend r [g]}; set r
-> 0 1 2

proc c {} {tailcall d}; proc d {} {yield 1; return 2}; list [coroutine x c] [x]
-> 1 2

proc c {} {yield 1; tailcall list a b}; list [coroutine x c] [x]
-> 1 {a b}

proc c {} {global gg; set gg 1; yield; incr gg}; coroutine x c; x; set gg
-> 2

coroutine x apply {{} {yield 1; yield 2}}; list [x] [x]
-> 2 {}

coroutine x apply {a {yield $a; yield 2}} 5
-> 5

coroutine x eval {yield 1; yield 2}; list [x] [x]
-> 2 {}

coroutine x yield 5
-> 5

coroutine x yield 5; x 6
-> 6

coroutine x eval yield; x foo
-> foo

namespace eval n {proc c {} {yield [namespace current]}; coroutine x c}; list [info commands n::x] [info commands x]
-> ::n::x {}

namespace eval n {coroutine x eval {yield [namespace current]; namespace current}}
-> ::

namespace eval n {coroutine x eval {yield [namespace current]; namespace current}}; n::x
-> ::

proc c {} {yield [namespace current]; set v 3; list [info locals] [namespace current]}; namespace eval n {coroutine x c}; n::x
-> v ::

proc c {} {yield; list [info level] [uplevel 1 {info level}]}; coroutine x c; proc p {} {x}; p
-> 1 0

proc c {} {yield; set ::r [info frame]}; coroutine x c; x; list ok
-> ok

proc c n {if {$n} {yield $n; c [incr n -1]} else {return end}}; list [coroutine x c 3] [x] [x] [x]
-> 3 2 1 end

proc c {} {yield 1; catch {error foo}; yield $::errorInfo}; coroutine x c; x
-> foo
       while executing
   "error foo"

proc c {} {yield; yield [catch {yield 2} m] }; coroutine x c; list [x] [x] [x]
-> 2 0 {}

proc c {} {set x [list [yield 1] [yield 2] [yield 3]]}; coroutine x c; x a; x b; x c
-> a b c

proc c {} {expr {[yield 1] + [yield 2]}}; coroutine x c; x 5; x 6
-> 11

proc c {} {set a([yield 1]) [yield 2]; array get a}; coroutine x c; x k; x v
-> k v

proc c {} {if {[yield 1]} {yield yes} else {yield no}}; coroutine x c; x 0
-> no

proc c {} {while {[yield 1]} {}; return done}; coroutine x c; list [x 1] [x 1] [x 0]
-> 1 1 done

proc c {} {dict for {k v} {a 1 b 2} {yield $k$v}; return done}; list [coroutine x c] [x] [x]
-> a1 b2 done

proc c {} {lmap i {1 2 3} {yield $i}}; coroutine x c; x a; x b; x c
-> a b c

proc c {} {switch [yield 1] {a {yield A} default {yield D}}; return z}; coroutine x c; list [x a] [x]
-> A z

proc c {} {dict with d {yield}; return 1}; coroutine x c
!> can't read "d": no such variable

proc c {} {set d {a 1}; dict with d {yield $a; set a 2}; return $d}; coroutine x c; x
-> a 2

proc c {} {trace add variable v write {apply {args {yield 1}}}; set v 1}; list [catch {coroutine x c} m] $m
-> 1 {can't set "v": cannot yield: C stack busy}

interp alias {} ya {} yield 7; proc c {} {ya; return z}; list [coroutine x c] [x]
-> 7 z

proc c {} {interp eval {} {yield 1}}; list [catch {coroutine x c} m] $m
-> 1 {cannot yield: C stack busy}

coroutine ::nosuch::x list
!> can't create procedure "::nosuch::x": unknown namespace

coroutine {} list a
-> a

coroutine {a b} yield 1; {a b} 5
-> 5

proc c {} {yield; return [info exists ::errorInfo]}; coroutine x c; x
-> 0

proc unknown args {return "u:$args"}; proc c {} {yield; nosuch a}; coroutine x c; x
-> u:nosuch a

proc c {} {foreach i {1 2 3} {yield [set i]}}; set r {}; lappend r [coroutine x c]; lappend r [x] [x]; lappend r [x] [catch x]
-> 1 2 3 {} 1

for {set i 0} {$i < 100} {incr i} {coroutine c$i apply {n {yield; return $n}} $i}; set s 0; for {set i 0} {$i < 100} {incr i} {incr s [c$i]}; set s
-> 4950

proc rec n {if {$n == 0} {yield bottom; return 0}; expr {1 + [rec [expr {$n-1}]]}}; coroutine x rec 200; x
-> 200

coroutine x info coroutine
-> ::x

interp alias {}
!> wrong # args: should be "interp alias slavePath slaveCmd ?masterPath masterCmd? ?arg ...?"

interp alias {} a
->

interp alias {} a {}
!> alias "a" not found

interp alias {} a {} list 1 2; a 3
-> 1 2 3

interp alias {} a {} list 1 2; interp alias {} a
-> list 1 2

interp alias {} a {} list 1 2; interp alias {} a {}; a
!> invalid command name "a"

interp alias {} a {} list; interp aliases
-> a

interp alias {} a {} list; interp aliases {}
-> a

interp alias {} a {} list; rename a {}; interp aliases
->

interp alias {} a {} list x; proc a {} {return new}; list [a] [interp aliases]
-> new {}

interp alias {} a {} nosuch; a
!> invalid command name "nosuch"

interp alias {} a {} a; a
!> cannot define or rename alias "a": would create a loop

interp alias {} a {} b; interp alias {} b {} a
!> cannot define or rename alias "b": would create a loop

interp alias {} a {} b; interp alias {} b {} c; interp alias {} c {} a
!> cannot define or rename alias "c": would create a loop

interp alias foo a {} list
!> could not find interpreter "foo"

interp alias {} a foo list
!> could not find interpreter "foo"

interp alias {} a {} set x; a 5; a
-> 5

namespace eval n {proc p args {return "n $args"}}; interp alias {} a {} n::p x; a y
-> n x y

interp alias {} n::a {} list; namespace eval m {}; interp alias {} m::a {} list q; m::a r
-> q r

namespace eval n {}; interp alias {} ::n::a {} list q; n::a r
-> q r

interp alias {} {a b} {} list; {a b} 1
-> 1

interp alias {} a {} error foo; catch a m; list $m $errorInfo
-> foo {foo
       while executing
   "a"}

proc p {} {return -code break}; interp alias {} a {} p; while 1 {a}; list ok
-> ok

proc p {v} {upvar 1 $v x; set x 5}; interp alias {} a {} p; a z; set z
-> 5

proc p {} {info level 0}; interp alias {} a {} p; a
-> p

proc p {} {info level}; interp alias {} a {} p; proc q {} {a}; q
-> 2

interp alias {} a {} eval; proc q {} {set loc 5; a {set loc}}; q
-> 5

interp alias {} a {} return 5; proc q {} {a; return 6}; q
-> 5

interp target {} a
!> alias "a" in path "" not found

interp alias {} a {} list; interp target {} a
->

interp exists foo
-> 0

interp issafe {}
-> 0

interp children
->

interp recursionlimit
!> wrong # args: should be "interp recursionlimit path ?newlimit?"

interp recursionlimit {} foo
!> expected integer but got "foo"

interp recursionlimit {} -1
!> recursion limit must be > 0

interp recursionlimit {} 100
-> 100

interp recursionlimit {} 50; proc p {} {p}; catch p m; set m
-> too many nested evaluations (infinite loop?)

interp recursionlimit foo
!> could not find interpreter "foo"

interp eval {} {set x 5}
-> 5

interp eval {} set x 6
-> 6

interp eval foo set x
!> could not find interpreter "foo"

interp eval
!> wrong # args: should be "interp eval path arg ?arg ...?"

interp eval {}
!> wrong # args: should be "interp eval path arg ?arg ...?"

interp delete foo
!> could not find interpreter "foo"

namespace ensemble create -command foo -map {a {foo a}}; foo a
!> too many nested evaluations (infinite loop?)

interp alias {} unknown {} nosuch; nosuch
!> too many nested evaluations (infinite loop?)
