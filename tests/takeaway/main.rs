//! Taking the plan along: the calendar file, the text, the leaflet, and what is offered when.

mod actions;
mod any;
mod calendar_file;
#[path = "../../engine/tests/invariants/dice.rs"]
mod dice;
mod leaflet;
mod plan_as_text;
#[path = "../rendered/mod.rs"]
mod rendered;
mod secrets;

use std::rc::Rc;

use engine::answers::{Answers, Safety};
use engine::plan::{Plan, plan};
use engine::protocol::{CautionId, CautionKind, Day, Protocol};
use microneedling_planner::text::Text;
use microneedling_planner::view::{self, Surroundings};
use yew::Callback;

/// Someone with a plan to take along.
pub(crate) struct Visitor {
    pub(crate) protocol: Rc<Protocol>,
    pub(crate) text: Rc<Text>,
    pub(crate) answers: Answers,
    pub(crate) today: Day,
}

impl Visitor {
    /// Someone who would like to improve these, at a clinic that offers everything, on a day in
    /// November, with none of the health facts.
    pub(crate) fn with(concerns: &[&str]) -> Self {
        let concerns: Vec<_> = concerns.iter().map(|id| (*id).into()).collect();
        let visitor = Self {
            protocol: Rc::new(Protocol::built_in()),
            text: Rc::new(Text::english()),
            answers: Answers { concerns: concerns.into(), ..Answers::default() },
            today: day("2026-11-24"),
        };
        visitor
            .at(|file| {
                for kind in ["concerns", "combinations"] {
                    for (_, entry) in file[kind].as_object_mut().unwrap() {
                        entry["offered"] = true.into();
                    }
                }
            })
            .ticking_all(&[])
    }

    pub(crate) fn choosing(mut self, combinations: &[&str]) -> Self {
        for id in combinations {
            self.answers.combinations.insert((*id).into());
        }
        self
    }

    pub(crate) fn safety(mut self, safety: Safety) -> Self {
        self.answers.safety = safety;
        self
    }

    pub(crate) fn ticking(self, caution: &str) -> Self {
        self.ticking_all(&[caution.into()])
    }

    /// To whom these facts apply, and none of the others.
    fn ticking_all(self, facts: &[CautionId]) -> Self {
        let safety = Safety::with(&self.protocol, facts);
        self.safety(safety)
    }

    /// Who is not sure in one of the groups.
    pub(crate) fn not_sure(mut self) -> Self {
        let group = self.protocol.questions()[0].id.clone();
        self.answers.safety.say_not_sure(&group, true);
        self
    }

    pub(crate) fn from(mut self, start: &str) -> Self {
        self.answers.start = Some(day(start));
        self
    }

    /// At a clinic with this file.
    pub(crate) fn at(mut self, change: impl FnOnce(&mut serde_json::Value)) -> Self {
        let mut file = serde_json::to_value(&*self.protocol).unwrap();
        change(&mut file);
        let protocol: Protocol = serde_json::from_value(file).unwrap();
        self.text = Rc::new(self.text.with_labels(protocol.labels(), "en"));
        self.protocol = Rc::new(protocol);
        self
    }

    pub(crate) fn plan(&self) -> Plan {
        plan(&self.protocol, &self.answers, self.today)
    }

    pub(crate) fn calendar_file(&self) -> Option<String> {
        self.text.calendar_file(&self.plan(), self.today, None)
    }

    pub(crate) fn plan_as_text(&self) -> Option<String> {
        self.text.plan_as_text(&self.protocol, &self.plan(), self.today, None)
    }

    pub(crate) fn mail_draft(&self) -> Option<String> {
        self.text.mail_draft(&self.protocol, &self.plan(), self.today, None)
    }

    pub(crate) fn surroundings(&self) -> Surroundings {
        Surroundings {
            protocol: self.protocol.clone(),
            text: self.text.clone(),
            today: self.today,
            attributes: Rc::default(),
            has_sheet: true,
            act: Callback::noop(),
            press: Callback::noop(),
        }
    }

    /// The leaflet as a document's body would hold it.
    pub(crate) fn leaflet(&self) -> String {
        self.leaflet_of(&self.plan())
    }

    /// The leaflet of a plan that is another than what follows from the answers.
    pub(crate) fn leaflet_of(&self, plan: &Plan) -> String {
        let about = self.surroundings();
        let clinic = Some("Example Skin Clinic, 1 High Street, Anytown");
        rendered::html(view::leaflet(&about, &self.answers, plan, clinic))
    }

    pub(crate) fn actions(&self) -> String {
        let about = self.surroundings();
        rendered::html(view::actions(&about, &self.plan()))
    }
}

pub(crate) fn day(written: &str) -> Day {
    written.parse().unwrap()
}

/// Every health fact of the built-in protocol that can be ticked, with what it leads to.
pub(crate) fn cautions() -> Vec<(CautionId, CautionKind)> {
    let protocol = Protocol::built_in();
    let asked = protocol.questions().iter().flat_map(|group| &group.asks);
    asked
        .map(|ask| {
            let caution = protocol.cautions().get(&ask.caution).unwrap();
            let whole = caution.concerns_whole_treatment();
            let kind = if whole { caution.kind } else { CautionKind::Discuss };
            (ask.caution.clone(), kind)
        })
        .collect()
}
