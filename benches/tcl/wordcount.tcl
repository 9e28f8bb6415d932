# Words of a text counted in an array, and the most frequent ones.
set paragraph {
    It was the best of times, it was the worst of times, it was the age of wisdom, it was the age of foolishness,
    it was the epoch of belief, it was the epoch of incredulity, it was the season of Light, it was the season of
    Darkness, it was the spring of hope, it was the winter of despair, we had everything before us, we had nothing
    before us, we were all going direct to Heaven, we were all going direct the other way.
}

proc run {} {
    global paragraph
    set text [string repeat $paragraph 12]
    foreach word [regexp -all -inline {[[:alpha:]]+} [string tolower $text]] {
        incr counts($word)
    }
    set pairs {}
    foreach word [lsort [array names counts]] {
        lappend pairs [list $word $counts($word)]
    }
    lrange [lsort -decreasing -integer -index 1 $pairs] 0 4
}
