//! SC706: a quotation occurs in the text of its source.

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use crate::finding::{Profile, Severity, Subject};
use crate::index::{EntityKind, Place};
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, SourceText, Status, say};

use crate::rules::folded::{Folded, nearest, occurs, pieces};
use crate::rules::quotations::{Quotation, for_each_quotation};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC706",
    slug: "quote-not-in-source",
    title: "a quotation occurs in the text of its source",
    family: Family::Sources,
    subject: Subject::Record,
    severity: Severity::Warning,
    profile: Profile::Draft,
    needs_day: false,
    needs_texts: true,
    reads: &[
        EntityKind::Feature,
        EntityKind::Event,
        EntityKind::Report,
        EntityKind::Recommendation,
        EntityKind::Action,
        EntityKind::Request,
        EntityKind::Response,
        EntityKind::Search,
        EntityKind::Document,
    ],
    basis: &[
        Basis::format(
            "`quote`, `text` of features, recommendations and actions, `words` of due dates, and `says` of what other sources say differently, hold words of a source",
        ),
        Basis::experience(
            "what the responses to The hidden victims say stands on their page, word for word",
            "https://www.gov.uk/government/publications/responses-to-the-hidden-victims-report-on-hestias-super-complaint-on-the-police-response-to-victims-of-modern-slavery",
        ),
    ],
    since: "1",
    status: Status::Stable,
    rationale: "A quotation is evidence only as it stands in its source. Where the text of the source is at hand, it can be \
                held against it, and slips of the pen are found. White space, kinds of apostrophe, quotation mark and dash, \
                soft hyphens, and a word that is divided at the end of a line, make no difference; `…` and `[…]` are gaps; \
                everything else must be the same.",
    help: "copy the words from the source; what is told in your own words belongs into `gist`; mark what you left out with `…`",
    bad: &[
        Example {
            title: "the letter says it otherwise",
            patch: "[]",
            as_of: None,
            texts: &[SourceText {
                document: "ho-letter",
                text: "Dear Chief Inspector, we accept the second recommendation only.",
            }],
        },
        Example {
            title: "the report asks for answers in other words",
            patch: "[]",
            as_of: None,
            texts: &[SourceText {
                document: "report",
                text: "We ask for answers within eight weeks of publication, and that training is given by 26 May 2022.",
            }],
        },
        Example {
            title: "another source does not say what it is said to say",
            patch: r#"[{"op": "add", "path": "/events/0/otherwise", "value": [{"field": "date", "says": "received on 30 May", "sources": ["page"]}]}]"#,
            as_of: None,
            texts: &[SourceText { document: "page", text: "The complaint was received on 31 May." }],
        },
    ],
    good: &[
        Example {
            title: "as it stands in the letter, over two lines",
            patch: "[]",
            as_of: None,
            texts: &[SourceText {
                document: "ho-letter",
                text: "Dear Chief Inspector,\nWe accept the\n  recommendation, and thank you. It will be done by the end of 2022.",
            }],
        },
        Example {
            title: "with a word divided at the end of a line",
            patch: "[]",
            as_of: None,
            texts: &[SourceText {
                document: "ho-letter",
                text: "Dear Chief Inspector, we are glad to say so. We accept the recom-\nmendation, and will do it by the end of 2022.",
            }],
        },
        Example {
            title: "with a gap, and another kind of apostrophe",
            patch: r#"[{"op": "replace", "path": "/responses/0/answers/0/quote", "value": "We accept … the report's recommendation"}]"#,
            as_of: None,
            texts: &[SourceText {
                document: "ho-letter",
                text: "We accept, as we said before, the report’s recommendation, and will do it by the end of 2022.",
            }],
        },
    ],
    check,
};

/// How many bytes of texts are searched for one record, so that no record takes for ever: some hundred times what a large
/// one needs.
const SEARCHED: usize = 1 << 30;

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let mut held = Held { facts, folded: FxHashMap::default(), without: 0, left: SEARCHED };
    for_each_quotation(facts, &mut |quotation| held.against(sink, &quotation));
    if held.without > 0 {
        let (count, s) = (held.without, if held.without == 1 { " was" } else { "s were" });
        let why = format!(
            "{count} quotation{s} not held against a text: none of the source is at hand, or there is too much to search"
        );
        sink.cannot_tell(Place::record().field("documents"), why);
    }
}

/// Quotations held against texts.
struct Held<'f, 'r> {
    facts: &'f Facts<'r>,
    /// Texts that were looked into, without what typesetting makes different.
    folded: FxHashMap<&'r str, Folded>,
    /// How many quotations were not held against a text.
    without: usize,
    /// How many bytes may still be searched.
    left: usize,
}

impl Held<'_, '_> {
    fn against(&mut self, sink: &mut Sink<'_, '_>, quotation: &Quotation<'_>) {
        let texts = self.facts.texts();
        let (mut looked, mut missing) = (Vec::new(), false);
        for id in quotation.documents() {
            match texts.get(id) {
                Some((id, text)) if !looked.contains(&id) => {
                    self.folded.entry(id).or_insert_with(|| Folded::of(text));
                    looked.push(id);
                }
                Some(_) => {}
                None => missing = true,
            }
        }
        if looked.is_empty() {
            self.without += 1;
            return;
        }
        let wanted = Folded::of(quotation.words).joined();
        let pieces = pieces(&wanted);
        if pieces.is_empty() {
            sink.cannot_tell(
                quotation.place,
                "nothing is quoted but gaps, and words that are not the source's",
            );
            return;
        }
        let folded = || looked.iter().filter_map(|id| self.folded.get(id));
        let cost = folded().map(|text| text.cost(&wanted)).fold(0, usize::saturating_add);
        self.left = self.left.saturating_sub(cost);
        if self.left == 0 {
            self.without += 1;
            return;
        }
        let texts: Vec<Cow<'_, str>> = folded().map(|text| text.as_quoted(&wanted)).collect();
        if texts.iter().any(|text| occurs(text, &pieces)) {
            return;
        }
        let of: Vec<String> = looked.iter().map(|id| format!("`{id}`")).collect();
        let of = say::list(&of, of.len());
        if missing {
            sink.cannot_tell(
                quotation.place,
                format!("it is not in the text of {of}; of another source none is at hand"),
            );
            return;
        }
        let made = sink
            .object(quotation.place, format!("these words are not in the text of {of}"))
            .found(shortened(quotation.words));
        let near = texts.iter().filter_map(|text| nearest(text, &pieces)).max_by_key(String::len);
        if let Some(near) = near {
            made.expected(format!("{}, perhaps", shortened(&near)));
        }
    }
}

/// A text in quotes, short enough for a message.
fn shortened(text: &str) -> String {
    const LONGEST: usize = 120;
    let mut short: String = text.chars().take(LONGEST).collect();
    if text.chars().nth(LONGEST).is_some() {
        short.push('…');
    }
    format!("`{short}`")
}
