//! Each kind of identifier, and what finds it in a sentence.

pub mod age;
mod aged_name;
mod contact;
pub mod date;
pub mod file_name;
pub mod geography;
mod given_names;
mod name;
mod place;
mod record;
mod serial;
mod thing;

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::sentence::Sentence;

/// What kind of thing identifies somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Identifier {
    /// A date finer than a year.
    Date,
    /// An age of 90 years or more.
    Age,
    /// A name or initials.
    Name,
    /// The number of a record, a specimen or an insurance.
    Record,
    /// The serial or lot number of a device.
    Serial,
    /// A place smaller than a state.
    Place,
    /// A phone number, a mail address, a street or a link to images.
    Contact,
    /// A column of a table that holds one of these for each case.
    Column,
    /// The name of a file that holds one of these.
    FileName,
}

type Finder = fn(&Sentence<'_>) -> Vec<Range<usize>>;

/// In the order in which they claim a part of a text.
pub const FINDERS: &[(Identifier, Finder)] = &[
    (Identifier::FileName, file_name::find),
    (Identifier::Serial, serial::find),
    (Identifier::Record, record::find),
    (Identifier::Contact, contact::find),
    (Identifier::Record, record::find_unlabeled),
    (Identifier::Date, date::find),
    (Identifier::Age, age::find),
    (Identifier::Name, aged_name::find),
    (Identifier::Name, name::find),
    (Identifier::Place, place::find),
];
