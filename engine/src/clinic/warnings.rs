//! What does not stand in the way, but what a clinic may want to look at again.

use super::Reader;
use super::figures::figures;
use super::report::inside;
use super::tree::Node;
use crate::protocol::{Caution, CautionKind, Day, Figure, Fit, Grade, Origin, Protocol};

impl Reader<'_> {
    /// Everything worth a second look.
    pub(super) fn warn(&mut self, protocol: &Protocol, built_in: &Protocol, today: Day) {
        self.warn_of_signature(protocol, today);
        self.warn_of_figures(protocol, built_in);
        self.warn_of_supports(protocol);
        self.warn_of_cautions(protocol, built_in);
        self.warn_of_unused(protocol);
        self.warn_of_sources(protocol);
        self.warn_of_prices(protocol);
        let longest = longest_downtime(protocol);
        if protocol.event_buffer_days() < longest {
            let message = format!(
                "{} days before an event are shorter than the longest healing, {longest} days",
                protocol.event_buffer_days()
            );
            self.remark("/eventBufferDays", message);
        }
    }

    fn warn_of_signature(&mut self, protocol: &Protocol, today: Day) {
        for key in ["id", "version"] {
            if self.file.get(key).is_none() {
                let message = format!("`{key}` is missing; give the file one of its own");
                self.remark_at(self.file.at.unwrap_or_default(), "", message);
            }
        }
        match protocol.signed_off() {
            None => {
                let message = "nobody has signed these figures off; add `signedOff`".to_owned();
                self.remark_at(self.file.at.unwrap_or_default(), "", message);
            }
            Some(signature) if signature.review_by < today => {
                let message = format!("the day of review, {}, has passed", signature.review_by);
                self.remark("/signedOff/reviewBy", message);
            }
            Some(signature) if signature.on > today => {
                let message = format!("the day of signing, {}, is still to come", signature.on);
                self.remark("/signedOff/on", message);
            }
            Some(_) => {}
        }
    }

    fn warn_of_figures(&mut self, protocol: &Protocol, built_in: &Protocol) {
        let evidence: Vec<_> = figures(built_in).collect();
        for (place, figure) in figures(protocol) {
            let known = evidence.iter().find(|(known, _)| *known == place);
            if let Some((_, known)) = known
                && figure.origin == Origin::Clinic
            {
                self.warn_of_figure(&place, figure, known);
            }
        }
    }

    fn warn_of_figure(&mut self, place: &str, figure: &Figure, known: &Figure) {
        let (min, max) = (figure.min, figure.max);
        if (min, max) == (known.min, known.max) {
            return;
        }
        let built_in = format!("{} to {} (grade {})", known.min, known.max, known.grade.letter());
        let spaces = place.ends_with("/intervalWeeks") || place.ends_with("/spacingWeeks");
        if spaces && min < known.min {
            let message = format!(
                "{min} weeks are less than the evidence has, {built_in}; skin needs time to heal"
            );
            self.remark(&inside(place, "min"), message);
        } else if min < known.min || max > known.max {
            self.remark(place, format!("{min} to {max} is outside the evidence, {built_in}"));
        }
        let written = self.written(place);
        let names = |key: &str| written.is_some_and(|figure| figure.get(key).is_some());
        let whose = match (names("sources"), names("grade")) {
            (true, true) => return,
            (true, false) => "grade is",
            (false, true) => "sources are",
            (false, false) => "sources and grade are",
        };
        let message =
            format!("its numbers are the clinic's, and its {whose} still the built-in figure's");
        self.remark(place, message);
    }

    /// What the file has at a place.
    fn written(&self, place: &str) -> Option<&Node> {
        place.split('/').skip(1).try_fold(self.file, |node, key| node.get(key))
    }

    fn warn_of_supports(&mut self, protocol: &Protocol) {
        for (concern, entry) in protocol.concerns().iter() {
            for (combination, support) in entry.combinations.iter() {
                let lacks = match (support.grade, support.sources.is_empty()) {
                    (_, true) => "no source is named",
                    (Grade::D, false) => "grade D is for what no study looked at",
                    _ => continue,
                };
                if support.fit == Fit::Supported {
                    let message = format!(
                        "`supported` means that a study showed it, and {lacks}; use \"limited\", or name the study and \
                         its grade"
                    );
                    self.remark(
                        &format!("/concerns/{concern}/combinations/{combination}"),
                        message,
                    );
                }
            }
        }
    }

    fn warn_of_cautions(&mut self, protocol: &Protocol, built_in: &Protocol) {
        let heavy = |caution: &Caution| caution.kind != CautionKind::Discuss;
        for (id, known) in built_in.cautions().iter().filter(|(_, caution)| heavy(caution)) {
            let removed = self.file.get("cautions").and_then(|table| table.get(id.as_str()));
            let place = format!("/cautions/{id}");
            let was = if known.kind == CautionKind::Stop { "stops" } else { "postpones" };
            match protocol.cautions().get(id) {
                None if removed.is_some() => {
                    let message = format!(
                        "in the built-in protocol this {was} a course; nobody is asked now"
                    );
                    self.remark(&place, message);
                }
                Some(caution) if caution.kind > known.kind => {
                    let message =
                        format!("in the built-in protocol this {was} a course; now it weighs less");
                    self.remark(&inside(&place, "kind"), message);
                }
                Some(caution)
                    if known.concerns_whole_treatment() && !caution.concerns_whole_treatment() =>
                {
                    let message = format!(
                        "in the built-in protocol this {was} any course, and not some combinations only"
                    );
                    self.remark(&inside(&place, "combinations"), message);
                }
                _ => {}
            }
        }
    }

    fn warn_of_unused(&mut self, protocol: &Protocol) {
        let concerns = || protocol.concerns().iter().map(|(_, concern)| concern);
        for id in protocol.combinations().ids() {
            if !concerns().any(|concern| concern.combinations.contains(id)) {
                let message = format!("no concern names `{id}` in its `combinations`");
                self.remark(&format!("/combinations/{id}"), message);
            }
        }
        for id in protocol.downtime().ids() {
            if !concerns().any(|concern| concern.downtime == *id) {
                self.remark(&format!("/downtime/{id}"), format!("no concern has the class `{id}`"));
            }
        }
    }

    fn warn_of_sources(&mut self, protocol: &Protocol) {
        let sources = self.file.get("sources").map(Node::members).unwrap_or_default();
        let unused: Vec<String> = protocol.faults().into_iter().map(|fault| fault.place).collect();
        for source in sources {
            let id = source.key.as_str().into();
            let place = inside("/sources", &source.key);
            if protocol.sources().get(&id).is_some_and(|source| source.address().is_none()) {
                let message = "no `url`, `pmid` or `doi`: nobody can look it up".to_owned();
                self.remark(&place, message);
            }
            if unused.contains(&place) {
                self.remark(&place, "no figure names this source".to_owned());
            }
        }
    }

    fn warn_of_prices(&mut self, protocol: &Protocol) {
        let Some(prices) = protocol.prices() else {
            return;
        };
        let country =
            protocol.countries().iter().find(|code| ["AU", "GB", "UK"].contains(&&***code));
        let where_to = match (country, prices.currency.as_str()) {
            (None, "AUD") => "Australia",
            (Some(country), _) if country == "AU" => "Australia",
            (Some(_), _) | (None, "GBP") => "the United Kingdom",
            (None, _) => return,
        };
        let message = format!(
            "advertising rules in {where_to} restrict prices and time-limited offers for such \
             treatments; have this checked before it is shown"
        );
        self.remark("/prices", message);
    }
}

/// The most days after one session or combination on which something shows.
fn longest_downtime(protocol: &Protocol) -> u16 {
    let sessions = protocol.downtime().iter().map(|(_, downtime)| downtime.downtime_days.max);
    let offered = protocol.combinations().iter().filter(|(_, combination)| combination.offered);
    let combined = offered.filter_map(|(_, entry)| entry.extra_downtime_days.as_ref());
    sessions.chain(combined.map(|figure| figure.max)).max().unwrap_or_default()
}
