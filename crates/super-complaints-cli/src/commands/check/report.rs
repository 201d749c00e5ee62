//! The results of a check, written as they come.

use std::sync::atomic::AtomicBool;

use super_complaints::check::Severity;
use super_complaints::{Checked, Verdict};
use super_complaints_register::{
    Entries, EntryError, LeftOut, MissingLine, NotCompared, NotComparedLine, RecordLine, RegisterFinding,
};

use crate::cli_error::CliError;
use crate::output::{Output, eprint};
use crate::progress::Bar;
use crate::render::fixes::Available;
use crate::render::github;
use crate::render::sarif::Log;
use crate::status::Status;
use crate::text::counted;

use super::args::{Args, Format};
use super::one::Done;
use super::text::Text;

/// More records that cannot be read are not described on standard error: it would be flooded.
const TOLD: usize = 50;

/// A check of several records, and its results.
pub(super) struct Report<'r> {
    format: Format,
    output: &'r mut Output,
    bar: Bar,
    log: Log,
    text: Text<'r>,
    tally: Tally,
    fixes: Available,
    status: Status,
    /// How much standard error still says, and how much it would have said.
    room: usize,
    untold: usize,
}

impl<'r> Report<'r> {
    pub(super) fn new(
        args: &Args,
        entries: &Entries,
        is_brief: &'r AtomicBool,
        output: &'r mut Output,
    ) -> Self {
        let report = Self {
            format: args.format,
            output,
            bar: Bar::new(entries, "checking"),
            log: Log::default(),
            text: Text::new(args.all, is_brief),
            tally: Tally::default(),
            fixes: Available::default(),
            status: Status::Valid,
            room: if args.all { usize::MAX } else { TOLD },
            untold: 0,
        };
        if report.format == Format::Sarif {
            report.output.raw(&Log::start());
        }
        report
    }

    /// Something failed, and the reason has been reported.
    pub(super) fn fails(&mut self, status: Status) {
        self.status = self.status.max(status);
    }

    /// Files that were left out, which has been reported.
    pub(super) fn left_out(&mut self, left_out: &[LeftOut]) {
        for it in left_out {
            match self.format {
                Format::Text | Format::Github => {}
                Format::Json => self.output.json_line(&MissingLine::from(it)),
                Format::Sarif => self.log.left_out(&it.name, it.why),
            }
        }
    }

    /// An entry that could not be read.
    pub(super) fn not_read(&mut self, error: &EntryError) {
        let place = error.origin.as_ref().map(|origin| (&*origin.file, origin.line));
        self.missing(&error.name, place, &error.clone().into());
    }

    fn missing(&mut self, name: &str, place: Option<(&str, u64)>, trouble: &CliError) {
        self.bar.step();
        self.tally.unread += 1;
        self.fails(Status::Unusable);
        self.aside(|| _ = trouble.report());
        let (file, line) = place.map_or((name, None), |(file, line)| (file, Some(line)));
        match self.format {
            Format::Text => self.text.count(),
            Format::Json => self.output.json_line(&MissingLine::not_read(name, trouble.message())),
            Format::Sarif => self.log.unread(file, line, trouble.message()),
            Format::Github => self.output.raw(&github::not_read(file, line, trouble.message())),
        }
    }

    /// Says something on standard error, unless that has been done often enough.
    fn aside(&mut self, tell: impl FnOnce()) {
        match self.room.checked_sub(1) {
            Some(room) => {
                self.room = room;
                self.bar.aside(tell);
            }
            None => self.untold += 1,
        }
    }

    /// A record that was checked.
    pub(super) fn add(&mut self, done: Done) {
        let Done { input, origin, checked, text: shown, told, fixed } = done;
        if let Some(fixed) = fixed {
            self.bar.aside(|| {
                match self.format {
                    Format::Text => self.output.text(&fixed.diff),
                    _ => eprint(&fixed.diff), // the other is for machines
                }
                self.output.flush();
                eprint(&fixed.summary);
            });
        }
        let checked = match checked {
            Ok(checked) => checked,
            Err(trouble) => return self.missing(&input.name, None, &trouble),
        };
        self.bar.step();
        self.tally.add(&checked);
        self.fixes.add(&origin, &checked);
        self.fails(Status::from(&checked));
        // In text, what is told comes with the findings.
        if self.format != Format::Text && !told.is_empty() {
            self.aside(|| eprint(&told));
        }
        let Self { bar, output, log, text, .. } = self;
        bar.beside(|| {
            match self.format {
                Format::Text => text.add(&origin, &checked, (shown, told), output),
                Format::Json => output.json_line(&RecordLine::new(&input.name, &origin, &checked)),
                Format::Sarif => output.raw(&log.add(&origin, input.text(), &checked)),
                Format::Github => output.raw(&github::of_record(&origin, &checked)),
            }
            output.flush();
        });
    }

