# The functions of expressions, and the operators as commands.

expr {abs()}
!> not enough arguments for math function "abs"

expr {abs(1,2)}
!> too many arguments for math function "abs"

expr {abs("a")}
!> expected number but got "a"

expr {abs("")}
!> expected number but got ""

expr {abs(NaN)}
!> floating point value is Not a Number

expr {abs("0x10")}
-> 16

expr {abs(-0.0)}
-> 0.0

expr {abs(-9223372036854775808)}
-> 9223372036854775808

expr {abs(-5)}
-> 5

expr {abs(-5.5)}
-> 5.5

expr {abs(-(2**70))}
-> 1180591620717411303424

expr {abs(2**70)}
-> 1180591620717411303424

expr {abs("-Inf")}
-> Inf

expr {int("a")}
!> expected number but got "a"

expr {int(1e30)}
-> 5076964154930102272

expr {int(Inf)}
!> integer value too large to represent

expr {int(-1.9)}
-> -1

expr {int(1.9)}
-> 1

expr {int(2**64+5)}
-> 5

expr {int(-(2**70))}
-> 0

expr {int("0b11")}
-> 3

expr {int(NaN)}
!> floating point value is Not a Number

expr {int("  12  ")}
-> 12

expr {int(-0.5)}
-> 0

expr {int(9.3e18)}
-> -9146744073709551616

expr {int(true)}
!> expected number but got "true"

expr {wide(1e30)}
-> 5076964154930102272

expr {wide(Inf)}
!> integer value too large to represent

expr {wide(3.99)}
-> 3

expr {wide(2**63)}
-> -9223372036854775808

expr {wide(2**64+5)}
-> 5

expr {wide(-(2**63)-1)}
-> 9223372036854775807

expr {wide(NaN)}
!> floating point value is Not a Number

expr {wide("x")}
!> expected number but got "x"

expr {entier(1e30)}
-> 1000000000000000019884624838656

expr {entier(Inf)}
!> integer value too large to represent

expr {entier(-3.99)}
-> -3

expr {entier(2**70)}
-> 1180591620717411303424

expr {entier(-1e20)}
-> -100000000000000000000

expr {entier("x")}
!> expected number but got "x"

expr {entier(NaN)}
!> floating point value is Not a Number

expr {round(1e30)}
-> 1000000000000000019884624838656

expr {round(Inf)}
!> integer value too large to represent

expr {round(-0.5)}
-> -1

expr {round(0.5)}
-> 1

expr {round(2.5)}
-> 3

expr {round(-2.5)}
-> -3

expr {round(0.49999999999999994)}
-> 0

expr {round(4503599627370497.5)}
-> 4503599627370498

expr {round(9007199254740993)}
-> 9007199254740993

expr {round(2**70)}
-> 1180591620717411303424

expr {round(NaN)}
!> floating point value is Not a Number

expr {round("x")}
!> expected number but got "x"

expr {round(-1e20)}
-> -100000000000000000000

expr {round(1.4)}
-> 1

expr {round(1.6)}
-> 2

expr {isqrt(10)}
-> 3

expr {isqrt(-1)}
!> square root of negative argument

expr {isqrt(1e20)}
-> 10000000000

expr {isqrt(10.7)}
-> 3

expr {isqrt(-0.5)}
!> square root of negative argument

expr {isqrt(Inf)}
!> integer value too large to represent

expr {isqrt("a")}
!> expected number but got "a"

expr {isqrt(2**200)}
-> 1267650600228229401496703205376

expr {isqrt(2**200-1)}
-> 1267650600228229401496703205375

expr {isqrt(0)}
-> 0

expr {isqrt(15)}
-> 3

expr {isqrt(16)}
-> 4

expr {isqrt(9223372036854775807)}
-> 3037000499

expr {isqrt(NaN)}
!> floating point value is Not a Number

expr {isqrt(-(2**70))}
!> square root of negative argument

