#!/usr/bin/env bash
# Builds the module: build-wasm.sh [OUT [CARGO-OPTION ...]]; without OUT it is host-js/feather.wasm. Finds a Rust that
# can make WebAssembly, in this order: rustup's target where it is
# installed, `rustup target add`, Debian's compiler with its packaged standard library.
set -euo pipefail
cd "$(dirname "$0")/.."

target=wasm32-unknown-unknown
out=${1:-host-js/feather.wasm}
options=("${@:2}")
say() { printf 'build-wasm: %s\n' "$*" >&2; }

has_target() {
    local lib
    lib=$(rustc --print target-libdir --target "$target" 2>/dev/null) && ls "$lib"/libcore-*.rlib >/dev/null 2>&1
}

build_with_rustup() {
    cargo build --quiet --package feather --lib --profile wasm --target "$target" "${options[@]}"
}

# The linker for Debian's compiler: of the rustup toolchain if there is one, else of the package lld.
find_lld() {
    local sysroot found
    if sysroot=$(rustc --print sysroot 2>/dev/null); then
        found=$(find "$sysroot/lib/rustlib" -name rust-lld -type f 2>/dev/null | head -n 1)
        if [ -n "$found" ]; then
            printf '%s' "$found"
            return
        fi
    fi
    compgen -c wasm-ld 2>/dev/null | sort -V | tail -n 1
}

build_with_debian() {
    local rustc=/usr/bin/rustc cargo=/usr/bin/cargo lld
    lld=$(find_lld)
    [ -n "$lld" ] || return 1
    RUSTC=$rustc RUSTC_BOOTSTRAP=1 CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=$lld \
        "$cargo" build --quiet -Zbuild-std=core,alloc --package feather --lib --profile wasm --target "$target" "${options[@]}"
}

debian_ready() {
    [ -x /usr/bin/rustc ] && [ -x /usr/bin/cargo ] && [ -d /usr/src/rustc-* ] 2>/dev/null
}

if has_target; then
    build_with_rustup
elif command -v rustup >/dev/null && { say "adding the target $target with rustup"; rustup target add "$target" >&2; }; then
    build_with_rustup
else
    if ! debian_ready && command -v apt-get >/dev/null; then
        say "no $target for this Rust: installing Debian's rustc-web, cargo-web, rust-web-src and lld"
        { apt-get update -qq && apt-get install -y -qq rustc-web cargo-web rust-web-src lld-22; } >&2 || true
    fi
    if ! debian_ready || ! build_with_debian; then
        say "cannot build WebAssembly here. Install the target with 'rustup target add $target'," \
            "or Debian's packages 'rustc-web cargo-web rust-web-src lld-22'."
        exit 1
    fi
fi

dir=${CARGO_TARGET_DIR:-target}
cp "$dir/$target/wasm/feather.wasm" "$out"
say "$out: $(stat -c %s "$out") bytes, $(gzip -9 -c "$out" | wc -c) gzipped"
