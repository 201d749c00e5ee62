//! What is compressed with gzip is read as if it were not.

use std::io::{self, Cursor, Read};

/// A reader of the content. What begins as gzip is decompressed.
pub(crate) fn content(mut raw: Box<dyn Read + Send>) -> io::Result<Box<dyn Read + Send>> {
    let mut start = Vec::new();
    raw.by_ref().take(2).read_to_end(&mut start)?;
    let is_gzip = start == [0x1f, 0x8b];
    let whole = Cursor::new(start).chain(raw);
    if is_gzip { decompressed(whole) } else { Ok(Box::new(whole)) }
}

#[cfg(feature = "gzip")]
#[expect(clippy::unnecessary_wraps, reason = "without the feature it fails")]
fn decompressed(whole: impl Read + Send + 'static) -> io::Result<Box<dyn Read + Send>> {
    Ok(Box::new(Gzip(flate2::read::MultiGzDecoder::new(whole))))
}

#[cfg(not(feature = "gzip"))]
fn decompressed(_: impl Read + Send + 'static) -> io::Result<Box<dyn Read + Send>> {
    Err(io::Error::new(
        io::ErrorKind::Unsupported,
        "it is compressed with gzip, which this program was built without",
    ))
}

/// Says of the errors of a decompression that they are about gzip.
#[cfg(feature = "gzip")]
struct Gzip<R>(R);

#[cfg(feature = "gzip")]
impl<R: Read> Read for Gzip<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.0.read(buffer).map_err(|error| match error.kind() {
            io::ErrorKind::UnexpectedEof => io::Error::new(error.kind(), "its gzip data end too early"),
            io::ErrorKind::InvalidData | io::ErrorKind::InvalidInput => {
                io::Error::new(io::ErrorKind::InvalidData, "its gzip data are damaged")
            }
            _ => error,
        })
    }
}
