# Coroutines: names, levels of return, yields in odd places, traces.

coroutine co1 apply {{} {rename [info coroutine] {};info coroutine}}
->

coroutine co1 apply {{} {rename [info coroutine] foo;info coroutine}}
-> ::foo

coroutine co1 apply {{} {rename [info coroutine] {}; catch {rename [info coroutine] {}} m; set m}}
-> can't delete "": command doesn't exist

coroutine co1 apply {{} {yield; info coroutine}}; rename co1 co2; co2
-> ::co2

coroutine co1 apply {{} {yield; rename co1 {}; yield 5; list x}}; list [catch co1 m] $m [catch co1 m] $m
-> 0 5 1 {invalid command name "co1"}

coroutine co1 apply {{} {rename co1 {}; yield 5; list x}}
-> 5

coroutine co1 apply {{} {rename co1 {}; catch {yield 5} m; set m}}
-> 5

proc co1 {} {return proc}; coroutine co1 apply {{} {yield; info coroutine}}; co1
-> ::co1

coroutine co1 apply {{} {yield; proc co1 {} {return new}; list [info coroutine] [co1]}}; co1
-> {} new

namespace eval a {coroutine co1 apply {{} {yield; info coroutine}}}; a::co1
-> ::a::co1

namespace eval a {coroutine co1 apply {{} {yield; namespace delete ::a; info coroutine}}}; a::co1
->

coroutine c apply {{} {yield [info level]; yield [info level 0]}}; list [c] 
-> {apply {{} {yield [info level]; yield [info level 0]}}}

coroutine c apply {{} {set x [yield a]; set y [yield b]; return "$x$y"}}; list [c 1] [c 2] [catch c m] $m
-> b 12 1 {invalid command name "c"}

coroutine c apply {{} {catch {yield a; error boo} m o; yield $m; return done}}; list [c] [c]
-> boo done

coroutine c apply {{} {try {yield a} finally {lappend ::l fin}; list end}}; list [c] $l
-> end fin

coroutine c apply {{} {try {yield a} finally {lappend ::l fin}; list end}}; rename c {}; info exists l
-> 0

coroutine c apply {{} {while 1 {set x [yield [incr n]]; if {$x eq "stop"} break}; return bye}}; list [c] [c] [c stop] [info commands c]
-> 2 3 bye {}

proc gen n {yield; for {set i 0} {$i<$n} {incr i} {yield $i}; return -code break}; coroutine g gen 3; set l {}; while 1 {lappend l [g]}; set l
-> 0 1 2

proc gen n {yield; for {set i 0} {$i<$n} {incr i} {yield $i}; error end}; coroutine g gen 1; list [g] [catch g m] $m $::errorInfo
-> 0 1 end {end
       while executing
   "error end"
       (procedure "gen" line 1)
       invoked from within
   "gen 1"
       invoked from within
   "g"}

coroutine a apply {{} {coroutine b apply {{} {yield 1; yield 2}}; yield [b]; b}}; list [a] [info commands {[ab]}]
-> {} {}

coroutine a apply {{} {yieldto b [info coroutine]; list back}}; 
!> invalid command name "b"

proc other {co} {list got $co}; coroutine a apply {{} {set r [yieldto other [info coroutine]]; list back $r}}; list [a x y]
-> {back {x y}}

proc other {co} {list got $co}; list [coroutine a apply {{} {yieldto other [info coroutine]}}] [a z]
-> {got ::a} z

coroutine a apply {{} {yieldto return -level 0 -code error boo}}
!> boo

list [catch {coroutine a apply {{} {yieldto return -level 0 -code error boo; list after}}} m] $m [a]
-> 1 boo after

coroutine a apply {{} {yieldto nosuch}}
!> invalid command name "nosuch"

coroutine a apply {{} {set x [yieldto string cat]; yield $x}}; a 1 2 3
-> 1 2 3

coroutine a apply {{} {yieldto}}
!> wrong # args: should be "yieldto command ?arg ...?"

coroutine a apply {{} {yield a b}}
!> wrong # args: should be "yield ?returnValue?"

coroutine a eval {yield [namespace current]}; 
-> ::

namespace eval foo {coroutine a eval {yield [namespace current]}}
-> ::

proc f {} {coroutine a eval {yield; set x 5}; a; info exists x}; f
-> 0

proc f {} {set x 9; coroutine a apply {{} {upvar 1 x y; yield; list [info exists y]}}; a}; f
-> 0

coroutine a apply {{} {uplevel 1 {set zz 4}; yield}}; set zz
-> 4

