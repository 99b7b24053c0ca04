//! A drawing for each concern: a section through the skin.

use engine::protocol::ConcernId;
use yew::{Html, html};

/// For each of our concerns its surface, and whether there is a line below.
const SECTIONS: [(&str, &str, bool); 13] = [
    ("fine-lines", "M2.5 10.5h3l1 2.25 1-2.25H10l1 2.25 1-2.25h2.5l1 2.25 1-2.25h5", true),
    ("wrinkles", "M2.5 8.5H7l2 7 2-7h2.5l2 7 2-7h4", true),
    (
        "laxity",
        "M2.5 7c4.2 0 4.8 5.5 9.5 5.5S17.3 7 21.5 7M2.5 13.5c4.2 0 4.8 5.5 9.5 5.5s5.3-5.5 9.5-5.5",
        false,
    ),
    (
        "texture",
        "M2.5 12c1.2 0 1.2-2.5 2.5-2.5S6.3 12 7.5 12s1.3-4 2.7-4 1.5 4 2.8 4 1.1-2 2.2-2 1.1 2 2.2 2 1.2-3.2 2.3-3.2.9 3.2 1.8 3.2",
        true,
    ),
    (
        "pores",
        "M2.5 9h3c1.1 0 1.25 1 1.25 2.25V14a1.25 1.25 0 0 0 2.5 0v-2.75C9.25 10 9.4 9 10.5 9h3c1.1 0 1.25 1 1.25 2.25V14a1.25 1.25 0 0 0 2.5 0v-2.75C17.25 10 17.4 9 18.5 9h3",
        true,
    ),
    ("dull-skin", "M2.5 14h19M12 4.5v4M5.8 7l2.4 2.8M18.2 7l-2.4 2.8", true),
    ("acne-scars", "M2.5 9h2.25L6 16l1.25-7H10v4.5h4V9h1c1.3 0 1.5 3 3.2 3s2-3 3.3-3", true),
    ("scars", "M4.5 19.5l15-15M6.5 13.5l4 4M10 10l4 4M13.5 6.5l4 4", false),
    (
        "stretch-marks",
        "M7 4c-2 2.7 2 5.3 0 8s2 5.3 0 8M12 4c-2 2.7 2 5.3 0 8s2 5.3 0 8M17 4c-2 2.7 2 5.3 0 8s2 5.3 0 8",
        false,
    ),
    (
        "post-acne-marks",
        "M2.5 8h19M5 13.25a1.75 1.75 0 1 0 3.5 0 1.75 1.75 0 1 0-3.5 0M11 14.25a1.25 1.25 0 1 0 2.5 0 1.25 1.25 0 1 0-2.5 0M15.5 12.75a2 2 0 1 0 4 0 2 2 0 1 0-4 0",
        true,
    ),
    (
        "hyperpigmentation",
        "M2.5 7.5h19M4.5 11.5H7M9.5 11.5H16M18.5 11.5h1M4.5 15h1M8 15h3.5M14 15h5.5",
        true,
    ),
    (
        "melasma",
        "M2.5 7.5h19M4.5 13.25c0-1.5 3.25-2.5 7.5-2.5s7.5 1 7.5 2.5-3.25 2.5-7.5 2.5-7.5-1-7.5-2.5ZM8.5 15l2.5-3.5M12 15.5l2.75-4M15.5 15.25l2-3",
        true,
    ),
    (
        "sunspots",
        "M2.5 13h19M8 13a4 4 0 0 1 8 0M12 4v2M5.2 6.7l1.4 1.4M18.8 6.7l-1.4 1.4M6.6 17.5a.9.9 0 1 0 1.8 0 .9.9 0 1 0-1.8 0M10.8 18.5a1.2 1.2 0 1 0 2.4 0 1.2 1.2 0 1 0-2.4 0M15.6 17.3a.9.9 0 1 0 1.8 0 .9.9 0 1 0-1.8 0",
        false,
    ),
];

/// The surface as it is, and a paler line below. A concern that a clinic added has the surface alone.
pub(crate) fn concern_icon(concern: &ConcernId) -> Html {
    let section = SECTIONS.iter().find(|(id, ..)| *id == concern.as_str());
    let (_, surface, under) = *section.unwrap_or(&("", "M2.5 10.5h19", true));
    html! {
        <svg class="icon choice__icon" viewBox="0 0 24 24" aria-hidden="true">
            <path d={surface} />
            if under {
                <path class="icon__under" d="M2.5 19h19" />
            }
        </svg>
    }
}
