# Numbers of arguments, and options that there are not.

append
!> wrong # args: should be "append varName ?value ...?"

apply 0 1
!> can't interpret "0" as a lambda expression

apply a b c d e f
!> can't interpret "a" as a lambda expression

apply x 1 2 3
!> can't interpret "x" as a lambda expression

array a b
!> wrong # args: should be "array anymore arrayName searchId"

array -foo bar
!> unknown or ambiguous subcommand "-foo": must be anymore, donesearch, exists, get, names, nextelement, set, size, startsearch, statistics, or unset

array anymore
!> wrong # args: should be "array anymore arrayName searchId"

array anymore a b c d
!> wrong # args: should be "array anymore arrayName searchId"

array anymore {} {}
!> "" isn't an array

array donesearch 0 1
!> "0" isn't an array

array donesearch a b c d e f
!> wrong # args: should be "array donesearch arrayName searchId"

array donesearch x 1 2 3
!> wrong # args: should be "array donesearch arrayName searchId"

array exists a b c d
!> wrong # args: should be "array exists arrayName"

array exists {a b} c
!> wrong # args: should be "array exists arrayName"

array get a b c d e
!> wrong # args: should be "array get arrayName ?pattern?"

array names a b c d e
!> wrong # args: should be "array names arrayName ?mode? ?pattern?"

array nextelement a
!> wrong # args: should be "array nextelement arrayName searchId"

array nextelement -foo
!> wrong # args: should be "array nextelement arrayName searchId"

array nextelement 1 {a b c}
!> "1" isn't an array

array set a b c
!> wrong # args: should be "array set arrayName list"

array set -- a
!> list must have an even number of elements

array size a b
!> wrong # args: should be "array size arrayName"

array size -- a
!> wrong # args: should be "array size arrayName"

array startsearch 0
!> "0" isn't an array

array startsearch a b c d e
!> wrong # args: should be "array startsearch arrayName"

array startsearch {a b} c
!> wrong # args: should be "array startsearch arrayName"

array statistics a
!> "a" isn't an array

array statistics -foo
!> "-foo" isn't an array

array statistics 1 {a b c}
!> wrong # args: should be "array statistics arrayName"

array unset x 1 2 3
!> wrong # args: should be "array unset arrayName ?pattern?"

binary a b c
!> unknown or ambiguous subcommand "a": must be decode, encode, format, or scan

binary -- a
!> unknown or ambiguous subcommand "--": must be decode, encode, format, or scan

binary decode 0
!> unknown subcommand "0": must be base64, hex, or uuencode

binary decode a b c d e
!> unknown subcommand "a": must be base64, hex, or uuencode

binary decode {a b} c
!> unknown subcommand "a b": must be base64, hex, or uuencode

binary decode hex a b c
!> wrong # args: should be "binary decode hex ?options? data"

binary decode hex -- a
!> bad option "--": must be -strict

binary decode base64 0 1
!> bad option "0": must be -strict

binary decode base64 -foo bar
!> bad option "-foo": must be -strict

binary decode uuencode
!> wrong # args: should be "binary decode uuencode ?options? data"

binary decode uuencode a b c d e
!> wrong # args: should be "binary decode uuencode ?options? data"

binary decode uuencode x 1 2 3
!> wrong # args: should be "binary decode uuencode ?options? data"

binary encode a b
!> unknown subcommand "a": must be base64, hex, or uuencode

binary encode -foo bar
!> unknown subcommand "-foo": must be base64, hex, or uuencode

binary encode hex
!> wrong # args: should be "binary encode hex data"

binary encode hex a b c d e f
!> wrong # args: should be "binary encode hex data"

binary encode hex 1 {a b c}
!> wrong # args: should be "binary encode hex data"

binary encode base64 a b c d e
!> bad option "a": must be -maxlen or -wrapchar

binary encode base64 x 1 2 3
!> wrong # args: should be "binary encode base64 ?-maxlen len? ?-wrapchar char? data"

binary encode uuencode a b c d
!> wrong # args: should be "binary encode uuencode ?-maxlen len? ?-wrapchar char? data"

binary encode uuencode {a b} c
!> wrong # args: should be "binary encode uuencode ?-maxlen len? ?-wrapchar char? data"

