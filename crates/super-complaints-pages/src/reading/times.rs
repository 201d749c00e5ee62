//! When something is to be done: due dates, and times that are words.

pub(super) mod due;
pub(super) mod found;
pub(super) mod periods;
