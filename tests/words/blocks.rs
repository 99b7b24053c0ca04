//! The files beside this one that a nurse or an editor changes: blocks of `name: value` lines.

use std::fs;

/// One block: what is said about one word, or one sentence.
#[derive(Debug)]
pub(crate) struct Block {
    /// Where it begins, for who has to find it.
    pub(crate) place: String,
    lines: Vec<(String, String)>,
}

impl Block {
    /// What a line of the block says.
    pub(crate) fn get(&self, name: &str) -> &str {
        let line = self.lines.iter().find(|(known, _)| known == name);
        let Some((_, value)) = line else {
            panic!("{}: a line that begins with `{name}:` is missing", self.place)
        };
        value
    }

    /// What a line says, where commas part one thing from the next.
    pub(crate) fn list(&self, name: &str) -> Vec<String> {
        let parts = self.get(name).split(',').map(|part| part.trim().to_owned());
        parts.filter(|part| !part.is_empty()).collect()
    }
}

/// The blocks of a file in `tests/words/`.
pub(crate) fn file(name: &str, lines: &[&str]) -> Vec<Block> {
    let path = format!("tests/words/{name}");
    read(&path, &fs::read_to_string(&path).unwrap(), lines)
}

/// The blocks of a text: an empty line ends one, `#` begins a note, and a line that is set in goes on with the
/// one before. Each has these lines, and no others.
pub(crate) fn read(path: &str, text: &str, names: &[&str]) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut open = false;
    for (number, line) in text.lines().enumerate() {
        let place = format!("{path}:{}", number + 1);
        if line.starts_with('#') {
            continue;
        }
        if line.trim().is_empty() {
            open = false;
            continue;
        }
        if line.starts_with(' ') {
            let last = blocks.last_mut().filter(|_| open).and_then(|block| block.lines.last_mut());
            let (_, value) = last.unwrap_or_else(|| panic!("{place}: nothing to go on with"));
            *value = format!("{value} {}", line.trim());
            continue;
        }
        let (name, value) = line.split_once(": ").unwrap_or_else(|| panic!("{place}: no `: `"));
        assert!(names.contains(&name), "{place}: `{name}` is none of {names:?}");
        if !open {
            blocks.push(Block { place: place.clone(), lines: Vec::new() });
            open = true;
        }
        let block = blocks.last_mut().unwrap();
        assert!(block.lines.iter().all(|(known, _)| known != name), "{place}: `{name}` twice");
        block.lines.push((name.to_owned(), value.trim().to_owned()));
    }
    for block in &blocks {
        for name in names {
            assert!(!block.get(name).is_empty(), "{}: `{name}` says nothing", block.place);
        }
    }
    blocks
}

#[test]
fn a_block_is_read_with_the_lines_that_go_on() {
    let text =
        "# A note.\nsay: session\nnot: sitting,\n  appointment*\n\nsay: course\nnot: bundle\n";
    let blocks = read("a.txt", text, &["say", "not"]);
    assert_eq!(blocks.len(), 2);
    assert_eq!(blocks[0].list("not"), ["sitting", "appointment*"]);
    assert_eq!(blocks[1].place, "a.txt:6");
}

#[test]
#[should_panic(expected = "a.txt:1: a line that begins with `why:` is missing")]
fn a_block_without_its_reason_is_refused() {
    read("a.txt", "key: plan.title\n", &["key", "why"]);
}
