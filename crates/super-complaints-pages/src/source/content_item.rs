//! Content items of GOV.UK's Content API, written as the lines that GOV.UK shows.

mod dates;
mod item;

use serde_json::Value;

use super::writer::Writer;
use super::{Format, Role, Source, decode, html};
use crate::{MAX_BYTES, MAX_HTML_BYTES, ReadError};

use item::{Item, join};

/// The words of a content item.
pub(super) fn source(file: decode::File<'_>) -> Result<Source, ReadError> {
    if file.bytes.len() > MAX_HTML_BYTES {
        return Err(ReadError::TooLarge { bytes: file.bytes.len(), max: MAX_HTML_BYTES });
    }
    let decode::Decoded { text: json, notes } = file.decoded()?;
    let json = json.trim_start_matches('\u{feff}');
    let value: Value = serde_json::from_str(json).map_err(|error| ReadError::Json {
        line: error.line(),
        column: error.column(),
        problem: problem(&error),
    })?;
    let item = Item::of(&value)?;
    let mut page = Lines { writer: Writer::with_capacity(json.len() / 2) };
    page.head(&item);
    page.body(&item)?;
    page.updates(&item);
    let (text, parts) = page.writer.finish();
    if text.len() > MAX_BYTES {
        return Err(ReadError::TooLarge { bytes: text.len(), max: MAX_BYTES });
    }
    Ok(Source {
        format: Format::ContentItem,
        text,
        parts,
        notes,
        address: item.address(),
        site: None,
        is_closed: false,
    })
}

/// What is wrong with a JSON text, without its place.
fn problem(error: &serde_json::Error) -> String {
    if error.is_eof() {
        return "it ends too early".to_owned();
    }
    let text = error.to_string();
    text.split_once(" at line ").map_or(text.clone(), |(problem, _)| problem.to_owned())
}

/// Writes a page line by line.
struct Lines {
    writer: Writer,
}

impl Lines {
    fn line(&mut self, role: Role, words: &str) {
        self.writer.end();
        self.writer.words(role, words);
        self.writer.end();
    }

    fn heading(&mut self, words: &str) {
        self.line(Role::Heading(2), words);
    }

    fn head(&mut self, item: &Item<'_>) {
        if let Some(kind) = item.document_type() {
            self.line(Role::DocumentType, &kind);
        }
        self.line(Role::Title, item.title);
        if let Some(description) = item.text("description") {
            self.line(Role::Summary, description);
        }
        let organisations = item.organisations();
        if !organisations.is_empty() {
            self.line(Role::Metadata, &format!("From: {}", join(&organisations)));
        }
        let published = item.published();
        let updated = item.updated().filter(|updated| published.as_ref() != Some(updated));
        if let Some(published) = published {
            self.line(Role::Metadata, &format!("Published {published}"));
        }
        if let Some(updated) = updated {
            self.line(Role::Metadata, &format!("Last updated {updated}"));
        }
        let nations = item.nations();
        if !nations.is_empty() {
            self.line(Role::Metadata, &format!("Applies to {}", join(&nations)));
        }
    }

    fn body(&mut self, item: &Item<'_>) -> Result<(), ReadError> {
        if let Some((explanation, date)) = item.withdrawn() {
            let date = date.map(|date| format!(" on {date}")).unwrap_or_default();
            self.line(Role::Paragraph, &format!("This page was withdrawn{date}."));
            self.html(explanation)?;
        }
        let attachments = item.attachments();
        let rendered = item.rendered_documents();
        if !attachments.is_empty() || !rendered.is_empty() {
            self.heading("Documents");
        }
        for title in &attachments {
            self.line(Role::Attachment, title);
        }
        for html in rendered.iter().filter(|_| attachments.is_empty()) {
            self.html(html)?;
        }
        let body = item.body();
        let parts = item.parts();
        if item.has_details_heading() && !(body.is_empty() && parts.is_empty()) {
            self.heading("Details");
        }
        self.html(body)?;
        for part in parts {
            self.heading(part.title);
            self.html(part.body)?;
            for listed in part.listed {
                self.line(Role::ListItem, listed);
            }
        }
        Ok(())
    }

    fn updates(&mut self, item: &Item<'_>) {
        let changes = item.changes();
        if !changes.is_empty() {
            self.heading("Updates to this page");
        }
        for (date, note) in changes {
            self.line(Role::Change, &date);
            self.line(Role::Change, note);
        }
    }

