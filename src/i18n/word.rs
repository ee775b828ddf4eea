//! Words of the enumerations of the data. Terms of industrial promotion follow the glossary of the facts.

use super::fill;
use crate::model::{FacilityKind, Grade, JourneyKind, Lang, Province, Role, SupportStatus};

fn in_lang(lang: Lang, [vi, en, zh]: [&'static str; 3]) -> &'static str {
    match lang {
        Lang::Vi => vi,
        Lang::En => en,
        Lang::Zh => zh,
    }
}

/// A province of 2016.
pub fn province_name(province: Province, lang: Lang) -> &'static str {
    in_lang(
        lang,
        match province {
            Province::LaiChau => ["Lai Châu", "Lai Châu", "莱州"],
            Province::HaiPhong => ["Hải Phòng", "Hải Phòng", "海防"],
            Province::QuangNinh => ["Quảng Ninh", "Quảng Ninh", "广宁"],
            Province::YenBai => ["Yên Bái", "Yên Bái", "安沛"],
            Province::LaoCai => ["Lào Cai", "Lào Cai", "老街"],
            Province::PhuTho => ["Phú Thọ", "Phú Thọ", "富寿"],
            Province::HaNoi => ["Hà Nội", "Hà Nội", "河内"],
            Province::TpHcm => ["TP Hồ Chí Minh", "Hồ Chí Minh City", "胡志明市"],
            Province::Abroad => ["Nước ngoài", "Abroad", "国外"],
        },
    )
}

/// What a facility is.
pub fn facility_kind(kind: FacilityKind, lang: Lang) -> &'static str {
    in_lang(
        lang,
        match kind {
            FacilityKind::Enterprise => ["Doanh nghiệp", "Company", "企业"],
            FacilityKind::Cooperative => ["Hợp tác xã", "Cooperative", "合作社"],
            FacilityKind::CraftVillage => ["Làng nghề", "Craft village", "手工艺村"],
            FacilityKind::Household => ["Hộ kinh doanh", "Household business", "个体户"],
            FacilityKind::Cluster => ["Cụm công nghiệp", "Industrial cluster", "产业集群"],
            FacilityKind::Model => ["Mô hình trình diễn", "Demonstration model", "示范模式"],
        },
    )
}

/// What is known about a support; `None` where no source could be opened.
pub fn support_status(status: Option<SupportStatus>, lang: Lang) -> &'static str {
    in_lang(
        lang,
        match status {
            Some(SupportStatus::Documented) => ["Có tài liệu về hỗ trợ", "Support documented", "有支持记录"],
            Some(SupportStatus::NoAmount) => {
                ["Có hỗ trợ, không nêu số tiền", "Support without an amount", "有支持，未注明金额"]
            }
            Some(SupportStatus::Recognition) => {
                ["Được công nhận, bình chọn", "Recognition or award", "获认定或评选"]
            }
            Some(SupportStatus::OtherPublic) => ["Hỗ trợ công khác", "Other public support", "其他公共支持"],
            Some(SupportStatus::ApprovalOnly) => ["Chỉ thấy phê duyệt", "Approval only", "仅见批准"],
            Some(SupportStatus::NoneFound) => {
                ["Chưa tìm thấy tài liệu về hỗ trợ", "No record of support found", "未找到支持记录"]
            }
            None => ["Nguồn không mở được", "Source could not be opened", "来源无法打开"],
        },
    )
}

/// How well a facility is documented.
pub fn grade_name(grade: Grade, lang: Lang) -> &'static str {
    in_lang(
        lang,
        match grade {
            Grade::A => [
                "A: có hỗ trợ, công nhận hoặc dự án",
                "A: support, recognition or project",
                "A：有支持、认定或项目",
            ],
            Grade::B => ["B: có tài liệu về cơ sở", "B: the maker is documented", "B：有单位资料"],
            Grade::C => ["C: chỉ một lần nhắc", "C: one thin mention", "C：仅一处提及"],
        },
    )
}

