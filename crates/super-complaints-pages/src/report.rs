//! A page beside what was read from it, as one HTML file for people.
//!
//! The file needs no script and nothing from elsewhere: every fact links to its words and back.

mod entities;
mod facts;
mod labels;
mod marks;
mod section;
mod seen;
mod shown;
mod table;
#[cfg(test)]
mod tests;
mod text;
mod unused;
mod value;

use maud::{DOCTYPE, PreEscaped, html};
use super_complaints::Directory;
use super_complaints::collect_vec::CollectVec as _;

use crate::Draft;

use section::Section;
use seen::{TITLE, seen, start};

/// How the report looks. It has no addresses, so nothing is loaded.
const STYLE: &str = include_str!("report/style.css");

/// Nothing is loaded and nothing runs, whatever the page contains.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// Pages beside what was read from them, as one HTML file: each with its name and its draft.
///
/// On the left are the words of the page, on the right the facts. Each fact says whether the words state it or how it
/// was inferred, and links to its words; the words link back. What was not used is marked and listed, decisive
/// sentences first. The file contains no script, loads nothing, and every text of the page is escaped. A long value is
/// cut where it is repeated, and says so; the words of the page are never cut.
///
/// ```
/// use super_complaints::Directory;
/// use super_complaints_pages::{Options, page_report, read};
/// let draft = read("Police super-complaints\nNext <b>steps</b>", &Options::default())?;
/// let html = page_report(&[("page.txt", &draft)], Directory::standard());
/// assert!(html.starts_with("<!DOCTYPE html>"));
/// assert!(html.contains("Next &lt;b&gt;steps&lt;/b&gt;"));
/// # Ok::<(), super_complaints_pages::ReadError>(())
/// ```
pub fn page_report(pages: &[(&str, &Draft)], directory: &Directory) -> String {
    let sections: Vec<Section<'_>> = pages
        .iter()
        .enumerate()
        .map(|(at, (name, draft))| Section::of(at + 1, name, draft, directory))
        .collect_vec();
    let title = match pages {
        [(_, draft)] => format!("What was read from “{}”", start(&draft.record.title, TITLE)),
        pages => format!("What was read from {} pages", pages.len()),
    };
    let page = html! {
        (DOCTYPE)
        html lang="en-GB" {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (seen(&title)) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                a.skip href="#main" { "Skip to the pages" }
                header {
                    h1 dir="auto" { (seen(&title)) }
                    p { "This is a draft, read by a program. Compare each fact with its words before you use it." }
                    (key())
                }
                @if sections.len() > 1 {
                    nav aria-label="Pages" {
                        h2 { "Pages" }
                        ol { @for section in &sections { li { (section.entry()) } } }
                    }
                }
                main id="main" tabindex="-1" { @for section in &sections { (section.show()) } }
                footer { p { "Made by super-complaints. The quoted words belong to the publishers of the pages." } }
            }
        }
    };
    page.into_string()
}

/// What the marks mean.
fn key() -> maud::Markup {
    html! {
        ul.key aria-label="What the marks mean" {
            li { span.stated { "solid line" } ": the words state a fact" }
            li { span.inferred { "dashed line" } ": a fact was inferred from the words" }
            li { span.unused { "box" } ": not used; please read these words yourself" }
            li { span.aside { "dotted line" } ": set aside, such as menus and headings that only structure the page" }
        }
    }
}
