//! `feather-fuzz`: see the usage text below.

use feather_fuzz::grammar::{self, FAMILIES, Grammar, MIXED};
use feather_fuzz::random::Random;
use feather_fuzz::script::{Script, Setting};
use feather_fuzz::tclsh::Tclsh;
use feather_fuzz::{Outcome, Run, Verdict, compare, engine, minimise};
use std::collections::{BTreeMap, HashSet};
use std::io::Write;
use std::process::ExitCode;
use std::sync::Mutex;
use std::time::{Duration, Instant};

const USAGE: &str = "usage: feather-fuzz ?option value ...?

Compares Feather's native engine with tclsh 8.6 on generated scripts: result, return code and errorCode.

  --seed N       which scripts; the default is 1
  --count N      how many; the default is 10000
  --first N      the number of the first one; the default is 0
  --family NAME  only scripts of a family, see below; the default is each in turn
  --show N       how many kinds of differences to show in full; the default is 20
  --traces 1     compare errorInfo too
  --audit TEXT   report what the listed reasons that contain this text let pass, too
  --print 1      print the scripts, run nothing

The exit status is 0 when nothing differs that is not listed in docs/DIFFERENCES.md.";

/// Scripts that are sent at once.
const BATCH: usize = 64;
/// Scripts between two code caches.
const CACHE_LIFE: u64 = 2000;

struct Options {
    seed: u64,
    count: u64,
    first: u64,
    family: Option<String>,
    show: usize,
    traces: bool,
    /// The reasons that shall not count.
    audit: Option<String>,
    print: bool,
}

fn options() -> Result<Options, String> {
    let mut options = Options {
        seed: 1,
        count: 10_000,
        first: 0,
        family: None,
        show: 20,
        traces: false,
        audit: None,
        print: false,
    };
    let mut args = std::env::args().skip(1);
    while let Some(name) = args.next() {
        if matches!(name.as_str(), "--help" | "-h") {
            let families: Vec<&str> = FAMILIES.iter().map(|(name, _)| *name).collect();
            println!("{USAGE}\n\nFamilies: {} {MIXED}", families.join(" "));
            std::process::exit(0);
        }
        let value = args
            .next()
            .ok_or_else(|| format!("{name} needs a value\n{USAGE}"))?;
        let number = || {
            value
                .parse::<u64>()
                .map_err(|_| format!("{name} needs a number, not \"{value}\""))
        };
        match name.as_str() {
            "--seed" => options.seed = number()?,
            "--count" => options.count = number()?,
            "--first" => options.first = number()?,
            "--show" => options.show = number()? as usize,
            "--traces" => options.traces = number()? != 0,
            "--print" => options.print = number()? != 0,
            "--audit" => options.audit = Some(value),
            "--family" if value == MIXED || FAMILIES.iter().any(|(n, _)| *n == value) => {
                options.family = Some(value);
            }
            "--family" => return Err(format!("there is no family \"{value}\"")),
            _ => return Err(format!("unknown option \"{name}\"\n{USAGE}")),
        }
    }
    Ok(options)
}

