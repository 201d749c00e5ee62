//! Plain text and tags give the same tree as the tokenizer of the parser gives, in whatever they stand.

use super::*;

/// The tree that the parser makes without help.
fn by_the_parser_alone(html: &str) -> String {
    let bounded = Bounded::new(0);
    let tokenizer = Tokenizer::new(&bounded, TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(html));
    while !matches!(tokenizer.feed(&input), TokenizerResult::Done) {}
    tokenizer.end();
    shown(&bounded.builder.sink.finish())
}

/// A tree, whoever owns its words.
fn shown(tree: &Tree) -> String {
    let shown = format!("{tree:?}");
    ["owned", "shared", "inline"]
        .iter()
        .fold(shown, |shown, whose| shown.replace(&format!("({whose}: "), "("))
}

fn assert_same(html: &str) {
    let parsed = parse(html).unwrap();
    assert_eq!(shown(&parsed.tree), by_the_parser_alone(html), "{html:?}");
}

/// Pieces of pages, plain and not.
const PIECES: [&str; 84] = [
    "<p>",
    "</p>",
    "<div class=\"a b\">",
    "</div>",
    "<a href='/x?y=1'>",
    "</a>",
    "<br/>",
    "<br />",
    "<img alt=\"\">",
    "<hr hidden>",
    "<input disabled value=3>",
    "<td rowspan=2>",
    "<td>",
    "</td>",
    "<tr>",
    "</tr>",
    "<table>",
    "</table>",
    "<th scope=\"row\">",
    "<li>",
    "<ul>",
    "</ul>",
    "<h1>",
    "</h1>",
    "<b>",
    "</b>",
    "<i>",
    "</i>",
    "<pre>\n",
    "</pre>",
    "<textarea>\n<b>",
    "</textarea>",
    "<title>A < b",
    "</title>",
    "<style>p > a {}",
    "</style>",
    "<script>if (a < b && '</p>') {}",
    "</script>",
    "<!-- a -- > b -->",
    "<!-->",
    "<!--->",
    "<!doctype html>",
    "<?xml?>",
    "</3>",
    "< b",
    "a > b",
    "&amp;",
    "&nbsp",
    "&lt;p>",
    "&",
    "\r\n",
    "\r",
    "\0",
    "\n",
    "  ",
    "words and words",
    "ß’",
    "<P>",
    "</P>",
    "<DIV ID=x>",
    "<p class=a class=b>",
    "<p =x>",
    "<p a = 'b'>",
    "<p a='b'c>",
    "<p a=b/>",
    "<p/ a>",
    "<p a=\"x&amp;y\">",
    "<p a=\"x>y\">",
    "<p a='<b>'>",
    "<svg><path d=\"M0\"/>",
    "</svg>",
    "<![CDATA[a<b]]>",
    "<math><mi>",
    "</math>",
    "<template>",
    "</template>",
    "<select><option>",
    "</select>",
    "<frameset>",
    "<plaintext>",
    "<noscript>",
    "<p",
    "<p a='",
    "<",
];

#[test]
fn any_pieces_in_any_order() {
    let mut seed = 0x2545_f491_4f6c_dd1d_u64;
    let mut next = |below: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        usize::try_from(seed >> 33).unwrap() % below
    };
    for _ in 0..6_000 {
        let html: String = (0..=next(24)).map(|_| PIECES[next(PIECES.len())]).collect();
        assert_same(&html);
    }
}

#[test]
fn each_page_of_the_tests() {
    for page in [
        include_str!("../../../../../../tests/pages/whole-govuk-page.html"),
        include_str!("../../../../../../tests/pages/stalking-responses-govspeak.html"),
        include_str!("../../../../../../tests/pages/surrey-pcc-ppda.html"),
    ] {
        assert_same(page);
        assert_same(&page.replace('\n', "\r\n"));
        assert_same(&page.to_uppercase());
    }
}

#[test]
fn what_is_plain() {
    let plain = |html: &str| {
        let page = Plain { html, whole: StrTendril::from(html) };
        page.token(0).map(|(_, end)| end)
    };
    for html in [
        "words",
        "<p>",
        "</p>",
        "</p >",
        "<br/>",
        "<p id=a-b>",
        "<a href=\"/x\" hidden>",
        "<td rowspan='2'>",
        "<h2\nid=\"x\" >",
    ] {
        assert_eq!(plain(html), Some(html.len()), "{html}");
    }
    for html in [
        "&amp;",
        "<P>",
        "<p a=\"&lt;\">",
        "<p a=b\"c>",
        "<p a = b>",
        "<p a='b'c='d'>",
        "<p a a>",
        "</p a>",
        "<!-- -->",
        "< p>",
        "<p",
        "<p a='",
        "<p a=>",
        "<p\r>",
        "<p a/b>",
        "\0",
    ] {
        assert_eq!(plain(html), None, "{html}");
    }
}
