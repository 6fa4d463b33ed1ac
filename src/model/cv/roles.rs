//! Which part of an entry is the role and which the employer or school, for what machines read.
//!
//! Most people write the role as the title and where it was below it; many write it the other way
//! round. Pages and papers keep the order as it was written. Only where the words leave no doubt are
//! the two exchanged: the title names an organization and no role, and a part of the byline names a
//! role and no organization. A heading over several posts is not read here.

use crate::lexicon::organization::names_organization;
use crate::lexicon::role::names_role;
use crate::model::cv::Entry;
use crate::syntax::markdown::{Inlines, plain_text};

/// The parts of an entry by what they mean.
pub struct Roles<'a> {
    /// The post or the degree.
    pub role: &'a Inlines,
    /// The employer, the school, or who gave a certificate.
    pub organization: Option<&'a Inlines>,
    /// All else of the byline.
    pub location: Vec<&'a Inlines>,
}

impl Entry {
    pub fn roles(&self) -> Roles<'_> {
        let mut byline: Vec<&Inlines> =
            self.organization.iter().chain(&self.place).chain(&self.other).collect();
        let title = plain_text(&self.title);
        let is_organization = names_organization(&title) && !names_role(&title);
        let role = byline.iter().position(|part| is_role(part)).filter(|_| is_organization);
        match role.filter(|_| self.posts.is_empty()) {
            Some(role) => Roles {
                role: byline.remove(role),
                organization: Some(&self.title),
                location: byline,
            },
            None => Roles {
                role: &self.title,
                organization: self.organization.as_ref(),
                location: byline.split_off(usize::from(!byline.is_empty())),
            },
        }
    }
}

fn is_role(part: &Inlines) -> bool {
    let words = plain_text(part);
    names_role(&words) && !names_organization(&words)
}
