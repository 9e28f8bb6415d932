# Namespaces, imports, ensembles.

namespace current
-> ::

namespace eval a {namespace current}
-> ::a

namespace eval a::b::c {namespace current}
-> ::a::b::c

namespace eval ::a:::b {namespace current}
-> ::a::b

namespace eval {} {namespace current}
-> ::

namespace eval a {namespace eval b {namespace current}}
-> ::a::b

namespace eval a {namespace eval ::b {namespace current}}
-> ::b

namespace eval a set x 5
set a::x
-> 5

namespace eval a {set x 1; set y 2}
list [set a::x] [set ::a::y]
-> 1 2

namespace eval a {variable v 1; proc p {} {variable v; incr v}}
list [a::p] [a::p] $a::v
-> 2 3 3

namespace eval a {variable v; info exists v}
-> 0

namespace eval a {variable x 1 y 2 z; list $x $y [info exists z]}
-> 1 2 0

set g 1
namespace eval a {set g 2}
set g
-> 2

set g 1
namespace eval a {variable g 2}
set g
-> 1

set g 1
namespace eval a {proc p {} {set g 5}; p}
set g
-> 1

namespace eval a {proc p {} {global q; set q 7}; p}
set q
-> 7

namespace eval a {proc p {} {set ::a::zz 7}; p; set zz}
-> 7

namespace exists a
-> 0

namespace eval a {}
list [namespace exists a] [namespace exists ::a] [namespace exists ::] [namespace exists a::b]
-> 1 1 1 0

namespace exists ""
-> 1

namespace eval a {namespace eval b {}; list [namespace exists b] [namespace exists ::b] [namespace exists a::b]}
-> 1 0 0

namespace eval a {namespace parent}
-> ::

namespace eval a::b {namespace parent}
-> ::a

namespace parent ::
->

namespace eval a::b {}
namespace parent a::b
-> ::a

namespace eval a {}
namespace eval a::b {}
namespace children a
-> ::a::b

namespace eval a {}
namespace eval a::b1 {}
namespace eval a::b2 {}
namespace eval a::c {}
lsort [namespace children a b*]
-> ::a::b1 ::a::b2

namespace eval a {}
namespace eval a::b1 {}
lsort [namespace children ::a ::a::b*]
-> ::a::b1

namespace eval a::b {}
namespace eval a {namespace children}
-> ::a::b

namespace eval a {}
namespace children a
->

namespace eval a {}
namespace eval b {}
lsort [namespace children :: {[ab]}]
-> ::a ::b

namespace eval a::b::c {}
list [namespace children a] [namespace children a::b] [namespace children a::b::c]
-> ::a::b ::a::b::c {}

namespace eval a {}
namespace delete a
namespace exists a
-> 0

namespace eval a {proc p {} {return hi}}
namespace delete a
catch {a::p} m
set m
-> invalid command name "a::p"

namespace eval a {variable v 1}
namespace delete a
catch {set a::v} m
set m
-> can't read "a::v": no such variable

namespace eval a::b {proc p {} {}}
namespace delete a
list [namespace exists a] [namespace exists a::b] [info commands ::a::b::*]
-> 0 0 {}

namespace eval a {}
namespace eval b {}
namespace delete a b
list [namespace exists a] [namespace exists b]
-> 0 0

namespace delete
->

namespace eval a {variable v 1}
namespace delete a
namespace eval a {info exists v}
-> 0

namespace eval a {proc p {} {return one}}
namespace delete a
namespace eval a {proc p {} {return two}}
a::p
-> two

namespace eval a {proc p {} {namespace delete ::a; return done}}
list [a::p] [namespace exists a]
-> done 0

namespace qualifiers ::a::b::c
-> ::a::b

namespace qualifiers a::b
-> a

namespace qualifiers a
->

namespace qualifiers ::a
->

namespace qualifiers ::
->

namespace qualifiers ""
->

namespace qualifiers a:::b
-> a

namespace qualifiers a::b::
-> a::b

namespace qualifiers a:b
->

namespace tail ::a::b::c
-> c

namespace tail a
-> a

namespace tail ::a
-> a

namespace tail ::
->

namespace tail a::
->

namespace tail ""
->

namespace tail a:::b
-> b

namespace tail a:b
-> a:b

namespace code {set x 1}
-> ::namespace inscope :: {set x 1}

namespace eval a {namespace code {set x 1}}
-> ::namespace inscope ::a {set x 1}

namespace eval a {namespace code [namespace code {p 1}]}
-> ::namespace inscope ::a {p 1}

namespace eval a {variable v 9; proc p args {variable v; list $v $args}; variable cb [namespace code p]}
eval $a::cb {1 2}
-> 9 {1 2}

namespace eval a {namespace code {::namespace inscope ::b {x y}}}
-> ::namespace inscope ::b {x y}

namespace eval a {proc p args {list [namespace current] $args}}
namespace inscope a p
-> ::a {}

namespace eval a {proc p args {list [namespace current] $args}}
namespace inscope a p {x y} z
-> ::a {{x y} z}

namespace eval a {proc p args {set args}}
namespace inscope a {p 1} 2 {3 4}
-> 1 2 {3 4}

namespace inscope
!> wrong # args: should be "namespace inscope name arg ?arg...?"

namespace inscope a
!> wrong # args: should be "namespace inscope name arg ?arg...?"

namespace current x
!> wrong # args: should be "namespace current"

namespace exists
!> wrong # args: should be "namespace exists name"

namespace exists a b
!> wrong # args: should be "namespace exists name"

namespace parent a b
!> wrong # args: should be "namespace parent ?name?"

