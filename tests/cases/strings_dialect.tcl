# dialect
# What the string commands do on purpose otherwise than tclsh 8.6.

string nosuch x
!> unknown or ambiguous subcommand "nosuch": must be cat, compare, equal, first, index, insert, is, last, length, map, match, range, repeat, replace, reverse, tolower, totitle, toupper, trim, trimleft, or trimright

string insert abc 1 XY
-> aXYbc

string insert abc end XY
-> abcXY

string insert abc end-1 XY
-> abXYc

string insert abc 0 X
-> Xabc

string insert abc 99 X
-> abcX

string insert abc -5 X
-> Xabc

string insert abc x X
!> bad index "x": must be integer?[+-]integer? or end?[+-]integer?

string insert a
!> wrong # args: should be "string insert string index insertString"

string is nosuch x
!> bad class "nosuch": must be alnum, alpha, ascii, boolean, control, dict, digit, double, false, graph, integer, list, lower, print, punct, space, true, upper, wordchar, or xdigit

string is dict {a 1 b 2}
-> 1

string is dict {a 1 b}
-> 0

string is dict -failindex i {a 1 b}
set i
-> -1

string is dict "a \{"
-> 0

string is dict {}
-> 1

string is dict [dict create a 1]
-> 1

format %d 4294967297
-> 1

format %x -1
-> ffffffff

format %u -1
-> 4294967295

format %#o 8
-> 0o10

format %#x 0
-> 0

format %#d 42
-> 0d42

format %f Inf
-> Inf

scan 4294967297 %d
-> 1

scan -1 %u
-> 4294967295

scan \u4e2d\u6587x {%s%n}
-> 中文x 3

subst {\u12}
!> missing hexadecimal digits for \u escape

subst {\U1F600}
!> missing hexadecimal digits for \U escape

subst {\U0001F600}
-> 😀

regsub -command {\d+} a12b3 {string length}
-> a2b3

regsub -all -command {\d+} a12b345 {string length}
-> a2b3

regsub -all -command {(.)(.)} abcd {list}
-> ab a bcd c d

proc f {all x} {expr {$x * 2}}
regsub -all -command {(\d+)} {1 20 x 300} f
-> 2 40 x 600

regsub -command a abc {}
!> command prefix must be a list of at least one element

regsub -all -command . abc {error boo}
!> boo

regsub -command z abc nosuch
-> abc

string length 😀
-> 1

string index a😀b 1
-> 😀

regexp -indices -inline b a😀b
-> {2 2}
