# Subcommands of string.

string length {}
-> 0

string tolower {}
->

string length abc
-> 3

string reverse abc
-> cba

string tolower abc
-> abc

string length {Hello World}
-> 11

string totitle {Hello World}
-> Hello world

string bytelength {Hello World}
-> 11

string reverse h\u00e9llo
-> olléh

string totitle h\u00e9llo
-> Héllo

string bytelength h\u00e9llo
-> 6

string reverse {a b c}
-> c b a

string bytelength {a b c}
-> 5

string length aXbXc
-> 5

string tolower aXbXc
-> axbxc

string toupper aXbXc
-> AXBXC

string bytelength aXbXc
-> 5

string reverse \u4e2d\u6587x
-> x文中

string tolower \u4e2d\u6587x
-> 中文x

string toupper \u4e2d\u6587x
-> 中文X

string index abc -1
->

string index abc 1+1
-> c

string index h\u00e9llo\u4e2d 0
-> h

string index h\u00e9llo\u4e2d 1
-> é

string index h\u00e9llo\u4e2d end
-> 中

string index h\u00e9llo\u4e2d -1
->

string index h\u00e9llo\u4e2d x
!> bad index "x": must be integer?[+-]integer? or end?[+-]integer?

string index {} end-1
->

string index {} 99
->

string index {} 1+1
->

string index {} end+1
->

string range abcdef 0 end
-> abcdef

string range abcdef 2 1
->

string range abcdef -5 1
-> ab

string range abcdef end-1 end
-> ef

string range abcdef end 0
->

string range abcdef x 1
!> bad index "x": must be integer?[+-]integer? or end?[+-]integer?

string range abcdef 0 0
-> a

string range h\u00e9ll\u4e2d 0 end
-> héll中

string range h\u00e9ll\u4e2d 1 2
-> él

string range h\u00e9ll\u4e2d -5 1
-> hé

string range h\u00e9ll\u4e2d end-1 end
-> l中

string range h\u00e9ll\u4e2d end 0
->

string range h\u00e9ll\u4e2d 1 y
!> bad index "y": must be integer?[+-]integer? or end?[+-]integer?

string range {} 1 2
->

string range {} -5 1
->

string range {} 1 y
!> bad index "y": must be integer?[+-]integer? or end?[+-]integer?

string replace abcdef 0 end
->

string replace abcdef 1 2
-> adef

string replace abcdef 1 2 <>
-> a<>def

string replace abcdef 2 1 <>
-> abcdef

string replace abcdef -5 1 <>
-> <>cdef

string replace abcdef 3 99
-> abc

string replace abcdef 9 10
-> abcdef

string replace abcdef 9 10 <>
-> abcdef

string replace abcdef -3 -1
-> abcdef

string replace abcdef -3 -1 <>
-> abcdef

string replace abcdef end end
-> abcde

string toupper [string toupper abcdef] 0 0
-> ABCDEF

string totitle [string toupper abcdef] 1 2
-> ABcDEF

string tolower [string toupper abcdef] 1 2
-> AbcDEF

string toupper [string toupper abcdef] 2 1
-> ABCDEF

string totitle [string toupper abcdef] 0 end
-> Abcdef

string tolower [string toupper abcdef] 0 end
-> abcdef

string totitle [string toupper abcdef] -1 1
-> AbCDEF

string tolower [string toupper abcdef] -1 1
-> abCDEF

string toupper [string toupper abcdef] end 99
-> ABCDEF

string tolower [string toupper abcdef] end 99
-> ABCDEf

string totitle [string toupper abcdef] 7 9
-> ABCDEF

string tolower [string toupper abcdef] 7 9
-> ABCDEF

string toupper abcdef 1
-> aBcdef

string replace h\u00e9ll\u4e2d 1 2
-> hl中

string replace h\u00e9ll\u4e2d 1 2 <>
-> h<>l中

string replace h\u00e9ll\u4e2d 2 1 <>
-> héll中

string replace h\u00e9ll\u4e2d -5 1
-> ll中

string replace h\u00e9ll\u4e2d -5 1 <>
-> <>ll中

string replace h\u00e9ll\u4e2d 9 10 <>
-> héll中

string replace h\u00e9ll\u4e2d -3 -1 <>
-> héll中

string replace h\u00e9ll\u4e2d end end
-> héll

string replace h\u00e9ll\u4e2d end end <>
-> héll<>

string totitle [string toupper h\u00e9ll\u4e2d] 0 0
-> HÉLL中

string toupper [string toupper h\u00e9ll\u4e2d] 1 2
-> HÉLL中

string tolower [string toupper h\u00e9ll\u4e2d] 1 2
-> HélL中

string totitle [string toupper h\u00e9ll\u4e2d] 2 1
-> HÉLL中

