//! English names for the fields and the kinds of entities.

/// The name of a field: a few read badly if only their underscores are replaced.
pub(super) fn field(name: &str) -> String {
    let known = match name {
        "made_by" => "Made by",
        "on_behalf_of" => "Made on behalf of",
        "by" => "By",
        "in_conjunction_with" => "Together with",
        "answer_of" => "Whose answer",
        "as_at" => "As at",
        "as_written" => "As written",
        "last_seen" => "Last viewed",
        "found_unavailable" => "Found unavailable",
        "read" => "How much was read",
        "applies_to" => "Applies to",
        "urls" => "Addresses",
        "due" => "Due date",
        "quote" => "Words of the answer",
        "recommendation_count" => "Number of recommendations",
        "action_count" => "Number of actions",
        "scheme" => "Legal regime",
        "schema" => "Version of the format",
        other => return capital(&other.replace('_', " ")),
    };
    known.to_owned()
}

/// The name of one entity of a list.
pub(super) fn entity(list: &str) -> &'static str {
    match list {
        "reports" => "Report",
        "recommendations" => "Recommendation",
        "actions" => "Action",
        "requests" => "Request to respond",
        "responses" => "Response",
        "searches" => "Search for responses",
        "documents" => "Document",
        "events" => "Event",
        "features" => "Feature of policing",
        "bodies" => "Body",
        "answers" => "Answer",
        "commitments" => "Promise",
        "outcomes" => "Outcome",
        "opinions" => "Opinion",
        _ => "Part",
    }
}

/// The prefix of an entity in a trace.
pub(super) fn prefix(list: &str) -> &'static str {
    match list {
        "reports" => "report",
        "recommendations" | "actions" => "item",
        "requests" => "request",
        "responses" => "response",
        "searches" => "search",
        "documents" => "document",
        "events" => "event",
        "features" => "feature",
        _ => "body",
    }
}

/// Whether the values of a field are names of the format, which are written with underscores.
pub(super) fn is_named_value(name: &str) -> bool {
    matches!(name, "kind" | "position" | "delivery" | "read" | "coverage" | "response_kind" | "cut")
}

/// The text with a capital at the beginning.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        std::iter::once(first.to_ascii_uppercase()).chain(letters).collect()
    })
}
