use crate::finding::Profile;
use crate::index::{EntityKind, Place};
use crate::rules::{Basis, EVERYTHING, Example, Facts, Family, Rule, Sink};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC701",
    slug: "entity-without-source",
    title: "everything says where it was read",
    profile: Profile::Publish,
    reads: EVERYTHING,
    basis: &[Basis::experience(
        "sources differ, even on the day on which one complaint was made: three dates were printed for that of December 2025",
        "https://www.centreforwomensjustice.org.uk/news/2025/12/11/super-complaint-launched-over-excessively-lengthy-police-investigations-into-sexual-offences",
    )],
    rationale: "Pages about super-complaints contradict each other. A fact without a source cannot be \
                checked by those who are shown as silent, nor corrected by anybody. Documents are sources \
                themselves; what a report, a response or a search consists of counts as its source, and \
                answers stand on those of their response.",
    help: "cite the document in `sources`, with the place in it after `#`",
    bad: &[
        Example::new(
            "a recommendation that was read nowhere",
            r#"[{"op": "remove", "path": "/recommendations/0/sources"}]"#,
        ),
        Example::new(
            "a response without documents or sources",
            r#"[{"op": "remove", "path": "/responses/0/sources"}, {"op": "remove", "path": "/responses/0/documents"}]"#,
        ),
    ],
    good: &[Example::new(
        "a response stands on its documents, a search on its places",
        r#"[{"op": "remove", "path": "/responses/0/sources"}, {"op": "remove", "path": "/searches/0/sources"}]"#,
    )],
    check,
    ..Rule::of(Family::Sources)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let record = facts.record;
    let mut ask = |place: Place<'_>, kind: EntityKind, id: &str| {
        sink.object(place, format!("the {} `{id}` has no source", kind.noun()));
    };
    macro_rules! lists {
        ($($list:ident: $kind:ident $(or $field:ident)?),+ $(,)?) => {
            $(for (at, it) in record.$list.iter().enumerate() {
                if it.sources.is_empty() $(&& it.$field.is_empty())? {
                    ask(Place::of(EntityKind::$kind, at), EntityKind::$kind, it.id.as_str());
                }
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
    let parties = [&record.made_by, &record.partners, &record.on_behalf_of, &record.forces];
    if record.sources.is_empty() && parties.iter().any(|list| !list.is_empty()) {
        sink.object(Place::record(), "the record does not say where it was read who made the complaint");
    }
}
