//! Scripts that nobody has read: bounds on steps, memory, time and state, and an interrupt from another thread.
//!
//!     cargo run --example limits

use std::time::Duration;

use feather_wasmtime::{Engine, Error, Limits};

fn main() -> Result<(), Error> {
    let engine = Engine::new()?;
    let mut interp = engine.interp()?;
    interp.set("kept", "still here")?;

    let endless = "while 1 {incr turns}";
    let hoard = "while 1 {lappend hoard [string repeat x 1000]}";
    let store = "while 1 {set ::v[incr n] [string repeat x 1000]}";
    let attempts = [
        ("steps", Limits::default().steps(100_000), endless),
        ("memory", Limits::default().memory(10 << 20), hoard),
        (
            "deadline",
            Limits::default().deadline(Duration::from_millis(50)),
            endless,
        ),
        (
            "state",
            Limits::default().state_bytes(1 << 20).steps(1_000_000),
            store,
        ),
    ];
    for (what, limits, script) in attempts {
        interp.set_limits(limits);
        match interp.eval(script) {
            Err(Error::Limit { which, error }) => println!("{what}: {which:?}: {}", error.message),
            Err(error) => println!("{what}: {}", error.info()),
            Ok(value) => println!("{what}: {value}"),
        }
    }

    interp.set_limits(Limits::default());
    let handle = interp.interrupt_handle()?;
    let other = std::thread::spawn(move || {
        std::thread::sleep(Duration::from_millis(50));
        handle.interrupt();
    });
    let error = interp.eval("catch {while 1 {}}").err();
    println!(
        "interrupt: {}",
        error.map_or("none".into(), |error| error.to_string())
    );
    let _ = other.join();

    // The interpreter has survived all of it.
    println!("kept: {}", interp.get::<String>("kept")?);
    Ok(())
}