binary format a
!> not enough arguments for all format specifiers

binary scan
!> wrong # args: should be "binary scan value formatString ?varName ...?"

binary scan -foo bar
!> not enough arguments for all format specifiers

break 0 1
!> wrong # args: should be "break"

break a b c d e f
!> wrong # args: should be "break"

break x 1 2 3
!> wrong # args: should be "break"

continue a b c
!> wrong # args: should be "continue"

continue -- a
!> wrong # args: should be "continue"

coroutine 0
!> wrong # args: should be "coroutine name cmd ?arg ...?"

coroutine a b c d e
!> invalid command name "b"

coroutine {a b} c
!> invalid command name "c"

dict append
!> wrong # args: should be "dict append dictVarName key ?value ...?"

dict create a b c
!> wrong # args: should be "dict create ?key value ...?"

dict exists -foo
!> wrong # args: should be "dict exists dictionary key ?key ...?"

dict filter a b c
!> bad filterType "b": must be key, script, or value

dict filter -- a
!> bad filterType "a": must be key, script, or value

dict for 0
!> wrong # args: should be "dict for {keyVarName valueVarName} dictionary script"

dict for a b c d e
!> wrong # args: should be "dict for {keyVarName valueVarName} dictionary script"

dict for {a b} c
!> wrong # args: should be "dict for {keyVarName valueVarName} dictionary script"

dict get a
!> missing value to go with key

dict get -foo
!> missing value to go with key

dict get 1 {a b c}
!> missing value to go with key

dict incr a b c d e
!> wrong # args: should be "dict incr dictVarName key ?increment?"

dict info 0 1
!> wrong # args: should be "dict info dictionary"

dict info a b c d e f
!> wrong # args: should be "dict info dictionary"

dict info x 1 2 3
!> wrong # args: should be "dict info dictionary"

dict keys a b
!> missing value to go with key

dict keys -foo bar
!> missing value to go with key

dict lappend a
!> wrong # args: should be "dict lappend dictVarName key ?value ...?"

dict map a b
!> wrong # args: should be "dict map {keyVarName valueVarName} dictionary script"

dict map -foo bar
!> wrong # args: should be "dict map {keyVarName valueVarName} dictionary script"

dict merge 0
!> missing value to go with key

dict merge a b c d e
!> missing value to go with key

dict merge x 1 2 3
!> missing value to go with key

dict remove a b
!> missing value to go with key

dict remove -foo bar
!> missing value to go with key

dict replace 0 1
!> wrong # args: should be "dict replace dictionary ?key value ...?"

dict replace a b c d e f
!> wrong # args: should be "dict replace dictionary ?key value ...?"

dict replace x 1 2 3
!> wrong # args: should be "dict replace dictionary ?key value ...?"

dict set a b
!> wrong # args: should be "dict set dictVarName key ?key ...? value"

dict set 1 {a b c}
!> wrong # args: should be "dict set dictVarName key ?key ...? value"

dict size a b c
!> wrong # args: should be "dict size dictionary"

dict size -- a
!> wrong # args: should be "dict size dictionary"

dict unset 0
!> wrong # args: should be "dict unset dictVarName key ?key ...?"

dict unset -foo
!> wrong # args: should be "dict unset dictVarName key ?key ...?"

dict update a b
!> wrong # args: should be "dict update dictVarName key varName ?key varName ...? script"

dict update -foo bar
!> wrong # args: should be "dict update dictVarName key varName ?key varName ...? script"

dict values
!> wrong # args: should be "dict values dictionary ?pattern?"

dict values a b c d
!> wrong # args: should be "dict values dictionary ?pattern?"

dict values x 1 2 3
!> wrong # args: should be "dict values dictionary ?pattern?"

dict with a b
!> can't read "a": no such variable

dict with -foo bar
!> can't read "-foo": no such variable

encoding
!> wrong # args: should be "encoding subcommand ?arg ...?"

encoding convertfrom a b c d e
!> wrong # args: should be "encoding convertfrom ?encoding? data"

encoding convertfrom x 1 2 3
!> wrong # args: should be "encoding convertfrom ?encoding? data"

encoding convertto a b c d
!> wrong # args: should be "encoding convertto ?encoding? data"

