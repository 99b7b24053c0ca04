//! What the page sets, by attributes of the element. Any text is accepted; what cannot be used falls back and is named.

use std::fmt::{self, Display, Formatter};

use engine::protocol::{ConcernId, Few, Protocol};
use yew::AttrValue;

/// Where a booking link may lead. Anything else, such as `javascript:`, is refused.
const SCHEMES: [&str; 4] = ["https:", "http:", "mailto:", "tel:"];
/// The same in words.
const BEGINNINGS: &str = "an address begins with https:, http:, mailto:, tel:";

/// What the page set, as far as it can be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attributes {
    /// The concerns ticked at the start.
    pub concerns: Few<ConcernId>,
    /// Where to book; no button without it.
    pub booking_url: Option<AttrValue>,
    /// The level of the widget's title, 2 to 5.
    pub heading_level: u8,
    /// What the page calls the clinic.
    pub clinic_name: Option<AttrValue>,
}

impl Default for Attributes {
    fn default() -> Self {
        Self { concerns: Few::default(), booking_url: None, heading_level: 2, clinic_name: None }
    }
}

/// A value that could not be used.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Complaint {
    /// The attribute.
    pub attribute: &'static str,
    /// What stands there.
    pub value: String,
    /// What may stand there.
    pub allowed: String,
}

impl Display for Complaint {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        let Self { attribute, value, allowed } = self;
        write!(
            formatter,
            "<microneedling-planner> {attribute}=\"{value}\" cannot be used: {allowed}"
        )
    }
}

impl Attributes {
    /// Reads the attributes through `get`, which gives the text of one by its name.
    ///
    /// Takes a closure and not an element, so that the rules can be tested without a browser.
    pub fn read(
        protocol: &Protocol,
        get: impl Fn(&str) -> Option<String>,
    ) -> (Self, Vec<Complaint>) {
        let mut complaints = Vec::new();
        let mut complain = |attribute, value: &str, allowed: String| {
            complaints.push(Complaint { attribute, value: value.to_owned(), allowed });
        };

        let mut concerns = Few::default();
        for word in get("concerns").unwrap_or_default().split_whitespace() {
            let id = ConcernId::from(word);
            if protocol.offers(&id) {
                concerns.insert(id);
            } else {
                let mut allowed = "concerns are separated by spaces".to_owned();
                let mut between = ": ";
                for (_, concerns) in protocol.offered() {
                    for (id, _) in concerns {
                        allowed.push_str(between);
                        allowed.push_str(id.as_str());
                        between = ", ";
                    }
                }
                complain("concerns", word, allowed);
            }
        }

        let written = get("booking-url").unwrap_or_default();
        let booking_url = usable_address(&written);
        if booking_url.is_none() && !written.trim().is_empty() {
            complain("booking-url", &written, BEGINNINGS.into());
        }

        let written = get("heading-level").unwrap_or_default();
        let level = written.trim();
        let heading_level = level.parse().ok().filter(|level| (2..=5).contains(level)).unwrap_or(2);
        if !level.is_empty() && heading_level.to_string() != level {
            complain("heading-level", &written, "a number from 2 to 5; 2 is used".into());
        }
        for (attribute, allowed) in
            [("theme", "auto, light, dark; auto is used"), ("loading", "lazy, eager; lazy is used")]
        {
            let written = get(attribute).unwrap_or_default();
            let mut words = allowed.split(&[',', ';']).map(str::trim);
            if !written.is_empty() && !words.any(|word| word == written) {
                complain(attribute, &written, allowed.into());
            }
        }
        let name = get("clinic-name").unwrap_or_default();
        let clinic_name =
            Some(name.trim()).filter(|name| !name.is_empty()).map(|name| name.to_owned().into());
        (Self { concerns, booking_url, heading_level, clinic_name }, complaints)
    }
}

/// The address, if a visitor can be sent there.
fn usable_address(written: &str) -> Option<AttrValue> {
    let address = written.trim();
    // Browsers drop line breaks and tabs inside an address, which has hidden schemes before.
    if address.contains(char::is_control) {
        return None;
    }
    let scheme = SCHEMES.iter().find(|scheme| {
        address.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    })?;
    let rest = address.get(scheme.len()..)?;
    let web = scheme.starts_with("http");
    let leads_somewhere =
        if web { rest.len() > 2 && rest.starts_with("//") } else { !rest.is_empty() };
    leads_somewhere.then(|| address.to_owned().into())
}
