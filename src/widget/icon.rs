//! Icons, drawn in lines: sections through skin for concerns, and a few signs.

use engine::protocol::ConcernId;

use super::drawn::Drawn;
use super::el::{shape, tag};

/// A sign of the widget.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum IconName {
    Lock,
    Shield,
    Unchecked,
    Speech,
    Clock,
    Pause,
    Chevron,
    Calendar,
    Check,
    Print,
    AddToCalendar,
    Copy,
    Share,
    Mail,
}

impl IconName {
    /// The lines, on a grid of 24.
    fn path(self) -> &'static str {
        match self {
            Self::Lock => {
                "M6.5 10.5h11a1 1 0 0 1 1 1V19a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1v-7.5a1 1 0 0 1 1-1ZM8.5 10.5v-3a3.5 3.5 0 0 1 7 0v3"
            }
            Self::Shield => {
                "M12 3l7 2.5v5.7c0 4.4-2.9 7.9-7 9.8-4.1-1.9-7-5.4-7-9.8V5.5L12 3ZM8.8 12l2.3 2.3 4.2-4.5"
            }
            Self::Unchecked => {
                "M12 3.5a8.5 8.5 0 0 1 3.3.7M18 6a8.5 8.5 0 0 1 2.2 3.8M20.4 13a8.5 8.5 0 0 1-1.5 4M16.5 19.2a8.5 8.5 0 0 1-4 1.3M9 20a8.5 8.5 0 0 1-3.5-2.6M4 14.6a8.5 8.5 0 0 1 .1-4.8M5.6 6.4A8.5 8.5 0 0 1 9 4.1M12 8v4.5M12 15.9v.1"
            }
            Self::Speech => {
                "M5.5 4.5h13A1.5 1.5 0 0 1 20 6v9a1.5 1.5 0 0 1-1.5 1.5H12L8 20v-3.5H5.5A1.5 1.5 0 0 1 4 15V6a1.5 1.5 0 0 1 1.5-1.5ZM8 9h8M8 12.3h5"
            }
            Self::Clock => "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM12 7.5V12l3 2",
            Self::Pause => "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM9.8 9v6M14.2 9v6",
            Self::Chevron => "M6.5 9.5l5.5 5.5 5.5-5.5",
            Self::Calendar => "M4.5 6.5h15v13h-15ZM4.5 10.5h15M8.5 4v4M15.5 4v4",
            Self::Check => "M5 12.5l4.5 4.5L19 7.5",
            Self::Print => {
                "M7.5 8.5v-5h9v5M7.5 17H5.5a1.5 1.5 0 0 1-1.5-1.5V10a1.5 1.5 0 0 1 1.5-1.5h13A1.5 1.5 0 0 1 20 10v5.5a1.5 1.5 0 0 1-1.5 1.5h-2M7.5 14h9v6.5h-9V14Z"
            }
            Self::AddToCalendar => {
                "M19.5 11V6.5a1 1 0 0 0-1-1h-13a1 1 0 0 0-1 1V19a1 1 0 0 0 1 1H12M4.5 10h15M8.5 3.5v4M15.5 3.5v4M18 14.5v6M15 17.5h6"
            }
            Self::Copy => {
                "M9.5 8.5h9a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1v-10a1 1 0 0 1 1-1ZM15.5 8.5v-4a1 1 0 0 0-1-1h-9a1 1 0 0 0-1 1v10a1 1 0 0 0 1 1h3"
            }
            Self::Share => {
                "M12 15V3.5M8 7.5l4-4 4 4M8.5 10.5h-2a1 1 0 0 0-1 1v8a1 1 0 0 0 1 1h11a1 1 0 0 0 1-1v-8a1 1 0 0 0-1-1h-2"
            }
            Self::Mail => {
                "M4.5 5.5h15a1 1 0 0 1 1 1v11a1 1 0 0 1-1 1h-15a1 1 0 0 1-1-1v-11a1 1 0 0 1 1-1ZM3.8 6.2L12 13l8.2-6.8"
            }
        }
    }

    /// The sign, drawn in the colour of the text around it. The class begins with `icon`.
    pub(super) fn draw(self, class: &'static str) -> Drawn {
        drawing(class, self.path(), Drawn::default())
    }
}

