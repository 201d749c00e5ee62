//! SC706: a quotation occurs in the text of its source.

use memchr::memmem::find;
use rustc_hash::FxHashMap;

use crate::check::{Profile, Severity, Subject};
use crate::index::{EntityKind, Place, Target, place_of};
use crate::model::{Answer, DocumentId, Response, SourceRef, Text};
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, SourceText, Status, say};

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
        EntityKind::Report,
        EntityKind::Recommendation,
        EntityKind::Action,
        EntityKind::Response,
        EntityKind::Document,
    ],
    basis: &[
        Basis::format("`quote`, and `text` of features, recommendations and actions, hold words of a source"),
        Basis::experience(
            "what the responses to The hidden victims say stands on their page, word for word",
            "https://www.gov.uk/government/publications/responses-to-the-hidden-victims-report-on-hestias-super-complaint-on-the-police-response-to-victims-of-modern-slavery",
        ),
    ],
    since: "1",
    status: Status::Stable,
    rationale: "A quotation is evidence only as it stands in its source. Where the text of the source is at hand, it can be \
                held against it, and slips of the pen are found. White space, kinds of apostrophe, quotation mark and dash, \
                and soft hyphens make no difference; `…` and `[…]` are gaps; everything else must be the same.",
    help: "copy the words from the source; what is told in your own words belongs into `gist`; mark what you left out with `…`",
    bad: &[Example {
        title: "the letter says it otherwise",
        patch: "[]",
        as_of: None,
        texts: &[SourceText {
            document: "ho-letter",
            text: "Dear Chief Inspector, we accept the second recommendation only.",
        }],
    }],
    good: &[
        Example {
            title: "as it stands in the letter, over two lines",
            patch: "[]",
            as_of: None,
            texts: &[SourceText {
                document: "ho-letter",
                text: "Dear Chief Inspector,\nWe accept the\n  recommendation, and thank you.",
            }],
        },
        Example {
            title: "with a gap, and another kind of apostrophe",
            patch: r#"[{"op": "replace", "path": "/responses/0/answers/0/quote", "value": "We accept … the report's recommendation"}]"#,
            as_of: None,
            texts: &[SourceText {
                document: "ho-letter",
                text: "We accept, as we said before, the report’s recommendation.",
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
    for id in facts.texts().keys() {
        if facts.position(Target::Document, id).is_none() {
            let why = format!("a text was given for `{id}`, which is no document of the record");
            sink.cannot_tell(Place::record().field("documents"), why);
        }
    }
    for (at, it) in facts.record.features.iter().enumerate() {
        let place = Place::of(EntityKind::Feature, at).field("text");
        held.against(sink, it.text.as_ref(), &[&it.sources], &[], place);
    }
    for at in 0..facts.items.len() {
        let Some(item) = facts.items.at(at) else { continue };
        let sources = match item {
            crate::index::Item::Recommendation(it) => &it.sources,
            crate::index::Item::Action(it) => &it.sources,
        };
        // Without sources of its own it is said by the report.
        let report = facts.report_of(item.report()).filter(|_| sources.is_empty());
        let documents: Vec<&DocumentId> = report.into_iter().flat_map(|it| &it.documents).collect();
        held.against(sink, item.text(), &[sources], &documents, place_of(facts.record, at).field("text"));
    }
    for (at, response) in facts.record.responses.iter().enumerate() {
        for (nth, answer) in response.answers.iter().enumerate() {
            let place = Place::of(EntityKind::Response, at).field("answers").at(nth);
            let (sources, documents) = where_said(response, answer);
            held.against(sink, answer.quote.as_ref(), &[sources], &documents, place.field("quote"));
            for (which, commitment) in answer.commitments.iter().enumerate() {
                let place = place.field("commitments").at(which).field("quote");
                let own = (!commitment.sources.is_empty()).then_some(&commitment.sources[..]);
                let of_answer = if own.is_some() { &[][..] } else { &documents[..] };
                held.against(sink, commitment.quote.as_ref(), &[own.unwrap_or(sources)], of_answer, place);
            }
        }
    }
    if held.without > 0 {
        let (count, s) = (held.without, if held.without == 1 { "" } else { "s" });
        let why = format!(
            "{count} quotation{s} were not held against a text: none of the source is at hand, or there is too much to search"
        );
        sink.cannot_tell(Place::record().field("documents"), why);
    }
}

/// Where an answer is said: by its own sources, else in the documents of the response, and those that it cites.
fn where_said<'r>(response: &'r Response, answer: &'r Answer) -> (&'r [SourceRef], Vec<&'r DocumentId>) {
    if !answer.sources.is_empty() {
        return (&answer.sources, Vec::new());
    }
    let documents = answer.given_in.iter().chain(&response.documents);
    (&response.sources, documents.collect())
}

/// Quotations held against texts.
struct Held<'f, 'r> {
    facts: &'f Facts<'r>,
    /// Texts that were looked into, without what typesetting makes different.
    folded: FxHashMap<&'r str, String>,
    /// How many quotations were not held against a text.
    without: usize,
    /// How many bytes may still be searched.
    left: usize,
}

impl Held<'_, '_> {
    fn against(
        &mut self,
        sink: &mut Sink<'_, '_>,
        quote: Option<&Text>,
        sources: &[&[SourceRef]],
        documents: &[&DocumentId],
        place: Place<'_>,
    ) {
        let Some(quote) = quote else { return };
        let cited = sources.iter().flat_map(|list| list.iter()).map(SourceRef::document);
        let cited = cited.chain(documents.iter().map(|id| id.as_str()));
        let texts = self.facts.texts();
        let (mut looked, mut missing) = (Vec::new(), false);
        for id in cited {
            match texts.get_key_value(id) {
                Some((id, text)) if !looked.contains(&id.as_str()) => {
                    self.folded.entry(id).or_insert_with(|| folded(text));
                    looked.push(id.as_str());
                }
                Some(_) => {}
                None => missing = true,
            }
        }
        if looked.is_empty() {
            self.without += 1;
            return;
        }
        let wanted = folded(quote);
        let pieces = pieces(&wanted);
        if pieces.is_empty() {
            sink.cannot_tell(place, "nothing is quoted but gaps, and words that are not the source's");
            return;
        }
        let folded = &self.folded;
        let texts = || looked.iter().filter_map(|id| folded.get(id));
        self.left = self.left.saturating_sub(texts().map(String::len).sum());
        if self.left == 0 {
            self.without += 1;
            return;
        }
        if texts().any(|text| occurs(text, &pieces)) {
            return;
        }
        let of: Vec<String> = looked.iter().map(|id| format!("`{id}`")).collect();
        let of = say::list(&of, of.len());
        if missing {
            sink.cannot_tell(
                place,
                format!("it is not in the text of {of}; of another source none is at hand"),
            );
            return;
        }
        let made =
            sink.object(place, format!("these words are not in the text of {of}")).found(shortened(quote));
        let near = texts().filter_map(|text| nearest(text, &pieces)).max_by_key(String::len);
        if let Some(near) = near {
            made.expected(format!("{}, perhaps", shortened(&near)));
        }
    }
}

/// A text without what typesetting makes different: white space, kinds of quotation marks, apostrophes and dashes.
fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\u{ad}' | '\u{200b}' | '\u{feff}' => {}
            '‘' | '’' | '‚' | '′' | '`' => folded.push('\''),
            '“' | '”' | '„' | '″' => folded.push('"'),
            '‐' | '‑' | '‒' | '–' | '—' | '−' => folded.push('-'),
            it if it.is_whitespace() => {
                if !folded.ends_with(' ') {
                    folded.push(' ');
                }
            }
            it => folded.push(it),
        }
    }
    folded.trim().to_owned()
}

