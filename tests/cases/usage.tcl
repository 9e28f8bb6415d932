# dialect: usage, Feather's own command

usage
!> wrong # args: should be "usage subcommand ?arg ...?"

usage nope
!> unknown subcommand "nope": must be complete, for, help, or parse

usage for
!> wrong # args: should be "usage for command ?spec?"

usage for a b c
!> wrong # args: should be "usage for command ?spec?"

usage parse a
!> wrong # args: should be "usage parse command args"

usage help
!> wrong # args: should be "usage help command ?subcommand ...?"

usage complete a
!> wrong # args: should be "usage complete script pos"

usage complete a x
!> expected integer but got "x"

usage for t {arg <x>}
->

usage for t {arg <x> arg ?y?}
usage for t
-> arg <x> arg ?y?

usage for ::t {arg <x>}
usage for t
-> arg <x>

usage for a::b {arg <x>}
usage for ::a::b
-> arg <x>

usage for t
!> no usage defined for "t"

usage for t {arg <x>}
usage for t {flag -v}
usage for t
-> flag -v

usage for t {bogus x}
!> unknown usage keyword "bogus": must be after_help, arg, before_help, cmd, example, flag, help, hide, or long_help

usage for t {arg}
!> usage keyword "arg" requires a name

usage for t {arg flag}
!> usage keyword "arg" requires a name

usage for t {arg <>}
!> bad usage argument "<>": must be <name> or ?name?

usage for t {flag}
!> usage keyword "flag" requires a name

usage for t {flag verbose}
!> bad usage flag "verbose": must begin with "-"

usage for t {cmd}
!> usage keyword "cmd" requires a name

usage for t {help}
!> usage keyword "help" requires a text

usage for t {example}
!> usage keyword "example" requires a script

usage for t {arg <x> {help}}
!> usage keyword "help" requires a text

usage for t {arg <x> {colour red}}
!> unknown usage option "colour": must be after_help, before_help, choices, default, header, help, hide, long_help, or type

usage for t {arg <x> {colour}}
!> unknown usage option "colour": must be after_help, before_help, choices, default, header, help, hide, long_help, or type

usage for t {cmd a {cmd b {bogus}}}
!> unknown usage keyword "bogus": must be after_help, arg, before_help, cmd, example, flag, help, hide, or long_help

usage for t "\{"
!> unmatched open brace in list

