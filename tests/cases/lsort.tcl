# lsort.

# Words.

lsort {pear Apple fig apple Fig banana}
-> Apple Fig apple banana fig pear

lsort -ascii {pear Apple fig apple Fig banana}
-> Apple Fig apple banana fig pear

lsort -nocase {pear Apple fig apple Fig banana}
-> Apple apple banana fig Fig pear

lsort -dictionary {pear Apple fig apple Fig banana}
-> Apple apple banana Fig fig pear

lsort -decreasing {pear Apple fig apple Fig banana}
-> pear fig banana apple Fig Apple

lsort -unique {pear Apple fig apple Fig banana}
-> Apple Fig apple banana fig pear

lsort -indices {pear Apple fig apple Fig banana}
-> 1 4 3 5 2 0

lsort -nocase -unique {pear Apple fig apple Fig banana}
-> apple banana Fig pear

lsort -dictionary -unique {pear Apple fig apple Fig banana}
-> Apple apple banana Fig fig pear

lsort -dictionary -decreasing {pear Apple fig apple Fig banana}
-> pear fig Fig banana apple Apple

lsort -decreasing -unique {pear Apple fig apple Fig banana}
-> pear fig banana apple Fig Apple

lsort -indices -unique {pear Apple fig apple Fig banana}
-> 1 4 3 5 2 0

lsort -indices -decreasing {pear Apple fig apple Fig banana}
-> 0 2 5 3 4 1

lsort -nocase -decreasing {pear Apple fig apple Fig banana}
-> pear fig Fig banana Apple apple

lsort -nocase -indices -unique {pear Apple fig apple Fig banana}
-> 3 5 4 0

lsort -increasing {pear Apple fig apple Fig banana}
-> Apple Fig apple banana fig pear

lsort -decreasing -increasing {pear Apple fig apple Fig banana}
-> Apple Fig apple banana fig pear

lsort -nocase -dictionary {pear Apple fig apple Fig banana}
-> Apple apple banana Fig fig pear

lsort -dictionary -ascii {pear Apple fig apple Fig banana}
-> Apple Fig apple banana fig pear

lsort a b
!> bad option "a": must be -ascii, -command, -decreasing, -dictionary, -increasing, -index, -indices, -integer, -nocase, -real, -stride, or -unique

lsort -i {a b}
!> ambiguous option "-i": must be -ascii, -command, -decreasing, -dictionary, -increasing, -index, -indices, -integer, -nocase, -real, -stride, or -unique

lsort -in {a b}
!> ambiguous option "-in": must be -ascii, -command, -decreasing, -dictionary, -increasing, -index, -indices, -integer, -nocase, -real, -stride, or -unique

lsort - {a b}
!> ambiguous option "-": must be -ascii, -command, -decreasing, -dictionary, -increasing, -index, -indices, -integer, -nocase, -real, -stride, or -unique

lsort {} {a b}
!> ambiguous option "": must be -ascii, -command, -decreasing, -dictionary, -increasing, -index, -indices, -integer, -nocase, -real, -stride, or -unique

lsort -foo
-> -foo

lsort -foo {a b}
!> bad option "-foo": must be -ascii, -command, -decreasing, -dictionary, -increasing, -index, -indices, -integer, -nocase, -real, -stride, or -unique

lsort -integer
-> -integer

lsort "a \{b"
!> unmatched open brace in list

lsort -index {a b}
!> "-index" option must be followed by list index

lsort -command
-> -command

lsort -dec {a b}
-> b a

lsort -uni {a a}
-> a

lsort -indi {b a}
-> 1 0

lsort -inde 0 {b a}
-> a b

lsort -int {10 9}
-> 9 10

lsort -r {10 9}
-> 9 10

lsort -d {10 9}
!> ambiguous option "-d": must be -ascii, -command, -decreasing, -dictionary, -increasing, -index, -indices, -integer, -nocase, -real, -stride, or -unique

lsort -a {10 9}
-> 10 9

lsort -s 2 {b 1 a 2}
-> a 2 b 1

lsort -n {b A}
-> A b

lsort -- {b A}
!> bad option "--": must be -ascii, -command, -decreasing, -dictionary, -increasing, -index, -indices, -integer, -nocase, -real, -stride, or -unique

