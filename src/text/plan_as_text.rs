//! The plan as plain text: to copy, to share, and for a mail.
//!
//! It holds the plan in figures and dates. What the visitor ticked about their health is not in it,
//! and neither is anything that follows from one line of it only.

use engine::plan::{Course, Plan, Status};
use engine::protocol::{Day, Protocol};

use super::Text;
use super::opening::{opening, plain};

/// How much is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Extent {
    /// Each appointment.
    Full,
    /// The first and the last day: an address has room for two thousand letters in some programs.
    Short,
}

impl Text {
    /// The plan as lines of text, one sentence or more in each. None where there is no plan.
    pub fn plan_as_text(
        &self,
        protocol: &Protocol,
        plan: &Plan,
        today: Day,
        clinic: Option<&str>,
    ) -> Option<String> {
        let mut lines = vec![self.say("take.title").to_owned()];
        let about = self.about_plan(protocol, plan, (today, clinic), Extent::Full)?;
        lines.extend(about);
        Some(lines.join("\n") + "\n")
    }

    /// A draft of a mail with the plan, to no address: `mailto:?subject=…&body=…`. None where there is
    /// no plan.
    pub fn mail_draft(
        &self,
        protocol: &Protocol,
        plan: &Plan,
        today: Day,
        clinic: Option<&str>,
    ) -> Option<String> {
        let lines = self.about_plan(protocol, plan, (today, clinic), Extent::Short)?;
        let mut draft = String::from("mailto:?subject=");
        encode(self.say("take.title"), &mut draft);
        draft.push_str("&body=");
        encode(&(lines.join("\n") + "\n"), &mut draft);
        Some(draft)
    }

    fn about_plan(
        &self,
        protocol: &Protocol,
        plan: &Plan,
        (today, clinic): (Day, Option<&str>),
        extent: Extent,
    ) -> Option<Vec<String>> {
        if plan.courses.is_empty() {
            return None;
        }
        let mut lines = Vec::new();
        lines.extend(clinic.map(str::to_owned));
        lines.push(self.fill("take.prepared", &[("day", &self.date(today))]));
        if !plan.has_dates_to_take() {
            lines.push(self.say(self.why_no_dates(plan)).to_owned());
        }
        for course in &plan.courses {
            lines.push(String::new());
            self.figures(plan, course, extent, &mut lines);
            self.told_of(protocol, course, extent, &mut lines);
            if plan.has_dates_to_take() {
                self.fits(plan, course, (today, extent), &mut lines);
                self.list_days(course, extent, &mut lines);
            }
        }
        if extent == Extent::Full {
            lines.push(String::new());
            lines.push(self.say("know.risks").to_owned());
            for risk in protocol.risks() {
                let say = |part: &str| self.of("risk", risk.id.as_str(), part);
                lines.push(say("lead").to_owned() + " " + say("rest"));
            }
        }
        lines.push(String::new());
        lines.push(self.fill("take.protocol", &[("id", protocol.id())]));
        lines.push(self.whose_figures(protocol, today));
        lines.push(self.say("foot.purpose").to_owned());
        Some(lines)
    }

