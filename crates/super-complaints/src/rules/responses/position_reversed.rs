use crate::finding::{Severity, Subject};
use crate::model::{AnswerField, Position};
use crate::rules::shared_basis::ESSEX_NEWS;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds, wording};

use super::whose;

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC313",
    slug: "position-reversed",
    title: "a later answer does not reverse an earlier position",
    subject: Subject::Conduct,
    severity: Severity::Note,
    reads: kinds![Report, Recommendation, Action, Response, Document, Body],
    basis: &[Basis::experience(
        "the NPCC disputed recommendations of the first report on a super-complaint; a body that does so may later change its mind",
        ESSEX_NEWS,
    )],
    rationale: "A body that accepted and now disputes, or refused and now accepts, has changed its mind. \
                Both answers are in the record; a reader of only one of them would be misled. What a \
                representative says for a group and what a member says for itself are not compared.",
    help: "check both answers and their dates; if they are right, leave the finding in place: it is about \
           conduct",
    bad: &[Example::new(
        "accepted in July, disputed in January",
        r#"[{"op": "add", "path": "/documents/-", "value": {"id": "ho-2", "kind": "letter", "title": "Update", "urls": ["https://example.org/ho-2"], "published": "2022-01-20", "last_seen": "2022-07-01"}}, {"op": "add", "path": "/responses/-", "value": {"id": "ho-2", "by": ["home-office"], "documents": ["ho-2"], "answers": [{"items": ["r1"], "position": "disputed"}], "sources": ["ho-2"]}}]"#,
    )],
    good: &[
        Example::new(
            "accepted, later accepted in part",
            r#"[{"op": "add", "path": "/documents/-", "value": {"id": "ho-2", "kind": "letter", "title": "Update", "urls": ["https://example.org/ho-2"], "published": "2022-01-20", "last_seen": "2022-07-01"}}, {"op": "add", "path": "/responses/-", "value": {"id": "ho-2", "by": ["home-office"], "documents": ["ho-2"], "answers": [{"items": ["r1"], "position": "accepted_in_part"}], "sources": ["ho-2"]}}]"#,
        ),
        Example::new(
            "disputed by another body",
            r#"[{"op": "add", "path": "/documents/-", "value": {"id": "kent", "kind": "letter", "title": "Response", "urls": ["https://example.org/kent"], "published": "2022-01-20", "last_seen": "2022-07-01"}}, {"op": "add", "path": "/responses/-", "value": {"id": "kent", "by": ["force-kent"], "documents": ["kent"], "answers": [{"items": ["r2"], "position": "disputed"}], "sources": ["kent"]}}]"#,
        ),
    ],
    check,
    ..Rule::of(Family::Responses)
};

const RESTS_ON: &[AnswerField] =
    &[AnswerField::Items, AnswerField::AnswerOf, AnswerField::Position, AnswerField::AsAt];

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (earlier, later) in facts.later_answers() {
        let Some((before, after)) = earlier.answer.position.zip(later.answer.position) else { continue };
        let Some((was, is)) = is_accepted(before).zip(is_accepted(after)) else { continue };
        if was != is {
            let who = wording::parties(facts, whose(later.response, later.answer));
            let item = wording::item(later.item);
            let message =
                format!("the position of {who} on {item} is reversed: `{after}`, previously `{before}`");
            sink.report(later.place().field("position"), message)
                .found(after.to_string())
                .related(earlier.place().field("position"), "the earlier answer")
                .resting_on([earlier, later].into_iter().flat_map(|it| it.answer.marks.inferred(RESTS_ON)));
        }
    }
}

/// Whether a position accepts; `None` for one that does neither.
fn is_accepted(position: Position) -> Option<bool> {
    match position {
        Position::Accepted | Position::AcceptedInPart | Position::AcceptedInPrinciple => Some(true),
        Position::Disputed | Position::Rejected => Some(false),
        Position::Noted => None,
    }
}
