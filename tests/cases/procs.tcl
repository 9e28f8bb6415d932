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
