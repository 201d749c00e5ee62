#![no_main]

use libfuzzer_sys::fuzz_target;
use super_complaints_pages::{Format, Options, read};

fuzz_target!(|bytes: &[u8]| {
    let _ = read(bytes, &Options { format: Some(Format::Html), ..Options::default() });
});
