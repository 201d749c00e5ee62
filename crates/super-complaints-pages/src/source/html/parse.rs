//! From the text of a web page to its tree, with the parser of Servo, within bounds.

use std::borrow::Cow;
use std::cell::{Cell, Ref, RefCell};

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    BufferQueue, EndTag, StartTag, TagToken, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
    states,
};
use html5ever::tree_builder::{
    AppendNode, AppendText, ElementFlags, NodeOrText, QuirksMode, TreeBuilder, TreeBuilderOpts, TreeSink,
};
use html5ever::{Attribute, LocalName, QualName, TokenizerResult};

use super::super::decode::count;
use super::plain::Plain;
use super::tree::{Id, Kind, Tree};
use crate::ReadError;

/// How deep elements may be nested. Browsers stop at 512 too: what is deeper is shown on that level.
const DEEPEST: u32 = 512;

/// How many elements that are left out are remembered until their end tags.
const MOST_SKIPPED: usize = 1 << 20;

/// How much of what is not plain is parsed before the bounds are looked at again.
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
    let bounded = Bounded::new(html.len() / BYTES_PER_NODE);
    // For the parser, too, each of these ends a line.
    let lines = html.contains('\r').then(|| html.replace("\r\n", "\n").replace('\r', "\n"));
    let html = lines.as_deref().unwrap_or(html);
    let page = Plain { html, whole: StrTendril::from(html) };
    let mut at = html.strip_prefix('\u{feff}').map_or(0, |rest| html.len() - rest.len());
    let mut ended = false;
    while !ended {
        let mut state = None;
        while state.is_none()
            && let Some((token, end)) = page.token(at)
        {
            let name = if let TagToken(tag) = &token { Some(tag.name.clone()) } else { None };
            at = end;
            state = match (&bounded).process_token(token, 1) {
                TokenSinkResult::RawData(kind) => Some((states::RawData(kind), name)),
                TokenSinkResult::Plaintext => Some((states::Plaintext, None)),
                _ => None,
            };
            bounded.require_few(most)?;
        }
        (at, ended) = unusual(&page, at, state, &bounded, most)?;
    }
    Ok(Parsed { flattened: bounded.flattened.get(), tree: bounded.builder.sink.finish() })
}

/// How the tokenizer begins: within the text of an element, of that name.
type State = (states::State, Option<LocalName>);

/// Leaves what is not plain to the tokenizer, up to the end of the next tag. Returns its place, and whether the page ends there.
fn unusual(
    page: &Plain<'_>,
    mut at: usize,
    state: Option<State>,
    bounded: &Bounded,
    most: usize,
) -> Result<(usize, bool), ReadError> {
    let (state, name) = state.unzip();
    let last_start_tag_name = name.flatten().map(|name| name.to_string());
    let options = TokenizerOpts {
        discard_bom: false,
        initial_state: state,
        last_start_tag_name,
        ..TokenizerOpts::default()
    };
    let tokenizer = Tokenizer::new(bounded, options);
    let input = BufferQueue::default();
    let (mut seen, mut blanks) = (bounded.tokens.get(), 0);
    bounded.between.set(false);
    while let Some(piece) = piece(page.html, at).and_then(|end| page.part(at, end - at)) {
        at += piece.len();
        blanks += count(piece.as_bytes(), |byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\x0c' | b'/'));
        input.push_back(piece);
        while !matches!(tokenizer.feed(&input), TokenizerResult::Done) {}
        let tokens = bounded.tokens.get();
        if tokens != seen {
            (seen, blanks) = (tokens, 0);
        }
        if blanks > BLANKS {
            return Err(ReadError::HtmlTooComplex);
        }
        bounded.require_few(most)?;
        // Tags and comments end with the ">" that a piece ends with: between two of them the tokenizer remembers nothing.
        if bounded.between.get() {
            return Ok((at, false));
        }
    }
    tokenizer.end();
    Ok((at, true))
}

/// The end of the piece that begins at a place: behind the next ">", or between two characters.
fn piece(text: &str, at: usize) -> Option<usize> {
    let rest = text.get(at..).filter(|rest| !rest.is_empty())?;
    let longest = rest.as_bytes().get(..PIECE.min(rest.len()))?;
    if let Some(close) = memchr::memchr(b'>', longest) {
        return Some(at + close + 1);
    }
    (longest.len()..=rest.len()).find(|end| rest.is_char_boundary(*end)).map(|end| at + end)
}

/// Hands tokens to the builder of the tree; leaves out tags that would be nested too deep.
struct Bounded {
    builder: TreeBuilder<Id, Sink>,
    tokens: Cell<usize>,
    /// Whether the last token was a tag, a comment or a document type, and what follows is read as tags.
    between: Cell<bool>,
    /// The names of the elements that were left out and are still open.
    skipped: RefCell<Vec<LocalName>>,
    flattened: Cell<bool>,
}

impl Bounded {
    fn new(nodes: usize) -> Self {
        Self {
            builder: TreeBuilder::new(Sink::new(nodes), TreeBuilderOpts::default()),
            tokens: Cell::new(0),
            between: Cell::new(true),
            skipped: RefCell::new(Vec::new()),
            flattened: Cell::new(false),
        }
    }

    fn require_few(&self, most: usize) -> Result<(), ReadError> {
        let nodes = self.builder.sink.tree.borrow().len();
        if nodes > most { Err(ReadError::HtmlTooComplex) } else { Ok(()) }
    }

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
fn changes_state(name: &LocalName) -> bool {
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

impl TokenSink for &Bounded {
    type Handle = Id;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<Id> {
        if matches!(token, Token::ParseError(_)) {
            return TokenSinkResult::Continue;
        }
        self.tokens.set(self.tokens.get().wrapping_add(1));
        let ends = matches!(token, TagToken(_) | Token::CommentToken(_) | Token::DoctypeToken(_));
        let result = if self.leaves_out(&token) {
            TokenSinkResult::Continue
        } else {
            self.builder.process_token(token, line)
        };
        self.between.set(ends && !matches!(result, TokenSinkResult::RawData(_) | TokenSinkResult::Plaintext));
        result
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

#[cfg(test)]
mod tests;
