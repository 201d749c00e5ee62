//! Entities with only their required fields.

use super_complaints::{
    Action, Answer, Commitment, Document, DocumentId, DocumentKind, Due, Extensions, ItemId, Marks, Outcome,
    OutcomeKind, Reasons, Recommendation, Report, ReportId, ReportKind, Response, ResponseId, SchemaVersion,
    Scheme, Search, SearchId, SuperComplaint, SuperComplaintId, Text,
};

/// A record of a police super-complaint.
pub(super) fn record(id: SuperComplaintId, title: Text) -> Option<SuperComplaint> {
    Some(SuperComplaint {
        schema_uri: None,
        schema: SchemaVersion::V1,
        id,
        scheme: Scheme::find("police")?.id.clone(),
        title,
        also_titled: Vec::new(),
        made_by: Vec::new(),
        partners: Vec::new(),
        on_behalf_of: Vec::new(),
        features: Vec::new(),
        forces: Vec::new(),
        events: Vec::new(),
        reports: Vec::new(),
        recommendations: Vec::new(),
        actions: Vec::new(),
        requests: Vec::new(),
        responses: Vec::new(),
        searches: Vec::new(),
        documents: Vec::new(),
        bodies: Vec::new(),
        suppressions: Vec::new(),
        extensions: Extensions::default(),
        sources: Vec::new(),
        marks: Marks::default(),
        otherwise: Vec::new(),
    })
}

pub(super) fn report() -> Option<Report> {
    Some(Report {
        id: ReportId::new("report").ok()?,
        kind: ReportKind::Report,
        title: None,
        by: Vec::new(),
        lead: None,
        sent: None,
        published: None,
        documents: Vec::new(),
        recommendation_count: None,
        action_count: None,
        outcomes: Vec::new(),
        opinions: Vec::new(),
        follows: None,
        replaces: None,
        sources: Vec::new(),
        marks: Marks::default(),
        reasons: Reasons::default(),
        otherwise: Vec::new(),
    })
}

pub(super) fn document(id: &str, kind: DocumentKind) -> Option<Document> {
    Some(Document {
        id: DocumentId::new(id).ok()?,
        kind,
        title: None,
        by: Vec::new(),
        urls: Vec::new(),
        language: None,
        sent: None,
        published: None,
        updated: Vec::new(),
        seen: None,
        gone: None,
        read: None,
        applies_to: Vec::new(),
        parent: None,
        licence: None,
        sources: Vec::new(),
        marks: Marks::default(),
        reasons: Reasons::default(),
        otherwise: Vec::new(),
    })
}

pub(super) fn recommendation(id: &str) -> Option<Recommendation> {
    Some(Recommendation {
        id: ItemId::new(id).ok()?,
        report: None,
        number: None,
        numbered_by: None,
        part_of: None,
        text: None,
        cut: Vec::new(),
        gist: None,
        addressees: Vec::new(),
        in_conjunction_with: Vec::new(),
        consulted: Vec::new(),
        jointly: None,
        due: None,
        restates: Vec::new(),
        topics: Vec::new(),
        read: None,
        sources: Vec::new(),
        marks: Marks::default(),
        reasons: Reasons::default(),
        otherwise: Vec::new(),
    })
}

pub(super) fn action(id: &str) -> Option<Action> {
    Some(Action {
        id: ItemId::new(id).ok()?,
        report: None,
        number: None,
        part_of: None,
        text: None,
        cut: Vec::new(),
        gist: None,
        by: Vec::new(),
        due: None,
        read: None,
        sources: Vec::new(),
        marks: Marks::default(),
        reasons: Reasons::default(),
        otherwise: Vec::new(),
    })
}

pub(super) fn response(id: &str) -> Option<Response> {
    Some(Response {
        id: ResponseId::new(id).ok()?,
        by: Vec::new(),
        recipient: Vec::new(),
        documents: Vec::new(),
        follows: None,
        replaces: None,
        answers: Vec::new(),
        sources: Vec::new(),
        marks: Marks::default(),
        reasons: Reasons::default(),
        otherwise: Vec::new(),
    })
}

pub(super) fn answer() -> Answer {
    Answer {
        items: Vec::new(),
        part: None,
        whose: Vec::new(),
        given_in: None,
        position: None,
        delivery: None,
        as_at: None,
        quote: None,
        cut: Vec::new(),
        gist: None,
        commitments: Vec::new(),
        confirmed_by: Vec::new(),
        read: None,
        sources: Vec::new(),
        marks: Marks::default(),
        reasons: Reasons::default(),
        otherwise: Vec::new(),
    }
}

pub(super) fn commitment() -> Commitment {
    Commitment {
        gist: None,
        quote: None,
        cut: Vec::new(),
        due: None,
        condition: None,
        kept_by: Vec::new(),
        kept_on: None,
        sources: Vec::new(),
        marks: Marks::default(),
    }
}

pub(super) fn due() -> Due {
    Due {
        words: None,
        date: None,
        not_before: None,
        within: None,
        after: None,
        days: None,
        first_day: None,
        basis: None,
        condition: None,
        marks: Marks::default(),
    }
}

pub(super) fn search(id: &str) -> Option<Search> {
    Some(Search {
        id: SearchId::new(id).ok()?,
        date: None,
        places: Vec::new(),
        parties: Vec::new(),
        items: Vec::new(),
        confirmed_by: Vec::new(),
        gist: None,
        sources: Vec::new(),
        marks: Marks::default(),
        reasons: Reasons::default(),
        otherwise: Vec::new(),
    })
}

pub(super) fn outcome(kind: OutcomeKind) -> Outcome {
    Outcome { kind, features: Vec::new(), gist: None, sources: Vec::new(), marks: Marks::default() }
}