expr {sqrt(-1)}
!> domain error: argument not in valid range

expr {sqrt(-0.0)}
-> -0.0

expr {sqrt(1e400)}
-> Inf

expr {sqrt(2**1100)}
-> 3.6855101804897865e+165

expr {sqrt("a")}
!> expected floating-point number but got "a"

expr {sqrt(2)}
-> 1.4142135623730951

expr {sqrt(16)}
-> 4.0

expr {sqrt(NaN)}
!> floating point value is Not a Number

expr {sqrt(1e-300)}
-> 1e-150

expr {sqrt("")}
!> expected floating-point number but got ""

expr {fmod(1,0)}
!> domain error: argument not in valid range

expr {fmod(1,Inf)}
-> 1.0

expr {fmod(Inf,1)}
!> domain error: argument not in valid range

expr {fmod(1)}
!> not enough arguments for math function "fmod"

expr {fmod(1,2,3)}
!> too many arguments for math function "fmod"

expr {fmod(-5.5,2)}
-> -1.5

expr {fmod(5.5,-2)}
-> 1.5

expr {fmod("a",1)}
!> expected floating-point number but got "a"

expr {fmod(5,"a")}
!> expected floating-point number but got "a"

expr {fmod(1e300,3)}
-> 0.0

expr {pow(0,-1)}
-> Inf

expr {pow(-1,.5)}
!> domain error: argument not in valid range

expr {pow(2,2)}
-> 4.0

expr {pow(10,400)}
-> Inf

expr {pow(2,-2000)}
-> 0.0

expr {pow(2,0.5)}
-> 1.4142135623730951

expr {pow("a",1)}
!> expected floating-point number but got "a"

expr {pow(2,"a")}
!> expected floating-point number but got "a"

expr {pow(-8,3)}
-> -512.0

expr {pow(0,0)}
-> 1.0

expr {pow(Inf,0)}
-> 1.0

expr {pow(2)}
!> not enough arguments for math function "pow"

expr {pow(2,10)}
-> 1024.0

expr {pow(9,0.5)}
-> 3.0

expr {exp(1000)}
-> Inf

expr {exp(-1000)}
-> 0.0

expr {exp(0)}
-> 1.0

expr {exp(1)}
-> 2.718281828459045

expr {exp(-1)}
-> 0.36787944117144233

expr {exp("x")}
!> expected floating-point number but got "x"

expr {exp(NaN)}
!> floating point value is Not a Number

expr {exp(Inf)}
-> Inf

expr {exp(-Inf)}
-> 0.0

expr {exp(2**2000)}
-> Inf

expr {exp(10)}
-> 22026.465794806718

expr {exp(0.5)}
-> 1.6487212707001282

expr {log(0)}
-> -Inf

expr {log(-1)}
!> domain error: argument not in valid range

expr {log(1)}
-> 0.0

expr {log(10)}
-> 2.302585092994046

expr {log(2)}
-> 0.6931471805599453

expr {log(Inf)}
-> Inf

expr {log("x")}
!> expected floating-point number but got "x"

expr {log(0.5)}
-> -0.6931471805599453

expr {log(100)}
-> 4.605170185988092

expr {log(2**70)}
-> 48.520302639196174

expr {log10(0)}
-> -Inf

expr {log10(-1)}
!> domain error: argument not in valid range

expr {log10(1)}
-> 0.0

expr {log10(1000)}
-> 3.0

expr {log10(2)}
-> 0.3010299956639812

expr {log10(0.001)}
-> -3.0

expr {log10(1e300)}
-> 300.0

expr {sin(0)}
-> 0.0

expr {sin(1)}
-> 0.8414709848078965

expr {sin(-1)}
-> -0.8414709848078965

expr {sin(Inf)}
!> domain error: argument not in valid range

expr {sin(1e10)}
-> -0.4875060250875107

expr {sin(0.5)}
-> 0.479425538604203

