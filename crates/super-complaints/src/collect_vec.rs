//! Lists of what iterators give, for the crates of this workspace.

/// `collect_vec`, as programs know it from `itertools`.
pub trait CollectVec: Iterator + Sized {
    /// A list of all that is left. In the wasm package, of which `collect` would be a twentieth, it pushes what the iterator
    /// passes on: `for_each` is smaller than a loop here, and how many there are is not asked.
    fn collect_vec(self) -> Vec<Self::Item> {
        if cfg!(target_family = "wasm") {
            let mut list = Vec::new();
            self.for_each(|it| list.push(it));
            list
        } else {
            self.collect()
        }
    }
}

impl<I: Iterator> CollectVec for I {}
