//! Findings in words.

use std::fmt::Write as _;

use crate::model::{Finding, Lang, Problem};

/// One sentence: what is wrong, with which value, and what was expected.
pub fn finding_sentence(finding: &Finding, lang: Lang) -> String {
    let [vi, en, zh] = problem(&finding.problem);
    let [found, expected, stop] = match lang {
        Lang::Vi => ["; có: ", "; cần: ", "."],
        Lang::En => ["; found: ", "; expected: ", "."],
        Lang::Zh => ["；实际：", "；应为：", "。"],
    };
    let mut out = match lang {
        Lang::Vi => vi,
        Lang::En => en,
        Lang::Zh => zh,
    }
    .to_owned();
    if let Some(value) = &finding.value {
        let _ = write!(out, "{found}{value}");
    }
    if let Some(words) = &finding.expected {
        let _ = write!(out, "{expected}{}", expectation(words, lang));
    }
    out.push_str(stop);
    out
}

/// Where it is: `products.json · che-ban-bo · facts[0].label · 12:5`.
fn place(finding: &Finding) -> String {
    let mut out = finding.file.clone();
    for part in [&finding.record, &finding.field].into_iter().flatten() {
        let _ = write!(out, " · {part}");
    }
    if let Some(at) = finding.position {
        let _ = write!(out, " · {}:{}", at.line, at.column);
    }
    out
}

/// All findings as plain text, one line each, for whoever keeps the data.
pub fn finding_report(findings: &[Finding], lang: Lang) -> String {
    findings.iter().fold(String::new(), |mut out, f| {
        let _ = writeln!(out, "{}: {}", place(f), finding_sentence(f, lang));
        out
    })
}

fn problem(problem: &Problem) -> [&'static str; 3] {
    match problem {
        Problem::MissingFile => [
            "Không lấy được tệp; kiểm tra tên tệp trong manifest.json",
            "The file could not be had; check its name in manifest.json",
            "无法取得文件，请检查 manifest.json 中的文件名",
        ],
        Problem::NotJson => [
            "Tệp không phải JSON đúng quy cách; xem dấu phẩy, ngoặc ở chỗ nêu",
            "The file is not well-formed JSON; look at commas and brackets there",
            "文件不是正确的 JSON，请检查该处的逗号和括号",
        ],
        Problem::WrongFormat => [
            "Phiên bản quy cách khác phiên bản ứng dụng đọc được",
            "The format version is not the one this app reads",
            "格式版本与本应用不符",
        ],
        Problem::UnknownField => ["Trường không có trong quy cách", "Unknown field", "未知字段"],
        Problem::MissingField => ["Thiếu trường bắt buộc", "A required field is missing", "缺少必填字段"],
        Problem::MissingVietnamese => {
            ["Thiếu phần tiếng Việt", "The Vietnamese text is missing", "缺少越南语文本"]
        }
        Problem::WrongType => ["Sai kiểu dữ liệu", "Wrong type of value", "数据类型错误"],
        Problem::BadValue => ["Giá trị không được phép", "Value not allowed", "数值不允许"],
        Problem::UnknownReference => {
            ["Mã này không có bản ghi nào", "No record has this id", "没有此编号的记录"]
        }
        Problem::DuplicateId => {
            ["Mã đã có ở bản ghi trước", "An earlier record has this id", "编号与前面的记录重复"]
        }
        Problem::BadDate => ["Ngày không đúng", "Not a date", "日期错误"],
        Problem::StarsOutOfRange => ["Số sao ngoài khoảng 1–5", "Stars outside 1 to 5", "星级不在 1–5 之间"],
        Problem::DeniedHost => [
            "Liên kết tới trang nằm trong danh sách không được dẫn",
            "The link goes to a host that must not be linked",
            "链接指向禁止引用的网站",
        ],
        Problem::NoSource => {
            ["Bản ghi không còn nguồn nào dùng được", "The record has no usable source", "记录没有可用的来源"]
        }
    }
}

/// What may be expected, as the code says it, in the words of each language. A form that ends with a space is
/// the beginning of what was expected.
const KNOWN: [(&str, [&str; 3]); 19] = [
    ("text in quotes", ["chữ trong ngoặc kép", "text in quotes", "带引号的文本"]),
    ("a text that is not empty", ["chữ, không để trống", "a text that is not empty", "非空文本"]),
    (
        "a date YYYY, YYYY-MM, YYYY-MM-DD or start/end",
        [
            "ngày YYYY, YYYY-MM, YYYY-MM-DD hoặc đầu/cuối",
            "a date YYYY, YYYY-MM, YYYY-MM-DD or start/end",
            "日期 YYYY、YYYY-MM、YYYY-MM-DD 或 起/止",
        ],
    ),
    (
        "an id of a-z, 0-9 and hyphens",
        ["mã gồm a–z, 0–9 và gạch nối", "an id of a–z, 0–9 and hyphens", "由 a–z、0–9 和连字符组成的编号"],
    ),
    (
        "a number of 0 or more, or [low, high]",
        [
            "số từ 0 trở lên, hoặc [thấp, cao]",
            "a number of 0 or more, or [low, high]",
            "不小于 0 的数，或 [低, 高]",
        ],
    ),
    ("one unit", ["đúng một đơn vị", "one unit", "一个单位"]),
    ("a list [ … ]", ["danh sách [ … ]", "a list [ … ]", "列表 [ … ]"]),
    ("true or false", ["true hoặc false", "true or false", "true 或 false"]),
    ("a whole number 0–255", ["số nguyên 0–255", "a whole number 0–255", "0–255 的整数"]),
    ("a whole number", ["số nguyên", "a whole number", "整数"]),
    ("a number", ["số", "a number", "数字"]),
    (
        "{ … }",
        [
            "nhóm trường trong ngoặc nhọn { \"tên\": giá trị }",
            "fields in braces { \"name\": value }",
            "花括号中的字段 { \"名称\": 值 }",
        ],
    ),
    ("at least one record", ["ít nhất một bản ghi", "at least one record", "至少一条记录"]),
    (
        "an id that no other record has",
        ["mã chưa bản ghi nào dùng", "an id that no other record has", "其他记录未使用的编号"],
    ),
    ("this field only once", ["trường này chỉ một lần", "this field only once", "该字段只出现一次"]),
    (
        "a file that manifest.json lists",
        ["tệp có tên trong manifest.json", "a file that manifest.json lists", "manifest.json 所列的文件"],
    ),
    ("one of ", ["một trong: ", "one of ", "以下之一："]),
    ("an id from ", ["một mã trong ", "an id from ", "此表中的编号："]),
    ("at least one id from ", ["ít nhất một mã trong ", "at least one id from ", "至少一个编号，来自："]),
];

/// What was expected, in plain words: `words` are those of `model/` and `catalogue/`.
fn expectation(words: &str, lang: Lang) -> String {
    let in_lang = |[vi, en, zh]: [&'static str; 3]| match lang {
        Lang::Vi => vi,
        Lang::En => en,
        Lang::Zh => zh,
    };
    for (said, translated) in KNOWN {
        if words == said {
            return in_lang(translated).to_owned();
        }
        if let Some(rest) = words.strip_prefix(said)
            && said.ends_with(' ')
        {
            return format!("{}{rest}", in_lang(translated));
        }
    }
    words.to_owned()
}
