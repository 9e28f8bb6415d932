#!/usr/bin/env bash
# Checks the sizes of what users load: check-size.sh MODULE MODULE-GZIPPED HOST-GZIPPED, the budgets in bytes. Prints
# every size, and fails when one is over its budget.
set -euo pipefail
cd "$(dirname "$0")/../host-js"
status=0

check() {
    local what=$1 size=$2 budget=$3 verdict=ok
    if [ "$size" -gt "$budget" ]; then
        verdict="over by $((size - budget))"
        status=1
    fi
    printf '%-28s %9d of %9d  %s\n' "$what" "$size" "$budget" "$verdict"
}

check feather.wasm "$(stat -c %s feather.wasm)" "$1"
check 'feather.wasm, gzipped' "$(gzip -9 -c feather.wasm | wc -c)" "$2"
check 'dist/feather.js, gzipped' "$(gzip -9 -c dist/feather.js | wc -c)" "$3"
exit "$status"
