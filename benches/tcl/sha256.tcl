# SHA-256 in Tcl: 32-bit arithmetic.
set constants {
    0x428a2f98 0x71374491 0xb5c0fbcf 0xe9b5dba5 0x3956c25b 0x59f111f1 0x923f82a4 0xab1c5ed5
    0xd807aa98 0x12835b01 0x243185be 0x550c7dc3 0x72be5d74 0x80deb1fe 0x9bdc06a7 0xc19bf174
    0xe49b69c1 0xefbe4786 0x0fc19dc6 0x240ca1cc 0x2de92c6f 0x4a7484aa 0x5cb0a9dc 0x76f988da
    0x983e5152 0xa831c66d 0xb00327c8 0xbf597fc7 0xc6e00bf3 0xd5a79147 0x06ca6351 0x14292967
    0x27b70a85 0x2e1b2138 0x4d2c6dfc 0x53380d13 0x650a7354 0x766a0abb 0x81c2c92e 0x92722c85
    0xa2bfe8a1 0xa81a664b 0xc24b8b70 0xc76c51a3 0xd192e819 0xd6990624 0xf40e3585 0x106aa070
    0x19a4c116 0x1e376c08 0x2748774c 0x34b0bcb5 0x391c0cb3 0x4ed8aa4a 0x5b9cca4f 0x682e6ff3
    0x748f82ee 0x78a5636f 0x84c87814 0x8cc70208 0x90befffa 0xa4506ceb 0xbef9a3f7 0xc67178f2
}

proc sha256 {text} {
    global constants
    set bytes {}
    foreach c [split $text {}] {
        lappend bytes [scan $c %c]
    }
    set bits [expr {8 * [llength $bytes]}]
    lappend bytes 128
    while {[llength $bytes] % 64 != 56} {
        lappend bytes 0
    }
    for {set shift 56} {$shift >= 0} {incr shift -8} {
        lappend bytes [expr {($bits >> $shift) & 255}]
    }
    set words {}
    foreach {a b c d} $bytes {
        lappend words [expr {$a << 24 | $b << 16 | $c << 8 | $d}]
    }
    set h0 0x6a09e667
    set h1 0xbb67ae85
    set h2 0x3c6ef372
    set h3 0xa54ff53a
    set h4 0x510e527f
    set h5 0x9b05688c
    set h6 0x1f83d9ab
    set h7 0x5be0cd19
    for {set block 0} {$block < [llength $words]} {incr block 16} {
        set w [lrange $words $block [expr {$block + 15}]]
        for {set i 16} {$i < 64} {incr i} {
            set x [lindex $w [expr {$i - 15}]]
            set s0 [expr {($x >> 7 | $x << 25) ^ ($x >> 18 | $x << 14) ^ $x >> 3}]
            set x [lindex $w [expr {$i - 2}]]
            set s1 [expr {($x >> 17 | $x << 15) ^ ($x >> 19 | $x << 13) ^ $x >> 10}]
            lappend w [expr {([lindex $w [expr {$i - 16}]] + ($s0 & 0xffffffff) + [lindex $w [expr {$i - 7}]] + ($s1 & 0xffffffff)) & 0xffffffff}]
        }
        set a $h0
        set b $h1
        set c $h2
        set d $h3
        set e $h4
        set f $h5
        set g $h6
        set h $h7
        foreach k $constants x $w {
            set s1 [expr {(($e >> 6 | $e << 26) ^ ($e >> 11 | $e << 21) ^ ($e >> 25 | $e << 7)) & 0xffffffff}]
            set t1 [expr {$h + $s1 + (($e & $f) ^ (~$e & $g)) + $k + $x}]
            set s0 [expr {(($a >> 2 | $a << 30) ^ ($a >> 13 | $a << 19) ^ ($a >> 22 | $a << 10)) & 0xffffffff}]
            set t2 [expr {$s0 + (($a & $b) ^ ($a & $c) ^ ($b & $c))}]
            set h $g
            set g $f
            set f $e
            set e [expr {($d + $t1) & 0xffffffff}]
            set d $c
            set c $b
            set b $a
            set a [expr {($t1 + $t2) & 0xffffffff}]
        }
        set h0 [expr {($h0 + $a) & 0xffffffff}]
        set h1 [expr {($h1 + $b) & 0xffffffff}]
        set h2 [expr {($h2 + $c) & 0xffffffff}]
        set h3 [expr {($h3 + $d) & 0xffffffff}]
        set h4 [expr {($h4 + $e) & 0xffffffff}]
        set h5 [expr {($h5 + $f) & 0xffffffff}]
        set h6 [expr {($h6 + $g) & 0xffffffff}]
        set h7 [expr {($h7 + $h) & 0xffffffff}]
    }
    format %08x%08x%08x%08x%08x%08x%08x%08x $h0 $h1 $h2 $h3 $h4 $h5 $h6 $h7
}

proc run {} {
    sha256 [string repeat "The quick brown fox jumps over the lazy dog. " 20]
}
