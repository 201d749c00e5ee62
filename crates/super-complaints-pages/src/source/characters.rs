//! The decoders of the Encoding Standard: those of `encoding_rs`, or, where JavaScript has the same ones, its own.

use std::borrow::Cow;

use encoding_rs::Encoding;

/// The characters of bytes in an encoding, and whether some bytes are none and were replaced.
#[cfg(not(all(target_arch = "wasm32", feature = "text-decoder")))]
pub(super) fn characters<'b>(encoding: &'static Encoding, bytes: &'b [u8]) -> (Cow<'b, str>, bool) {
    encoding.decode_without_bom_handling(bytes)
}

/// The characters of bytes in an encoding, and whether some bytes are none and were replaced.
#[cfg(all(target_arch = "wasm32", feature = "text-decoder"))]
pub(super) fn characters<'b>(encoding: &'static Encoding, bytes: &'b [u8]) -> (Cow<'b, str>, bool) {
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