namespace children a b c
!> wrong # args: should be "namespace children ?name? ?pattern?"

namespace code
!> wrong # args: should be "namespace code arg"

namespace code a b
!> wrong # args: should be "namespace code arg"

namespace qualifiers
!> wrong # args: should be "namespace qualifiers string"

namespace tail a b
!> wrong # args: should be "namespace tail string"

namespace origin
!> wrong # args: should be "namespace origin name"

namespace origin a b
!> wrong # args: should be "namespace origin name"

namespace origin nosuch
!> invalid command name "nosuch"

namespace which
!> wrong # args: should be "namespace which ?-command? ?-variable? name"

namespace which -foo bar
!> wrong # args: should be "namespace which ?-command? ?-variable? name"

namespace which a b c
!> wrong # args: should be "namespace which ?-command? ?-variable? name"

namespace path a b
!> wrong # args: should be "namespace path ?pathList?"

namespace unknown a b
!> wrong # args: should be "namespace unknown ?script?"

namespace upvar
!> wrong # args: should be "namespace upvar ns ?otherVar myVar ...?"

namespace
!> wrong # args: should be "namespace subcommand ?arg ...?"

namespace eval src {proc a {} {return A}; proc b {} {return B}; namespace export a b}
namespace import src::*
list [a] [b]
-> A B

namespace eval src {proc a {} {return A}; proc b {} {return B}; namespace export a}
namespace import src::*
list [a] [info commands b]
-> A {}

namespace eval src {namespace export a* b; namespace export}
-> a* b

namespace eval src {namespace export a b; namespace export a c; namespace export}
-> a b c

namespace eval src {namespace export a b; namespace export -clear c; namespace export}
-> c

namespace eval src {namespace export a; namespace export -clear; namespace export}
->

namespace eval src {namespace export a::b}
!> invalid export pattern "a::b": pattern can't specify a namespace

namespace export
->

namespace eval src {proc p {} {return 1}; namespace export p}
namespace eval dst {namespace import ::src::p; list [p] [namespace origin p] [namespace which p]}
-> 1 ::src::p ::dst::p

namespace eval src {proc p {} {namespace current}; namespace export p}
namespace eval dst {namespace import ::src::p; p}
-> ::src

namespace eval src {proc p {} {return 1}; namespace export p}
namespace eval dst {namespace import ::src::p}
namespace eval src {proc p {} {return 2}}
dst::p
-> 2

namespace eval src {proc p {} {return 1}; namespace export p}
namespace eval dst {namespace import ::src::p}
rename src::p ""
dst::p
!> invalid command name "dst::p"

namespace eval src {proc p {} {return 1}; namespace export p}
namespace eval dst {namespace import ::src::p}
namespace delete src
info commands dst::p
->

namespace eval src {proc p {} {return 1}; namespace export p}
namespace eval mid {namespace import ::src::p; namespace export p}
namespace eval dst {namespace import ::mid::p; list [p] [namespace origin p]}
-> 1 ::src::p

namespace eval src {proc p {} {return 1}; namespace export p}
proc p {} {return mine}
catch {namespace import src::p} m
set m
-> can't import command "p": already exists

namespace eval src {proc p {} {return 1}; namespace export p}
proc p {} {return mine}
namespace import -force src::p
p
-> 1

namespace eval src {proc p {} {return 1}; namespace export p}
namespace import src::p
namespace import src::p
p
-> 1

namespace import foo
!> no namespace specified in import pattern "foo"

namespace import ""
!> empty import pattern

namespace eval a {namespace export x; proc x {} {}; namespace import ::a::x}
!> import pattern "::a::x" tries to import from namespace "a" into itself

namespace eval src {proc p {} {return 1}; namespace export p}
namespace import src::p
namespace forget src::p
info commands p
->

namespace eval src {proc p {} {}; proc q {} {}; namespace export p q}
namespace import src::*
namespace forget src::p
list [info commands p] [info commands q]
-> {} q

namespace eval src {proc p {} {}; namespace export p}
namespace eval dst {namespace import ::src::p; namespace forget p; info procs}
->

namespace forget nosuch::x
!> unknown namespace in namespace forget pattern "nosuch::x"

namespace forget
->

namespace eval src {proc p {} {return 1}; namespace export p}
namespace eval dst {namespace import ::src::p; namespace import}
-> p

namespace eval src {proc p {a b} {}; namespace export p}
namespace import src::p
catch {p 1} m
set m
-> wrong # args: should be "p a b"

namespace eval src {proc p {} {return 1}; namespace export p}
namespace import src::p
rename p q
q
-> 1

namespace eval a {proc p {} {return a}}
namespace eval b {namespace path ::a; p}
-> a

namespace eval a {proc p {} {return a}}
namespace eval b {namespace path ::a; namespace path}
-> ::a

namespace eval a {proc p {} {return a}}
namespace eval c {proc p {} {return c}}
namespace eval b {namespace path {::a ::c}; p}
-> a

namespace eval a {proc p {} {return a}}
namespace eval c {proc p {} {return c}}
namespace eval b {namespace path {::c ::a}; proc q {} {p}; q}
-> c

namespace eval a {proc p {} {return a}}
proc p {} {return global}
namespace eval b {namespace path ::a; p}
-> a

namespace eval a {proc p {} {return a}}
namespace eval b {namespace path ::a; namespace path {}; catch p m; set m}
-> invalid command name "p"

namespace path
->

namespace eval b {namespace path {::tcl::mathop}; + 1 2 3}
-> 6

namespace unknown
-> ::unknown

namespace eval a {namespace unknown}
->

