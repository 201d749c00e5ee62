//! The states of a register: their records, and what could not be read of them.

use std::borrow::Borrow;
use std::collections::{HashMap, HashSet};

use serde::Serialize;
use super_complaints::SuperComplaint;

mod id;

/// A state of a register: its records, and what could not be read of it. A record that may be among what could not be read is
/// said neither to have been added nor to have been removed.
///
/// ```
/// use super_complaints::{EXAMPLE, SuperComplaint};
/// use super_complaints_changes::{Options, State, diff_states};
/// let record = SuperComplaint::from_json(EXAMPLE)?;
/// let broken = format!(r#"{{"id": "{}", "title": "#, record.id);
/// let mut new = State::default();
/// new.add_not_read("new/a.json", Some("a.json"), broken.as_bytes(), "the document ends too early");
/// let changes = diff_states(&State::of(&[&record]), &new, &Options::default());
/// assert!(changes.is_empty());
/// assert_eq!(changes.not_read[0].id.as_deref(), Some(record.id.as_str()));
/// assert_eq!(changes.not_compared[0].why, "`new/a.json` cannot be read");
/// # Ok::<(), super_complaints::LoadError>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct State<'r> {
    records: Vec<Known<'r>>,
    not_read: Vec<Broken>,
}

#[derive(Debug, Clone, Copy)]
struct Known<'r> {
    record: &'r SuperComplaint,
    name: Option<&'r str>,
    file: Option<&'r str>,
}

#[derive(Debug, Clone)]
struct Broken {
    name: String,
    file: Option<String>,
    id: Option<String>,
    error: String,
}

/// One of the two states that are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "ComparedSide"))] // elsewhere it needs to say of what
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// The older one.
    Old,
    /// The newer one.
    New,
}

/// What could not be read as a record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct NotRead {
    /// The state that it is in.
    pub side: Side,
    /// What it is called: its file, with the line or the position if the file has several records.
    pub name: String,
    /// The id of the super-complaint, if that could be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Why it cannot be read.
    pub error: String,
}

/// A record that was not compared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct NotCompared {
    /// The state that it is in.
    pub side: Side,
    /// The id of the super-complaint.
    pub record: String,
    /// What it is called: its file, with the line or the position if the file has several records; or else its id.
    pub name: String,
    /// Whether it is left out because an earlier record of the same state has its id; otherwise its other state could not be
    /// read.
    pub is_repeated: bool,
    /// Why, in words.
    pub why: String,
}

impl<'r> State<'r> {
    /// A state of which everything could be read.
    pub fn of(records: &'r [impl Borrow<SuperComplaint>]) -> Self {
        let known = |it: &'r _| Known { record: Borrow::borrow(it), name: None, file: None };
        Self { records: records.iter().map(known).collect(), not_read: Vec::new() }
    }

    /// Adds a record: what it is called, and the name of its file without folders if it has a file of its own.
    pub fn add(&mut self, record: &'r SuperComplaint, name: &'r str, file: Option<&'r str>) {
        self.records.push(Known { record, name: Some(name), file });
    }

    /// Adds what could not be read as a record: what it is called, the name of its file without folders if it has a file of its
    /// own, its text as far as there is one, and why it cannot be read.
    pub fn add_not_read(&mut self, name: &str, file: Option<&str>, text: &[u8], error: &str) {
        self.not_read.push(Broken {
            name: name.to_owned(),
            file: file.map(ToOwned::to_owned),
            id: id::of(text),
            error: error.to_owned(),
        });
    }

