//! Whose figures are shown, and who stands for them.

use engine::protocol::{Day, Protocol};

use super::Text;

impl Text {
    /// Who signed the figures and until when that holds, or held, or that nobody has.
    pub fn whose_figures(&self, protocol: &Protocol, today: Day) -> String {
        let version = protocol.version();
        let Some(sign_off) = protocol.signed_off() else {
            return self.fill("foot.unsigned", &[("version", version)]);
        };
        let on = self.date(sign_off.on);
        let registration = sign_off.registration.as_deref().unwrap_or_default();
        let signed = [
            ("by", sign_off.by.as_str()),
            ("role", &sign_off.role),
            ("registration", registration),
            ("on", &on),
            ("version", version),
        ];
        let signed_by =
            if registration.is_empty() { "foot.signed" } else { "foot.signed-registered" };
        let key = if sign_off.review_by < today { "foot.overdue" } else { "foot.review" };
        let review = self.fill(key, &[("day", &self.date(sign_off.review_by))]);
        self.fill(signed_by, &signed) + " " + &review
    }
}
