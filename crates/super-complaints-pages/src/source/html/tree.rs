//! The tree of a web page: all nodes in one list, so that neither its depth nor its end needs a stack.

use super_complaints::collect_vec::CollectVec as _;

use html5ever::tendril::StrTendril;
use html5ever::{Attribute, LocalName, QualName, local_name, ns};

/// A node of a tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Id(u32);

impl Id {
    /// The page itself.
    pub(super) const DOCUMENT: Self = Self(0);
    const NONE: Self = Self(u32::MAX);

    fn some(self) -> Option<Self> {
        (self != Self::NONE).then_some(self)
    }

    fn at(self) -> usize {
        usize::try_from(self.0).unwrap_or(usize::MAX)
    }

    /// The node that was made after this one.
    pub(super) fn following(self) -> Self {
        Self(self.0.saturating_add(1))
    }
}

/// What a node is.
#[derive(Debug)]
pub(super) enum Kind {
    Element {
        name: QualName,
        attributes: Vec<Attribute>,
    },
    Text(StrTendril),
    /// The content of a template, which follows its element.
    Content,
    /// The document or a comment.
    Other,
}

#[derive(Debug)]
struct Node {
    parent: Id,
    previous: Id,
    next: Id,
    first: Id,
    last: Id,
    /// How deep it is in the page.
    depth: u32,
    kind: Kind,
}

/// The tree of a page.
#[derive(Debug, Default)]
pub(super) struct Tree {
    nodes: Vec<Node>,
}

/// A step of a walk through a tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    Enter(Id),
    Leave(Id),
}

impl Tree {
    /// A tree with room for some nodes.
    pub(super) fn with_capacity(nodes: usize) -> Self {
        Self { nodes: Vec::with_capacity(nodes) }
    }

    /// Adds a node that is nowhere in the tree yet.
    pub(super) fn add(&mut self, kind: Kind) -> Id {
        let id = u32::try_from(self.nodes.len()).map_or(Id::NONE, Id);
        let none = Id::NONE;
        let node = Node { parent: none, previous: none, next: none, first: none, last: none, depth: 0, kind };
        self.nodes.push(node);
        id
    }

    /// How deep a node is in the page, as far as the parser needs it: not brought up to date when a part moves.
    pub(super) fn depth(&self, id: Id) -> u32 {
        self.node(id).map_or(0, |node| node.depth)
    }

    fn deepen(&mut self, child: Id, parent: Id) {
        let depth = self.depth(parent).saturating_add(1);
        self.change(child, |node| node.depth = depth);
        self.change(child.following(), |node| {
            if matches!(node.kind, Kind::Content) {
                node.depth = depth;
            }
        });
    }

    /// How many nodes there are.
    pub(super) fn len(&self) -> usize {
        self.nodes.len()
    }

    fn node(&self, id: Id) -> Option<&Node> {
        self.nodes.get(id.at())
    }

    fn change(&mut self, id: Id, change: impl FnOnce(&mut Node)) {
        if let Some(node) = self.nodes.get_mut(id.at()) {
            change(node);
        }
    }

    pub(super) fn kind(&self, id: Id) -> &Kind {
        self.node(id).map_or(&Kind::Other, |node| &node.kind)
    }

    pub(super) fn parent(&self, id: Id) -> Option<Id> {
        self.node(id)?.parent.some()
    }

    pub(super) fn next(&self, id: Id) -> Option<Id> {
        self.node(id)?.next.some()
    }

    pub(super) fn previous(&self, id: Id) -> Option<Id> {
        self.node(id)?.previous.some()
    }

    pub(super) fn first(&self, id: Id) -> Option<Id> {
        self.node(id)?.first.some()
    }

    /// The children of a node.
    pub(super) fn children(&self, id: Id) -> impl Iterator<Item = Id> {
        std::iter::successors(self.first(id), |child| self.next(*child))
    }

    /// The ancestors of a node, nearest first.
    pub(super) fn ancestors(&self, id: Id) -> impl Iterator<Item = Id> {
        std::iter::successors(self.parent(id), |id| self.parent(*id))
    }

    /// The nodes below a node, in the order of the page.
    pub(super) fn below(&self, id: Id) -> impl Iterator<Item = Id> {
        let entered = |step| if let Step::Enter(id) = step { Some(id) } else { None };
        self.walk(id).filter_map(entered).skip(1)
    }

    /// All steps through a node and what is below it.
    pub(super) fn walk(&self, root: Id) -> impl Iterator<Item = Step> {
        std::iter::successors(Some(Step::Enter(root)), move |step| self.after(root, *step))
    }

    /// The step after another one.
    pub(super) fn after(&self, root: Id, step: Step) -> Option<Step> {
        match step {
            Step::Enter(id) => Some(self.first(id).map_or(Step::Leave(id), Step::Enter)),
            Step::Leave(id) if id == root => None,
            Step::Leave(id) => self.next(id).map(Step::Enter).or_else(|| self.parent(id).map(Step::Leave)),
        }
    }

