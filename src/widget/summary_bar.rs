//! The plan in one line, at the lower edge of a narrow screen, until the plan itself is reached.

use engine::plan::{Plan, Status};

use super::button::Button;
use super::drawn::Drawn;
use super::el::{el, said, tag, words};
use super::range_figure::counted;
use crate::text::Text;

pub(super) fn summary_bar(text: &Text, plan: &Plan) -> Drawn {
    let (sentence, class, press) = if plan.status == Status::Stopped {
        let sentence = [
            said("strong", "summary-bar__main", text.say("bar.stopped")),
            said("span", "summary-bar__sub", text.say("bar.stopped-more")),
        ];
        let class = "button button--secondary summary-bar__button";
        (sentence, class, "bar.read")
    } else {
        let Some(course) = plan.courses.first() else {
            return Drawn::default();
        };
        let sessions = counted(text, "figure.sessions", course.sessions.range());
        let interval = counted(text, "figure.interval", course.interval_weeks.range());
        let downtime = counted(text, "figure.downtime", course.downtime_days.range());
        let between = words(text.say("list.between"));
        let sentence = [
            el("strong", "summary-bar__main", [sessions]),
            el("span", "summary-bar__sub", [interval, between, downtime]),
        ];
        let class = "button button--primary summary-bar__button";
        (sentence, class, "bar.see")
    };
    tag(
        "div",
        &["class", "role", "aria-label"],
        ["summary-bar", "region", text.say("bar.name")],
        [
            el("p", "summary-bar__text", sentence),
            Button { class, to: "#plan-title", ..Button::default() }.draw(words(text.say(press))),
        ],
    )
}
