//! One page of the report as it is shown: a summary, its words, its facts, and what was not used.

use maud::{Markup, html};

use crate::trace::{PassageCertainty, Weight};

use super::facts::{self, Fact};
use super::section::Section;
use super::seen::{QUOTE, seen, start};
use super::text::Text;
use super::unused;

impl Section<'_> {
    /// The entry of the table of contents.
    pub(super) fn entry(&self) -> Markup {
        let unused = self.draft.trace.unused.len();
        html! {
            a href={ "#" (self.id('s', 0)) } dir="auto" { (seen(&self.title())) }
            " – " (seen(self.name)) ": " (self.draft.trace.share) " % used, " (unused) " not used"
        }
    }

    pub(super) fn show(&self) -> Markup {
        let text = Text::of(self);
        let (words, shown) = text.show();
        let [s, t, f, u] = [self.id('s', 0), self.id('s', 1), self.id('s', 2), self.id('s', 3)];
        html! {
            section.page aria-labelledby=(s) {
                h2 id=(s) dir="auto" tabindex="-1" { (seen(&self.title())) }
                (self.summary())
                nav aria-label={ "Parts of page " (self.number) } {
                    a href={ "#" (t) } { "Words" } " " a href={ "#" (f) } { "Facts" } " " a href={ "#" (u) } { "Not used" }
                }
                div.beside {
                    section.pane aria-labelledby=(t) tabindex="0" {
                        h3 id=(t) { "Words of page " (self.number) }
                        (words)
                    }
                    section.pane aria-labelledby=(f) tabindex="0" {
                        h3 id=(f) { "What was read from page " (self.number) }
                        (self.facts(&shown))
                    }
                }
                section aria-labelledby=(u) {
                    h3 id=(u) { "Not used on page " (self.number) }
                    (unused::show(self))
                }
            }
        }
    }

    fn summary(&self) -> Markup {
        let trace = &self.draft.trace;
        let (stated, inferred) = facts::counts(&self.groups, trace);
        let decisive = trace.unused.iter().filter(|left| left.weight == Weight::Decisive).count();
        html! {
            dl.summary {
                div { dt { "File" } dd { (seen(self.name)) } }
                div { dt { "Format" } dd { (self.draft.format.to_string()) } }
                div { dt { "Kind of page" } dd { (trace.kind.to_string()) } }
                div { dt { "Words used" } dd { (trace.share) " %" } }
                div { dt { "Facts" } dd { (stated) " stated, " (inferred) " inferred" } }
                div { dt { "Passages not used" } dd { (trace.unused.len()) ", of which " (decisive) " may be decisive" } }
                div { dt { "Passages set aside" } dd { (trace.noise.len()) } }
            }
            @if !trace.notes.is_empty() {
                h3 { "Notes on page " (self.number) }
                ul.notes { @for note in &trace.notes { li dir="auto" { (seen(note)) } } }
            }
        }
    }

    /// The facts by what they are about; `shown` says which places are marked in the text.
    fn facts(&self, shown: &[bool]) -> Markup {
        let mut number = 0;
        html! {
            @for group in &self.groups {
                h4 dir="auto" { (seen(&group.heading)) }
                ol.facts {
                    @for fact in &group.facts { (self.fact({ number += 1; number }, fact, shown)) }
                }
            }
        }
    }

    fn fact(&self, number: usize, fact: &Fact, shown: &[bool]) -> Markup {
        html! {
            li id=(self.id('f', number)) value=(number) {
                b { (seen(&fact.label)) } ": "
                @match fact.value.as_slice() {
                    [] => {}
                    [value] => span.value dir="auto" { (seen(value)) },
                    values => ul.value { @for value in values { li dir="auto" { (seen(value)) } } },
                }
                @if let Some(mark) = &fact.mark { span.value { (seen(mark)) } }
                (self.sources(fact, shown))
            }
        }
    }

    /// How sure a fact is, and links to its words.
    fn sources(&self, fact: &Fact, shown: &[bool]) -> Markup {
        let trace = &self.draft.trace;
        let passages =
            fact.passages.iter().filter_map(|at| Some((trace.passages.get(*at)?, *self.place_of.get(*at)?)));
        html! {
            @if fact.passages.is_empty() {
                p.sure { "No words of its own: it follows from other facts, from what you gave, or from what is missing." }
            } @else {
                ul.sure {
                    @for (passage, place) in passages {
                        li {
                            @match passage.certainty {
                                PassageCertainty::Stated => "stated: ",
                                PassageCertainty::Inferred => {
                                    "inferred" @if let Some(how) = passage.inference { " " (how.to_string()) } ": "
                                }
                            }
                            @let quote = start(&passage.text, QUOTE);
                            @if shown.get(place).copied().unwrap_or_default() {
                                a href={ "#" (self.id('w', place + 1)) } dir="auto" { "“" (seen(&quote)) "”" }
                            } @else { "“" (seen(&quote)) "”" }
                            " (line " (passage.line) ")"
                        }
                    }
                }
            }
        }
    }
}
