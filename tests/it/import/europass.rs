//! Europass in the ways in which its files differ: wrapped in PDFs, of other languages, half empty,
//! damaged.

use folio::import::{Career, FORMATS, Input, PrivateKey, read};
use lopdf::encryption::{EncryptionState, EncryptionVersion, Permissions};
use lopdf::{Document, Object, SaveOptions, Stream, dictionary};

use super::laws::every_word_has_its_place;
use crate::support::{folder, program, project};

const SPACES: &str = "xmlns=\"http://www.europass.eu/1.0\" xmlns:hr=\"http://www.hr-xml.org/3\" \
                      xmlns:oa=\"http://www.openapplications.org/oagis/9\" \
                      xmlns:eures=\"http://www.europass_eures.eu/1.0\"";
const NAME: &str = "<CandidatePerson><PersonName><oa:GivenName>Ada</oa:GivenName>\
                    <hr:FamilyName>Muster</hr:FamilyName></PersonName></CandidatePerson>";

/// A `Candidate` with this in its profile.
fn candidate(profile: &str) -> String {
    format!(
        "<Candidate {SPACES}>{NAME}<CandidateProfile languageCode=\"en\">{profile}\
         </CandidateProfile></Candidate>"
    )
}

/// The career in it, of which no word is lost or doubled.
fn career(name: &str, bytes: impl Into<Vec<u8>>) -> Career {
    let career = read(&Input::file(name, bytes.into())).unwrap_or_else(|fault| {
        panic!("{name}: {}", fault.message);
    });
    every_word_has_its_place(name, &career);
    career
}

/// What `cv.md` says of it, without the story of a person.
fn cv(profile: &str) -> String {
    let site = folder(&[("site.toml", "[person]\nname = \"Ada Muster\"\n")]);
    std::fs::write(site.path().join("cv.xml"), candidate(profile)).unwrap();
    career("cv.xml", candidate(profile));
    let output = program(&["import", "cv.xml"], site.path());
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    std::fs::read_to_string(site.path().join("content/cv.md")).unwrap_or_default()
}

/// A PDF of one page with this file in it.
fn pdf(content: &[u8], is_packed: bool, names_itself: bool) -> Document {
    let mut document = Document::with_version("1.6");
    let pages = document.new_object_id();
    let page = document.add_object(dictionary! { "Type" => "Page", "Parent" => pages });
    document.objects.insert(
        pages,
        Object::Dictionary(dictionary! {
            "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1,
            "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
        }),
    );
    let kind = match names_itself {
        true => dictionary! { "Type" => "EmbeddedFile" },
        false => dictionary! {},
    };
    let mut file = Stream::new(kind, content.to_vec());
    if is_packed {
        file.compress().unwrap();
    }
    let file = document.add_object(file);
    let about = document.add_object(dictionary! {
        "Type" => "Filespec", "F" => Object::string_literal("attachment.xml"),
        "EF" => dictionary! { "F" => file },
    });
    let names = vec![Object::string_literal("attachment.xml"), about.into()];
    let catalog = document.add_object(dictionary! {
        "Type" => "Catalog", "Pages" => pages,
        "Names" => dictionary! { "EmbeddedFiles" => dictionary! { "Names" => names } },
    });
    document.trailer.set("Root", catalog);
    document.trailer.set(
        "ID",
        vec![
            Object::string_literal("0123456789abcdef"),
            Object::string_literal("0123456789abcdef"),
        ],
    );
    document
}

