//! Web pages and content items: what is read from them, and what is not, whatever is around the page.

use super_complaints_pages::{Draft, Format, Options, ReadError, read};

const WHOLE: &str = include_str!("../../../../tests/pages/whole-govuk-page.html");
const STALKING: &str = include_str!("../../../../tests/pages/stalking-responses-govspeak.html");
const SURREY: &str = include_str!("../../../../tests/pages/surrey-pcc-ppda.html");
const HAMPSHIRE: &str = include_str!("../../../../tests/pages/hampshire-stalking-plan.html");

fn draft(page: impl AsRef<[u8]>) -> Draft {
    read(page, &Options::default()).unwrap()
}

fn title(draft: &Draft) -> Option<&str> {
    draft.record.documents.first()?.title.as_deref()
}

#[test]
fn a_whole_page_is_read_without_what_is_around_it() {
    let draft = draft(WHOLE);
    let record = serde_json::to_value(&draft.record).unwrap();
    let page = &record["documents"][0];
    assert_eq!(page["title"], "Responses to A missing link: Report on a super-complaint about records");
    assert_eq!(page["by"], serde_json::json!(["hmicfrs", "college-of-policing"]));
    assert_eq!((&page["published"], &page["updated"][0]), (&"2022-04-04".into(), &"2022-06-07".into()));
    assert_eq!(page["applies_to"], serde_json::json!(["england", "wales"]));
    let titles: Vec<_> =
        draft.record.documents.iter().skip(1).filter_map(|document| document.title.as_deref()).collect();
    assert_eq!(titles, ["NPCC response to the super-complaint about records", "Letter from the Home Office"]);
    let numbers: Vec<_> =
        draft.record.recommendations.iter().filter_map(|item| item.number.as_deref()).collect();
    assert_eq!(numbers, ["1", "2"], "neither the style sheet's nor the related links'");
    let answer = |at: usize| &record["responses"][at]["answers"][0]["position"];
    assert_eq!((answer(0), answer(1)), (&"accepted".into(), &"rejected".into()));
    let noise: Vec<_> =
        draft.trace.noise.iter().map(|noise| (noise.text.as_str(), noise.reason.as_str())).collect();
    for furniture in [
        ("Cookies on GOV.UK", "a notice about cookies"),
        ("Skip to main content", "a link to skip to the content"),
        ("Policing", "breadcrumbs"),
        ("Another police super-complaint: Recommendation 7", "related links"),
        ("Is this page useful?", "a request for feedback"),
        ("© Crown copyright", "the foot of the site"),
    ] {
        assert!(noise.contains(&furniture), "{furniture:?} in {noise:?}");
    }
    assert!(!draft.text.contains("wrong headline") && !draft.text.contains("Recommendation 9"));
}

#[test]
fn a_page_of_responses_has_the_facts_of_its_copy_as_text() {
    let (html, text) =
        (draft(STALKING), draft(include_str!("../../../../tests/pages/stalking-responses.txt")));
    assert_eq!(title(&html), title(&text));
    assert_eq!(html.record.made_by, text.record.made_by);
    let page = |draft: &Draft| serde_json::to_value(&draft.record.documents[0]).unwrap();
    let (html_page, text_page) = (page(&html), page(&text));
    for field in ["kind", "title", "applies_to"] {
        assert_eq!(html_page[field], text_page[field], "{field}");
    }
    let titles = |draft: &Draft| -> Vec<_> {
        draft.record.documents.iter().skip(1).map(|document| document.title.clone()).collect()
    };
    assert_eq!(titles(&html), titles(&text));
    assert_eq!(
        (&html_page["published"], &html_page["updated"][0]),
        (&"2025-01-08".into(), &"2025-08-01".into())
    );
}

#[test]
fn a_page_in_two_columns_has_its_title_and_no_answer_that_it_does_not_give() {
    let draft = draft(SURREY);
    let expected =
        "Commissioner’s response to Police Super-Complaint about police perpetrated domestic abuse";
    assert_eq!(title(&draft), Some(expected));
    assert!(draft.trace.noise.iter().any(|noise| noise.text.contains("Text size: A A A Home")));
    assert!(draft.trace.noise.iter().any(|noise| noise.text == "Skip to content"));
    let made_by: Vec<_> = draft.record.made_by.iter().map(ToString::to_string).collect();
    assert_eq!(made_by, ["centre-for-womens-justice"]);
}

#[test]
fn a_plan_is_known_by_its_title() {
    match read(HAMPSHIRE, &Options::default()) {
        Ok(draft) => assert_eq!(title(&draft), Some("Stalking action plan")),
        Err(error) => assert!(matches!(error, ReadError::Unsupported { .. }), "{error}"),
    }
}

/// The content items of <https://github.com/alphagov/publishing-api>, which speak of other subjects.
const ITEMS: [(&str, &str, &str, &[&str]); 4] = [
    (
        include_str!("../../../../tests/pages/content-items/best-practice-independent-report.json"),
        "Child sexual exploitation: health working group report",
        "2014-01-15",
        &["england"],
    ),
    (
        include_str!("../../../../tests/pages/content-items/best-practice-transparency-data.json"),
        "Cabinet Office: special advisers' gifts, hospitality and meetings, April to June 2014",
        "2015-03-13",
        &[],
    ),
    (
        include_str!(
            "../../../../tests/pages/content-items/national_applicability_alternative_url_detailed_guide.json"
        ),
        "Report lost or stolen cattle",
        "2014-05-06",
        &["england", "scotland", "wales"],
    ),
    (
        include_str!("../../../../tests/pages/content-items/publication-with-featured-attachments.json"),
        "Number of ex-regular service personnel in FR20",
        "2014-05-29",
        &[],
    ),
];

