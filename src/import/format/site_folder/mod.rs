//! What the folders of site makers have in common: files, texts with settings before them, tags of
//! their programs, and what becomes of it in `content/`.
//!
//! A word counts as read if it is the person's: in a text, in a file of data or of works, and in
//! the settings that are about them. Whatever makes the site (layouts, styles, scripts, settings of
//! the program, texts of other folders) and what a theme brought as a sample is not counted, and is
//! one line of the report with the number of its files. Knows none of the programs.

pub mod about;
pub mod collections;
pub mod folder;
pub mod html_tags;
pub mod networks;
pub mod old_site;
pub mod pages;
pub mod photo;
pub mod post;
pub mod prose;
pub mod reading;
pub mod samples;
pub mod template_tags;
