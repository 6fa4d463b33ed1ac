//! Posts, degrees and all else that has a title, as entries.

use crate::import::career::{Career, EntryDraft, Extract, LeftOut};
use crate::import::compose::{joined, labeled, linked, marked, private_note, said};
use crate::import::dates;
use crate::import::format::europass::element::{
    address, date, first, flag, items, period, prose, town,
};
use crate::import::format::json::Fields;
use crate::import::markdown;

/// An organization: where it is, and its page.
#[derive(Default)]
struct Contact {
    town: Option<Extract>,
    url: Option<Extract>,
}

/// What is said of an organization beside its name. Its street and telephone have no place.
fn contact(item: &mut Fields<'_>, career: &mut Career) -> Contact {
    let mut contact = Contact::default();
    for mut around in items(item, "OrganizationContact", "Organization", &mut career.left) {
        for mut channel in items(&mut around, "Communication", "Organization", &mut career.left) {
            if let Some(mut place) = channel.fields("Address") {
                let (city, land) = (place.text("CityName"), place.text("CountryCode"));
                let found = town(city, land);
                match contact.town {
                    None => contact.town = found,
                    Some(_) => leave(found, "the organization has another place", career),
                }
                leave_rest(place, career);
            }
            let is_page = flag(&channel, "ChannelCode").eq_ignore_ascii_case("web");
            if is_page && contact.url.is_none() {
                contact.url = channel.text("URI");
            }
            leave_rest(channel, career);
        }
        leave_rest(around, career);
    }
    contact
}

fn leave(what: Option<Extract>, why: &str, career: &mut Career) {
    career.left.extend(what.map(|what| LeftOut { what, why: why.to_owned() }));
}

fn leave_rest(fields: Fields<'_>, career: &mut Career) {
    let mut left = Vec::new();
    fields.finish(&mut left);
    let why = "it is how to reach an organization";
    career.left.extend(left.into_iter().map(|left| LeftOut { why: why.to_owned(), ..left }));
}

/// The posts at one employer.
pub fn posts(employer: &mut Fields<'_>, career: &mut Career) -> Vec<EntryDraft> {
    let name = employer.text("OrganizationName");
    let department = employer.text("Department");
    let contact = contact(employer, career);
    let urls = employer.texts("Link");
    let own_period = employer
        .fields("EmploymentPeriod")
        .and_then(|mut around| period(&mut around, &mut career.left));
    let organization = named(name, contact.url);
    let is_same = department.as_ref().zip(organization.as_ref()).is_some_and(|(part, whole)| {
        markdown::plain(&part.text) == whole.text
            || whole.text.contains(&format!("[{}]", part.text))
    });
    let around: Vec<Extract> = match (department, is_same) {
        (Some(part), true) => organization.map(|whole| also(whole, &part)).into_iter().collect(),
        (part, _) => part.map(marked).into_iter().chain(organization).collect(),
    };
    let mut positions = items(employer, "PositionHistory", "Work experience", &mut career.left);
    let mut entries = Vec::new();
    for (index, position) in positions.iter_mut().enumerate() {
        let title = position.text("PositionTitle");
        let place = town(position.text("City"), position.text("Country"));
        let place = one_of(place, contact.town.clone().filter(|_| index == 0), career);
        let dates = ["EmploymentPeriod", "Period"].iter().find_map(|key| {
            position.fields(key).and_then(|mut around| period(&mut around, &mut career.left))
        });
        // What is said once of several posts is a word of the first.
        let around = around.iter().map(|part| match index {
            0 => part.clone(),
            _ => Extract { wording: Some(String::new()), ..part.clone() },
        });
        let mut byline: Vec<Extract> = around.collect();
        let title = title.map(marked).or_else(|| (!byline.is_empty()).then(|| byline.remove(0)));
        byline.extend(place.map(marked));
        let mut body = prose(position, "Description");
        if index == 0 {
            body.extend(links(&urls));
        }
        entries.push(EntryDraft {
            title: title.unwrap_or_default(),
            byline,
            dates: dates.or_else(|| own_period.clone().filter(|_| index == 0)),
            body,
            ..EntryDraft::default()
        });
    }
    positions.into_iter().for_each(|position| position.finish(&mut career.left));
    if entries.is_empty() {
        let mut byline = around;
        let title = match byline.is_empty() {
            true => Extract::default(),
            false => byline.remove(0),
        };
        byline.extend(contact.town.map(marked));
        let body = links(&urls).into_iter().collect();
        entries.push(EntryDraft {
            title,
            byline,
            dates: own_period,
            body,
            ..EntryDraft::default()
        });
    }
    entries
}

/// Two texts that say the same are one.
fn one_of(first: Option<Extract>, second: Option<Extract>, career: &mut Career) -> Option<Extract> {
    match (first, second) {
        (Some(first), Some(second)) if first.text.contains(&second.text) => {
            Some(also(first, &second))
        }
        (Some(first), Some(second)) if second.text.contains(&first.text) => {
            Some(also(second, &first))
        }
        (Some(first), second) => {
            leave(second, "the post has another place", career);
            Some(first)
        }
        (None, second) => second,
    }
}

