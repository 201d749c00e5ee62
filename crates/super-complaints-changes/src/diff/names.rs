//! Names of bodies and labels of things, for sentences.

use serde_json::Value;
use super_complaints::model::{Body, PartyId};
use super_complaints::{Directory, SuperComplaint};

/// How long a text in a sentence may be, in characters.
const LONGEST: usize = 100;

/// Looks up names in the directory and in both states of the record.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Names<'r> {
    pub(crate) directory: &'r Directory,
    pub(crate) old: &'r SuperComplaint,
    pub(crate) new: &'r SuperComplaint,
}

impl Names<'_> {
    /// The name of a body or group with an id; the id itself if nobody has it.
    pub(crate) fn body(&self, id: &str) -> String {
        let own = |bodies: &[Body]| {
            let body = bodies.iter().find(|it| it.id == *id)?;
            body.names.last().map(|name| name.text.to_string())
        };
        let listed = || PartyId::new(id).ok().and_then(|id| self.directory.title(&id).map(ToOwned::to_owned));
        listed()
            .or_else(|| own(&self.new.bodies))
            .or_else(|| own(&self.old.bodies))
            .unwrap_or_else(|| id.to_owned())
    }

    /// A party: its name as the source has it, and whether only some of a group are meant.
    pub(crate) fn party(&self, party: &Value) -> String {
        let text = |name: &str| party.get(name).and_then(Value::as_str);
        let name = text("as_written")
            .map(ToOwned::to_owned)
            .or_else(|| party_id(party).map(|id| self.body(id)))
            .unwrap_or_default();
        match text("coverage") {
            Some("some") => format!("some of {name}"),
            _ => name,
        }
    }

    /// Some parties, in a sentence; `nobody` if there are none.
    pub(crate) fn parties(&self, parties: Option<&Value>, nobody: &str) -> String {
        let names: Vec<String> = elements(parties).iter().map(|it| self.party(it)).collect();
        if names.is_empty() { nobody.to_owned() } else { listed(&names) }
    }

    /// `recommendation 3a`, or `action a-training` if the report’s number is not known.
    pub(crate) fn item(&self, id: &str) -> String {
        let of = |record: &SuperComplaint| {
            let number = |kind: &str, number: Option<&super_complaints::model::Number>| {
                format!("{kind} {}", number.map_or(id, super_complaints::model::Number::as_str))
            };
            let recommendation = record.recommendations.iter().find(|it| it.id == *id);
            let recommendation = recommendation.map(|it| number("recommendation", it.number.as_ref()));
            let action = || record.actions.iter().find(|it| it.id == *id);
            recommendation.or_else(|| action().map(|it| number("action", it.number.as_ref())))
        };
        of(self.new).or_else(|| of(self.old)).unwrap_or_else(|| format!("item {id}"))
    }

    /// Some items, in a sentence.
    pub(crate) fn items(&self, ids: Option<&Value>) -> String {
        let labels: Vec<String> =
            elements(ids).iter().filter_map(Value::as_str).map(|id| self.item(id)).collect();
        // `recommendations 1, 2 and 3` where all are of one kind.
        let kind = labels.first().and_then(|it| it.split_once(' ')).map(|(kind, _)| kind.to_owned());
        let of_kind = |it: &String| Some(it.strip_prefix(kind.as_ref()?)?.trim_start().to_owned());
        let numbers: Option<Vec<String>> = labels.iter().map(of_kind).collect();
        match (labels.len(), kind.as_ref().zip(numbers)) {
            (0, _) => "no named item".to_owned(),
            (2.., Some((kind, numbers))) => format!("{kind}s {}", listed(&numbers)),
            _ => listed(&labels),
        }
    }
}

/// The id of a party: the whole of it, or its field.
pub(crate) fn party_id(party: &Value) -> Option<&str> {
    party.as_str().or_else(|| party.get("id")?.as_str())
}

/// The elements of a list; none if there is no list.
pub(crate) fn elements(list: Option<&Value>) -> &[Value] {
    list.and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// `a`, `a and b`, `a, b and c`.
pub(crate) fn listed(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => format!("{} and {last}", most.join(", ")),
    }
}

/// The beginning of a text, with `…` if it was cut.
pub(crate) fn short(text: &str) -> String {
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    let head: String = text.chars().take(LONGEST - 1).collect();
    let head = head.rsplit_once(' ').map_or(head.as_str(), |(whole, _)| whole);
    format!("{head}…")
}
