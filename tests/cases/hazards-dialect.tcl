# dialect
# Host-held objects where something could let go of them too early, or never: what a script sees of them, and how many
# there are.

# Never early: a wrapper that is only on the operand stack.
proc live kind { dict get [info memory] objects $kind live }
proc gap {} { lmap i {1 2 3} { map create churn $i }; return 2 }
list [map get [map create a 1] a] [string cat [map create b 2] [gap] [map create c 3]] [live map]
-> 1 {b 22c 3} 0

# Never early: as an argument, while the other arguments are made and dropped.
proc churn {} { for {set i 0} {$i < 100} {incr i} { hashset create $i } }
proc take {set nothing more} { list [hashset contains $set x] $more [dict get [info memory] objects set live] }
take [hashset create x] [churn] [hashset create y]
-> 1 y 2

# Never early: in a half-built list, dict, string and call.
proc live kind { dict get [info memory] objects $kind live }
proc fails {} { error half }
set counts {}
foreach script {
    {list [map create a 1] [lappend ::counts [live map]] [fails]}
    {dict create k [map create a 1] l [lappend ::counts [live map]] m [fails]}
    {string cat [map create a 1] [lappend ::counts [live map]] [fails]}
    {fails-not-reached [map create a 1] [lappend ::counts [live map]] [fails]}
} {
    lappend counts [catch $script message] $message [live map]
}
set counts
-> 1 1 half 0 1 1 half 0 1 1 half 0 1 1 half 0

# Never early: in a half-built dict of the host, whose building goes on.
proc live kind { dict get [info memory] objects $kind live }
for {set i 0} {$i < 600} {incr i} { dict set d k$i [hashset create $i] }
list [live set] [hashset contains [dict get $d k599] 599] [hashset contains [dict get $d k0] 0]
-> 600 1 1

# Never early: in a closure.
proc live kind { dict get [info memory] objects $kind live }
proc adder set { return [list apply {{set x} { hashset size [hashset add $set $x] }} $set] }
set f [adder [hashset create a b]]
set before [live set]
set sum [list [{*}$f c] [{*}$f d] [{*}$f a]]
unset f
list $before $sum [live set]
-> 1 {3 3 2} 0

# Never early: in the lambda itself, as a default value and as a body's constant.
set m [map create a 7]
set lambda [list [list x [list m $m]] { map get $m $x }]
unset m
list [apply $lambda a] [apply $lambda a] [dict get [info memory] objects map live]
-> 7 7 1

# Never early: in a command prefix of an alias, an ensemble and a trace.
set s [hashset create a b]
interp alias {} in {} hashset contains $s
namespace ensemble create -command sets -map [list has [list hashset contains $s]]
trace add variable watched write [list apply {{s args} { lappend ::seen [hashset size $s] }} $s]
unset s
set watched 1
list [in a] [in z] [sets has b] $seen
-> 1 0 1 2

# Never early: in a coroutine that sleeps, and gone with it.
proc live kind { dict get [info memory] objects $kind live }
proc gen set { yield; foreach x [hashset elements $set] { yield $x } }
coroutine next gen [hashset create a b c]
set counts [live set]
lappend counts [next] [next] [live set]
rename next {}
lappend counts [live set]
-> 1 a b 1 0

# Never early: in a coroutine's arguments and what it is resumed with.
proc live kind { dict get [info memory] objects $kind live }
proc echo {} { set got {}; while 1 { set got [yield $got] } }
coroutine co echo
co [map create a 1]
set first [map get [co [map create b 2]] b]
list $first [live map] [co done] [live map]
-> 2 1 done 0

# Never early: in a caught error, its message, its code and its options.
proc live kind { dict get [info memory] objects $kind live }
proc f {} { return -code error -errorcode [list CODE [map create code 9]] -extra [map create extra 1] [map create a 3] }
catch f message options
set inside [list [map get $message a] [map get [lindex [dict get $options -errorcode] 1] code] \
    [map get [dict get $options -extra] extra] [expr {[live map] >= 2}]]
set ::errorInfo {}; set ::errorCode {}
unset message options
lappend inside [live map]
-> 3 9 1 1 0

# Never early: thrown through try, finally and a rethrow.
proc f {} { throw [list X] [map create a 1] }
set got [catch {
    try { f } trap X {message options} { return -options $options $message } finally { map create other 1 }
} message]
list $got [map get $message a]
-> 1 1

