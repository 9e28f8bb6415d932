# Packages and versions.

package
!> wrong # args: should be "package option ?arg ...?"

package foo
!> bad option "foo": must be forget, ifneeded, names, prefer, present, provide, require, unknown, vcompare, versions, or vsatisfies

package provide
!> wrong # args: should be "package provide package ?version?"

package provide foo 1.0; package provide foo
-> 1.0

package provide foo 1.0; package require foo
-> 1.0

package require nosuch
!> can't find package nosuch

package require foo 1.0 2.0
!> can't find package foo 1.0 2.0

package provide foo 1.2; package require foo 1.3
!> version conflict for package "foo": have 1.2, need 1.3

package provide foo 1.2; package require foo 1.1
-> 1.2

package provide foo 1.2; package require -exact foo 1.2
-> 1.2

package provide foo 1.2; package require -exact foo 1.1
!> version conflict for package "foo": have 1.2, need exactly 1.1

package provide foo bad
!> expected version number but got "bad"

package provide foo 1.0; package provide foo 1.1
!> conflicting versions provided for package "foo": 1.0, then 1.1

package ifneeded foo 1.0 {package provide foo 1.0; set x loaded}; list [package require foo] $x
-> 1.0 loaded

package ifneeded foo 1.0 {}; package require foo
!> attempt to provide package foo 1.0 failed: no version of package foo provided

package ifneeded foo 1.0 {package provide foo 1.1}; package require foo
!> attempt to provide package foo 1.0 failed: package foo 1.1 provided instead

package ifneeded foo 1.0 a; package ifneeded foo 2.0 b; list [package versions foo] [package ifneeded foo 2.0] [package ifneeded foo 3.0]
-> {1.0 2.0} b {}

package ifneeded foo 1.0 {package provide foo 1.0}; package ifneeded foo 2.0 {package provide foo 2.0}; package require foo 1
-> 1.0

package ifneeded foo 1.0 {package provide foo 1.0}; package ifneeded foo 1.5 {package provide foo 1.5}; package ifneeded foo 2.0 {package provide foo 2.0}; list [package require foo 1] 
-> 1.5

package ifneeded foo 1.0 {error boo}; list [catch {package require foo} m] $m
-> 1 boo

package forget foo
->

package provide foo 1; package forget foo; package provide foo
->

package names foo
!> wrong # args: should be "package names"

package present nosuch
!> package nosuch is not present

package provide foo 1.1; package present foo
-> 1.1

package provide foo 1.1; package present foo 2
!> version conflict for package "foo": have 1.1, need 2

package present
!> wrong # args: should be "package present ?-exact? package ?requirement ...?"

package require
!> wrong # args: should be "package require ?-exact? package ?requirement ...?"

package vcompare 1.0 1.1
-> -1

package vcompare 1.1 1.1
-> 0

package vcompare 1.10 1.9
-> 1

package vcompare 1.0a1 1.0b1
-> -1

package vcompare 1.0b1 1.0
-> -1

package vcompare 1 1.0
-> 0

package vcompare a 1
!> expected version number but got "a"

package vcompare 1
!> wrong # args: should be "package vcompare version1 version2"

package vsatisfies 1.2 1.1
-> 1

package vsatisfies 1.2 2
-> 0

package vsatisfies 1.2 1.1-1.3
-> 1

package vsatisfies 1.2 1.1-
-> 1

package vsatisfies 1.2 1.3-1.4 1.2
-> 1

package vsatisfies 1.2 1.2-1.2
-> 1

package vsatisfies 1.2a1 1.2
-> 1

package vsatisfies 1.2 foo
!> expected version number but got "foo"

package vsatisfies
!> wrong # args: should be "package vsatisfies version ?requirement ...?"

package versions
!> wrong # args: should be "package versions package"

package versions nosuch
->

package unknown foo; package unknown
-> foo

package prefer
-> stable

package prefer latest
-> latest

package prefer foo
!> bad preference "foo": must be latest or stable

package unknown {}; list [catch {package require nosuch} m] $m
-> 1 {can't find package nosuch}

package unknown {lappend r}; list [catch {package require nosuch 1.0} m] $m $r
-> 1 {can't find package nosuch 1.0} {nosuch 1.0}

package require Tcl
-> 8.6.13

package require Tcl 8.5
-> 8.6.13

package require tcl
!> can't find package tcl

string match 8.6* [package provide Tcl]
-> 1

package vcompare 8.6.13 [package provide Tcl]
-> 0
