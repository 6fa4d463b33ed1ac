//! Lines as people part them.

use super::*;

#[track_caller]
fn check(line: &str, parts: &[&str], date: &str) {
    let reading = read(line, &[]);
    let found: Vec<&str> = reading.parts.iter().map(|part| &line[part.clone()]).collect();
    let found_date = reading.date.map_or("", |date| &line[date]);
    assert_eq!((found.as_slice(), found_date), (parts, date), "{line}");
}

#[test]
fn signs_that_part_a_line() {
    let whole = ["County Hospital", "Graz"];
    for line in [
        "County Hospital · Graz · 2019 – 2020",
        "County Hospital • Graz • 2019 – 2020",
        "County Hospital | Graz | 2019 – 2020",
        "County Hospital|Graz|2019 – 2020",
        "County Hospital\tGraz\t2019 – 2020",
        "County Hospital    Graz    2019 – 2020",
        "County Hospital, Graz, 2019 – 2020",
        "County Hospital – Graz – 2019 – 2020",
        "County Hospital - Graz - 2019 – 2020",
        "County Hospital / Graz / 2019 – 2020",
        "County Hospital; Graz; 2019 – 2020",
        "County Hospital · Graz, 2019 – 2020",
        "County Hospital, Graz (2019 – 2020)",
        "County Hospital, Graz 2019 – 2020",
        "2019 – 2020 | County Hospital | Graz",
        "2019 – 2020, County Hospital, Graz",
        "2019 – 2020 – County Hospital – Graz",
    ] {
        check(line, &whole, if line.contains('(') { "(2019 – 2020)" } else { "2019 – 2020" });
    }
    check("2019 – 2020: County Hospital, Graz", &["County Hospital, Graz"], "2019 – 2020");
    check("جامعة القاهرة، القاهرة، 2019", &["جامعة القاهرة", "القاهرة"], "2019");
    check("山大病院、東京、2019", &["山大病院", "東京"], "2019");
    for line in [
        "山大病院｜2014年4月～現在",
        "山大病院　2014年4月～現在",
        "山大病院，2014年4月～現在",
        "山大病院／2014年4月～現在",
        "2014年4月～現在：山大病院",
    ] {
        check(line, &["山大病院"], "2014年4月～現在");
    }
    check("山大病院（２０１４年４月～）", &["山大病院"], "（２０１４年４月～）");
    check("山大病院／東京（外科）", &["山大病院／東京（外科）"], "");
    check("期間：2014年4月～現在", &[], "期間：2014年4月～現在");
    check("Jan 15, 2020", &[], "Jan 15, 2020");
    check("Graz, Jan 15, 2020", &["Graz"], "Jan 15, 2020");
    check("MGH, Boston, MA, USA, 2019", &["MGH", "Boston, MA, USA"], "2019");
}

#[test]
fn remarks_behind_dates_are_parts() {
    check(
        "Registrar | Jan 2019 – Jun 2019 (6 months)",
        &["Registrar", "6 months"],
        "Jan 2019 – Jun 2019",
    );
    check("Graz · 2019 – 2020 (50 % Teilzeit)", &["Graz", "50 % Teilzeit"], "2019 – 2020");
    check("2019 (honorary)", &["honorary"], "2019");
    check("Graz · 2019 (2)", &["Graz", "2019 (2)"], "");
}

#[test]
fn what_is_not_parted() {
    for line in [
        "University of California, San Francisco",
        "St. Mary – St. John Hospital",
        "Class of 2020",
        "Expo 2020",
        "Led the ward in May 2020",
        "col·legi de metges",
        "Grazer 8/10",
        "2020 – 2014",
        "31 Feb 2020",
    ] {
        check(line, &[line], "");
    }
}

#[test]
fn several_dates_stay_where_they_are() {
    for line in [
        "2012, renewed 2017, 2022",
        "ABIM, certified Mar 2012, recertified 2022",
        "Part 1: Mar 2019; Part 2: Nov 2019; awarded Jul 2021",
        "2012 (renewed 2017), 2022",
    ] {
        check(line, &[line], "");
        assert!(read(line, &[]).has_several_dates, "{line}");
    }
    check("ABIM · 2012, renewed 2022", &["ABIM", "2012, renewed 2022"], "");
    check("Expo 2020, Dubai, 2021", &["Expo 2020", "Dubai"], "2021");
    check("Class of 2014, Lagos, 2008 – 2014", &["Class of 2014", "Lagos"], "2008 – 2014");
}
