//! From the text of a web page to its tree, with the parser of Servo, within bounds.

use std::borrow::Cow;
use std::cell::{Cell, Ref, RefCell};

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    BufferQueue, EndTag, StartTag, TagToken, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use html5ever::tree_builder::{
    AppendNode, AppendText, ElementFlags, NodeOrText, QuirksMode, TreeBuilder, TreeBuilderOpts, TreeSink,
};
use html5ever::{Attribute, QualName, TokenizerResult};

use super::super::decode::count;
use super::tree::{Id, Kind, Tree};
use crate::ReadError;

/// How deep elements may be nested. Browsers stop at 512 too: what is deeper is shown on that level.
const DEEPEST: u32 = 512;

/// How many elements that are left out are remembered until their end tags.
const MOST_SKIPPED: usize = 1 << 20;

/// How much is parsed before the bounds are looked at again.
const PIECE: usize = 4096;

/// About how many bytes of a page a node takes; and for how many nodes, at most, there is room from the beginning.
const BYTES_PER_NODE: usize = 24;
const MOST_EXPECTED: usize = 4096;

/// How many blanks a tag or a comment may have: a tag with hundreds of thousands of attributes takes hours.
const BLANKS: usize = 16_384;

/// The tree of a page, and whether some elements were nested too deep to be kept.
pub(super) struct Parsed {
    pub(super) tree: Tree,
    pub(super) flattened: bool,
}

/// Parses a page or a fragment of one.
pub(super) fn parse(html: &str) -> Result<Parsed, ReadError> {
    // Each node takes some bytes of the page; only a page made to harm repeats nodes by the million.
    let most = html.len() / 2 + 10_000;
    let builder = TreeBuilder::new(Sink::new(html.len() / BYTES_PER_NODE), TreeBuilderOpts::default());
    let bounded = Bounded {
        builder,
        tokens: Cell::new(0),
        skipped: RefCell::new(Vec::new()),
        flattened: Cell::new(false),
    };
    let tokenizer = Tokenizer::new(bounded, TokenizerOpts::default());
    let input = BufferQueue::default();
    let whole = StrTendril::from(html);
    let (mut seen, mut blanks) = (0, 0);
    for (at, piece) in pieces(html) {
        let length = u32::try_from(piece.len()).unwrap_or_default();
        let Some(start) = u32::try_from(at).ok() else { break };
        let Ok(piece) = whole.try_subtendril(start, length) else { break };
        blanks += count(piece.as_bytes(), |byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\x0c' | b'/'));
        input.push_back(piece);
        while !matches!(tokenizer.feed(&input), TokenizerResult::Done) {}
        let tokens = tokenizer.sink.tokens.get();
        if tokens != seen {
            (seen, blanks) = (tokens, 0);
        }
        let nodes = tokenizer.sink.builder.sink.tree.borrow().len();
        if blanks > BLANKS || nodes > most {
            return Err(ReadError::HtmlTooComplex);
        }
    }
    while !matches!(tokenizer.feed(&input), TokenizerResult::Done) {}
    tokenizer.end();
    let flattened = tokenizer.sink.flattened.get();
    Ok(Parsed { tree: tokenizer.sink.builder.sink.finish(), flattened })
}

/// The pieces of a text, each with its place, cut between characters.
fn pieces(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..).filter(|rest| !rest.is_empty())?;
        let end = (PIECE.min(rest.len())..=rest.len()).find(|end| rest.is_char_boundary(*end))?;
        let piece = (at, rest.get(..end)?);
        at += end;
        Some(piece)
    })
}

/// Hands tokens to the builder of the tree; leaves out tags that would be nested too deep.
struct Bounded {
    builder: TreeBuilder<Id, Sink>,
    tokens: Cell<usize>,
    /// The names of the elements that were left out and are still open.
    skipped: RefCell<Vec<html5ever::LocalName>>,
    flattened: Cell<bool>,
}

