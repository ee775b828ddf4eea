//! Numbers, dates, quantities and certificates in words. Written out here because the forms are fixed by the
//! design (28/11/2016, 28 November 2016, 2016年11月28日) and must be the same on every browser.

use crate::i18n::messages;
use crate::model::{Amount, Bound, Certificate, Day, Edtf, Lang, Per, Quantity, Unit, Validity, Value};

const NBSP: char = '\u{a0}';
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A number with at most two decimals: 2.000 and 13,38 in Vietnamese, 2,000 and 13.38 in English and Chinese.
pub fn number(value: f64, lang: Lang) -> String {
    let (group, decimal) = if lang == Lang::Vi { ('.', ',') } else { (',', '.') };
    // In whole hundredths: the library's formatter of fractions is large. Data holds no negative number.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "up to 10^14")]
    let hundredths = (value * 100.0).round() as u64;
    let (whole, rest) = ((hundredths / 100).to_string(), format!("{:02}", hundredths % 100));
    let mut out = String::with_capacity(whole.len() + 8);
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            out.push(group);
        }
        out.push(digit);
    }
    let rest = rest.trim_end_matches('0');
    if !rest.is_empty() {
        out.push(decimal);
        out.push_str(rest);
    }
    out
}

/// A number or a range: `4–5`.
pub fn amount(amount: Amount, lang: Lang) -> String {
    let low = number(amount.low, lang);
    match amount.high {
        // Word joiners keep the range on one line.
        Some(high) => format!("{low}\u{2060}–\u{2060}{}", number(high, lang)),
        None => low,
    }
}

/// A month by itself, 1 to 12: Tháng 9, September, 9月.
pub fn month_name(month: u32, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("Tháng{NBSP}{month}"),
        Lang::En => MONTHS.get((month as usize).wrapping_sub(1)).copied().unwrap_or_default().to_owned(),
        Lang::Zh => format!("{month}月"),
    }
}

/// What stands between the members of a list.
pub fn comma(lang: Lang) -> &'static str {
    if lang == Lang::Zh { "，" } else { ", " }
}

/// A note in brackets, as it follows a word: ` (2020)`, in Chinese `（2020）`.
pub fn bracketed(note: &str, lang: Lang) -> String {
    if lang == Lang::Zh { format!("（{note}）") } else { format!(" ({note})") }
}

fn day(day: Day, lang: Lang) -> String {
    let year = day.year();
    let body = match (lang, day.month(), day.day()) {
        (Lang::Vi, Some(m), Some(d)) => format!("{d:02}/{m:02}/{year}"),
        (Lang::Vi, Some(m), None) => format!("tháng{NBSP}{m}/{year}"),
        (Lang::En, Some(m), d) => {
            let month = month_name(m, lang);
            match d {
                Some(d) => format!("{d}{NBSP}{month} {year}"),
                None => format!("{month} {year}"),
            }
        }
        (Lang::Zh, Some(m), Some(d)) => format!("{year}年{m}月{d}日"),
        (Lang::Zh, Some(m), None) => format!("{year}年{m}月"),
        (Lang::Zh, None, _) => format!("{year}年"),
        (_, None, _) => year.to_string(),
    };
    let words = messages(lang);
    let mut out = if day.approximate { format!("{} {body}", words.approximate) } else { body };
    if day.uncertain {
        out.push_str(&bracketed(words.inferred, lang));
    }
    out
}

/// A date, no more precise than it is: 28/11/2016, 28 November 2016, 2016年11月28日; an interval with a dash.
pub fn date(edtf: Edtf, lang: Lang) -> String {
    let start = day(edtf.start, lang);
    match edtf.end {
        Some(end) => format!("{start} – {}", day(end, lang)),
        None => start,
    }
}

