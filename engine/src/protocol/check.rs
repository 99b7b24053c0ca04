//! Looks for contradictions in a protocol: every one of them, each with its place.

use std::fmt::Display;

use super::{CautionKind, Fault, Few, Figure, Grade, Problem, Protocol, SourceId, Support};

impl Protocol {
    /// Everything that is wrong in it, in the order of the file.
    pub fn faults(&self) -> Vec<Fault> {
        let mut check = Check { protocol: self, faults: Vec::new(), cited: Few::default() };
        if self.format != 1 {
            check.fault("/format".into(), Problem::Format { found: self.format });
        }
        check.groups();
        check.concerns();
        check.downtime();
        check.combinations();
        check.cautions();
        check.questions();
        check.advice();
        check.nothing_is_unused();
        check.faults
    }
}

struct Check<'a> {
    protocol: &'a Protocol,
    faults: Vec<Fault>,
    cited: Few<&'a SourceId>,
}

impl<'a> Check<'a> {
    fn fault(&mut self, place: String, problem: Problem) {
        self.faults.push(Fault { place, problem });
    }

    fn unless(&mut self, known: bool, place: String, what: &'static str, id: &dyn Display) {
        if !known {
            self.fault(place, Problem::Unknown { what, id: id.to_string() });
        }
    }

    fn sources(&mut self, place: &str, sources: &'a [SourceId]) {
        for (index, source) in sources.iter().enumerate() {
            let known = self.protocol.sources.contains(source);
            self.unless(known, format!("{place}/sources/{index}"), "source", source);
            self.cited.insert(source);
        }
    }

    fn figure(&mut self, place: &str, figure: &'a Figure) {
        if figure.min > figure.max {
            let problem = Problem::MinAboveMax { min: figure.min, max: figure.max };
            self.fault(place.into(), problem);
        }
        if figure.sources.is_empty() {
            self.fault(place.into(), Problem::NoSource);
        }
        self.sources(place, &figure.sources);
    }

    /// What is said to be supported says by what.
    fn support(&mut self, place: &str, support: &'a Support) {
        if support.sources.is_empty() && support.grade != Grade::D {
            self.fault(place.into(), Problem::NoSource);
        }
        self.sources(place, &support.sources);
    }

    fn counted(&mut self, place: &str, figure: &'a Figure) {
        if figure.min == 0 {
            self.fault(format!("{place}/min"), Problem::Zero);
        }
        self.figure(place, figure);
    }

    fn groups(&mut self) {
        let protocol = self.protocol;
        for (group_index, group) in protocol.groups.iter().enumerate() {
            for (index, concern) in group.concerns.iter().enumerate() {
                let place = format!("/groups/{group_index}/concerns/{index}");
                self.unless(protocol.concerns.contains(concern), place, "concern", concern);
            }
        }
    }

    fn concerns(&mut self) {
        let protocol = self.protocol;
        if protocol.offered().next().is_none() {
            self.fault("/concerns".into(), Problem::NothingOffered);
        }
        for (id, concern) in protocol.concerns.iter() {
            let place = format!("/concerns/{id}");
            if concern.areas.is_empty() {
                self.fault(format!("{place}/areas"), Problem::NoArea);
            }
            self.counted(&format!("{place}/sessions"), &concern.sessions);
            self.counted(&format!("{place}/intervalWeeks"), &concern.interval_weeks);
            for (key, figure) in [
                ("resultsWeeks", &concern.results_weeks),
                ("maintenanceMonths", &concern.maintenance_months),
            ] {
                if let Some(figure) = figure {
                    self.figure(&format!("{place}/{key}"), figure);
                }
            }
            let known = protocol.downtime.contains(&concern.downtime);
            self.unless(known, format!("{place}/downtime"), "downtime", &concern.downtime);
            for combination in concern.combinations.ids().chain(&concern.rules_out) {
                let known = protocol.combinations.contains(combination);
                self.unless(known, place.clone(), "combination", combination);
            }
            for (combination, support) in concern.combinations.iter() {
                self.support(&format!("{place}/combinations/{combination}"), support);
            }
            self.sources(&place, &concern.sources);
        }
    }

    fn downtime(&mut self) {
        for (id, downtime) in self.protocol.downtime.iter() {
            let place = format!("/downtime/{id}");
            self.figure(&format!("{place}/downtimeDays"), &downtime.downtime_days);
            for (key, figure) in [
                ("swellingDays", &downtime.swelling_days),
                ("pinpointDays", &downtime.pinpoint_days),
                ("flakingDays", &downtime.flaking_days),
                ("workDays", &downtime.work_days),
            ] {
                if let Some(figure) = figure {
                    self.figure(&format!("{place}/{key}"), figure);
                }
            }
            self.figure(&format!("{place}/makeUpHours"), &downtime.make_up_hours);
            self.figure(&format!("{place}/exerciseHours"), &downtime.exercise_hours);
            self.figure(&format!("{place}/sunHours"), &downtime.sun_hours);
        }
    }