encoding convertto {a b} c
!> unknown encoding "a b"

encoding names a b
!> wrong # args: should be "encoding names"

encoding names -foo bar
!> wrong # args: should be "encoding names"

encoding system 0
!> unknown encoding "0"

encoding system a b c d e
!> wrong # args: should be "encoding system ?encoding?"

encoding system {a b} c
!> wrong # args: should be "encoding system ?encoding?"

error a
!> a

error -foo
!> -foo

error 1 {a b c}
!> 1

eval a b c
!> invalid command name "a"

eval -- a
!> invalid command name "--"

expr a
!> invalid bareword "a"
   in expression "a";
   should be "$a" or "{a}" or "a(...)" or ...

expr -foo
!> invalid bareword "foo"
   in expression "-foo";
   should be "$foo" or "{foo}" or "foo(...)" or ...

expr 1 {a b c}
!> invalid bareword "a"
   in expression "1 a b c";
   should be "$a" or "{a}" or "a(...)" or ...

for a b c
!> wrong # args: should be "for start test next command"

for -- a
!> wrong # args: should be "for start test next command"

foreach 0
!> wrong # args: should be "foreach varList list ?varList list ...? command"

foreach a b c d e
!> invalid command name "e"

foreach {a b} c
!> wrong # args: should be "foreach varList list ?varList list ...? command"

if -foo bar
!> invalid bareword "foo"
   in expression "-foo";
   should be "$foo" or "{foo}" or "foo(...)" or ...

incr a b c
!> wrong # args: should be "incr varName ?increment?"

incr {} {}
!> expected integer but got ""

info a b
!> "b" isn't a procedure

info args 0
!> "0" isn't a procedure

info args a b c d e
!> wrong # args: should be "info args procname"

info args {a b} c
!> wrong # args: should be "info args procname"

info body a
!> "a" isn't a procedure

info body -foo
!> "-foo" isn't a procedure

info body 1 {a b c}
!> wrong # args: should be "info body procname"

info cmdcount a b c d
!> wrong # args: should be "info cmdcount"

info cmdcount {} {}
!> wrong # args: should be "info cmdcount"

info commands a b c
!> wrong # args: should be "info commands ?pattern?"

info commands {} {}
!> wrong # args: should be "info commands ?pattern?"

info complete a b
!> wrong # args: should be "info complete command"

info complete -- a
!> wrong # args: should be "info complete command"

info coroutine 0 1
!> wrong # args: should be "info coroutine"

info coroutine a b c d e f
!> wrong # args: should be "info coroutine"

info coroutine x 1 2 3
!> wrong # args: should be "info coroutine"

info default a b
!> wrong # args: should be "info default procname arg varname"

info default -foo bar
!> wrong # args: should be "info default procname arg varname"

info errorstack 0
!> could not find interpreter "0"

info errorstack a b c d e
!> wrong # args: should be "info errorstack ?interp?"

info errorstack {a b} c
!> wrong # args: should be "info errorstack ?interp?"

info exists a b c
!> wrong # args: should be "info exists varName"

info exists {} {}
!> wrong # args: should be "info exists varName"

info frame a b
!> wrong # args: should be "info frame ?number?"

info frame -foo bar
!> wrong # args: should be "info frame ?number?"

info functions 0 1
!> wrong # args: should be "info functions ?pattern?"

info functions -foo bar
!> wrong # args: should be "info functions ?pattern?"

info globals 0 1
!> wrong # args: should be "info globals ?pattern?"

info globals -foo bar
!> wrong # args: should be "info globals ?pattern?"

info level 0
!> bad level "0"

info level a b c d e
!> wrong # args: should be "info level ?number?"

info level {a b} c
!> wrong # args: should be "info level ?number?"

info library a b
!> wrong # args: should be "info library"

info library -foo bar
!> wrong # args: should be "info library"

info locals 0 1
!> wrong # args: should be "info locals ?pattern?"

info locals -foo bar
!> wrong # args: should be "info locals ?pattern?"

info nameofexecutable 0
!> wrong # args: should be "info nameofexecutable"

info nameofexecutable a b c d e
!> wrong # args: should be "info nameofexecutable"