# Never early: the old value of a variable, while the new one is made from it.
set m [map create a 1]
set m [map insert $m b [map size $m] c [set m [map create z 26]]]
list $m
-> {a 1 b 1 c {z 26}}

# Never early: unset while a loop over it runs.
set s [hashset create a b c]
set seen {}
foreach x $s { unset -nocomplain s; lappend seen $x }
set m [map create k [map create l [map create n 1]]]
dict for {k v} $m { unset m; lappend seen [map get [map get $v l] n] }
set seen
-> a b c 1

# Never early: an inner map that outlives the map that it came from.
proc live kind { dict get [info memory] objects $kind live }
set inner [map get [map create inner [map create a 1]] inner]
list [map get $inner a] [live map]
-> 1 1

# Never late: a command that fails leaves what it was given as it was.
proc live kind { dict get [info memory] objects $kind live }
set m [map create a 1]
list [catch { set m [map insert $m b] }] [catch { set m [map insert $m c [error x]] }] $m [live map]
-> 1 1 {a 1} 1

# Never late: a map of sets of maps, at any depth.
proc live kind { dict get [info memory] objects $kind live }
set deep [hashset create bottom]
for {set i 0} {$i < 20000} {incr i} { set deep [map create down $deep] }
set counts [list [live map] [live set]]
unset deep
lappend counts [live map] [live set]
-> 20000 1 0 0

# Never late: proc locals, recursion and tailcall.
proc live kind { dict get [info memory] objects $kind live }
proc down {n set} { if {$n == 0} { return [live set] }; set mine [hashset add $set $n]; tailcall down [expr {$n - 1}] $mine }
proc deep {n set} { if {$n == 0} { return [live set] }; deep [expr {$n - 1}] [hashset add $set $n] }
list [down 500 [hashset create]] [expr {[deep 50 [hashset create]] <= 51}] [live set]
-> 1 1 0

# Never late: uplevel, upvar and a variable that is unset below a living upvar.
proc live kind { dict get [info memory] objects $kind live }
proc f name { upvar 1 $name v; uplevel 1 [list unset $name]; set after [live map]; set v [map create b 2]; list $after [live map] }
set m [map create a 1]
set counts [f m]
lappend counts [map get $m b]
unset m
lappend counts [live map]
-> 0 1 2 0

# Never late: a variable whose trace deletes itself and the variable.
proc live kind { dict get [info memory] objects $kind live }
proc gone {name args} { trace remove variable ::$name write [list gone]; unset ::$name }
trace add variable m write gone
catch { set m [map create a 1] }
list [info exists m] [live map]
-> 0 0

# Never late: a proc that renames itself, runs on and holds an object.
proc live kind { dict get [info memory] objects $kind live }
proc f {} { set m [map create a 1]; rename f {}; map create b 2; list [map get $m a] [live map] }
list [f] [info commands f] [live map]
-> {1 1} {} 0

# Never late: a namespace that goes with its variables.
proc live kind { dict get [info memory] objects $kind live }
namespace eval n { variable m [map create a [hashset create x]]; namespace eval o { variable m [map create b 1] } }
set counts [list [live map] [live set]]
namespace delete n
lappend counts [live map] [live set]
-> 2 1 0 0

# Never late: an array of maps, element by element.
proc live kind { dict get [info memory] objects $kind live }
for {set i 0} {$i < 10} {incr i} { set a($i) [map create k $i] }
set counts [live map]
unset a(3); set a(4) none
lappend counts [live map]
array unset a 5
lappend counts [live map]
unset a
lappend counts [live map]
-> 10 8 7 0

# Never late: documents that only a part holds.
proc live kind { dict get [info memory] objects $kind live }
set part [lindex [html query [html parse {<ul><li>a<li>b</ul>}] li] 1]
set json [json get [json parse {{"a":{"b":[1,2]}}}] a]
set counts [list [html text $part] [json get $json b 1] [expr {[live html] <= 2}] [expr {[live json] <= 2}]]
unset part json
lappend counts [live html] [live json]
-> b 2 1 1 0 0

# Never late: a program of numbers alone.
proc live kind { dict get [info memory] objects $kind live }
set d [decimal add 0 0]
for {set i 0} {$i < 1000} {incr i} { set d [decimal mul [decimal add $d 0.1] 1.0001] }
set count [live decimal]
unset d
list $count [live decimal]
-> 1 0
