//! An element that is on the page.

use std::rc::Rc;

use engine::answers::Answers;
use engine::protocol::{Day, Few, Protocol};
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, HtmlElement, console};
use yew::{AppHandle, Callback, Renderer};

use super::clinic_protocol::ClinicProtocol;
use crate::built_in;
use crate::chunks::{details_of, take_along_of};
use crate::text::Text;
use crate::view::{
    Attributes, Complaint, Details, Kept, News, Planner, PlannerMessage, PlannerProps, Press, Take,
};

thread_local! {
    /// One for all elements: it never changes, and fifty elements need not hold fifty.
    static BUILT_IN: Rc<Protocol> = Rc::new(built_in::light_protocol());
}

/// The sentences of a language, for all elements that speak it.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Language(Rc<Text>);

#[wasm_bindgen]
impl Language {
    /// Another language than English, from its file: `key<tab>sentence` lines, sorted.
    #[wasm_bindgen(constructor)]
    pub fn new(language: &str, lines: String) -> Self {
        Self(Rc::new(Text::of_language(language, lines)))
    }

    /// English, which the module has.
    pub fn english() -> Self {
        Self(Rc::new(Text::english_of_planner()))
    }
}

/// What the visitor told us, while nothing is drawn. The element alone holds it.
#[wasm_bindgen]
#[derive(Debug)]
pub struct KeptAnswers(Kept);

/// A widget for an element that is on the page. Dropping it takes the widget down.
///
/// It holds its host element, and wasm keeps whatever it holds alive. So it must not outlive the
/// time the element is connected, or no removed element would ever be collected.
#[wasm_bindgen]
pub struct ConnectedPlanner {
    host: HtmlElement,
    base: Element,
    props: PlannerProps,
    /// What has been said in the console, so that it is said once.
    complaints: Few<Complaint>,
    app: Option<AppHandle<Planner>>,
}

#[wasm_bindgen]
impl ConnectedPlanner {
    /// A widget for `host`, drawn in `base`, which is still to be put on the page.
    ///
    /// `protocol` is what the reader made of the clinic's own; without it the built-in one is used. `at_once` is as in
    /// [`PlannerProps`].
    ///
    /// `on_news` is called with the name of what happens: `drawn`, `ready`, `missing`, `changed`,
    /// `booking`. No event leaves from here: a listener may change the element at once. `find_styles` gives a promise
    /// that the style sheet of the details is there.
    #[wasm_bindgen(constructor)]
    pub fn new(
        host: HtmlElement,
        base: Element,
        protocol: Option<ClinicProtocol>,
        language: &Language,
        at_once: bool,
        on_news: Function,
        find_styles: Function,
    ) -> Self {
        let own = protocol.map(ClinicProtocol::into_inner);
        let (protocol, text) = offered(&host, own.as_ref(), &language.0);
        // Nothing of it fails for a name of our own.
        let _ = base.set_attribute("lang", text.language());
        let find = Finder { own, text: text.clone(), find_styles };
        let props = PlannerProps {
            protocol,
            text,
            kept: Kept::default(),
            attributes: Rc::default(),
            has_sheet: has_sheet(),
            today,
            at_once,
            on_news: Callback::from(move |news| tell(&find, news, &on_news)),
        };
        let mut connected = Self { host, base, props, complaints: Few::default(), app: None };
        connected.read();
        connected.props.kept = connected.start();
        connected
    }

    /// Goes on with what the visitor told us before, or another planner meanwhile; whether that is news.
    pub fn resume(&mut self, kept: &KeptAnswers) -> bool {
        let is_news = self.props.kept != kept.0;
        if is_news {
            self.props.kept = kept.0.clone();
            self.send(PlannerMessage::Resume(kept.0.clone()));
        }
        is_news
    }

    /// Draws it.
    pub fn draw(&mut self) {
        let (base, props) = (self.base.clone(), self.props.clone());
        self.app = Some(Renderer::<Planner>::with_root_and_props(base, props).render());
    }

    /// It has been put on the page: what is not drawn yet follows.
    pub fn shown(&self) {
        self.send(PlannerMessage::Shown);
    }

    /// Takes over the attributes as they are now, but for the concerns of the start.
    pub fn update(&mut self) {
        self.read();
        let props = self.props.clone();
        if let Some(app) = &mut self.app {
            app.update(props);
        }
    }

