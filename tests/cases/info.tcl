# What the interpreter tells of itself; aliases.

proc p {a {b 5} args} {}
info args p
-> a b args

info args nosuch
!> "nosuch" isn't a procedure

info args set
!> "set" isn't a procedure

proc p {} {
    list 1
}
string trim [info body p]
-> list 1

info body nosuch
!> "nosuch" isn't a procedure

info body set
!> "set" isn't a procedure

proc p {a {b 5}} {}
list [info default p b v] $v
-> 1 5

proc p {a {b 5}} {}
list [info default p a v] $v
-> 0 {}

proc p {a {b 5}} {}
info default p c v
!> procedure "p" doesn't have an argument "c"

info default nosuch a v
!> "nosuch" isn't a procedure

set arr(x) 1
proc p {a {b 5}} {}
info default p b arr
!> can't set "arr": variable is array

proc p {a {b {}}} {}
list [info default p b v] $v
-> 1 {}

expr {[info cmdcount] > 0}
-> 1

set a [info cmdcount]
set b [info cmdcount]
expr {$b > $a}
-> 1

info commands set
-> set

info commands nosuch
->

proc p {} {}
info commands p
-> p

proc p1 {} {}
proc p2 {} {}
lsort [info commands p?]
-> p1 p2

proc p {} {}
rename p q
list [info commands p] [info commands q]
-> {} q

info commands ::set
-> ::set

info commands ::nosuch::*
->

expr {"if" in [info commands]}
-> 1

expr {[llength [info commands]] > 60}
-> 1

namespace eval a {proc p {} {}; info commands p}
-> p

namespace eval a {expr {"set" in [info commands]}}
-> 1

proc p {} {}
info procs p
-> p

info procs set
->

info procs ::set
->

proc p1 {} {}
proc p2 {} {}
lsort [info procs p*]
-> p1 p2

proc ::p {} {}
info procs ::p
-> ::p

namespace eval a {proc p {} {}}
info procs p
->

namespace eval a {proc p {} {}; info procs}
-> p

info complete {set x}
-> 1

info complete "set x \{"
-> 0

info complete "set x \["
-> 0

info complete "set x \""
-> 0

info complete {}
-> 1

info complete "set x \\\n"
-> 0

info complete "foo \{a\} bar"
-> 1

info complete "foo {a}b"
-> 1

