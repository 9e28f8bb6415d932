# binary format, scan, encode, decode.

binary encode hex [binary format c 1]
-> 01

binary encode hex [binary format c 255]
-> ff

binary encode hex [binary format c 65535]
-> ff

binary encode hex [binary format c 305419896]
-> 78

binary encode hex [binary format c2 {1 2 3}]
-> 0102

binary encode hex [binary format c* {1 2 3}]
-> 010203

binary format c3 {1 2}
!> number of elements in list does not match count

binary encode hex [binary format c0 {1 2}]
->

binary format c abc
!> expected integer but got "abc"

binary format c
!> not enough arguments for all format specifiers

binary scan [binary decode hex 0102030405060708f1f2f3f4f5f6f7f8] cu* v; set v
-> 1 2 3 4 5 6 7 8 241 242 243 244 245 246 247 248

binary scan [binary decode hex f1f2f3f4f5f6f7f8f1f2f3f4f5f6f7f8] cu2 v; set v
-> 241 242

binary encode hex [binary format s 0]
-> 0000

binary encode hex [binary format s 305419896]
-> 7856

binary encode hex [binary format s 1311768467463790320]
-> f0de

binary format s abc
!> expected integer but got "abc"

binary format s
!> not enough arguments for all format specifiers

binary scan [binary decode hex 0102030405060708f1f2f3f4f5f6f7f8] s* v; set v
-> 513 1027 1541 2055 -3343 -2829 -2315 -1801

binary scan [binary decode hex 0102030405060708f1f2f3f4f5f6f7f8] su* v; set v
-> 513 1027 1541 2055 62193 62707 63221 63735

binary scan [binary decode hex f1f2f3f4f5f6f7f8f1f2f3f4f5f6f7f8] su2 v; set v
-> 62193 62707

binary scan abc s0 v; set v
->

binary encode hex [binary format S 0]
-> 0000

binary encode hex [binary format S 305419896]
-> 5678

binary encode hex [binary format S -305419896]
-> a988

binary encode hex [binary format S2 {1 2 3}]
-> 00010002

binary encode hex [binary format S* {1 2 3}]
-> 000100020003

binary encode hex [binary format S0 {1 2}]
->

binary format S abc
!> expected integer but got "abc"

binary format S
!> not enough arguments for all format specifiers

binary scan [binary decode hex 0102030405060708f1f2f3f4f5f6f7f8] Su* v; set v
-> 258 772 1286 1800 61938 62452 62966 63480

list [binary scan x S9 v] [expr {![catch {set v}]}]
-> 0 0

binary scan [binary decode hex f1f2f3f4f5f6f7f8f1f2f3f4f5f6f7f8] Su2 v; set v
-> 61938 62452

binary encode hex [binary format t 1]
-> 0100

binary encode hex [binary format t 65535]
-> ffff

binary encode hex [binary format t 1311768467463790320]
-> f0de

binary encode hex [binary format t2 {1 2 3}]
-> 01000200

binary encode hex [binary format t* {1 2 3}]
-> 010002000300

binary format t3 {1 2}
!> number of elements in list does not match count

binary encode hex [binary format t0 {1 2}]
->

binary format t abc
!> expected integer but got "abc"

binary scan [binary decode hex f102030405060708f1f2f3f4f5f6f7f8] t v; set v
-> 753

list [binary scan x t9 v] [expr {![catch {set v}]}]
-> 0 0

binary encode hex [binary format i 1]
-> 01000000

binary encode hex [binary format i -1]
-> ffffffff

binary encode hex [binary format i 255]
-> ff000000

binary encode hex [binary format i 65535]
-> ffff0000

binary encode hex [binary format i 99999999999999999999]
!> integer value too large to represent

binary encode hex [binary format i2 {1 2 3}]
-> 0100000002000000

binary encode hex [binary format i* {1 2 3}]
-> 010000000200000003000000

binary format i3 {1 2}
!> number of elements in list does not match count

binary encode hex [binary format i0 {1 2}]
->

binary format i
!> not enough arguments for all format specifiers

binary scan [binary decode hex f102030405060708f1f2f3f4f5f6f7f8] i v; set v
-> 67306225

