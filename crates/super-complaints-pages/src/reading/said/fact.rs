//! Facts next to an answer: "has audited all live cases", "We are grateful to the team". They say nothing about
//! position or delivery, and cannot withdraw what another clause says.

use super::clause::{Clause, Much, Negation};
use super::forms::{Form, Verbs};
use super::statement::Subject;

/// What a body may have done without withdrawing anything. To revise, replace or change is not included.
static DOES: Verbs = Verbs::new(&[
    "publish",
    "issue",
    "produce",
    "develop",
    "introduce",
    "draft",
    "prepare",
    "provide",
    "train",
    "carry out",
    "complete",
    "conduct",
    "undertake",
    "create",
    "establish",
    "launch",
    "build",
    "set up",
    "commission",
    "consult",
    "audit",
    "inspect",
    "monitor",
    "collect",
    "share",
    "circulate",
    "distribute",
    "fund",
    "appoint",
    "recruit",
    "strengthen",
    "survey",
    "pilot",
    "embed",
    "disseminate",
    "thank",
    "recognise",
    "acknowledge",
    "welcome",
    "sign off",
]);

/// Words that point back to what was said, or narrow it.
pub(super) const POINTS: &[&str] = &[
    "this",
    "that",
    "these",
    "those",
    "such",
    "so",
    "same",
    "above",
    "below",
    "following",
    "previous",
    "previously",
    "earlier",
    "former",
    "formerly",
    "latter",
    "part",
    "parts",
    "some",
    "one",
    "most",
    "half",
    "first",
    "second",
    "recommendation",
    "recommendations",
    "action",
    "actions",
    "position",
    "view",
    "views",
    "answer",
    "response",
    "reply",
    "decision",
    "statement",
    "acceptance",
    "rejection",
    "refusal",
    "retraction",
    "withdrawal",
    "correction",
    "objection",
    "error",
    "mistake",
    "wrong",
    "incorrect",
    "longer",
    "still",
    "then",
    "different",
    "partly",
    "partially",
    "commitment",
    "conditions",
    "reservations",
    "concerns",
    "opposite",
    "reverse",
    "u-turn",
    "contrary",
    "challenge",
    "challenges",
    "appeal",
    "appeals",
    "rebuttal",
    "denial",
    "dissent",
    "apology",
    "protest",
    "disagreement",
    "disclaimer",
    "clarification",
    "amendment",
    "removal",
    "retreat",
    "reversal",
    "veto",
    "against",
    "cancellation",
    "abandonment",
    "suspension",
    "moratorium",
    "caveats",
    "exception",
    "exceptions",
    "exemption",
    "exemptions",
    "proceedings",
    "litigation",
    "lawsuit",
    "judicial",
    "injunction",
    "veto",
    "criticism",
    "alternative",
];

impl Clause<'_> {
    /// Whether a clause states a plain fact.
    pub(super) fn is_fact(&self, subject: &Subject, at: usize) -> bool {
        let plain = match subject {
            Subject::Speaker(_) | Subject::Thing { .. } => !(0..at).any(|at| self.any(at, POINTS)),
            Subject::Item | Subject::NoItem | Subject::Work { .. } => false,
        };
        let Some(group) = self.group(at).filter(|it| plain && it.negation == Negation::None) else {
            return false;
        };
        let open = |end: usize| {
            self.is_open(end, self.tokens.len()) && !(end..self.tokens.len()).any(|at| self.any(at, POINTS))
        };
        // To welcome a recommendation is not to accept it, and takes nothing back.
        if group.auxiliaries.is_empty()
            && self.any(group.main, &["welcome", "welcomes", "welcomed"])
            && matches!(subject, Subject::Speaker(_))
            && self.object(group.main + 1).is_some_and(|(much, end)| much == Much::Plain && self.is_end(end))
        {
            return true;
        }
        // Neither is to support it, or to have considered it.
        let supports = group.auxiliaries.is_empty() && self.any(group.main, &["support", "supports"]);
        let considered = group.auxiliaries == ["have"]
            && self.any(group.main, &["considered", "reviewed", "examined", "discussed", "studied"]);
        let close = |end: usize| {
            self.after_one(end, &[&["carefully"], &["in", "detail"], &["with", "care"]])
                .filter(|_| considered)
                .unwrap_or(end)
        };
        if (supports || considered)
            && matches!(subject, Subject::Speaker(_))
            && self
                .object(group.main + 1)
                .is_some_and(|(much, end)| much == Much::Plain && self.is_end(close(end)))
        {
            return true;
        }
        if group.auxiliaries == ["be"] && self.text(group.main) == "grateful" {
            return open(group.main + 1);
        }
        let Some((_, form, end)) = self.verb(group.main, &DOES) else { return false };
        let active = group.auxiliaries.is_empty() && form != Form::Ing
            || group.auxiliaries == ["have"] && form == Form::Past
            || group.auxiliaries == ["be"] && form == Form::Ing;
        let passive = form == Form::Past
            && [&["was"][..], &["be"], &["have", "been"], &["be", "being"]]
                .contains(&group.auxiliaries.as_slice());
        (active || passive) && open(end)
    }
}
