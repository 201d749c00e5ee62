//! `rules`: the catalogue.

use serde::Serialize;
use super_complaints::rules::{CATALOGUE, CATALOGUE_VERSION, Rule};
use super_complaints_register::rules::CATALOGUE as OF_REGISTERS;

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

/// The catalogue of the library, and the rules that compare records.
#[derive(Serialize)]
struct Both {
    catalogue: &'static str,
    rules: &'static [&'static Rule],
    register_rules: &'static [&'static Rule],
}

pub(crate) fn run(args: &Args, output: &mut Output) -> Result<Status, CliError> {
    let rule = args.rule.as_deref().map(find).transpose()?;
    let columns = output.text_width();
    match (rule, args.format) {
        (None, Format::Text) => {
            let all: Vec<&Rule> = CATALOGUE.iter().chain(OF_REGISTERS).copied().collect();
            output.text(&rule_page::list(&all, columns));
        }
        (Some(rule), Format::Text) => output.text(&rule_page::page(rule, columns)),
        (None, Format::Json) => {
            output.json_line(&Both {
                catalogue: CATALOGUE_VERSION,
                rules: CATALOGUE,
                register_rules: OF_REGISTERS,
            });
        }
        (Some(rule), Format::Json) => {
            output.json_line(rule);
        }
    }
    Ok(Status::Valid)
}

fn find(name: &str) -> Result<&'static Rule, CliError> {
    crate::values::rule(name).map_err(|help| CliError::new(format!("there is no rule `{name}`")).help(help))
}