namespace eval a {namespace unknown {list handler}; nosuch 1 2}
-> handler nosuch 1 2

namespace eval a {proc h args {list got $args}; namespace unknown h; nosuch x}
-> got {nosuch x}

namespace eval a {namespace unknown h; namespace unknown}
-> h

namespace eval a {namespace unknown h; namespace unknown {}; namespace unknown}
->

proc unknown args {list U $args}
nosuch 1 2
-> U {nosuch 1 2}

proc unknown args {list U $args}
namespace eval a {nosuch 1 2}
-> U {nosuch 1 2}

proc unknown {name args} {uplevel 1 [list set seen $name]}
nosuch
set seen
-> nosuch

namespace eval a {variable v 1}
proc p {} {namespace upvar ::a v x; incr x}
p
set a::v
-> 2

namespace eval a {variable v 1 w 2}
proc p {} {namespace upvar ::a v x w y; list $x $y}
p
-> 1 2

namespace eval a {variable arr; array set arr {k 5}}
proc p {} {namespace upvar a arr(k) x; incr x}
list [p] $a::arr(k)
-> 6 6

namespace eval a {}
proc p {} {namespace upvar ::a new x; set x 4}
p
set a::new
-> 4

namespace upvar :: a
!> wrong # args: should be "namespace upvar ns ?otherVar myVar ...?"

namespace eval a {variable v}
proc p {} {set z 1; namespace upvar a v z}
p
!> variable "z" already exists

namespace eval a {variable v}
proc p {} {namespace upvar a v z(1)}
p
!> bad variable name "z(1)": can't create a scalar variable that looks like an array element

namespace eval a {variable v 3}
namespace upvar a v lv
set lv
-> 3

namespace which set
-> ::set

namespace which ::set
-> ::set

namespace which nosuch
->

namespace which ""
->

namespace eval a {proc p {} {}; namespace which p}
-> ::a::p

namespace eval a {proc p {} {}}
namespace which a::p
-> ::a::p

namespace eval a {namespace which set}
-> ::set

namespace eval a {variable v 1; list [namespace which -variable v] [namespace which -variable nosuch]}
-> ::a::v {}

set g 1
namespace eval a {namespace which -variable g}
-> ::g

namespace which -command set
-> ::set

namespace which -variable ::tcl_version
-> ::tcl_version

namespace eval a {proc p {} {namespace which p}; p}
-> ::a::p

namespace eval a {variable v}
namespace which -variable a::v
-> ::a::v

namespace eval foo {proc bar x {list bar $x}; proc baz {} {list baz}; namespace export *; namespace ensemble create}
list [foo bar 1] [foo baz]
-> {bar 1} baz

namespace eval foo {proc bar x {list bar $x}; namespace export *; namespace ensemble create}
foo b 5
-> bar 5

namespace eval foo {proc bar x {}; proc baz x {}; namespace export *; namespace ensemble create}
foo ba 5
!> unknown or ambiguous subcommand "ba": must be bar, or baz

namespace eval foo {proc bar x {}; proc baz x {}; proc qux x {}; namespace export *; namespace ensemble create}
foo nope
!> unknown or ambiguous subcommand "nope": must be bar, baz, or qux

namespace eval foo {proc bar x {}; namespace export *; namespace ensemble create}
foo nope
!> unknown or ambiguous subcommand "nope": must be bar

namespace eval foo {proc bar x {}; namespace export *; namespace ensemble create}
foo
!> wrong # args: should be "foo subcommand ?arg ...?"

namespace eval foo {proc bar x {}; namespace export *; namespace ensemble create}
foo bar
!> wrong # args: should be "foo bar x"

namespace eval foo {proc bar x {}; namespace export *; namespace ensemble create}
foo bar 1 2
!> wrong # args: should be "foo bar x"

namespace eval foo {namespace ensemble create}
foo x
!> unknown subcommand "x": namespace ::foo does not export any commands

namespace eval foo {namespace ensemble create}
-> ::foo

namespace eval foo {namespace ensemble create -command bar}
-> ::foo::bar

namespace eval foo {namespace ensemble create -command ::bar}
-> ::bar

namespace ensemble create -command e -map {a list b {list B}}
list [e a 1] [e b 2]
-> 1 {B 2}

namespace ensemble create -command e -map {a list b {list B}}
namespace ensemble configure e
-> -map {a ::list b {::list B}} -namespace :: -parameters {} -prefixes 1 -subcommands {} -unknown {}

namespace ensemble create -command e -map {a list b {list B}}
namespace ensemble configure e -map
-> a ::list b {::list B}

namespace ensemble create -command e -map {a list}
namespace ensemble configure e -map {x list}
list [e x 1] [catch {e a} m] $m
-> 1 1 {unknown or ambiguous subcommand "a": must be x}

namespace ensemble create -command e -map {abc list} -prefixes 0
e ab
!> unknown subcommand "ab": must be abc

namespace ensemble create -command e -map {abc list abd list}
e ab
!> unknown or ambiguous subcommand "ab": must be abc, or abd

namespace ensemble create -command e -map {a list} -subcommands {}
e a 1
-> 1

namespace ensemble create -command e -map {a list b list} -subcommands a
e b
!> unknown or ambiguous subcommand "b": must be a

namespace eval s {proc x {} {return X}; proc y {} {return Y}}
namespace ensemble create -command e -subcommands {x y} -map {x ::s::x y ::s::y}
list [e x] [e y]
-> X Y

namespace eval s {proc x {} {return X}; namespace ensemble create -subcommands {x}}
s x
-> X

namespace ensemble create -command e -map {add ::tcl::mathop::+} -parameters a
e 1 add 2
-> 3

