//! The odd cases of real life, each with the place in the model that holds it.
//!
//! `docs/data-model.md` lists them in a table with the names of these tests. A test loads a small record, or
//! one of the two real ones in `examples/records`, and asks the model for the fact.

#[cfg(test)]
mod answer;
#[cfg(test)]
mod complaint;
#[cfg(test)]
mod document;
#[cfg(test)]
mod due;
#[cfg(test)]
mod reading;
#[cfg(test)]
mod report;

#[cfg(test)]
mod support {
    use serde_json::{Value, json};
    use super_complaints::SuperComplaint;
    use super_complaints::model::{
        Answer, Document, Known, MarkedField, Marks, Party, PartyId, Recommendation, Request, Response,
    };

    /// Loads a record that holds no more than `fragment`, and sees that nothing of it is lost.
    pub(crate) fn record(fragment: Value) -> SuperComplaint {
        let mut whole = json!({ "schema": "1", "id": "example", "scheme": "police", "title": "An example" });
        let Value::Object(fragment) = fragment else { panic!("a fragment is an object") };
        whole.as_object_mut().unwrap().extend(fragment);
        let loaded = load(&whole.to_string());
        assert_eq!(serde_json::to_value(&loaded).unwrap(), whole);
        loaded
    }

    fn load(text: &str) -> SuperComplaint {
        SuperComplaint::from_json(text).unwrap()
    }

    /// The super-complaint of Hestia, as recorded in `examples/records`.
    pub(crate) fn hidden_victims() -> SuperComplaint {
        load(include_str!("../../../../examples/records/hidden-victims.json"))
    }

    /// The super-complaint of the Centre for Women's Justice on police perpetrated domestic abuse.
    pub(crate) fn ppda() -> SuperComplaint {
        load(include_str!("../../../../examples/records/police-perpetrated-domestic-abuse.json"))
    }

    pub(crate) fn recommendation<'a>(record: &'a SuperComplaint, id: &str) -> &'a Recommendation {
        record.recommendations.iter().find(|item| item.id.as_str() == id).unwrap()
    }

    pub(crate) fn request<'a>(record: &'a SuperComplaint, id: &str) -> &'a Request {
        record.requests.iter().find(|request| request.id.as_str() == id).unwrap()
    }

    pub(crate) fn response<'a>(record: &'a SuperComplaint, id: &str) -> &'a Response {
        record.responses.iter().find(|response| response.id.as_str() == id).unwrap()
    }

    pub(crate) fn answers<'a>(record: &'a SuperComplaint, id: &str) -> &'a [Answer] {
        &response(record, id).answers
    }

    pub(crate) fn document<'a>(record: &'a SuperComplaint, id: &str) -> &'a Document {
        record.documents.iter().find(|document| document.id.as_str() == id).unwrap()
    }

    /// What is known of a field: its value and its mark, joined.
    pub(crate) fn known<'a, T, F: MarkedField>(
        value: Option<&'a T>,
        marks: &Marks<F>,
        field: F,
    ) -> Known<&'a T> {
        Known::new(value, marks.get(field))
    }

    /// The parties for a person: the words of the source, or the id.
    pub(crate) fn names(parties: &[Party]) -> Vec<String> {
        parties.iter().map(ToString::to_string).collect()
    }

    /// The ids of the parties, `None` where nobody could resolve the name.
    pub(crate) fn ids(parties: &[Party]) -> Vec<Option<&str>> {
        parties.iter().map(|party| party.id.as_ref().map(PartyId::as_str)).collect()
    }
}
