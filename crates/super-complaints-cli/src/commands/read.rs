//! `read`: reads pages into a draft record, or adds what they say to a record.

mod args;
mod into;
mod page_report;
mod pages;
mod previous;
mod several;

use crate::cli_error::CliError;
use crate::files::keep;
use crate::input::Input;
use crate::output::{Output, eprint};
use crate::status::Status;

pub(crate) use args::{Args, Known};

pub(crate) fn run(args: &Args, output: &mut Output) -> Result<Status, CliError> {
    for file in args.output.iter().chain(&args.trace).chain(&args.text).chain(&args.report).chain(&args.into)
    {
        keep(&args.pages, file)?;
    }
    args.one_page()?;
    let directory = args.directories.read()?;
    let options = args.known.options();
    let inputs = pages::open(&args.pages);
    let read = pages::read(&inputs, &options, &directory);
    if let (Some(previous), Some(page)) = (&args.previous, read.pages.first()) {
        eprint(&previous::shown(page, &Input::read(previous)?, &options, &directory)?);
    }
    args.save_about(&read.pages)?;
    page_report::save(args.report.as_deref(), &read, &directory)?;
    let failed = read.failed;
    let refused = match &args.into {
        Some(record) => into::run(args, record, read.pages, &directory)?,
        None => several::run(args, &read.pages, &directory, output).map(|()| false)?,
    };
    Ok(if failed || refused { Status::Unusable } else { Status::Valid })
}
