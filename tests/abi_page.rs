//! Holds `docs/ABI.md` and `src/abi.rs` against each other: the same exports, the same imports. The hosts' own tests
//! hold the page against the built module and against what they implement.

use std::collections::BTreeSet;

fn read(path: &str) -> String {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// Names of functions in the first column of the page's tables.
fn on_page(page: &str) -> BTreeSet<String> {
    page.lines()
        .filter_map(|l| l.strip_prefix("| `feather_"))
        .filter_map(|l| l.split_once('('))
        .map(|(name, _)| format!("feather_{name}"))
        .collect()
}

/// Names of functions that the source declares or defines with C's calling convention.
fn in_source(source: &str) -> BTreeSet<String> {
    source
        .split("fn feather_")
        .skip(1)
        .filter_map(|rest| rest.split_once('('))
        .map(|(name, _)| format!("feather_{name}"))
        .collect()
}

#[test]
fn page_and_source_name_the_same_functions() {
    let (page, source) = (
        on_page(&read("docs/ABI.md")),
        in_source(&read("src/abi.rs")),
    );
    assert!(
        page.len() > 30,
        "the tables of the page are not read: {page:?}"
    );
    assert_eq!(page, source);
}

#[test]
fn page_and_source_say_the_same_version() {
    let page = read("docs/ABI.md");
    assert!(page.contains("\nVersion 1."), "the page names its version");
    assert!(read("src/abi.rs").contains("const VERSION: u32 = 1;"));
}

#[test]
fn nothing_else_has_c_linkage() {
    let mut folders = vec![std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder)
            .expect("src is readable")
            .flatten()
        {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if !path.ends_with("abi.rs") {
                let text = std::fs::read_to_string(&path).unwrap_or_default();
                assert!(!text.contains("extern \"C\""), "{}", path.display());
            }
        }
    }
}
