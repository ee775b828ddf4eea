//! A small catalogue of Vietnamese products, and how tests ask it.

use san_vat_search::{Answer, Builder, Class, Index, Lexicon};

/// One product: its name, and its other texts by class.
type Product = (&'static str, &'static [(Class, &'static str)]);

use Class::{Category, Ethnic, Fact, OtherName, Pinyin, Place, Producer, Stars};

pub const PRODUCTS: [Product; 27] = [
    (
        "Chè Shan tuyết",
        &[
            (OtherName, "Shan snow tea"),
            (OtherName, "雪山茶"),
            (Pinyin, "xue shan cha"),
            (Producer, "Hợp tác xã Bản Thăng"),
            (Place, "xã Mường Kim"),
            (Place, "huyện Than Uyên"),
            (Ethnic, "người Mông"),
            (Stars, "4 sao OCOP"),
            (Category, "đồ uống"),
            (Fact, "Hái từ cây cổ thụ trên đỉnh Pu Ta Leng"),
        ],
    ),
    (
        "Chè đắng",
        &[
            (OtherName, "Bitter tea"),
            (OtherName, "苦茶"),
            (Pinyin, "ku cha"),
            (Place, "huyện Sìn Hồ"),
            (Stars, "3 sao OCOP"),
            (Category, "đồ uống"),
        ],
    ),
    (
        "Trà Ô long Tam Đường",
        &[
            (OtherName, "Oolong tea"),
            (OtherName, "乌龙茶"),
            (Pinyin, "wu long cha"),
            (Producer, "Công ty Trà Tam Đường"),
            (Place, "huyện Tam Đường"),
            (Stars, "4 sao OCOP"),
            (Category, "đồ uống"),
        ],
    ),
    (
        "Trà Đông phương mỹ nhân",
        &[
            (OtherName, "Oriental Beauty"),
            (OtherName, "东方美人茶"),
            (Pinyin, "dong fang mei ren cha"),
            (Producer, "Công ty Trà Tam Đường"),
            (Place, "huyện Tam Đường"),
            (Stars, "5 sao OCOP"),
            (Category, "đồ uống"),
            (Fact, "Búp đã bị rầy xanh chích hút"),
        ],
    ),
    (
        "Miến dong Bình Lư",
        &[
            (OtherName, "Arrowroot noodles"),
            (OtherName, "竹芋粉丝"),
            (Pinyin, "zhu yu fen si"),
            (Producer, "HTX Nông sản Bình Lư"),
            (Place, "xã Bình Lư"),
            (Place, "huyện Tam Đường"),
            (Stars, "4 sao OCOP"),
            (Category, "lương thực"),
            (Fact, "Sợi dai, không phẩm màu"),
        ],
    ),
    (
        "Mắc ca sấy",
        &[(OtherName, "Roasted nuts"), (Place, "phường Tân Phong"), (Category, "hạt"), (Stars, "3 sao OCOP")],
    ),
    (
        "Gạo Séng cù Than Uyên",
        &[(OtherName, "Fragrant rice"), (Place, "huyện Than Uyên"), (Category, "lương thực")],
    ),
    (
        "Gạo nếp Co Giàng",
        &[(OtherName, "Sticky rice"), (Place, "xã Pắc Ta"), (Category, "lương thực"), (Ethnic, "người Thái")],
    ),
    (
        "Mật ong rừng",
        &[
            (OtherName, "Forest honey"),
            (OtherName, "森林蜂蜜"),
            (Pinyin, "sen lin feng mi"),
            (Place, "huyện Nậm Nhùn"),
        ],
    ),
    (
        "Thảo quả khô",
        &[
            (OtherName, "Black cardamom"),
            (OtherName, "草果"),
            (Pinyin, "cao guo"),
            (Place, "huyện Phong Thổ"),
        ],
    ),
    (
        "Quế Mường Tè",
        &[(OtherName, "Cinnamon"), (OtherName, "肉桂"), (Pinyin, "rou gui"), (Place, "huyện Mường Tè")],
    ),
    ("Mận tam hoa", &[(OtherName, "Plums"), (Place, "huyện Sìn Hồ"), (Category, "trái cây")]),
    ("Măng khô", &[(OtherName, "Bamboo shoots"), (Place, "huyện Nậm Nhùn"), (Category, "rau củ")]),
    ("Măng tây", &[(OtherName, "Asparagus"), (Place, "huyện Phong Thổ"), (Category, "rau củ")]),
    ("Cá hồi Sìn Suối", &[(OtherName, "Salmon"), (Place, "huyện Phong Thổ"), (Category, "thủy sản")]),
    ("Cá tầm", &[(OtherName, "Sturgeon"), (Place, "huyện Tam Đường"), (Category, "thủy sản")]),
    (
        "Rượu ngô Thu Lũm",
        &[
            (OtherName, "Corn spirit"),
            (Place, "huyện Mường Tè"),
            (Ethnic, "người Hà Nhì"),
            (Stars, "3 sao OCOP"),
            (Category, "đồ uống"),
        ],
    ),
    ("Thổ cẩm Lự", &[(OtherName, "Brocade"), (Place, "huyện Tam Đường"), (Ethnic, "người Lự")]),
    (
        "Thịt trâu gác bếp",
        &[(OtherName, "Smoked buffalo"), (Producer, "Hộ Lò Thị Vân"), (Place, "xã Mường Kim")],
    ),
    (
        "Lạp xưởng lợn đen",
        &[(OtherName, "Pork sausage"), (Producer, "Hộ Lò Thị Vân"), (Place, "huyện Than Uyên")],
    ),
    ("Địa lan kiếm", &[(OtherName, "Orchid"), (Place, "xã Mường Khoa"), (Category, "hoa")]),
    (
        "Sâm Lai Châu",
        &[
            (OtherName, "Ginseng"),
            (OtherName, "人参"),
            (Pinyin, "ren shen"),
            (Place, "huyện Mường Tè"),
            (Stars, "5 sao OCOP"),
        ],
    ),
    (
        "Xúc xích gà",
        &[(OtherName, "Chicken frankfurter"), (Producer, "Cty Tuấn Phương"), (Place, "xã Mường Than")],
    ),
    ("Chuối sấy dẻo", &[(OtherName, "Chewy banana"), (Place, "huyện Phong Thổ"), (Category, "trái cây")]),
    ("Dưa mèo Thuý Hoà", &[(OtherName, "Cucumber"), (Place, "huyện Sìn Hồ"), (Ethnic, "người Mông")]),
    (
        "Thuốc tắm lá rừng",
        &[
            (OtherName, "Herbal bath"),
            (Place, "huyện Sìn Hồ"),
            (Ethnic, "người Dao"),
            (Fact, "Nấu từ mười hai loại lá cây"),
        ],
    ),
    ("Bánh dày", &[(OtherName, "Rice cake"), (Place, "phường Đoàn Kết"), (Ethnic, "người Mông")]),
];

pub fn lexicon() -> Lexicon {
    let group = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
    Lexicon {
        synonyms: vec![
            group(&["chè", "trà"]),
            group(&["mắc ca", "macadamia"]),
            group(&["miến", "bún tàu"]),
            group(&["htx", "hợp tác xã"]),
            group(&["cty", "công ty"]),
        ],
        fillers: vec![
            ("mua".into(), None),
            ("đặc sản".into(), None),
            ("tại".into(), Some(Place)),
            ("sản xuất ở".into(), Some(Place)),
        ],
    }
}

pub fn builder() -> Builder {
    let mut builder = Builder::new(&lexicon());
    for (name, texts) in PRODUCTS {
        builder.record(name);
        builder.text(Class::Name, name);
        for (class, text) in texts {
            builder.text(*class, text);
        }
    }
    builder
}

pub fn index() -> Index {
    builder().index()
}

/// An index of names alone, for a question that needs no more.
pub fn index_of(names: &[&str]) -> Index {
    let mut builder = Builder::new(&Lexicon::default());
    for name in names {
        builder.record(name);
        builder.text(Class::Name, name);
    }
    builder.index()
}

/// The small catalogue with its index.
pub struct Shop(pub Index);

impl Shop {
    pub fn open() -> Self {
        Self(index())
    }

    pub fn search(&self, typed: &str) -> Answer {
        self.0.search(typed, false)
    }

    /// Names of what is found, best first.
    pub fn names(&self, typed: &str) -> Vec<&'static str> {
        self.names_of(&self.search(typed).order)
    }

    pub fn names_of(&self, ranks: &[u32]) -> Vec<&'static str> {
        ranks.iter().map(|rank| PRODUCTS[self.0.position(*rank).unwrap() as usize].0).collect()
    }

    pub fn reading(&self, typed: &str) -> Option<String> {
        self.search(typed).reading
    }

    #[track_caller]
    pub fn first(&self, typed: &str, name: &str) {
        assert_eq!(self.names(typed).first(), Some(&name), "{typed:?} finds {:?}", self.names(typed));
    }

    /// The first result is `name`, and it matches what was typed: nothing had to be read into it.
    #[track_caller]
    pub fn first_as_typed(&self, typed: &str, name: &str) {
        self.first(typed, name);
        assert_eq!(self.reading(typed), None, "{typed:?} needs no reading");
    }

    /// The first result is `name`, and the answer says that the query was read as `reading`. A word is shown as it
    /// stood in the first text that had it, so capitals are not compared.
    #[track_caller]
    pub fn first_read_as(&self, typed: &str, name: &str, reading: &str) {
        self.first(typed, name);
        let said = self.reading(typed).map(|said| said.to_lowercase());
        assert_eq!(said, Some(reading.to_lowercase()), "{typed:?}");
    }

    #[track_caller]
    pub fn nothing(&self, typed: &str) {
        let answer = self.search(typed);
        assert_eq!(
            self.names_of(&answer.order),
            Vec::<&str>::new(),
            "{typed:?} is read as {:?}",
            answer.reading
        );
        assert!(answer.found.is_empty(), "{typed:?}");
    }
}

/// Names of an index made by [`index_of`] that a query finds, best first.
pub fn found<'a>(index: &Index, names: &[&'a str], typed: &str) -> Vec<&'a str> {
    let order = index.search(typed, false).order;
    order.iter().map(|rank| names[index.position(*rank).unwrap() as usize]).collect()
}
