# Expressions.

expr {foo(1)}
!> invalid command name "tcl::mathfunc::foo"

expr {atan2(0,0)}
-> 0.0

expr {atan2(0,-1)}
-> 3.141592653589793

expr {hypot(1e300,1e300)}
-> 1.4142135623730952e+300

expr {hypot(Inf,1)}
-> Inf

expr {tan(Inf)}
!> domain error: argument not in valid range

expr {sin(Inf)}
!> domain error: argument not in valid range

expr {cosh(1000)}
-> Inf

expr {tanh(Inf)}
-> 1.0

expr {max("a")}
!> expected floating-point number but got "a"

expr {max(1,"a")}
!> expected floating-point number but got "a"

expr {max(1,"")}
!> expected floating-point number but got ""

expr {max(NaN,1)}
!> floating point value is Not a Number

expr {max(1,NaN)}
!> floating point value is Not a Number

expr {max(1,1.0)}
-> 1

expr {max(1.0,1)}
-> 1.0

expr {min(1,1.0)}
-> 1

expr {min(0x10,20)}
-> 16

expr {max(true,1)}
!> expected floating-point number but got "true"

expr {max("0x10",1)}
-> 16

expr {bool("a")}
!> expected boolean value but got "a"

expr {bool(NaN)}
!> floating point value is Not a Number

expr {bool("")}
!> expected boolean value but got ""

expr {bool()}
!> not enough arguments for math function "bool"

expr {bool(1,2)}
!> too many arguments for math function "bool"

expr {bool(0.0)}
-> 0

expr {double("a")}
!> expected floating-point number but got "a"

expr {double(2**70)}
-> 1.1805916207174113e+21

expr {double(1)}
-> 1.0

expr {ceil(2**70)}
-> 1.1805916207174113e+21

expr {ceil(-0.5)}
-> -0.0

expr {floor(1e400)}
-> Inf

expr {rand(1)}
!> too many arguments for math function "rand"

expr {srand()}
!> not enough arguments for math function "srand"

expr {srand("a")}
!> expected integer but got "a"

expr {srand(1.5)}
!> expected integer but got "1.5"

expr {srand(1)}
-> 7.826369259425611e-6

expr {srand(0)}
-> 0.24257829889775176

expr {srand(2**70)}
-> 0.24257829889775176

expr {srand(42)*0+rand()}
-> 0.5245871020129822

expr {srand(-1)}
-> 0.7574217011022483

expr {max(2**70,1e10)}
-> 1180591620717411303424

expr {max(1,2,3,-4)}
-> 3

expr {double(2**2000)}
-> Inf

expr {ceil("1e2 ")}
-> 100.0

expr {cos(1)}
-> 0.5403023058681398

expr {atan(1)}
-> 0.7853981633974483

expr {hypot(3,4)}
-> 5.0

expr {hypot("a",4)}
!> expected floating-point number but got "a"

expr {hypot(4,"a")}
!> expected floating-point number but got "a"

expr {atan2("a",1)}
!> expected floating-point number but got "a"

expr {"NaN"}
!> domain error: argument not in valid range

expr {"NaN"+1}
!> can't use non-numeric floating-point value as operand of "+"

expr {NaN}
!> domain error: argument not in valid range

expr {NaN == NaN}
-> 0

expr {"abc"}
-> abc

expr {"0x1F"}
-> 31

expr {Inf}
-> Inf

expr {-Inf}
-> -Inf

expr {Inf-Inf}
!> domain error: argument not in valid range

expr {"Inf"}
-> Inf

expr { Inf*0}
!> domain error: argument not in valid range

expr {1/0.0}
-> Inf

expr {0/0.0}
!> domain error: argument not in valid range

expr {0.0/0.0}
!> domain error: argument not in valid range

expr {0%0.5}
!> can't use floating-point value as operand of "%"

expr {5%-3}
-> -1

expr {-5/3}
-> -2

expr {-5%3}
-> 1

expr {1<<-1}
!> negative shift argument

expr {1>>-1}
!> negative shift argument

expr {1<<100}
-> 1267650600228229401496703205376

expr {1<<"a"}
!> can't use non-numeric string as operand of "<<"

expr {1.5<<1}
!> can't use floating-point value as operand of "<<"

expr {1<<1.5}
!> can't use floating-point value as operand of "<<"

expr {~1.5}
!> can't use floating-point value as operand of "~"

expr {~"a"}
!> can't use non-numeric string as operand of "~"

expr {!"a"}
!> can't use non-numeric string as operand of "!"

expr {!""}
!> can't use empty string as operand of "!"

expr {-"a"}
!> can't use non-numeric string as operand of "-"

expr {+"a"}
!> can't use non-numeric string as operand of "+"

expr {+""}
!> can't use empty string as operand of "+"

expr {-""}
!> can't use empty string as operand of "-"

expr {-NaN}
!> can't use non-numeric floating-point value as operand of "-"

expr {+NaN}
!> can't use non-numeric floating-point value as operand of "+"

expr {!NaN}
!> can't use non-numeric floating-point value as operand of "!"

expr {1+""}
!> can't use empty string as operand of "+"

expr {1+"a"}
!> can't use non-numeric string as operand of "+"

expr {"a"+1}
!> can't use non-numeric string as operand of "+"

expr {1+" "}
!> can't use non-numeric string as operand of "+"

