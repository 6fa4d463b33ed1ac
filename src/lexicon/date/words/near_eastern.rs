//! The words of dates in Persian, Hebrew and Urdu. Only data.

use crate::lexicon::date::words::table::{DateWords, further};

pub const PERSIAN: DateWords = DateWords {
    filler: "سال,ماه,در,سال‌های,سالهای",
    academic: "سال تحصیلی",
    and: "و",
    between: "بین,از سال‌های",
    ..further(
        "fa",
        "ژانویه,ژانویهٔ,ژانویۀ|فوریه,فوریهٔ,فوریۀ|مارس|آوریل,اپریل|مه,مهٔ,می|ژوئن|ژوئیه,ژوئیهٔ,ژوئیۀ,\
        جولای|اوت,آگوست,اگوست|سپتامبر|اکتبر|نوامبر|دسامبر",
        "بهار|تابستان|پاییز|زمستان",
        [
            "از",
            "تا",
            "تاکنون,تا کنون,اکنون,تا اکنون,در حال حاضر,امروز,تا امروز,جاری,ادامه دارد",
            "پیش‌بینی,پیش‌بینی شده,پیش‌بینی‌شده,پیشبینی,پیشبینی شده,پیشبینیشده,مورد انتظار",
        ],
    )
};

/// The months of the solar calendar of Iran, from the first day of spring on.
pub const SOLAR_MONTHS: &str =
    "فروردین|اردیبهشت|خرداد|تیر|مرداد,امرداد|شهریور|مهر|آبان|آذر|دی|بهمن|اسفند";

pub const HEBREW: DateWords = DateWords {
    filler: "שנת,חודש",
    academic: "שנת לימודים,שנת הלימודים,שנה אקדמית,שנת הלימודים האקדמית",
    between: "בין,בין השנים,בשנים",
    about: "בערך,תחילת,סוף,אמצע",
    ..further(
        "he",
        "ינואר,ינו|פברואר,פבר|מרץ,מרס|אפריל,אפר|מאי|יוני|יולי|אוגוסט,אוג|ספטמבר,ספט|אוקטובר,אוק\
        |נובמבר,נוב|דצמבר,דצמ",
        "אביב|קיץ|סתיו|חורף",
        [
            "מאז,החל",
            "עד,ועד",
            "היום,כיום,הווה,עד היום,ועד היום,נוכחי,ואילך",
            "צפוי,צפויה,מתוכנן,מתוכננת",
        ],
    )
};

/// What Hebrew writes right before a word or, with a hyphen or none, before a number, and the word
/// that it is by itself: from, until, in, and.
pub const HEBREW_PREFIXES: [char; 4] = ['מ', 'ל', 'ב', 'ו'];

pub const URDU: DateWords = DateWords {
    filler: "سن,سال,ماہ,میں",
    academic: "تعلیمی سال",
    and: "اور",
    ..further(
        "ur",
        "جنوری|فروری|مارچ|اپریل|مئی|جون|جولائی|اگست|ستمبر|اکتوبر|نومبر|دسمبر",
        "بہار|گرما|خزاں|سرما",
        ["", "تا", "تا حال,تاحال,موجودہ,اب تک,آج تک,جاری,حال", "متوقع"],
    )
};