/// Forms of a unit: Vietnamese, English for one, English for several, Chinese.
fn unit(unit: Unit) -> [&'static str; 4] {
    match unit {
        Unit::AltitudeM | Unit::LengthM => ["m", "m", "m", "米"],
        Unit::AreaHa => ["ha", "ha", "ha", "公顷"],
        Unit::AreaM2 => ["m²", "m²", "m²", "平方米"],
        Unit::MassT => ["tấn", "tonne", "tonnes", "吨"],
        Unit::MassKg => ["kg", "kg", "kg", "公斤"],
        Unit::MassQuintal => ["tạ", "quintal (100 kg)", "quintals (100 kg)", "公担（100 公斤）"],
        Unit::VolumeL => ["lít", "litre", "litres", "升"],
        Unit::MoneyVnd => ["đồng", "đồng", "đồng", "越南盾"],
        Unit::MoneyUsd => ["USD", "US dollar", "US dollars", "美元"],
        Unit::Households => ["hộ", "household", "households", "户"],
        Unit::People => ["người", "person", "people", "人"],
        Unit::Members => ["thành viên", "member", "members", "名成员"],
        Unit::Trees => ["cây", "tree", "trees", "株"],
        Unit::Hives => ["đàn ong", "hive", "hives", "箱蜂"],
        Unit::Cages => ["lồng", "cage", "cages", "个网箱"],
        Unit::Pots => ["chậu", "pot", "pots", "盆"],
        Unit::Chairs => ["ghế", "chair", "chairs", "把"],
        Unit::Rooms => ["phòng", "room", "rooms", "间"],
        Unit::Machines => ["máy", "machine", "machines", "台机器"],
        Unit::Visits => ["lượt khách", "visit", "visits", "人次"],
        Unit::Houses => ["nhà", "house", "houses", "座房屋"],
        Unit::Villages => ["bản", "village", "villages", "个村"],
        Unit::DurationDays => ["ngày", "day", "days", "天"],
        Unit::DurationMonths => ["tháng", "month", "months", "个月"],
        Unit::DurationYears => ["năm", "year", "years", "年"],
        Unit::Crops => ["vụ", "harvest", "harvests", "季"],
    }
}

fn per(per: Per) -> [&'static str; 3] {
    match per {
        Per::Year => ["năm", "year", "年"],
        Per::Month => ["tháng", "month", "月"],
        Per::Day => ["ngày", "day", "天"],
        Per::Night => ["đêm", "night", "晚"],
        Per::Ha => ["ha", "ha", "公顷"],
        Per::Kg => ["kg", "kg", "公斤"],
        Per::Household => ["hộ", "household", "户"],
        Per::Guest => ["khách", "guest", "人"],
        Per::Chair => ["ghế", "chair", "把"],
        Per::Bottle350Ml => ["chai 350 ml", "350 ml bottle", "350 毫升瓶"],
        Per::Crop => ["vụ", "harvest", "季"],
    }
}

/// Vietnamese money in the largest round word: 1,2 tỷ đồng; 1.2 billion đồng; 12 亿越南盾.
pub fn money(value: Amount, lang: Lang) -> String {
    let steps: &[(f64, &str)] = match lang {
        Lang::Vi => &[(1e9, " tỷ đồng"), (1e6, " triệu đồng"), (1.0, " đồng")],
        Lang::En => &[(1e9, " billion đồng"), (1e6, " million đồng"), (1.0, " đồng")],
        Lang::Zh => &[(1e8, " 亿越南盾"), (1e4, " 万越南盾"), (1.0, " 越南盾")],
    };
    let (step, word) = steps.iter().find(|(step, _)| value.low >= *step).copied().unwrap_or((1.0, " đồng"));
    let scaled = Amount { low: value.low / step, high: value.high.map(|h| h / step) };
    format!("{}{}", amount(scaled, lang), word.replacen(' ', "\u{a0}", 1))
}

/// “trên 350 ha”, “over 350 ha”, “350 公顷以上”; with what it is counted by: “4–5 tấn/năm”.
pub fn quantity(q: &Quantity, bound: Option<Bound>, by: &[Per], lang: Lang) -> String {
    let value = q.amount;
    let [vi, one, many, zh] = unit(q.unit);
    let mut body = match (q.unit, lang) {
        (Unit::MoneyVnd, _) => money(value, lang),
        (_, Lang::Vi) => format!("{}{NBSP}{vi}", amount(value, lang)),
        (_, Lang::En) => {
            #[expect(clippy::float_cmp, reason = "CLDR: exactly 1 is singular")]
            let singular = value.low == 1.0 && value.high.is_none();
            format!("{}{NBSP}{}", amount(value, lang), if singular { one } else { many })
        }
        (_, Lang::Zh) => format!("{}{NBSP}{zh}", amount(value, lang)),
    };
    for p in by {
        let [vi, en, zh] = per(*p);
        body.push('/');
        body.push_str(match lang {
            Lang::Vi => vi,
            Lang::En => en,
            Lang::Zh => zh,
        });
    }
    let (before, after) = match (bound, lang) {
        (None, _) => ("", ""),
        (Some(Bound::About), Lang::Vi) => ("khoảng ", ""),
        (Some(Bound::Over), Lang::Vi) => ("trên ", ""),
        (Some(Bound::Nearly), Lang::Vi) => ("gần ", ""),
        (Some(Bound::Under), Lang::Vi) => ("dưới ", ""),
        (Some(Bound::About), Lang::En) => ("about ", ""),
        (Some(Bound::Over), Lang::En) => ("over ", ""),
        (Some(Bound::Nearly), Lang::En) => ("nearly ", ""),
        (Some(Bound::Under), Lang::En) => ("under ", ""),
        (Some(Bound::About), Lang::Zh) => ("约 ", ""),
        (Some(Bound::Over), Lang::Zh) => ("", "以上"),
        (Some(Bound::Nearly), Lang::Zh) => ("近 ", ""),
        (Some(Bound::Under), Lang::Zh) => ("", "以下"),
    };
    format!("{before}{body}{after}")
}

