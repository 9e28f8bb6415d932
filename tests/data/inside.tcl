# What one evaluation makes and does away with, over and over: the memory in use must not grow. Gives the names of what
# grew, with bytes a round. Its argument is how many rounds make a window; the least that is in use in one window is
# compared with the least in the next.

# least ROUNDS SCRIPT: the least memory in use after one of the rounds.
proc least {rounds script} {
    set least {}
    for {set i 0} {$i < $rounds} {incr i} {
        uplevel #0 $script
        if {$i % 16 == 0} {
            set used [dict get [info memory] used]
            if {$least eq {} || $used < $least} { set least $used }
        }
    }
    return $least
}

# grown ROUNDS NAME SCRIPT ...: the names of scripts that leave something behind.
proc grown {rounds args} {
    set found {}
    foreach {name script} $args {
        least $rounds $script
        set least [list [least $rounds $script] [least $rounds $script] [least $rounds $script]]
        # A leak is in both pairs of windows; what something takes once is in one of them.
        lassign $least first second third
        set growth [expr {min($second - $first, $third - $second) / double($rounds)}]
        if {$growth > 4} { lappend found $name [format %.1f $growth] }
    }
    return $found
}

set n 0
proc counted {x} { yield; yield $x }
proc lives kind { dict get [info memory] objects $kind live }
set grew [grown $rounds {*}{
    "procedure defined anew" { proc p {a b} { expr {$a + $b} }; p 1 2 }
    "procedure deleted" { proc q {} {}; rename q {} }
    "procedures of many names" { proc q[incr n] {} {}; rename q$n {} }
    "procedure renamed" { proc q {} {}; rename q r; rename r {} }
    "names that are looked for in vain" { catch { no-such-command[incr n] } }
    "global variables of many names" { set v[incr n] 1; unset v$n }
    "globals made in a procedure" { apply {n { global g$n; set g$n [list $n]; unset g$n }} [incr n] }
    "elements of many names" { set array([incr n]) 1; unset array($n) }
    "arrays of many names" { set a[incr n](k) 1; unset a$n }
    "names that are asked for" { info exists nothing[incr n] }
    "links by upvar" { apply {{} { upvar #0 loose v; set v 1; unset v }} }
    "coroutine that ends" { coroutine c apply {{} { yield 1 }}; c }
    "coroutine that is deleted" { coroutine c counted [hashset create a]; rename c {} }
    "coroutines of many names" { coroutine c[incr n] counted 1; c$n; c$n }
    "coroutine that fails" { catch { coroutine c apply {{} { error x }} } }
    "coroutine that is replaced" { coroutine c counted [map create a 1] }
    "trace on a variable" { set t 1; trace add variable t write {apply {args {}}}; set t 2; unset t }
    "trace on a command" { proc q {} {}; trace add command q delete {apply {args {}}}; rename q {} }
    "alias" { interp alias {} al {} list [incr n]; al 2; interp alias {} al {} }
    "variables and commands of a namespace" { namespace eval ns {}; set ns::v[incr n] 1; proc ns::f$n {} {}; rename ns::f$n {}; unset ns::v$n }
    "scripts" { eval "set z [incr n]" }
    "expressions" { expr "[incr n] + 1" }
    "lambdas" { apply [list x "expr {\$x + [incr n]}"] 1 }
    "regular expressions" { regexp "a[incr n]b" xxx }
    "errors" { catch { error x[incr n] } m o }
    "errors in calls" { catch { apply {{} { error x }} } m o }
    "maps and sets" { set m [map create a [hashset create [incr n]]]; set m [map insert $m b 2]; unset m }
    "documents" { json get [json parse {{"a":[1]}}] a; html query [html parse "<p>x"] p; decimal add 1 [incr n] }
    "times" { clock format [incr n] -gmt 1 }
    "texts" { subst "a[incr n]\$n"; string map [list a $n] abc; scan [format %d,%s $n x] %d,%s sa sb }
    "dict with" { set d [dict create b 2]; dict with d { incr b } }
    "packages" { package provide x[incr n] 1.0; package forget x$n }
}]
rename c {}
list $grew [lives set] [lives map]
