//! SC4xx: who owes an answer.

pub(super) mod no_published_response;