impl Bounded {
    fn leaves_out(&self, token: &Token) -> bool {
        let TagToken(tag) = token else { return false };
        let mut skipped = self.skipped.borrow_mut();
        match tag.kind {
            EndTag if skipped.last() == Some(&tag.name) => {
                skipped.pop();
                true
            }
            StartTag if self.builder.sink.depth.get() >= DEEPEST && !changes_state(&tag.name) => {
                self.flattened.set(true);
                if skipped.len() < MOST_SKIPPED {
                    skipped.push(tag.name.clone());
                }
                true
            }
            _ => false,
        }
    }
}

/// Whether what is in an element is not read as tags: leaving it out would show a script as words.
fn changes_state(name: &html5ever::LocalName) -> bool {
    matches!(
        &**name,
        "script"
            | "style"
            | "textarea"
            | "title"
            | "xmp"
            | "iframe"
            | "noembed"
            | "noframes"
            | "noscript"
            | "plaintext"
    )
}

impl TokenSink for Bounded {
    type Handle = Id;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<Id> {
        if !matches!(token, Token::ParseError(_)) {
            self.tokens.set(self.tokens.get().wrapping_add(1));
        }
        if self.leaves_out(&token) {
            return TokenSinkResult::Continue;
        }
        self.builder.process_token(token, line)
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder.adjusted_current_node_present_but_not_in_html_namespace()
    }
}

/// Takes the nodes from the parser.
struct Sink {
    tree: RefCell<Tree>,
    /// How deep the last node was added.
    depth: Cell<u32>,
}

impl Sink {
    fn new(nodes: usize) -> Self {
        let mut tree = Tree::with_capacity(nodes.min(MOST_EXPECTED));
        tree.add(Kind::Other);
        Self { tree: RefCell::new(tree), depth: Cell::new(0) }
    }
}

impl TreeSink for Sink {
    type Handle = Id;
    type Output = Tree;
    type ElemName<'a> = Ref<'a, QualName>;

    fn finish(self) -> Tree {
        self.tree.into_inner()
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> Id {
        Id::DOCUMENT
    }

    fn elem_name<'a>(&'a self, target: &'a Id) -> Ref<'a, QualName> {
        Ref::map(self.tree.borrow(), |tree| tree.qualified(*target))
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, flags: ElementFlags) -> Id {
        let mut tree = self.tree.borrow_mut();
        let id = tree.add(Kind::Element { name, attributes });
        if flags.template {
            tree.add(Kind::Content); // its content, apart from the page: `get_template_contents`
        }
        id
    }

    fn create_comment(&self, _: StrTendril) -> Id {
        self.tree.borrow_mut().add(Kind::Other)
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> Id {
        self.tree.borrow_mut().add(Kind::Other)
    }

    fn append(&self, parent: &Id, child: NodeOrText<Id>) {
        let mut tree = self.tree.borrow_mut();
        self.depth.set(tree.depth(*parent));
        match child {
            AppendNode(id) => tree.append(*parent, id),
            AppendText(text) => tree.append_text(*parent, &text),
        }
    }

    fn append_based_on_parent_node(&self, element: &Id, previous: &Id, child: NodeOrText<Id>) {
        let has_parent = self.tree.borrow().parent(*element).is_some();
        if has_parent {
            self.append_before_sibling(element, child);
        } else {
            self.append(previous, child);
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    fn get_template_contents(&self, target: &Id) -> Id {
        target.following()
    }

    fn same_node(&self, x: &Id, y: &Id) -> bool {
        x == y
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &Id, child: NodeOrText<Id>) {
        let mut tree = self.tree.borrow_mut();
        match child {
            AppendNode(id) => tree.insert(*sibling, id),
            AppendText(text) => tree.insert_text(*sibling, &text),
        }
    }

    // Only `html` and `body` are written twice, and nothing is read from their attributes.
    fn add_attrs_if_missing(&self, _: &Id, _: Vec<Attribute>) {}

    fn remove_from_parent(&self, target: &Id) {
        self.tree.borrow_mut().remove(*target);
    }

    fn reparent_children(&self, node: &Id, new_parent: &Id) {
        let mut tree = self.tree.borrow_mut();
        while let Some(child) = tree.first(*node) {
            tree.append(*new_parent, child);
        }
    }
}
