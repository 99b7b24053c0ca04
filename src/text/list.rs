//! Lists in words: "acne scars, large pores and fine lines".

use super::Text;

impl Text {
    /// Joins names as the language does.
    pub fn list<S: AsRef<str>>(&self, names: &[S]) -> String {
        match names {
            [] => String::new(),
            [one] => one.as_ref().to_owned(),
            [first @ .., last] => {
                let first: Vec<&str> = first.iter().map(AsRef::as_ref).collect();
                let first = first.join(self.say("list.between"));
                self.fill("list.last", &[("first", &first), ("last", last.as_ref())])
            }
        }
    }
}
