//! What an appointment is called: "2, with platelet-rich plasma, if needed".

use engine::plan::{Apart, Appointment, AppointmentKind, Course, PlannedCombination};
use engine::protocol::{CombinationId, Grade, Range};

use super::Text;

impl Text {
    /// What an appointment is: "2", "2, with platelet-rich plasma", "a chemical peel, after 2".
    pub fn appointment(&self, appointment: &Appointment) -> String {
        self.appointment_of(appointment, &appointment.session.to_string())
    }

    /// The same, where a session is called more than its number.
    pub(super) fn appointment_of(&self, appointment: &Appointment, session: &str) -> String {
        let name = if appointment.combinations.is_empty() {
            session.to_owned()
        } else {
            let key = match appointment.kind {
                AppointmentKind::Microneedling => "dates.with",
                AppointmentKind::Combination if appointment.between => "dates.after",
                AppointmentKind::Combination => "dates.instead",
            };
            let combinations = self.combinations(&appointment.combinations);
            self.fill(key, &[("name", session), ("combinations", &combinations)])
        };
        if appointment.if_needed { self.fill("dates.if-needed", &[("name", &name)]) } else { name }
    }

    /// The distance that an appointment between two sessions keeps from them, whichever days are chosen: "At least 2
    /// weeks after session 1 and 2 weeks before session 2."
    pub fn apart(&self, appointment: &Appointment) -> Option<String> {
        let Apart { weeks_after, weeks_before } = appointment.apart?;
        let weeks = |count| self.unit("unit.weeks", Range { min: count, max: count });
        let (session, next) = (appointment.session, appointment.session.saturating_add(1));
        let values = [
            ("after", weeks(weeks_after)),
            ("session", session.to_string()),
            ("before", weeks(weeks_before)),
            ("next", next.to_string()),
        ];
        Some(
            self.fill("dates.apart", &[0, 1, 2, 3].map(|at| (values[at].0, values[at].1.as_str()))),
        )
    }

    /// The names of combinations as they stand inside a sentence.
    pub fn combinations(&self, ids: &[CombinationId]) -> String {
        let mut names = Vec::new();
        for id in ids {
            names.push(self.of("combination", id.as_str(), "within"));
        }
        self.list(&names)
    }

    /// How well a combination is supported, grade by grade, the best first: "Tested in trials for acne scars".
    pub fn support_of(&self, planned: &PlannedCombination) -> String {
        let mut lines = Vec::new();
        for grade in [Grade::A, Grade::B, Grade::C, Grade::D] {
            let mut names = Vec::new();
            for one in planned.support.iter().filter(|one| one.grade == grade) {
                names.push(self.of("concern", one.concern.as_str(), "within"));
            }
            if !names.is_empty() {
                let grade = self.of("grade", grade.letter(), "name");
                let values = [("grade", grade), ("concerns", &self.list(&names))];
                lines.push(self.fill("leaflet.support", &values));
            }
        }
        lines.join(self.say("list.between"))
    }

    /// The days of healing that a combination brings: "up to 2 more days". Nothing where none are
    /// known.
    pub fn healing(&self, planned: &PlannedCombination) -> String {
        if planned.extra_downtime_days.max == 0 {
            return String::new();
        }
        let key = format!("combinations.days.{}", planned.timing.word());
        self.unit(&key, planned.extra_downtime_days)
    }

    /// A line for each of these combinations that brings days of healing.
    pub(super) fn healing_with(
        &self,
        course: &Course,
        ids: &[CombinationId],
        lines: &mut Vec<String>,
    ) {
        for planned in course.combinations.iter().filter(|planned| ids.contains(&planned.id)) {
            let days = self.healing(planned);
            if !days.is_empty() {
                let name = self.of("combination", planned.id.as_str(), "within");
                let values = [("combination", name), ("days", &days)];
                lines.push(self.fill("take.healing", &values));
            }
        }
    }

    /// From when to when a course could be; none while there are no dates.
    pub fn dates_in_short(&self, course: &Course) -> Option<String> {
        let (first, last) = (course.calendar.first()?, course.calendar.last()?);
        // The day on which the fewest sessions could be over.
        let sure = course.calendar.iter().rev().find(|appointment| !appointment.if_needed);
        let early = sure.map_or(first.earliest, |appointment| appointment.earliest);
        let key = match (first.earliest == last.latest, early == last.latest) {
            (true, _) => "dates.once",
            (_, true) => "dates.until",
            _ => "dates.between",
        };
        let days = [("first", first.earliest), ("early", early), ("last", last.latest)];
        let days = days.map(|(name, day)| (name, self.date(day)));
        Some(self.fill(key, &[0, 1, 2].map(|index| (days[index].0, days[index].1.as_str()))))
    }
}