binary encode hex [binary format I 1]
-> 00000001

binary encode hex [binary format I -1]
-> ffffffff

binary encode hex [binary format I 255]
-> 000000ff

binary encode hex [binary format I 65535]
-> 0000ffff

binary encode hex [binary format I -305419896]
-> edcba988

binary encode hex [binary format I 1311768467463790320]
-> 9abcdef0

binary encode hex [binary format I 99999999999999999999]
!> integer value too large to represent

binary format I3 {1 2}
!> number of elements in list does not match count

binary format I
!> not enough arguments for all format specifiers

binary scan [binary decode hex 0102030405060708f1f2f3f4f5f6f7f8] I* v; set v
-> 16909060 84281096 -235736076 -168364040

binary scan [binary decode hex f102030405060708f1f2f3f4f5f6f7f8] I v; set v
-> -251526396

list [binary scan x I9 v] [expr {![catch {set v}]}]
-> 0 0

binary scan abc I0 v; set v
->

binary encode hex [binary format n 0]
-> 00000000

binary encode hex [binary format n -1]
-> ffffffff

binary encode hex [binary format n 255]
-> ff000000

binary encode hex [binary format n 305419896]
-> 78563412

binary encode hex [binary format n 99999999999999999999]
!> integer value too large to represent

binary scan [binary decode hex 0102030405060708f1f2f3f4f5f6f7f8] n* v; set v
-> 67305985 134678021 -185339151 -117967115

binary scan [binary decode hex 0102030405060708f1f2f3f4f5f6f7f8] nu* v; set v
-> 67305985 134678021 4109628145 4177000181

list [binary scan x n9 v] [expr {![catch {set v}]}]
-> 0 0

binary scan [binary decode hex f1f2f3f4f5f6f7f8f1f2f3f4f5f6f7f8] nu2 v; set v
-> 4109628145 4177000181

binary scan abc n0 v; set v
->

binary encode hex [binary format w 1]
-> 0100000000000000

binary encode hex [binary format w 1311768467463790320]
-> f0debc9a78563412

binary encode hex [binary format w 99999999999999999999]
!> integer value too large to represent

binary format w abc
!> expected integer but got "abc"

binary format w {1 2}
!> expected integer but got "1 2"

binary scan [binary decode hex 0102030405060708f1f2f3f4f5f6f7f8] w* v; set v
-> 578437695752307201 -506664896818842895

binary scan abc w0 v; set v
->

binary encode hex [binary format W 1]
-> 0000000000000001

binary encode hex [binary format W -305419896]
-> ffffffffedcba988

binary encode hex [binary format W 99999999999999999999]
!> integer value too large to represent

binary encode hex [binary format W2 {1 2 3}]
-> 00000000000000010000000000000002

binary encode hex [binary format W* {1 2 3}]
-> 000000000000000100000000000000020000000000000003

binary encode hex [binary format W0 {1 2}]
->

binary format W abc
!> expected integer but got "abc"

binary format W {1 2}
!> expected integer but got "1 2"

list [binary scan x W9 v] [expr {![catch {set v}]}]
-> 0 0

binary encode hex [binary format m 0]
-> 0000000000000000

binary encode hex [binary format m -1]
-> ffffffffffffffff

binary encode hex [binary format m 255]
-> ff00000000000000

binary encode hex [binary format m 65535]
-> ffff000000000000

binary encode hex [binary format m 305419896]
-> 7856341200000000

binary encode hex [binary format m2 {1 2 3}]
-> 01000000000000000200000000000000

binary encode hex [binary format m* {1 2 3}]
-> 010000000000000002000000000000000300000000000000

binary format m3 {1 2}
!> number of elements in list does not match count

binary encode hex [binary format m0 {1 2}]
->

binary format m {1 2}
!> expected integer but got "1 2"

binary scan [binary decode hex 0102030405060708f1f2f3f4f5f6f7f8] mu* v; set v
-> 578437695752307201 17940079176890708721

binary scan [binary decode hex f102030405060708f1f2f3f4f5f6f7f8] m v; set v
-> 578437695752307441

