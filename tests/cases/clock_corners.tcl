# Corners of clock that the probes found.

clock scan "16h" -gmt 1 -base 951827696
-> 951811200

clock scan "a fortnight ago" -gmt 1 -base 951827696
-> 950569200

clock scan "2000-01-01 10:00:00 n" -gmt 1 -base 951827696
-> 946724400

clock scan "this week" -gmt 1 -base 951827696
!> unable to convert date-time string "this week": syntax error (characters 0-3)

clock format [clock scan 2100-07-01 -format %Y-%m-%d -gmt 1] -timezone EST5EDT
-> Wed Jun 30 19:00:00 EST 2100

clock format [clock scan 1916-07-01 -format %Y-%m-%d -gmt 1] -timezone EST5EDT
-> Fri Jun 30 20:00:00 EDT 1916

clock format [clock scan 1915-07-01 -format %Y-%m-%d -gmt 1] -timezone EST5EDT
-> Wed Jun 30 19:00:00 EST 1915

clock scan foo -format %Z -gmt 1
!> time zone "foo" not found

list [catch {clock scan "10 foo" -format "%H %Z" -gmt 1} m] $m $::errorCode
-> 1 {time zone "foo" not found} {CLOCK badTZName foo}

clock scan abcde -format %Z -gmt 1
!> input string does not match supplied format

clock scan A -format %Z -gmt 1 -base 951827696
-> 951778800

list [catch {clock scan 8 -format %u -gmt 1} m] $m $::errorCode
-> 1 {day of week is greater than 7} {CLOCK badDayOfWeek}

list [catch {clock scan 5373485 -format %J -gmt 1} m] $m $::errorCode
-> 1 {requested date too large to represent} {CLOCK dateTooLarge}

clock scan 5373484 -format %J -gmt 1
-> 253402214400

list [catch {clock scan 9223372036854775808 -format %s} m] $m $::errorCode
-> 1 {integer value too large to represent} {CLOCK integervalueTooLarge}

clock scan ja -format %B -gmt 1 -base 951827696
!> input string does not match supplied format

clock scan janu -format %b -gmt 1 -base 951827696
-> 951782400

clock scan th -format %A -gmt 1 -base 951827696
!> input string does not match supplied format

clock scan 9 -format %Od -gmt 1 -base 951827696
!> input string does not match supplied format

clock scan 09 -format %Od -gmt 1 -base 951827696
-> 950054400

clock scan 05 -format %Ou -gmt 1 -base 951827696
-> 952041600

clock scan 19 -format %EC -gmt 1 -base 951827696
!> input string does not match supplied format

clock scan {CE 2003} -format {%EE %Y} -gmt 1
!> input string does not match supplied format

clock scan {c.e. 2003} -format {%EE %Y} -gmt 1 -base 951827696
-> 951782400