info nameofexecutable {a b} c
!> wrong # args: should be "info nameofexecutable"

info patchlevel a b
!> wrong # args: should be "info patchlevel"

info patchlevel -foo bar
!> wrong # args: should be "info patchlevel"

info procs 0 1
!> wrong # args: should be "info procs ?pattern?"

info procs -foo bar
!> wrong # args: should be "info procs ?pattern?"

info script 0 1
!> wrong # args: should be "info script ?filename?"

info script -foo bar
!> wrong # args: should be "info script ?filename?"

info tclversion 0
!> wrong # args: should be "info tclversion"

info tclversion a b c d e
!> wrong # args: should be "info tclversion"

info tclversion {a b} c
!> wrong # args: should be "info tclversion"

info vars a b c d
!> wrong # args: should be "info vars ?pattern?"

info vars {a b} c
!> wrong # args: should be "info vars ?pattern?"

interp alias 0 1
!> could not find interpreter "0"

interp alias a b c d e f
!> could not find interpreter "a"

interp alias 1 {a b c}
!> could not find interpreter "1"

interp aliases a b c d
!> wrong # args: should be "interp aliases ?path?"

interp aliases {} {}
!> wrong # args: should be "interp aliases ?path?"

interp exists a b c
!> wrong # args: should be "interp exists ?path?"

interp exists {} {}
!> wrong # args: should be "interp exists ?path?"

interp eval 0 1
!> could not find interpreter "0"

interp eval a b c d e f
!> could not find interpreter "a"

interp eval 1 {a b c}
!> could not find interpreter "1"

interp issafe a b c d
!> wrong # args: should be "interp issafe ?path?"

interp issafe {} {}
!> wrong # args: should be "interp issafe ?path?"

interp recursionlimit 0 1
!> could not find interpreter "0"

interp recursionlimit a b c d e f
!> wrong # args: should be "interp recursionlimit path ?newlimit?"

interp recursionlimit x 1 2 3
!> wrong # args: should be "interp recursionlimit path ?newlimit?"

interp target a b
!> could not find interpreter "a"

interp target -foo bar
!> could not find interpreter "-foo"

join
!> wrong # args: should be "join list ?joinString?"

lappend
!> wrong # args: should be "lappend varName ?value ...?"

lindex a b c d e
!> bad index "b": must be integer?[+-]integer? or end?[+-]integer?

linsert
!> wrong # args: should be "linsert list index ?element ...?"

linsert a b c d e
!> bad index "b": must be integer?[+-]integer? or end?[+-]integer?

linsert {a b} c
!> bad index "c": must be integer?[+-]integer? or end?[+-]integer?

llength a b c d
!> wrong # args: should be "llength list"

llength {a b} c
!> wrong # args: should be "llength list"

lmap a
!> wrong # args: should be "lmap varList list ?varList list ...? command"

lmap -foo
!> wrong # args: should be "lmap varList list ?varList list ...? command"

lmap 1 {a b c}
!> wrong # args: should be "lmap varList list ?varList list ...? command"

lrange a b c
!> bad index "b": must be integer?[+-]integer? or end?[+-]integer?

lrange -- a
!> wrong # args: should be "lrange list first last"

lrepeat a
!> expected integer but got "a"

lrepeat -foo
!> expected integer but got "-foo"

lreplace
!> wrong # args: should be "lreplace list first last ?element ...?"

lreplace a b c d
!> bad index "b": must be integer?[+-]integer? or end?[+-]integer?

lreplace {} {}
!> wrong # args: should be "lreplace list first last ?element ...?"

lreverse a b c
!> wrong # args: should be "lreverse list"

lreverse {} {}
!> wrong # args: should be "lreverse list"

lsearch a
!> wrong # args: should be "lsearch ?-option value ...? list pattern"

lsearch x 1 2 3
!> bad option "x": must be -all, -ascii, -bisect, -decreasing, -dictionary, -exact, -glob, -increasing, -index, -inline, -integer, -nocase, -not, -real, -regexp, -sorted, -start, or -subindices

lset a b c
!> can't read "a": no such variable

lset -- a
!> can't read "--": no such variable

