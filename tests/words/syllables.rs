//! How many syllables a word has, by its letters.

/// Words that are not said as they are spelt, as far as the sentences need them.
///
/// Where a dictionary has two ways, the shorter counts: "gen-ral".
const SAID_OTHERWISE: [(&str, usize); 15] = [
    ("acne", 2),
    ("diabetes", 4),
    ("different", 2),
    ("every", 2),
    ("family", 2),
    ("general", 2),
    ("hyaluronic", 5),
    ("pacemaker", 3),
    ("platelet", 2),
    ("platelets", 2),
    ("safety", 2),
    ("separate", 2),
    ("several", 2),
    ("usually", 3),
    ("whoever", 3),
];

/// The syllables of a word, one with hyphens included. A figure or an abbreviation has one, as in Flesch's own rules.
pub(crate) fn syllables(word: &str) -> usize {
    if !word.contains(char::is_alphabetic) {
        return 1;
    }
    word.split(['-', '–', '/']).map(of_part).sum::<usize>().max(1)
}

fn of_part(part: &str) -> usize {
    let letters: String = part.chars().filter(char::is_ascii_alphabetic).collect();
    if letters.is_empty() || letters.chars().all(|letter| letter.is_ascii_uppercase()) {
        return 1;
    }
    let letters = letters.to_lowercase();
    if let Some((_, known)) = SAID_OTHERWISE.iter().find(|(known, _)| *known == letters) {
        return *known;
    }
    let letters = letters.as_bytes();
    (groups(letters) + split_vowels(letters) + hums(letters) - silent(letters)).max(1)
}

fn is_vowel(letter: u8) -> bool {
    b"aeiouy".contains(&letter)
}

/// Vowels in a row are one sound, as a rule.
fn groups(word: &[u8]) -> usize {
    word.chunk_by(|one, next| is_vowel(*one) == is_vowel(*next))
        .filter(|letters| is_vowel(letters[0]))
        .count()
}

/// Pairs of vowels that are two sounds: "di-et", "are-a", "be-ing", "lay-er".
fn split_vowels(word: &[u8]) -> usize {
    let mut count = 0;
    for at in 1..word.len() {
        let before = if at >= 2 { word[at - 2] } else { b' ' };
        let after = word.get(at + 1).copied().unwrap_or(b' ');
        let ends = at + 1 == word.len() || &word[at + 1..] == b"s";
        let compares = &word[at..] == b"er" || &word[at..] == b"est";
        // "Obe-di-ent", "experi-ence".
        let obeys = word[at..].starts_with(b"ent") || word[at..].starts_with(b"enc");
        count += usize::from(match (word[at - 1], word[at]) {
            // Not "na-tion", "spe-cial", "re-gion", "o-pin-ion".
            (b'i', b'a') => !b"tscg".contains(&before),
            (b'i', b'o') => !b"tscgnlh".contains(&before),
            (b'i', b'e') => after == b't' || compares || (obeys && !b"tc".contains(&before)),
            (b'i', b'u') => true,
            (b'e', b'o') => after != b'u' && after != b'p' && before != b'g',
            (b'e', b'a') => ends || word.starts_with(b"reac"),
            (b'u', b'a' | b'o') => !b"qg".contains(&before),
            (b'a' | b'e' | b'o' | b'y', b'i') => word[at..].starts_with(b"ing"),
            (b'y', b'e') => b"aeo".contains(&before) && after == b'r',
            _ => false,
        });
    }
    count
}

/// "Pri-sm", "spa-sms", "does-n't".
fn hums(word: &[u8]) -> usize {
    usize::from([&b"sm"[..], b"sms", b"snt", b"dnt"].iter().any(|end| word.ends_with(end)))
}

/// The e that is written and not said: "take", "needles", "asked", "careful".
fn silent(word: &[u8]) -> usize {
    let consonant =
        |from_end: usize| word.len().checked_sub(from_end).is_some_and(|at| !is_vowel(word[at]));
    // "Nee-dle" and "set-tled" keep theirs, "called" and "curled" do not.
    let keeps_l = |stem: &[u8]| match stem {
        [.., before, b'l'] => !is_vowel(*before) && !b"lr".contains(before),
        _ => false,
    };
    let last = match word {
        [stem @ .., b'e'] => consonant(2) && !keeps_l(stem),
        [stem @ .., b'e', b's'] => {
            let hisses = [&b"s"[..], b"c", b"g", b"x", b"z", b"ch", b"sh"];
            consonant(3) && !keeps_l(stem) && !hisses.iter().any(|end| stem.ends_with(end))
        }
        [stem @ .., b'e', b'd'] => {
            consonant(3) && !keeps_l(stem) && !stem.ends_with(b"t") && !stem.ends_with(b"d")
        }
        _ => false,
    };
    let endings =
        ["ly", "ful", "fully", "less", "ment", "ments", "ness", "times", "body", "one", "thing"];
    let inner = endings.iter().any(|ending| match word.strip_suffix(ending.as_bytes()) {
        Some([stem @ .., before, b'e']) => {
            !is_vowel(*before) && stem.last().is_some_and(|letter| is_vowel(*letter))
        }
        _ => false,
    });
    usize::from(last) + usize::from(inner)
}

#[test]
fn known_words_have_the_syllables_that_a_dictionary_gives_them() {
    let known = [
        "1 skin called curled red weeks you through waits pulsed healed bruise 24 PRP 3–6",
        "2 needle needles settled careful sometimes people layer being quiet doesn't acne something general every",
        "3 area energy reaction opinion medicine uneven together decided studio easier happiest usually",
        "4 practitioner combination experience material",
        "5 hyaluronic examination dermatology university radiation-free psoriasis-prone",
        "6 radiofrequency radiotherapy",
    ];
    for line in known {
        let (count, words) = line.split_once(' ').unwrap();
        for word in words.split(' ') {
            assert_eq!(syllables(word).to_string(), count, "{word}");
        }
    }
}
