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
