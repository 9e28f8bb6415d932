clock scan {2001-02-03T04:05:06} -base 1000000000 -gmt 1
-> 981173106

clock scan {20010203T040506} -base 1000000000 -gmt 1
-> 981173106

clock scan {20010203 040506} -base 1000000000 -gmt 1
-> 981173106

clock scan {20010203T04:05:06} -base 1000000000 -gmt 1
-> 981173106

clock scan {2001-02-03 04:05:06} -base 1000000000 -gmt 1
-> 981173106

clock scan {2001-02-03} -base 1000000000 -gmt 1
-> 981158400

clock scan {20010203} -base 1000000000 -gmt 1
-> 981158400

clock scan {now} -base 1000000000 -gmt 1
-> 1000000000

clock scan {today} -base 1000000000 -gmt 1
-> 1000000000

clock scan {tomorrow} -base 1000000000 -gmt 1
-> 1000080000

clock scan {yesterday} -base 1000000000 -gmt 1
-> 999907200

clock scan {+1 week} -base 1000000000 -gmt 1
-> 1000598400

clock scan {1 week ago} -base 1000000000 -gmt 1
-> 999388800

clock scan {next monday} -base 1000000000 -gmt 1
-> 1000684800

clock scan {monday} -base 1000000000 -gmt 1
-> 1000080000

clock scan {last monday} -base 1000000000 -gmt 1
-> 999475200

clock scan {friday} -base 1000000000 -gmt 1
-> 1000425600

clock scan {next week} -base 1000000000 -gmt 1
-> 1000598400

clock scan {last month} -base 1000000000 -gmt 1
-> 997315200

clock scan {1/2/2003} -base 1000000000 -gmt 1
-> 1041465600

clock scan {1/2} -base 1000000000 -gmt 1
-> 978393600

clock scan {1/2/99} -base 1000000000 -gmt 1
-> 915235200

clock scan {1/2/03} -base 1000000000 -gmt 1
-> 1041465600

clock scan {3 jan 2004} -base 1000000000 -gmt 1
-> 1073088000

clock scan {jan 3, 2004} -base 1000000000 -gmt 1
-> 1073088000

clock scan {jan 3 2004} -base 1000000000 -gmt 1
-> 978552240

clock scan {january 2004} -base 1000000000 -gmt 1
-> 1151366400

clock scan {3-jan-2004} -base 1000000000 -gmt 1
-> 1073088000

clock scan {10:20} -base 1000000000 -gmt 1
-> 1000030800

clock scan {10:20 pm} -base 1000000000 -gmt 1
-> 1000074000

clock scan {10pm} -base 1000000000 -gmt 1
-> 1000072800

clock scan {10:20:30} -base 1000000000 -gmt 1
-> 1000030830

clock scan {10:20:30.5} -base 1000000000 -gmt 1
!> unable to convert date-time string "10:20:30.5": syntax error (characters 8-8)

clock scan {10:20 EST} -base 1000000000 -gmt 1
-> 1000048800

clock scan {10:20:30 -0500} -base 1000000000 -gmt 1
-> 1000048830

clock scan {10:20 +0100} -base 1000000000 -gmt 1
-> 1000027200

clock scan {1030} -base 1000000000 -gmt 1
-> 1000031400

clock scan {10} -base 1000000000 -gmt 1
-> 1000029600

clock scan {19990102 1030} -base 1000000000 -gmt 1
-> 915273000

clock scan {2004-02-29 + 1 year} -base 1000000000 -gmt 1
-> 1109548800

clock scan {2004-02-29 1 year} -base 1000000000 -gmt 1
-> 1109548800

clock scan {1 fortnight} -base 1000000000 -gmt 1
-> 1001203200

clock scan {2 days ago 3 hours} -base 1000000000 -gmt 1
-> 999831600

clock scan {next year} -base 1000000000 -gmt 1
-> 1031529600

clock scan {Thu Jan 01 00:00:00 GMT 1970} -base 1000000000 -gmt 1
-> 0

clock scan {Thu, 01 Jan 1970 00:00:00 GMT} -base 1000000000 -gmt 1
-> 0

clock scan {epoch} -base 1000000000 -gmt 1
-> 0

clock scan {noon} -base 1000000000 -gmt 1
!> unable to convert date-time string "noon": syntax error (characters 0-3)

clock scan {midnight} -base 1000000000 -gmt 1
!> unable to convert date-time string "midnight": syntax error (characters 0-7)

clock scan {12 am} -base 1000000000 -gmt 1
-> 999993600

clock scan {12pm} -base 1000000000 -gmt 1
-> 1000036800

clock scan {third month} -base 1000000000 -gmt 1
!> unable to convert date-time string "third month": syntax error (characters 0-4)

clock scan {next january} -base 1000000000 -gmt 1
-> 1010534400

clock scan {2 monday} -base 1000000000 -gmt 1
-> 1000684800

clock scan {-1 monday} -base 1000000000 -gmt 1
-> 999475200

clock scan {stardate 24000.0} -base 1000000000 -gmt 1
-> 0

clock scan {} -base 1000000000 -gmt 1
-> 1000000000

clock scan {2001} -base 1000000000 -gmt 1
-> 1000065660

clock scan {1 jan} -base 1000000000 -gmt 1
-> 978307200

clock scan {jan 1} -base 1000000000 -gmt 1
-> 978307200

clock scan {2001-13-01} -base 1000000000 -gmt 1
-> 1009843200

clock scan {25:00} -base 1000000000 -gmt 1
-> 999993599

clock scan {2001-02-30} -base 1000000000 -gmt 1
-> 983491200

clock scan {10:20 z} -base 1000000000 -gmt 1
-> 1000030800

clock scan {2001-02-03T04:05:06Z} -base 1000000000 -gmt 1
-> 981173106

clock scan {1 jan 70} -base 1000000000 -gmt 1
-> 0

clock scan {1 sec} -base 1000000000 -gmt 1
-> 1000000001

clock scan {sec} -base 1000000000 -gmt 1
-> 1000000001

clock scan {2 secs ago} -base 1000000000 -gmt 1
-> 999999998

clock scan {10:20 tomorrow} -base 1000000000 -gmt 1
-> 1000117200

clock scan {+2 days 10:20} -base 1000000000 -gmt 1
-> 1000203600

clock scan {feb 30} -base 1000000000 -gmt 1
-> 983491200

clock scan {1 month ago} -base 1000000000 -gmt 1
-> 997315200

clock scan {ago} -base 1000000000 -gmt 1
!> unable to convert date-time string "ago": syntax error (characters 0-2)

clock scan {99-01-02} -base 1000000000 -gmt 1
-> 915235200

clock scan {2000-1-2} -base 1000000000 -gmt 1
-> 946771200

clock scan {10:20am} -base 1000000000 -gmt 1
-> 1000030800

clock scan {10.5} -base 1000000000 -gmt 1
!> unable to convert date-time string "10.5": syntax error (characters 2-2)

clock scan {mon 10:20} -base 1000000000 -gmt 1
-> 1000117200

clock scan {sat, 3 feb 2001} -base 1000000000 -gmt 1
-> 981158400

clock scan {(comment) 10:20} -base 1000000000 -gmt 1
-> 1000030800

clock scan {1st} -base 1000000000 -gmt 1
!> unable to convert date-time string "1st": syntax error (characters 1-2)

clock scan {next 2 months} -base 1000000000 -gmt 1
-> 1005264000

clock scan {10 minutes} -base 1000000000 -gmt 1
-> 1000000600

clock scan {-10 min} -base 1000000000 -gmt 1
-> 999999400

clock scan {2 weeks 3 days} -base 1000000000 -gmt 1
-> 1001462400

clock scan {last tuesday} -base 1000000000 -gmt 1
-> 999561600

clock scan {16/02/2003} -base 1000000000 -gmt 1
-> 1080864000

clock scan {UTC} -base 1000000000 -gmt 1
-> 1000000000

clock scan {100000} -base 1000000000 -gmt 1
-> 1259539200

clock scan {123} -base 1000000000 -gmt 1
-> 999998580

clock scan {2001-02-03 1200} -base 1000000000 -gmt 1
-> 981201600

clock scan {12/31/1999 23:59:59} -base 1000000000 -gmt 1
-> 946684799

clock scan {march 2005} -base 1000000000 -gmt 1
-> 1156550400

clock scan {2005 march} -base 1000000000 -gmt 1
-> 1156550400

clock scan {2005 march 3} -base 1000000000 -gmt 1
-> 1219622400

clock scan {12:00:00 pm} -base 1000000000 -gmt 1
-> 1000036800

clock scan {13:00 pm} -base 1000000000 -gmt 1
-> 999993599

clock scan {0:00 am} -base 1000000000 -gmt 1
-> 999993599

clock scan {2001} -format {%Y} -base 1000000000 -gmt 1
-> 999993600

clock scan {2001 03} -format {%Y %m} -base 1000000000 -gmt 1
-> 999993600

clock scan {03 04} -format {%m %d} -base 1000000000 -gmt 1
-> 983664000

clock scan {15} -format {%d} -base 1000000000 -gmt 1
-> 1000512000

clock scan {05} -format {%m} -base 1000000000 -gmt 1
-> 999993600

clock scan {20} -format {%H} -base 1000000000 -gmt 1
-> 1000065600

clock scan {10:20} -format {%H:%M} -base 1000000000 -gmt 1
-> 1000030800

clock scan {Mon} -format {%a} -base 1000000000 -gmt 1
-> 999475200

clock scan {Monday 10} -format {%A %H} -base 1000000000 -gmt 1
-> 999511200

clock scan {12 am} -format {%I %p} -base 1000000000 -gmt 1
-> 999993600

clock scan {12 pm} -format {%I %P} -base 1000000000 -gmt 1
-> 1000036800

clock scan {10 PM} -format {%l %p} -base 1000000000 -gmt 1
-> 1000072800

clock scan {5 p.m.} -format {%I %p} -base 1000000000 -gmt 1
!> input string does not match supplied format

clock scan {2001 045} -format {%Y %j} -base 1000000000 -gmt 1
-> 982108800

clock scan {2001 W05 3} -format {%G W%V %u} -base 1000000000 -gmt 1
-> 980899200

clock scan {01 05 3} -format {%g %V %u} -base 1000000000 -gmt 1
-> 980899200

clock scan {70-01-01} -format {%y-%m-%d} -base 1000000000 -gmt 1
-> 0

clock scan {38-01-01} -format {%y-%m-%d} -base 1000000000 -gmt 1
-> -1009843200

clock scan {37-01-01} -format {%y-%m-%d} -base 1000000000 -gmt 1
-> 2114380800

