//! Goes through the elements of a part of a Word document.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::super::xml::{attribute, words};
use super::body::Body;
use super::broken;
use super::paragraph::{Paragraph, Place};
use super::rows::Rows;
use super::styles::{Kind, Styles, outline};
use crate::ReadError;

/// Elements whose content is not shown: deleted text, codes of fields, the copy of a drawing for older programs,
/// pronunciation, former properties.
const UNSEEN: [&str; 11] = [
    "del",
    "moveFrom",
    "instrText",
    "delInstrText",
    "Fallback",
    "rt",
    "pPrChange",
    "rPrChange",
    "tcPrChange",
    "trPrChange",
    "tblPrChange",
];

/// How deep paragraphs are nested in text boxes.
const MAX_OPEN: usize = 64;

/// Reads a part.
pub(super) fn body(xml: &str, styles: &Styles) -> Result<Body, ReadError> {
    let mut reader = Reader::from_str(xml);
    let mut walk = Walk {
        styles,
        body: Body::default(),
        open: Vec::new(),
        rows: Rows::default(),
        depth: 0,
        unseen: 0,
        in_text: false,
        hidden: false,
    };
    loop {
        match reader.read_event().map_err(broken)? {
            Event::Start(tag) => walk.start(&tag),
            Event::Empty(tag) => {
                walk.start(&tag);
                walk.end(tag.local_name().as_ref());
            }
            Event::End(tag) => walk.end(tag.local_name().as_ref()),
            Event::Eof if walk.open.is_empty() => return Ok(walk.body),
            Event::Eof => return Err(broken(())),
            other => walk.words(&other),
        }
    }
}

struct Walk<'s> {
    styles: &'s Styles,
    body: Body,
    /// The paragraph that is being read, after those whose text boxes it is in.
    open: Vec<Paragraph>,
    /// The table that is being read. A table in a cell belongs to that cell.
    rows: Rows,
    /// How deep tables are nested.
    depth: usize,
    /// How deep it is in an element that is not shown.
    unseen: usize,
    in_text: bool,
    /// Whether the text of the run is hidden.
    hidden: bool,
}

impl Walk<'_> {
    fn start(&mut self, tag: &BytesStart<'_>) {
        let name = tag.local_name();
        let name = name.as_ref();
        self.body.deleted |= matches!(name, "delText" | "moveFrom");
        if self.unseen > 0 || UNSEEN.contains(&name) || name == "p" && self.open.len() == MAX_OPEN {
            self.unseen += 1;
            return;
        }
        match name {
            "p" => {
                let place = (self.depth > 0).then(|| self.place()).flatten();
                self.open.push(Paragraph::new(place));
            }
            "r" => self.hidden = false,
            "vanish" => self.hidden = attribute(tag, "val").is_none_or(|v| v != "0" && v != "false"),
            "t" => self.in_text = true,
            // The same name is that of a tab stop, which has a position.
            "tab" if attribute(tag, "pos").is_none() => self.push(" "),
            "br" | "cr" => self.push("\n"),
            "noBreakHyphen" => self.push("-"),
            "tbl" => self.table(),
            _ if self.depth == 1 => self.rows.start(tag, name, self.body.tables.last_mut()),
            _ => {}
        }
        self.property(tag, name);
    }

    fn end(&mut self, name: &str) {
        if self.unseen > 0 {
            self.unseen -= 1;
            return;
        }
        match name {
            "t" => self.in_text = false,
            "p" => self.paragraph(),
            "tbl" => self.depth = self.depth.saturating_sub(1),
            _ if self.depth == 1 => self.rows.end(name),
            _ => {}
        }
    }

    fn words(&mut self, event: &Event<'_>) {
        if self.unseen > 0 || !self.in_text || self.hidden {
            return;
        }
        if let Some(paragraph) = self.open.last_mut() {
            words(event, &mut paragraph.text);
        }
    }

    fn push(&mut self, text: &str) {
        if let Some(paragraph) = self.open.last_mut().filter(|_| !self.hidden) {
            paragraph.text.push_str(text);
        }
    }

    fn table(&mut self) {
        self.depth += 1;
        if self.depth == 1 {
            self.rows = Rows::new(self.body.tables.len());
            self.body.tables.push(Vec::new());
        }
    }

    fn place(&self) -> Option<Place> {
        Some(Place { table: self.body.tables.len().checked_sub(1)?, cell: self.rows.cell()? })
    }

    fn property(&mut self, tag: &BytesStart<'_>, name: &str) {
        let Some(paragraph) = self.open.last_mut() else { return };
        let value = || attribute(tag, "val").unwrap_or_default();
        match name {
            "pStyle" => paragraph.kind = self.styles.kind(&value()),
            "outlineLvl" => paragraph.kind = outline(value().parse().ok()).unwrap_or(paragraph.kind),
            "numId" if value() == "0" && paragraph.kind == Kind::ListItem => paragraph.kind = Kind::Plain,
            "numId" if value() != "0" && paragraph.kind == Kind::Plain => paragraph.kind = Kind::ListItem,
            _ => {}
        }
    }

    fn paragraph(&mut self) {
        let Some(paragraph) = self.open.pop() else { return };
        match self.open.last_mut() {
            Some(outer) => outer.boxes.extend(paragraph.flat()),
            None => self.body.paragraphs.extend(paragraph.flat()),
        }
    }
}
