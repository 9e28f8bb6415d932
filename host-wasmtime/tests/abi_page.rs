//! The page that fixes the ABI and this host say the same.

use feather_wasmtime::IMPORTS;

/// The rows `| \`name(params)\` | result | …` of the page's table of imports.
fn page() -> Vec<(String, usize, String)> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/ABI.md");
    let page = std::fs::read_to_string(path).expect("the page is there");
    let rows = page.lines().filter_map(|line| {
        let row = line.strip_prefix("| `feather_host_")?;
        let (name, rest) = row.split_once('(')?;
        let (params, rest) = rest.split_once(")`")?;
        let result = rest.split('|').nth(1)?.trim().to_owned();
        let count = params.split(',').filter(|param| !param.is_empty()).count();
        Some((format!("feather_host_{name}"), count, result))
    });
    rows.collect()
}

#[test]
fn the_table_of_imports_is_the_pages() {
    let page = page();
    let names: Vec<_> = page.iter().map(|(name, ..)| name.as_str()).collect();
    let own: Vec<_> = IMPORTS.iter().map(|(name, ..)| *name).collect();
    assert_eq!(own, names);
    for ((name, params, result), (_, count, said)) in IMPORTS.iter().zip(&page) {
        assert_eq!(params.len(), *count, "parameters of {name}");
        let expected = match said.as_str() {
            "" => "",
            "f64" => "f64",
            _ => "i32",
        };
        assert_eq!(*result, expected, "result of {name}");
    }
}
