//! What can be asked of the kinds that need a library. A kind that is left out has no objects, so nothing is found.

use crate::flat::{self, Malformed};
#[cfg(any(feature = "decimal", feature = "json", feature = "html"))]
use crate::object::Body;
use crate::object::{Kind, Ref};
use std::cmp::Ordering;

/// The answer to a question: an answer of an unsuited kind is `None` throughout.
#[derive(Debug)]
enum Answer {
    /// There is no such thing.
    Nothing,
    /// A question that cannot be read: a wrong selector.
    Wrong,
    Text(String),
    Texts(Vec<String>),
    Object(Ref),
    Objects(Vec<Ref>),
}

/// Asked of JSON; numbered as in `docs/ABI.md`.
const GET: u32 = 0;
const TYPE: u32 = 1;
const KEYS: u32 = 2;
const SIZE: u32 = 3;
/// Asked of HTML.
const QUERY: u32 = 0;
const ATTR: u32 = 1;
const TEXT: u32 = 2;
const CHILDREN: u32 = 3;

impl Ref {
    /// Combines two decimals by the operation of a number; `Ok(None)`: there is no result.
    #[allow(unused_variables, reason = "the kind may be left out")]
    pub fn decimal(op: u32, a: &Ref, b: &Ref) -> Result<Option<Ref>, Malformed> {
        #[cfg(feature = "decimal")]
        if let (Body::Decimal(x), Body::Decimal(y)) = (a.body(), b.body()) {
            use crate::decimal::{Decimal, Op};
            let op = Op::from_number(op).ok_or(Malformed)?;
            let result = Decimal::apply(op, x, y);
            return Ok(result.map(|result| a.beside(Body::Decimal(result), 32)));
        }
        Err(Malformed)
    }

    /// How two decimals compare.
    #[allow(unused_variables, reason = "the kind may be left out")]
    pub fn compare(a: &Ref, b: &Ref) -> Result<Ordering, Malformed> {
        #[cfg(feature = "decimal")]
        if let (Body::Decimal(x), Body::Decimal(y)) = (a.body(), b.body()) {
            return Ok(crate::decimal::Decimal::compare(x, y));
        }
        Err(Malformed)
    }

    /// Asks an object of JSON or HTML, with a flat list of texts, and appends the answer: the byte 0 for nothing, 2 for a
    /// question that makes no sense, or 1 and a value.
    pub fn query<E: From<Malformed>>(
        &self,
        what: u32,
        arguments: &[u8],
        out: &mut Vec<u8>,
        handle: &mut dyn FnMut(&Ref) -> Result<u32, E>,
    ) -> Result<(), E> {
        let mut at = 0;
        let mut texts = Vec::new();
        for _ in 0..flat::take_head(arguments, &mut at, false)? {
            texts.push(flat::take_text(arguments, &mut at)?);
        }
        if at != arguments.len() {
            return Err(Malformed.into());
        }
        let answer = match self.kind() {
            Kind::Json => self.json(what, &texts)?,
            Kind::Html => self.html(what, texts.first().copied().unwrap_or_default())?,
            _ => return Err(Malformed.into()),
        };
        out.push(match answer {
            Answer::Nothing => 0,
            Answer::Wrong => 2,
            _ => 1,
        });
        let mut put = |out: &mut Vec<u8>, object: &Ref| {
            let number = handle(object)?;
            flat::push_reference(out, object.kind(), number);
            Ok::<(), E>(())
        };
        match &answer {
            Answer::Nothing | Answer::Wrong => {}
            Answer::Text(text) => flat::push_text(out, text),
            Answer::Texts(texts) => {
                flat::push_list(out, texts.len());
                texts.iter().for_each(|text| flat::push_text(out, text));
            }
            Answer::Object(object) => put(out, object)?,
            Answer::Objects(objects) => {
                flat::push_list(out, objects.len());
                for object in objects {
                    put(out, object)?;
                }
            }
        }
        Ok(())
    }

    /// Asks a JSON value about what is at a path.
    #[allow(unused_variables, reason = "the kind may be left out")]
    fn json(&self, what: u32, path: &[&str]) -> Result<Answer, Malformed> {
        #[cfg(feature = "json")]
        if let Body::Json(json) = self.body() {
            let Some(found) = json.follow(path.iter().copied()) else {
                return Ok(Answer::Nothing);
            };
            return Ok(match what {
                GET if found.is_container() => Answer::Object(self.beside(Body::Json(found), 16)),
                GET => Answer::Text(found.scalar()),
                TYPE => Answer::Text(found.kind().into()),
                KEYS => match found.keys() {
                    Some(keys) => Answer::Texts(keys.map(String::from).collect()),
                    None => Answer::Wrong,
                },
                SIZE => match found.size() {
                    Some(size) => Answer::Text(size.to_string()),
                    None => Answer::Wrong,
                },
                _ => return Err(Malformed),
            });
        }
        Err(Malformed)
    }

    /// Asks an HTML document or element.
    #[allow(unused_variables, reason = "the kind may be left out")]
    fn html(&self, what: u32, argument: &str) -> Result<Answer, Malformed> {
        #[cfg(feature = "html")]
        if let Body::Html(html) = self.body() {
            let objects = |found: Vec<crate::html::Html>| {
                let found = found.into_iter();
                Answer::Objects(found.map(|e| self.beside(Body::Html(e), 16)).collect())
            };
            return Ok(match what {
                QUERY => html.query(argument).map_or(Answer::Wrong, objects),
                ATTR => html.attr(argument).map_or(Answer::Nothing, Answer::Text),
                TEXT => Answer::Text(html.inner_text()),
                CHILDREN => objects(html.children()),
                _ => return Err(Malformed),
            });
        }
        Err(Malformed)
    }
}
