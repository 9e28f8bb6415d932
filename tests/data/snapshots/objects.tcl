# Fills an interpreter with values that the host holds: in a snapshot they are what they read as.

set map [map create a 1 b [map create c [hashset create x y]] {key with spaces} {}]
set map [map remove [map insert $map d 4 e 5] d]
set set [hashset remove [hashset create z y x w] y]
set decimals [list [decimal add 0.10 0.20] [decimal div 1 3] [decimal mul 1E+20 -3.00]]
set json [json parse {{"n": [1, 2.50, 1e400, "\u00fc", {"deep": null}], "t": true}}]
set html [html parse {<ul><li class=x>a<li>b &amp; c</ul>}]
for {set i 0} {$i < 700} {incr i} {
    lappend rows [expr {($i * 7919) % 1009}]
    dict set sessions user$i [list $i [string repeat x [expr {$i % 5}]]]
    dict set nested [expr {$i % 7}] $i $i
}
dict unset sessions user5
dict set sessions user5 last
lset rows 3 [hashset create in a list]
dict set sessions user6 [map create in {a dict}]
array set held [list map [map create k v] set [hashset create k]]
proc size {} { return [list [dict size $::sessions] [llength $::rows] [map size $::map]] }