#[test]
fn content_items_of_each_type_give_their_facts() {
    for (json, expected, published, nations) in ITEMS {
        assert_eq!(read(json, &Options::default()).unwrap_err(), ReadError::NotSuperComplaint, "{expected}");
        // The same item about a super-complaint.
        let mut item: serde_json::Value = serde_json::from_str(json).unwrap();
        let body = item["details"]["body"].as_str().unwrap().to_owned();
        item["details"]["body"] = format!("<p>The police answered the super-complaint.</p>{body}").into();
        let draft = draft(item.to_string());
        let page = serde_json::to_value(&draft.record.documents[0]).unwrap();
        assert_eq!(title(&draft), Some(expected));
        assert_eq!(page["published"].as_str().unwrap_or_default(), published, "{expected}");
        let applies: Vec<_> = draft.record.documents[0].applies_to.iter().map(ToString::to_string).collect();
        let applies: Vec<_> = applies.iter().map(|nation| nation.to_lowercase()).collect();
        assert_eq!(applies, nations, "{expected}");
    }
}

#[test]
fn encodings_are_found_out_and_nothing_is_guessed() {
    let page = "<meta charset=windows-1252><main><h1>Responses to the police super-complaint</h1><p>The chiefs’ view.</main>";
    let windows: Vec<u8> =
        page.chars().map(|c| if c == '’' { 0x92 } else { u8::try_from(u32::from(c)).unwrap() }).collect();
    assert!(draft(windows).text.contains("The chiefs’ view."));
    let utf16: Vec<u8> =
        std::iter::once(0xfeff).chain(page.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    assert!(draft(utf16).text.contains("The chiefs’ view."));
    let mut mixed = "<main><h1>Responses to the police super-complaint</h1><p>chiefs’ ".as_bytes().to_vec();
    mixed.extend(b"chief\x92s");
    assert!(draft(mixed).text.ends_with("chiefs’ chief\u{fffd}s"));
}

#[test]
fn a_format_can_be_chosen() {
    let text = Options { format: Some(Format::Text), ..Options::default() };
    let draft = read("<b>Responses</b> to the police super-complaint", &text).unwrap();
    assert_eq!(draft.text, "<b>Responses</b> to the police super-complaint");
}

#[test]
fn invisible_characters_hide_no_words() {
    let page = |words: &str| {
        format!(
            "<main><h1>Responses to the police super-complaint</h1><h2>Documents</h2><h2>Details</h2>\
             <h3>Home Office</h3><h4>\u{200b}Recommendation\u{200b} 1</h4><p>The recommendation was to ‘act’.</p>\
             <h4>Response</h4><p>{words}</p></main>"
        )
    };
    let position = |words: &str| {
        let draft = draft(page(words));
        draft
            .record
            .responses
            .iter()
            .flat_map(|response| &response.answers)
            .find_map(|answer| answer.position)
    };
    let accepted = position("We accept this recommendation.").map(|position| position.to_string());
    assert_eq!(accepted.as_deref(), Some("accepted"));
    // Zero-width characters around words are not seen; what reorders letters is not read over.
    assert_eq!(
        position("\u{200b}We accept this\u{200b} recommendation.\u{feff}").map(|p| p.to_string()),
        accepted
    );
    assert_eq!(
        position("We do \u{200b}not\u{200b} accept this recommendation.").map(|p| p.to_string()).as_deref(),
        Some("rejected")
    );
    assert_eq!(position("We \u{202e}tpecca\u{202c} this recommendation."), None);
    assert_eq!(
        position("We do n\u{ad}ot accept this recommendation.").map(|p| p.to_string()).as_deref(),
        Some("rejected")
    );
}

#[test]
fn pages_made_to_harm_end_in_time() {
    let head = "<h1>Responses to the police super-complaint</h1>";
    for (name, page) in [
        ("nested", format!("{head}{}<p>x", "<div><section><span>".repeat(100_000))),
        ("lists", format!("{head}{}x", "<ul><li>".repeat(100_000))),
        ("tables", format!("{head}{}x", "<table><tr><td>".repeat(30_000))),
        ("never closed", format!("{head}{}", "<p><b><i><a href=x>x".repeat(20_000))),
        ("scripts", format!("{head}{}", "<script>if (a < b) { '</p>' }</script>x ".repeat(20_000))),
        ("entities", format!("{head}{}", "&amp;&#x110000;&nosuch;&lt;".repeat(50_000))),
        ("asides", format!("{head}<p>{}", "a<span hidden>b</span>".repeat(50_000))),
        ("spans", format!("{head}<table>{}", "<tr><td colspan=1000 rowspan=65534>x<td>y".repeat(2_000))),
    ] {
        let read = read(&page, &Options::default());
        assert!(matches!(read, Ok(_) | Err(ReadError::HtmlTooComplex)), "{name}: {:?}", read.err());
    }
    let large = format!("{head}{}", "<p>words and words</p>".repeat(1_000_000));
    assert!(matches!(read(large, &Options::default()), Err(ReadError::TooLarge { .. })));
}
