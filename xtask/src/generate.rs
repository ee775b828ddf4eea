//! Catalogues of any size for measuring: seeded, in our format, with names as trade writes them. Every made-up record
//! names a source that says so.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use crate::paths::Paths;
use crate::run::{read_text, write_file};

/// Products in one file: a page reads file after file and answers between them.
const IN_A_FILE: usize = 250;
/// Products of one made-up producer.
const OF_A_PRODUCER: usize = 8;

/// What is to be made.
pub struct Options<'a> {
    /// Products in all; the shipped ones come first.
    pub products: usize,
    /// Beginning of the random numbers.
    pub seed: u64,
    /// The data folder that is written.
    pub into: &'a Path,
}

/// Kind of thing: Vietnamese, English, Chinese, category, drawing.
type Noun = (&'static str, &'static str, &'static str, &'static str, &'static str);

const NOUNS: [Noun; 40] = [
    ("Chè Shan tuyết", "Shan tuyết tea", "雪山茶", "tea", "tea-bud"),
    ("Trà ô long", "Oolong tea", "乌龙茶", "tea", "tea-bud"),
    ("Hồng trà", "Black tea", "红茶", "tea", "tea-bud"),
    ("Chè xanh", "Green tea", "绿茶", "tea", "tea-bud"),
    ("Bạch trà", "White tea", "白茶", "tea", "tea-tree"),
    ("Gạo Séng cù", "Séng cù rice", "大米", "rice", "rice"),
    ("Gạo nếp tan", "Tan sticky rice", "糯米", "rice", "rice"),
    ("Cốm nếp", "Young sticky rice", "嫩糯米", "rice", "rice"),
    ("Miến dong", "Canna noodles", "芭蕉芋粉丝", "noodles-and-starch", "noodles"),
    ("Bánh khảo", "Roasted rice cake", "米糕", "noodles-and-starch", "noodles"),
    ("Mật ong hoa rừng", "Forest honey", "森林蜂蜜", "honey", "honey"),
    ("Mật ong bạc hà", "Mint honey", "薄荷蜜", "honey", "honey"),
    ("Sâm Lai Châu", "Lai Châu ginseng", "莱州人参", "medicinal-and-ginseng", "herbs"),
    ("Đẳng sâm sấy khô", "Dried codonopsis", "干党参", "medicinal-and-ginseng", "herbs"),
    ("Đương quy", "Angelica", "当归", "medicinal-and-ginseng", "herbs"),
    ("Cao atiso", "Artichoke extract", "洋蓟膏", "medicinal-and-ginseng", "herbs"),
    ("Thảo quả", "Black cardamom", "草果", "vegetables-and-spices", "chilli"),
    ("Măng khô", "Dried bamboo shoots", "干笋", "vegetables-and-spices", "chilli"),
    ("Ớt ngâm giấm", "Pickled chilli", "醋腌辣椒", "vegetables-and-spices", "chilli"),
    ("Tương ớt", "Chilli sauce", "辣椒酱", "vegetables-and-spices", "chilli"),
    ("Thịt trâu gác bếp", "Kitchen-smoked buffalo", "熏水牛肉", "meat", "buffalo"),
    ("Thịt lợn sấy", "Dried pork", "干猪肉", "meat", "buffalo"),
    ("Lạp sườn", "Rib sausage", "腊肠", "meat", "buffalo"),
    ("Xúc xích gà", "Chicken sausage", "鸡肉香肠", "meat", "buffalo"),
    ("Cá tầm", "Sturgeon", "鲟鱼", "fish", "fish"),
    ("Cá hồi", "Trout", "鳟鱼", "fish", "fish"),
    ("Cá lăng", "Catfish", "鲶鱼", "fish", "fish"),
    ("Mắc ca sấy", "Dried macadamia", "夏威夷果", "fruit-and-nuts", "fruit"),
    ("Chanh leo", "Passion fruit", "百香果", "fruit-and-nuts", "fruit"),
    ("Lê", "Pear", "梨", "fruit-and-nuts", "fruit"),
    ("Chuối sấy", "Dried banana", "香蕉干", "fruit-and-nuts", "fruit"),
    ("Táo mèo khô", "Dried docynia", "干山楂", "fruit-and-nuts", "fruit"),
    ("Rượu ngô", "Maize spirit", "玉米酒", "spirits-and-drinks", "jar"),
    ("Rượu mông kê", "Mông kê spirit", "小米酒", "spirits-and-drinks", "jar"),
    ("Thổ cẩm", "Brocade", "织锦", "craft-and-textile", "cloth"),
    ("Áo dài thêu", "Embroidered tunic", "绣花长衫", "craft-and-textile", "cloth"),
    ("Ghế mây", "Rattan stool", "藤凳", "craft-and-textile", "cloth"),
    ("Dao rèn", "Forged knife", "锻刀", "craft-and-textile", "cloth"),
    ("Túi thêu tay", "Hand-embroidered bag", "手绣包", "craft-and-textile", "cloth"),
    ("Du lịch cộng đồng", "Village stay", "社区旅游", "tourism", "village"),
];

const MANNERS: [(&str, &str, &str); 12] = [
    ("", "", ""),
    ("", "", ""),
    ("", "", ""),
    (" hữu cơ", " organic", "有机"),
    (" cổ thụ", " ancient-tree", "古树"),
    (" thượng hạng", " first-grade", "特级"),
    (" hộp quà", " gift box", "礼盒"),
    (" túi lọc", " tea bags", "袋泡"),
    (" truyền thống", " traditional", "传统"),
    (" loại một", " grade one", "一级"),
    (" 500g", " 500 g", "500克"),
    (" đặc biệt", " special", "特别"),
];

const BRANDS: [&str; 48] = [
    "An",
    "Bảo",
    "Bình",
    "Cường",
    "Duy",
    "Dũng",
    "Đức",
    "Giang",
    "Hà",
    "Hải",
    "Hạnh",
    "Hòa",
    "Hồng",
    "Hùng",
    "Hưng",
    "Khánh",
    "Kiên",
    "Lan",
    "Linh",
    "Long",
    "Lộc",
    "Mai",
    "Minh",
    "Mỹ",
    "Nam",
    "Nga",
    "Ngọc",
    "Nhật",
    "Phát",
    "Phú",
    "Phúc",
    "Phương",
    "Quang",
    "Quý",
    "Sơn",
    "Tâm",
    "Tân",
    "Thanh",
    "Thành",
    "Thảo",
    "Thịnh",
    "Thu",
    "Tiến",
    "Trường",
    "Tuấn",
    "Việt",
    "Vinh",
    "Xuân",
];

const MADE: [(&str, &str); 8] = [
    ("Sao chảo gang, lửa củi", "Pan-fired over wood"),
    ("Phơi nắng rồi sấy ở 60 °C", "Sun-dried, then dried at 60 °C"),
    ("Hái tay từ tháng 3 đến tháng 10", "Picked by hand from March to October"),
    ("Ủ 30 ngày trong chum sành", "Kept 30 days in earthen jars"),
    ("Đóng gói hút chân không", "Vacuum packed"),
    ("Nguyên liệu mua của bà con trong xã", "Bought from growers of the commune"),
    ("Dệt bằng khung cửi gỗ", "Woven on a wooden loom"),
    ("Bảo quản nơi khô, dưới 25 °C", "Kept dry below 25 °C"),
];

/// Random numbers (splitmix64): the same seed gives the same catalogue on every machine.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ z >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ z >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ z >> 31
    }

    fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.next() % bound.max(1) as u64).unwrap_or_default()
    }

    fn pick<'a, T>(&mut self, all: &'a [T]) -> Result<&'a T> {
        let at = self.below(all.len());
        all.get(at).context("an empty list to choose from")
    }
}