/// The generators.
struct Families {
    all: Vec<(&'static str, Grammar)>,
    /// The places of those in use; that after the last stands for the mixed family.
    chosen: Vec<usize>,
}

impl Families {
    fn new(only: Option<&str>) -> Families {
        let all: Vec<(&'static str, Grammar)> = FAMILIES
            .iter()
            .filter_map(|(name, _)| Some((*name, grammar::family(name)?)))
            .collect();
        let names = all.iter().map(|(name, _)| *name).chain([MIXED]);
        let chosen = names
            .enumerate()
            .filter(|(_, name)| only.is_none_or(|o| o == *name))
            .map(|(n, _)| n)
            .collect();
        Families { all, chosen }
    }

    /// Script number `n`.
    fn script(&self, seed: u64, n: u64) -> (&'static str, Script) {
        let mut random = Random::new(seed, n);
        let chosen = self.chosen[(n % self.chosen.len() as u64) as usize];
        match self.all.get(chosen) {
            Some((name, grammar)) => (*name, Script::generate(&[grammar], &mut random)),
            None => {
                let some: Vec<&Grammar> = (0..3).map(|_| &random.pick(&self.all).1).collect();
                (MIXED, Script::generate(&some, &mut random))
            }
        }
    }
}

/// What the watchdog must know: the script that runs, and since when.
static RUNNING: Mutex<Option<(Instant, String)>> = Mutex::new(None);

/// Ends the process when a script of ours does not end.
fn watch() {
    loop {
        std::thread::sleep(Duration::from_secs(1));
        let running = RUNNING.lock().unwrap_or_else(|e| e.into_inner());
        if let Some((since, script)) = &*running
            && since.elapsed() > Duration::from_secs(30)
        {
            eprintln!("feather-fuzz: the engine does not come back from:\n{script}");
            std::process::exit(3);
        }
    }
}

/// Runs a script on the engine, watched.
fn ours(script: &Script, name: &str, cache: engine::Cache, fresh: bool) -> Run {
    let note = format!("{name}\n{}", script.evaluations().join("\n---\n"));
    if let Ok(path) = std::env::var("FEATHER_FUZZ_LAST") {
        // What ran when the process died: for crashes that cannot be caught.
        let _ = std::fs::write(path, &note);
    }
    *RUNNING.lock().unwrap_or_else(|e| e.into_inner()) = Some((Instant::now(), note));
    let run = engine::run(&script.evaluations(), cache, fresh);
    *RUNNING.lock().unwrap_or_else(|e| e.into_inner()) = None;
    run
}

/// Whether each evaluation of a script starts from what the host kept: half of them do. Coroutines and the searches of
/// arrays end with the evaluation.
fn fresh(script: &Script) -> bool {
    let lasts = |s: &String| !s.contains("coroutine") && !s.contains("startsearch");
    script.statements.len().is_multiple_of(2) && script.statements.iter().all(lasts)
}

/// What became of a family's scripts.
#[derive(Default)]
struct Tally {
    scripts: u64,
    /// Evaluations that ended in a result, by `tclsh`.
    results: u64,
    /// Evaluations that ended in an error, by `tclsh`.
    errors: u64,
    skipped: u64,
    listed: u64,
    different: u64,
}

struct Fuzzer {
    options: Options,
    families: Families,
    tclsh: Tclsh,
    counts: BTreeMap<&'static str, u64>,
    known: BTreeMap<&'static str, u64>,
    tallies: BTreeMap<&'static str, Tally>,
    shown: usize,
    /// What was reported: the same difference is shown once.
    seen: HashSet<String>,
}

/// What tells differences apart: where the texts of two outcomes part and meet again, without their digits.
fn signature(ours: &Run, theirs: &Run, at: usize) -> String {
    let (Run::Done(ours), Run::Done(theirs)) = (ours, theirs) else {
        return format!("{ours:?}");
    };
    let text = |o: &Outcome| format!("{} {} {}", o.code, o.result, o.error_code);
    let (a, b) = (text(&ours[at]), text(&theirs[at]));
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let head = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let ends = a[head..].iter().rev().zip(b[head..].iter().rev());
    let tail = ends.take_while(|(x, y)| x == y).count();
    let part = |s: &[char]| -> String {
        let middle = s[head.saturating_sub(8)..s.len() - tail].iter();
        middle.filter(|c| !c.is_ascii_digit()).take(60).collect()
    };
    format!("{} / {}", part(&a), part(&b))
}

impl Fuzzer {
    fn different(&self) -> u64 {
        self.tallies.values().map(|t| t.different).sum()
    }

    fn count(&mut self, what: &'static str) {
        *self.counts.entry(what).or_default() += 1;
    }

    /// Compares two runs; what is audited counts as different.
    fn judge(&self, texts: &[String], ours: &Run, theirs: &Run) -> Verdict {
        match compare(texts, ours, theirs, self.options.traces) {
            Verdict::Known(why, at)
                if (self.options.audit.as_deref()).is_some_and(|a| why.contains(a)) =>
            {
                Verdict::Different(at)
            }
            verdict => verdict,
        }
    }

    /// What `tclsh` makes of a batch. It is started anew when it is lost, and the batch is sent script by script.
    fn theirs(&mut self, scripts: &[Vec<String>]) -> std::io::Result<Vec<Run>> {
        let mut runs = Vec::new();
        for _ in scripts {
            let run = self.tclsh.receive();
            let lost = run == Run::Lost;
            runs.push(run);
            if lost {
                break;
            }
        }
        if runs.last() == Some(&Run::Lost) {
            runs.pop();
            self.count("tclsh lost");
            self.tclsh = Tclsh::start()?;
            // The next script is the one that it did not survive.
            runs.push(Run::Lost);
            for script in &scripts[runs.len()..] {
                let one = std::slice::from_ref(script);
                self.tclsh.send(one)?;
                let run = self.tclsh.receive();
                if run == Run::Lost {
                    self.tclsh = Tclsh::start()?;
                }
                runs.push(run);
            }
        }
        Ok(runs)
    }

