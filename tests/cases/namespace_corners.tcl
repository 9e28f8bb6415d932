# Namespaces and ensembles: their errors and edges.

catch {namespace delete test_ns_1}
namespace eval test_ns_1 { proc p {} {namespace current} ; variable v 3 }
list [test_ns_1::p] [set test_ns_1::v] [namespace children :: test_ns_*]
-> ::test_ns_1 3 ::test_ns_1

list [catch {namespace} msg] $msg
-> 1 {wrong # args: should be "namespace subcommand ?arg ...?"}

namespace ch :: test_ns_*
->

list [catch {namespace children a b c} msg] $msg
-> 1 {wrong # args: should be "namespace children ?name? ?pattern?"}

namespace eval n1 { namespace eval n2 {} ; namespace eval n3 {namespace eval n4 {}} }
list [namespace children n1] [namespace children n1 n*] [namespace children n1 ::n1::n3*] [namespace children n1 n2*] [namespace children ::n1::n3]
-> {::n1::n2 ::n1::n3} {::n1::n2 ::n1::n3} ::n1::n3 ::n1::n2 ::n1::n3::n4

list [catch {namespace children xyz} msg] $msg $errorCode
-> 1 {namespace "xyz" not found in "::"} {TCL LOOKUP NAMESPACE xyz}

list [catch {namespace children ::xyz::a} msg] $msg $errorCode
-> 1 {namespace "::xyz::a" not found} {TCL LOOKUP NAMESPACE ::xyz::a}

list [catch {namespace code} msg] $msg
-> 1 {wrong # args: should be "namespace code arg"}

list [catch {namespace code a b} msg] $msg
-> 1 {wrong # args: should be "namespace code arg"}

namespace eval n1 { namespace code cmd }
-> ::namespace inscope ::n1 cmd

namespace code {namespace inscope ::foo a}
-> ::namespace inscope :: {namespace inscope ::foo a}

namespace eval n1 { namespace code {::namespace inscope ::foo a} }
-> ::namespace inscope ::foo a

namespace eval n1 { proc q {} {return [namespace current]}; set cmd [namespace code {q}] }
eval $n1::cmd
-> ::n1

namespace eval a {proc namespace args {return mine}; namespace code x}
-> mine

list [catch {namespace current x} msg] $msg
-> 1 {wrong # args: should be "namespace current"}

namespace eval a {namespace eval b {}}; namespace delete a::b a ; list [namespace exists a]
-> 0

namespace eval a set v 5
set a::v
-> 5

namespace eval a "set v 1; error foo"
!> foo

list [catch {namespace eval a {error foo}} msg] $msg $errorInfo
-> 1 foo {foo
       while executing
   "error foo"
       (in namespace eval "::a" script line 1)
       invoked from within
   "namespace eval a {error foo}"}

list [catch {namespace eval a error foo "info" code} msg] $msg $errorInfo $errorCode
-> 1 foo {info
       (in namespace eval "::a" script line 1)
       invoked from within
   "namespace eval a error foo "info" code"} code

list [catch {namespace eval "a b" {namespace current}} msg] $msg
-> 0 {::a b}

list [catch {namespace eval {} {namespace current}} msg] $msg
-> 0 ::

list [catch {namespace eval :: {namespace current}} msg] $msg
-> 0 ::

list [catch {namespace eval a:b {namespace current}} msg] $msg
-> 0 ::a:b

list [catch {namespace eval a:::b {namespace current}} msg] $msg
-> 0 ::a::b

list [catch {namespace eval a::: {namespace current}} msg] $msg
-> 0 ::a

namespace eval a {proc p {} {}}; namespace eval a { namespace export p q* }; list [namespace eval a {namespace export}] [namespace eval a {namespace export -clear}] [namespace eval a {namespace export}]
-> {p q*} {} {}

namespace eval a { namespace export p p q p; namespace export}
-> p q

list [catch {namespace eval a {namespace export ::zzz::x}} msg] $msg $errorCode
-> 1 {invalid export pattern "::zzz::x": pattern can't specify a namespace} {TCL EXPORT INVALID}

list [catch {namespace eval a {namespace export x::y}} msg] $msg
-> 1 {invalid export pattern "x::y": pattern can't specify a namespace}

namespace eval a { namespace export -clear p; namespace export -clear q; namespace export }
-> q

namespace eval a { namespace export ""; namespace export}
-> {}

list [catch {namespace forget} msg] $msg
-> 0 {}

list [catch {namespace forget xyz::x} msg] $msg $errorCode
-> 1 {unknown namespace in namespace forget pattern "xyz::x"} {TCL LOOKUP NAMESPACE xyz::x}

list [catch {namespace forget xyz} msg] $msg
-> 0 {}

namespace eval a {namespace export c*; proc c1 {} {return c1}; proc c2 {} {return c2}}
namespace eval b {namespace import ::a::*; namespace forget ::a::c1}
list [lsort [info commands b::*]] [catch {b::c1} m] $m
-> ::b::c2 1 {invalid command name "b::c1"}

namespace eval a {namespace export c*; proc c1 {} {return c1}}
namespace eval b {proc c1 {} {return bc1}}
list [catch {namespace eval b {namespace import ::a::*}} msg] $msg $errorCode [namespace eval b {namespace import -force ::a::*; c1}]
-> 1 {can't import command "c1": already exists} {TCL IMPORT OVERWRITE} c1

namespace eval a {namespace export c*; proc c1 {} {return c1}}
list [catch {namespace eval a {namespace import ::a::c1}} msg] $msg $errorCode
-> 1 {import pattern "::a::c1" tries to import from namespace "a" into itself} {TCL IMPORT SELF}

namespace eval a {namespace export c*; proc c1 {} {return c1}}
namespace eval b {namespace export c*; namespace import ::a::c1}
list [catch {namespace eval a {namespace import -force ::b::c1}} msg] $msg $errorCode
-> 1 {import pattern "::b::c1" would create a loop containing command "::a::c1"} {TCL IMPORT LOOP}

list [catch {namespace import ""} msg] $msg $errorCode
-> 1 {empty import pattern} {TCL IMPORT EMPTY}

list [catch {namespace import abc} msg] $msg $errorCode
-> 1 {no namespace specified in import pattern "abc"} {TCL IMPORT ORIGIN}

list [catch {namespace import -force} msg] $msg
-> 0 {}

list [catch {namespace inscope} msg] $msg
-> 1 {wrong # args: should be "namespace inscope name arg ?arg...?"}

list [catch {namespace inscope a} msg] $msg
-> 1 {wrong # args: should be "namespace inscope name arg ?arg...?"}

list [catch {namespace inscope nosuch x} msg] $msg $errorCode
-> 1 {namespace "nosuch" not found in "::"} {TCL LOOKUP NAMESPACE nosuch}

namespace eval a {proc p args {list [namespace current] $args}}
namespace inscope a p 1 {2 3} "x y"
-> ::a {1 {2 3} {x y}}

namespace eval a {proc p args {error boo}}
list [catch {namespace inscope a {p 1} {2 3}} msg] $msg $errorInfo
-> 1 boo {boo
       while executing
   "error boo"
       (procedure "p" line 1)
       invoked from within
   "p 1 {2 3}"
       (in namespace inscope "::a" script line 1)
       invoked from within
   "namespace inscope a {p 1} {2 3}"}

list [catch {namespace origin} msg] $msg
-> 1 {wrong # args: should be "namespace origin name"}

list [catch {namespace origin x y} msg] $msg
-> 1 {wrong # args: should be "namespace origin name"}

list [catch {namespace origin fred} msg] $msg $errorCode
-> 1 {invalid command name "fred"} {TCL LOOKUP COMMAND fred}

namespace origin set
-> ::set

namespace eval a {namespace origin ::lappend}
-> ::lappend

list [catch {namespace parent a b} msg] $msg
-> 1 {wrong # args: should be "namespace parent ?name?"}

namespace parent ::
->

namespace qualifiers a::b::c
-> a::b

namespace qualifiers ::a
->

namespace qualifiers a:::b
-> a

namespace qualifiers ::::a::::b
-> ::::a

namespace qualifiers a::
-> a

namespace qualifiers {}
->

namespace tail a::b::
->

namespace tail a::::b
-> b

namespace tail {a::b c}
-> b c

namespace tail :::
->

list [catch {namespace qualifiers} msg] $msg [catch {namespace tail a b} msg] $msg
-> 1 {wrong # args: should be "namespace qualifiers string"} 1 {wrong # args: should be "namespace tail string"}

list [catch {namespace which} msg] $msg
-> 1 {wrong # args: should be "namespace which ?-command? ?-variable? name"}

list [catch {namespace which -fred x} msg] $msg
-> 1 {wrong # args: should be "namespace which ?-command? ?-variable? name"}

list [catch {namespace which -command} msg] $msg
-> 0 {}

list [catch {namespace which a b} msg] $msg
-> 1 {wrong # args: should be "namespace which ?-command? ?-variable? name"}

list [catch {namespace which -command a b} msg] $msg
-> 1 {wrong # args: should be "namespace which ?-command? ?-variable? name"}

namespace which -v x
->

set x 1; namespace which -variable x
-> ::x

namespace eval a {variable v; list [namespace which -variable v] [namespace which -variable w] [namespace which -command set] [namespace which nosuch] [namespace which -var ::a::v]}
-> ::a::v {} ::set {} ::a::v

namespace which -command ::set
-> ::set

namespace eval a {proc set {} {}; namespace which set}
-> ::a::set

namespace which ::a::b::c
->

list [catch {namespace exists} msg] $msg
-> 1 {wrong # args: should be "namespace exists name"}

list [namespace exists ::] [namespace exists {}] [namespace exists a] [namespace exists ::tcl] [namespace exists tcl::mathfunc]
-> 1 1 0 1 1

list [catch {namespace path a b} m] $m
-> 1 {wrong # args: should be "namespace path ?pathList?"}

list [catch {namespace path nosuch} m] $m $errorCode
-> 1 {namespace "nosuch" not found in "::"} {TCL LOOKUP NAMESPACE nosuch}

list [catch {namespace path {a {b}x}} m] $m
-> 1 {list element in braces followed by "x" instead of space}

namespace eval a {proc p {} {return ap}}; namespace eval b {proc p {} {return bp}; proc q {} {return bq}}
namespace eval c {namespace path {::a b}; list [namespace path] [p] [q]}
!> namespace "b" not found in "::c"

namespace eval a {proc p {} {return ap}}; namespace eval b {proc p {} {return bp}}
namespace eval c {namespace path {::a ::b}; set r [p]; namespace delete ::a; lappend r [namespace path] [p]}
-> ap ::b bp

namespace eval a {namespace eval b {proc p {} {return abp}}; namespace path b; list [namespace path] [p]}
-> ::a::b abp

namespace eval a {namespace path {a ::a}}; namespace eval a {namespace path}
!> namespace "a" not found in "::a"

namespace eval a {variable v 1}; proc f {} {namespace upvar ::a v x w y; incr x; set y 7; list $x $y}; list [f] $a::v $a::w
-> {2 7} 2 7

list [catch {namespace upvar} m] $m
-> 1 {wrong # args: should be "namespace upvar ns ?otherVar myVar ...?"}

list [catch {namespace upvar a b} m] $m
-> 1 {wrong # args: should be "namespace upvar ns ?otherVar myVar ...?"}

list [catch {namespace upvar nosuch b c} m] $m $errorCode
-> 1 {namespace "nosuch" not found in "::"} {TCL LOOKUP NAMESPACE nosuch}

namespace eval a {}; list [catch {namespace upvar a} m] $m
-> 0 {}

namespace eval a {}; list [catch {namespace upvar a b} m] $m
-> 1 {wrong # args: should be "namespace upvar ns ?otherVar myVar ...?"}

namespace eval a {variable v 1}; namespace eval b {namespace upvar ::a v z}; incr b::z; set a::v
-> 2

namespace eval a {array set v {x 1}}; proc f {} {namespace upvar ::a v(x) q; incr q}; f; set a::v(x)
-> 2

namespace unknown
-> ::unknown

list [catch {namespace unknown a b} m] $m
-> 1 {wrong # args: should be "namespace unknown ?script?"}

namespace eval a {namespace unknown {list u}; list [namespace unknown] [nosuch 1 2]}
-> {list u} {u nosuch 1 2}

namespace eval a {namespace unknown {list u}; namespace unknown {}; list [namespace unknown] [catch {nosuch 1 2} m] $m}
-> {} 1 {invalid command name "nosuch"}

proc unk args {list unk $args}; namespace unknown unk; set r [foo bar]; namespace unknown {}; list $r [namespace unknown]
-> {unk {foo bar}} ::unknown

proc unknown args {list U $args}; namespace eval a {foo bar}
-> U {foo bar}

namespace eval a {proc unknown args {list A $args}; foo bar}
!> invalid command name "foo"

list [catch {namespace ensemble} m] $m
-> 1 {wrong # args: should be "namespace ensemble subcommand ?arg ...?"}

list [catch {namespace ensemble foo} m] $m $errorCode
-> 1 {bad subcommand "foo": must be configure, create, or exists} {TCL LOOKUP INDEX subcommand foo}

list [catch {namespace ensemble create x} m] $m
-> 1 {wrong # args: should be "namespace ensemble create ?option value ...?"}

list [catch {namespace ensemble create -foo bar} m] $m $errorCode
-> 1 {bad option "-foo": must be -command, -map, -parameters, -prefixes, -subcommands, or -unknown} {TCL LOOKUP INDEX option -foo}

list [catch {namespace ensemble create -command} m] $m
-> 1 {wrong # args: should be "namespace ensemble create ?option value ...?"}

list [catch {namespace ensemble create -map {a b c} -command foo} m] $m
-> 1 {missing value to go with key}

list [catch {namespace ensemble create -map {a {}} -command foo} m] $m $errorCode
-> 1 {ensemble subcommand implementations must be non-empty lists} {TCL ENSEMBLE EMPTY_TARGET}

list [catch {namespace ensemble create -map {a {::a {b}}} -command foo; namespace ensemble configure foo -map} m] $m
-> 0 {a {::a {b}}}

list [catch {namespace ensemble configure} m] $m
-> 1 {wrong # args: should be "namespace ensemble configure cmdname ?-option value ...? ?arg ...?"}

list [catch {namespace ensemble configure set} m] $m $errorCode
-> 1 {"set" is not an ensemble command} {TCL LOOKUP ENSEMBLE set}

list [catch {namespace ensemble configure nosuch} m] $m $errorCode
-> 1 {unknown command "nosuch"} {TCL LOOKUP COMMAND nosuch}

list [catch {namespace ensemble exists} m] $m
-> 1 {wrong # args: should be "namespace ensemble exists cmdname"}

list [namespace ensemble exists set] [namespace ensemble exists nosuch] [namespace ensemble exists string] [namespace ensemble exists dict]
-> 0 0 1 1

namespace eval foo {namespace export x y; proc x {} {return X}; proc y a {return Y$a}; namespace ensemble create}
list [foo x] [foo y 1] [catch {foo z} m] $m [catch {foo} m] $m [catch {foo y} m] $m $errorCode
-> X Y1 1 {unknown or ambiguous subcommand "z": must be x, or y} 1 {wrong # args: should be "foo subcommand ?arg ...?"} 1 {wrong # args: should be "foo y a"} {TCL WRONGARGS}

namespace eval foo {namespace export x*; proc x1 {} {return 1}; proc x2 {} {return 2}; proc y {} {}; namespace ensemble create}
list [foo x1] [catch {foo x} m] $m [catch {foo y} m] $m $errorCode
-> 1 1 {unknown or ambiguous subcommand "x": must be x1, or x2} 1 {unknown or ambiguous subcommand "y": must be x1, or x2} {TCL LOOKUP SUBCOMMAND y}

namespace eval foo {namespace export *; proc alpha {} {return 1}; proc beta {} {return 2}; namespace ensemble create -prefixes 0}
list [catch {foo al} m] $m [foo beta]
-> 1 {unknown subcommand "al": must be alpha, or beta} 2

namespace eval foo {namespace export *; proc alpha {} {return 1}; proc beta {} {return 2}; namespace ensemble create -prefixes 1}
list [foo al] [foo b] [catch {foo ""} m] $m
-> 1 2 1 {unknown or ambiguous subcommand "": must be alpha, or beta}

namespace eval foo {namespace ensemble create}
list [catch {foo bar} m] $m $errorCode
-> 1 {unknown subcommand "bar": namespace ::foo does not export any commands} {TCL LOOKUP SUBCOMMAND bar}

namespace eval foo {namespace ensemble create -subcommands {}}
namespace ensemble configure foo
-> -map {} -namespace ::foo -parameters {} -prefixes 1 -subcommands {} -unknown {}

namespace eval foo {namespace ensemble create -subcommands {a b}; proc a {} {return A}; proc b {} {return B}}
list [foo a] [foo b] [namespace ensemble configure foo -subcommands] [namespace ensemble configure ::foo]
-> A B {a b} {-map {} -namespace ::foo -parameters {} -prefixes 1 -subcommands {a b} -unknown {}}

namespace eval foo {namespace ensemble create -map {a {list 1} b {::set} c ::foo::d}; proc d args {list d $args}}
set v 3; list [foo a 2] [foo b v] [foo c 1 2] [namespace ensemble configure foo -map]
!> invalid command name "::foo::list"

namespace eval foo {namespace ensemble create -map {a list b list} -subcommands {a c}}
list [foo a 1] [catch {foo b} m] $m [catch {foo c} m] $m
!> invalid command name "::foo::list"

namespace eval foo {proc u args {list ::list unknown $args}; namespace ensemble create -unknown ::foo::u}
list [foo x y]
-> {unknown {::foo x y} y}

namespace eval foo {proc u args {return {}}; namespace ensemble create -unknown ::foo::u; namespace export a; proc a {} {}}
list [catch {foo x y} m] $m
-> 1 {unknown or ambiguous subcommand "x": must be a}

namespace eval foo {proc u args {error boom}; namespace ensemble create -unknown ::foo::u}
list [catch {foo x y} m] $m $errorInfo
-> 1 boom {boom
       while executing
   "error boom"
       (procedure "::foo::u" line 1)
       invoked from within
   "::foo::u ::foo x y"
       (ensemble unknown subcommand handler)
       invoked from within
   "foo x y"}

namespace eval foo {proc u args {return "a \{"}; namespace ensemble create -unknown ::foo::u}
list [catch {foo x y} m] $m $errorInfo
-> 1 {unmatched open brace in list} {unmatched open brace in list
       while parsing result of ensemble unknown subcommand handler
       invoked from within
   "foo x y"}

namespace eval foo {proc u args {return -code break}; namespace ensemble create -unknown ::foo::u}
list [catch {foo x y} m] $m $errorInfo
-> 1 {unknown subcommand handler returned bad code: break} {unknown subcommand handler returned bad code: break
       result of ensemble unknown subcommand handler: ::foo::u ::foo x y
       invoked from within
   "foo x y"}

namespace eval foo {proc u args {return -code continue x}; namespace ensemble create -unknown ::foo::u}
list [catch {foo x y} m] $m $errorInfo $errorCode
-> 1 {unknown subcommand handler returned bad code: continue} {unknown subcommand handler returned bad code: continue
       result of ensemble unknown subcommand handler: ::foo::u ::foo x y
       invoked from within
   "foo x y"} {TCL ENSEMBLE UNKNOWN_RESULT}

namespace eval foo {proc u args {return -code return x}; namespace ensemble create -unknown ::foo::u}
list [catch {foo x y} m] $m $errorInfo
-> 1 {unknown subcommand handler returned bad code: return} {unknown subcommand handler returned bad code: return
       result of ensemble unknown subcommand handler: ::foo::u ::foo x y
       invoked from within
   "foo x y"}

namespace eval foo {proc u args {return -code 99 x}; namespace ensemble create -unknown ::foo::u}
list [catch {foo x y} m] $m $errorInfo
-> 1 {unknown subcommand handler returned bad code: 99} {unknown subcommand handler returned bad code: 99
       result of ensemble unknown subcommand handler: ::foo::u ::foo x y
       invoked from within
   "foo x y"}

namespace eval foo {proc u args {namespace delete ::foo; return}; namespace ensemble create -unknown ::foo::u}
list [catch {foo x y} m] $m $errorInfo
-> 1 {unknown subcommand handler deleted its ensemble} {unknown subcommand handler deleted its ensemble
       (ensemble unknown subcommand handler)
       invoked from within
   "foo x y"}

namespace eval foo {proc u {e s args} {namespace ensemble configure $e -map [dict create $s ::list]; return}; namespace ensemble create -unknown ::foo::u}
list [foo x y z] [namespace ensemble configure foo -map]
-> {y z} {x ::list}

namespace eval foo {namespace ensemble create -parameters {p q} -map {x ::foo::x}; proc x args {set args}}
list [foo 1 2 x 3] [catch {foo} m] $m [catch {foo 1 2} m] $m [catch {foo 1 2 y} m] $m [namespace ensemble configure foo -parameters]
-> {1 2 3} 1 {wrong # args: should be "foo p q subcommand ?arg ...?"} 1 {wrong # args: should be "foo p q subcommand ?arg ...?"} 1 {unknown or ambiguous subcommand "y": must be x} {p q}

namespace eval foo {namespace export x; proc x {a b} {}; namespace ensemble create -parameters {p}}
list [catch {foo 1 x} m] $m [catch {foo 1 x 2 3} m] $m
-> 1 {wrong # args: should be "foo 1 x b"} 1 {wrong # args: should be "foo 1 x b"}

list [catch {namespace ensemble create -command ::n1::foo -parameters "a \{"} m] $m
-> 1 {unmatched open brace in list}

namespace ensemble create -command ens -map {a {string length}}
list [ens a abc] [catch {ens a} m] $m [catch {ens b} m] $m $errorInfo
-> 3 1 {wrong # args: should be "ens a string"} 1 {unknown or ambiguous subcommand "b": must be a} {unknown or ambiguous subcommand "b": must be a
       while executing
   "ens b"}

namespace ensemble create -command ens -map {a {string length}}
rename ens ens2; list [ens2 a xx] [namespace ensemble exists ens2] [catch {ens} m] $m
-> 2 1 1 {invalid command name "ens"}

namespace eval foo {namespace ensemble create}; namespace delete foo; info commands foo
->

namespace eval foo {namespace ensemble create -command ::bar}; namespace delete foo; info commands bar
->

namespace ensemble create -command ens -map {a {string length}}
namespace ensemble configure ens -namespace
-> ::

namespace ensemble create -command ens -map {a {string length}}
list [catch {namespace ensemble configure ens -namespace ::} m] $m [catch {namespace ensemble configure ens -foo} m] $m [catch {namespace ensemble configure ens -foo 1} m] $m [catch {namespace ensemble configure ens -map a -prefixes} m] $m
-> 1 {option -namespace is read-only} 1 {bad option "-foo": must be -map, -namespace, -parameters, -prefixes, -subcommands, or -unknown} 1 {bad option "-foo": must be -map, -namespace, -parameters, -prefixes, -subcommands, or -unknown} 1 {wrong # args: should be "namespace ensemble configure cmdname ?-option value ...? ?arg ...?"}

namespace ensemble create -command ens -map {a {string length} b list}
list [namespace ensemble configure ens -map] [namespace ensemble configure ens -map {c list}] [catch {ens a x} m] $m [namespace ensemble configure ens]
-> {a {::string length} b ::list} {} 1 {unknown or ambiguous subcommand "a": must be c} {-map {c ::list} -namespace :: -parameters {} -prefixes 1 -subcommands {} -unknown {}}

namespace ensemble create -command ens -map {abc {string length} abd list}
list [catch {ens ab x} m] $m [ens abc foo]
-> 1 {unknown or ambiguous subcommand "ab": must be abc, or abd} 3

namespace ensemble create -command ens -map {q {error boo}}
list [catch {ens q} m] $m $errorInfo
-> 1 boo {boo
       while executing
   "ens q"}

proc p {a b} {}
namespace ensemble create -command ens -map {q {p 1}}
list [catch {ens q} m] $m [catch {ens q 1 2} m] $m $errorInfo
-> 1 {wrong # args: should be "ens q b"} 1 {wrong # args: should be "ens q b"} {wrong # args: should be "ens q b"
       while executing
   "ens q 1 2"}

namespace eval foo {namespace export *; proc bar {} {info level 0}; namespace ensemble create}
list [foo bar] [foo ba]
-> ::foo::bar ::foo::bar

namespace eval foo {namespace export *; proc bar {} {uplevel 1 {info level}}; namespace ensemble create}
foo bar
-> 0

namespace eval a {namespace ensemble create -map {x {::b y}}}; namespace ensemble create -command ::b -map {y {::list deep}}
list [a x 1] [catch {a z} m] $m [catch {namespace ensemble configure b -map {y {::string le}}}] [a x abc] [catch {a x} m] $m
-> {deep 1} 1 {unknown or ambiguous subcommand "z": must be x} 0 3 1 {wrong # args: should be "a x string"}

namespace ensemble create -command e -map {a b}
proc b args {list [namespace current] $args}; e a 1
-> :: 1

namespace eval n {namespace ensemble create -command ::e -map {a b c ::d}; proc b args {list nb $args}}
list [namespace ensemble configure ::e -map] [e a 1]
-> {a ::n::b c ::d} {nb 1}

namespace eval n {list [namespace ensemble create -command foo] [namespace ensemble create -command ::bar] [namespace ensemble create]}
-> ::n::foo ::bar ::n

namespace eval n {namespace ensemble create -command ::e -map {a b}}
list [catch {namespace ensemble configure e -unknown "foo bar" -prefixes maybe} m] $m [namespace ensemble configure e -unknown]
-> 1 {expected boolean value but got "maybe"} {}

namespace eval foo {namespace export a b; proc a {} {return a}; proc b {} {return b}; namespace ensemble create}
namespace eval foo {namespace export -clear b}
list [catch {foo a} m] $m [foo b]
-> 1 {unknown or ambiguous subcommand "a": must be b} b

namespace eval foo {namespace export *; proc a {} {return a}; namespace ensemble create}
set r [catch {foo b} m]; lappend r $m; proc foo::b {} {return bb}; lappend r [foo b]; rename foo::a {}; lappend r [catch {foo a} m] $m
-> 1 {unknown or ambiguous subcommand "b": must be a} bb 1 {unknown or ambiguous subcommand "a": must be b}

