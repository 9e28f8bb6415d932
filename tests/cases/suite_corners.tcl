# Corners that the probes of single commands found.

set r {}; proc t {args} {eval {list}}; set x 1; trace add variable x read {t}; proc p {} {lappend ::r p1}; set x; p; set r
-> p1

set r {}; proc t {args} {lappend ::r a; uplevel 1 {list}}; set x 1; trace add variable x read {t}; proc p {} {lappend ::r p1; set y $::x; lappend ::r p2}; set x; p; set r
-> a p1 a p2

proc t args {error foo}; array set x {a 1}; trace add variable x array t; list [catch {array names x} m] $m $::errorCode
-> 1 {can't trace array "x": foo} NONE

proc t args {error foo}; array set x {a 1 b 2}; trace add variable x(a) read t; array get x
-> b 2

proc t {a b c} {unset -nocomplain ::x}; array set x {a 1 b 2}; trace add variable x read t; array get x
!> can't read "x(a)": no such variable

proc t {n1 n2 op} {upvar 1 ${n1}($n2) v; unset v}; set x(a) 1; trace add variable x(a) write t; list [set x(a) 2] [info exists x(a)]
-> {} 0

proc t {n1 n2 op} {upvar 1 $n1 v; set v($n2) new}; trace add variable x read t; set x(foo)
!> can't read "x(foo)": no such variable

proc t {n1 n2 op} {upvar 1 $n1 v; unset v}; set x 1; trace add variable x read t; list [catch {set x} m] $m $::errorCode
-> 1 {can't read "x": no such variable} {TCL READ VARNAME}

set r {}; proc t args {lappend ::r $args}; proc p {} {set x(1) 1; trace add variable x(1) unset t; trace add variable x unset t}; p; set r
-> {x {} unset} {x 1 unset}

set r {}; proc t args {lappend ::r $args}; proc p {} {set x(1) 1; trace add variable x(1) unset t}; p; set r
-> {x 1 unset}

set r {}; proc t args {lappend ::r $args}; proc f {n} {if {$n} {f [expr {$n-1}]}}; trace add execution f {enterstep leavestep} t; f 2; set r
-> {{if {$n} {f [expr {$n-1}]}} enterstep} {{expr {$n-1}} enterstep} {{expr {$n-1}} 0 1 leavestep} {{f 1} enterstep} {{if {$n} {f [expr {$n-1}]}} enterstep} {{expr {$n-1}} enterstep} {{expr {$n-1}} 0 0 leavestep} {{f 0} enterstep} {{if {$n} {f [expr {$n-1}]}} enterstep} {{if {$n} {f [expr {$n-1}]}} 0 {} leavestep} {{f 0} 0 {} leavestep} {{if {$n} {f [expr {$n-1}]}} 0 {} leavestep} {{f 1} 0 {} leavestep} {{if {$n} {f [expr {$n-1}]}} 0 {} leavestep}

namespace eval a {namespace delete ::a; proc foo {} {return bar}; foo}
-> bar

namespace eval a {namespace delete ::a; proc foo {} {return bar}; namespace export foo; foo}; namespace eval a {info commands foo}
->

namespace eval a {list [namespace exists {}] [catch {namespace children {}} m] $m}
-> 0 1 {namespace "" not found in "::a"}

namespace exists {}
-> 1

variable a::b(1)
!> can't define "a::b(1)": parent namespace doesn't exist

proc p {} {upvar #0 ::a ::a}; p
!> can't upvar from variable to itself

proc p {} {upvar #0 ::a a; upvar #0 a ::a}; p
!> can't upvar from variable to itself

proc p {} {upvar 1 x y; upvar 1 x y; set y 1}; p; set x
-> 1

namespace eval n {upvar #0 n::a a}
!> can't upvar from variable to itself

proc p {} {upvar -1 x z; set z 5}; p; set x
-> 5

proc p {} {upvar " 1" x z; set z 5}; p; set x
-> 5

proc p {} {upvar "#0x0" x z; set z 5}; p; set x
-> 5

proc p {} {uplevel +1 {set x 7}}; p; set x
-> 7

proc p {} {uplevel { 1} {set x 8}}; p; set x
-> 8

proc p {} {uplevel { 1}}; p
!> wrong # args: should be "uplevel ?level? command ?arg ...?"

proc p {} {uplevel -1 {set x 8}}; p
!> invalid command name "-1"

upvar x y z
!> bad level "1"

uplevel 1x y
!> bad level "1x"

array set a {x 1}; catch {lmap a {1 2 3} {}}; set ::errorInfo
-> can't set "a": variable is array
       (setting lmap loop variable "a")
       invoked from within
   "lmap a {1 2 3} {}"

catch "foo \[d \[e \"f" m; set ::errorInfo
-> missing "
       while executing
   "foo [d [e ""

catch "foo \$\{a" m; set ::errorInfo
-> missing close-brace for variable name
       while executing
   "foo ${"

catch "foo \$a(b c" m; set ::errorInfo
-> missing )
       while executing
   "foo $a("

catch "foo \{a\}bcd" m; set ::errorInfo
-> extra characters after close-brace
       while executing
   "foo {a}b"

catch "foo \{a b c" m; set ::errorInfo
-> missing close-brace
       while executing
   "foo {"

proc p {} {info level -1}; list [catch p m] $m $::errorCode
-> 1 {bad level "-1"} {TCL LOOKUP STACK_LEVEL -1}

subst {a[return -code break foo]b}
-> afoob

subst {a[return -code continue foo]b}
-> afoob

proc p {} {upvar 0 x y; upvar 0 y x}; p
!> can't upvar from variable to itself

proc p {} {upvar 0 x y; upvar 0 y z; set x 5; set z}; p
-> 5

namespace eval x {proc u {e s args} {rename ::x {}}; namespace ensemble create -unknown ::x::u}; x foo bar
!> unknown subcommand handler deleted its ensemble

list [lindex {a b c} 2147483647] [lindex {a b c} -4294967295] [lindex {a b c} 4294967295+1]
-> {} b a

lindex {a b c} 4294967296
!> bad index "4294967296": must be integer?[+-]integer? or end?[+-]integer?

lindex {a b c} end-4294967296
!> bad index "end-4294967296": must be integer?[+-]integer? or end?[+-]integer?

string index abc 99999999999999999999
!> bad index "99999999999999999999": must be integer?[+-]integer? or end?[+-]integer?

lrange {a b c} 0 4294967296
!> bad index "4294967296": must be integer?[+-]integer? or end?[+-]integer?

string repeat a 4294967296
!> integer value too large to represent

lrepeat 4294967296 a
!> integer value too large to represent

lrepeat 4294967295 a
!> bad count "-1": must be integer >= 0

string compare -length 4294967296 a b
!> integer value too large to represent

regexp -n A a
-> 1

namespace eval n {variable x; list [catch {set x} m] $m $::errorCode}
-> 1 {can't read "x": no such variable} {TCL READ VARNAME}

array set x {a 1}; trace add variable x read list; catch {set x(b)} m; list $m $::errorCode
-> {can't read "x(b)": no such element in array} {TCL READ VARNAME}

interp create a; a limit time -seconds 0; list [catch {a eval {catch {while 1 {set x 1}}; set y 1}} m] $m $::errorCode
-> 1 {time limit exceeded} {TCL LIMIT TIME}

interp create a; a limit time -seconds [expr {[clock seconds] + 100}]; a eval {set y 1}
-> 1

foreach "\{" $nosuch {}
!> can't read "nosuch": no such variable

foreach {} $nosuch {}
!> can't read "nosuch": no such variable

dict for "\{" $nosuch {}
!> can't read "nosuch": no such variable

catch {namespace eval ns {foreach z {1} {
incr a x}}}
set errorInfo
-> expected integer but got "x"
       (reading increment)
       invoked from within
   "incr a x"
       ("foreach" body line 2)
       invoked from within
   "foreach z {1} {
   incr a x}"
       (in namespace eval "::ns" script line 1)
       invoked from within
   "namespace eval ns {foreach z {1} {
   incr a x}}"

catch {eval {foreach z {1} {
string}}}
set errorInfo
-> wrong # args: should be "string subcommand ?arg ...?"
       while executing
   "string"
       ("foreach" body line 2)
       invoked from within
   "foreach z {1} {
   string}"
       ("eval" body line 1)
       invoked from within
   "eval {foreach z {1} {
   string}}"