/// Writes a data folder.
///
/// # Errors
/// The shipped data cannot be read, or the folder not written.
pub fn run(paths: &Paths, options: &Options<'_>) -> Result<()> {
    let shipped = paths.root.join("public").join("data");
    let read = |name: &str| -> Result<Value> { Ok(serde_json::from_str(&read_text(&shipped.join(name))?)?) };
    if options.into.join("manifest.json").starts_with(&shipped) {
        bail!("public/data is the shipped data. What to do: name another folder after --into");
    }
    if options.into.is_dir() {
        std::fs::remove_dir_all(options.into)?;
    }
    let products = read("products.json")?;
    let products =
        products.get("products").and_then(Value::as_array).context("products.json has no products")?;
    let shipped_ones = products.get(..options.products.min(products.len())).unwrap_or_default();
    // Facilities, journeys and rules name products: they come along only where all of those do.
    let whole = shipped_ones.len() == products.len();
    let mut names = vec!["categories.json", "places.json", "producers.json", "sources.json", "search.json"];
    if whole {
        names.extend(["facilities.json", "journeys.json", "topics.json", "figures.json"]);
    }
    for name in &names {
        write_file(&options.into.join(name), read_text(&shipped.join(name))?.as_bytes())?;
    }
    let mut files: Vec<String> = names.into_iter().map(str::to_owned).collect();
    let mut section = |name: String, section: &str, records: &[Value]| -> Result<()> {
        let mut text = format!("{{\n \"format\": 1,\n \"{section}\": [\n");
        for (at, record) in records.iter().enumerate() {
            let comma = if at + 1 < records.len() { "," } else { "" };
            writeln!(text, "  {record}{comma}")?;
        }
        text.push_str(" ]\n}\n");
        write_file(&options.into.join(&name), text.as_bytes())?;
        files.push(name);
        Ok(())
    };
    if !shipped_ones.is_empty() {
        section("products.json".to_owned(), "products", shipped_ones)?;
    }
    let made = options.products - shipped_ones.len();
    if made > 0 {
        let places = Places::read(&read("places.json")?)?;
        let mut random = Random(options.seed);
        let producers: Vec<Value> =
            (0..made.div_ceil(OF_A_PRODUCER)).map(|at| producer(at, &mut random)).collect::<Result<_>>()?;
        for (number, some) in producers.chunks(2 * IN_A_FILE).enumerate() {
            section(format!("made-producers-{number}.json"), "producers", some)?;
        }
        section("made-sources.json".to_owned(), "sources", &[source()])?;
        let all: Vec<Value> =
            (0..made).map(|at| product(at, &producers, &places, &mut random)).collect::<Result<_>>()?;
        for (number, some) in all.chunks(IN_A_FILE).enumerate() {
            section(format!("made-products-{number}.json"), "products", some)?;
        }
    }
    let files: Vec<Value> = files.into_iter().map(|path| json!({ "path": path })).collect();
    let manifest = json!({ "format": 1, "data_version": "2026-11-24", "files": files });
    write_file(&options.into.join("manifest.json"), format!("{manifest:#}\n").as_bytes())?;
    println!("generate: {} products ({made} made up) in {}", options.products, options.into.display());
    Ok(())
}

