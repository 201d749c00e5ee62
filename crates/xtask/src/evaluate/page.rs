//! A page of the gold set: what the reader makes of it, compared with its facts.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use serde_json::Value;
use super_complaints::{Directory, SuperComplaint};
use super_complaints_pages::{Options, ReadError, read_all};

use super::fact::Kind;
use super::gold::{Gold, field, list};
use super::party::normalised;
use super::tally::Tally;
use super::{draft, forbidden};

/// A page, and what is known of it.
pub(super) struct Page {
    pub(super) name: String,
    pub(super) set: String,
    /// With which others it was written, from 1.
    pub(super) batch: u64,
    text: Text,
    value: Value,
}

/// Where the text of a page is.
enum Text {
    /// In a file of its own.
    File(PathBuf),
    /// Beside its facts, as the short pages have it.
    Here(String),
}

/// Every page of the gold set, by name.
///
/// # Errors
/// If a file cannot be read, or lacks what every facts file has.
pub(super) fn all(root: &Path) -> anyhow::Result<Vec<Page>> {
    let folder = root.join("tests/pages");
    let mut pages = Vec::new();
    for (name, value) in json_files(&folder, ".facts.json")? {
        let group = group(&value).with_context(|| format!("reading the facts of {name}"))?;
        let file =
            field(&value, "file").as_str().with_context(|| format!("{name} does not name its `file`"))?;
        let text = Text::File(folder.join(file));
        pages.push(Page::of(name, group, text, value));
    }
    for (file, several) in json_files(&folder.join("short"), ".json")? {
        let group = group(&several).with_context(|| format!("reading the short pages of {file}"))?;
        for value in field(&several, "pages").as_array().into_iter().flatten() {
            let name = field(value, "name").as_str().context("a short page has no `name`")?.to_owned();
            let lines: Vec<&str> = list(field(value, "page")).collect();
            pages.push(Page::of(name, group.clone(), Text::Here(lines.join("\n")), value.clone()));
        }
    }
    pages.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(pages)
}

/// The JSON files of a folder whose names end so, each with its name without that ending.
fn json_files(folder: &Path, ending: &str) -> anyhow::Result<Vec<(String, Value)>> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))? {
        let path = entry?.path();
        let name = path.file_name().and_then(|name| name.to_str()).and_then(|name| name.strip_suffix(ending));
        let Some(name) = name.map(str::to_owned) else { continue };
        let text = std::fs::read_to_string(&path)?;
        files.push((
            name,
            serde_json::from_str(&text).with_context(|| format!("reading {}", path.display()))?,
        ));
    }
    Ok(files)
}

/// The set and the batch that a file of facts names.
fn group(value: &Value) -> anyhow::Result<(String, u64)> {
    let set = field(value, "set").as_str().filter(|set| matches!(*set, "seen" | "unseen"));
    let set = set.context("the `set` is neither `seen` nor `unseen`")?;
    let batch = field(value, "batch").as_u64().context("there is no `batch`, or it is no number")?;
    Ok((set.to_owned(), batch))
}

impl Page {
    fn of(name: String, (set, batch): (String, u64), text: Text, value: Value) -> Self {
        Self { name, set, batch, text, value }
    }

    /// The records that the reader drafts from the page, or why it drafts none.
    fn drafts(&self) -> anyhow::Result<Result<Vec<SuperComplaint>, ReadError>> {
        let bytes = match &self.text {
            Text::File(path) => std::fs::read(path).with_context(|| format!("reading {}", path.display()))?,
            Text::Here(text) => text.clone().into_bytes(),
        };
        let url = self.url().map(str::parse).transpose().context("the `url` is no address")?;
        let options = Options { url, ..Options::default() };
        let drafts = read_all(bytes, &options, Directory::standard());
        Ok(drafts.map(|drafts| drafts.into_iter().map(|draft| draft.record).collect()))
    }

    /// The file of the page, if it has one of its own.
    pub(super) fn file(&self) -> Option<&Path> {
        match &self.text {
            Text::File(path) => Some(path),
            Text::Here(_) => None,
        }
    }

