//! Records from any number of files, folders and readers, one after another.

use std::collections::VecDeque;
use std::fmt;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicU64;

use super_complaints::read::MAX_BYTES;

use crate::entry::{Entry, Origin};
use crate::error::{EntryError, EntryErrorKind};
use crate::file::{STANDARD_INPUT, cannot_read, is_standard_input, named, open, too_large};
use crate::format::Format;
use crate::gzip::content;
use crate::progress::{Counted, Progress};
use crate::select::{LeftOut, Selection};
use crate::sniff::sniff;
use crate::split::{Gap, Piece, Splitter, Spot};
use crate::text::Text;

/// How entries are read.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Options {
    /// The format of every file and reader; `None`: it is found from the content of each.
    pub format: Option<Format>,
    /// The largest record that is read, in bytes; by default [`MAX_BYTES`]. A larger one is an error, and what follows it
    /// is read.
    pub most_bytes: usize,
}

impl Default for Options {
    fn default() -> Self {
        Self { format: None, most_bytes: MAX_BYTES }
    }
}

impl Options {
    /// The same with a format, instead of the one found from the content.
    #[must_use]
    pub fn format(self, format: Format) -> Self {
        Self { format: Some(format), ..self }
    }

    /// The same with another limit for the size of a record, in bytes.
    #[must_use]
    pub fn most_bytes(self, most_bytes: usize) -> Self {
        Self { most_bytes, ..self }
    }
}

/// The records of files, folders and readers, in their order: one at a time, in memory that does not grow with their
/// number. An entry that cannot be read is an error in its place, and the next ones follow.
///
/// Compressed content (gzip) and the format are found from the content, not from names. Only a name that ends in
/// `.ndjson` or `.jsonl`, also with `.gz`, says that each line is a record.
pub struct Entries {
    options: Options,
    left_out: Vec<LeftOut>,
    sources: VecDeque<Result<Source, EntryError>>,
    current: Option<Current>,
    read: Arc<AtomicU64>,
}

/// Something that is not yet open.
enum Source {
    Path(PathBuf),
    Reader(String, Box<dyn Read + Send>),
}

/// A text that is being read.
struct Current {
    name: Arc<str>,
    path: Option<Arc<PathBuf>>,
    text: Text,
    splitter: Splitter,
    /// Whether there was nothing so far: a list without records is no silent pass.
    is_empty: bool,
}

impl Entries {
    /// The entries of files and folders (with the folders in them); `-` is standard input. Nothing is opened yet, but
    /// folders are searched.
    pub fn open(paths: impl IntoIterator<Item: AsRef<Path>>, options: &Options) -> Self {
        let Selection { files, left_out } = Selection::of(paths);
        let sources: Vec<_> = files.into_iter().map(|file| file.map(Source::Path)).collect();
        Self { left_out, sources: sources.into(), ..Self::none(options) } // the list is not copied
    }

    /// The entries of a reader, and what to call it. A name that ends in `.ndjson` or `.jsonl` says that there is one on each line.
    pub fn read(name: impl Into<String>, reader: impl Read + Send + 'static, options: &Options) -> Self {
        let source = Source::Reader(name.into(), Box::new(reader));
        Self { sources: VecDeque::from([Ok(source)]), ..Self::none(options) }
    }

    fn none(options: &Options) -> Self {
        let (left_out, read) = (Vec::new(), Arc::default());
        Self { options: options.clone(), left_out, sources: VecDeque::new(), current: None, read }
    }

    /// What in the folders is not read, and why.
    pub fn left_out(&self) -> &[LeftOut] {
        &self.left_out
    }

    /// How many files, and errors in place of them, are not yet begun.
    pub fn files_to_come(&self) -> usize {
        self.sources.len()
    }

    /// How far the reading has come; the sizes of files that are not yet read are asked for.
    pub fn progress(&self) -> Progress {
        let size = |source: &Result<Source, EntryError>| match source {
            Ok(Source::Path(path)) if is_standard_input(path) => None,
            Ok(Source::Path(path)) => path.metadata().map_or(Some(0), |it| it.is_file().then_some(it.len())),
            Ok(Source::Reader(..)) => None,
            Err(_) => Some(0),
        };
        let total: Option<u64> = self.sources.iter().map(size).sum();
        Progress::of(Arc::clone(&self.read), total)
    }

