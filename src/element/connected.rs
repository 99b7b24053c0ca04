//! An element that is on the page.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Function;
use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsValue, UnwrapThrowExt};
use web_sys::{Element, HtmlElement, console};
use yew::{AppHandle, AttrValue, Callback, Renderer};

use super::attributes::{Attributes, Complaint};
use super::events::{Happening, tell};
use crate::protocol::{Day, Few, Protocol};
use crate::text::Text;
use crate::widget::{Planner, PlannerProps, Start, Told};

thread_local! {
    /// One for all elements: they never change, and fifty elements need not hold fifty.
    static BUILT_IN: (Rc<Protocol>, Rc<Text>) =
        (Rc::new(Protocol::built_in()), Rc::new(Text::english()));
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
    told: Rc<RefCell<Option<Told>>>,
    /// What has been said in the console, so that it is said once.
    complaints: Few<Complaint>,
    app: Option<AppHandle<Planner>>,
}

#[wasm_bindgen]
impl ConnectedPlanner {
    /// Draws the widget into the shadow root of `host`, and calls `on_ready` once it is drawn.
    ///
    /// `kept` is what [`answers`](Self::answers) gave before the element left the page, and
    /// `protocol` what the reader made of the clinic's own; without it the built-in one is used.
    #[wasm_bindgen(constructor)]
    pub fn new(
        host: HtmlElement,
        kept: Option<Vec<u8>>,
        protocol: Option<Vec<u8>>,
        on_ready: Function,
    ) -> Self {
        let (protocol, text) = offered(&host, protocol);
        let root = host.shadow_root().expect_throw("the class makes the shadow root");
        let base = document(&host).create_element("div").expect_throw("`div` is a tag");
        base.set_class_name("planner");
        base.set_attribute("part", "base").expect_throw("`part` is an attribute");
        base.set_attribute("lang", text.language()).expect_throw("`lang` is an attribute");
        root.append_child(&base).expect_throw("the shadow root takes a child");

        let told: Rc<RefCell<Option<Told>>> = Rc::default();
        let mut connected = Self {
            props: PlannerProps {
                protocol,
                text,
                heading_level: 2,
                booking_url: None,
                today,
                start: Start {
                    kept: kept.and_then(|kept| postcard::from_bytes(&kept).ok()),
                    ..Start::default()
                },
                on_plan: on_plan(host.clone(), told.clone(), on_ready),
                on_book: booking(host.clone()),
            },
            host,
            base,
            told,
            complaints: Few::default(),
            app: None,
        };
        connected.props.start.concerns = connected.read().concerns;
        let base = connected.base.clone();
        let props = connected.props.clone();
        connected.app = Some(Renderer::<Planner>::with_root_and_props(base, props).render());
        connected
    }

    /// Takes over the attributes as they are now, but for the concerns of the start.
    pub fn update(&mut self) {
        self.read();
        self.draw();
    }

    /// Forgets the answers and begins with the concerns of the attribute.
    pub fn begin(&mut self) {
        let concerns = self.read().concerns;
        let round = self.props.start.round.wrapping_add(1);
        self.props.start = Start { concerns, kept: None, round };
        self.draw();
    }

    /// The plan on screen, in the shape of the public interface; nothing before the first.
    pub fn plan(&self) -> JsValue {
        let told = self.told.borrow();
        let Some(told) = told.as_ref() else {
            return JsValue::NULL;
        };
        let serializer = serde_wasm_bindgen::Serializer::json_compatible();
        told.plan.serialize(&serializer).unwrap_or(JsValue::NULL)
    }

    /// What the visitor told us, for coming back to. It stays in memory, with the element.
    pub fn answers(&self) -> Option<Vec<u8>> {
        let told = self.told.borrow();
        postcard::to_allocvec(&told.as_ref()?.answers).ok()
    }

    fn read(&mut self) -> Attributes {
        let (attributes, complaints) =
            Attributes::read(&self.props.protocol, |name| self.host.get_attribute(name));
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
    let protocol: Protocol =
        postcard::from_bytes(&bytes).expect_throw("the reader is of this very build");
    let language = host.closest("[lang]").ok().flatten();
    let language = language.and_then(|element| element.get_attribute("lang"));
    let text = text.with_labels(&protocol.labels, &language.unwrap_or_default());
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

/// Remembers what is on screen, and tells the page: that the widget is ready, the first time, and
/// later that the visitor changed the plan. What the page itself began anew is no news to it.
fn on_plan(
    host: HtmlElement,
    told: Rc<RefCell<Option<Told>>>,
    on_ready: Function,
) -> Callback<Told> {
    Callback::from(move |now: Told| {
        let before = told.replace(Some(now.clone()));
        match before {
            None => {
                // What the class does then cannot fail, and nothing here depends on it.
                let _ = on_ready.call0(&JsValue::UNDEFINED);
                tell(&host, Happening::Ready);
            }
            Some(before) if before.round == now.round && before.plan != now.plan => {
                tell(&host, Happening::Change);
            }
            Some(_) => {}
        }
    })
}

fn booking(host: HtmlElement) -> Callback<()> {
    Callback::from(move |()| tell(&host, Happening::Booking))
}
