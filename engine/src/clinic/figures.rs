//! The figures of a protocol, one after the other.

use crate::protocol::{Figure, Protocol};

/// Every figure with its place, as a JSON Pointer.
pub(super) fn figures(protocol: &Protocol) -> impl Iterator<Item = (String, &Figure)> {
    let concerns = protocol.concerns().iter().flat_map(|(id, concern)| {
        let figures = [
            ("sessions", Some(&concern.sessions)),
            ("intervalWeeks", Some(&concern.interval_weeks)),
            ("resultsWeeks", concern.results_weeks.as_ref()),
            ("maintenanceMonths", concern.maintenance_months.as_ref()),
        ];
        placed(format!("/concerns/{id}"), figures)
    });
    let downtime = protocol.downtime().iter().flat_map(|(id, downtime)| {
        let figures = [
            ("downtimeDays", Some(&downtime.downtime_days)),
            ("swellingDays", downtime.swelling_days.as_ref()),
            ("pinpointDays", downtime.pinpoint_days.as_ref()),
            ("flakingDays", downtime.flaking_days.as_ref()),
            ("workDays", downtime.work_days.as_ref()),
            ("makeUpHours", Some(&downtime.make_up_hours)),
            ("exerciseHours", Some(&downtime.exercise_hours)),
            ("sunHours", Some(&downtime.sun_hours)),
        ];
        placed(format!("/downtime/{id}"), figures)
    });
    let combinations = protocol.combinations().iter().flat_map(|(id, combination)| {
        let figures = [
            ("spacingWeeks", combination.spacing_weeks.as_ref()),
            ("extraDowntimeDays", combination.extra_downtime_days.as_ref()),
        ];
        placed(format!("/combinations/{id}"), figures)
    });
    concerns.chain(downtime).chain(combinations)
}

fn placed<'a, const N: usize>(
    of: String,
    figures: [(&'static str, Option<&'a Figure>); N],
) -> impl Iterator<Item = (String, &'a Figure)> {
    figures.into_iter().filter_map(move |(key, figure)| Some((format!("{of}/{key}"), figure?)))
}
