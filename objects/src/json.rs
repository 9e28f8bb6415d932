//! JSON documents (RFC 8259). Numbers keep their digits; of members with the same name the last value counts, at the
//! first one's place. A value inside a document shares the document.

use crate::table::Table;
use json_event_parser::{JsonEvent, SliceJsonParser};
use std::sync::Arc;

enum Node {
    Null,
    Bool(bool),
    Number(Box<str>),
    String(Box<str>),
    Array(Vec<u32>),
    Object(Table<u32>),
}

/// A value of a document.
#[derive(Clone)]
pub struct Json {
    nodes: Arc<Vec<Node>>,
    at: u32,
}

impl Json {
    /// Reads a document; `None` when the text is none.
    pub fn parse(text: &str) -> Option<Json> {
        // The parser skips a byte order mark, which is no JSON.
        if text.starts_with('\u{feff}') {
            return None;
        }
        let mut parser = SliceJsonParser::new(text.as_bytes());
        let mut nodes: Vec<Node> = Vec::new();
        // Containers that are open, and the name of the member that comes.
        let mut open: Vec<(u32, Option<String>)> = Vec::new();
        loop {
            let node = match parser.parse_next().ok()? {
                JsonEvent::Eof => break,
                JsonEvent::ObjectKey(key) => {
                    open.last_mut()?.1 = Some(key.into_owned());
                    continue;
                }
                JsonEvent::EndArray | JsonEvent::EndObject => {
                    open.pop()?;
                    continue;
                }
                JsonEvent::Null => Node::Null,
                JsonEvent::Boolean(b) => Node::Bool(b),
                JsonEvent::Number(digits) => Node::Number(digits.into()),
                JsonEvent::String(text) => Node::String(text.into()),
                JsonEvent::StartArray => Node::Array(Vec::new()),
                JsonEvent::StartObject => Node::Object(Table::default()),
            };
            let at = u32::try_from(nodes.len()).ok()?;
            if let Some((parent, key)) = open.last_mut() {
                match &mut nodes[*parent as usize] {
                    Node::Array(elements) => elements.push(at),
                    Node::Object(members) => drop(members.insert(&key.take()?, at)),
                    _ => return None,
                }
            }
            if matches!(node, Node::Array(_) | Node::Object(_)) {
                open.push((at, None));
            }
            nodes.push(node);
        }
        (!nodes.is_empty() && open.is_empty()).then(|| Json {
            nodes: Arc::new(nodes),
            at: 0,
        })
    }

    fn node(&self) -> &Node {
        &self.nodes[self.at as usize]
    }

    /// The value that keys and indices lead to.
    pub fn follow<'a>(&self, path: impl IntoIterator<Item = &'a str>) -> Option<Json> {
        let mut at = self.at;
        for step in path {
            at = match &self.nodes[at as usize] {
                Node::Object(members) => *members.get(step)?,
                Node::Array(elements) => *elements.get(step.parse::<usize>().ok()?)?,
                _ => return None,
            };
        }
        Some(Json {
            nodes: Arc::clone(&self.nodes),
            at,
        })
    }

    /// Whether it is an array or an object.
    pub fn is_container(&self) -> bool {
        matches!(self.node(), Node::Array(_) | Node::Object(_))
    }

    /// What a value that is no container is to a script: a string without its quotes, the others as they are written.
    pub fn scalar(&self) -> String {
        match self.node() {
            Node::String(text) => text.to_string(),
            _ => self.text(),
        }
    }

    /// The name of its type.
    pub fn kind(&self) -> &'static str {
        match self.node() {
            Node::Null => "null",
            Node::Bool(_) => "boolean",
            Node::Number(_) => "number",
            Node::String(_) => "string",
            Node::Array(_) => "array",
            Node::Object(_) => "object",
        }
    }

    /// The names of an object's members.
    pub fn keys(&self) -> Option<impl Iterator<Item = &str>> {
        match self.node() {
            Node::Object(members) => Some(members.iter().map(|(key, _)| key)),
            _ => None,
        }
    }

    /// How many elements or members it has.
    pub fn size(&self) -> Option<usize> {
        match self.node() {
            Node::Object(members) => Some(members.len()),
            Node::Array(elements) => Some(elements.len()),
            _ => None,
        }
    }

    /// The value as JSON, without white space.
    pub fn text(&self) -> String {
        enum Due<'a> {
            Node(u32),
            Text(&'static str),
            Key(&'a str),
        }
        let mut out = String::new();
        let mut due = vec![Due::Node(self.at)];
        while let Some(piece) = due.pop() {
            let at = match piece {
                Due::Text(text) => {
                    out.push_str(text);
                    continue;
                }
                Due::Key(key) => {
                    push_string(&mut out, key);
                    out.push(':');
                    continue;
                }
                Due::Node(at) => at,
            };
            match &self.nodes[at as usize] {
                Node::Null => out.push_str("null"),
                Node::Bool(b) => out.push_str(if *b { "true" } else { "false" }),
                Node::Number(digits) => out.push_str(digits),
                Node::String(text) => push_string(&mut out, text),
                Node::Array(elements) => {
                    out.push('[');
                    let from = due.len();
                    for (i, element) in elements.iter().enumerate() {
                        if i > 0 {
                            due.push(Due::Text(","));
                        }
                        due.push(Due::Node(*element));
                    }
                    due.push(Due::Text("]"));
                    due[from..].reverse();
                }
                Node::Object(members) => {
                    out.push('{');
                    let from = due.len();
                    for (i, (key, member)) in members.iter().enumerate() {
                        if i > 0 {
                            due.push(Due::Text(","));
                        }
                        due.extend([Due::Key(key), Due::Node(*member)]);
                    }
                    due.push(Due::Text("}"));
                    due[from..].reverse();
                }
            }
        }
        out
    }
}

/// Appends a string as JSON: only what must be escaped is.
fn push_string(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            c if c < ' ' => out.push_str(&format!("\\u{:04x}", c as u32)),
            c => out.push(c),
        }
    }
    out.push('"');
}