expr {1+"1 2"}
!> can't use non-numeric string as operand of "+"

expr {1&1.5}
!> can't use floating-point value as operand of "&"

expr {1**-1}
-> 1

expr {0**-1}
!> exponentiation of zero by negative power

expr {0.0**-1}
!> exponentiation of zero by negative power

expr {2**-1}
-> 0

expr {2**0.5}
-> 1.4142135623730951

expr {(-2)**3}
-> -8

expr {(-8)**(1.0/3)}
!> domain error: argument not in valid range

expr {-2**2}
-> 4

expr {2**1000000000000}
!> exponent too large

expr {2.0**5000}
-> Inf

expr {10**400*1.0}
-> Inf

expr {1&&"a"}
!> expected boolean value but got "a"

expr {"a"&&1}
!> expected boolean value but got "a"

expr {0&&"a"}
-> 0

expr {1||"a"}
-> 1

expr {""||1}
!> expected boolean value but got ""

expr {1?2:"a"}
-> 2

expr {"a"?1:2}
!> expected boolean value but got "a"

expr {"a" in "a b"}
-> 1

expr {1 ni 2}
-> 1

expr {1.0 in 1}
-> 0

expr {1 eq 1.0}
-> 0

expr {1 == 1.0}
-> 1

expr {"1" == "1.0"}
-> 1

expr {"abc" < "abd"}
-> 1

expr {"a"<1}
-> 0

expr {"" < 1}
-> 1

expr {"0x10"==16}
-> 1

expr {" 16 "==16}
-> 1

expr {1e3}
-> 1000.0

expr {1e400}
-> Inf

expr {1e-400}
-> 0.0

expr {0b101}
-> 5

expr {0o17}
-> 15

expr {017}
-> 15

expr {"08"+1}
!> can't use invalid octal number as operand of "+"

expr {.5}
-> 0.5

expr {5.}
-> 5.0

expr {1.e2}
-> 100.0

expr {9223372036854775807+1}
-> 9223372036854775808

expr {9223372036854775808-1}
-> 9223372036854775807

expr {-9223372036854775808/-1}
-> 9223372036854775808

expr {-9223372036854775808*-1}
-> 9223372036854775808

expr {4294967296*4294967296}
-> 18446744073709551616

expr {100000000000000000000/3}
-> 33333333333333333333

expr {-100000000000000000000/3}
-> -33333333333333333334

expr {-100000000000000000000%3}
-> 2

expr {100000000000000000000%-3}
-> -2

expr {1e20==100000000000000000000}
-> 1

expr {9007199254740993==9007199254740992.0}
-> 0

expr {true+1}
!> can't use non-numeric string as operand of "+"

expr {true && yes}
-> 1

expr {"yes" == "yes"}
-> 1

expr {!true}
-> 0

expr {-true}
!> can't use non-numeric string as operand of "-"

expr {max(1 , 2)}
-> 2

expr {int ( 3.5 )}
-> 3

expr {1 <2 == 1}
-> 1

expr {5 ** 2 ** 2}
-> 625

expr {2 ** 3 ** 2}
-> 512

expr {7 - 3 - 2}
-> 2

expr {"a"eq"a"}
-> 1

expr {{1}+1}
-> 2

expr {{a b} eq "a b"}
-> 1

expr {"a[list b]c"}
-> abc

expr {10 % 3.0}
!> can't use floating-point value as operand of "%"

expr {10.0 % 3}
!> can't use floating-point value as operand of "%"

expr {1 / ""}
!> can't use empty string as operand of "/"

expr {"" / 1}
!> can't use empty string as operand of "/"

expr {1 == ""}
-> 0

expr {"a" == "A"}
-> 0

expr {NaN && 1}
!> floating point value is Not a Number

expr {1 ? "NaN" : 2}
!> domain error: argument not in valid range

expr {wide(Inf)}
!> integer value too large to represent

expr {floor(9007199254740993)}
-> 9007199254740992.0

expr {ceil(9007199254740993)}
-> 9007199254740994.0

expr ceil(2**70+1)
-> 1.1805916207174116e+21

expr floor(2**70+1)
-> 1.1805916207174113e+21

expr {isqrt(NaN)}
!> floating point value is Not a Number

expr {sqrt(NaN)}
!> floating point value is Not a Number

expr {!"08"}
!> can't use invalid octal number as operand of "!"

expr {~"09"}
!> can't use invalid octal number as operand of "~"

expr {foo()}
!> invalid command name "tcl::mathfunc::foo"

expr {foo(10)+1}
!> invalid command name "tcl::mathfunc::foo"

expr {Foo(1)}
!> invalid command name "tcl::mathfunc::Foo"

expr {"a" && 0}
!> expected boolean value but got "a"

expr {"" ? 1 : 2}
!> expected boolean value but got ""

expr {"1 2" ? 1 : 2}
!> expected boolean value but got "1 2"

expr {1.0 in {1 1.0}}
-> 1

expr {1e309 - 1e309}
!> domain error: argument not in valid range

expr {"abc" + 1.0}
!> can't use non-numeric string as operand of "+"

expr {"a" == "a" == 1}
-> 1

expr {int("  12 ")}
-> 12

expr {abs("-")}
!> expected number but got "-"

expr {double("0x1p3")}
!> expected floating-point number but got "0x1p3"

expr {"1e5" == 100000}
-> 1

