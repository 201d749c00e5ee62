//! The styles of a Word document: which of them are headings, whatever their names.

use std::collections::HashMap;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::super::xml::attribute;

/// What a style says about its paragraphs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Title,
    /// A level, 1 to 6.
    Heading(u8),
    ListItem,
    /// A line of the table of contents.
    Contents,
    Plain,
}

#[derive(Debug, Default)]
struct Style {
    name: String,
    based_on: Option<String>,
    outline: Option<u8>,
    listed: bool,
}

/// The paragraph styles, by their ids.
#[derive(Debug, Default)]
pub(super) struct Styles(HashMap<String, Style>);

/// How far a style is followed to those that it is based on.
const DEPTH: usize = 16;

impl Styles {
    /// The styles of `styles.xml`; what cannot be read of it is left out.
    pub(super) fn of(xml: &str) -> Self {
        let mut styles = Self::default();
        let mut reader = Reader::from_str(xml);
        let mut current: Option<(String, Style)> = None;
        while let Ok(event) = reader.read_event() {
            match event {
                Event::Start(tag) if tag.local_name().as_ref() == "style" => {
                    current = attribute(&tag, "styleId").map(|id| (id, Style::default()));
                }
                Event::Start(tag) | Event::Empty(tag) => {
                    if let Some((_, style)) = &mut current {
                        style.property(&tag);
                    }
                }
                Event::End(tag) if tag.local_name().as_ref() == "style" => styles.0.extend(current.take()),
                Event::Eof => break,
                _ => {}
            }
        }
        styles
    }

    /// What the style with an id says. Word writes the names of its own styles in English, whatever its language.
    pub(super) fn kind(&self, id: &str) -> Kind {
        let mut id = id;
        for _ in 0..DEPTH {
            let Some(style) = self.0.get(id) else { break };
            if let Some(kind) = style.kind() {
                return kind;
            }
            let Some(based_on) = &style.based_on else { break };
            id = based_on;
        }
        Kind::Plain
    }
}

impl Style {
    fn property(&mut self, tag: &BytesStart<'_>) {
        let value = || attribute(tag, "val");
        match tag.local_name().as_ref() {
            "name" => self.name = value().unwrap_or_default().to_lowercase(),
            "basedOn" => self.based_on = value(),
            "outlineLvl" => self.outline = value().and_then(|level| level.parse().ok()),
            "numPr" => self.listed = true,
            _ => {}
        }
    }

    fn kind(&self) -> Option<Kind> {
        let number = |prefix| self.name.strip_prefix(prefix).and_then(|n| n.trim().parse::<u8>().ok());
        if self.name == "title" {
            return Some(Kind::Title);
        }
        if number("toc").is_some() {
            return Some(Kind::Contents);
        }
        if let Some(level) = number("heading") {
            return Some(Kind::Heading(level.clamp(1, 6)));
        }
        outline(self.outline).or(self.listed.then_some(Kind::ListItem))
    }
}

/// A level of the outline; the tenth is that of running text.
pub(super) fn outline(level: Option<u8>) -> Option<Kind> {
    level.map(|level| if level < 9 { Kind::Heading(level.min(5) + 1) } else { Kind::Plain })
}
