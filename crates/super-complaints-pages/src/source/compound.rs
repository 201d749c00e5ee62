//! The container of Office files before 2007, and of files with a password.

use super_complaints::collect_vec::CollectVec as _;

/// What a compound file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Compound {
    /// A workbook of Excel 97 to 2003.
    Workbook,
    /// A document of Word 97 to 2003.
    Document,
    /// An Office file with a password.
    Encrypted,
    /// Another file, such as a saved message.
    Other,
}

const MAGIC: [u8; 8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

impl Compound {
    /// What a file holds, by the names of its streams; `None` if it is no compound file.
    pub(super) fn of(bytes: &[u8]) -> Option<Self> {
        let rest = bytes.strip_prefix(&MAGIC)?;
        let has = |name: &str| {
            let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect_vec();
            memchr::memmem::find(rest, &name).is_some()
        };
        Some(if has("EncryptedPackage") {
            Self::Encrypted
        } else if has("WordDocument") {
            Self::Document
        } else if has("Workbook") {
            Self::Workbook
        } else {
            Self::Other
        })
    }
}
