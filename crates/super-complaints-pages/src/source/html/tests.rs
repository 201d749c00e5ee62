//! What each element of a page becomes.

use super::super::{Cell, Source};
use super::*;

fn open(html: &str) -> Source {
    source(decode::File::new(html.as_bytes())).unwrap()
}

/// The parts of a page, as its role and its words.
fn parts(html: &str) -> Vec<(String, String)> {
    let source = open(html);
    let role = |role: Role| match role {
        Role::Heading(level) => format!("h{level}"),
        Role::Cell(Cell { row, column, .. }) => format!("{row},{column}"),
        Role::Furniture(_) => "furniture".to_owned(),
        role => format!("{role:?}").to_lowercase(),
    };
    source.parts.iter().map(|part| (role(part.role), part.span.of(&source.text).to_owned())).collect()
}

fn assert_parts(html: &str, expected: &[(&str, &str)]) {
    let parts = parts(html);
    let parts: Vec<_> = parts.iter().map(|(role, words)| (role.as_str(), words.as_str())).collect();
    assert_eq!(parts, expected, "{html}");
}

#[test]
fn words_are_those_that_a_browser_shows() {
    assert_parts(
        "<p>We  <b>ac</b>cept\n &amp; <i>act</i>&nbsp;now.<!-- not --></p><script>no()</script><style>p{}</style>",
        &[("paragraph", "We accept & act\u{a0}now.")],
    );
    assert_parts(
        "<p>One<p>Two<div>Three<p>Four</div>Five",
        &[
            ("paragraph", "One"),
            ("paragraph", "Two"),
            ("paragraph", "Three"),
            ("paragraph", "Four"),
            ("paragraph", "Five"),
        ],
    );
    assert_parts(
        "<p>x<template><p>y</p></template><noscript>z</noscript><svg><title>w</title></svg></p>",
        &[("paragraph", "x")],
    );
}

#[test]
fn headings_lists_and_what_opens_have_roles() {
    assert_parts(
        "<main><h1>T</h1><h3>A</h3><ul><li>b<ul><li>c</ul><li><p>d</ul><h1>E</h1></main>",
        &[("title", "T"), ("h3", "A"), ("listitem", "b"), ("listitem", "c"), ("listitem", "d"), ("h1", "E")],
    );
    assert_parts(
        "<h2>A</h2><details><summary>Recommendation 1</summary><p>We accept.</details>",
        &[("h2", "A"), ("h3", "Recommendation 1"), ("paragraph", "We accept.")],
    );
    assert_parts(
        "<p><strong>Recommendation 3a:</strong></p><blockquote>q</blockquote>",
        &[("paragraph", "Recommendation 3a:"), ("paragraph", "q")],
    );
    assert_parts(
        "<h2><button>Action 1</button></h2><button>Show all</button>",
        &[("h2", "Action 1"), ("furniture", "Show all")],
    );
}

#[test]
fn what_is_around_the_page_is_furniture() {
    assert_parts(
        "<body><a class=skip-link href=#m>Skip to main content</a><div id=cookie-consent><h1>Cookies</h1></div>\
         <header><a href=/>Site</a></header><nav>Home</nav><main id=m class=has-sidebar-menu><h1>T</h1>\
         <p>x <span class=govuk-visually-hidden>(hidden)</span>y</p><aside>See also</aside>\
         <div class=gem-c-related-navigation>Related</div></main><footer>Crown copyright</footer>",
        &[
            ("furniture", "Skip to main content"),
            ("furniture", "Cookies"),
            ("furniture", "Site"),
            ("furniture", "Home"),
            ("title", "T"),
            ("paragraph", "x y"),
            ("furniture", "(hidden)"),
            ("furniture", "See also"),
            ("furniture", "Related"),
            ("furniture", "Crown copyright"),
        ],
    );
    assert_parts(
        "<div hidden>a</div><p style='display: none'>b</p><p aria-hidden=true>c</p><p hidden=until-found>d</p>",
        &[("furniture", "a"), ("furniture", "b"), ("furniture", "c"), ("paragraph", "d")],
    );
}

