use crate::finding::{Profile, Severity, Subject};
use crate::index::{EntityKind, Item, Place, for_each_otherwise};
use crate::rules::{Basis, EVERYTHING, Example, Facts, Family, Rule, Sink};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC708",
    slug: "sources-differ",
    title: "sources say the same of a fact",
    subject: Subject::Publication,
    severity: Severity::Note,
    profile: Profile::Publish,
    reads: EVERYTHING,
    basis: &[
        Basis::experience(
            "one page gives a report as of April 2019, others as of 24 August 2021",
            "https://www.justiceinspectorates.gov.uk/hmicfrs/our-work/article/a-duty-to-protect-police-use-of-protective-measures-in-cases-involving-violence-against-women-and-girls",
        ),
        Basis::format("`otherwise` holds what other sources say, beside the fact"),
    ],
    rationale: "Two sources contradict each other, and both are recorded. Which is right is for people to \
                find out; until then whoever uses the fact should know. What differs in the spelling of a \
                number alone is no contradiction.",
    help: "ask whoever published them, or find a third source; leave `otherwise` in place, so that nobody \
           has to find it out again",
    bad: &[Example::new(
        "another source gives another day",
        r#"[{"op": "add", "path": "/reports/0/otherwise", "value": [{"field": "published", "says": "April 2021", "sources": ["page"]}]}]"#,
    )],
    good: &[Example::new(
        "another source spells the number out",
        r#"[{"op": "add", "path": "/recommendations/3/otherwise", "value": [{"field": "number", "says": "3 (a)", "sources": ["page"]}]}]"#,
    )],
    check,
    ..Rule::of(Family::Sources)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for_each_otherwise(facts.record, &mut |it, _, place| {
        if it.field.as_str() == "number" && spells_the_same(facts, place, &it.says) {
            return;
        }
        let message = format!("another source says of `{}`: `{}`", it.field, it.says);
        let mut made = sink.object(place, message);
        for source in &it.sources {
            if let Some(at) =
                facts.record.documents.iter().position(|document| document.id.as_str() == source.document())
            {
                made = made.related(Place::of(EntityKind::Document, at), "it says so");
            }
        }
    });
}

/// Whether the number of an item has the same digits and letters; `four` and `4` are one number too.
fn spells_the_same(facts: &Facts<'_>, place: Place<'_>, says: &str) -> bool {
    let letters =
        |text: &str| text.chars().filter(|it| it.is_alphanumeric()).collect::<String>().to_lowercase();
    let word = |number: &str| WORDS.iter().position(|word| *word == number).map(|at| (at + 1).to_string());
    let says = letters(says);
    let says = word(&says).unwrap_or(says);
    let entity = place.entity(facts.record);
    let item = entity.as_deref().and_then(|it| it.strip_prefix("item:")).and_then(|id| facts.items.get(id));
    item.and_then(Item::number).is_some_and(|number| letters(number.as_str()) == says)
}

const WORDS: [&str; 12] =
    ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
