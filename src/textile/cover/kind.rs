//! What follows from a record's category and drawing, whatever its id.

use super::super::art::Drawing;
use super::super::band::Family;

/// The band family of a category; fern for an unknown one.
#[must_use]
pub fn category_family(category: &str) -> Family {
    match category {
        "rice" | "tourism" => Family::Bac,
        "medicinal-and-ginseng" | "spirits-and-drinks" => Family::Moc,
        "craft-and-textile" => Family::Sao,
        "meat" | "vegetables-and-spices" => Family::Dich,
        "fruit-and-nuts" | "honey" => Family::Tram,
        "fish" | "noodles-and-starch" => Family::Song,
        _ => Family::Cay,
    }
}

/// True for what may lean a little and still look right: nothing that stands or hangs.
pub(super) const fn leans(drawing: Drawing) -> bool {
    use Drawing as D;
    matches!(
        drawing,
        D::TeaBud
            | D::Rice
            | D::Noodles
            | D::Ginseng
            | D::Herbs
            | D::Honey
            | D::Macadamia
            | D::Pear
            | D::Banana
            | D::Grape
            | D::Fruit
            | D::Cardamom
            | D::Cinnamon
            | D::Chilli
            | D::Asparagus
            | D::Fish
            | D::Shrimp
            | D::Taro
    )
}

/// True for plants that are still themselves when a third of them is cut off.
pub(super) const fn survives_crop(drawing: Drawing) -> bool {
    use Drawing as D;
    matches!(
        drawing,
        D::TeaBud
            | D::Rice
            | D::Ginseng
            | D::Herbs
            | D::Macadamia
            | D::Cardamom
            | D::Chilli
            | D::Grape
            | D::Fruit
            | D::Orchid
    )
}

/// True when the drawing leaves the upper corners free for a star.
pub(super) const fn leaves_corners_free(drawing: Drawing) -> bool {
    use Drawing as D;
    !matches!(
        drawing,
        D::Buffalo
            | D::Cloth
            | D::Pork
            | D::Sausage
            | D::Costume
            | D::Rattan
            | D::TeaTree
            | D::Taro
            | D::Village
            | D::Pot
            | D::Mushroom
            | D::Cake
            | D::Cardamom
            | D::Forge
            | D::Route
    )
}