expr {sin(3.141592653589793)}
-> 1.2246467991473532e-16

expr {sin("x")}
!> expected floating-point number but got "x"

expr {sin()}
!> not enough arguments for math function "sin"

expr {sin(1,2)}
!> too many arguments for math function "sin"

expr {cos(0)}
-> 1.0

expr {cos(1)}
-> 0.5403023058681398

expr {cos(2)}
-> -0.4161468365471424

expr {cos(Inf)}
!> domain error: argument not in valid range

expr {cos(3.141592653589793)}
-> -1.0

expr {cos(1e10)}
-> 0.873119622676856

expr {cos("x")}
!> expected floating-point number but got "x"

expr {tan(0)}
-> 0.0

expr {tan(1)}
-> 1.5574077246549023

expr {tan(Inf)}
!> domain error: argument not in valid range

expr {tan(1.5707963267948966)}
-> 16331239353195370.0

expr {tan(0.5)}
-> 0.5463024898437905

expr {asin(0)}
-> 0.0

expr {asin(1)}
-> 1.5707963267948966

expr {asin(2)}
!> domain error: argument not in valid range

expr {asin(-1)}
-> -1.5707963267948966

expr {asin(0.5)}
-> 0.5235987755982989

expr {acos(0)}
-> 1.5707963267948966

expr {acos(1)}
-> 0.0

expr {acos(-1)}
-> 3.141592653589793

expr {acos(2)}
!> domain error: argument not in valid range

expr {acos(0.5)}
-> 1.0471975511965979

expr {atan(0)}
-> 0.0

expr {atan(1)}
-> 0.7853981633974483

expr {atan(Inf)}
-> 1.5707963267948966

expr {atan(-Inf)}
-> -1.5707963267948966

expr {atan(0.5)}
-> 0.4636476090008061

expr {atan2(0,0)}
-> 0.0

expr {atan2(0,-1)}
-> 3.141592653589793

expr {atan2(1,1)}
-> 0.7853981633974483

expr {atan2(-1,-1)}
-> -2.356194490192345

expr {atan2(1,0)}
-> 1.5707963267948966

expr {atan2("a",1)}
!> expected floating-point number but got "a"

expr {atan2(-0.0,-1)}
-> -3.141592653589793

expr {atan2(1)}
!> not enough arguments for math function "atan2"

expr {hypot(3,4)}
-> 5.0

expr {hypot(1e300,1e300)}
-> 1.4142135623730952e+300

expr {hypot(Inf,1)}
-> Inf

expr {hypot("a",4)}
!> expected floating-point number but got "a"

expr {hypot(4,"a")}
!> expected floating-point number but got "a"

expr {hypot(1)}
!> not enough arguments for math function "hypot"

expr {hypot(1,1)}
-> 1.4142135623730951

expr {hypot(0,0)}
-> 0.0

expr {sinh(0)}
-> 0.0

expr {sinh(1)}
-> 1.1752011936438014

expr {sinh(1000)}
-> Inf

expr {sinh(-1)}
-> -1.1752011936438014

expr {cosh(0)}
-> 1.0

expr {cosh(1)}
-> 1.5430806348152437

expr {cosh(1000)}
-> Inf

expr {tanh(0)}
-> 0.0

expr {tanh(1)}
-> 0.7615941559557649

expr {tanh(Inf)}
-> 1.0

expr {tanh(-0.5)}
-> -0.46211715726000974

expr {sinh("x")}
!> expected floating-point number but got "x"

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

expr {max(0x10,1)}
-> 16

expr {max(true,1)}
!> expected floating-point number but got "true"

expr {max("0x10",1)}
-> 16

expr {max(2**70,1e10)}
-> 1180591620717411303424

expr {max(1,2,3,-4)}
-> 3

expr {max(5)}
-> 5

expr {max(-Inf,3)}
-> 3

expr {max(9007199254740993,9007199254740992.0)}
-> 9007199254740993

