use rustc_hash::FxHashSet;

use crate::collect_vec::CollectVec as _;
use crate::counting::LastDay;
use crate::dates::Tri;
use crate::finding::Subject;
use crate::index::{Item, ItemAt};
use crate::matrix::Promise;
use crate::model::{AnswerField, CommitmentField, Delivery, Text};
use crate::rules::coverage::inferred_due;
use crate::rules::responses::{is_of_some, place_of_answer, speakers, whose};
use crate::rules::shared_basis::{HIDDEN_VICTIMS, NPCC_PROGRESS};
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds, wording};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC406",
    slug: "commitment-past-due",
    title: "a commitment with a date is later reported as done",
    subject: Subject::Conduct,
    needs_date: true,
    reads: kinds![Report, Recommendation, Action, Response, Search, Document, Body],
    basis: &[
        Basis::experience(
            "the College of Policing promised its revisions for \"later this year (2022)\"",
            HIDDEN_VICTIMS,
        ),
        Basis::experience("a progress report promised for June 2025 came on 1 August 2025", NPCC_PROGRESS),
    ],
    rationale: "A commitment with a date can be followed up on that date. The rule reports it only if a \
                search on or after that date found no response of the same body that says that it is done; \
                without such a search it cannot tell.",
    help: "look for a later response and record it; otherwise leave the finding in place: it is about \
           conduct, not about the record",
    bad: &[
        Example::new(
            "promised by the end of 2021, but no response by June 2022 says that it is done",
            r#"[{"op": "replace", "path": "/responses/0/answers/0/commitments/0/due", "value": {"words": "by the end of 2021", "date": "2021-12-31"}}]"#,
        )
        .as_of("2022-06-01"),
        Example::new(
            "promised for June, done in August",
            r#"[{"op": "replace", "path": "/responses/0/answers/0/commitments/0", "value": {"gist": "publish the work", "due": {"words": "in June 2021", "date": "2021-06"}, "fulfilled_by": ["page"]}}]"#,
        )
        .as_of("2022-06-01"),
    ],
    good: &[
        Example::new(
            "a later answer says that it is done",
            r#"[
                {"op": "replace", "path": "/responses/0/answers/0/commitments/0/due", "value": {"words": "by the end of 2021", "date": "2021-12-31"}},
                {"op": "add", "path": "/responses/0/answers/-", "value": {"items": ["r1"], "as_at": "2022-01", "delivery": "done"}}]"#,
        )
        .as_of("2022-06-01"),
        Example::new(
            "a document of the same month shows that it was done",
            r#"[{"op": "replace", "path": "/responses/0/answers/0/commitments/0", "value": {"gist": "publish the work", "due": {"words": "in February 2022", "date": "2022-02"}, "fulfilled_on": "2022-02-01", "fulfilled_by": ["page"]}}]"#,
        )
        .as_of("2022-06-01"),
        Example::new(
            "promised for a month that is not over",
            r#"[{"op": "replace", "path": "/responses/0/answers/0/commitments/0/due", "value": {"words": "in June", "date": "2022-06"}}]"#,
        )
        .as_of("2022-06-01"),
    ],
    check,
    ..Rule::of(Family::Coverage)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let (Some(survey), Some(as_of)) = (facts.survey(), facts.as_of()) else { return };
    let mut done = None;
    for promise in survey.promises() {
        let answer = promise.said;
        let item = answer.items.first().and_then(|id| facts.items.get(id.as_str()));
        let report = facts.report_of(item.and_then(Item::report));
        let Some(due) = promise.commitment.due.as_ref().and_then(|due| due.last_day(report)) else {
            continue;
        };
        let Some(response) = promise.response.of(&facts.record.responses) else { continue };
        let past = due.is_past(as_of);
        if past == Tri::No {
            continue;
        }
        let condition = promise.commitment.condition();
        let done = done.get_or_insert_with(|| done_by(facts));
        let positions: Vec<ItemAt> =
            answer.items.iter().filter_map(|id| facts.items.position(id.as_str())).collect_vec();
        let place = place_of_answer(promise.response, promise.answer).field("commitments").at(promise.at);
        let who = || wording::who(facts, whose(response, answer));
        // What the record says about how it was done comes before what later responses say.
        if let Some(kept) = facts.fulfilled_on(promise.commitment) {
            match (kept.is_by(as_of), due.met_by(&kept)) {
                (Tri::No, _) => {}
                (_, Tri::Yes) => continue,
                (_, Tri::No) if condition.is_some() => {
                    sink.cannot_tell(place, depends(&who(), due, condition));
                    continue;
                }
                (_, Tri::No) => {
                    sink.report(place, format!("{} promised this by {due}, but did it late", who()))
                        .too_late(&kept, &due)
                        .resting_on(inferred(&promise));
                    continue;
                }
                (_, Tri::CannotTell) => {
                    sink.cannot_tell(
                        place,
                        format!("whether it was done by {due}: it was done {}", kept.in_words()),
                    );
                    continue;
                }
            }
        } else if !promise.commitment.fulfilled_by.is_empty() {
            sink.cannot_tell(place, format!("whether it was done by {due}: the date is not recorded"));
            continue;
        }
        // If the whole is done, each part is.
        let part = answer.part.as_deref();
        let is_done = |who, item| done.contains(&(who, item, None)) || done.contains(&(who, item, part));
        let kept = speakers(response, answer).any(|who| positions.iter().any(|item| is_done(who, *item)));
        if kept {
            continue;
        }
        if past == Tri::CannotTell {
            sink.cannot_tell(place, format!("the promise falls due some time in {due}"));
        } else if condition.is_some() {
            sink.cannot_tell(place, depends(&who(), due, condition));
        } else if survey.was_looked_for(promise.by, &positions) {
            let message =
                format!("{} promised this by {due}, but no later response says that it is done", who());
            sink.report(place, message).expected(format!("done by {due}")).resting_on(inferred(&promise));
        } else {
            let why = format!(
                "{} promised this by {due}; no search for a later response is recorded on or after that date",
                who()
            );
            sink.cannot_tell(place, why);
        }
    }
}

