#![no_main]

use std::io::{Cursor, Write};

use libfuzzer_sys::fuzz_target;
use super_complaints_pages::{Format, Options, read};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

// The text of a Word document, within an archive that is in order: damage to an archive is found by its checksum.
fuzz_target!(|xml: &[u8]| {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    if zip.start_file("word/document.xml", stored).is_err() || zip.write_all(xml).is_err() {
        return;
    }
    if let Ok(archive) = zip.finish() {
        let _ = read(archive.into_inner(), &Options { format: Some(Format::Word), ..Options::default() });
    }
});
