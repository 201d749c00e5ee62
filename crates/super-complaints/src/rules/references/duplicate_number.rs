use crate::index::{EntityKind, place_of};
use crate::rules::numbering::numbered;
use crate::rules::shared_basis::NPCC_SECOND_RESPONSE;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC108",
    slug: "duplicate-number",
    title: "a report uses each number only once",
    reads: kinds![Report, Recommendation, Action],
    basis: &[Basis::experience(
        "responses refer to recommendations by number alone, as does the second response of the NPCC on police perpetrated domestic abuse",
        NPCC_SECOND_RESPONSE,
    )],
    rationale: "Respondents refer to a recommendation by its number. If two recommendations have the same \
                number, an answer to it cannot be matched. Recommendation 1 and action 1 are different, and \
                each report starts again from 1; numbers given by respondents are not checked.",
    help: "correct the number, say which report each item belongs to, or mark parts that respondents \
           numbered as `numbered_by` `responders`",
    bad: &[
        Example::new(
            "two recommendations have the number 1",
            r#"[{"op": "replace", "path": "/recommendations/1/number", "value": "1"}]"#,
        ),
        Example::new(
            "3a and 3(a) are the same number",
            r#"[{"op": "add", "path": "/recommendations/-", "value": {"id": "r3a-again", "number": "3(a)", "part_of": "r3", "gist": "review the services commissioned", "addressees": ["pccs"], "sources": ["report#section 4"]}}]"#,
        ),
    ],
    good: &[
        Example::new(
            "points of a list within a recommendation, numbered from 1 again",
            r#"[
                {"op": "add", "path": "/recommendations/-", "value": {"id": "r2-1", "number": "1", "part_of": "r2", "gist": "train new staff", "sources": ["report"]}},
                {"op": "add", "path": "/recommendations/-", "value": {"id": "r2-2", "number": "2", "part_of": "r2", "gist": "train managers", "sources": ["report"]}}
            ]"#,
        ),
        Example::new(
            "recommendation 1 and action 1",
            r#"[{"op": "replace", "path": "/actions/0/number", "value": "1"}]"#,
        ),
        Example::new(
            "a later report numbers its recommendations from 1 again",
            r#"[
                {"op": "add", "path": "/reports/-", "value": {"id": "second", "kind": "follow_up", "published": "2022-05-26", "documents": ["page"], "follows": "report", "sources": ["page"]}},
                {"op": "add", "path": "/recommendations/-", "value": {"id": "second-1", "report": "second", "number": "1", "gist": "do it", "addressees": ["home-office"], "sources": ["page"]}}
            ]"#,
        ),
    ],
    check,
    ..Rule::of(Family::References)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let numbering = facts.numbering();
    let lists =
        [(EntityKind::Recommendation, &numbering.recommendations), (EntityKind::Action, &numbering.actions)];
    for (kind, sequences) in lists {
        if !sequences.iter().any(|sequence| sequence.may_repeat) {
            continue;
        }
        for pair in numbered(facts, kind).windows(2) {
            let [first, second] = pair else { continue };
            let together = first.report == second.report && first.point_of == second.point_of;
            if together && first.number.is_same(second.number) {
                let message = format!("there is another {} with the number {}", kind.noun(), second.number);
                let message = if first.number == second.number {
                    message
                } else {
                    format!("{message}, written {}", first.number)
                };
                sink.report(place_of(facts.record, second.item).field("number"), message)
                    .found_id(second.number.as_str())
                    .related(place_of(facts.record, first.item).field("number"), "the other one is here");
            }
        }
    }
}