fn bytes(mut document: Document) -> Vec<u8> {
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

fn locked(mut document: Document, password: &str) -> Vec<u8> {
    let version = EncryptionVersion::V2 {
        document: &document,
        owner_password: "owner",
        user_password: password,
        key_length: 128,
        permissions: Permissions::all(),
    };
    let state = EncryptionState::try_from(version).unwrap();
    document.encrypt(&state).unwrap();
    bytes(document)
}

#[test]
fn the_xml_is_found_however_it_lies_in_a_pdf() {
    let xml =
        std::fs::read(project().join("tests/import/europass-xml/from/candidate.xml")).unwrap();
    let alone = career("candidate.xml", xml.clone());
    let modern = {
        let mut bytes = Vec::new();
        let options =
            SaveOptions::builder().use_object_streams(true).use_xref_streams(true).build();
        pdf(&xml, true, true).save_with_options(&mut bytes, options).unwrap();
        bytes
    };
    for (name, bytes) in [
        ("packed.pdf", bytes(pdf(&xml, true, true))),
        ("plain.pdf", bytes(pdf(&xml, false, true))),
        ("nameless.pdf", bytes(pdf(&xml, true, false))),
        ("streams.pdf", modern),
        // To be opened by anyone, only not to be changed.
        ("guarded.pdf", locked(pdf(&xml, true, true), "")),
    ] {
        let found = career(name, bytes);
        assert_eq!(found.sections.len(), alone.sections.len(), "{name}");
        assert_eq!(found.read, alone.read, "{name}");
    }
}

#[test]
fn other_pdfs_are_refused_with_a_way_out() {
    let xml = candidate("").into_bytes();
    let whole = bytes(pdf(&xml, true, true));
    for (name, bytes, expected) in [
        ("other.pdf", bytes(pdf(b"<invoice/>", true, true)), "nothing tells in it"),
        ("locked.pdf", locked(pdf(&xml, true, true), "secret"), "is locked with a password"),
        ("cut.pdf", whole[..whole.len() / 2].to_vec(), "nothing tells in it"),
        ("head.pdf", b"%PDF-1.7\n%\xe2\xe3".to_vec(), "nothing tells in it"),
    ] {
        let fault = read(&Input::file(name, bytes)).unwrap_err();
        assert!(fault.message.contains(expected), "{name}: {}", fault.message);
        let help = format!("{:?}", fault);
        assert!(help.contains("Europass"), "{name}: {help}");
    }
}

#[test]
fn damaged_xml_is_refused_as_what_it_is() {
    let head = format!("<Candidate {SPACES}>");
    let deep = format!("{head}{}{}</Candidate>", "<a>".repeat(300), "</a>".repeat(300));
    let cases = [
        ("cut.xml", head.clone()),
        ("deep.xml", deep),
        ("endless.xml", format!("{head}{}", "<a>".repeat(100_000))),
        (
            "entity.xml",
            format!("<!DOCTYPE Candidate [<!ENTITY a \"aaaa\">]>{head}<b>&a;</b></Candidate>"),
        ),
        (
            "passport.xml",
            "<SkillsPassport xmlns=\"http://europass.cedefop.europa.eu/Europass\">".to_owned(),
        ),
    ];
    for (name, xml) in cases {
        let fault = read(&Input::file(name, xml.into_bytes())).unwrap_err();
        assert!(fault.message.contains("its XML is damaged"), "{name}: {}", fault.message);
    }
}

#[test]
fn a_file_may_be_in_any_letters_and_nearly_empty() {
    let xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-16\"?>\r\n{}",
        candidate("<hr:ExecutiveSummary>Größe &amp; mehr</hr:ExecutiveSummary>\r\n")
    );
    let wide = |order: fn(u16) -> [u8; 2]| -> Vec<u8> {
        std::iter::once(0xfeff).chain(xml.encode_utf16()).flat_map(order).collect()
    };
    let with_mark = format!("\u{feff}{xml}").into_bytes();
    for bytes in
        [wide(u16::to_le_bytes), wide(u16::to_be_bytes), with_mark, xml.clone().into_bytes()]
    {
        let career = career("cv.xml", bytes);
        assert_eq!(career.summary[0].text, "Größe & mehr");
    }
    for (name, xml) in [
        ("nobody.xml", format!("<Candidate {SPACES}><CandidateProfile/></Candidate>")),
        ("nothing.xml", format!("<Candidate {SPACES}> </Candidate>")),
        (
            "passport.xml",
            "<SkillsPassport xmlns=\"http://europass.cedefop.europa.eu/Europass\"><LearnerInfo/>\
             </SkillsPassport>"
                .to_owned(),
        ),
    ] {
        let career = career(name, xml);
        assert!(career.sections.is_empty() && career.person.is_empty(), "{name}");
    }
}

#[test]
fn the_supplier_is_the_person_where_there_is_no_other() {
    let xml = format!(
        "<Candidate {SPACES}><CandidateSupplier><hr:PartyName>Owner</hr:PartyName><PersonContact>\
         <PersonName><oa:GivenName>Ada</oa:GivenName><hr:FamilyName>Muster</hr:FamilyName></PersonName>\
         <Communication><ChannelCode>Telephone</ChannelCode><oa:DialNumber>0555 0142</oa:DialNumber>\
         </Communication></PersonContact></CandidateSupplier></Candidate>"
    );
    let career = career("cv.xml", xml);
    assert_eq!(career.person[0].value.text, "Ada Muster");
    assert_eq!(career.private[0].key, PrivateKey::Phone);
}

