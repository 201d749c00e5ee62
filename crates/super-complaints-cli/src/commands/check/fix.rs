//! `check --fix`: shows what the fixes of a record change, and changes it.

use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use clap::ArgGroup;
use super_complaints::check::Texts;
use super_complaints::fix::{Confidence, fixed_with_texts};
use super_complaints::{Checked, Context};
use super_complaints_register::Origin;

use crate::cli_error::CliError;
use crate::files::replace_unchanged;
use crate::input::Input;
use crate::output::standard_error_width;
use crate::render::fixes::{diff, summary};
use crate::texts::refused;

/// Which fixes are applied.
#[derive(Debug, clap::Args)]
#[command(group = ArgGroup::new("fixing").multiple(true))]
pub(super) struct Fixing {
    /// Show what the fixes that are certain change, and apply them to the file; the rest of it stays byte for byte
    #[arg(long, group = "fixing")]
    fix: bool,
    /// The same with fixes that are only likely to be right: look at each one
    #[arg(long, group = "fixing")]
    fix_likely: bool,
    /// With `--fix` or `--fix-likely`: show what would change, and write nothing
    #[arg(long, requires = "fixing")]
    dry_run: bool,
}

/// What fixes change in a record, for people.
#[derive(Debug)]
pub(super) struct Shown {
    /// A unified diff; empty if nothing changes.
    pub(super) diff: String,
    /// What was done, and what was not.
    pub(super) summary: String,
}

impl Fixing {
    pub(super) fn is_wanted(&self) -> bool {
        self.fix || self.fix_likely
    }

    /// Applies the fixes to a record and its file. The result of a check of the file as it is then, if that is known.
    pub(super) fn fix(
        &self,
        input: &mut Input,
        origin: &Origin,
        are_several: bool,
        (context, texts): (&Context<'_>, &Texts),
        shown: &mut Option<Shown>,
    ) -> Result<Option<Checked>, CliError> {
        let path = file_of_its_own(input, origin)?;
        let include = if self.fix_likely { Confidence::Likely } else { Confidence::Certain };
        let Ok(text) = std::str::from_utf8(&input.bytes) else { return Ok(None) };
        let fixed =
            fixed_with_texts(text, include, context, texts).map_err(|error| refused(&error, input))?;
        if fixed.applied.is_empty() && fixed.refused.is_empty() && are_several {
            return Ok(Some(fixed.checked));
        }
        let changes = fixed.text != text;
        let diff = if changes { diff(&input.name, text, &fixed.text) + "\n" } else { String::new() };
        if changes && !self.dry_run {
            replace_unchanged(path, &input.bytes, &fixed.text)?;
        }
        let summary = summary(&input.name, &fixed, self.dry_run, standard_error_width());
        *shown = Some(Shown { diff, summary });
        if self.dry_run && changes {
            return Ok(None);
        }
        input.bytes = fixed.text.into_bytes();
        Ok(Some(fixed.checked))
    }
}

/// The file of a record, if it holds this record alone, as it is.
fn file_of_its_own<'o>(input: &Input, origin: &'o Origin) -> Result<&'o Path, CliError> {
    let Some(path) = origin.path.as_deref() else {
        return Err(CliError::new("standard input cannot be fixed: there is no file to change")
            .help("save it to a file, and name the file"));
    };
    let other =
        |why: &str, help: &str| CliError::new(format!("`{}` cannot be fixed: {why}", input.name)).help(help);
    if origin.is_part {
        let why = format!("`{}` has several records", origin.file);
        return Err(other(
            &why,
            "save the record as a file of its own; a file with several records is only checked",
        ));
    }
    let mut begins = [0; 2];
    let is_gzip =
        File::open(path).and_then(|mut file| file.read_exact(&mut begins)).is_ok() && begins == [0x1f, 0x8b];
    if is_gzip {
        return Err(other(
            "the file is compressed",
            "decompress it with `gunzip`, fix it, and compress it again",
        ));
    }
    Ok(path)
}
