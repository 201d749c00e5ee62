//! Every due date of a record.

use super::{EntityKind, Place};
use crate::model::{Due, SuperComplaint};

/// Visits every due date: of recommendations, actions, requests, of what events state, and of what answers promise.
pub(crate) fn for_each_due<'r>(record: &'r SuperComplaint, visit: &mut dyn FnMut(&'r Due, Place<'r>)) {
    for (at, it) in record.recommendations.iter().enumerate() {
        it.due.iter().for_each(|due| visit(due, Place::of(EntityKind::Recommendation, at).field("due")));
    }
    for (at, it) in record.actions.iter().enumerate() {
        it.due.iter().for_each(|due| visit(due, Place::of(EntityKind::Action, at).field("due")));
    }
    for (at, it) in record.requests.iter().enumerate() {
        it.due.iter().for_each(|due| visit(due, Place::of(EntityKind::Request, at).field("due")));
    }
    for (at, it) in record.events.iter().enumerate() {
        it.due.iter().for_each(|due| visit(due, Place::of(EntityKind::Event, at).field("due")));
    }
    for (response, it) in record.responses.iter().enumerate() {
        for (answer, it) in it.answers.iter().enumerate() {
            for (at, it) in it.commitments.iter().enumerate() {
                let Some(due) = &it.due else { continue };
                let answer = Place::of(EntityKind::Response, response).field("answers").at(answer);
                visit(due, answer.field("commitments").at(at).field("due"));
            }
        }
    }
}
