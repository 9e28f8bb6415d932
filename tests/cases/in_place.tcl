# Commands that change a value in place, where nobody can see it: what others hold stays, and so does what a failing command was given.

proc p {} { set l {a b c}; set l [linsert $l 0 $l]; set l }; p
-> {a b c} a b c

proc p {} { set l [list a b c]; set l [linsert $l 1 $l $l]; set l }; p
-> a {a b c} {a b c} b c

proc p {} { set l [list a b c]; catch {set l [linsert $l bad x]} m; list $l $m }; p
-> {a b c} {bad index "bad": must be integer?[+-]integer? or end?[+-]integer?}

proc p {} { set l [list a b c]; catch {set l [lreplace $l 0 bad x]} m; list $l $m }; p
-> {a b c} {bad index "bad": must be integer?[+-]integer? or end?[+-]integer?}

proc p {} { set l [list a b c]; catch {set l [lrange $l bad 1]} m; list $l $m }; p
-> {a b c} {bad index "bad": must be integer?[+-]integer? or end?[+-]integer?}

proc p {} { set l [list a b c]; set k $l; set l [lreplace $l 0 0 x y]; list $l $k }; p
-> {x y b c} {a b c}

proc p {} { set l [list a b c]; set l [linsert $l 0 [set l {}]]; set l }; p
-> {} a b c

proc p {} { set l [list a b c]; set l [linsert $l 0 [lappend l d]]; set l }; p
-> {a b c d} a b c

proc p {} { set l [list a b c]; set l [lrange $l 1 end]; set l [lreverse $l]; set l }; p
-> c b

