//! Reads whole pages: a real one, and copies of others in their layouts.

#[cfg(test)]
mod beside;
#[cfg(test)]
mod cases;
#[cfg(test)]
mod copied_pages;
#[cfg(test)]
mod corpus;
#[cfg(test)]
#[cfg(feature = "office")]
mod damaged;
#[cfg(test)]
mod directory;
#[cfg(test)]
mod documented;
#[cfg(test)]
mod facts;
#[cfg(test)]
mod forms_of_pages;
#[cfg(test)]
mod hard;
#[cfg(test)]
mod hidden_victims;
#[cfg(test)]
mod html;
#[cfg(test)]
mod kinds;
#[cfg(test)]
mod labelled_lines;
#[cfg(test)]
mod labels;
#[cfg(test)]
mod letters;
#[cfg(test)]
#[cfg(feature = "office")]
#[path = "../made/mod.rs"]
#[cfg(test)]
mod made;
#[cfg(test)]
mod mentioned;
#[cfg(test)]
mod must_not;
#[cfg(test)]
mod mutation;
#[cfg(test)]
#[cfg(feature = "office")]
mod office;
#[cfg(test)]
mod options;
#[cfg(test)]
mod own_account;
#[cfg(test)]
mod parliament;
#[cfg(test)]
mod prose_mutation;
#[cfg(test)]
mod refusals;
#[cfg(test)]
mod report_pages;
#[cfg(test)]
mod running_text;
#[cfg(test)]
mod schema;
#[cfg(test)]
mod searches;
#[cfg(test)]
mod several;
#[cfg(test)]
mod short_headings;
#[cfg(test)]
mod stated_whole;
#[cfg(test)]
mod taken;
mod time;
#[cfg(test)]
mod trace;
#[cfg(test)]
mod unlabelled;
#[cfg(test)]
mod upright;
#[cfg(test)]
mod variants;

#[cfg(test)]
mod support {
    use super_complaints_pages::{Draft, Options, read};

    /// The pages, each with its name.
    pub(crate) const PAGES: [(&str, &str); 6] = [
        ("hidden-victims-responses", include_str!("../../../../examples/pages/hidden-victims-responses.txt")),
        ("stalking-responses", include_str!("../../../../tests/pages/stalking-responses.txt")),
        ("ppda-responses-actions", include_str!("../../../../tests/pages/ppda-responses-actions.txt")),
        (
            "duty-to-protect-titles-lost",
            include_str!("../../../../tests/pages/duty-to-protect-titles-lost.txt"),
        ),
        ("home-office-ppda-letter", include_str!("../../../../tests/pages/home-office-ppda-letter.txt")),
        ("npcc-ppda-letter", include_str!("../../../../tests/pages/npcc-ppda-letter.txt")),
    ];

    pub(crate) fn text(page: &str) -> &'static str {
        PAGES.iter().find(|(name, _)| *name == page).unwrap().1
    }

    pub(crate) fn draft(page: &str) -> Draft {
        read(text(page), &Options::default()).unwrap()
    }
}
#[cfg(test)]
mod writers;