expr {max("5",4)}
-> 5

expr {min(1,1.0)}
-> 1

expr {min(1.0,1)}
-> 1.0

expr {min(0x10,20)}
-> 16

expr {min(1,2,3,-4)}
-> -4

expr {min(5)}
-> 5

expr {min(Inf,3)}
-> 3

expr {min("a",1)}
!> expected floating-point number but got "a"

expr {min(-(2**70),0)}
-> -1180591620717411303424

expr {min(2.5,"1.5")}
-> 1.5

expr {min(NaN)}
!> floating point value is Not a Number

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

expr {bool(true)}
-> 1

expr {bool("off")}
-> 0

expr {bool(5)}
-> 1

expr {bool(-0.1)}
-> 1

expr {bool("0x0")}
-> 0

expr {double("a")}
!> expected floating-point number but got "a"

expr {double(2**70)}
-> 1.1805916207174113e+21

expr {double(1)}
-> 1.0

expr {double("1e3")}
-> 1000.0

expr {double(2**2000)}
-> Inf

expr {double("0x10")}
-> 16.0

expr {double(NaN)}
!> floating point value is Not a Number

expr {double("")}
!> expected floating-point number but got ""

expr {ceil(2**70)}
-> 1.1805916207174113e+21

expr {ceil(-0.5)}
-> -0.0

expr {ceil(1.2)}
-> 2.0

expr {ceil(-1.2)}
-> -1.0

expr {ceil(9007199254740993)}
-> 9007199254740994.0

expr {ceil(2**70+1)}
-> 1.1805916207174116e+21

expr {ceil("1e2 ")}
-> 100.0

expr {ceil("x")}
!> expected floating-point number but got "x"

expr {ceil(5)}
-> 5.0

expr {ceil(Inf)}
-> Inf

expr {floor(1e400)}
-> Inf

expr {floor(1.9)}
-> 1.0

expr {floor(-1.1)}
-> -2.0

expr {floor(9007199254740993)}
-> 9007199254740992.0

expr {floor(2**70+1)}
-> 1.1805916207174113e+21

expr {floor(-(2**70)-1)}
-> -1.1805916207174116e+21

expr {floor(5)}
-> 5.0

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

expr {srand(-1)}
-> 0.7574217011022483

expr {srand(42)}
-> 0.00032870750889587566

expr {srand(2147483647)}
-> 0.7574217011022483

expr {srand(42)*0+rand()}
-> 0.5245871020129822

expr {(srand(7)*0+rand())*0+rand()}
-> 0.2892372553652326

expr {foo(1)}
!> invalid command name "tcl::mathfunc::foo"

expr {Foo(1)}
!> invalid command name "tcl::mathfunc::Foo"

expr {sin(foo(1))}
!> invalid command name "tcl::mathfunc::foo"

expr {max(sin(0),cos(0))}
-> 1.0

expr {max(1 , 2)}
-> 2

expr {int ( 3.5 )}
-> 3

expr {int(3.7)+int(4.2)}
-> 7

expr {abs(-3)*2}
-> 6

expr {-abs(-3)}
-> -3

expr {!abs(0)}
-> 1

expr {max(min(3,1),2)}
-> 2

expr {double(5)/2}
-> 2.5

expr {int(7)/2}
-> 3

expr {round(7/2.0)}
-> 4

expr {sqrt(3*3+4*4)}
-> 5.0

expr {(sqrt(16))}
-> 4.0

expr {sqrt(sqrt(16))}
-> 2.0

expr {exp(log(5))}
-> 4.999999999999999

expr {pow(2,3)**2}
-> 64.0

expr {2**int(3.5)}
-> 8

expr {[expr {int(5.5)}]+1}
-> 6

expr {rand()<1}
-> 1

expr {rand()>=0}
-> 1

expr {rand()==rand()}
-> 0

tcl::mathfunc::abs -5
-> 5

