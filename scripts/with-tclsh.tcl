# Runs a program of examples/ under tclsh, with the host command that the command lines add:
#
#     tclsh scripts/with-tclsh.tcl examples/words.tcl README.md

# read-file PATH: the text of a file.
proc read-file {path} {
    set channel [open $path]
    fconfigure $channel -encoding utf-8 -translation binary
    fconfigure $channel -encoding utf-8
    try {
        read $channel
    } finally {
        close $channel
    }
}

fconfigure stdout -encoding utf-8
set argv [lassign $argv argv0]
incr argc -1
source -encoding utf-8 $argv0