lsort a b
!> bad option "a": must be -ascii, -command, -decreasing, -dictionary, -increasing, -index, -indices, -integer, -nocase, -real, -stride, or -unique

lsort -- a
!> bad option "--": must be -ascii, -command, -decreasing, -dictionary, -increasing, -index, -indices, -integer, -nocase, -real, -stride, or -unique

namespace children a b c
!> wrong # args: should be "namespace children ?name? ?pattern?"

namespace code 0 1
!> wrong # args: should be "namespace code arg"

namespace code -foo bar
!> wrong # args: should be "namespace code arg"

namespace current 0
!> wrong # args: should be "namespace current"

namespace current a b c d e
!> wrong # args: should be "namespace current"

namespace current {a b} c
!> wrong # args: should be "namespace current"

namespace ensemble a
!> bad subcommand "a": must be configure, create, or exists

namespace ensemble -foo
!> bad subcommand "-foo": must be configure, create, or exists

namespace ensemble 1 {a b c}
!> bad subcommand "1": must be configure, create, or exists

namespace ensemble create a b c d
!> bad option "a": must be -command, -map, -parameters, -prefixes, -subcommands, or -unknown

namespace ensemble create {} {}
!> ambiguous option "": must be -command, -map, -parameters, -prefixes, -subcommands, or -unknown

namespace ensemble configure 0 1
!> unknown command "0"

namespace ensemble configure a b c d e f
!> wrong # args: should be "namespace ensemble configure cmdname ?-option value ...? ?arg ...?"

namespace ensemble configure x 1 2 3
!> wrong # args: should be "namespace ensemble configure cmdname ?-option value ...? ?arg ...?"

namespace ensemble exists a b c d
!> wrong # args: should be "namespace ensemble exists cmdname"

namespace ensemble exists {a b} c
!> wrong # args: should be "namespace ensemble exists cmdname"

namespace eval a b c d
!> invalid command name "b"

namespace eval x 1 2 3
!> invalid command name "1"

namespace exists a b c d
!> wrong # args: should be "namespace exists name"

namespace exists {a b} c
!> wrong # args: should be "namespace exists name"

namespace import a b
!> no namespace specified in import pattern "a"

namespace import -foo bar
!> no namespace specified in import pattern "-foo"

namespace inscope
!> wrong # args: should be "namespace inscope name arg ?arg...?"

namespace origin 0 1
!> wrong # args: should be "namespace origin name"

namespace origin a b c d e f
!> wrong # args: should be "namespace origin name"

namespace origin x 1 2 3
!> wrong # args: should be "namespace origin name"

namespace parent a b c d e
!> wrong # args: should be "namespace parent ?name?"

namespace parent x 1 2 3
!> wrong # args: should be "namespace parent ?name?"

namespace path a b c d e
!> wrong # args: should be "namespace path ?pathList?"

namespace path x 1 2 3
!> wrong # args: should be "namespace path ?pathList?"

namespace qualifiers a b c d
!> wrong # args: should be "namespace qualifiers string"

namespace qualifiers {a b} c
!> wrong # args: should be "namespace qualifiers string"

namespace tail a b c
!> wrong # args: should be "namespace tail string"

namespace tail {} {}
!> wrong # args: should be "namespace tail string"

namespace unknown a b c
!> wrong # args: should be "namespace unknown ?script?"

namespace unknown {} {}
!> wrong # args: should be "namespace unknown ?script?"

namespace upvar a b
!> wrong # args: should be "namespace upvar ns ?otherVar myVar ...?"

namespace upvar {a b} c
!> wrong # args: should be "namespace upvar ns ?otherVar myVar ...?"

namespace which a b c
!> wrong # args: should be "namespace which ?-command? ?-variable? name"

namespace which {} {}
!> wrong # args: should be "namespace which ?-command? ?-variable? name"

package 0 1
!> bad option "0": must be forget, ifneeded, names, prefer, present, provide, require, unknown, vcompare, versions, or vsatisfies

package a b c d e f
!> bad option "a": must be forget, ifneeded, names, prefer, present, provide, require, unknown, vcompare, versions, or vsatisfies

package 1 {a b c}
!> bad option "1": must be forget, ifneeded, names, prefer, present, provide, require, unknown, vcompare, versions, or vsatisfies

