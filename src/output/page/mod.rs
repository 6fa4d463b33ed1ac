//! The pages of the website: one file a kind of page.

pub mod about;
pub mod custom_page;
pub mod cv_page;
pub mod featured_view;
pub mod home;
pub mod not_found;
pub mod presentation;
pub mod presentation_citation;
pub mod presentations;
pub mod publication;
pub mod publications;
pub mod reference_list;
pub mod section;
pub mod update;
pub mod updates;