clock scan {99-1-1} -format {%y-%m-%d} -base 1000000000 -gmt 1
-> 915148800

clock scan {1000} -format {%s} -base 1000000000 -gmt 1
-> 1000

clock scan {-5} -format {%s} -base 1000000000 -gmt 1
-> -5

clock scan {2451545} -format {%J} -base 1000000000 -gmt 1
-> 946684800

clock scan {2451545 10} -format {%J %H} -base 1000000000 -gmt 1
-> 946720800

clock scan {2001-02-03T04:05:06 +0100} -format {%Y-%m-%dT%H:%M:%S %z} -base 1000000000 -gmt 1
-> 981169506

clock scan {2001-02-03 EST} -format {%Y-%m-%d %Z} -base 1000000000 -gmt 1
-> 981176400

clock scan {2001-02-03 UTC} -format {%Y-%m-%d %Z} -base 1000000000 -gmt 1
-> 981158400

clock scan {20010203} -format {%Y%m%d} -base 1000000000 -gmt 1
-> 981158400

clock scan {1232001} -format {%m%d%Y} -base 1000000000 -gmt 1
-> 1007337600

clock scan {2001-2-3} -format {%Y-%m-%d} -base 1000000000 -gmt 1
-> 981158400

clock scan {2001-13-01} -format {%Y-%m-%d} -base 1000000000 -gmt 1
-> 1009843200

clock scan {2001-02-30} -format {%Y-%m-%d} -base 1000000000 -gmt 1
-> 983491200

clock scan {25} -format {%H} -base 1000000000 -gmt 1
-> 1000083600

clock scan {61} -format {%M} -base 1000000000 -gmt 1
-> 999993600

clock scan { 2001-02-03 } -format {%Y-%m-%d} -base 1000000000 -gmt 1
-> 981158400

clock scan {jan 5 2001} -format {%b %d %Y} -base 1000000000 -gmt 1
-> 978652800

clock scan {JANUARY 5 2001} -format {%B %d %Y} -base 1000000000 -gmt 1
-> 978652800

clock scan {janu 5 2001} -format {%B %d %Y} -base 1000000000 -gmt 1
-> 978652800

clock scan {05/06/2001} -format {%D} -base 1000000000 -gmt 1
-> 989107200

clock scan {10:11:12} -format {%T} -base 1000000000 -gmt 1
-> 1000030272

clock scan {10:11} -format {%R} -base 1000000000 -gmt 1
-> 1000030260

clock scan {10:11:12 pm} -format {%r} -base 1000000000 -gmt 1
-> 1000073472

clock scan {Thu Jan  1 00:00:00 1970} -format {%c} -base 1000000000 -gmt 1
-> 0

clock scan {Thu Jan  1 00:00:00 GMT 1970} -format {%+} -base 1000000000 -gmt 1
-> 0

clock scan {100%} -format {%H0%%} -base 1000000000 -gmt 1
-> 1000029600

clock scan {x2001} -format {x%Y} -base 1000000000 -gmt 1
-> 999993600

clock scan {X2001} -format {x%Y} -base 1000000000 -gmt 1
-> 999993600

clock scan {2001} -format {%Y } -base 1000000000 -gmt 1
!> input string does not match supplied format

clock scan {2001  5} -format {%Y %m} -base 1000000000 -gmt 1
-> 999993600

clock scan {20015} -format {%Y %m} -base 1000000000 -gmt 1
!> input string does not match supplied format

clock scan {19 70 02 03} -format {%C %y %m %d} -base 1000000000 -gmt 1
-> 2851200

clock scan {3} -format {%u} -base 1000000000 -gmt 1
-> 999648000

clock scan {3} -format {%w} -base 1000000000 -gmt 1
-> 999648000

clock scan {7} -format {%u} -base 1000000000 -gmt 1
-> 999993600

clock scan {0} -format {%w} -base 1000000000 -gmt 1
-> 999993600

clock scan {2001 10} -format {%Y %U} -base 1000000000 -gmt 1
-> 999993600

clock scan {2001-02-03 10} -format {%Y-%m-%d %k} -base 1000000000 -gmt 1
-> 981194400

clock scan {10 5} -format {%M %S} -base 1000000000 -gmt 1
-> 999993600

clock scan {2001-02-03 04} -format {%Y-%m-%d %N} -base 1000000000 -gmt 1
-> 986256000

clock scan {1 B.C.E.} -format {%Y %EE} -base 1000000000 -gmt 1
!> input string does not match supplied format

clock scan {0001-01-01 B.C.E.} -format {%Y-%m-%d %EE} -base 1000000000 -gmt 1
-> -62167392000

clock scan {2001-02-03} -format {%Ex} -base 1000000000 -gmt 1
!> input string does not match supplied format

clock scan {12 +01:30} -format {%H %z} -base 1000000000 -gmt 1
-> 1000031400

clock scan {12 +01} -format {%H %z} -base 1000000000 -gmt 1
-> 1000033200

clock scan {12 Z} -format {%H %z} -base 1000000000 -gmt 1
-> 1000036800

clock scan {1970-01-01 tue} -format {%Y-%m-%d %a} -base 1000000000 -gmt 1
-> 0

clock scan {5 10} -format {%d %H} -base 1000000000 -gmt 1
-> 999684000

clock scan {99} -format {%j} -base 1000000000 -gmt 1
-> 986774400

clock scan {a	b} -format {a b} -base 1000000000 -gmt 1
-> 999993600

clock scan {} -format {} -base 1000000000 -gmt 1
-> 999993600

clock scan {10:11} -format {%H:%M%n} -base 1000000000 -gmt 1
!> input string does not match supplied format

clock scan {10} -format {%q} -base 1000000000 -gmt 1
!> input string does not match supplied format

clock scan {2001-02} -format {%G-%V} -base 1000000000 -gmt 1
-> 999993600

clock scan {12 AM} -format {%H %p} -base 1000000000 -gmt 1
-> 1000036800

clock scan {13 PM} -format {%I %p} -base 1000000000 -gmt 1
-> 1000083600

clock scan {2001-366} -format {%Y-%j} -base 1000000000 -gmt 1
-> 1009843200

clock scan {May 5} -format {%b %e} -base 1000000000 -gmt 1
-> 989020800

clock scan {1 12} -format {%H %I} -base 1000000000 -gmt 1
-> 999997200

clock scan {sunday 2001} -format {%A %Y} -base 1000000000 -gmt 1
-> 999993600

clock scan {5} -format {%k} -base 1000000000 -gmt 1
-> 1000011600

clock format -100000000000 -gmt 1 -format {%Y-%m-%d %EE %C %y %J %a %A %j %u %w}
-> 1200-02-26 B.C.E. 12 00 1283180 Thu Thursday 057 4 4

clock format -100000000000 -gmt 1
-> Thu Feb 26 14:13:20 GMT 1200

clock format -12219292800 -gmt 1 -format {%Y-%m-%d %EE %C %y %J %a %A %j %u %w}
-> 1582-10-15 C.E. 15 82 2299161 Fri Friday 288 5 5

clock format -12219292800 -gmt 1
-> Fri Oct 15 00:00:00 GMT 1582

clock format -12219292800 -gmt 1 -format {%G-%V %U %W %g %b %B %h %e %N %k %l %I %p %P %c|%x|%X|%D|%r|%R|%T|%+|%s}
-> 1582-40 41 41 82 Oct October Oct 15 10  0 12 12 AM am Fri Oct 15 00:00:00 1582|10/15/1582|00:00:00|10/15/1582|12:00:00 am|00:00|00:00:00|Fri Oct 15 00:00:00 GMT 1582|-12219292800

clock format -12219292801 -gmt 1 -format {%Y-%m-%d %EE %C %y %J %a %A %j %u %w}
-> 1582-10-04 C.E. 15 82 2299160 Thu Thursday 277 4 4

clock format -12219292801 -gmt 1
-> Thu Oct 04 23:59:59 GMT 1582

clock format -12219292801 -gmt 1 -format {%G-%V %U %W %g %b %B %h %e %N %k %l %I %p %P %c|%x|%X|%D|%r|%R|%T|%+|%s}
-> 1582-40 39 40 82 Oct October Oct  4 10 23 11 11 PM pm Thu Oct  4 23:59:59 1582|10/04/1582|23:59:59|10/04/1582|11:59:59 pm|23:59|23:59:59|Thu Oct  4 23:59:59 GMT 1582|-12219292801

clock format -62135596801 -gmt 1 -format {%Y-%m-%d %EE %C %y %J %a %A %j %u %w}
-> 0001-01-02 C.E. 00 01 1721425 Sun Sunday 002 7 0

clock format -62135596801 -gmt 1
-> Sun Jan 02 23:59:59 GMT 0001

clock format -62135596800 -gmt 1 -format {%Y-%m-%d %EE %C %y %J %a %A %j %u %w}
-> 0001-01-03 C.E. 00 01 1721426 Mon Monday 003 1 1

clock format -62135596800 -gmt 1
-> Mon Jan 03 00:00:00 GMT 0001

clock format -62167219201 -gmt 1 -format {%Y-%m-%d %EE %C %y %J %a %A %j %u %w}
-> 0001-01-02 B.C.E. 00 01 1721059 Fri Friday 002 5 5

clock format -62167219201 -gmt 1
-> Fri Jan 02 23:59:59 GMT 0001

clock format -70000000000 -gmt 1 -format {%Y-%m-%d %EE %C %y %J %a %A %j %u %w}
-> 0250-10-19 B.C.E. 02 50 1630402 Fri Friday 292 5 5

clock format -70000000000 -gmt 1
-> Fri Oct 19 19:33:20 GMT 0250

clock format 253402300800 -gmt 1 -format {%Y-%m-%d %EE %C %y %J %a %A %j %u %w}
-> 10000-01-01 C.E. 100 00 5373485 Sat Saturday 001 6 6

clock format 253402300800 -gmt 1
-> Sat Jan 01 00:00:00 GMT 10000

clock format 253402300800 -gmt 1 -format {%G-%V %U %W %g %b %B %h %e %N %k %l %I %p %P %c|%x|%X|%D|%r|%R|%T|%+|%s}
-> 9999-52 00 00 99 Jan January Jan  1  1  0 12 12 AM am Sat Jan  1 00:00:00 10000|01/01/10000|00:00:00|01/01/10000|12:00:00 am|00:00|00:00:00|Sat Jan  1 00:00:00 GMT 10000|253402300800

clock format 99999999999999 -gmt 1 -format {%Y-%m-%d %EE %C %y %J %a %A %j %u %w}
-> 3170843-11-07 C.E. 31708 43 1159847995 Sat Saturday 311 6 6