lsort -decreasing -foo {a b}
!> bad option "-foo": must be -ascii, -command, -decreasing, -dictionary, -increasing, -index, -indices, -integer, -nocase, -real, -stride, or -unique

lsort -inc {b a}
-> a b

# Nums.

lsort {10 9 2 33 1 -5 02}
-> -5 02 1 10 2 33 9

lsort -ascii {10 9 2 33 1 -5 02}
-> -5 02 1 10 2 33 9

lsort -nocase {10 9 2 33 1 -5 02}
-> -5 02 1 10 2 33 9

lsort -dictionary {10 9 2 33 1 -5 02}
-> -5 1 2 02 9 10 33

lsort -decreasing {10 9 2 33 1 -5 02}
-> 9 33 2 10 1 02 -5

lsort -unique {10 9 2 33 1 -5 02}
-> -5 02 1 10 2 33 9

lsort -indices {10 9 2 33 1 -5 02}
-> 5 6 4 0 2 3 1

lsort -nocase -unique {10 9 2 33 1 -5 02}
-> -5 02 1 10 2 33 9

lsort -dictionary -unique {10 9 2 33 1 -5 02}
-> -5 1 2 02 9 10 33

lsort -dictionary -decreasing {10 9 2 33 1 -5 02}
-> 33 10 9 02 2 1 -5

lsort -decreasing -unique {10 9 2 33 1 -5 02}
-> 9 33 2 10 1 02 -5

lsort -indices -unique {10 9 2 33 1 -5 02}
-> 5 6 4 0 2 3 1

lsort -indices -decreasing {10 9 2 33 1 -5 02}
-> 1 3 2 0 4 6 5

lsort -nocase -decreasing {10 9 2 33 1 -5 02}
-> 9 33 2 10 1 02 -5

lsort -nocase -indices -unique {10 9 2 33 1 -5 02}
-> 5 6 4 0 2 3 1

lsort -increasing {10 9 2 33 1 -5 02}
-> -5 02 1 10 2 33 9

lsort -decreasing -increasing {10 9 2 33 1 -5 02}
-> -5 02 1 10 2 33 9

lsort -nocase -dictionary {10 9 2 33 1 -5 02}
-> -5 1 2 02 9 10 33

lsort -dictionary -ascii {10 9 2 33 1 -5 02}
-> -5 02 1 10 2 33 9

lsort -integer {10 9 2 33 1 -5 02}
-> -5 1 2 02 9 10 33

lsort -integer -decreasing {10 9 2 33 1 -5 02}
-> 33 10 9 2 02 1 -5

lsort -integer -indices {10 9 2 33 1 -5 02}
-> 5 4 2 6 1 0 3

lsort -integer -unique {10 9 2 33 1 -5 02}
-> -5 1 02 9 10 33

lsort -real {10 9 2 33 1 -5 02}
-> -5 1 2 02 9 10 33

lsort -real -decreasing {10 9 2 33 1 -5 02}
-> 33 10 9 2 02 1 -5

lsort -real -indices -decreasing {10 9 2 33 1 -5 02}
-> 3 0 1 2 6 4 5

# Mix.

lsort {a10 a9 A9 a1b a01 b}
-> A9 a01 a10 a1b a9 b

lsort -ascii {a10 a9 A9 a1b a01 b}
-> A9 a01 a10 a1b a9 b

lsort -nocase {a10 a9 A9 a1b a01 b}
-> a01 a10 a1b a9 A9 b

lsort -dictionary {a10 a9 A9 a1b a01 b}
-> a01 a1b A9 a9 a10 b

lsort -decreasing {a10 a9 A9 a1b a01 b}
-> b a9 a1b a10 a01 A9

lsort -unique {a10 a9 A9 a1b a01 b}
-> A9 a01 a10 a1b a9 b

lsort -indices {a10 a9 A9 a1b a01 b}
-> 2 4 0 3 1 5

lsort -nocase -unique {a10 a9 A9 a1b a01 b}
-> a01 a10 a1b A9 b

lsort -dictionary -unique {a10 a9 A9 a1b a01 b}
-> a01 a1b A9 a9 a10 b

