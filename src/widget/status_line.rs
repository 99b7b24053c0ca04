//! How far the plan can be relied on, at its head.

use super::button::Button;
use super::drawn::Drawn;
use super::el::{all, el, said, space, words};
use super::icon::IconName;
use crate::plan::Status;
use crate::text::Text;

pub(super) fn status_line(text: &Text, status: Status, noted: bool) -> Drawn {
    let (key, class, icon) = match status {
        Status::Answered if noted => ("noted", "status-line status-line--noted", IconName::Shield),
        Status::Answered => ("answered", "status-line status-line--answered", IconName::Shield),
        Status::AskFirst => ("ask-first", "status-line status-line--ask-first", IconName::Speech),
        Status::Postponed => ("postponed", "status-line status-line--postponed", IconName::Clock),
        Status::General | Status::Empty | Status::Stopped => {
            ("general", "status-line status-line--general", IconName::Unchecked)
        }
    };
    let say = |part: &str| text.of("status", key, part);
    let link = if status == Status::General {
        let way = Button { class: "link", to: "#safety-title", ..Button::default() };
        all([space(), way.draw(words(say("link")))])
    } else {
        Drawn::default()
    };
    let sentence = el(
        "p",
        "status-line__text",
        [said("strong", "status-line__title", say("title")), space(), words(say("text")), link],
    );
    el("div", class, [icon.draw("icon status-line__icon"), sentence])
}
