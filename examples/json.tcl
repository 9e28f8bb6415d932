# A JSON reader and pretty printer.
#
#     feather examples/json.tcl package.json
#
# The host command `read-file PATH` gives a file's text. A JSON value is read into a list of its type and its content:
# {object DICT}, {array LIST}, {string TEXT}, {number TEXT} or {word true}.

namespace eval json {
    # The tokens of the text that is being read, and the number of the next one.
    variable tokens {}
    variable at 0

    # The characters of a string that are written with a backslash.
    variable escapes {\" \" \\ \\ / / b \b f \f n \n r \r t \t}
}

# json::parse TEXT: the value that a JSON text stands for.
proc json::parse {text} {
    variable tokens
    variable at 0
    # A string, a word or number, or any other single character: what does not belong here is found by the reader.
    set tokens [regexp -all -inline {"(?:[^"\\]|\\.)*"|[-+.\w]+|\S} $text]
    set value [Value]
    if {$at < [llength $tokens]} {
        Unexpected "the end"
    }
    set tokens {}
    return $value
}

# json::Next: takes the next token; the empty string at the end.
proc json::Next {} {
    variable tokens
    variable at
    set token [lindex $tokens $at]
    incr at
    return $token
}

# json::Peek: the next token, left where it is.
proc json::Peek {} {
    variable tokens
    variable at
    lindex $tokens $at
}

# json::Unexpected WANTED: the error that something else was wanted where the next token stands.
proc json::Unexpected {wanted} {
    variable tokens
    variable at
    set got [expr {$at < [llength $tokens] ? "\"[Peek]\"" : "the end"}]
    throw {JSON SYNTAX} "expected $wanted but got $got (token [expr {$at + 1}])"
}

# json::Expect TOKEN: takes a token that must be there.
proc json::Expect {token} {
    if {[Peek] ne $token} {
        Unexpected "\"$token\""
    }
    Next
}

# json::Value: takes the tokens of a value and gives it.
proc json::Value {} {
    set token [Peek]
    switch -- [string index $token 0] {
        \{ { return [Object] }
        \[ { return [Array] }
        \" { return [list string [String]] }
    }
    if {$token in {true false null}} {
        return [list word [Next]]
    }
    if {![regexp {^-?(0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?$} $token]} {
        Unexpected "a value"
    }
    list number [Next]
}

# json::Object: takes an object.
proc json::Object {} {
    set members {}
    Expect \{
    if {[Peek] eq "\}"} {
        Next
        return [list object $members]
    }
    while 1 {
        set key [String]
        Expect ":"
        dict set members $key [Value]
        if {[Peek] ne ","} {
            break
        }
        Next
    }
    Expect \}
    list object $members
}

# json::Array: takes an array.
proc json::Array {} {
    set elements {}
    Expect \[
    if {[Peek] eq "\]"} {
        Next
        return [list array $elements]
    }
    while 1 {
        lappend elements [Value]
        if {[Peek] ne ","} {
            break
        }
        Next
    }
    Expect \]
    list array $elements
}

# json::String: takes a string and gives its text.
proc json::String {} {
    set token [Peek]
    if {![string match {"*"} $token]} {
        Unexpected "a string"
    }
    Next
    set text [string range $token 1 end-1]
    if {[string first \\ $text] >= 0} {
        set text [Unescape $text]
    }
    return $text
}

# json::Unescape TEXT: a string's text with its backslashes resolved.
proc json::Unescape {text} {
    variable escapes
    set plain {}
    set from 0
    while {[set cut [string first \\ $text $from]] >= 0} {
        append plain [string range $text $from $cut-1]
        set letter [string index $text $cut+1]
        set from [expr {$cut + 2}]
        if {$letter eq "u"} {
            scan [string range $text $from $from+3] %4x code
            append plain [format %c $code]
            incr from 4
        } elseif {[dict exists $escapes $letter]} {
            append plain [dict get $escapes $letter]
        } else {
            throw {JSON ESCAPE} "unknown escape \"\\$letter\" in a string"
        }
    }
    append plain [string range $text $from end]
}

# json::print VALUE ?MARGIN?: the text of a value, indented by two spaces a level.
proc json::print {value {margin {}}} {
    lassign $value type content
    set parts {}
    switch -- $type {
        object {
            dict for {key member} $content {
                lappend parts "[Quote $key]: [print $member "$margin  "]"
            }
            return [Group \{ $parts \} $margin]
        }
        array {
            foreach element $content {
                lappend parts [print $element "$margin  "]
            }
            return [Group \[ $parts \] $margin]
        }
        string { return [Quote $content] }
    }
    return $content
}

# json::Group OPEN PARTS CLOSE MARGIN: parts between brackets, one a line.
proc json::Group {open parts close margin} {
    if {[llength $parts] == 0} {
        return $open$close
    }
    return "$open\n$margin  [join $parts ",\n$margin  "]\n$margin$close"
}

# json::Quote TEXT: a text as a JSON string.
proc json::Quote {text} {
    return \"[string map {\\ \\\\ \" \\\" \b \\b \f \\f \n \\n \r \\r \t \\t} $text]\"
}

if {$argc != 1} {
    puts stderr "usage: json.tcl FILE"
    exit 2
}
try {
    puts [json::print [json::parse [read-file [lindex $argv 0]]]]
} trap JSON {message} {
    puts stderr "[lindex $argv 0]: $message"
    exit 1
}
