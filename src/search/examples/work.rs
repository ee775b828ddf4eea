//! Work whose instructions are counted: `index` builds an index of 10,000 made-up products, `queries` also asks it 200
//! times, ten of each kind. Prints what came out, so that nothing is left out.

use san_vat_search::{Builder, Class, Index, Lexicon};

const PRODUCTS: usize = 10_000;
const QUERIES: usize = 200;

const NOUNS: [&str; 12] = [
    "Chè Shan tuyết",
    "Trà ô long",
    "Gạo Séng cù",
    "Miến dong",
    "Mật ong hoa rừng",
    "Sâm Lai Châu",
    "Thảo quả",
    "Thịt trâu gác bếp",
    "Cá tầm",
    "Mắc ca sấy",
    "Rượu ngô",
    "Thổ cẩm",
];
const PLACES: [&str; 12] = [
    "Tả Lèng",
    "Bình Lư",
    "Sin Suối Hồ",
    "Mồ Sì San",
    "Pa Ủ",
    "Nậm Loỏng",
    "Tà Mung",
    "Ta Gia",
    "Hua Bum",
    "Giang Ma",
    "Bản Bo",
    "Thu Lũm",
];
const BRANDS: [&str; 16] = [
    "An", "Bảo", "Cường", "Dũng", "Đức", "Giang", "Hà", "Hòa", "Khánh", "Long", "Minh", "Ngọc", "Phương",
    "Quý", "Thành", "Việt",
];
/// One of each kind: exact, begun, bare, marked in part, keystrokes, wrong tone, a typo, no spaces, several fields, absent.
const KINDS: [&str; 10] = [
    "Chè Shan tuyết Tả Lèng",
    "mat ong ho",
    "thit trau gac bep",
    "miến dong bình",
    "traf oo long",
    "thảo quá",
    "gao sneg cu",
    "maccasay",
    "rượu ngô htx minh long",
    "xe máy điện",
];

/// Random numbers (splitmix64).
struct Random(u64);

impl Random {
    fn pick<'a>(&mut self, all: &[&'a str]) -> &'a str {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ z >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ z >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        let at = usize::try_from((z ^ z >> 31) % all.len() as u64).unwrap_or_default();
        all.get(at).copied().unwrap_or_default()
    }
}

fn index() -> Index {
    let lexicon = Lexicon {
        synonyms: vec![
            vec!["chè".to_owned(), "trà".to_owned()],
            vec!["HTX".to_owned(), "Hợp tác xã".to_owned()],
        ],
        fillers: vec![("đặc sản".to_owned(), None)],
    };
    let (mut builder, mut random) = (Builder::new(&lexicon), Random(1));
    for _ in 0..PRODUCTS {
        let (noun, place) = (random.pick(&NOUNS), random.pick(&PLACES));
        let brand = format!("{} {}", random.pick(&BRANDS), random.pick(&BRANDS));
        let name = format!("{noun} {place} {brand}");
        builder.record(&name);
        builder.text(Class::Name, &name);
        builder.text(Class::Producer, &format!("Hợp tác xã {brand}"));
        builder.text(Class::Place, &format!("Xã {place}"));
        builder.text(Class::Category, noun);
        builder.text(Class::Fact, &format!("{noun} của {place}, phơi nắng rồi sấy, đóng gói hút chân không"));
    }
    builder.index()
}

fn main() {
    let index = index();
    let mut found = 0;
    if std::env::args().nth(1).as_deref() == Some("queries") {
        for query in KINDS.iter().cycle().take(QUERIES) {
            found += index.best(query, 20).total;
        }
    }
    println!("{} records, {found} found", index.len());
}
