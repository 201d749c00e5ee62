//! Super-complaints as data that you can trust.
//!
//! A *police super-complaint* is a complaint by a designated body that a feature of policing in England and Wales is,
//! or appears to be, significantly harming the interests of the public ([Police Reform Act 2002 Part
//! 2A](https://www.legislation.gov.uk/ukpga/2002/30/part/2A)). Three authorities investigate it and publish a report
//! with *recommendations* to others and *actions* for themselves ([SI 2018/748 regulation
//! 8](https://www.legislation.gov.uk/uksi/2018/748/regulation/8/made)). This crate holds such a case as a typed record,
//! checks it, and works out, for any date, which bodies were asked to do what and which have answered.
//!
//! # Quick start
//!
//! ```
//! use super_complaints::check::parse_day;
//! use super_complaints::{Context, Directory, SuperComplaint, Verdict};
//!
//! // Every structural error at once, each with its JSON Pointer, line and column.
//! let record = SuperComplaint::from_json(super_complaints::EXAMPLE)?;
//!
//! // You supply the date: nothing here reads a clock.
//! let as_of = parse_day("2022-06-01")?;
//! let checked = record.check(&Context::new(as_of));
//! assert_eq!(checked.verdict, Verdict::Valid);
//! checked.require_valid()?;
//!
//! // Which bodies were asked, and which answered: n of m, or a range where it cannot be told.
//! let matrix = record.matrix(Directory::standard(), as_of);
//! assert_eq!(matrix.row("r2").ok_or("no such row")?.tally.to_string(), "43 of 43");
//! assert_eq!(matrix.owing().count(), 0);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! [`check_json`] reads and checks text in one step: it also gives the line and column of each finding, and checks what
//! could be read of a document with structural errors.
//!
//! # Where things are
//!
//! The names at the root are what a first program needs. Everything else is in its module:
//!
//! | module | what it holds |
//! |---|---|
//! | [`model`] | the record: [features](model::Feature), [events](model::Event), [reports](model::Report), [recommendations](model::Recommendation) and [actions](model::Action) (together: *items*), [requests](model::Request), [responses](model::Response) and their [answers](model::Answer), [searches](model::Search), [documents](model::Document), [bodies](model::Body); what is [not known](model::Known) |
//! | [`dates`] | [dates](PartialDate) as precise as their source, periods, calendars of bank holidays |
//! | [`directory`] | bodies and groups over time, and who shares a [seat](directory::Seat) |
//! | [`scheme`] | the legal regimes: who may complain, the steps and the time limits of the law |
//! | [`check`] | the settings and the result of a check |
//! | [`rules`] | the rules as data: [`rules::CATALOGUE`] |
//! | [`matrix`] | recommendation × addressee: which bodies have answered, and what would settle the rest |
//! | [`deadlines`] | every due date, explained |
//! | [`counting`] | last days counted from a date and a period |
//! | [`read`] | structural errors, and what could be read in spite of them |
//! | [`fix`] | fixes that findings and structural errors offer, applied to the text |
//! | [`edit`] | a changed record in the layout of its text |
//! | [`json`] | JSON text in, JSON text out: the boundary with other languages |
//!
//! # Making and changing records
//!
//! `new` makes an entity from what a document must say of it ([`SuperComplaint::new`],
//! [`Recommendation::new`](model::Recommendation::new)); if nothing is required, there is a `Default`
//! ([`Answer`](model::Answer)). The other fields are public: assign them. A record that was made or changed is checked
//! like one that was read.
//!
//! # Features
//!
//! `schema` derives the JSON Schemas from the types; the committed ones, [`SCHEMA`] among them, need no feature.

mod as_of;
mod characters;
pub mod check;
#[doc(hidden)]
pub mod collect_vec;
pub mod counting;
pub mod dates;
pub mod deadlines;
pub mod directory;
pub mod edit;
mod fields;
mod finding;
pub mod fix;
mod index;
pub mod json;
pub mod matrix;
pub mod model;
mod near;
mod offer;
mod options;
#[doc(hidden)]
pub mod order;
mod pointer;
pub mod read;
pub mod rules;
#[cfg(feature = "schema")]
pub mod schema;
pub mod scheme;
mod search;
mod syntax;
mod texts;
pub mod unseen;
mod wording;
mod write;

// What a first program needs; everything else is in its module.
pub use check::{Checked, Context, Finding, OptionsError, Verdict, check_json};
pub use dates::{PartialDate, Tri};
pub use deadlines::Deadlines;
pub use directory::Directory;
pub use matrix::Matrix;
pub use model::SuperComplaint;
pub use read::LoadError;
pub use scheme::Scheme;

/// The JSON Schema (2020-12) of a record, as committed.
pub const SCHEMA: &str = include_str!("../schema/super-complaint.schema.json");

/// A small made-up record without findings: the record that the examples of the rules change.
pub const EXAMPLE: &str = include_str!("../data/example.json");

/// The example of the README compiles.
#[cfg(doctest)]
#[doc = include_str!("../../../README.md")]
struct ReadmeExamples;

/// The example of the page about making records compiles.
#[cfg(doctest)]
#[doc = include_str!("../../../docs/making-records.md")]
struct MakingRecords;
