//! Block-print drawings in a 240 × 240 box: flat silhouettes, two-tone leaves, details carved in the ground
//! colour. Each is what a record *is*; none stands for a people.

mod animals;
mod craft;
mod food;
mod fruit;
mod honey;
mod leaf_and_root;
mod pen;
mod place;
mod spice;
mod tea;
mod trade;
mod vessel;
mod wear;

use pen::{Mark, Pen};

/// Colours of one print. Each reaches the markup as it is: a plain colour such as `#1D3B27`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Inks<'a> {
    /// Main tone.
    pub a: &'a str,
    /// Second tone.
    pub b: &'a str,
    /// Accent.
    pub c: &'a str,
    /// Red accent: berries, chillies.
    pub red: &'a str,
    /// The ground behind the drawing, in which details are carved.
    pub ground: &'a str,
}

macro_rules! drawings {
    ($($(#[$doc:meta])* $name:ident = $id:literal),+ $(,)?) => {
        /// What can be drawn. The id is stable and may be stored in data.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Drawing { $($(#[$doc])* $name),+ }

        impl Drawing {
            /// Every drawing, in the order of the specimen sheet.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// The stable id.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Self::$name => $id),+ }
            }
        }
    };
}

drawings! {
    /// Two leaves and a bud.
    TeaBud = "tea-bud",
    /// A bowl of tea, steaming.
    TeaCup = "tea-cup",
    /// An ancient tea tree with a thick trunk.
    TeaTree = "tea-tree",
    /// A ripe panicle.
    Rice = "rice",
    /// A tied bundle of noodles.
    Noodles = "noodles",
    /// Cakes: one wrapped in leaves and tied, two pressed ones.
    Cake = "cake",
    /// A taro corm and its leaf.
    Taro = "taro",
    /// Ginseng: root, leaves, berries.
    Ginseng = "ginseng",
    /// A bunch of medicinal herbs.
    Herbs = "herbs",
    /// Comb and bee.
    Honey = "honey",
    /// Macadamia nuts.
    Macadamia = "macadamia",
    /// Pears.
    Pear = "pear",
    /// A hand of bananas.
    Banana = "banana",
    /// A bunch of grapes.
    Grape = "grape",
    /// Round fruit on a leafy twig.
    Fruit = "fruit",
    /// Black cardamom pods.
    Cardamom = "cardamom",
    /// Rolled cinnamon bark and a leaf.
    Cinnamon = "cinnamon",
    /// Chillies.
    Chilli = "chilli",
    /// A bundle of asparagus.
    Asparagus = "asparagus",
    /// A buffalo's head.
    Buffalo = "buffalo",
    /// Strips of meat over the hearth.
    Pork = "pork",
    /// Linked sausages.
    Sausage = "sausage",
    /// A fish above water.
    Fish = "fish",
    /// A shrimp.
    Shrimp = "shrimp",
    /// A woven cloth on its rod; the pattern comes from the seed.
    Cloth = "cloth",
    /// A jacket.
    Costume = "costume",
    /// A silver neck ring with pendants.
    Silver = "silver",
    /// Hammer, anvil and hoe.
    Forge = "forge",
    /// A woven rattan stool.
    Rattan = "rattan",
    /// Two end-blown flutes.
    Flute = "flute",
    /// Cloth shoes.
    Shoes = "shoes",
    /// A spirit jar.
    Jar = "jar",
    /// A bottle.
    Bottle = "bottle",
    /// A small pot of extract.
    Pot = "pot",
    /// An orchid.
    Orchid = "orchid",
    /// Cordyceps in a glass.
    Mushroom = "mushroom",
    /// Logs and sawn boards.
    Planks = "planks",
    /// Mallet, chisel and what they carve.
    Chisel = "chisel",
    /// A stack of hollow bricks and a trowel.
    Bricks = "bricks",
    /// A roll of paper.
    Paper = "paper",
    /// A village: ridge, terraces, path, a few roofs.
    Village = "village",
    /// A stilt house; for the home door only, not for villages in general.
    House = "house",
    /// A dotted way between stars: journeys.
    Route = "route",
}

impl Drawing {
    /// The drawing of this id, if there is one.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|drawing| drawing.id() == id)
    }

    fn marks(self) -> &'static [Mark] {
        match self {
            Self::TeaBud => tea::BUD,
            Self::TeaCup => tea::CUP,
            Self::TeaTree => tea::TREE,
            Self::Rice => food::RICE_LEAVES,
            Self::Noodles => food::NOODLE_TIE,
            Self::Cake => food::CAKE,
            Self::Taro => leaf_and_root::TARO,
            Self::Ginseng => leaf_and_root::GINSENG,
            Self::Herbs => leaf_and_root::HERBS,
            Self::Honey => honey::BEE,
            Self::Macadamia => fruit::MACADAMIA,
            Self::Pear => fruit::PEAR,
            Self::Banana => fruit::BANANA,
            Self::Grape => fruit::GRAPE,
            Self::Fruit => fruit::FRUIT,
            Self::Cardamom => spice::CARDAMOM,
            Self::Cinnamon => spice::CINNAMON,
            Self::Chilli => spice::CHILLI,
            Self::Asparagus => spice::ASPARAGUS,
            Self::Buffalo => animals::BUFFALO,
            Self::Pork => food::PORK,
            Self::Sausage => food::SAUSAGE,
            Self::Fish => animals::FISH,
            Self::Shrimp => animals::SHRIMP,
            Self::Cloth => craft::CLOTH_ROD,
            Self::Costume => wear::COSTUME,
            Self::Silver => wear::SILVER,
            Self::Forge => craft::FORGE,
            Self::Rattan => craft::RATTAN,
            Self::Flute => craft::FLUTE,
            Self::Shoes => wear::SHOES,
            Self::Jar => vessel::JAR,
            Self::Bottle => vessel::BOTTLE,
            Self::Pot => vessel::POT,
            Self::Orchid => leaf_and_root::ORCHID,
            Self::Mushroom => vessel::MUSHROOM,
            Self::Planks => trade::PLANKS,
            Self::Chisel => trade::CHISEL,
            Self::Bricks => trade::BRICKS,
            Self::Paper => trade::PAPER,
            Self::Village => place::VILLAGE,
            Self::House => place::HOUSE,
            Self::Route => place::ROUTE,
        }
    }
}

/// The drawing as one `<g>` in a 240 × 240 box, without ids or styles. `seed` (any text) only changes the
/// pattern woven into [`Drawing::Cloth`]. The same arguments give the same markup.
#[must_use]
pub fn draw(drawing: Drawing, inks: &Inks<'_>, seed: &str) -> String {
    let mut pen = Pen::new(*inks);
    pen.raw("<g fill=\"none\" stroke-linecap=\"round\" stroke-linejoin=\"round\">");
    match drawing {
        Drawing::Noodles => food::noodle_strands(&mut pen),
        Drawing::Honey => honey::comb(&mut pen),
        Drawing::Ginseng => leaf_and_root::ginseng_fans(&mut pen),
        _ => {}
    }
    pen.marks(drawing.marks());
    match drawing {
        Drawing::Rice => food::rice_grains(&mut pen),
        Drawing::Cloth => craft::cloth_pattern(&mut pen, seed),
        Drawing::Route => place::route_stars(&mut pen),
        _ => {}
    }
    pen.raw("</g>");
    pen.finish()
}
