//! Fixes: what a finding or a structural error offers to change, and how that is applied to the text of a document.
//!
//! A fix is a JSON Patch ([RFC 6902](https://www.rfc-editor.org/rfc/rfc6902)) that begins with a `test`, so that it does
//! nothing to a text that it was not made for. It is *certain* or only *likely* to be right. No fix invents a fact
//! about a body, and none only makes a rule silent.
//!
//! ```
//! use super_complaints::fix::{Confidence, fixed};
//! use super_complaints::Context;
//!
//! let text = r#"{ "schema": 1, "id": "x", "scheme": "police", "titel": "X" }"#;
//! let fixed = fixed(text, Confidence::Certain, &Context::undated());
//! assert_eq!(fixed.text, r#"{ "schema": "1", "id": "x", "scheme": "police", "title": "X" }"#);
//! assert_eq!(fixed.applied.len(), 2);
//! ```

mod apply;
mod changes;
mod rounds;

pub use crate::edit::Replacement;
pub use crate::offer::{Confidence, Fix, Operation, OperationKind};
pub use apply::{Outcome, apply, replacements};
pub use changes::NotApplied;
pub use rounds::{Applied, Fixed, Refused, fixed, fixed_with_texts};
