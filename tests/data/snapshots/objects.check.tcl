# What both hosts answer in an interpreter that was restored.

list [size] $map $set $decimals [json get $json n 2] [html text [lindex [html query $html li] 1]] [dict get $sessions user5] \
    [lindex [dict keys $sessions] end] [hashset contains [lindex $rows 3] a] [map get [dict get $sessions user6] in] $held(map) \
    [dict size [dict get $nested 3]] [lrange $rows 0 5] [decimal add [lindex $decimals 0] 1]
