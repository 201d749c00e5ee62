//! Goes through a page once, from its first element to its last, and writes its words.

use html5ever::local_name;
use rustc_hash::FxHashMap;

use super::super::writer::Writer;
use super::super::{Cell, Role};
use super::elements::{self, Component};
use super::furniture;
use super::opened::opens;
use super::page::Outline;
use super::table;
use super::tree::{Id, Kind, Step, Tree};

/// What is outside the main part of a page.
const OUTSIDE: &str = "outside the main part of the page";

/// What an element passes on to what is in it.
#[derive(Debug, Clone, Copy)]
struct Context {
    role: Role,
    /// Whether elements in it keep that role: a paragraph in a cell is the cell's.
    fixed: bool,
    /// Why its words are not read.
    furniture: Option<&'static str>,
    /// Whether its words are behind the sentence that they are in.
    aside: bool,
    component: Component,
    /// Whether lines are as they are written.
    lines: bool,
    flow: Flow,
}

/// How an element goes with what is before and behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Flow {
    /// It begins and ends a line.
    Block,
    /// It is in the line.
    Inline,
    /// It is in a value, which stays in the line of its label.
    Value,
}

struct Walk<'t, 'w> {
    tree: &'t Tree,
    outline: &'t Outline,
    writer: &'w mut Writer,
    open: Vec<Context>,
    cells: FxHashMap<Id, Cell>,
    tables: usize,
    /// The level of the last heading.
    level: u8,
}

/// Writes the words of a page.
pub(super) fn write(tree: &Tree, outline: &Outline, writer: &mut Writer) {
    let furniture = outline.root.map(|_| OUTSIDE);
    let page = Context {
        role: Role::Paragraph,
        fixed: false,
        furniture,
        aside: false,
        component: Component::None,
        lines: false,
        flow: Flow::Block,
    };
    let cells = FxHashMap::default();
    let mut walk = Walk { tree, outline, writer, open: vec![page], cells, tables: 0, level: 1 };
    let mut step = tree.first(Id::DOCUMENT).map(Step::Enter);
    while let Some(at) = step {
        let entered = match at {
            Step::Enter(id) => walk.enter(id),
            Step::Leave(id) => {
                walk.leave(id);
                true
            }
        };
        step = match at {
            // What was not entered is passed by.
            Step::Enter(id) if !entered => tree.after(Id::DOCUMENT, Step::Leave(id)),
            at => tree.after(Id::DOCUMENT, at),
        };
    }
    walk.writer.end();
}

impl Walk<'_, '_> {
    /// Enters a node; false if nothing in it is to be written.
    fn enter(&mut self, id: Id) -> bool {
        match self.tree.kind(id) {
            Kind::Text(words) => {
                self.words(words);
                false
            }
            Kind::Element { .. } => self.element(id),
            Kind::Content | Kind::Other => false,
        }
    }

    fn words(&mut self, words: &str) {
        let Some(context) = self.open.last() else { return };
        match context.furniture {
            Some(why) if context.aside => self.writer.aside(why, words),
            Some(why) => self.writer.words(Role::Furniture(why), words),
            None if context.lines => {
                for (at, line) in words.split('\n').enumerate() {
                    if at > 0 {
                        self.writer.line();
                    }
                    self.writer.words(context.role, line);
                }
            }
            None => self.writer.words(context.role, words),
        }
    }

    fn element(&mut self, id: Id) -> bool {
        let name = self.tree.name(id);
        match name {
            "br" => {
                self.writer.line();
                return false;
            }
            // Drawings and formulas are elements of other languages, which have no name here.
            "" | "wbr" | "img" | "input" | "meta" | "link" | "base" => return false,
            _ if furniture::is_dropped(name) => return false,
            _ => {}
        }
        let Some(above) = self.open.last().copied() else { return false };
        let mut context = self.context(id, name, above);
        let changes = context.role != above.role || context.furniture != above.furniture && !context.aside;
        let labelled = context.component == Component::Metadata && context.furniture.is_none();
        context.flow = match name {
            _ if labelled && (name == "dd" || above.flow == Flow::Value) => Flow::Value,
            _ if elements::is_block(name) || changes => Flow::Block,
            _ => Flow::Inline,
        };
        match context.flow {
            Flow::Block => self.writer.end(),
            Flow::Value if elements::is_block(name) => self.writer.blank(),
            Flow::Inline | Flow::Value => {}
        }
        if name == "dt" && labelled {
            context.flow = Flow::Inline; // its value follows
        }
        if name == "table" && context.furniture.is_none() {
            let before = self.cells.len();
            table::add(self.tree, id, self.tables, &mut self.cells);
            self.tables += usize::from(self.cells.len() > before);
        }
        if let Role::Heading(level) = context.role {
            self.level = level;
        }
        self.open.push(context);
        true
    }

