# Some of everything that a state has, large containers and objects in objects among it.
set a 1; set b two; set c {x y}; array set arr {k v l w}
proc keep {} { return kept }
namespace eval n { variable v 5; proc p {} { return n::p }; namespace export p }
namespace eval n::deep { variable w 6 }
trace add variable b write {apply {args {set ::traced 1}}}
for {set i 0} {$i < 2000} {incr i} { dict set sessions k$i [list $i]; lappend rows $i }
set m [map create inner [hashset create x y] other [map create k v]]
set kinds [list [decimal add 0.1 0.2] [json parse {{"a":[1]}}] [html parse <p>x</p>]]