expr {1 < "a"}
-> 1

expr {"10" < "9"}
-> 0

expr {"10" < "9a"}
-> 1

expr {"0b11" == 3}
-> 1

expr {!0.0}
-> 1

expr {!"0.0"}
-> 1

expr {!"no"}
-> 1

expr {~5}
-> -6

expr {- -5}
-> 5

expr {--5}
-> 5

expr {+ - + 5}
-> -5

expr {3 > 2 > 1}
-> 0

expr {1 ? 2 ? 3 : 4 : 5}
-> 3

expr {"x" ? "y" : "z"}
!> expected boolean value but got "x"

expr {[list a b] eq "a b"}
-> 1

expr {1 + [list 1]}
-> 2

expr {1 + [list 1 2]}
!> can't use non-numeric string as operand of "+"

expr {[list a b] + 1}
!> can't use non-numeric string as operand of "+"

expr {5 in 5}
-> 1

expr {"a b" in {{a b} c}}
-> 1

expr {2**63}
-> 9223372036854775808

expr {2**62*2}
-> 9223372036854775808

expr {-2**63}
-> -9223372036854775808

expr {(-2)**63}
-> -9223372036854775808

expr {(-2)**64}
-> 18446744073709551616

expr {3**40}
-> 12157665459056928801

expr {3**41}
-> 36472996377170786403

expr {10**18}
-> 1000000000000000000

expr {10**19}
-> 10000000000000000000

expr {7**-2}
-> 0

expr {(-1)**-3}
-> -1

expr {(-1)**2000000000000}
-> 1

expr {2**0}
-> 1

expr {0**0}
-> 1

expr {0.0**0}
-> 1.0

expr {0**0.0}
-> 1.0

expr {1.5**2}
-> 2.25

expr {2**2.0}
-> 4.0

expr {(2**70)**2}
-> 1393796574908163946345982392040522594123776

expr {(2**70)**-1}
-> 0

expr {2**(2**70)}
!> exponent too large

expr {1**(2**70)}
-> 1

expr {0**(2**70)}
-> 0

expr {0**(-2**70)}
-> 0

expr {0**(-(2**70))}
!> exponentiation of zero by negative power

expr {1<<62}
-> 4611686018427387904

expr {1<<63}
-> 9223372036854775808

expr {1<<64}
-> 18446744073709551616

expr {-1<<63}
-> -9223372036854775808

expr {-1<<64}
-> -18446744073709551616

expr {1>>64}
-> 0

expr {-1>>64}
-> -1

expr {-1>>1000000000000000000000}
-> -1

expr {1>>1000000000000000000000}
-> 0

expr {(2**70)>>3}
-> 147573952589676412928

expr {(2**70)>>80}
-> 0

expr {-(2**70)>>80}
-> -1

expr {0<<1000000000000000000000}
-> 0

expr {1<<1000000000000000000000}
!> integer value too large to represent

expr {1<<10000000000}
!> integer value too large to represent

expr {(2**70)&(2**69)}
-> 0

expr {(2**70)|1}
-> 1180591620717411303425

expr {-(2**70)^1}
-> -1180591620717411303423

expr {~(2**70)}
-> -1180591620717411303425

expr {(2**70)%1000}
-> 424

expr {(2**70)/0}
!> divide by zero

expr {(2**70)%0}
!> divide by zero

expr {5%0}
!> divide by zero

expr {5.0/0}
-> Inf

expr {-5.0/0}
-> -Inf

expr {0/5.0}
-> 0.0

expr {-0.0}
-> -0.0

expr {0.0*-1}
-> -0.0

expr {-(0)}
-> 0

expr {1e308*10}
-> Inf

expr {1e-320}
-> 1e-320

expr {0.1+0.2}
-> 0.30000000000000004

expr {1/3.0}
-> 0.3333333333333333

expr {100000000000000000000.0}
-> 1e+20

expr {1e15}
-> 1000000000000000.0

expr {1e16}
-> 10000000000000000.0

expr {1e17}
-> 1e+17

expr {123456789012345678.0}
-> 1.2345678901234568e+17

expr {1e-4}
-> 0.0001

expr {1e-5}
-> 1e-5

expr {5e-324}
-> 5e-324

expr {1.7976931348623157e308}
-> 1.7976931348623157e+308

expr {(2**70)*1.0}
-> 1.1805916207174113e+21

expr {(2**70)+0.5}
-> 1.1805916207174113e+21

expr {2**70 == 2.0**70}
-> 1

expr {2**70+1 == 2.0**70}
-> 0

expr {2**70+1 > 2.0**70}
-> 1

expr {2**1100 > 1e308}
-> 1

expr {2**1100 < Inf}
-> 1

expr {-(2**1100) > -Inf}
-> 1

expr {9223372036854775807 == 9223372036854775807.0}
-> 0

set x 5; set s b; expr {7 + 2}
-> 9

set x 5; set s b; expr {-7 + 2}
-> -5

set x 5; set s b; expr {7 + -2}
-> 5

set x 5; set s b; expr {7.5 + 2}
-> 9.5

set x 5; set s b; expr {$x + 3}
-> 8

set x 5; set s b; expr {"abc" + "abd"}
!> can't use non-numeric string as operand of "+"

set x 5; set s b; expr {9223372036854775807 + 2}
-> 9223372036854775809

