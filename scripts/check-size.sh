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

# feather.js and all modules that it imports, as they are; a page that minifies them loads less.
modules() {
    local todo=(feather.js) seen=" feather.js " file found
    while [ ${#todo[@]} -gt 0 ]; do
        file=${todo[0]}
        todo=("${todo[@]:1}")
        printf '%s\n' "$file"
        for found in $(sed -nE "s/^(import|export|\}) .*from '(\.\.?\/[^']*)';.*/\2/p" "$file"); do
            found=$(realpath --relative-to=. "$(dirname "$file")/$found")
            if [[ $seen != *" $found "* ]]; then
                seen+="$found "
                todo+=("$found")
            fi
        done
    done
}

check feather.wasm "$(stat -c %s feather.wasm)" "$1"
check 'feather.wasm, gzipped' "$(gzip -9 -c feather.wasm | wc -c)" "$2"
total=0
for file in $(modules); do
    total=$((total + $(gzip -9 -c "$file" | wc -c)))
done
check 'feather.js, gzipped' "$total" "$3"
exit "$status"
