//! Joins the style sheets and takes out of them what only people read.

use std::path::Path;

use anyhow::{Context, Result};

/// What every other sheet builds on, so it stands first.
const FIRST: [&str; 5] =
    ["tokens.css", "box.css", "base.css", "tokens-planner.css", "base-planner.css"];

/// What must win over every component of its own part, so it stands last.
const LAST: [&str; 6] = [
    "container.css",
    "preferences.css",
    "container-planner.css",
    "preferences-planner.css",
    "container-details.css",
    "print.css",
];

/// What is for a document of its own and would undo the rest.
const APART: [&str; 1] = ["leaflet.css"];

/// What is seen first: the title and the first question.
const FIRST_VIEW: [&str; 10] = [
    "tokens.css",
    "box.css",
    "base.css",
    "choice.css",
    "concern-picker.css",
    "container.css",
    "failure.css",
    "planner.css",
    "preferences.css",
    "question.css",
];

/// What only the details are drawn with, and arrives with them.
const DETAILS: [&str; 18] = [
    "actions.css",
    "combination-card.css",
    "combination-list.css",
    "container-details.css",
    "course-reasons.css",
    "dates.css",
    "evidence.css",
    "figure-reasons.css",
    "fit-list.css",
    "fold.css",
    "good-to-know.css",
    "how-chart.css",
    "print.css",
    "source-list.css",
    "timeline.css",
    "week.css",
    "block.css",
    "print-frame.css",
];

/// The sheets of `folder`: those for what is seen first as one, those for the rest of the planner as
/// another, and those for the details as a third, each in the order in which they may override each other.
///
/// # Errors
///
/// If a sheet that is named here is missing, or one cannot be read.
pub fn join(folder: &Path) -> Result<[String; 3]> {
    let mut joined = [const { String::new() }; 3];
    for name in in_order(folder)? {
        let sheet = std::fs::read_to_string(folder.join(&name));
        let is_in = |sheets: &[&str]| sheets.contains(&name.as_str());
        let part = match (is_in(&FIRST_VIEW), is_in(&DETAILS)) {
            (true, _) => 0,
            (false, false) => 1,
            (false, true) => 2,
        };
        joined[part] += &sheet.with_context(|| format!("styles/{name} cannot be read"))?;
        joined[part].push('\n');
    }
    Ok(joined)
}

