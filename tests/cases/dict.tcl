# Dicts.

dict create
->

dict create a 1
-> a 1

dict create a 1 b 2
-> a 1 b 2

dict create a 1 a 2 b 3
-> a 2 b 3

dict create a
!> wrong # args: should be "dict create ?key value ...?"

dict create a b c
!> wrong # args: should be "dict create ?key value ...?"

catch {dict create a} m o; dict get $o -errorcode
-> TCL WRONGARGS

dict create {a b} {c d} {} {}
-> {a b} {c d} {} {}

dict create "a\{" x
-> a\{ x

dict get {a 1 b 2} a
-> 1

dict get {a 1 b 2}
-> a 1 b 2

dict get {a 1   b 2 a 3}
-> a 3 b 2

dict get {a {b {c 5}}} a b c
-> 5

dict get {a {b {c 5}}} a b
-> c 5

dict get {a 1 b 2} c
!> key "c" not known in dictionary

dict get {a {b 1}} a c
!> key "c" not known in dictionary

dict get {a 1} a x
!> missing value to go with key

dict get {a {b c d}} a x
!> missing value to go with key

dict get {a b c} a
!> missing value to go with key

dict get {a b c}
!> missing value to go with key

catch {dict get {a b c} a} m o; dict get $o -errorcode
-> TCL VALUE DICTIONARY

catch {dict get {a 1} c} m o; dict get $o -errorcode
-> TCL LOOKUP DICT c

catch {dict get {a 1} {c d}} m o; dict get $o -errorcode
-> TCL LOOKUP DICT {c d}

catch {dict get "a \{" c} m o; list $m [dict get $o -errorcode]
-> {unmatched open brace in dict} {TCL VALUE DICTIONARY BRACE}

catch {dict get {a "b} c} m o; list $m [dict get $o -errorcode]
-> {unmatched open quote in dict} {TCL VALUE DICTIONARY QUOTE}

catch {dict get {a {b}c} c} m o; list $m [dict get $o -errorcode]
-> {dict element in braces followed by "c" instead of space} {TCL VALUE DICTIONARY JUNK}

catch {dict get {a "b"c} c} m o; list $m [dict get $o -errorcode]
-> {dict element in quotes followed by "c" instead of space} {TCL VALUE DICTIONARY JUNK}

catch {dict get {a 1} a b} m o; dict get $o -errorcode
-> TCL VALUE DICTIONARY

dict get
!> wrong # args: should be "dict get dictionary ?key ...?"

dict get {}
->

dict get {} a
!> key "a" not known in dictionary

dict exists {a 1} a
-> 1

dict exists {a 1} b
-> 0

dict exists {a {b 1}} a b
-> 1

dict exists {a {b 1}} a c
-> 0

dict exists {a {b 1}} c b
-> 0

dict exists {a 1} a b
-> 0

dict exists {a b c} a
-> 0

dict exists "a \{" a
-> 0

dict exists {a 1}
!> wrong # args: should be "dict exists dictionary key ?key ...?"

dict exists
!> wrong # args: should be "dict exists dictionary key ?key ...?"

dict size {}
-> 0

dict size {a 1 b 2}
-> 2

dict size {a 1 b 2 a 3}
-> 2

dict size {a 1 b}
!> missing value to go with key

dict size
!> wrong # args: should be "dict size dictionary"

dict size a b
!> wrong # args: should be "dict size dictionary"

dict keys {a 1 b 2 c 3}
-> a b c

dict keys {a 1 ab 2 b 3} a*
-> a ab

dict keys {a 1 ab 2 b 3} ab
-> ab

dict keys {a 1 ab 2 b 3} ?
-> a b

dict keys {a 1 ab 2 b 3} x
->

dict keys {a 1 ab 2 b 3} {[b-z]*}
-> b

dict keys {}
->

dict keys {a}
!> missing value to go with key

dict keys {a 1} a b
!> wrong # args: should be "dict keys dictionary ?pattern?"

dict values {a 1 b 2 c 3}
-> 1 2 3

dict values {a 10 b 20 c 13} 1*
-> 10 13

dict values {a 10 b 20 c 13} 20
-> 20

dict values {}
->

dict values {a}
!> missing value to go with key

dict values
!> wrong # args: should be "dict values dictionary ?pattern?"

dict merge
->

dict merge {a 1 b 2}
-> a 1 b 2

dict merge {a 1   b 2}
-> a 1   b 2

dict merge {a 1 b 2} {a 2 c 3} {b 5}
-> a 2 b 5 c 3

dict merge {} {a 1}
-> a 1

dict merge {a 1} {}
-> a 1

dict merge a
!> missing value to go with key

dict merge {a 1} b
!> missing value to go with key

dict merge {a 1 a 2}
-> a 1 a 2

dict remove {a 1 b 2} a
-> b 2

dict remove {a 1 b 2} a b
->

dict remove {a 1   b 2} q
-> a 1 b 2

dict remove {a 1 b 2 a 3}
-> a 3 b 2

dict remove {a 1 b 2 c 3} c a
-> b 2

dict remove {a b c} a
!> missing value to go with key

dict remove
!> wrong # args: should be "dict remove dictionary ?key ...?"

dict replace {a 1   b 2}
-> a 1 b 2

dict replace {a 1 b 2} a 3 c 4
-> a 3 b 2 c 4

dict replace {a 1 b 2} a
!> wrong # args: should be "dict replace dictionary ?key value ...?"

dict replace {a 1 b 2 a 5}
-> a 5 b 2

dict replace {} x y
-> x y

dict replace {a} x y
!> missing value to go with key

dict replace
!> wrong # args: should be "dict replace dictionary ?key value ...?"

set d {}; dict set d a 1; dict set d b 2; set d
-> a 1 b 2

dict set d a b c 1; dict set d a x 4; set d
-> a {b {c 1} x 4}

set d {a 1}; dict set d a b 2
!> missing value to go with key

set d {a 1}; catch {dict set d a b 2}; set d
-> a 1

set d {a {b {c 1}}}; catch {dict set d a b c d 2} m; list $m $d
-> {missing value to go with key} {a {b {c 1}}}

set d {a {b  {c 1}}}; catch {dict set d a b c d 2} m; list $m $d
-> {missing value to go with key} {a {b  {c 1}}}

set d {a  1}; catch {dict set d a b 2} m; list $m $d
-> {missing value to go with key} {a  1}

set d {a 1}; set e $d; dict set e a 2; list $d $e
-> {a 1} {a 2}

set d {a {b 1}}; set e $d; dict set e a b 2; list $d $e
-> {a {b 1}} {a {b 2}}

set d [dict create a [dict create b 1]]; set i [dict get $d a]; dict set d a b 2; list $i $d
-> {b 1} {a {b 2}}

set d "a 1 b"; dict set d a 2
!> missing value to go with key

set d "a 1 b"; catch {dict set d a 2}; set d
-> a 1 b

dict set d a
!> wrong # args: should be "dict set dictVarName key ?key ...? value"

dict set d
!> wrong # args: should be "dict set dictVarName key ?key ...? value"

dict set x(1) a 5; set x(1)
-> a 5

set x 1; dict set x(1) a 5
!> can't set "x(1)": variable isn't array

array set x {a 1}; dict set x b 1
!> can't set "x": variable is array

array set x {a 1}; catch {dict set x b 1} m o; dict get $o -errorcode
-> TCL WRITE VARNAME

dict set x(a) k v; dict set x(a) k2 w; array get x
-> a {k v k2 w}

set d {z 1 y 2}; dict set d x 3; dict set d z 9; set d
-> z 9 y 2 x 3

set d {a {x 1} b 2}; dict set d a y 2; dict set d a x 0; set d
-> a {x 0 y 2} b 2

set d {a 1 b 2}; dict unset d a; set d
-> b 2

set d {a 1 b 2}; dict unset d c
-> a 1 b 2

set d {a {b {c 1}} d e}; dict unset d a b c
-> a {b {}} d e

set d {a {b {c 1}} d e}; dict unset d a b
-> a {} d e

set d {a {b {c 1}} d e}; dict unset d x y
!> key "x" not known in dictionary

set d {a {b {c 1}} d e}; catch {dict unset d x y} m o; dict get $o -errorcode
-> TCL LOOKUP DICT x

set d {a {b {c 1}} d e}; dict unset d a b c d
!> missing value to go with key

set d {a {b {c 1}} d e}; dict unset d a x y
!> key "x" not known in dictionary

set d {a {b 1}}; dict unset d a x
-> a {b 1}

dict unset d a; catch {set d}
-> 0

dict unset d a
->

dict unset d a b
!> key "a" not known in dictionary

catch {dict unset d a b}; catch {set d}
-> 1

dict unset d
!> wrong # args: should be "dict unset dictVarName key ?key ...?"

set d {a 1 b 2 c 3}; dict unset d b; dict set d b 4; set d
-> a 1 c 3 b 4

dict append d a x; set d
-> a x

dict append d a; set d
-> a {}

dict append d a x y z
-> a xyz

set d {a 1 b 2}; dict append d a 5; dict append d c 6
-> a 15 b 2 c 6

set d {a}; dict append d a 5
!> missing value to go with key

set d {a 1}; set e $d; dict append e a 2; list $d $e
-> {a 1} {a 12}

dict append d
!> wrong # args: should be "dict append dictVarName key ?value ...?"

dict lappend d a x; set d
-> a x

dict lappend d a; set d
-> a {}

dict lappend d a x y {z w}
-> a {x y {z w}}

set d {a {1 2} b 2}; dict lappend d a 3; dict lappend d c 6
-> a {1 2 3} b 2 c 6

set d {a "b  c"}; dict lappend d a
-> a {b  c}

set d {a "b  c"}; dict lappend d a q
-> a {b c q}

set d "a \\\{"; catch {dict lappend d a b} m; list $m $d
-> {unmatched open brace in list} {a \{}

set d "a \\\{"; catch {dict lappend d a b} m o; dict get $o -errorcode
-> TCL VALUE LIST BRACE

set d {a b c}; catch {dict lappend d a b} m; list $m $d
-> {missing value to go with key} {a b c}

dict lappend d
!> wrong # args: should be "dict lappend dictVarName key ?value ...?"

dict incr d a; set d
-> a 1

dict incr d a 5; set d
-> a 5

set d {a 1}; dict incr d a; dict incr d a 10; set d
-> a 12

set d {a 1}; dict incr d a -3
-> a -2

set d {a 0x10}; dict incr d a
-> a 17

set d {a 1}; dict incr d c 0x10
-> a 1 c 0x10

set d {a 1.5}; dict incr d a
!> expected integer but got "1.5"

set d {a 1}; dict incr d a foo
!> expected integer but got "foo"

set d {a 1}; dict incr d b foo
!> expected integer but got "foo"

set d {a 1}; dict incr d a 1.5
!> expected integer but got "1.5"

set d {a x}; catch {dict incr d a} m o; list $m $d [dict get $o -errorcode]
-> {expected integer but got "x"} {a x} {TCL VALUE INTEGER}

set d {a 9223372036854775807}; dict incr d a
-> a 9223372036854775808

set d {a}; dict incr d a
!> missing value to go with key

dict incr d
!> wrong # args: should be "dict incr dictVarName key ?increment?"

dict incr d a 1 2
!> wrong # args: should be "dict incr dictVarName key ?increment?"

set d {a 1 b 2}; set e $d; dict incr e a; list $d $e
-> {a 1 b 2} {a 2 b 2}

dict for {k v} {a 1 b 2} {lappend r $k $v}; set r
-> a 1 b 2

dict for {k v} {} {lappend r $k $v}; catch {set r}
-> 1

dict for {k v} {a 1 b 2 a 3} {lappend r $k $v}; set r
-> a 3 b 2

dict for {k v} {a 1 b 2 c 3} {if {$k eq "b"} break; lappend r $k}; set r
-> a

dict for {k v} {a 1 b 2 c 3} {if {$k eq "b"} continue; lappend r $k}; set r
-> a c

dict for {k v} {a 1} {}
->

dict for {k v} {a 1} {set x 5}
->

dict for {k v} {a 1 b} {}
!> missing value to go with key

dict for {k} {a 1} {}
!> must have exactly two variable names

dict for {k v w} {a 1} {}
!> must have exactly two variable names

dict for "k \{" {a 1} {}
!> unmatched open brace in list

catch {dict for {k} {a 1} {}} m o; dict get $o -errorcode
-> TCL SYNTAX dict for

dict for {k v} {a 1}
!> wrong # args: should be "dict for {keyVarName valueVarName} dictionary script"

dict for
!> wrong # args: should be "dict for {keyVarName valueVarName} dictionary script"

dict for {k v} {a 1} {error boo}
!> boo

set d {a 1 b 2}; dict for {k v} $d {dict set d $k [expr {$v * 2}]; dict set d n$k 0}; set d
-> a 2 b 4 na 0 nb 0

proc p {} {dict for {k v} {a 1 b 2} {if {$v == 2} {return $k}}; return none}; p
-> b

proc p {} {dict for {k v} {a 1 b 2} {set $k $v}; list $a $b $k $v}; p
-> 1 2 b 2

proc p {names} {dict for $names {a 1 b 2} {lappend r $x$y}; set r}; p {x y}
-> a1 b2

dict for {a(k) a(v)} {x 1 y 2} {lappend r $a(k) $a(v)}; set r
-> x 1 y 2

dict for {k v} {a 1 b 2} {dict for {k2 v2} {c 3 d 4} {lappend r $k$k2$v$v2}}; set r
-> ac13 ad14 bc23 bd24

proc g {} {dict for {k v} {a 1 b 2} {yield $k$v}; return end}; coroutine c g; list [c] [c]
-> b2 end

dict map {k v} {a 1 b 2} {expr {$v + 1}}
-> a 2 b 3

dict map {k v} {a 1 b 2} {list $v $k}
-> a {1 a} b {2 b}

dict map {k v} {a 1 b 2 c 3} {if {$v == 2} continue; set v}
-> a 1 c 3

dict map {k v} {a 1 b 2 c 3} {if {$v == 2} break; set v}
->

dict map {k v} {a 1 b 2} {set k z; list [incr v]}
-> z 3

dict map {k v} {a 1 b 2} {set k x$k; set v}
-> xa 1 xb 2

dict map {k v} {} {set v}
->

dict map {k v} {a 1} {}
-> a {}

dict map {k} {a 1} {}
!> must have exactly two variable names

dict map
!> wrong # args: should be "dict map {keyVarName valueVarName} dictionary script"

dict map {k v} {a} {}
!> missing value to go with key

catch {dict map {k} {a 1} {}} m o; dict get $o -errorcode
-> TCL SYNTAX dict map

proc p {} {dict map {k v} {a 1 b 2} {return $k}}; p
-> a

proc p {} {dict map {k v} {a 1 b 2} {set k $k$k; incr v 5}}; p
-> aa 6 bb 7

dict filter {a 1 b 2 ab 3} key a*
-> a 1 ab 3

dict filter {a 1 b 2 ab 3} key a b
-> a 1 b 2

dict filter {a 1 b 2 ab 3} key
->

dict filter {a 1 b 2 ab 3} k a*
-> a 1 ab 3

dict filter {a 1 b 2 ab 12} value 1*
-> a 1 ab 12

dict filter {a 1 b 2 ab 12} value 2 1
-> a 1 b 2

dict filter {a 1 b 2 ab 12} v x
->

dict filter {a 1 b 2 c 3} script {k v} {expr {$v > 1}}
-> b 2 c 3

dict filter {a 1 b 2 c 3} script {k v} {expr {$k eq "b"}}
-> b 2

dict filter {a 1 b 2 c 3} s {k v} {expr {$v != 2}}
-> a 1 c 3

dict filter {a 1 b 2 c 3} script {k v} {if {$v == 2} break; list 1}
-> a 1

dict filter {a 1 b 2 c 3} script {k v} {if {$v == 2} continue; list 1}
-> a 1 c 3

dict filter {a 1 b 2 c 3} script {k v} {set k z; set v q; list yes}
-> a 1 b 2 c 3

dict filter {a 1 b 2} script {k v} {list no}
->

dict filter {a 1} script {k v} {list x}
!> expected boolean value but got "x"

dict filter {a 1} script {k v} {}
!> expected boolean value but got ""

catch {dict filter {a 1} script {k v} {}} m o; dict get $o -errorcode
-> TCL VALUE NUMBER

dict filter {a 1} script
!> wrong # args: should be "dict filter dictionary script {keyVarName valueVarName} filterScript"

dict filter {a 1} script {k v}
!> wrong # args: should be "dict filter dictionary script {keyVarName valueVarName} filterScript"

dict filter {a 1} script {k} {}
!> must have exactly two variable names

dict filter {a 1} script {k v} {} {}
!> wrong # args: should be "dict filter dictionary script {keyVarName valueVarName} filterScript"

dict filter {a 1} foo
!> bad filterType "foo": must be key, script, or value

dict filter {a 1} {} x
!> ambiguous filterType "": must be key, script, or value

catch {dict filter {a 1} foo} m o; dict get $o -errorcode
-> TCL LOOKUP INDEX filterType foo

dict filter {a 1 b} key a
!> missing value to go with key

dict filter {a 1 b} script {k v} {list 1}
!> missing value to go with key

dict filter {a 1}
!> wrong # args: should be "dict filter dictionary filterType ?arg ...?"

dict filter
!> wrong # args: should be "dict filter dictionary filterType ?arg ...?"

set t key; dict filter {a 1 b 2} $t a
-> a 1

set t script; dict filter {a 1 b 2} $t {k v} {expr {$v == 2}}
-> b 2

set s {expr {$v == 2}}; dict filter {a 1 b 2} script {k v} $s
-> b 2

proc p {} {dict filter {a 1 b 2} script {k v} {return $v}}; p
-> 1

proc p {} {foreach x {1 2} {lappend r [dict filter {a 1 b 2} script {k v} {if {$x == 2} break; list 1}]}; set r}; p
-> {a 1 b 2} {}

dict filter {a 1 b 2} script {k v} {error boo}
!> boo

set d {a 1 b 2}; dict update d a x b y {set x 5; unset y}; set d
-> a 5

set d {a 1 b 2}; dict update d a x c z {incr x; set z new}; set d
-> a 2 b 2 c new

set d {a 1}; dict update d b x {list [catch {set x}]}
-> 1

set d {a 1}; set x 7; dict update d b x {catch {set x}}
-> 1

set d {a 1}; dict update d a x {set x 2; list result}
-> result

set d {a 1}; catch {dict update d a x {set x 2; error foo}} m; list $m $d
-> foo {a 2}

set d {a 1}; foreach i {1 2} {dict update d a x {incr x; break}}; set d
-> a 2

set d {a 1}; foreach i {1 2} {dict update d a x {incr x; continue}}; set d
-> a 3

proc p {} {set d {a 1}; dict update d a x {set x 4; return $x}}; p
-> 4

proc p {dv} {upvar 1 $dv d; dict update d a x {set x 4; return $x}}; set q {a 1}; list [p q] $q
-> 4 {a 4}

set d {a 1}; dict update d a x {unset d}; catch {set d}
-> 1

set d {a 1}; dict update d a x {unset d; list ok}
-> ok

set d {a 1}; dict update d a x {set x 2; set d {a b c}}
!> missing value to go with key

set d {a 1}; dict update d a x {set d {z 9}; set x 3}; set d
-> z 9 a 3

dict update nosuch a x {}
!> can't read "nosuch": no such variable

catch {dict update nosuch a x {}} m o; dict get $o -errorcode
-> TCL LOOKUP VARNAME nosuch

set d {a 1 b}; dict update d a x {}
!> missing value to go with key

dict update d a
!> wrong # args: should be "dict update dictVarName key varName ?key varName ...? script"

dict update d a b c d
!> wrong # args: should be "dict update dictVarName key varName ?key varName ...? script"

dict update d a x
!> wrong # args: should be "dict update dictVarName key varName ?key varName ...? script"

dict update d
!> wrong # args: should be "dict update dictVarName key varName ?key varName ...? script"

dict update
!> wrong # args: should be "dict update dictVarName key varName ?key varName ...? script"

set d {a 1 b 2}; dict update d a x {dict update d b y {incr y}; incr x}; set d
-> a 2 b 3

set d {a {b 1}}; dict update d a x {dict set x b 2; dict set x c 3}; set d
-> a {b 2 c 3}

proc p {} {set d {a 1}; set v x; set k a; dict update d $k $v {incr x 10}; set d}; p
-> a 11

proc p {} {set d {a 1}; set s {incr x 10}; dict update d a x $s; set d}; p
-> a 11

proc p {} {set d {a 1}; catch {dict update d a x {incr x; error e}}; set d}; p
-> a 2

proc p {} {set d {a 1}; while 1 {dict update d a x {incr x; if {$x > 5} break}}; set d}; p
-> a 6

proc g {} {set d {a 1}; dict update d a x {yield $x; incr x}; return $d}; coroutine c g; c
-> a 2

set d {a 1 b 2}; dict with d {incr a; set b 9}; set d
-> a 2 b 9

set d {a 1 b 2}; dict with d {unset a; set c 4}; set d
-> b 2

set d {a {b 1}}; dict with d a {incr b}; set d
-> a {b 2}

set d {a {b {c 1}}}; dict with d a b {incr c}; set d
-> a {b {c 2}}

set d {a {b 1}}; dict with d x {incr b}
!> key "x" not known in dictionary

set d {a 1}; dict with d a {}
!> missing value to go with key

set d {a 1}; dict with d {list $a}
-> 1

set d {}; dict with d {list x}
-> x

dict with nosuch {}
!> can't read "nosuch": no such variable

dict with d
!> wrong # args: should be "dict with dictVarName ?key ...? script"

dict with
!> wrong # args: should be "dict with dictVarName ?key ...? script"

set d {a 1 b}; dict with d {}
!> missing value to go with key

set d {a {b 1}}; dict with d a {unset d; list q}
-> q

set d {a {b 1}}; dict with d a {unset d}; catch {set d}
-> 1

set d {a {b 1}}; dict with d a {set d {}; list q}
-> q

set d {a {b 1}}; dict with d a {set d {a 1}; list q}
!> missing value to go with key

set d {a {b 1}}; dict with d a {set d {a {b c d}}; list q}
!> missing value to go with key

set d {a 1}; dict with d {set d xyz}
!> missing value to go with key

set d {a 1}; catch {dict with d {set a 2; error foo}} m; list $m $d
-> foo {a 2}

set d {a 1}; foreach i {1 2} {dict with d {incr a; break}}; set d
-> a 2

set d {a 1}; foreach i {1 2} {dict with d {incr a; continue}}; set d
-> a 3

proc p {} {set d {a 1 b 2}; dict with d {return [expr {$a + $b}]}}; p
-> 3

proc p {} {set d {a 1 b 2}; dict with d {set a 7}; set d}; p
-> a 7 b 2

proc p {} {set d {a 1 b 2}; dict with d {}; list $a $b}; p
-> 1 2

proc p {k} {set d {a {x 1} b {x 2}}; dict with d $k {incr x 10}; set d}; list [p a] [p b]
-> {a {x 11} b {x 2}} {a {x 1} b {x 12}}

proc p {} {set d {x(1) 5 x(2) 6}; dict with d {set x(1) 9}; set d}; p
-> x(1) 9 x(2) 6

proc g {} {set d {a 1}; dict with d {yield $a; incr a}; return $d}; coroutine c g; c
-> a 2

set d {a 1}; dict with d {dict with d {incr a}; incr a}; set d
-> a 3

dict
!> wrong # args: should be "dict subcommand ?arg ...?"

dict si {a 1}
-> 1

dict e {a 1} a
-> 1

dict w d {}
!> can't read "d": no such variable

set c dict; $c get {a 1} a
-> 1

set s get; dict $s {a 1} a
-> 1

set s for; dict $s {k v} {a 1} {lappend r $k}; set r
-> a

set s with; set d {a 1}; dict $s d {incr a}; set d
-> a 2

set l {get {a 1} a}; dict {*}$l
-> 1

dict get [list a 1 b 2] b
-> 2

dict get [dict create a [list x y z]] a
-> x y z

set d [dict create]; foreach i {1 2 3 4 5 6 7 8 9 10 11 12} {dict set d k$i $i}; foreach i {2 4 6} {dict unset d k$i}; set d
-> k1 1 k3 3 k5 5 k7 7 k8 8 k9 9 k10 10 k11 11 k12 12

set d [dict create]; foreach i {1 2 3 4 5 6 7 8 9 10 11 12} {dict set d k$i $i}; foreach i {1 2 3 4 5 6 7 8 9 10 11} {dict unset d k$i}; dict set d k1 x; set d
-> k12 12 k1 x

llength [dict create a 1 b 2]
-> 4

lindex [dict create a 1 b 2] 2
-> b

foreach {k v} [dict create a 1 b 2] {lappend r $k=$v}; set r
-> a=1 b=2

expr {[dict create a 1] eq {a 1}}
-> 1

dict get {1 a 01 b} 1
-> a

dict get {1 a 01 b} 01
-> b

dict get [dict create 1 a 1.0 b] 1.0
-> b

set d {}; dict set d 1 a; dict set d 01 b; dict set d 1.0 c; set d
-> 1 a 01 b 1.0 c

dict info {a 1 b 2 c}
!> missing value to go with key

proc p {} {set d {}; for {set i 0} {$i < 100} {incr i} {dict set d x $i y; dict incr d n; dict lappend d l $i}; list [dict get $d n] [dict size [dict get $d x]] [llength [dict get $d l]]}; p
-> 100 100 100

dict set ::n::d a 1
!> can't set "::n::d": parent namespace doesn't exist

proc p {} {global d; dict set d a b 1; dict append d z q}; p; set d
-> a {b 1} z q


dict get {a b c d}
-> a b c d

dict get {a b c d} a c
!> missing value to go with key

dict get {a {b c}} a b
-> c

dict get {a {b c}} a x
!> key "x" not known in dictionary

dict get {a {b c}} x y
!> key "x" not known in dictionary

dict get "a \{" a
!> unmatched open brace in dict

dict create a b a c
-> a c

dict replace {a b} c
!> wrong # args: should be "dict replace dictionary ?key value ...?"

dict replace {a b}
-> a b

dict replace {a b c d} a x e f
-> a x c d e f

dict remove {a b c d} a x
-> c d

dict remove {a b}
-> a b

dict keys {a b c d} x*
->

dict keys {a b c d} a b
!> wrong # args: should be "dict keys dictionary ?pattern?"

dict values {a b c d} d
-> d

dict size {a b a c}
-> 1

dict size {a}
!> missing value to go with key

dict exists {a b} a
-> 1

dict exists {a b} a b
-> 0

dict exists {a b}
!> wrong # args: should be "dict exists dictionary key ?key ...?"

dict exists x a
-> 0

dict info {a b}
-> 1 entries in table, 4 buckets
   number of buckets with 0 entries: 3
   number of buckets with 1 entries: 1
   number of buckets with 2 entries: 0
   number of buckets with 3 entries: 0
   number of buckets with 4 entries: 0
   number of buckets with 5 entries: 0
   number of buckets with 6 entries: 0
   number of buckets with 7 entries: 0
   number of buckets with 8 entries: 0
   number of buckets with 9 entries: 0
   number of buckets with 10 or more entries: 0
   average search distance for entry: 1.0

dict info a
!> missing value to go with key

dict merge {a b} {a c d e}
-> a c d e

dict merge {a} {b c}
!> missing value to go with key

dict merge {a b a c}
-> a b a c

dict append d a
-> a {}

dict append d a b c
-> a bc

set d {a 1}; dict append d a x y; set d
-> a 1xy

set d x; dict append d a b
!> missing value to go with key

dict lappend d a b c
-> a {b c}

set d {a "x \{"}; dict lappend d a b
!> unmatched open brace in list

dict incr d a
-> a 1

dict incr d a 5
-> a 5

dict incr d a x
!> expected integer but got "x"

set d {a x}; dict incr d a
!> expected integer but got "x"

set d {a 1 b}; dict incr d a
!> missing value to go with key

dict set
!> wrong # args: should be "dict set dictVarName key ?key ...? value"

dict set d a b c
-> a {b c}

set d x; dict set d a b
!> missing value to go with key

set d {a b}; dict set d a b c
!> missing value to go with key

set d {a b c d}; dict unset d a
-> c d

set d {a {b c d e}}; dict unset d a b
-> a {d e}

set d {a b}; dict unset d x y
!> key "x" not known in dictionary

set d {a b}; dict unset d a b
!> missing value to go with key

dict for {k v}
!> wrong # args: should be "dict for {keyVarName valueVarName} dictionary script"

dict for {k v} {a b}
!> wrong # args: should be "dict for {keyVarName valueVarName} dictionary script"

dict for k {a b} {}
!> must have exactly two variable names

dict for {k v x} {a b} {}
!> must have exactly two variable names

dict for {k v} {a b c} {}
!> missing value to go with key

dict for {k v} {a b c d} {lappend r $k $v}; set r
-> a b c d

dict for {k v} {a b c d} {if {$k eq "a"} continue; lappend r $k}; set r
-> c

dict for {k v} {a b c d} {if {$k eq "c"} break; lappend r $k}; set r
-> a

set d {a 1 b 2}; dict for {k v} $d {dict set d $k x}; set d
-> a x b x

dict for {a(1) a(2)} {x y} {}; array get a
-> 1 x 2 y

proc p {} {dict for {k v} {a b c d} {return $k}}; p
-> a

dict map {k v} {a 1 b 2} {expr {$v*2}}
-> a 2 b 4

dict map {k v} {a 1 b 2} {if {$k eq "a"} continue; set v}
-> b 2

dict map {k v} {a 1 b 2} {if {$k eq "b"} break; set v}
->

dict map {k v} {a 1 b 2} {set k x; set v}
-> x 2

dict map k {a 1} {}
!> must have exactly two variable names

dict filter {a b}
!> wrong # args: should be "dict filter dictionary filterType ?arg ...?"

dict filter {a b} foo
!> bad filterType "foo": must be key, script, or value

dict filter {a b} key
->

dict filter {a b c d} key a
-> a b

dict filter {a b c d} key a c
-> a b c d

dict filter {a b c d} k a
-> a b

dict filter {a b c d} value b*
-> a b

dict filter {a b c d} value
->

dict filter {a b c d} script {k v}
!> wrong # args: should be "dict filter dictionary script {keyVarName valueVarName} filterScript"

dict filter {a b c d} script k {}
!> must have exactly two variable names

dict filter {a b c d} script {k v} {string equal $k a}
-> a b

dict filter {a b c d} script {k v} {expr foo}
!> invalid bareword "foo"
   in expression "foo";
   should be "$foo" or "{foo}" or "foo(...)" or ...

dict filter {a b c d} script {k v} {set v}
!> expected boolean value but got "b"

dict filter {a b c d} script {k v} {break}
->

dict filter {a b c d} script {k v} {continue}
->

dict filter {a b c d} script {k v} {return x}
-> x

set d {a 1 b 2}; dict update d a x b y {incr x; set y z}; set d
-> a 2 b z

set d {a 1 b 2}; dict update d a x {unset x}; set d
-> b 2

set d {a 1 b 2}; dict update d q x {set x new}; set d
-> a 1 b 2 q new

set d {a 1 b 2}; dict update d q x {info exists x}
-> 0

set d {a 1}; dict update d a x {unset d}; info exists d
-> 0

set d {a 1}; dict update d a x {set d foo; set x 2}
!> missing value to go with key

set d {a 1}; dict update d a x {error boo}
!> boo

set d {a 1}; catch {dict update d a x {set x 2; error boo}}; set d
-> a 2

set d {a 1}; while 1 {dict update d a x {set x 3; break}}; set d
-> a 3

dict update nosuch a x {set x 1}; set nosuch
!> can't read "nosuch": no such variable

set d x; dict update d a y {}
!> missing value to go with key

set d {a 1}; dict update d a {}
!> wrong # args: should be "dict update dictVarName key varName ?key varName ...? script"

set d {a 1}; dict update d a x b {}
!> wrong # args: should be "dict update dictVarName key varName ?key varName ...? script"

set d {a 1 b 2}; dict with d {incr a; set b x}; set d
-> a 2 b x

set d {a {b 1}}; dict with d a {}; set b
-> 1

set d {a 1}; dict with d {unset a}; set d
->

set d {a 1}; dict with d {set q 1}; set d
-> a 1

set d {a 1}; dict with d {unset d}; info exists d
-> 0

set d {a 1}; dict with d {error boo}
!> boo

set d {a x}; dict with d a {}
!> missing value to go with key

set d {a 1}; dict with d b {}
!> key "b" not known in dictionary

proc p {} {set d {a 1 b 2}; dict with d {return [list $a $b]}}; p
-> 1 2

proc p {} {set d {a 1 b 2}; dict with d {set a 5}; set d}; p
-> a 5 b 2

proc p d {dict with d {}; info locals}; lsort [p {x 1 y 2}]
-> d x y

proc p {} {set d {a 1}; dict update d a v b w {set w 7; incr v}; set d}; p
-> a 2 b 7

dict get {a b} {}
!> key "" not known in dictionary

dict set d {} x; dict get $d {}
-> x

dict create "a b" c d "e f"
-> {a b} c d {e f}

set d "a 1\nb 2\n"; dict get $d b
-> 2

set d { a   1   b 2 }; dict set d c 3
-> a 1 b 2 c 3

set d {a 1 a 2}; dict set d b 3
-> a 2 b 3

string length [dict create a 1 b 2]
-> 7

dict keys [dict create c 1 a 2 b 3]
-> c a b

set d [dict create c 1 a 2]; dict set d c 5; set d
-> c 5 a 2

set d [dict create c 1 a 2]; dict unset d c; dict set d c 3; set d
-> a 2 c 3

dict a
!> wrong # args: should be "dict append dictVarName key ?value ...?"

dict ex {a b} a
-> 1

dict rep {a b} a c
-> a c

dict lap d a b
-> a b
