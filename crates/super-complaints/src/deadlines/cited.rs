//! Sources with their titles, so that readers need not look them up.

use serde::Serialize;

use crate::collect_vec::CollectVec as _;
use crate::index::Index;
use crate::model::SourceRef;
use crate::scheme::Scheme;
use crate::search;

/// A place in a document, with the document's title and address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Citation {
    /// The id of the document, and where in it: `si-2018-748#reg 5`.
    pub source: String,
    /// The title of the document.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Its first address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

impl Citation {
    /// A source of a record.
    pub(super) fn in_record(index: &Index<'_>, source: &SourceRef) -> Self {
        let document = index.document(source.document());
        Self {
            source: source.to_string(),
            title: document.and_then(|it| it.title.as_ref()).map(ToString::to_string),
            url: document.and_then(|it| it.urls.first()).map(ToString::to_string),
        }
    }

    /// Sources of a record.
    pub(super) fn all(index: &Index<'_>, sources: &[SourceRef]) -> Vec<Self> {
        sources.iter().map(|source| Self::in_record(index, source)).collect_vec()
    }

    /// A provision among the documents of a scheme.
    pub(crate) fn in_scheme(scheme: &Scheme, source: &SourceRef) -> Self {
        let document = scheme.documents.iter().find(|it| &*it.id == source.document());
        Self {
            source: source.to_string(),
            title: document.map(|it| it.title.to_string()),
            url: document.and_then(|it| it.urls.first()).map(ToString::to_string),
        }
    }

    /// The name of the instrument: `SI 2018/748`.
    pub(crate) fn instrument(&self) -> &str {
        let title = self.title();
        number(title).or_else(|| act(title)).unwrap_or(title)
    }

    /// As a lawyer would cite it: `SI 2018/748 regulation 5`.
    pub(crate) fn short(&self) -> String {
        let locator = self.source.split_once('#').map_or("", |(_, locator)| locator);
        if locator.is_empty() {
            return number(self.title()).unwrap_or(self.title()).to_owned();
        }
        format!("{} {}", self.instrument(), spelt_out(locator))
    }

    /// The title of the document; its id if it has none.
    fn title(&self) -> &str {
        self.title
            .as_deref()
            .unwrap_or_else(|| self.source.split_once('#').map_or(&self.source, |(id, _)| id))
    }
}

/// The number of a statutory instrument, which is in brackets after its title: `SI 2018/748`.
fn number(title: &str) -> Option<&str> {
    let number = title.rsplit_once('(').and_then(|(_, rest)| rest.strip_suffix(')'));
    number.filter(|it| it.starts_with("SI "))
}

/// The name of an Act, without the provision: `Enterprise Act 2002`.
fn act(title: &str) -> Option<&str> {
    let year = search::position(title, " Act ")? + " Act ".len();
    let end = year + title.get(year..)?.find(|it: char| !it.is_ascii_digit()).unwrap_or(title.len() - year);
    title.get(..end).filter(|_| end == year + 4)
}

/// `reg 5` is `regulation 5`; a locator in another form is unchanged.
fn spelt_out(locator: &str) -> String {
    const WORDS: [(&str, &str); 9] = [
        ("regs ", "regulations "),
        ("reg ", "regulation "),
        ("ss.", "sections "),
        ("ss ", "sections "),
        ("s.", "section "),
        ("s ", "section "),
        ("arts ", "articles "),
        ("art ", "article "),
        ("para ", "paragraph "),
    ];
    let found = WORDS.iter().find_map(|(short, long)| Some((long, locator.strip_prefix(short)?)));
    found.map_or_else(|| locator.to_owned(), |(long, rest)| format!("{long}{}", rest.trim_start()))
}