fn in_order(folder: &Path) -> Result<Vec<String>> {
    let mut between = Vec::new();
    let entries =
        folder.read_dir().with_context(|| format!("{} cannot be read", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let is_sheet = path.extension().is_some_and(|extension| extension == "css");
        let has_its_place = FIRST.iter().chain(&LAST).chain(&APART).any(|known| *known == name);
        if is_sheet && !has_its_place {
            between.push(name.to_owned());
        }
    }
    between.sort();
    let first = FIRST.map(str::to_owned);
    Ok(first.into_iter().chain(between).chain(LAST.map(str::to_owned)).collect())
}

/// `css` without comments and without the white space that means nothing.
///
/// Cautious on purpose: a space before a colon, around an operator or beside a bracket can carry meaning
/// (`.a :is(.b)`, `calc(1em + 2px)`), so it stays, as one space.
pub fn shrink(css: &str) -> String {
    let mut shrunk = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(first) = rest.chars().next() {
        let taken = if rest.starts_with("/*") {
            let length = rest.find("*/").map_or(rest.len(), |end| end + 2);
            separate_around_comment(&mut shrunk, &rest[length..]);
            length
        } else if first == '"' || first == '\'' {
            copy(&mut shrunk, rest, string_length(rest, first))
        } else if is_bare_url(rest) {
            copy(&mut shrunk, rest, rest.find(')').map_or(rest.len(), |end| end + 1))
        } else if first == '\\' {
            let escaped = rest[1..].chars().next().map_or(0, char::len_utf8);
            copy(&mut shrunk, rest, 1 + escaped)
        } else if first.is_ascii_whitespace() {
            if !shrunk.is_empty() && !shrunk.ends_with([' ', '{', '}', ';', ',', ':']) {
                shrunk.push(' ');
            }
            1
        } else {
            if matches!(first, '{' | '}' | ';' | ',') && shrunk.ends_with(' ') {
                shrunk.pop();
            }
            if first == '}' && shrunk.ends_with(';') && !shrunk.ends_with(":;") {
                shrunk.pop();
            }
            copy(&mut shrunk, rest, first.len_utf8())
        };
        rest = &rest[taken..];
    }
    shrunk.truncate(shrunk.trim_end().len());
    shrunk
}

/// Shortened `sheets` of one planner, with its constants in their places: what a sheet's first rule says, in no
/// terms of anything else, and nothing says again. Each `var()` would travel, and a browser would
/// look each up for every element that it styles.
pub fn settle<const N: usize>(mut sheets: [String; N]) -> [String; N] {
    let all = sheets.concat();
    for index in 0..N {
        for (name, value) in constants(&sheets[index]) {
            let declared = format!("{name}:{value}");
            let is_said_again = all.matches(&format!("{name}:")).count() > 1;
            if is_said_again || value.contains("var(") {
                continue;
            }
            let sheet = sheets[index].replacen(&format!("{declared};"), "", 1);
            sheets[index] = sheet.replacen(&format!(";{declared}}}"), "}", 1);
            sheets = sheets.map(|sheet| sheet.replace(&format!("var({name})"), &value));
        }
    }
    sheets
}

/// The names and values of the custom properties in the first rule.
fn constants(sheet: &str) -> Vec<(String, String)> {
    let rule = sheet.split(['{', '}']).nth(1).unwrap_or_default();
    let declarations = rule.split(';').filter_map(|declaration| declaration.split_once(':'));
    let custom = declarations.filter(|(name, _)| name.starts_with("--_"));
    custom.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

/// Two words with only a comment between them are two words, and have to stay that.
fn separate_around_comment(shrunk: &mut String, after: &str) {
    let is_edge = |text: Option<char>| {
        text.is_none_or(|edge| edge.is_ascii_whitespace() || "{};,:".contains(edge))
    };
    if !is_edge(shrunk.chars().last()) && !is_edge(after.chars().next()) {
        shrunk.push_str("/**/");
    }
}

fn copy(shrunk: &mut String, from: &str, length: usize) -> usize {
    shrunk.push_str(&from[..length]);
    length
}

fn string_length(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (place, character) in text.char_indices().skip(1) {
        if escaped {
            escaped = false;
        } else if character == '\\' {
            escaped = true;
        } else if character == quote {
            return place + 1;
        }
    }
    text.len()
}

/// An address without quotes may hold semicolons and even `/*`.
fn is_bare_url(text: &str) -> bool {
    let Some(address) = text.get(..4).filter(|start| start.eq_ignore_ascii_case("url(")) else {
        return false;
    };
    !text[address.len()..].trim_start().starts_with(['"', '\''])
}

#[cfg(test)]
mod tests {
    use super::{settle, shrink};

    #[test]
    fn comments_and_line_ends_go() {
        let css =
            "/* why */\n.a {\n  color: red; /* said */\n  margin: 0 1em;\n}\n\n.b { top: 0 }\n";
        assert_eq!(shrink(css), ".a{color:red;margin:0 1em}.b{top:0}");
    }

    #[test]
    fn the_spaces_that_calc_needs_stay() {
        assert_eq!(
            shrink(".a { width: calc( 1em + (2px - 3%) ); }"),
            ".a{width:calc( 1em + (2px - 3%) )}"
        );
    }

    #[test]
    fn a_space_before_a_pseudo_class_stays() {
        assert_eq!(shrink(".a :is(.b , .c) > d {}"), ".a :is(.b,.c) > d{}");
        assert_eq!(shrink(".a /* deep */ :hover {}"), ".a :hover{}");
    }

    #[test]
    fn strings_and_bare_addresses_stay_as_they_are() {
        let css = r#".a{content:"  /* \" { */  ";background:url(data:a;b,c /*d)}"#;
        assert_eq!(shrink(css), css);
    }

    #[test]
    fn words_parted_only_by_a_comment_stay_parted() {
        assert_eq!(shrink("a/* x */.b{}"), "a/**/.b{}");
        assert_eq!(shrink(".a{margin:1em/* x */2em}"), ".a{margin:1em/**/2em}");
    }

    #[test]
    fn media_and_container_conditions_stay_readable() {
        let css = "@media screen and (width >= 40em) {\n  :host([hidden]) { display: none; }\n}\n";
        assert_eq!(shrink(css), "@media screen and (width >= 40em){:host([hidden]){display:none}}");
    }

    #[test]
    fn an_empty_custom_property_stays_declared() {
        assert_eq!(shrink(".a { --b: ; }"), ".a{--b:;}");
    }

    #[test]
    fn what_never_changes_is_put_in_its_place_and_what_may_change_stays() {
        let first = ":host{--_a:1em;--_ink:#000;--_b:var(--public,2em);--_c:3em}\
                     :host([theme=\"dark\"]){--_ink:#fff}";
        let next = ".c{margin:calc(var(--_a) * 2) var(--_b) var(--_c);color:var(--_ink)}";
        let [first, next] = settle([first.to_owned(), next.to_owned()]);
        assert_eq!(
            first,
            ":host{--_ink:#000;--_b:var(--public,2em)}:host([theme=\"dark\"]){--_ink:#fff}"
        );
        assert_eq!(next, ".c{margin:calc(1em * 2) var(--_b) 3em;color:var(--_ink)}");
    }

    #[test]
    fn shrinking_twice_changes_nothing() {
        let once = shrink(".a ,\n.b::part(x) {\n color : red ;\n}\n@layer a , b ;");
        assert_eq!(once, shrink(&once));
    }
}