string toupper [string toupper h\u00e9ll\u4e2d] 0 end
-> HÉLL中

string toupper [string toupper h\u00e9ll\u4e2d] -1 1
-> HÉLL中

string totitle [string toupper h\u00e9ll\u4e2d] -1 1
-> HéLL中

string tolower [string toupper h\u00e9ll\u4e2d] end 99
-> HÉLL中

string toupper [string toupper h\u00e9ll\u4e2d] 7 9
-> HÉLL中

string tolower [string toupper h\u00e9ll\u4e2d] 7 9
-> HÉLL中

string totitle h\u00e9ll\u4e2d 9
-> héll中

string tolower [string toupper h\u00e9ll\u4e2d] end-1
-> HÉLl中

string repeat ab 0
->

string repeat {} 0
->

string repeat ab 1
-> ab

string repeat {} 1
->

string repeat ab 3
-> ababab

string repeat {} 3
->

string repeat ab -1
->

string repeat {} -1
->

string repeat \u00e9 4
-> éééé

string first b abcabc
-> 1

string last b abcabc
-> 4

string last b abcabc 0
-> -1

string last b abcabc 1
-> 1

string last b abcabc 2
-> 1

string first b abcabc end
-> -1

string first b abcabc end-1
-> 4

string first b abcabc -3
-> 1

string last b abcabc 99
-> 4

string first bc abcabc
-> 1

string first bc abcabc 0
-> 1

string first bc abcabc 1
-> 1

string first bc abcabc 2
-> 4

string last bc abcabc end-1
-> 1

string last bc abcabc -3
-> -1

string first bc abcabc 99
-> -1

string first {} abc 0
-> -1

string last {} abc 0
-> -1

string first {} abc 1
-> -1

string last {} abc 1
-> -1

string first {} abc 2
-> -1

string last {} abc 2
-> -1

string last {} abc end
-> -1

string last {} abc end-1
-> -1

string first {} abc -3
-> -1

string last {} abc 99
-> -1

string first zz abc
-> -1

string last zz abc
-> -1

string first zz abc 0
-> -1

string last zz abc 0
-> -1

string first zz abc 1
-> -1

string last zz abc 1
-> -1

string first zz abc 2
-> -1

string last zz abc 2
-> -1

string first zz abc end
-> -1

string last zz abc end-1
-> -1

string first zz abc -3
-> -1

string last zz abc 99
-> -1

string first \u00e9 h\u00e9ll\u00e9
-> 1

string last \u00e9 h\u00e9ll\u00e9
-> 4

string first \u00e9 h\u00e9ll\u00e9 0
-> 1

string last \u00e9 h\u00e9ll\u00e9 0
-> -1

string first \u00e9 h\u00e9ll\u00e9 1
-> 1

string last \u00e9 h\u00e9ll\u00e9 1
-> 1

string first \u00e9 h\u00e9ll\u00e9 2
-> 4

string last \u00e9 h\u00e9ll\u00e9 2
-> 1

string last \u00e9 h\u00e9ll\u00e9 end
-> 4

string first \u00e9 h\u00e9ll\u00e9 end-1
-> 4

string first \u00e9 h\u00e9ll\u00e9 -3
-> 1

string last \u00e9 h\u00e9ll\u00e9 99
-> 4

string last l h\u00e9ll\u00e9
-> 3

string first l h\u00e9ll\u00e9 end
-> -1

string last l h\u00e9ll\u00e9 end
-> 3

string first l h\u00e9ll\u00e9 -3
-> 2

string last l h\u00e9ll\u00e9 99
-> 3

string first abcd abc 0
-> -1

string first abcd abc 1
-> -1

string first abcd abc 2
-> -1

string last abcd abc end
-> -1

string first abcd abc end-1
-> -1

string last abcd abc -3
-> -1

string first abcd abc 99
-> -1

string first a {}
-> -1

string last a {}
-> -1

string first a {} 0
-> -1

string last a {} 0
-> -1

string first a {} 1
-> -1

string last a {} 1
-> -1

string first a {} 2
-> -1

string last a {} 2
-> -1

string first a {} end-1
-> -1

string first a {} 99
-> -1

string last a {} 99
-> -1

string first aa aaaa 0
-> 0

string first aa aaaa 1
-> 1

string first aa aaaa 2
-> 2

string first aa aaaa end
-> -1

string last aa aaaa -3
-> -1

string first aa aaaa 99
-> -1

string compare -nocase abc abc
-> 0

string equal abc abc
-> 1

string equal -nocase abc abc
-> 1

string equal -length 1 -nocase abc abc
-> 1

string compare abc abd
-> -1

string compare -length 2 abc abd
-> 0

string compare -nocase abd abc
-> 1

string equal abd abc
-> 0

string equal -nocase abd abc
-> 0

