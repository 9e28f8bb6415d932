# dialect
# Maps and sets: tables that the host holds, as values.

map create a 1 b 2
-> a 1 b 2

map create a 1 b
!> wrong # args: should be "map create ?key value ...?"

map create a 1 b 2 a 3
-> a 3 b 2

map
!> wrong # args: should be "map subcommand ?arg ...?"

map frob
!> unknown or ambiguous subcommand "frob": must be contains, create, get, insert, keys, remove, size, or values

map insert
!> wrong # args: should be "map insert map ?key value ...?"

map insert {} a
!> wrong # args: should be "map insert map ?key value ...?"

map get {a 1}
!> wrong # args: should be "map get map key ?default?"

set m [map create a 1]
set n [map insert $m b 2 a 3]
list $m $n
-> {a 1} {a 3 b 2}

set m [map create a 1 b 2 c 3]
set n [map remove $m a c x]
list $m $n [map size $m] [map size $n]
-> {a 1 b 2 c 3} {b 2} 3 1

map get [map create a 1] b
!> key "b" not known in map

list [catch {map get [map create a 1] {b c}} m o] [dict get $o -errorcode]
-> 1 {TCL LOOKUP MAP {b c}}

map get [map create a 1] b none
-> none

set m [map create 1 one 01 zero-one]
list [map get $m 1] [map get $m 01] [map contains $m 1.0] [map contains $m [expr {2 - 1}]]
-> one zero-one 0 1

set m [map create]
foreach k {z y x w} {set m [map insert $m $k 1]}
set m [map insert $m y 2]
set m [map insert [map remove $m z] z 3]
list [map keys $m] [map values $m] [map keys $m {[xy]}] [map values $m {[23]}]
-> {y x w z} {2 1 1 3} {y x} {2 3}

# A map reads as a dict, and a dict as a map.

set m [map create a 1 b {x y}]
list [dict get $m b] [dict size $m] [llength $m] [lindex $m 3] [string length $m] [dict keys $m] [expr {$m eq {a 1 b {x y}}}]
-> {x y} 2 4 {x y} 11 {a b} 1

list [map get {a 1 b 2} b] [map size {a 1 a 2}] [map insert {a 1} b 2] [map keys [dict create x 1 y 2]] [map contains {} a]
-> 2 1 {a 1 b 2} {x y} 0

map insert {a b c} d e
!> missing value to go with key

map get {a b c} a
!> missing value to go with key

set m [map create a 1]
dict set m b 2
dict incr m a 5
dict lappend m c x y
dict unset m b
list $m [map get $m c]
-> {a 6 c {x y}} {x y}

set m [map create a 1]
set n $m
dict set n a 2
list $m $n
-> {a 1} {a 2}

set r {}
dict for {k v} [map create a 1 b 2] {lappend r $k=$v}
foreach {k v} [map create c 3] {lappend r $k:$v}
set r
-> a=1 b=2 c:3

# Maps in maps, in lists, in dicts, in arrays.

set inner [map create x 1]
set outer [map create in $inner list [list $inner $inner]]
set inner [map insert $inner y 2]
list $outer $inner [map get [map get $outer in] x] [map size [lindex [map get $outer list] 1]]
-> {in {x 1} list {{x 1} {x 1}}} {x 1 y 2} 1 1

set a(m) [map create k v]
set a(m) [map insert $a(m) k2 v2]
map size $a(m)
-> 2

# What fails leaves the variable as it was.

set m [map create a 1]
catch {set m [map insert $m b]}
catch {set m [map insert $m b [error no]]}
set m
-> a 1

proc keep {m} {upvar 1 kept kept; lappend kept $m; return $m}
set m [map create]
set m [map insert [keep $m] a 1]
set m [map insert [keep $m] b 2]
list $kept $m
-> {{} {a 1}} {a 1 b 2}

set m [map create]
set m [map insert $m self $m]
set m [map insert $m self $m]
set m
-> self {self {}}

proc build {n} {
    set m [map create]
    for {set i 0} {$i < $n} {incr i} {set m [map insert $m $i [expr {$i * $i}]]}
    return $m
}
set m [build 1000]
list [map size $m] [map get $m 31] [map contains $m 1000]
-> 1000 961 0

set m [map create a 1]
trace add variable m write {apply {{args} {lappend ::seen [map size $::m]}}}
set m [map insert $m b 2]
set m [map insert $m c 3]
set seen
-> 2 3

set m [map create é ü 𝒳 {}]
list [map get $m é] [map contains $m 𝒳] $m
-> ü 1 {é ü 𝒳 {}}

string toupper [map create a b]
-> A B

expr {[map create 1 2] eq "1 2"}
-> 1

lsort [map create b 1 a 2]
-> 1 2 a b

# ---- sets ----

hashset create b a b c
-> b a c

hashset
!> wrong # args: should be "hashset subcommand ?arg ...?"

hashset frob
!> unknown or ambiguous subcommand "frob": must be add, contains, create, difference, elements, intersect, remove, size, or union

hashset add
!> wrong # args: should be "hashset add set ?member ...?"

set s [hashset create a]
set t [hashset add $s b a c]
list $s $t [hashset size $s] [hashset size $t]
-> a {a b c} 1 3

set s [hashset create a b c]
list [hashset remove $s b x] $s [hashset contains $s b] [hashset contains $s x]
-> {a c} {a b c} 1 0

list [hashset union {a b} {c b} {d a}] [hashset union] [hashset intersect {a b c d} {d b} {b d e}] [hashset difference {a b c d} {b} {d x}]
-> {a b c d} {} {b d} {a c}

set a [hashset create 1 2 3]
set b [hashset create 2 3 4]
list [hashset union $a $b] [hashset intersect $a $b] [hashset difference $a $b] $a $b
-> {1 2 3 4} {2 3} 1 {1 2 3} {2 3 4}

list [hashset elements {x y x}] [hashset size {x y x}] [hashset contains {x y} y] [hashset elements [hashset create p q]]
-> {x y} 2 1 {p q}

hashset add "a \{" b
!> unmatched open brace in list

list [llength [hashset create a b]] [lindex [hashset create a b] 1] [string length [hashset create {a b} c]] [lsort -decreasing [hashset create a b c]]
-> 2 b 7 {c b a}

set s [hashset create 1]
list [hashset contains $s 1.0] [hashset contains $s [expr {3 - 2}]] [hashset contains [hashset add $s [list a b]] {a b}]
-> 0 1 1

proc primes {n} {
    set crossed [hashset create]
    for {set i 2} {$i <= $n} {incr i} {
        if {[hashset contains $crossed $i]} continue
        lappend found $i
        for {set j [expr {$i * $i}]} {$j <= $n} {incr j $i} {set crossed [hashset add $crossed $j]}
    }
    return $found
}
primes 50
-> 2 3 5 7 11 13 17 19 23 29 31 37 41 43 47

set m [map create]
foreach {who what} {ann read bob write ann write ann read} {
    set m [map insert $m $who [hashset add [map get $m $who {}] $what]]
}
set m
-> ann {read write} bob write