binary scan [binary decode hex f1f2f3f4f5f6f7f8f1f2f3f4f5f6f7f8] mu2 v; set v
-> 17940079176890708721 17940079176890708721

binary encode hex [binary format f 1]
-> 0000803f

binary encode hex [binary format f -1.5]
-> 0000c0bf

binary encode hex [binary format f Inf]
-> ffff7f7f

binary encode hex [binary format f -Inf]
-> ffff7fff

binary encode hex [binary format f2 {1 2}]
-> 0000803f00000040

binary encode hex [binary format d 0]
-> 0000000000000000

binary encode hex [binary format d 3.14159]
-> 6e861bf0f9210940

binary encode hex [binary format d 1e300]
-> 9c7500883ce4377e

binary encode hex [binary format d2 {1 2}]
-> 000000000000f03f0000000000000040

binary encode hex [binary format r 1]
-> 0000803f

binary encode hex [binary format r 1e300]
-> ffff7f7f

binary encode hex [binary format r 1e-300]
-> 00000000

binary encode hex [binary format R 1]
-> 3f800000

binary encode hex [binary format R 1e300]
-> 7f7fffff

binary encode hex [binary format R2 {1 2}]
-> 3f80000040000000

binary scan [binary format R3 {1 2 3}] R* v; set v
-> 1.0 2.0 3.0

binary encode hex [binary format q 1]
-> 000000000000f03f

binary encode hex [binary format q -1.5]
-> 000000000000f8bf

binary encode hex [binary format q 3.14159]
-> 6e861bf0f9210940

binary encode hex [binary format q -Inf]
-> 000000000000f0ff

binary encode hex [binary format q2 {1 2}]
-> 000000000000f03f0000000000000040

binary format q x
!> expected floating-point number but got "x"

binary scan [binary format q 1.5] q v; set v
-> 1.5

binary scan abc q v
-> 0

binary encode hex [binary format Q 1]
-> 3ff0000000000000

binary encode hex [binary format Q -1.5]
-> bff8000000000000

binary encode hex [binary format Q 3.14159]
-> 400921f9f01b866e

binary encode hex [binary format Q 1e-300]
-> 01a56e1fc2f8f359

binary encode hex [binary format Q -Inf]
-> fff0000000000000

binary format Q x
!> expected floating-point number but got "x"

binary scan [binary format Q 1.5] Q v; set v
-> 1.5

binary scan [binary format Q3 {1 2 3}] Q* v; set v
-> 1.0 2.0 3.0

binary scan abc Q v
-> 0

binary encode hex [binary format a abc]
-> 61

binary encode hex [binary format a {}]
-> 00

binary encode hex [binary format a 1010]
-> 31

binary encode hex [binary format A abc]
-> 61

binary encode hex [binary format A {}]
-> 20

binary encode hex [binary format A 1010]
-> 31

binary encode hex [binary format a5 {}]
-> 0000000000

binary encode hex [binary format A5 {}]
-> 2020202020

binary encode hex [binary format a* 1010]
-> 31303130

binary encode hex [binary format a* a1]
-> 6131

binary encode hex [binary format A* 1010]
-> 31303130

binary encode hex [binary format A* a1]
-> 6131

binary encode hex [binary format a2 {}]
-> 0000

binary encode hex [binary format a0 abc]
->

binary encode hex [binary format a0 {}]
->

binary encode hex [binary format a0 1010]
->

binary encode hex [binary format b abc]
!> expected binary string but got "abc" instead

binary encode hex [binary format b {}]
-> 00

binary encode hex [binary format b* abc]
!> expected binary string but got "abc" instead

binary encode hex [binary format b* a1]
!> expected binary string but got "a1" instead

binary encode hex [binary format b5 abc]
!> expected binary string but got "abc" instead

binary encode hex [binary format b5 {}]
-> 00

binary encode hex [binary format b5 1010]
-> 05

binary encode hex [binary format b12 abc]
!> expected binary string but got "abc" instead

binary encode hex [binary format b12 {}]
-> 0000

binary encode hex [binary format b12 1010]
-> 0500

binary encode hex [binary format B abc]
!> expected binary string but got "abc" instead

binary encode hex [binary format B {}]
-> 00