    fn html(&mut self, html: &str) -> Result<(), ReadError> {
        self.writer.end();
        if html.trim().is_empty() { Ok(()) } else { html::fragment(html, &mut self.writer) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(json: &str) -> Vec<(Role, String)> {
        let source = source(decode::File::new(json.as_bytes())).unwrap();
        source.parts.iter().map(|part| (part.role, part.span.of(&source.text).to_owned())).collect()
    }

    #[test]
    fn a_publication_is_written_as_gov_uk_shows_it() {
        let json = r#"{"title": "Responses to A safe place", "document_type": "transparency", "schema_name": "publication",
            "base_path": "/government/publications/a", "description": "What became of it.",
            "first_published_at": "2022-04-03T23:30:00+00:00", "public_updated_at": "2022-06-07T09:00:00Z",
            "details": {"body": "<p>In May 2021 it came out.</p>", "attachments": [{"id": "1", "title": "NPCC response"}],
                "national_applicability": {"england": {"label": "England", "applicable": true},
                    "scotland": {"label": "Scotland", "applicable": false}, "wales": {"label": "Wales", "applicable": true}},
                "change_history": [{"public_timestamp": "2022-06-07T10:00:00+01:00", "note": "Added a letter."}]},
            "links": {"organisations": [{"title": "HMICFRS"}, {"title": "College of Policing"}, {"title": "IOPC"}]}}"#;
        let line = |role: Role, words: &str| (role, words.to_owned());
        assert_eq!(
            lines(json),
            [
                line(Role::DocumentType, "Transparency data"),
                line(Role::Title, "Responses to A safe place"),
                line(Role::Summary, "What became of it."),
                line(Role::Metadata, "From: HMICFRS, College of Policing and IOPC"),
                line(Role::Metadata, "Published 4 April 2022"),
                line(Role::Metadata, "Last updated 7 June 2022"),
                line(Role::Metadata, "Applies to England and Wales"),
                line(Role::Heading(2), "Documents"),
                line(Role::Attachment, "NPCC response"),
                line(Role::Heading(2), "Details"),
                line(Role::Paragraph, "In May 2021 it came out."),
                line(Role::Heading(2), "Updates to this page"),
                line(Role::Change, "7 June 2022"),
                line(Role::Change, "Added a letter."),
            ]
        );
        assert_eq!(
            source(decode::File::new(json.as_bytes())).unwrap().address.as_deref(),
            Some("https://www.gov.uk/government/publications/a")
        );
    }

    #[test]
    fn bodies_in_several_forms_and_the_groups_of_a_collection_are_read() {
        let list = r#"{"title": "T", "document_type": "guide", "details": {"body": [
            {"content_type": "text/govspeak", "content": "**x**"}, {"content_type": "text/html", "content": "<p>y</p>"}]}}"#;
        assert_eq!(lines(list).last(), Some(&(Role::Paragraph, "y".to_owned())));
        let collection = r#"{"title": "T", "document_type": "document_collection", "details": {"collection_groups":
            [{"title": "Reports", "body": "<p>All of them.</p>", "documents": ["b", "a"]}]},
            "links": {"documents": [{"content_id": "a", "title": "A"}, {"content_id": "b", "title": "B"}]}}"#;
        let words: Vec<_> = lines(collection).into_iter().map(|(_, words)| words).collect();
        assert_eq!(words, ["Collection", "T", "Reports", "All of them.", "B", "A"]);
        let withdrawn = r#"{"title": "T", "document_type": "guidance", "details": {"body": "<p>Old.</p>"},
            "withdrawn_notice": {"explanation": "<p>See the new one.</p>", "withdrawn_at": "2023-01-05T09:00:00Z"}}"#;
        assert!(
            lines(withdrawn)
                .contains(&(Role::Paragraph, "This page was withdrawn on 5 January 2023.".to_owned()))
        );
    }

    #[test]
    fn an_error_names_its_place_or_what_the_file_is() {
        let error = |json: &str| source(decode::File::new(json.as_bytes())).unwrap_err();
        assert!(matches!(error("{\"title\":\n  nope}"), ReadError::Json { line: 2, column: 4, .. }));
        let record =
            error(r#"{"schema": "1", "id": "x", "scheme": "police", "title": "T", "recommendations": []}"#);
        assert_eq!(record, ReadError::Record);
        assert_eq!(error("[1]"), ReadError::NotContentItem);
        assert_eq!(error(r#"{"name": "x"}"#), ReadError::NotContentItem);
    }
}
