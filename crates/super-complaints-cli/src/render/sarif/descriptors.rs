//! How SARIF describes rules, kinds of structural errors, and kinds of notifications.

use serde_json::Value;
use serde_sarif::sarif::{
    MultiformatMessageString, PropertyBag, ReportingConfiguration, ReportingDescriptor,
};
use super_complaints::read::FaultCode;
use super_complaints::rules::{Basis, CATALOGUE, Rule};
use super_complaints_register::rules::CATALOGUE as OF_REGISTERS;

/// Every rule for one record, then every kind of structural error, then the rules that compare records.
pub(super) fn rules() -> Vec<ReportingDescriptor> {
    let rules = CATALOGUE.iter().map(|rule| of_rule(rule));
    let faults = FaultCode::ALL.iter().map(|code| of_fault(*code));
    rules.chain(faults).chain(OF_REGISTERS.iter().map(|rule| of_rule(rule))).collect()
}

fn of_rule(rule: &Rule) -> ReportingDescriptor {
    let help = format!("{}\n\n{}\n\nBasis: {}", rule.rationale, rule.help, grounds(rule, false));
    let marked = grounds(rule, true);
    let marked = format!("{}\n\n**How to fix it:** {}\n\n**Basis:** {marked}", rule.rationale, rule.help);
    let mut properties = bag([("subject", rule.subject.as_str()), ("since", rule.status.since)]);
    let mut tags = vec![rule.family.as_str().to_owned(), rule.subject.as_str().to_owned()];
    tags.dedup(); // the schema allows each tag once, and a family and a subject are both called `publication`
    properties.tags = Some(tags);
    let mut descriptor = ReportingDescriptor::builder()
        .id(rule.code)
        .name(rule.slug)
        .short_description(text(rule.title))
        .full_description(text(rule.rationale))
        .help(MultiformatMessageString::builder().text(help).markdown(marked).build())
        .default_configuration(ReportingConfiguration::builder().level(rule.severity.as_str()).build())
        .properties(properties)
        .build();
    descriptor.help_uri = rule.basis.iter().find_map(|basis| basis.url).map(ToOwned::to_owned);
    descriptor
}

/// The basis of a rule, as text or as Markdown.
fn grounds(rule: &Rule, is_markdown: bool) -> String {
    let ground = |it: &Basis| match it.url {
        Some(url) if is_markdown => format!("[{it}]({url})"),
        Some(url) => format!("{it}: {url}"),
        None => it.to_string(),
    };
    rule.basis.iter().map(ground).collect::<Vec<_>>().join("; ")
}

fn of_fault(code: FaultCode) -> ReportingDescriptor {
    ReportingDescriptor::builder()
        .id(shape_id(code))
        .name(code.as_str())
        .short_description(text(&format!(
            "the document has the structure of a record: {}",
            code.as_str().replace('-', " ")
        )))
        .help(text(
            "The JSON Schema of a record says which values are allowed where: super-complaints schema",
        ))
        .default_configuration(ReportingConfiguration::builder().level("error").build())
        .build()
}

/// The id of a kind of structural error among the rules: `shape/wrong-type`.
pub(super) fn shape_id(code: FaultCode) -> String {
    format!("shape/{code}")
}

/// Kinds of notifications.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Notice {
    CannotBeRead,
    NotListed,
    Undecided,
    DidNotRun,
    LeftOut,
    NotCompared,
}

/// Every kind of notification, in the order of the descriptors.
pub(super) const NOTICES: [Notice; 6] = [
    Notice::CannotBeRead,
    Notice::NotListed,
    Notice::Undecided,
    Notice::DidNotRun,
    Notice::LeftOut,
    Notice::NotCompared,
];

impl Notice {
    pub(super) fn id(self) -> &'static str {
        match self {
            Self::CannotBeRead => "cannot-be-read",
            Self::NotListed => "not-listed",
            Self::Undecided => "undecided",
            Self::DidNotRun => "did-not-run",
            Self::LeftOut => "left-out",
            Self::NotCompared => "not-compared",
        }
    }

    pub(super) fn index(self) -> i64 {
        position(NOTICES.iter().position(|other| *other == self))
    }

    pub(super) fn descriptor(self) -> ReportingDescriptor {
        let says = match self {
            Self::CannotBeRead => "a file could not be read",
            Self::NotListed => "there are more structural errors than are listed",
            Self::Undecided => "a rule could not tell whether something is wrong",
            Self::DidNotRun => "a rule did not run",
            Self::LeftOut => "a file was left out of a folder",
            Self::NotCompared => "the records could not be compared with each other",
        };
        ReportingDescriptor::builder().id(self.id()).short_description(text(says)).build()
    }
}

/// A property bag.
pub(super) fn bag<const N: usize>(properties: [(&str, &str); N]) -> PropertyBag {
    let properties = properties.into_iter().map(|(name, value)| (name.to_owned(), Value::from(value)));
    let mut bag = PropertyBag::builder().build();
    bag.additional_properties = properties.collect();
    bag
}

fn text(text: &str) -> MultiformatMessageString {
    MultiformatMessageString::builder().text(text).build()
}

/// The position of a rule among the descriptors: rules come first, in the order of the catalogue, and those that compare
/// records last.
pub(super) fn rule_index(code: &str) -> i64 {
    let first = CATALOGUE.len() + FaultCode::ALL.len();
    let of_registers = || OF_REGISTERS.iter().position(|rule| rule.code == code).map(|at| first + at);
    position(CATALOGUE.iter().position(|rule| rule.code == code).or_else(of_registers))
}

/// The position of a kind of structural error, after the rules.
pub(super) fn shape_index(code: FaultCode) -> i64 {
    let at = FaultCode::ALL.iter().position(|other| *other == code);
    position(at.map(|at| CATALOGUE.len() + at))
}

/// SARIF writes -1 for what is absent.
fn position(at: Option<usize>) -> i64 {
    at.and_then(|at| i64::try_from(at).ok()).unwrap_or(-1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_has_its_descriptor_in_its_place() {
        let rules = rules();
        for rule in CATALOGUE.iter().chain(OF_REGISTERS) {
            assert_eq!(rules[usize::try_from(rule_index(rule.code)).unwrap()].id, rule.code);
        }
    }

    #[test]
    fn every_fault_has_a_descriptor_in_its_place() {
        let rules = rules();
        for code in FaultCode::ALL {
            let at = usize::try_from(shape_index(*code)).unwrap();
            assert_eq!(rules[at].id, shape_id(*code));
        }
    }
}
