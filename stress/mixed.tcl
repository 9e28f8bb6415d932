# One evaluation of the long run across evaluations: values, procedures, namespaces, traces that evaluate, errors, a host
# command that evaluates again, and another interpreter on the same instance. Its result is the same every time.

incr ::rounds
set words [list alpha beta {gamma delta} [expr {$::rounds % 7}]]
dict set ::table key[expr {$::rounds % 50}] [string repeat x [expr {$::rounds % 40}]]

proc area {width height} { expr {$width * $height} }
namespace eval scratch[expr {$::rounds % 3}] {
    variable inside [list 1 2 3]
    proc sum {} { variable inside; ::tcl::mathop::+ {*}$inside }
    trace add variable inside write {apply {{name element operation} { incr ::writes; eval { set ::traced $operation } }}}
    lset inside 0 1
}
set sum [scratch[expr {$::rounds % 3}]::sum]
catch { error "expected [llength $words]" {} {STRESS MIXED} } message options
set nested [again { set ::local 5; expr {[area 2 3] + $::local} }]
set there [other { incr ::count; namespace eval n { variable v [list a b] }; llength $::n::v }]
regexp {(\w+) (\w+)} "first second $::rounds" -> one two
namespace delete scratch[expr {$::rounds % 3}]
rename area {}
list $sum $message [dict get $options -errorcode] $nested $there $one $two $::traced
