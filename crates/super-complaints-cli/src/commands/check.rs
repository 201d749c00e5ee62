//! `check`: reports what is wrong with records.

mod args;
mod fix;
mod one;
mod report;
mod text;

use std::ops::ControlFlow;
use std::sync::Mutex;
use std::sync::atomic::AtomicBool;

use super_complaints_register::{Entries, Options};

use crate::cli_error::CliError;
use crate::output::Output;
use crate::select::{tell_keyboard, tell_left_out};
use crate::status::Status;
use crate::texts::Folder;

use args::Format;
use one::Worker;
use report::Report;
use text::FEW;

pub(crate) use args::Args;

pub(crate) fn run(args: &Args, output: &mut Output) -> Result<Status, CliError> {
    let directory = args.directories.read()?;
    let context = args.checking.context(&directory)?;
    let check = args.checking.comparing(&context)?.jobs(args.jobs);
    let options = args.input.map_or_else(Options::default, |format| Options::default().format(format));
    tell_keyboard(&args.records);
    let entries = Entries::open(&args.records, &options);
    let left_out = entries.left_out().to_vec();
    let files = entries.files_to_come();
    let folder = Mutex::new(Folder::of(args.checking.texts.as_deref(), files > 1)?);
    let is_brief = AtomicBool::new(args.format != Format::Text || (files > FEW && !args.all));
    let worker =
        Worker::new(&context, &folder, output.text_width(), &is_brief).fixing(&args.fixing, files > 1);
    let mut report = Report::new(args, &entries, &is_brief, output);
    tell_left_out(&left_out);
    report.left_out(&left_out);
    let findings = check.each_with(
        entries,
        |entry, reading| worker.check(entry, reading),
        |told| {
            match told {
                Ok(done) => report.add(done),
                Err(error) => report.not_read(&error),
            }
            ControlFlow::Continue(())
        },
    );
    match findings {
        Ok(findings) => report.between(&findings),
        Err(error) => report.not_compared(error),
    }
    let folder = folder.lock().map_err(|_| CliError::new("the check was interrupted"))?;
    let unused = folder.unused();
    tell_left_out(&unused);
    report.left_out(&unused);
    if let Err(trouble) = folder.all_used() {
        report.fails(trouble.report());
    }
    Ok(report.finish())
}
