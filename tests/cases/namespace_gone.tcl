# Namespaces that go while their code runs, and what their names mean meanwhile.

namespace eval t1 {proc p {} {namespace delete [namespace current]; namespace current}}; list [t1::p] [namespace exists t1]
-> ::t1 0

namespace eval t1 {variable v 5; proc p {} {variable v; namespace delete ::t1; set r [list [catch {set v} m] $m]; lappend r [catch {set v 6} m] $m [info exists v]}}; t1::p
-> 0 5 0 6 1

namespace eval t1 {proc p {} {namespace delete ::t1; namespace eval ::t1 {variable w 7}; list [namespace exists ::t1] [namespace children :: t1] [catch {set ::t1::w} m] $m}}; list [t1::p] [info exists t1::w]
-> {1 ::t1 0 7} 1

namespace eval t1 {proc q {} {return q}; proc p {} {namespace delete ::t1; list [catch q m] $m [catch ::t1::q m] $m}}; t1::p
-> 0 q 1 {invalid command name "::t1::q"}

namespace eval t1 {namespace eval t2 {proc p {} {namespace delete ::t1; list [namespace current] [catch {namespace parent} m] $m}}}; t1::t2::p
-> ::t1::t2 0 {}

namespace eval t1 {trace add variable v unset {lappend ::l}; variable v 3}; namespace delete t1; set l
-> ::t1::v {} unset

namespace eval t1 {variable v 3; trace add variable v unset {apply {args {lappend ::l [namespace exists ::t1] [info exists ::t1::v]}}}}; namespace delete t1; set l
-> 0 0

namespace eval t1 {proc p {} {}; trace add command p delete {apply {args {lappend ::l $args [namespace exists ::t1]}}}}; namespace delete t1; set l
-> {::t1::p {} delete} 0

namespace eval t1 {variable v 3; trace add variable v unset {apply {args {namespace eval ::t1 {variable z 9}}}}}; namespace delete t1; list [namespace exists t1] [info exists t1::z]
-> 0 0

namespace eval t1 {proc p {} {}}; rename t1::p t1::q; list [info commands t1::*]
-> ::t1::q

namespace eval t1 {proc p {} {namespace current}}; namespace eval t2 {}; rename t1::p t2::p; list [t2::p] [namespace delete t1] [t2::p]
-> ::t2 {} ::t2

namespace eval t1 {proc p {} {return 1}; namespace export p}; namespace eval t2 {namespace import ::t1::p; namespace export p}; namespace eval t3 {namespace import ::t2::p}; list [namespace origin t3::p] [t3::p] [namespace delete t2] [info commands t3::p]
-> ::t1::p 1 {} {}

namespace eval t1 {proc p {} {return 1}; namespace export p}; namespace import t1::p; list [namespace which p] [namespace origin p] [info args p] [info body p]
-> ::p ::t1::p {} {return 1}

namespace eval t1 {proc p {} {info level 0}; namespace export p}; namespace import t1::p; p
-> p

namespace eval t1 {proc p {} {namespace current}; namespace export p}; namespace import t1::p; p
-> ::t1

namespace eval t1 {variable v 1; proc p {} {variable v; incr v}; namespace export p}; namespace import t1::p; list [p] [p] $t1::v
-> 2 3 3

namespace eval t1 {proc p {a b} {}; namespace export p}; namespace import t1::p; p 1
!> wrong # args: should be "p a b"

namespace eval t1 {proc p {} {error x}; namespace export p}; namespace import t1::p; catch p; set ::errorInfo
-> x
       while executing
   "error x"
       (procedure "p" line 1)
       invoked from within
   "p"

namespace eval t1 {set x 1; namespace eval t2 {set x 2; namespace eval t3 {set x}}}
!> can't read "x": no such variable

namespace eval t1 {variable x 1; namespace eval t2 {info exists x}}
-> 0

set x 0; namespace eval t1 {namespace eval t2 {set x}}
-> 0

set x 0; namespace eval t1 {proc f {} {set x}; f}
!> can't read "x": no such variable

set x 0; namespace eval t1 {proc f {} {info exists x}; f}
-> 0

set x 0; namespace eval t1 {variable x; info exists x}
-> 0

namespace eval t1 {proc unknown args {list t1unk $args}; nosuch a}
!> invalid command name "nosuch"

