//! Two revisions, read through the program `git`.

use std::ffi::OsStr;
use std::io::{BufRead as _, BufReader, Cursor, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use super_complaints_register::{Entries, Options, has_records, named};

use crate::cli_error::CliError;
use crate::text::plain;

use crate::state::State;

/// The most bytes of a file in a revision, which is read at once; of each record in it, fewer are.
const MOST_BYTES: u64 = 256 << 20;

/// The states of some paths in two revisions.
pub(super) fn states(args: &[PathBuf]) -> Result<(State, State), CliError> {
    let [old, new, paths @ ..] = args else {
        return Err(CliError::new("`--git` needs two revisions")
            .help("for example: `diff --git HEAD~1 HEAD records/`"));
    };
    let here = [PathBuf::from(".")];
    let paths = if paths.is_empty() { here.as_slice() } else { paths };
    let is_file = matches!(paths, [one] if !one.is_dir() && one.extension().is_some());
    let (mut before, mut after) = (State::new(is_file), State::new(is_file));
    for path in paths {
        let place = Place::of(path);
        for (revision, state) in [(old, &mut before), (new, &mut after)] {
            let commit = place.commit(revision)?;
            place.read(&commit, &named(revision), state)?;
        }
    }
    if before.is_empty() && after.is_empty() {
        let paths: Vec<String> = paths.iter().map(|it| format!("`{}`", named(it))).collect();
        return Err(CliError::new(format!(
            "neither `{}` nor `{}` has a record in {}",
            named(old),
            named(new),
            paths.join(", ")
        ))
        .help("name a file, or a folder with `.json` files, as it is called in the revision"));
    }
    Ok((before, after))
}

/// A path, seen from a folder that is there.
struct Place {
    folder: PathBuf,
    /// The rest, which need not be there any more.
    rest: PathBuf,
}

/// A file in a revision.
struct Blob {
    /// Its object, and its path from the folder.
    object: String,
    path: String,
    is_link: bool,
}

impl Place {
    fn of(path: &Path) -> Self {
        let there = path.ancestors().find(|it| it.is_dir()).filter(|it| !it.as_os_str().is_empty());
        let folder = there.unwrap_or(Path::new("."));
        let rest = path.strip_prefix(folder).unwrap_or(path);
        let rest = if rest.as_os_str().is_empty() { Path::new(".") } else { rest };
        Self { folder: folder.to_path_buf(), rest: rest.to_path_buf() }
    }

    fn git(&self) -> Command {
        let mut git = Command::new("git");
        git.arg("-C").arg(&self.folder).arg("--literal-pathspecs").arg("--no-pager");
        git.env("GIT_TERMINAL_PROMPT", "0")
            .env("GIT_OPTIONAL_LOCKS", "0")
            .env("LC_ALL", "C")
            .stdin(Stdio::null());
        git
    }

    /// Runs it; `None` if it failed.
    fn output(&self, args: &[&OsStr]) -> Result<Option<Vec<u8>>, CliError> {
        let output = self.git().args(args).output().map_err(|error| not_run(&error))?;
        Ok(output.status.success().then_some(output.stdout))
    }

    /// The commit that a revision names.
    fn commit(&self, revision: &Path) -> Result<String, CliError> {
        let name = named(revision);
        let unknown = || {
            let help = if revision.exists() {
                "two revisions come before the paths: `diff --git HEAD~1 HEAD records/`"
            } else {
                "give a branch, a tag or a commit, such as HEAD~1; `git log --oneline` lists commits"
            };
            CliError::new(format!("there is no revision `{name}`")).help(help)
        };
        let mut commit = revision.as_os_str().to_owned();
        if commit.as_encoded_bytes().first().is_none_or(|it| *it == b'-') {
            return Err(unknown());
        }
        commit.push("^{commit}");
        let args = ["rev-parse", "--verify", "--quiet", "--end-of-options"].map(OsStr::new);
        let found = self.output(&[args.as_slice(), &[commit.as_os_str()]].concat())?;
        match found {
            Some(id) => Ok(String::from_utf8_lossy(&id).trim().to_owned()),
            None => Err(self.not_a_repository()?.unwrap_or_else(unknown)),
        }
    }

    /// The error that the folder is in no repository, if that is so.
    fn not_a_repository(&self) -> Result<Option<CliError>, CliError> {
        let output = self.git().args(["rev-parse", "--git-dir"]).output().map_err(|error| not_run(&error))?;
        if output.status.success() {
            return Ok(None);
        }
        let says = String::from_utf8_lossy(&output.stderr);
        let folder = named(&self.folder);
        if says.contains("dubious ownership") {
            return Ok(Some(
                CliError::new(format!("the repository of `{folder}` belongs to another user"))
                    .help("`git status` in that folder says how to allow it"),
            ));
        }
        Ok(Some(
            CliError::new(format!("`{folder}` is not in a Git repository"))
                .help("run this in the repository, or compare two folders without `--git`"),
        ))
    }

    /// Adds the records of a revision.
    fn read(&self, commit: &str, revision: &str, state: &mut State) -> Result<(), CliError> {
        let args = ["ls-tree", "-r", "-z", commit, "--"].map(OsStr::new);
        let listed = self.output(&[args.as_slice(), &[self.rest.as_os_str()]].concat())?;
        let listed = listed.ok_or_else(|| {
            CliError::new(format!("`{}` cannot be listed in `{revision}`", named(&self.rest)))
                .help("give a path within the repository")
        })?;
        let blobs: Vec<Blob> =
            listed.split(|byte| *byte == 0).filter_map(blob).filter(|it| self.is_wanted(it)).collect();
        if blobs.is_empty() {
            return Ok(());
        }
        let mut objects = Objects::of(self)?;
        for blob in blobs {
            let name = plain(&format!("{revision}:{}", blob.path)).into_owned();
            if blob.is_link {
                CliError::new(format!("`{name}` is left out: it is a link")).warn();
                continue;
            }
            let path = Path::new(&blob.path);
            let Some(bytes) = objects.get(&blob.object)? else {
                let mebibytes = MOST_BYTES >> 20;
                let trouble = CliError::new(format!("`{name}` is larger than the limit of {mebibytes} MiB"));
                state.missing(
                    &name,
                    Some(path),
                    &trouble.help("compare the files themselves, without `--git`"),
                );
                continue;
            };
            let entries = Entries::read(name, Cursor::new(bytes), &Options::default());
            state.entries(entries, Some(path), true)?;
        }
        objects.finish();
        Ok(())
    }

    /// As in folders: files whose names say that they have records, and that are not hidden; and the file that was named itself.
    fn is_wanted(&self, blob: &Blob) -> bool {
        let path = Path::new(&blob.path);
        let rest = path.strip_prefix(&self.rest).unwrap_or(path);
        let is_hidden = rest.iter().any(|part| part.as_encoded_bytes().starts_with(b"."));
        path == self.rest || (has_records(path) && !is_hidden)
    }
}

/// An entry of `git ls-tree`: `100644 blob 0123…<TAB>path`. Modules within the repository have no content in it.
fn blob(entry: &[u8]) -> Option<Blob> {
    let entry = String::from_utf8_lossy(entry);
    let (about, path) = entry.split_once('\t')?;
    let mut about = about.split(' ');
    let (mode, kind, object) = (about.next()?, about.next()?, about.next()?);
    let is_link = mode == "120000";
    (kind == "blob").then(|| Blob { object: object.to_owned(), path: path.to_owned(), is_link })
}

/// `git cat-file --batch`: objects by their ids, so that no name of a file is ever an argument.
struct Objects {
    child: Child,
    ask: ChildStdin,
    answer: BufReader<ChildStdout>,
}

impl Objects {
    fn of(place: &Place) -> Result<Self, CliError> {
        let mut git = place.git();
        git.args(["cat-file", "--batch"]).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = git.spawn().map_err(|error| not_run(&error))?;
        match (child.stdin.take(), child.stdout.take()) {
            (Some(ask), Some(answer)) => Ok(Self { child, ask, answer: BufReader::new(answer) }),
            _ => Err(broke_off()),
        }
    }

    /// The content of an object; `None` if it is too large.
    fn get(&mut self, object: &str) -> Result<Option<Vec<u8>>, CliError> {
        let mut head = String::new();
        let asked = writeln!(self.ask, "{object}").and_then(|()| self.ask.flush());
        asked.and_then(|()| self.answer.read_line(&mut head)).map_err(|_| broke_off())?;
        let size: u64 =
            head.trim_end().rsplit(' ').next().and_then(|it| it.parse().ok()).ok_or_else(broke_off)?;
        let mut content = (&mut self.answer).take(size);
        let mut bytes = Vec::new();
        let read = if size > MOST_BYTES {
            std::io::copy(&mut content, &mut std::io::sink()).map(|_| ())
        } else {
            content.read_to_end(&mut bytes).map(|_| ())
        };
        let mut end = [0];
        read.and_then(|()| self.answer.read_exact(&mut end)).map_err(|_| broke_off())?;
        Ok((size <= MOST_BYTES).then_some(bytes))
    }

    fn finish(mut self) {
        drop(self.ask); // it ends when there is nothing more to ask
        let _ = self.child.wait();
    }
}

fn broke_off() -> CliError {
    CliError::new("`git` broke off while it was read")
        .help("`git fsck` says whether the repository is damaged")
}

fn not_run(error: &std::io::Error) -> CliError {
    if error.kind() == std::io::ErrorKind::NotFound {
        CliError::new("the program `git` was not found")
            .help("install Git, or compare two folders without `--git`")
    } else {
        CliError::new(format!("the program `git` cannot be run: {error}"))
    }
}
