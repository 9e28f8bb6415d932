# Fills an interpreter with everything that a snapshot holds. `double`, `shout` and the type `Counter` are the host's.

set text "text with ümlauts and 𝄞"
set nul "a \x00 b"
set int 42
set long 9007199254740993
set big [expr {-(2 ** 100)}]
set double 0.1
set negative [expr {-0.0}]
set list [list a {b c} [list 1 2.5 {}] {}]
set dict [dict create key value nested [dict create a 1 b 2]]
set empty {}
array set array {one 1 two 2 {three words} 3}
array set hollow {}
variable declared
proc note {tag name element operation} { set ::noted [list $tag $name $operation] }
trace add variable traced write {note t}
set traced 5
unset int
set int 43

proc add {a {b 10} args} { return [expr {$a + $b + [llength $args]}] }
proc first {} {}
rename first second
namespace eval n {
    variable v inside
    proc p {} { variable v; return "n::p sees $v" }
    namespace export p
    namespace eval deeper { variable w {further in}; proc far {} { variable w; return $w } }
}
namespace eval user { namespace import ::n::p; namespace path ::n::deeper }
namespace ensemble create -command tool -map {sum ::add loud ::shout}
interp alias {} plus {} add 100
rename double renamed
trace add execution shout enter {apply {{command op} { incr ::shouts }}}
rename ::lreverse {}
proc lrange args { return "mine: $args" }
namespace eval gone { variable x 1 }
namespace delete gone
set last done
