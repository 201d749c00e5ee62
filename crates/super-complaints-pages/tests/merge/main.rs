//! One record from many pages: laws on made-up drafts and on real pages, and single cases.

#[cfg(test)]
mod cases;
#[cfg(test)]
mod generated;
#[cfg(test)]
mod laws;
#[cfg(test)]
mod layout;
#[cfg(test)]
mod pages;
#[cfg(test)]
mod support;