coroutine a apply {{} {uplevel #0 {set zz 4}; yield; uplevel #0 {incr zz}}}; a; set zz
-> 5

coroutine a apply {{} {yield; tailcall list x y}}; list [a] [info commands a]
-> {x y} {}

coroutine a apply {{} {yield; return -code continue}}; foreach i {1 2} {a; set i 9}; set i
!> invalid command name "a"

coroutine a apply {{} {yield; return -level 2 foo}}; proc f {} {a; list no}; f
-> no

coroutine a apply {{} {yield; error foo bar {A B}}}; list [catch a m o] $m [dict get $o -errorcode] $::errorInfo
-> 1 foo {A B} {bar
       (lambda term "{} {yield; error foo bar {A B}}" line 1)
       invoked from within
   "apply {{} {yield; error foo bar {A B}}}"
       invoked from within
   "a"}

coroutine a apply {{} {yield; dict for {k v} {a 1 b 2} {yield $k$v}}}; list [a] [a] [catch a m] $m
-> a1 b2 0 {}

coroutine a apply {{} {yield; dict map {k v} {a 1 b 2} {yield $k$v}}}; list [a] [a 5] [a 6]
-> a1 b2 {a 5 b 6}

coroutine a apply {{} {yield; dict with d {yield}}}; catch a m; set m
-> can't read "d": no such variable

coroutine a apply {{} {set d {a 1}; dict update d a q {yield $q; set q 7}; set d}}; a
-> a 7

coroutine a apply {{} {set d {a 1}; dict with d {yield $a; set a 7}; set d}}; a
-> a 7

coroutine a apply {{} {switch [yield] {x {yield got} default {yield none}}}}; a x
-> got

coroutine a apply {{} {if {[yield]} {yield yes} else {yield no}}}; a 0
-> no

coroutine a apply {{} {list [yield 1] [yield 2] [yield 3]}}; list [a x] [a y] [a z]
-> 2 3 {x y z}

coroutine a apply {{} {set a([yield 1]) [yield 2]; array get a}}; list [a k] [a v]
-> 2 {k v}

coroutine a apply {{} {string cat <[yield 1]> [yield 2]}}; list [a k] [a v]
-> 2 <k>v

coroutine a apply {{} {catch {namespace eval ::q {yield 1}} m; set m}}; a 5
-> 5

coroutine a apply {{} {eval {yield 1; yield 2}}}; list [a] [a r]
-> 2 r

coroutine a apply {{} {lsort -command {apply {{a b} {yield}}} {b a}}}
!> cannot yield: C stack busy

coroutine a apply {{} {trace add execution foo enter {apply {args {yield}}}; foo}}; 
!> unknown command "foo"

proc foo {} {yield in; return out}; coroutine a foo; a
-> out

proc foo {} {bar}; proc bar {} {yield [info level]}; coroutine a foo
-> 2

proc foo {x} {tailcall bar $x}; proc bar {x} {yield $x; list $x end}; list [coroutine a foo 3] [a]
-> 3 {3 end}

interp alias {} y {} yield; coroutine a apply {{} {y 4; list 5}}; a
-> 5

namespace eval e {namespace export *; proc y x {yield $x}; namespace ensemble create}; coroutine a apply {{} {e y 4; list 5}}; a
-> 5

coroutine a list a b
-> a b

coroutine a yield 7
-> 7

coroutine {} yield; {} 3
-> 3

coroutine a::b yield
!> can't create procedure "a::b": unknown namespace

coroutine yield2 yield; rename yield2 {}; yield2
!> invalid command name "yield2"

info coroutine
->

proc f {} {info coroutine}; coroutine c eval {yield [f]}
-> ::c

catch {error foo bar "a \{"} m o; list [dict get $o -errorcode] $::errorCode
-> a\ \{ a\ \{

proc f {} {error foo bar "a \{"}; catch f m o; list $m [dict get $o -errorcode] $::errorCode
-> foo a\ \{ a\ \{

proc f {} {catch {error foo bar "a \{"} m o; list $m [dict get $o -errorcode] $::errorCode}; f
-> foo a\ \{ a\ \{

proc f x {catch {error foo bar $x} m o; list $m [dict get $o -errorcode] $::errorCode}; f "a \{"
-> foo a\ \{ a\ \{

catch {return -code error -errorcode "a \{" x} m; set m
-> bad -errorcode value: expected a list but got "a {"

catch {throw "a \{" x} m; list $m $::errorCode
-> {unmatched open brace in list} {TCL VALUE LIST BRACE}

proc f {} {coroutine a eval {yield; return foo}; list [a] x}; f
-> foo

proc f {} {coroutine a eval {yield; return -level 1 foo}; a; list no}; f
-> foo

proc f {} {coroutine a eval {yield; return -level 2 foo}; a; list no}; list [f] z
-> foo

proc f {} {coroutine a apply {{} {yield; return -level 2 foo}}; a; list no}; list [f] z
-> foo z

proc f {} {coroutine a apply {{} {yield; return -level 3 foo}}; a; list no}; proc g {} {f; list no2}; list [g] z
-> foo z

proc f {} {coroutine a eval {yield; return -code 5 foo}; a; list no}; list [catch f m] $m
-> 5 foo

proc f {} {coroutine a apply {{} {yield; return -level 2 -code 7 foo}}; a; list no}; list [catch f m] $m
-> 7 foo

coroutine a eval {return foo}
-> foo

proc f {} {coroutine a eval {return foo}; list no}; f
-> foo

proc f {} {coroutine a eval {yield; break}; a; list no}; list [catch f m] $m
-> 1 {invoked "break" outside of a loop}

proc f {} {coroutine a eval {yield; break}; foreach i {1 2 3} {a}; set i}; f
-> 1

coroutine a eval {yield; return -code error boo}; list [catch a m] $m
-> 1 boo
