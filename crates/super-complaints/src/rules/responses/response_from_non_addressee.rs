use rustc_hash::FxHashSet;

use crate::collect_vec::CollectVec as _;
use crate::dates::PartialDate;
use crate::directory::{Group, SeatSet};
use crate::finding::{Severity, Subject};
use crate::index::{At, Authors, Item, Resolved};
use crate::model::{AnswerField, ResponseField};
use crate::rules::shared_basis::{REGULATION_8, WARWICKSHIRE_COMMISSIONER};
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds, wording};

use super::{day_of, inferred_addressees, items_of, not_represented, speaks_for, was_asked};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC301",
    slug: "response-from-non-addressee",
    title: "a response comes from a body that was asked, or from its representative",
    subject: Subject::Publication,
    severity: Severity::Note,
    reads: kinds![Report, Recommendation, Action, Request, Response, Body],
    basis: &[
        Basis::experience(
            "a police and crime commissioner published answers to recommendations that were not addressed to him",
            WARWICKSHIRE_COMMISSIONER,
        ),
        Basis::law("SI 2018/748 regulation 8(1)(d): recommendations are made to a person", REGULATION_8),
    ],
    rationale: "Anyone may comment on a recommendation, and it is useful to record that they did. But such \
                an answer must not be counted as the answer of a body that was asked, and sometimes it shows \
                that the addressees were recorded wrongly. Responses that are listed but unread are not \
                checked.",
    help: "check the addressees of the recommendation, and the items of the answer; if the body answers for \
           another body, name that body in `answer_of`; otherwise leave the finding as it is",
    bad: &[
        Example::new(
            "a commissioner answers a recommendation to the Home Office",
            r#"[
                {"op": "add", "path": "/documents/-", "value": {"id": "warwickshire", "kind": "web_page", "title": "Response", "urls": ["https://example.org/warwickshire"], "published": "2021-09-01", "last_seen": "2022-07-01"}},
                {"op": "add", "path": "/responses/-", "value": {"id": "warwickshire", "by": ["pcc-warwickshire"], "documents": ["warwickshire"], "answers": [{"items": ["r1"], "position": "accepted"}], "sources": ["warwickshire"]}}]"#,
        ),
        Example::new(
            "a representative answers for members that were not asked",
            r#"[{"op": "add", "path": "/responses/2/answers/-", "value": {"items": ["r1"], "answer_of": [{"id": "pccs", "coverage": "all"}], "position": "noted"}}]"#,
        ),
    ],
    good: &[
        Example::new(
            "a force answers a recommendation to its chief constable: they have the same seat",
            r#"[
                {"op": "add", "path": "/documents/-", "value": {"id": "kent", "kind": "action_plan", "title": "Plan", "urls": ["https://example.org/kent"], "published": "2021-07-20", "last_seen": "2022-07-01"}},
                {"op": "add", "path": "/responses/-", "value": {"id": "kent", "by": ["force-kent"], "documents": ["kent"], "answers": [{"items": ["r2"], "position": "accepted"}], "sources": ["kent"]}}]"#,
        ),
        Example::new(
            "a commissioner answers a recommendation of which one part is addressed to commissioners",
            r#"[
                {"op": "add", "path": "/documents/-", "value": {"id": "surrey", "kind": "web_page", "title": "Response", "urls": ["https://example.org/surrey"], "published": "2021-07-20", "last_seen": "2022-07-01"}},
                {"op": "add", "path": "/responses/-", "value": {"id": "surrey", "by": ["pcc-surrey"], "documents": ["surrey"], "answers": [{"items": ["r3"], "position": "accepted"}], "sources": ["surrey"]}}]"#,
        ),
    ],
    check,
    ..Rule::of(Family::Responses)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (at, response) in At::each(&facts.record.responses) {
        let wrote = facts.authors(at);
        // Nothing is known about an author that could not be identified.
        if response.by.is_empty() || wrote.by.len() < response.by.len() {
            continue;
        }
        let (mut odd, mut alike): (Vec<Item<'_>>, Vec<Item<'_>>) = (Vec::new(), Vec::new());
        let mut rests_on = response.marks.inferred(&[ResponseField::By]).collect_vec();
        let mut seen = FxHashSet::default();
        let mut theirs: Option<(Option<&PartialDate>, SeatSet)> = None;
        for (answer_at, answer) in At::each(&response.answers) {
            // An answer that belongs only to others reports what they did.
            let others = || not_represented(facts, at, answer, day_of(facts, (at, answer_at))).count();
            if !answer.answer_of.is_empty() && others() == answer.answer_of.len() {
                continue;
            }
            for (position, item) in items_of(facts, at, answer_at) {
                let day = facts.day_of(item);
                // Nearly every answer comes from the bodies asked, or from their representatives: sets show that.
                let addressees = facts.addressees(position);
                let is_theirs = |author: &Resolved| match author {
                    Resolved::Body(seat) => addressees.is_some_and(|it| it.contains(*seat)),
                    Resolved::Group(_) => false,
                };
                if wrote.by.iter().any(is_theirs) {
                    continue;
                }
                let (_, speaking) = match &mut theirs {
                    Some(known) if known.0 == day => known,
                    other => {
                        let all = wrote.by.iter().chain(wrote.for_whom).copied();
                        other.insert((day, facts.parties.seats_of(all, day).all()))
                    }
                };
                if addressees.is_some_and(|it| it.certain.meets(speaking) || it.possible.meets(speaking)) {
                    continue;
                }
                let speaks = |party| speaks_for(facts, wrote, party, day);
                let named = |item: Item<'_>| match item {
                    Item::Recommendation(it) => {
                        let named = it.in_conjunction_with.iter().chain(&it.consulted);
                        named.filter_map(|party| facts.resolved(party)).any(speaks)
                    }
                    Item::Action(_) => false,
                };
                if was_asked(facts, position, &speaks) == Some(false) && !named(item) && seen.insert(position)
                {
                    if is_one_of_their_kind(facts, wrote, item, day) {
                        alike.push(item);
                    } else {
                        odd.push(item);
                        rests_on.extend(answer.marks.inferred(&[AnswerField::Items]));
                    }
                }
            }
        }
        let place = at.place();
        if !alike.is_empty() {
            let (items, authors) = (wording::items(&alike), wording::parties(facts, &response.by));
            let were = if alike.len() == 1 { "was" } else { "were" };
            let why = format!(
                "whether {items} {were} also addressed to {authors}: the record does not name them, but they share a representative with the addressees"
            );
            sink.cannot_tell(place, why);
        }
        if !odd.is_empty() {
            let authors = wording::parties(facts, &response.by);
            let items = wording::items(&odd);
            let were = if odd.len() == 1 { "it was" } else { "they were" };
            let whom = odd.first().map_or(&[][..], |item| item.addressees());
            let inferred =
                rests_on.into_iter().chain(odd.iter().filter_map(|item| inferred_addressees(*item)));
            sink.report(place, format!("{authors} answered {items}, but {were} addressed to others"))
                .expected(wording::parties(facts, whom))
                .found(authors)
                .resting_on(inferred);
        }
    }
}

/// Whether an author belongs to a group with the same representative as a group that is asked: a mayor with the functions of a
/// commissioner, if commissioners are asked.
fn is_one_of_their_kind(
    facts: &Facts<'_>,
    wrote: Authors<'_>,
    item: Item<'_>,
    day: Option<&PartialDate>,
) -> bool {
    let groups = facts.directory.groups();
    let asked = item.addressees().iter().filter_map(|party| match facts.resolved(party)? {
        Resolved::Group(at) => at.of(groups)?.usual_representative.as_ref(),
        Resolved::Body(_) => None,
    });
    let speak: Vec<_> = asked.collect_vec();
    wrote.by.iter().any(|author| {
        let Resolved::Body(seat) = author else { return false };
        let same = |group: &Group| group.usual_representative.as_ref().is_some_and(|it| speak.contains(&it));
        !speak.is_empty()
            && At::each(groups).filter(|(_, group)| same(group)).any(|(at, _)| {
                let members = facts.parties.members(at, day);
                members.certain.contains(*seat) || members.possible.contains(*seat)
            })
    })
}
