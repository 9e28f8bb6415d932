# regexp -about: the features that patterns use.

regexp -about "a"
-> 0 {}

regexp -about ""
-> 0 {REG_UUNSPEC REG_UEMPTYMATCH}

regexp -about "(a)"
-> 1 {}

regexp -about "(?:a)"
-> 0 REG_UNONPOSIX

regexp -about "a*"
-> 0 REG_UEMPTYMATCH

regexp -about "a?"
-> 0 REG_UEMPTYMATCH

regexp -about "a*?"
-> 0 {REG_UNONPOSIX REG_UEMPTYMATCH REG_USHORTEST}

regexp -about "a+?"
-> 0 {REG_UNONPOSIX REG_USHORTEST}

regexp -about "a??"
-> 0 {REG_UNONPOSIX REG_UEMPTYMATCH REG_USHORTEST}

regexp -about "a\{2\}"
-> 0 REG_UBOUNDS

regexp -about "a\{2,\}"
-> 0 REG_UBOUNDS

regexp -about "a\{2,3\}"
-> 0 REG_UBOUNDS

regexp -about "a\{0,1\}"
-> 0 {REG_UBOUNDS REG_UEMPTYMATCH}

regexp -about "a\{2,3\}?"
-> 0 {REG_UBOUNDS REG_UNONPOSIX REG_USHORTEST}

regexp -about "a\{"
-> 0 {REG_UBRACES REG_UUNSPEC}

regexp -about "a\{x"
-> 0 {REG_UBRACES REG_UUNSPEC}

regexp -about "\\d"
-> 0 {REG_UNONPOSIX REG_ULOCALE}

regexp -about "\\D"
-> 0 {REG_UNONPOSIX REG_ULOCALE}

regexp -about "\\w"
-> 0 {REG_UNONPOSIX REG_ULOCALE}

regexp -about "\\y"
-> 0 {REG_UNONPOSIX REG_ULOCALE REG_UEMPTYMATCH}

regexp -about "\\Y"
-> 0 {REG_UNONPOSIX REG_ULOCALE REG_UEMPTYMATCH}

regexp -about "\\m"
-> 0 {REG_UNONPOSIX REG_ULOCALE REG_UEMPTYMATCH}

regexp -about "\\A"
-> 0 {REG_UNONPOSIX REG_UEMPTYMATCH}

regexp -about "\\Z"
-> 0 {REG_UNONPOSIX REG_UEMPTYMATCH}

regexp -about "^"
-> 0 REG_UEMPTYMATCH

regexp -about "\$"
-> 0 REG_UEMPTYMATCH

regexp -about "^\$"
-> 0 REG_UEMPTYMATCH

regexp -about "."
-> 0 {}

regexp -about "\[a\]"
-> 0 {}

regexp -about "\[^a\]"
-> 0 {}

regexp -about "\[a-z\]"
-> 0 REG_UUNPORT

regexp -about "\[a-\]"
-> 0 {}

regexp -about "\[\]a\]"
-> 0 {}

regexp -about "\[\[:alpha:\]\]"
-> 0 REG_ULOCALE

regexp -about "\[\[.a.\]\]"
-> 0 {}

regexp -about "\[\[.hyphen.\]\]"
-> 0 REG_ULOCALE

regexp -about "\[\[=a=\]\]"
-> 0 REG_ULOCALE

regexp -about "\[\[=x=\]b\]"
-> 0 REG_ULOCALE

regexp -about "\[\\d\]"
-> 0 {REG_UBBS REG_UNONPOSIX REG_ULOCALE}

regexp -about "\[\\n\]"
-> 0 {REG_UBBS REG_UNONPOSIX}

regexp -about "\[\\\\\]"
-> 0 {REG_UBBS REG_UNONPOSIX}

regexp -about "\\n"
-> 0 REG_UNONPOSIX

regexp -about "\\x41"
-> 0 {REG_UNONPOSIX REG_UUNPORT}

regexp -about "\\u0041"
-> 0 REG_UNONPOSIX