package ifneeded a b c d
!> wrong # args: should be "package ifneeded package version ?script?"

package ifneeded {} {}
!> expected version number but got ""

package names a
!> wrong # args: should be "package names"

package names -foo
!> wrong # args: should be "package names"

package names 1 {a b c}
!> wrong # args: should be "package names"

package prefer a b c d
!> wrong # args: should be "package prefer ?latest|stable?"

package prefer {} {}
!> wrong # args: should be "package prefer ?latest|stable?"

package present 0 1
!> package 0 1 is not present

package present a b c d e f
!> expected version number but got "b"

package present 1 {a b c}
!> expected version number but got "a b c"

package provide a b c d e f
!> wrong # args: should be "package provide package ?version?"

package provide 1 {a b c}
!> expected version number but got "a b c"

package require a b c
!> expected version number but got "b"

package require -- a
!> expected version number but got "a"

package unknown a b
!> wrong # args: should be "package unknown ?command?"

package unknown -- a
!> wrong # args: should be "package unknown ?command?"

package vcompare 0
!> wrong # args: should be "package vcompare version1 version2"

package vcompare a b c d e f
!> wrong # args: should be "package vcompare version1 version2"

package vcompare x 1 2 3
!> wrong # args: should be "package vcompare version1 version2"

package versions a b c d
!> wrong # args: should be "package versions package"

package versions {a b} c
!> wrong # args: should be "package versions package"

package vsatisfies a b c d
!> expected version number but got "a"

package vsatisfies {a b} c
!> expected version number but got "a b"

proc a
!> wrong # args: should be "proc name args body"

proc -foo bar
!> wrong # args: should be "proc name args body"

regexp
!> wrong # args: should be "regexp ?-option ...? exp string ?matchVar? ?subMatchVar ...?"

regsub
!> wrong # args: should be "regsub ?-option ...? exp string subSpec ?varName?"

regsub a b c d e f
!> wrong # args: should be "regsub ?-option ...? exp string subSpec ?varName?"

regsub 1 {a b c}
!> wrong # args: should be "regsub ?-option ...? exp string subSpec ?varName?"

rename a b c
!> wrong # args: should be "rename oldName newName"

rename -- a
!> can't rename "--": command doesn't exist

scan 0
!> wrong # args: should be "scan string format ?varName ...?"

scan -foo
!> wrong # args: should be "scan string format ?varName ...?"

set a b c d
!> wrong # args: should be "set varName ?newValue?"

split a b c
!> wrong # args: should be "split string ?splitChars?"

string bytelength
!> wrong # args: should be "string bytelength string"

string bytelength a b c d e f
!> wrong # args: should be "string bytelength string"

string bytelength 1 {a b c}
!> wrong # args: should be "string bytelength string"

string compare a b c d e
!> bad option "a": must be -nocase or -length

string equal a
!> wrong # args: should be "string equal ?-nocase? ?-length int? string1 string2"

string equal x 1 2 3
!> bad option "x": must be -nocase or -length

string first a b c d e
!> wrong # args: should be "string first needleString haystackString ?startIndex?"

string index a
!> wrong # args: should be "string index string charIndex"

string index -foo
!> wrong # args: should be "string index string charIndex"

string index 1 {a b c}
!> bad index "a b c": must be integer?[+-]integer? or end?[+-]integer?

string is x 1 2 3
!> bad option "1": must be -strict or -failindex

string last a b c d e
!> wrong # args: should be "string last needleString haystackString ?startIndex?"

string length a b
!> wrong # args: should be "string length string"

string length -- a
!> wrong # args: should be "string length string"

string map 0
!> wrong # args: should be "string map ?-nocase? charMap string"

string map a b c d e
!> wrong # args: should be "string map ?-nocase? charMap string"

string map 1 {a b c}
!> char map list unbalanced

string match a b c d e
!> wrong # args: should be "string match ?-nocase? pattern string"

string range 0 1
!> wrong # args: should be "string range string first last"

string range a b c d e f
!> wrong # args: should be "string range string first last"

string range x 1 2 3
!> wrong # args: should be "string range string first last"

string repeat a b c
!> wrong # args: should be "string repeat string count"

string repeat -- a
!> expected integer but got "a"