proc t {} {variable ::a; set b 1}; t; info globals a
->

set r {}; proc t args {lappend ::r $args}; proc f {} {string length abc; dict for {a b} {1 2} {set z 1}}; trace add execution f {enterstep leavestep} t; f; join $r \n
-> {string length abc} enterstep
   {::tcl::string::length abc} enterstep
   {::tcl::string::length abc} 0 3 leavestep
   {string length abc} 0 3 leavestep
   {dict for {a b} {1 2} {set z 1}} enterstep
   {::tcl::dict::for {a b} {1 2} {set z 1}} enterstep
   {set z 1} enterstep
   {set z 1} 0 1 leavestep
   {::tcl::dict::for {a b} {1 2} {set z 1}} 0 {} leavestep
   {dict for {a b} {1 2} {set z 1}} 0 {} leavestep

set y 1; incr y(1)
!> can't read "y(1)": variable isn't array

proc p {} {set x 1; incr x(1) 5}; p
!> can't read "x(1)": variable isn't array

proc p {} {incr nosuchns::x}; list [catch p m] $m $::errorCode $::errorInfo
-> 1 {can't read "nosuchns::x": parent namespace doesn't exist} {TCL LOOKUP VARNAME nosuchns::x} {can't read "nosuchns::x": parent namespace doesn't exist
       (reading value of variable to increment)
       invoked from within
   "incr nosuchns::x"
       (procedure "p" line 1)
       invoked from within
   "p"}

