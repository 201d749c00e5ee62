//! Positions in the lists of a record: those of different lists are different types.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;

use super::place::{EntityKind, Place};
use crate::directory::Group;
use crate::model::{Answer, Document, Event, Report, Request, Response};

/// The position of a thing in the list of its kind.
pub(crate) struct At<T>(usize, PhantomData<fn() -> T>);

/// The position of an event.
pub(crate) type EventAt = At<Event>;
/// The position of a document.
pub(crate) type DocumentAt = At<Document>;
/// The position of a report.
pub(crate) type ReportAt = At<Report>;
/// The position of a request.
pub(crate) type RequestAt = At<Request>;
/// The position of a response.
pub(crate) type ResponseAt = At<Response>;
/// The position of an answer in its response.
pub(crate) type AnswerAt = At<Answer>;
/// The position of a group in the directory.
pub(crate) type GroupAt = At<Group>;

impl<T> At<T> {
    /// The position of the first.
    pub(crate) const FIRST: Self = Self::new(0);

    pub(crate) const fn new(number: usize) -> Self {
        Self(number, PhantomData)
    }

    /// As a number, from 0.
    pub(crate) const fn number(self) -> usize {
        self.0
    }

    /// The things of a list, each with its position.
    pub(crate) fn each(list: &[T]) -> impl Iterator<Item = (Self, &T)> {
        list.iter().enumerate().map(|(at, it)| (Self::new(at), it))
    }

    /// What is there in a list.
    pub(crate) fn of(self, list: &[T]) -> Option<&T> {
        list.get(self.0)
    }
}

// Derived, these would ask the same of the thing.
impl<T> Clone for At<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for At<T> {}

impl<T> PartialEq for At<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl<T> Eq for At<T> {}

impl<T> PartialOrd for At<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<T> Ord for At<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.cmp(&other.0)
    }
}

impl<T> Hash for At<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}

impl<T> fmt::Debug for At<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A thing that has a list of its own in a record.
pub(crate) trait Listed {
    /// Its kind.
    const KIND: EntityKind;
}

impl Listed for Event {
    const KIND: EntityKind = EntityKind::Event;
}

impl Listed for Report {
    const KIND: EntityKind = EntityKind::Report;
}

impl Listed for Request {
    const KIND: EntityKind = EntityKind::Request;
}

impl Listed for Response {
    const KIND: EntityKind = EntityKind::Response;
}

impl<T: Listed> At<T> {
    /// The place of the thing.
    pub(crate) fn place<'r>(self) -> Place<'r> {
        Place::of(T::KIND, self.0)
    }
}