regexp -about "\\101"
-> 0 {REG_UNONPOSIX REG_UUNPORT}

regexp -about "\\0"
-> 0 {REG_UNONPOSIX REG_UUNPORT}

regexp -about "\\cA"
-> 0 {REG_UNONPOSIX REG_UUNPORT}

regexp -about "\\e"
-> 0 {REG_UNONPOSIX REG_UUNPORT REG_ULOCALE}

regexp -about "\\a"
-> 0 {REG_UNONPOSIX REG_ULOCALE}

regexp -about "\\B"
-> 0 REG_UNONPOSIX

regexp -about "\\\\"
-> 0 {}

regexp -about "\\."
-> 0 {}

regexp -about "(a)\\1"
-> 1 {REG_UBACKREF REG_UNONPOSIX}

regexp -about "(?=a)"
-> 0 {REG_ULOOKAHEAD REG_UNONPOSIX}

regexp -about "(?!a)"
-> 0 {REG_ULOOKAHEAD REG_UNONPOSIX}

regexp -about "(?=a)b"
-> 0 {REG_ULOOKAHEAD REG_UNONPOSIX}

regexp -about "a|b"
-> 0 {}

regexp -about "a|"
-> 0 {REG_UUNSPEC REG_UEMPTYMATCH}

regexp -about "|a"
-> 0 {REG_UUNSPEC REG_UEMPTYMATCH}

regexp -about "(a|)"
-> 1 {REG_UUNSPEC REG_UEMPTYMATCH}

regexp -about "(a*)"
-> 1 REG_UEMPTYMATCH

regexp -about "(a)*"
-> 1 REG_UEMPTYMATCH

regexp -about "()"
-> 1 {REG_UUNSPEC REG_UEMPTYMATCH}

regexp -about "(?e)\{"
-> 0 {REG_UBRACES REG_UNONPOSIX REG_UUNSPEC}

regexp -about "(?e)a|"
-> 0 {REG_UNONPOSIX REG_UUNSPEC REG_UEMPTYMATCH}

regexp -about "(?e)\\x"
-> 0 {REG_UBSALNUM REG_UNONPOSIX REG_UUNSPEC}

regexp -about "(?e)()"
-> 1 {REG_UNONPOSIX REG_UUNSPEC REG_UEMPTYMATCH}

regexp -about "(?b)a\\|b"
-> 0 REG_UNONPOSIX

regexp -about "(?b)\\(a\\)\\1"
-> 1 {REG_UBACKREF REG_UNONPOSIX}

regexp -about "(?b)\\x"
-> 0 {REG_UBSALNUM REG_UNONPOSIX REG_UUNSPEC}

regexp -about "(?b)*a"
-> 0 REG_UNONPOSIX

regexp -about "(?q)a*"
-> 0 REG_UNONPOSIX

regexp -about "***="
-> 0 {REG_UNONPOSIX REG_UUNSPEC REG_UEMPTYMATCH}

regexp -about "(?b)a\\\{1,2\\\}"
-> 0 {REG_UBOUNDS REG_UNONPOSIX}

regexp -about "\[\[.a.\]-c\]"
-> 0 REG_UUNPORT

regexp -about "\\12"
-> 0 {REG_UNONPOSIX REG_UUNPORT}

regexp -about "(a)\\12"
-> 1 {REG_UNONPOSIX REG_UUNPORT}

regexp -about "(?n)^a"
-> 0 REG_UNONPOSIX

regexp -about "\\Aa*\\Z"
-> 0 {REG_UNONPOSIX REG_UEMPTYMATCH}

regexp -about "a\{1\}?"
-> 0 {REG_UBOUNDS REG_UNONPOSIX}

regexp -about "\\S\\W"
-> 0 {REG_UNONPOSIX REG_ULOCALE}

regexp -about "\[\\s\]"
-> 0 {REG_UBBS REG_UNONPOSIX REG_ULOCALE}

regexp -about "x\{0\}"
-> 0 {REG_UBOUNDS REG_UEMPTYMATCH}

