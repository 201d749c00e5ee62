//! Why the state of a seat is not known: each cause as data, and in words.

use serde::Serialize;

use crate::collect_vec::CollectVec as _;
use crate::dates::PartialDate;
use crate::model::words::words;
use crate::model::{DocumentId, ReportId, ResponseId, SearchId};

words! {
    /// What is not known about a cell, and would settle it if it were.
    pub enum CauseKind {
        /// A response was not read.
        ResponseUnread = "response_unread",
        /// An answer was read without its position, its delivery or any words: the text was cut.
        AnswerCut = "answer_cut",
        /// An answer names no recommendation.
        NamesNoItem = "names_no_item",
        /// It is not known whether a document existed on the date.
        DocumentUndated = "document_undated",
        /// A response may have been replaced by then, by one whose date is not known.
        PerhapsReplaced = "perhaps_replaced",
        /// It is not known which body wrote a response, or whose answer it is.
        AuthorUnidentified = "author_unidentified",
        /// An answer is that of some members of a group, and it is not recorded which ones; or the membership of the
        /// group is not certain.
        MembersUnknown = "members_unknown",
        /// The item was addressed to some members of a group, and it is not recorded which ones; or the membership of
        /// the group is not certain.
        PerhapsAsked = "perhaps_asked",
        /// It is not known which body was asked: the name could not be resolved.
        PartyUnidentified = "party_unidentified",
        /// The date of the report is missing or too vague.
        ReportUndated = "report_undated",
        /// No search for an answer is recorded.
        NotSearched = "not_searched",
        /// The last search was made, or may have been made, before the date.
        SearchedBefore = "searched_before",
        /// The last search covered only some of a group, and it is not recorded which ones.
        SearchedForSome = "searched_for_some",
    }
}

/// One thing that is not known about a cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Cause {
    /// What is not known.
    pub kind: CauseKind,
    /// The id of the response that it concerns.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub response: Option<ResponseId>,
    /// The position of the answer in the response, from 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer: Option<usize>,
    /// The id of the document that would settle it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub document: Option<DocumentId>,
    /// The id of the report that it concerns.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub report: Option<ReportId>,
    /// The id of the last search.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub search: Option<SearchId>,
}

impl Cause {
    pub(super) fn of(kind: CauseKind) -> Self {
        Self { kind, response: None, answer: None, document: None, report: None, search: None }
    }
}

/// The causes, in words.
pub(super) fn in_words(causes: &[Cause], lead: Option<&str>, looked: Option<PartialDate>) -> String {
    let mut parts: Vec<String> = lead.map(str::to_owned).into_iter().collect_vec();
    let mut add = |text: String| {
        if !parts.contains(&text) {
            parts.push(text);
        }
    };
    for kind in CauseKind::ALL {
        let these: Vec<&Cause> = causes.iter().filter(|cause| cause.kind == *kind).collect_vec();
        if !these.is_empty() {
            add(phrase(*kind, &these, looked));
        }
    }
    parts.join("; ")
}

fn phrase(kind: CauseKind, causes: &[&Cause], looked: Option<PartialDate>) -> String {
    let response = |cause: &&Cause| cause.response.as_ref().map(ToString::to_string);
    let known = |cause: &&Cause| cause.document.as_ref().map(ToString::to_string).or_else(|| response(cause));
    let mut documents: Vec<String> = causes.iter().filter_map(known).collect_vec();
    documents.dedup();
    let mut responses: Vec<String> = causes.iter().filter_map(response).collect_vec();
    responses.dedup();
    let several = responses.len() > 1;
    let (responses, documents) = (format!("`{}`", responses.join("`, `")), documents.join("` or `"));
    match kind {
        CauseKind::ReportUndated => "the date of the report is missing or too vague".to_owned(),
        CauseKind::ResponseUnread if several => {
            format!("responses have not been read: {responses}")
        }
        CauseKind::ResponseUnread => format!("a response has not been read: {responses}"),
        CauseKind::AnswerCut => format!("only part of an answer in {responses} was read"),
        CauseKind::NamesNoItem => format!("{responses} does not say which recommendation it answers"),
        CauseKind::DocumentUndated => {
            format!("there is an answer, but it is undated: the date of `{documents}` would settle it")
        }
        CauseKind::PerhapsReplaced => {
            format!("{responses} may have been replaced by then: the date of its replacement is not known")
        }
        CauseKind::AuthorUnidentified => {
            format!("it is not known whose answer {responses} is: it may be its own")
        }
        CauseKind::MembersUnknown => format!("it is not recorded whether {responses} also speaks for it"),
        CauseKind::PerhapsAsked => "it may not have been asked".to_owned(),
        CauseKind::PartyUnidentified => "it is not known which body is meant".to_owned(),
        CauseKind::NotSearched => "no search for an answer is recorded".to_owned(),
        CauseKind::SearchedForSome => {
            "the last search covered only some of a group, and it is not recorded which ones".to_owned()
        }
        CauseKind::SearchedBefore => match looked {
            Some(day) if day.exact().is_some() => {
                format!("the last search was on {}, and no later search is recorded", day.in_words())
            }
            Some(day) => format!("the last search ({}) may have been before the date", day.in_words()),
            None => "the date of the last search is not known".to_owned(),
        },
    }
}