clock format 99999999999999 -gmt 1
-> Sat Nov 07 09:46:39 GMT 3170843

clock format 99999999999999 -gmt 1 -format {%G-%V %U %W %g %b %B %h %e %N %k %l %I %p %P %c|%x|%X|%D|%r|%R|%T|%+|%s}
-> 3170843-45 44 44 43 Nov November Nov  7 11  9  9 09 AM am Sat Nov  7 09:46:39 3170843|11/07/3170843|09:46:39|11/07/3170843|09:46:39 am|09:46|09:46:39|Sat Nov  7 09:46:39 GMT 3170843|99999999999999

clock format 0 -gmt 1 -format {%Y-%m-%d %EE %C %y %J %a %A %j %u %w}
-> 1970-01-01 C.E. 19 70 2440588 Thu Thursday 001 4 4

clock format 0 -gmt 1
-> Thu Jan 01 00:00:00 GMT 1970

clock format 0 -gmt 1 -format {%G-%V %U %W %g %b %B %h %e %N %k %l %I %p %P %c|%x|%X|%D|%r|%R|%T|%+|%s}
-> 1970-01 00 00 70 Jan January Jan  1  1  0 12 12 AM am Thu Jan  1 00:00:00 1970|01/01/1970|00:00:00|01/01/1970|12:00:00 am|00:00|00:00:00|Thu Jan  1 00:00:00 GMT 1970|0

clock format 951782400 -gmt 1 -format {%Y-%m-%d %EE %C %y %J %a %A %j %u %w}
-> 2000-02-29 C.E. 20 00 2451604 Tue Tuesday 060 2 2

clock format 951782400 -gmt 1
-> Tue Feb 29 00:00:00 GMT 2000

clock format 951782400 -gmt 1 -format {%G-%V %U %W %g %b %B %h %e %N %k %l %I %p %P %c|%x|%X|%D|%r|%R|%T|%+|%s}
-> 2000-09 09 09 00 Feb February Feb 29  2  0 12 12 AM am Tue Feb 29 00:00:00 2000|02/29/2000|00:00:00|02/29/2000|12:00:00 am|00:00|00:00:00|Tue Feb 29 00:00:00 GMT 2000|951782400

clock format 951868800 -gmt 1 -format {%Y-%m-%d %EE %C %y %J %a %A %j %u %w}
-> 2000-03-01 C.E. 20 00 2451605 Wed Wednesday 061 3 3

clock format 951868800 -gmt 1
-> Wed Mar 01 00:00:00 GMT 2000

clock format 951868800 -gmt 1 -format {%G-%V %U %W %g %b %B %h %e %N %k %l %I %p %P %c|%x|%X|%D|%r|%R|%T|%+|%s}
-> 2000-09 09 09 00 Mar March Mar  1  3  0 12 12 AM am Wed Mar  1 00:00:00 2000|03/01/2000|00:00:00|03/01/2000|12:00:00 am|00:00|00:00:00|Wed Mar  1 00:00:00 GMT 2000|951868800

clock format 1078012799 -gmt 1 -format {%Y-%m-%d %EE %C %y %J %a %A %j %u %w}
-> 2004-02-28 C.E. 20 04 2453064 Sat Saturday 059 6 6

clock format 1078012799 -gmt 1
-> Sat Feb 28 23:59:59 GMT 2004

clock format 1078012799 -gmt 1 -format {%G-%V %U %W %g %b %B %h %e %N %k %l %I %p %P %c|%x|%X|%D|%r|%R|%T|%+|%s}
-> 2004-09 08 08 04 Feb February Feb 28  2 23 11 11 PM pm Sat Feb 28 23:59:59 2004|02/28/2004|23:59:59|02/28/2004|11:59:59 pm|23:59|23:59:59|Sat Feb 28 23:59:59 GMT 2004|1078012799

clock format 1230768000 -gmt 1 -format {%Y-%m-%d %EE %C %y %J %a %A %j %u %w}
-> 2009-01-01 C.E. 20 09 2454833 Thu Thursday 001 4 4

clock format 1230768000 -gmt 1
-> Thu Jan 01 00:00:00 GMT 2009

clock format 1230768000 -gmt 1 -format {%G-%V %U %W %g %b %B %h %e %N %k %l %I %p %P %c|%x|%X|%D|%r|%R|%T|%+|%s}
-> 2009-01 00 00 09 Jan January Jan  1  1  0 12 12 AM am Thu Jan  1 00:00:00 2009|01/01/2009|00:00:00|01/01/2009|12:00:00 am|00:00|00:00:00|Thu Jan  1 00:00:00 GMT 2009|1230768000

clock format 1262304000 -gmt 1 -format {%Y-%m-%d %EE %C %y %J %a %A %j %u %w}
-> 2010-01-01 C.E. 20 10 2455198 Fri Friday 001 5 5

clock format 1262304000 -gmt 1
-> Fri Jan 01 00:00:00 GMT 2010

clock format 1262304000 -gmt 1 -format {%G-%V %U %W %g %b %B %h %e %N %k %l %I %p %P %c|%x|%X|%D|%r|%R|%T|%+|%s}
-> 2009-53 00 00 09 Jan January Jan  1  1  0 12 12 AM am Fri Jan  1 00:00:00 2010|01/01/2010|00:00:00|01/01/2010|12:00:00 am|00:00|00:00:00|Fri Jan  1 00:00:00 GMT 2010|1262304000

clock format -1 -gmt 1 -format {%Y-%m-%d %EE %C %y %J %a %A %j %u %w}
-> 1969-12-31 C.E. 19 69 2440587 Wed Wednesday 365 3 3

clock format -1 -gmt 1
-> Wed Dec 31 23:59:59 GMT 1969

clock format -1 -gmt 1 -format {%G-%V %U %W %g %b %B %h %e %N %k %l %I %p %P %c|%x|%X|%D|%r|%R|%T|%+|%s}
-> 1970-01 52 52 70 Dec December Dec 31 12 23 11 11 PM pm Wed Dec 31 23:59:59 1969|12/31/1969|23:59:59|12/31/1969|11:59:59 pm|23:59|23:59:59|Wed Dec 31 23:59:59 GMT 1969|-1

clock format -86400 -gmt 1 -format {%Y-%m-%d %EE %C %y %J %a %A %j %u %w}
-> 1969-12-31 C.E. 19 69 2440587 Wed Wednesday 365 3 3

clock format -86400 -gmt 1
-> Wed Dec 31 00:00:00 GMT 1969

clock format -86400 -gmt 1 -format {%G-%V %U %W %g %b %B %h %e %N %k %l %I %p %P %c|%x|%X|%D|%r|%R|%T|%+|%s}
-> 1970-01 52 52 70 Dec December Dec 31 12  0 12 12 AM am Wed Dec 31 00:00:00 1969|12/31/1969|00:00:00|12/31/1969|12:00:00 am|00:00|00:00:00|Wed Dec 31 00:00:00 GMT 1969|-86400

clock format -86401 -gmt 1 -format {%Y-%m-%d %EE %C %y %J %a %A %j %u %w}
-> 1969-12-30 C.E. 19 69 2440586 Tue Tuesday 364 2 2

clock format -86401 -gmt 1
-> Tue Dec 30 23:59:59 GMT 1969

clock format -86401 -gmt 1 -format {%G-%V %U %W %g %b %B %h %e %N %k %l %I %p %P %c|%x|%X|%D|%r|%R|%T|%+|%s}
-> 1970-01 52 52 70 Dec December Dec 30 12 23 11 11 PM pm Tue Dec 30 23:59:59 1969|12/30/1969|23:59:59|12/30/1969|11:59:59 pm|23:59|23:59:59|Tue Dec 30 23:59:59 GMT 1969|-86401

clock format 1000000000 -gmt 1 -format {%Y-%m-%d %EE %C %y %J %a %A %j %u %w}
-> 2001-09-09 C.E. 20 01 2452162 Sun Sunday 252 7 0

clock format 1000000000 -gmt 1
-> Sun Sep 09 01:46:40 GMT 2001

clock format 1000000000 -gmt 1 -format {%G-%V %U %W %g %b %B %h %e %N %k %l %I %p %P %c|%x|%X|%D|%r|%R|%T|%+|%s}
-> 2001-36 36 36 01 Sep September Sep  9  9  1  1 01 AM am Sun Sep  9 01:46:40 2001|09/09/2001|01:46:40|09/09/2001|01:46:40 am|01:46|01:46:40|Sun Sep  9 01:46:40 GMT 2001|1000000000

clock format 2147483647 -gmt 1 -format {%Y-%m-%d %EE %C %y %J %a %A %j %u %w}
-> 2038-01-19 C.E. 20 38 2465443 Tue Tuesday 019 2 2

clock format 2147483647 -gmt 1
-> Tue Jan 19 03:14:07 GMT 2038

clock format 2147483647 -gmt 1 -format {%G-%V %U %W %g %b %B %h %e %N %k %l %I %p %P %c|%x|%X|%D|%r|%R|%T|%+|%s}
-> 2038-03 03 03 38 Jan January Jan 19  1  3  3 03 AM am Tue Jan 19 03:14:07 2038|01/19/2038|03:14:07|01/19/2038|03:14:07 am|03:14|03:14:07|Tue Jan 19 03:14:07 GMT 2038|2147483647

clock format 4294967296 -gmt 1 -format {%Y-%m-%d %EE %C %y %J %a %A %j %u %w}
-> 2106-02-07 C.E. 21 06 2490298 Sun Sunday 038 7 0

clock format 4294967296 -gmt 1
-> Sun Feb 07 06:28:16 GMT 2106

clock format 4294967296 -gmt 1 -format {%G-%V %U %W %g %b %B %h %e %N %k %l %I %p %P %c|%x|%X|%D|%r|%R|%T|%+|%s}
-> 2106-05 06 05 06 Feb February Feb  7  2  6  6 06 AM am Sun Feb  7 06:28:16 2106|02/07/2106|06:28:16|02/07/2106|06:28:16 am|06:28|06:28:16|Sun Feb  7 06:28:16 GMT 2106|4294967296

clock format 1000000123 -gmt 1 -format <%a>
-> <Sun>

clock format 1000000123 -gmt 1 -format <%A>
-> <Sunday>

clock format 1000000123 -gmt 1 -format <%b>
-> <Sep>

clock format 1000000123 -gmt 1 -format <%B>
-> <September>

clock format 1000000123 -gmt 1 -format <%c>
-> <Sun Sep  9 01:48:43 2001>

clock format 1000000123 -gmt 1 -format <%C>
-> <20>