namespace eval t1 {proc set args {list myset $args}; set x 1}
-> myset {x 1}

namespace eval t1 {proc set args {list myset $args}; proc f {} {set x 1}; f}
-> myset {x 1}

namespace eval t1 {proc f {} {set x 1}; f; proc set args {list myset $args}; f}
-> myset {x 1}

namespace eval t1 {proc f {} {g}}; proc g {} {return global}; set r [t1::f]; proc t1::g {} {return local}; lappend r [t1::f]; rename t1::g {}; lappend r [t1::f]
-> global local global

namespace eval t1 {proc f {} {g 1}; namespace path ::t2}; namespace eval t2 {proc g x {return t2}}; proc g x {return global}; set r [t1::f]; namespace eval t1 {namespace path ::t2}; lappend r [t1::f]
!> namespace "::t2" not found

proc g {} {return 1}; namespace eval t1 {proc f {} {g}; f}; namespace eval t1 {proc g {} {return 2}}; t1::f
-> 2

namespace eval t1::t2::t3 {namespace current}; list [namespace parent t1::t2::t3] [namespace qualifiers t1::t2::t3] [namespace children t1::t2]
-> ::t1::t2 t1::t2 ::t1::t2::t3

namespace eval t1 {namespace eval ::t2 {namespace current}}
-> ::t2

namespace eval t1 {list [namespace qualifiers [namespace current]] [namespace tail [namespace current]]}
-> {} t1

set ::t1::x 5
!> can't set "::t1::x": parent namespace doesn't exist

namespace eval t1 {}; set ::t1::x 5; set t1::x
-> 5

set t1::x 5
!> can't set "t1::x": parent namespace doesn't exist

namespace eval t1 {namespace export a b; namespace export c; namespace export}
-> a b c

namespace eval t1 {namespace export -clear x y; namespace export z; namespace export -clear; namespace export}
->

namespace eval t1 {proc a {} {}; proc b {} {}; namespace export {[ab]}}; namespace import t1::*; lsort [info commands {[ab]}]
-> a b

namespace eval t1 {proc a1 {} {}; proc a2 {} {}; proc b {} {}; namespace export a*}; namespace import t1::*; lsort [info commands {[ab]*[12]}]
-> a1 a2

namespace eval t1 {proc a1 {} {}; proc a2 {} {}; namespace export a*}; namespace import t1::a1; namespace forget t1::a*; info commands a1
->

namespace eval t1 {proc a {} {}; namespace export a}; namespace import t1::a; namespace forget t1::b; info commands a
-> a

namespace eval t1 {proc a {} {return 1}; namespace export a}; namespace import t1::a; proc t1::a {} {return 2}; a
-> 2

namespace eval t1 {proc a {} {return 1}; namespace export a}; namespace import t1::a; rename t1::a t1::b; list [a] [namespace origin a]
-> 1 ::t1::b

namespace code {}; 
-> ::namespace inscope :: {}

namespace eval t1 {namespace code {set x}}
-> ::namespace inscope ::t1 {set x}

namespace eval t1 {variable x 4; set c [namespace code {set x}]}; eval $t1::c
-> 4

namespace eval t1 {variable x 4; set c [namespace code {set x}]}; eval $t1::c 9; set t1::x
-> 9

namespace eval t1 {set c [namespace code {list a}]}; namespace eval t2 {eval $::t1::c {b c}}
-> a b c

namespace eval t1 {proc f args {list [namespace current] $args}}; namespace inscope t1 f a {b c}
-> ::t1 {a {b c}}

namespace inscope :: {set x} 5; set x
-> 5

namespace eval t1 {namespace inscope ::t1 {namespace current}}
-> ::t1

namespace which -command nosuch
->

namespace which -variable ::tcl_version
-> ::tcl_version

namespace eval t1 {variable v; list [namespace which -variable v] [namespace which -variable tcl_version]}
-> ::t1::v ::tcl_version

namespace eval t1 {proc set {} {}; list [namespace which set] [namespace which ::set] [namespace which list]}
-> ::t1::set ::set ::list

namespace eval t1 {upvar 0 ::g h; set h 5}; list [set t1::h] [set g] [info vars t1::*]
-> 5 5 ::t1::h

namespace eval t1 {variable a; set a(1) 2; array set b {3 4}}; list [array get t1::a] [array get ::t1::b]
-> {1 2} {3 4}

