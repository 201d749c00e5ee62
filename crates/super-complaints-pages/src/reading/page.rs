//! What a page says about itself: its dates and publisher, its attachments, and whether it was searched.

pub(super) mod attachments;
mod byline;
mod dates;
mod facts;
mod search;
mod sent;
mod told;
