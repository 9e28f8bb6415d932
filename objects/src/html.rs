//! HTML documents, read and written as the WHATWG's standard has it. An element shares its document.

use scraper::node::Node;
use scraper::{ElementRef, Selector};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// A document, or an element of one.
#[derive(Clone)]
pub struct Html {
    // The library's trees fill caches while they are read.
    document: Arc<Mutex<scraper::Html>>,
    /// `None`: the whole document.
    element: Option<ego_tree::NodeId>,
}

impl Html {
    /// Reads a document. Every text is one.
    pub fn parse(text: &str) -> Html {
        Html {
            document: Arc::new(Mutex::new(scraper::Html::parse_document(text))),
            element: None,
        }
    }

    fn lock(&self) -> MutexGuard<'_, scraper::Html> {
        // Nothing that could panic leaves a tree half changed: it is never changed.
        self.document.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn at(&self, element: ego_tree::NodeId) -> Html {
        Html {
            document: Arc::clone(&self.document),
            element: Some(element),
        }
    }

    /// The elements inside that a selector chooses, in the order of the document; `None` when it is no selector.
    pub fn query(&self, selector: &str) -> Option<Vec<Html>> {
        let selector = Selector::parse(selector).ok()?;
        let document = self.lock();
        let found: Vec<_> = match self.element {
            None => document.select(&selector).map(|e| e.id()).collect(),
            Some(id) => {
                let element = document.tree.get(id).and_then(ElementRef::wrap)?;
                element.select(&selector).map(|e| e.id()).collect()
            }
        };
        drop(document);
        Some(found.into_iter().map(|id| self.at(id)).collect())
    }

    /// The value of an attribute.
    pub fn attr(&self, name: &str) -> Option<String> {
        let document = self.lock();
        let element = document
            .tree
            .get(self.element?)
            .and_then(ElementRef::wrap)?;
        element.attr(name).map(String::from)
    }

    /// The text inside: of all its text nodes.
    pub fn inner_text(&self) -> String {
        let document = self.lock();
        let node = match self.element {
            Some(id) => document.tree.get(id),
            None => Some(document.tree.root()),
        };
        let nodes = node.into_iter().flat_map(|node| node.descendants());
        nodes
            .filter_map(|node| match node.value() {
                Node::Text(text) => Some(text.to_string()),
                _ => None,
            })
            .collect()
    }

    /// The elements directly inside.
    pub fn children(&self) -> Vec<Html> {
        let document = self.lock();
        let node = match self.element {
            Some(id) => document.tree.get(id),
            None => Some(document.tree.root()),
        };
        let nodes = node.into_iter().flat_map(|node| node.children());
        let found: Vec<_> = nodes
            .filter(|node| node.value().is_element())
            .map(|node| node.id())
            .collect();
        drop(document);
        found.into_iter().map(|id| self.at(id)).collect()
    }

    /// The document or element as HTML.
    pub fn text(&self) -> String {
        let document = self.lock();
        match self.element {
            None => document.html(),
            Some(id) => {
                let element = document.tree.get(id).and_then(ElementRef::wrap);
                element.map_or_else(String::new, |element| element.html())
            }
        }
    }
}