/// Why it cannot be told whether a conditional promise is late: the record does not say whether the condition was met.
fn depends(who: &str, due: LastDay, condition: Option<&Text>) -> String {
    let condition = condition.map_or_else(String::new, |it| format!("`{it}`"));
    format!(
        "{who} promised this by {due} if a condition is met, and it is not recorded whether it was: {condition}"
    )
}

/// What is inferred about a promise: which body made it, to which item, its due date, and when it was done.
fn inferred<'r>(promise: &Promise<'_, 'r>) -> impl Iterator<Item = &'static str> + use<'r> {
    const PROMISE: &[CommitmentField] = &[
        CommitmentField::Gist,
        CommitmentField::Due,
        CommitmentField::FulfilledOn,
        CommitmentField::FulfilledBy,
    ];
    let answer = promise.said.marks.inferred(&[AnswerField::Items, AnswerField::AnswerOf]);
    let due = promise.commitment.due.as_ref().into_iter().flat_map(inferred_due);
    answer.chain(promise.commitment.marks.inferred(PROMISE)).chain(due)
}

/// Which body says of which item, or of which part of it, that it is done. What some members of a group have done does not
/// fulfil the promise of the group.
fn done_by<'r>(facts: &Facts<'r>) -> FxHashSet<(&'r str, ItemAt, Option<&'r str>)> {
    let mut done = FxHashSet::default();
    for response in &facts.record.responses {
        for answer in response.answers.iter().filter(|answer| answer.delivery == Some(Delivery::Done)) {
            if is_of_some(response, answer) {
                continue;
            }
            for item in answer.items.iter().filter_map(|id| facts.items.position(id.as_str())) {
                done.extend(speakers(response, answer).map(|who| (who, item, answer.part.as_deref())));
            }
        }
    }
    done
}
