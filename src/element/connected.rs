//! An element that is on the page.

use std::cell::RefCell;
use std::rc::Rc;

use engine::protocol::{Day, Few, Protocol};
use js_sys::{Function, Promise};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsValue, UnwrapThrowExt};
use wasm_bindgen_futures::future_to_promise;
use web_sys::{Element, HtmlElement, console};
use yew::{AppHandle, AttrValue, Callback, Renderer};

use super::attributes::{Attributes, Complaint};
use super::clinic_protocol::ClinicProtocol;
use crate::built_in;
use crate::chunks::{Details, Missing, details_of};
use crate::text::Text;
use crate::widget::{
    DetailsAre, Extent, Kept, Planner, PlannerAction, PlannerProps, PlannerState, Question, Start,
    Told, used,
};

thread_local! {
    /// One for all elements: they never change, and fifty elements need not hold fifty.
    static BUILT_IN: (Rc<Protocol>, Rc<Text>) =
        (Rc::new(built_in::light_protocol()), Rc::new(Text::english_of_planner()));
}

/// What the visitor told us, while nothing is drawn. The element alone holds it.
#[wasm_bindgen]
#[derive(Debug)]
pub struct KeptAnswers(Kept);

/// A widget that is on the page. Dropping it takes the widget down.
///
/// It holds its host element, and wasm keeps whatever it holds alive. So it must not outlive the
/// time the element is connected, or no removed element would ever be collected.
#[wasm_bindgen]
pub struct ConnectedPlanner {
    host: HtmlElement,
    base: Element,
    props: PlannerProps,
    /// What is on screen.
    told: Rc<RefCell<Option<Told>>>,
    /// A clinic's own protocol.
    own: Option<Rc<Protocol>>,
    /// The details, once they are there.
    details: Rc<RefCell<Option<Rc<dyn Details>>>>,
    /// What has been said in the console, so that it is said once.
    complaints: Few<Complaint>,
    app: Option<AppHandle<Planner>>,
}

#[wasm_bindgen]
impl ConnectedPlanner {
    /// A widget for `host`, which is still to be [shown](Self::show). It calls `on_told` each time that a plan,
    /// or more of the questions, is drawn, with whether the visitor changed the plan. What the page itself began
    /// anew is no news to it. No event leaves from here: a listener may change the element at once.
    ///
    /// `protocol` is what the reader made of the clinic's own; without it the built-in one is used.
    #[wasm_bindgen(constructor)]
    pub fn new(host: HtmlElement, protocol: Option<ClinicProtocol>, on_told: Function) -> Self {
        let own = protocol.map(ClinicProtocol::into_inner);
        let (protocol, text) = offered(&host, own.as_ref());
        let base = document(&host).create_element("div").expect_throw("`div` is a tag");
        base.set_class_name("planner");
        base.set_attribute("part", "base").expect_throw("`part` is an attribute");
        base.set_attribute("lang", text.language()).expect_throw("`lang` is an attribute");

        let told: Rc<RefCell<Option<Told>>> = Rc::default();
        let mut connected = Self {
            props: PlannerProps {
                state: Rc::new(PlannerState::new(protocol, Start::default())),
                text,
                heading_level: 2,
                booking_url: None,
                today,
                extent: Extent::NONE,
                places: Rc::default(),
                details: DetailsAre::Coming,
                on_plan: on_plan(told.clone(), on_told),
            },
            host,
            base,
            told,
            own,
            details: Rc::default(),
            complaints: Few::default(),
            app: None,
        };
        let concerns = connected.read().concerns;
        connected.act(PlannerAction::Begin(Start { concerns, kept: None, round: 0 }));
        connected
    }

    /// Begins with what the visitor told us before the element left the page or had another protocol.
    pub fn resume(&mut self, kept: &KeptAnswers) {
        let start = Start { kept: Some(kept.0.clone()), ..Start::default() };
        self.act(PlannerAction::Begin(start));
    }

    /// Draws what does not depend on what the visitor can see. Apart from making and showing it, so that no
    /// piece of work is long.
    pub fn prepare(&mut self) {
        let (base, props) = (self.base.clone(), self.props.clone());
        self.app = Some(Renderer::<Planner>::with_root_and_props(base, props).render());
    }

    /// Draws what the visitor can see; once that is told, what it is drawn in can be put into the shadow root.
    /// `early` are the controls that the visitor used before it was here, as in [`hear`](Self::hear); `groups`
    /// are as in [`Extent`], but one at least, so that there is something to tell. Whether any of the controls
    /// means anything.
    pub fn show(&mut self, early: Vec<String>, groups: Option<u8>) -> bool {
        self.props.extent = Extent::up_to(groups.map(|groups| groups.max(1)));
        let changed_early = self.do_all(early);
        self.draw();
        changed_early
    }

    /// What the widget is drawn in.
    pub fn base(&self) -> Element {
        self.base.clone()
    }

    /// Takes over the attributes as they are now, but for the concerns of the start.
    pub fn update(&mut self) {
        self.read();
        self.draw();
    }

    /// Forgets the answers and begins with the concerns of the attribute.
    pub fn begin(&mut self) {
        let concerns = self.read().concerns;
        let round = self.props.state.round.wrapping_add(1);
        self.act(PlannerAction::Begin(Start { concerns, kept: None, round }));
        self.draw();
    }

    /// Draws what follows from the controls that the visitor used, in that order: of each its name, its value, and
    /// a word if it is ticked.
    pub fn hear(&mut self, controls: Vec<String>) {
        if self.do_all(controls) {
            self.draw();
        }
    }

