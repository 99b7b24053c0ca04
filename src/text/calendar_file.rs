//! The calendar file: the suggested days as entries of an iCalendar file (RFC 5545).
//!
//! An entry says what, when and how sure, and nothing that the visitor answered: calendars are
//! shared, and carried to other companies' machines.

use engine::plan::{Appointment, AppointmentKind, Course, Plan};
use engine::protocol::Day;

use super::Text;

/// How many octets a line may have, without its end.
const LINE: usize = 75;

impl Text {
    /// The plan as a calendar file, prepared on the day that is `today` for the visitor. None where no
    /// date may be taken along.
    ///
    /// Each appointment is one whole day, its earliest, and its range is said in words: those days
    /// together are a course that keeps every interval.
    pub fn calendar_file(&self, plan: &Plan, today: Day, clinic: Option<&str>) -> Option<String> {
        if !plan.has_dates_to_take() {
            return None;
        }
        let mut file = File(String::new());
        file.add("BEGIN", "VCALENDAR");
        file.add("VERSION", "2.0");
        file.add("PRODID", "-//microneedling-planner//EN");
        file.add("CALSCALE", "GREGORIAN");
        let stamp = date(today) + "T000000Z";
        let from = mark(&plan.protocol.id);
        let several = plan.courses.len() > 1;
        for (index, course) in plan.courses.iter().enumerate() {
            for one in &course.calendar {
                let (first, session) = (date(one.earliest), one.session);
                let after = if one.between { "b" } else { "" };
                file.add("BEGIN", "VEVENT");
                // The same for the same entry of the same plan, so that reading it in again changes
                // what is there. It is made of what the entry shows, and tells no more than that.
                let name = format!("{first}-{index}-{session}{after}-{from}");
                file.add("UID", &(name + "@microneedling-planner"));
                file.add("DTSTAMP", &stamp);
                file.add("DTSTART;VALUE=DATE", &first);
                // The day after; without it an entry is one day long too.
                let end = one.earliest.later(1);
                if end > one.earliest {
                    file.add("DTEND;VALUE=DATE", &date(end));
                }
                file.add("SUMMARY", &escaped(&self.title(course, one, several)));
                file.add("DESCRIPTION", &escaped(&self.description(course, one, clinic)));
                file.add("STATUS", "TENTATIVE");
                file.add("TRANSP", "TRANSPARENT");
                file.add("CLASS", "PRIVATE");
                file.add("END", "VEVENT");
            }
        }
        file.add("END", "VCALENDAR");
        Some(file.0)
    }

    fn title(&self, course: &Course, one: &Appointment, several: bool) -> String {
        let key = match one.kind {
            AppointmentKind::Microneedling => "calendar.session",
            AppointmentKind::Combination if one.between => "calendar.after",
            AppointmentKind::Combination => "calendar.instead",
        };
        let combinations = self.combinations(&one.combinations);
        let number = one.session.to_string();
        let title = self.fill(key, &[("number", &number), ("combinations", &combinations)]);
        if !several {
            return title;
        }
        let area = self.of("area", course.area.as_str(), "within");
        self.fill("calendar.area", &[("title", &title), ("area", area)])
    }

    fn description(&self, course: &Course, one: &Appointment, clinic: Option<&str>) -> String {
        let mut lines = Vec::new();
        lines.push(self.say("calendar.note").to_owned());
        let days = [self.date(one.earliest), self.date(one.latest)];
        let key = if one.earliest == one.latest { "calendar.day" } else { "calendar.days" };
        lines.push(self.fill(key, &[("earliest", &days[0]), ("latest", &days[1])]));
        if one.if_needed {
            lines.push(self.say("calendar.if-needed").to_owned());
        }
        if one.kind == AppointmentKind::Microneedling && !one.combinations.is_empty() {
            let combinations = self.combinations(&one.combinations);
            lines.push(self.fill("calendar.with", &[("combinations", &combinations)]));
        }
        lines.extend(self.apart(one));
        self.healing_with(course, &one.combinations, &mut lines);
        if course.sessions.max > 1 && !course.has_longer_gaps() {
            lines.push(self.unit("calendar.spacing", course.interval_weeks.range()));
        }
        lines.push(self.say("plan.purpose").to_owned());
        if let Some(clinic) = clinic {
            lines.push(clinic.to_owned());
        }
        lines.join("\n")
    }
}

/// A day as the file writes it.
fn date(day: Day) -> String {
    day.to_string().replace('-', "")
}

/// A short mark for a name, the same each time (FNV-1a).
fn mark(name: &str) -> String {
    let mut mark: u32 = 0x811c_9dc5;
    for byte in name.bytes() {
        mark = (mark ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }
    format!("{mark:08x}")
}

/// A text as a value may hold it.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for letter in text.chars() {
        match letter {
            '\n' => escaped.push_str("\\n"),
            '\r' => {}
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            _ if letter.is_control() => escaped.push(' '),
            _ => escaped.push(letter),
        }
    }
    escaped
}

/// A file that is being written.
struct File(String);

impl File {
    /// Adds a line, and folds it where it is too long, never inside a letter.
    fn add(&mut self, name: &str, value: &str) {
        let mut room = LINE;
        for letter in name.chars().chain([':']).chain(value.chars()) {
            let length = letter.len_utf8();
            if length > room {
                self.0.push_str("\r\n ");
                room = LINE - 1;
            }
            self.0.push(letter);
            room -= length;
        }
        self.0.push_str("\r\n");
    }
}
