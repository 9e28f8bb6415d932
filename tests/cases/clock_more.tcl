# Order of options, blanks in formats, years before the first.

clock scan "12:00 am" -format {%I:%M%p} -base 0 -gmt 1
!> input string does not match supplied format

clock scan "12:00am" -format {%I:%M %p} -base 0 -gmt 1
!> input string does not match supplied format

clock scan "12:00  am" -format {%I:%M %p} -base 0 -gmt 1
-> 0

clock scan " 1970" -format {%Y} -gmt 1 -base 0
-> 0

clock scan "1970 " -format {%Y} -gmt 1 -base 0
-> 0

clock scan "1970 01" -format {%Y%m} -gmt 1 -base 0
-> 0

clock scan "1970 1" -format {%Y%m} -gmt 1 -base 0
-> 0

clock scan "1970 Jan" -format {%Y%b} -gmt 1 -base 0
!> input string does not match supplied format

clock scan "1970Jan" -format {%Y %b} -gmt 1 -base 0
!> input string does not match supplied format

clock scan "5 Thu" -format {%d%a} -gmt 1 -base 0
!> input string does not match supplied format

clock scan "12: 30" -format {%H:%M} -gmt 1 -base 0
-> 45000

clock scan "12 :30" -format {%H:%M} -gmt 1 -base 0
!> input string does not match supplied format

clock scan "1970-01-01 +0100" -format {%Y-%m-%d%z}
!> input string does not match supplied format

clock scan "1970-01-01 EST" -format {%Y-%m-%d%Z}
!> input string does not match supplied format

clock scan "1970 %" -format {%Y%%} -gmt 1 -base 0
!> input string does not match supplied format

clock scan "10 PM" -format {%I%P} -gmt 1 -base 0
!> input string does not match supplied format

clock scan "1970 C.E." -format {%Y%EE} -gmt 1 -base 0
!> input string does not match supplied format

clock scan "1 2" -format {%u%w} -gmt 1 -base 0
-> -172800

clock scan " 5" -format {%e} -gmt 1 -base 0
-> 345600

clock scan " 5" -format {%k} -gmt 1 -base 0
-> 18000

clock scan " 5 PM" -format {%l %p} -gmt 1 -base 0
-> 61200

clock scan "x 5" -format {x%e} -gmt 1 -base 0
-> 345600

clock scan "x 5" -format {x%d} -gmt 1 -base 0
-> 345600

clock scan "12345 " -format %s -gmt 1
-> 12345

clock scan " 12345" -format %s -gmt 1
-> 12345

clock scan "a 12345" -format {a%s} -gmt 1
-> 12345

clock format -867412384 -gmt 1 -format %Q
-> Stardate -4512.5

clock format -11867412384 -gmt 1 -format %Q
-> Stardate -353934.6

clock format 16867412384 -gmt 1 -format %Q
-> Stardate 558505.6

clock format 1\" -gmt 1 -timezone UTC
!> expected integer but got "1""

clock format x -foo 1
!> bad option "-foo": must be -format, -gmt, -locale, or -timezone

clock format x -gmt y
!> expected integer but got "x"

clock format 0 -gmt y -timezone UTC
!> cannot use -gmt and -timezone in same call

clock scan 1 -base x -gmt\$ 1
!> bad option "-gmt$", must be -base, -format, -gmt, -locale or -timezone

clock scan 1 -base x -gmt y
!> expected integer but got "x"

clock scan 1 -base x -timezone UTC -gmt 1
!> cannot use -gmt and -timezone in same call

clock scan 1 -gmt y -timezone UTC
!> cannot use -gmt and -timezone in same call

clock scan 1 -base x -timezone nosuch
!> expected integer but got "x"

clock scan foo -format %Y -base x -gmt 1
!> expected integer but got "x"

clock add x 1 day -foo 1
!> expected number but got "x"

clock add x 1 day -gmt y
!> expected number but got "x"

clock add 0 1 foo -gmt y
!> unknown unit "foo", must be  years, months, weeks, days, hours, minutes or seconds

clock add 0 1 day -gmt 1 -timezone UTC
-> 86400

clock add 0 1 foo -timezone nosuch
!> time zone nosuch not found

clock add 0 1 day -gmt 0 -timezone UTC
-> 86400

clock add 0 1 day -timezone EST -gmt 1
-> 86400

clock add 0 1 month -timezone +0500 -gmt 1
-> 2678400

clock add 0 1 day -timezone nosuch -gmt 1
-> 86400

clock add -99999999999 1 year -gmt 1
-> -100031622399

clock add -62135596800 -1 month -gmt 1
-> -62138275200

clock add -62135596800 -13 months -gmt 1
-> -62169897600

clock add -62135596801 1 month -gmt 1
-> -62132918401

clock add -62135596801 -1 month -gmt 1
-> -62138275201

clock add -62135596801 12 months -gmt 1
-> -62104060801

clock add -62135596801 -14 months -gmt 1
-> -62172489601

clock add -62200000000 5 years -gmt 1
-> -62357766400

clock add -62200000000 -5 years -gmt 1
-> -62042233600

clock add -62200000000 7 months -gmt 1
-> -62244755200

clock add -99999999999 1 week -gmt 1
-> -99999395199

clock add -99999999999 30 months -gmt 1
-> -100047519999

clock scan {1 year} -base -99999999999 -gmt 1
-> -100031673600

clock scan {14 months ago} -base -99999999999 -gmt 1
-> -99910800000

clock scan {next month} -base -62135596801 -gmt 1
-> -62133004800