    /// Forgets the answers and begins with the concerns of the attribute.
    pub fn begin(&mut self) {
        self.read();
        self.props.kept = self.start();
        self.send(PlannerMessage::Resume(self.props.kept.clone()));
    }

    /// What the visitor told us, for coming back to. It stays in memory, with the element.
    pub fn kept(&self) -> KeptAnswers {
        KeptAnswers(self.ask(Planner::kept).unwrap_or_default())
    }

    /// The plan on screen, in the shape of the public interface; nothing before its details are there.
    pub fn plan(&self) -> JsValue {
        self.ask(Planner::plan).flatten().unwrap_or(JsValue::NULL)
    }

    /// The suggested days as the text of an iCalendar file; none where there are none to give.
    pub fn calendar(&self) -> Option<String> {
        self.ask(Planner::calendar).flatten()
    }

    /// Opens the browser's own window for printing, as the button does.
    pub fn print(&self) {
        self.send(PlannerMessage::Press(Press::Take(Take::Print)));
    }

    fn send(&self, message: PlannerMessage) {
        if let Some(app) = &self.app {
            app.send_message(message);
        }
    }

    fn ask<T>(&self, ask: impl FnOnce(&Planner) -> T) -> Option<T> {
        let planner = self.app.as_ref()?.get_component()?;
        Some(ask(&planner))
    }

    /// Reads the attributes, and says what cannot be used.
    fn read(&mut self) {
        let (attributes, complaints) =
            Attributes::read(&self.props.protocol, |name| self.host.get_attribute(name));
        self.props.attributes = Rc::new(attributes);
        for complaint in complaints {
            let sentence = complaint.to_string();
            if self.complaints.insert(complaint) {
                console::warn_1(&sentence.into());
            }
        }
    }

    /// What a visitor begins with.
    fn start(&self) -> Kept {
        let concerns = self.props.attributes.concerns.clone();
        Kept { answers: Answers { concerns, ..Answers::default() }, ..Kept::default() }
    }
}

impl Drop for ConnectedPlanner {
    fn drop(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
    }
}

/// What the details are asked for with.
struct Finder {
    own: Option<Rc<Protocol>>,
    text: Rc<Text>,
    find_styles: Function,
}

/// Has the details found, or tells whoever made the widget.
fn tell(find: &Finder, news: News, on_news: &Function) {
    let name = match news {
        News::NeedsDetails(reply) => return find.details(reply),
        News::NeedsTakeAlong(text, reply) => {
            return spawn_local(async move { reply.emit(take_along_of(text).await.ok()) });
        }
        News::Drawn => "drawn",
        News::Ready => "ready",
        News::Missing => "missing",
        News::Changed => "changed",
        News::Booking => "booking",
    };
    // What the class does then cannot fail, and nothing here depends on it.
    let _ = on_news.call1(&JsValue::UNDEFINED, &name.into());
}

impl Finder {
    /// Asks for the chunk and the style sheet of the details, and replies once both are there.
    fn details(&self, reply: Callback<Option<Details>>) {
        let (own, text) = (self.own.clone(), self.text.clone());
        let styles = self.find_styles.call0(&JsValue::UNDEFINED);
        spawn_local(async move {
            let details = details_of(own, text).await;
            let styles = match styles {
                Ok(promise) => JsFuture::from(promise.unchecked_into::<Promise>()).await,
                Err(error) => Err(error),
            };
            reply.emit(details.ok().filter(|_| styles.is_ok()));
        });
    }
}

/// The clinic's protocol with its own sentences, or the built-in one.
fn offered(
    host: &HtmlElement,
    own: Option<&Rc<Protocol>>,
    text: &Rc<Text>,
) -> (Rc<Protocol>, Rc<Text>) {
    let Some(protocol) = own else {
        return (BUILT_IN.with(Clone::clone), text.clone());
    };
    let language = host.closest("[lang]").ok().flatten();
    let language = language.and_then(|element| element.get_attribute("lang"));
    let text = text.with_labels(protocol.labels(), &language.unwrap_or_default());
    (protocol.clone(), Rc::new(text))
}

/// Whether the device has a sheet of its own for sharing.
fn has_sheet() -> bool {
    let navigator = web_sys::window().map(|window| window.navigator());
    navigator.is_some_and(|it| Reflect::has(&it, &"share".into()).unwrap_or_default())
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
