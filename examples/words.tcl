# Word frequencies: counts the words of files and shows the commonest.
#
#     feather examples/words.tcl README.md src/lib.rs
#
# The host command `read-file PATH` gives a file's text.

# words TEXT: the words of a text, in lower case. A word has three letters or more.
proc words {text} {
    regexp -all -inline {[[:alpha:]]{3,}} [string tolower $text]
}

# count-words TEXT COUNTS: the dict COUNTS, with the words of a text added.
proc count-words {text counts} {
    foreach word [words $text] {
        dict incr counts $word
    }
    return $counts
}

# commonest COUNTS N: the N commonest words, each as a list of word and count; equals by the alphabet.
proc commonest {counts n} {
    set pairs {}
    dict for {word count} $counts {
        lappend pairs [list $word $count]
    }
    lrange [lsort -integer -decreasing -index 1 [lsort -index 0 $pairs]] 0 $n-1
}

# bar COUNT MOST WIDTH: a bar for a count, WIDTH characters long for the greatest.
proc bar {count most width} {
    string repeat # [expr {max(1, $count * $width / $most)}]
}

# report FILES N: prints what the files hold and their N commonest words.
proc report {files n} {
    set counts {}
    set lines 0
    foreach file $files {
        set text [read-file $file]
        incr lines [regexp -all {\n} $text]
        set counts [count-words $text $counts]
    }
    set total 0
    foreach count [dict values $counts] {
        incr total $count
    }
    puts "[llength $files] files, $lines lines, $total words, [dict size $counts] different ones"
    set top [commonest $counts $n]
    set most [lindex $top 0 1]
    foreach pair $top {
        lassign $pair word count
        set share [expr {100.0 * $count / $total}]
        puts [format {%-14s %6d %5.2f %% %s} $word $count $share [bar $count $most 40]]
    }
}

if {$argc == 0} {
    puts stderr "usage: words.tcl FILE ..."
    exit 2
}
report $argv 20