    fn begin(&self, source: Source) -> Result<Current, EntryError> {
        let (name, path, reader): (_, _, Box<dyn Read + Send>) = match source {
            Source::Reader(name, reader) => (name, None, reader),
            Source::Path(path) if is_standard_input(&path) => {
                (STANDARD_INPUT.to_owned(), None, Box::new(io::stdin()))
            }
            Source::Path(path) => {
                let file = open(&path)?;
                (named(&path), Some(path), Box::new(file))
            }
        };
        let reader = Box::new(Counted(reader, Arc::clone(&self.read)));
        let mut text = Text::new(content(reader).map_err(|error| cannot_read(&name, &error))?);
        let format = self.options.format.or_else(|| Format::of_name(&name));
        let format = format.unwrap_or_else(|| sniff(&mut text, self.options.most_bytes));
        let splitter = Splitter::new(format, &mut text);
        Ok(Current { name: name.into(), path: path.map(Arc::new), text, splitter, is_empty: true })
    }
}

impl Iterator for Entries {
    type Item = Result<Entry, EntryError>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(current) = &mut self.current {
                let most = self.options.most_bytes;
                if let Some(told) = current.next(most) {
                    return Some(told);
                }
                self.current = None;
            }
            match self.sources.pop_front()?.and_then(|source| self.begin(source)) {
                Ok(current) => self.current = Some(current),
                Err(error) => return Some(Err(error)),
            }
        }
    }
}

impl Current {
    fn next(&mut self, most: usize) -> Option<Result<Entry, EntryError>> {
        let told = self.splitter.next(&mut self.text, most);
        let was_empty = std::mem::replace(&mut self.is_empty, false);
        match told {
            Some(Ok(piece)) => Some(Ok(self.entry(piece))),
            Some(Err(gap)) => Some(Err(self.error(&gap, most))),
            None if was_empty => Some(Err(self.nothing())),
            None => None,
        }
    }

    fn nothing(&self) -> EntryError {
        let message = format!("`{}` contains no records", self.name);
        EntryError::new(EntryErrorKind::NoRecords, &*self.name, message)
            .help("give a file with a record, an array of records, or a record on each line")
    }

    fn entry(&self, Piece { bytes, at }: Piece) -> Entry {
        let origin = self.origin(&at);
        Entry { name: origin.name(), origin, bytes }
    }

    fn origin(&self, at: &Spot) -> Origin {
        Origin {
            file: Arc::clone(&self.name),
            path: self.path.clone(),
            line: at.line,
            column: at.column,
            position: at.position,
            is_part: self.splitter.has_several(),
        }
    }

    fn error(&self, gap: &Gap, most: usize) -> EntryError {
        let (at, file) = (gap.at(), &self.name);
        let name = self.origin(&at).name();
        let line = at.line;
        let error = match gap {
            Gap::TooLarge(_) if self.splitter.has_several() => {
                too_large(&name, most).help("a record is never that large: check what it contains")
            }
            Gap::TooLarge(_) => too_large(&name, most)
                .help("a file holds one record, an array of records, or a record on each line"),
            Gap::Endless(_) => too_large(&name, most).help(format!(
                "it does not end, so the rest of `{file}` was not read: check what it contains"
            )),
            Gap::Nothing(_) => EntryError::new(
                EntryErrorKind::Empty,
                &*name,
                format!("`{name}` is empty: there is nothing before the comma or the bracket that ends it, on line {line}"),
            )
            .help("remove the comma that is too many"),
            Gap::Unfinished(_) => EntryError::new(
                EntryErrorKind::Unfinished,
                &*name,
                format!("`{file}` breaks off in its record `{name}`, which begins on line {line}: the array is not closed"),
            )
            .help("complete the file: the array ends with `]`, and each record with `}`"),
            Gap::NoArray(_) => EntryError::new(
                EntryErrorKind::NotArray,
                &**file,
                format!("`{file}` is not a JSON array: it does not begin with `[`"),
            )
            .help("name its format, or leave the format out so that it is found"),
            Gap::AfterArray(_) => EntryError::new(
                EntryErrorKind::AfterArray,
                &**file,
                format!("`{file}` goes on after the end of its array, on line {line}, and that was not read"),
            )
            .help("a file has one array; write several of them into several files"),
            Gap::Failed(_, error) => {
                let told = cannot_read(&name, error);
                let help = format!("what comes before is used; get a complete copy of `{file}`");
                if self.splitter.has_several() { told.help(help) } else { told }
            }
        };
        EntryError { origin: Some(Box::new(self.origin(&at))), ..error }
    }
}

impl fmt::Debug for Entries {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = self.current.as_ref().map(|current| &current.name);
        f.debug_struct("Entries")
            .field("reading", &name)
            .field("files_to_come", &self.sources.len())
            .finish_non_exhaustive()
    }
}