string replace 0
!> wrong # args: should be "string replace string first last ?string?"

string replace a b c d e
!> wrong # args: should be "string replace string first last ?string?"

string replace {a b} c
!> wrong # args: should be "string replace string first last ?string?"

string reverse a b c d
!> wrong # args: should be "string reverse string"

string reverse {a b} c
!> wrong # args: should be "string reverse string"

string tolower a b c d
!> wrong # args: should be "string tolower string ?first? ?last?"

string tolower {a b} c
!> bad index "c": must be integer?[+-]integer? or end?[+-]integer?

string totitle a b c d
!> wrong # args: should be "string totitle string ?first? ?last?"

string totitle {a b} c
!> bad index "c": must be integer?[+-]integer? or end?[+-]integer?

string toupper a b c d
!> wrong # args: should be "string toupper string ?first? ?last?"

string toupper {a b} c
!> bad index "c": must be integer?[+-]integer? or end?[+-]integer?

string trim a b c d e
!> wrong # args: should be "string trim string ?chars?"

string trimleft a b c d e
!> wrong # args: should be "string trimleft string ?chars?"

string trimright a b c d e
!> wrong # args: should be "string trimright string ?chars?"

string wordend a b
!> bad index "b": must be integer?[+-]integer? or end?[+-]integer?

string wordend -foo bar
!> bad index "bar": must be integer?[+-]integer? or end?[+-]integer?

string wordstart
!> wrong # args: should be "string wordstart string index"

string wordstart a b c d e
!> wrong # args: should be "string wordstart string index"

string wordstart {a b} c
!> bad index "c": must be integer?[+-]integer? or end?[+-]integer?

subst a b c
!> bad option "a": must be -nobackslashes, -nocommands, or -novariables

subst {} {}
!> ambiguous option "": must be -nobackslashes, -nocommands, or -novariables

switch a b c d
!> extra switch pattern with no body

switch x 1 2 3
!> extra switch pattern with no body

tailcall a b c
!> tailcall can only be called from a proc, lambda or method

tailcall -- a
!> tailcall can only be called from a proc, lambda or method

throw 0
!> wrong # args: should be "throw type message"

throw a b c d e
!> wrong # args: should be "throw type message"

throw {a b} c
!> c

time -foo
!> invalid command name "-foo"

time 1 {a b c}
!> expected integer but got "a b c"

trace a b c d e
!> bad option "b": must be execution, command, or variable

trace add a b
!> bad option "a": must be execution, command, or variable

trace add -foo bar
!> bad option "-foo": must be execution, command, or variable

trace add variable
!> wrong # args: should be "trace add variable name opList command"

trace add variable a b c d
!> wrong # args: should be "trace add variable name opList command"

trace add variable {} {}
!> wrong # args: should be "trace add variable name opList command"

trace add command 0 1
!> wrong # args: should be "trace add command name opList command"

trace add command a b c d e f
!> wrong # args: should be "trace add command name opList command"

trace add command x 1 2 3
!> wrong # args: should be "trace add command name opList command"

trace add execution a b
!> wrong # args: should be "trace add execution name opList command"

trace add execution -foo bar
!> wrong # args: should be "trace add execution name opList command"

trace remove
!> wrong # args: should be "trace remove type ?arg ...?"

trace remove a b c d
!> bad option "a": must be execution, command, or variable

trace remove {} {}
!> ambiguous option "": must be execution, command, or variable

trace remove variable 0 1
!> wrong # args: should be "trace remove variable name opList command"

trace remove variable a b c d e f
!> wrong # args: should be "trace remove variable name opList command"

trace remove variable x 1 2 3
!> wrong # args: should be "trace remove variable name opList command"

trace remove command a b
!> wrong # args: should be "trace remove command name opList command"

trace remove command -foo bar
!> wrong # args: should be "trace remove command name opList command"

trace remove execution
!> wrong # args: should be "trace remove execution name opList command"

trace remove execution a b c d
!> wrong # args: should be "trace remove execution name opList command"

trace remove execution {} {}
!> wrong # args: should be "trace remove execution name opList command"

trace info 0 1
!> bad option "0": must be execution, command, or variable

