# encoding.

encoding convertto utf-8 \u00e9
-> Ã©

binary encode hex [encoding convertto utf-8 a\u4e2d]
-> 61e4b8ad

encoding convertfrom utf-8 \u00c3\u00a9
-> é

encoding convertto iso8859-1 \u00e9
-> é

encoding convertfrom iso8859-1 \u00e9
-> é

encoding convertto foo x
!> unknown encoding "foo"

encoding convertfrom foo x
!> unknown encoding "foo"

encoding convertto
!> wrong # args: should be "encoding convertto ?encoding? data"

binary encode hex [encoding convertto iso8859-1 a\u4e2d]
-> 613f

encoding convertto ascii a\u00e9
-> a?

string length [encoding convertto utf-8 \u4e2d]
-> 3

encoding convertfrom utf-8 abc
-> abc

expr {"utf-8" in [encoding names]}
-> 1

encoding convertto a b c
!> wrong # args: should be "encoding convertto ?encoding? data"