#[test]
fn what_is_said_of_a_person_beside_their_name_is_private() {
    let xml = candidate("").replace(
        "</PersonName>",
        "</PersonName><PassportNumber>X1234567</PassportNumber><Disability><oa:Description>none\
         </oa:Description></Disability><MaritalStatusCode>single</MaritalStatusCode>\
         <hr:BirthDate>1990-02</hr:BirthDate>",
    );
    let career = career("cv.xml", xml);
    let private: Vec<&str> =
        career.private.iter().map(|private| private.value.text.as_str()).collect();
    assert_eq!(
        private,
        [
            "Born: 1990-02",
            "Marital status: single",
            "Passport number: X1234567",
            "Disability: none"
        ]
    );
    assert!(career.sections.is_empty());
}

#[test]
fn texts_are_read_whatever_is_in_them() {
    let entry = |text: &str| {
        format!(
            "<EmploymentHistory><EmployerHistory><hr:OrganizationName>Clinic</hr:OrganizationName>\
             <PositionHistory><PositionTitle>Resident</PositionTitle><oa:Description>{text}\
             </oa:Description></PositionHistory></EmployerHistory></EmploymentHistory>"
        )
    };
    for (text, expected) in [
        ("One line\r\n• a\r\n• b", "One line\n\n- a\n- b"),
        ("&lt;p&gt;A&lt;br&gt;B&lt;/p&gt;", "A\nB"),
        ("&lt;p&gt;M&lt;b&gt;id&lt;/b&gt;dle&lt;/p&gt;", "Middle"),
        ("&lt;p&gt;never closed &lt;b&gt;bold", "never closed **bold**"),
        ("&lt;p&gt;5 &amp;lt; 7 &amp;amp; 2 &gt; 1&lt;/p&gt;", "5 \\< 7 & 2 > 1"),
        ("under &lt; 5 years, # no heading", "under \\< 5 years, # no heading"),
        ("&lt;script&gt;alert(1)&lt;/script&gt; &lt;!-- gone? --&gt;", "alert(1)"),
        (
            "&lt;ol&gt;&lt;li data-list=\"ordered\"&gt;a&lt;/li&gt;&lt;li data-list=\"ordered\"&gt;b&lt;/li&gt;\
             &lt;/ol&gt;",
            "1. a\n1. b",
        ),
        ("{.class} *x*", "\\{.class\\} \\*x\\*"),
    ] {
        let made = cv(&entry(text));
        let body = made.split("Clinic\n\n").nth(1).unwrap_or_default().trim();
        assert_eq!(body, expected, "{text}");
    }
}

#[test]
fn posts_degrees_and_sections_differ() {
    let history = |inner: &str| {
        format!("<EmploymentHistory><EmployerHistory>{inner}</EmployerHistory></EmploymentHistory>")
    };
    let position = |title: &str, from: &str| {
        format!(
            "<PositionHistory><PositionTitle>{title}</PositionTitle><eures:EmploymentPeriod><eures:StartDate>\
             <hr:FormattedDateTime>{from}</hr:FormattedDateTime></eures:StartDate></eures:EmploymentPeriod>\
             </PositionHistory>"
        )
    };
    let two = history(&format!(
        "<hr:OrganizationName>Clinic</hr:OrganizationName>{}{}",
        position("Registrar", "2022-03-01T00:00:00"),
        position("House officer", "2020")
    ));
    assert_eq!(
        cv(&two),
        "## Experience\n\n### Registrar\nClinic · Mar 1, 2022 – present\n\n### House officer\nClinic · 2020 – present\n"
    );
    let nameless = history("<hr:OrganizationName>Clinic</hr:OrganizationName>");
    assert_eq!(cv(&nameless), "## Experience\n\n### Clinic\n");
    let unknown = "<HonoursAndAwards><HonourAndAward><Title>Prize</Title><Date>2020</Date></HonourAndAward>\
                   </HonoursAndAwards><Unheard><Of>Something</Of></Unheard>";
    assert_eq!(cv(unknown), "## Awards\n\n### Prize\n2020\n");
    let twice = format!(
        "<Candidate {SPACES}>{NAME}<CandidateProfile languageCode=\"en\">{two}</CandidateProfile>\
         <CandidateProfile languageCode=\"de\">{nameless}</CandidateProfile></Candidate>"
    );
    let career = career("cv.xml", twice);
    assert_eq!(career.sections.len(), 1);
    assert!(career.left.iter().any(|left| left.why.contains("in another language")));
}