binary encode hex [binary format B* abc]
!> expected binary string but got "abc" instead

binary encode hex [binary format B* a1]
!> expected binary string but got "a1" instead

binary encode hex [binary format B5 abc]
!> expected binary string but got "abc" instead

binary encode hex [binary format B5 {}]
-> 00

binary encode hex [binary format B5 1010]
-> a0

binary encode hex [binary format B12 abc]
!> expected binary string but got "abc" instead

binary encode hex [binary format B12 {}]
-> 0000

binary encode hex [binary format h abc]
-> 0a

binary encode hex [binary format h a1]
-> 0a

binary encode hex [binary format h* abc]
-> ba0c

binary encode hex [binary format h* a1]
-> 1a

binary encode hex [binary format h3 {}]
-> 0000

binary encode hex [binary format h3 1010]
-> 0101

binary encode hex [binary format H abc]
-> a0

binary encode hex [binary format H a1]
-> a0

binary encode hex [binary format H* abc]
-> abc0

binary encode hex [binary format H* a1]
-> a1

binary encode hex [binary format H3 {}]
-> 0000

binary encode hex [binary format H3 1010]
-> 1010

binary encode hex [binary format H5 abc]
-> abc000

binary encode hex [binary format H5 {}]
-> 000000

binary encode hex [binary format H5 1010]
-> 101000

binary encode hex [binary format a2x2 abc]
-> 61620000

binary encode hex [binary format a2x2 {}]
-> 00000000

binary encode hex [binary format a2x2 1010]
-> 31300000

binary encode hex [binary format a3X2a2 1010 1010]
-> 313130

set r [binary scan {abc  } a v w]; list $r [expr {[expr {![catch {set v}]}] ? [binary encode hex $v] : {}}]
-> 1 61

set r [binary scan {} a v w]; list $r [expr {[expr {![catch {set v}]}] ? [binary encode hex $v] : {}}]
-> 0 {}

set r [binary scan \x12\xab\xff a v w]; list $r [expr {[expr {![catch {set v}]}] ? [binary encode hex $v] : {}}]
-> 1 12

set r [binary scan {abc  } A v w]; list $r [expr {[expr {![catch {set v}]}] ? [binary encode hex $v] : {}}]
-> 1 61

set r [binary scan {} A v w]; list $r [expr {[expr {![catch {set v}]}] ? [binary encode hex $v] : {}}]
-> 0 {}

set r [binary scan \x12\xab\xff A v w]; list $r [expr {[expr {![catch {set v}]}] ? [binary encode hex $v] : {}}]
-> 1 12

set r [binary scan {abc  } a5 v w]; list $r [expr {[expr {![catch {set v}]}] ? [binary encode hex $v] : {}}]
-> 1 6162632020

set r [binary scan {} a5 v w]; list $r [expr {[expr {![catch {set v}]}] ? [binary encode hex $v] : {}}]
-> 0 {}

set r [binary scan \x12\xab\xff a5 v w]; list $r [expr {[expr {![catch {set v}]}] ? [binary encode hex $v] : {}}]
-> 0 {}

set r [binary scan {abc  } A5 v w]; list $r [expr {[expr {![catch {set v}]}] ? [binary encode hex $v] : {}}]
-> 1 616263

set r [binary scan {} A5 v w]; list $r [expr {[expr {![catch {set v}]}] ? [binary encode hex $v] : {}}]
-> 0 {}

set r [binary scan \x12\xab\xff A5 v w]; list $r [expr {[expr {![catch {set v}]}] ? [binary encode hex $v] : {}}]
-> 0 {}

set r [binary scan {abc  } a* v w]; list $r [expr {[expr {![catch {set v}]}] ? [binary encode hex $v] : {}}]
-> 1 6162632020

set r [binary scan {} a* v w]; list $r [expr {[expr {![catch {set v}]}] ? [binary encode hex $v] : {}}]
-> 1 {}

set r [binary scan \x12\xab\xff a* v w]; list $r [expr {[expr {![catch {set v}]}] ? [binary encode hex $v] : {}}]
-> 1 12abff

