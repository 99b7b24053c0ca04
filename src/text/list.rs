//! Lists in words: "acne scars, large pores and fine lines".

use super::Text;

impl Text {
    /// Joins names as the language does.
    pub fn list<S: AsRef<str>>(&self, names: &[S]) -> String {
        match names {
            [] => String::new(),
            [one] => one.as_ref().to_owned(),
            [first @ .., last] => {
                let mut all = String::new();
                for (index, name) in first.iter().enumerate() {
                    if index > 0 {
                        all.push_str(self.say("list.between"));
                    }
                    all.push_str(name.as_ref());
                }
                self.fill("list.last", &[("first", &all), ("last", last.as_ref())])
            }
        }
    }
}