clock format 1000000123 -gmt 1 -format <%d>
-> <09>

clock format 1000000123 -gmt 1 -format <%D>
-> <09/09/2001>

clock format 1000000123 -gmt 1 -format <%e>
-> < 9>

clock format 1000000123 -gmt 1 -format <%Ec>
-> <Sun Sep  9 01:48:43 2001>

clock format 1000000123 -gmt 1 -format <%EC>
-> <20>

clock format 1000000123 -gmt 1 -format <%Ed>
-> <%Ed>

clock format 1000000123 -gmt 1 -format <%Ee>
-> <%Ee>

clock format 1000000123 -gmt 1 -format <%EE>
-> <C.E.>

clock format 1000000123 -gmt 1 -format <%Ey>
-> <01>

clock format 1000000123 -gmt 1 -format <%EY>
-> <2001>

clock format 1000000123 -gmt 1 -format <%Ex>
-> <09/09/2001>

clock format 1000000123 -gmt 1 -format <%EX>
-> <01:48:43>

clock format 1000000123 -gmt 1 -format <%EZ>
-> <%EZ>

clock format 1000000123 -gmt 1 -format <%g>
-> <01>

clock format 1000000123 -gmt 1 -format <%G>
-> <2001>

clock format 1000000123 -gmt 1 -format <%h>
-> <Sep>

clock format 1000000123 -gmt 1 -format <%H>
-> <01>

clock format 1000000123 -gmt 1 -format <%i>
-> <%i>

clock format 1000000123 -gmt 1 -format <%I>
-> <01>

clock format 1000000123 -gmt 1 -format <%j>
-> <252>

clock format 1000000123 -gmt 1 -format <%J>
-> <2452162>

clock format 1000000123 -gmt 1 -format <%k>
-> < 1>

clock format 1000000123 -gmt 1 -format <%K>
-> <%K>

clock format 1000000123 -gmt 1 -format <%l>
-> < 1>

clock format 1000000123 -gmt 1 -format <%L>
-> <%L>

clock format 1000000123 -gmt 1 -format <%m>
-> <09>

clock format 1000000123 -gmt 1 -format <%M>
-> <48>

clock format 1000000123 -gmt 1 -format <%N>
-> < 9>

clock format 1000000123 -gmt 1 -format <%n>
-> <
   >

clock format 1000000123 -gmt 1 -format <%Od>
-> <09>

clock format 1000000123 -gmt 1 -format <%Oe>
-> <09>

clock format 1000000123 -gmt 1 -format <%OH>
-> <01>

clock format 1000000123 -gmt 1 -format <%OI>
-> <01>

clock format 1000000123 -gmt 1 -format <%Ok>
-> <01>

clock format 1000000123 -gmt 1 -format <%Ol>
-> <01>

clock format 1000000123 -gmt 1 -format <%Om>
-> <09>

clock format 1000000123 -gmt 1 -format <%OM>
-> <48>

clock format 1000000123 -gmt 1 -format <%OS>
-> <43>

clock format 1000000123 -gmt 1 -format <%Ou>
-> <07>

clock format 1000000123 -gmt 1 -format <%Ow>
-> <00>

clock format 1000000123 -gmt 1 -format <%Oy>
-> <01>

clock format 1000000123 -gmt 1 -format <%OZ>
-> <%OZ>

clock format 1000000123 -gmt 1 -format <%p>
-> <AM>

clock format 1000000123 -gmt 1 -format <%P>
-> <am>

clock format 1000000123 -gmt 1 -format <%q>
-> <%q>

clock format 1000000123 -gmt 1 -format <%Q>
-> <Stardate 55687.0>

clock format 1000000123 -gmt 1 -format <%r>
-> <01:48:43 am>

clock format 1000000123 -gmt 1 -format <%R>
-> <01:48>

clock format 1000000123 -gmt 1 -format <%s>
-> <1000000123>

clock format 1000000123 -gmt 1 -format <%S>
-> <43>

clock format 1000000123 -gmt 1 -format <%t>
-> <	>

clock format 1000000123 -gmt 1 -format <%T>
-> <01:48:43>

clock format 1000000123 -gmt 1 -format <%u>
-> <7>

clock format 1000000123 -gmt 1 -format <%U>
-> <36>

clock format 1000000123 -gmt 1 -format <%v>
-> <%v>

clock format 1000000123 -gmt 1 -format <%V>
-> <36>

clock format 1000000123 -gmt 1 -format <%w>
-> <0>

clock format 1000000123 -gmt 1 -format <%W>
-> <36>

clock format 1000000123 -gmt 1 -format <%x>
-> <09/09/2001>

clock format 1000000123 -gmt 1 -format <%X>
-> <01:48:43>

clock format 1000000123 -gmt 1 -format <%y>
-> <01>

clock format 1000000123 -gmt 1 -format <%Y>
-> <2001>

clock format 1000000123 -gmt 1 -format <%z>
-> <+0000>

clock format 1000000123 -gmt 1 -format <%Z>
-> <GMT>

clock format 1000000123 -gmt 1 -format <%%>
-> <%>

clock format 1000000123 -gmt 1 -format <%+>
-> <Sun Sep  9 01:48:43 GMT 2001>

clock format 1000000123 -gmt 1 -format <%E>
-> <%E>

clock format 1000000123 -gmt 1 -format <%O>
-> <%O>

clock format 1000000123 -gmt 1 -format <%f>
-> <%f>

clock format 1000000123 -gmt 1 -format <%F>
-> <%F>

clock format 1000000123 -gmt 1 -format <%1>
-> <%1>

clock format 0 -timezone +0530 -format {%H:%M:%S %Z %z}
-> 05:30:00 +0530 +0530

clock scan {2001-02-03 04:05:06} -timezone +0530
-> 981153306

clock format 0 -timezone -0330 -format {%H:%M:%S %Z %z}
-> 20:30:00 -0330 -0330

clock scan {2001-02-03 04:05:06} -timezone -0330
-> 981185706

clock format 0 -timezone +01 -format {%H:%M:%S %Z %z}
-> 01:00:00 +01 +0100

clock scan {2001-02-03 04:05:06} -timezone +01
-> 981169506

clock format 0 -timezone +053015 -format {%H:%M:%S %Z %z}
-> 05:30:15 +053015 +053015

clock scan {2001-02-03 04:05:06} -timezone +053015
-> 981153291

clock format 0 -timezone UTC -format {%H:%M:%S %Z %z}
-> 00:00:00 UTC +0000

clock scan {2001-02-03 04:05:06} -timezone UTC
-> 981173106

clock format 0 -timezone :UTC -format {%H:%M:%S %Z %z}
-> 00:00:00 UTC +0000

clock scan {2001-02-03 04:05:06} -timezone :UTC
-> 981173106

clock format 0 -timezone GMT -format {%H:%M:%S %Z %z}
-> 00:00:00 GMT +0000

clock scan {2001-02-03 04:05:06} -timezone GMT
-> 981173106

clock format 0 -timezone :GMT -format {%H:%M:%S %Z %z}
-> 00:00:00 GMT +0000

clock scan {2001-02-03 04:05:06} -timezone :GMT
-> 981173106

clock format 0 -timezone EST -format {%H:%M:%S %Z %z}
-> 19:00:00 EST -0500

clock scan {2001-02-03 04:05:06} -timezone EST
-> 981191106

clock format 0 -timezone :EST -format {%H:%M:%S %Z %z}
-> 19:00:00 EST -0500

clock scan {2001-02-03 04:05:06} -timezone :EST
-> 981191106

clock format 0 -timezone MST -format {%H:%M:%S %Z %z}
-> 17:00:00 MST -0700

clock scan {2001-02-03 04:05:06} -timezone MST
-> 981198306

clock format 0 -timezone HST -format {%H:%M:%S %Z %z}
-> 14:00:00 HST -1000

clock scan {2001-02-03 04:05:06} -timezone HST
-> 981209106

clock format 0 -timezone -11 -format {%H:%M:%S %Z %z}
-> 13:00:00 -11 -1100

clock scan {2001-02-03 04:05:06} -timezone -11
-> 981212706

clock format 0 -timezone +1400 -format {%H:%M:%S %Z %z}
-> 14:00:00 +1400 +1400

clock scan {2001-02-03 04:05:06} -timezone +1400
-> 981122706

clock format 0 -timezone +1 -format {%H:%M:%S %Z %z}
!> time zone +1 not found

clock scan {2001-02-03 04:05:06} -timezone +1
!> time zone +1 not found

clock format 0 -timezone bogus -format {%H:%M:%S %Z %z}
!> time zone bogus not found

clock scan {2001-02-03 04:05:06} -timezone bogus
!> time zone bogus not found

clock format 0 -timezone :Foo/Bar -format {%H:%M:%S %Z %z}
!> time zone ":Foo/Bar" not found

clock scan {2001-02-03 04:05:06} -timezone :Foo/Bar
!> time zone ":Foo/Bar" not found

clock format 0 -timezone gmt -format {%H:%M:%S %Z %z}
!> time zone gmt not found

clock scan {2001-02-03 04:05:06} -timezone gmt
!> time zone gmt not found

clock add 951782400 1 month -gmt 1
-> 954288000

clock add 951782400 1 years -gmt 1
-> 983318400

clock add 951782400 -1 months -gmt 1
-> 949104000

clock add 1078012800 1 year -gmt 1
-> 1109548800

clock add 1078012800 12 months -gmt 1
-> 1109548800

clock add 1075507200 1 month -gmt 1
-> 1078012800

clock add 0 1 week -gmt 1
-> 604800

clock add 0 -3 days -gmt 1
-> -259200

clock add 0 36 hours -gmt 1
-> 129600

clock add 0 90 minutes -gmt 1
-> 5400

clock add 0 5 sec -gmt 1
!> unknown unit "sec", must be  years, months, weeks, days, hours, minutes or seconds

clock add 0 1 mon -gmt 1
!> unknown unit "mon", must be  years, months, weeks, days, hours, minutes or seconds

clock add 0 1.5 days -gmt 1
!> bad option "1.5", must be -gmt, -locale or -timezone

clock add 0 1 DAYS -gmt 1
!> unknown unit "DAYS", must be  years, months, weeks, days, hours, minutes or seconds

clock add 0 1 year 2 months 3 days -gmt 1
-> 36892800

clock add 0 -gmt 1
-> 0

clock add 0 1 -gmt 1
!> wrong # args: should be "clock add clockval ?number units?... ?-gmt boolean? ?-locale LOCALE? ?-timezone ZONE?"

clock add x 1 day -gmt 1
!> expected number but got "x"

