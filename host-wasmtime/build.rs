//! Copies the module into the build, so that the crate carries it.

use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() {
    println!("cargo::rerun-if-env-changed=FEATHER_WASM");
    let path = env::var_os("FEATHER_WASM")
        .map_or_else(|| PathBuf::from("../host-js/feather.wasm"), PathBuf::from);
    println!("cargo::rerun-if-changed={}", path.display());
    let Some(out) = env::var_os("OUT_DIR") else {
        println!("cargo::error=OUT_DIR is not set");
        return;
    };
    if let Err(error) = fs::copy(&path, Path::new(&out).join("feather.wasm")) {
        println!(
            "cargo::error={} is not there ({error}): run `make build` in the project's root first",
            path.display()
        );
    }
}
