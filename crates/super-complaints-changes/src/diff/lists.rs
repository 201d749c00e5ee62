//! The lists of a record, list by list.

use serde::Serialize;
use serde_json::Value;
use super_complaints::PartialDate;
use super_complaints::model::{
    Action, Body, Document, DocumentField, Event, EventField, Feature, Mark, Number, Party, Recommendation,
    Report, ReportField, Request, Response, Search, SearchField, Suppression, Text,
};

use super::align::{by_key, is_reordered};
use super::entity::Entity;
use super::names::short;
use super::sentence::due_words;
use super::when::When;
use super::{Found, Walk};
use crate::ChangeKind;

/// What a kind of entity is called, and what it means that one came or went.
pub(crate) struct Listed {
    /// The kind of entity: `recommendation`.
    pub(crate) kind: &'static str,
    /// The list of the record that it is in.
    pub(crate) list: &'static str,
    pub(crate) added: ChangeKind,
    pub(crate) removed: ChangeKind,
}

/// An entity in a list of the record.
pub(crate) trait InList: PartialEq + Serialize {
    const LISTED: Listed;

    /// Its id; a suppression has none, and is known by what it accepts.
    fn id(&self) -> String;

    /// When it happened, if it says so.
    fn happened(&self, _: &Walk<'_>) -> Option<When> {
        None
    }

    /// What it means that it came.
    fn added(&self) -> ChangeKind {
        Self::LISTED.added
    }

    /// What people call it.
    fn label(&self, walk: &Walk<'_>) -> String;

    /// What else there is to say of it in a sentence.
    fn about(&self, _: &Walk<'_>) -> String {
        String::new()
    }
}

impl Walk<'_> {
    /// Compares every list of the record.
    pub(crate) fn lists(&mut self) {
        let (old, new) = (self.old, self.new);
        self.list(&old.features, &new.features);
        self.list(&old.events, &new.events);
        self.list(&old.reports, &new.reports);
        self.list(&old.recommendations, &new.recommendations);
        self.list(&old.actions, &new.actions);
        self.list(&old.requests, &new.requests);
        self.list(&old.responses, &new.responses);
        self.list(&old.searches, &new.searches);
        self.list(&old.documents, &new.documents);
        self.list(&old.bodies, &new.bodies);
        self.list(&old.suppressions, &new.suppressions);
    }

    fn list<T: InList>(&mut self, old: &[T], new: &[T]) {
        if old == new {
            return;
        }
        let list = T::LISTED.list;
        let ids = |list: &[T]| list.iter().map(InList::id).collect();
        let pairs = by_key::<String>(ids(old), ids(new));
        for pair in &pairs {
            let before = pair.old.and_then(|at| Some((at, old.get(at)?)));
            let after = pair.new.and_then(|at| Some((at, new.get(at)?)));
            match (before, after) {
                (Some((_, one)), Some((_, other))) if one == other => {}
                (Some((old_at, one)), Some((new_at, other))) => {
                    let (before, after) = (json(one), json(other));
                    self.entity(&Entity {
                        kind: T::LISTED.kind,
                        id: other.id(),
                        key: format!("{}:{}", T::LISTED.kind, other.id()),
                        label: other.label(self),
                        item: None,
                        old_pointer: format!("/{list}/{old_at}"),
                        new_pointer: format!("/{list}/{new_at}"),
                        old: &before,
                        new: &after,
                    });
                }
                (None, Some((at, it))) => self.whole(it, true, &format!("/{list}/{at}")),
                (Some((at, it)), None) => self.whole(it, false, &format!("/{list}/{at}")),
                (None, None) => {}
            }
        }
        if is_reordered(&pairs) {
            let says = format!("`{list}` is in another order");
            let entity = format!("complaint:{}", self.id());
            let found = Found::new(ChangeKind::Reordered, self.id(), entity, list.to_owned(), says);
            self.found.push(found.field(list).at(Some(format!("/{list}")), Some(format!("/{list}"))));
        }
    }

    /// An entity that differs.
    fn entity(&mut self, of: &Entity<'_>) {
        let is_response = of.kind == "response";
        self.fields(of, if is_response { &["answers"] } else { &[] });
        if is_response {
            self.answers(of);
        }
    }