#[test]
fn levels_of_languages_are_the_lowest_and_the_others_are_told() {
    let dimension = |code: &str, level: &str| {
        format!(
            "<eures:CompetencyDimension><hr:CompetencyDimensionTypeCode>{code}\
             </hr:CompetencyDimensionTypeCode><eures:Score><hr:ScoreText>{level}</hr:ScoreText>\
             </eures:Score></eures:CompetencyDimension>"
        )
    };
    let competency = |name: &str, inner: &str| {
        format!(
            "<PersonCompetency><CompetencyID>{name}</CompetencyID><hr:TaxonomyID>language</hr:TaxonomyID>\
             {inner}</PersonCompetency>"
        )
    };
    let mixed = dimension("CEF-Understanding-Listening", "c1")
        + &dimension("CEF-Writing-Production", "B2")
        + &dimension("CEF-Speaking-Production", "B2");
    let languages = competency("nld", &mixed) + &competency("Klingon", "");
    let xml = candidate(&format!("<PersonQualifications>{languages}</PersonQualifications>"));
    let career = career("cv.xml", xml);
    let shown: Vec<(String, Option<String>)> = career
        .languages
        .iter()
        .map(|language| {
            let level = language.level.as_ref().map(|level| level.text.clone());
            (language.name.text.clone(), level)
        })
        .collect();
    let expected = [("Dutch".to_owned(), Some("B2".to_owned())), ("Klingon".to_owned(), None)];
    assert_eq!(shown, expected);
    assert!(career.left.iter().any(|left| left.what.text == "Dutch: listening: c1"));
    assert!(career.doubts.iter().any(|doubt| doubt.why.contains("B2")));
}

#[test]
fn no_other_format_knows_it() {
    for xml in [
        candidate(""),
        "<SkillsPassport xmlns=\"http://europass.cedefop.europa.eu/Europass\"/>".to_owned(),
        "<x:Candidate xmlns:x=\"http://www.hr-xml.org/3\"><x:a/></x:Candidate>".to_owned(),
    ] {
        let input = Input::file("cv.txt", xml.clone().into_bytes());
        let names: Vec<&str> =
            FORMATS.iter().filter(|format| (format.is)(&input)).map(|format| format.name).collect();
        assert_eq!(names, ["Europass"], "{xml}");
    }
    for other in ["<Candidate><a/></Candidate>", "<html><Candidate/></html>", "Candidate europass"]
    {
        let input = Input::file("cv.xml", other.as_bytes().to_vec());
        assert!(FORMATS.iter().all(|format| !(format.is)(&input)), "{other}");
    }
}

#[test]
fn an_old_passport_may_lack_anything() {
    let passport = |inner: &str| {
        format!(
            "<SkillsPassport xmlns=\"http://europass.cedefop.europa.eu/Europass\" locale=\"it\">\
             <LearnerInfo>{inner}</LearnerInfo></SkillsPassport>"
        )
    };
    for inner in [
        "<Identification><PersonName><Surname>Muster</Surname></PersonName></Identification>",
        "<Identification><Demographics><Birthdate year=\"1980\"/><Gender><Code>F</Code></Gender>\
         </Demographics><ContactInfo><Address/><Email/><TelephoneList/></ContactInfo></Identification>",
        "<WorkExperienceList><WorkExperience><Period><From year=\"2001\"/></Period>\
         <Activities>Only words</Activities></WorkExperience><WorkExperience/></WorkExperienceList>",
        "<EducationList><Education><Organisation>Liceo</Organisation><Level><Code>4</Code></Level>\
         </Education></EducationList>",
        "<Skills><Linguistic><ForeignLanguageList><ForeignLanguage><Description><Code>en</Code>\
         </Description><ProficiencyLevel><Writing/></ProficiencyLevel></ForeignLanguage>\
         </ForeignLanguageList></Linguistic><Other/><Computer><Description>Office</Description>\
         </Computer></Skills>",
        "<AchievementList><Achievement><Title><Label>Progetti</Label></Title></Achievement>\
         <Achievement><Description>&lt;p&gt;uno&lt;/p&gt;</Description></Achievement></AchievementList>",
        "<Headline><Type><Code>personal_statement</Code><Label>DICHIARAZIONE</Label></Type>\
         <Description><Label>Medico curioso</Label></Description></Headline>",
        "<CoverLetter><Letter><Body>Dear all</Body></Letter></CoverLetter>stray words",
    ] {
        let career = career("cv.xml", passport(inner));
        let shown = career.written().total() + career.kept_private().total();
        assert!(shown > 0 || !career.left.is_empty(), "{inner}");
    }
    let statement = career(
        "cv.xml",
        passport(
            "<Headline><Type><Code>personal_statement</Code></Type><Description><Label>Medico</Label>\
             </Description></Headline>",
        ),
    );
    assert_eq!(statement.summary[0].text, "Medico");
}
