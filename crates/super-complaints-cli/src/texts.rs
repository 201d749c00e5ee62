//! Source texts at hand: files named after the documents whose text they hold.

use std::path::Path;

use super_complaints::{Context, SuperComplaint, read_json_slice};

use crate::input::Input;
use crate::trouble::Trouble;

/// The context of a record with the source texts of a folder: of the folder of the record's id in it, where there is one.
/// Of a folder that many records share, only those that a record has as documents.
pub(crate) fn with_texts<'d>(
    context: &Context<'d>,
    folder: Option<&Path>,
    input: &Input,
    shared: bool,
) -> Result<Context<'d>, Trouble> {
    let Some(folder) = folder else { return Ok(context.clone()) };
    // Of what cannot be read the check speaks.
    let Some(record) = read_json_slice(&input.bytes).record else { return Ok(context.clone()) };
    let own = folder.join(record.id.as_str());
    let (folder, shared) = if own.is_dir() { (own.as_path(), false) } else { (folder, shared) };
    let mut texts = texts_of(folder)?;
    if shared {
        texts.retain(|(id, _)| has(&record, id));
    }
    Ok(context.clone().texts(texts))
}

fn has(record: &SuperComplaint, document: &str) -> bool {
    record.documents.iter().any(|it| it.id.as_str() == document)
}

fn texts_of(folder: &Path) -> Result<Vec<(String, String)>, Trouble> {
    let unread = |error: std::io::Error| {
        Trouble::new(format!("the texts in `{}` cannot be read: {error}", folder.display()))
            .help("give a folder with files such as page.txt, named after the ids of documents")
    };
    let mut texts = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(unread)? {
        let path = entry.map_err(unread)?.path();
        let is_text = path.extension().is_some_and(|it| it == "txt") && path.is_file();
        let Some(id) = path.file_stem().and_then(|stem| stem.to_str()).filter(|_| is_text) else { continue };
        let text = Input::read(&path)?;
        texts.push((id.to_owned(), text.page()?.to_owned()));
    }
    texts.sort();
    Ok(texts)
}
