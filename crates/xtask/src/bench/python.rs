//! The Python package beside other libraries.

#[path = "../../../super-complaints/benches/records/generated.rs"]
mod generated;

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use xshell::{Shell, cmd};

use crate::command::{fresh_dir, target};
use crate::python::{build, environment};

/// How many records there are of each kind.
const RECORDS: usize = 2_000;

/// Builds the wheel, and measures it over generated records and over the example records, each again and again with another
/// id.
///
/// # Errors
/// If it cannot be built or measured.
pub(crate) fn python(sh: &Shell) -> anyhow::Result<()> {
    let wheel = build(sh)?;
    let home = target(sh).join("python/bench");
    let python = home.join("bin/python");
    let folder = fresh_dir(sh, "python/records")?;
    let files =
        [write(sh, &folder, "generated", &generated_records())?, write(sh, &folder, "real", &real(sh)?)?];
    let [force, alone] = ["--force-reinstall", "--no-deps"].map(OsStr::new);
    environment(sh, &home, &[force, alone, wheel.as_os_str()])?;
    let bench = sh.current_dir().join("bindings/python/bench");
    environment(sh, &home, &[OsStr::new("-r"), bench.join("requirements.txt").as_os_str()])?;
    let schema = "crates/super-complaints/schema/super-complaint.schema.json";
    let run = bench.join("run.py");
    Ok(cmd!(sh, "{python} {run} {schema} {files...}").run()?)
}

fn write(sh: &Shell, folder: &Path, name: &str, lines: &[String]) -> anyhow::Result<PathBuf> {
    let file = folder.join(name).with_extension("ndjson");
    sh.write_file(&file, lines.join("\n"))?;
    Ok(file)
}

fn generated_records() -> Vec<String> {
    (0..RECORDS).map(generated::record).collect()
}

/// The example records, each on a line.
fn real(sh: &Shell) -> anyhow::Result<Vec<String>> {
    let mut files = sh.read_dir("examples/records")?;
    files.retain(|file| file.extension().is_some_and(|it| it == "json"));
    let texts = files.iter().map(|file| sh.read_file(file)).collect::<Result<Vec<_>, _>>()?;
    let numbered = |(number, text): (usize, &String)| {
        let (before, id) = text.split_once("\"id\": \"").context("a record has no id")?;
        Ok(format!("{before}\"id\": \"n{number}-{id}").replace('\n', " "))
    };
    texts.iter().cycle().take(RECORDS).enumerate().map(numbered).collect()
}
