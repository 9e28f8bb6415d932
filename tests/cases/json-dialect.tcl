# dialect
# JSON documents as values.

set j [json parse {{"name": "Ann", "age": 41.50, "tags": ["a", "b", {"x": null}], "ok": true}}]
list [json get $j name] [json get $j age] [json get $j tags 0] [json get $j tags 2 x] [json get $j ok]
-> Ann 41.50 a null true

set j [json parse {{"a": [1, {"b": "c"}], "d": {}}}]
list [json get $j a] [json get $j a 1] [json get $j d] [json stringify $j] $j
-> {[1,{"b":"c"}]} {{"b":"c"}} {{}} {{"a":[1,{"b":"c"}],"d":{}}} {{"a":[1,{"b":"c"}],"d":{}}}

set j [json parse {[null, true, 1e5, "s", [], {}]}]
list [json type $j] [json type $j 0] [json type $j 1] [json type $j 2] [json type $j 3] [json type $j 4] [json type $j 5]
-> array null boolean number string array object

set j [json parse {{"b": 1, "2": 2, "a": [1,2,3], "1": 4}}]
list [json keys $j] [json size $j] [json size $j a] [json size {[]}]
-> {b 2 a 1} 4 3 0

# Numbers keep their digits; of members of one name the last counts, at the first one's place.
json stringify {[1.0, 1E400, -0, 123456789012345678901234567890, 0.10e-2]}
-> [1.0,1E400,-0,123456789012345678901234567890,0.10e-2]

json stringify {{"a": 1, "b": 2, "a": 3}}
-> {"a":3,"b":2}

json get {"text"}
-> text

list [json stringify "\"\\u00e9 \\n \\\" \\/ \\ud83d\\ude00 \\u0001 \\u001f\""] [string length [json get "\"\\ud83d\\ude00\""]]
-> {"é \n \" / 😀 \u0001 \u001f"} 1

json get {{"a": 1}} b
!> path "b" not known in JSON

json get {[1, 2]} 2
!> path "2" not known in JSON

list [catch {json get {{"a": [1]}} a x} m o] $m [dict get $o -errorcode]
-> 1 {path "a x" not known in JSON} {TCL LOOKUP JSON {a x}}

json keys {[1]}
!> JSON value is no object

json size 5
!> JSON value is no array or object

json parse "{'a': 1}"
!> expected JSON but got "{'a': 1}"

# Nothing but RFC 8259.
set bad {}
foreach text [list {} { } 01 1. .5 +1 - 1e {[1,]} {[,1]} {[1 2]} {{"a" 1}} {{"a":1,}} {{a:1}} {{"a"}} {"a} "\"a\tb\"" {"\x"} {"\u12"} {"\ud800"} {"\udc00\ud800"} nul True NaN Infinity {[} \] {1 2} "// x\n1" {'a'} "\[1}" "{\"a\":1\]" "\ufeff1" "\u00a01"] {
    if {![catch {json parse $text}]} {lappend bad $text}
}
set bad
->

set good {}
foreach text {0 -0 1.5e+3 1E-2 {"\u0000"} {""} { [ ] } {{"":{"":[]}}} true null {"\uD834\uDD1E"} {[[[[[]]]]]} "\t1\n"} {
    if {[catch {json parse $text} m]} {lappend good $text $m}
}
set good
->

json parse [string repeat \[ 1001][string repeat \] 1001]
!> JSON is nested too deep

json type [string repeat \[ 1000][string repeat \] 1000]
-> array

json parse
!> wrong # args: should be "json parse text"

json frob
!> unknown or ambiguous subcommand "frob": must be get, keys, parse, size, stringify, or type

# A value inside holds the document.
set j [json parse {{"deep": {"er": [1, 2, {"x": "found"}]}}}]
set inner [json get $j deep er]
unset j
list [json get $inner 2 x] [json size $inner] [string length $inner]
-> found 3 19
