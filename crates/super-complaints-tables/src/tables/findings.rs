//! `findings`: what a check as of a date reports.

use std::borrow::Cow;

use super_complaints::check::{Finding, Severity, Subject, Undecided};
use time::Date;

use crate::sink::Sink;
use crate::table::table;
use crate::tabled::Tabled;

/// What became of a finding.
const OUTCOMES: &[&str] = &["found", "suppressed", "cannot_tell"];

struct Row<'r> {
    complaint: &'r str,
    as_of: Date,
    at: usize,
    of: Of<'r>,
}

#[derive(Clone, Copy)]
enum Of<'r> {
    Found(&'r Finding),
    Suppressed(&'r Finding, &'r str),
    Undecided(&'r Undecided),
}

impl<'r> Of<'r> {
    fn finding(self) -> Option<&'r Finding> {
        match self {
            Self::Found(it) | Self::Suppressed(it, _) => Some(it),
            Self::Undecided(_) => None,
        }
    }

    fn outcome(self) -> &'static str {
        match self {
            Self::Found(_) => "found",
            Self::Suppressed(..) => "suppressed",
            Self::Undecided(_) => "cannot_tell",
        }
    }

    fn reason(self) -> Option<&'r str> {
        match self {
            Self::Found(_) => None,
            Self::Suppressed(_, reason) => Some(reason),
            Self::Undecided(it) => Some(&it.reason),
        }
    }

    /// The code, the name of the rule, the pointer and the severity.
    fn place(self) -> (&'static str, &'static str, &'r str, Severity) {
        match self {
            Self::Found(it) | Self::Suppressed(it, _) => (it.code, it.slug, &it.pointer, it.severity),
            Self::Undecided(it) => (it.code, it.slug, &it.pointer, it.severity),
        }
    }

    fn entity(self) -> Option<&'r str> {
        match self {
            Self::Found(it) | Self::Suppressed(it, _) => it.entity.as_deref(),
            Self::Undecided(it) => it.entity.as_deref(),
        }
    }
}

table! {
    FINDINGS: "findings",
        "One finding of a check as of the date, or one thing that a rule could not decide. A record without rows has none; \
         rules that did not run, because they need source texts or belong to a stricter profile, have no rows.";
    key complaint as_of finding;
    dated true;
    refers complaint => "complaints" complaint;
    fill fill;
    fn row(it: &Row<'_>);
    id complaint "The id of the super-complaint." = it.complaint;
    day as_of "The date that the row is for." = it.as_of;
    whole finding "Its position among those of the record, from 0." = it.at;
    word(OUTCOMES) outcome "`found`; `suppressed`: the author of the record accepts it; `cannot_tell`: the rule could not decide."
        = it.of.outcome();
    id code "The code of the rule: `SC301`." = it.of.place().0;
    id slug "The name of the rule." = it.of.place().1;
    word(Subject::WORDS)[?] subject "What it is about: the record, the publication, or conduct."
        = it.of.finding().map(|it| it.subject.as_str());
    word(Severity::WORDS) severity "Its severity; if the rule could not decide, the severity that a finding would have had."
        = it.of.place().3.as_str();
    text message "What is wrong, in one sentence." = it.of.finding().map(|it| it.message.as_str());
    text expected "What was expected." = it.of.finding().and_then(|it| it.expected.as_deref());
    text found "What was found." = it.of.finding().and_then(|it| it.found.as_deref());
    text pointer "Where in the record: a JSON Pointer (RFC 6901); empty: the record as a whole."
        = Some(it.of.place().2).filter(|it| !it.is_empty());
    text entity "The entity concerned, as `kind:id`." = it.of.entity();
    text help "How to fix it." = it.of.finding().and_then(|it| it.help.as_ref()).map(Cow::as_ref);
    text basis "The provision of law, the guidance or the other reason that the rule is based on."
        = it.of.finding().and_then(|it| it.basis.as_ref()).map(Cow::as_ref);
    text reason "Why the author accepts it, or why it could not be decided." = it.of.reason();
    text fingerprint "Stays the same as long as the finding is the same, even if its entity moves within the file."
        = it.of.finding().map(|it| it.fingerprint.as_str());
}

fn fill(tabled: &Tabled<'_>, sink: &mut dyn Sink) {
    let Some(as_of) = tabled.settings.as_of else { return };
    let checked = tabled.record.check(&tabled.settings.context(as_of));
    let found = checked.findings.iter().map(Of::Found);
    let suppressed = checked.suppressed.iter().map(|it| Of::Suppressed(&it.finding, &it.reason));
    let undecided = checked.undecided.iter().map(Of::Undecided);
    for (at, of) in found.chain(suppressed).chain(undecided).enumerate() {
        row(&Row { complaint: tabled.complaint(), as_of, at, of }, sink);
    }
}
