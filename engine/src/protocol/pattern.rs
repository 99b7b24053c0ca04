//! What the short texts of a protocol file look like, as regular expressions of its schema.

/// An id: what ends up in addresses of sentences and in `value` of controls.
pub const ID: &str = "^[a-z0-9-]{1,64}$";
/// Any text without characters that do something unseen: control characters, line breaks, and those
/// that turn the direction of what follows.
pub const VISIBLE: &str =
    "^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028-\\u202e\\u2066-\\u2069\\ufeff]*$";
/// A day, whose existence the expression cannot tell.
pub const DAY: &str = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
/// An address on the web.
pub const ADDRESS: &str = "^https?://[^\\s/]+\\S*$";
/// A `PubMed` number.
pub const PMID: &str = "^[0-9]{1,9}$";
/// A digital object identifier.
pub const DOI: &str = "^10\\.[0-9]{4,9}/\\S+$";
/// A currency of ISO 4217.
pub const CURRENCY: &str = "^[A-Z]{3}$";
/// A country of ISO 3166-1.
pub const COUNTRY: &str = "^[A-Z]{2}$";
/// A language, as in `lang`.
pub const LANGUAGE: &str = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$";
/// What a sentence is for, such as `concern.acne-scars.name`.
pub const LABEL: &str = "^[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+$";
/// A telephone number, as it is to be shown.
pub const PHONE: &str = "^[+0-9][0-9 ()./-]*$";
