//! The preview: a server on loopback, a watcher that says "look again", and the session that ties
//! both to builds.
//!
//! An edge beside `emit`: it serves what a build made and changes none of it. It writes no file.
//! `server` and `watcher` know nothing of builds, and `site_builds` decides what is built when.

pub mod server;
pub mod session;
pub mod site_builds;
pub mod watcher;