clock add 0 x days -gmt 1
!> bad option "x", must be -gmt, -locale or -timezone

clock add 0 -1 month -gmt 1
-> -2678400

clock add -12219292800 -1 day -gmt 1
-> -12219379200

clock add -12219292800 1 month -gmt 1
-> -12216614400

clock add 0 100 years -gmt 1
-> 3155760000

clock add 0 -100 years -gmt 1
-> -3155673600

clock add 0 1 day 1 day -1 week -gmt 1
-> -432000

clock add 0 1 seconds 2 minutes 3 hours -gmt 1
-> 10921

clock add 1012435200 1 months -gmt 1
-> 1014854400

clock add 1012435200 13 month -gmt 1
-> 1046390400

clock add 1012435200 -11 month -gmt 1
-> 983318400

clock add 0 0 days -gmt 1
-> 0

clock add 0 1 {} -gmt 1
!> unknown unit "", must be  years, months, weeks, days, hours, minutes or seconds

clock add 0 2000 years -gmt 1
-> 63113904000

clock 
!> wrong # args: should be "clock subcommand ?arg ...?"

clock foo
!> unknown or ambiguous subcommand "foo": must be add, clicks, format, microseconds, milliseconds, scan, or seconds

clock format
!> wrong # args: should be "clock format clockval ?-format string? ?-gmt boolean? ?-locale LOCALE? ?-timezone ZONE?"

clock format a
!> expected integer but got "a"

clock format 0 -foo
!> wrong # args: should be "clock format clockval ?-format string? ?-gmt boolean? ?-locale LOCALE? ?-timezone ZONE?"

clock format 0 -foo 1
!> bad option "-foo": must be -format, -gmt, -locale, or -timezone

clock scan
!> wrong # args: should be "clock scan string ?-base seconds? ?-format string? ?-gmt boolean? ?-locale LOCALE? ?-timezone ZONE?"

clock scan 1 -foo 1
!> bad option "-foo", must be -base, -format, -gmt, -locale or -timezone

clock add x
!> expected number but got "x"

clock add 0 1
!> wrong # args: should be "clock add clockval ?number units?... ?-gmt boolean? ?-locale LOCALE? ?-timezone ZONE?"

clock add 0 1 foo
!> unknown unit "foo", must be  years, months, weeks, days, hours, minutes or seconds

clock add 0 x days
!> bad option "x", must be -gmt, -locale or -timezone

clock clicks -foo
!> bad option "-foo": must be -milliseconds or -microseconds

clock clicks a b
!> wrong # args: should be "clock clicks ?-switch?"

clock milliseconds 1
!> wrong # args: should be "clock milliseconds"

clock microseconds 1
!> wrong # args: should be "clock microseconds"

clock format 0 -gmt x
!> expected boolean value but got "x"

clock format 0 -timezone :Foo/Bar -gmt 1
!> cannot use -gmt and -timezone in same call

clock format 0 -timezone :Foo/Bar
!> time zone ":Foo/Bar" not found

clock scan xyz -gmt 1
!> unable to convert date-time string "xyz": syntax error (characters 0-2)

clock scan 1 -base x
!> expected integer but got "x"

clock format 0 -locale xx -gmt 1
-> Thu Jan 01 00:00:00 GMT 1970

clock add 0 1 day -foo 1
!> bad option "-foo", must be -gmt, -locale or -timezone

clock format 0 -format
!> wrong # args: should be "clock format clockval ?-format string? ?-gmt boolean? ?-locale LOCALE? ?-timezone ZONE?"

clock scan a b
!> wrong # args: should be "clock scan string ?-base seconds? ?-format string? ?-gmt boolean? ?-locale LOCALE? ?-timezone ZONE?"

clock bogus
!> unknown or ambiguous subcommand "bogus": must be add, clicks, format, microseconds, milliseconds, scan, or seconds

clock format 0 -gmt 1 -gmt 0 -gmt yes
-> Thu Jan 01 00:00:00 GMT 1970

clock format 1.5 -gmt 1
!> expected integer but got "1.5"

clock format {} -gmt 1
!> expected integer but got ""

clock format 0x10 -gmt 1
-> Thu Jan 01 00:00:16 GMT 1970

clock form 0 -gmt 1 -format %H
-> 00

clock format 0 -g 1
-> Thu Jan 01 00:00:00 GMT 1970

clock format 99999999999999999999 -gmt 1
!> integer value too large to represent

clock format 0 -locale C -gmt 1 -format %A
-> Thursday

clock format 0 -locale en -gmt 1 -format %A
-> Thursday

clock scan 10:00 -base 0 -timezone +0100
-> 32400

clock scan 2001-02-03 -timezone -0500
-> 981176400

clock scan {10:00 EST} -base 0 -timezone +0100
-> 54000

clock scan {} -gmt 1 -base 5
-> 5

clock format 465353591 -gmt 1 -format {%Y-%m-%d %j %J %a %U %W %u %H:%M:%S %s %y %C %G-%V}
-> 1984-09-30 274 2445974 Sun 40 39 7 00:53:11 465353591 84 19 1984-39

clock scan {Feb/2010/ 9/Tue/17} -format {%b/%G/%k/%a/%d} -base 280792358 -gmt 1
-> 256554000

clock format -9583393523 -gmt 1 -format {%Y-%m-%d %j %J %a %U %W %u %H:%M:%S %s %y %C}
-> 1666-04-25 115 2329669 Sun 17 16 7 02:14:37 -9583393523 66 16

clock add 4299537295 -237 minutes -gmt 1
-> 4299523075

clock format 5655934606 -gmt 1 -format {%Y-%m-%d %j %J %a %U %W %u %H:%M:%S %s %y %C %G-%V}
-> 2149-03-25 084 2506050 Tue 12 12 2 04:56:46 5655934606 49 21 2149-13

clock scan { 4/3} -format {%e/%u} -base 61997108 -gmt 1
-> 60652800

clock scan {8} -format {%I} -base 285536506 -gmt 1
-> 285465600

clock scan {17} -format {%d} -base 170004776 -gmt 1
-> 169516800

clock scan {1430 10:15:30} -base 718645054 -gmt 1
!> unable to convert date-time string "1430 10:15:30": more than one time of day in string

clock add 6873712924 297 minutes -gmt 1
-> 6873730744

clock format 4246727977 -gmt 1 -format {%Y-%m-%d %j %J %a %U %W %u %H:%M:%S %s %y %C %G-%V}
-> 2104-07-28 210 2489739 Mon 30 30 1 22:39:37 4246727977 04 21 2104-31

clock scan {88/17/8/3/august} -format {%y/%d/%I/%u/%B} -base 374077852 -gmt 1
-> 587779200

clock format -4733328156 -gmt 1 -format {%Y-%m-%d %j %J %a %U %W %u %H:%M:%S %s %y %C}
-> 1820-01-04 004 2385804 Tue 01 01 2 02:37:24 -4733328156 20 18

clock scan {now jan 5} -base 365079520 -gmt 1
-> 347500800

clock scan {10:15 pdt 5 feb 1999 5 secs} -base 1698276341 -gmt 1
-> 918234905

clock format -3239974075 -gmt 1 -format {%Y-%m-%d %j %J %a %U %W %u %H:%M:%S %s %y %C}
-> 1867-05-01 121 2403088 Wed 17 17 3 07:12:05 -3239974075 67 18

clock scan {11} -format {%m} -base 760727043 -gmt 1
-> 760665600

clock add 4580300949 228 seconds -gmt 1
-> 4580301177

clock add 6713336254 68 weeks -gmt 1
-> 6754462654

clock format -9956697584 -gmt 1 -format {%Y-%m-%d %j %J %a %U %W %u %H:%M:%S %s %y %C}
-> 1654-06-26 177 2325348 Fri 25 25 5 10:40:16 -9956697584 54 16

clock scan {10:15:30 3 pm} -base 1685508146 -gmt 1
!> unable to convert date-time string "10:15:30 3 pm": more than one time of day in string

clock format 510771271 -gmt 1 -format {%Y-%m-%d %j %J %a %U %W %u %H:%M:%S %s %y %C %G-%V}
-> 1986-03-09 068 2446499 Sun 10 09 7 16:54:31 510771271 86 19 1986-10

clock format 568779179 -gmt 1 -format {%Y-%m-%d %j %J %a %U %W %u %H:%M:%S %s %y %C %G-%V}
-> 1988-01-10 010 2447171 Sun 02 01 7 02:12:59 568779179 88 19 1988-01

clock format -3479640769 -gmt 1 -format {%Y-%m-%d %j %J %a %U %W %u %H:%M:%S %s %y %C}
-> 1859-09-26 269 2400314 Mon 39 39 1 09:07:11 -3479640769 59 18

clock scan {18/2010/59} -format {%C/%G/%S} -base 1060231671 -gmt 1
-> 1060214400

clock format 4457652233 -gmt 1 -format {%Y-%m-%d %j %J %a %U %W %u %H:%M:%S %s %y %C %G-%V}
-> 2111-04-05 095 2492181 Sun 14 13 7 04:43:53 4457652233 11 21 2111-14

clock scan {-3 days} -base 1055729384 -gmt 1
-> 1055462400

clock add 8864496108 -108 weeks -gmt 1
-> 8799177708

clock scan {jan 5 est} -base 774716341 -gmt 1
-> 757746000

clock format 389869675 -gmt 1 -format {%Y-%m-%d %j %J %a %U %W %u %H:%M:%S %s %y %C %G-%V}
-> 1982-05-10 130 2445100 Mon 19 19 1 09:07:55 389869675 82 19 1982-19

clock scan {8/7/11/07} -format {%I/%V/%m/%H} -base 558786554 -gmt 1
-> 558774000

clock add -2561508136 203 seconds -gmt 1
-> -2561507933

clock scan {-0730/17/Feb/7} -format {%z/%d/%b/%V} -base 1571257034 -gmt 1
-> 1550388600

clock scan {07/17} -format {%H/%d} -base 890875181 -gmt 1
-> 890118000

clock scan {88/7/11/18/Feb} -format {%y/%V/%m/%C/%b} -base 1648309731 -gmt 1
-> 1648252800

clock add 7997852628 -284 seconds -gmt 1
-> 7997852344

clock scan {2 months ago last year} -base 1152849571 -gmt 1
-> 1116028800

clock add -36820706 228 hours -gmt 1
-> -35999906

clock add 2424194554 36 years -gmt 1
-> 3560268154

clock scan {august/8/7/PM} -format {%B/%I/%V/%p} -base 1527202170 -gmt 1
-> 1527192000

clock add -2958513183 -85 hours -gmt 1
-> -2958819183

