//! Names of the things in a protocol, each of its own type so that they cannot be mixed up.

use std::fmt::{self, Display, Formatter};
use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::packed::Packed;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident $(in $table:literal)?;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Rc<str>);

        impl $name {
            /// The id as it stands in the protocol file.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(id: &str) -> Self {
                Self(id.into())
            }
        }

        impl Packed for $name {
            fn pack(&self, bytes: &mut Vec<u8>) {
                self.0.pack(bytes);
            }

            fn unpack(bytes: &mut &[u8]) -> Self {
                Self(Rc::unpack(bytes))
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({
                    "type": "string",
                    "pattern": super::pattern::ID,
                    $("x-refers-to": $table,)?
                })
            }
        }

        impl Display for $name {
            fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
                formatter.write_str(&self.0)
            }
        }
    )*};
}

ids! {
    /// A concern, such as `acne-scars`.
    ConcernId in "concerns";
    /// An area of the body, such as `face`.
    AreaId;
    /// Another treatment with the course, such as `prp`.
    CombinationId in "combinations";
    /// A health fact that matters, such as `pregnancy`.
    CautionId in "cautions";
    /// A class of downtime, such as `deep`. Never shown.
    DowntimeId in "downtime";
    /// A group of concerns or of questions on screen, such as `scars-and-marks`.
    GroupId;
    /// An answer to how the skin reacts to sun, such as `4`.
    SkinId;
    /// A publication or a clinic that a figure rests on, such as `alam2014`.
    SourceId in "sources";
    /// A remark on a figure, such as `no-trial`.
    NoteId;
    /// A piece of advice: what to do after a session, or what to look out for.
    AdviceId;
}
