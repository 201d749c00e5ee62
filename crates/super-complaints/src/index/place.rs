//! A place in a record.

use std::fmt;

use crate::collect_vec::CollectVec as _;
use crate::model::{SuperComplaint, Suppression};
use crate::pointer::Segment;
use crate::syntax::push_digits;

/// The kinds of things that a record holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntityKind {
    /// The super-complaint itself.
    SuperComplaint,
    /// A feature complained of.
    Feature,
    /// An event.
    Event,
    /// A report.
    Report,
    /// A recommendation.
    Recommendation,
    /// An action.
    Action,
    /// A request.
    Request,
    /// A response.
    Response,
    /// A search.
    Search,
    /// A document.
    Document,
    /// A body of the record's own.
    Body,
    /// A suppression.
    Suppression,
}

impl EntityKind {
    /// Every kind that has a list in the record.
    pub const LISTS: [Self; 11] = [
        Self::Feature,
        Self::Event,
        Self::Report,
        Self::Recommendation,
        Self::Action,
        Self::Request,
        Self::Response,
        Self::Search,
        Self::Document,
        Self::Body,
        Self::Suppression,
    ];

    /// The name of the list that holds the entities of this kind; empty for the record itself.
    pub fn list(self) -> &'static str {
        match self {
            Self::SuperComplaint => "",
            Self::Feature => "features",
            Self::Event => "events",
            Self::Report => "reports",
            Self::Recommendation => "recommendations",
            Self::Action => "actions",
            Self::Request => "requests",
            Self::Response => "responses",
            Self::Search => "searches",
            Self::Document => "documents",
            Self::Body => "bodies",
            Self::Suppression => "suppressions",
        }
    }

    /// The word before the id in the full name of an entity: `response` in `response:npcc-2`.
    /// Recommendations and actions are both `item`.
    pub fn word(self) -> &'static str {
        match self {
            Self::SuperComplaint => "super-complaint",
            Self::Feature => "feature",
            Self::Event => "event",
            Self::Report => "report",
            Self::Recommendation | Self::Action => "item",
            Self::Request => "request",
            Self::Response => "response",
            Self::Search => "search",
            Self::Document => "document",
            Self::Body => "body",
            Self::Suppression => "suppression",
        }
    }

    /// The word for one of them in a sentence.
    pub(crate) fn noun(self) -> &'static str {
        match self {
            Self::Recommendation => "recommendation",
            Self::Action => "action",
            other => other.word(),
        }
    }

    pub(crate) fn of_list(list: &str) -> Option<Self> {
        Self::LISTS.into_iter().find(|kind| kind.list() == list)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step<'r> {
    Field(&'r str),
    At(usize),
}

impl Step<'_> {
    /// Where there is no step. What comes after the last step is always this, so that equal places are equal.
    const NONE: Self = Self::At(0);
}

/// A place in a record: an entity, or a field within one. Costs nothing until it is printed, then it is a
/// JSON Pointer (RFC 6901).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Place<'r> {
    kind: EntityKind,
    index: usize,
    steps: [Step<'r>; 7],
    /// How many steps there are.
    depth: u8,
}

impl<'r> Place<'r> {
    /// The record as a whole.
    pub(crate) fn record() -> Self {
        Self::of(EntityKind::SuperComplaint, 0)
    }

    /// An entity by its position in its list.
    pub(crate) fn of(kind: EntityKind, index: usize) -> Self {
        Self { kind, index, steps: [Step::NONE; 7], depth: 0 }
    }

    /// A field of this place.
    #[must_use]
    pub(crate) fn field(self, name: &'r str) -> Self {
        self.step(Step::Field(name))
    }

    /// An element of this list, counted from 0.
    #[must_use]
    pub(crate) fn at(self, index: usize) -> Self {
        self.step(Step::At(index))
    }

    fn step(mut self, step: Step<'r>) -> Self {
        self.enter(step);
        self
    }

    /// The kind of the entity.
    pub(crate) fn kind(&self) -> EntityKind {
        self.kind
    }

    /// Goes on to a field of this place.
    pub(super) fn enter_field(&mut self, name: &'r str) {
        self.enter(Step::Field(name));
    }

    /// Goes on to an element of this list.
    pub(super) fn enter_element(&mut self, index: usize) {
        self.enter(Step::At(index));
    }

    /// Goes back by the last step.
    pub(super) fn leave(&mut self) {
        self.depth = self.depth.saturating_sub(1);
        self.steps.get_mut(usize::from(self.depth)).into_iter().for_each(|last| *last = Step::NONE);
    }