usage for t {arg <x> {choices \{}}
!> unmatched open brace in list

set s {}
for {set i 0} {$i < 200} {incr i} {set s "cmd a {$s}"}
usage for t $s
!> too many nested usage subcommands

catch {usage for t {bogus}}
usage for t
!> no usage defined for "t"

usage for t {arg <x>}
proc t args {usage parse t $args; set x}
t a
-> a

usage for t {arg <x>}
proc t args {usage parse t $args; set x}
t {a b}
-> a b

usage for t {arg <x>}
proc t args {usage parse t $args; set x}
t 
!> missing required argument "x"

usage for t {arg <x>}
proc t args {usage parse t $args; set x}
t a b
!> unexpected argument "b"

usage for t {arg <x>}
proc t args {usage parse t $args; set x}
t -- -5
-> -5

usage for t {arg <x>}
proc t args {usage parse t $args; set x}
t -5
-> -5

usage for t {arg <x>}
proc t args {usage parse t $args; set x}
t -1.5
-> -1.5

usage for t {arg <x>}
proc t args {usage parse t $args; set x}
t -
-> -

usage for t {arg <x>}
proc t args {usage parse t $args; set x}
t {}
->

usage for t {arg <x>}
proc t args {usage parse t $args; set x}
t -x
!> unknown flag "-x"

usage for t {arg <x> arg ?y?}
proc t args {usage parse t $args; list $x $y}
t a
-> a {}

usage for t {arg <x> arg ?y?}
proc t args {usage parse t $args; list $x $y}
t a b
-> a b

usage for t {arg <x> arg ?y?}
proc t args {usage parse t $args; list $x $y}
t a b c
!> unexpected argument "c"

usage for t {arg <x> arg ?y?}
proc t args {usage parse t $args; list $x $y}
t 
!> missing required argument "x"

usage for t {arg ?x? arg <y>}
proc t args {usage parse t $args; list $x $y}
t a
-> {} a

usage for t {arg ?x? arg <y>}
proc t args {usage parse t $args; list $x $y}
t a b
-> a b

usage for t {arg ?x? arg <y>}
proc t args {usage parse t $args; list $x $y}
t 
!> missing required argument "y"

usage for t {arg <x>... arg <y>}
proc t args {usage parse t $args; list $x $y}
t a b
-> a b

usage for t {arg <x>... arg <y>}
proc t args {usage parse t $args; list $x $y}
t a b c d
-> {a b c} d

usage for t {arg <x>... arg <y>}
proc t args {usage parse t $args; list $x $y}
t a
!> missing required argument "y"

usage for t {arg <x>... arg <y>}
proc t args {usage parse t $args; list $x $y}
t 
!> missing required argument "x"

usage for t {arg ?x?... arg <y>}
proc t args {usage parse t $args; list $x $y}
t a
-> {} a

usage for t {arg ?x?... arg <y>}
proc t args {usage parse t $args; list $x $y}
t a b c
-> {a b} c

usage for t {arg ?x?... arg <y>}
proc t args {usage parse t $args; list $x $y}
t 
!> missing required argument "y"

usage for t {arg <x> arg ?y?... arg ?z?}
proc t args {usage parse t $args; list $x $y $z}
t a
-> a {} {}

usage for t {arg <x> arg ?y?... arg ?z?}
proc t args {usage parse t $args; list $x $y $z}
t a b
-> a b {}

usage for t {arg <x> arg ?y?... arg ?z?}
proc t args {usage parse t $args; list $x $y $z}
t a b c
-> a {b c} {}

usage for t {arg <x> ... arg <y>}
proc t args {usage parse t $args; list $x $y}
t 1 2 3
-> {1 2} 3

usage for t {arg name arg <rest...>}
proc t args {usage parse t $args; list $name $rest}
t 1 2 3
-> 1 {2 3}

usage for t {arg ?x? {default 7} arg ?y?... {default {a b}}}
proc t args {usage parse t $args; list $x $y}
t 
-> 7 {a b}

usage for t {arg ?x? {default 7} arg ?y?... {default {a b}}}
proc t args {usage parse t $args; list $x $y}
t 1
-> 1 {a b}

usage for t {arg ?x? {default 7} arg ?y?... {default {a b}}}
proc t args {usage parse t $args; list $x $y}
t 1 2 3
-> 1 {2 3}

usage for t {arg <x> {default 7}}
proc t args {usage parse t $args; set x}
t 
-> 7

usage for t {arg <x> {default 7}}
proc t args {usage parse t $args; set x}
t 1
-> 1

usage for t {arg <in-file>}
proc t args {usage parse t $args; set in_file}
t a
-> a

usage for t {flag -v}
proc t args {usage parse t $args; set v}
t 
-> 0

usage for t {flag -v}
proc t args {usage parse t $args; set v}
t -v
-> 1

usage for t {flag -v}
proc t args {usage parse t $args; set v}
t -v -v
-> 1

usage for t {flag -v}
proc t args {usage parse t $args; set v}
t -vv
-> 1

usage for t {flag -v}
proc t args {usage parse t $args; set v}
t -w
!> unknown flag "-w"

usage for t {flag -v}
proc t args {usage parse t $args; set v}
t --v
!> unknown flag "--v"

usage for t {flag -v}
proc t args {usage parse t $args; set v}
t -v=1
!> flag -v does not take a value

usage for t {flag -v}
proc t args {usage parse t $args; set v}
t x
!> unexpected argument "x"

usage for t {flag -v --verbose}
proc t args {usage parse t $args; set verbose}
t -v
-> 1

usage for t {flag -v --verbose}
proc t args {usage parse t $args; set verbose}
t --verbose
-> 1

usage for t {flag -v --verbose}
proc t args {usage parse t $args; set verbose}
t 
-> 0

usage for t {flag -v --verbose}
proc t args {usage parse t $args; set verbose}
t --verbose=yes
!> flag --verbose does not take a value

usage for t {flag -v --verbose}
proc t args {usage parse t $args; set verbose}
t --verb
!> unknown flag "--verb"

usage for t {flag --dry-run flag -q}
proc t args {usage parse t $args; list $dry_run $q}
t --dry-run
-> 1 0

usage for t {flag --dry-run flag -q}
proc t args {usage parse t $args; list $dry_run $q}
t -q --dry-run
-> 1 1

usage for t {flag --dry-run flag -q}
proc t args {usage parse t $args; list $dry_run $q}
t -q
-> 0 1

usage for t {flag --a --all --every}
proc t args {usage parse t $args; set a}
t --every
-> 1

usage for t {flag --a --all --every}
proc t args {usage parse t $args; set a}
t --all
-> 1

usage for t {flag -timeout <ms>}
proc t args {usage parse t $args; set timeout}
t -timeout 5
-> 5

usage for t {flag -timeout <ms>}
proc t args {usage parse t $args; set timeout}
t 
->

usage for t {flag -timeout <ms>}
proc t args {usage parse t $args; set timeout}
t -timeout=6
-> 6

usage for t {flag -timeout <ms>}
proc t args {usage parse t $args; set timeout}
t -timeout
!> flag -timeout requires a value

usage for t {flag -n --count <num>}
proc t args {usage parse t $args; set count}
t -n 5
-> 5

usage for t {flag -n --count <num>}
proc t args {usage parse t $args; set count}
t -n5
-> 5

usage for t {flag -n --count <num>}
proc t args {usage parse t $args; set count}
t -n=5
-> 5

usage for t {flag -n --count <num>}
proc t args {usage parse t $args; set count}
t --count 5
-> 5

usage for t {flag -n --count <num>}
proc t args {usage parse t $args; set count}
t --count=5
-> 5

usage for t {flag -n --count <num>}
proc t args {usage parse t $args; set count}
t --count=
->

usage for t {flag -n --count <num>}
proc t args {usage parse t $args; set count}
t 
->

usage for t {flag -n --count <num>}
proc t args {usage parse t $args; set count}
t -n
!> flag -n requires a value

usage for t {flag -n --count <num>}
proc t args {usage parse t $args; set count}
t --count
!> flag --count requires a value

usage for t {flag -n --count <num>}
proc t args {usage parse t $args; set count}
t -n -5
-> -5

usage for t {flag -n --count <num>}
proc t args {usage parse t $args; set count}
t -n 1 -n 2
-> 2

usage for t {flag -n --count <num>}
proc t args {usage parse t $args; set count}
t --count --
-> --

usage for t {flag -n <num> {default 3} arg ?x?}
proc t args {usage parse t $args; list $n $x}
t 
-> 3 {}

usage for t {flag -n <num> {default 3} arg ?x?}
proc t args {usage parse t $args; list $n $x}
t -n 4
-> 4 {}

usage for t {flag -n <num> {default 3} arg ?x?}
proc t args {usage parse t $args; list $n $x}
t a -n 4
-> 4 a

usage for t {flag -n <num> {default 3} arg ?x?}
proc t args {usage parse t $args; list $n $x}
t -- -n
-> 3 -n

usage for t {flag --level ?n? arg ?x?}
proc t args {usage parse t $args; list $level $x}
t 
-> {} {}

usage for t {flag --level ?n? arg ?x?}
proc t args {usage parse t $args; list $level $x}
t --level
-> {} {}

usage for t {flag --level ?n? arg ?x?}
proc t args {usage parse t $args; list $level $x}
t --level 3
-> 3 {}

usage for t {flag --level ?n? arg ?x?}
proc t args {usage parse t $args; list $level $x}
t --level 3 y
-> 3 y

usage for t {flag --level ?n? arg ?x?}
proc t args {usage parse t $args; list $level $x}
t --level=3 y
-> 3 y

usage for t {flag --level ?n? arg ?x?}
proc t args {usage parse t $args; list $level $x}
t --level --
-> {} {}

usage for t {flag --level ?n? arg ?x?}
proc t args {usage parse t $args; list $level $x}
t --level -- 3
-> {} 3

usage for t {flag -I --include <dir>...}
proc t args {usage parse t $args; set include}
t 
->

usage for t {flag -I --include <dir>...}
proc t args {usage parse t $args; set include}
t -I a
-> a

usage for t {flag -I --include <dir>...}
proc t args {usage parse t $args; set include}
t -I a --include b -Ic
-> a b c

usage for t {flag -x flag -v flag -f <file>}
proc t args {usage parse t $args; list $x $v $f}
t -xv
-> 1 1 {}

usage for t {flag -x flag -v flag -f <file>}
proc t args {usage parse t $args; list $x $v $f}
t -xvf a
-> 1 1 a

usage for t {flag -x flag -v flag -f <file>}
proc t args {usage parse t $args; list $x $v $f}
t -xvfa
-> 1 1 a

usage for t {flag -x flag -v flag -f <file>}
proc t args {usage parse t $args; list $x $v $f}
t -fxv
-> 0 0 xv

usage for t {flag -x flag -v flag -f <file>}
proc t args {usage parse t $args; list $x $v $f}
t -xq
!> unknown flag "-q"

usage for t {flag -x flag -v flag -f <file>}
proc t args {usage parse t $args; list $x $v $f}
t -qx
!> unknown flag "-qx"

usage for t {flag -x flag -v flag -f <file>}
proc t args {usage parse t $args; list $x $v $f}
t -xvf
!> flag -f requires a value

usage for t {flag -v {default 1}}
proc t args {usage parse t $args; set v}
t 
-> 1

usage for t {flag -v {default 1}}
proc t args {usage parse t $args; set v}
t -v
-> 1

usage for t {flag -1 arg ?x?}
proc t args {usage parse t $args; list ${1} $x}
t -1
-> 1 {}

usage for t {flag -1 arg ?x?}
proc t args {usage parse t $args; list ${1} $x}
t -1 -2
-> 1 -2

usage for t {flag -1 arg ?x?}
proc t args {usage parse t $args; list ${1} $x}
t -2
-> 0 -2

usage for t {arg <x> {choices {fast slow}}}
proc t args {usage parse t $args; set x}
t fast
-> fast

usage for t {arg <x> {choices {fast slow}}}
proc t args {usage parse t $args; set x}
t slow
-> slow

usage for t {arg <x> {choices {fast slow}}}
proc t args {usage parse t $args; set x}
t quick
!> argument "x" must be fast or slow, not "quick"

usage for t {flag -m --mode <m> {choices {a b c}}}
proc t args {usage parse t $args; set mode}
t -m a
-> a

usage for t {flag -m --mode <m> {choices {a b c}}}
proc t args {usage parse t $args; set mode}
t -m d
!> flag -m value must be a, b, or c, not "d"

usage for t {flag -m --mode <m> {choices {a b c}}}
proc t args {usage parse t $args; set mode}
t --mode=z
!> flag --mode value must be a, b, or c, not "z"

usage for t {flag -m --mode <m> {choices {a b c}}}
proc t args {usage parse t $args; set mode}
t 
->

usage for t {flag -m --mode <m> {choices {a b c}}}
proc t args {usage parse t $args; set mode}
t --mode c
-> c

usage for t {arg ?x?... {choices {1 2}}}
proc t args {usage parse t $args; set x}
t 1 2 1
-> 1 2 1

usage for t {arg ?x?... {choices {1 2}}}
proc t args {usage parse t $args; set x}
t 1 3
!> argument "x" must be 1 or 2, not "3"

usage for t {arg ?x? {choices {a b} default q}}
proc t args {usage parse t $args; set x}
t 
-> q

usage for t {arg ?x? {choices {a b} default q}}
proc t args {usage parse t $args; set x}
t a
-> a

usage for t {arg ?x? {choices {a b} default q}}
proc t args {usage parse t $args; set x}
t q
!> argument "x" must be a or b, not "q"

usage for t {arg <x> {type int}}
proc t args {usage parse t $args; set x}
t 5
-> 5

usage for t {arg <x> {type int}}
proc t args {usage parse t $args; set x}
t 0x1f
-> 0x1f

usage for t {arg <x> {type int}}
proc t args {usage parse t $args; set x}
t 1.5
!> argument "x" must be an integer

usage for t {arg <x> {type int}}
proc t args {usage parse t $args; set x}
t abc
!> argument "x" must be an integer

usage for t {arg <x> {type double}}
proc t args {usage parse t $args; set x}
t 5
-> 5

usage for t {arg <x> {type double}}
proc t args {usage parse t $args; set x}
t 1.5e3
-> 1.5e3

usage for t {arg <x> {type double}}
proc t args {usage parse t $args; set x}
t abc
!> argument "x" must be a number

usage for t {arg <x> {type boolean}}
proc t args {usage parse t $args; set x}
t yes
-> yes

usage for t {arg <x> {type boolean}}
proc t args {usage parse t $args; set x}
t 0
-> 0

usage for t {arg <x> {type boolean}}
proc t args {usage parse t $args; set x}
t abc
!> argument "x" must be a boolean value

usage for t {arg <x> {type list}}
proc t args {usage parse t $args; set x}
t {a b}
-> a b

usage for t {arg <x> {type list}}
proc t args {usage parse t $args; set x}
t "a \{"
!> argument "x" must be a list

usage for t {arg <x> {type dict}}
proc t args {usage parse t $args; set x}
t {a b}
-> a b

usage for t {arg <x> {type dict}}
proc t args {usage parse t $args; set x}
t {a b c}
!> argument "x" must be a dict

usage for t {arg <x> {type file}}
proc t args {usage parse t $args; set x}
t /etc/passwd
-> /etc/passwd

usage for t {arg <x> {type script}}
proc t args {usage parse t $args; set x}
t {set a 1; set b [list 1 2]}
-> set a 1; set b [list 1 2]

usage for t {arg <x> {type script}}
proc t args {usage parse t $args; set x}
t "set a \{"
!> argument "x" must be a complete script

usage for t {arg <x> {type script}}
proc t args {usage parse t $args; set x}
t {set a [b}
!> argument "x" must be a complete script

usage for t {arg <x> {type script}}
proc t args {usage parse t $args; set x}
t {set a "b}
!> argument "x" must be a complete script

usage for t {arg <x> {type script}}
proc t args {usage parse t $args; set x}
t "set a 1\nset b \{"
!> argument "x" must be a complete script

usage for t {flag -e --eval <s> {type script}}
proc t args {usage parse t $args; set eval}
t -e {set a}
-> set a

usage for t {flag -e --eval <s> {type script}}
proc t args {usage parse t $args; set eval}
t -e "set \{"
!> flag -e value must be a complete script

usage for t {flag -e --eval <s> {type script}}
proc t args {usage parse t $args; set eval}
t --eval "set \{"
!> flag --eval value must be a complete script

usage for t {flag -e --eval <s> {type script}}
proc t args {usage parse t $args; set eval}
t --eval=\[
!> flag --eval value must be a complete script

usage for t {flag -e --eval <s> {type script}}
proc t args {usage parse t $args; set eval}
t 
->

usage for t {flag -v cmd add {arg <file>} cmd rm {flag -f arg <file>... }}
proc t args {usage parse t $args; set r [list $subcommand $v]}
t add x
-> add 0

usage for t {flag -v cmd add {arg <file>} cmd rm {flag -f arg <file>... }}
proc t args {usage parse t $args; set r [list $subcommand $v]}
t -v add x
-> add 1

usage for t {flag -v cmd add {arg <file>} cmd rm {flag -f arg <file>... }}
proc t args {usage parse t $args; set r [list $subcommand $v]}
t add -v x
-> add 1

usage for t {flag -v cmd add {arg <file>} cmd rm {flag -f arg <file>... }}
proc t args {usage parse t $args; set r [list $subcommand $v]}
t add
!> missing required argument "file"

usage for t {flag -v cmd add {arg <file>} cmd rm {flag -f arg <file>... }}
proc t args {usage parse t $args; set r [list $subcommand $v]}
t rm
!> missing required argument "file"

usage for t {flag -v cmd add {arg <file>} cmd rm {flag -f arg <file>... }}
proc t args {usage parse t $args; set r [list $subcommand $v]}
t -v
-> {} 1

usage for t {flag -v cmd add {arg <file>} cmd rm {flag -f arg <file>... }}
proc t args {usage parse t $args; set r [list $subcommand $v]}
t 
-> {} 0

usage for t {flag -v cmd add {arg <file>} cmd rm {flag -f arg <file>... }}
proc t args {usage parse t $args; set r [list $subcommand $v]}
t mv
!> unknown subcommand "mv"

usage for t {flag -v cmd add {arg <file>} cmd rm {flag -f arg <file>... }}
proc t args {usage parse t $args; set r [list $subcommand $v]}
t rm -f a b
-> rm 0

usage for t {flag -v cmd add {arg <file>} cmd rm {flag -f arg <file>... }}
proc t args {usage parse t $args; set r [list $subcommand $v]}
t -- add
!> unknown subcommand "add"

usage for t {flag -v cmd add {arg <file>} cmd rm {flag -f arg <file>... }}
proc t args {usage parse t $args; set r [list $subcommand $v]}
t add x y
!> unexpected argument "y"

usage for t {flag -v cmd add {arg <file>} cmd rm {flag -f arg <file>... }}
proc t args {usage parse t $args; set r [list $subcommand $v]}
t rm --force
!> unknown flag "--force"

usage for t {cmd a {cmd b {arg <x>} cmd c {}} cmd d}
proc t args {usage parse t $args; set subcommand}
t a b 1
-> a b

usage for t {cmd a {cmd b {arg <x>} cmd c {}} cmd d}
proc t args {usage parse t $args; set subcommand}
t a c
-> a c

usage for t {cmd a {cmd b {arg <x>} cmd c {}} cmd d}
proc t args {usage parse t $args; set subcommand}
t a
-> a

usage for t {cmd a {cmd b {arg <x>} cmd c {}} cmd d}
proc t args {usage parse t $args; set subcommand}
t d
-> d

usage for t {cmd a {cmd b {arg <x>} cmd c {}} cmd d}
proc t args {usage parse t $args; set subcommand}
t a x
!> unknown subcommand "x"

usage for t {cmd a {cmd b {arg <x>} cmd c {}} cmd d}
proc t args {usage parse t $args; set subcommand}
t d x
!> unexpected argument "x"

usage for t {cmd a {cmd b {arg <x>} cmd c {}} cmd d}
proc t args {usage parse t $args; set subcommand}
t a b
!> missing required argument "x"

usage for t {arg <name> cmd list {arg ?n?}}
proc t args {usage parse t $args; list $name $subcommand}
t joe
-> joe {}

usage for t {arg <name> cmd list {arg ?n?}}
proc t args {usage parse t $args; list $name $subcommand}
t joe list
-> joe list

usage for t {arg <name> cmd list {arg ?n?}}
proc t args {usage parse t $args; list $name $subcommand}
t joe list 3
-> joe list

usage for t {arg <name> cmd list {arg ?n?}}
proc t args {usage parse t $args; list $name $subcommand}
t list
!> missing required argument "name"

usage for t {cmd go {arg <x> flag --fast}}
proc t args {usage parse t $args; list $subcommand $x $fast}
t go -- --fast
-> go --fast 0

usage for t {arg <a> arg <b>}
usage parse t {1 2}
list $a $b
-> 1 2

usage for t {arg <a> arg <b>}
set a old
catch {usage parse t 1}
set a
-> old

usage parse nope {}
!> no usage defined for "nope"

usage for t {}
usage parse t {}
->

usage for t {}
usage parse t "\{"
!> unmatched open brace in list

usage for t {}
usage help t
-> NAME
       t
   
   SYNOPSIS
       t

usage for t {arg <file>}
usage help t
-> NAME
       t
   
   SYNOPSIS
       t <file>

usage for t {arg <file>... arg ?out?}
usage help t
-> NAME
       t
   
   SYNOPSIS
       t <file>... ?out?

usage for t {flag -v}
usage help t
-> NAME
       t
   
   SYNOPSIS
       t ?options?
   
   OPTIONS
       -v

usage for t {flag -v --verbose {help {Say more}} flag -o --output <file> flag --level ?n?}
usage help t
-> NAME
       t
   
   SYNOPSIS
       t ?options?
   
   OPTIONS
       -v, --verbose
           Say more
   
       -o, --output <file>
       --level ?n?

usage for t {help {Does things} arg <x>}
usage help t
-> NAME
       t - Does things
   
   SYNOPSIS
       t <x>

usage for t {help Short long_help {Longer.} arg <x>}
usage help t
-> NAME
       t - Short
   
   SYNOPSIS
       t <x>
   
   DESCRIPTION
       Longer.

usage for t "long_help {\n    One.\n\n      Two.\n    Three.\n  }"
usage help t
-> NAME
       t
   
   SYNOPSIS
       t
   
   DESCRIPTION
       One.
   
         Two.
       Three.

usage for t {long_help {One.
    Two.
      Three.}}
usage help t
-> NAME
       t
   
   SYNOPSIS
       t
   
   DESCRIPTION
       One.
       Two.
         Three.

usage for t {arg <x> {help {The x} long_help {All about x.}} arg ?y? {default 5} arg ?z? {choices {a b}}}
usage help t
-> NAME
       t
   
   SYNOPSIS
       t <x> ?y? ?z?
   
   ARGUMENTS
       <x>
           The x
   
           All about x.
   
       ?y?
           Default: 5
   
       ?z?
           Choices: a b

usage for t {flag -a {hide} arg <x>}
usage help t
-> NAME
       t
   
   SYNOPSIS
       t <x>

usage for t {arg <x> {hide} arg <y>}
usage help t
-> NAME
       t
   
   SYNOPSIS
       t <y>

usage for t {cmd a {} {help First} cmd bcd {help Second} cmd e {} {hide} cmd f {hide}}
usage help t
-> NAME
       t
   
   SYNOPSIS
       t <command> ?arg ...?
   
   COMMANDS
       a    First
       bcd  Second

usage for t {flag -v arg <x> cmd run {} {help {Run it}}}
usage help t
-> NAME
       t
   
   SYNOPSIS
       t ?options? <x> <command> ?arg ...?
   
   OPTIONS
       -v
   
   COMMANDS
       run  Run it

usage for t {cmd run {arg <script> flag -n {help Dry}} {help {Run it}}}
usage help t run
-> NAME
       t run - Run it
   
   SYNOPSIS
       t run ?options? <script>
   
   OPTIONS
       -n
           Dry

usage for t {cmd a {cmd b {help Deep}}}
usage help t a b
-> NAME
       t a b - Deep
   
   SYNOPSIS
       t a b

usage for t {cmd a {}}
usage help t z
!> unknown subcommand "z"

usage for t {cmd a {}}
usage help t a z
!> unknown subcommand "z"

usage for t {cmd a {arg <x>} {help A long_help {About a.} before_help {Note: slow} after_help {See also: b}}}
usage help t a
-> Note: slow
   
   NAME
       t a - A
   
   SYNOPSIS
       t a <x>
   
   DESCRIPTION
       About a.
   
   See also: b

usage for t {before_help Before after_help After arg <x>}
usage help t
-> Before
   
   NAME
       t
   
   SYNOPSIS
       t <x>
   
   After

usage for t {arg <x> example {t 1} {header {Basic use} help {It works}} example {
    t 2
    t 3
}}
usage help t
-> NAME
       t
   
   SYNOPSIS
       t <x>
   
   EXAMPLES
       Basic use
           t 1
       It works
   
           t 2
           t 3

usage for t {example {t 1} {hide}}
usage help t
-> NAME
       t
   
   SYNOPSIS
       t

usage for t {flag --level <l> {help {Log level} choices {debug info} default info}}
usage help t
-> NAME
       t
   
   SYNOPSIS
       t ?options?
   
   OPTIONS
       --level <l>
           Log level
           Choices: debug info
           Default: info

usage for t {flag -I <dir>... {help Directories}}
usage help t
-> NAME
       t
   
   SYNOPSIS
       t ?options?
   
   OPTIONS
       -I <dir>...
           Directories

usage for t {help {}}
usage help t
-> NAME
       t
   
   SYNOPSIS
       t

usage help nope
!> no usage defined for "nope"

usage for t {help Top}
usage complete {} 0
-> {text t type command help Top}

usage for t {}
usage complete {t} 1
-> {text t type command help {}}

usage for t {}
usage complete {x} 1
->

usage for t {}
usage complete {set a; } 7
-> {text t type command help {}}

usage for t {}
usage complete {set a [t} 8
-> {text t type command help {}}

usage for t {hide}
usage complete {t} 1
->

usage for t {}
usage complete {# t} 3
->

usage for t {}
usage complete {::t} 3
-> {text ::t type command help {}}

usage for t {}
usage complete {set a
t} 7
-> {text t type command help {}}

usage for t {}
usage complete {t x} 0
-> {text t type command help {}}

usage for t {}
usage complete {t} 99
-> {text t type command help {}}

usage for t {}
usage complete {t} -3
-> {text t type command help {}}

usage for t {arg <x>}
usage complete {t } 2
-> {text {} type arg-placeholder name x help {}}

usage for t {arg <x>}
usage complete {t a} 3
->

usage for t {arg <x>}
usage complete {t a } 4
->

usage for t {arg <x> {help X} arg <y>}
usage complete {t a } 4
-> {text {} type arg-placeholder name y help {}}

usage for t {arg <x> {hide} arg <y>}
usage complete {t } 2
->

usage for t {arg ?x?}
usage complete {t } 2
-> {text {} type arg-placeholder name x help {}}

usage for t {arg <x>...}
usage complete {t a } 4
->

usage for t {arg <x>... {choices {b a}}}
usage complete {t a } 4
-> {text a type value help {}} {text b type value help {}}

usage for t {arg <x> {choices {c a b a} help H}}
usage complete {t } 2
-> {text a type value help H} {text b type value help H} {text c type value help H}

usage for t {arg <x> {choices {abc abd xyz}}}
usage complete {t ab} 4
-> {text abc type value help {}} {text abd type value help {}}

usage for t {arg <x> {choices {a -b}}}
usage complete {t -} 3
->

usage for t {flag -v --verbose {help V} flag -a --all flag --zip flag -q {hide}}
usage complete {t } 2
-> {text -a type flag help {}} {text -v type flag help V} {text --all type flag help {}} {text --verbose type flag help V} {text --zip type flag help {}}

usage for t {flag -v --verbose {help V} flag -a --all flag --zip flag -q {hide}}
usage complete {t -} 3
-> {text -a type flag help {}} {text -v type flag help V} {text --all type flag help {}} {text --verbose type flag help V} {text --zip type flag help {}}

usage for t {flag -v --verbose {help V} flag -a --all flag --zip flag -q {hide}}
usage complete {t --} 4
-> {text --all type flag help {}} {text --verbose type flag help V} {text --zip type flag help {}}

usage for t {flag -v --verbose {help V} flag -a --all flag --zip flag -q {hide}}
usage complete {t --v} 5
-> {text --verbose type flag help V}

usage for t {flag -v --verbose {help V} flag -a --all flag --zip flag -q {hide}}
usage complete {t -v } 5
-> {text -a type flag help {}} {text -v type flag help V} {text --all type flag help {}} {text --verbose type flag help V} {text --zip type flag help {}}

usage for t {flag -v --verbose {help V} flag -a --all flag --zip flag -q {hide}}
usage complete {t x } 4
-> {text -a type flag help {}} {text -v type flag help V} {text --all type flag help {}} {text --verbose type flag help V} {text --zip type flag help {}}

usage for t {flag -v --verbose {help V} flag -a --all flag --zip flag -q {hide}}
usage complete {t -- } 5
->

usage for t {flag -v --verbose {help V} flag -a --all flag --zip flag -q {hide}}
usage complete {t -- -} 6
->

usage for t {flag -v --verbose {help V} flag -a --all flag --zip flag -q {hide}}
usage complete {t --zip} 7
-> {text --zip type flag help {}}

usage for t {flag -f --format <f> {choices {json yaml} help F} arg <x>}
usage complete {t -f } 5
-> {text json type value help F} {text yaml type value help F}

usage for t {flag -f --format <f> {choices {json yaml} help F} arg <x>}
usage complete {t --format=y} 12
-> {text --format=yaml type value help F}

usage for t {flag -f --format <f> {choices {json yaml} help F} arg <x>}
usage complete {t -f json } 10
-> {text {} type arg-placeholder name x help {}} {text -f type flag help F} {text --format type flag help F}

usage for t {flag -f <f> arg <x>}
usage complete {t -f } 5
->

usage for t {flag -f <f> arg <x>}
usage complete {t -f a } 7
-> {text {} type arg-placeholder name x help {}} {text -f type flag help {}}

usage for t {flag -f <f> flag -v}
usage complete {t -vf } 6
->

usage for t {flag -f <f> flag -v}
usage complete {t -fx } 6
-> {text -f type flag help {}} {text -v type flag help {}}

usage for t {flag --l ?n? {choices {1 2}} flag -v}
usage complete {t --l } 6
-> {text 1 type value help {}} {text 2 type value help {}}

usage for t {flag --l ?n? {choices {1 2}} flag -v}
usage complete {t --l -} 7
-> {text -v type flag help {}} {text --l type flag help {}}

usage for t {flag -v cmd zoo {help Z arg <z>} cmd add {flag -f arg <x> {help X}} cmd aid {} {help H} cmd ahid {} {hide}}
usage complete {t } 2
-> {text zoo type subcommand help Z} {text add type subcommand help {}} {text aid type subcommand help H} {text -v type flag help {}}

usage for t {flag -v cmd zoo {help Z arg <z>} cmd add {flag -f arg <x> {help X}} cmd aid {} {help H} cmd ahid {} {hide}}
usage complete {t a} 3
-> {text add type subcommand help {}} {text aid type subcommand help H}

usage for t {flag -v cmd zoo {help Z arg <z>} cmd add {flag -f arg <x> {help X}} cmd aid {} {help H} cmd ahid {} {hide}}
usage complete {t zoo } 6
-> {text {} type arg-placeholder name z help {}}

usage for t {flag -v cmd zoo {help Z arg <z>} cmd add {flag -f arg <x> {help X}} cmd aid {} {help H} cmd ahid {} {hide}}
usage complete {t add } 6
-> {text {} type arg-placeholder name x help X} {text -f type flag help {}}

usage for t {flag -v cmd zoo {help Z arg <z>} cmd add {flag -f arg <x> {help X}} cmd aid {} {help H} cmd ahid {} {hide}}
usage complete {t add -} 7
-> {text -f type flag help {}}

usage for t {flag -v cmd zoo {help Z arg <z>} cmd add {flag -f arg <x> {help X}} cmd aid {} {help H} cmd ahid {} {hide}}
usage complete {t nope } 7
->

usage for t {flag -v cmd zoo {help Z arg <z>} cmd add {flag -f arg <x> {help X}} cmd aid {} {help H} cmd ahid {} {hide}}
usage complete {t -v add 1 } 11
-> {text -f type flag help {}}

usage for t {flag -v cmd zoo {help Z arg <z>} cmd add {flag -f arg <x> {help X}} cmd aid {} {help H} cmd ahid {} {hide}}
usage complete {t add 1 2 } 10
-> {text -f type flag help {}}

usage for t {cmd a {cmd b {cmd c {arg <x>}}}}
usage complete {t a } 4
-> {text b type subcommand help {}}

usage for t {cmd a {cmd b {cmd c {arg <x>}}}}
usage complete {t a b c } 8
-> {text {} type arg-placeholder name x help {}}

usage for t {arg <x>}
usage complete {t a} 1
-> {text {} type arg-placeholder name x help {}}

usage for t {arg <x> flag -v}
usage complete {t abc } 5
-> {text -v type flag help {}}

usage for t {arg <x> flag --verbose}
usage complete {t --verbose } 11
-> {text {} type arg-placeholder name x help {}} {text --verbose type flag help {}}

usage for t {arg <x> flag --verbose}
usage complete {t --ver } 7
-> {text --verbose type flag help {}}

usage for t {cmd clone {arg <x>}}
usage complete {t clone } 7
-> {text {} type arg-placeholder name x help {}}

usage for t {arg <x>}
usage complete {t } 1
-> {text {} type arg-placeholder name x help {}}

usage for t {arg <x> arg <y>}
usage complete {t "a b" } 8
-> {text {} type arg-placeholder name y help {}}

usage for t {arg <x> {choices {{a b} c}}}
usage complete {t "a} 4
-> {text {a b} type value help {}}

usage for t {arg <x> arg <y>}
usage complete {t {a b} } 8
-> {text {} type arg-placeholder name y help {}}

usage for t {arg <x> arg <y>}
usage complete {t [t 1 2] } 10
-> {text {} type arg-placeholder name y help {}}

usage for t {arg <x> arg <y>}
usage complete {t [t 1 } 7
-> {text {} type arg-placeholder name y help {}}

usage for t {arg <x> arg <y>}
usage complete {t a\ b } 7
-> {text {} type arg-placeholder name y help {}}

usage for t {arg <x>}
usage complete "if 1 \{t" 7
-> {text t type command help {}}

usage for t {arg <x>}
usage complete "if 1 \{t " 8
-> {text {} type arg-placeholder name x help {}}

usage for t {arg <s> {type script}}
usage complete "t \{t" 4
-> {text t type command help {}}

usage for t {arg <s>}
usage complete "t \{t" 4
->

usage for t {flag -e <s> {type script}}
usage complete "t -e \{set x \[t " 15
-> {text -e type flag help {}}

usage for t {}
usage complete {t {} [set a {b; c}] } 20
->

usage for t {arg <x>}
usage complete {set a 1;t } 10
-> {text {} type arg-placeholder name x help {}}

usage complete {} 0
->

usage for b {}
usage for a {help A}
usage for c {}
usage complete {} 0
-> {text a type command help A} {text b type command help {}} {text c type command help {}}

usage for t {arg <x>}
usage complete {t } 1x
!> expected integer but got "1x"

