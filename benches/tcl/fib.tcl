# Fibonacci numbers, doubly recursive.
proc fib {n} {
    if {$n < 2} {
        return $n
    }
    expr {[fib [expr {$n - 1}]] + [fib [expr {$n - 2}]]}
}

proc run {} {
    fib 20
}
