use crate::collect_vec::CollectVec as _;
use crate::finding::{Profile, Severity};
use crate::index::{EntityKind, Place, place_of};
use crate::model::{Cut, Extent, Text};
use crate::rules::responses::{answers, place_of_answer};
use crate::rules::shared_basis::MERSEYSIDE;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds};
use crate::search::contains;

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC712",
    slug: "cut-not-recorded",
    title: "a quotation that seems to be cut says where",
    severity: Severity::Note,
    profile: Profile::Publish,
    reads: kinds![Feature, Recommendation, Action, Response],
    basis: &[Basis::experience(
        "recommendation 1 of the report on stalking continues for two sentences after the words that forces copied",
        MERSEYSIDE,
    )],
    rationale: "A quotation that stops before the end of a sentence may leave out what the sentence says. An \
                ellipsis shows this to a reader; a program that counts what forces were asked to do needs it \
                as data.",
    help: "record in `cut` where the words stop short: `start`, `end` or `inside`; or add the rest of the \
           sentence; if the source says no more, set `read` to `whole`",
    bad: &[
        Example::new(
            "the words of the report stop in the middle of a sentence",
            r#"[{"op": "add", "path": "/recommendations/0/text", "value": "The Home Office should commission work on"}]"#,
        ),
        Example::new(
            "there is an ellipsis, but no `cut`",
            r#"[{"op": "replace", "path": "/responses/0/answers/0/quote", "value": "We accept … recommendation 1."}]"#,
        ),
        Example::new(
            "the words of the report begin in the middle of a sentence",
            r#"[{"op": "add", "path": "/recommendations/0/text", "value": "commission work on what victims experience."}]"#,
        ),
    ],
    good: &[
        Example::new(
            "the same words, with `cut`",
            r#"[{"op": "add", "path": "/recommendations/0/text", "value": "The Home Office should commission work on"}, {"op": "add", "path": "/recommendations/0/cut", "value": ["end"]}]"#,
        ),
        Example::new(
            "a point of a list, read whole",
            r#"[{"op": "add", "path": "/recommendations/0/text", "value": "commission work on what victims experience"}, {"op": "add", "path": "/recommendations/0/read", "value": "whole"}]"#,
        ),
        Example::new(
            "the decisive words of an answer need not be a sentence",
            r#"[{"op": "replace", "path": "/responses/0/answers/0/quote", "value": "Action complete"}]"#,
        ),
    ],
    check,
    ..Rule::of(Family::Sources)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    // `place` is that of the entity, `field` the one that holds the words.
    let mut look =
        |words: Option<&Text>, cut: &[Cut], whole: bool, place: &dyn Fn() -> Place<'static>, field| {
            let Some(words) = words else { return };
            let missing: Vec<&str> =
                plain_cuts(words, whole).filter(|it| !cut.contains(it)).map(Cut::as_str).collect_vec();
            if let Some(first) = missing.first() {
                let message = format!(
                    "the quotation seems to be cut ({}), but `cut` does not say so",
                    missing.join(", ")
                );
                let (place, beside) = (place(), place().field(field));
                let made = sink.report(beside, message).expected(format!("`cut` with `{first}`"));
                let title = format!("record the cut: {}", missing.join(", "));
                let (end, new) = match missing.as_slice() {
                    [only] if !cut.is_empty() => ("/-", (*only).into()),
                    all if cut.is_empty() => ("", all.into()),
                    _ => return, // one of several is missing from what somebody recorded
                };
                made.add((beside, words), place.field("cut"), end, new, &title);
            }
        };
    for (at, it) in facts.record.features.iter().enumerate() {
        // A feature is rarely a sentence.
        look(it.text.as_ref(), &it.cut, false, &|| Place::of(EntityKind::Feature, at), "text");
    }
    for (at, item) in facts.items.each() {
        // A point of a list may begin with a small letter and end without a full stop: if it was read whole, it is not cut.
        let may_be_cut = item.read() != Some(Extent::Whole);
        look(item.text(), item.cut(), may_be_cut, &|| place_of(facts.record, at), "text");
    }
    for (at, _, answer_at, answer) in answers(facts) {
        let place = || place_of_answer(at, answer_at);
        look(answer.quote.as_ref(), &answer.cut, false, &place, "quote");
        for (nth, it) in answer.commitments.iter().enumerate() {
            let place = || place().field("commitments").at(nth);
            look(it.quote.as_ref(), &it.cut, false, &place, "quote");
        }
    }
}

/// Where words are visibly cut; `whole`: whether they should be a whole sentence.
fn plain_cuts(words: &str, whole: bool) -> impl Iterator<Item = Cut> {
    const ELLIPSES: [&str; 3] = ["…", "...", "[…]"];
    let words = words.trim().trim_matches(['“', '”', '‘', '’', '"']);
    let left_out = ELLIPSES.iter().any(|it| words.starts_with(it));
    let start = left_out || (whole && words.starts_with(char::is_lowercase));
    let left_out = ELLIPSES.iter().any(|it| words.ends_with(it));
    // The mark of a footnote may come after the full stop.
    let bare = words.trim_end_matches(|it: char| it.is_numeric() || matches!(it, '*' | '†' | '‡'));
    let end = left_out || (whole && !bare.ends_with(['.', '!', '?', ':', ';', ')', ']']));
    let middle = words.trim_matches(['…', '.', '[', ']']);
    let inside = ELLIPSES.iter().any(|it| contains(middle, it));
    [(start, Cut::Start), (end, Cut::End), (inside, Cut::Inside)]
        .into_iter()
        .filter_map(|(is, cut)| is.then_some(cut))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cuts(words: &str, whole: bool) -> Vec<Cut> {
        plain_cuts(words, whole).collect()
    }

    #[test]
    fn where_words_are_cut_is_seen_at_both_ends_and_between() {
        assert_eq!(cuts("Forces should train officers.", true), []);
        assert_eq!(cuts("Forces should train officers.12", true), []);
        assert_eq!(cuts("Forces should train officers", true), [Cut::End]);
        assert_eq!(cuts("Forces should train 43", true), [Cut::End]);
        assert_eq!(cuts("“We accept this.”", false), []);
        assert_eq!(cuts("We accept", false), []);
        assert_eq!(cuts("…we accept…", false), [Cut::Start, Cut::End]);
        assert_eq!(cuts("We … accept [...] this", false), [Cut::Inside]);
        assert_eq!(cuts("with which I agree", true), [Cut::Start, Cut::End]);
        assert_eq!(cuts("all 43 accepted", false), []);
        assert_eq!(cuts("7.1 Forces (all of them)", true), []);
    }
}
