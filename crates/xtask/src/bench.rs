//! `cargo xtask bench`: runs the benchmarks and prints one line per measure, `NAME VALUE UNIT`.

mod memory;
mod python;

use std::path::PathBuf;

use anyhow::Context as _;
use xshell::{Shell, cmd};

use crate::command::{CARGO, target};

pub(crate) use python::python;

/// How many records a pass of the benchmark reads.
const RECORDS: f64 = 2_000.0;
/// How many are made into tables.
const TABLED: f64 = 500.0;
/// How many the count of instructions reads.
const COUNTED: f64 = 100.0;

/// Runs the benchmarks, and prints ratios of medians taken in the same run.
///
/// # Errors
/// If a benchmark cannot be run, or its result cannot be read.
pub(crate) fn all(sh: &Shell) -> anyhow::Result<()> {
    cmd!(sh, "{CARGO} bench --quiet --package super-complaints --bench load_and_check -- --quiet").run()?;
    cmd!(sh, "{CARGO} bench --quiet --package super-complaints-pages --bench read_html -- --quiet").run()?;
    let tables = ["--package", "super-complaints-tables", "--features", "arrow", "--bench", "tables"];
    cmd!(sh, "{CARGO} bench --quiet {tables...} -- --quiet").run()?;
    cmd!(sh, "{CARGO} bench --quiet --package super-complaints-changes --bench diff -- --quiet").run()?;
    let median = |name: &str| self::median(sh, "records", name);
    let base = median("serde_json_value")?;
    say("load_and_check_over_serde_json_value", median("load_and_check")? / base, "ratio");
    say("load_over_serde_json_value", median("load")? / base, "ratio");
    say("load_and_check_per_record", median("load_and_check")? / RECORDS / 1_000.0, "microseconds");
    say("matrix_per_record", median("matrix")? / RECORDS / 1_000.0, "microseconds");
    let examples = std::fs::read_dir(sh.current_dir().join("examples/records"))?.count();
    for day in ["as_of_2022", "as_of_2026"] {
        let all = self::median(sh, "real_records", day)?;
        let each = all / f64::from(u32::try_from(examples)?) / 1_000.0;
        say(&format!("check_real_records_{day}_per_record"), each, "microseconds");
    }
    let of_pages = |name: &str| self::median(sh, "pages", name);
    let of_tables = |name: &str| self::median(sh, "tables", name);
    let load = of_tables("load")?;
    say("tables_over_load", of_tables("all")? / load, "ratio");
    say("tables_of_what_is_said_over_load", of_tables("said")? / load, "ratio");
    say(
        "load_to_matrix_table_per_record",
        (load + of_tables("matrix_table")?) / TABLED / 1_000.0,
        "microseconds",
    );
    let of_changes = |name: &str| self::median(sh, "changes", name);
    say("diff_over_load", of_changes("diff")? / of_changes("load")?, "ratio");
    say("read_over_html5ever", of_pages("read")? / of_pages("html5ever")?, "ratio");
    instructions(sh)?;
    // Prints its own lines: what a record costs in registers of four sizes, and what more cores give.
    let register =
        ["--package", "super-complaints-register", "--features", "threads,spill", "--bench", "register"];
    cmd!(sh, "{CARGO} bench --quiet {register...}").run()?;
    memory::all(sh)
}

/// Counts instructions with callgrind: the same on every run, unlike times.
fn instructions(sh: &Shell) -> anyhow::Result<()> {
    if cmd!(sh, "valgrind --version").quiet().ignore_stdout().ignore_stderr().run().is_err() {
        skipped("instructions_per_record", "valgrind is not installed");
        return Ok(());
    }
    let runner = runner(sh)?;
    let bench = cmd!(
        sh,
        "{CARGO} bench --quiet --package super-complaints --bench instructions -- --output-format=json"
    );
    let lines = bench.env("GUNGRAUN_RUNNER", runner).ignore_stderr().read()?;
    for line in lines.lines() {
        let summary: serde_json::Value = serde_json::from_str(line)?;
        let name = summary.get("function_name").and_then(serde_json::Value::as_str);
        let count = summary.pointer("/profiles/0/data/parts/0/metrics/Ir/values/new");
        let count = count.and_then(serde_json::Value::as_f64);
        let (name, count) = name.zip(count).context("a summary of gungraun has no count")?;
        say(&format!("{name}_instructions_per_record"), count / COUNTED / 1_000.0, "thousand");
    }
    Ok(())
}

/// The program that runs gungraun's benchmarks, of the same version as the library; installed on first use.
fn runner(sh: &Shell) -> anyhow::Result<PathBuf> {
    let id = cmd!(sh, "{CARGO} pkgid gungraun").quiet().read()?;
    let version = id.rsplit(['@', '#']).next().context("gungraun has no version")?;
    let root = target(sh).join("gungraun").join(version);
    if !sh.path_exists(root.join("bin")) {
        cmd!(sh, "{CARGO} install --quiet --locked --version {version} --root {root} gungraun-runner")
            .run()?;
    }
    Ok(root.join("bin/gungraun-runner"))
}

#[expect(clippy::print_stdout, reason = "this is the command line of the workspace")]
fn say(name: &str, value: f64, unit: &str) {
    println!("{name} {value:.2} {unit}");
}

#[expect(clippy::print_stdout, reason = "this is the command line of the workspace")]
fn skipped(name: &str, why: &str) {
    println!("{name} skipped: {why}");
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
