//! The command line: `cargo xtask <command>`.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use xtask::serve::Address;
use xtask::{bench, check, clinic, dist, fuzz, mutants, screenshots, serve, sign_off, workspace};

const USAGE: &str = "\
cargo xtask <command>

  dist        [--out dist]                        build what a clinic hosts
  serve       [--port 8080] [--host 127.0.0.1]    build, then show the demo in your browser
  check       FILE                                say what is wrong with a clinic's protocol file
  sign-off    [FILE] [--out sign-off.html]        write the page on which a clinician checks and signs the figures
  test        [--no-browser]                      everything that must hold before a change is merged
  fuzz        [TARGET] [--seconds 60]             throw random input at the planner and the reader
  bench       [plan|load|lighthouse] [--rounds 5] [--write]
                                                  measure speed beside other ways of doing the same job
  mutants     [plan|protocol]                     change the rules piece by piece: does a test notice?
  screenshots [NAME] [--out docs/screenshots]     take the pictures of the documentation
";

fn main() -> ExitCode {
    match run(std::env::args().skip(1).collect()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(mut arguments: Vec<String>) -> Result<()> {
    if arguments.is_empty() || matches!(arguments[0].as_str(), "help" | "--help" | "-h") {
        print!("{USAGE}");
        return Ok(());
    }
    let command = arguments.remove(0);
    let mut options = Options(arguments);
    match command.as_str() {
        "dist" => {
            let out = options.path("--out", "dist")?;
            options.finish()?;
            dist::run(&out)
        }
        "serve" => {
            let port = options.value("--port")?.unwrap_or_else(|| "8080".to_owned());
            let port =
                port.parse().with_context(|| format!("`--port {port}` is not a port number"))?;
            let host = options.value("--host")?.unwrap_or_else(|| "127.0.0.1".to_owned());
            options.finish()?;
            serve::run(&Address { host, port })
        }
        "check" => {
            let file = options.word().context("which file? `cargo xtask check FILE`")?;
            let file = PathBuf::from(file);
            options.finish()?;
            clinic::check(&file)
        }
        "sign-off" => {
            let out = options.path("--out", "sign-off.html")?;
            let file = options.word().filter(|word| word != "default").map(PathBuf::from);
            options.finish()?;
            sign_off::write(file.as_deref(), &out)
        }
        "test" => {
            let with_browser = !options.flag("--no-browser");
            options.finish()?;
            check::run_all(with_browser)
        }
        "fuzz" => {
            let seconds = options.value("--seconds")?.unwrap_or_else(|| "60".to_owned());
            let seconds = seconds.parse().context("`--seconds` takes a whole number")?;
            match options.word() {
                Some(target) => fuzz::run_all(&[&target], seconds),
                None => fuzz::run_all(&fuzz::TARGETS, seconds),
            }
        }
        "bench" => {
            let rounds = options.value("--rounds")?.unwrap_or_else(|| "5".to_owned());
            let rounds = rounds.parse().context("`--rounds` takes a whole number")?;
            let write = options.flag("--write");
            let part = match options.word().as_deref() {
                None => None,
                Some("plan") => Some(bench::Part::Plan),
                Some("load") => Some(bench::Part::Load),
                Some("lighthouse") => Some(bench::Part::Lighthouse),
                Some(other) => bail!("there is nothing called `{other}` to measure\n\n{USAGE}"),
            };
            options.finish()?;
            if write && part.is_some() {
                bail!("`--write` writes down everything, so it measures everything: name no part");
            }
            bench::run(part, rounds, write)
        }
        "mutants" => {
            let room = options.word();
            options.finish()?;
            mutants::run_all(room.as_deref())
        }
        "screenshots" => {
            let out = options.path("--out", "docs/screenshots")?;
            let only = options.word();
            options.finish()?;
            screenshots::run(&out, only.as_deref())
        }
        unknown => bail!("there is no command `{unknown}`\n\n{USAGE}"),
    }
}

/// The arguments that are left to read.
struct Options(Vec<String>);

impl Options {
    fn flag(&mut self, name: &str) -> bool {
        let before = self.0.len();
        self.0.retain(|argument| argument != name);
        self.0.len() < before
    }

    fn value(&mut self, name: &str) -> Result<Option<String>> {
        let Some(place) = self.0.iter().position(|argument| argument == name) else {
            return Ok(None);
        };
        if place + 1 >= self.0.len() {
            bail!("`{name}` needs a value");
        }
        self.0.remove(place);
        Ok(Some(self.0.remove(place)))
    }

    /// The next word that belongs to no option.
    fn word(&mut self) -> Option<String> {
        (!self.0.is_empty()).then(|| self.0.remove(0))
    }

    fn path(&mut self, name: &str, default: &str) -> Result<PathBuf> {
        let path = self.value(name)?.unwrap_or_else(|| default.to_owned());
        Ok(workspace::root().join(path))
    }

    fn finish(self) -> Result<()> {
        match self.0.first() {
            None => Ok(()),
            Some(unknown) => bail!("`{unknown}` is not understood here\n\n{USAGE}"),
        }
    }
}
