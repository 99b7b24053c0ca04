//! Answers one request.

use axum::body::Body;
use axum::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_SECURITY_POLICY, CONTENT_TYPE, VARY,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::http::request::Parts;
use axum::http::{Method, StatusCode};
use axum::response::Response;

use super::pattern::fits;
use super::running::State;
use super::site::{Content, Site};

/// The answer to `request`, once it may be given.
pub(super) async fn answer(state: &State, request: &Parts) -> Response {
    let path = request.uri.path();
    note(state, request);
    let mut held = state.held.subscribe();
    // The sender lives in `state`, so the wait ends only because the path is released.
    let _ = held.wait_for(|held| !held.iter().any(|pattern| fits(pattern, path))).await;

    let site = &state.site;
    let file = if path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
    let is_missing = site.missing.iter().any(|pattern| fits(pattern, path));
    let is_read = matches!(request.method, Method::GET | Method::HEAD);
    match site.files.get(&file) {
        Some(content) if is_read && !is_missing => found(site, path, content, request),
        // Without an answer to this the browser logs an error, and tests read the console.
        None if path == "/favicon.ico" => plain(site, StatusCode::NO_CONTENT, ""),
        _ if !is_read => plain(site, StatusCode::METHOD_NOT_ALLOWED, "only GET is answered here\n"),
        _ => plain(site, StatusCode::NOT_FOUND, "there is nothing here\n"),
    }
}

fn note(state: &State, request: &Parts) {
    let asked = request.uri.path_and_query().map_or("/", |path| path.as_str());
    if asked == "/favicon.ico" {
        return;
    }
    let asked = match request.method {
        Method::GET => asked.to_owned(),
        ref other => format!("{other} {asked}"),
    };
    state.requests.send_modify(|requests| requests.push(asked));
}

fn found(site: &Site, path: &str, content: &Content, request: &Parts) -> Response {
    let accepted = request.headers.get(ACCEPT_ENCODING).and_then(|accepted| accepted.to_str().ok());
    let accepts = |name: &str| {
        let mut names = accepted.unwrap_or_default().split(',');
        names.any(|coding| coding.trim().split(';').next() == Some(name))
    };
    let (encoding, body) = match content {
        Content { brotli: Some(body), .. } if accepts("br") => (Some("br"), body),
        Content { gzip: Some(body), .. } if accepts("gzip") => (Some("gzip"), body),
        Content { raw, .. } => (None, raw),
    };
    let claimed = site.media_types.iter().find(|(pattern, _)| fits(pattern, path));
    let media_type = claimed.map_or(&content.media_type, |(_, media_type)| media_type);
    let caching = if is_hashed(path) { "public, max-age=31536000, immutable" } else { "no-cache" };
    let mut answer = axum::http::Response::builder()
        .status(StatusCode::OK)
        .header(CONTENT_TYPE, media_type)
        .header(CACHE_CONTROL, caching)
        .header(VARY, "Accept-Encoding");
    if let Some(encoding) = encoding {
        answer = answer.header(CONTENT_ENCODING, encoding);
    }
    finish(site, answer, Body::from(body.clone()))
}

fn plain(site: &Site, status: StatusCode, text: &'static str) -> Response {
    let answer = axum::http::Response::builder()
        .status(status)
        .header(CONTENT_TYPE, "text/plain; charset=utf-8")
        .header(CACHE_CONTROL, "no-cache");
    finish(site, answer, Body::from(text))
}

/// Adds what every answer of the site carries.
fn finish(site: &Site, mut answer: axum::http::response::Builder, body: Body) -> Response {
    answer = answer.header(X_CONTENT_TYPE_OPTIONS, "nosniff");
    if let Some(policy) = site.policy.header() {
        answer = answer.header(CONTENT_SECURITY_POLICY, policy);
    }
    for (name, value) in &site.headers {
        answer = answer.header(name, value);
    }
    answer.body(body).unwrap_or_else(|error| {
        // Only a test can get here, with a header that is none: it should see why.
        let mut answer = Response::new(Body::from(error.to_string()));
        *answer.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
        answer
    })
}

/// Whether the name carries the hash of the content, as in `name.0a1b2c3d.js`.
fn is_hashed(path: &str) -> bool {
    let is_hash = |part: &str| part.len() == 8 && part.bytes().all(|byte| byte.is_ascii_hexdigit());
    let mut parts = path.rsplit('.');
    parts.nth(1).is_some_and(is_hash)
}
