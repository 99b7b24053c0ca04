//! The plan in one line, at the lower edge of a narrow screen, until the plan itself is reached.

use engine::plan::{Plan, Status};
use yew::{AttrValue, Html, html};

use crate::view::Surroundings;
use crate::view::parts::{counted, going_to};

pub(crate) fn summary_bar(about: &Surroundings, plan: &Plan) -> Html {
    let text = &about.text;
    let (sentence, button) = if plan.status == Status::Stopped {
        let sentence = html! {
            <>
                <strong class="summary-bar__main">{ about.say("bar.stopped") }</strong>
                <span class="summary-bar__sub">{ about.say("bar.stopped-more") }</span>
            </>
        };
        let button = html! {
            <button class="button button--secondary summary-bar__button" type="button"
                onclick={going_to("#plan-title")}>{ about.say("bar.read") }</button>
        };
        (sentence, button)
    } else {
        let Some(course) = plan.courses.iter().min_by_key(|course| course.professional_first)
        else {
            return Html::default();
        };
        let figures = || {
            html! {
                <>
                    <strong class="summary-bar__main">
                        { counted(text, "figure.sessions", course.sessions.range()) }
                    </strong>
                    <span class="summary-bar__sub">
                        { counted(text, "figure.interval", course.interval_weeks.range()) }
                        { about.say("list.between") }
                        { counted(text, "figure.downtime", course.downtime_days.range()) }
                    </span>
                </>
            }
        };
        // Figures that stand behind a fold are not told here.
        let sentence = if course.professional_first {
            html! { <strong class="summary-bar__main">{ about.say("status.first.title") }</strong> }
        } else {
            figures()
        };
        let button = html! {
            <button class="button button--primary summary-bar__button" type="button"
                onclick={going_to("#plan-title")}>{ about.say("bar.see") }</button>
        };
        (sentence, button)
    };
    html! {
        <div class="summary-bar" role="region" aria-label={AttrValue::from(text.say("bar.name").to_owned())}>
            <p class="summary-bar__text">{ sentence }</p>
            { button }
        </div>
    }
}
