//! The choices that make a world.

/// The choices of one world: each of so many, found in the order in which they are asked for.
#[derive(Default)]
pub(crate) struct Choices {
    taken: Vec<(usize, usize)>,
    next: usize,
}

impl Choices {
    /// One of so many, as this world has it.
    pub(crate) fn one_of(&mut self, count: usize) -> usize {
        assert!(count > 0, "a choice of nothing");
        if self.next == self.taken.len() {
            self.taken.push((0, count));
        }
        self.next += 1;
        self.taken[self.next - 1].0
    }

    pub(crate) fn is_so(&mut self) -> bool {
        self.one_of(2) == 1
    }

    /// Goes on to the next world, if there is one.
    pub(crate) fn advance(&mut self) -> bool {
        self.taken.truncate(self.next);
        self.next = 0;
        while let Some((at, count)) = self.taken.pop() {
            if at + 1 < count {
                self.taken.push((at + 1, count));
                return true;
            }
        }
        false
    }
}