    /// The only record, if there is nothing else.
    pub fn only(&self) -> Option<&'r SuperComplaint> {
        match (self.records.as_slice(), self.not_read.as_slice()) {
            ([one], []) => Some(one.record),
            _ => None,
        }
    }

    /// The records with ids of their own; of several with one id, the first. The others are noted.
    fn by_id(&self, side: Side, notes: &mut Vec<NotCompared>) -> Vec<Known<'r>> {
        let mut first: HashMap<&str, &str> = HashMap::new();
        let mut records = Vec::with_capacity(self.records.len());
        for it in &self.records {
            if let Some(name) = first.get(it.record.id.as_str()) {
                let why = format!("it has the same record id as `{name}`, `{}`", it.record.id);
                notes.push(NotCompared { is_repeated: true, ..it.note(side, why) });
                continue;
            }
            first.insert(it.record.id.as_str(), it.name());
            records.push(*it);
        }
        records
    }

    fn not_read(&self, side: Side) -> impl Iterator<Item = NotRead> {
        let shown = move |it: &Broken| NotRead {
            side,
            name: it.name.clone(),
            id: it.id.clone(),
            error: it.error.clone(),
        };
        self.not_read.iter().map(shown)
    }
}

impl<'r> Known<'r> {
    fn name(&self) -> &'r str {
        self.name.unwrap_or(self.record.id.as_str())
    }

    fn note(&self, side: Side, why: String) -> NotCompared {
        let (record, name) = (self.record.id.to_string(), self.name().to_owned());
        NotCompared { side, record, name, is_repeated: false, why }
    }
}

/// Two states, with what can be compared.
#[derive(Debug)]
pub(crate) struct Matching<'r> {
    pub(crate) old: Vec<&'r SuperComplaint>,
    pub(crate) new: Vec<&'r SuperComplaint>,
    /// The records of the new state whose old state could not be read.
    pub(crate) unread: Vec<&'r SuperComplaint>,
    pub(crate) not_read: Vec<NotRead>,
    pub(crate) not_compared: Vec<NotCompared>,
}

impl<'r> Matching<'r> {
    pub(crate) fn of(old: &State<'r>, new: &State<'r>) -> Self {
        let mut notes = Vec::new();
        let before = old.by_id(Side::Old, &mut notes);
        let after = new.by_id(Side::New, &mut notes);
        let (there, _) = parted(&before, &after, (old, new), (Side::Old, &mut notes));
        let (here, unread) = parted(&after, &before, (new, old), (Side::New, &mut notes));
        Self {
            old: there,
            new: here,
            unread,
            not_read: old.not_read(Side::Old).chain(new.not_read(Side::New)).collect(),
            not_compared: notes,
        }
    }
}

/// The records of a state that can be compared, and those that the other state does not have, but may have in what could not be
/// read of it.
fn parted<'r>(
    records: &[Known<'r>],
    others: &[Known<'r>],
    (own, other): (&State<'r>, &State<'r>),
    (side, notes): (Side, &mut Vec<NotCompared>),
) -> (Vec<&'r SuperComplaint>, Vec<&'r SuperComplaint>) {
    if other.not_read.is_empty() {
        return (records.iter().map(|it| it.record).collect(), Vec::new());
    }
    let there: HashSet<&str> = others.iter().map(|it| it.record.id.as_str()).collect();
    let is_alone = |it: &&Known<'r>| !there.contains(it.record.id.as_str());
    // A file without an id is the one that had this name; only without such a file it may be any record.
    let files: HashSet<&str> = records
        .iter()
        .filter(is_alone)
        .filter_map(|it| it.file)
        .chain(own.not_read.iter().filter_map(|it| it.file.as_deref()))
        .collect();
    let (mut compared, mut unread) = (Vec::new(), Vec::new());
    for it in records {
        let may_be = |broken: &&Broken| match (&broken.id, broken.file.as_deref()) {
            (Some(id), _) => it.record.id == **id,
            (None, Some(file)) if files.contains(file) => it.file == Some(file),
            (None, _) => true,
        };
        let same = |broken: &&Broken| {
            broken.id.is_some() || it.file.is_some_and(|file| broken.file.as_deref() == Some(file))
        };
        let mut candidates = other.not_read.iter().filter(may_be);
        let broken = candidates.clone().find(same).or_else(|| candidates.next());
        match broken.filter(|_| is_alone(&it)) {
            Some(broken) => {
                let perhaps = if same(&broken) { "" } else { ", and may be this record" };
                notes.push(it.note(side, format!("`{}` cannot be read{perhaps}", broken.name)));
                unread.push(it.record);
            }
            None => compared.push(it.record),
        }
    }
    (compared, unread)
}
