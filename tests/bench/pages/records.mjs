// Documents for the peers: the words of the fields in which the app looks for products (`src/filter/texts.rs`).
import { marked, words } from "./fold.mjs";

/**
 * @typedef {object} Doc
 * @property {number} id Position in the catalogue.
 * @property {string} name Vietnamese name.
 * @property {string[]} text Folded words of all fields but the category.
 * @property {string[]} category Folded words of the category and of certifications.
 * @property {{category: string, district: string, stars: string[]}} facets
 */

/**
 * Data files that make up the catalogue, parsed.
 * @param {Map<string, any>} files
 */
export function catalogue(files) {
  /** @param {string} key @returns {any[]} */
  const all = (key) => [...files.values()].flatMap((file) => (Array.isArray(file[key]) ? file[key] : []));
  /** @param {string} key @returns {Map<string, any>} */
  const table = (key) => new Map(all(key).map((record) => [record.id, record]));
  return {
    products: all("products"),
    producers: table("producers"),
    places: table("places"),
    categories: table("categories"),
    groups: table("ethnic_groups"),
    certifications: table("certifications"),
    synonyms: all("synonyms").filter((one) => one.kind === "same").map((one) => one.words.map((/** @type {string} */ w) => marked(w).join(" "))),
  };
}

/** @typedef {ReturnType<typeof catalogue>} Catalogue */

/** @param {Catalogue} c @returns {Doc[]} */
export function documents(c) {
  /** @type {Map<string, string[][]>} */
  const starts = new Map();
  for (const group of c.synonyms) {
    for (const phrase of group) {
      const first = phrase.split(" ")[0];
      const list = starts.get(first) ?? [];
      list.push([phrase, ...group.filter((/** @type {string} */ other) => other !== phrase)]);
      starts.set(first, list);
    }
  }
  /** @type {Map<string, string[]>} */
  const known = new Map();
  /** Words of a text and of the synonyms of what it says; texts that many products share are folded once. @param {string} text */
  const folded = (text) => {
    const before = known.get(text);
    if (before) return before;
    const found = words(text);
    const all = marked(text);
    const line = `${all.join(" ")} `;
    for (const word of new Set(all)) {
      for (const [phrase, ...others] of starts.get(word) ?? []) {
        if (` ${line}`.includes(` ${phrase} `)) found.push(...others.flatMap(words));
      }
    }
    known.set(text, found);
    return found;
  };
  /** @param {any} text @returns {string[]} */
  const languages = (text) => [text?.vi, text?.en, text?.zh].filter(Boolean);
  return c.products.map((product, id) => {
    /** @type {string[]} */
    const texts = languages(product.name);
    if (product.producer) texts.push(...languages(c.producers.get(product.producer)?.name));
    const communes = product.communes ?? [];
    const units = new Set(communes.map((/** @type {string} */ at) => unitOf(c, at)).filter(Boolean));
    for (const place of [...communes, ...units, product.district]) {
      if (place) texts.push(...languages(c.places.get(place)?.name));
    }
    texts.push(...languages(product.locality));
    for (const group of product.ethnic_groups ?? []) {
      const name = c.groups.get(group)?.name;
      texts.push(...languages(name), ...["người", "dân tộc", "đồng bào"].map((word) => `${word} ${name.vi}`));
    }
    const category = c.categories.get(product.category);
    const kinds = [...languages(category?.name), ...(category?.words ?? [])];
    /** @type {string[]} */
    const stars = [];
    for (const certificate of product.certificates ?? []) {
      if (certificate.stars) {
        stars.push(String(certificate.stars));
        texts.push(`${certificate.stars} sao OCOP`, `${certificate.stars} stars`, `${certificate.stars} 星`);
      } else {
        kinds.push(...languages(c.certifications.get(certificate.scheme)?.name));
      }
    }
    return {
      id,
      name: product.name.vi,
      text: texts.flatMap(folded),
      category: kinds.flatMap(folded),
      facets: {
        category: product.category,
        district: product.district ?? "unknown",
        stars: stars.length ? [...new Set(stars)] : ["none"],
      },
    };
  });
}

/** The unit of today that a place belongs to. @param {Catalogue} c @param {string} id @returns {string | undefined} */
function unitOf(c, id) {
  const place = c.places.get(id);
  return place?.kind === "unit" ? id : place?.became;
}

/**
 * Texts of a card, as the app writes them.
 * @param {Catalogue} c
 * @param {number} at
 * @returns {string[]} Name, maker, place, stars.
 */
export function card(c, at) {
  const product = c.products[at];
  const name = (/** @type {any} */ table, /** @type {string} */ id) => table.get(id)?.name.vi ?? "";
  const commune = product.communes?.[0];
  const unit = commune && unitOf(c, commune);
  const old = [commune && name(c.places, commune), product.district && name(c.places, product.district).replace("Huyện ", "")];
  const place = [old.filter(Boolean).join(", "), unit && `nay là ${name(c.places, unit)}`].filter(Boolean).join(" · ");
  const ocop = (product.certificates ?? []).find((/** @type {any} */ one) => one.stars);
  const stars = ocop ? `OCOP ${ocop.stars} sao${ocop.awarded ? ` · công nhận ${ocop.awarded[0]}` : ""}` : "";
  return [product.name.vi, product.producer ? name(c.producers, product.producer) : "", place, stars];
}
