use rustc_hash::FxHashMap;

use crate::collect_vec::CollectVec as _;
use crate::index::{Item, ItemAt, place_of};
use crate::model::Number;
use crate::order::sort_by;
use crate::rules::shared_basis::SURREY_COMMISSIONER;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC109",
    slug: "part-number-mismatch",
    title: "the number of a part starts with the number of the item it belongs to",
    reads: kinds![Recommendation, Action],
    basis: &[Basis::experience(
        "recommendation 3 of the report on police perpetrated domestic abuse has a part 3a; recommendation 7 of the report on stalking has parts 7.1 and 7.2",
        SURREY_COMMISSIONER,
    )],
    rationale: "An answer to an item also counts for its parts. If 3a is recorded as a part of \
                recommendation 4, an answer to 4 is counted as an answer to 3a.",
    help: "correct `part_of` or the number; if the number is a point of a list, record all points up to this \
           one, or mark it as `numbered_by` `responders` if respondents numbered it",
    bad: &[
        Example::new(
            "3a as a part of recommendation 2",
            r#"[{"op": "replace", "path": "/recommendations/3/part_of", "value": "r2"}]"#,
        ),
        Example::new(
            "30 as a part of recommendation 3",
            r#"[{"op": "replace", "path": "/recommendations/3/number", "value": "30"}]"#,
        ),
    ],
    good: &[
        Example::new(
            "2.1 as a part of recommendation 2",
            r#"[
                {"op": "add", "path": "/recommendations/-", "value": {"id": "r2.1", "number": "2.1", "numbered_by": "responders", "part_of": "r2", "gist": "train new staff", "sources": ["page"]}}
            ]"#,
        ),
        Example::new(
            "the third point of a list within recommendation 2, numbered by respondents",
            r#"[
                {"op": "add", "path": "/recommendations/-", "value": {"id": "r2-point-3", "number": "3", "numbered_by": "responders", "part_of": "r2", "gist": "train managers", "sources": ["page"]}}
            ]"#,
        ),
    ],
    check,
    ..Rule::of(Family::References)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let mut listed = FxHashMap::default();
    for (at, part) in facts.items.each().filter(|(_, item)| item.part_of().is_some()) {
        let Some((number, whole)) = part.number().zip(facts.items.whole(part)) else { continue };
        let Some(of) = facts.items.at(whole).and_then(Item::number) else { continue };
        if number.may_be_part_of(of) {
            continue;
        }
        // Bare figures may number the points of a list within the item: the third point of recommendation 2. A respondent may
        // have numbered only one of them; a report numbers all points up to this one.
        let mut is_listed = || {
            let last = *listed.entry(whole).or_insert_with(|| last_point(facts, whole));
            number.leading().is_some_and(|leading| (1..=last).contains(&leading))
        };
        if !(number.is_whole() && (part.is_numbered_by_responders() || is_listed())) {
            let message = format!("{number} is recorded as a part of {of}, but their numbers do not match");
            let place = place_of(facts.record, at).field("part_of");
            let made = sink
                .report(place, message)
                .related(place_of(facts.record, whole).field("number"), "the item it belongs to");
            if let (Some(old), Some(right)) = (part.part_of(), numbered(facts, at, number)) {
                made.write(place, old.as_str(), right.id().as_str());
            }
        }
    }
}

/// The only other item of the report, in the same list, of which a number says that it is a part.
fn numbered<'r>(facts: &Facts<'r>, part: ItemAt, number: &Number) -> Option<Item<'r>> {
    let (of, kind) = facts.items.at(part).map(|it| (it.report(), it.kind()))?;
    let is_whole = |(at, it): &(ItemAt, Item<'_>)| {
        let fits = it.number().is_some_and(|whole| number.may_be_part_of(whole));
        *at != part && it.kind() == kind && it.report() == of && it.part_of().is_none() && fits
    };
    let mut found = facts.items.each().filter(is_whole);
    let (_, first) = found.next()?;
    found.next().is_none().then_some(first)
}

/// The last of the points of an item that are numbered 1, 2, 3 and so on without a gap; 0 if there are none.
fn last_point(facts: &Facts<'_>, whole: ItemAt) -> u16 {
    let points = facts.parts(whole).iter().filter_map(|at| facts.items.at(*at)).filter_map(Item::number);
    let mut points: Vec<u16> = points.filter(|it| it.is_whole()).filter_map(Number::leading).collect_vec();
    sort_by(&mut points, u16::cmp);
    points.dedup();
    (1..).zip(points).take_while(|(nth, point)| nth == point).last().map_or(0, |(_, point)| point)
}
