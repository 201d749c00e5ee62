use crate::characters::lower;
use crate::finding::{Profile, Severity, Subject};
use crate::index::{EntityKind, Item, Place, Target};
use crate::rules::{Basis, EVERYTHING, Example, Facts, Family, Rule, Sink};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC708",
    slug: "sources-differ",
    title: "sources agree with each other",
    subject: Subject::Publication,
    severity: Severity::Note,
    profile: Profile::Publish,
    reads: EVERYTHING,
    basis: &[
        Basis::experience(
            "one page dates a report April 2019, others 24 August 2021",
            "https://www.justiceinspectorates.gov.uk/hmicfrs/our-work/article/a-duty-to-protect-police-use-of-protective-measures-in-cases-involving-violence-against-women-and-girls",
        ),
        Basis::format("`discrepancies` holds what other sources say about the same fact"),
    ],
    rationale: "Two sources contradict each other, and both are recorded. Only a person can decide which is \
                right; until then, anyone who uses the fact should know. A difference only in the spelling \
                of a number is not a contradiction.",
    help: "ask the publishers, or find a third source; leave `discrepancies` in place, so that nobody has to \
           find it out again",
    bad: &[Example::new(
        "another source gives another date",
        r#"[{"op": "add", "path": "/reports/0/discrepancies", "value": [{"field": "published", "says": "April 2021", "sources": ["page"]}]}]"#,
    )],
    good: &[Example::new(
        "another source spells the number out",
        r#"[{"op": "add", "path": "/recommendations/3/discrepancies", "value": [{"field": "number", "says": "3 (a)", "sources": ["page"]}]}]"#,
    )],
    check,
    ..Rule::of(Family::Sources)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for differing in &facts.contents().discrepancies {
        let (it, place) = (differing.discrepancy, differing.place);
        if it.field.as_str() == "number" && spells_the_same(facts, place, &it.says) {
            continue;
        }
        let message = format!("another source gives a different `{}`: `{}`", it.field, it.says);
        let mut made = sink.report(place, message);
        for source in &it.sources {
            if let Some(at) = facts.position(Target::Document, source.document()) {
                made = made.related(Place::of(EntityKind::Document, at), "the other source");
            }
        }
    }
}

/// Whether the number of an item has the same digits and letters; `four` and `4` are the same number too.
fn spells_the_same(facts: &Facts<'_>, place: Place<'_>, says: &str) -> bool {
    let letters = |text: &str| text.chars().filter(|it| it.is_alphanumeric()).map(lower).collect::<String>();
    let word = |number: &str| WORDS.iter().position(|word| *word == number).map(|at| (at + 1).to_string());
    let says = letters(says);
    let says = word(&says).unwrap_or(says);
    let entity = place.entity(facts.record);
    let item = entity.as_deref().and_then(|it| it.strip_prefix("item:")).and_then(|id| facts.items.get(id));
    item.and_then(Item::number).is_some_and(|number| letters(number.as_str()) == says)
}

const WORDS: [&str; 12] =
    ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
