//! All messages by name. Each is a line here and one in each file of `words/`, as a test compares.

use fluent_bundle::FluentArgs;
use serde::Serialize;

use crate::base::Digest;
use crate::words::bundle::Messages;
use crate::words::message_table::messages;

/// The words of one language.
#[derive(Debug)]
pub struct Words {
    pub(super) messages: Messages,
    /// Those without variables, which are asked for most.
    fixed: TemplateWords,
}

impl Words {
    pub(super) fn new(messages: Messages) -> Words {
        let fixed = TemplateWords::new(|name| messages.text(&id(name), None));
        Words { messages, fixed }
    }

    /// The words without variables, by name: what a template may use as `words`.
    pub fn for_templates(&self) -> &TemplateWords {
        &self.fixed
    }

    /// Changes with any of the words.
    pub fn digest(&self) -> Digest {
        self.messages.digest
    }
}

/// The name of a message in the files of words, which have hyphens.
fn id(name: &str) -> String {
    name.replace('_', "-")
}

messages! {
fixed {
    // The names of pages: in the menu, in the browser's tab, over the page
    menu_about,
    menu_cv,
    menu_publications,
    menu_posters,
    menu_talks,
    menu_updates,
    menu_more,
    menu_pages,
    // On every page
    skip_to_text, page_navigation, language_name, other_languages, not_translated,
    contact_card,
    feed_of_updates,
    feed_title,
    dark_page,
    light_page,
    close,
    comma_in_list, comma_in_line, semicolon_in_line, stop_in_line,
    bracket_opens, bracket_closes, title_opens, title_closes,
    // The home page
    native_language,
    evidence_ecfmg,
    evidence_gmc,
    evidence_approbation,
    evidence_amc_certificate,
    evidence_plab_whole,
    evidence_mrcs_whole,
    evidence_oet,
    evidence_fachsprache,
    evidence_kenntnis,
    selected_work,
    latest_publications,
    all_publications,
    home_posters,
    all_posters,
    home_training,
    home_position,
    home_position_and_training,
    home_talks,
    all_talks,
    whole_cv,
    latest_news,
    all_news,
    whole_story,
    pdf_link_long,
    pdf_link,
    // The page of the CV
    cv_heading,
    cv_pdf,
    print_page,
    cv_sections,
    // A case log
    case_log,
    case_category,
    case_total,
    // What clinical work was
    clerkship,
    rotation,
    elective,
    sub_internship,
    externship,
    observership,
    hands_on,
    observation_only,
    // Dates
    month_january, month_february, month_march, month_april, month_may, month_june, month_july,
    month_august, month_september, month_october, month_november, month_december,
    alone_january, alone_february, alone_march, alone_april, alone_may, alone_june, alone_july,
    alone_august, alone_september, alone_october, alone_november, alone_december,
    short_january,
    short_february, short_march, short_april, short_may, short_june, short_july, short_august,
    short_september, short_october, short_november, short_december, season_spring, season_summer,
    season_fall, season_autumn, season_winter, semester_spring, semester_summer, semester_fall,
    semester_autumn, semester_winter,
    between_dates, present,
    // The CV on paper
    curriculum_vitae,
    page_of,
    phone,
    address,
    personal_data, person_name, date_of_birth, birthplace, nationality,
    work_authorization,
    place_and_date,
    signature,
    // Documents beside the CV
    goals_and_timeline,
    for_our_meeting,
    questions,
    introduction_card,
    short_profile,
    chosen_work,
    training_and_education,
    letter_of_recommendation,
    about_the_letter,
    send_letter_to,
    letter_deadline,
    worked_together,
    letter_closing,
    // Kinds of publications: one work, then the heading over several
    article,
    review,
    case_report,
    chapter,
    book,
    abstract_work,
    conference_paper,
    preprint,
    thesis,
    report,
    dataset,
    other_work,
    articles,
    reviews,
    case_reports,
    chapters,
    books,
    abstracts,
    conference_papers,
    preprints,
    theses,
    reports,
    datasets,
    other_works,
    under_review,
    talks,
    posters,
    // How far a work has come
    in_preparation,
    submitted,
    under_revision,
    accepted,
    in_press,
    // Citations
    equal_contribution,
    corresponding_author,
    et_al,
    phd_thesis,
    masters_thesis,
    preprint_genre,
    // The list of publications
    publications_as_bibtex,
    publications_as_json,
    publications_kinds,
    publications_years,
    publications_by_year,
    publications_undated,
    filter_publications,
    filter_words,
    filter_words_hint,
    filter_kind,
    filter_kind_all,
    filter_year,
    filter_year_all,
    filter_first,
    filter_clear,
    filter_none,
    // The page of a publication
    published_in,
    publication_poster,
    publication_talk,
    keywords,
    in_plain_words,
    abstract_heading,
    cite,
    copied,
    copy_failed,
    copy_citation,
    copy_bibtex,
    copy_ris,
    bibtex,
    ris,
    download_bib,
    download_ris,
    download_json,
    link_paper,
    link_code,
    link_data,
    link_website,
    // The page of a poster or talk, and the lists of them
    poster,
    talk,
    slides,
    embargo,
    embargo_note,
    meeting,
    meeting_again,
    poster_at,
    talk_at,
    presentation_date,
    presentation_place,
    award,
    file_is_picture,
    online,
    later_paper,
    // Tasks and notes in a text
    task_done,
    task_open,
    notes,
    // Sheets to copy from into a form of application
    sheet_lead,
    sheet_private,
    sheet_contents,
    sheet_copy,
    sheet_star,
    sheet_missing_quote,
    sheet_nothing_written,
    sheet_own_name,
    sheet_unconfirmed,
    sheet_cut_short,
    sheet_answers,
    sheet_gaps,
    sheet_sources,
    // Letters to fill in
    draft_blank_event, draft_blank_learned, draft_blank_plans, draft_blank_conference,
    draft_blank_spoken, draft_blank_promised, draft_blank_who, draft_blank_why, draft_blank_about,
    draft_blank_asked, draft_blank_days, draft_blank_own, draft_closing, draft_thanks_closing, draft_request_thanks,
    draft_deadline_help, draft_letter_subject, draft_letter_opening, draft_update_thanks,
    // The page of the email signature
    signature_lead, signature_copy, signature_copied, signature_by_hand, signature_in_the_dark,
    signature_text, signature_copy_text, signature_paste, signature_gmail, signature_outlook,
    signature_apple,
    linkedin_lead,
    linkedin_headline,
    linkedin_about,
    linkedin_missing,
    // Cards of pages that are shared
    card_update,
    not_found,
    not_found_text,
}
with_variables {
    // The home page
    evidence_usmle(count: usize, parts: &str);
    evidence_comlex(count: usize, parts: &str);
    evidence_plab(count: usize, parts: &str);
    evidence_mccqe(count: usize, parts: &str);
    evidence_mrcs(count: usize, parts: &str);
    evidence_amc(count: usize, parts: &str);
    evidence_papers(count: usize);
    evidence_papers_first(count: usize, first: usize);
    evidence_posters(count: usize);
    evidence_posters_awarded(count: usize, awards: usize);
    evidence_operated(count: usize);
    evidence_assisted(count: usize);
    evidence_major(count: usize);
    and_more_authors(count: usize);
    // The page of the CV
    cv_entries(count: usize);
    document_pages(count: usize);
    // A case log
    case_role(role: &str);
    case_part(name: &str);
    case_major(count: usize);
    document_size(kilobytes: usize);
    // Dates
    date_year(year: &str);
    date_fiscal_year(year: &str, next: &str);
    date_month(month: &str, year: &str);
    date_quarter(quarter: &str, year: &str);
    date_numeric(day: &str, month: &str, year: &str);
    date_numeric_month(month: &str, year: &str);
    date_day(day: u8, month: &str, year: &str);
    date_day_american(day: u8, month: &str, year: &str);
    date_days(from: u8, to: u8, month: &str, year: &str);
    date_days_american(from: u8, to: u8, month: &str, year: &str);
    date_months_american(first: &str, from: u8, last: &str, to: u8, year: &str);
    expected(date: &str);
    // What clinical work was
    setting_hands_on(setting: &str);
    setting_observation_only(setting: &str);
    // The CV on paper
    pdf_title(name: &str);
    as_of(what: &str, date: &str);
    // Documents beside the CV
    document_title(name: &str, what: &str);
    spoken_length(words: usize, least: usize, most: usize);
    letter_about(subject: &str);
    qr_code_of(address: &str);
    // Citations
    citation_status(status: &str);
    citation_version(version: &str);
    citation_status_since(status: &str, date: &str);
    author_position(number: usize, count: usize);
    author_position_alone(number: usize);
    poster_presented(details: &str, when: &str);
    talk_presented(details: &str, when: &str);
    poster_presented_again(details: &str, when: &str);
    talk_presented_again(details: &str, when: &str);
    poster_without_meeting(details: &str);
    talk_without_meeting(details: &str);
    // The list of publications
    publications_lead(count: usize);
    publications_by_years(years: &str);
    filter_found(found: &str, all: &str);
    // The page of a poster or talk, and the lists of them
    poster_file(form: &str);
    slides_file(form: &str);
    large_picture(title: &str);
    alt_publication(title: &str);
    alt_poster(title: &str);
    alt_talk(title: &str);
    alt_slide(title: &str);
    alt_with_abstract(picture: &str);
    // Tasks and notes in a text
    note_mark(number: usize);
    note_back(number: usize);
    // Sheets to copy from into a form of application
    sheet_title(form: &str, name: &str);
    sheet_without_place(form: &str);
    sheet_gaps_lead(form: &str);
    sheet_gaps_sections(form: &str, tag: &str);
    sheet_most(most: usize);
    sheet_most_unconfirmed(most: usize);
    sheet_number(field: &str, count: usize, most: usize);
    sheet_too_many(field: &str, count: usize, most: usize, over: usize);
    sheet_count(count: usize, most: usize);
    sheet_count_unconfirmed(count: usize, most: usize);
    sheet_field_of(field: &str, entry: &str);
    sheet_copy_field(field: &str);
    sheet_copied(field: &str);
    sheet_over(count: usize, words: &str);
    sheet_proposed(key: &str);
    sheet_missing(key: &str);
    sheet_optional(key: &str);
    sheet_whole_period(period: &str);
    sheet_other_characters(characters: &str);
    // Letters to fill in
    draft_greeting(name: &str, addressed: &str);
    draft_thanks_subject(event: &str);
    draft_thanks_opening(event: &str, learned: &str);
    draft_thanks_next(plans: &str);
    draft_follow_up_subject(event: &str);
    draft_follow_up_opening(event: &str, spoken: &str);
    draft_follow_up_next(promised: &str);
    draft_work(address: &str);
    draft_request_subject(about: &str);
    draft_request_who(name: &str, who: &str);
    draft_request_why(why: &str);
    draft_request(about: &str, days: &str);
    draft_reminder_subject(date: &str, about: &str);
    draft_reminder_opening(date: &str, unit: &str, about: &str);
    draft_deadline_subject(date: &str);
    draft_deadline_opening(date: &str);
    draft_deadline_opening_at(date: &str, place: &str);
    draft_update_subject(date: &str, unit: &str);
    draft_update_opening(date: &str, unit: &str);
    draft_update_now(who: &str);
    draft_update_plan(plan: &str);
    draft_update_nothing(date: &str, unit: &str);
    draft_update_more(address: &str);
    draft_item(what: &str, title: &str);
    // The email signature
    signature_title(name: &str);
    signature_expected(degree: &str, date: &str);
    // The page for an address that does not exist
    not_found_home(name: &str);
}
}