string equal -length 1 -nocase abd abc
-> 1

string compare ab abc
-> -1

string compare -length 2 ab abc
-> 0

string compare {} a
-> -1

string equal {} a
-> 0

string equal -nocase {} a
-> 0

string compare A a
-> -1

string equal -length 1 -nocase A a
-> 1

string compare -nocase \u00e9 e
-> 1

string equal -nocase \u00e9 e
-> 0

string compare -length 2 \u00e9 e
-> 1

string compare 10 9
-> -1

string equal 10 9
-> 0

string equal -nocase 10 9
-> 0

string compare -length 0 a b
-> 0

string compare -length -1 ab ac
-> -1

string equal -l 1 ab ac
-> 1

string compare -foo a b
!> bad option "-foo": must be -nocase or -length

string compare -length a b
!> wrong # args: should be "string compare ?-nocase? ?-length int? string1 string2"

string compare -length x a b
!> expected integer but got "x"

string equal -n A a
-> 1

string compare a
!> wrong # args: should be "string compare ?-nocase? ?-length int? string1 string2"

string compare
!> wrong # args: should be "string compare ?-nocase? ?-length int? string1 string2"

string equal a b c d e f
!> wrong # args: should be "string equal ?-nocase? ?-length int? string1 string2"

string equal -nocase -length 2 ABc abd
-> 1

string compare -nocase -nocase a A
-> 0

string match {*} abc
-> 1

string match {*} {}
-> 1

string match {a*} a1c
-> 1

string match {a*} *
-> 0

string match {a*} x.tcl
-> 0

string match {*c} abc
-> 1

string match {*c} {}
-> 0

string match {*c} x.tcl
-> 0

string match -nocase {*c} ABC
-> 1

string match {a*c} a1c
-> 1

string match {a*c} *
-> 0

string match {?} abc
-> 0

string match {?} {}
-> 0

string match {?} *
-> 1

string match {?} x.tcl
-> 0

string match {a?c} abc
-> 1

string match {a?c} *
-> 0

string match -nocase {a?c} ABC
-> 1

string match {[a-c]*} a1c
-> 1

string match {[a-c]*} x.tcl
-> 0

string match -nocase {[a-c]*} ABC
-> 1

string match {[^a]*} abc
-> 1

string match {[^a]*} *
-> 0

string match {\*} {}
-> 0

string match {\*} a1c
-> 0

string match {*[0-9]*} a1c
-> 1

string match {*[0-9]*} *
-> 0

string match {} abc
-> 0

string match {} *
-> 0

string match -nocase {} ABC
-> 0

string match {**} abc
-> 1

string match {**} {}
-> 1

string match {**} *
-> 1

string match {**} x.tcl
-> 1

string match -nocase {**} ABC
-> 1

