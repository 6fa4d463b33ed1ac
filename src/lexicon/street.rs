//! Whether a part of a line is a street with its number, or a place with its postal code.
//!
//! In the manners of the languages that folio speaks. Meant for the lines about a person, where such
//! words are an address: a text may name a street for other reasons.

use super::patient::pattern::Pattern;
use super::plain_signs::PlainSigns;

/// A street whose kind comes first: `ul. Długa 5`, `Via Roma 12`, `C/ Mayor, 3`, `12 rue de la Paix`.
static KIND_FIRST: Pattern = Pattern::new(|| {
    r"(?xi)^(?:(?:n[º°.]?\ ?)?\d{1,5}\ ?(?:bis|ter|[a-z])?,?\ )?
    (?: (?:ul|al|os|pl)\.\ | ulica\ | aleja\ | osiedle\ | plac\
      | via\ | viale\ | v\.le\ | piazza\ | p\.zza\ | piazzale\ | corso\ | c\.so\ | largo\ | vicolo\ | strada\
      | calle\ | c/\ ? | avda?\.?\ | avenida\ | plaza\ | pza\.?\ | paseo\ | p[º°]\ | carrer\ | camino\ | ronda\ | travesía\ | urb\.?\
      | rua\ | r\.\ | av\.?\ | travessa\ | trav\.\ | praça\ | alameda\ | estrada\ | rodovia\ | beco\ | quadra\
      | rue\ | avenue\ | boulevard\ | bd\.?\ | bld\.?\ | place\ | allée\ | chemin\ | impasse\ | quai\ | cours\ | square\ | route\ )
    \D{0,60}(?:[03-9]\d{0,3}|[12]\d{0,2}|1[0-8]\d\d)\b"
        .into()
});
/// The same with the number in front alone: `12 rue de la Paix`, `8 avenue Foch`.
static NUMBER_FIRST: Pattern = Pattern::new(|| {
    r"(?i)^\d{1,5} ?(?:bis|ter|[a-z])?,? (?:rue|avenue|av\.|boulevard|bd\.?|place|allée|chemin|impasse|quai|cours|route) ".into()
});
/// A street whose kind ends its name: `Landstraße 12`, `Witte de Withstraat 12`, `Atatürk Cad. No: 5`.
static KIND_LAST: Pattern = Pattern::new(|| {
    r"(?xi)^\p{L}[\p{L}\ .'’-]*(?:straße|strasse|str\.|weg|platz|allee|gasse|ring|damm|ufer|graben|steig
      |straat|laan|plein|gracht|kade|singel|dreef|steeg|dijk|hof|plantsoen
      |\ (?:mah|mh|cad|cd|sok|sk|bulv|blv)\.|\ (?:mahallesi|caddesi|sokak|sokağı|bulvarı|apartmanı|sitesi)),?
    \ *(?:no\.?:?\ *)?\d{1,3}\ ?[a-z]?\b"
        .into()
});
/// Words of streets and houses in other scripts, beside a number.
static OTHER_SCRIPTS: Pattern = Pattern::new(|| {
    r"(?:^|[\s,])(?:רח['׳]|רחוב|שד['׳]|שדרות|דירה|شارع|عمارة|شقة|خیابان|کوچه|بلوار|پلاک|واحد|گلی|مکان نمبر|محلہ|سڑک|मकान|गली|मार्ग|सड़क|फ्लैट|प्लॉट)[\s:].*\d|\d+ ?(?:号院?|號|号楼|號樓|栋|棟|单元|丁目|番地|番|号室|室)|[路街道巷弄里]\s*\d+|\d+-\d+-\d+.*(?:号|室)|(?:都|道|府|県|省|市).{1,20}[区區町村县縣]"
        .into()
});
/// A postal code with its place: `69120 Heidelberg`, `50-001 Wrocław`, `3012 BP Rotterdam`, `〒100-0001`.
static POSTAL: Pattern = Pattern::new(|| {
    r"^(?:(?:[A-Z]{1,2}-)?\d{4,5} \p{Lu}[\p{L} .'’()-]*|\d{2}-\d{3} \p{Lu}[\p{L} .-]*|\d{4} ?[A-Z]{2} \p{Lu}[\p{L} .'’-]*|\d{4}-\d{3} \p{Lu}[\p{L} .-]*|(?i:CEP:? ?)?\d{5}-\d{3}\b.*|〒? ?\d{3}-\d{4}\b.*|[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}|[A-Z]{2} \d{5}(?:-\d{4})?)$"
        .into()
});

/// Whether a part of a line begins as a street does.
pub fn is_street(part: &str) -> bool {
    let plain = PlainSigns::of(part);
    let part = plain.text().trim();
    let patterns = [&KIND_FIRST, &NUMBER_FIRST, &KIND_LAST, &OTHER_SCRIPTS];
    part.chars().count() <= 90 && patterns.iter().any(|pattern| pattern.is_match(part))
}

/// Whether a part of a line is a postal code with its place.
pub fn is_postal(part: &str) -> bool {
    let plain = PlainSigns::of(part);
    POSTAL.is_match(plain.text().trim())
}

#[cfg(test)]
mod tests {
    use super::{is_postal, is_street};

    #[test]
    fn streets_of_every_language() {
        for part in [
            "ul. Długa 5",
            "Via Roma 12",
            "Calle Mayor 3",
            "C/ Alcalá 120",
            "Rua das Flores, 12",
            "12 rue de la Paix",
            "8 bis, avenue Foch",
            "Neuenheimer Landstraße 12",
            "Hauptstr. 5a",
            "Witte de Withstraat 12",
            "Atatürk Mah. 5",
            "İnönü Caddesi No: 12",
            "רח׳ הרצל 12",
            "רחוב הרצל 12",
            "شارع الملك فهد ١٢",
            "خیابان ولیعصر، پلاک ۱۲",
            "人民南路三段17号",
            "北京市海淀区中关村大街5号",
            "東京都千代田区1丁目2番3号",
        ] {
            assert!(is_street(part), "{part}");
        }
        for part in [
            "Via degli studi",
            "General Surgery Resident",
            "Chirurgie, 2019",
            "第3内科",
            "Platz 3 im Wettbewerb",
            "Resident, PGY-2",
            "2019 rural service",
        ] {
            assert!(!is_street(part), "{part}");
        }
    }

    #[test]
    fn postal_codes_with_their_places() {
        for part in [
            "69120 Heidelberg",
            "50-001 Wrocław",
            "3012 BP Rotterdam",
            "00100 Roma",
            "MA 02118",
            "1000-001 Lisboa",
            "〒100-0001",
        ] {
            assert!(is_postal(part), "{part}");
        }
        for part in ["2019", "PGY-2", "2020 – 2022", "12 years"] {
            assert!(!is_postal(part), "{part}");
        }
    }
}