set x 5; set s b; expr {$s + "b"}
!> can't use non-numeric string as operand of "+"

set x 5; set s b; expr {7 - 2}
-> 5

set x 5; set s b; expr {-7 - 2}
-> -9

set x 5; set s b; expr {7 - -2}
-> 9

set x 5; set s b; expr {7.5 - 2}
-> 5.5

set x 5; set s b; expr {$x - 3}
-> 2

set x 5; set s b; expr {"abc" - "abd"}
!> can't use non-numeric string as operand of "-"

set x 5; set s b; expr {9223372036854775807 - 2}
-> 9223372036854775805

set x 5; set s b; expr {$s - "b"}
!> can't use non-numeric string as operand of "-"

set x 5; set s b; expr {7 * 2}
-> 14

set x 5; set s b; expr {-7 * 2}
-> -14

set x 5; set s b; expr {7 * -2}
-> -14

set x 5; set s b; expr {7.5 * 2}
-> 15.0

set x 5; set s b; expr {$x * 3}
-> 15

set x 5; set s b; expr {"abc" * "abd"}
!> can't use non-numeric string as operand of "*"

set x 5; set s b; expr {9223372036854775807 * 2}
-> 18446744073709551614

set x 5; set s b; expr {$s * "b"}
!> can't use non-numeric string as operand of "*"

set x 5; set s b; expr {7 / 2}
-> 3

set x 5; set s b; expr {-7 / 2}
-> -4

set x 5; set s b; expr {7 / -2}
-> -4

set x 5; set s b; expr {7.5 / 2}
-> 3.75

set x 5; set s b; expr {$x / 3}
-> 1

set x 5; set s b; expr {"abc" / "abd"}
!> can't use non-numeric string as operand of "/"

set x 5; set s b; expr {9223372036854775807 / 2}
-> 4611686018427387903

set x 5; set s b; expr {$s / "b"}
!> can't use non-numeric string as operand of "/"

set x 5; set s b; expr {7 % 2}
-> 1

set x 5; set s b; expr {-7 % 2}
-> 1

set x 5; set s b; expr {7 % -2}
-> -1

set x 5; set s b; expr {7.5 % 2}
!> can't use floating-point value as operand of "%"

set x 5; set s b; expr {$x % 3}
-> 2

set x 5; set s b; expr {"abc" % "abd"}
!> can't use non-numeric string as operand of "%"

set x 5; set s b; expr {9223372036854775807 % 2}
-> 1

set x 5; set s b; expr {$s % "b"}
!> can't use non-numeric string as operand of "%"

set x 5; set s b; expr {7 ** 2}
-> 49

set x 5; set s b; expr {-7 ** 2}
-> 49

set x 5; set s b; expr {7 ** -2}
-> 0

set x 5; set s b; expr {7.5 ** 2}
-> 56.25

set x 5; set s b; expr {$x ** 3}
-> 125

set x 5; set s b; expr {"abc" ** "abd"}
!> can't use non-numeric string as operand of "**"

set x 5; set s b; expr {9223372036854775807 ** 2}
-> 85070591730234615847396907784232501249

set x 5; set s b; expr {$s ** "b"}
!> can't use non-numeric string as operand of "**"

set x 5; set s b; expr {7 << 2}
-> 28

set x 5; set s b; expr {-7 << 2}
-> -28

set x 5; set s b; expr {7 << -2}
!> negative shift argument

set x 5; set s b; expr {7.5 << 2}
!> can't use floating-point value as operand of "<<"

set x 5; set s b; expr {$x << 3}
-> 40

set x 5; set s b; expr {"abc" << "abd"}
!> can't use non-numeric string as operand of "<<"

set x 5; set s b; expr {9223372036854775807 << 2}
-> 36893488147419103228

set x 5; set s b; expr {$s << "b"}
!> can't use non-numeric string as operand of "<<"

set x 5; set s b; expr {7 >> 2}
-> 1

set x 5; set s b; expr {-7 >> 2}
-> -2

set x 5; set s b; expr {7 >> -2}
!> negative shift argument

set x 5; set s b; expr {7.5 >> 2}
!> can't use floating-point value as operand of ">>"

set x 5; set s b; expr {$x >> 3}
-> 0

set x 5; set s b; expr {"abc" >> "abd"}
!> can't use non-numeric string as operand of ">>"

set x 5; set s b; expr {9223372036854775807 >> 2}
-> 2305843009213693951

set x 5; set s b; expr {$s >> "b"}
!> can't use non-numeric string as operand of ">>"

set x 5; set s b; expr {7 & 2}
-> 2

set x 5; set s b; expr {-7 & 2}
-> 0

set x 5; set s b; expr {7 & -2}
-> 6

set x 5; set s b; expr {7.5 & 2}
!> can't use floating-point value as operand of "&"

set x 5; set s b; expr {$x & 3}
-> 1

set x 5; set s b; expr {"abc" & "abd"}
!> can't use non-numeric string as operand of "&"

set x 5; set s b; expr {9223372036854775807 & 2}
-> 2

set x 5; set s b; expr {$s & "b"}
!> can't use non-numeric string as operand of "&"

set x 5; set s b; expr {7 | 2}
-> 7

set x 5; set s b; expr {-7 | 2}
-> -5

set x 5; set s b; expr {7 | -2}
-> -1

set x 5; set s b; expr {7.5 | 2}
!> can't use floating-point value as operand of "|"

