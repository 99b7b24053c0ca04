//! How far the plan can be relied on, at its head: the title of the plan.

use engine::plan::Status;

use super::button::Button;
use super::drawn::Drawn;
use super::el::{all, el, said, space, words};
use super::heading::Heading;
use super::icon::IconName;
use super::surroundings::Surroundings;

pub(super) fn status_line(about: &Surroundings, status: Status, noted: bool) -> Drawn {
    let text = &about.text;
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
    // Whoever comes to the plan is told first how far it goes. What is only heard takes no room, and so no space
    // either: it ends in one that does not break.
    let title = Heading { below: 1, class: "status-line__title", id: "plan-title", target: true };
    let before = said("span", "sr-only", text.say("status.before"));
    let title = title.draw(about, all([before, words(say("title"))]));
    let sentence = el("p", "status-line__text", [words(say("text")), link]);
    let whole = el("div", "status-line__words", [title, sentence]);
    el("div", class, [icon.draw("icon status-line__icon"), whole])
}
