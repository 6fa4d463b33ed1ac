//! Words that people write in a career: names of sections and entries, dates, name particles,
//! names of languages, addresses, and the forms of private values and of secrets.
//!
//! Tables and small readers of them. It holds words that folio reads; those that it writes are in
//! `words`. It knows no file, no person and no diagnostic.

pub mod abstract_label;
pub mod application_form;
pub mod article_label;
pub mod cadence;
mod date_fault;
mod date_grammar;
mod date_period;
mod date_shape;
pub mod date_text;
mod date_token;
mod date_weekday;
pub mod date_words;
pub mod entry_kind;
pub mod case_role;
mod check_digit;
pub mod contact_shape;
pub mod credential;
pub mod dictionary_file;
pub mod email;
pub mod exam;
mod exam_line;
pub mod exam_result;
pub mod exam_score;
pub mod folded;
pub mod full_time;
pub mod group_name;
pub mod hands_on;
pub mod heading_number;
mod heading_words;
pub mod identifier_label;
pub mod identity_number;
pub mod invisible;
pub mod iso_month;
pub mod language;
pub mod medical_words;
pub mod link_word;
pub mod mail_service;
pub mod medical_degree;
pub mod name_list;
pub mod name_particle;
pub mod one_spelling;
pub mod orcid;
pub mod ordinal;
pub mod organization;
mod own_table;
pub mod name_words;
pub mod patient;
pub mod person_name;
pub mod personal_label;
pub mod preprint_server;
pub mod private_value;
pub mod public_number;
pub mod profile_link;
pub mod question;
pub mod role;
pub mod romanized_family;
pub mod ror;
pub mod script;
pub mod secret_address;
pub mod secret_key;
pub mod section_kind;
pub mod self_praise;
pub mod service;
pub mod short_post;
pub mod total_row;
pub mod visa_words;
pub mod web_address;
pub mod work_status;
pub mod written_number;

pub use entry_kind::EntryKind;
pub use question::Question;
pub use section_kind::SectionKind;