    /// How a script differs, run alone.
    fn difference(&mut self, script: &Script, name: &str) -> Option<String> {
        let texts = script.evaluations();
        let ours = ours(script, name, engine::cache(), fresh(script));
        let theirs = if matches!(ours, Run::Panic(_)) {
            Run::Lost
        } else {
            self.tclsh.send(std::slice::from_ref(&texts)).ok()?;
            self.tclsh.receive()
        };
        if theirs == Run::Lost
            && let Ok(tclsh) = Tclsh::start()
        {
            self.tclsh = tclsh;
        }
        match self.judge(&texts, &ours, &theirs) {
            Verdict::Different(at) => Some(signature(&ours, &theirs, at)),
            _ => None,
        }
    }

    fn report(&mut self, n: u64, name: &'static str, script: &Script, signature: String) {
        self.tallies.entry(name).or_default().different += 1;
        let known = !self.seen.insert(signature.clone());
        if known || self.shown >= self.options.show {
            return;
        }
        // One evaluation a statement shows a difference best.
        let mut apart = script.clone();
        apart.setting = Setting::Separate;
        let small = if let Some(signature) = self.difference(&apart, name) {
            let known = !self.seen.insert(signature.clone());
            if known && script.setting != Setting::Separate {
                return;
            }
            minimise::minimise(&apart, |s| {
                self.difference(s, name).as_ref() == Some(&signature)
            })
        } else if self.difference(script, name).as_ref() == Some(&signature) {
            minimise::minimise(script, |s| {
                self.difference(s, name).as_ref() == Some(&signature)
            })
        } else {
            println!("(only with the code cache of earlier scripts, or not again)");
            script.clone()
        };
        self.shown += 1;
        let evaluations = small.evaluations();
        let ours = ours(&small, name, engine::cache(), fresh(&small));
        let theirs = match self.tclsh.send(std::slice::from_ref(&evaluations)) {
            Ok(()) => self.tclsh.receive(),
            Err(_) => Run::Lost,
        };
        println!(
            "== {name} seed {} number {n} {:?}",
            self.options.seed, small.setting
        );
        for statement in &small.statements {
            println!("{statement}");
        }
        match (ours, theirs) {
            (Run::Done(ours), Run::Done(theirs)) => {
                for (ours, theirs) in ours.iter().zip(&theirs) {
                    let told = |o: &Outcome| {
                        let trace = self.options.traces.then(|| o.trace.clone());
                        (o.code, o.result.clone(), o.error_code.clone(), trace)
                    };
                    if told(ours) != told(theirs) {
                        let line = |o: &Outcome| {
                            let trace = if self.options.traces {
                                o.trace.as_str()
                            } else {
                                ""
                            };
                            format!("{} {:?} {{{}}} {trace}", o.code, o.result, o.error_code)
                        };
                        println!("  tclsh   {}", line(theirs));
                        println!("  feather {}", line(ours));
                        break;
                    }
                }
            }
            (ours, _) => println!("  feather {ours:?}"),
        }
        // Somebody may be waiting for it.
        let _ = std::io::stdout().flush();
    }

