//! What can change, in the words of the domain.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Declares the kinds, with their words in JSON, the kinds that undo them, and whether they belong in a feed.
macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident = $word:literal, undone by $($back:ident)|+ ;)+) => {
        /// What kind of change it is.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "schema", schemars(rename = "RecordChangeKind"))]
        #[non_exhaustive]
        pub enum ChangeKind {
            $(
                $(#[$doc])*
                #[serde(rename = $word)]
                $name,
            )+
        }

        impl ChangeKind {
            /// Every kind, in the order of the documentation.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The kind as results write it: `response_received`.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => $word,)+
                }
            }

            /// The kinds that a change of this kind can have if the two states are exchanged: a response that was received
            /// is then one that was removed.
            pub fn undone_by(self) -> &'static [Self] {
                match self {
                    $(Self::$name => &[$(Self::$back),+],)+
                }
            }
        }
    };
}

kinds! {
    /// A record is in the new register only.
    RecordAdded = "record_added", undone by RecordRemoved;
    /// A record is in the old register only.
    RecordRemoved = "record_removed", undone by RecordAdded;
    /// A step of the complaint was recorded: it was received, acknowledged, found eligible.
    StepAdded = "step_added", undone by StepRemoved;
    /// A step of the complaint is no longer in the record.
    StepRemoved = "step_removed", undone by StepAdded;
    /// The date of a step became known, or changed.
    StepDated = "step_dated", undone by StepDated | FieldChanged;
    /// A feature that is complained about was recorded.
    FeatureAdded = "feature_added", undone by FeatureRemoved;
    /// A feature is no longer in the record.
    FeatureRemoved = "feature_removed", undone by FeatureAdded;
    /// A report was recorded that is not recorded as published.
    ReportAdded = "report_added", undone by ReportRemoved;
    /// A report was published: it was recorded with a date of publication, or that date became known.
    ReportPublished = "report_published", undone by ReportRemoved | FieldChanged;
    /// A report is no longer in the record.
    ReportRemoved = "report_removed", undone by ReportAdded | ReportPublished;
    /// An outcome of a report was recorded.
    OutcomeAdded = "outcome_added", undone by OutcomeRemoved;
    /// An outcome of a report is no longer in the record.
    OutcomeRemoved = "outcome_removed", undone by OutcomeAdded;
    /// A recommendation was recorded.
    RecommendationAdded = "recommendation_added", undone by RecommendationRemoved;
    /// A recommendation is no longer in the record. This does not say that its authors withdrew it.
    RecommendationRemoved = "recommendation_removed", undone by RecommendationAdded;
    /// The words of a recommendation, as the record quotes them, changed.
    RecommendationReworded = "recommendation_reworded", undone by RecommendationReworded;
    /// An action of the authorities themselves was recorded.
    ActionAdded = "action_added", undone by ActionRemoved;
    /// An action is no longer in the record.
    ActionRemoved = "action_removed", undone by ActionAdded;
    /// The words of an action, as the record quotes them, changed.
    ActionReworded = "action_reworded", undone by ActionReworded;
    /// A body or group was added to those that an item is addressed to, that are to carry out an action, or that are asked
    /// to respond.
    AddresseeAdded = "addressee_added", undone by AddresseeRemoved;
    /// A body or group is no longer among them.
    AddresseeRemoved = "addressee_removed", undone by AddresseeAdded;
    /// One of them was replaced by the body that succeeded it; or, between two dates, its office passed to that body.
    AddresseeSucceeded = "addressee_succeeded", undone by AddresseeAdded | AddresseeRemoved;
    /// Between two dates, one of them got another name.
    AddresseeRenamed = "addressee_renamed", undone by AddresseeRenamed;
    /// A body or group was added to another list, such as the authors of a document; `field` says which.
    PartyAdded = "party_added", undone by PartyRemoved;
    /// A body or group was removed from another list; `field` says which.
    PartyRemoved = "party_removed", undone by PartyAdded;
    /// A body in another list was replaced by the body that succeeded it; `field` says in which.
    PartySucceeded = "party_succeeded", undone by PartyAdded | PartyRemoved;
    /// A request to respond was recorded.
    RequestAdded = "request_added", undone by RequestRemoved;
    /// A request is no longer in the record.
    RequestRemoved = "request_removed", undone by RequestAdded;
    /// A due date was recorded for something that had none.
    DueSet = "due_set", undone by DueRemoved;
    /// A due date, or what is recorded about it, changed.
    DueChanged = "due_changed", undone by DueChanged;
    /// A due date is no longer in the record.
    DueRemoved = "due_removed", undone by DueSet;
    /// A response was recorded.
    ResponseReceived = "response_received", undone by ResponseRemoved;
    /// A response is no longer in the record.
    ResponseRemoved = "response_removed", undone by ResponseReceived;
    /// An answer was recorded in a response.
    AnswerAdded = "answer_added", undone by AnswerRemoved;
    /// An answer is no longer in the record.
    AnswerRemoved = "answer_removed", undone by AnswerAdded;
    /// Whether a recommendation is accepted: the position of an answer changed, or became known.
    PositionChanged = "position_changed", undone by PositionChanged;
    /// How far a recommendation is carried out: the delivery of an answer changed, or became known.
    DeliveryChanged = "delivery_changed", undone by DeliveryChanged;
    /// A commitment in an answer was recorded.
    CommitmentMade = "commitment_made", undone by CommitmentDropped;
    /// What is recorded of a commitment changed.
    CommitmentChanged = "commitment_changed", undone by CommitmentChanged | CommitmentFulfilled;
    /// It was recorded that a commitment was fulfilled.
    CommitmentFulfilled = "commitment_fulfilled", undone by CommitmentChanged;
    /// A commitment is no longer in the record. This does not say that the body took it back.
    CommitmentDropped = "commitment_dropped", undone by CommitmentMade;
    /// A search for responses was recorded.
    SearchMade = "search_made", undone by SearchRemoved;
    /// A search is no longer in the record.
    SearchRemoved = "search_removed", undone by SearchMade;
    /// A document was recorded.
    DocumentAdded = "document_added", undone by DocumentRemoved;
    /// A document is no longer in the record.
    DocumentRemoved = "document_removed", undone by DocumentAdded;
    /// The date on which a document was published became known.
    DocumentPublished = "document_published", undone by FieldChanged;
    /// A document was updated by its author: a date of an update was recorded.
    DocumentUpdated = "document_updated", undone by FieldChanged | DocumentUpdated;
    /// A document was found to be no longer available at its addresses.
    DocumentUnavailable = "document_unavailable", undone by FieldChanged;
    /// A body that the directory does not have was recorded.
    BodyAdded = "body_added", undone by BodyRemoved;
    /// A body of the record’s own is no longer in the record.
    BodyRemoved = "body_removed", undone by BodyAdded;
    /// What another source says differently was recorded.
    DiscrepancyRecorded = "discrepancy_recorded", undone by DiscrepancyRemoved;
    /// What another source says differently is no longer in the record.
    DiscrepancyRemoved = "discrepancy_removed", undone by DiscrepancyRecorded;
    /// A finding was accepted, with the reason.
    SuppressionAdded = "suppression_added", undone by SuppressionRemoved;
    /// A finding is no longer accepted.
    SuppressionRemoved = "suppression_removed", undone by SuppressionAdded;
    /// Only a mark changed: whether a field is unknown, not stated or inferred.
    MarkChanged = "mark_changed", undone by MarkChanged;
    /// Any other field has another value.
    FieldChanged = "field_changed",
        undone by FieldChanged | StepDated | ReportPublished | DocumentPublished | DocumentUpdated | DocumentUnavailable;
    /// A list has the same things in another order.
    Reordered = "reordered", undone by Reordered;
    /// In the matrix: a body is asked that was not.
    CellAsked = "cell_asked", undone by CellRemoved | CellChanged;
    /// In the matrix: a body answered.
    CellAnswered = "cell_answered",
        undone by CellAnsweredInPart | CellNoneFound | CellUnsettled | CellChanged | CellRemoved;
    /// In the matrix: a body answered a part only.
    CellAnsweredInPart = "cell_answered_in_part",
        undone by CellAnswered | CellNoneFound | CellUnsettled | CellChanged | CellRemoved;
    /// In the matrix: a search found no answer of a body.
    CellNoneFound = "cell_none_found",
        undone by CellAnswered | CellAnsweredInPart | CellUnsettled | CellChanged | CellRemoved;
    /// In the matrix: what was known of a body can no longer be told.
    CellUnsettled = "cell_unsettled",
        undone by CellAnswered | CellAnsweredInPart | CellNoneFound | CellChanged | CellRemoved;
    /// In the matrix: the state of a body changed in another way.
    CellChanged = "cell_changed",
        undone by CellChanged | CellAnswered | CellAnsweredInPart | CellNoneFound | CellUnsettled | CellRemoved | CellAsked;
    /// In the matrix: a body is no longer involved.
    CellRemoved = "cell_removed",
        undone by CellAsked | CellAnswered | CellAnsweredInPart | CellNoneFound | CellUnsettled | CellChanged;
    /// A due date passed between the two dates, and it is certain that what was due had not been done.
    BecameOverdue = "became_overdue", undone by DeadlineChanged;
    /// A due date passed, or may have passed, between the two dates, and it cannot be told whether what was due was done;
    /// `reason` says why.
    MayHaveBecomeOverdue = "may_have_become_overdue", undone by DeadlineChanged;
    /// A due date had already passed on the earlier date, and it is now certain that what was due had not been done.
    FoundOverdue = "found_overdue", undone by DeadlineChanged | MayHaveBecomeOverdue;
    /// What was due was done in time.
    DeadlineMet = "deadline_met", undone by DeadlineChanged | FoundOverdue | MayHaveBecomeOverdue;
    /// What was due was done late.
    DeadlineMetLate = "deadline_met_late", undone by DeadlineChanged | FoundOverdue | MayHaveBecomeOverdue;
    /// A time limit began, and its last day is known.
    DeadlineSet = "deadline_set", undone by DeadlineChanged;
    /// The last day for something is another one.
    DeadlineMoved = "deadline_moved", undone by DeadlineMoved;
    /// What is known of a due date changed in another way.
    DeadlineChanged = "deadline_changed",
        undone by DeadlineChanged | BecameOverdue | MayHaveBecomeOverdue | FoundOverdue | DeadlineMet | DeadlineMetLate | DeadlineSet;
}