set x 5; set s b; expr {$x | 3}
-> 7

set x 5; set s b; expr {"abc" | "abd"}
!> can't use non-numeric string as operand of "|"

set x 5; set s b; expr {9223372036854775807 | 2}
-> 9223372036854775807

set x 5; set s b; expr {$s | "b"}
!> can't use non-numeric string as operand of "|"

set x 5; set s b; expr {7 ^ 2}
-> 5

set x 5; set s b; expr {-7 ^ 2}
-> -5

set x 5; set s b; expr {7 ^ -2}
-> -7

set x 5; set s b; expr {7.5 ^ 2}
!> can't use floating-point value as operand of "^"

set x 5; set s b; expr {$x ^ 3}
-> 6

set x 5; set s b; expr {"abc" ^ "abd"}
!> can't use non-numeric string as operand of "^"

set x 5; set s b; expr {9223372036854775807 ^ 2}
-> 9223372036854775805

set x 5; set s b; expr {$s ^ "b"}
!> can't use non-numeric string as operand of "^"

set x 5; set s b; expr {7 < 2}
-> 0

set x 5; set s b; expr {-7 < 2}
-> 1

set x 5; set s b; expr {7 < -2}
-> 0

set x 5; set s b; expr {7.5 < 2}
-> 0

set x 5; set s b; expr {$x < 3}
-> 0

set x 5; set s b; expr {"abc" < "abd"}
-> 1

set x 5; set s b; expr {9223372036854775807 < 2}
-> 0

set x 5; set s b; expr {$s < "b"}
-> 0

set x 5; set s b; expr {7 <= 2}
-> 0

set x 5; set s b; expr {-7 <= 2}
-> 1

set x 5; set s b; expr {7 <= -2}
-> 0

set x 5; set s b; expr {7.5 <= 2}
-> 0

set x 5; set s b; expr {$x <= 3}
-> 0

set x 5; set s b; expr {"abc" <= "abd"}
-> 1

set x 5; set s b; expr {9223372036854775807 <= 2}
-> 0

set x 5; set s b; expr {$s <= "b"}
-> 1

set x 5; set s b; expr {7 > 2}
-> 1

set x 5; set s b; expr {-7 > 2}
-> 0

set x 5; set s b; expr {7 > -2}
-> 1

set x 5; set s b; expr {7.5 > 2}
-> 1

set x 5; set s b; expr {$x > 3}
-> 1

set x 5; set s b; expr {"abc" > "abd"}
-> 0

set x 5; set s b; expr {9223372036854775807 > 2}
-> 1

set x 5; set s b; expr {$s > "b"}
-> 0

set x 5; set s b; expr {7 >= 2}
-> 1

set x 5; set s b; expr {-7 >= 2}
-> 0

set x 5; set s b; expr {7 >= -2}
-> 1

set x 5; set s b; expr {7.5 >= 2}
-> 1

set x 5; set s b; expr {$x >= 3}
-> 1

set x 5; set s b; expr {"abc" >= "abd"}
-> 0

set x 5; set s b; expr {9223372036854775807 >= 2}
-> 1

set x 5; set s b; expr {$s >= "b"}
-> 1

set x 5; set s b; expr {7 == 2}
-> 0

set x 5; set s b; expr {-7 == 2}
-> 0

set x 5; set s b; expr {7 == -2}
-> 0

set x 5; set s b; expr {7.5 == 2}
-> 0

set x 5; set s b; expr {$x == 3}
-> 0

set x 5; set s b; expr {"abc" == "abd"}
-> 0

set x 5; set s b; expr {9223372036854775807 == 2}
-> 0

set x 5; set s b; expr {$s == "b"}
-> 1

set x 5; set s b; expr {7 != 2}
-> 1

set x 5; set s b; expr {-7 != 2}
-> 1

set x 5; set s b; expr {7 != -2}
-> 1

set x 5; set s b; expr {7.5 != 2}
-> 1

set x 5; set s b; expr {$x != 3}
-> 1

set x 5; set s b; expr {"abc" != "abd"}
-> 1

set x 5; set s b; expr {9223372036854775807 != 2}
-> 1

set x 5; set s b; expr {$s != "b"}
-> 0

set x 5; set s b; expr {7 eq 2}
-> 0

set x 5; set s b; expr {-7 eq 2}
-> 0

set x 5; set s b; expr {7 eq -2}
-> 0

set x 5; set s b; expr {7.5 eq 2}
-> 0

set x 5; set s b; expr {$x eq 3}
-> 0

set x 5; set s b; expr {"abc" eq "abd"}
-> 0

set x 5; set s b; expr {9223372036854775807 eq 2}
-> 0

set x 5; set s b; expr {$s eq "b"}
-> 1

set x 5; set s b; expr {7 ne 2}
-> 1

set x 5; set s b; expr {-7 ne 2}
-> 1

set x 5; set s b; expr {7 ne -2}
-> 1

set x 5; set s b; expr {7.5 ne 2}
-> 1

set x 5; set s b; expr {$x ne 3}
-> 1

set x 5; set s b; expr {"abc" ne "abd"}
-> 1

set x 5; set s b; expr {9223372036854775807 ne 2}
-> 1

set x 5; set s b; expr {$s ne "b"}
-> 0

set x 5; set s b; expr {7 in 2}
-> 0

