use crate::collect_vec::CollectVec as _;
use crate::finding::{Profile, Subject};
use crate::index::{EntityKind, Place};
use crate::model::{DocumentId, SourceRef};
use crate::rules::{Basis, EVERYTHING, Example, Facts, Family, Rule, Sink, wording};

use super::for_each_sourced;

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC707",
    slug: "source-unavailable",
    title: "at least one source for each entry is still available",
    subject: Subject::Publication,
    profile: Profile::Publish,
    reads: EVERYTHING,
    basis: &[Basis::experience(
        "the web pages of the Office of Fair Trading were closed in 2014; its responses to super-complaints can be read in web archives",
        "http://www.oft.gov.uk/news-and-updates/press/2002/doorstep-selling",
    )],
    rationale: "Pages disappear when sites are rebuilt; no body has a duty to keep a response online. If the \
                only document that supports an entry can no longer be opened, nobody can check it. An \
                address at a web archive is as good as the page.",
    help: "search for the page in a web archive and add that address to `urls`, or cite another document \
           that says the same",
    bad: &[
        Example::new(
            "a letter can no longer be opened, and it is the only source of a response",
            r#"[{"op": "add", "path": "/documents/4/found_unavailable", "value": "2022-07-15"}]"#,
        ),
        Example::new(
            "neither source of an event can be opened",
            r#"[
                {"op": "add", "path": "/events/1/sources/-", "value": "complaint"},
                {"op": "add", "path": "/documents/0/found_unavailable", "value": "2022-07-15"},
                {"op": "add", "path": "/documents/1/found_unavailable", "value": "2022-07-15"}]"#,
        ),
    ],
    good: &[
        Example::new(
            "the letter is in a web archive",
            r#"[
                {"op": "add", "path": "/documents/4/found_unavailable", "value": "2022-07-15"},
                {"op": "add", "path": "/documents/4/urls/-", "value": "https://web.archive.org/web/2022/https://example.org/home-office"}]"#,
        ),
        Example::new(
            "another document says the same",
            r#"[
                {"op": "add", "path": "/documents/4/found_unavailable", "value": "2022-07-15"},
                {"op": "add", "path": "/responses/0/sources/-", "value": "page#Home Office"}]"#,
        ),
    ],
    check,
    ..Rule::of(Family::Sources)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let record = facts.record;
    let lost: Vec<usize> =
        (0..).zip(&record.documents).filter(|it| it.1.is_lost()).map(|it| it.0).collect_vec();
    if lost.is_empty() {
        return;
    }
    let mut resting: Vec<Vec<Place<'_>>> = vec![Vec::new(); lost.len()];
    let mut look = |sources: &[SourceRef], documents: &[DocumentId], place: Place<'static>| {
        let ids = sources.iter().map(SourceRef::document).chain(documents.iter().map(DocumentId::as_str));
        let all = ids.map(|id| record.documents.iter().position(|it| it.id.as_str() == id));
        let all: Option<Vec<usize>> = all.map(|at| lost.binary_search(&at?).ok()).collect();
        for at in all.into_iter().flatten() {
            if let Some(list) = resting.get_mut(at).filter(|list| list.last() != Some(&place)) {
                list.push(place);
            }
        }
    };
    for_each_sourced(record, &mut |sources, documents, place, _| look(sources, documents, place));
    look(&record.sources, &[], Place::record());
    for (at, places) in lost.iter().zip(&resting).filter(|it| !it.1.is_empty()) {
        let Some(document) = record.documents.get(*at) else { continue };
        let names: Vec<String> = places
            .iter()
            .map(|place| place.entity(record).map_or_else(|| "the record".to_owned(), |it| format!("`{it}`")))
            .collect_vec();
        let message = format!(
            "the document `{}` is no longer available, and there is no other source for {}",
            document.id,
            wording::few(&names, names.len())
        );
        let mut made = sink.report(Place::of(EntityKind::Document, *at).field("found_unavailable"), message);
        for place in places {
            made = made.related(*place, "this relies on it");
        }
    }
}
