use crate::collect_vec::CollectVec as _;
use crate::finding::Subject;
use crate::index::{Item, Place, place_of};
use crate::matrix::Delivered;
use crate::rules::coverage::inferred_due;
use crate::rules::responses::inferred_addressees;
use crate::rules::shared_basis::HAMPSHIRE_PLAN;
use crate::rules::{Basis, Example, Facts, Family, MATRIX, Rule, Sink, wording};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC407",
    slug: "delivery-past-due",
    title: "a recommendation with a due date is reported as carried out",
    subject: Subject::Conduct,
    needs_date: true,
    reads: MATRIX,
    basis: &[Basis::experience(
        "due by 27 March 2025; a year later the plan of a force says that the change to its system is still to come",
        HAMPSHIRE_PLAN,
    )],
    rationale: "A recommendation may say by when it is to be carried out. The rule reports only bodies that \
                said, themselves or through their representative, after that date that it was not done, or \
                at any time that it will not be done. If a body says nothing about it, the rule cannot tell: \
                there may be no duty to report.",
    help: "check the due date, and record later responses; otherwise leave the finding in place: it is about \
           conduct, not about the record",
    bad: &[Example::new(
        "due by 26 May 2022; on 30 May a force says that it is under way",
        r#"[
                {"op": "remove", "path": "/responses/1/answers/0/delivery"},
                {"op": "add", "path": "/documents/-", "value": {"id": "kent", "kind": "action_plan", "title": "Plan", "urls": ["https://example.org/kent"], "published": "2021-07-20", "updated": ["2022-05-30"], "last_seen": "2022-07-01"}},
                {"op": "add", "path": "/responses/-", "value": {"id": "kent", "by": ["force-kent"], "documents": ["kent"], "answers": [{"items": ["r2"], "as_at": "2022-05-30", "delivery": "under_way"}], "sources": ["kent"]}}]"#,
    )
    .as_of("2022-06-01")],
    good: &[
        Example::new(
            "a force said before the due date that it was under way; nothing is known since",
            r#"[
                {"op": "remove", "path": "/responses/1/answers/0/delivery"},
                {"op": "add", "path": "/documents/-", "value": {"id": "kent", "kind": "action_plan", "title": "Plan", "urls": ["https://example.org/kent"], "published": "2021-07-20", "last_seen": "2022-07-01"}},
                {"op": "add", "path": "/responses/-", "value": {"id": "kent", "by": ["force-kent"], "documents": ["kent"], "answers": [{"items": ["r2"], "delivery": "under_way"}], "sources": ["kent"]}}]"#,
        )
        .as_of("2022-06-01"),
        Example::new(
            "the due date has not passed",
            r#"[{"op": "remove", "path": "/responses/1/answers/0/delivery"}]"#,
        )
        .as_of("2022-05-26"),
    ],
    check,
    ..Rule::of(Family::Coverage)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let (Some(survey), Some(as_of)) = (facts.survey(), facts.as_of()) else { return };
    let mut silent = Vec::new();
    for row in &survey.rows {
        let Some(due) = row.it.due() else { continue };
        let report = facts.report_of(row.it.report());
        let Some(due) = due.last_day(report).filter(|due| due.is_past(as_of).is_yes()) else { continue };
        let delivered = Delivered::of(survey, row, due);
        let mut not_done = delivered.not_done;
        let asked = &row.addressees.certain;
        not_done.keep_all(asked);
        if !not_done.is_empty() {
            let (mut stated, mut inferred) = (not_done.clone(), not_done.clone());
            stated.keep_all(&delivered.stated);
            inferred.remove_all(&stated);
            let addressees: Vec<_> = row.it.addressees().iter().collect_vec();
            let among = |some| wording::among(facts, &addressees, row.asked_on.as_ref(), some, asked.len());
            let who = match (stated.is_empty(), inferred.is_empty()) {
                (false, true) => format!(", but was not, according to {}", among(&stated)),
                (true, _) => {
                    format!("; it is inferred, not stated, that it was not done by {}", among(&inferred))
                }
                (false, false) => format!(
                    ", but was not, according to {}; for {} this is inferred, not stated",
                    among(&stated),
                    among(&inferred)
                ),
            };
            let (place, item) = (place_of(facts.record, row.item), wording::item(row.it));
            sink.report(place, format!("{item} was to be done by {due}{who}"))
                .expected(format!("done by {due}"))
                .resting_on(inferred_of(row.it));
        }
        let mut unsure = asked.clone();
        unsure.remove_all(&delivered.done);
        unsure.remove_all(&not_done);
        if !unsure.is_empty() {
            silent.push((row, unsure, due));
        }
    }
    // One line for many rows: it is usual that no body reports on delivery.
    match silent.as_slice() {
        [] => {}
        [(row, unsure, due)] => {
            let (item, unsure, asked) = (wording::item(row.it), unsure.len(), row.addressees.certain.len());
            sink.cannot_tell(
                place_of(facts.record, row.item),
                format!("for {unsure} of {asked}, nothing says whether {item} had been done by {due}"),
            );
        }
        many => {
            let items: Vec<_> = many.iter().map(|(row, ..)| row.it).collect_vec();
            let items = wording::items(&items);
            let why = format!(
                "for some or all of the bodies asked, nothing says whether {items} had been done by their due dates"
            );
            sink.cannot_tell(Place::record().field("recommendations"), why);
        }
    }
}

/// What is inferred about an item's addressees and due date.
fn inferred_of(item: Item<'_>) -> impl Iterator<Item = &'static str> {
    inferred_addressees(item).into_iter().chain(item.due().into_iter().flat_map(inferred_due))
}
