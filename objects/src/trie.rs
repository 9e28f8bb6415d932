//! A vector that versions share: a clone costs nothing, and a change of a clone copies the way to what it changes.
//!
//! It is a tree of nodes with up to 32 children, whose leaves hold the elements. A node that only this version has is
//! changed in place.

use std::sync::Arc;

const BITS: u32 = 5;
/// Children of a node, elements of a leaf.
const WIDTH: usize = 1 << BITS;

#[derive(Clone)]
enum Node<T> {
    Inner(Vec<Arc<Node<T>>>),
    Leaf(Vec<T>),
}

/// The vector.
#[derive(Clone)]
pub(crate) struct Trie<T> {
    root: Arc<Node<T>>,
    /// By how many bits an index is shifted to give the child of the root; 0 when the root is a leaf.
    shift: u32,
    len: usize,
}

impl<T> Default for Trie<T> {
    fn default() -> Trie<T> {
        Trie {
            root: Arc::new(Node::Leaf(Vec::new())),
            shift: 0,
            len: 0,
        }
    }
}

impl<T> Trie<T> {
    pub(crate) fn len(&self) -> usize {
        self.len
    }

    pub(crate) fn get(&self, at: usize) -> Option<&T> {
        let mut node = &*self.root;
        let mut shift = self.shift;
        loop {
            match node {
                Node::Inner(children) => {
                    node = children.get(at >> shift & (WIDTH - 1))?;
                    shift -= BITS;
                }
                Node::Leaf(elements) if at < self.len => return elements.get(at & (WIDTH - 1)),
                Node::Leaf(_) => return None,
            }
        }
    }

    pub(crate) fn last(&self) -> Option<&T> {
        self.get(self.len.checked_sub(1)?)
    }

    pub(crate) fn iter(&self) -> impl DoubleEndedIterator<Item = &T> {
        (0..self.len).filter_map(|at| self.get(at))
    }

    /// Looks at the elements of the leaves that no other version has.
    pub(crate) fn own_mut(&mut self, act: &mut dyn FnMut(&mut T)) {
        fn visit<T>(node: &mut Arc<Node<T>>, act: &mut dyn FnMut(&mut T)) {
            match Arc::get_mut(node) {
                Some(Node::Inner(children)) => children.iter_mut().for_each(|c| visit(c, act)),
                Some(Node::Leaf(elements)) => elements.iter_mut().for_each(act),
                None => {}
            }
        }
        visit(&mut self.root, act);
    }
}

impl<T: Clone> Trie<T> {
    pub(crate) fn get_mut(&mut self, at: usize) -> Option<&mut T> {
        if at >= self.len {
            return None;
        }
        let mut node = Arc::make_mut(&mut self.root);
        let mut shift = self.shift;
        loop {
            match node {
                Node::Inner(children) => {
                    node = Arc::make_mut(children.get_mut(at >> shift & (WIDTH - 1))?);
                    shift -= BITS;
                }
                Node::Leaf(elements) => return elements.get_mut(at & (WIDTH - 1)),
            }
        }
    }

    pub(crate) fn push(&mut self, element: T) {
        if self.len == WIDTH << self.shift {
            // The tree is full: it becomes the first child of a higher one.
            let root = std::mem::replace(&mut self.root, Arc::new(Node::Inner(Vec::new())));
            self.root = Arc::new(Node::Inner(vec![root]));
            self.shift += BITS;
        }
        let at = self.len;
        let mut node = Arc::make_mut(&mut self.root);
        let mut shift = self.shift;
        loop {
            match node {
                Node::Inner(children) => {
                    let child = at >> shift & (WIDTH - 1);
                    shift -= BITS;
                    if child == children.len() {
                        children.push(Arc::new(match shift {
                            0 => Node::Leaf(Vec::new()),
                            _ => Node::Inner(Vec::new()),
                        }));
                    }
                    node = Arc::make_mut(&mut children[child]);
                }
                Node::Leaf(elements) => {
                    elements.push(element);
                    break;
                }
            }
        }
        self.len += 1;
    }

    pub(crate) fn pop(&mut self) -> Option<T> {
        fn take<T: Clone>(node: &mut Arc<Node<T>>) -> (Option<T>, bool) {
            match Arc::make_mut(node) {
                Node::Leaf(elements) => {
                    let last = elements.pop();
                    (last, elements.is_empty())
                }
                Node::Inner(children) => {
                    let (last, empty) = children.last_mut().map_or((None, true), take);
                    if empty {
                        children.pop();
                    }
                    (last, children.is_empty())
                }
            }
        }
        if self.len == 0 {
            return None;
        }
        let (last, _) = take(&mut self.root);
        self.len -= 1;
        // A root with one child is that child.
        while let Node::Inner(children) = &*self.root
            && children.len() <= 1
        {
            self.root = match children.first() {
                Some(child) => Arc::clone(child),
                None => Arc::new(Node::Leaf(Vec::new())),
            };
            self.shift = self.shift.saturating_sub(BITS);
        }
        last
    }
}

impl<T: Clone> FromIterator<T> for Trie<T> {
    fn from_iter<I: IntoIterator<Item = T>>(elements: I) -> Trie<T> {
        let mut trie = Trie::default();
        elements.into_iter().for_each(|element| trie.push(element));
        trie
    }
}
