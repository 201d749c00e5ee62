use super::*;

fn source(text: &str) -> Source {
    crate::source::open(text.as_bytes(), &crate::Options::default()).unwrap()
}

fn kinds(text: &str) -> Vec<&'static str> {
    let name = |block: &Block<'_>| match &block.kind {
        BlockKind::Above => "above",
        BlockKind::DocumentType => "type",
        BlockKind::Title => "title",
        BlockKind::Summary => "summary",
        BlockKind::AppliesTo(_) => "nations",
        BlockKind::Furniture(_) => "furniture",
        BlockKind::Attachment => "attachment",
        BlockKind::Heading(_) => "heading",
        BlockKind::Paragraph => "paragraph",
        BlockKind::Dates(_) => "dates",
        BlockKind::ChangeNote => "note",
        BlockKind::LetterField(_) => "letter",
        BlockKind::Elsewhere(_) => "elsewhere",
        BlockKind::Noise(_) => "noise",
    };
    page(&source(text), Names::standard()).blocks.iter().map(name).collect()
}

#[test]
fn both_forms_of_a_copy_give_the_same_blocks() {
    let dense = "Transparency data\nResponses to X\nWhat became of it.\nApplies to England\nDocuments\n\
        NPCC response\nRequest an accessible format.\nDetails\nThe report is out.\nNPCC\nAction 1\n\
        Updates to this page\nPublished\n8 January 2025\n1. 2 March 2025\nA letter was added.";
    let expected = [
        "type",
        "title",
        "summary",
        "nations",
        "furniture",
        "attachment",
        "noise",
        "furniture",
        "paragraph",
        "heading",
        "heading",
        "furniture",
        "dates",
        "dates",
        "note",
    ];
    assert_eq!(kinds(dense), expected);
    assert_eq!(kinds(&dense.replace('\n', "\r\n\r\n")), expected);
}

#[test]
fn documents_directly_before_details_are_lost_titles_not_none() {
    let listing = |text: &str| page(&source(text), Names::standard()).listing;
    assert_eq!(listing("X\nDocuments\nDetails\nY"), Listing::Lost);
    assert_eq!(listing("X\nDocuments\nNPCC letter\nDetails\nY"), Listing::Titles);
    assert_eq!(listing("X\nDetails\nY"), Listing::Absent);
}

#[test]
fn the_head_of_the_site_is_no_title() {
    assert_eq!(kinds("GOV.UK\nMenu\nTransparency data\nResponses to X"), ["above", "noise", "type", "title"]);
}

fn title(text: &str) -> Option<String> {
    let source = source(text);
    let page = page(&source, Names::standard());
    let title = page.blocks.iter().find(|block| block.kind == BlockKind::Title)?;
    Some(crate::words::text(&title.words))
}

#[test]
fn the_title_of_a_paper_is_below_who_publishes_it() {
    const ABOUT: &str = "Super-complaint on stalking: the answer";
    for above in [
        "House of Commons\nTuesday 3 December 2024",
        "Performance and Delivery Committee, paper 5",
        "Kent Police\nSutton Road, Maidstone\n3 May 2022\nViolence Programme",
        "Kent Police\n102 Petty Lane\n3 May 2022",
        "Collection",
    ] {
        let text = format!("{above}\n\n{ABOUT}\n\nThe force accepts the recommendation of the report today.");
        assert_eq!(title(&text).as_deref(), Some(ABOUT), "{above}");
    }
    for (own, below) in [
        ("Safe to share?", "Report on the super-complaint of Liberty"),
        ("Police perpetrated domestic abuse", "The super-complaint of the Centre for Women’s Justice"),
        ("Our report on stalking", "Super-complaint on stalking"),
    ] {
        let text = format!("{own}\n\n{below}\n\nThe force accepts the recommendation of the report today.");
        assert_eq!(title(&text).as_deref(), Some(own), "{below}");
    }
}

#[test]
fn a_title_goes_on_below_half_of_a_name() {
    for (first, second) in [
        ("Safe to share? The super-complaint of Liberty and Southall Black", "Sisters"),
        ("ABUSE BY THE POLICE: THE CENTRE FOR WOMEN’S", "JUSTICE SUPER-COMPLAINT"),
        ("Our answer to the super-complaint report of", "27 September 2024"),
        ("Report on the super-complaint “Police perpetrated domestic", "abuse”"),
    ] {
        let text = format!("{first}\n{second}\n\nThe force accepts the recommendation of the report today.");
        assert_eq!(title(&text).as_deref(), Some(format!("{first} {second}").as_str()));
    }
    for (first, second) in [
        ("Super-complaint on stalking", "Kent Police"),
        ("The super-complaint by Hestia", "Liberty"),
        ("Super-complaint on stalking", "27 September 2024"),
    ] {
        let text = format!("{first}\n{second}\n\nThe force accepts the recommendation of the report today.");
        assert_eq!(title(&text).as_deref(), Some(first));
    }
}

#[test]
fn a_paragraph_that_begins_with_a_label_is_a_heading_and_a_paragraph() {
    assert_eq!(
        kinds("X\nDetails\nAction 1: review the guidance."),
        ["title", "furniture", "heading", "paragraph"]
    );
}

#[test]
fn a_line_from_alone_makes_no_letter() {
    let kind = |text: &str| page(&source(text), Names::standard()).kind;
    assert_eq!(kind("Responses to X\nFrom: HMICFRS\nDocuments\nDetails\nY"), PageKind::ResponsesPage);
    assert_eq!(kind("X\nFrom: A\nTo: B\nSent on: 4 April 2022\nY"), PageKind::Letter);
}
