//! lost.