set x 5; set s b; expr {-7 in 2}
-> 0

set x 5; set s b; expr {7 in -2}
-> 0

set x 5; set s b; expr {7.5 in 2}
-> 0

set x 5; set s b; expr {$x in 3}
-> 0

set x 5; set s b; expr {"abc" in "abd"}
-> 0

set x 5; set s b; expr {9223372036854775807 in 2}
-> 0

set x 5; set s b; expr {$s in "b"}
-> 1

set x 5; set s b; expr {7 ni 2}
-> 1

set x 5; set s b; expr {-7 ni 2}
-> 1

set x 5; set s b; expr {7 ni -2}
-> 1

set x 5; set s b; expr {7.5 ni 2}
-> 1

set x 5; set s b; expr {$x ni 3}
-> 1

set x 5; set s b; expr {"abc" ni "abd"}
-> 1

set x 5; set s b; expr {9223372036854775807 ni 2}
-> 1

set x 5; set s b; expr {$s ni "b"}
-> 0

set x 5; expr {-5}
-> -5

set x 5; expr {-$x}
-> -5

set x 5; expr {-1.5}
-> -1.5

set x 5; expr {-0}
-> 0

set x 5; expr {-"abc"}
!> can't use non-numeric string as operand of "-"

set x 5; expr {-"yes"}
!> can't use non-numeric string as operand of "-"

set x 5; expr {-""}
!> can't use empty string as operand of "-"

set x 5; expr {-9223372036854775808}
-> -9223372036854775808

set x 5; expr {--9223372036854775808}
-> 9223372036854775808

set x 5; expr {-0x10}
-> -16

set x 5; expr {+5}
-> 5

set x 5; expr {+$x}
-> 5

set x 5; expr {+1.5}
-> 1.5

set x 5; expr {+0}
-> 0

set x 5; expr {+"abc"}
!> can't use non-numeric string as operand of "+"

set x 5; expr {+"yes"}
!> can't use non-numeric string as operand of "+"

set x 5; expr {+""}
!> can't use empty string as operand of "+"

set x 5; expr {+9223372036854775808}
-> 9223372036854775808

set x 5; expr {+-9223372036854775808}
-> -9223372036854775808

set x 5; expr {+0x10}
-> 16

set x 5; expr {!5}
-> 0

set x 5; expr {!$x}
-> 0

set x 5; expr {!1.5}
-> 0

set x 5; expr {!0}
-> 1

set x 5; expr {!"abc"}
!> can't use non-numeric string as operand of "!"

set x 5; expr {!"yes"}
-> 0

set x 5; expr {!""}
!> can't use empty string as operand of "!"

set x 5; expr {!9223372036854775808}
-> 0

set x 5; expr {!-9223372036854775808}
-> 0

set x 5; expr {!0x10}
-> 0

set x 5; expr {~5}
-> -6

set x 5; expr {~$x}
-> -6

set x 5; expr {~1.5}
!> can't use floating-point value as operand of "~"

set x 5; expr {~0}
-> -1

set x 5; expr {~"abc"}
!> can't use non-numeric string as operand of "~"

set x 5; expr {~"yes"}
!> can't use non-numeric string as operand of "~"

set x 5; expr {~""}
!> can't use empty string as operand of "~"

set x 5; expr {~9223372036854775808}
-> -9223372036854775809

set x 5; expr {~-9223372036854775808}
-> 9223372036854775807

set x 5; expr {~0x10}
-> -17

set x 0x1F; expr {$x}
-> 31

set x 010; expr {$x}
-> 8

set x " 5 "; expr {$x + 1}
-> 6

set x abc; expr {$x}
-> abc

set x {}; expr {$x}
->

set x 1e3; expr {$x}
-> 1000.0

set x 1; expr {$x ? "yes" : "no"}
-> yes

set x 0; expr {$x ? "yes" : "no"}
-> no

set x 5; expr {$x > 3 && $x < 10}
-> 1

set x 5; expr {$x > 3 && $y < 10}
!> can't read "y": no such variable

set x 5; expr {$x > 3 || $y < 10}
-> 1

set x 5; expr {$x == 5 ? [incr x] : [incr x -1]}; set x
-> 6

set x 5; expr {0 && [incr x]}; set x
-> 5

set x 5; expr {1 || [incr x]}; set x
-> 5

set x 5; expr {1 && [incr x]}
-> 1

set x 5; expr {$x + [incr x] + $x}
-> 17

set x 5; expr {[incr x] * $x}
-> 36

set a(1) 5; set i 1; expr {$a($i) * 2}
-> 10

set a(1) 5; expr {$a(2) * 2}
!> can't read "a(2)": no such element in array

expr {$nosuch + 1}
!> can't read "nosuch": no such variable

expr {"$nosuch" eq ""}
!> can't read "nosuch": no such variable

expr 1 + 2 * 3
-> 7

expr (1 + 2) * 3
-> 9

expr {(1 + 2) * 3}
-> 9

set a 3; set b 4; expr {$a*$a + $b*$b}
-> 25

set a 3; set b 4; expr $a*$a + $b*$b
-> 25

set op +; expr 3 $op 4
-> 7

set e {2 * 3}; expr $e
-> 6

set e {2 * 3}; expr {$e}
-> 2 * 3

set e {2 * 3}; expr {[expr $e] + 1}
-> 7

