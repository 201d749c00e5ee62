//! What a feed is asked to show.

use super_complaints::Directory;
use time::Date;

/// What a feed shows, and what it is called.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct FeedOptions<'d> {
    /// The date of the feed: what is known on it, and nothing later.
    pub as_of: Date,
    /// The date since which changes are shown, and due dates; absent: with an older state, all changes since that; without
    /// one, only due dates, all of them.
    pub since: Option<Date>,
    /// The directory that names bodies.
    pub directory: &'d Directory,
    /// The title; absent: `Super-complaints: changes and due dates`.
    pub title: Option<String>,
    /// The address at which the feed is published. It is the id of an Atom feed, too.
    pub url: Option<String>,
    /// The name of the body that publishes the feed; absent: `super-complaints`.
    pub author: Option<String>,
}

impl FeedOptions<'static> {
    /// A feed as of a date.
    pub fn new(as_of: Date) -> Self {
        Self { as_of, since: None, directory: Directory::standard(), title: None, url: None, author: None }
    }
}

impl<'d> FeedOptions<'d> {
    /// With another directory.
    #[must_use]
    pub fn directory<'o>(self, directory: &'o Directory) -> FeedOptions<'o>
    where
        'd: 'o,
    {
        FeedOptions { directory, ..self }
    }
}
