//! A Rust type whose objects scripts make and use.
//!
//!     cargo run --example foreign

use feather_wasmtime::{Engine, Error, Type};

struct Account {
    owner: String,
    cents: i64,
}

impl Account {
    fn withdraw(&mut self, cents: i64) -> Result<i64, Error> {
        if cents > self.cents {
            return Err(Error::script(format!("{} has not that much", self.owner)));
        }
        self.cents -= cents;
        Ok(self.cents)
    }
}

fn main() -> Result<(), Error> {
    let engine = Engine::new()?;
    let mut interp = engine.interp()?;
    interp.register_type(
        Type::new("Account")
            .constructor(|owner: String| Account { owner, cents: 0 })
            .method("owner", |account: &mut Account| account.owner.clone())
            .method("balance", |account: &mut Account| account.cents)
            .method("deposit", |account: &mut Account, cents: i64| {
                account.cents += cents;
                account.cents
            })
            .method("withdraw", Account::withdraw),
    )?;
    let report = interp.eval(
        r#"
        set account [Account new Ada]
        $account deposit 5000
        $account withdraw 1234
        set refused [catch {$account withdraw 1000000} why]
        set wrong [catch {$account deposit lots} type]
        list [$account owner] [$account balance] $why $type
        "#,
    )?;
    println!("{report}");
    println!("objects: {}", interp.foreign_objects());
    interp.eval("$account destroy")?;
    println!("objects: {}", interp.foreign_objects());
    Ok(())
}