expr {1 + [error boo]}
!> boo

expr {1 ? 2 : [error boo]}
-> 2

proc p {a b} {expr {$a + $b}}; p 1 x
!> can't use non-numeric string as operand of "+"

proc p {a b} {expr {$a + $b}}; list [p 1 2] [p 1.5 2] [p 0x10 1] [p 9223372036854775807 1]
-> 3 3.5 17 9223372036854775808

proc p {a b} {expr {$a - $b}}; list [p 1 2] [p 1.5 2] [p 0x10 1] [p -9223372036854775808 1]
-> -1 -0.5 15 -9223372036854775809

proc p {a b} {expr {$a * $b}}; list [p 3 2] [p 1.5 2] [p 0x10 2] [p 4294967296 4294967296]
-> 6 3.0 32 18446744073709551616

proc p {a b} {expr {$a / $b}}; list [p 7 2] [p -7 2] [p 7 -2] [p -7 -2] [p 7.0 2]
-> 3 -4 -4 3 3.5

proc p {a b} {expr {$a % $b}}; list [p 7 2] [p -7 2] [p 7 -2] [p -7 -2]
-> 1 1 -1 -1

proc p {a b} {expr {$a < $b}}; list [p 1 2] [p 2 1] [p a b] [p 10 9] [p 10 9a] [p 1.0 1]
-> 1 0 1 0 1 0

proc p {a b} {expr {$a == $b}}; list [p 1 1.0] [p 1 01] [p a a] [p 0x10 16] [p "" 0] [p " 1" 1]
-> 1 1 1 1 0 1

proc p {a b} {expr {$a eq $b}}; list [p 1 1.0] [p 1 1] [p a a] [p 0x10 16]
-> 0 1 1 0

proc p {a} {if {$a} {list yes} else {list no}}; list [p 1] [p 0] [p true] [p off] [p 0.0] [p 1e-300] [p 0x0]
-> yes no yes no no yes no

proc p {a} {if {$a} {list yes}}; p maybe
!> expected boolean value but got "maybe"

proc p {a} {if {!$a} {list yes} else {list no}}; list [p 1] [p no] [p 0.0]
-> no yes yes

proc p {a} {while {$a < 5} {incr a}; set a}; list [p 0] [p 7] [p abc]
-> 5 7 abc

proc p {a} {expr {-$a}}; list [p 5] [p -5] [p 1.5] [p -9223372036854775808]
-> -5 5 -1.5 9223372036854775808

proc p {a} {expr {~$a}}; list [p 5] [p -1] [p 9223372036854775808]
-> -6 0 -9223372036854775809

proc p {a} {expr {$a + 1}}; p {}
!> can't use empty string as operand of "+"

proc p {a} {expr {$a - 1}}; p abc
!> can't use non-numeric string as operand of "-"

proc p {a} {expr {$a * 2}}; p abc
!> can't use non-numeric string as operand of "*"

proc p {a} {expr {$a - 30000}}; p x
!> can't use non-numeric string as operand of "-"

proc p {a} {expr {$a << 1}}; list [p 1] [p 4611686018427387904] [p -1]
-> 2 9223372036854775808 -2

catch {expr {1 / 0}} m o; dict get $o -errorcode
-> ARITH DIVZERO {divide by zero}

catch {expr {1 % 0}} m o; dict get $o -errorcode
-> ARITH DIVZERO {divide by zero}

catch {expr {1 + "a"}} m o; dict get $o -errorcode
-> ARITH DOMAIN {non-numeric string}

catch {expr {1 + ""}} m o; dict get $o -errorcode
-> ARITH DOMAIN {empty string}

catch {expr {~1.5}} m o; dict get $o -errorcode
-> ARITH DOMAIN {floating-point value}

catch {expr {NaN + 1}} m o; dict get $o -errorcode
-> ARITH DOMAIN {non-numeric floating-point value}

catch {expr {"08" + 1}} m o; dict get $o -errorcode
-> ARITH DOMAIN {invalid octal number}

catch {expr {1 << -1}} m o; dict get $o -errorcode
-> NONE

catch {expr {0 ** -1}} m o; dict get $o -errorcode
-> ARITH DOMAIN {exponentiation of zero by negative power}

catch {expr {2 ** 1000000000000}} m o; dict get $o -errorcode
-> NONE

catch {expr {Inf - Inf}} m o; dict get $o -errorcode
-> ARITH DOMAIN {domain error: argument not in valid range}

catch {expr {"a" && 1}} m o; dict get $o -errorcode
-> TCL VALUE NUMBER

catch {if {NaN} {}} m o; list $m [dict get $o -errorcode]
-> {floating point value is Not a Number} {TCL VALUE DOUBLE NAN}

catch {incr x 1.5} m o; list $m [dict get $o -errorcode]
-> {expected integer but got "1.5"} {TCL VALUE INTEGER}

set x a; catch {incr x} m o; list $m [dict get $o -errorcode]
-> {expected integer but got "a"} {TCL VALUE INTEGER}

expr {true eq "true"}
-> 1

expr {true == "true"}
-> 1

expr {yes eq "yes"}
-> 1

expr {true + 1}
!> can't use non-numeric string as operand of "+"

expr {!true + 1}
-> 1

expr {true ? 5 : 6}
-> 5

expr {off || on}
-> 1

expr {[list true] && 1}
-> 1