set r [binary scan {abc  } A* v w]; list $r [expr {[expr {![catch {set v}]}] ? [binary encode hex $v] : {}}]
-> 1 616263

set r [binary scan {} A* v w]; list $r [expr {[expr {![catch {set v}]}] ? [binary encode hex $v] : {}}]
-> 1 {}

set r [binary scan \x12\xab\xff A* v w]; list $r [expr {[expr {![catch {set v}]}] ? [binary encode hex $v] : {}}]
-> 1 12abff

set r [binary scan {abc  } b12 v w]; list $r [expr {[expr {![catch {set v}]}] ? [binary encode hex $v] : {}}]
-> 1 313030303031313030313030

set r [binary scan {abc  } B12 v w]; list $r [expr {[expr {![catch {set v}]}] ? [binary encode hex $v] : {}}]
-> 1 303131303030303130313130

set r [binary scan {abc  } x3a* v w]; list $r [expr {[expr {![catch {set v}]}] ? [binary encode hex $v] : {}}]
-> 1 2020

set r [binary scan \x12\xab\xff x3a* v w]; list $r [expr {[expr {![catch {set v}]}] ? [binary encode hex $v] : {}}]
-> 1 {}

set r [binary scan {abc  } @2a v w]; list $r [expr {[expr {![catch {set v}]}] ? [binary encode hex $v] : {}}]
-> 1 63

set r [binary scan {} @*a* v w]; list $r [expr {[expr {![catch {set v}]}] ? [binary encode hex $v] : {}}]
-> 1 {}

set r [binary scan {} x*a* v w]; list $r [expr {[expr {![catch {set v}]}] ? [binary encode hex $v] : {}}]
-> 1 {}

set r [binary scan {abc  } a9 v w]; list $r [expr {[expr {![catch {set v}]}] ? [binary encode hex $v] : {}}]
-> 0 {}

set r [binary scan {} a9 v w]; list $r [expr {[expr {![catch {set v}]}] ? [binary encode hex $v] : {}}]
-> 0 {}

set r [binary scan \x12\xab\xff a9 v w]; list $r [expr {[expr {![catch {set v}]}] ? [binary encode hex $v] : {}}]
-> 0 {}

set r [binary scan {} b99 v w]; list $r [expr {[expr {![catch {set v}]}] ? [binary encode hex $v] : {}}]
-> 0 {}

set r [binary scan \x12\xab\xff b99 v w]; list $r [expr {[expr {![catch {set v}]}] ? [binary encode hex $v] : {}}]
-> 0 {}

set r [binary scan {} @9a v w]; list $r [expr {[expr {![catch {set v}]}] ? [binary encode hex $v] : {}}]
-> 0 {}

set r [binary scan \x12\xab\xff @9a v w]; list $r [expr {[expr {![catch {set v}]}] ? [binary encode hex $v] : {}}]
-> 0 {}

binary
!> wrong # args: should be "binary subcommand ?arg ...?"

binary foo
!> unknown or ambiguous subcommand "foo": must be decode, encode, format, or scan

binary format
!> wrong # args: should be "binary format formatString ?arg ...?"

binary format z 1
!> bad field specifier "z"

binary format a
!> not enough arguments for all format specifiers

binary format @ 1
!> missing count for "@" field specifier

binary format x*
!> cannot use "*" in format string with "x"

binary scan
!> wrong # args: should be "binary scan value formatString ?varName ...?"

binary scan a
!> wrong # args: should be "binary scan value formatString ?varName ...?"

binary scan a z v
!> bad field specifier "z"

binary scan a a
!> not enough arguments for all format specifiers

binary scan abc @ v
!> missing count for "@" field specifier

binary scan abc x v
-> 0

binary scan abc a2a v w; list $v $w
-> ab c

binary scan {1 2} {a x a} v w; list $v $w
-> 1 2

binary scan \u0141 a v; set v
-> A

binary format a \u0141
-> A

binary encode hex [binary format a* \u00e9]
-> e9

string length [binary format c* {200 201 10}]
-> 3

binary scan [binary format su 5] su v; set v
-> 5

binary encode hex [binary format {c c} 1 2]
-> 0102

binary encode hex [binary format c2s1I 1 2 3]
!> number of elements in list does not match count