tcl::mathfunc::abs
!> not enough arguments for math function "abs"

tcl::mathfunc::abs 1 2
!> too many arguments for math function "abs"

tcl::mathfunc::abs x
!> expected number but got "x"

::tcl::mathfunc::max 1 2.5 2
-> 2.5

tcl::mathfunc::hypot 3
!> not enough arguments for math function "hypot"

tcl::mathfunc::sin Inf
!> domain error: argument not in valid range

tcl::mathfunc::int 3.7
-> 3

tcl::mathfunc::nosuch 1
!> invalid command name "tcl::mathfunc::nosuch"

catch {tcl::mathfunc::abs} m o; dict get $o -errorcode
-> TCL WRONGARGS

catch {tcl::mathfunc::abs x} m o; dict get $o -errorcode
-> TCL VALUE NUMBER

catch {tcl::mathfunc::abs NaN} m o; dict get $o -errorcode
-> TCL VALUE DOUBLE NAN

catch {expr {foo(1)}} m o; dict get $o -errorcode
-> TCL LOOKUP COMMAND tcl::mathfunc::foo

catch {expr {sin(Inf)}} m o; dict get $o -errorcode
-> ARITH DOMAIN {domain error: argument not in valid range}

catch {expr {isqrt(-1)}} m o; dict get $o -errorcode
-> ARITH DOMAIN {domain error: argument not in valid range}

catch {expr {int(Inf)}} m o; dict get $o -errorcode
-> ARITH IOVERFLOW {integer value too large to represent}

catch {expr {srand(1.5)}} m o; dict get $o -errorcode
-> TCL VALUE INTEGER

catch {expr {srand("x")}} m o; dict get $o -errorcode
-> TCL VALUE NUMBER

catch {expr {sqrt("x")}} m o; dict get $o -errorcode
-> TCL VALUE NUMBER

proc ::tcl::mathfunc::dbl x {expr {$x * 2}}; expr {dbl(4)}
-> 8

proc ::tcl::mathfunc::dbl x {expr {$x * 2}}; expr {dbl(4) + dbl(1.5)}
-> 11.0

proc ::tcl::mathfunc::hx x {return 0x$x}; expr {hx(10)}
-> 16

proc ::tcl::mathfunc::hx x {return 0x$x}; expr {hx(10) + 1}
-> 17

proc ::tcl::mathfunc::dbl x {expr {$x * 2}}; expr {dbl()}
!> wrong # args: should be "tcl::mathfunc::dbl x"

proc ::tcl::mathfunc::dbl x {expr {$x * 2}}; expr {dbl(1, 2)}
!> wrong # args: should be "tcl::mathfunc::dbl x"

proc ::tcl::mathfunc::bad x {error boo}; expr {bad(1)}
!> boo

proc ::tcl::mathfunc::str x {return "a b"}; expr {str(1)}
-> a b

proc ::tcl::mathfunc::sum args {set s 0; foreach a $args {incr s $a}; set s}; expr {sum(1, 2, 3) + sum()}
-> 6

proc p x {expr {abs($x)}}; p -3; proc ::tcl::mathfunc::abs x {return mine}; p -3
-> mine

proc p {} {expr {srand(99)}; expr {rand()}}; list [p] [expr {[p] == [p]}]
-> 0.02224102617345798 1

expr {srand(1)}; expr {rand()}; expr {rand()}
-> 0.7556053221950332

set x -3; expr {abs($x)}
-> 3

set x {}; expr {abs($x)}
!> expected number but got ""

set x 2.6; expr {round($x) + int($x)}
-> 5

proc p {a b} {expr {max($a, $b) - min($a, $b)}}; list [p 3 5] [p 5 3] [p 1.5 1]
-> 2 2 0.5

proc p {a} {if {abs($a) > 2} {return big}; return small}; list [p -3] [p 1]
-> big small

proc p {} {set i 0; while {pow(2, $i) < 100} {incr i}; set i}; p
-> 7