impl ChangeKind {
    /// Whether it follows from the dates and from the whole record (the matrix, the due dates), not from a single place in
    /// the record.
    pub fn is_derived(self) -> bool {
        use ChangeKind as K;
        self.is_of_cell()
            || matches!(
                self,
                K::AddresseeRenamed
                    | K::BecameOverdue
                    | K::MayHaveBecomeOverdue
                    | K::FoundOverdue
                    | K::DeadlineMet
                    | K::DeadlineMetLate
                    | K::DeadlineSet
                    | K::DeadlineMoved
                    | K::DeadlineChanged
            )
    }

    /// Whether it is about the state of a body in a row of the matrix.
    pub(crate) fn is_of_cell(self) -> bool {
        use ChangeKind as K;
        matches!(
            self,
            K::CellAsked
                | K::CellAnswered
                | K::CellAnsweredInPart
                | K::CellNoneFound
                | K::CellUnsettled
                | K::CellChanged
                | K::CellRemoved
        )
    }

    /// Whether it is about how the record is kept, and nothing that a body did: another value of a field without a kind of
    /// its own, a mark, an order, an accepted finding. Feeds leave these out.
    pub fn is_housekeeping(self) -> bool {
        use ChangeKind as K;
        matches!(
            self,
            K::MarkChanged
                | K::FieldChanged
                | K::Reordered
                | K::SuppressionAdded
                | K::SuppressionRemoved
                | K::BodyAdded
                | K::BodyRemoved
                | K::PartyAdded
                | K::PartyRemoved
                | K::PartySucceeded
        )
    }
}

impl fmt::Display for ChangeKind {
    /// The kind in words: `response received`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.as_str().replace('_', " "))
    }
}

#[cfg(test)]
mod tests {
    use super::ChangeKind;

    #[test]
    fn what_undoes_a_change_is_undone_by_it() {
        for kind in ChangeKind::ALL {
            for back in kind.undone_by() {
                let both = back.undone_by().contains(kind);
                // A succession is seen in one direction only.
                let one_way = matches!(kind, ChangeKind::AddresseeSucceeded | ChangeKind::PartySucceeded);
                assert!(both || one_way || kind.is_derived(), "{kind} and {back}");
            }
        }
    }
}