catch {incr nosuchns::x(1)}; set ::errorInfo
-> can't read "nosuchns::x(1)": parent namespace doesn't exist
       (reading value of variable to increment)
       invoked from within
   "incr nosuchns::x(1)"


interp alias {} foo {} list a; rename foo bar; list [interp aliases] [interp alias {} foo] [interp alias {} bar] [bar 1] [interp alias {} foo {}] [info commands bar] [interp aliases]
-> foo {list a} {} {a 1} {} {} {}

interp alias {} foo {} list a; rename foo bar; proc foo {} {return p}; list [interp alias {} foo] [foo] [bar] [interp alias {} foo {}] [catch foo m] $m [catch bar m] $m
-> {list a} p a {} 0 p 1 {invalid command name "bar"}

interp alias {} foo {} list a; rename foo bar; rename bar {}; list [interp aliases] [interp alias {} foo]
-> {} {}

interp alias {} foo {} list a; rename foo bar; rename bar foo; list [interp aliases] [interp alias {} foo]
-> foo {list a}

interp alias {} foo {} list a; rename foo bar; rename bar baz; list [interp aliases] [interp alias {} foo] [interp alias {} baz]
-> foo {list a} {}

interp alias {} foo {} list a; namespace eval n {}; rename foo n::x; list [interp aliases] [interp alias {} foo] [interp alias {} n::x]
-> foo {list a} {}

interp create a; a alias foo list x; a eval {rename foo bar}; list [a aliases] [a alias foo] [a eval bar] [a alias foo {}] [a eval {info commands bar}]
-> foo {list x} x {} {}

proc p {a} {uplevel 1 {error foo}}; catch {p 1} m o; lrange [dict get $o -errorstack] 2 end
-> UP 1 CALL {p 1}

proc p {a} {uplevel #0 {g}}; proc g {} {error foo}; proc q {} {p 5}; catch q m o; lrange [dict get $o -errorstack] 2 end
-> CALL g UP 2 CALL {p 5} CALL q


proc p {} {set x 1; set i 1; incr x($i)}; list [catch p m] $m $::errorCode $::errorInfo
-> 1 {can't read "x(1)": variable isn't array} {TCL LOOKUP VARNAME} {can't read "x(1)": variable isn't array
       while executing
   "incr x($i)"
       (procedure "p" line 1)
       invoked from within
   "p"}

proc p {} {set x 1; set i 1; append x($i) 2}; list [catch p m] $m $::errorCode
-> 1 {can't set "x(1)": variable isn't array} {TCL LOOKUP VARNAME}

proc p {} {set x 1; lappend x(1) 2}; list [catch p m] $m $::errorCode
-> 1 {can't set "x(1)": variable isn't array} {TCL LOOKUP VARNAME}

set x 1; catch {incr x(1)}; set ::errorInfo
-> can't read "x(1)": variable isn't array
       (reading value of variable to increment)
       invoked from within
   "incr x(1)"

catch "#\n\"\"b" m; set ::errorInfo
-> extra characters after close-quote
       while executing
   """b"

catch "# a\n # b \{\n foo \{b" m; set ::errorInfo
-> missing close-brace
       while executing
   "foo {"


# `-nocase` may be cut before an expression and a string alone.
regexp -nocas A xax
-> 1

regexp -nocas
!> bad option "-nocas": must be -all, -about, -indices, -inline, -expanded, -line, -linestop, -lineanchor, -nocase, -start, or --

regexp -nocas A xax m
!> bad option "-nocas": must be -all, -about, -indices, -inline, -expanded, -line, -linestop, -lineanchor, -nocase, -start, or --