namespace ensemble create -command e -map {add ::tcl::mathop::+} -parameters {a b}
e 1
!> wrong # args: should be "e a b subcommand ?arg ...?"

namespace ensemble create -command e -map {l list} -parameters {a b}
e 1 2 l 3 4
-> 1 2 3 4

namespace ensemble create -command e -map {a list} -unknown uh
proc uh {ens sub args} {list list $ens $sub}
e zz 1 2
-> ::e zz 1 2

namespace ensemble create -command e -map {a list} -unknown uh
proc uh args {}
e zz
!> unknown or ambiguous subcommand "zz": must be a

namespace ensemble create -command e -map {a list} -unknown uh
proc uh args {error boo}
e zz
!> boo

namespace ensemble create -command e -map {a list} -unknown uh
proc uh args {return -code break}
e zz
!> unknown subcommand handler returned bad code: break

namespace ensemble create -command e -map {a list} -unknown uh
proc uh {ens sub args} {namespace ensemble configure $ens -map [list $sub list]; return {}}
e zz 1
-> 1

namespace ensemble create -command e -map {a list}
namespace ensemble configure e -unknown uh
namespace ensemble configure e -unknown
-> uh

namespace ensemble create -command e -map {a {}}
!> ensemble subcommand implementations must be non-empty lists

namespace ensemble create -foo 1
!> bad option "-foo": must be -command, -map, -parameters, -prefixes, -subcommands, or -unknown

namespace ensemble create x
!> wrong # args: should be "namespace ensemble create ?option value ...?"

namespace ensemble
!> wrong # args: should be "namespace ensemble subcommand ?arg ...?"

namespace ensemble foo
!> bad subcommand "foo": must be configure, create, or exists

namespace ensemble configure
!> wrong # args: should be "namespace ensemble configure cmdname ?-option value ...? ?arg ...?"

namespace ensemble configure nosuch
!> unknown command "nosuch"

namespace ensemble configure set
!> "set" is not an ensemble command

namespace ensemble create -command e -map {a list}
namespace ensemble configure e -foo
!> bad option "-foo": must be -map, -namespace, -parameters, -prefixes, -subcommands, or -unknown

namespace ensemble create -command e -map {a list}
namespace ensemble configure e -namespace x
!> option -namespace is read-only

namespace ensemble create -command e -map {a list}
namespace ensemble configure e -prefixes x
!> expected boolean value but got "x"

namespace ensemble create -command e -map {a list}
list [namespace ensemble exists e] [namespace ensemble exists set] [namespace ensemble exists nosuch]
-> 1 0 0

namespace ensemble exists
!> wrong # args: should be "namespace ensemble exists cmdname"

namespace ensemble create -command e -map {s set}
e s
!> wrong # args: should be "e s varName ?newValue?"

namespace ensemble create -command e -map {s set}
e s x 5
set x
-> 5

namespace ensemble create -command e -map {s {error boo}}
catch {e s} m
set m
-> boo

namespace ensemble create -command e -map {a list}
rename e f
f a 1
-> 1

namespace ensemble create -command e -map {a nosuch}
e a
!> invalid command name "::nosuch"

namespace ensemble create -command inner -map {x list}
namespace ensemble create -command outer -map {i inner}
outer i x 5
-> 5

namespace eval a {proc p {} {uplevel 1 {namespace current}}}
namespace eval b {a::p}
-> ::b

namespace eval a {proc p {} {return ap}}
namespace eval b {proc q {} {a::p}; q}
-> ap

namespace eval b {proc q {} {nosuch::p}; q}
!> invalid command name "nosuch::p"

namespace eval a {proc p {} {return [namespace current]}}
rename a::p ::q
q
-> ::

namespace eval a {proc set args {list mine $args}; proc p {} {set x 1}; p}
-> mine {x 1}

namespace eval a {proc list args {return mine}; list 1}
-> mine

namespace eval a {proc x {} {}; rename x y; info procs}
-> y

namespace eval a {set b::x 1}
!> can't set "b::x": parent namespace doesn't exist

set nosuch::x 1
!> can't set "nosuch::x": parent namespace doesn't exist

set ::nosuch::x
!> can't read "::nosuch::x": no such variable

proc p {} {set nosuch::x 1}
p
!> can't set "nosuch::x": parent namespace doesn't exist

proc p {} {incr nosuch::x}
p
!> can't read "nosuch::x": parent namespace doesn't exist

proc p {} {lappend nosuch::x 1}
p
!> can't set "nosuch::x": parent namespace doesn't exist

proc p {} {append nosuch::x 1}
p
!> can't set "nosuch::x": parent namespace doesn't exist

proc p {} {set nosuch::x(1) 1}
p
!> can't set "nosuch::x(1)": parent namespace doesn't exist

proc p {} {set nosuch::x}
p
!> can't read "nosuch::x": no such variable

namespace eval a {namespace eval b {variable v 1}; set b::v 2; set ::a::b::v}
-> 2

namespace eval a {namespace eval b {}; set b::w 2}
set a::b::w
-> 2

namespace eval a {variable arr; set arr(x) 1; set arr(y) 2}
lsort [array names a::arr]
-> x y

namespace eval a {variable v 1; proc p {} {variable v; unset v; info exists v}; p}
-> 0

namespace eval a {proc p {} {variable nv; set nv 5}; p}
set a::nv
-> 5

proc p {} {variable ::a::x}
namespace eval a {variable x 5}
proc q {} {variable ::a::x; set x}
q
-> 5

variable x 5
set ::x
-> 5

variable x(1) 5
!> can't define "x(1)": name refers to an element in an array

