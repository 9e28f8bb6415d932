# MD5 in Tcl: 32-bit arithmetic, one procedure a step.
set sines {
    0xd76aa478 0xe8c7b756 0x242070db 0xc1bdceee 0xf57c0faf 0x4787c62a 0xa8304613 0xfd469501
    0x698098d8 0x8b44f7af 0xffff5bb1 0x895cd7be 0x6b901122 0xfd987193 0xa679438e 0x49b40821
    0xf61e2562 0xc040b340 0x265e5a51 0xe9b6c7aa 0xd62f105d 0x02441453 0xd8a1e681 0xe7d3fbc8
    0x21e1cde6 0xc33707d6 0xf4d50d87 0x455a14ed 0xa9e3e905 0xfcefa3f8 0x676f02d9 0x8d2a4c8a
    0xfffa3942 0x8771f681 0x6d9d6122 0xfde5380c 0xa4beea44 0x4bdecfa9 0xf6bb4b60 0xbebfbc70
    0x289b7ec6 0xeaa127fa 0xd4ef3085 0x04881d05 0xd9d4d039 0xe6db99e5 0x1fa27cf8 0xc4ac5665
    0xf4292244 0x432aff97 0xab9423a7 0xfc93a039 0x655b59c3 0x8f0ccc92 0xffeff47d 0x85845dd1
    0x6fa87e4f 0xfe2ce6e0 0xa3014314 0x4e0811a1 0xf7537e82 0xbd3af235 0x2ad7d2bb 0xeb86d391
}
set shifts {7 12 17 22 5 9 14 20 4 11 16 23 6 10 15 21}

proc rotate {x n} {
    expr {($x << $n | $x >> (32 - $n)) & 0xffffffff}
}

proc swap {x} {
    expr {($x & 0xff) << 24 | ($x & 0xff00) << 8 | ($x >> 8 & 0xff00) | ($x >> 24 & 0xff)}
}

proc md5 {text} {
    global sines shifts
    set bytes {}
    foreach c [split $text {}] {
        lappend bytes [scan $c %c]
    }
    set bits [expr {8 * [llength $bytes]}]
    lappend bytes 128
    while {[llength $bytes] % 64 != 56} {
        lappend bytes 0
    }
    for {set shift 0} {$shift < 64} {incr shift 8} {
        lappend bytes [expr {($bits >> $shift) & 255}]
    }
    set words {}
    foreach {a b c d} $bytes {
        lappend words [expr {$d << 24 | $c << 16 | $b << 8 | $a}]
    }
    set a0 0x67452301
    set b0 0xefcdab89
    set c0 0x98badcfe
    set d0 0x10325476
    for {set block 0} {$block < [llength $words]} {incr block 16} {
        set a $a0
        set b $b0
        set c $c0
        set d $d0
        for {set i 0} {$i < 64} {incr i} {
            switch [expr {$i >> 4}] {
                0 {
                    set f [expr {($b & $c) | (~$b & $d)}]
                    set g $i
                }
                1 {
                    set f [expr {($d & $b) | (~$d & $c)}]
                    set g [expr {(5 * $i + 1) & 15}]
                }
                2 {
                    set f [expr {$b ^ $c ^ $d}]
                    set g [expr {(3 * $i + 5) & 15}]
                }
                3 {
                    set f [expr {$c ^ ($b | (~$d & 0xffffffff))}]
                    set g [expr {(7 * $i) & 15}]
                }
            }
            set f [expr {($f + $a + [lindex $sines $i] + [lindex $words [expr {$block + $g}]]) & 0xffffffff}]
            set a $d
            set d $c
            set c $b
            set b [expr {($b + [rotate $f [lindex $shifts [expr {($i >> 4) * 4 + ($i & 3)}]]]) & 0xffffffff}]
        }
        set a0 [expr {($a0 + $a) & 0xffffffff}]
        set b0 [expr {($b0 + $b) & 0xffffffff}]
        set c0 [expr {($c0 + $c) & 0xffffffff}]
        set d0 [expr {($d0 + $d) & 0xffffffff}]
    }
    format %08x%08x%08x%08x [swap $a0] [swap $b0] [swap $c0] [swap $d0]
}

proc run {} {
    md5 [string repeat "The quick brown fox jumps over the lazy dog. " 20]
}