    fn run(&mut self) -> std::io::Result<()> {
        let mut cache = engine::cache();
        let mut cached = 0;
        let end = self.options.first + self.options.count;
        let mut n = self.options.first;
        let started = Instant::now();
        let mut told = started;
        while n < end {
            let numbers = n..(n + BATCH as u64).min(end);
            let scripts: Vec<(u64, &'static str, Script)> = numbers
                .map(|n| {
                    let (name, script) = self.families.script(self.options.seed, n);
                    (n, name, script)
                })
                .collect();
            let texts: Vec<Vec<String>> = scripts.iter().map(|(_, _, s)| s.evaluations()).collect();
            if self.tclsh.send(&texts).is_err() {
                self.tclsh = Tclsh::start()?;
                self.tclsh.send(&texts)?;
            }
            let ours: Vec<Run> = scripts
                .iter()
                .map(|(_, name, script)| ours(script, name, cache, fresh(script)))
                .collect();
            let theirs = self.theirs(&texts)?;
            for (k, (number, name, script)) in scripts.iter().enumerate() {
                let (ours, theirs) = (&ours[k], &theirs[k]);
                let tally = self.tallies.entry(name).or_default();
                tally.scripts += 1;
                if let Run::Done(outcomes) = theirs {
                    let errors = outcomes.iter().filter(|o| o.code != 0).count() as u64;
                    tally.errors += errors;
                    tally.results += outcomes.len() as u64 - errors;
                }
                match self.judge(&texts[k], ours, theirs) {
                    Verdict::Same => self.count("same"),
                    Verdict::Skipped => {
                        self.count("skipped for a limit");
                        self.tallies.entry(name).or_default().skipped += 1;
                    }
                    Verdict::Known(why, _) => {
                        self.count("listed");
                        self.tallies.entry(name).or_default().listed += 1;
                        *self.known.entry(why).or_default() += 1;
                    }
                    Verdict::Different(at) => {
                        self.report(*number, name, script, signature(ours, theirs, at));
                    }
                }
            }
            n += scripts.len() as u64;
            cached += scripts.len() as u64;
            if cached >= CACHE_LIFE {
                cache = engine::cache();
                cached = 0;
            }
            if told.elapsed() > Duration::from_secs(30) {
                told = Instant::now();
                let done = n - self.options.first;
                let different = self.different();
                println!(
                    "{done} scripts, {:.0} a second, {different} differ",
                    done as f64 / started.elapsed().as_secs_f64()
                );
            }
        }
        let seconds = started.elapsed().as_secs_f64();
        println!(
            "seed {}: {} scripts in {seconds:.0} s, {:.0} a second",
            self.options.seed,
            self.options.count,
            self.options.count as f64 / seconds
        );
        for (what, count) in &self.counts {
            println!("  {what}: {count}");
        }
        for (why, count) in &self.known {
            println!("  listed, {why}: {count}");
        }
        println!(
            "  family: scripts / evaluations with a result / with an error / skipped / listed / DIFFERENT"
        );
        for (family, t) in &self.tallies {
            println!(
                "  {family}: {} / {} / {} / {} / {} / {}",
                t.scripts, t.results, t.errors, t.skipped, t.listed, t.different
            );
        }
        println!("  DIFFERENT in all: {}", self.different());
        Ok(())
    }
}

fn main() -> ExitCode {
    let options = match options() {
        Ok(options) => options,
        Err(message) => {
            eprintln!("feather-fuzz: {message}");
            return ExitCode::from(2);
        }
    };
    let families = Families::new(options.family.as_deref());
    if options.print {
        for n in options.first..options.first + options.count {
            let (name, script) = families.script(options.seed, n);
            println!("== {name} {n} {:?}", script.setting);
            println!("{}", script.evaluations().join("\n"));
        }
        return ExitCode::SUCCESS;
    }
    let tclsh = match Tclsh::start() {
        Ok(tclsh) => tclsh,
        Err(e) => {
            eprintln!(
                "feather-fuzz: tclsh cannot be started ({e}); install Tcl 8.6 (Debian's package tcl)"
            );
            return ExitCode::from(2);
        }
    };
    std::thread::spawn(watch);
    std::panic::set_hook(Box::new(|_| {}));
    let mut fuzzer = Fuzzer {
        options,
        families,
        tclsh,
        counts: BTreeMap::new(),
        known: BTreeMap::new(),
        tallies: BTreeMap::new(),
        shown: 0,
        seen: HashSet::new(),
    };
    // Deep nesting has room on a stack of its own.
    let worker = std::thread::Builder::new()
        .stack_size(256 << 20)
        .spawn(move || {
            let result = fuzzer.run();
            (fuzzer, result)
        });
    match worker.map(std::thread::JoinHandle::join) {
        Ok(Ok((fuzzer, Ok(())))) if fuzzer.different() == 0 => ExitCode::SUCCESS,
        Ok(Ok((_, Ok(())))) => ExitCode::FAILURE,
        Ok(Ok((_, Err(e)))) | Err(e) => {
            eprintln!("feather-fuzz: {e}");
            ExitCode::from(2)
        }
        Ok(Err(_)) => ExitCode::from(3),
    }
}