    /// An entity that came or went, with what is in it.
    fn whole<T: InList>(&mut self, it: &T, came: bool, pointer: &str) {
        let kind = if came { it.added() } else { T::LISTED.removed };
        let label = it.label(self);
        let says = match (kind, came) {
            (ChangeKind::ReportPublished, _) => format!("{label} was published{}", it.about(self)),
            (ChangeKind::ResponseReceived, _) => format!("{label} was received{}", it.about(self)),
            (ChangeKind::SearchMade, _) => format!("{label} was made{}", it.about(self)),
            (_, true) => format!("{label} was recorded{}", it.about(self)),
            (_, false) => format!("{label} is no longer in the record"),
        };
        let key = format!("{}:{}", T::LISTED.kind, it.id());
        let mut value = json(it);
        let answers = value.as_object_mut().and_then(|it| it.remove("answers"));
        let found = Found::new(kind, self.id(), key.clone(), key, says).dated(it.happened(self));
        let (old, new) =
            if came { (None, Some(pointer.to_owned())) } else { (Some(pointer.to_owned()), None) };
        let values = if came { (None, Some(value)) } else { (Some(value), None) };
        self.found.push(found.at(old, new).values(values.0, values.1));
        if let Some(Value::Array(answers)) = answers {
            let date = it.happened(self);
            self.all_answers((&it.id(), &label), &answers, (came, pointer), date);
        }
    }
}

fn json<T: Serialize>(entity: &T) -> Value {
    serde_json::to_value(entity).unwrap_or_default() // cannot fail: all names are strings, nothing refuses
}

macro_rules! in_list {
    ($type:ty, $kind:literal in $list:literal, $added:ident / $removed:ident, |$it:ident, $walk:ident| $label:expr $(, $($more:item)*)?) => {
        impl InList for $type {
            const LISTED: Listed = Listed {
                kind: $kind,
                list: $list,
                added: ChangeKind::$added,
                removed: ChangeKind::$removed,
            };

            fn id(&self) -> String {
                id_of(self)
            }

            fn label(&self, $walk: &Walk<'_>) -> String {
                let $it = self;
                $label
            }

            $($($more)*)?
        }
    };
}

/// What identifies an entity within its list.
trait Identified {
    fn identity(&self) -> String;
}

macro_rules! by_id {
    ($($type:ty),+) => {
        $(impl Identified for $type {
            fn identity(&self) -> String {
                self.id.to_string()
            }
        })+
    };
}

by_id!(Feature, Event, Report, Recommendation, Action, Request, Response, Search, Document, Body);

impl Identified for Suppression {
    fn identity(&self) -> String {
        let entity = self.entity.as_ref().map_or_else(String::new, |it| format!("/{it}"));
        format!("{}{entity}", self.rule)
    }
}

fn id_of(it: &impl Identified) -> String {
    it.identity()
}

/// `recommendation 3a`, or `recommendation r-training`.
fn numbered(kind: &str, number: Option<&Number>, id: &str) -> String {
    format!("{kind} {}", number.map_or(id, Number::as_str))
}

in_list!(Feature, "feature" in "features", FeatureAdded / FeatureRemoved, |it, _walk| format!("the feature `{}`", it.id),
    fn about(&self, _: &Walk<'_>) -> String {
        colon(self.gist.as_ref().or(self.text.as_ref()))
    }
);

in_list!(Event, "event" in "events", StepAdded / StepRemoved, |it, _walk| format!("the step “{}” (`{}`)", it.kind, it.id),
    fn happened(&self, _: &Walk<'_>) -> Option<When> {
        Some(When::new(self.date?, self.marks.get(EventField::Date)))
    }

    fn about(&self, walk: &Walk<'_>) -> String {
        let date = self.happened(walk).map_or_else(String::new, |date| format!(": {}", date.in_words()));
        let by = walk.by(&self.by);
        format!("{date}{by}")
    }
);

in_list!(Report, "report" in "reports", ReportAdded / ReportRemoved,
    |it, _walk| match &it.title {
        Some(title) => format!("the report “{}”", short(title.as_str())),
        None => format!("the {} `{}`", it.kind, it.id),
    },
    fn added(&self) -> ChangeKind {
        if self.published.is_some() { ChangeKind::ReportPublished } else { ChangeKind::ReportAdded }
    }

    fn happened(&self, _: &Walk<'_>) -> Option<When> {
        when(self.published, self.marks.get(ReportField::Published), self.sent, self.marks.get(ReportField::Sent))
    }

    fn about(&self, walk: &Walk<'_>) -> String {
        let published = self.happened(walk).filter(|_| self.published.is_some());
        published.map_or_else(String::new, |date| format!(": {}", date.in_words()))
    }
);

in_list!(Recommendation, "recommendation" in "recommendations", RecommendationAdded / RecommendationRemoved,
    |it, _walk| numbered("recommendation", it.number.as_ref(), it.id.as_str()),
    fn about(&self, walk: &Walk<'_>) -> String {
        let to = walk.to(&self.addressees);
        format!("{to}{}", colon(self.gist.as_ref().or(self.text.as_ref())))
    }
);

in_list!(Action, "action" in "actions", ActionAdded / ActionRemoved,
    |it, _walk| numbered("action", it.number.as_ref(), it.id.as_str()),
    fn about(&self, walk: &Walk<'_>) -> String {
        let by = walk.by(&self.by);
        format!("{by}{}", colon(self.gist.as_ref().or(self.text.as_ref())))
    }
);

