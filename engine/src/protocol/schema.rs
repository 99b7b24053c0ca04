//! The schema of a clinic's file, made from the types of the protocol.
//!
//! It is JSON Schema for editors and other tools, and the reader walks the very same tree, so that
//! the two cannot disagree. Two keywords of its own say what a schema has no word for, and are
//! passed over by everyone else: `x-required` lists what an entry needs that the built-in protocol
//! does not have, and `x-refers-to` names the table in which an id has to stand.

use std::borrow::Cow;
use std::marker::PhantomData;

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value, json};

use super::pattern;
use super::{CautionId, CombinationId, ConcernId, DowntimeId, Protocol, SourceId};

/// The schema of a figure, a range or a price of which both ends lie within these bounds.
#[derive(Debug)]
pub struct Between<T, const LEAST: u32, const MOST: u32>(PhantomData<T>);

impl<T: JsonSchema, const LEAST: u32, const MOST: u32> JsonSchema for Between<T, LEAST, MOST> {
    fn schema_name() -> Cow<'static, str> {
        format!("{}From{LEAST}To{MOST}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut schema = T::json_schema(generator);
        for end in ["/properties/min", "/properties/max"] {
            if let Some(Value::Object(end)) = schema.pointer_mut(end) {
                end.insert("minimum".into(), LEAST.into());
                end.insert("maximum".into(), MOST.into());
            }
        }
        schema
    }
}

macro_rules! texts {
    ($($(#[$doc:meta])* $name:ident: $schema:tt;)*) => {$(
        $(#[$doc])*
        #[derive(Debug)]
        pub(super) struct $name;

        impl JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!($schema)
            }
        }
    )*};
}

texts! {
    /// A language, as in `lang`.
    Language: { "type": "string", "pattern": pattern::LANGUAGE };
    /// What a sentence is for.
    LabelKey: { "type": "string", "pattern": pattern::LABEL, "maxLength": 200 };
    /// What a visitor reads.
    Sentence: { "type": "string", "minLength": 1, "maxLength": 2000, "pattern": pattern::VISIBLE };
}

/// Which entries come first. The rest follows as it stands: those of the built-in protocol in its
/// order, then the clinic's own in theirs.
#[derive(JsonSchema)]
#[serde(deny_unknown_fields)]
#[allow(dead_code, reason = "only its shape is used: the reader moves the entries of its tree")]
struct Order {
    #[serde(default)]
    #[schemars(extend("uniqueItems" = true))]
    concerns: Vec<ConcernId>,
    #[serde(default)]
    #[schemars(extend("uniqueItems" = true))]
    combinations: Vec<CombinationId>,
    #[serde(default)]
    #[schemars(extend("uniqueItems" = true))]
    cautions: Vec<CautionId>,
    #[serde(default)]
    #[schemars(extend("uniqueItems" = true))]
    downtime: Vec<DowntimeId>,
    #[serde(default)]
    #[schemars(extend("uniqueItems" = true))]
    sources: Vec<SourceId>,
}

/// The schema of a clinic's file: a JSON Merge Patch (RFC 7396) on the built-in protocol.
pub fn clinic_schema() -> Value {
    let mut generator = SchemaGenerator::new(SchemaSettings::draft2020_12());
    let order = generator.subschema_for::<Order>();
    let mut schema = generator.into_root_schema_for::<Protocol>().to_value();
    let mut reached = Vec::new();
    as_patch(&mut schema, &mut reached);
    while let Some(name) = reached.pop() {
        let entry = schema.get_mut("$defs").and_then(|entries| entries.get_mut(&name));
        if let Some(entry) = entry.filter(|entry| entry.get("x-required").is_none()) {
            as_patch(entry, &mut reached);
        }
    }
    if let Some(Value::Object(keys)) = schema.get_mut("properties") {
        keys.insert("$schema".into(), json!({ "type": "string", "maxLength": 500 }));
        keys.insert("order".into(), order.to_value());
    }
    schema["title"] = "Microneedling planner: a clinic's protocol".into();
    schema["description"] =
        "Names only what differs from the built-in protocol; null removes.".into();
    schema
}

/// Makes a whole entry the part of it that a clinic may give: nothing is required, and null takes
/// an entry out of a table. Lists stay whole, for a patch replaces them as a whole.
fn as_patch(schema: &mut Value, reached: &mut Vec<String>) {
    let Value::Object(schema) = schema else {
        return;
    };
    if let Some(Value::String(name)) = schema.get("$ref") {
        reached.extend(name.strip_prefix("#/$defs/").map(str::to_owned));
    }
    if let Some(Value::Object(keys)) = schema.get_mut("properties") {
        keys.values_mut().for_each(|key| as_patch(key, reached));
        let required = schema.remove("required").unwrap_or_else(|| json!([]));
        schema.insert("x-required".into(), required);
    }
    if let Some(Value::Array(either)) = schema.get_mut("anyOf") {
        for one in either.iter_mut() {
            as_patch(one, reached);
        }
    }
    if let Some(entry @ Value::Object(_)) = schema.get_mut("additionalProperties") {
        as_patch(entry, reached);
        *entry = json!({ "anyOf": [entry.take(), { "type": "null" }] });
    }
}

/// The same without what is only there to be read.
pub fn without_words(schema: &mut Value) {
    match schema {
        Value::Object(keys) => {
            drop_words(keys);
            keys.values_mut().for_each(without_words);
        }
        Value::Array(entries) => entries.iter_mut().for_each(without_words),
        _ => {}
    }
}

fn drop_words(keys: &mut Map<String, Value>) {
    // `title` and `description` are keys of the protocol too, where they hold a schema.
    keys.retain(|key, value| {
        !(matches!(key.as_str(), "title" | "description" | "format" | "default")
            && (value.is_string() && *value != "date" || key == "default"))
    });
}