/// What is quoted between the gaps: `…`, `...`, and whatever stands in square brackets.
fn pieces(quote: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = quote;
    loop {
        let gap = [
            rest.find('…').map(|at| (at, '…'.len_utf8())),
            rest.find("...").map(|at| (at, 3)),
            bracket(rest),
        ];
        let Some((at, length)) = gap.into_iter().flatten().min() else {
            pieces.push(rest);
            break;
        };
        pieces.extend(rest.get(..at));
        rest = rest.get(at + length..).unwrap_or_default();
    }
    pieces.into_iter().map(str::trim).filter(|piece| !piece.is_empty()).collect()
}

/// The first words in square brackets: they are not the source's.
fn bracket(text: &str) -> Option<(usize, usize)> {
    let from = text.find('[')?;
    let length = text.get(from..)?.find(']')? + 1;
    Some((from, length))
}

/// Whether all pieces stand in a text, one after the other.
fn occurs(text: &str, pieces: &[&str]) -> bool {
    let mut rest = text.as_bytes();
    pieces.iter().all(|piece| {
        let Some(at) = find(rest, piece.as_bytes()) else { return false };
        rest = rest.get(at + piece.len()..).unwrap_or_default();
        true
    })
}

/// The place in a text at which the most of the first words of a quotation stand, with what follows there.
fn nearest(text: &str, pieces: &[&str]) -> Option<String> {
    let first = pieces.iter().find(|piece| find(text.as_bytes(), piece.as_bytes()).is_none())?;
    let ends: Vec<usize> = first.match_indices(' ').map(|(at, _)| at).collect();
    // What begins a text that occurs occurs too, so that the longest beginning can be halved for.
    let longest = ends.partition_point(|end| {
        first.get(..*end).is_some_and(|start| find(text.as_bytes(), start.as_bytes()).is_some())
    });
    let start = first.get(..*ends.get(longest.checked_sub(1)?)?)?;
    let at = find(text.as_bytes(), start.as_bytes())?;
    let around: String = text.get(at..)?.chars().take(first.chars().count()).collect();
    // One word alone is found anywhere.
    (start.contains(' ')).then_some(around)
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

#[cfg(test)]
mod tests {
    use super::*;

    fn stands(quote: &str, text: &str) -> bool {
        occurs(&folded(text), &pieces(&folded(quote)))
    }

    #[test]
    fn only_what_typesetting_does_makes_no_difference() {
        assert!(stands("the force's plan - in part", "of the  force’s\n plan — in part"));
        assert!(stands("the force's plan - in part", "see the force’s plan\u{a0}– in part, below"));
        assert!(stands("co-operation", "co\u{ad}-operation"));
        assert!(!stands("we accept", "We accept"), "a capital letter is another word");
        assert!(!stands("accepted", "accept ed"));
    }

    #[test]
    fn gaps_stand_for_anything_but_the_order_stays() {
        assert!(stands("We … the recommendation", "We gladly accept the recommendation"));
        assert!(stands("[The NPCC] accepts [...] all", "It accepts them all"));
        assert!(!stands("all … accepts", "It accepts them all"));
        assert!(pieces("… [all of it]").is_empty(), "nothing is quoted");
    }

    #[test]
    fn the_nearest_passage_is_the_one_with_most_of_the_beginning() {
        let text = folded("We accept nothing. We accept the first recommendation only.");
        let near = |quote: &str| nearest(&text, &pieces(&folded(quote)));
        assert_eq!(near("We accept the second one").as_deref(), Some("We accept the first reco"));
        assert_eq!(near("We refuse"), None, "one word alone is found anywhere");
        assert_eq!(near("Nobody says so"), None);
    }
}
