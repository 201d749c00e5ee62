use crate::finding::Profile;
use crate::index::Place;
use crate::rules::{Basis, EVERYTHING, Example, Facts, Family, Rule, Sink};

use super::for_each_sourced;

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC701",
    slug: "entity-without-source",
    title: "every entry cites a source",
    profile: Profile::Publish,
    reads: EVERYTHING,
    basis: &[Basis::experience(
        "sources differ even on the date of a complaint: three dates were published for the complaint of December 2025",
        "https://www.centreforwomensjustice.org.uk/news/2025/12/11/super-complaint-launched-over-excessively-lengthy-police-investigations-into-sexual-offences",
    )],
    rationale: "Pages about super-complaints contradict each other. A fact without a source cannot be \
                checked by the bodies that are shown as silent, or corrected by anyone. Documents are \
                sources themselves; the documents of a report or a response, and the places of a search, \
                count as its sources, and answers rely on those of their response.",
    help: "cite the document in `sources`, with the place in it after `#`",
    bad: &[
        Example::new(
            "a recommendation without a source",
            r#"[{"op": "remove", "path": "/recommendations/0/sources"}]"#,
        ),
        Example::new(
            "a response without documents or sources",
            r#"[{"op": "remove", "path": "/responses/0/sources"}, {"op": "remove", "path": "/responses/0/documents"}]"#,
        ),
    ],
    good: &[Example::new(
        "a response has its documents as sources, a search its places",
        r#"[{"op": "remove", "path": "/responses/0/sources"}, {"op": "remove", "path": "/searches/0/sources"}]"#,
    )],
    check,
    ..Rule::of(Family::Sources)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let record = facts.record;
    for_each_sourced(record, &mut |sources, documents, place, id| {
        if sources.is_empty() && documents.is_empty() {
            sink.report(place, format!("the {} `{id}` has no source", place.kind().noun()));
        }
    });
    let parties = [&record.made_by, &record.partners, &record.on_behalf_of, &record.forces];
    if record.sources.is_empty() && parties.iter().any(|list| !list.is_empty()) {
        sink.report(Place::record(), "there is no source for who made the complaint");
    }
}
