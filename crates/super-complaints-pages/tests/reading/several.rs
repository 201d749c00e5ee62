//! Several super-complaints on one page, and pages that are about none.

use super_complaints::Directory;
use super_complaints_pages::{Draft, Options, ReadError, read, read_all};

use crate::facts::keys;

const INDEX: &str = "Police super-complaints\nAll of them are about the police and were made to HMICFRS.\n\
    The Home Office should note that chief constables were asked.\n\
    Modern slavery\nIn May 2019, Hestia submitted a super-complaint. The report was published in May 2021.\n\
    Data sharing\nLiberty and Southall Black Sisters made a super-complaint in December 2018.\nRecommendation 1\nChief constables should act.\n\
    Centre for Women’s Justice\nIn March 2019 the Centre for Women’s Justice made a super-complaint.\nIn May 2019 Hestia made a super-complaint.\n\
    Contact\nWrite to us.\nPublished 3 May 2022";

fn all(page: &str) -> Vec<Draft> {
    read_all(page, &Options::default(), Directory::standard()).unwrap()
}

#[test]
fn each_super_complaint_of_a_page_is_a_draft_of_its_own() {
    let drafts = all(INDEX);
    let told: Vec<String> = drafts
        .iter()
        .map(|draft| {
            let record = &draft.record;
            let date =
                record.events.first().and_then(|it| it.date).map_or(String::new(), |it| it.to_string());
            let report =
                record.reports.first().and_then(|it| it.published).map_or(String::new(), |it| it.to_string());
            format!(
                "{} {} {date} {report} {}",
                record.id,
                keys(&record.made_by).join("+"),
                record.recommendations.len()
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            "modern-slavery hestia 2019-05 2021-05 0",
            "data-sharing liberty+southall-black-sisters 2018-12  1",
            "centre-for-womens-justice centre-for-womens-justice 2019-03  0"
        ]
    );
    for draft in &drafts {
        assert_eq!(draft.record.documents[0].published.unwrap().to_string(), "2022-05-03");
        let left = |words: &str| {
            draft.trace.unused.iter().find(|it| it.text.contains(words)).map(|it| it.reason.as_str())
        };
        assert_eq!(
            left("The Home Office should note"),
            Some("it may be about any of the super-complaints on this page")
        );
    }
}

#[test]
fn one_of_several_is_chosen_by_its_id_or_its_words() {
    let error = read(INDEX, &Options::default()).unwrap_err();
    let text = error.to_string();
    assert!(text.contains("`Modern slavery`, `Data sharing`") && text.contains("--complaint"), "{text}");
    for (wanted, id) in [
        ("modern-slavery", "modern-slavery"),
        ("slavery", "modern-slavery"),
        ("Hestia", "modern-slavery"),
        ("Southall Black Sisters", "data-sharing"),
        ("centre for womens justice", "centre-for-womens-justice"),
    ] {
        let options = Options { complaint: Some(wanted.to_owned()), ..Options::default() };
        assert_eq!(read(INDEX, &options).unwrap().record.id.as_str(), id, "{wanted}");
    }
    for wanted in ["", "stalking", "a"] {
        let options = Options { complaint: Some(wanted.to_owned()), ..Options::default() };
        assert!(matches!(read(INDEX, &options), Err(ReadError::NotOnPage { .. })), "{wanted}");
    }
}

#[test]
fn a_page_about_one_that_mentions_another_is_about_one() {
    for (page, by) in [
        (
            "Responses to Hestia’s super-complaint on slavery\nThe police answered.\nIt follows the super-complaint by Liberty.",
            "hestia",
        ),
        (
            "Super-complaint on slavery\nHestia made a super-complaint about the police.\nHestia’s super-complaint was long. The super-complaint of Liberty was not.",
            "hestia",
        ),
        (
            "Super-complaint on slavery\nThe police answered Hestia’s super-complaint and Liberty’s super-complaint.",
            "",
        ),
    ] {
        let drafts = all(page);
        assert_eq!(drafts.len(), 1, "{page}");
        assert_eq!(keys(&drafts[0].record.made_by).join("+"), by, "{page}");
    }
}

#[test]
fn pages_on_other_schemes_are_refused_with_the_scheme() {
    for (page, title) in [
        (
            "Response to the super-complaint on loyalty penalties\nThe CMA has published its response to the super-complaint made by Citizens Advice.",
            "Consumer super-complaints",
        ),
        (
            "Consumer super-complaint on care homes\nThe police were not involved.",
            "Consumer super-complaints",
        ),
        (
            "Super-complaint\nCitizens Advice made a super-complaint to the Financial Conduct Authority. It is not about the police.",
            "super-complaints",
        ),
        (
            "Payment systems: Which? super-complaint\nThe super-complaint is about payment systems. Police were told.",
            "Payment systems super-complaints",
        ),
        (
            "Online safety super-complaints\nA super-complaint to Ofcom about online safety. The police may help.",
            "Online safety super-complaints",
        ),
        (
            "Service police super-complaints: designated bodies\nThey may make a super-complaint about the service police.",
            "Service police super-complaints",
        ),
    ] {
        let error = read(page, &Options::default()).unwrap_err();
        assert!(matches!(error, ReadError::OtherScheme { .. }), "{page}: {error}");
        assert!(error.to_string().contains(title), "{error}");
    }
    let police = "Police super-complaint on slavery\nHestia made a super-complaint to HMICFRS. The CMA has super-complaints too.";
    assert!(read(police, &Options::default()).is_ok());
}

#[test]
fn a_page_that_only_mentions_the_word_is_refused_with_the_place() {
    let other = "The force has won an award for its dogs, who are very good at finding what people lose.\n";
    for (page, place) in [
        ("Our news\nPolice super-complaints\nAbout us\nThe force has won an award for its dogs and its horses today.".to_owned(), "in a short line"),
        (format!("Annual report\n{}Police officers helped with the super-complaint.\nThe end.", other.repeat(6)), "in one paragraph"),
    ] {
        let error = read(&page, &Options::default()).unwrap_err();
        assert!(matches!(error, ReadError::OnlyMentioned { .. }), "{page}: {error}");
        assert!(error.to_string().contains(place), "{error}");
    }
}

#[test]
fn remarks_banners_and_names_of_sites_are_no_titles() {
    let title = "Responses to the super-complaint on stalking";
    for head in [
        "[Rewritten after https://example.org : facts as published]",
        "Cookies on GOV.UK\nWe use some essential cookies to make this website work.",
        "[Copied on 3 May 2022]\nAccept additional cookies",
        "Kent Police",
        "Home Office",
        "From: HMICFRS\nTransparency data",
    ] {
        let record = all(&format!("{head}\n{title}\nThe police answered.")).remove(0).record;
        assert_eq!(record.documents[0].title.as_deref(), Some(title), "{head}");
    }
}

#[test]
fn a_heading_that_begins_with_who_complained_begins_their_part() {
    for [one, other] in [
        ["Suzy Lamplugh Trust: stalking", "Hestia: modern slavery"],
        ["Suzy Lamplugh Trust – stalking", "Hestia – modern slavery"],
        ["Suzy Lamplugh Trust (stalking)", "Hestia (modern slavery)"],
        ["Suzy Lamplugh Trust", "Hestia"],
    ] {
        let page = format!(
            "<main><h1>Super-complaints</h1><p>Cheshire Constabulary replies here to super-complaints on the police.</p>\
             <h2>{one}</h2><h3>Recommendation 7</h3><p>Chief constables should change systems.</p>\
             <h2>{other}</h2><h3>Recommendation 2</h3><p>Chief constables should train staff.</p></main>"
        );
        let drafts = all(&page);
        let numbers = |draft: &Draft| -> Vec<String> {
            draft
                .record
                .recommendations
                .iter()
                .filter_map(|it| it.number.as_ref())
                .map(ToString::to_string)
                .collect()
        };
        let told: Vec<_> = drafts.iter().map(numbers).collect();
        assert_eq!(told, [["7"], ["2"]], "{one}");
    }
}
