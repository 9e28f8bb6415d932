# Texts that commands compare, cut, change and read, again and again.

proc f {} {set r {}; foreach s {abcdefgh abcdefghi abcdefgX abc {}} {lappend r [string compare $s abcdefgh] [string equal $s abcdefgh] [string compare abcdefgh $s]}; set r}; f
-> 0 1 0 1 0 -1 -1 0 1 -1 0 1 -1 0 1

proc f {} {set r {}; foreach {a b} {aaaaaaaaX aaaaaaaaY aaaaaaaa aaaaaaa éa éb é e} {lappend r [string compare $a $b] [string compare $b $a]}; set r}; f
-> -1 1 1 -1 -1 1 1 -1

proc f {a b} {list [string first $a $b] [string last $a $b] [string match *$a* $b]}; list [f needle "some hay, a needle, more hay"] [f é "aéiéo"] [f aab aaaaaaaaaaaaaaaaaaaaaab] [f {} abc]
-> {12 12 1} {1 3 1} {20 20 1} {-1 -1 1}

proc f {} {set r {}; foreach w {12 -7 0x1f hello 3.14 {} Word 1e5 { 42 } true 4294967296 99999999999999999999} {lappend r [string is integer $w][string is integer -strict $w][string is wideinteger $w][string is entier $w][string is double -strict $w][string is alpha $w][string is boolean -strict $w]}; set r}; f
-> 1111100 1111100 1111100 0000010 0000100 1011010 0000010 0000100 1111100 0000011 0011100 0001100

proc f {x} {string is int $x}; f 7
-> 1

proc f {x} {string is integer -strict -failindex i $x}; list [f 12x] [f {}]
-> 0 0

proc f {x} {string is list -strict $x}; list [f {}] [f {a b}] [f "a {b"]
-> 1 1 0

set words {}; foreach c {-strict -strict} {lappend words [string is integer $c {}]}; set words
-> 0 0

set o -nocase; list [string equal $o A a] [string match $o A* abc] [lsearch $o {A b} a] [string length $o] $o
-> 1 1 0 7 -nocase

set x integer; list [string is $x 5] [llength $x] [string is $x y] [string length $x]
-> 1 1 0 7

set s [string reverse héllo]; list $s [string length $s] [string reverse $s]
-> olléh 5 héllo

set s abcdef; set t [string reverse $s]; list $s $t [string toupper $s] $s [string totitle $s 1 2] $s
-> abcdef fedcba ABCDEF abcdef aBcdef abcdef

set s [string range "xñyzabc" 1 3]; list $s [string length $s] [string range $s 1 1] [string index $s 0]
-> ñyz 3 y ñ

list [string replace abcdef 1 2 é] [string length [string replace abcdef 1 2 é]] [string replace abc 0 end {}] [string replace abc 1 1]
-> aédef 5 {} ac

list [string repeat ab 5] [string repeat é 3] [string length [string repeat é 3]] [string repeat x 1000000000000] 
!> integer value too large to represent

string length [string repeat abc 1001]
-> 3003

set s [string repeat ab 3]; append s é; list $s [string length $s] [string length [string repeat $s 2]]
-> abababé 7 14

list [string trim 42] [string trim "  é "] [string length [string trim "  é x "]] [string trimleft xxabc x] [string trimright "abc\u00a0"] [string trim "éabcé" é]
-> 42 é 3 abc abc abc

list [string tolower 1e+5] [string tolower [expr {9e999}]] [string toupper 0x1f] [string tolower ÀB]
-> 1e+5 inf 0X1F àb

proc f {} {set a 12345678; set b "$a é $a"; append b $a; list $b [string length $b] "$b$b"}; f
-> {12345678 é 1234567812345678} 27 {12345678 é 123456781234567812345678 é 1234567812345678}

foreach i {1 2 3} {lappend r [format "%05d|%-5s|%5s|%%" $i a$i é] [format %d%d $i $i]}; set r
-> {00001|a1   |    é|%} 11 {00002|a2   |    é|%} 22 {00003|a3   |    é|%} 33

foreach i {1 2 3} {catch {format "%d %d" $i} m; lappend r $m [format "%2\$s %1\$s" $i b]}; set r
-> {not enough arguments for all format specifiers} {b 1} {not enough arguments for all format specifiers} {b 2} {not enough arguments for all format specifiers} {b 3}

format "%[string repeat 1 1]00d" 5
->                                                                                                    5

