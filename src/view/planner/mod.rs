//! The whole widget: what it holds, and what becomes of what a visitor does.

mod message;
mod news;
mod props;
mod shown;

use std::rc::Rc;

use wasm_bindgen::JsValue;
use web_sys::Element;
use yew::{AttrValue, Component, Context, ContextProvider, Html, NodeRef, html};

use super::after_paint::painted;
use super::details::{Details, DetailsAre};
use super::layout::Scene;
use super::press::Press;
use super::state::{Kept, PlannerAction, PlannerState};
use super::surroundings::Surroundings;
use super::take_along::{Place, Take, TakeAlong};
use super::translatable::translatable;
use super::work::Work;
use shown::Shown;

pub use message::PlannerMessage;
pub use news::News;
pub use props::PlannerProps;

/// The widget.
#[allow(clippy::struct_excessive_bools)] // each is a question of its own
pub struct Planner {
    about: Surroundings,
    /// What the visitor told us.
    state: Rc<PlannerState>,
    /// What is on screen: it follows the state once a tick has been painted.
    shown: Shown,
    /// What the details explain; nothing before they do.
    explained: Option<Shown>,
    details: Option<Details>,
    details_are: DetailsAre,
    is_on_page: bool,
    is_ready: bool,
    /// Whether the visitor changed the plan and nobody has been told.
    is_changed: bool,
    /// Whether what follows from a tick, or explains a plan, is about to be drawn.
    is_following: bool,
    is_explaining: bool,
    take_along: Option<TakeAlong>,
    /// How the visitor wants to take the plan along, while what it needs is on its way.
    wanted: Option<Take>,
    said: AttrValue,
    columns: NodeRef,
}

impl Component for Planner {
    type Message = PlannerMessage;
    type Properties = PlannerProps;

    fn create(context: &Context<Self>) -> Self {
        let props = context.props();
        let about = Surroundings {
            protocol: props.protocol.clone(),
            text: props.text.clone(),
            today: (props.today)(),
            attributes: props.attributes.clone(),
            has_sheet: props.has_sheet,
            act: context.link().callback(PlannerMessage::Act),
            press: context.link().callback(PlannerMessage::Press),
        };
        let state = Rc::new(PlannerState::new(props.protocol.clone(), props.kept.clone()));
        Self {
            shown: Shown::of(&state, &about),
            about,
            state,
            explained: None,
            details: None,
            details_are: DetailsAre::Coming,
            is_on_page: false,
            is_ready: false,
            is_changed: false,
            is_following: false,
            is_explaining: false,
            take_along: None,
            wanted: None,
            said: AttrValue::default(),
            columns: NodeRef::default(),
        }
    }

    fn update(&mut self, context: &Context<Self>, message: PlannerMessage) -> bool {
        match message {
            PlannerMessage::Act(action) => return self.act(context, action),
            PlannerMessage::Press(press) => return self.press(context, press),
            PlannerMessage::Follow => {
                self.is_following = false;
                self.said = AttrValue::default();
                self.follow(context, true);
            }
            PlannerMessage::Resume(kept) => {
                self.state = Rc::new(PlannerState::new(self.about.protocol.clone(), kept));
                self.follow(context, false);
            }
            PlannerMessage::Shown => {
                self.is_on_page = true;
                let next = if context.props().at_once {
                    PlannerMessage::Painted
                } else {
                    PlannerMessage::Continue
                };
                after_frames(context, 1, next);
                return false;
            }
            PlannerMessage::Continue => {
                ask_for_details(context);
                return false;
            }
            PlannerMessage::Details(found) => {
                self.details = found;
                if self.details.is_none() {
                    self.miss(context);
                }
                self.follow(context, false);
            }
            PlannerMessage::TakeAlong(found) => self.find_take_along(context, found),
            PlannerMessage::Explain => self.explain(context),
            PlannerMessage::Painted => {
                self.is_ready = self.explained.is_some();
                if self.is_ready {
                    context.props().on_news.emit(News::Ready);
                }
            }
            PlannerMessage::Said(said) => self.said = said,
        }
        true
    }

    fn changed(&mut self, context: &Context<Self>, _: &PlannerProps) -> bool {
        self.follow(context, false);
        true
    }

    fn view(&self, _: &Context<Self>) -> Html {
        let _work = Work::begin();
        let scene = Scene {
            about: &self.about,
            answers: &self.state.answers,
            plan: &self.shown.plan,
            details: self.details.as_ref(),
            details_are: &self.details_are,
            said: &self.said,
            columns: self.columns.clone(),
        };
        let drawn = translatable(scene.draw());
        html! {
            <ContextProvider<Rc<Surroundings>> context={Rc::new(self.about.clone())}>
                { drawn }
            </ContextProvider<Rc<Surroundings>>>
        }
    }

    fn rendered(&mut self, context: &Context<Self>, first: bool) {
        let PlannerProps { at_once, on_news, .. } = context.props();
        if first && *at_once {
            ask_for_details(context);
        }
        if self.is_ready && self.is_changed {
            self.is_changed = false;
            on_news.emit(News::Changed);
        }
        let is_explained = self.explained.as_ref() == Some(&self.shown);
        let is_all = is_explained || matches!(self.details_are, DetailsAre::Missing);
        if !self.is_on_page && (is_all || !at_once) {
            on_news.emit(News::Drawn);
        }
        let is_behind = self.details.is_some() && !is_explained;
        self.say_behind(is_behind || self.is_following);
        if is_behind && !self.is_explaining {
            self.is_explaining = true;
            after_frames(context, 1, PlannerMessage::Explain);
        }
    }
}