fn source() -> Value {
    json!({ "id": "made-up", "title": "Made up for measuring; nothing of it is true", "lang": "en", "title_is_ours": true,
        "publisher": "cargo xtask generate", "url": "https://example.org/" })
}

fn producer(at: usize, random: &mut Random) -> Result<Value> {
    let name = format!("{} {}", random.pick(&BRANDS)?, random.pick(&BRANDS)?);
    let (vi, en, kind) = match at % 3 {
        0 => (format!("Hợp tác xã {name}"), format!("{name} Cooperative"), "cooperative"),
        1 => (format!("Công ty TNHH {name}"), format!("{name} Co., Ltd"), "company"),
        _ => (format!("Hộ kinh doanh {name}"), format!("{name} household"), "household"),
    };
    Ok(json!({ "id": format!("made-{at}"), "name": { "vi": vi, "en": en }, "kind": kind }))
}

/// Old units with their districts, for products to come from.
struct Places(Vec<(String, String, String)>);

impl Places {
    fn read(file: &Value) -> Result<Self> {
        let all = file.get("places").and_then(Value::as_array).context("places.json has no places")?;
        let old = all
            .iter()
            .filter(|place| place.get("kind").is_some_and(|kind| kind == "old-unit"))
            .filter_map(|place| {
                let name = place.pointer("/name/vi")?.as_str()?;
                let bare = ["Xã ", "Phường ", "Thị trấn "].iter().find_map(|class| name.strip_prefix(class));
                let text = |field: &str| place.get(field)?.as_str().map(str::to_owned);
                Some((text("id")?, text("district")?, bare.unwrap_or(name).to_owned()))
            });
        Ok(Self(old.collect()))
    }
}

fn product(at: usize, producers: &[Value], places: &Places, random: &mut Random) -> Result<Value> {
    let (vi, en, zh, category, drawing) = random.pick(&NOUNS)?;
    let (how_vi, how_en, how_zh) = random.pick(&MANNERS)?;
    let (commune, district, place) = random.pick(&places.0)?;
    let maker = random.pick(producers)?;
    let brand = maker
        .pointer("/name/vi")
        .and_then(Value::as_str)
        .unwrap_or_default()
        .rsplit(' ')
        .take(2)
        .collect::<Vec<_>>();
    let brand = brand.into_iter().rev().collect::<Vec<_>>().join(" ");
    let mut product = json!({
        "id": format!("made-{at}"),
        "name": { "vi": format!("{vi}{how_vi} {place} {brand}"), "en": format!("{place} {brand}{how_en} {en}"),
            "zh": format!("{place} {brand} {how_zh}{zh}") },
        "category": category, "drawing": drawing, "producer": maker.get("id"), "district": district, "communes": [commune],
        "summary": { "vi": format!("{vi} của {place}, dữ liệu sinh ra để đo."), "en": format!("{en} from {place}, made up for measuring.") },
        "sources": ["made-up"],
    });
    let fields = product.as_object_mut().context("a product is an object")?;
    let facts: Vec<Value> = (0..=random.below(3))
        .map(|_| {
            let (vi, en) = random.pick(&MADE)?;
            Ok(json!({ "label": "ingredients", "values": [{ "text": { "vi": vi, "en": en } }] }))
        })
        .collect::<Result<_>>()?;
    fields.insert("facts".to_owned(), Value::Array(facts));
    if random.below(3) == 0 {
        let (stars, year) = (3 + random.below(2), 2020 + random.below(6));
        let certificate = json!([{ "scheme": "ocop", "stars": stars, "awarded": [year.to_string()] }]);
        fields.insert("certificates".to_owned(), certificate);
    }
    if random.below(4) == 0 {
        let first = 1 + random.below(9);
        fields.insert("months".to_owned(), json!([first, first + 1, first + 2]));
    }
    Ok(product)
}
