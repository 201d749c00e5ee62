use crate::characters::lowercase;
use crate::collect_vec::CollectVec as _;
use crate::rules::compared::{Compared, QUOTING, for_each_compared, shortened};
use crate::rules::normalised::{nearest, occurs};
use crate::rules::shared_basis::HIDDEN_VICTIMS;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, SourceText, wording};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC706",
    slug: "quote-not-in-source",
    title: "a quotation matches the text of its source",
    needs_texts: true,
    reads: QUOTING,
    basis: &[
        Basis::format(
            "`quote`, the `text` of features, recommendations and actions, the `words` of due dates, and `discrepancies[].says` are words of a source",
        ),
        Basis::experience(
            "the page of responses to The hidden victims gives their text word for word",
            HIDDEN_VICTIMS,
        ),
    ],
    rationale: "A quotation is evidence only if it is exactly as in its source. If the text of the source is \
                supplied, the quotation can be compared with it, and copying errors found. White space, \
                kinds of apostrophe, quotation mark and dash, ligatures, accents in one character or two, \
                full-width letters, invisible characters, and a word divided at the end of a line make no \
                difference; `…` and `[…]` are gaps; everything else must be the same. Words are found as \
                words and numbers as numbers: `able to accept` is not in `unable to accept`.",
    help: "copy the words from the source; your own words belong in `gist`; mark what you left out with `…`",
    bad: &[
        Example::new(
            "the letter has the words only as parts of other words",
            r#"[{"op": "replace", "path": "/responses/0/answers/0/quote", "value": "able to accept the recommendation"}]"#,
        )
        .texts(&[SourceText::new(
            "ho-letter",
            "We are unable to accept the recommendation. It will not be done by the end of 2022.",
        )]),
        Example::new("the letter says something else", "[]").texts(&[SourceText::new(
            "ho-letter",
            "Dear Chief Inspector, we accept the second recommendation only.",
        )]),
        Example::new("the report asks for responses in other words", "[]").texts(&[SourceText::new(
            "report",
            "We ask for answers within eight weeks of publication, and that training is given by 26 May 2022.",
        )]),
        Example::new(
            "another source does not say what `discrepancies` says",
            r#"[{"op": "add", "path": "/events/0/discrepancies", "value": [{"field": "date", "says": "received on 30 May", "sources": ["page"]}]}]"#,
        )
        .texts(&[SourceText::new("page", "The complaint was received on 31 May.")]),
    ],
    good: &[
        Example::new(
            "the letter has ligatures",
            r#"[{"op": "replace", "path": "/responses/0/answers/0/quote", "value": "The officers confirmed it"}]"#,
        )
        .texts(&[SourceText::new("ho-letter", "The oﬃcers conﬁrmed it. It will be done by the end of 2022.")]),
        Example::new("the words are on two lines of the letter", "[]").texts(&[SourceText::new(
            "ho-letter",
            "Dear Chief Inspector,\nWe accept the\n  recommendation, and thank you. It will be done by the end of 2022.",
        )]),
        Example::new("a word is divided at the end of a line", "[]").texts(&[SourceText::new(
            "ho-letter",
            "Dear Chief Inspector, we are glad to say so. We accept the recom-\nmendation, and will do it by the end of 2022.",
        )]),
        Example::new(
            "the quotation has a gap, and another kind of apostrophe",
            r#"[{"op": "replace", "path": "/responses/0/answers/0/quote", "value": "We accept … the report's recommendation"}]"#,
        )
        .texts(&[SourceText::new(
            "ho-letter",
            "We accept, as we said before, the report’s recommendation, and will do it by the end of 2022.",
        )]),
    ],
    check,
    ..Rule::of(Family::Sources)
};

/// For how many quotations that are not found capital letters are ignored: it takes longer than the search itself.
const LETTERS: usize = 100;

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let mut letters = LETTERS;
    for_each_compared(facts, sink, &mut |sink, compared| {
        let Compared { place, pieces, texts, documents, .. } = compared;
        if texts.iter().any(|text| occurs(text, pieces)) {
            return;
        }
        if compared.missing {
            let why = format!("not found in {documents}; the text of another source was not supplied");
            sink.cannot_tell(*place, why);
            return;
        }
        let small: Vec<String> = pieces.iter().map(|piece| lowercase(piece)).collect_vec();
        let small: Vec<&str> = small.iter().map(String::as_str).collect_vec();
        letters = letters.saturating_sub(1);
        let only_letters_differ = letters > 0 && texts.iter().any(|text| occurs(&lowercase(text), &small));
        let why = if only_letters_differ { " with these capital letters" } else { "" };
        let made = sink
            .report(*place, format!("these words are not in the text of {documents}{why}"))
            .found(shortened(compared.words));
        let near = texts.iter().filter_map(|text| nearest(text, pieces)).max_by_key(String::len);
        if let Some(near) = near {
            made.expected(wording::near(&shortened(&near)));
        }
    });
}