/// A text with the words of another that says the same.
fn also(text: Extract, same: &Extract) -> Extract {
    let wording = Some(format!("{} {}", said(&text), said(same)));
    Extract { wording, ..text }
}

/// A name with a link to its page, if a browser can open it.
fn named(name: Option<Extract>, url: Option<Extract>) -> Option<Extract> {
    let Some(name) = name else { return url.map(marked) };
    Some(match url.map(|url| (address(&url), url)) {
        Some((Some(address), _)) => linked(name, Some(address)),
        Some((None, url)) => also(marked(name), &url),
        None => marked(name),
    })
}

/// Addresses as a list.
fn links(urls: &[Extract]) -> Option<Extract> {
    let lines: Vec<Extract> = urls
        .iter()
        .map(|url| {
            let text = match address(url) {
                Some(address) => format!("- <{}>", address.text.replace(['<', '>', ' '], "")),
                None => format!("- {}", markdown::plain(&url.text)),
            };
            Extract { text, wording: Some(said(url).to_owned()), ..url.clone() }
        })
        .collect();
    joined(&lines, "\n")
}

pub fn degree(item: &mut Fields<'_>, career: &mut Career) -> EntryDraft {
    let organization = item.text("OrganizationName");
    let contact = contact(item, career);
    let program = item.text("ProgramName");
    let level = item.text("EducationLevelCode").map(|level| {
        let is_step = level.text.len() == 1 && level.text.bytes().all(|c| c.is_ascii_digit());
        labeled(if is_step { "EQF level" } else { "Level" }, marked(level))
    });
    let mut about = Vec::new();
    let dates = item.fields("AttendancePeriod").and_then(|mut around| {
        let dates = period(&mut around, &mut career.left);
        about.extend(prose(&mut around, "Description"));
        around.finish(&mut career.left);
        dates
    });
    let mut titles: Vec<Extract> = Vec::new();
    let mut facts: Vec<Extract> = Vec::new();
    let mut degree_date = None;
    for mut degree in items(item, "EducationDegree", "Education", &mut career.left) {
        titles.extend(degree.text("DegreeName"));
        let grade = degree.text("FinalGrade").or_else(|| {
            let mut grade = degree.fields("FinalGrade")?;
            first(&mut grade, &["ScoreText", "ScoreNumeric"])
        });
        facts.extend(grade.map(|grade| labeled("Final grade", marked(grade))));
        facts.extend(degree.text("Thesis").map(|thesis| labeled("Thesis", marked(thesis))));
        let credits: Vec<Extract> =
            ["NumberOfCredit", "CreditType"].iter().filter_map(|key| degree.text(key)).collect();
        facts.extend(joined(&credits, " ").map(|credits| labeled("Credits", marked(credits))));
        let class = degree.text("NationalClassification");
        facts.extend(class.map(|class| labeled("National classification", marked(class))));
        degree_date = degree_date.or_else(|| date(&mut degree, "DegreeDate"));
        about.extend(prose(&mut degree, "OccupationalSkillsCovered"));
        degree.finish(&mut career.left);
    }
    titles.extend(program);
    facts.extend(level);
    facts.extend(
        links(&item.texts("Link"))
            .into_iter()
            .map(|list| Extract { text: list.text.trim_start_matches("- ").to_owned(), ..list }),
    );
    let organization = named(organization, contact.url);
    let title = joined(&titles, ", ").map(marked);
    let (title, organization) = match title {
        Some(title) => (Some(title), organization),
        None => (organization, None),
    };
    let facts: Vec<Extract> = facts
        .into_iter()
        .map(|fact| Extract { text: format!("- {}", fact.text), ..fact })
        .collect();
    EntryDraft {
        title: title.unwrap_or_default(),
        byline: organization.into_iter().chain(contact.town.map(marked)).collect(),
        dates: dates.or_else(|| dates::period(degree_date, None)),
        body: joined(&facts, "\n").into_iter().chain(about).collect(),
        ..EntryDraft::default()
    }
}

/// Elements that hold a title, an organization, a period or a date.
const TITLES: [&str; 8] = [
    "Title",
    "CertificationName",
    "LicenseName",
    "Name",
    "EventName",
    "ProjectName",
    "PatentTitle",
    "AffiliationName",
];
const ORGANIZATIONS: [&str; 6] = [
    "IssuingAuthority",
    "IssuingAuthorityName",
    "AwardingBody",
    "Organization",
    "OrganizationName",
    "IssuingOrganization",
];
const PERIODS: [&str; 4] = ["Date", "Period", "EffectiveTimePeriod", "AffiliationPeriod"];
const DATES: [&str; 6] =
    ["FirstIssuedDate", "IssuedDate", "IssueDate", "CertificationDate", "EventDate", "Year"];
