//! Makes a script small that still does what it was kept for.

use crate::script::Script;

/// Removes statements, then pieces of statements, as long as `keeps` says yes.
pub fn minimise(script: &Script, mut keeps: impl FnMut(&Script) -> bool) -> Script {
    let mut best = script.clone();
    let mut tries = 0;
    let mut attempt = |candidate: &Script, tries: &mut u32| {
        *tries += 1;
        *tries < 3000 && keeps(candidate)
    };
    let mut n = best.statements.len();
    while n > 0 && best.statements.len() > 1 {
        n -= 1;
        let candidate = best.without(n);
        if attempt(&candidate, &mut tries) {
            best = candidate;
        }
        n = n.min(best.statements.len());
    }
    loop {
        let before = best.statements.clone();
        for n in 0..best.statements.len() {
            let pieces = pieces(&best.statements[n]);
            let mut kept = vec![true; pieces.len()];
            let mut size = pieces.len().div_ceil(2);
            while size > 0 {
                let mut at = 0;
                while at < pieces.len() {
                    let mut trial = kept.clone();
                    let end = (at + size).min(trial.len());
                    trial[at..end].fill(false);
                    if trial != kept {
                        let mut candidate = best.clone();
                        candidate.statements[n] = join(&pieces, &trial);
                        if attempt(&candidate, &mut tries) {
                            kept = trial;
                            best = candidate;
                        }
                    }
                    at += size;
                }
                size /= 2;
            }
        }
        if best.statements == before {
            return best;
        }
    }
}

/// A statement's words, brackets and runs of spaces.
fn pieces(text: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    let mut word = false;
    for c in text.chars() {
        let part = c.is_alphanumeric() || c == '_';
        match pieces.last_mut() {
            Some(last) if part && word => last.push(c),
            _ => pieces.push(c.to_string()),
        }
        word = part;
    }
    pieces
}

fn join(pieces: &[String], kept: &[bool]) -> String {
    let chosen = pieces.iter().zip(kept).filter(|(_, k)| **k);
    chosen.map(|(p, _)| p.as_str()).collect()
}