expr {1 ? "0x10" : 2}
-> 16

expr {"0x10"}
-> 16

expr {{0x10}}
-> 16

expr {"  7  "}
-> 7

expr {"a b"}
-> a b

expr {1.0}
-> 1.0

expr {1e0}
-> 1.0

expr {100000000000000000000}
-> 100000000000000000000

expr {-100000000000000000000}
-> -100000000000000000000

expr {0x7fffffffffffffff}
-> 9223372036854775807

expr {0xffffffffffffffff}
-> 18446744073709551615

expr {0o777}
-> 511

expr {0B11}
-> 3

expr {0XfF}
-> 255

expr {1.0e+10}
-> 10000000000.0

expr {1E5}
-> 100000.0

expr {3.0 * 2}
-> 6.0

expr {1.0 / 3}
-> 0.3333333333333333

expr {2.0 / 2}
-> 1.0

expr {1e300 * 1e300}
-> Inf

expr {-1e300 * 1e300}
-> -Inf

expr {1e-200 * 1e-200}
-> 0.0

expr {7 in {1 3 5 7}}
-> 1

expr {07 in {1 3 5 7}}
-> 0

expr {"" in {{} a}}
-> 1

expr {"a" in ""}
-> 0

expr {{a b} in {{a b}}}
-> 1

expr {3 & 5 == 5}
-> 1

expr {1 | 2 ^ 3 & 4}
-> 3

expr {1 + 2 << 3}
-> 24

expr {1 < 2 < 3}
-> 1

expr {2 * 3 % 4}
-> 2

expr {-2 ** 2}
-> 4

expr {2 ** -1 ** 2}
-> 2

expr {!1 == 0}
-> 1

expr {~1 + 1}
-> -1

expr {1 ? 2 : 3 ? 4 : 5}
-> 2

expr {0 ? 2 : 0 ? 4 : 5}
-> 5

expr {1 == 1 ? 1 != 1 ? "a" : "b" : "c"}
-> b

expr {"abc" == "abc" && "x" ne "y"}
-> 1

expr {"[list 1 2]" eq {1 2}}
-> 1

expr {"a$nosuch"}
!> can't read "nosuch": no such variable


format %f 08
!> expected floating-point number but got "08" (looks like invalid octal number)

expr {"08" * 1.5}
!> can't use invalid octal number as operand of "*"

set x 08; expr {$x + 1}
!> can't use invalid octal number as operand of "+"

set x abc; if {!$x} {}
!> expected boolean value but got "abc"

set x abc; while {!$x} {}
!> expected boolean value but got "abc"

set x abc; expr {!$x}
!> can't use non-numeric string as operand of "!"

set x abc; expr {!$x ? 1 : 2}
!> expected boolean value but got "abc"

set x abc; expr {!$x && 1}
!> expected boolean value but got "abc"

set x abc; expr {1 && !$x}
!> expected boolean value but got "abc"

set x abc; expr {$x && 1}
!> expected boolean value but got "abc"

set x abc; expr {$x ? 1 : 0}
!> expected boolean value but got "abc"

set x abc; if {!$x || 1} {}
!> expected boolean value but got "abc"

set x abc; if {1 && !$x} {}
!> expected boolean value but got "abc"

proc p {} {set x abc; if {!$x} {}}; p
!> expected boolean value but got "abc"

set x 1.5; string is double 08
-> 0

scan 08 %f
-> 8.0

lindex {a b} 08
!> bad index "08": must be integer?[+-]integer? or end?[+-]integer? (looks like invalid octal number)

string repeat a 08
!> expected integer but got "08"

set x 08; incr x
!> expected integer but got "08"

expr {08}
!> invalid bareword "08"
   in expression "08";
   should be "$08" or "{08}" or "08(...)" or ... (invalid octal number?)

expr {08 + 1}
!> invalid bareword "08"
   in expression "08 + 1";
   should be "$08" or "{08}" or "08(...)" or ... (invalid octal number?)

expr {09.5}
-> 9.5

expr {0o8}
!> invalid bareword "0o8"
   in expression "0o8";
   should be "$0o8" or "{0o8}" or "0o8(...)" or ... (invalid octal number?)

expr {0b2}
!> invalid bareword "0b2"
   in expression "0b2";
   should be "$0b2" or "{0b2}" or "0b2(...)" or ... (invalid binary number?)

expr {0xg}
!> invalid bareword "0xg"
   in expression "0xg";
   should be "$0xg" or "{0xg}" or "0xg(...)" or ...

expr {"0o8" + 1}
!> can't use invalid octal number as operand of "+"

expr {"0b2" + 1}
!> can't use non-numeric string as operand of "+"

expr {"0xg" + 1}
!> can't use non-numeric string as operand of "+"

set x 0o8; incr x
!> expected integer but got "0o8"

lsort -integer {08 1}
!> expected integer but got "08"

lsort -real {08 1}
!> expected floating-point number but got "08" (looks like invalid octal number)

format %d 0o8
!> expected integer but got "0o8"

format %d 08
!> expected integer but got "08"

string is integer -strict 08
-> 0

string is true 08
-> 0

if 08 {}
!> invalid bareword "08"
   in expression "08";
   should be "$08" or "{08}" or "08(...)" or ... (invalid octal number?)

if {"08"} {}
!> expected boolean value but got "08" (looks like invalid octal number)