const NUMBERS: [&str; 5] = ["CertificationID", "LicenseID", "LicenseNumber", "Number", "PatentID"];

/// A certificate, a project, a membership, a conference: whatever has a title.
pub fn activity(item: &mut Fields<'_>, career: &mut Career) -> EntryDraft {
    let title = first(item, &TITLES);
    let organization = ORGANIZATIONS.iter().find_map(|key| {
        item.text(key)
            .or_else(|| item.fields(key).and_then(|mut inner| first(&mut inner, &["Name"])))
    });
    let role = item.text("Role");
    let place = item.text("Location").or_else(|| {
        let mut place = item.fields("Location")?;
        town(
            first(&mut place, &["City", "CityName"]),
            first(&mut place, &["Country", "CountryCode"]),
        )
    });
    let place = place.or_else(|| town(item.text("City"), item.text("Country")));
    let dates = PERIODS.iter().find_map(|key| {
        let whole = date(item, key).map(|date| (Some(date), None));
        match whole {
            Some((start, end)) => dates::period(start, end),
            None => item.fields(key).and_then(|mut around| {
                let dates = period(&mut around, &mut career.left);
                around.finish(&mut career.left);
                dates
            }),
        }
    });
    let dates = dates.or_else(|| {
        let date = DATES.iter().find_map(|key| date(item, key));
        dates::period(date, None)
    });
    let mut urls = item.texts("Link");
    let is_one = urls.len() == 1 && address(&urls[0]).is_some();
    let url = if is_one { urls.pop() } else { None };
    for key in NUMBERS {
        let number = item.text(key);
        let name = title.as_ref().map_or("Number", |title| title.text.as_str());
        career.private.extend(number.map(|number| private_note(name, number)));
    }
    let mut body: Vec<Extract> = ["Description", "CertificationDescription", "Comment"]
        .iter()
        .flat_map(|key| prose(item, key))
        .collect();
    body.extend(links(&urls));
    let title = match title {
        Some(title) => named(Some(title), url),
        None => {
            body.extend(url.as_ref().and_then(|url| links(std::slice::from_ref(url))));
            None
        }
    };
    let mut byline: Vec<Extract> =
        [role, organization, place].into_iter().flatten().map(marked).collect();
    let title = title.or_else(|| (!byline.is_empty()).then(|| byline.remove(0)));
    EntryDraft { title: title.unwrap_or_default(), byline, dates, body, ..EntryDraft::default() }
}

/// A publication as a line, as its authors are one text.
pub fn citation(item: &mut Fields<'_>) -> Option<Extract> {
    let authors = item.text("Authors").map(marked);
    let mut urls = item.texts("Link");
    let url = if urls.is_empty() { None } else { Some(urls.remove(0)) };
    let title = named(item.text("Title"), url);
    let journal = item.text("Journal").map(|journal| {
        let text = format!("*{}*", markdown::plain(&journal.text));
        Extract { text, wording: Some(journal.text), ..journal }
    });
    let issue: Vec<Extract> =
        [date(item, "Year"), item.text("Volume")].into_iter().flatten().collect();
    let issue = joined(&issue, ";").map(marked);
    let parts = [
        authors,
        title,
        journal,
        issue,
        item.text("Publisher").map(marked),
        item.text("Reference").map(marked),
        item.text("DOI").map(doi),
    ];
    let parts: Vec<Extract> = parts.into_iter().flatten().collect();
    let ends: Vec<Extract> = parts
        .into_iter()
        // A link closes behind its words.
        .map(|part| match said(&part).split(" http").next().is_some_and(is_ended) {
            true => part,
            false => Extract {
                wording: Some(said(&part).to_owned()),
                text: format!("{}.", part.text),
                ..part
            },
        })
        .collect();
    let line = joined(&ends, " ");
    let about = prose(item, "FormattedPublicationDescription");
    let about: Vec<Extract> = about.into_iter().chain(prose(item, "Description")).collect();
    let more = links(&urls);
    // The text goes on in the item, lists of it last.
    let (lists, texts): (Vec<Extract>, Vec<Extract>) =
        about.into_iter().chain(more).partition(|block| block.text.starts_with(['-', '1']));
    let all: Vec<Extract> = line.into_iter().chain(texts).chain(lists).collect();
    let whole = joined(&all, "\n")?;
    let wording = Some(said(&whole).to_owned());
    Some(Extract { text: format!("- {}", whole.text.replace('\n', "\n  ")), wording, ..whole })
}

fn is_ended(text: &str) -> bool {
    text.trim_end().ends_with(['.', '?', '!'])
}

/// `10.1000/x` as `doi:10.1000/x`.
fn doi(doi: Extract) -> Extract {
    let is_bare = doi.text.starts_with("10.");
    let text = markdown::plain(&doi.text);
    let text = if is_bare { format!("doi:{text}") } else { text };
    Extract { wording: Some(doi.text.clone()), text, ..doi }
}
