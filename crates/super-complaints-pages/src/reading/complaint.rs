//! The super-complaint: who made it, and what happened to it.

mod complainant;
mod happened;
mod made;
mod told;
