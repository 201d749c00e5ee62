//! arrow.
