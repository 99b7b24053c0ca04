//! Keys that are pressed on a keyboard, not events that a script makes up.

use anyhow::Result;
use fantoccini::actions::{InputSource as _, KeyAction, KeyActions};
use fantoccini::key::Key;

use super::session::{Browser, bounded};

impl Browser {
    /// Presses and releases each of `keys` in turn.
    ///
    /// # Errors
    ///
    /// If the browser does not answer.
    pub async fn press(&self, keys: &[Key]) -> Result<()> {
        self.strike(keys.iter().map(|key| char::from(*key))).await
    }

    /// Presses and releases `key` while `held` is down.
    ///
    /// # Errors
    ///
    /// If the browser does not answer.
    pub async fn press_with(&self, held: Key, key: Key) -> Result<()> {
        let (held, key) = (char::from(held), char::from(key));
        let actions = KeyActions::new("keyboard".to_owned())
            .then(KeyAction::Down { value: held })
            .then(KeyAction::Down { value: key })
            .then(KeyAction::Up { value: key })
            .then(KeyAction::Up { value: held });
        bounded("press two keys", self.client.perform_actions(actions)).await
    }

    /// Types `text` where the keyboard is.
    ///
    /// # Errors
    ///
    /// If the browser does not answer.
    pub async fn type_text(&self, text: &str) -> Result<()> {
        self.strike(text.chars()).await
    }

    async fn strike(&self, keys: impl Iterator<Item = char>) -> Result<()> {
        let mut actions = KeyActions::new("keyboard".to_owned());
        for value in keys {
            actions = actions.then(KeyAction::Down { value }).then(KeyAction::Up { value });
        }
        bounded("press keys", self.client.perform_actions(actions)).await
    }
}