    /// What was found between records.
    pub(super) fn between(&mut self, findings: &[RegisterFinding]) {
        self.bar.finish();
        self.tally.errors += findings.iter().filter(|it| it.severity == Severity::Error).count();
        if self.tally.errors > 0 {
            self.fails(Status::Invalid);
        }
        self.tally.between += findings.len();
        match self.format {
            Format::Text => self.text.between(findings, self.output),
            Format::Json => findings.iter().for_each(|it| self.output.json_line(it)),
            Format::Sarif => findings.iter().for_each(|it| self.output.raw(&self.log.between(it))),
            Format::Github => findings.iter().for_each(|it| self.output.raw(&github::between(it))),
        }
    }

    /// Nothing is known of what is between records.
    pub(super) fn not_compared(&mut self, error: NotCompared) {
        self.bar.finish();
        let line = NotComparedLine::from(&error);
        match self.format {
            Format::Text => self.text.between(&[], self.output),
            Format::Json => self.output.json_line(&line),
            Format::Sarif => self.log.not_compared(&error.message),
            Format::Github => self.output.raw(&github::not_compared(&error.message)),
        }
        self.tally.is_not_compared = true;
        self.output.flush();
        let status = CliError::from(error).report();
        self.fails(status);
    }

    /// Ends the output; the status of the whole check.
    pub(super) fn finish(mut self) -> Status {
        let many = self.tally.many();
        if self.untold > 0 {
            let more = counted(self.untold, "more record", "more records");
            let trouble = CliError::new(format!("{more} cannot be read"));
            _ = trouble.help("--all says why for each; so do the other formats of the output").report();
        }
        match self.format {
            Format::Sarif => self.log.finish(self.status, self.output),
            Format::Text => self.text.finish(&self.tally.line(), many > 1, self.output),
            Format::Github if many > 0 => self.output.raw(&format!("{}\n", self.tally.line())),
            Format::Github | Format::Json => {}
        }
        if self.format == Format::Text {
            self.output.text(&self.fixes.shown(self.output.text_width()));
        }
        self.status
    }
}

/// How many records of a kind there are.
#[derive(Debug, Default)]
struct Tally {
    valid: usize,
    invalid: usize,
    undetermined: usize,
    unread: usize,
    /// Findings between records, and how many of them are errors.
    between: usize,
    errors: usize,
    is_not_compared: bool,
}

impl Tally {
    fn add(&mut self, checked: &Checked) {
        match checked.verdict {
            _ if checked.is_unreadable() => self.unread += 1,
            Verdict::Valid => self.valid += 1,
            Verdict::Invalid => self.invalid += 1,
            _ => self.undetermined += 1,
        }
    }

    fn many(&self) -> usize {
        self.valid + self.invalid + self.undetermined + self.unread
    }

    fn line(&self) -> String {
        let Self { valid, invalid, undetermined, unread, between, errors, is_not_compared } = self;
        let unread = if *unread > 0 { format!(", {unread} could not be read") } else { String::new() };
        let between = match (between, errors) {
            _ if *is_not_compared => "; not compared with each other".to_owned(),
            (0, _) => String::new(),
            (count, 0) => format!("; {} between records", counted(*count, "finding", "findings")),
            (1, _) => "; 1 finding between records, which is an error".to_owned(),
            (count, 1) => format!("; {count} findings between records, 1 of them an error"),
            (count, errors) => format!("; {count} findings between records, {errors} of them errors"),
        };
        format!(
            "{}: {valid} valid, {invalid} invalid, {undetermined} undetermined{unread}{between}",
            counted(self.many(), "record", "records")
        )
    }
}