binary encode hex [binary format c2s1I {1 2} 2 3]
-> 0102020000000003

binary encode hex [binary format @5c 1]
-> 000000000001

binary encode hex [binary format cX9c 1 2]
-> 02

binary encode hex [binary format ccX*c 1 2 3]
-> 0302

binary encode hex [binary format c@0c 1 2]
-> 02

binary encode hex [binary format cc@1@*c 1 2 3]
-> 010203

binary encode hex [binary format a-1 x]
!> bad field specifier "-"

binary encode
!> wrong # args: should be "binary encode subcommand ?arg ...?"

binary encode foo
!> unknown subcommand "foo": must be base64, hex, or uuencode

binary encode hex
!> wrong # args: should be "binary encode hex data"

binary encode hex a b
!> wrong # args: should be "binary encode hex data"

binary decode
!> wrong # args: should be "binary decode subcommand ?arg ...?"

binary decode foo
!> unknown subcommand "foo": must be base64, hex, or uuencode

binary decode hex
!> wrong # args: should be "binary decode hex ?options? data"

binary encode hex {}
->

binary encode hex abc
-> 616263

binary encode hex \u00ff\u0100
-> ff00

binary decode hex 616263
-> abc

binary decode hex {61 62
63}
-> abc

binary decode hex -strict {61 62}
!> invalid hexadecimal digit " " at position 2

binary decode hex 61zz
!> invalid hexadecimal digit "z" at position 2

binary decode hex -strict 61zz
!> invalid hexadecimal digit "z" at position 2

binary decode hex 6
->

binary decode hex 616
-> a

binary decode hex 4A4a
-> JJ

binary decode hex -foo 61
!> bad option "-foo": must be -strict

binary decode hex -s 61
!> bad option "-s": must be -strict

binary decode hex {}
->

binary decode hex 61 62 63
!> wrong # args: should be "binary decode hex ?options? data"

binary encode base64 {}
->

binary encode uuencode {}
->

string equal [binary decode uuencode [binary encode uuencode {}]] [subst {}]
-> 1

binary encode base64 a
-> YQ==

binary encode uuencode a
-> !80
   

binary encode base64 ab
-> YWI=

binary encode uuencode ab
-> "86(
   

string equal [binary decode base64 [binary encode base64 ab]] [subst ab]
-> 1

binary encode uuencode abc
-> #86)C
   

string equal [binary decode base64 [binary encode base64 abc]] [subst abc]
-> 1

binary encode base64 abcd
-> YWJjZA==

