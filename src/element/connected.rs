//! An element that is on the page.

use std::cell::RefCell;
use std::rc::Rc;

use engine::protocol::{Day, Few, Packed as _, Protocol};
use js_sys::Function;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsValue, UnwrapThrowExt};
use web_sys::{Element, HtmlElement, console};
use yew::{AppHandle, AttrValue, Callback, Renderer};

use super::attributes::{Attributes, Complaint};
use crate::built_in;
use crate::text::Text;
use crate::widget::{
    DetailsAre, Extent, Kept, Places, Planner, PlannerAction, PlannerProps, PlannerState, Question,
    Start, Told, used,
};

thread_local! {
    /// One for all elements: they never change, and fifty elements need not hold fifty.
    static BUILT_IN: (Rc<Protocol>, Rc<Text>) =
        (Rc::new(built_in::light_protocol()), Rc::new(Text::english_of_planner()));
}

/// A widget that is on the page. Dropping it takes the widget down.
///
/// It holds its host element, and wasm keeps whatever it holds alive. So it must not outlive the
/// time the element is connected, or no removed element would ever be collected.
#[wasm_bindgen]
#[derive(Debug)]
pub struct ConnectedPlanner {
    host: HtmlElement,
    base: Element,
    props: PlannerProps,
    /// What is on screen.
    told: Rc<RefCell<Option<Told>>>,
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
    /// `kept` is what [`kept`](Self::kept) gave before the element left the page or had another protocol, and
    /// `protocol` what the reader made of the clinic's own; without it the built-in one is used.
    #[wasm_bindgen(constructor)]
    pub fn new(
        host: HtmlElement,
        kept: Option<Vec<u8>>,
        protocol: Option<Vec<u8>>,
        on_told: Function,
    ) -> Self {
        let (protocol, text) = offered(&host, protocol);
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
            complaints: Few::default(),
            app: None,
        };
        let concerns = connected.read().concerns;
        let kept = kept.map(|kept| Kept::unpacked(&kept));
        connected.act(PlannerAction::Begin(Start { concerns, kept, round: 0 }));
        connected
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

    /// Draws what follows from the controls that the visitor used, in that order: the name of each and
    /// its value.
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

    /// Shows the details, in the bytes that their module answered [`question`](Self::question) with.
    pub fn explain(&mut self, answer: &[u8]) {
        self.props.places = Rc::new(Places::from_bytes(answer));
        self.props.details = DetailsAre::Coming;
        self.draw();
    }

    /// Says that the details could not be had; or that they are asked for once more.
    #[wasm_bindgen(js_name = missDetails)]
    pub fn miss_details(&mut self, asked_again: bool) {
        self.props.details = if asked_again { DetailsAre::AskedAgain } else { DetailsAre::Missing };
        self.draw();
    }

    /// What the details are asked for what is on screen, in bytes; nothing before the first plan.
    pub fn question(&self) -> Option<Vec<u8>> {
        let answers = self.told.borrow().as_ref()?.answers.clone();
        let heading_level = self.props.heading_level;
        Some(Question { today: today(), heading_level, answers }.packed())
    }

    /// What the visitor told us, for coming back to. It stays in memory, with the element.
    pub fn kept(&self) -> Vec<u8> {
        self.props.state.kept().packed()
    }

    /// Whether any of the controls means anything.
    fn do_all(&mut self, controls: Vec<String>) -> bool {
        let mut controls = controls.into_iter();
        let mut done = false;
        while let (Some(name), Some(value)) = (controls.next(), controls.next()) {
            if let Some(action) = used(&name, &value) {
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
fn offered(host: &HtmlElement, protocol: Option<Vec<u8>>) -> (Rc<Protocol>, Rc<Text>) {
    let (built_in, text) = BUILT_IN.with(Clone::clone);
    let Some(bytes) = protocol else {
        return (built_in, text);
    };
    let protocol = Protocol::unpacked(&bytes);
    let language = host.closest("[lang]").ok().flatten();
    let language = language.and_then(|element| element.get_attribute("lang"));
    let text = text.with_labels(protocol.labels(), &language.unwrap_or_default());
    (Rc::new(protocol), Rc::new(text))
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