trace info a b c d e f
!> bad option "a": must be execution, command, or variable

trace info x 1 2 3
!> bad option "x": must be execution, command, or variable

trace info variable a b c d
!> wrong # args: should be "trace info variable name"

trace info variable {a b} c
!> wrong # args: should be "trace info variable name"

trace info command a
!> unknown command "a"

trace info command -foo
!> unknown command "-foo"

trace info command 1 {a b c}
!> wrong # args: should be "trace info command name"

trace info execution a b c
!> wrong # args: should be "trace info execution name"

trace info execution -- a
!> wrong # args: should be "trace info execution name"

trace variable 0
!> wrong # args: should be "trace variable name ops command"

trace variable a b c d e
!> wrong # args: should be "trace variable name ops command"

trace variable {a b} c
!> wrong # args: should be "trace variable name ops command"

trace vdelete a
!> wrong # args: should be "trace vdelete name ops command"

trace vdelete -foo
!> wrong # args: should be "trace vdelete name ops command"

trace vdelete 1 {a b c}
!> wrong # args: should be "trace vdelete name ops command"

trace vinfo a b c d e
!> wrong # args: should be "trace vinfo name"

trace vinfo x 1 2 3
!> wrong # args: should be "trace vinfo name"

try a b
!> bad handler type "b": must be finally, on, or trap

try -foo bar
!> bad handler type "bar": must be finally, on, or trap

unknown 0
!> invalid command name "0"

unknown a b c d e
!> invalid command name "a"

unknown {a b} c
!> invalid command name "a b"

unset a b
!> can't unset "a": no such variable

unset -foo bar
!> can't unset "-foo": no such variable

uplevel
!> wrong # args: should be "uplevel ?level? command ?arg ...?"

uplevel a b c d
!> bad level "1"

uplevel {} {}
!> bad level "1"

upvar 0 1
!> bad level "1"

upvar -foo bar
!> bad level "1"

while
!> wrong # args: should be "while test command"

while 1 {a b c}
!> invalid command name "a"

yield a b c
!> wrong # args: should be "yield ?returnValue?"

yield -- a
!> wrong # args: should be "yield ?returnValue?"

yieldto 0
!> yieldto can only be called in a coroutine

yieldto a b c d e
!> yieldto can only be called in a coroutine

yieldto {a b} c
!> yieldto can only be called in a coroutine

clock a b c d
!> expected number but got "b"

clock add a b c
!> expected number but got "a"

clock add -- a
!> wrong # args: should be "clock add clockval ?number units?... ?-gmt boolean? ?-locale LOCALE? ?-timezone ZONE?"

clock format 0 1
!> wrong # args: should be "clock format clockval ?-format string? ?-gmt boolean? ?-locale LOCALE? ?-timezone ZONE?"

clock format a b c d e f
!> wrong # args: should be "clock format clockval ?-format string? ?-gmt boolean? ?-locale LOCALE? ?-timezone ZONE?"

clock format x 1 2 3
!> wrong # args: should be "clock format clockval ?-format string? ?-gmt boolean? ?-locale LOCALE? ?-timezone ZONE?"

proc p {} {foreach 0 1}; p
!> wrong # args: should be "foreach varList list ?varList list ...? command"

proc p {} {foreach a b c d e f}; p
!> wrong # args: should be "foreach varList list ?varList list ...? command"

proc p {} {foreach x 1 2 3}; p
!> wrong # args: should be "foreach varList list ?varList list ...? command"

proc p {} {while a b c}; p
!> wrong # args: should be "while test command"

proc p {} {while {} {}}; p
!> empty expression
   in expression ""

proc p {} {for 0 1}; p
!> wrong # args: should be "for start test next command"

proc p {} {for a b c d e f}; p
!> wrong # args: should be "for start test next command"

proc p {} {for x 1 2 3}; p
!> invalid command name "x"

proc p {} {lmap a b}; p
!> wrong # args: should be "lmap varList list ?varList list ...? command"

proc p {} {lmap -foo bar}; p
!> wrong # args: should be "lmap varList list ?varList list ...? command"

proc p {} {if a b}; p
!> invalid bareword "a"
   in expression "a";
   should be "$a" or "{a}" or "a(...)" or ...
