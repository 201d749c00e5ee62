use crate::finding::{Profile, Subject};
use crate::index::{EntityKind, Place};
use crate::model::{DocumentId, SourceRef};
use crate::rules::{Basis, EVERYTHING, Example, Facts, Family, Rule, Sink, say};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC707",
    slug: "source-unavailable",
    title: "what the record says can still be looked up somewhere",
    subject: Subject::Publication,
    profile: Profile::Publish,
    reads: EVERYTHING,
    basis: &[Basis::experience(
        "the pages of the Office of Fair Trading went with it in 2014; its answers to super-complaints are read in archives",
        "http://www.oft.gov.uk/news-and-updates/press/2002/doorstep-selling",
    )],
    rationale: "Pages go, and forces rebuild their sites; the duty to keep an answer published is nobody's. \
                Where the only document that says something cannot be opened any more, nobody can check it. \
                An address at a web archive is as good as the page.",
    help: "look for the page in a web archive and add that address to `urls`, or cite another document that \
           says the same",
    bad: &[
        Example::new(
            "a letter is gone, and with it the only source of a response",
            r#"[{"op": "add", "path": "/documents/4/gone", "value": "2022-07-15"}]"#,
        ),
        Example::new(
            "two sources, and both are gone",
            r#"[
                {"op": "add", "path": "/events/1/sources/-", "value": "complaint"},
                {"op": "add", "path": "/documents/0/gone", "value": "2022-07-15"},
                {"op": "add", "path": "/documents/1/gone", "value": "2022-07-15"}]"#,
        ),
    ],
    good: &[
        Example::new(
            "the letter is kept in a web archive",
            r#"[
                {"op": "add", "path": "/documents/4/gone", "value": "2022-07-15"},
                {"op": "add", "path": "/documents/4/urls/-", "value": "https://web.archive.org/web/2022/https://example.org/home-office"}]"#,
        ),
        Example::new(
            "another document says the same",
            r#"[
                {"op": "add", "path": "/documents/4/gone", "value": "2022-07-15"},
                {"op": "add", "path": "/responses/0/sources/-", "value": "page#Home Office"}]"#,
        ),
    ],
    check,
    ..Rule::of(Family::Sources)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let record = facts.record;
    let lost: Vec<usize> = (0..).zip(&record.documents).filter(|it| it.1.is_lost()).map(|it| it.0).collect();
    if lost.is_empty() {
        return;
    }
    let mut resting: Vec<Vec<Place<'_>>> = vec![Vec::new(); lost.len()];
    for_each_basis(facts, &mut |documents, place| {
        let all =
            documents.iter().map(|id| facts.record.documents.iter().position(|it| it.id.as_str() == *id));
        let all: Option<Vec<usize>> = all.map(|at| lost.binary_search(&at?).ok()).collect();
        for at in all.into_iter().flatten() {
            if let Some(list) = resting.get_mut(at).filter(|list| list.last() != Some(&place)) {
                list.push(place);
            }
        }
    });
    for (at, places) in lost.iter().zip(&resting).filter(|it| !it.1.is_empty()) {
        let Some(document) = record.documents.get(*at) else { continue };
        let names: Vec<String> = places
            .iter()
            .map(|place| place.entity(record).map_or_else(|| "the record".to_owned(), |it| format!("`{it}`")))
            .collect();
        let message = format!(
            "the document `{}` can no longer be opened, and no other source is there for {}",
            document.id,
            say::list(&names, names.len())
        );
        let mut made = sink.object(Place::of(EntityKind::Document, *at).field("gone"), message);
        for place in places {
            made = made.related(*place, "rests on it");
        }
    }
}

/// Visits everything that rests on documents, with their ids.
fn for_each_basis<'r>(facts: &Facts<'r>, visit: &mut dyn FnMut(&[&'r str], Place<'static>)) {
    let record = facts.record;
    let mut rests = |sources: &'r [SourceRef], documents: &[&'r [DocumentId]], place: Place<'static>| {
        let documents = documents.iter().copied().flatten().map(DocumentId::as_str);
        let ids: Vec<&str> = sources.iter().map(SourceRef::document).chain(documents).collect();
        if !ids.is_empty() {
            visit(&ids, place);
        }
    };
    macro_rules! lists {
        ($($list:ident: $kind:ident $(or $field:ident)?),+ $(,)?) => {
            $(for (at, it) in record.$list.iter().enumerate() {
                let documents: &[&'r [DocumentId]] = &[$(&it.$field)?];
                rests(&it.sources, documents, Place::of(EntityKind::$kind, at));
            })+
        };
    }
    lists!(
        features: Feature,
        events: Event,
        reports: Report or documents,
        recommendations: Recommendation,
        actions: Action,
        requests: Request,
        responses: Response or documents,
        searches: Search or places,
        bodies: Body,
    );
    rests(&record.sources, &[], Place::record());
}
