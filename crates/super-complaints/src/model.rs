//! The nouns of the domain: one file each, no logic beyond accessors.

mod action;
mod answer;
mod archive;
mod body;
mod by_field;
mod document;
mod due;
mod event;
mod extensions;
mod feature;
mod id;
pub(crate) mod known;
mod nation;
mod number;
mod party;
mod recommendation;
mod report;
mod request;
mod response;
mod search;
mod source;
mod super_complaint;
mod suppression;
mod text;
pub(crate) mod words;

pub use action::{Action, ActionField};
pub use answer::{Answer, AnswerField, Commitment, CommitmentField, Delivery, Position};
pub use body::{Body, BodyKind, Identifier, Name, Vacancy, Verification};
pub use by_field::{ByField, Marks, Reasons, SaidOfField};
pub use document::{Document, DocumentField, DocumentKind, Extent};
pub use due::{DayKind, Due, DueField, DueTrigger, FirstDay};
pub use event::{Event, EventField, EventKind};
pub use extensions::Extensions;
pub use feature::{Feature, FeatureField};
pub use id::{
    DocumentId, EventId, FeatureId, GroundId, IdError, ItemId, PartyId, ReportId, RequestId, ResponseId,
    SchemeId, SearchId, SuperComplaintId, TimeLimitId,
};
pub use known::{Known, Mark, MarkedField};
pub use nation::Nation;
pub use party::{Coverage, Party, PartyField};
pub use recommendation::{Jointly, NumberedBy, Recommendation, RecommendationField};
pub use report::{Opinion, Outcome, OutcomeField, OutcomeKind, Report, ReportField, ReportKind};
pub use request::{Request, RequestField, ResponseKind};
pub use response::{Response, ResponseField};
pub use search::{Search, SearchField};
pub use source::{Cut, Discrepancy, SourceRef};
pub use super_complaint::{SchemaVersion, SuperComplaint, SuperComplaintField};
pub use suppression::Suppression;
pub use text::{Language, Number, Text, TextError, Url};
