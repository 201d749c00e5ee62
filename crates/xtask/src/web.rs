//! The page in `examples/web`: built from the npm package, and used in a browser as a reader uses it.

use xshell::{Shell, cmd};

use crate::command::{CARGO, target};
use crate::javascript;

/// Builds the page and runs its tests, with the package that was packed last and with the command line, in whose words the page
/// speaks. Without Chromium, the tests say that they are skipped, and how to get it.
///
/// # Errors
/// If it cannot be built, or a test fails.
pub(crate) fn test(sh: &Shell) -> anyhow::Result<()> {
    let tarball = javascript::built(sh).or_else(|_| javascript::build(sh))?;
    cmd!(sh, "{CARGO} build --quiet --package super-complaints-cli").run()?;
    let command = target(sh).join("debug").join(format!("super-complaints{}", std::env::consts::EXE_SUFFIX));
    let shots = target(sh).join("web/screenshots");
    let quiet = ["--ignore-scripts", "--silent", "--no-audit", "--no-fund"];
    let _page = sh.push_dir("examples/web");
    cmd!(sh, "npm ci {quiet...}").run()?;
    cmd!(sh, "npm install --no-save {quiet...} {tarball}").run()?;
    cmd!(sh, "npm run build --silent").run()?;
    let test = cmd!(sh, "npm test --silent").env("SUPER_COMPLAINTS_SHOTS", shots);
    Ok(test.env("SUPER_COMPLAINTS_COMMAND", command).run()?)
}
