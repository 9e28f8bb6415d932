use super::*;
use crate::error::Error;
use crate::flat;
use crate::flat::decode;
use crate::value::Value;
use feather_objects::Flat;

fn state() -> State {
    State::new(1, Limits::default())
}

fn text(text: &str) -> Value {
    Value::String(text.into())
}

fn list(fill: impl FnOnce(&mut Vec<u8>) -> bool) -> String {
    let mut out = Vec::new();
    assert!(fill(&mut out));
    decode(&out).expect("a flat list").to_string()
}

#[test]
fn names_are_listed_in_order_of_creation_and_bytes_return_to_zero() {
    let mut state = state();
    for name in ["c", "a", "b"] {
        state.set_value(name, &Value::Int(1)).expect("no limit");
    }
    state.set_value("a", &text("again")).expect("no limit");
    assert_eq!(list(|out| state.var_names("::", out)), "c a b");
    assert!(state.unset_var("::", "a"));
    assert!(!state.unset_var("::", "a"));
    state.set_value("a", &text("last")).expect("no limit");
    assert_eq!(list(|out| state.var_names("::", out)), "c b a");
    for name in ["a", "b", "c"] {
        assert!(state.unset_value(name).expect("well formed"));
    }
    assert_eq!(state.bytes(), 0);
}

#[test]
fn namespaces_are_made_with_their_parents_and_go_with_their_children() {
    let mut state = state();
    assert_eq!(state.create_namespace("::a::b::c"), Ok(true));
    assert_eq!(state.create_namespace("::a::b"), Ok(false));
    assert_eq!(state.create_namespace("a"), Err(Stored::NoNamespace));
    state.set_value("a::b::c::x", &text("v")).expect("no limit");
    let proc = flat::encode(&Value::List(vec![text("proc")])).expect("flat");
    state.set_command("::a::b", "p", &proc).expect("no limit");
    state.set_namespace_record("::a", b"opaque");
    assert_eq!(list(|out| state.children("::", out)), "::a");
    assert_eq!(list(|out| state.children("::a::b", out)), "::a::b::c");
    assert!(state.delete_namespace("::a"));
    assert!(!state.has_namespace("::a::b::c"));
    assert_eq!(
        list(|out| state.children("::", out)),
        "{}".trim_matches(['{', '}'])
    );
    assert!(!state.delete_namespace("::"));
    assert_eq!(state.bytes(), 0);
}

#[test]
fn the_state_limit_refuses_growth_and_allows_shrinking() {
    let limits = Limits::default().state_bytes(300);
    let mut state = State::new(1, limits);
    assert_eq!(
        state.set_var("::", "a", Flat::plain(&[0; 150])),
        Stored::Done
    );
    assert_eq!(
        state.set_var("::", "b", Flat::plain(&[0; 150])),
        Stored::Full
    );
    assert_eq!(
        state.set_var("::", "a", Flat::plain(&[0; 10])),
        Stored::Done
    );
    assert_eq!(
        state.set_var("::", "b", Flat::plain(&[0; 100])),
        Stored::Done
    );
    assert_eq!(state.set_command("::", "c", &[0; 100]), Err(Stored::Full));
    assert_eq!(state.create_namespace("::n"), Err(Stored::Full));
    assert_eq!(
        state.set_var("::x", "b", Flat::plain(&[])),
        Stored::NoNamespace
    );
}

#[test]
fn a_host_write_keeps_the_traces() {
    let mut state = state();
    let traces = flat::encode(&Value::List(vec![text("trace")])).expect("flat");
    let mut record = vec![record::VALUE | record::TRACES];
    flat::push_str(&mut record, "old");
    record.extend_from_slice(&traces);
    state.set_var("::", "x", Flat::plain(&record));
    state.set_value("x", &text("new")).expect("no limit");
    assert_eq!(state.value("x").expect("ok"), Some(text("new")));
    let record = state.var("::", "x").expect("there").bytes();
    assert_eq!(record::traces(record).expect("ok"), traces);
    state.set_var(
        "::",
        "only",
        Flat::plain(&[&[record::TRACES][..], &traces].concat()),
    );
    assert_eq!(state.value("only").expect("ok"), None);
    state.set_value("only", &text("v")).expect("no limit");
    let record = state.var("::", "only").expect("there").bytes();
    assert_eq!(record::traces(record).expect("ok"), traces);
}

#[test]
fn arrays_are_reached_by_element() {
    let mut state = state();
    state.set_value("a(x y)", &Value::Int(1)).expect("ok");
    state.set_value("::n::a(k::v)", &Value::Int(2)).expect("ok");
    assert_eq!(state.value("a(x y)").expect("ok"), Some(Value::Int(1)));
    assert_eq!(
        state.value("::n::a(k::v)").expect("ok"),
        Some(Value::Int(2))
    );
    assert_eq!(state.value("a(z)").expect("ok"), None);
    assert!(state.unset_value("a(x y)").expect("ok"));
    assert!(!state.unset_value("a(x y)").expect("ok"));
    assert_eq!(state.value("a").expect("ok"), Some(Value::Dict(vec![])));
    state.set_value("s", &text("scalar")).expect("ok");
    assert!(state.set_value("s(k)", &text("v")).is_err());
}

#[test]
fn damaged_records_are_errors() {
    let mut state = state();
    state.set_var("::", "x", Flat::plain(&[]));
    assert!(matches!(state.value("x"), Err(Error::BadCall { .. })));
    state.set_var("::", "x", Flat::plain(&[1, 0x0c]));
    assert!(matches!(state.value("x"), Err(Error::BadCall { .. })));
}

#[test]
fn host_commands_go_with_their_last_record() {
    let mut state = state();
    let command = || Arc::new(HostCommand::raw("f", |_, _| Ok(Value::empty())));
    state.register("f", command()).expect("no limit");
    let record = state.command("::", "f").expect("there").record.to_vec();
    assert!(state.delete_command("::", "f"));
    state.set_command("::", "g", &record).expect("no limit");
    state.drop_orphans();
    assert!(state.bind(0).is_some());
    assert!(state.delete_command("::", "g"));
    assert!(state.bind(0).is_some());
    state.drop_orphans();
    assert!(state.bind(0).is_none());
    state.register("h", command()).expect("no limit");
    assert!(state.bind(0).is_some() && state.binds.len() == 1);
    let version = state.command("::", "h").expect("there").version;
    state.register("h", command()).expect("no limit");
    assert_ne!(version, state.command("::", "h").expect("there").version);
}