    /// Goes on to another entity.
    pub(super) fn go_to(&mut self, kind: EntityKind, index: usize) {
        while self.is_part() {
            self.leave();
        }
        (self.kind, self.index) = (kind, index);
    }

    fn enter(&mut self, step: Step<'r>) {
        if let Some(free) = self.steps.get_mut(usize::from(self.depth)) {
            *free = step;
            self.depth += 1;
        }
    }

    /// Whether it is within an entity, and not one.
    pub(super) fn is_part(&self) -> bool {
        self.depth > 0
    }

    pub(crate) fn index(&self) -> usize {
        self.index
    }

    /// The name of the field that it is, if it is one.
    pub(super) fn last_field(&self) -> Option<&'r str> {
        match self.steps().last()? {
            Step::Field(name) => Some(name),
            Step::At(_) => None,
        }
    }

    /// The position of the answer in which it is, within its response.
    pub(crate) fn answer(&self) -> Option<usize> {
        match self.steps {
            [Step::Field("answers"), Step::At(at), ..] => Some(at),
            _ => None,
        }
    }

    /// The same place where the entity, and an answer in it, stand at other positions.
    pub(crate) fn moved(mut self, index: usize, answer: &dyn Fn(usize) -> usize) -> Self {
        self.index = index;
        if let [Step::Field("answers"), Step::At(at), ..] = &mut self.steps {
            *at = answer(*at);
        }
        self
    }

    /// The full name of the entity within the record: `response:npcc-2`. `None` for the record itself and
    /// for suppressions, which have no id.
    pub(crate) fn entity(&self, record: &SuperComplaint) -> Option<String> {
        let at = self.index;
        let id = match self.kind {
            EntityKind::SuperComplaint | EntityKind::Suppression => return None,
            EntityKind::Feature => record.features.get(at)?.id.as_str(),
            EntityKind::Event => record.events.get(at)?.id.as_str(),
            EntityKind::Report => record.reports.get(at)?.id.as_str(),
            EntityKind::Recommendation => record.recommendations.get(at)?.id.as_str(),
            EntityKind::Action => record.actions.get(at)?.id.as_str(),
            EntityKind::Request => record.requests.get(at)?.id.as_str(),
            EntityKind::Response => record.responses.get(at)?.id.as_str(),
            EntityKind::Search => record.searches.get(at)?.id.as_str(),
            EntityKind::Document => record.documents.get(at)?.id.as_str(),
            EntityKind::Body => record.bodies.get(at)?.id.as_str(),
        };
        Some([self.kind.word(), ":", id].concat())
    }

    /// The suppression in which this is.
    pub(crate) fn suppression<'c>(&self, record: &'c SuperComplaint) -> Option<&'c Suppression> {
        record.suppressions.get(self.index).filter(|_| self.kind == EntityKind::Suppression)
    }

    /// As a JSON Pointer, and where in it the path within the entity begins. That path does not move when another entity is
    /// inserted before.
    pub(crate) fn pointer(&self) -> (String, usize) {
        let mut pointer = String::with_capacity(48); // room for nearly all
        if self.kind != EntityKind::SuperComplaint {
            push_name(&mut pointer, self.kind.list());
            push_position(&mut pointer, self.index);
        }
        let inner = pointer.len();
        for step in self.steps() {
            match step {
                Step::Field(name) => push_name(&mut pointer, name),
                Step::At(at) => push_position(&mut pointer, *at),
            }
        }
        (pointer, inner)
    }

    /// As a list of names and positions.
    pub(crate) fn segments(&self) -> Vec<Segment> {
        let list = Some(self.kind.list()).filter(|list| !list.is_empty());
        let entity = list.map(|list| [Segment::Field(list.to_owned()), Segment::Position(self.index)]);
        let steps = self.steps().iter().map(|step| match step {
            Step::Field(name) => Segment::Field((*name).to_owned()),
            Step::At(at) => Segment::Position(*at),
        });
        entity.into_iter().flatten().chain(steps).collect_vec()
    }

    fn steps(&self) -> &[Step<'r>] {
        self.steps.get(..usize::from(self.depth)).unwrap_or_default()
    }
}

fn push_name(pointer: &mut String, name: &str) {
    pointer.push('/');
    if name.contains(['~', '/']) {
        pointer.push_str(&name.replace('~', "~0").replace('/', "~1"));
    } else {
        pointer.push_str(name);
    }
}

fn push_position(pointer: &mut String, position: usize) {
    pointer.push('/');
    push_digits(pointer, position as u64);
}

impl fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.pointer().0)
    }
}
