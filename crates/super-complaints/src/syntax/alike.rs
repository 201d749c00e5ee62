//! Short texts compared without a call: names and words of the vocabulary are all over a document.

/// Whether two texts are the same. Two pieces that may overlap hold all of a text of up to 16 bytes.
pub(crate) fn are_alike(one: &[u8], other: &[u8]) -> bool {
    one.len() == other.len()
        && match one.len() {
            2..=3 => ends_alike::<2>(one, other),
            4..=7 => ends_alike::<4>(one, other),
            8..=16 => ends_alike::<8>(one, other),
            _ => one == other,
        }
}

fn ends_alike<const N: usize>(one: &[u8], other: &[u8]) -> bool {
    one.first_chunk::<N>() == other.first_chunk() && one.last_chunk::<N>() == other.last_chunk()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_of_every_length_differ_by_any_byte() {
        for length in 0..40 {
            let text = vec![b'a'; length];
            assert!(are_alike(&text, &text.clone()));
            assert!(!are_alike(&text, &vec![b'a'; length + 1]));
            for at in 0..length {
                let mut other = text.clone();
                other[at] = b'b';
                assert!(!are_alike(&text, &other), "{length} {at}");
            }
        }
    }
}
