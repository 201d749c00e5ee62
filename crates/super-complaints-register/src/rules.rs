//! The rules that compare records: `SC8xx`, a catalogue of their own.
//!
//! They are described like the rules for one record. Their examples change a register of two records, [`example`].

use serde::Serialize;
use super_complaints::EXAMPLE;
use super_complaints::check::Severity;
use super_complaints::rules::{Basis, Example, Rule};

/// Every rule that compares records, in the order of codes.
pub static CATALOGUE: &[&Rule] = &[
    &DUPLICATE_RECORD_ID,
    &BODY_UNDER_TWO_IDS,
    &BODY_RECORDED_DIFFERENTLY,
    &REPEAT_NOT_NAMED,
    &DOCUMENT_UNDER_TWO_IDS,
    &DOCUMENT_DATED_DIFFERENTLY,
];

/// The rule of a code (`SC801`) or of a slug (`duplicate-record-id`).
pub fn find(name: &str) -> Option<&'static Rule> {
    CATALOGUE.iter().copied().find(|rule| rule.code.eq_ignore_ascii_case(name) || rule.slug == name)
}

/// The register that the examples change: a JSON array of the shared good record ([`EXAMPLE`]), and of the same with
/// the id `another` and the title `Another`. Nothing is found in it.
pub fn example() -> String {
    let another = EXAMPLE.replacen(r#""id": "example""#, r#""id": "another""#, 1);
    let mut lines: Vec<&str> = another.lines().collect();
    if let Some(title) = lines.iter_mut().find(|line| line.trim_start().starts_with(r#""title": "#)) {
        *title = r#"  "title": "Another","#;
    }
    format!("[{EXAMPLE},\n{}]", lines.join("\n"))
}

/// The catalogue as JSON: `{"catalogue": "1", "rules": [..]}`.
#[derive(Serialize)]
pub(crate) struct Catalogue {
    pub(crate) catalogue: &'static str,
    pub(crate) rules: &'static [&'static Rule],
}

pub(crate) static DUPLICATE_RECORD_ID: Rule = {
    let mut rule = Rule::of_register("SC801", "duplicate-record-id", "every record has an id of its own");
    rule.severity = Severity::Error;
    rule.basis = const { &[Basis::format("the id of a record names one super-complaint among all of them")] };
    rule.rationale = "Tables, comparisons and other records refer to a super-complaint by its id. If two records share \
                      an id, what is said of one is taken for the other, or one of them is not counted.";
    rule.help = "if they are copies of one record, keep one; if they are two super-complaints, give one of them another id";
    rule.bad = const {
        &[Example::new(
            "two records with one id",
            r#"[{"op": "replace", "path": "/1/id", "value": "example"}]"#,
        )]
    };
    rule.good = const { &[Example::new("two records with two ids", r#"[]"#)] };
    rule
};

pub(crate) static BODY_UNDER_TWO_IDS: Rule = {
    let mut rule = Rule::of_register(
        "SC802",
        "body-under-two-ids",
        "a body has the same id in every record that adds it",
    );
    rule.basis =
        const { &[Basis::format("a record's own `bodies` are those that the directory does not have")] };
    rule.rationale = "A body that the directory does not have is added by each record that needs it. If two records give \
                      it different ids, nothing shows that it is one body: what it was asked and what it answered is \
                      counted for two.";
    rule.help = "give it one id in all records, or add it to a directory file of your own (--directory) and remove it from \
                 the records";
    rule.bad = const {
        &[Example::new(
            "one name, two ids",
            r#"[{"op": "add", "path": "/0/bodies", "value": [{"id": "mill-lane", "kind": "voluntary_organisation", "names": [{"text": "Mill Lane Trust"}], "sources": ["page"]}]}, {"op": "add", "path": "/1/bodies", "value": [{"id": "mill-lane-trust", "kind": "voluntary_organisation", "names": [{"text": "Mill Lane  trust"}], "sources": ["page"]}]}]"#,
        )]
    };
    rule.good = const {
        &[Example::new(
            "one name, one id",
            r#"[{"op": "add", "path": "/0/bodies", "value": [{"id": "mill-lane", "kind": "voluntary_organisation", "names": [{"text": "Mill Lane Trust"}], "sources": ["page"]}]}, {"op": "add", "path": "/1/bodies", "value": [{"id": "mill-lane", "kind": "voluntary_organisation", "names": [{"text": "Mill Lane Trust"}], "sources": ["page"]}]}]"#,
        )]
    };
    rule
};

pub(crate) static BODY_RECORDED_DIFFERENTLY: Rule = {
    let mut rule = Rule::of_register(
        "SC803",
        "body-recorded-differently",
        "records that add the same body say the same of it",
    );
    rule.basis =
        const { &[Basis::format("a record's own `bodies` are those that the directory does not have")] };
    rule.rationale = "Two records use one id for a body, but give it different names, kinds or dates. Either they mean two \
                      bodies, which then look like one, or one of the entries is out of date.";
    rule.help = "if it is one body, make the entries equal, or add it to a directory file of your own (--directory) and \
                 remove it from the records; if they are two, give one of them another id";
    rule.bad = const {
        &[Example::new(
            "one id, two names",
            r#"[{"op": "add", "path": "/0/bodies", "value": [{"id": "mill-lane", "kind": "voluntary_organisation", "names": [{"text": "Mill Lane Trust"}], "sources": ["page"]}]}, {"op": "add", "path": "/1/bodies", "value": [{"id": "mill-lane", "kind": "voluntary_organisation", "names": [{"text": "Mill Lane School"}], "sources": ["page"]}]}]"#,
        )]
    };
    rule.good = const {
        &[Example::new(
            "one id, one name",
            r#"[{"op": "add", "path": "/0/bodies", "value": [{"id": "mill-lane", "kind": "voluntary_organisation", "names": [{"text": "Mill Lane Trust"}], "sources": ["page"]}]}, {"op": "add", "path": "/1/bodies", "value": [{"id": "mill-lane", "kind": "voluntary_organisation", "names": [{"text": "Mill Lane Trust"}], "sources": ["page"]}]}]"#,
        )]
    };
    rule
};

pub(crate) static REPEAT_NOT_NAMED: Rule = {
    let mut rule =
        Rule::of_register("SC804", "repeat-not-named", "a complaint that repeats another names it");
    rule.severity = Severity::Note;
    rule.basis = const {
        &[Basis::law(
            "SI 2018/748 regulation 6(3) and (4): a complaint that merely repeats one that is being, or was, investigated",
            "https://www.legislation.gov.uk/uksi/2018/748/regulation/6/made",
        )]
    };
    rule.rationale = "Two records of one scheme have the same title and the same complainant, or a complaint was refused \
                      because it repeats another that is not named, while the register has others of its complainant. Only \
                      a reader who knows both can judge whether one repeats the other.";
    rule.help = "if one repeats the other, add an event with the other's id in `repeats`; if both are records of one \
                 complaint, keep one; if neither, change one of the titles";
    rule.bad = const {
        &[
            Example::new(
                "two complaints with one title and one complainant",
                r#"[{"op": "copy", "from": "/0/title", "path": "/1/title"}]"#,
            ),
            Example::new(
                "refused for repeating another complaint, which is not named",
                r#"[{"op": "add", "path": "/1/events/-", "value": {"id": "refused", "kind": "found_ineligible", "date": "2019-06-20", "by": ["hmcic"], "ground": "repeats-current", "sources": ["report"]}}]"#,
            ),
        ]
    };
    rule.good = const {
        &[
            Example::new(
                "the repeated complaint is named",
                r#"[{"op": "copy", "from": "/0/title", "path": "/1/title"}, {"op": "add", "path": "/1/events/-", "value": {"id": "refused", "kind": "found_ineligible", "date": "2019-06-20", "by": ["hmcic"], "ground": "repeats-current", "repeats": "example", "sources": ["report"]}}]"#,
            ),
            Example::new(
                "one title, but another complainant",
                r#"[{"op": "copy", "from": "/0/title", "path": "/1/title"}, {"op": "replace", "path": "/1/made_by", "value": ["liberty"]}]"#,
            ),
        ]
    };
    rule
};

pub(crate) static DOCUMENT_UNDER_TWO_IDS: Rule = {
    let mut rule = Rule::of_register(
        "SC805",
        "document-under-two-ids",
        "a document has the same id in every record that cites it",
    );
    rule.severity = Severity::Note;
    rule.basis = const { &[Basis::format("every source is a document, and a document is found by its id")] };
    rule.rationale = "Ids of documents are chosen for each record, so this is not wrong. But a reader of several records \
                      who looks for what rests on one document finds a part of it.";
    rule.help = "give the document one id in all records; if the address has had different documents at different times, \
                 cite copies of them at a web archive";
    rule.bad = const {
        &[Example::new(
            "one address, two ids",
            r#"[{"op": "replace", "path": "/1/documents/1/id", "value": "letter"}]"#,
        )]
    };
    rule.good = const { &[Example::new("one address, one id", r#"[]"#)] };
    rule
};

pub(crate) static DOCUMENT_DATED_DIFFERENTLY: Rule = {
    let mut rule = Rule::of_register(
        "SC806",
        "document-dated-differently",
        "a document has the same date of publication in every record that cites it",
    );
    rule.basis = const { &[Basis::format("a document has the date on which it was first published")] };
    rule.rationale = "Two records cite one address with dates of publication that cannot both be right. Whether an answer \
                      came in time depends on such dates. A vague date contradicts no date within it.";
    rule.help = "check the date on the page, and correct the record that is wrong; if the address has had different \
                 documents at different times, cite copies of them at a web archive";
    rule.bad = const {
        &[Example::new(
            "one address, two dates",
            r#"[{"op": "replace", "path": "/1/documents/2/published", "value": "2021-05-27"}]"#,
        )]
    };
    rule.good = const {
        &[Example::new(
            "a vague date that contradicts no other",
            r#"[{"op": "replace", "path": "/1/documents/2/published", "value": "2021-05"}]"#,
        )]
    };
    rule
};