proc p {} { set l "a \{b"; catch {set l [lreverse $l]} m; list $l $m }; p
-> a\ \{b {unmatched open brace in list}

proc p {} { set l "a {b}  c"; set l [lreplace $l 1 1]; set l }; p
-> a c

proc p {l} { set l [linsert $l 0 x]; list $l [info level 0] }; p [list 1 2]
-> {x 1 2} {p {1 2}}

proc p {} { upvar 1 v l; set l [linsert $l end x]; set l [lreplace $l 0 0] }; set v [list 1 2]; p; set v
-> 2 x

proc p {} { global v; set l $v; set v [linsert $v 0 0]; list $v $l }; set v [list 1 2]; p
-> {0 1 2} {1 2}

proc t {args} { lappend ::log $args [set ::v] }; set v [list 1 2]; trace add variable v {read write} t; set log {}; set v [linsert $v 0 9]; set v [lrange $v 0 1]; trace remove variable v {read write} t; list $v $log
-> {9 1} {{v {} read} {1 2} {v {} write} {9 1 2} {v {} read} {9 1 2} {v {} write} {9 1}}

proc t {n args} { upvar 1 $n x; append ::log <$x>; }; proc p {} { set v [list 1 2]; trace add variable v {read write} t; set v [linsert $v 0 9]; set v "$v!"; return $::log }; set log ""; p
-> <1 2><9 1 2><9 1 2><9 1 2!>

proc t {args} {error no}; proc p {} { set v [list 1 2]; trace add variable v write t; catch {set v [linsert $v 0 9]} m; list $v $m }; p
-> {9 1 2} {can't set "v": no}

proc p {} { set l {a b}; list [catch {set l [linsert $nope 0 $l]} m] $m $l }; p
-> 1 {can't read "nope": no such variable} {a b}

proc p {} { set d [dict create a 1]; set e $d; set d [dict replace $d b 2]; list $d $e }; p
-> {a 1 b 2} {a 1}

proc p {} { set d [dict create a 1]; set d [dict merge $d {c 3} $d]; set d [dict remove $d a]; set d }; p
-> c 3

proc p {} { set d [dict create a 1]; catch {set d [dict merge $d {c}]} m; list $d $m }; p
-> {a 1} {missing value to go with key}

proc p {} { set d [dict create a 1]; catch {set d [dict replace $d b]} m; list $d $m }; p
-> {a 1} {wrong # args: should be "dict replace dictionary ?key value ...?"}

proc p {} { set s abc; set s "$s$s"; set s "$s-$s"; set s }; p
-> abcabc-abcabc

proc p {} { set s abc; set t $s; set s "${s}def"; list $s $t }; p
-> abcdef abc

proc p {} { for {set i 0} {$i < 20} {incr i} { append s x }; set s "$s[set s y]z"; set s }; p
-> xxxxxxxxxxxxxxxxxxxxyz

proc p {} { set s ab; set s "$s[append s c]"; set s }; p
-> ababc

proc p {} { set s [string cat $s x] }; list [catch p m] $m
-> 1 {can't read "s": no such variable}

proc p {} { set s "$s x" }; list [catch p m] $m
-> 1 {can't read "s": no such variable}

proc p {} { set s q; set s [string cat $s $s x]; set s [string cat $s]; set s [string cat $s 1 2]; list $s [string cat] [string cat a] [string cat 1 {} 2] }; p
-> qqx12 {} a 12

proc p {} { set s 5; set s "$s$s"; incr s; set s "$s."; set s }; p
-> 56.

proc p {} { set s q; catch {set s "$s[error boo]"}; set s }; p
-> q

proc p {} { global g; set g x; set g "$g-y"; set g [string cat $g z] }; p; set g
-> x-yz

proc K {x y} {set x}; proc p {} { set l [list a b]; set l [linsert [K $l [set l {}]] 0 z]; set l }; p
-> z a b

proc p {} { set l [list a b]; set l [lreplace $l[set l {}] 0 0 z y]; list $l [llength $l] }; p
-> {z y b} 3

proc p {} { set l [list a b]; set x {}; set m "$l$x"; lappend m c; list $l $m }; p
-> {a b} {a b c}

set l [list a b]; set l [linsert $l 0 c]; set l "$l d"; set l
-> c a b d

namespace eval n {variable v [list 1]; set v [linsert $v 0 0]; set v "$v 2"}; set n::v
-> 0 1 2

set n::v 1
!> can't set "n::v": parent namespace doesn't exist

set a(x) [list 1 2]; set a(x) [linsert $a(x) 0 0]; set a(x) "$a(x) 3"; set a(x)
-> 0 1 2 3

proc p {} { set g [list [list 1 2] [list 3 4]]; set h $g; lset g 1 0 x; lset g 0 end y; list $g $h }; p
-> {{1 y} {x 4}} {{1 2} {3 4}}

proc p {} { set r [list 0 0]; set g [list $r $r]; lset g 0 0 1; list $g $r }; p
-> {{1 0} {0 0}} {0 0}

proc p {} { set g {{1 2} {3 4}}; lset g 0 1 $g; set g }; p
-> {1 {{1 2} {3 4}}} {3 4}

proc p {} { set g {a b}; lset g {} x; set g }; p
-> x

proc p {} { set g {{a b} c}; lset g {0 1} x; set g }; p
-> {a x} c

proc p {} { lset nope 0 1 x }; list [catch p m] $m
-> 1 {can't read "nope": no such variable}

proc p {} { set g {a {b c}}; list [catch {lset g 0 x y z} m] $m $g }; p
-> 1 {bad index "x": must be integer?[+-]integer? or end?[+-]integer?} {a {b c}}

proc p {name} { upvar 1 $name g; lset g 0 z; lset g 1 0 y; lset g 1 1 w; set g }; set q {a b c}; list [p q] $q
-> {z {y w} c} {z {y w} c}

proc p {} { upvar 1 nope g; lset g 0 z }; list [catch p m] $m
-> 1 {can't read "g": no such variable}

proc p {} { set g {{1 {2 3}} 4}; list [lindex $g 0 1 1] [lindex $g 0 1 end] [lindex $g 9 1] [lindex $g 1 0 0] [lindex $g {0 1} ] }; p
-> 3 3 {} 4 {2 3}

proc p {} { set g {{1 2} 3}; set i 0; list [lindex $g $i [incr i]] [lindex $g [incr i -1] $i] }; p
-> 2 1

proc p {} { set g {{1 2} 3}; list [lindex $g 0 [set g {{7 8}}; expr 1]] $g }; p
-> 2 {{7 8}}

proc p {} { list [catch {lindex {{a b} c} {0 1} 0} m] $m [catch {lindex {a b} 0 bad} m] $m }; p
-> 1 {bad index "0 1": must be integer?[+-]integer? or end?[+-]integer?} 1 {bad index "bad": must be integer?[+-]integer? or end?[+-]integer?}

proc p {} { set d {}; dict set d a b c 1; dict set d a b d 2; set e $d; dict set d a b c 3; list $d $e }; p
-> {a {b {c 3 d 2}}} {a {b {c 1 d 2}}}

proc p {} { set d {a 1}; list [catch {dict set d a b 1} m] $m $d [catch {dict set d a b c 1} m] $m $d }; p
-> 1 {missing value to go with key} {a 1} 1 {missing value to go with key} {a 1}

proc p {} { set d {a {b {c 1 d 2}}}; dict unset d a b c; dict unset d a x; list $d [catch {dict unset d q w} m] $m [catch {dict unset d a b d e} m] $m $d }; p
-> {a {b {d 2}}} 1 {key "q" not known in dictionary} 1 {missing value to go with key} {a {b {d 2}}}

proc p {} { dict unset d a; set d }; p
->

proc p {} { set d {a {b 1}}; list [dict exists $d a b] [dict exists $d a c] [dict exists $d a b c] [dict exists $d x y] [dict exists {a} b] [dict exists $d a] }; p
-> 1 0 0 0 0 1

proc p {} { set d {a {b 1}}; list [dict get $d a b] [catch {dict get $d a c} m] $m [catch {dict get $d x c} m] $m [catch {dict get $d a b c} m] $m }; p
-> 1 1 {key "c" not known in dictionary} 1 {key "x" not known in dictionary} 1 {missing value to go with key}

proc p {} { set d {a {b 1}}; list [dict get $d a [set d {}; set x b]] $d }; p
-> 1 {}

proc p {} { set d [dict create]; dict set d d $d; dict set d d d $d; dict incr d $d; set d }; p
-> d {d {d {}}} {d {d {d {}}}} 1

proc p {n} { upvar 1 $n d; dict set d x 1; dict incr d x; dict lappend d l 1 2; dict lappend d l 3; dict append d s a; dict append d s b; dict unset d x; dict set d p q 5; set d }; set dd {z 0}; list [p dd] $dd
-> {z 0 l {1 2 3} s ab p {q 5}} {z 0 l {1 2 3} s ab p {q 5}}

proc p {} { set d {x abc}; list [catch {dict incr d x} m] $m $d [catch {dict lappend d y "a \{"} m] $d [catch {dict incr d z foo} m] $m $d }; p
-> 1 {expected integer but got "abc"} {x abc} 0 {x abc y {a\ \{}} 1 {expected integer but got "foo"} {x abc y {a\ \{}}

proc t {args} { incr ::n }; set n 0; set dd {}; trace add variable dd {read write} t; proc p {} { global dd; dict set dd a 1; dict set dd b c 2; dict unset dd a; dict incr dd z }; p; list $dd $n
-> {b {c 2} z 1} 9

proc p {} { set d {a 1}; set c $d; dict set d a 2; dict append d a x; list $d $c }; p
-> {a 2x} {a 1}

proc p {} { set l [list a b]; set l [linsert $l 0]; set l }; p
-> a b

proc p {} { set x {}; set l [linsert [list 1 2] 0 $x]; set x [linsert $l 0 $x]; set x }; p
-> {} {} 1 2

proc p {} { set s "a"; set s $s; set s "$s"; set s }; p
-> a

proc p {} { set l [list 1 2 3]; foreach x $l { set l [lreplace $l 0 0] }; set l }; p
->

proc p {} { set l [list 1 2 3]; foreach x $l { set l [linsert $l 0 $x]; lappend r $l }; set r }; p
-> {1 1 2 3} {2 1 1 2 3} {3 2 1 1 2 3}

proc p {args} { set args [lreplace $args 0 0]; list $args [info level 0] }; p 1 2 3
-> {2 3} {p 1 2 3}

proc p {args} { set args [lrange $args 1 end]; set args [linsert $args 0 x]; set args }; p 1 2 3
-> x 2 3

proc p {{l {a b}}} { set l [linsert $l 0 z]; set l }; list [p] [p] [p {1 2}]
-> {z a b} {z a b} {z 1 2}

proc p {} { set l {a b}; set l [linsert $l 0 z]; set l }; list [p] [p]
-> {z a b} {z a b}