clock format 1201118372 -gmt 1 -format {%Y-%m-%d %j %J %a %U %W %u %H:%M:%S %s %y %C %G-%V}
-> 2008-01-23 023 2454489 Wed 03 03 3 19:59:32 1201118372 08 20 2008-04

clock scan {7-mar-1987} -base 1340810475 -gmt 1
-> 542073600

clock scan {17/3/07} -format {%d/%u/%H} -base 1363374004 -gmt 1
-> 1363503600

clock format -5090619787 -gmt 1 -format {%Y-%m-%d %j %J %a %U %W %u %H:%M:%S %s %y %C}
-> 1808-09-07 251 2381668 Wed 36 36 3 18:56:53 -5090619787 08 18

clock format 143754286 -gmt 1 -format {%Y-%m-%d %j %J %a %U %W %u %H:%M:%S %s %y %C %G-%V}
-> 1974-07-22 203 2442251 Mon 29 29 1 19:44:46 143754286 74 19 1974-30

clock scan {jan 5 sat, 5 jun 1999} -base 114865063 -gmt 1
!> unable to convert date-time string "jan 5 sat, 5 jun 1999": more than one date in string

clock format -6503038919 -gmt 1 -format {%Y-%m-%d %j %J %a %U %W %u %H:%M:%S %s %y %C}
-> 1763-12-05 339 2365321 Mon 49 49 1 08:18:01 -6503038919 63 17

clock scan {2 fortnights} -base 410161337 -gmt 1
-> 412560000

clock scan {88} -format {%y} -base 236145106 -gmt 1
-> 236131200

clock scan {Tue/-0730/200} -format {%a/%z/%j} -base 320776484 -gmt 1
-> 332753400

clock format 5562838744 -gmt 1 -format {%Y-%m-%d %j %J %a %U %W %u %H:%M:%S %s %y %C %G-%V}
-> 2146-04-12 102 2504972 Tue 15 15 2 16:59:04 5562838744 46 21 2146-15

clock scan {today 2 fortnights} -base 1296880423 -gmt 1
-> 1299283200

clock add -1710196995 155 seconds -gmt 1
-> -1710196840

clock scan {august/07/200} -format {%B/%H/%j} -base 255345305 -gmt 1
-> 269679600

clock scan {200/august} -format {%j/%B} -base 454121519 -gmt 1
-> 458956800

clock scan {jan 5 11:59 am} -base 1573318683 -gmt 1
-> 1546689540

clock format -7386040413 -gmt 1 -format {%Y-%m-%d %j %J %a %U %W %u %H:%M:%S %s %y %C}
-> 1735-12-12 346 2355101 Mon 50 50 1 10:06:27 -7386040413 35 17

clock scan { 4} -format {%e} -base 1441048804 -gmt 1
-> 1438646400

clock add -288313707 96 years -gmt 1
-> 2741215893

clock scan {-3 days} -base 1750209593 -gmt 1
-> 1749945600

clock scan {last year} -base 1626449305 -gmt 1
-> 1594857600

clock format -8162297495 -gmt 1 -format {%Y-%m-%d %j %J %a %U %W %u %H:%M:%S %s %y %C}
-> 1711-05-07 127 2346116 Thu 18 18 4 23:08:25 -8162297495 11 17

clock scan {12/25 19:00 +0200 2004-02-29} -base 639857272 -gmt 1
!> unable to convert date-time string "12/25 19:00 +0200 2004-02-29": more than one date in string

clock scan {Tue/18} -format {%a/%C} -base 1917158471 -gmt 1
-> 1917043200

clock scan {tomorrow} -base 190951994 -gmt 1
-> 191030400

clock format -7531558022 -gmt 1 -format {%Y-%m-%d %j %J %a %U %W %u %H:%M:%S %s %y %C}
-> 1731-05-03 123 2353417 Thu 17 18 4 04:32:58 -7531558022 31 17

clock scan { 9/7/17/30/07} -format {%k/%V/%d/%M/%H} -base 1264994788 -gmt 1
-> 1266391800

clock scan {07/-0730} -format {%H/%z} -base 74385312 -gmt 1
-> 74356200

clock format 448277339 -gmt 1 -format {%Y-%m-%d %j %J %a %U %W %u %H:%M:%S %s %y %C %G-%V}
-> 1984-03-16 076 2445776 Fri 11 11 5 09:28:59 448277339 84 19 1984-11

clock format 2180226275 -gmt 1 -format {%Y-%m-%d %j %J %a %U %W %u %H:%M:%S %s %y %C %G-%V}
-> 2039-02-02 033 2465822 Wed 05 05 3 02:24:35 2180226275 39 20 2039-05

clock scan {18/august/-0730} -format {%C/%B/%z} -base 249370826 -gmt 1
-> 249291000

clock scan {jan 5 tomorrow} -base 373539105 -gmt 1
-> 347587200

clock scan {59/PM} -format {%S/%p} -base 1750189441 -gmt 1
-> 1750118400

clock format 76574008 -gmt 1 -format {%Y-%m-%d %j %J %a %U %W %u %H:%M:%S %s %y %C %G-%V}
-> 1972-06-05 157 2441474 Mon 23 23 1 06:33:28 76574008 72 19 1972-23

clock scan { 4/11} -format {%e/%m} -base 1981532703 -gmt 1
-> 1983139200

clock format 922710435 -gmt 1 -format {%Y-%m-%d %j %J %a %U %W %u %H:%M:%S %s %y %C %G-%V}
-> 1999-03-29 088 2451267 Mon 13 13 1 12:27:15 922710435 99 19 1999-13

clock scan {est 1430} -base 703076049 -gmt 1
-> 703107000

clock scan {3/07/17/Feb} -format {%u/%H/%d/%b} -base 1161544182 -gmt 1
-> 1140159600

clock scan {1 week} -base 435736749 -gmt 1
-> 436320000

clock format 1463792409 -gmt 1 -format {%Y-%m-%d %j %J %a %U %W %u %H:%M:%S %s %y %C %G-%V}
-> 2016-05-21 142 2457530 Sat 20 20 6 01:00:09 1463792409 16 20 2016-20

clock format 202961693 -gmt 1 -format {%Y-%m-%d %j %J %a %U %W %u %H:%M:%S %s %y %C %G-%V}
-> 1976-06-07 159 2442937 Mon 23 23 1 02:14:53 202961693 76 19 1976-24

clock scan {17/ 9/2004} -format {%d/%k/%Y} -base 1550057653 -gmt 1
-> 1550394000

clock add 3097150954 -21 seconds -gmt 1
-> 3097150933

clock format 730057528 -gmt 1 -format {%Y-%m-%d %j %J %a %U %W %u %H:%M:%S %s %y %C %G-%V}
-> 1993-02-18 049 2449037 Thu 07 07 4 17:45:28 730057528 93 19 1993-07

clock add 6633189116 43 weeks -gmt 1
-> 6659195516

clock scan {07/59} -format {%H/%S} -base 244787319 -gmt 1
-> 244796400

clock scan {200/17/88/ 4/3} -format {%j/%d/%y/%e/%u} -base 888948537 -gmt 1
-> 585187200

clock add -3257166263 307 days -gmt 1
-> -3230641463

clock scan {2 months ago now} -base 995795918 -gmt 1
-> 990489600

clock scan { 9/8} -format {%k/%I} -base 1164782085 -gmt 1
-> 1164790800

clock scan {11:59 am 10:15 pdt +1 year} -base 32041992 -gmt 1
!> unable to convert date-time string "11:59 am 10:15 pdt +1 year": more than one time of day in string

clock scan { 9/59/2004/8/Feb} -format {%k/%S/%Y/%I/%b} -base 1939300460 -gmt 1
-> 1939280400

clock scan {10:15 2 fortnights} -base 238060373 -gmt 1
-> 240488100

clock scan {59/3/august/Tue/200} -format {%S/%u/%B/%a/%j} -base 456133606 -gmt 1
-> 458956800

clock add 4980531878 331 months -gmt 1
-> 5850925478

clock format 312892466 -gmt 1 -format {%Y-%m-%d %j %J %a %U %W %u %H:%M:%S %s %y %C %G-%V}
-> 1979-12-01 335 2444209 Sat 47 48 6 10:34:26 312892466 79 19 1979-48

clock scan {1999-12-31T23:59:59 2 fortnights} -base 408729131 -gmt 1
-> 949103999

clock scan { 9/Tue/Feb} -format {%k/%a/%b} -base 273022658 -gmt 1
-> 272624400

clock format 538704244 -gmt 1 -format {%Y-%m-%d %j %J %a %U %W %u %H:%M:%S %s %y %C %G-%V}
-> 1987-01-27 027 2446823 Tue 04 04 2 00:04:04 538704244 87 19 1987-05

clock scan {PM} -format {%p} -base 1122698679 -gmt 1
-> 1122681600

clock scan {30} -format {%M} -base 1768225551 -gmt 1
-> 1768176000

clock add -4929108282 91 weeks -gmt 1
-> -4874071482

clock scan {est -3 days} -base 239432986 -gmt 1
-> 239173200

clock format 1813645200 -gmt 1 -format {%Y-%m-%d %j %J %a %U %W %u %H:%M:%S %s %y %C %G-%V}
-> 2027-06-22 173 2461579 Tue 25 25 2 06:20:00 1813645200 27 20 2027-25

clock scan {Feb/2004/2010/59} -format {%b/%Y/%G/%S} -base 558270709 -gmt 1
-> 558230400

clock scan {19:00 +0200 utc} -base 379030220 -gmt 1
!> unable to convert date-time string "19:00 +0200 utc": more than one time zone in string

clock scan {-0730/3/Tue} -format {%z/%u/%a} -base 645476290 -gmt 1
-> 645175800

clock scan {18/PM/7/11} -format {%C/%p/%V/%m} -base 274269552 -gmt 1
-> 274233600

clock add -1497748935 242 weeks -gmt 1
-> -1351387335

clock scan {11/8/18/17} -format {%m/%I/%C/%d} -base 1097393266 -gmt 1
-> 1100649600

clock scan {jan 5} -base 934413744 -gmt 1
-> 915494400

clock scan {07/ 9/11/PM} -format {%H/%k/%m/%p} -base 1829222716 -gmt 1
-> 1829206800

clock scan {7-mar-1987 2 fortnights} -base 1198840613 -gmt 1
-> 544492800

clock scan {next month} -base 564205739 -gmt 1
-> 566784000

clock format 3943924136 -gmt 1 -format {%Y-%m-%d %j %J %a %U %W %u %H:%M:%S %s %y %C %G-%V}
-> 2094-12-23 357 2486235 Thu 51 51 4 06:28:56 3943924136 94 20 2094-51

