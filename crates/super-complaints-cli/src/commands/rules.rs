//! `rules`: the catalogue.

use super_complaints::rules::{CATALOGUE, Rule};

use crate::cli_error::CliError;
use crate::options::Format;
use crate::output::Output;
use crate::render::rule_page;
use crate::status::Status;

/// List the rules, or show a page about one
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  super-complaints rules
  super-complaints rules SC401
  super-complaints rules no-published-response --format json")]
pub(crate) struct Args {
    /// The code or name of a rule
    #[arg(value_name = "CODE")]
    rule: Option<String>,
    /// The output format
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

pub(crate) fn run(args: &Args, output: &mut Output) -> Result<Status, CliError> {
    let rule = args.rule.as_deref().map(find).transpose()?;
    let columns = output.text_width();
    match (rule, args.format) {
        (None, Format::Text) => output.text(&rule_page::list(CATALOGUE, columns)),
        (Some(rule), Format::Text) => output.text(&rule_page::page(rule, columns)),
        (None, Format::Json) => output.raw(&(super_complaints::json::rules() + "\n")),
        (Some(rule), Format::Json) => {
            output.json_line(rule);
        }
    }
    Ok(Status::Valid)
}

fn find(name: &str) -> Result<&'static Rule, CliError> {
    crate::values::rule(name).map_err(|help| CliError::new(format!("there is no rule `{name}`")).help(help))
}
