//! `cargo xtask bench`: runs the benchmarks and prints one line per measure, `NAME VALUE UNIT`.

use anyhow::Context as _;
use xshell::{Shell, cmd};

use crate::command::{CARGO, target};

/// How many records a pass of the benchmark reads.
const RECORDS: f64 = 2_000.0;

/// Runs the benchmarks, and prints ratios of medians taken in the same run.
///
/// # Errors
/// If a benchmark cannot be run, or its result cannot be read.
pub(crate) fn all(sh: &Shell) -> anyhow::Result<()> {
    cmd!(sh, "{CARGO} bench --quiet --package super-complaints --bench load_and_check -- --quiet").run()?;
    cmd!(sh, "{CARGO} bench --quiet --package super-complaints-pages --bench read_html -- --quiet").run()?;
    let median = |name: &str| self::median(sh, "records", name);
    let base = median("serde_json_value")?;
    say("load_and_check_over_serde_json_value", median("load_and_check")? / base, "ratio");
    say("load_over_serde_json_value", median("load")? / base, "ratio");
    say("load_and_check_per_record", median("load_and_check")? / RECORDS / 1_000.0, "microseconds");
    say("matrix_per_record", median("matrix")? / RECORDS / 1_000.0, "microseconds");
    let of_pages = |name: &str| self::median(sh, "pages", name);
    say("read_over_html5ever", of_pages("read")? / of_pages("html5ever")?, "ratio");
    Ok(())
}

#[expect(clippy::print_stdout, reason = "this is the command line of the workspace")]
fn say(name: &str, value: f64, unit: &str) {
    println!("{name} {value:.2} {unit}");
}

/// The median of a benchmark of a group, in nanoseconds per pass.
fn median(sh: &Shell, group: &str, name: &str) -> anyhow::Result<f64> {
    let path = target(sh).join("criterion").join(group).join(name).join("new/estimates.json");
    let estimates: serde_json::Value = serde_json::from_str(&sh.read_file(&path)?)?;
    estimates
        .pointer("/median/point_estimate")
        .and_then(serde_json::Value::as_f64)
        .with_context(|| format!("no median in {}", path.display()))
}
