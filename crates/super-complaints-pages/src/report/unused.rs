//! The list of what was not used, decisive sentences first.

use maud::{Markup, html};

use crate::trace::{Unused, Weight};

use super::section::Section;
use super::seen::{PASSAGE, seen, start};

/// The weights, with what they mean.
const WEIGHTS: [(Weight, &str); 3] = [
    (Weight::Decisive, "May be decisive: a body or a date, and something asked, answered or promised"),
    (Weight::Text, "Other text"),
    (Weight::Furniture, "Above the page itself, or only its structure"),
];

pub(super) fn show(section: &Section<'_>) -> Markup {
    let unused = &section.draft.trace.unused;
    html! {
        @if unused.is_empty() { p { "Every passage was used or set aside." } }
        @for (weight, meaning) in WEIGHTS {
            @if unused.iter().any(|left| left.weight == weight) {
                h4 { (meaning) }
                ol.left {
                    @for (at, left) in unused.iter().enumerate().filter(|(_, left)| left.weight == weight) {
                        (passage(section, at, left))
                    }
                }
            }
        }
    }
}

fn passage(section: &Section<'_>, at: usize, left: &Unused) -> Markup {
    html! {
        li id=(section.id('u', at + 1)) value=(at + 1) {
            q dir="auto" { (seen(&start(&left.text, PASSAGE))) }
            " " a href={ "#" (section.id('x', at + 1)) } { "line " (left.line) }
            p.sure { "not used: " (seen(&left.reason)) }
        }
    }
}
