use crate::collect_vec::CollectVec as _;
use crate::finding::Severity;
use crate::index::{EntityKind, ItemAt, Place, Target, place_of};
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC106",
    slug: "circular-chain",
    title: "`part_of`, `follows` and similar links never form a loop",
    severity: Severity::Error,
    reads: kinds![Event, Report, Recommendation, Action, Response, Body],
    basis: &[Basis::format(
        "`part_of`, `restates`, `follows`, `replaces` and `successor` say which of two things came first, or contains the other",
    )],
    rationale: "An item cannot be a part of its own part, and a letter cannot follow the letter that follows \
                it. One of the links is wrong, and an answer that is looked up along them is never found. \
                Documents may list each other; SC121 reports that.",
    help: "remove the wrong link; what a document says about its own place can be kept in a gist or a \
           quotation",
    bad: &[
        Example::new(
            "two recommendations, each a part of the other",
            r#"[{"op": "add", "path": "/recommendations/2/part_of", "value": "r3a"}]"#,
        ),
        Example::new(
            "a response that follows itself",
            r#"[{"op": "add", "path": "/responses/0/follows", "value": "home-office"}]"#,
        ),
        Example::new(
            "a report that follows the report that replaces it",
            r#"[
                {"op": "add", "path": "/reports/-", "value": {"id": "second", "kind": "follow_up", "published": "2022-05-26", "documents": ["page"], "replaces": "report", "sources": ["page"]}},
                {"op": "add", "path": "/reports/0/follows", "value": "second"}
            ]"#,
        ),
    ],
    good: &[Example::new(
        "a chain of responses",
        r#"[
            {"op": "add", "path": "/responses/1/follows", "value": "apcc"},
            {"op": "add", "path": "/responses/2/follows", "value": "college"}
        ]"#,
    )],
    check,
    ..Rule::of(Family::References)
};

/// The links from the entity at a position, one by one: the name of the field, and the position that it points to, if
/// there is such an entity.
pub(super) type Links<'l> = dyn Fn(usize, usize) -> Option<(&'static str, Option<usize>)> + 'l;

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let record = facts.record;
    chain(sink, EntityKind::Event, record.events.len(), &|at, nth| {
        let id = nth_of(nth, [record.events.get(at)?.follows.as_ref(), None])?;
        Some(("follows", facts.position(Target::Event, id.as_str())))
    });
    chain(sink, EntityKind::Report, record.reports.len(), &|at, nth| {
        let it = record.reports.get(at)?;
        let id = nth_of(nth, [it.follows.as_ref(), it.replaces.as_ref()])?;
        Some((follows_or_replaces(id, it.follows.as_ref()), facts.position(Target::Report, id.as_str())))
    });
    chain(sink, EntityKind::Response, record.responses.len(), &|at, nth| {
        let it = record.responses.get(at)?;
        let id = nth_of(nth, [it.follows.as_ref(), it.replaces.as_ref()])?;
        Some((follows_or_replaces(id, it.follows.as_ref()), facts.position(Target::Response, id.as_str())))
    });
    chain(sink, EntityKind::Body, record.bodies.len(), &|at, nth| {
        let id = nth_of(nth, [record.bodies.get(at)?.successor.as_ref(), None])?;
        Some(("successor", facts.position(Target::Party, id.as_str())))
    });
    chain(sink, EntityKind::Recommendation, facts.items.len(), &|at, nth| {
        let id = nth_of(nth, [facts.items.at(ItemAt::new(at))?.part_of(), None])?;
        Some(("part_of", facts.items.position(id.as_str()).map(ItemAt::number)))
    });
    chain(sink, EntityKind::Recommendation, facts.items.len(), &|at, nth| {
        let id = record.recommendations.get(at)?.restates.get(nth)?;
        Some(("restates", facts.items.position(id.as_str()).map(ItemAt::number)))
    });
}

pub(super) fn nth_of<T>(nth: usize, links: [Option<T>; 2]) -> Option<T> {
    links.into_iter().flatten().nth(nth)
}

fn follows_or_replaces<T>(id: &T, follows: Option<&T>) -> &'static str {
    if follows.is_some_and(|follows| std::ptr::eq(follows, id)) { "follows" } else { "replaces" }
}

/// Walks along the links of one kind, each of them once, and reports each that leads back into the path
/// to which it belongs.
pub(super) fn chain(sink: &mut Sink<'_, '_>, kind: EntityKind, count: usize, links: &Links<'_>) {
    let all = |at: usize| (0..).map_while(move |nth| links(at, nth)).filter_map(|(_, to)| to);
    // Links that all point to earlier things, as they usually do, make no loop.
    if (0..count).all(|at| all(at).all(|to| to < at)) {
        return;
    }
    let mut seen = vec![Seen::Not; count];
    let mut path: Vec<(usize, usize)> = Vec::new();
    for start in 0..count {
        step_on(start, &mut path, &mut seen);
        while let Some((at, nth)) = path.last_mut() {
            let (at, link) = (*at, links(*at, *nth));
            *nth += 1;
            match link {
                None => {
                    path.pop();
                    seen.get_mut(at).into_iter().for_each(|seen| *seen = Seen::Done);
                }
                Some((_, None)) => {}
                Some((field, Some(to))) => match seen.get(to) {
                    Some(Seen::OnPath(from)) => {
                        let round = path.get(*from..).unwrap_or_default();
                        circular(sink, kind, round, at, field);
                    }
                    _ => step_on(to, &mut path, &mut seen),
                },
            }
        }
    }
}

#[derive(Debug, Clone, Copy)]
enum Seen {
    Not,
    /// From this position of the path on.
    OnPath(usize),
    Done,
}

fn step_on(at: usize, path: &mut Vec<(usize, usize)>, seen: &mut [Seen]) {
    if let Some(seen @ Seen::Not) = seen.get_mut(at) {
        *seen = Seen::OnPath(path.len());
        path.push((at, 0));
    }
}

fn circular(
    sink: &mut Sink<'_, '_>,
    kind: EntityKind,
    round: &[(usize, usize)],
    at: usize,
    field: &'static str,
) {
    const SHOWN: usize = 4;
    let record = sink.record;
    let place = |at: usize| match kind {
        EntityKind::Recommendation => place_of(record, ItemAt::new(at)),
        _ => Place::of(kind, at),
    };
    let name = |at: usize| {
        let name = place(at).entity(record).unwrap_or_default();
        format!("`{}`", name.split_once(':').map_or("", |(_, id)| id))
    };
    let message = if round.len() < 2 {
        format!("the `{field}` of {} is {} itself", name(at), name(at))
    } else {
        let mut names: Vec<String> = round.iter().take(SHOWN).map(|(at, _)| name(*at)).collect_vec();
        if round.len() > SHOWN {
            names.push(format!("{} more", round.len() - SHOWN));
        }
        format!("the `{field}` of {} leads back to itself: {}", name(at), names.join(", "))
    };
    sink.report(place(at).field(field), message);
}
