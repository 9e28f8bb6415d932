//! Growing and changing an unshared value of a global costs the same however large it is: so says what is allocated, which
//! copies of the value would make grow with the square of the rounds. `host-js` has the same in `test/amortized.test.js`.

use feather_wasmtime::{Engine, Interp};

/// What is told of a change.
struct Change {
    /// The command, with the number of the round in `i`.
    command: &'static str,
    /// What the global is before; `N` is the number of rounds.
    before: &'static str,
    /// What shows that all rounds were done, and its answer, where `N` is their number.
    question: &'static str,
    answer: &'static str,
    /// Whether the value is a text, or has one that grows: such a value is taken in as a whole by each evaluation.
    text: bool,
}

const fn change(
    command: &'static str,
    before: &'static str,
    question: &'static str,
    answer: &'static str,
) -> Change {
    Change {
        command,
        before,
        question,
        answer,
        text: false,
    }
}

const CHANGES: [Change; 12] = [
    change("lappend v $i", "{}", "llength $v", "N"),
    Change {
        text: true,
        ..change("append v xxxxx", "{}", "expr {[string length $v] / 5}", "N")
    },
    change("dict set v k$i $i", "{}", "dict size $v", "N"),
    change("dict incr v k$i", "{}", "dict size $v", "N"),
    change("dict lappend v k $i", "{}", "llength [dict get $v k]", "N"),
    Change {
        text: true,
        ..change(
            "dict append v k xxxxx",
            "{}",
            "expr {[string length [dict get $v k]] / 5}",
            "N",
        )
    },
    change("lset v $i x", "[lrepeat N 0]", "lsearch -all $v 0", ""),
    change("lset v end+1 x", "{}", "llength $v", "N"),
    change(
        "lset v 0 $i x",
        "[list [lrepeat N 0]]",
        "lsearch -all [lindex $v 0] 0",
        "",
    ),
    change(
        "dict set v a k$i $i",
        "{}",
        "dict size [dict get $v a]",
        "N",
    ),
    change("lpop v", "[lrepeat N 0]", "llength $v", "0"),
    change(
        "set v [map insert $v k$i $i]",
        "[map create]",
        "map size $v",
        "N",
    ),
];

fn run(interp: &mut Interp, script: &str) -> String {
    interp.eval_text(script).expect(script)
}

impl Change {
    /// An interpreter with the value that the rounds begin with.
    fn prepared(&self, rounds: usize) -> Interp {
        let engine = Engine::new().expect("the module loads");
        let mut interp = engine.interp().expect("an interpreter");
        interp.measure(true);
        let before = self.before.replace('N', &rounds.to_string());
        run(&mut interp, &format!("set v {before}; set i 0"));
        interp
    }

    fn check(&self, interp: &mut Interp, rounds: usize) {
        let answer = self.answer.replace('N', &rounds.to_string());
        assert_eq!(run(interp, self.question), answer, "{}", self.command);
    }

    /// What so many rounds cost in one evaluation: bytes that are allocated, steps, questions to the host.
    fn inside(&self, rounds: usize) -> [u64; 3] {
        let mut interp = self.prepared(rounds);
        let command = self.command;
        run(
            &mut interp,
            &format!("for {{set i 0}} {{$i < {rounds}}} {{incr i}} {{ {command} }}"),
        );
        let stats = interp.stats().expect("measured").clone();
        self.check(&mut interp, rounds);
        [stats.bytes_allocated, stats.steps, stats.host_calls]
    }

    /// What ten evaluations cost, each with one round, after so many rounds: bytes, steps, questions to the host.
    fn after(&self, rounds: usize) -> [u64; 3] {
        let mut interp = self.prepared(rounds + 10);
        let command = self.command;
        run(
            &mut interp,
            &format!("for {{}} {{$i < {rounds}}} {{incr i}} {{ {command} }}"),
        );
        let mut sum = [0; 3];
        for _ in 0..10 {
            run(&mut interp, &format!("{command}; incr i"));
            let stats = interp.stats().expect("measured");
            for (sum, figure) in
                sum.iter_mut()
                    .zip([stats.bytes_allocated, stats.steps, stats.host_calls])
            {
                *sum += figure;
            }
        }
        self.check(&mut interp, rounds + 10);
        sum
    }
}

#[test]
fn in_one_evaluation_ten_times_the_rounds_cost_ten_times_as_much() {
    for change in &CHANGES {
        let (few, many) = (change.inside(500), change.inside(5000));
        for (few, many) in few.into_iter().zip(many) {
            let command = change.command;
            assert!(many < 20 * few + 1000, "{command}: {few} and {many}");
        }
    }
}

#[test]
fn an_evaluation_of_one_round_costs_the_same_after_few_and_many() {
    for change in CHANGES.iter().filter(|change| !change.text) {
        let (few, many) = (change.after(200), change.after(20_000));
        for (few, many) in few.into_iter().zip(many) {
            let command = change.command;
            assert!(many < 2 * few + 1000, "{command}: {few} and {many}");
        }
    }
}
