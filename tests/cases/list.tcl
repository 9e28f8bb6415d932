# Making lists and taking them apart.

# List and llength.

list
->

list a
-> a

list a b
-> a b

list {a b} c
-> {a b} c

list {} {}
-> {} {}

list a\ b
-> {a b}

list \{
-> \{

list \}
-> \}

list "a\nb"
-> {a
   b}

list a\\
-> a\\

list #a
-> {#a}

list a #b
-> a #b

list {#a b}
-> {#a b}

list $
-> {$}

list {$x}
-> {$x}

list \[x
-> {[x}

list "a\"b"
-> a\"b

list "a{b"
-> a\{b

list {;}
-> {;}

list "\{a b"
-> \{a\ b

list "a b\\"
-> a\ b\\

list -1 0x10 1.50 1e3
-> -1 0x10 1.50 1e3

list { a }
-> { a }

list {a;b}
-> {a;b}

list é ü
-> é ü

list "\t"
-> {	}

list "\u0001"
-> 

list a,b (c)
-> a,b (c)

list {[x]} {$y}
-> {[x]} {$y}

llength {}
-> 0

llength a
-> 1

llength {a b c}
-> 3

llength {{a b} c}
-> 2

llength " a  b "
-> 2

llength {a {b {c d}} "e f"}
-> 3

llength {a
b	c}
-> 3

llength "a\\ b"
-> 1

llength {# a b}
-> 3

llength "a \{b"
!> unmatched open brace in list

llength "a \"b"
!> unmatched open quote in list

llength "{a}b"
!> list element in braces followed by "b" instead of space

llength "\"a\"b c"
!> list element in quotes followed by "b" instead of space

llength {a} b
!> wrong # args: should be "llength list"

llength 
!> wrong # args: should be "llength list"

# Lindex.

lindex {a b c} 0
-> a

lindex {a b c} 1
-> b

lindex {a b c} 2
-> c

lindex {a b c} 3
->

lindex {a b c} -1
->

lindex {a b c} end
-> c

lindex {a b c} end-1
-> b

lindex {a b c} end-2
-> a

lindex {a b c} end-3
->

lindex {a b c} end+1
->

lindex {a b c} 1+1
-> c

lindex {a b c} 2-1
-> b

lindex {a b c} 0-1
->

lindex {a b c} 0x1
-> b

lindex {a b c} 010
->

lindex {a b c} {}
-> a b c

lindex {a b c} {1}
-> b

lindex {a b c} { 1 }
-> b

lindex {a b c} {1 0}
-> b

lindex {a b c} {1 1}
->

lindex {a b c} {1 end}
-> b

lindex {a b c} {end 0}
-> c

lindex {a b c} {0 0 0}
-> a

lindex {a b c} 1 0
-> b

lindex {a b c} 1 end
-> b

lindex {a b c} 0 0 0
-> a

lindex {a b c} end end
-> c

lindex {a b c} 5 0
->

lindex {a b c} foo
!> bad index "foo": must be integer?[+-]integer? or end?[+-]integer?

lindex {a b c} 1.0
!> bad index "1.0": must be integer?[+-]integer? or end?[+-]integer?

lindex {a b c} 1 foo
!> bad index "foo": must be integer?[+-]integer? or end?[+-]integer?

lindex {a b c} {1 foo}
!> bad index "foo": must be integer?[+-]integer? or end?[+-]integer?

lindex {a b c} {0 1} 0
!> bad index "0 1": must be integer?[+-]integer? or end?[+-]integer?

lindex {a b c} 5 foo
!> bad index "foo": must be integer?[+-]integer? or end?[+-]integer?

lindex {a b c} " end"
-> c

lindex {a b c} end-
!> bad index "end-": must be integer?[+-]integer? or end?[+-]integer?

lindex {a b c} --1
!> bad index "--1": must be integer?[+-]integer? or end?[+-]integer?

lindex {a b c} +1
-> b

lindex {a b c} en
-> c

lindex {a b c} e
-> c

lindex {a b c} 1e0
!> bad index "1e0": must be integer?[+-]integer? or end?[+-]integer?

lindex {a b c} 08
!> bad index "08": must be integer?[+-]integer? or end?[+-]integer? (looks like invalid octal number)

lindex {a b c} {{1}}
-> b

lindex {a b c} {{x}}
!> bad index "x": must be integer?[+-]integer? or end?[+-]integer?

lindex {a b c} {{0 1} 0}
!> bad index "0 1": must be integer?[+-]integer? or end?[+-]integer?

lindex {{a b} {c d} e} 0
-> a b

lindex {{a b} {c d} e} 1
-> c d

lindex {{a b} {c d} e} 2
-> e

lindex {{a b} {c d} e} 3
->

lindex {{a b} {c d} e} -1
->

lindex {{a b} {c d} e} end
-> e

lindex {{a b} {c d} e} end-1
-> c d

lindex {{a b} {c d} e} end-2
-> a b

lindex {{a b} {c d} e} end-3
->

lindex {{a b} {c d} e} end+1
->

lindex {{a b} {c d} e} 1+1
-> e

lindex {{a b} {c d} e} 2-1
-> c d

lindex {{a b} {c d} e} 0-1
->

lindex {{a b} {c d} e} 0x1
-> c d

lindex {{a b} {c d} e} 010
->

lindex {{a b} {c d} e} {}
-> {a b} {c d} e

lindex {{a b} {c d} e} {1}
-> c d

lindex {{a b} {c d} e} { 1 }
-> c d

lindex {{a b} {c d} e} {1 0}
-> c

lindex {{a b} {c d} e} {1 1}
-> d

lindex {{a b} {c d} e} {1 end}
-> d

lindex {{a b} {c d} e} {end 0}
-> e

lindex {{a b} {c d} e} {0 0 0}
-> a

lindex {{a b} {c d} e} 1 0
-> c

lindex {{a b} {c d} e} 1 end
-> d

lindex {{a b} {c d} e} 0 0 0
-> a

lindex {{a b} {c d} e} end end
-> e

lindex {{a b} {c d} e} 5 0
->

lindex {{a b} {c d} e} foo
!> bad index "foo": must be integer?[+-]integer? or end?[+-]integer?

lindex {{a b} {c d} e} 1.0
!> bad index "1.0": must be integer?[+-]integer? or end?[+-]integer?

lindex {{a b} {c d} e} 1 foo
!> bad index "foo": must be integer?[+-]integer? or end?[+-]integer?

lindex {{a b} {c d} e} {1 foo}
!> bad index "foo": must be integer?[+-]integer? or end?[+-]integer?

lindex {{a b} {c d} e} {0 1} 0
!> bad index "0 1": must be integer?[+-]integer? or end?[+-]integer?

lindex {{a b} {c d} e} 5 foo
!> bad index "foo": must be integer?[+-]integer? or end?[+-]integer?

lindex {{a b} {c d} e} " end"
-> e

lindex {{a b} {c d} e} end-
!> bad index "end-": must be integer?[+-]integer? or end?[+-]integer?

lindex {{a b} {c d} e} --1
!> bad index "--1": must be integer?[+-]integer? or end?[+-]integer?

lindex {{a b} {c d} e} +1
-> c d

lindex {{a b} {c d} e} en
-> e

lindex {{a b} {c d} e} e
-> e

lindex {{a b} {c d} e} 1e0
!> bad index "1e0": must be integer?[+-]integer? or end?[+-]integer?

lindex {{a b} {c d} e} 08
!> bad index "08": must be integer?[+-]integer? or end?[+-]integer? (looks like invalid octal number)

lindex {{a b} {c d} e} {{1}}
-> c d

lindex {{a b} {c d} e} {{x}}
!> bad index "x": must be integer?[+-]integer? or end?[+-]integer?

lindex {{a b} {c d} e} {{0 1} 0}
!> bad index "0 1": must be integer?[+-]integer? or end?[+-]integer?

lindex
!> wrong # args: should be "lindex list ?index ...?"

lindex {}
->

lindex {} 0
->

lindex {} end
->

lindex {} 0 0
->

lindex "a \{b"
-> a {b

lindex "a \{b" 0
!> unmatched open brace in list

lindex "a \{b" foo
!> unmatched open brace in list

lindex "a \{b" {}
-> a {b

lindex {a b} "a \{b"
!> bad index "a {b": must be integer?[+-]integer? or end?[+-]integer?

lindex {a {b "c d"}} 1 1 1
-> d

lindex "a {b c}d" 1
!> list element in braces followed by "d" instead of space

lindex {{{{deep}}}} 0 0 0 0
-> deep

lindex {a b c} [list 1]
-> b

lindex [list [list 1 2] [list 3 4]] [list 1 0]
-> 3

set i 2
lindex {x y z} $i
-> z

set i end
lindex {x y z} $i
-> z

set i {0 1}
lindex {{x y} z} $i
-> y

# Linsert.

linsert {a b c} 0 X Y
-> X Y a b c

linsert {a b c} 1 X Y
-> a X Y b c

linsert {a b c} 3 X Y
-> a b c X Y

linsert {a b c} 9 X Y
-> a b c X Y

linsert {a b c} -3 X Y
-> X Y a b c

linsert {a b c} end X Y
-> a b c X Y

linsert {a b c} end-1 X Y
-> a b X Y c

linsert {a b c} end-9 X Y
-> X Y a b c

linsert {a b c} end+1 X Y
-> a b c X Y

linsert {a b c} 1+1 X Y
-> a b X Y c

linsert {a b c} foo X Y
!> bad index "foo": must be integer?[+-]integer? or end?[+-]integer?

linsert {a b c} {1 2} X Y
!> bad index "1 2": must be integer?[+-]integer? or end?[+-]integer?

linsert {a b c} {} X Y
!> bad index "": must be integer?[+-]integer? or end?[+-]integer?

linsert {} 0 X Y
-> X Y

linsert {} 1 X Y
-> X Y

linsert {} 3 X Y
-> X Y

linsert {} 9 X Y
-> X Y

linsert {} -3 X Y
-> X Y

linsert {} end X Y
-> X Y

linsert {} end-1 X Y
-> X Y

linsert {} end-9 X Y
-> X Y

linsert {} end+1 X Y
-> X Y

linsert {} 1+1 X Y
-> X Y

linsert {} foo X Y
!> bad index "foo": must be integer?[+-]integer? or end?[+-]integer?

linsert {} {1 2} X Y
!> bad index "1 2": must be integer?[+-]integer? or end?[+-]integer?

linsert {} {} X Y
!> bad index "": must be integer?[+-]integer? or end?[+-]integer?

linsert
!> wrong # args: should be "linsert list index ?element ...?"

linsert a
!> wrong # args: should be "linsert list index ?element ...?"

linsert {a b} 1
-> a b

linsert { a   b } 1
-> a b

linsert "a \{b" 0 x
!> unmatched open brace in list

linsert {a b} end {x y}
-> a b {x y}

linsert {a b} 1 {}
-> a {} b

set l {a b c}
linsert $l 1 X
set l
-> a b c

set l [list a b c]
set l [linsert $l end d]
set l
-> a b c d

proc f l {linsert $l 0 $l}
f {a b}
-> {a b} a b

linsert [list a b] 0 [list c d]
-> {c d} a b

# Lrange.

lrange {a b c d e} 0 0
-> a

lrange {a b c d e} 0 1
-> a b

lrange {a b c d e} 0 2
-> a b c

lrange {a b c d e} 0 end
-> a b c d e

lrange {a b c d e} 0 end-1
-> a b c d

lrange {a b c d e} 0 9
-> a b c d e

lrange {a b c d e} 0 -1
->

lrange {a b c d e} 0 end+1
-> a b c d e

lrange {a b c d e} 2 0
->

lrange {a b c d e} 2 1
->

lrange {a b c d e} 2 2
-> c

lrange {a b c d e} 2 end
-> c d e

lrange {a b c d e} 2 end-1
-> c d

lrange {a b c d e} 2 9
-> c d e

lrange {a b c d e} 2 -1
->

lrange {a b c d e} 2 end+1
-> c d e

lrange {a b c d e} -1 0
-> a

lrange {a b c d e} -1 1
-> a b

lrange {a b c d e} -1 2
-> a b c

lrange {a b c d e} -1 end
-> a b c d e

lrange {a b c d e} -1 end-1
-> a b c d

lrange {a b c d e} -1 9
-> a b c d e

lrange {a b c d e} -1 -1
->

lrange {a b c d e} -1 end+1
-> a b c d e

lrange {a b c d e} end 0
->

lrange {a b c d e} end 1
->

lrange {a b c d e} end 2
->

lrange {a b c d e} end end
-> e

lrange {a b c d e} end end-1
->

lrange {a b c d e} end 9
-> e

lrange {a b c d e} end -1
->

lrange {a b c d e} end end+1
-> e

lrange {a b c d e} end-1 0
->

lrange {a b c d e} end-1 1
->

lrange {a b c d e} end-1 2
->

lrange {a b c d e} end-1 end
-> d e

lrange {a b c d e} end-1 end-1
-> d

lrange {a b c d e} end-1 9
-> d e

lrange {a b c d e} end-1 -1
->

lrange {a b c d e} end-1 end+1
-> d e

lrange {a b c d e} 5 0
->

lrange {a b c d e} 5 1
->

lrange {a b c d e} 5 2
->

lrange {a b c d e} 5 end
->

lrange {a b c d e} 5 end-1
->

lrange {a b c d e} 5 9
->

lrange {a b c d e} 5 -1
->

lrange {a b c d e} 5 end+1
->

lrange {a b c d e} 1+1 0
->

lrange {a b c d e} 1+1 1
->

lrange {a b c d e} 1+1 2
-> c

lrange {a b c d e} 1+1 end
-> c d e

lrange {a b c d e} 1+1 end-1
-> c d

lrange {a b c d e} 1+1 9
-> c d e

lrange {a b c d e} 1+1 -1
->

lrange {a b c d e} 1+1 end+1
-> c d e

lrange
!> wrong # args: should be "lrange list first last"

lrange {a b c} 1
!> wrong # args: should be "lrange list first last"

lrange {a b c} 1 2 3
!> wrong # args: should be "lrange list first last"

lrange {a b c} foo 1
!> bad index "foo": must be integer?[+-]integer? or end?[+-]integer?

lrange {a b c} 1 foo
!> bad index "foo": must be integer?[+-]integer? or end?[+-]integer?

lrange {  a    b } 0 end
-> a b

lrange {  a    b } 0 99
-> a b

lrange {} 0 end
->

lrange "a \{b" 0 1
!> unmatched open brace in list

lrange {{a b} {c d}} 0 0
-> {a b}

lrange {a {} b} 1 1
-> {}

set l [list a b c]
lrange $l 1 end
set l
-> a b c

# Lreplace.

lreplace {a b c d} 0 0 X Y
-> X Y b c d

lreplace {a b c d} 0 1 X Y
-> X Y c d

lreplace {a b c d} 0 2 X Y
-> X Y d

lreplace {a b c d} 0 end X Y
-> X Y

lreplace {a b c d} 0 9 X Y
-> X Y

lreplace {a b c d} 0 -1 X Y
-> X Y a b c d

lreplace {a b c d} 2 0 X Y
-> a b X Y c d

lreplace {a b c d} 2 1 X Y
-> a b X Y c d

lreplace {a b c d} 2 2 X Y
-> a b X Y d

lreplace {a b c d} 2 end X Y
-> a b X Y

lreplace {a b c d} 2 9 X Y
-> a b X Y

lreplace {a b c d} 2 -1 X Y
-> a b X Y c d

lreplace {a b c d} -1 0 X Y
-> X Y b c d

lreplace {a b c d} -1 1 X Y
-> X Y c d

lreplace {a b c d} -1 2 X Y
-> X Y d

lreplace {a b c d} -1 end X Y
-> X Y

lreplace {a b c d} -1 9 X Y
-> X Y

lreplace {a b c d} -1 -1 X Y
-> X Y a b c d

lreplace {a b c d} end 0 X Y
-> a b c X Y d

lreplace {a b c d} end 1 X Y
-> a b c X Y d

lreplace {a b c d} end 2 X Y
-> a b c X Y d

lreplace {a b c d} end end X Y
-> a b c X Y

lreplace {a b c d} end 9 X Y
-> a b c X Y

lreplace {a b c d} end -1 X Y
-> a b c X Y d

lreplace {a b c d} 9 0 X Y
-> a b c d X Y

lreplace {a b c d} 9 1 X Y
-> a b c d X Y

lreplace {a b c d} 9 2 X Y
-> a b c d X Y

lreplace {a b c d} 9 end X Y
-> a b c d X Y

lreplace {a b c d} 9 9 X Y
-> a b c d X Y

lreplace {a b c d} 9 -1 X Y
-> a b c d X Y

lreplace {a b c d} end-1 0 X Y
-> a b X Y c d

lreplace {a b c d} end-1 1 X Y
-> a b X Y c d

lreplace {a b c d} end-1 2 X Y
-> a b X Y d

lreplace {a b c d} end-1 end X Y
-> a b X Y

lreplace {a b c d} end-1 9 X Y
-> a b X Y

lreplace {a b c d} end-1 -1 X Y
-> a b X Y c d

lreplace {a b c} 0 0
-> b c

lreplace {a b c} 0 end
->

lreplace {a b c} 1 1
-> a c

lreplace {a b c} 2 1
-> a b c

lreplace {a b c} 5 6
-> a b c

lreplace {a b c} -3 -2
-> a b c

lreplace {a b c} end end
-> a b

lreplace {a b c} foo 1
!> bad index "foo": must be integer?[+-]integer? or end?[+-]integer?

lreplace {a b c} 1 foo
!> bad index "foo": must be integer?[+-]integer? or end?[+-]integer?

lreplace
!> wrong # args: should be "lreplace list first last ?element ...?"

lreplace a 0
!> wrong # args: should be "lreplace list first last ?element ...?"

lreplace {} 0 0
->

lreplace {} 1 1 x
-> x

lreplace {} end end x
-> x

lreplace "a \{b" 0 0 x
!> unmatched open brace in list

lreplace { a  b } 0 -1
-> a b

lreplace {a b} 0 0 {x y} {}
-> {x y} {} b

set l {a b c}
lreplace $l 1 1 Q
set l
-> a b c

set l {a b c}
set l [lreplace $l 1 1 $l]
-> a {a b c} c

# Lrepeat.

lrepeat 3 a
-> a a a

lrepeat 1 a b
-> a b

lrepeat 0 a
->

lrepeat 3
->

lrepeat 0
->

lrepeat 2 {a b} c
-> {a b} c {a b} c

lrepeat 2 {}
-> {} {}

lrepeat -1 a
!> bad count "-1": must be integer >= 0

lrepeat x a
!> expected integer but got "x"

lrepeat 1.5 a
!> expected integer but got "1.5"

lrepeat 0x3 a
-> a a a

lrepeat 99999999999999999999 a
!> integer value too large to represent

lrepeat {} a
!> expected integer but got ""

lrepeat " 2 " z
-> z z

lrepeat
!> wrong # args: should be "lrepeat count ?value ...?"

llength [lrepeat 1000 a b]
-> 2000

lrepeat 2 [lrepeat 2 x]
-> {x x} {x x}

set l [lrepeat 3 [list a]]
lset l 0 0 b
set l
-> b a a

# Lreverse.

lreverse {}
->

lreverse a
-> a

lreverse {a b c d}
-> d c b a

lreverse {{a b} {c d}}
-> {c d} {a b}

lreverse {  a   b }
-> b a

lreverse "a \{b"
!> unmatched open brace in list

lreverse {1 2 3}
-> 3 2 1

lreverse {a {}}
-> {} a

lreverse
!> wrong # args: should be "lreverse list"

lreverse a b
!> wrong # args: should be "lreverse list"

set l {1 2 3}
lreverse $l
set l
-> 1 2 3

lreverse [lreverse {x y z}]
-> x y z

# Lassign.

lassign
!> wrong # args: should be "lassign list ?varName ...?"

lassign {a b c}
-> a b c

lassign {} x
set x
->

lassign {a b c} x y z
list $x $y $z
-> a b c

lassign {a b c} x
set x
-> a

lassign {a b c} x
-> b c

lassign {a b} x y z
list $x $y $z
-> a b {}

set l {1 2 3 4}
set l [lassign $l x y]
list $x $y $l
-> 1 2 {3 4}

lassign {a b} x x
set x
-> b

lassign {a b} q(1) q(2)
list $q(1) $q(2)
-> a b

lassign "a \{b" x
!> unmatched open brace in list

set q(1) 1
lassign {a b} q
!> can't set "q": variable is array

set q 1
lassign {a b} q(x)
!> can't set "q(x)": variable isn't array

lassign {a {b c} d} x y
set y
-> b c

lassign {  a   b } x
-> b

proc f args {lassign $args a b; list $b $a}
f 1 2
-> 2 1

lassign {a b c} x y
-> c

set l {a b}
lassign $l l m
list $l $m
-> a b

lassign {{}} x y
list $x $y
-> {} {}

# Concat.

concat
->

concat a
-> a

concat a b
-> a b

concat {a b} {c d}
-> a b c d

concat {} {}
->

concat { a } {} { b c }
-> a b c

concat {a {b c}} d
-> a {b c} d

concat {a\ } b
-> a\  b

concat "a\\ " b
-> a\  b

concat "  " a
-> a

concat "a\n" "\tb"
-> a b

concat "a \{b"
-> a {b

concat "a \{b" "c d\}"
-> a {b c d}

concat {{a}} {{b}}
-> {a} {b}

concat {a   b} c
-> a   b c

concat [list a b] [list c {d e}]
-> a b c {d e}

concat [list a b] {}
-> a b

concat [list {a b}]
-> {a b}

concat [list] [list]
->

concat [list a b] "c  d"
-> a b c  d

concat {a\ }
-> a\ 

concat " a\\"
-> a\

concat x {} {} y
-> x y

concat 1 2 3
-> 1 2 3

# Join.

join {a b c}
-> a b c

join {a b c} {}
-> abc

join {a b c} ", "
-> a, b, c

join {}
->

join {} x
->

join a x
-> a

join {a {b c} d}
-> a b c d

join {{a b} {c d}} -
-> a b-c d

join {a {} b} :
-> a::b

join {1 2 3} +
-> 1+2+3

join "a \{b"
!> unmatched open brace in list

join {a b} 1 2
!> wrong # args: should be "join list ?joinString?"

join {{} {}} x
-> x

join {{a {b c}}}
-> a {b c}

join {a b c} é
-> aébéc

join "a  b"
-> a b

join [list a "b c" \{] |
-> a|b c|{

join {1.0 2 0x3} ,
-> 1.0,2,0x3

join
!> wrong # args: should be "join list ?joinString?"

join [list [list 1 2] [list 3 4]]
-> 1 2 3 4

join [list [list a b]]
-> a b

join {a b} "\n"
-> a
   b


set x {a b}
catch {lpop x 9}
set x
-> a b

set x {a b}
catch {ledit x 0 foo}
set x
-> a b

split "a𝄞b" {}
-> a 𝄞 b

set x {a b}
catch {lset x 0 9 V}
set x
-> a b

catch {lset x 4 V} m o
set x {a}
catch {lset x 4 V} m o
set ::errorCode
-> TCL OPERATION LSET BADINDEX

lsearch -foo a b
!> bad option "-foo": must be -all, -ascii, -bisect, -decreasing, -dictionary, -exact, -glob, -increasing, -index, -inline, -integer, -nocase, -not, -real, -regexp, -sorted, -start, or -subindices

lsearch -in a b
!> ambiguous option "-in": must be -all, -ascii, -bisect, -decreasing, -dictionary, -exact, -glob, -increasing, -index, -inline, -integer, -nocase, -not, -real, -regexp, -sorted, -start, or -subindices

lsearch {} a b
!> ambiguous option "": must be -all, -ascii, -bisect, -decreasing, -dictionary, -exact, -glob, -increasing, -index, -inline, -integer, -nocase, -not, -real, -regexp, -sorted, -start, or -subindices

lsearch -no {A b} A
!> ambiguous option "-no": must be -all, -ascii, -bisect, -decreasing, -dictionary, -exact, -glob, -increasing, -index, -inline, -integer, -nocase, -not, -real, -regexp, -sorted, -start, or -subindices

lsearch -i 1 {a b} b
!> ambiguous option "-i": must be -all, -ascii, -bisect, -decreasing, -dictionary, -exact, -glob, -increasing, -index, -inline, -integer, -nocase, -not, -real, -regexp, -sorted, -start, or -subindices

lsearch -- {a b} b
!> bad option "--": must be -all, -ascii, -bisect, -decreasing, -dictionary, -exact, -glob, -increasing, -index, -inline, -integer, -nocase, -not, -real, -regexp, -sorted, -start, or -subindices

lsearch -s {a} a
!> ambiguous option "-s": must be -all, -ascii, -bisect, -decreasing, -dictionary, -exact, -glob, -increasing, -index, -inline, -integer, -nocase, -not, -real, -regexp, -sorted, -start, or -subindices

lsearch -st 0 {a} a
-> 0

lsearch -start 1 {a b c} c d
!> bad option "a b c": must be -all, -ascii, -bisect, -decreasing, -dictionary, -exact, -glob, -increasing, -index, -inline, -integer, -nocase, -not, -real, -regexp, -sorted, -start, or -subindices

lsearch -foo a b
!> bad option "-foo": must be -all, -ascii, -bisect, -decreasing, -dictionary, -exact, -glob, -increasing, -index, -inline, -integer, -nocase, -not, -real, -regexp, -sorted, -start, or -subindices

# A list that a variable holds stays as it was.

set l [list a [list b c] d]; list [linsert $l 1 x y] [lreplace $l 0 1 [list q r]] $l
-> {a x y {b c} d} {{q r} d} {a {b c} d}

set l [list a b]; list [linsert $l end] [lreplace $l 0 -1] [concat $l $l {}] $l
-> {a b} {a b} {a b a b} {a b}
