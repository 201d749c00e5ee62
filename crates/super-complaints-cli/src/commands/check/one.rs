//! One record, checked and prepared for showing, on whichever thread.

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

use super_complaints::read::Reading;
use super_complaints::{Checked, Context};
use super_complaints_register::{Entry, Origin};

use crate::cli_error::CliError;
use crate::input::Input;
use crate::page::is_page;
use crate::refusal::{of_page, refusal};
use crate::render::places::Places;
use crate::render::{finding, verdict};
use crate::texts::{Folder, refused};

use super::fix::{Fixing, Shown};

/// What a check of each record needs.
pub(super) struct Worker<'w, 'd> {
    context: &'w Context<'d>,
    folder: &'w Mutex<Folder<'d>>,
    columns: usize,
    /// Whether there is no text of each record for people.
    is_brief: &'w AtomicBool,
    /// Which fixes are applied before the check, and whether there are several files.
    fixing: Option<(&'w Fixing, bool)>,
}

/// A record that was checked, or why it could not be.
#[derive(Debug)]
pub(super) struct Done {
    pub(super) input: Input,
    pub(super) origin: Origin,
    pub(super) checked: Result<Checked, CliError>,
    /// Its findings and its verdict for people; empty if they are not wanted, or nothing of it could be read.
    pub(super) text: String,
    /// What standard error says of it.
    pub(super) told: String,
    /// What fixes change in it.
    pub(super) fixed: Option<Shown>,
}

impl<'w, 'd> Worker<'w, 'd> {
    pub(super) fn new(
        context: &'w Context<'d>,
        folder: &'w Mutex<Folder<'d>>,
        columns: usize,
        is_brief: &'w AtomicBool,
    ) -> Self {
        Self { context, folder, columns, is_brief, fixing: None }
    }

    /// Fixes are applied to each record before it is checked, if they are wanted.
    pub(super) fn fixing(self, fixing: &'w Fixing, are_several: bool) -> Self {
        Self { fixing: fixing.is_wanted().then_some((fixing, are_several)), ..self }
    }

    pub(super) fn check(&self, entry: Entry, reading: &Reading) -> Done {
        let (mut input, origin) = Input::of_entry(entry);
        let mut fixed = None;
        let checked = self.checked(&mut input, &origin, reading, &mut fixed);
        let (mut text, mut told) = (String::new(), String::new());
        match &checked {
            Ok(checked) if checked.is_unreadable() => {
                told = refusal(&input, &checked.faults, checked.more_faults, !origin.is_part);
            }
            Ok(checked) => {
                if !self.is_brief.load(Ordering::Relaxed) {
                    text = self.text(&input, checked);
                }
                // A page in JSON is read as far as it goes, and has nothing but errors.
                if !checked.faults.is_empty() && !origin.is_part && is_page(&input) {
                    told = of_page();
                }
            }
            Err(_) => {}
        }
        Done { input, origin, checked, text, told, fixed }
    }

    fn checked(
        &self,
        input: &mut Input,
        origin: &Origin,
        reading: &Reading,
        fixed: &mut Option<Shown>,
    ) -> Result<Checked, CliError> {
        let texts = {
            let mut folder = self.folder.lock().map_err(|_| CliError::new("the check was interrupted"))?;
            folder.texts(reading.record.as_ref(), origin.is_part)?
        };
        if let Some((fixing, several)) = self.fixing
            && let Some(checked) = fixing.fix(input, origin, several, (self.context, &texts), fixed)?
        {
            return Ok(checked);
        }
        reading.check_with_texts(&input.bytes, self.context, &texts).map_err(|error| refused(&error, input))
    }

    /// The problems of one record, for people.
    fn text(&self, input: &Input, checked: &Checked) -> String {
        let places = Places::of_record(input);
        finding::all(checked, &places, self.columns)
            + &verdict::undecided(checked, self.columns)
            + &verdict::suppressed(checked, self.columns)
            + &verdict::line(&input.name, checked, self.columns)
    }
}
