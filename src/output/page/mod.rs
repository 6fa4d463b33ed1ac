//! The pages of the website: one file a kind of page, in a room with what it alone needs.

pub mod about;
pub mod custom;
pub mod cv;
mod evidence_view;
pub mod home;
pub mod not_found;
pub mod presentation;
pub mod publication;
pub mod update;
