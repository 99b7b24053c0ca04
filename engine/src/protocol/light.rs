//! A protocol without what only explains a plan.

use super::{ById, Figure, Protocol};

impl Protocol {
    /// The protocol without what figures rest on, and without advice: what nobody reads before the first
    /// plan. A plan over it has the same figures, and no sources.
    #[must_use]
    pub fn light(mut self) -> Self {
        for concern in self.concerns.entries_mut() {
            let may = [&mut concern.results_weeks, &mut concern.maintenance_months];
            may.into_iter().flatten().for_each(bare);
            [&mut concern.sessions, &mut concern.interval_weeks].into_iter().for_each(bare);
            concern.sources.clear();
            for support in concern.combinations.entries_mut() {
                support.sources.clear();
            }
        }
        for downtime in self.downtime.entries_mut() {
            let may = [
                &mut downtime.swelling_days,
                &mut downtime.pinpoint_days,
                &mut downtime.flaking_days,
                &mut downtime.work_days,
            ];
            may.into_iter().flatten().for_each(bare);
            let hours = [&mut downtime.make_up_hours, &mut downtime.exercise_hours];
            hours.into_iter().for_each(bare);
            [&mut downtime.downtime_days, &mut downtime.sun_hours].into_iter().for_each(bare);
        }
        for combination in self.combinations.entries_mut() {
            let may = [&mut combination.spacing_weeks, &mut combination.extra_downtime_days];
            may.into_iter().flatten().for_each(bare);
            combination.warning_sources.clear();
        }
        for caution in self.cautions.entries_mut() {
            caution.sources.clear();
        }
        self.sources = ById::default();
        self.aftercare.clear();
        self.before.clear();
        self.choosing.clear();
        self.red_flags.clear();
        self.risks.clear();
        self.reminders.clear();
        self
    }
}

fn bare(figure: &mut Figure) {
    figure.sources.clear();
    figure.note = None;
}
