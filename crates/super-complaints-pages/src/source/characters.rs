//! The decoders of the Encoding Standard: those of `encoding_rs`, or, where JavaScript has the same ones, its own.

use std::borrow::Cow;

use encoding_rs::Encoding;
#[cfg(all(target_arch = "wasm32", feature = "text-decoder"))]
use encoding_rs::WINDOWS_1252;

/// The characters of bytes in an encoding, and whether some bytes are none and were replaced.
#[cfg(not(all(target_arch = "wasm32", feature = "text-decoder")))]
pub(super) fn characters<'b>(encoding: &'static Encoding, bytes: &'b [u8]) -> (Cow<'b, str>, bool) {
    encoding.decode_without_bom_handling(bytes)
}

/// The characters of bytes in an encoding, and whether some bytes are none and were replaced.
#[cfg(all(target_arch = "wasm32", feature = "text-decoder"))]
pub(super) fn characters<'b>(encoding: &'static Encoding, bytes: &'b [u8]) -> (Cow<'b, str>, bool) {
    if encoding == WINDOWS_1252 {
        return (windows_1252(bytes).into(), false);
    }
    let decoded = |strictly: bool| {
        let options = web_sys::TextDecoderOptions::new();
        options.set_fatal(strictly);
        // A mark is a character, as in `encoding_rs`. `web-sys` has no setter.
        js_sys::Reflect::set(&options, &"ignoreBOM".into(), &true.into()).ok()?;
        let decoder = web_sys::TextDecoder::new_with_label_and_options(encoding.name(), &options).ok()?;
        decoder.decode_with_u8_array(bytes).ok()
    };
    match decoded(true) {
        Some(text) => (text.into(), false),
        // There is no decoder for what the standard calls `replacement`: all of it is replaced.
        None => (decoded(false).unwrap_or_else(|| "\u{fffd}".to_owned()).into(), true),
    }
}

/// The characters of Windows-1252. Not by `TextDecoder`: that of Node 20 takes it for Latin-1 (nodejs/node, issue 56542).
#[cfg(any(test, all(target_arch = "wasm32", feature = "text-decoder")))]
fn windows_1252(bytes: &[u8]) -> String {
    /// Those from 0x80, in which it differs from Latin-1; five are control characters, as the standard has it.
    const FROM_80: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
        '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    let character = |byte: &u8| {
        let special = byte.checked_sub(0x80).and_then(|at| FROM_80.get(usize::from(at)));
        special.copied().unwrap_or_else(|| char::from(*byte))
    };
    bytes.iter().map(character).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn windows_1252_is_as_the_standard_has_it() {
        let all: Vec<u8> = (0..=255).collect();
        let (standard, failed) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(&all);
        assert_eq!((windows_1252(&all), failed), (standard.into_owned(), false));
    }
}
