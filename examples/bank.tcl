# A small bank: accounts in a namespace, errors with codes, undone transfers, and a log of the calls.
#
#     feather examples/bank.tcl

namespace eval bank {
    # A dict from each owner to what is on the account, in cents.
    variable accounts {}
}

# bank::open OWNER ?CENTS?: opens an account and gives its owner.
proc bank::open {owner {cents 0}} {
    variable accounts
    if {[dict exists $accounts $owner]} {
        throw [list BANK EXISTS $owner] "$owner has an account already"
    }
    dict set accounts $owner $cents
    return $owner
}

# bank::balance OWNER: what is on an account, in cents.
proc bank::balance {owner} {
    variable accounts
    if {![dict exists $accounts $owner]} {
        throw [list BANK UNKNOWN $owner] "$owner has no account"
    }
    dict get $accounts $owner
}

# bank::deposit OWNER CENTS: puts money into an account and gives the new balance.
proc bank::deposit {owner cents} {
    variable accounts
    if {$cents <= 0} {
        throw [list BANK AMOUNT $cents] "cannot deposit $cents cents"
    }
    dict set accounts $owner [expr {[balance $owner] + $cents}]
    balance $owner
}

# bank::withdraw OWNER CENTS: takes money from an account and gives the new balance.
proc bank::withdraw {owner cents} {
    variable accounts
    set left [expr {[balance $owner] - $cents}]
    if {$left < 0} {
        throw [list BANK FUNDS $owner [expr {-$left}]] "$owner lacks [money [expr {-$left}]]"
    }
    dict set accounts $owner $left
    return $left
}

# bank::transfer FROM TO CENTS: moves money between accounts, all of it or nothing.
proc bank::transfer {from to cents} {
    variable accounts
    set before $accounts
    try {
        withdraw $from $cents
        deposit $to $cents
    } on error {message options} {
        set accounts $before
        return -options $options "transfer failed: $message"
    }
    return "[money $cents] from $from to $to"
}

# bank::money CENTS: an amount for people.
proc bank::money {cents} {
    format %d.%02d [expr {$cents / 100}] [expr {$cents % 100}]
}

# bank::statement: a line for every account, and the sum.
proc bank::statement {} {
    variable accounts
    set sum 0
    foreach owner [lsort [dict keys $accounts]] {
        set cents [balance $owner]
        incr sum $cents
        puts [format {  %-8s %10s} $owner [money $cents]]
    }
    puts [format {  %-8s %10s} total [money $sum]]
}

# The log of calls: commands are replaced, while a script runs, by others that tell of the call and pass it on.
namespace eval calls {
    variable depth 0
}

# calls::watch COMMANDS SCRIPT: runs a script and prints each call of the commands, with what it gave.
proc calls::watch {commands script} {
    set watched {}
    try {
        foreach command $commands {
            set original [namespace qualifiers $command]::Unwatched-[namespace tail $command]
            rename $command $original
            proc $command args "tailcall ::calls::Pass [list $command $original] {*}\$args"
            lappend watched $command $original
        }
        uplevel 1 $script
    } finally {
        foreach {command original} $watched {
            rename $command {}
            rename $original $command
        }
    }
}

# calls::Pass COMMAND ORIGINAL ARG ...: tells of a call, makes it, and passes on what comes of it.
proc calls::Pass {command original args} {
    variable depth
    Say "[list $command {*}$args]"
    incr depth
    try {
        uplevel 1 [list $original {*}$args]
    } on ok {result} {
        incr depth -1
        Say "-> $result"
        return $result
    } on error {message options} {
        incr depth -1
        Say "!! $message"
        return -options $options $message
    }
}

# calls::Say TEXT: prints a line of the log.
proc calls::Say {text} {
    variable depth
    puts "[string repeat "  " [expr {$depth + 1}]]$text"
}

# attempt SCRIPT: runs a script of the bank and prints its result, or which error it met.
proc attempt {script} {
    puts "> $script"
    try {
        puts "  [namespace eval ::bank $script]"
    } trap {BANK FUNDS} {message options} {
        lassign [dict get $options -errorcode] - - owner cents
        puts "  refused: $message ($cents cents, says the error code of $owner)"
    } trap BANK {message options} {
        puts "  refused: $message \[[dict get $options -errorcode]\]"
    } on error {message options} {
        puts "  a bug: $message"
    }
}

bank::open anna 100000
bank::open ben 2550
bank::open clara

attempt {transfer anna clara 12345}
attempt {transfer ben clara 12345}
attempt {transfer anna dora 100}
attempt {deposit ben -5}
attempt {open anna}
attempt {withdraw ben}
bank::statement

puts "every call of a transfer, and of one that is undone:"
calls::watch {::bank::transfer ::bank::withdraw ::bank::deposit ::bank::balance} {
    attempt {transfer anna ben 5000}
    attempt {transfer ben ernst 1}
}

puts "where an error came from:"
catch {bank::transfer clara ben 9999999} message options
puts "  [string map {\n "\n  "} [dict get $options -errorinfo]]"
bank::statement