    /// The address of the page.
    pub(super) fn url(&self) -> Option<&str> {
        field(&self.value, "url").as_str()
    }

    /// The gold facts.
    pub(super) fn facts(&self) -> &Value {
        field(&self.value, "facts")
    }

    /// Reads the page and compares.
    ///
    /// # Errors
    /// If the page or its facts cannot be used.
    pub(super) fn evaluate(&self) -> anyhow::Result<Tally> {
        compare(self.facts(), &self.drafts()?).with_context(|| format!("comparing {}", self.name))
    }
}

/// Compares what the reader made of a page with its facts.
pub(super) fn compare(
    facts: &Value,
    drafts: &Result<Vec<SuperComplaint>, ReadError>,
) -> anyhow::Result<Tally> {
    if !facts.is_object() {
        bail!("there are no `facts`");
    }
    let mut tally = Tally::default();
    let nothing = drafts.as_ref().is_ok_and(|records| records.iter().all(says_nothing));
    let (records, refused): (&[SuperComplaint], _) = match drafts {
        // The title and the dates of a page that is about something else are no facts about a super-complaint.
        Ok(_) if nothing && !field(facts, "refused").is_null() => (&[], true),
        Ok(records) => (records, false),
        // A format that is not supported is not a page that was understood and refused.
        Err(error) => {
            use ReadError as Why;
            let refused = matches!(
                error,
                Why::NotSuperComplaint | Why::NotPolice | Why::OnlyMentioned { .. } | Why::OtherScheme { .. }
            );
            (&[], refused)
        }
    };
    match (field(facts, "refused").as_str(), refused) {
        (Some(_), true) => tally.right(Kind::Refusal),
        (Some(why), false) => tally.missing(Kind::Refusal, why),
        (None, _) if refused => tally.wrong(Kind::Refusal, "a page about a police super-complaint"),
        (None, _) => {}
    }
    for record in records {
        for trap in forbidden::made(record, facts)? {
            tally.wrong(Kind::Forbidden, &trap);
        }
    }
    let said = said(facts);
    let references: Vec<&str> = list(field(field(facts, "letter"), "reference")).collect();
    let of_record = |record| {
        let mut found = draft::facts(record, &said);
        found.extend(draft::references(record, &references));
        found
    };
    let mut found: Vec<_> = records.iter().map(of_record).collect();
    // Each super-complaint goes with the draft that agrees with it best; what is left over on either side is compared
    // with nothing.
    for gold in Gold::of_page(facts) {
        let right = |at: &usize| {
            found.get(*at).map_or(0, |found| Tally::compare(&gold.expected, found).total().right)
        };
        let best = (0..found.len()).rev().max_by_key(right);
        let found = best.map(|at| found.swap_remove(at)).unwrap_or_default();
        tally.add(&Tally::compare(&gold.expected, &found));
    }
    for found in found {
        tally.add(&Tally::compare(&[], &found));
    }
    Ok(tally)
}

/// Whether a draft says nothing of a super-complaint.
fn says_nothing(record: &SuperComplaint) -> bool {
    record.made_by.is_empty()
        && record.reports.is_empty()
        && record.recommendations.is_empty()
        && record.actions.is_empty()
        && record.responses.is_empty()
        && record.events.is_empty()
}

/// All that a page calls itself, its complaints and their reports, in words only.
fn said(facts: &Value) -> String {
    let several = field(facts, "super_complaints").as_array().into_iter().flatten();
    let complaints = std::iter::once(field(facts, "super_complaint")).chain(several);
    let of = complaints.flat_map(|it| {
        ["which", "complainants", "report_title", "report_title_also"]
            .into_iter()
            .flat_map(|name| list(field(it, name)))
    });
    let titles: Vec<&str> =
        list(field(facts, "title")).chain(list(field(facts, "title_also"))).chain(of).collect();
    if titles.is_empty() {
        String::new()
    } else {
        normalised(&format!("super-complaint {}", titles.join(" ")))
    }
}