clock scan {17} -format {%d} -base 357923608 -gmt 1
-> 358905600

clock scan {59} -format {%S} -base 1661572856 -gmt 1
-> 1661558400

clock scan {20040501} -base 151137137 -gmt 1
-> 1083369600

clock scan { 4/3/07} -format {%e/%u/%H} -base 125523840 -gmt 1
-> 123836400

clock
!> wrong # args: should be "clock subcommand ?arg ...?"

clock format 0
-> Thu Jan 01 00:00:00 UTC 1970

clock format 0 -gmt
!> wrong # args: should be "clock format clockval ?-format string? ?-gmt boolean? ?-locale LOCALE? ?-timezone ZONE?"

clock format 0 -gmt 1 -timezone :UTC
!> cannot use -gmt and -timezone in same call

clock format foo -gmt 1
!> expected integer but got "foo"

clock format 0 -gmt foo
!> expected boolean value but got "foo"

clock format 0 -gmt 1 -format
!> wrong # args: should be "clock format clockval ?-format string? ?-gmt boolean? ?-locale LOCALE? ?-timezone ZONE?"

clock format 1234567890 -gmt true -format {%a %A %b %B %c %C %d %D %e %g %G %h %H %I %j %J %k %l %m %M %N %p %P %Q %r %R %s %S %T %u %U %V %w %W %x %X %y %Y %z %Z %+ %%}
-> Fri Friday Feb February Fri Feb 13 23:31:30 2009 20 13 02/13/2009 13 09 2009 Feb 23 11 044 2454876 23 11 02 31  2 PM pm Stardate 63117.9 11:31:30 pm 23:31 1234567890 30 23:31:30 5 06 07 5 06 02/13/2009 23:31:30 09 2009 +0000 GMT Fri Feb 13 23:31:30 GMT 2009 %

clock format -1 -gmt true
-> Wed Dec 31 23:59:59 GMT 1969

clock format -62135596800 -gmt true -format {%Y-%m-%d}
-> 0001-01-03

clock format -62135596801 -gmt true -format {%Y-%m-%d %EY %EE}
-> 0001-01-02 0001 C.E.

clock format 99999999999 -gmt true
-> Wed Nov 16 09:46:39 GMT 5138

clock format 253402300800 -gmt true -format {%Y}
-> 10000

clock format 0 -gmt true -format {}
->

clock format 0 -gmt true -format {%}
-> %

clock format 0 -gmt true -format {a%}
-> a%

clock format 0 -gmt true -format {%i %f %L %v %K %1}
-> %i %f %L %v %K %1

clock format 0 -timezone :UTC -format {%Z %z}
-> UTC +0000

clock format 0 -timezone +0130 -format {%Z %z %H:%M}
-> +0130 +0130 01:30

clock format 0 -timezone -01:30 -format {%Z %z %H:%M}
-> -01:30 -0130 22:30

clock format 0 -timezone +013015 -format {%Z %z %H:%M:%S}
-> +013015 +013015 01:30:15

clock format 0 -timezone :nosuch
!> time zone ":nosuch" not found

clock format 0 -timezone nosuch/zone
!> time zone nosuch/zone not found

clock format 0 -timezone {} -format %Y
-> 1970

clock format 0 -locale C -gmt 1
-> Thu Jan 01 00:00:00 GMT 1970

clock format 0 -locale en -gmt 1 -format %c
-> Thu Jan  1 00:00:00 1970

clock format 0 -locale en_US -gmt 1 -format %c
-> Thu Jan  1 00:00:00 1970

clock format 0 -locale nosuch -gmt 1 -format %c
-> Thu Jan  1 00:00:00 1970

clock format 0 -locale system -gmt 1 -format {%A}
-> Thursday

clock format 0 -locale current -gmt 1 -format {%A}
-> Thursday

clock format 1e9 -gmt 1
!> expected integer but got "1e9"

clock format 100000000000000000000 -gmt 1
!> integer value too large to represent

clock seconds x
!> wrong # args: should be "clock seconds"

clock seconds a b
!> wrong # args: should be "clock seconds"

string is integer [clock seconds]
-> 1

clock milliseconds x
!> wrong # args: should be "clock milliseconds"

clock microseconds x
!> wrong # args: should be "clock microseconds"

clock clicks x
!> bad option "x": must be -milliseconds or -microseconds

clock clicks -milliseconds x
!> wrong # args: should be "clock clicks ?-switch?"

string is wideinteger [clock clicks]
-> 1

clock add 0
-> 0

clock add 0 1 day
-> 86400

clock add 0 1 days 2 hours -gmt 1
-> 93600

clock add 0 foo day
!> bad option "foo", must be -gmt, -locale or -timezone

clock add foo 1 day
!> expected number but got "foo"

clock add 0 1 month -gmt 1
-> 2678400

clock format [clock add 2678400 1 month -gmt 1] -gmt 1
-> Sun Mar 01 00:00:00 GMT 1970

clock format [clock add 951782400 1 year -gmt 1] -gmt 1
-> Wed Feb 28 00:00:00 GMT 2001

clock format [clock add 951782400 -1 month -gmt 1] -gmt 1
-> Sat Jan 29 00:00:00 GMT 2000

clock format [clock add 0 1 week 1 weeks -gmt 1] -gmt 1
-> Thu Jan 15 00:00:00 GMT 1970

clock format [clock add 0 1 weekday -gmt 1] -gmt 1
!> unknown unit "weekday", must be  years, months, weeks, days, hours, minutes or seconds

clock format [clock add 0 -1 second 1 minute -timezone :UTC] -gmt 1
-> Thu Jan 01 00:00:59 GMT 1970

clock add 0 1 day -foo x
!> bad option "-foo", must be -gmt, -locale or -timezone

clock add 0 1 day -gmt
!> wrong # args: should be "clock add clockval ?number units?... ?-gmt boolean? ?-locale LOCALE? ?-timezone ZONE?"

clock add 0 1 year 2 month 3 weeks 4 days 5 hours 6 minutes 7 seconds -gmt 1
-> 38811967

clock scan 0 -gmt
!> wrong # args: should be "clock scan string ?-base seconds? ?-format string? ?-gmt boolean? ?-locale LOCALE? ?-timezone ZONE?"

clock scan 1970-01-01 -gmt 1
-> 0

clock scan "1970-01-01 12:30:45" -gmt 1
-> 45045

clock scan "1970-01-01T12:30:45" -gmt 1
-> 45045

clock scan 19700102T123045 -gmt 1
-> 131445

clock scan 19700102 -gmt 1
-> 86400

clock scan "01/02/1970" -gmt 1
-> 86400

clock scan "1/2/70" -gmt 1
-> 86400

clock scan "Jan 2, 1970" -gmt 1
-> 86400

clock scan "2 Jan 1970" -gmt 1
-> 86400

clock scan "2 January 1970 5:30 pm" -gmt 1
-> 149400

clock scan "Fri Jan 02 00:00:00 GMT 1970"
-> 86400

clock scan "Fri, 02 Jan 1970 00:00:00 GMT"
-> 86400

clock scan "12:00" -base 0 -gmt 1
-> 43200

clock scan "12:00 am" -base 0 -gmt 1
-> 0

clock scan "12:00 pm" -base 0 -gmt 1
-> 43200

clock scan "5pm" -base 0 -gmt 1
-> 61200

clock scan "noon" -base 0 -gmt 1
!> unable to convert date-time string "noon": syntax error (characters 0-3)

clock scan "midnight" -base 0 -gmt 1
!> unable to convert date-time string "midnight": syntax error (characters 0-7)

clock scan "today" -base 100 -gmt 1
-> 100

clock scan "now" -base 100 -gmt 1
-> 100

clock scan "tomorrow" -base 100 -gmt 1
-> 86400

clock scan "yesterday" -base 100 -gmt 1
-> -86400

clock scan "next week" -base 100 -gmt 1
-> 604800

clock scan "last month" -base 100 -gmt 1
-> -2678400

clock scan "1 day ago" -base 100 -gmt 1
-> -86400

clock scan "2 weeks" -base 100 -gmt 1
-> 1209600

clock scan "3 fortnights" -base 100 -gmt 1
-> 3628800

clock scan "1 month" -base 2678400 -gmt 1
-> 5097600

clock scan "monday" -base 0 -gmt 1
-> 345600

clock scan "next monday" -base 0 -gmt 1
-> 950400

clock scan "last friday" -base 0 -gmt 1
-> -518400

clock scan "10 sec ago" -base 100 -gmt 1
-> 90

clock scan "1 hour 30 min" -base 100 -gmt 1
-> 5500

clock scan "12:00 EST" -base 0 -gmt 1
-> 61200

clock scan "12:00 +0100" -base 0 -gmt 1
-> 39600

clock scan "12:00 PDT" -base 0
-> 68400

clock scan "foo" -gmt 1
!> unable to convert date-time string "foo": syntax error (characters 0-2)

clock scan "Feb 30, 2000" -gmt 1
-> 951868800

clock scan "1999-02-29" -gmt 1
-> 920246400

clock scan 1970-01-02 -format %Y-%m-%d -gmt 1
-> 86400

clock scan "02 01 70" -format "%d %m %y" -gmt 1
-> 86400

clock scan "02 01 37" -format "%d %m %y" -gmt 1
-> 2114467200

clock scan "02 01 38" -format "%d %m %y" -gmt 1
-> -1009756800

clock scan "02 01 69" -format "%d %m %y" -gmt 1
-> -31449600

clock scan "1970 32" -format "%Y %j" -gmt 1
-> 2678400

clock scan "12:30:45" -format "%H:%M:%S" -base 0 -gmt 1
-> 45045

clock scan "12:30:45 PM" -format "%I:%M:%S %p" -base 0 -gmt 1
-> 45045

clock scan "12:30:45 am" -format "%I:%M:%S %P" -base 0 -gmt 1
-> 1845

clock scan "12345" -format %s -gmt 1
-> 12345

clock scan "-12345" -format %s -gmt 1
-> -12345

clock scan "2440588" -format %J -gmt 1
-> 0

clock scan "1970 W01 4" -format "%G W%V %u" -gmt 1
-> 0

clock scan "Thu 1970" -format "%a %Y" -gmt 1 -base 0
-> 0

clock scan "January 5" -format "%B %d" -gmt 1 -base 0
-> 345600

clock scan "1970-01-02 +0100" -format "%Y-%m-%d %z" -gmt 1
-> 82800

clock scan "1970-01-02 EST" -format "%Y-%m-%d %Z" -gmt 1
-> 104400

