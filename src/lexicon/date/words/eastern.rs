//! The words of dates in Chinese, Japanese and Hindi, which stand behind a date where other languages
//! have them before it, and the eras of Japan and Taiwan. Only data.

use crate::lexicon::date::words::table::{DateWords, further};

pub const CHINESE: DateWords = DateWords {
    filler: "获得,獲得,时间,時間,期间,期間,于,在,的,起止时间,在读,在讀",
    about: "左右,初,底,末,上旬,中旬,下旬,约,約",
    academic: "学年,學年,学年度,學年度",
    occasion: "毕业,畢業,取得,结业,入学,入學,授予,出站,答辩",
    and: "和",
    ..further(
        "zh",
        "一月|二月|三月|四月|五月|六月|七月|八月|九月|十月|十一月|十二月",
        "春季|夏季|秋季|冬季",
        [
            "自,从,從",
            "至,到,迄",
            "至今,现在,現在,目前,今,迄今,当前,到现在,至现在,至目前,到目前,\
            迄今為止,至今為止,到現在,至現在,當前,現任",
            "预计,预期,预定,預計,預期,预计毕业,预计于,预计毕业时间,预计毕业日期,拟于,\
            預計於,預計畢業,預計畢業時間,預計畢業日期,預定於",
        ],
    )
};

pub const JAPANESE: DateWords = DateWords {
    filler: "に,の,期間,在籍期間,在学期間,勤務期間,研修期間,日付,年月",
    about: "頃,ごろ,初め,末,上旬,中旬,下旬,前半,後半",
    academic: "学年",
    occasion: "卒業,修了,入学,取得,入職,着任,就任,退職,受験,合格,発表,掲載,受賞,終了",
    and: "と,及び,および",
    ..further(
        "ja",
        "一月,1月|二月,2月|三月,3月|四月,4月|五月,5月|六月,6月|七月,7月|八月,8月|九月,9月|十月,10月|十一月,11月|十二月,12月",
        "春|夏|秋|冬",
        [
            "自",
            "",
            "現在,至現在,継続中,在籍中,在職中,在学中,研修中,勤務中,現在まで,現在に至る,今日,今日に至る,至る現在",
            "予定,見込み,見込,卒業予定,卒業見込み,卒業見込,修了予定,修了見込み,修了見込,取得予定,取得見込み,\
            取得見込,終了予定,終了見込み,入学予定,入職予定,着任予定,就任予定,開始予定,受験予定,合格見込み,\
            発表予定,掲載予定,刊行予定,出版予定",
        ],
    )
};

pub const HINDI: DateWords = further(
    "hi",
    "जनवरी,जन|फ़रवरी,फरवरी,फ़र,फर|मार्च|अप्रैल|मई|जून|जुलाई,जुल|अगस्त,अग|सितंबर,सितम्बर,सित\
    |अक्टूबर,अक्तूबर,अक्टू|नवंबर,नवम्बर,नव|दिसंबर,दिसम्बर,दिस",
    "वसंत|ग्रीष्म|शरद|शीत",
    ["", "", "वर्तमान,अब तक,आज तक,अभी तक,जारी", "अपेक्षित,संभावित"],
);

/// Behind the start of a range, or of what goes on.
pub const FROM: &str = "から,より,से,سے";
/// Behind the end of a range.
pub const UNTIL: &str = "まで,तक,为止,為止,止,تک";
/// Behind the start of what goes on.
pub const ONWARDS: &str = "以降,以後,以来,以后,起,開始";

/// The terms of universities, by their season: spring, summer, fall, winter.
pub const TERMS: [&str; 4] = [
    "春学期,春季学期,春學期,春季學期,前期",
    "夏学期,夏季学期",
    "秋学期,秋季学期,秋學期,秋季學期,後期",
    "冬学期,冬季学期",
];

/// An era of Japan or Taiwan: its year 1 is `first`, and its last one has the number `last`.
pub struct Era {
    pub name: &'static str,
    /// The short form, which is an era only where nothing else can be meant.
    pub letter: Option<char>,
    pub first: u32,
    pub last: u32,
}

/// Emperors' reigns, as a law of 1979 names them and the cabinet's order of 2019, and the years of
/// the Republic of China, as offices and schools of Taiwan count.
pub const ERAS: [Era; 8] = [
    Era { name: "令和", letter: Some('R'), first: 2019, last: 99 },
    Era { name: "平成", letter: Some('H'), first: 1989, last: 31 },
    Era { name: "昭和", letter: Some('S'), first: 1926, last: 64 },
    Era { name: "大正", letter: Some('T'), first: 1912, last: 15 },
    Era { name: "明治", letter: Some('M'), first: 1868, last: 45 },
    Era { name: "中華民國", letter: None, first: 1912, last: 189 },
    Era { name: "民國", letter: None, first: 1912, last: 189 },
    Era { name: "民国", letter: None, first: 1912, last: 189 },
];
