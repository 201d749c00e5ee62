//! JSON text, piece by piece: what RFC 8259 takes for JSON, as deep as `serde_json` goes. What fills a record and what builds a
//! tree of positions both read with it, so that they agree on every text.

mod alike;
mod error;
mod fault_code;
mod outline;
mod parser;
mod quote;
mod quoted;
mod writer;

pub(crate) use alike::are_alike;
pub(crate) use error::{Broken, SyntaxError};
pub use fault_code::FaultCode;
pub(crate) use outline::Outline;
#[cfg(test)]
pub(crate) use parser::MAX_DEPTH;
pub(crate) use parser::Parser;
pub(crate) use quote::{quote, shown};
pub(crate) use writer::{push_digits, to_json};