info complete {"a}
-> 0

info coroutine
->

proc c {} {yield [info coroutine]}
coroutine co c
-> ::co

proc c {} {yield; info coroutine}
coroutine co c
co
-> ::co

set x 1
info exists x
-> 1

info exists x
-> 0

set a(1) 2
list [info exists a] [info exists a(1)] [info exists a(2)]
-> 1 1 0

proc p {} {set l 1; list [info exists l] [info exists m]}
p
-> 1 0

proc p {} {upvar 1 g x; info exists x}
p
-> 0

proc p {} {upvar 1 g x; info exists x}
set g 1
p
-> 1

set x 1
unset x
info exists x
-> 0

info exists ::nosuch::x
-> 0

proc p {{a 1}} {info exists a}
p
-> 1

set v x
set x 1
info exists $v
-> 1

set x 1
info exists x(1)
-> 0

array set a {k v}
proc p {} {global a; info exists a(k)}
p
-> 1

set abc 1
set abd 2
lsort [info globals ab*]
-> abc abd

info globals nosuch*
->

proc p {} {set loc 1; info globals loc}
p
->

expr {"tcl_version" in [info globals]}
-> 1

set abc 1
info globals ::abc
-> abc

proc p {} {info level}
list [info level] [p]
-> 0 1

proc p {} {q}
proc q {} {info level}
p
-> 2

proc p {a b} {info level 0}
p 1 2
-> p 1 2

proc p {a b} {set a 5; info level 0}
p 1 2
-> p 1 2

proc p {a {b 9}} {info level 0}
p 1
-> p 1

proc p {args} {info level 0}
p 1 {2 3}
-> p 1 {2 3}

proc p {x} {q}
proc q {} {info level 1}
p 5
-> p 5

proc p {x} {q}
proc q {} {info level -1}
p 5
-> p 5

proc p {x} {q}
proc q {} {list [info level 1] [info level 2] [info level 0]}
p 5
-> {p 5} q q

proc p {} {info level 5}
p
!> bad level "5"

proc p {} {info level -5}
p
!> bad level "-5"

info level 0
!> bad level "0"

info level 1
!> bad level "1"

info level x
!> expected integer but got "x"

info level a b
!> wrong # args: should be "info level ?number?"

proc p {} {uplevel 1 {info level}}
p
-> 0

proc p {} {uplevel #0 {info level}}
proc q {} {p}
q
-> 0

apply {{x} {info level 0}} 5
-> apply {{x} {info level 0}} 5

apply {{} {info level}}
-> 1

proc p {} {apply {{} {info level}}}
p
-> 2

proc p {a b} {set c 1; info locals}
p 1 2
-> a b c

proc p {a} {set c 1; unset a; info locals}
p 1
-> c

proc p {} {global g; set l 1; info locals}
set g 1
p
-> l

proc p {} {upvar 1 g x; set l 1; info locals}
set g 1
p
-> l

proc p {} {variable v; set l 1; info locals}
p
-> l

proc p {abc abd xyz} {info locals ab*}
p 1 2 3
-> abc abd

proc p {} {set a(1) 1; info locals}
p
-> a

proc p {} {info locals}
p
->

proc p {n} {set $n 1; lsort [info locals]}
p dyn
-> dyn n

proc p {} {set a(1) 1; upvar 0 a(1) y; info locals}
p
-> a

proc p {} {set x 1; q; info locals}
proc q {} {upvar 1 x y; incr y}
p
-> x

info locals a b
!> wrong # args: should be "info locals ?pattern?"

proc p {a} {global g; set l 1; lsort [info vars]}
set g 1
p 1
-> a g l

proc p {a} {upvar 1 nosuch x; lsort [info vars]}
p 1
-> a x

proc p {abc abd x} {lsort [info vars ab*]}
p 1 2 3
-> abc abd

set abc 1
lsort [info vars ab?]
-> abc

info vars nosuch*
->

set abc 1
info vars ::abc
-> ::abc

namespace eval a {variable abc 1; lsort [info vars ab*]}
-> abc

namespace eval a {variable abc 1}
info vars ::a::*
-> ::a::abc

namespace eval a {variable abc 1}
info vars a::a*
-> ::a::abc

proc p {} {info vars ::tcl_version}
p
-> ::tcl_version

info vars a b
!> wrong # args: should be "info vars ?pattern?"

info patchlevel
-> 8.6.13

info tclversion
-> 8.6

info script
->

expr {[info tclversion] eq $tcl_version}
-> 1

expr {[info patchlevel] eq $tcl_patchLevel}
-> 1

catch {error boo}
lindex [info errorstack] 0
-> INNER

info functions sin
-> sin

lsort [info functions s*]
-> sin sinh sqrt srand

proc ::tcl::mathfunc::mine {x} {expr {$x*2}}
info functions mine
-> mine

info functions nosuch*
->

info
!> wrong # args: should be "info subcommand ?arg ...?"

info args
!> wrong # args: should be "info args procname"

info args a b
!> wrong # args: should be "info args procname"

info body
!> wrong # args: should be "info body procname"

info cmdcount x
!> wrong # args: should be "info cmdcount"

info commands a b
!> wrong # args: should be "info commands ?pattern?"

info complete
!> wrong # args: should be "info complete command"

info coroutine x
!> wrong # args: should be "info coroutine"

info default a b
!> wrong # args: should be "info default procname arg varname"

info errorstack a b
!> wrong # args: should be "info errorstack ?interp?"

info exists
!> wrong # args: should be "info exists varName"

info exists a b
!> wrong # args: should be "info exists varName"

info frame a b
!> wrong # args: should be "info frame ?number?"

info functions a b
!> wrong # args: should be "info functions ?pattern?"

info globals a b
!> wrong # args: should be "info globals ?pattern?"

info level 1 2
!> wrong # args: should be "info level ?number?"

info patchlevel x
!> wrong # args: should be "info patchlevel"

info procs a b
!> wrong # args: should be "info procs ?pattern?"

info tclversion x
!> wrong # args: should be "info tclversion"

info frame 99
!> bad level "99"

info frame x
!> expected integer but got "x"

info errorstack nosuch
!> could not find interpreter "nosuch"

proc p {a {b {x y}} args} {}
list [info args p] [info default p b v] $v [info body p]
-> {a b args} 1 {x y} {}

proc p {{a 1} {b 2}} {}
set r {}
foreach x [info args p] {info default p $x d; lappend r $x $d}
set r
-> a 1 b 2

namespace eval a {proc p {x} {}}
info args a::p
-> x

namespace eval a {proc p {x} {}; info args p}
-> x

namespace eval a {proc p {x} {body}; namespace export p}
namespace import a::p
list [info args p] [info body p] [info procs p]
-> x body p

interp alias {} al {} list 1 2
al 3
-> 1 2 3

interp alias {} al {} list 1 2
interp alias {} al
-> list 1 2

interp alias {} al {} list 1 2
interp alias {} al {}
info commands al
->

interp alias {} al {}
!> alias "al" not found

interp alias {} nosuch
->

interp alias {} a b
!> wrong # args: should be "interp alias slavePath slaveCmd ?masterPath masterCmd? ?arg ...?"

interp alias
!> wrong # args: should be "interp alias slavePath slaveCmd ?masterPath masterCmd? ?arg ...?"

interp alias nosuch a
!> could not find interpreter "nosuch"

interp alias {} al {} nosuch
al
!> invalid command name "nosuch"

interp alias {} al {} error
al boo
!> boo

interp alias {} al {} set x
al 5
set x
-> 5

proc p {} {interp alias {} al {} set y; al 4; set y}
p
-> 4

interp alias {} al {} list
rename al bl
bl 1
-> 1

interp alias {} a1 {} list 1
interp alias {} a2 {} a1 2
a2 3
-> 1 2 3

interp alias {} a1 {} list
lsort [interp aliases]
-> a1

interp aliases
->

interp exists
-> 1

interp exists x
-> 0

interp exists {}
-> 1

interp issafe
-> 0

interp recursionlimit {}
-> 1000

interp recursionlimit {} a
!> expected integer but got "a"

interp recursionlimit {} 0
!> recursion limit must be > 0

interp recursionlimit nosuch
!> could not find interpreter "nosuch"

interp delete nosuch
!> could not find interpreter "nosuch"

interp eval {} {expr 1+2}
-> 3

interp eval {} expr 1 + 2
-> 3

interp eval nosuch x
!> could not find interpreter "nosuch"

interp slaves
->

interp
!> wrong # args: should be "interp cmd ?arg ...?"

interp target {} nosuch
!> alias "nosuch" in path "" not found

interp delete
->

proc p {} {set z 5; interp eval {} {info exists z}}
p
-> 1
