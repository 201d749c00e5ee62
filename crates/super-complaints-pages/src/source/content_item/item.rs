//! The fields of a content item, whatever its type.

use serde_json::{Map, Value};

use super_complaints::collect_vec::CollectVec as _;

use super::dates;
use crate::ReadError;

/// A content item.
pub(super) struct Item<'v> {
    fields: &'v Map<String, Value>,
    pub(super) title: &'v str,
}

/// A part of a page with a title of its own.
pub(super) struct Part<'v> {
    pub(super) title: &'v str,
    pub(super) body: &'v str,
    /// The titles of the pages that it lists.
    pub(super) listed: Vec<&'v str>,
}

impl<'v> Item<'v> {
    /// The content item in a JSON document.
    pub(super) fn of(value: &'v Value) -> Result<Self, ReadError> {
        let fields = value.as_object().ok_or(ReadError::NotContentItem)?;
        let has = |name: &str| fields.contains_key(name);
        let title = fields.get("title").and_then(Value::as_str).filter(|title| !title.trim().is_empty());
        match title {
            Some(title) if has("details") || has("document_type") || has("base_path") => {
                Ok(Self { fields, title })
            }
            _ if has("scheme") || has("recommendations") || has("made_by") => Err(ReadError::Record),
            _ => Err(ReadError::NotContentItem),
        }
    }

    pub(super) fn text(&self, name: &str) -> Option<&'v str> {
        self.fields.get(name)?.as_str().filter(|text| !text.trim().is_empty())
    }

    fn details(&self, name: &str) -> Option<&'v Value> {
        self.fields.get("details")?.get(name)
    }

    fn list(value: Option<&'v Value>) -> &'v [Value] {
        value.and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default()
    }

    fn links(&self, name: &str) -> &'v [Value] {
        Self::list(self.fields.get("links").and_then(|links| links.get(name)))
    }

    /// The type of the document as GOV.UK shows it.
    pub(super) fn document_type(&self) -> Option<String> {
        let name = self.text("document_type")?;
        let shown = match name {
            "transparency" => "Transparency data",
            "foi_release" => "FOI release",
            "document_collection" => "Collection",
            "detailed_guide" | "guidance" => "Guidance",
            "news_story" | "news_article" => "News story",
            "html_publication" => return None, // GOV.UK shows that of the publication it is a part of
            other => other,
        };
        let words = shown.replace('_', " ");
        let mut characters = words.chars();
        let first = characters.next()?.to_ascii_uppercase();
        Some(std::iter::once(first).chain(characters).collect())
    }

    /// The address of the page.
    pub(super) fn address(&self) -> Option<String> {
        let path = self.text("base_path").filter(|path| path.starts_with('/'))?;
        Some(format!("https://www.gov.uk{path}"))
    }

    /// The bodies that publish it.
    pub(super) fn organisations(&self) -> Vec<&'v str> {
        titles(self.links("organisations"))
    }

    /// When it was first published. Items from before GOV.UK have that date among their details.
    pub(super) fn published(&self) -> Option<String> {
        let earlier = || self.details("first_public_at").and_then(Value::as_str);
        dates::shown(self.text("first_published_at").or_else(earlier)?)
    }

    /// When it was last updated.
    pub(super) fn updated(&self) -> Option<String> {
        dates::shown(self.text("public_updated_at")?)
    }

    /// The nations that it applies to; none if it does not say.
    pub(super) fn nations(&self) -> Vec<&'v str> {
        let Some(nations) = self.details("national_applicability").and_then(Value::as_object) else {
            return Vec::new();
        };
        let applies = |nation: &&Value| nation.get("applicable").and_then(Value::as_bool) == Some(true);
        nations.values().filter(applies).filter_map(|nation| nation.get("label")?.as_str()).collect_vec()
    }

    /// Why and when it was withdrawn.
    pub(super) fn withdrawn(&self) -> Option<(&'v str, Option<String>)> {
        let notice = self.fields.get("withdrawn_notice")?;
        let text = |name: &str| notice.get(name).and_then(Value::as_str);
        let date = text("withdrawn_at").and_then(dates::shown);
        let explanation = text("explanation").unwrap_or_default();
        (date.is_some() || !explanation.is_empty()).then_some((explanation, date))
    }

    /// The titles of the attached documents: those that GOV.UK lists above the text, if it says which.
    pub(super) fn attachments(&self) -> Vec<&'v str> {
        let all = Self::list(self.details("attachments"));
        let featured = self.details("featured_attachments");
        let listed = Self::list(featured);
        let is_listed = |attachment: &&Value| {
            featured.is_none() || attachment.get("id").is_some_and(|id| listed.contains(id))
        };
        all.iter().filter(is_listed).filter_map(title).collect_vec()
    }

    /// The attached documents as GOV.UK's own HTML.
    pub(super) fn rendered_documents(&self) -> Vec<&'v str> {
        Self::list(self.details("documents")).iter().filter_map(Value::as_str).collect_vec()
    }

    /// The text, as HTML.
    pub(super) fn body(&self) -> &'v str {
        self.details("body").map(html).unwrap_or_default()
    }

    /// Whether GOV.UK shows a heading "Details" above the text.
    pub(super) fn has_details_heading(&self) -> bool {
        matches!(self.text("schema_name"), Some("publication" | "consultation" | "statistical_data_set"))
    }

    /// The parts of a guide, or the groups of a collection.
    pub(super) fn parts(&self) -> Vec<Part<'v>> {
        let documents = self.links("documents");
        let listed = |id: &Value| documents.iter().find(|document| document.get("content_id") == Some(id));
        let part = |part: &'v Value| {
            let ids = Self::list(part.get("documents")).iter();
            Some(Part {
                title: title(part)?,
                body: part.get("body").map(html).unwrap_or_default(),
                listed: ids.filter_map(listed).filter_map(title).collect_vec(),
            })
        };
        let groups = Self::list(self.details("collection_groups"));
        Self::list(self.details("parts")).iter().chain(groups).filter_map(part).collect_vec()
    }

    /// What was changed, and when.
    pub(super) fn changes(&self) -> Vec<(String, &'v str)> {
        let change = |change: &'v Value| {
            let date = dates::shown(change.get("public_timestamp")?.as_str()?)?;
            Some((date, change.get("note")?.as_str()?.trim()))
        };
        Self::list(self.details("change_history")).iter().filter_map(change).collect_vec()
    }
}

fn title(value: &Value) -> Option<&str> {
    value.get("title")?.as_str().map(str::trim).filter(|title| !title.is_empty())
}

fn titles(values: &[Value]) -> Vec<&str> {
    values.iter().filter_map(title).collect_vec()
}

/// HTML that is given as it is, or in several forms.
fn html(value: &Value) -> &str {
    let forms = value.as_array().map(Vec::as_slice).unwrap_or_default();
    let is_html = |form: &&Value| form.get("content_type").and_then(Value::as_str) == Some("text/html");
    let form = forms.iter().find(is_html).and_then(|form| form.get("content"));
    form.unwrap_or(value).as_str().unwrap_or_default()
}

/// "England, Scotland and Wales".
pub(super) fn join(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}