clock scan "1970-01-02x" -format "%Y-%m-%d" -gmt 1
!> input string does not match supplied format

clock scan "x1970-01-02" -format "%Y-%m-%d" -gmt 1
!> input string does not match supplied format

clock scan " 1970-01-02 " -format "%Y-%m-%d" -gmt 1
-> 86400

clock scan "19700102" -format "%Y%m%d" -gmt 1
-> 86400

clock scan "01/02/70" -format %D -gmt 1
!> input string does not match supplied format

clock scan "01/02/1970" -format %x -gmt 1
-> 86400

clock scan "12:30:45" -format %T -base 0 -gmt 1
-> 45045

clock scan "12:30" -format %R -base 0 -gmt 1
-> 45000

clock scan "12:30:45 pm" -format %r -base 0 -gmt 1
-> 45045

clock scan "Fri Jan  2 00:00:00 1970" -format %c -gmt 1
-> 86400

clock scan "1%2" -format "%d%%%m" -gmt 1 -base 0
-> 2678400

clock scan "5" -format %e -gmt 1 -base 0
-> 345600

clock scan "5" -format %k -gmt 1 -base 0
-> 18000

clock scan "70 01 02" -format "%C" -gmt 1
!> input string does not match supplied format

clock scan "19 70" -format "%C %y" -gmt 1 -base 0
-> 0

clock scan "5" -format %N -gmt 1 -base 0
-> 0

clock scan "" -format "" -gmt 1 -base 100
-> 0

clock scan "foo" -format "foo" -gmt 1 -base 100
-> 0

clock scan "13" -format %m -gmt 1 -base 0
-> 0

clock scan "1970-13-01" -format %Y-%m-%d -gmt 1
-> 31536000

clock scan "24:00:00" -format %H:%M:%S -gmt 1 -base 0
-> 86400

clock scan "1970-01-01" -format %Y-%m-%d -timezone +0100
-> -3600

clock scan "1970-01-01" -format %Y-%m-%d -timezone :UTC -gmt 1
!> cannot use -gmt and -timezone in same call

clock scan "1970-01-01" -format %Y-%m-%d -gmt 1 -validate 1
!> bad option "-validate", must be -base, -format, -gmt, -locale or -timezone

clock scan 0 -base foo -gmt 1
!> expected integer but got "foo"

clock scan 0 -foo bar
!> bad option "-foo", must be -base, -format, -gmt, -locale or -timezone

clock scan "Feb 29 1999" -format "%b %d %Y" -gmt 1
-> 920246400

clock format [clock scan "2000-02-29 1 year" -gmt 1] -gmt 1
-> Wed Feb 28 00:00:00 GMT 2001

clock format [clock scan "2000-01-31 1 month" -gmt 1] -gmt 1
-> Tue Feb 29 00:00:00 GMT 2000

clock scan "1234" -base 0 -gmt 1
-> 45240

clock scan "12/31/99" -gmt 1
-> 946598400

clock scan "31 Dec" -base 0 -gmt 1
-> 31449600

clock scan "Dec 31" -base 0 -gmt 1
-> 31449600

clock scan "dec 31 at 5:00" -base 0 -gmt 1
-> 31474800

clock scan "sat, 3 jan 1970" -gmt 1
-> 172800

clock scan "1 january" -base 100000000 -gmt 1
-> 94694400

clock scan "3rd january 1970" -gmt 1
!> unable to convert date-time string "3rd january 1970": syntax error (characters 1-2)

clock scan "third day" -base 0 -gmt 1
!> unable to convert date-time string "third day": syntax error (characters 0-4)

clock scan "second" -base 0 -gmt 1
-> 1

clock scan "next day" -base 0 -gmt 1
-> 86400

clock scan "20010203T040506 GMT"
-> 981173106

clock scan "2001-02-03 04:05:06Z"
-> 981173106

clock scan "stardate 50000.0" -gmt 1
-> 820454400

clock format 0 -gmt 1 -format %Q
-> Stardate 24000.0

clock format 0 -gmt 1 -f %Y
-> 1970

clock format 0 -gmt 1 -form %Y
-> 1970

clock format 0 -tim :UTC
-> Thu Jan 01 00:00:00 UTC 1970

clock f 0 -gmt 1
-> Thu Jan 01 00:00:00 GMT 1970

clock se 1
!> wrong # args: should be "clock seconds"

clock s
!> unknown or ambiguous subcommand "s": must be add, clicks, format, microseconds, milliseconds, scan, or seconds

clock mi
!> unknown or ambiguous subcommand "mi": must be add, clicks, format, microseconds, milliseconds, scan, or seconds

proc tr {tz year} {set out {}; set t [clock scan "$year-01-01" -format %Y-%m-%d -gmt 1]; set last ""; for {set i 0} {$i < 366*24} {incr i} {set z [clock format $t -format {%z %Z} -timezone $tz]; if {$z ne $last} {lappend out [clock format $t -gmt 1 -format {%Y-%m-%d %H:%M}] $z; set last $z}; incr t 3600}; return $out}; tr XST5XDT 2004
-> {2004-01-01 00:00} {-0500 XST} {2004-03-14 07:00} {-0400 XDT} {2004-11-07 06:00} {-0500 XST}

clock format 0 -timezone CET-1CEST -format {%Z %z %H:%M}
-> CET +0100 01:00

clock format 1088640000 -timezone XST-1XDT -format {%Z %z %H:%M}
-> XDT +0200 02:00

clock format 1088640000 -timezone XST5XDT4 -format {%Z %z %H:%M}
-> XDT -0400 20:00

clock format 1088640000 -timezone XST5XDT,M4.1.0,M10.5.0 -format {%Z %z %H:%M}
-> XDT -0400 20:00

clock format 1081061999 -timezone XST5XDT,M4.1.0,M10.5.0 -format {%Z %z %H:%M:%S}
-> XST -0500 01:59:59

clock format 1081062000 -timezone XST5XDT,M4.1.0,M10.5.0 -format {%Z %z %H:%M:%S}
-> XDT -0400 03:00:00

clock format 1099202399 -timezone XST5XDT,M4.1.0,M10.5.0 -format {%Z %z %H:%M:%S}
-> XDT -0400 01:59:59

clock format 1099202400 -timezone XST5XDT,M4.1.0,M10.5.0 -format {%Z %z %H:%M:%S}
-> XST -0500 01:00:00

clock format 0 -timezone XST-10XDT,M10.1.0,M4.1.0/3 -format {%Z %z %H:%M}
-> XDT +1100 11:00

clock format 1088640000 -timezone XST-10XDT,M10.1.0,M4.1.0/3 -format {%Z %z %H:%M}
-> XST +1000 10:00

clock format 1088640000 -timezone <AB>-5:45 -format {%Z %z %H:%M}
-> AB +0545 05:45

clock format 1088640000 -timezone XST-5:45 -format {%Z %z %H:%M}
-> XST +0545 05:45

clock format 1088640000 -timezone EST05:00EDT04:00,M4.1.0/02:00,M10.5.0/02:00 -format {%Y-%m-%d %H:%M:%S %Z}
-> 2004-06-30 20:00:00 EDT

clock scan {2004-07-01 12:00:00} -format {%Y-%m-%d %H:%M:%S} -timezone EST05:00EDT04:00,M4.1.0/02:00,M10.5.0/02:00
-> 1088697600

clock scan {2004-01-01 12:00:00} -format {%Y-%m-%d %H:%M:%S} -timezone EST05:00EDT04:00,M4.1.0/02:00,M10.5.0/02:00
-> 1072976400

clock scan {2004-04-04 02:30:00} -format {%Y-%m-%d %H:%M:%S} -timezone EST05:00EDT04:00,M4.1.0/02:00,M10.5.0/02:00
-> 1081063800

clock scan {2004-10-31 01:30:00} -format {%Y-%m-%d %H:%M:%S} -timezone EST05:00EDT04:00,M4.1.0/02:00,M10.5.0/02:00
-> 1099200600

clock scan {2004-10-31 02:30:00} -format {%Y-%m-%d %H:%M:%S} -timezone EST05:00EDT04:00,M4.1.0/02:00,M10.5.0/02:00
-> 1099207800

set z EST05:00EDT04:00,M4.1.0/02:00,M10.5.0/02:00; clock format [clock add [clock scan 2004-04-03 -format %Y-%m-%d -timezone $z] 1 day -timezone $z] -timezone $z
-> Sun Apr 04 00:00:00 EST 2004

set z EST05:00EDT04:00,M4.1.0/02:00,M10.5.0/02:00; clock format [clock add [clock scan {2004-04-03 02:30} -format {%Y-%m-%d %H:%M} -timezone $z] 1 day -timezone $z] -timezone $z -format {%Y-%m-%d %H:%M:%S %z}
-> 2004-04-04 03:30:00 -0400

set z EST05:00EDT04:00,M4.1.0/02:00,M10.5.0/02:00; clock format [clock add [clock scan {2004-04-03 02:30} -format {%Y-%m-%d %H:%M} -timezone $z] 24 hours -timezone $z] -timezone $z -format {%Y-%m-%d %H:%M:%S %z}
-> 2004-04-04 03:30:00 -0400

set z EST05:00EDT04:00,M4.1.0/02:00,M10.5.0/02:00; clock format [clock add [clock scan {2004-10-30 01:30} -format {%Y-%m-%d %H:%M} -timezone $z] 1 day -timezone $z] -timezone $z -format {%Y-%m-%d %H:%M:%S %z}
-> 2004-10-31 01:30:00 -0400

set z EST05:00EDT04:00,M4.1.0/02:00,M10.5.0/02:00; clock format [clock add [clock scan {2004-10-30 01:30} -format {%Y-%m-%d %H:%M} -timezone $z] 24 hours 1 hours -timezone $z] -timezone $z -format {%Y-%m-%d %H:%M:%S %z}
-> 2004-10-31 01:30:00 -0500

set z EST05:00EDT04:00,M4.1.0/02:00,M10.5.0/02:00; clock scan {tomorrow} -base 1081000000 -timezone $z
-> 1081054800

set z EST05:00EDT04:00,M4.1.0/02:00,M10.5.0/02:00; clock scan {2004-04-04 12:00} -timezone $z
-> 1081094400

clock format 0 -timezone XYZ -format %Z
!> time zone XYZ not found

clock format 0 -timezone XST5XDT,foo -format %Z
!> time zone XST5XDT,foo not found

clock format 0 -timezone :XST5XDT -format %Z
!> time zone ":XST5XDT" not found

clock format 0 -timezone XST5XDTx -format %Z
-> XST
