//! Where the elements of a document's lists begin. It is noted while the document is read, so that a place in it is found
//! without passing over all the text before.

/// The lists of the outermost object, each with the bytes at which its elements begin.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Outline {
    lists: Vec<Noted>,
    /// Of all lists, one after the other.
    elements: Vec<usize>,
}

/// Where a list begins, and where it ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Noted {
    begin: usize,
    end: usize,
    /// The position of its first element among those of all lists.
    first: usize,
}

impl Outline {
    /// Notes a list that begins at a byte.
    pub(super) fn begin(&mut self, at: usize) {
        self.lists.push(Noted { begin: at, end: at, first: self.elements.len() });
    }

    /// Notes an element of the last list.
    pub(super) fn element(&mut self, at: usize) {
        self.elements.push(at);
    }

    /// Notes where the last list ends.
    pub(super) fn end(&mut self, at: usize) {
        if let Some(list) = self.lists.last_mut() {
            list.end = at;
        }
    }

    /// Where the elements begin of the list that begins at a byte, and where it ends; `None` if no such list was noted.
    pub(crate) fn list(&self, begin: usize) -> Option<(&[usize], usize)> {
        let nth = self.lists.binary_search_by_key(&begin, |list| list.begin).ok()?;
        let list = self.lists.get(nth)?;
        let next = self.lists.get(nth + 1).map_or(self.elements.len(), |next| next.first);
        Some((self.elements.get(list.first..next)?, list.end))
    }
}
