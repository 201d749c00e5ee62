//! Source texts at hand: files named after the documents whose text they hold.

use std::collections::BTreeSet;
use std::path::Path;

use super_complaints::{OptionsError, SuperComplaint, Texts, read_json_slice};

use crate::input::Input;
use crate::text::listed;
use crate::trouble::Trouble;

/// A folder of source texts, for one record or for many.
#[derive(Debug)]
pub(crate) struct Folder<'a> {
    path: Option<&'a Path>,
    /// Whether many records share it.
    shared: bool,
    /// Texts of the shared folder that no record had as a document so far.
    unused: Option<BTreeSet<String>>,
    /// Whether there was a record whose documents could not be read.
    unreadable: bool,
}

impl<'a> Folder<'a> {
    pub(crate) fn of(path: Option<&'a Path>, shared: bool) -> Self {
        Self { path, shared, unused: None, unreadable: false }
    }

    /// The texts for a record as it is read.
    pub(crate) fn texts(&mut self, input: &Input) -> Result<Texts, Trouble> {
        if self.path.is_none() {
            return Ok(Texts::default());
        }
        let record = read_json_slice(&input.bytes).record;
        self.unreadable |= record.is_none();
        Ok(self.files(record.as_ref())?.into_iter().collect())
    }

    /// The texts for a record: of the folder of its id, where there is one. Of a folder that many records share, only
    /// those that it has as documents. Without a record the check has nothing to hold against them.
    pub(crate) fn files(
        &mut self,
        record: Option<&SuperComplaint>,
    ) -> Result<Vec<(String, String)>, Trouble> {
        let Some(folder) = self.path else { return Ok(Vec::new()) };
        let Some(record) = record else { return texts_of(folder) };
        let own = folder.join(record.id.as_str());
        if own.is_dir() {
            return texts_of(&own);
        }
        let mut texts = texts_of(folder)?;
        if self.shared {
            let unused = self.unused.get_or_insert_with(|| texts.iter().map(|(id, _)| id.clone()).collect());
            let documents: BTreeSet<&str> = record.documents.iter().map(|it| it.id.as_str()).collect();
            texts.retain(|(id, _)| documents.contains(id.as_str()));
            for (id, _) in &texts {
                unused.remove(id);
            }
        }
        Ok(texts)
    }

    /// That every text of a shared folder was of a document of some record, where all records could be read.
    pub(crate) fn all_used(&self) -> Result<(), Trouble> {
        let unused = self.unused.iter().flatten().map(|id| format!("`{id}`"));
        let unused: Vec<String> = unused.filter(|_| !self.unreadable).collect();
        if unused.is_empty() {
            return Ok(());
        }
        let given =
            format!("a text was given for {}, of which no record has such a document", listed(&unused));
        Err(Trouble::new(given).help(HELP))
    }
}

/// What is wrong where a record has no such document as a text was given for.
pub(crate) fn refused(error: &OptionsError, input: &Input) -> Trouble {
    Trouble::new(format!("{}: {error}", input.name)).help(HELP)
}

const HELP: &str = "name each file of the folder after the id of a document, such as page.txt";

fn texts_of(folder: &Path) -> Result<Vec<(String, String)>, Trouble> {
    let unread = |error: std::io::Error| {
        Trouble::new(format!("the texts in `{}` cannot be read: {error}", folder.display()))
            .help("give a folder with files such as page.txt, named after the ids of documents")
    };
    let mut texts = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(unread)? {
        let path = entry.map_err(unread)?.path();
        let is_text = path.extension().is_some_and(|it| it == "txt") && path.is_file();
        let Some(id) = path.file_stem().and_then(|stem| stem.to_str()).filter(|_| is_text) else { continue };
        let text = Input::read(&path)?;
        texts.push((id.to_owned(), text.page()?.to_owned()));
    }
    texts.sort();
    Ok(texts)
}