lsort -dictionary -decreasing {a10 a9 A9 a1b a01 b}
-> b a10 a9 A9 a1b a01

lsort -decreasing -unique {a10 a9 A9 a1b a01 b}
-> b a9 a1b a10 a01 A9

lsort -indices -unique {a10 a9 A9 a1b a01 b}
-> 2 4 0 3 1 5

lsort -indices -decreasing {a10 a9 A9 a1b a01 b}
-> 5 1 3 0 4 2

lsort -nocase -decreasing {a10 a9 A9 a1b a01 b}
-> b a9 A9 a1b a10 a01

lsort -nocase -indices -unique {a10 a9 A9 a1b a01 b}
-> 4 0 3 2 5

lsort -increasing {a10 a9 A9 a1b a01 b}
-> A9 a01 a10 a1b a9 b

lsort -decreasing -increasing {a10 a9 A9 a1b a01 b}
-> A9 a01 a10 a1b a9 b

lsort -nocase -dictionary {a10 a9 A9 a1b a01 b}
-> a01 a1b A9 a9 a10 b

lsort -dictionary -ascii {a10 a9 A9 a1b a01 b}
-> A9 a01 a10 a1b a9 b

# Dup.

lsort {b a b c a A B}
-> A B a a b b c

lsort -ascii {b a b c a A B}
-> A B a a b b c

lsort -nocase {b a b c a A B}
-> a a A b b B c

lsort -dictionary {b a b c a A B}
-> A a a B b b c

lsort -decreasing {b a b c a A B}
-> c b b a a B A

lsort -unique {b a b c a A B}
-> A B a b c

lsort -indices {b a b c a A B}
-> 5 6 1 4 0 2 3

lsort -nocase -unique {b a b c a A B}
-> A B c

lsort -dictionary -unique {b a b c a A B}
-> A a B b c

lsort -dictionary -decreasing {b a b c a A B}
-> c b b B a a A

lsort -decreasing -unique {b a b c a A B}
-> c b a B A

lsort -indices -unique {b a b c a A B}
-> 5 6 4 2 3

lsort -indices -decreasing {b a b c a A B}
-> 3 0 2 1 4 6 5

lsort -nocase -decreasing {b a b c a A B}
-> c b b B a a A

lsort -nocase -indices -unique {b a b c a A B}
-> 5 6 3

lsort -increasing {b a b c a A B}
-> A B a a b b c

lsort -decreasing -increasing {b a b c a A B}
-> A B a a b b c

lsort -nocase -dictionary {b a b c a A B}
-> A a a B b b c

lsort -dictionary -ascii {b a b c a A B}
-> A B a a b b c

# By index.

