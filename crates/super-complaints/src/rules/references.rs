//! SC1xx: ids, references, numbers.

pub(super) mod dangling_reference;
pub(super) mod duplicate_id;
