//! Where a cursor stands in a script: the words of the innermost command before it, and the word under it.
//!
//! The text before the cursor is read once, from left to right; what follows it does not matter. Command
//! substitutions are entered and left with an explicit stack.

use alloc::string::String;
use alloc::vec::Vec;

/// The command that a cursor is in.
pub struct Cursor {
    /// The words that are finished.
    pub words: Vec<String>,
    /// What there is of the word under the cursor, without its quotes.
    pub partial: String,
    /// The cursor is in a word in quotes or braces.
    pub quoted: bool,
}

/// The deepest that scripts in braces are entered.
const MAX_SCRIPTS: usize = 64;

#[derive(Default)]
struct Context {
    words: Vec<String>,
    /// The word being read.
    word: Option<String>,
    quoted: bool,
}

/// Reads the text before a cursor. `is_script` says whether a braced word after these words is a script; the cursor
/// in such a word is in the script's command. `None` in a comment and where nothing can be said.
pub fn locate(text: &str, is_script: &mut dyn FnMut(&[String]) -> bool) -> Option<Cursor> {
    let bytes = text.as_bytes();
    let mut outer: Vec<Context> = Vec::new();
    let mut now = Context::default();
    let mut scripts = 0;
    let mut at = 0;
    while at < bytes.len() {
        let c = bytes[at];
        let begins = now.word.is_none();
        match c {
            b'\\' if bytes.get(at + 1) == Some(&b'\n') => {
                let taken = crate::syntax::backslash::continuation(bytes, at);
                if now.quoted {
                    push(&mut now, ' ');
                } else {
                    now.words.extend(now.word.take());
                }
                at += taken;
            }
            b'\\' => {
                if at + 1 == bytes.len() {
                    return None;
                }
                let (c, taken) = crate::syntax::backslash::unescape(text, at);
                push(&mut now, c);
                at += taken;
            }
            b'[' => {
                outer.push(core::mem::take(&mut now));
                at += 1;
            }
            b']' if !now.quoted && !outer.is_empty() => {
                // What the substitution gives is not known.
                now = outer.pop().unwrap_or_default();
                now.word.get_or_insert_default().push_str("[]");
                at += 1;
            }
            b'"' if now.quoted => {
                now.quoted = false;
                at += 1;
            }
            _ if now.quoted => at = take_char(text, at, &mut now),
            b'\n' | b';' => {
                now = Context::default();
                at += 1;
            }
            b' ' | b'\t' | b'\r' | 0x0B | 0x0C => {
                now.words.extend(now.word.take());
                at += 1;
            }
            b'#' if begins && now.words.is_empty() => at = comment_end(bytes, at)?,
            b'"' if begins => {
                now.word = Some(String::new());
                now.quoted = true;
                at += 1;
            }
            b'{' if begins => match crate::syntax::scan::braced(text, at) {
                Ok((inner, end)) => {
                    // `{*}` before a word is no word.
                    if !(inner == "*" && bytes.get(end).is_some_and(|c| !c.is_ascii_whitespace())) {
                        now.word = Some(inner.into_owned());
                    }
                    at = end;
                }
                Err(_) if is_script(&now.words) => {
                    scripts += 1;
                    if scripts > MAX_SCRIPTS {
                        return None;
                    }
                    // The brackets around are left behind: nothing closes them before the cursor.
                    outer.clear();
                    now = Context::default();
                    at += 1;
                }
                Err(_) => {
                    return Some(Cursor {
                        words: now.words,
                        partial: String::from(&text[at + 1..]),
                        quoted: true,
                    });
                }
            },
            _ => at = take_char(text, at, &mut now),
        }
    }
    Some(Cursor {
        words: now.words,
        partial: now.word.unwrap_or_default(),
        quoted: now.quoted,
    })
}

fn push(now: &mut Context, c: char) {
    now.word.get_or_insert_default().push(c);
}

/// Appends the character at an offset to the word; the offset behind it.
fn take_char(text: &str, at: usize, now: &mut Context) -> usize {
    match text[at..].chars().next() {
        Some(c) => {
            push(now, c);
            at + c.len_utf8()
        }
        None => text.len(),
    }
}

/// Behind a comment's newline; `None` if the text ends in the comment.
fn comment_end(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        match bytes.get(at)? {
            b'\\' => at += 2,
            b'\n' => return Some(at + 1),
            _ => at += 1,
        }
    }
}
