//! The most memory that the command line takes to check a register, in every format of its output.

#[path = "../../../super-complaints-register/benches/records/numbered.rs"]
mod numbered;

use std::io::{BufWriter, Write as _};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anyhow::Context as _;
use xshell::{Shell, cmd};

use crate::command::{CARGO, target};

use super::{say, skipped};

use numbered::numbered;

/// Measures the memory with 1,000, with 20,000 and with 100,000 records.
pub(super) fn all(sh: &Shell) -> anyhow::Result<()> {
    if !cfg!(target_os = "linux") {
        skipped("stream_peak_memory", "the memory of a process is read from /proc");
        return Ok(());
    }
    cmd!(sh, "{CARGO} build --quiet --release --package super-complaints-cli").run()?;
    let binary = target(sh).join("release/super-complaints");
    for format in ["text", "json", "sarif", "github"] {
        for records in [1_000, 20_000, 100_000] {
            let mut command = Command::new(&binary);
            command.args(["check", "-", "--as-of", "2022-06-01", "--format", format]);
            command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
            let peak = peak(command.spawn()?, records)?;
            say(&format!("stream_peak_memory_{format}_{records}"), peak, "MB");
        }
    }
    Ok(())
}

/// Passes a register to a process, one record on each line; the most memory that it took, in MB.
fn peak(mut child: Child, records: u32) -> anyhow::Result<f64> {
    let input = child.stdin.take().context("no standard input")?;
    let status = format!("/proc/{}/status", child.id());
    let writer = std::thread::spawn(move || write(records, input));
    let mut peak = 0.0_f64;
    // The system keeps the peak itself, so the last value that is seen is nearly the last one.
    while child.try_wait()?.is_none() {
        let kilobytes = std::fs::read_to_string(&status).ok().and_then(|text| {
            let line = text.lines().find(|line| line.starts_with("VmHWM:"))?;
            line.split_whitespace().nth(1)?.parse::<f64>().ok()
        });
        peak = peak.max(kilobytes.unwrap_or_default() / 1_000.0);
        std::thread::sleep(Duration::from_millis(2));
    }
    writer.join().map_err(|_| anyhow::anyhow!("the records could not be written"))??;
    Ok(peak)
}

/// Records with ids and addresses of their own; each has a finding, so that every format has something to write.
fn write(records: u32, input: impl std::io::Write) -> std::io::Result<()> {
    let template = super_complaints::EXAMPLE.replace('\n', " ");
    let template = template.replacen("\"sources\": [\"complaint\"]", "\"sources\": [\"complaynt\"]", 1);
    let mut input = BufWriter::new(input);
    for number in 0..records {
        writeln!(input, "{}", numbered(&template, number.into()))?;
    }
    input.flush()
}
