# The planets' orbits: doubles in lists of lists.
# Not on jimsh: no sqrt()
proc system {} {
    list \
        [list 0.0 0.0 0.0 0.0 0.0 0.0 39.47841760435743] \
        [list 4.84143144246472090 -1.16032004402742839 -0.103622044471123109 0.606326392995832 2.81198684491626016 -0.02521836165988763 0.03769367487038949] \
        [list 8.34336671824457987 4.12479856412430479 -0.403523417114321381 -1.01077434617879236 1.82566237123041186 0.00841576137658415351 0.011286326131968767] \
        [list 12.8943695621391310 -15.1111514016986312 -0.223307578892655734 1.08279100644153536 0.868713018169608220 -0.010832637401363636 0.0017237240570597112] \
        [list 15.3796971148509165 -25.9193146099879641 0.179258772950371181 0.979090732243897976 0.594698998647676060 -0.034755955504078104 0.0020336868699246304]
}

proc advance {bodies dt} {
    set n [llength $bodies]
    for {set i 0} {$i < $n} {incr i} {
        lassign [lindex $bodies $i] x y z vx vy vz mass
        for {set j [expr {$i + 1}]} {$j < $n} {incr j} {
            lassign [lindex $bodies $j] x2 y2 z2 vx2 vy2 vz2 mass2
            set dx [expr {$x - $x2}]
            set dy [expr {$y - $y2}]
            set dz [expr {$z - $z2}]
            set d2 [expr {$dx * $dx + $dy * $dy + $dz * $dz}]
            set mag [expr {$dt / ($d2 * sqrt($d2))}]
            set vx [expr {$vx - $dx * $mass2 * $mag}]
            set vy [expr {$vy - $dy * $mass2 * $mag}]
            set vz [expr {$vz - $dz * $mass2 * $mag}]
            lset bodies $j 3 [expr {$vx2 + $dx * $mass * $mag}]
            lset bodies $j 4 [expr {$vy2 + $dy * $mass * $mag}]
            lset bodies $j 5 [expr {$vz2 + $dz * $mass * $mag}]
        }
        lset bodies $i [list [expr {$x + $dt * $vx}] [expr {$y + $dt * $vy}] [expr {$z + $dt * $vz}] $vx $vy $vz $mass]
    }
    return $bodies
}

proc run {} {
    set bodies [system]
    for {set step 0} {$step < 100} {incr step} {
        set bodies [advance $bodies 0.01]
    }
    lassign [lindex $bodies 1] x y z
    format %.9f,%.9f,%.9f $x $y $z
}
