//! What a page of the site may load: what lies on the site itself, and nothing else. Every page
//! says so, and hosts may say it too.

/// The content security policy, as a page can say it.
pub const POLICY: &str =
    "default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'";

/// What a host alone can say: that no other site may show a page inside its own.
pub const HOST_POLICY: &str = "frame-ancestors 'none'";