proc p {} {variable a(b)}
p
!> can't define "a(b)": name refers to an element in an array

namespace eval a {info level}
-> 1

namespace eval a {info level 0}
-> namespace eval a {info level 0}

proc p {} {namespace eval a {info level}}
p
-> 2

proc p {} {set loc 3; namespace eval a {catch {set loc} m; set m}}
p
-> can't read "loc": no such variable

proc p {} {set loc 3; namespace eval a {upvar 1 loc l; set l}}
p
!> bad variable name "l": can't create namespace variable that refers to procedure variable

proc p {} {set loc 3; namespace eval a {uplevel 1 {set loc}}}
p
-> 3

namespace eval a {return 5}
-> 5

namespace eval a {error boo}
!> boo

foreach i {1 2 3} {namespace eval a {if {$::i == 2} break}}
set i
-> 2

catch {namespace eval a {error boo}}
set errorInfo
-> boo
       while executing
   "error boo"
       (in namespace eval "::a" script line 1)
       invoked from within
   "namespace eval a {error boo}"

catch {namespace inscope :: {error boo}}
set errorInfo
-> boo
       while executing
   "error boo"
       (in namespace inscope "::" script line 1)
       invoked from within
   "namespace inscope :: {error boo}"

namespace eval a {
    proc p {} {
        error boo
    }
}
catch {a::p}
set errorInfo
-> boo
       while executing
   "error boo"
       (procedure "a::p" line 2)
       invoked from within
   "a::p"

namespace eval a {} {}
->

namespace eval a {interp alias {} ::al {} list}
al 1 2
-> 1 2

namespace eval a {proc p {{x 5}} {set x}}
a::p
-> 5

namespace eval a::b {proc p {} {namespace parent}; p}
-> ::a

namespace eval a {trace add variable v write ::tr; proc ::tr args {set ::log $args}; variable v; set v 1}
set log
-> v {} write

namespace eval a {variable v 1}
namespace eval a {variable v}
set a::v
-> 1

