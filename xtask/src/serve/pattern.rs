//! Which requests an option of the test server is about.

/// Whether `path` fits `pattern`, in which each `*` stands for any text.
pub(super) fn fits(pattern: &str, path: &str) -> bool {
    let Some((start, rest)) = pattern.split_once('*') else {
        return pattern == path;
    };
    let Some(path) = path.strip_prefix(start) else {
        return false;
    };
    // The shortest match first, then ever longer ones: patterns are short, and so are paths.
    (0..=path.len())
        .filter(|place| path.is_char_boundary(*place))
        .any(|place| fits(rest, &path[place..]))
}

#[cfg(test)]
mod tests {
    use super::fits;

    #[test]
    fn a_star_stands_for_any_text() {
        assert!(fits("*.wasm", "/a_bg.123.wasm"));
        assert!(fits("/a*b*", "/axbxb"));
        assert!(fits("*", "/"));
        assert!(!fits("*.wasm", "/a.wasm.js"));
    }

    #[test]
    fn without_a_star_only_the_path_itself_fits() {
        assert!(fits("/a.js", "/a.js"));
        assert!(!fits("/a.js", "/b/a.js"));
    }
}