impl Planner {
    /// The visitor's own tick is seen at once, because the control is the browser's own. What follows from it is
    /// worked out once it has been painted, so that a slow phone does not hold it back; one frame more, because a
    /// frame has to be shown after it is painted.
    fn act(&mut self, context: &Context<Self>, action: PlannerAction) -> bool {
        self.state = self.state.clone().after(action);
        if !self.is_on_page {
            self.follow(context, true);
            return true;
        }
        self.say_behind(true);
        if !self.is_following {
            self.is_following = true;
            after_frames(context, 2, PlannerMessage::Follow);
        }
        false
    }

    /// Takes over what is answered, the day and the attributes. `is_news` says whether the visitor did it.
    fn follow(&mut self, context: &Context<Self>, is_news: bool) {
        // Asked each time, so that a page left open over night does not suggest yesterday.
        self.about.today = (context.props().today)();
        self.about.attributes = context.props().attributes.clone();
        if let Some(Details { protocol, text, .. }) = &self.details {
            self.about.protocol = protocol.clone();
            self.about.text = text.clone();
        }
        let before = self.shown.plan.clone();
        self.shown = Shown::of(&self.state, &self.about);
        self.is_changed |= is_news && before != self.shown.plan;
    }

    fn press(&mut self, context: &Context<Self>, press: Press) -> bool {
        match press {
            Press::Book => {
                context.props().on_news.emit(News::Booking);
                return false;
            }
            Press::Approach => {
                self.ask_for_take_along(context);
                return false;
            }
            Press::Take(_) if self.explained.is_none() => return false,
            Press::Take(way) => {
                self.said = AttrValue::default();
                self.wanted = Some(way);
                self.take(context);
                self.ask_for_take_along(context);
            }
            Press::FindDetails => {
                self.details_are = DetailsAre::AskedAgain;
                ask_for_details(context);
            }
        }
        true
    }

    /// Takes the plan along if that is wanted, and what it needs is there.
    fn take(&mut self, context: &Context<Self>) {
        let Some(inside) = self.columns.cast::<Element>() else { return };
        let Some(take_along) = &self.take_along else { return };
        let Some(way) = self.wanted.take() else { return };
        let place = Place { inside, on_said: context.link().callback(PlannerMessage::Said) };
        let answered = (&self.shown.answers, &*self.shown.plan);
        take_along.take(way, &self.about, answered, &place);
    }

    fn ask_for_take_along(&self, context: &Context<Self>) {
        if self.explained.is_some() && self.take_along.is_none() {
            let text = self.about.text.clone();
            let reply = context.link().callback(PlannerMessage::TakeAlong);
            context.props().on_news.emit(News::NeedsTakeAlong(text, reply));
        }
    }

    fn find_take_along(&mut self, context: &Context<Self>, found: Option<TakeAlong>) {
        self.take_along = found;
        self.take(context);
        // Who has not pressed anything yet need not know.
        if self.wanted.take().is_some() {
            self.said = self.about.text.say("actions.missing").to_owned().into();
        }
    }

    /// Something that follows the first plan could not be had.
    fn miss(&mut self, context: &Context<Self>) {
        self.details_are = DetailsAre::Missing;
        context.props().on_news.emit(News::Missing);
    }

    fn explain(&mut self, context: &Context<Self>) {
        self.is_explaining = false;
        let Some(Details { explain, .. }) = &self.details else { return };
        let work = Work::begin();
        let places = explain(&self.about, &self.shown.answers, &self.shown.plan);
        drop(work);
        self.details_are = DetailsAre::Shown(Rc::new(places));
        if self.explained.replace(self.shown.clone()).is_none() && self.is_on_page {
            after_frames(context, 1, PlannerMessage::Painted);
        }
    }

    /// What is on screen is behind what the visitor did, or is not explained yet: whoever waits for it sees that.
    fn say_behind(&self, is_behind: bool) {
        let Some(columns) = self.columns.cast::<Element>() else { return };
        let _ = if is_behind {
            columns.set_attribute("data-behind", "")
        } else {
            columns.remove_attribute("data-behind")
        };
    }

    /// What the visitor told us, for coming back to, or for another protocol.
    pub fn kept(&self) -> Kept {
        self.state.kept()
    }

    /// The plan on screen, in the shape of the public interface; nothing before its details are there.
    pub fn plan(&self) -> Option<JsValue> {
        self.explained.as_ref()?;
        Some((self.details.as_ref()?.plan)(&self.shown.plan))
    }

    /// The suggested days as the text of an iCalendar file; none where there are none to give.
    pub fn calendar(&self) -> Option<String> {
        self.explained.as_ref()?;
        (self.details.as_ref()?.calendar)(&self.about, &self.shown.plan)
    }
}

fn after_frames(context: &Context<Planner>, frames: u8, message: PlannerMessage) {
    context.link().send_future(async move {
        for _ in 0..frames {
            painted().await;
        }
        message
    });
}

fn ask_for_details(context: &Context<Planner>) {
    let reply = context.link().callback(PlannerMessage::Details);
    context.props().on_news.emit(News::NeedsDetails(reply));
}