/// “OCOP 3 sao (2020)”; every year that a source gives.
pub fn certificate_line(certificate: &Certificate, lang: Lang) -> Option<String> {
    let stars = certificate.stars?;
    let years: Vec<String> = certificate.awarded.iter().map(|a| date(*a, lang)).collect();
    let word = match lang {
        Lang::Vi => format!("OCOP {stars}{NBSP}sao"),
        Lang::En => format!("OCOP {stars}{NBSP}{}", if stars == 1 { "star" } else { "stars" }),
        Lang::Zh => format!("OCOP {stars} 星"),
    };
    let years = (!years.is_empty()).then(|| bracketed(&years.join(" / "), lang));
    Some(word + &years.unwrap_or_default())
}

/// What the state of a recognition means, in one sentence.
pub fn validity_note(validity: Validity, certificate: &Certificate, lang: Lang) -> String {
    let year =
        certificate.awarded.first().map(|a| a.earliest()).map(|d| chrono::Datelike::year(&d).to_string());
    let year = year.unwrap_or_default();
    match (validity, lang) {
        (Validity::Valid, Lang::Vi) => "Còn trong 36 tháng kể từ khi công nhận.".to_owned(),
        (Validity::Valid, Lang::En) => "Within 36 months of the award.".to_owned(),
        (Validity::Valid, Lang::Zh) => "自认定起未满 36 个月。".to_owned(),
        (Validity::Expiring, Lang::Vi) => "Còn hiệu lực, có thể hết hạn trong vòng 6 tháng tới.".to_owned(),
        (Validity::Expiring, Lang::En) => "Still valid; may expire within the next 6 months.".to_owned(),
        (Validity::Expiring, Lang::Zh) => "仍有效，可能在 6 个月内到期。".to_owned(),
        (Validity::Expired, Lang::Vi) => "Quá 36 tháng. Chưa thấy kết quả đánh giá lại.".to_owned(),
        (Validity::Expired, Lang::En) => "Older than 36 months. No re-assessment seen.".to_owned(),
        (Validity::Expired, Lang::Zh) => "已超过 36 个月，未见复评结果。".to_owned(),
        (Validity::ToCheck, Lang::Vi) => format!("Hạng năm {year}, cần kiểm hiệu lực."),
        (Validity::ToCheck, Lang::En) => format!("Award of {year}; validity to be checked."),
        (Validity::ToCheck, Lang::Zh) => format!("{year} 年认定，有效期待核实。"),
        (Validity::YearUnknown, Lang::Vi) => "Không rõ năm công nhận, cần kiểm hiệu lực.".to_owned(),
        (Validity::YearUnknown, Lang::En) => "Year of award not stated; validity to be checked.".to_owned(),
        (Validity::YearUnknown, Lang::Zh) => "来源未注明认定年份，有效期待核实。".to_owned(),
    }
}

/// A value with its year, in words: “trên 350 ha (2025)”, “dự kiến”.
pub fn value_words(value: &Value, lang: Lang) -> String {
    let main = match (&value.text, &value.quantity) {
        (Some(text), _) => text.str(lang).to_owned(),
        (None, Some(q)) => quantity(q, value.bound, &value.per, lang),
        (None, None) => String::new(),
    };
    let planned = value.planned.then(|| messages(lang).planned.to_owned());
    let bracket: Vec<String> = planned.into_iter().chain(value.year.map(|y| date(y, lang))).collect();
    if bracket.is_empty() { main } else { main + &bracketed(&bracket.join(" "), lang) }
}