expr {int([expr {2.5 * 2}])}
-> 5

expr max(1,2)
-> 2

expr max(1 , 2) + 3
-> 5

::tcl::mathop::!
!> wrong # args: should be "::tcl::mathop::! boolean"

::tcl::mathop::! 1
-> 0

::tcl::mathop::! 0
-> 1

::tcl::mathop::! a
!> can't use non-numeric string as operand of "!"

::tcl::mathop::! {}
!> can't use empty string as operand of "!"

::tcl::mathop::! yes
-> 0

::tcl::mathop::! 1 2
!> wrong # args: should be "::tcl::mathop::! boolean"

::tcl::mathop::! 1.5
-> 0

::tcl::mathop::~
!> wrong # args: should be "::tcl::mathop::~ integer"

::tcl::mathop::~ 1
-> -2

::tcl::mathop::~ a
!> can't use non-numeric string as operand of "~"

::tcl::mathop::~ 1.5
!> can't use floating-point value as operand of "~"

::tcl::mathop::~ 1 2
!> wrong # args: should be "::tcl::mathop::~ integer"

::tcl::mathop::+
-> 0

::tcl::mathop::+ 1
-> 1

::tcl::mathop::+ 1 2
-> 3

::tcl::mathop::+ 1 2 3
-> 6

::tcl::mathop::+ a
!> can't use non-numeric string as operand of "+"

::tcl::mathop::+ 1 a
!> can't use non-numeric string as operand of "+"

::tcl::mathop::+ 1.5 2
-> 3.5

::tcl::mathop::+ 0x10
-> 16

::tcl::mathop::+  {}
!> can't use empty string as operand of "+"

::tcl::mathop::-
!> wrong # args: should be "::tcl::mathop::- value ?value ...?"

::tcl::mathop::- 1
-> -1

::tcl::mathop::- 1 2
-> -1

::tcl::mathop::- 1 2 3
-> -4

::tcl::mathop::- a
!> can't use non-numeric string as operand of "-"

::tcl::mathop::- 1.5
-> -1.5

::tcl::mathop::*
-> 1

::tcl::mathop::* 3
-> 3

::tcl::mathop::* 3 4
-> 12

::tcl::mathop::* 3 4 5
-> 60

::tcl::mathop::* a
!> can't use non-numeric string as operand of "*"

::tcl::mathop::* 2.0 3
-> 6.0

::tcl::mathop::/
!> wrong # args: should be "::tcl::mathop::/ value ?value ...?"

::tcl::mathop::/ 2
-> 0.5

::tcl::mathop::/ 7 2
-> 3

::tcl::mathop::/ 7 2.0
-> 3.5

::tcl::mathop::/ 100 5 2
-> 10

::tcl::mathop::/ 0
-> Inf

::tcl::mathop::/ 1 0
!> divide by zero

::tcl::mathop::/ a
!> can't use non-numeric string as operand of "/"

::tcl::mathop::**
-> 1

::tcl::mathop::** 3
-> 3

::tcl::mathop::** 2 3
-> 8

::tcl::mathop::** 2 3 2
-> 512

::tcl::mathop::** a
!> can't use non-numeric string as operand of "**"

::tcl::mathop::** 2 0.5
-> 1.4142135623730951

::tcl::mathop::%
!> wrong # args: should be "::tcl::mathop::% integer integer"

::tcl::mathop::% 5
!> wrong # args: should be "::tcl::mathop::% integer integer"

::tcl::mathop::% 5 3
-> 2

::tcl::mathop::% -5 3
-> 1

::tcl::mathop::% 5 3 2
!> wrong # args: should be "::tcl::mathop::% integer integer"

::tcl::mathop::% a 1
!> can't use non-numeric string as operand of "%"

::tcl::mathop::% 5 0
!> divide by zero

::tcl::mathop::&
-> -1

::tcl::mathop::& 7
-> 7

