# Everything that a script does to the state of state.tcl.
set a changed; unset b; set b again; lappend c z; unset c; set new 1
set arr(k) other; unset arr(l); proc keep {} { return changed }; proc fresh {} {}
namespace delete n; namespace eval n { variable v other }
dict set sessions k5 changed; dict unset sessions k6; dict set sessions new 1
lappend rows last; lset rows 7 seven
set m [map insert $m inner [hashset add [map get $m inner] z]]; set copy $sessions; dict set copy more 1
set kinds [lrange $kinds 1 end]; set made [map create k [hashset create q]]