    /// Draws the next piece of the questions, once what was drawn before has been painted. Whether there is
    /// another.
    pub fn complete(&mut self) -> bool {
        self.props.extent = self.props.extent.more();
        self.draw();
        self.props.extent != Extent::WHOLE
    }

    /// A promise that the details are there; broken if they could not be had.
    #[wasm_bindgen(js_name = findDetails)]
    pub fn find_details(&self) -> Promise {
        let (host, own, text) = (self.host.clone(), self.own.clone(), self.props.text.clone());
        let place = self.details.clone();
        future_to_promise(async move {
            let details = details_of(host, own, text).await;
            let details = details.map_err(|Missing| JsValue::from_str("the details"))?;
            place.replace(Some(details));
            Ok(JsValue::UNDEFINED)
        })
    }

    /// Works the details out for what is on screen; [`explain`](Self::explain) shows them. Two steps, so that a
    /// press in between is heard.
    #[wasm_bindgen(js_name = workOut)]
    pub fn work_out(&mut self) {
        if let Some(places) = self.ask(|details, question| details.draw(question)) {
            self.props.places = Rc::new(places);
            self.props.details = DetailsAre::Coming;
        }
    }

    /// Shows the details.
    pub fn explain(&mut self) {
        self.draw();
    }

    /// The plan on screen, in the shape of the public interface; nothing before its details are there.
    pub fn plan(&self) -> JsValue {
        self.ask(|details, question| details.plan(question)).unwrap_or(JsValue::NULL)
    }

    /// The suggested days as the text of an iCalendar file; none where there are none to give.
    pub fn calendar(&self) -> Option<String> {
        self.ask(|details, question| details.calendar(question))?
    }

    /// Takes the plan along in one of the ways of `data-take`, and calls `on_said` with what there is to say of it.
    pub fn take(&self, way: &str, on_said: &Function) {
        self.ask(|details, question| details.take(way, question, on_said));
    }

    /// Says that the details could not be had; or that they are asked for once more.
    #[wasm_bindgen(js_name = missDetails)]
    pub fn miss_details(&mut self, asked_again: bool) {
        self.props.details = if asked_again { DetailsAre::AskedAgain } else { DetailsAre::Missing };
        self.draw();
    }

    /// What the visitor told us, for coming back to. It stays in memory, with the element.
    pub fn kept(&self) -> KeptAnswers {
        KeptAnswers(self.props.state.kept())
    }

    /// What the details say to what is on screen; nothing before both are there.
    fn ask<T>(&self, ask: impl FnOnce(&dyn Details, &Question) -> T) -> Option<T> {
        let details = self.details.borrow().clone()?;
        let answers = self.told.borrow().as_ref()?.answers.clone();
        let heading_level = self.props.heading_level;
        Some(ask(&*details, &Question { today: today(), heading_level, answers }))
    }

    /// Whether any of the controls means anything.
    fn do_all(&mut self, controls: Vec<String>) -> bool {
        let mut controls = controls.into_iter();
        let mut done = false;
        while let (Some(name), Some(value), Some(ticked)) =
            (controls.next(), controls.next(), controls.next())
        {
            if let Some(action) = used(&name, &value, !ticked.is_empty()) {
                self.act(action);
                done = true;
            }
        }
        done
    }

    fn act(&mut self, action: PlannerAction) {
        self.props.state = self.props.state.clone().after(action);
    }

    fn read(&mut self) -> Attributes {
        let (attributes, complaints) =
            Attributes::read(&self.props.state.protocol, |name| self.host.get_attribute(name));
        for complaint in complaints {
            let sentence = complaint.to_string();
            if self.complaints.insert(complaint) {
                console::warn_1(&sentence.into());
            }
        }
        self.props.heading_level = attributes.heading_level;
        self.props.booking_url = attributes.booking_url.clone().map(AttrValue::from);
        attributes
    }

    fn draw(&mut self) {
        if let Some(app) = &mut self.app {
            app.update(self.props.clone());
        }
    }
}

impl Drop for ConnectedPlanner {
    fn drop(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
        self.base.remove();
    }
}

/// The clinic's protocol with its own sentences, or the built-in one.
fn offered(host: &HtmlElement, own: Option<&Rc<Protocol>>) -> (Rc<Protocol>, Rc<Text>) {
    let (built_in, text) = BUILT_IN.with(Clone::clone);
    let Some(protocol) = own else {
        return (built_in, text);
    };
    let language = host.closest("[lang]").ok().flatten();
    let language = language.and_then(|element| element.get_attribute("lang"));
    let text = text.with_labels(protocol.labels(), &language.unwrap_or_default());
    (protocol.clone(), Rc::new(text))
}

/// The day on the visitor's own calendar.
fn today() -> Day {
    let now = js_sys::Date::new_0();
    let year = i32::try_from(now.get_full_year()).unwrap_or_default();
    // JavaScript counts months from 0. Every part of a date fits where it goes.
    let month = u8::try_from(now.get_month() + 1).unwrap_or_default();
    let day = u8::try_from(now.get_date()).unwrap_or_default();
    Day::new(year, month, day).unwrap_or(Day::FIRST)
}

fn document(host: &HtmlElement) -> web_sys::Document {
    host.owner_document().expect_throw("an element belongs to a document")
}

/// Remembers what is on screen, and tells whether the visitor changed the plan.
fn on_plan(shown: Rc<RefCell<Option<Told>>>, on_told: Function) -> Callback<Told> {
    Callback::from(move |now: Told| {
        let before = shown.borrow_mut().replace(now.clone());
        let changed =
            before.is_some_and(|before| before.round == now.round && before.plan != now.plan);
        // What the class does then cannot fail, and nothing here depends on it.
        let _ = on_told.call1(&JsValue::UNDEFINED, &changed.into());
    })
}