list [format %40s x] [format %-40s| x] [format %040d 7] [format %020.3f 1.5] [format %-020d| 4]
-> {                                       x} {x                                       |} 0000000000000000000000000000000000000007 0000000000000001.500 00000000000000000004|

foreach t {"1 2" "3 x" "" "007 -0 5"} {lappend r [scan $t "%d %d"] [scan $t "%d %d" a b]}; set r
-> {1 2} 2 {3 {}} 1 {} -1 {7 0} 2

foreach n {1 2} {lappend r [scan "a-b" {%[a-z]-%[^a]}] [scan "a-b" {%[a-z]-%[^a]} x y] [catch {scan "a-b" {%[a-z]-%[^a]} x} m] $m}; set r
-> {a b} 2 1 {different numbers of variable names and field specifiers} {a b} 2 1 {different numbers of variable names and field specifiers}

list [scan 123456789012345678901 %ld] [scan 999999999999999999 %ld] [scan -1234567890123456789 %ld] [scan +5x %d%s] [scan - %d] [scan é1 %c%d]
-> 9223372036854775807 999999999999999999 -1234567890123456789 {5 x} {} {233 1}

proc f {} {scan "5 6" "%d %d" a a; set a}; f
-> 6

proc f {} {upvar #0 g l; scan "5 6" "%d %d" l k; list $g $k}; f
!> can't read "g": no such variable

lsort -integer {5 -3 9223372036854775807 0 -9223372036854775808 5 -3}
-> -9223372036854775808 -3 -3 0 5 5 9223372036854775807

set l {}; for {set i 0} {$i < 300} {incr i} {lappend l [expr {($i * 7919) % 301 - 150}]}; set s [lsort -integer $l]; list [lindex $s 0] [lindex $s 150] [lindex $s end] [expr {[lreverse [lsort -integer -decreasing $l]] eq $s}] [expr {[lsort -integer $s] eq $s}]
-> -150 0 150 1 1

set l {}; for {set i 0} {$i < 200} {incr i} {lappend l prefix[expr {$i * 37 % 100}]}; list [lrange [lsort $l] 0 3] [llength [lsort -unique $l]] [lrange [lsort -decreasing $l] 0 3]
-> {prefix0 prefix0 prefix1 prefix1} 100 {prefix99 prefix99 prefix98 prefix98}

set l {}; for {set i 0} {$i < 150} {incr i} {lappend l [list [expr {$i % 3}] $i]}; list [lrange [lsort -integer -index 0 $l] 0 2] [lrange [lsort -integer -decreasing -index 0 $l] 0 2] [lsort -integer -unique -index 0 $l]
-> {{0 0} {0 3} {0 6}} {{2 2} {2 5} {2 8}} {{0 147} {1 148} {2 149}}

set l {}; for {set i 0} {$i < 150} {incr i} {lappend l [expr {($i * 77 % 151 - 75) / 4.0}]}; set s [lsort -real $l]; list [lrange $s 0 3] [lrange $s end-1 end]
-> {-18.75 -18.5 -18.25 -18.0} {18.5 18.75}

list [split a,b,,c, ,] [split ,é,x ,] [split abc x] [split {} ,] [split ,, ,] [split "a b\tc"]
-> {a b {} c {}} {{} é x} abc {} {{} {} {}} {a b c}

array set a {x 1 y 2 z 3 x 4}; list [lsort [array names a]] [array get a x] [llength [array get a]] [array size a]
-> {x y z} {x 4} 6 3

proc f {} {array set a {k 1 l 2}; upvar 0 a(k) e; set e 9; array set a {k 5}; list $e [lsort [array get a]]}; f
-> 5 {2 5 k l}

set l {0 -0 007 5 -5 +5 0x1f 123456789012345678 1234567890123456789 1.0 {6} "7" \x38 - é a {}}; set r {}; foreach x $l {lappend r <$x>}; list $r [lindex $l 5] [llength $l] [lsort -dictionary [lrange $l 3 9]]
-> {<0> <-0> <007> <5> <-5> <+5> <0x1f> <123456789012345678> <1234567890123456789> <1.0> <6> <7> <8> <-> <é> <a> <>} +5 17 {+5 -5 0x1f 1.0 5 123456789012345678 1234567890123456789}

set d {1 a 01 b -0 c 0 d}; list [dict get $d 1] [dict get $d 01] [dict get $d 0] [dict get $d -0] [dict size $d]
-> a b d c 4