binary encode uuencode abcd
-> $86)C9`
   

binary encode uuencode {Hello, World!}
-> -2&5L;&\L(%=O<FQD(0
   

string equal [binary decode base64 [binary encode base64 {Hello, World!}]] [subst {Hello, World!}]
-> 1

string equal [binary decode uuencode [binary encode uuencode {Hello, World!}]] [subst {Hello, World!}]
-> 1

string equal [binary decode base64 [binary encode base64 \u00ff\u00fe\u00fd]] [subst \u00ff\u00fe\u00fd]
-> 1

binary encode base64 -maxlen 4 abcdefghijklmnop
-> YWJj
   ZGVm
   Z2hp
   amts
   bW5v
   cA==

binary encode base64 -wrapchar ab -maxlen 4 abcdefghijklmnop
-> YWJjabZGVmabZ2hpabamtsabbW5vabcA==

binary encode base64 -maxlen 8 abcdefghijklmnop
-> YWJjZGVm
   Z2hpamts
   bW5vcA==

binary encode base64 -maxlen 8 -wrapchar | abcdefghijklmnop
-> YWJjZGVm|Z2hpamts|bW5vcA==

binary encode base64 -wrapchar ab -maxlen 8 abcdefghijklmnop
-> YWJjZGVmabZ2hpamtsabbW5vcA==

binary encode uuencode -maxlen 4 [string repeat abcdefghij 9]
!> line length out of range

binary encode uuencode -maxlen 5 [string repeat abcdefghij 9]
-> #86)C
   #9&5F
   #9VAI
   #:F%B
   #8V1E
   #9F=H
   #:6IA
   #8F-D
   #969G
   #:&EJ
   #86)C
   #9&5F
   #9VAI
   #:F%B
   #8V1E
   #9F=H
   #:6IA
   #8F-D
   #969G
   #:&EJ
   #86)C
   #9&5F
   #9VAI
   #:F%B
   #8V1E
   #9F=H
   #:6IA
   #8F-D
   #969G
   #:&EJ
   

binary encode uuencode -maxlen 10 [string repeat abcdefghij 9]
-> &86)C9&5F
   &9VAI:F%B
   &8V1E9F=H
   &:6IA8F-D
   &969G:&EJ
   &86)C9&5F
   &9VAI:F%B
   &8V1E9F=H
   &:6IA8F-D
   &969G:&EJ
   &86)C9&5F
   &9VAI:F%B
   &8V1E9F=H
   &:6IA8F-D
   &969G:&EJ
   

binary encode base64 -maxlen
-> LW1heGxlbg==

binary encode base64 -maxlen 5
!> wrong # args: should be "binary encode base64 ?-maxlen len? ?-wrapchar char? data"

binary encode base64 -foo 1 x
!> bad option "-foo": must be -maxlen or -wrapchar

binary encode base64 -maxlen x y
!> expected integer but got "x"

binary encode base64 -maxlen -1 y
!> line length out of range

binary encode base64 -maxlen 0 abcdef
-> YWJjZGVm

binary encode base64 -wrapchar {} -maxlen 3 abcdef
-> YWJjZGVm

binary encode uuencode -wrapchar x abc
!> invalid wrapchar; will defeat decoding

binary encode uuencode -wrapchar {} abc
-> #86)C

binary encode uuencode -foo 1 x
!> bad option "-foo": must be -maxlen or -wrapchar

binary encode hex [binary decode base64 -strict YWI]
-> 6162

binary encode hex [binary decode base64 -strict YQ]
-> 61

binary encode hex [binary decode base64 -strict {}]
->

binary encode hex [binary decode base64 YW!j]
-> 6168

binary encode hex [binary decode base64 -strict YW!j]
!> invalid base64 character "!" at position 2

binary encode hex [binary decode base64 =]
->

binary encode hex [binary decode base64 -strict =]
!> invalid base64 character "=" at position 0

binary encode hex [binary decode base64 YQ===]
-> 61

binary encode hex [binary decode base64 -strict YQ===]
!> invalid base64 character "=" at position 3

binary encode hex [binary decode base64 Y===]
->

binary encode hex [binary decode base64 -strict Y===]
!> invalid base64 character "=" at position 1

binary encode hex [binary decode base64 YWJj=]
-> 616263

binary encode hex [binary decode base64 -strict YWJj=]
!> invalid base64 character "=" at position 4

binary encode hex [binary decode base64 Y=Q=]
->

binary encode hex [binary decode base64 -strict Y=Q=]
!> invalid base64 character "=" at position 1

binary encode hex [binary decode uuencode -strict "#86)C\n"]
-> 616263

binary encode hex [binary decode uuencode "#86)C"]
-> 616263

binary encode hex [binary decode uuencode -strict "#86)C"]
-> 616263

binary encode hex [binary decode uuencode -strict "#86"]
-> 616820

binary encode hex [binary decode uuencode "`\n"]
->

binary encode hex [binary decode uuencode "~"]
!> invalid uuencode character "~" at position 0

binary encode hex [binary decode uuencode -strict "#86)C\n#86)C\n"]
-> 616263616263

binary encode hex [binary decode uuencode -strict "!80``\n"]
-> 61

binary encode hex [binary decode uuencode -strict "\"86(\n"]
!> short uuencode data

binary encode hex [binary decode uuencode " #86)C"]
-> 820820

binary encode hex [binary decode uuencode "#8\n6)C"]
-> 616263

binary encode hex [binary decode uuencode "#86)Cxx\n"]
!> invalid uuencode character "x" at position 5

binary encode hex [binary decode uuencode -strict "#86)Cxx\n"]
!> invalid uuencode character "x" at position 5

binary encode hex [binary decode uuencode "$86)C9"]
!> can't read "86": no such variable
