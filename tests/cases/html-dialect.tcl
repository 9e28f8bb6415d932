# dialect
# HTML documents as values.

set h [html parse {<p class="x">Hello <b>you</b></p>}]
list [html text $h] $h
-> {Hello you} {<html><head></head><body><p class="x">Hello <b>you</b></p></body></html>}

set h [html parse {<ul><li id=a>1<li class="x y">2<li data-n=3>3</ul>}]
list [html query $h li] [html query $h #a] [html query $h li.x.y] [html query $h {[data-n="3"]}] [html query $h p]
-> {{<li id="a">1</li>} {<li class="x y">2</li>} {<li data-n="3">3</li>}} {{<li id="a">1</li>}} {{<li class="x y">2</li>}} {{<li data-n="3">3</li>}} {}

set h [html parse {<div><a href="/x?a=1&amp;b=2" title='"q"'>go</a><p>one</p><p>two<p>three</div>}]
set a [lindex [html query $h a] 0]
list [html attr $a href] [html attr $a title] [html attr $a none -] [html text $a] $a
-> /x?a=1&b=2 {"q"} - go {<a href="/x?a=1&amp;b=2" title="&quot;q&quot;">go</a>}

html attr [lindex [html query {<p>} p] 0] id
!> no attribute "id"

set h [html parse {<div><p>one</p><p>two</p><p>three</p></div><p>four</p>}]
set found {}
foreach s {{div > p:first-child} {p:last-child} {p:nth-child(2)} {p:not(:first-child)} {div p + p} {p ~ p} {p, div} {body > p} {div:has(p)} {p:is(:first-child)} {p:only-of-type}} {
    lappend found [llength [html query $h $s]]
}
set found
-> 1 2 2 3 2 2 5 1 1 1 1

set h [html parse {<table><tr><td>1<td>2</table>}]
list $h [llength [html query $h td]]
-> <html><head></head><body><table><tbody><tr><td>1</td><td>2</td></tr></tbody></table></body></html> 2

set h [html parse {<!DOCTYPE html><title>T &lt; é</title><script>if (a < b) {}</script><br>&copy; &nbsp;<!-- c --><img src=x>}]
list $h [html text [lindex [html query $h title] 0]]
-> {<!DOCTYPE html><html><head><title>T &lt; é</title><script>if (a < b) {}</script></head><body><br>© &nbsp;<!-- c --><img src="x"></body></html>} {T < é}

set h [html parse <ul><li>a</li>text<li>b</li></ul>]
set ul [lindex [html query $h ul] 0]
list [html children $ul] [llength [html children $h]] [html text [lindex [html children $ul] 1]]
-> {<li>a</li> <li>b</li>} 1 b

# An element holds its document; queries inside of it see what is inside.
set e [lindex [html query [html parse {<div id=d><i>1</i></div><i>2</i>}] #d] 0]
list [html query $e i] [html query $e {body i}] [html query $e div]
-> <i>1</i> <i>1</i> {}

foreach s {{p:hover} p::before {p:contains(x)} {svg|a} {> p} {} { } {p,,q} {p,} {p[} :nope {p > > q} :not() {:is(p,)} {p >}} {
    lappend r [catch {html query <p> $s} m]
}
list $r $m
-> {1 1 1 1 1 1 1 1 1 1 1 1 1 1 1} {bad selector "p >"}

set h [html parse <ul><li>1</li><li>2</li><li>3</li></ul>]
foreach s {{li:nth-child(2n+1)} {li:nth-child(+2)} {ul:has(> li)} {li:nth-child(odd):not(:last-child)} {ul >li} {li+li~li} {*} {li:nth-last-child(-n+2)} {:root}} {
    lappend r [llength [html query $h $s]]
}
set r
-> 2 1 1 1 3 1 7 2 1

html query
!> wrong # args: should be "html query html selector"

html frob
!> unknown or ambiguous subcommand "frob": must be attr, children, parse, query, or text

html text {}
->

# Misnested formatting is put right as the standard says.
html parse {<b>1<i>2</b>3</i>}
-> <html><head></head><body><b>1<i>2</i></b><i>3</i></body></html>
