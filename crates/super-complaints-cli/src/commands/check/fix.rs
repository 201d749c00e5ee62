//! `check --fix`: shows what the fixes of a record change, and changes it.

use std::path::Path;

use clap::ArgGroup;
use super_complaints::Context;
use super_complaints::check::Texts;
use super_complaints::fix::{Confidence, fixed_with_texts};

use crate::cli_error::CliError;
use crate::files::replace_unchanged;
use crate::input::Input;
use crate::output::{eprint, standard_error_width};
use crate::render::fixes::{STANDARD_INPUT, diff, summary};
use crate::texts::refused;

use super::{Format, Run};

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

impl Fixing {
    /// Applies the fixes to a record, if that is wanted, and gives back what is checked then.
    pub(super) fn fix(
        &self,
        path: &Path,
        input: Input,
        run: &mut Run<'_>,
        (context, texts): (&Context<'_>, &Texts),
    ) -> Result<Input, CliError> {
        if !(self.fix || self.fix_likely) {
            return Ok(input);
        }
        if input.name == STANDARD_INPUT {
            return Err(CliError::new("standard input cannot be fixed: there is no file to change")
                .help("save it to a file, and name the file"));
        }
        let include = if self.fix_likely { Confidence::Likely } else { Confidence::Certain };
        let Ok(text) = std::str::from_utf8(&input.bytes) else { return Ok(input) };
        let fixed =
            fixed_with_texts(text, include, context, texts).map_err(|error| refused(&error, &input))?;
        if fixed.applied.is_empty() && fixed.refused.is_empty() && run.is_one_of_many() {
            return Ok(input);
        }
        run.clear();
        if fixed.text != text {
            let shown = diff(&input.name, text, &fixed.text);
            match run.format {
                Format::Text => run.output.text(&format!("{shown}\n")),
                Format::Json | Format::Sarif => eprint(&format!("{shown}\n")), // the other is for machines
            }
            run.output.flush();
            if !self.dry_run {
                replace_unchanged(path, &input.bytes, &fixed.text)?;
            }
        }
        eprint(&summary(&input.name, &fixed, self.dry_run, standard_error_width()));
        if self.dry_run {
            return Ok(input);
        }
        Ok(Input { bytes: fixed.text.into_bytes(), ..input })
    }
}