regexp -about "x\{0,0\}"
-> 0 {REG_UBOUNDS REG_UEMPTYMATCH}

regexp -about "x\{1,1\}?"
-> 0 {REG_UBOUNDS REG_UNONPOSIX REG_USHORTEST}

regexp -about "\[a\\\]b\]"
-> 0 {REG_UBBS REG_UNONPOSIX}

regexp -about "\[+--\]"
-> 0 REG_UUNPORT

regexp -about "\\U00000041"
-> 0 REG_UNONPOSIX

regexp -about "(?:)"
-> 0 {REG_UNONPOSIX REG_UUNSPEC REG_UEMPTYMATCH}

regexp -about "(?:a*)+"
-> 0 {REG_UNONPOSIX REG_UEMPTYMATCH}

regexp -about "(a*)+"
-> 1 REG_UEMPTYMATCH

regexp -about "(a*?)b"
-> 1 {REG_UNONPOSIX REG_USHORTEST}

regexp -about "a*?b*"
-> 0 {REG_UNONPOSIX REG_UEMPTYMATCH REG_USHORTEST}

regexp -about "(?:a??)*"
-> 0 {REG_UNONPOSIX REG_UEMPTYMATCH}

regexp -about "(?=)"
-> 0 {REG_ULOOKAHEAD REG_UNONPOSIX REG_UUNSPEC}

regexp -about "(?!a*)"
-> 0 {REG_ULOOKAHEAD REG_UNONPOSIX}

regexp -about "\[\[:<:\]\]a"
-> 0 {REG_UNONPOSIX REG_ULOCALE}

regexp -about "\\yab\\y"
-> 0 {REG_UNONPOSIX REG_ULOCALE}

regexp -about "^a*"
-> 0 REG_UEMPTYMATCH

regexp -about "a|\\d"
-> 0 {REG_UNONPOSIX REG_ULOCALE}

regexp -about "(a*)\\1"
-> 1 {REG_UBACKREF REG_UNONPOSIX REG_UEMPTYMATCH}

regexp -about "(a)|\\1"
-> 1 {REG_UBACKREF REG_UNONPOSIX}

regexp -about "a(?#c)b"
-> 0 REG_UNONPOSIX

regexp -about "(?x)a#b"
-> 0 REG_UNONPOSIX

regexp -about "(?e)a)"
-> 0 {REG_UPBOTCH REG_UNONPOSIX}

regexp -about "(?e)\[\\d\]"
-> 0 {REG_UBBS REG_UNONPOSIX}

regexp -about "(?b)\\<a"
-> 0 {REG_UNONPOSIX REG_ULOCALE}

regexp -about "((a)|b)\\2"
-> 2 {REG_UBACKREF REG_UNONPOSIX}

regexp -about "(a|b)*?"
-> 1 {REG_UNONPOSIX REG_UEMPTYMATCH REG_USHORTEST}

regexp -about "a.*?b"
-> 0 {REG_UNONPOSIX REG_USHORTEST}

regexp -about "(?:a|b)??c"
-> 0 {REG_UNONPOSIX REG_USHORTEST}

regexp -about "(a+?)|(b+?)"
-> 2 REG_UNONPOSIX

regexp -about "(a+?)|b*"
-> 1 {REG_UNONPOSIX REG_UEMPTYMATCH}

regexp -about "(?:a*?)\{2\}"
-> 0 {REG_UBOUNDS REG_UNONPOSIX REG_UEMPTYMATCH REG_USHORTEST}

regexp -about "(?=a)|b"
-> 0 {REG_ULOOKAHEAD REG_UNONPOSIX}

regexp -about "(?!)a*"
-> 0 {REG_ULOOKAHEAD REG_UNONPOSIX REG_UUNSPEC}

regexp -about "\\ya*"
-> 0 {REG_UNONPOSIX REG_ULOCALE REG_UEMPTYMATCH}

regexp -about "(^)*"
-> 1 REG_UEMPTYMATCH
