# What an interpreter that sample.tcl has filled answers.

set answers [list $text [string length $nul] $int $long $big $double $negative $list $dict $empty]
lappend answers [lsort [array names array]] $array(two) [array exists hollow] [array size hollow] [info exists declared]
set traced 6
lappend answers $noted
lappend answers [add 1] [add 1 2 x y] [info args add] [info default add b d] $d [info commands first] [second]
lappend answers [n::p] [user::p] [namespace exists gone] [namespace children ::n] [namespace eval user { far }]
lappend answers [tool sum 1 2] [tool loud abc] [plus 5] [renamed 21] [info commands double]
lappend answers [shout again] $shouts
lappend answers [catch { lreverse {a b} } message] $message [lrange a 0 1]
lappend answers [lsort [info globals {[a-n]*}]] [namespace origin user::p] [[Counter new] add 5]
set answers