    fn combinations(&mut self) {
        let protocol = self.protocol;
        for (id, combination) in protocol.combinations.iter() {
            let place = format!("/combinations/{id}");
            if let Some(spacing) = &combination.spacing_weeks {
                self.counted(&format!("{place}/spacingWeeks"), spacing);
            }
            if let Some(days) = &combination.extra_downtime_days {
                self.figure(&format!("{place}/extraDowntimeDays"), days);
            }
            for (index, other) in combination.conflicts.iter().enumerate() {
                let known = protocol.combinations.contains(other);
                self.unless(known, format!("{place}/conflicts/{index}"), "combination", other);
            }
            if let Some(visits) = combination.visits {
                let place = format!("{place}/visits");
                if visits.min == 0 {
                    self.fault(format!("{place}/min"), Problem::Zero);
                }
                if visits.min > visits.max {
                    let problem = Problem::MinAboveMax { min: visits.min, max: visits.max };
                    self.fault(place, problem);
                }
            }
            self.sources(&format!("{place}/warning"), &combination.warning_sources);
        }
    }

    fn cautions(&mut self) {
        let protocol = self.protocol;
        for (id, caution) in protocol.cautions.iter() {
            let place = format!("/cautions/{id}");
            for (index, combination) in caution.combinations.iter().enumerate() {
                let known = protocol.combinations.contains(combination);
                let place = format!("{place}/combinations/{index}");
                self.unless(known, place, "combination", combination);
            }
            for (key, combination) in (caution.also_rules_out.ids().map(|id| ("alsoRulesOut", id)))
                .chain(caution.notes_for.iter().map(|id| ("notesFor", id)))
            {
                let known = protocol.combinations.contains(combination);
                self.unless(known, format!("{place}/{key}"), "combination", combination);
            }
            self.sources(&place, &caution.sources);
        }
    }

    /// Each fact is asked, told to everyone, or follows from the skin; and no question hides a fact
    /// behind one that weighs less.
    fn questions(&mut self) {
        let protocol = self.protocol;
        let mut placed = Few::default();
        for (group_index, group) in protocol.questions.iter().enumerate() {
            for (index, question) in group.asks.iter().enumerate() {
                let place = format!("/questions/{group_index}/asks/{index}");
                let lead = protocol.cautions.get(&question.caution);
                self.unless(lead.is_some(), place.clone(), "caution", &question.caution);
                placed.insert(&question.caution);
                for covered in &question.covers {
                    let fact = protocol.cautions.get(covered);
                    self.unless(fact.is_some(), place.clone(), "caution", covered);
                    placed.insert(covered);
                    if let (Some(lead), Some(fact)) = (lead, fact) {
                        let heavier = weight(fact.kind, fact.concerns_whole_treatment())
                            < weight(lead.kind, lead.concerns_whole_treatment());
                        if heavier {
                            let problem = Problem::HeavierThanLead { id: covered.to_string() };
                            self.fault(place.clone(), problem);
                        }
                    }
                }
                for fact in &question.which {
                    let known = protocol.cautions.contains(fact);
                    self.unless(known, format!("{place}/which"), "caution", fact);
                    placed.insert(fact);
                }
                for concern in &question.only_with {
                    let known = protocol.concerns.contains(concern);
                    self.unless(known, place.clone(), "concern", concern);
                }
            }
        }
        let skin = protocol.skin.iter().filter_map(|answer| answer.caution.as_ref());
        for (place, caution) in skin
            .map(|caution| ("/skin", caution))
            .chain(protocol.reminders.iter().map(|caution| ("/reminders", caution)))
        {
            self.unless(protocol.cautions.contains(caution), place.into(), "caution", caution);
            placed.insert(caution);
        }
        for id in protocol.cautions.ids().filter(|id| !placed.contains(id)) {
            self.fault(format!("/cautions/{id}"), Problem::NotAsked { id: id.to_string() });
        }
    }

    fn advice(&mut self) {
        let protocol = self.protocol;
        for (index, advice) in protocol.aftercare.iter().enumerate() {
            let place = format!("/aftercare/{index}");
            if let Some(hours) = advice.hours
                && hours.min > hours.max
            {
                let problem = Problem::MinAboveMax { min: hours.min, max: hours.max };
                self.fault(format!("{place}/hours"), problem);
            }
            self.sources(&place, &advice.sources);
        }
        for (index, flag) in protocol.red_flags.iter().enumerate() {
            let place = format!("/redFlags/{index}");
            if let Some(combination) = &flag.combination {
                let known = protocol.combinations.contains(combination);
                self.unless(known, format!("{place}/combination"), "combination", combination);
            }
            self.sources(&place, &flag.sources);
        }
        for (key, list) in [
            ("before", &protocol.before),
            ("choosing", &protocol.choosing),
            ("risks", &protocol.risks),
        ] {
            for (index, advice) in list.iter().enumerate() {
                self.sources(&format!("/{key}/{index}"), &advice.sources);
            }
        }
    }

    fn nothing_is_unused(&mut self) {
        let protocol = self.protocol;
        let grouped: Few<_> = protocol.groups.iter().flat_map(|group| &group.concerns).collect();
        for id in protocol.concerns.ids().filter(|id| !grouped.contains(id)) {
            let problem = Problem::Unused { what: "concern", id: id.to_string() };
            self.fault(format!("/concerns/{id}"), problem);
        }
        for id in protocol
            .sources
            .ids()
            .filter(|id| !self.cited.contains(id))
            .cloned()
            .collect::<Vec<_>>()
        {
            let problem = Problem::Unused { what: "source", id: id.to_string() };
            self.fault(format!("/sources/{id}"), problem);
        }
    }
}

/// The heaviest first: the kind, then whether the whole treatment is concerned. A caution for one
/// combination only weighs less than any for the whole treatment of its kind.
fn weight(kind: CautionKind, whole: bool) -> (CautionKind, bool) {
    (kind, !whole)
}
