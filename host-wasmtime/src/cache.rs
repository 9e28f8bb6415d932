//! Compiled code on disk, so that only the first start compiles.
//!
//! A file belongs to one module and one configuration of Wasmtime (its name is a hash of both), carries a checksum of
//! its content, and is written beside its place and renamed, so that a reader sees a whole file or none. A file that is
//! damaged is ignored and written anew; a cache that cannot be written is done without.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::Write;
use std::path::{Path, PathBuf};

use wasmtime::Module;

use crate::error::Error;

/// The beginning of a cache file; then 16 bytes of checksum, then the code.
const MAGIC: &[u8; 8] = b"FEATHER1";
/// So many files are kept: a few versions and configurations beside each other.
const KEPT: usize = 8;
const HEAD: usize = MAGIC.len() + 16;

/// Where compiled code is kept when nothing else is said: `$XDG_CACHE_HOME/feather`, else `~/.cache/feather`.
pub(crate) fn default_dir() -> Option<PathBuf> {
    let absolute = |name| {
        let path = PathBuf::from(std::env::var_os(name)?);
        path.is_absolute().then_some(path)
    };
    if let Some(cache) = absolute("XDG_CACHE_HOME") {
        return Some(cache.join("feather"));
    }
    Some(absolute("HOME")?.join(".cache").join("feather"))
}

/// Two independent hashes of some bytes. They tell versions and damage apart; they are no defence against somebody who
/// can write into the directory, who could as well replace the program.
fn checksum(salt: u8, fill: impl Fn(&mut DefaultHasher)) -> [u8; 16] {
    let mut out = [0; 16];
    for (round, half) in (0u8..).zip(out.chunks_exact_mut(8)) {
        let mut hasher = DefaultHasher::new();
        (salt, round).hash(&mut hasher);
        fill(&mut hasher);
        half.copy_from_slice(&hasher.finish().to_le_bytes());
    }
    out
}

/// The sum of some content: words are folded first, as it is checked at every start.
fn content_sum(code: &[u8]) -> [u8; 16] {
    const STEP: u64 = 0x9e37_79b9_7f4a_7c15;
    let mut lanes = [1u64, 2, 3, 4];
    let mut chunks = code.chunks_exact(32);
    for chunk in &mut chunks {
        for (lane, word) in lanes.iter_mut().zip(chunk.chunks_exact(8)) {
            let word = word.try_into().map_or(0, u64::from_le_bytes);
            *lane = (*lane ^ word).wrapping_mul(STEP).rotate_left(29);
        }
    }
    checksum(1, |hasher| {
        (lanes, code.len(), chunks.remainder()).hash(hasher);
    })
}

/// The compiled module: from the cache in `dir`, else by compiling, which fills the cache.
pub(crate) fn load(
    engine: &wasmtime::Engine,
    wasm: &[u8],
    dir: Option<&Path>,
) -> Result<Module, Error> {
    let Some(dir) = dir else {
        return Module::new(engine, wasm).map_err(Error::module);
    };
    let content = content_sum(wasm);
    let key = checksum(0, |hasher| {
        engine.precompile_compatibility_hash().hash(hasher);
        content.hash(hasher);
    });
    let name: String = key.iter().map(|byte| format!("{byte:02x}")).collect();
    let path = dir.join(name + ".cwasm");
    if let Some(module) = read(engine, &path) {
        return Ok(module);
    }
    let module = Module::new(engine, wasm).map_err(Error::module)?;
    if let Ok(code) = module.serialize() {
        // The next start tries again; this one has its module.
        if write(dir, &path, &code).is_ok() {
            prune(dir);
        }
    }
    Ok(module)
}

fn read(engine: &wasmtime::Engine, path: &Path) -> Option<Module> {
    let bytes = fs::read(path).ok()?;
    let (head, code) = bytes.split_at_checked(HEAD)?;
    if head[..MAGIC.len()] != MAGIC[..] || head[MAGIC.len()..] != content_sum(code) {
        return None;
    }
    // SAFETY: the bytes are what `Module::serialize` gave: only this program writes such files, and the checksum shows
    // that the file is whole. Wasmtime itself checks that they fit its version and configuration.
    unsafe { Module::deserialize(engine, code) }.ok()
}

fn write(dir: &Path, path: &Path, code: &[u8]) -> std::io::Result<()> {
    make_private(dir)?;
    let temporary = path.with_extension(format!("{}.tmp", std::process::id()));
    let written = (|| {
        let mut file = fs::File::create(&temporary)?;
        file.write_all(MAGIC)?;
        file.write_all(&content_sum(code))?;
        file.write_all(code)?;
        drop(file);
        fs::rename(&temporary, path)
    })();
    if written.is_err() {
        let _ = fs::remove_file(&temporary);
    }
    written
}

/// Removes all but the newest files: every version of the module leaves one.
fn prune(dir: &Path) {
    let Ok(entries) = fs::read_dir(dir) else {
        return;
    };
    let mut files: Vec<_> = entries
        .filter_map(|entry| {
            let path = entry.ok()?.path();
            let time = fs::metadata(&path).and_then(|data| data.modified()).ok()?;
            let ours = path.extension()? == "cwasm" || path.extension()? == "tmp";
            ours.then_some((time, path))
        })
        .collect();
    files.sort();
    files.reverse();
    for (_, path) in files.drain(KEPT.min(files.len())..) {
        // Another process may have been faster.
        let _ = fs::remove_file(path);
    }
}

/// Makes the directory, for its owner only: what lies in it is run.
fn make_private(dir: &Path) -> std::io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(dir)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_newest_files_are_kept() {
        let dir = std::env::temp_dir().join(format!("feather-prune-test-{}", std::process::id()));
        fs::create_dir_all(&dir).expect("writable");
        for number in 0..KEPT + 5 {
            let file = fs::File::create(dir.join(format!("{number}.cwasm"))).expect("writable");
            let age = std::time::Duration::from_secs(1000 - number as u64);
            let time = std::time::SystemTime::now() - age;
            file.set_modified(time).expect("settable");
        }
        fs::write(dir.join("of somebody else"), "").expect("writable");
        prune(&dir);
        let left = fs::read_dir(&dir).expect("readable").count();
        assert_eq!(left, KEPT + 1);
        assert!(dir.join(format!("{}.cwasm", KEPT + 4)).exists());
        assert!(!dir.join("4.cwasm").exists());
        fs::remove_dir_all(&dir).expect("removable");
    }

    #[test]
    fn every_flipped_bit_changes_the_sum() {
        let code: Vec<u8> = (0..100u8).collect();
        let sum = content_sum(&code);
        for at in 0..code.len() {
            for bit in 0..8 {
                let mut damaged = code.clone();
                damaged[at] ^= 1 << bit;
                assert_ne!(content_sum(&damaged), sum);
            }
        }
        assert_ne!(content_sum(&code[..99]), sum);
    }
}
