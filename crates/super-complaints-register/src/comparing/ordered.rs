//! Texts and numbers as bytes that have the same order as they.

mod reader;

use memchr::memchr;
use super_complaints::PartialDate;

use reader::{END, WITHIN};
pub(super) use reader::{Reader, damaged, end_of_text};

/// Bytes in the making.
#[derive(Debug, Default)]
pub(super) struct Writer(pub(super) Vec<u8>);

impl Writer {
    pub(super) fn text(&mut self, text: impl AsRef<[u8]>) {
        let mut rest = text.as_ref();
        while let Some((before, after)) = memchr(0, rest).and_then(|at| rest.split_at_checked(at + 1)) {
            self.0.extend_from_slice(before);
            self.0.push(WITHIN);
            rest = after;
        }
        self.0.extend_from_slice(rest);
        self.0.extend([0, END]);
    }

    pub(super) fn number(&mut self, number: u64) {
        let bytes = number.to_be_bytes();
        let zeros = (number.leading_zeros() / u8::BITS) as usize;
        let bytes = bytes.get(zeros..).unwrap_or_default();
        self.0.push(u8::try_from(bytes.len()).unwrap_or_default());
        self.0.extend_from_slice(bytes);
    }

    pub(super) fn position(&mut self, position: Option<u32>) {
        self.number(position.map_or(0, |it| u64::from(it) + 1));
    }

    pub(super) fn date(&mut self, date: Option<&PartialDate>) {
        self.text(date.map_or_else(String::new, ToString::to_string));
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn written(text: &str, number: u64) -> Vec<u8> {
        let mut writer = Writer::default();
        writer.text(text);
        writer.number(number);
        writer.0
    }

    /// Texts with many zeros, and other characters that matter to the order.
    const TEXT: &str = "[\u{0}\u{1}a\u{ff}\u{ffff}]{0,6}";

    proptest! {
        #[test]
        fn bytes_have_the_order_of_what_they_say(
            one in (TEXT, any::<u16>()),
            other in (TEXT, any::<u16>()),
        ) {
            let of = |(text, number): &(String, u16)| written(text, u64::from(*number));
            prop_assert_eq!(of(&one).cmp(&of(&other)), one.cmp(&other));
        }

        #[test]
        fn what_was_written_is_read(
            text in TEXT,
            number: u64,
            at: Option<u32>,
            date in prop::sample::select(&["2021", "2021-05", "2021-05-26", "[2021..]", "[..2021-05]", "[2021..2022-05]"]),
        ) {
            let mut writer = Writer(written(&text, number));
            let date = date.parse().ok();
            assert!(date.is_some());
            writer.position(at);
            writer.date(date.as_ref());
            writer.date(None);
            let mut reader = Reader { rest: &writer.0, paths: &[] };
            prop_assert_eq!(reader.text().ok(), Some(text.into()));
            prop_assert_eq!(reader.number().ok(), Some(number));
            prop_assert_eq!(reader.position().ok(), Some(at));
            prop_assert_eq!(reader.date().ok(), Some(date));
            prop_assert_eq!(reader.date().ok(), Some(None));
            prop_assert!(reader.number().is_err());
        }
    }
}