string match {a[b} a1c
-> 0

string match {a[b} *
-> 0

string match a\\ abc
-> 0

string match {[]a]} abc
-> 0

string match {*.tcl} abc
-> 0

string match {*.tcl} {}
-> 0

string match {*[xyz]} abc
-> 0

string match {*[xyz]} {}
-> 0

string match {*[xyz]} *
-> 0

string match {*[xyz]} x.tcl
-> 0

string match {A*} a1c
-> 0

string match {A*} *
-> 0

string match -foo a b
!> bad option "-foo": must be -nocase

string match {[\u00e0-\u00ff]} \u00e9
-> 0

string match ?\u00e9? h\u00e9l
-> 1

string map -nocase [subst {a 1 b 2}] [string toupper [subst abcab]]
-> 12C12

string map [subst {ab 1 a 2}] [subst abcab]
-> 1c1

string map -nocase [subst {ab 1 a 2}] [string toupper [subst abcab]]
-> 1C1

string map -nocase [subst {a 2 ab 1}] [string toupper [subst abcab]]
-> 2BC2B

string map [subst {a {}}] [subst banana]
-> bnn

string map -nocase [subst {a {}}] [string toupper [subst banana]]
-> BNN

string map [subst {}] [subst abc]
-> abc

string map -nocase [subst {\u00e9 e}] [string toupper [subst {caf\u00e9}]]
-> CAFe

string map [subst {x aa}] [subst {}]
->

string map -nocase [subst {x aa}] [string toupper [subst {}]]
->

string map [subst {& &amp; < &lt; > &gt;}] [subst {a<b & c>d}]
-> a&lt;b &amp; c&gt;d

string map {a} x
!> char map list unbalanced

string map -foo {a b} x
!> bad option "-foo": must be -nocase

string map
!> wrong # args: should be "string map ?-nocase? charMap string"

string map a
!> wrong # args: should be "string map ?-nocase? charMap string"

string map {a b} x y z
!> wrong # args: should be "string map ?-nocase? charMap string"

string map [list a b] 12
-> 12

string map -nocase {AB x Ab y} aBab
-> xx

string map -nocase {\u00c9 e} h\u00e9
-> he

string map {a b} a
-> b

string map [dict create a 1 b 2] abba
-> 1221

string map "a \{" x
!> unmatched open brace in list

string trim {  ab  } x
->   ab  

string trimright xxabxx
-> xxabxx

string trimright xxabxx { xa}
-> xxab

string trim xxabxx {}
-> xxabxx

string trim "\t\nab\r\n "
-> ab

string trim {} x
->

string trimright {   }
->

string trimleft {   } xa
->    

string trim {   } {}
->    

string trimleft \u00a0a\u00a0
-> a 

string trimright \u00a0a\u00a0
->  a

string trim \u00a0a\u00a0 x
->  a 

string trim \u00a0a\u00a0 {}
->  a 

string trim axbxa
-> axbxa

string trimleft axbxa
-> axbxa

string trimright axbxa { xa}
-> axb

string wordstart {ab cd_e.f} 0
-> 0

string wordstart {ab cd_e.f} 2
-> 2

string wordstart {ab cd_e.f} 3
-> 3

string wordend {ab cd_e.f} 4
-> 7

string wordstart {ab cd_e.f} end
-> 8

string wordend {ab cd_e.f} -1
-> 2

string wordstart {ab cd_e.f} 99
-> 8

string wordstart {ab cd_e.f} end-3
-> 3

string wordend h\u00e9llo 1
-> 5

string wordend {} 0
-> 0

string wordstart a x
!> bad index "x": must be integer?[+-]integer? or end?[+-]integer?

string cat
->

string cat 1 2
-> 12

string bytelength
!> wrong # args: should be "string bytelength string"

string equal
!> wrong # args: should be "string equal ?-nocase? ?-length int? string1 string2"

string first
!> wrong # args: should be "string first needleString haystackString ?startIndex?"

string first a b c d e f g
!> wrong # args: should be "string first needleString haystackString ?startIndex?"

string index
!> wrong # args: should be "string index string charIndex"

string is
!> wrong # args: should be "string is class ?-strict? ?-failindex var? str"

string is a b c d e f g
!> wrong # args: should be "string is class ?-strict? ?-failindex var? str"

string last a b c d e f g
!> wrong # args: should be "string last needleString haystackString ?startIndex?"

string length
!> wrong # args: should be "string length string"

string match
!> wrong # args: should be "string match ?-nocase? pattern string"

string range
!> wrong # args: should be "string range string first last"

string range a b c d e f g
!> wrong # args: should be "string range string first last"

string repeat
!> wrong # args: should be "string repeat string count"

string repeat a b c d e f g
!> wrong # args: should be "string repeat string count"

string replace
!> wrong # args: should be "string replace string first last ?string?"

string reverse
!> wrong # args: should be "string reverse string"

string reverse a b c d e f g
!> wrong # args: should be "string reverse string"

string tolower
!> wrong # args: should be "string tolower string ?first? ?last?"

string tolower a b c d e f g
!> wrong # args: should be "string tolower string ?first? ?last?"

string totitle
!> wrong # args: should be "string totitle string ?first? ?last?"

string toupper a b c d e f g
!> wrong # args: should be "string toupper string ?first? ?last?"

string trimleft
!> wrong # args: should be "string trimleft string ?chars?"

string trimleft a b c d e f g
!> wrong # args: should be "string trimleft string ?chars?"

string trimright a b c d e f g
!> wrong # args: should be "string trimright string ?chars?"

string wordstart a b c d e f g
!> wrong # args: should be "string wordstart string index"

string le abc
-> 3

string tou abc
-> ABC

string rang abc 0 1
-> ab

set c length; string $c abcd
-> 4

set c toup; string $c abcd
-> ABCD

set s abc; string toupper $s; set s
-> abc

set s abc; set s [string toupper $s]; string tolower $s
-> abc

string length 12345
-> 5

string length [list a b]
-> 3

string index 12345 2
-> 3

string range 12345 1 3
-> 234

string reverse 123
-> 321

string length [dict create a 1]
-> 3

string index [list ab cd] 3
-> c

proc f s {string range $s 1 end-1}; f abcde
-> bcd

string trim 10 0
-> 1

format %ld 4294967297
-> 4294967297

subst -nobackslashes {\u12}
-> \u12

subst {\\u12}
-> \u12

string reverse a😀b
-> b😀a

# A star before a plain end.

list [string match *bc abc] [string match *bc abcd] [string match *bc bc] [string match *bc c] [string match *\u00e9 a\u00e9] [string match * {}] [string match {*b\c} abc] [string match -nocase *BC abc]
-> 1 0 1 0 1 1 1 1
