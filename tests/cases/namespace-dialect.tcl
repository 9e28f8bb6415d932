# dialect
# Namespaces, imports, ensembles.

namespace eval
!> wrong # args: should be "namespace eval name arg ?arg ...?"

namespace eval a {}
namespace eval b {namespace path a; namespace path}
!> namespace "a" not found in "::b"

proc a::p {} {}
->

namespace eval a {proc b::p {} {}}
->
