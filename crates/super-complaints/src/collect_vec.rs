//! Lists of what iterators give.

/// `collect_vec`, as programs know it from `itertools`.
pub(crate) trait CollectVec: Iterator + Sized {
    /// A list of all that is left. For the wasm package, where `collect` would be a twentieth of the code, it asks for the next
    /// element in one place, and not for how many there are.
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
