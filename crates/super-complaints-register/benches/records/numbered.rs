//! Records that differ, for registers of any size.

/// A record like another, with an id, a title and addresses of its own.
pub(crate) fn numbered(template: &str, number: u64) -> String {
    let record = template.replacen("\"id\": \"example\"", &format!("\"id\": \"example-{number}\""), 1);
    let record = record.replacen("\"title\": \"", &format!("\"title\": \"{number}: "), 1);
    record.replace("https://example.org/", &format!("https://example.org/{number}/"))
}
