//! Given names that are common in many languages.
//!
//! A name beside a patient is mostly told by its place in the sentence; this list helps where
//! nothing else does, as in the name of a file. It is no list of all names.

/// In small letters, parted by `|`.
pub const GIVEN: &str = "\
    john|james|robert|michael|william|david|richard|joseph|thomas|charles|daniel|matthew|\
    paul|peter|george|kevin|brian|edward|andrew|mary|patricia|jennifer|linda|elizabeth|susan|\
    sarah|karen|nancy|lisa|margaret|sandra|emily|laura|jane|anna|anne|maria|marie|julia|emma|\
    sophie|ruth|hans|klaus|juergen|jürgen|stefan|wolfgang|ursula|petra|sabine|heike|jean|\
    pierre|michel|philippe|jose|josé|juan|luis|carlos|manuel|pedro|miguel|carmen|lucia|\
    giuseppe|giovanni|marco|luca|francesco|piotr|pawel|tomasz|katarzyna|agnieszka|ivan|\
    sergei|olga|elena|mohamed|mohammed|muhammad|ahmed|ali|hassan|ibrahim|fatima|aisha|amina|\
    mehmet|mustafa|ayse|raj|priya|amit|wei|ngozi|chinedu|emeka|ada|kwame|kofi|abena|musa|\
    tunde|bola|blessing|samuel|joshua|benjamin|adam|henry|arthur|frank|harry|jack|oliver|\
    lucas|noah|liam|ethan|tom|tim|ben|sam|joe|johnny|bob|jim|barbara|dorothy|helen|alice|\
    rosa|rosie|olivia|hannah|lily|chloe|rachel|rebecca|martha|agnes|clara|eva|nina|amy|\
    jessica|ashley|amanda|melissa|stephanie|nicole|christine|catherine|katherine|diana|\
    angela|anita|teresa|isabella|sofia|lucía|diego|javier|fernando|antonio|andrea|paolo|\
    matteo|chiara|giulia|francesca|camille|chantal|marcel|heinrich|karl|fritz|günter|helga|\
    ingrid|monika|sebastian|lukas|erik|lars|anders|astrid|piet|joao|joão|andrzej|krzysztof|\
    jerzy|zofia|dmitri|vladimir|natasha|yuri|igor|yusuf|omar|khaled|abdullah|salma|zainab|\
    leila|hiroshi|yuki|kenji|sakura|chen|kim|anjali|sanjay|rahul|sunita|deepak|lakshmi|\
    oluwaseun|adaeze|chidi|ifeoma|yetunde|folake|segun|femi|kemi|amara|nkechi|chiamaka|\
    emmanuel|akosua|wanjiru|kamau|otieno|thabo|sipho|nomsa|tendai";

/// A name with a capital letter in front.
pub fn capitalized(name: &str) -> String {
    let mut letters = name.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}