/// A section through the skin: the surface as it is, and a paler line below. A concern that a
/// clinic added has the surface alone.
pub(super) fn concern_icon(concern: &ConcernId) -> Drawn {
    let (surface, under) = section(concern.as_str());
    let under = if under { path("icon__under", "M2.5 19h19") } else { Drawn::default() };
    drawing("icon choice__icon", surface, under)
}

#[inline(never)]
fn drawing(class: &str, lines: &str, more: Drawn) -> Drawn {
    tag(
        "svg",
        &["class", "viewBox", "aria-hidden"],
        [class, "0 0 24 24", "true"],
        [path("", lines), more],
    )
}

fn path(class: &str, d: &str) -> Drawn {
    shape("path", &["class", "d"], [class, d])
}

fn section(concern: &str) -> (&'static str, bool) {
    match concern {
        "fine-lines" => ("M2.5 10.5h3l1 2.25 1-2.25H10l1 2.25 1-2.25h2.5l1 2.25 1-2.25h5", true),
        "wrinkles" => ("M2.5 8.5H7l2 7 2-7h2.5l2 7 2-7h4", true),
        "laxity" => (
            "M2.5 7c4.2 0 4.8 5.5 9.5 5.5S17.3 7 21.5 7M2.5 13.5c4.2 0 4.8 5.5 9.5 5.5s5.3-5.5 9.5-5.5",
            false,
        ),
        "texture" => (
            "M2.5 12c1.2 0 1.2-2.5 2.5-2.5S6.3 12 7.5 12s1.3-4 2.7-4 1.5 4 2.8 4 1.1-2 2.2-2 1.1 2 2.2 2 1.2-3.2 2.3-3.2.9 3.2 1.8 3.2",
            true,
        ),
        "pores" => (
            "M2.5 9h3c1.1 0 1.25 1 1.25 2.25V14a1.25 1.25 0 0 0 2.5 0v-2.75C9.25 10 9.4 9 10.5 9h3c1.1 0 1.25 1 1.25 2.25V14a1.25 1.25 0 0 0 2.5 0v-2.75C17.25 10 17.4 9 18.5 9h3",
            true,
        ),
        "dull-skin" => ("M2.5 14h19M12 4.5v4M5.8 7l2.4 2.8M18.2 7l-2.4 2.8", true),
        "acne-scars" => ("M2.5 9h2.25L6 16l1.25-7H10v4.5h4V9h1c1.3 0 1.5 3 3.2 3s2-3 3.3-3", true),
        "scars" => ("M4.5 19.5l15-15M6.5 13.5l4 4M10 10l4 4M13.5 6.5l4 4", false),
        "stretch-marks" => (
            "M7 4c-2 2.7 2 5.3 0 8s2 5.3 0 8M12 4c-2 2.7 2 5.3 0 8s2 5.3 0 8M17 4c-2 2.7 2 5.3 0 8s2 5.3 0 8",
            false,
        ),
        "post-acne-marks" => (
            "M2.5 8h19M5 13.25a1.75 1.75 0 1 0 3.5 0 1.75 1.75 0 1 0-3.5 0M11 14.25a1.25 1.25 0 1 0 2.5 0 1.25 1.25 0 1 0-2.5 0M15.5 12.75a2 2 0 1 0 4 0 2 2 0 1 0-4 0",
            true,
        ),
        "hyperpigmentation" => {
            ("M2.5 7.5h19M4.5 11.5H7M9.5 11.5H16M18.5 11.5h1M4.5 15h1M8 15h3.5M14 15h5.5", true)
        }
        "melasma" => (
            "M2.5 7.5h19M4.5 13.25c0-1.5 3.25-2.5 7.5-2.5s7.5 1 7.5 2.5-3.25 2.5-7.5 2.5-7.5-1-7.5-2.5ZM8.5 15l2.5-3.5M12 15.5l2.75-4M15.5 15.25l2-3",
            true,
        ),
        "sunspots" => (
            "M2.5 13h19M8 13a4 4 0 0 1 8 0M12 4v2M5.2 6.7l1.4 1.4M18.8 6.7l-1.4 1.4M6.6 17.5a.9.9 0 1 0 1.8 0 .9.9 0 1 0-1.8 0M10.8 18.5a1.2 1.2 0 1 0 2.4 0 1.2 1.2 0 1 0-2.4 0M15.6 17.3a.9.9 0 1 0 1.8 0 .9.9 0 1 0-1.8 0",
            false,
        ),
        _ => ("M2.5 10.5h19", true),
    }
}