    fn leave(&mut self, id: Id) {
        if !matches!(self.tree.kind(id), Kind::Element { .. }) {
            return;
        }
        // The term of a list of definitions goes before its description.
        if self.tree.name(id) == "dt" {
            self.writer.term();
        }
        if self.open.pop().is_some_and(|context| context.flow == Flow::Block) {
            self.writer.end();
        }
    }

    /// What holds in an element.
    fn context(&self, id: Id, name: &str, above: Context) -> Context {
        let mut context = above;
        if Some(id) == self.outline.root {
            context.furniture = None;
        }
        if Some(id) == self.outline.title {
            return Context { role: Role::Title, fixed: true, furniture: None, aside: false, ..context };
        }
        let reads = context.furniture.is_none() || context.furniture == Some(OUTSIDE);
        if reads
            && !self.outline.is_around(id)
            && let Some(why) = furniture::reason(self.tree, id)
        {
            let inline = !elements::is_block(name) && context.furniture.is_none();
            return Context { furniture: Some(why), aside: inline, ..context };
        }
        if context.furniture.is_some() {
            return context;
        }
        let component = elements::component(self.tree, id);
        if component != Component::None && !matches!(above.component, Component::Attachment(_)) {
            context.component = component;
            context = in_component(context);
        }
        self.role(id, name, context)
    }

    fn role(&self, id: Id, name: &str, context: Context) -> Context {
        let fixed = |role: Role| Context { role, fixed: true, ..context };
        if let Some(cell) = self.cells.get(&id) {
            return fixed(Role::Cell(*cell));
        }
        match context.component {
            Component::Attachment(Some(title)) if title == id => return fixed(Role::Attachment),
            Component::Nations if elements::level(self.tree, id).is_some() => return fixed(Role::Metadata),
            Component::History => {
                let changed = matches!(name, "li" | "time")
                    || self
                        .tree
                        .attribute(id, &local_name!("class"))
                        .is_some_and(|class| class.contains("__change-"));
                match elements::level(self.tree, id) {
                    Some(level) => return fixed(Role::Heading(level)),
                    None if changed => return Context { role: Role::Change, ..context },
                    None => return context,
                }
            }
            _ => {}
        }
        // The type of a document may be in its title.
        if context.role == Role::Title && elements::role_of_class(self.tree, id) == Some(Role::DocumentType) {
            return fixed(Role::DocumentType);
        }
        if context.fixed {
            return context;
        }
        if let Some(role) = elements::role_of_class(self.tree, id) {
            return fixed(role);
        }
        match name {
            "li" => Context { role: Role::ListItem, ..context },
            "pre" => Context { lines: true, ..context },
            // The heading of a part that opens and closes.
            "summary" => fixed(Role::Heading(self.level.saturating_add(1).min(6))),
            _ if opens(self.tree, id) => fixed(Role::Heading(self.level.saturating_add(1).min(6))),
            "a" if elements::is_document(self.tree, id) => fixed(Role::Attachment),
            _ => match elements::level(self.tree, id) {
                Some(level) => fixed(Role::Heading(level)),
                None => context,
            },
        }
    }
}

/// What holds at the beginning of a component.
fn in_component(context: Context) -> Context {
    let (role, fixed) = match context.component {
        Component::Attachment(_) => (Role::Furniture("a note or link next to an attached document"), true),
        Component::Nations => (Role::Furniture("a link for another nation"), true),
        Component::History => (Role::Metadata, false),
        Component::Metadata => (Role::Metadata, true),
        Component::None => (context.role, context.fixed),
    };
    Context { role, fixed, ..context }
}