#[test]
fn the_components_of_gov_uk_have_their_meaning() {
    assert_parts(
        "<main><span class=govuk-caption-xl>Transparency data</span><h1>T</h1><p class=gem-c-lead-paragraph>S</p>\
         <dl class=gem-c-metadata__list><dt>From:</dt><dd><a>HMICFRS</a> and <a>IOPC</a></dd><dt>Published</dt>\
         <dd>4 April 2022</dd></dl><section class=gem-c-devolved-nations><h2>Applies to England</h2>\
         <ul><li>Guidance for Wales</ul></section><section class=gem-c-attachment><div>PDF</div>\
         <h3 class=gem-c-attachment__title><a>NPCC response</a></h3><p>PDF, 20 KB</p></section>\
         <div class=gem-c-published-dates><h2>Updates to this page</h2>Published 4 April 2022<br>Last updated 7 June 2022\
         <ol><li><time>7 June 2022</time><p>Added a letter.</ol></div></main>",
        &[
            ("documenttype", "Transparency data"),
            ("title", "T"),
            ("summary", "S"),
            ("metadata", "From: HMICFRS and IOPC"),
            ("metadata", "Published 4 April 2022"),
            ("metadata", "Applies to England"),
            ("furniture", "Guidance for Wales"),
            ("furniture", "PDF"),
            ("attachment", "NPCC response"),
            ("furniture", "PDF, 20 KB"),
            ("h2", "Updates to this page"),
            ("metadata", "Published 4 April 2022\nLast updated 7 June 2022"),
            ("change", "7 June 2022"),
            ("change", "Added a letter."),
        ],
    );
}

#[test]
fn a_link_to_a_document_alone_in_its_line_is_attached() {
    assert_parts(
        "<ul><li><a href=a.pdf>NPCC response</a> (PDF, 20KB)<li><a href=b.pdf>Download</a><li>See <a href=c.pdf>the plan</a></ul>",
        &[
            ("attachment", "NPCC response"),
            ("listitem", "(PDF, 20KB)"),
            ("listitem", "Download"),
            ("listitem", "See the plan"),
        ],
    );
}

#[test]
fn cells_are_the_paragraphs_of_a_grid() {
    assert_parts(
        "<table><caption>Plan</caption><tr><th>A<th>B<tr><td rowspan=2><p>c</p><ul><li>d</ul><td>e<tr><td>f</table>\
         <table role=presentation><tr><td>g<td>h</table>",
        &[
            ("paragraph", "Plan"),
            ("0,0", "A"),
            ("0,1", "B"),
            ("1,0", "c"),
            ("1,0", "d"),
            ("1,1", "e"),
            ("2,1", "f"),
            ("paragraph", "g"),
            ("paragraph", "h"),
        ],
    );
}

#[test]
fn a_page_made_to_harm_is_read_within_bounds() {
    let deep = format!("<main><h1>T</h1>{}x", "<div>".repeat(100_000));
    let source = open(&deep);
    assert_eq!((source.text.as_str(), source.notes.len()), ("T\nx", 1));
    assert_eq!(open(&format!("{}x", "<b><i><table><td>".repeat(50_000))).text, "x");
    assert_eq!(open(&format!("{}x", "<template>".repeat(50_000) + &"</template>".repeat(50_000))).text, "x");
    // Elements that are opened again in every paragraph multiply.
    let multiply: Vec<_> = (0..5_000).map(|at| format!("<p><b id={at}></p>")).collect();
    assert_eq!(source_error(&multiply.concat()), ReadError::HtmlTooComplex);
    let attributes: Vec<_> = (0..500_000).map(|at| format!(" a{at}")).collect();
    assert_eq!(source_error(&format!("<p{}>x", attributes.concat())), ReadError::HtmlTooComplex);
    assert_eq!(
        source_error(&" x".repeat(MAX_HTML_BYTES)),
        ReadError::TooLarge { bytes: 2 * MAX_HTML_BYTES, max: MAX_HTML_BYTES }
    );
    assert_eq!(source_error("<script>x</script>"), ReadError::NoWords);
}

#[test]
fn the_type_of_a_document_in_its_title_is_no_part_of_it() {
    assert_parts(
        "<main><h1><span class=govuk-caption-xl>Guidance</span> A plan</h1></main>",
        &[("documenttype", "Guidance"), ("title", "A plan")],
    );
}

#[test]
fn the_main_part_may_begin_with_blank_lines() {
    assert_parts(
        "<a href=#m>Skip</a>\n<main>\n\n <h1>A\n plan</h1>\n<p>x</main>",
        &[("furniture", "Skip"), ("title", "A plan"), ("paragraph", "x")],
    );
}

fn source_error(html: &str) -> ReadError {
    source(decode::File::new(html.as_bytes())).unwrap_err()
}
