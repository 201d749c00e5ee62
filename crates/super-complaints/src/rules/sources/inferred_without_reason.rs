use crate::finding::{Profile, Severity};
use crate::model::known::MarkedField;
use crate::model::{AnswerField, Mark};
use crate::rules::responses::{answers, place_of_answer};
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC714",
    slug: "inferred-without-reason",
    title: "an inferred judgement gives its reason",
    severity: Severity::Note,
    profile: Profile::Publish,
    reads: kinds![Response],
    basis: &[Basis::experience(
        "a force says that its recording is good and will be tested; it was inferred that it had done a part of what was recommended",
        "https://www.cityoflondon.police.uk/police-forces/city-of-london-police/areas/city-of-london/about-us/about-us/response-to-the-recommendations-made-by-the-iopc-hmicfrs-and-the-college-of-policing-following-the-joint-investigation-into-the-super-complaint-on-the-police-response-to-stalking/",
    )],
    rationale: "Readers rely on whether a body accepts a recommendation, and how far it has carried it out. \
                If that is inferred, others need to see from what, or they cannot check it.",
    help: "record in `reasons` the words from which it is inferred; if the words do not go that far, mark \
           the field as `unknown` and leave the value out",
    bad: &[
        Example::new(
            "a position is inferred",
            r#"[{"op": "add", "path": "/responses/0/answers/0/marks", "value": {"position": "inferred"}}]"#,
        ),
        Example::new(
            "how far it was carried out is inferred",
            r#"[{"op": "add", "path": "/responses/1/answers/0/marks", "value": {"delivery": "inferred"}}]"#,
        ),
    ],
    good: &[
        Example::new(
            "a position is inferred, with a reason",
            r#"[{"op": "add", "path": "/responses/0/answers/0/marks", "value": {"position": "inferred"}}, {"op": "add", "path": "/responses/0/answers/0/reasons", "value": {"position": "the letter says how it is carried out"}}]"#,
        ),
        Example::new(
            "inferred items need no reason",
            r#"[{"op": "add", "path": "/responses/0/answers/0/marks", "value": {"items": "inferred"}}]"#,
        ),
    ],
    check,
    ..Rule::of(Family::Sources)
};

/// The fields of an answer that are used to hold a body to account.
const JUDGED: [AnswerField; 3] = [AnswerField::AnswerOf, AnswerField::Position, AnswerField::Delivery];

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (at, _, answer_at, answer) in answers(facts) {
        for field in JUDGED {
            if answer.marks.get(field) == Some(Mark::Inferred) && answer.reasons.get(field).is_none() {
                let name = field.name();
                let place = place_of_answer(at, answer_at).field("marks").field(name);
                sink.report(place, format!("`{name}` is inferred, but `reasons` does not say from what"));
            }
        }
    }
}