    /// The name of an HTML element; empty for any other node.
    pub(super) fn name(&self, id: Id) -> &str {
        self.local_name(id).map_or("", |name| name)
    }

    fn local_name(&self, id: Id) -> Option<&LocalName> {
        match self.kind(id) {
            Kind::Element { name, .. } if name.ns == ns!(html) => Some(&name.local),
            _ => None,
        }
    }

    /// The value of an attribute.
    pub(super) fn attribute(&self, id: Id, name: &LocalName) -> Option<&str> {
        let Kind::Element { attributes, .. } = self.kind(id) else { return None };
        attributes.iter().find(|attribute| attribute.name.local == *name).map(|attribute| &*attribute.value)
    }

    /// Whether an element is of a class.
    pub(super) fn has_class(&self, id: Id, class: &str) -> bool {
        self.attribute(id, &local_name!("class"))
            .is_some_and(|all| all.split_ascii_whitespace().any(|one| one == class))
    }

    /// The words in a node, at most of a length.
    pub(super) fn text(&self, id: Id, longest: usize) -> String {
        let mut text = String::new();
        // A page made to harm may have a million elements without a word.
        for below in self.below(id).take(longest.saturating_mul(4).saturating_add(1000)) {
            match self.kind(below) {
                Kind::Text(words) => text.push_str(words),
                Kind::Element { .. } if matches!(self.name(below), "br" | "p" | "div" | "li" | "span") => {
                    text.push(' ');
                }
                _ => {}
            }
            if text.len() > longest && !text.trim().is_empty() {
                break;
            }
        }
        text.split_whitespace().collect_vec().join(" ")
    }

    /// Whether there are words in a node.
    pub(super) fn has_words(&self, id: Id) -> bool {
        self.below(id).any(|below| matches!(self.kind(below), Kind::Text(words) if !words.trim().is_empty()))
    }

    /// Adds a text behind the last child of a node.
    pub(super) fn append_text(&mut self, parent: Id, text: &StrTendril) {
        let last = self.node(parent).map_or(Id::NONE, |node| node.last);
        if !self.extend_text(last, text) {
            let id = self.add(Kind::Text(text.clone()));
            self.append(parent, id);
        }
    }

    fn extend_text(&mut self, id: Id, more: &StrTendril) -> bool {
        if let Some(Node { kind: Kind::Text(text), .. }) = self.nodes.get_mut(id.at()) {
            text.push_tendril(more);
            return true;
        }
        false
    }

    /// Makes a node the last child of another.
    pub(super) fn append(&mut self, parent: Id, child: Id) {
        self.remove(child);
        let last = self.node(parent).map_or(Id::NONE, |node| node.last);
        self.deepen(child, parent);
        self.change(child, |node| (node.parent, node.previous) = (parent, last));
        self.change(last, |node| node.next = child);
        self.change(parent, |node| {
            node.last = child;
            if node.first == Id::NONE {
                node.first = child;
            }
        });
    }

    /// Puts a text before a node.
    pub(super) fn insert_text(&mut self, before: Id, text: &StrTendril) {
        let previous = self.node(before).map_or(Id::NONE, |node| node.previous);
        if !self.extend_text(previous, text) {
            let id = self.add(Kind::Text(text.clone()));
            self.insert(before, id);
        }
    }

    /// Puts a node before another.
    pub(super) fn insert(&mut self, before: Id, child: Id) {
        self.remove(child);
        let Some((parent, previous)) = self.node(before).map(|node| (node.parent, node.previous)) else {
            return;
        };
        self.deepen(child, parent);
        self.change(child, |node| (node.parent, node.previous, node.next) = (parent, previous, before));
        self.change(before, |node| node.previous = child);
        self.change(previous, |node| node.next = child);
        self.change(parent, |node| {
            if node.first == before {
                node.first = child;
            }
        });
    }

    /// Takes a node out of the tree.
    pub(super) fn remove(&mut self, id: Id) {
        let Some((parent, previous, next)) =
            self.node(id).map(|node| (node.parent, node.previous, node.next))
        else {
            return;
        };
        self.change(parent, |node| {
            if node.first == id {
                node.first = next;
            }
            if node.last == id {
                node.last = previous;
            }
        });
        self.change(previous, |node| node.next = next);
        self.change(next, |node| node.previous = previous);
        let none = Id::NONE;
        self.change(id, |node| (node.parent, node.previous, node.next) = (none, none, none));
    }
}

impl Tree {
    /// The whole name of an element, as the parser compares it.
    pub(super) fn qualified(&self, id: Id) -> &QualName {
        if let Kind::Element { name, .. } = self.kind(id) { name } else { nameless() }
    }
}

/// A name for a node that has none: the parser asks only for those of elements.
fn nameless() -> &'static QualName {
    static NAMELESS: std::sync::OnceLock<QualName> = std::sync::OnceLock::new();
    NAMELESS.get_or_init(|| QualName::new(None, ns!(), local_name!("")))
}