in_list!(Request, "request" in "requests", RequestAdded / RequestRemoved, |it, _walk| format!("the request `{}`", it.id),
    fn about(&self, walk: &Walk<'_>) -> String {
        let to = walk.to(&self.asked);
        let due = self.due.as_ref().map_or_else(String::new, |due| format!(", due {}", due_words(Some(&json(due)))));
        format!("{to}{due}")
    }
);

in_list!(Response, "response" in "responses", ResponseReceived / ResponseRemoved,
    |it, walk| format!("the response `{}`{}", it.id, walk.by(&it.by)),
    fn happened(&self, walk: &Walk<'_>) -> Option<When> {
        walk.document_date(self.documents.first()?.as_str())
    }

    fn about(&self, walk: &Walk<'_>) -> String {
        self.happened(walk).map_or_else(String::new, |date| format!(", dated {}", date.in_words()))
    }
);

in_list!(Search, "search" in "searches", SearchMade / SearchRemoved, |it, _walk| format!("the search `{}`", it.id),
    fn happened(&self, _: &Walk<'_>) -> Option<When> {
        Some(When::new(self.date?, self.marks.get(SearchField::Date)))
    }

    fn about(&self, walk: &Walk<'_>) -> String {
        let date = self.happened(walk).map_or_else(String::new, |date| format!(": {}", date.in_words()));
        let whose = walk.names.parties(Some(&json(&self.parties)), "any body");
        format!("{date}; no other responses of {whose} were found")
    }
);

in_list!(Document, "document" in "documents", DocumentAdded / DocumentRemoved,
    |it, _walk| match &it.title {
        Some(title) => format!("the document “{}” (`{}`)", short(title.as_str()), it.id),
        None => format!("the document `{}`", it.id),
    },
    fn happened(&self, _: &Walk<'_>) -> Option<When> {
        when(self.published, self.marks.get(DocumentField::Published), self.sent, self.marks.get(DocumentField::Sent))
    }
);

in_list!(Body, "body" in "bodies", BodyAdded / BodyRemoved,
    |it, _walk| it.names.last().map_or_else(|| it.id.to_string(), |name| format!("the body {}", name.text)));

in_list!(Suppression, "suppression" in "suppressions", SuppressionAdded / SuppressionRemoved,
    |it, _walk| format!("the acceptance of {}", it.identity()));

/// The first of two dates that there is, with the mark on it.
fn when(
    one: Option<PartialDate>,
    mark: Option<Mark>,
    other: Option<PartialDate>,
    mark_of_other: Option<Mark>,
) -> Option<When> {
    one.map(|date| When::new(date, mark)).or_else(|| Some(When::new(other?, mark_of_other)))
}

/// A text after a colon.
fn colon(text: Option<&Text>) -> String {
    text.map_or_else(String::new, |text| format!(": {}", short(text.as_str().trim_end_matches('.'))))
}

impl Walk<'_> {
    /// ` by the Home Office`.
    fn by(&self, parties: &[Party]) -> String {
        if parties.is_empty() {
            String::new()
        } else {
            format!(" by {}", self.names.parties(Some(&json(&parties)), ""))
        }
    }

    /// `, to the Home Office`.
    fn to(&self, parties: &[Party]) -> String {
        if parties.is_empty() {
            String::new()
        } else {
            format!(", to {}", self.names.parties(Some(&json(&parties)), ""))
        }
    }

    /// When a document was sent, or published if that is not recorded.
    pub(crate) fn document_date(&self, id: &str) -> Option<When> {
        let of = |record: &super_complaints::SuperComplaint| {
            let document = record.documents.iter().find(|it| it.id == *id)?;
            let (sent, published) = (DocumentField::Sent, DocumentField::Published);
            let marks = &document.marks;
            when(document.sent, marks.get(sent), document.published, marks.get(published))
        };
        of(self.new).or_else(|| of(self.old))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diff::complaint::FIELDS;

    #[test]
    fn every_field_of_a_record_is_compared() {
        let lists = [
            Feature::LISTED,
            Event::LISTED,
            Report::LISTED,
            Recommendation::LISTED,
            Action::LISTED,
            Request::LISTED,
            Response::LISTED,
            Search::LISTED,
            Document::LISTED,
            Body::LISTED,
            Suppression::LISTED,
        ];
        let mut compared: Vec<&str> = lists.iter().map(|it| it.list).chain(FIELDS.iter().copied()).collect();
        compared.sort_unstable();
        let schema: Value = serde_json::from_str(super_complaints::SCHEMA).unwrap();
        let mut fields: Vec<&str> =
            schema["properties"].as_object().unwrap().keys().map(String::as_str).collect();
        fields.sort_unstable();
        assert_eq!(compared, fields);
    }
}