namespace eval a {variable v 1}
proc p {} {upvar #0 a::v x; incr x}
p
set ::a::v
-> 2

namespace eval a {proc p {} {return 1}}
info procs a::*
-> ::a::p

namespace eval a {variable v 1 w 2}
lsort [info vars a::*]
-> ::a::v ::a::w

namespace eval a {proc p {} {}; proc q {} {}}
lsort [info commands a::*]
-> ::a::p ::a::q

namespace eval lib {proc hi {} {return hello}}
namespace path lib
hi
-> hello

namespace eval lib {proc hi {} {return hello}}
namespace path lib
proc hi {} {return mine}
hi
-> mine

namespace eval lib {proc hi {} {return hello}}
namespace path lib
proc f {} {hi}
list [f] [catch {namespace eval other {hi}} r] $r [catch nosuch m] $m
-> hello 1 {invalid command name "hi"} 1 {invalid command name "nosuch"}

namespace eval a {}; namespace eval b {}; lsort [namespace children :: ::?]
-> ::a ::b

namespace code {set x}
-> ::namespace inscope :: {set x}

namespace eval a {namespace code [namespace code {set x 1}]}
-> ::namespace inscope ::a {set x 1}

namespace code {namespace inscope :: foo}
-> ::namespace inscope :: {namespace inscope :: foo}

namespace eval a {}; namespace delete a; namespace exists a
-> 0

namespace eval a {}; namespace eval b {}; namespace delete a b; list [namespace exists a] [namespace exists b]
-> 0 0

namespace eval a {}; catch {namespace delete a nosuch}; namespace exists a
-> 1

namespace eval "" {set x 1}; set x
-> 1

namespace eval a {set x 5}; set a::x
-> 5

namespace eval a set x 5; set a::x
-> 5

namespace eval a { proc p {} {return [namespace current]}}; a::p
-> ::a

namespace eval ::a::b::c {namespace current}
-> ::a::b::c

namespace eval a:::b {namespace current}
-> ::a::b

namespace eval a: {namespace current}
-> ::a:

namespace eval test_ns_export {proc a {} {}; namespace export a b*; namespace export}
-> a b*

namespace eval e1 {namespace export a; namespace export b; namespace export -clear c; namespace export}
-> c

namespace eval e1 {namespace export a a b a; namespace export}
-> a b

namespace eval e1 {namespace export -clear; namespace export}
->

namespace eval e1 {namespace export a::b}
!> invalid export pattern "a::b": pattern can't specify a namespace

namespace eval e1 {namespace export -foo}
->

namespace forget nosuch::*
!> unknown namespace in namespace forget pattern "nosuch::*"

namespace forget foo
->

namespace eval a {proc x {} {}; namespace export x}; namespace import a::x; namespace forget a::x; info commands x
->

namespace eval a {proc x {} {}; proc y {} {}; namespace export *}; namespace import a::*; lsort [list [info commands x] [info commands y] [namespace origin x]]
-> ::a::x x y

namespace eval a {proc x {} {}; namespace export *}; namespace import a::x; namespace import a::x
->

namespace eval a {proc x {} {}; namespace export *}; namespace import a::x; namespace import -force a::x; namespace import
-> x

namespace eval a {proc x {} {return 1}; namespace export *}; proc x {} {return 2}; namespace import a::x
!> can't import command "x": already exists

namespace eval a {proc x {} {return 1}; namespace export *}; proc x {} {return 2}; namespace import -force a::x; x
-> 1

namespace eval a {proc x {} {return 1}; namespace export *}; namespace import a::x; namespace delete a; x
!> invalid command name "x"

namespace eval a {proc x {} {return 1}; namespace export *}; namespace import a::x; rename x y; list [y] [namespace origin y]
-> 1 ::a::x

namespace eval a {proc x {} {return 1}; namespace export *}; namespace eval b {namespace import ::a::x; namespace export x}; namespace eval c {namespace import ::b::x}; list [c::x] [namespace origin c::x] [namespace eval c {namespace import}]
-> 1 ::a::x x

namespace import
->

namespace import ::foo
!> import pattern "::foo" tries to import from namespace "" into itself

namespace eval a {namespace import ::a::b}
!> import pattern "::a::b" tries to import from namespace "a" into itself

namespace eval a {namespace import a*}
!> no namespace specified in import pattern "a*"

namespace eval a {set v 10; proc p args {return "[namespace current] $args"}}; namespace inscope a p 1 {2 3} 4
-> ::a 1 {2 3} 4

namespace origin set
-> ::set

namespace eval a {namespace origin set}
-> ::set

namespace origin ::
!> invalid command name "::"

namespace parent
->

namespace eval a {}; namespace parent a
-> ::

namespace qualifiers ::a::b
-> ::a

namespace qualifiers ::a::b::
-> ::a::b

namespace tail a::b::
->

namespace tail ::a:::b
-> b

namespace which -variable nosuch
->

set x 1; namespace which -variable x
-> ::x

namespace which -foo x
!> wrong # args: should be "namespace which ?-command? ?-variable? name"

namespace which x y z
!> wrong # args: should be "namespace which ?-command? ?-variable? name"

namespace which -com set
-> ::set

namespace which ::nosuch::x
->

namespace eval a {variable v 1; namespace which -variable v}
-> ::a::v

namespace eval a {proc v {} {}; namespace which v}
-> ::a::v

namespace eval a {}; namespace path a; namespace path
-> ::a

namespace eval a {proc px {} {return ax}}; namespace eval b {namespace path ::a; px}
-> ax

namespace eval a {proc px {} {return ax}}; namespace eval b {namespace path ::a}; namespace delete a; namespace eval b {namespace path}
->

namespace path "a \{"
!> unmatched open brace in list

namespace unknown foo; namespace unknown
-> foo

namespace eval a {namespace unknown foo; namespace unknown}
-> foo

namespace eval a {proc foo args {return "foo $args"}; namespace unknown [namespace code foo]; bar 1 2}
-> foo bar 1 2

namespace upvar ::
->

namespace eval a {variable x 5}; proc p {} {namespace upvar a x y; incr y}; list [p] $a::x
-> 6 6

namespace eval a {variable x 5}; proc p {} {namespace upvar a x}; p
!> wrong # args: should be "namespace upvar ns ?otherVar myVar ...?"

namespace ensemble create -foo
!> wrong # args: should be "namespace ensemble create ?option value ...?"

namespace ensemble create -foo bar
!> bad option "-foo": must be -command, -map, -parameters, -prefixes, -subcommands, or -unknown

namespace eval a {namespace ensemble create}
-> ::a

namespace eval a {namespace export x; proc x {} {return X}; namespace ensemble create}; a x
-> X

namespace eval a {namespace export x*; proc x1 {} {return X}; proc x2 {} {}; namespace ensemble create}; a x
!> unknown or ambiguous subcommand "x": must be x1, or x2

namespace eval a {namespace export x*; proc x1 {} {return X}; proc y2 {} {}; namespace ensemble create}; a x
-> X

namespace eval a {namespace export *; proc x1 {} {return X}; proc y2 {} {}; namespace ensemble create}; a z
!> unknown or ambiguous subcommand "z": must be x1, or y2

namespace eval a {namespace export *; proc x1 {} {return X}; proc y2 {} {}; namespace ensemble create -prefixes 0}; a x
!> unknown subcommand "x": must be x1, or y2

namespace eval a {namespace export *; proc x1 {} {return X}; namespace ensemble create}; a
!> wrong # args: should be "a subcommand ?arg ...?"

namespace eval a {namespace ensemble create}; a b
!> unknown subcommand "b": namespace ::a does not export any commands

namespace eval a {namespace ensemble create}; a
!> wrong # args: should be "a subcommand ?arg ...?"

namespace ensemble create -command foo -map {a {list 1} b list}; list [foo a 2] [foo b 3]
-> {1 2} 3

namespace ensemble create -command foo -map {a {list 1} b list}; namespace ensemble configure foo
-> -map {a {::list 1} b ::list} -namespace :: -parameters {} -prefixes 1 -subcommands {} -unknown {}

namespace ensemble create -command foo -map {a {list 1} b ::list}; namespace ensemble configure foo -map
-> a {::list 1} b ::list

namespace ensemble create -command foo -map {a {list 1}} -subcommands {a b}; foo c
!> unknown or ambiguous subcommand "c": must be a, or b

proc un args {return [list un2 $args]}; proc un2 args {return "un2 $args"}; namespace ensemble create -command foo -map {a list} -unknown un; foo c d
-> un2 {::foo c d} d

proc un args {return}; namespace ensemble create -command foo -map {a list} -unknown un; foo c d
!> unknown or ambiguous subcommand "c": must be a

proc un args {error boo}; namespace ensemble create -command foo -map {a list} -unknown un; list [catch {foo c d} m] $m $errorInfo
-> 1 boo {boo
       while executing
   "error boo"
       (procedure "un" line 1)
       invoked from within
   "un ::foo c d"
       (ensemble unknown subcommand handler)
       invoked from within
   "foo c d"}

namespace ensemble create -command foo -map {a list} -parameters x; foo 1 a 2
-> 1 2

namespace ensemble create -command foo -map {a list} -parameters {x y}; foo 1 2
!> wrong # args: should be "foo x y subcommand ?arg ...?"

namespace ensemble create -command foo -map {a list} -parameters {x y}; foo 1 2 b
!> unknown or ambiguous subcommand "b": must be a

namespace ensemble exists foo
-> 0

namespace ensemble create -command foo -map {a list}; list [namespace ensemble exists foo] [namespace ensemble exists set] [namespace ensemble exists nosuch] [namespace ensemble exists string]
-> 1 0 0 1

namespace ensemble create -command foo -map {a list}; namespace ensemble configure foo -foo
!> bad option "-foo": must be -map, -namespace, -parameters, -prefixes, -subcommands, or -unknown

namespace ensemble create -command foo -map {a list}; namespace ensemble configure foo -namespace x
!> option -namespace is read-only

namespace ensemble create -command foo -map {a list}; namespace ensemble configure foo -prefixes 0; namespace ensemble configure foo
-> -map {a ::list} -namespace :: -parameters {} -prefixes 0 -subcommands {} -unknown {}

namespace ensemble create -command foo -map {a {}}
!> ensemble subcommand implementations must be non-empty lists

namespace ensemble create -command foo -map {a}
!> missing value to go with key

namespace ensemble create -command foo -map "a \{"
!> unmatched open brace in dict

namespace ensemble create -command foo -prefixes bar
!> expected boolean value but got "bar"

namespace eval a {set x 1; namespace eval b {set y 2}}; list $a::x $a::b::y [info exists a::z] [info vars a::*]
-> 1 2 0 ::a::x

namespace eval a {variable x 1; proc p {} {variable x; incr x}}; a::p; a::p; set a::x
-> 3

namespace eval a {variable x; info exists x}
-> 0

namespace eval a {variable x}; list [info exists a::x] [info vars a::x] [namespace which -variable a::x]
-> 0 ::a::x ::a::x

namespace eval a {variable x(1) 5}
!> can't define "x(1)": name refers to an element in an array

namespace eval a {proc p {} {variable x(1)}}; a::p
!> can't define "x(1)": name refers to an element in an array

namespace eval a {variable x 1 y 2 z}; list $a::x $a::y [info exists a::z]
-> 1 2 0

variable
->

namespace eval a {variable ::b::c}
!> can't define "::b::c": parent namespace doesn't exist

variable x 5; set x
-> 5

proc p {} {variable y 5; set y}; list [p] $y
-> 5 5

proc p {} {variable a::b 5}; namespace eval a {}; p; set a::b
-> 5

set x 1; namespace eval a {set x 2}; set x
-> 2

namespace eval a {proc x {} {set y}}; set y 1; a::x
!> can't read "y": no such variable

set y 1; namespace eval a {set y}
-> 1

set y 1; namespace eval a {incr y}; list $y [info exists a::y]
-> 2 0

namespace eval a {set y 1}; namespace eval b {set ::a::y}
-> 1

set a::x 1
!> can't set "a::x": parent namespace doesn't exist

namespace eval a {}; set a::x 1; set ::a::x
-> 1

namespace eval a {array set v {x 1}}; array get a::v
-> x 1

namespace eval a {proc set args {return mine}; set x 1}
-> mine

namespace eval a {proc p {} {return a}}; proc p {} {return global}; namespace eval a {p}
-> a

namespace eval a {}; proc p {} {return global}; namespace eval a {proc q {} {p}}; set r [a::q]; namespace eval a {proc p {} {return a}}; lappend r [a::q]
-> global a

namespace eval a {proc p {} {return a}}; proc p {} {return global}; namespace eval a {proc q {} {p}}; set r [a::q]; rename a::p {}; lappend r [a::q]
-> a global

namespace eval a {rename ::a::nosuch x}
!> can't rename "::a::nosuch": command doesn't exist

namespace eval a {proc p {} {}}; rename a::p b; info commands b
-> b

namespace eval a {proc p {} {namespace current}}; rename a::p b; b
-> ::

namespace eval a {proc p {} {namespace current}}; rename a::p ::c; c
-> ::

namespace eval a {namespace delete ::a; namespace current}
-> ::a

namespace eval a {proc p {} {namespace delete ::a; return [namespace current]}}; a::p
-> ::a

namespace eval a {proc p {} {namespace delete ::a; set x 1; info exists x}}; list [a::p] [namespace exists a]
-> 1 0

namespace eval a {variable x 1; proc p {} {variable x; namespace delete ::a; set x}}; catch a::p m; set m
-> 1

namespace eval a {variable x 1; trace add variable x unset {lappend ::r}}; set r {}; namespace delete a; set r
-> ::a::x {} unset

namespace eval a {proc x {} {}; trace add command x delete {lappend ::r}}; set r {}; namespace delete a; set r
-> ::a::x {} delete

namespace eval a {namespace eval b {proc x {} {}; trace add command x delete {lappend ::r}}}; set r {}; namespace delete a; set r
-> ::a::b::x {} delete

namespace eval a {proc b {} {}; proc c {} {}}; lsort [info commands a::*]
-> ::a::b ::a::c

namespace eval a {proc b {} {}; proc c {} {}}; lsort [info commands ::a::b*]
-> ::a::b

namespace eval a {proc set {} {}; info commands set}
-> set

namespace eval a {proc zz {} {}; info procs}
-> zz

namespace eval a {proc zz {} {}}; info procs a::*
-> ::a::zz

namespace eval a {proc zz {} {}}; info procs ::a::z*
-> ::a::zz

namespace eval a {variable q 1; info vars ::a::*}
-> ::a::q

namespace eval a {variable q 1; variable r; lsort [info vars ::a::*]}
-> ::a::q ::a::r

namespace eval a {proc p {} {uplevel 1 {namespace current}}}; namespace eval b {::a::p}
-> ::b

namespace eval a {proc p {} {uplevel #0 {namespace current}}}; namespace eval b {::a::p}
-> ::

namespace eval a {proc p {} {upvar v w; set w}}; namespace eval b {variable v bv; ::a::p}
-> bv

namespace eval a { proc p {} {info level 0}; p}
-> p

namespace eval a { proc p {} {info level}; p}
-> 2

namespace eval a {info level 1}
-> namespace eval a {info level 1}

namespace eval a {proc p {} {info level 1}}; namespace eval a p
-> namespace eval a p

string map {a b} [namespace eval a {list a}]
-> b

catch {namespace eval a {return 5}} m; set m
-> 5

namespace eval {a b} {namespace current}
-> ::a b

namespace eval {a b} {proc {c d} {} {namespace current}}; {a b::c d}
-> ::a b

namespace eval a {proc {} {} {return empty}}; a::
-> empty

namespace eval a {set {} 5}; list [set a::] [info vars a::*]
-> 5 ::a::

set a::::b 1
!> can't set "a::::b": parent namespace doesn't exist

namespace eval a {}; set a::::b 1; set a::b
-> 1

namespace eval a {}; set ::a:::b 1; set a::b
-> 1

namespace eval a {unset nosuch}
!> can't unset "nosuch": no such variable

namespace eval a {set x 1; unset x; info exists x}
-> 0

unset -nocomplain a::b::c
->

namespace eval a {namespace export b; proc b {} {return b}}; namespace eval c {namespace import ::a::b; proc d {} {b}}; c::d
-> b

namespace eval a {namespace export b; proc b {} {return b}}; namespace import a::b; proc b {} {return new}; list [b] [a::b]
-> new b

namespace eval a {namespace export b; proc b {} {return b}}; namespace import a::b; proc a::b {} {return new}; b
-> new

namespace eval a {namespace export b}; interp alias {} a::b {} list x; namespace import a::b; b y
-> x y

proc foo {} {return [info level 0]}; namespace eval a {namespace path ::}; namespace eval a {foo}
-> foo

namespace eval a {}; namespace eval b {namespace path {::a ::nosuch}}
!> namespace "::nosuch" not found

namespace eval a {proc cmd {} {return a}}; namespace eval b {proc cmd {} {return b}}; namespace eval c {namespace path {::a ::b}; set r [cmd]; namespace path {::b ::a}; lappend r [cmd]}
-> a b

# What a subcommand stands for is found anew after each change.
namespace eval foo {proc bar {} {list 1}; namespace export *; namespace ensemble create}
proc p {} {set r {}; foreach i {1 2 3} {lappend r [foo bar]; proc ::foo::bar {} [list list [incr i]]}; set r}
p
-> 1 2 3

namespace eval foo {proc bar {} {list 1}; namespace export *; namespace ensemble create}
proc p {} {set r {}; foreach i {1 2} {lappend r [catch {foo b} m] $m; proc ::foo::baz {} {}}; set r}
p
-> 0 1 1 {unknown or ambiguous subcommand "b": must be bar, or baz}

namespace eval foo {proc bar {} {list 1}; namespace export bar; namespace ensemble create}
proc p {} {set r {}; foreach i {1 2} {lappend r [catch {foo bar} m] $m; namespace eval foo {namespace export -clear x}}; set r}
p
-> 0 1 1 {unknown subcommand "bar": namespace ::foo does not export any commands}

namespace eval foo {proc bar {} {list 1}; namespace export *; namespace ensemble create}
proc p {} {set r {}; foreach i {1 2} {lappend r [catch {foo bar} m] $m; catch {rename ::foo::bar {}}}; set r}
p
-> 0 1 1 {unknown subcommand "bar": namespace ::foo does not export any commands}

namespace ensemble create -command e -map {a {list x} b list}
proc p {} {set r {}; foreach i {1 2} {lappend r [e a $i] [e b $i]; namespace ensemble configure e -map {a {list y} b {list z}}}; set r}
p
-> {x 1} 1 {y 2} {z 2}

namespace eval a {proc x {} {return 1}; namespace export *}; namespace import a::x; rename a::x a::y; x
-> 1

namespace eval a {proc x {} {return 1}; namespace export *}; namespace import a::x; rename a::x a::y; namespace origin x
-> ::a::y

namespace eval a {proc x {} {return 1}; namespace export *}; namespace eval b {namespace import ::a::x}; rename a::x ::z; list [b::x] [namespace origin b::x] [namespace eval b {namespace import}]
-> 1 ::z x

namespace eval a {proc x {} {return 1}; namespace export *}; namespace import a::x; rename a::x {}; info commands x
->

namespace eval a {proc x {} {return 1}; namespace export *}; namespace import a::x; rename x q; rename a::x a::w; list [q] [namespace origin q]
-> 1 ::a::w

namespace eval a {proc x {} {return 1}; namespace export *}; namespace eval b {namespace import ::a::*; namespace export *}; namespace eval c {namespace import ::b::*}; rename a::x a::y; list [c::x] [namespace origin c::x]
-> 1 ::a::y

namespace eval a {proc x {} {return 1}; namespace export *}; namespace eval b {namespace import ::a::*; namespace export *}; namespace eval c {namespace import ::b::*}; rename b::x b::y; list [c::x] [namespace origin c::x]
-> 1 ::a::x