    /// The key of the sentence that says why a plan goes without dates. Not having answered and not
    /// being sure read the same.
    pub fn why_no_dates(&self, plan: &Plan) -> &'static str {
        match plan.status {
            Status::Answered | Status::Postponed if !plan.is_open && !plan.is_not_sure => {
                "take.later"
            }
            _ => "take.unchecked",
        }
    }

    /// What a course is for: "For acne scars", or "Face: acne scars" among several.
    pub fn course_title(&self, plan: &Plan, course: &Course) -> String {
        let mut names = Vec::new();
        for id in &course.concerns {
            names.push(self.of("concern", id.as_str(), "within"));
        }
        let area = self.of("area", course.area.as_str(), "name");
        let key = if plan.courses.len() > 1 { "plan.title-with-area" } else { "plan.title" };
        self.fill(key, &[("area", area), ("concerns", &self.list(&names))])
    }

    fn figures(&self, plan: &Plan, course: &Course, extent: Extent, lines: &mut Vec<String>) {
        lines.push(self.course_title(plan, course));
        let figures = [
            ("sessions", self.unit("unit.sessions", course.sessions.range())),
            ("interval", self.unit("unit.weeks-apart", course.interval_weeks.range())),
            ("days", self.unit("unit.days", course.downtime_days.range())),
        ];
        let figures = [0, 1, 2].map(|index| (figures[index].0, figures[index].1.as_str()));
        let key = if course.sessions.max > 1 { "take.figures" } else { "take.figures-of-one" };
        lines.push(opening(self.fill(key, &figures)));
        if course.duration_weeks.max > 0 {
            let weeks = self.weeks(course.duration_weeks);
            lines.push(plain(&self.fill("plan.duration", &[("weeks", &weeks)])));
        }
        if let Some(results) = &course.results_weeks {
            let weeks = self.weeks(results.range());
            lines.push(plain(&self.fill("plan.results", &[("weeks", &weeks)])));
        }
        self.chosen(course, extent, lines);
        if let Some(price) = &course.price {
            lines.push(plain(&self.fill("price.total", &[("price", &self.money(price))])));
            if !price.without.is_empty() {
                let without = self.combinations(&price.without);
                lines.push(self.fill("price.without", &[("combinations", &without)]));
            }
        }
    }

    /// Who has to look first, what to expect, and what is said of a concern whatever the answers are must not be lost
    /// on the way.
    fn told_of(
        &self,
        protocol: &Protocol,
        course: &Course,
        extent: Extent,
        lines: &mut Vec<String>,
    ) {
        for id in &course.concerns {
            let Some(concern) = protocol.concerns().get(id) else { continue };
            let say = |part: &str| self.of("concern", id.as_str(), part);
            let name = self.fill("fit.first", &[("concern", say("name"))]);
            if concern.professional_first {
                lines.push(format!("{name} {}", say("first")));
            }
            if extent == Extent::Full {
                lines.push(format!("{name} {}", say("about")));
                for note in &concern.notes {
                    lines.push(format!("{name} {}", self.say(&format!("note.{note}"))));
                }
            }
        }
    }

    /// What is chosen with the course, and the days of healing that it brings.
    fn chosen(&self, course: &Course, extent: Extent, lines: &mut Vec<String>) {
        let mut chosen = Vec::new();
        for planned in course.combinations.iter().filter(|planned| planned.chosen) {
            chosen.push(planned.id.clone());
        }
        if !chosen.is_empty() {
            let combinations = self.combinations(&chosen);
            lines.push(self.fill("take.with", &[("combinations", &combinations)]));
        }
        if extent == Extent::Full {
            self.healing_with(course, &chosen, lines);
        }
    }

    /// How the course fits a date that is still to come.
    fn fits(
        &self,
        plan: &Plan,
        course: &Course,
        (today, extent): (Day, Extent),
        lines: &mut Vec<String>,
    ) {
        let Some(event) = plan.event.as_ref().filter(|event| event.date >= today) else { return };
        for fit in event.courses.iter().filter(|fit| fit.area == course.area) {
            let mut line = self.event_in_short(today, event, fit);
            if extent == Extent::Full && fit.sessions_that_fit > 1 {
                line = line + " " + self.say("event.shortest");
            }
            lines.push(line);
        }
    }

    fn list_days(&self, course: &Course, extent: Extent, lines: &mut Vec<String>) {
        if extent == Extent::Short {
            lines.extend(self.dates_in_short(course).map(|dates| plain(&dates)));
            lines.push(self.say("dates.note").to_owned());
            return;
        }
        if let Some(first) = course.calendar.first() {
            lines.push(self.fill("take.days", &[("start", &self.date(first.earliest))]));
        }
        for one in &course.calendar {
            let session = self.fill("take.session", &[("number", &one.session.to_string())]);
            let name = opening(self.appointment_of(one, &session));
            let [earliest, latest] = [one.earliest, one.latest].map(|day| self.short_date(day));
            let key = if earliest == latest { "take.day" } else { "take.between" };
            let days = [("name", name.as_str()), ("earliest", &earliest), ("latest", &latest)];
            lines.push(self.fill(key, &days));
            lines.extend(self.apart(one));
        }
    }
}

/// Adds a text to an address, with the line ends that a mail has.
fn encode(text: &str, into: &mut String) {
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                into.push(char::from(byte));
            }
            b'\n' => into.push_str("%0D%0A"),
            _ => {
                into.push('%');
                for half in [byte >> 4, byte & 15] {
                    into.push(char::from(b"0123456789ABCDEF"[usize::from(half)]));
                }
            }
        }
    }
}