namespace eval t1 {foreach x {1 2} {}}; set t1::x
-> 2

namespace eval t1 {catch {error a} msg}; set t1::msg
-> a

namespace eval t1 {incr n; incr n}; set t1::n
-> 2

namespace eval t1 {proc f {} {uplevel 1 {namespace current}}}; namespace eval t2 {t1::f}
-> ::t2

namespace eval t1 {proc f {} {uplevel #0 {namespace current}}}; namespace eval t2 {t1::f}
-> ::

namespace eval t1 {proc f {} {upvar 1 x y; set y}}; namespace eval t2 {variable x 3; t1::f}
-> 3

namespace eval t1 {proc f {} {info level}}; list [t1::f] [namespace eval t2 {t1::f}] [namespace eval t2 {info level}] 
-> 1 2 1

namespace eval t1 {namespace eval t2 {info level 0}}
-> namespace eval t2 {info level 0}

namespace eval t1 {info level 0}
-> namespace eval t1 {info level 0}

namespace eval t1 {info level 1}
-> namespace eval t1 {info level 1}

proc f {} {namespace eval t1 {info level 1}}; f
-> f

namespace eval t1 {return foo}
-> foo

list [catch {namespace eval t1 {return foo}} m] $m
-> 2 foo

list [catch {namespace eval t1 {break}} m] $m
-> 3 {}

proc f {} {namespace eval t1 {return foo}; list no}; f
-> foo

foreach i {1 2 3} {namespace eval t1 {if {$::i == 2} break}}; set i
-> 2

namespace eval t1 "set x" 3; set t1::x
-> 3

namespace eval t1 {proc p {} {tailcall q}; proc q {} {namespace current}}; t1::p
-> ::t1

namespace eval t1 {namespace ensemble create -map {a {::t1::f 1} b ::t1::f}; proc f args {list f $args}}; list [t1 a 2] [t1 b 3]
-> {f {1 2}} {f 3}

namespace eval t1 {namespace ensemble create -map {a {f 1}}; proc f args {list f $args}}; t1 a
-> f 1

namespace eval t1 {proc x {} {return X}; namespace export x; namespace ensemble create -command ::e1}; e1 x
-> X

namespace eval t1 {proc x {} {return X}; namespace export x; namespace ensemble create}; namespace eval t1 {proc y {} {return Y}; namespace export y}; list [t1 x] [t1 y]
-> X Y

namespace eval t1 {proc x {} {return X}; namespace export x; namespace ensemble create}; t1 x; rename t1::x t1::z; catch {t1 x} m; set m
-> unknown subcommand "x": namespace ::t1 does not export any commands

namespace eval t1 {proc x {} {return X}; namespace export x; namespace ensemble create}; t1 x; namespace eval t1 {namespace export -clear}; catch {t1 x} m; set m
-> unknown subcommand "x": namespace ::t1 does not export any commands

namespace eval t1 {proc xx {} {return X}; proc xy {} {return Y}; namespace export x*; namespace ensemble create}; list [catch {t1 x} m] $m [t1 xx]
-> 1 {unknown or ambiguous subcommand "x": must be xx, or xy} X

namespace eval t1 {namespace ensemble create -map {{} list a list}}; list [t1 {} 1]
!> invalid command name "::t1::list"

namespace eval t1 {proc b {args} {list [info level 0] [uplevel 1 {info level}]}; namespace export b; namespace ensemble create}; proc f {} {t1 b 1}; f
-> {::t1::b 1} 1

namespace eval t1 {proc b {} {return -code error -errorcode {A B} boo}; namespace export b; namespace ensemble create}; catch {t1 b} m o; list $m [dict get $o -errorcode] $::errorInfo
-> boo {A B} {boo
       while executing
   "t1 b"}

namespace eval t1 {proc b {} {return -code break}; namespace export b; namespace ensemble create}; foreach i {1 2} {t1 b}; set i
-> 1

namespace eval t1 {proc b {x} {tailcall set y $x}; namespace export b; namespace ensemble create}; t1 b 7; set y
-> 7

namespace eval t1 {proc b {x} {yield $x}; namespace export b; namespace ensemble create}; coroutine c apply {{} {t1 b 3; t1 b 4}}
-> 3

namespace eval t1 {namespace ensemble create -map {s set l list}; namespace ensemble configure t1 -prefixes 0}; catch {t1 se} m; set m
-> unknown subcommand "se": must be l, or s

namespace eval t1 {namespace ensemble create -subcommands {a b} -map {a list}}; list [t1 a 1] [catch {t1 b} m] $m
!> invalid command name "::t1::list"

namespace eval t1 {namespace ensemble create -command t1c -map {a list}}; list [t1::t1c a 2] [namespace ensemble exists t1::t1c]
!> invalid command name "::t1::list"

namespace eval t1 {namespace ensemble create -map {a list}}; dict get [namespace ensemble configure t1] -prefixes
-> 1

namespace eval t1 {namespace ensemble create -map {a list}}; namespace ensemble configure t1
-> -map {a ::t1::list} -namespace ::t1 -parameters {} -prefixes 1 -subcommands {} -unknown {}

namespace eval t1 {namespace ensemble create -map {a list}}; namespace ensemble configure t1 -subcommands {a b}; namespace ensemble configure t1 -subcommands
-> a b

namespace eval t1 {namespace ensemble create -map {a list}}; namespace ensemble configure t1 -map {} ; catch {t1 a} m; set m
-> unknown subcommand "a": namespace ::t1 does not export any commands

namespace eval t1 {namespace ensemble create -unknown ::u}; proc u args {lappend ::l $args; list ::list}; list [t1 foo bar] $l
-> bar {{::t1 foo bar}}

namespace eval t1 {namespace ensemble create -unknown {::u x}}; proc u args {lappend ::l $args; return {}}; list [catch {t1 foo bar} m] $m $l
-> 1 {unknown subcommand "foo": namespace ::t1 does not export any commands} {{x ::t1 foo bar}}

namespace eval t1 {namespace ensemble create}; namespace ensemble configure t1 -unknown ::u; namespace ensemble configure t1 -unknown
-> ::u

namespace eval t1 {namespace ensemble create -parameters a}; proc t1::x {p q} {list $p $q}; namespace eval t1 {namespace export x}; t1 1 x 2
-> 1 2

namespace eval t1 {namespace ensemble create -parameters {a b}}; proc t1::x {p q r} {list $p $q $r}; namespace eval t1 {namespace export x}; list [t1 1 2 x 3] [catch {t1 1 2} m] $m [catch {t1 1 2 y} m] $m
-> {1 2 3} 1 {wrong # args: should be "t1 a b subcommand ?arg ...?"} 1 {unknown or ambiguous subcommand "y": must be x}

rename string str; str length abc
-> 3

namespace eval t1 {interp alias {} ::t1::foo {} list a}; list [t1::foo b] [namespace delete t1] [catch {t1::foo} m] $m
-> {a b} {} 1 {invalid command name "t1::foo"}

namespace eval t1 {interp alias {} foo {} list a}; list [namespace which foo] [foo 1]
-> ::foo {a 1}

namespace eval t1 {coroutine c apply {{} {yield 1; yield 2; namespace current} ::t1}}; list [t1::c] [namespace delete t1] [catch t1::c m] $m
-> 2 {} 1 {invalid command name "t1::c"}

namespace eval ::a::b {}; namespace eval a {namespace delete b}; namespace exists a::b
-> 0

namespace delete
->

namespace eval a {namespace eval b {namespace eval c {}}}; namespace delete a::b::c a::b a; namespace exists a
-> 0

namespace eval a {}; namespace delete a a
->

namespace eval a {namespace eval :: {namespace current}}
-> ::

namespace eval "a b" {namespace current}
-> ::a b

namespace eval -foo {namespace current}
-> ::-foo

namespace eval a {variable x 1}; namespace eval a {variable x; set x}
-> 1

namespace eval a {variable x 1 y 2 z; list [info exists x] $y [info exists z]}
-> 1 2 0

namespace eval a {proc f {} {variable x 1 y 2; list $x $y}; f}
-> 1 2

namespace eval a {proc f {} {variable x; variable x; set x 3}; f; f}; set a::x
-> 3

namespace eval a {proc f {x} {variable x}; f 1}
!> variable "x" already exists

namespace eval a {proc f {} {set x 1; variable x}; f}
!> variable "x" already exists

namespace eval a {proc f {} {variable ::b::x}; f}
!> can't access "::b::x": parent namespace doesn't exist

namespace eval a {variable x(1) 2}
!> can't define "x(1)": name refers to an element in an array

namespace eval a {variable}
->
