//! Embedding in a few lines: host commands with plain types, variables, calls without quoting, errors as types.
//!
//!     cargo run --example embedding

use std::collections::BTreeMap;

use feather_wasmtime::{Engine, Error, Value};

fn main() -> Result<(), Error> {
    let engine = Engine::new()?;
    let mut interp = engine.interp()?;

    // A closure is a command; number and types of its arguments are checked.
    interp.register("area", |width: f64, height: f64| width * height)?;
    interp.register("largest", |numbers: Vec<i64>| numbers.into_iter().max())?;
    println!("area: {}", interp.eval("area 2.5 4")?);
    println!("largest: {}", interp.eval("largest {3 9 4}")?);

    // Values go in and out as they are.
    let stock = BTreeMap::from([("apples", 3), ("pears", 12)]);
    interp.set("stock", stock)?;
    interp.eval("dict incr stock pears 5")?;
    let stock: BTreeMap<String, i64> = interp.get("stock")?;
    println!("pears: {}", stock["pears"]);

    // What comes from outside is an argument, never a piece of script.
    interp.eval("proc greet {name} { return \"Hello, $name!\" }")?;
    let name = "Bobby [exit] {Tables";
    println!("{}", interp.call("greet", (name,))?);

    // A host command can evaluate in the frame of its caller.
    interp.register_raw("twice", |call, args| {
        let script = args.first().map(Value::to_string).unwrap_or_default();
        call.eval(&script)?;
        call.eval(&script)
    })?;
    println!("twice: {}", interp.eval("set n 1; twice {incr n 10}")?);

    // Errors are told apart by type.
    match interp.eval("proc f {} { error boom }\nf") {
        Err(Error::Script(error)) => println!("line {}: {}", error.line, error.info),
        other => println!("unexpected: {other:?}"),
    }
    Ok(())
}