::tcl::mathop::& 7 3
-> 3

::tcl::mathop::& 7 3 2
-> 2

::tcl::mathop::& a
!> can't use non-numeric string as operand of "&"

::tcl::mathop::|
-> 0

::tcl::mathop::| 7
-> 7

::tcl::mathop::| 4 3
-> 7

::tcl::mathop::| 8 4 1
-> 13

::tcl::mathop::^
-> 0

::tcl::mathop::^ 7
-> 7

::tcl::mathop::^ 7 3
-> 4

::tcl::mathop::^ 7 3 2
-> 6

::tcl::mathop::<< 1 4
-> 16

::tcl::mathop::<< 1
!> wrong # args: should be "::tcl::mathop::<< integer shift"

::tcl::mathop::<< 1 -1
!> negative shift argument

::tcl::mathop::<< a 1
!> can't use non-numeric string as operand of "<<"

::tcl::mathop::>> 16 2
-> 4

::tcl::mathop::>> 1
!> wrong # args: should be "::tcl::mathop::>> integer shift"

::tcl::mathop::>> 1 a
!> can't use non-numeric string as operand of ">>"

::tcl::mathop::<
-> 1

::tcl::mathop::< 1
-> 1

::tcl::mathop::< 1 2
-> 1

::tcl::mathop::< 1 2 3
-> 1

::tcl::mathop::< 1 3 2
-> 0

::tcl::mathop::< a b
-> 1

::tcl::mathop::< 10 9
-> 0

::tcl::mathop::< 1 a
-> 1

::tcl::mathop::<= 1 1 2
-> 1

::tcl::mathop::<= 2 1
-> 0

::tcl::mathop::> 3 2 1
-> 1

::tcl::mathop::> 3 3
-> 0

::tcl::mathop::>= 3 3 1
-> 1

::tcl::mathop::>= 1 2
-> 0

::tcl::mathop::==
-> 1

::tcl::mathop::== 1 1.0
-> 1

::tcl::mathop::== 1 1 1
-> 1

::tcl::mathop::== 1 1 2
-> 0

::tcl::mathop::== a a
-> 1

::tcl::mathop::!= 1 2
-> 1

::tcl::mathop::!= 1 1.0
-> 0

::tcl::mathop::!= 1
!> wrong # args: should be "::tcl::mathop::!= value value"

::tcl::mathop::!= 1 2 3
!> wrong # args: should be "::tcl::mathop::!= value value"

::tcl::mathop::eq
-> 1

::tcl::mathop::eq a a
-> 1

::tcl::mathop::eq a a a
-> 1

::tcl::mathop::eq a b
-> 0

::tcl::mathop::eq 1 1.0
-> 0

::tcl::mathop::ne a b
-> 1

::tcl::mathop::ne a a
-> 0

::tcl::mathop::ne a
!> wrong # args: should be "::tcl::mathop::ne value value"

::tcl::mathop::ne a b c
!> wrong # args: should be "::tcl::mathop::ne value value"

::tcl::mathop::in a {a b}
-> 1

::tcl::mathop::in c {a b}
-> 0

::tcl::mathop::in a
!> wrong # args: should be "::tcl::mathop::in value list"

::tcl::mathop::in a b c
!> wrong # args: should be "::tcl::mathop::in value list"

::tcl::mathop::ni a {a b}
-> 0

::tcl::mathop::ni c {a b}
-> 1

set op +; ::tcl::mathop::$op 1 2
-> 3

proc p {} {tcl::mathop::+ 1 2 3}; p
-> 6

tcl::mathop::foo 1 2
!> invalid command name "tcl::mathop::foo"

catch {tcl::mathop::+ a} m o; dict get $o -errorcode
-> ARITH DOMAIN {non-numeric string}

catch {tcl::mathop::/ 1 0} m o; dict get $o -errorcode
-> ARITH DIVZERO {divide by zero}