lsort -index 0 {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
-> {a 10 {z w}} {b 2 {x a}} {c 3 {x y}}

lsort -index 0 -decreasing {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
-> {c 3 {x y}} {b 2 {x a}} {a 10 {z w}}

lsort -index 0 -unique {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
-> {a 10 {z w}} {b 2 {x a}} {c 3 {x y}}

lsort -index 0 -indices {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
-> 1 2 0

lsort -index 1 {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
-> {a 10 {z w}} {b 2 {x a}} {c 3 {x y}}

lsort -index 1 -decreasing {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
-> {c 3 {x y}} {b 2 {x a}} {a 10 {z w}}

lsort -index 1 -unique {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
-> {a 10 {z w}} {b 2 {x a}} {c 3 {x y}}

lsort -index 1 -indices {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
-> 1 2 0

lsort -index end {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
-> {b 2 {x a}} {c 3 {x y}} {a 10 {z w}}

lsort -index end -decreasing {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
-> {a 10 {z w}} {c 3 {x y}} {b 2 {x a}}

lsort -index end -unique {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
-> {b 2 {x a}} {c 3 {x y}} {a 10 {z w}}

lsort -index end -indices {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
-> 2 0 1

lsort -index end-1 {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
-> {a 10 {z w}} {b 2 {x a}} {c 3 {x y}}

lsort -index end-1 -decreasing {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
-> {c 3 {x y}} {b 2 {x a}} {a 10 {z w}}

lsort -index end-1 -unique {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
-> {a 10 {z w}} {b 2 {x a}} {c 3 {x y}}

lsort -index end-1 -indices {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
-> 1 2 0

lsort -index {2 0} {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
-> {c 3 {x y}} {b 2 {x a}} {a 10 {z w}}

lsort -index {2 0} -decreasing {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
-> {a 10 {z w}} {c 3 {x y}} {b 2 {x a}}

lsort -index {2 0} -unique {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
-> {b 2 {x a}} {a 10 {z w}}

lsort -index {2 0} -indices {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
-> 0 2 1

lsort -index {2 1} {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
-> {b 2 {x a}} {a 10 {z w}} {c 3 {x y}}

lsort -index {2 1} -decreasing {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
-> {c 3 {x y}} {a 10 {z w}} {b 2 {x a}}

lsort -index {2 1} -unique {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
-> {b 2 {x a}} {a 10 {z w}} {c 3 {x y}}

lsort -index {2 1} -indices {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
-> 2 1 0

lsort -index {end end} {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
-> {b 2 {x a}} {a 10 {z w}} {c 3 {x y}}

lsort -index {end end} -decreasing {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
-> {c 3 {x y}} {a 10 {z w}} {b 2 {x a}}

lsort -index {end end} -unique {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
-> {b 2 {x a}} {a 10 {z w}} {c 3 {x y}}

lsort -index {end end} -indices {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
-> 2 1 0

lsort -index {} {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
-> {a 10 {z w}} {b 2 {x a}} {c 3 {x y}}

lsort -index {} -decreasing {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
-> {c 3 {x y}} {b 2 {x a}} {a 10 {z w}}

lsort -index {} -unique {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
-> {a 10 {z w}} {b 2 {x a}} {c 3 {x y}}

lsort -index {} -indices {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
-> 1 2 0

lsort -index 0+1 {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
-> {a 10 {z w}} {b 2 {x a}} {c 3 {x y}}

lsort -index 0+1 -decreasing {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
-> {c 3 {x y}} {b 2 {x a}} {a 10 {z w}}

lsort -index 0+1 -unique {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
-> {a 10 {z w}} {b 2 {x a}} {c 3 {x y}}

lsort -index 0+1 -indices {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
-> 1 2 0

lsort -index -1 {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
!> index "-1" cannot select an element from any list

lsort -index -1 -decreasing {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
!> index "-1" cannot select an element from any list

lsort -index -1 -unique {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
!> index "-1" cannot select an element from any list

lsort -index -1 -indices {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
!> index "-1" cannot select an element from any list

lsort -index 3 {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
!> element 3 missing from sublist "c 3 {x y}"

lsort -index 3 -decreasing {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
!> element 3 missing from sublist "c 3 {x y}"

lsort -index 3 -unique {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
!> element 3 missing from sublist "c 3 {x y}"

lsort -index 3 -indices {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
!> element 3 missing from sublist "c 3 {x y}"

lsort -index foo {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
!> bad index "foo": must be integer?[+-]integer? or end?[+-]integer?

lsort -index foo -decreasing {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
!> bad index "foo": must be integer?[+-]integer? or end?[+-]integer?

lsort -index foo -unique {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
!> bad index "foo": must be integer?[+-]integer? or end?[+-]integer?

lsort -index foo -indices {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
!> bad index "foo": must be integer?[+-]integer? or end?[+-]integer?

lsort -index {0 foo} {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
!> bad index "foo": must be integer?[+-]integer? or end?[+-]integer?

lsort -index {0 foo} -decreasing {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
!> bad index "foo": must be integer?[+-]integer? or end?[+-]integer?

lsort -index {0 foo} -unique {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
!> bad index "foo": must be integer?[+-]integer? or end?[+-]integer?

lsort -index {0 foo} -indices {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
!> bad index "foo": must be integer?[+-]integer? or end?[+-]integer?

lsort -index end+1 {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
!> index "end+1" cannot select an element from any list

lsort -index end+1 -decreasing {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
!> index "end+1" cannot select an element from any list

lsort -index end+1 -unique {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
!> index "end+1" cannot select an element from any list

lsort -index end+1 -indices {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
!> index "end+1" cannot select an element from any list

lsort -index end-5 {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
!> element -3 missing from sublist "c 3 {x y}"

lsort -index end-5 -decreasing {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
!> element -3 missing from sublist "c 3 {x y}"

lsort -index end-5 -unique {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
!> element -3 missing from sublist "c 3 {x y}"

lsort -index end-5 -indices {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
!> element -3 missing from sublist "c 3 {x y}"

lsort -index {2 5} {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
!> element 5 missing from sublist "x y"

lsort -index {2 5} -decreasing {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
!> element 5 missing from sublist "x y"

lsort -index {2 5} -unique {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
!> element 5 missing from sublist "x y"

lsort -index {2 5} -indices {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
!> element 5 missing from sublist "x y"

lsort -index -2 {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
!> index "-2" cannot select an element from any list

lsort -index -2 -decreasing {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
!> index "-2" cannot select an element from any list

lsort -index -2 -unique {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
!> index "-2" cannot select an element from any list

lsort -index -2 -indices {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
!> index "-2" cannot select an element from any list

lsort -index {2 -1} {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
!> index "-1" cannot select an element from any list

lsort -index {2 -1} -decreasing {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
!> index "-1" cannot select an element from any list

lsort -index {2 -1} -unique {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
!> index "-1" cannot select an element from any list

lsort -index {2 -1} -indices {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
!> index "-1" cannot select an element from any list

lsort -index 1 -integer {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
-> {b 2 {x a}} {c 3 {x y}} {a 10 {z w}}

lsort -index 1 -integer -decreasing {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
-> {a 10 {z w}} {c 3 {x y}} {b 2 {x a}}

lsort -index 1 -real {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
-> {b 2 {x a}} {c 3 {x y}} {a 10 {z w}}

lsort -index 1 -dictionary {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
-> {b 2 {x a}} {c 3 {x y}} {a 10 {z w}}

lsort -index 1 -integer -indices {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
-> 2 0 1

lsort -index end-1 -integer {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
-> {b 2 {x a}} {c 3 {x y}} {a 10 {z w}}

lsort -index end-1 -integer -decreasing {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
-> {a 10 {z w}} {c 3 {x y}} {b 2 {x a}}

lsort -index end-1 -real {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
-> {b 2 {x a}} {c 3 {x y}} {a 10 {z w}}

lsort -index end-1 -dictionary {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
-> {b 2 {x a}} {c 3 {x y}} {a 10 {z w}}

lsort -index end-1 -integer -indices {{c 3 {x y}} {a 10 {z w}} {b 2 {x a}}}
-> 2 0 1

lsort -index 0 {}
->

lsort -index 1 a
!> element 1 missing from sublist "a"

lsort -index 1 {a}
!> element 1 missing from sublist "a"

lsort -integer -index 0 {{x 1}}
!> expected integer but got "x"

lsort -index 0 "{a \\{} b"
-> {a \{} b

lsort -index 0 -index 1 {{a 2} {b 1}}
-> {b 1} {a 2}

lsort -index 1 {{a b} {c}}
!> element 1 missing from sublist "c"

# Stride.

lsort -stride 3 {c 3 x a 10 y b 2 z}
-> a 10 y b 2 z c 3 x

lsort -stride 3 -decreasing {c 3 x a 10 y b 2 z}
-> c 3 x b 2 z a 10 y

lsort -stride 3 -index 0 {c 3 x a 10 y b 2 z}
-> a 10 y b 2 z c 3 x

lsort -stride 3 -index 1 {c 3 x a 10 y b 2 z}
-> a 10 y b 2 z c 3 x

lsort -stride 3 -index 1 -integer {c 3 x a 10 y b 2 z}
-> b 2 z c 3 x a 10 y

lsort -stride 3 -index 2 {c 3 x a 10 y b 2 z}
-> c 3 x a 10 y b 2 z

lsort -stride 3 -index end {c 3 x a 10 y b 2 z}
-> c 3 x a 10 y b 2 z

lsort -stride 3 -index 3 {c 3 x a 10 y b 2 z}
!> when used with "-stride", the leading "-index" value must be within the group

lsort -stride 3 -index end-3 {c 3 x a 10 y b 2 z}
!> when used with "-stride", the leading "-index" value must be within the group

lsort -stride 3 -index 1 -real -decreasing {c 3 x a 10 y b 2 z}
-> a 10 y c 3 x b 2 z

lsort -stride 3 -indices {c 3 x a 10 y b 2 z}
-> 3 4 5 6 7 8 0 1 2

lsort -stride 3 -indices -index 1 -integer {c 3 x a 10 y b 2 z}
-> 6 7 8 0 1 2 3 4 5

lsort -stride 3 -unique {c 3 x a 10 y b 2 z}
-> a 10 y b 2 z c 3 x

lsort -stride 3 -index {1 0} -integer {c 3 x a 10 y b 2 z}
-> b 2 z c 3 x a 10 y

lsort -stride 2 {a b c}
!> list size must be a multiple of the stride length

lsort -stride 2 {}
->

lsort -stride 2 {b a}
-> b a

lsort -stride 2 -unique {a 1 b 2 a 3 b 4}
-> a 3 b 4

lsort -stride x {a b}
!> expected integer but got "x"

lsort -stride 1.5 {a b}
!> expected integer but got "1.5"

lsort -stride 0 {a b}
!> stride length must be at least 2

lsort -stride -1 {a b}
!> stride length must be at least 2

lsort -stride 1 {a b}
!> stride length must be at least 2

lsort -stride {a b}
!> "-stride" option must be followed by stride length

lsort -stride 99999999999999999999 {a b}
!> integer value too large to represent

lsort -stride 2 -index {0 1} {{a 2} x {b 1} y}
-> {b 1} y {a 2} x

lsort -stride 2 -index {1 0} {x {2 a} y {1 b}}
-> y {1 b} x {2 a}

lsort -stride 2 -command cmp {b 1 a 2}
!> invalid command name "cmp"

lsort -stride 100 {a b}
!> list size must be a multiple of the stride length

# Command.

proc cmp {a b} {if {$a < $b} {return -1}; expr {$a > $b}}
lsort -command cmp {3 1 2 10 1}
-> 1 1 2 3 10

proc cmp {a b} {if {$a < $b} {return -1}; expr {$a > $b}}
lsort -command cmp -decreasing {3 1 2 10 1}
-> 10 3 2 1 1

proc cmp {a b} {if {$a < $b} {return -1}; expr {$a > $b}}
lsort -command cmp -unique {3 1 2 10 1}
-> 1 2 3 10

proc cmp {a b} {if {$a < $b} {return -1}; expr {$a > $b}}
lsort -command cmp -indices {3 1 2 10 1}
-> 1 4 2 0 3

proc cmp {a b} {if {$a < $b} {return -1}; expr {$a > $b}}
lsort -command cmp -indices -unique {3 1 2 10 1}
-> 4 2 0 3

proc cmp {a b} {if {$a < $b} {return -1}; expr {$a > $b}}
lsort -command cmp -index 1 {{a 3} {b 1}}
-> {b 1} {a 3}

proc cmp {a b} {if {$a < $b} {return -1}; expr {$a > $b}}
lsort -command cmp -stride 2 -index 1 {a 3 b 1}
-> b 1 a 3

proc cmp {a b} {if {$a < $b} {return -1}; expr {$a > $b}}
lsort -command cmp {}
->

proc cmp {a b} {if {$a < $b} {return -1}; expr {$a > $b}}
lsort -command cmp 7
-> 7

lsort -command {a b}
!> "-command" option must be followed by comparison command

lsort -command nosuch {a b}
!> invalid command name "nosuch"

lsort -command nosuch {a}
-> a

lsort -command {error boo;} {a b}
!> boo;

proc c {a b} {return x}
lsort -command c {a b}
!> -compare command returned non-integer result

proc c {a b} {return 1.5}
lsort -command c {a b}
!> -compare command returned non-integer result

proc c {a b} {return {}}
lsort -command c {a b}
!> -compare command returned non-integer result

proc c {a b} {error boo}
lsort -command c {a b}
!> boo

proc c {a b} {return 1}
lsort -command c {1 2 3 4 5 6 7}
-> 7 6 5 4 3 2 1

proc c {a b} {return -1}
lsort -command c {1 2 3 4 5 6 7}
-> 1 2 3 4 5 6 7

proc c {a b} {return 0}
lsort -command c {1 2 3 4 5 6 7}
-> 1 2 3 4 5 6 7

proc c {a b} {return 0}
lsort -unique -command c {1 2 3 4 5 6 7}
-> 7

proc c {a b} {lappend ::log $a$b; return 0}
lsort -command c {1 2 3 4 5 6 7}
set log
-> 12 34 13 23 56 57 67 15 25 35 45

proc c {a b} {lappend ::log $a$b; return 1}
lsort -command c {1 2 3 4 5 6 7 8 9}
set log
-> 12 34 24 23 56 78 68 67 48 47 46 45 89

proc c {a b} {lappend ::log $a$b; expr {$a > $b ? 1 : $a < $b ? -1 : 0}}
lsort -unique -command c {3 1 2 3 1 2 5}
set log
-> 31 23 12 32 33 12 15 25 11 22 35

proc c {x a b} {lappend ::log $x; expr {$a - $b}}
lsort -command {c q} {3 1 2}
-> 1 2 3

lsort -command {apply {{a b} {expr {$b - $a}}}} {3 1 2}
-> 3 2 1

lsort -command "a \{b" {a b}
!> unmatched open brace in list

proc c {a b} {lsort [list $a $b]; expr {$a - $b}}
lsort -command c {3 1 2}
-> 1 2 3

proc c {a b} {return 99999999999999999999}
lsort -command c {b a}
!> -compare command returned non-integer result

proc c {a b} {break}
lsort -command c {b a}
!> invoked "break" outside of a loop

proc f {} {set l {3 1 2}; lsort -command {apply {{a b} {expr {$a - $b}}}} $l}
f
-> 1 2 3

catch {lsort -command {error boo;} {a b}} m o
set ::errorInfo
-> a
       (-compare command)
       invoked from within
   "lsort -command {error boo;} {a b}"

proc c {a b} {return -code return -1}
lsort -command c {b a}
-> -1

# Values.

lsort -integer {1 a}
!> expected integer but got "a"

lsort -integer {1 1.5}
!> expected integer but got "1.5"

lsort -integer {1 99999999999999999999}
!> integer value too large to represent

lsort -integer {x}
!> expected integer but got "x"

lsort -integer {}
->

lsort -integer {0x10 9 010 0b11}
-> 0b11 010 9 0x10

lsort -integer {9223372036854775807 -9223372036854775808 0}
-> -9223372036854775808 0 9223372036854775807

lsort -integer { +2 -1 0 }
-> -1 0 +2

lsort -real {3 1e2 -5 0.5 Inf -Inf}
-> -Inf -5 0.5 3 1e2 Inf

lsort -real {1 x}
!> expected floating-point number but got "x"

lsort -real {1 NaN}
!> floating point value is Not a Number

lsort -real {0.0 -0.0 0}
-> 0.0 -0.0 0

lsort -unique -real {1 1.0 2 2.0}
-> 1.0 2.0

lsort -unique -integer {1 01 0x1 2}
-> 0x1 2

lsort -integer -unique -indices {1 01 0x1 2}
-> 2 3

lsort -real {1 99999999999999999999 1e10}
-> 1 1e10 99999999999999999999

lsort -ascii {10 9 2 1}
-> 1 10 2 9

lsort {é e f z ü}
-> e f z é ü

lsort -nocase {É e é E}
-> e E É é

lsort {a aa aaa A}
-> A a aa aaa

lsort {{} b a}
-> {} a b

lsort {b {a b} a}
-> a {a b} b

lsort {aaaaaaaab aaaaaaaaa aaaaaaaa}
-> aaaaaaaa aaaaaaaaa aaaaaaaab

lsort {aaaaaaaaB aaaaaaaaA aaaaaaaa}
-> aaaaaaaa aaaaaaaaA aaaaaaaaB

lsort -unique {aaaaaaaab aaaaaaaaa aaaaaaaab}
-> aaaaaaaaa aaaaaaaab

lsort -dictionary {x1y x01y x001y x10y x9y}
-> x1y x01y x001y x9y x10y

lsort -dictionary {1.10 1.9 1.2}
-> 1.2 1.9 1.10

lsort -dictionary {a-1 a-10 a-9}
-> a-1 a-9 a-10

lsort -dictionary {bigBoy bigbang bigboy}
-> bigbang bigBoy bigboy

lsort -dictionary -decreasing {x9y x10y x11y}
-> x11y x10y x9y

lsort -dictionary {abc ABC aBc Abc}
-> ABC Abc aBc abc

lsort -dictionary {a {} 1 0}
-> {} 0 1 a

lsort { b   a }
-> a b

lsort [list b a]
-> a b

set l {c a b}
lsort $l
set l
-> c a b

lsort {a\ b a}
-> a {a b}

lsort {b A a B}
-> A B a b

lsort -nocase {b A a B}
-> A a b B

lsort -nocase -unique {a A b B}
-> A B

lsort -unique {b a b a}
-> a b

lsort {3 1 2}
-> 1 2 3

lsort [list 3 1 2]
-> 1 2 3

lsort -integer [list 3 1 2]
-> 1 2 3

lsort {5 4 3 2 1 0 9 8 7 6}
-> 0 1 2 3 4 5 6 7 8 9

lsort -integer -decreasing [lsort -integer {5 4 3 2 1}]
-> 5 4 3 2 1

# Traces of errors.

catch {lsort -command nosuch {a b}}
set ::errorInfo
-> invalid command name "nosuch"
       while executing
   "nosuch a b"
       (-compare command)
       invoked from within
   "lsort -command nosuch {a b}"

proc c {a b} {error boo}
catch {lsort -command c {x y}}
set ::errorInfo
-> boo
       while executing
   "error boo"
       (procedure "c" line 1)
       invoked from within
   "c x y"
       (-compare command)
       invoked from within
   "lsort -command c {x y}"

proc c {a b} {lindex}
catch {lsort -command c {x y}}
set ::errorInfo
-> wrong # args: should be "lindex list ?index ...?"
       while executing
   "lindex"
       (procedure "c" line 1)
       invoked from within
   "c x y"
       (-compare command)
       invoked from within
   "lsort -command c {x y}"

catch {lsort -command lindex\ a\ b {x y}}
set ::errorInfo
-> bad index "b": must be integer?[+-]integer? or end?[+-]integer?
       while executing
   "lindex a b x y"
       (-compare command)
       invoked from within
   "lsort -command lindex\ a\ b {x y}"

proc c {a b} {return -code error boo}
catch {lsort -command c {x y}}
set ::errorInfo
-> boo
       while executing
   "c x y"
       (-compare command)
       invoked from within
   "lsort -command c {x y}"

proc c {a b} {return q}
catch {lsort -command c {x y}}
set ::errorInfo
-> -compare command returned non-integer result
       while executing
   "lsort -command c {x y}"

catch {lsort -index foo {a b}}
set ::errorInfo
-> bad index "foo": must be integer?[+-]integer? or end?[+-]integer?
       (-index option item number 0)
       invoked from within
   "lsort -index foo {a b}"

catch {lsort -index {0 foo} {a b}}
set ::errorInfo
-> bad index "foo": must be integer?[+-]integer? or end?[+-]integer?
       (-index option item number 1)
       invoked from within
   "lsort -index {0 foo} {a b}"

catch {lsort -index {0 -2} {a b}}
set ::errorInfo
-> index "-2" cannot select an element from any list
       (-index option item number 1)
       invoked from within
   "lsort -index {0 -2} {a b}"

catch {lsearch -index {0 foo} {a b} x}
set ::errorInfo
-> bad index "foo": must be integer?[+-]integer? or end?[+-]integer?
       (-index option item number 1)
       invoked from within
   "lsearch -index {0 foo} {a b} x"

catch {lsort -integer {1 x}}
set ::errorInfo
-> expected integer but got "x"
       while executing
   "lsort -integer {1 x}"

catch {lset nosuch 0 1}
set ::errorInfo
-> can't read "nosuch": no such variable
       while executing
   "lset nosuch 0 1"

