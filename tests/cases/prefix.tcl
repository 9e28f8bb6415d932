# tcl::prefix

namespace import ::tcl::prefix; prefix all
!> wrong # args: should be "prefix all table string"

::tcl::prefix all
!> wrong # args: should be "::tcl::prefix all table string"

namespace eval tcl {prefix all {a b} a}
-> a

tcl::prefix mat {a b} a
-> a

tcl::prefix match {a {} b} x
!> bad option "x": must be a or b

tcl::prefix match {{} a b {}} x
!> bad option "x": must be a, b, or 

tcl::prefix longest {ab abc abcd} a
-> ab

tcl::prefix longest {\u00e9a \u00e9b} ""
-> é

namespace which ::tcl::prefix
tcl::prefix
!> wrong # args: should be "tcl::prefix subcommand ?arg ...?"

tcl::prefix
!> wrong # args: should be "tcl::prefix subcommand ?arg ...?"

tcl::prefix foo
!> unknown or ambiguous subcommand "foo": must be all, longest, or match

tcl::prefix all
!> wrong # args: should be "tcl::prefix all table string"

tcl::prefix all {apa bepa} a
-> apa

tcl::prefix all {apa bepa apb} a
-> apa apb

tcl::prefix all {apa bepa apb} ""
-> apa bepa apb

tcl::prefix all "a \{" a
!> unmatched open brace in list

tcl::prefix longest {apa bepa apb} a
-> ap

tcl::prefix longest {apa bepa apb} c
->

tcl::prefix longest {apa bepa apb} ""
->

tcl::prefix longest {apa} a
-> apa

tcl::prefix longest {apa} b c
!> wrong # args: should be "tcl::prefix longest table string"

tcl::prefix longest "a \{" a
!> unmatched open brace in list

tcl::prefix longest {a\u00e5 a\u00e4} a
-> a

tcl::prefix match
!> wrong # args: should be "tcl::prefix match ?options? table string"

tcl::prefix match a
!> wrong # args: should be "tcl::prefix match ?options? table string"

tcl::prefix match {apa bepa} b
-> bepa

tcl::prefix match {apa bepa} c
!> bad option "c": must be apa or bepa

tcl::prefix match {apa apb} a
!> ambiguous option "a": must be apa or apb

tcl::prefix match -exact {apa bepa} ap
!> bad option "ap": must be apa or bepa

tcl::prefix match -exact {apa bepa} apa
-> apa

tcl::prefix match -message foo {apa bepa} c
!> bad foo "c": must be apa or bepa

tcl::prefix match -message
!> wrong # args: should be "tcl::prefix match ?options? table string"

tcl::prefix match -message foo {a}
!> missing value for -message

tcl::prefix match -error {} {apa bepa} c
->

tcl::prefix match -error {-level 0 -code 1} {apa bepa} c
!> bad option "c": must be apa or bepa

tcl::prefix match -error {-code 5} {apa bepa} c
!> bad option "c": must be apa or bepa

tcl::prefix match -error {-foo} {apa bepa} c
!> error options must have an even number of elements

tcl::prefix match -error "a \{" {apa bepa} c
!> unmatched open brace in list

tcl::prefix match -error
!> wrong # args: should be "tcl::prefix match ?options? table string"

tcl::prefix match -foo x {apa bepa} c
!> bad option "-foo": must be -error, -exact, or -message

tcl::prefix match "a \{" c
!> unmatched open brace in list

tcl::prefix match {} c
!> bad option "c": no valid options

tcl::prefix match {a} ""
!> bad option "": must be a

tcl::prefix match {apa {}} ""
->

tcl::prefix match {apa} c
!> bad option "c": must be apa

tcl::prefix match {apa bepa} ""
!> ambiguous option "": must be apa or bepa

tcl::prefix match {a b c d} x
!> bad option "x": must be a, b, c, or d

proc f x {tcl::prefix match -error {-level 1 -errorcode {MY ERR}} {apa bepa} $x; return ok}; list [catch {f c} m o] $m [dict get $o -errorcode]
-> 1 {bad option "c": must be apa or bepa} {MY ERR}

proc f x {tcl::prefix match -error {-code ok} {apa bepa} $x; return ok}; list [catch {f c} m o] $m
-> 1 {bad option "c": must be apa or bepa}

tcl::prefix match -exact -message "table entry" {a b} c
!> bad table entry "c": must be a or b

tcl::prefix match -e {a b} c
!> ambiguous option "-e": must be -error, -exact, or -message