/// What an event was.
pub fn journey_kind(kind: JourneyKind, lang: Lang) -> &'static str {
    in_lang(
        lang,
        match kind {
            JourneyKind::StudyTour => ["Đoàn học tập", "Study tour", "考察学习"],
            JourneyKind::Training => ["Đào tạo nghề", "Training", "职业培训"],
            JourneyKind::Demonstration => ["Mô hình trình diễn", "Demonstration model", "示范模式"],
            JourneyKind::Fair => ["Hội chợ, lễ hội", "Fair or festival", "展会与节庆"],
            JourneyKind::Promotion => ["Xúc tiến thương mại", "Trade promotion", "贸易促进"],
            JourneyKind::Reception => ["Đón đoàn", "Delegation received", "接待代表团"],
            JourneyKind::Talks => ["Hội đàm", "Talks", "会谈"],
            JourneyKind::Agreement => ["Thỏa thuận", "Agreement", "协议"],
            JourneyKind::Opening => ["Khai trương", "Opening", "开业"],
            JourneyKind::Forum => ["Diễn đàn", "Forum", "论坛"],
            JourneyKind::Market => ["Phiên chợ", "Market series", "集市"],
            JourneyKind::BorderTrade => ["Thương mại biên giới", "Border trade", "边境贸易"],
        },
    )
}

/// What Lai Châu was in an event.
pub fn role_name(role: Role, lang: Lang) -> &'static str {
    in_lang(
        lang,
        match role {
            Role::Outbound => ["Lai Châu đi", "Lai Châu travelled", "莱州外出"],
            Role::Host => ["Lai Châu là nơi tổ chức", "Lai Châu was the host", "莱州为举办地"],
            Role::Participant => ["Lai Châu tham gia", "Lai Châu took part", "莱州参加"],
            Role::ParticipantAsRegion => {
                ["Lai Châu tham gia cùng vùng", "Lai Châu took part as one of a region", "莱州随地区参加"]
            }
            Role::Organiser => ["Lai Châu tổ chức", "Lai Châu organised", "莱州主办"],
            Role::CoOrganiser => ["Lai Châu cùng tổ chức", "Lai Châu co-organised", "莱州合办"],
            Role::Beneficiary => ["Lai Châu được hỗ trợ", "Lai Châu was helped", "莱州受助"],
        },
    )
}

/// The heading of a group of figures; an unknown group keeps its own word.
pub fn figure_group(group: &str, lang: Lang) -> String {
    let words = match group {
        "ocop" => ["OCOP", "OCOP", "OCOP"],
        "tea" => ["Chè", "Tea", "茶叶"],
        "macadamia" => ["Mắc ca", "Macadamia", "澳洲坚果"],
        "ginseng" => ["Sâm Lai Châu", "Lai Châu ginseng", "莱州人参"],
        "fruit" => ["Trái cây", "Fruit", "水果"],
        "spice" => ["Gia vị", "Spices", "香料"],
        "fish" => ["Thủy sản", "Fish", "水产"],
        "canna" => ["Dong riềng", "Canna", "蕉芋"],
        "trade" => ["Thương mại", "Trade", "贸易"],
        "promotion" => ["Xúc tiến", "Promotion", "推介"],
        "tourism" => ["Du lịch", "Tourism", "旅游"],
        "policy" => ["Chính sách", "Policy", "政策"],
        other => return other.to_owned(),
    };
    in_lang(lang, words).to_owned()
}

/// Words for “known” and “unknown” amounts.
pub fn amount_known(known: bool, lang: Lang) -> &'static str {
    in_lang(
        lang,
        if known {
            ["Biết số tiền", "Amount known", "已知金额"]
        } else {
            ["Chưa biết số tiền", "Amount not known", "金额未知"]
        },
    )
}

/// “Năm 2016” as a heading; `None` for undated events.
pub fn year_heading(year: Option<i32>, lang: Lang) -> String {
    match year {
        Some(year) => fill(in_lang(lang, ["Năm {}", "{}", "{}年"]), &[&year.to_string()]),
        None => in_lang(lang, ["Không rõ năm", "Undated", "年份不明"]).to_owned(),
    }
}
