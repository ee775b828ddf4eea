// The app's fold for the libraries that have none for Vietnamese: `src/search/src/fold.rs` and `letter.rs`.

/** Runs of letters and digits after folding; a Chinese character is a word of its own. */
const WORDS = /[a-z0-9\u00df-\u024f\u0370-\u052f]+|[\u3400-\u9fff\uf900-\ufaff]/g;

/** Marks off, đ as d, lower case. @param {string} text */
export const fold = (text) =>
  text.normalize("NFD").replace(/\p{M}+/gu, "").toLowerCase().replaceAll("đ", "d");

/** Folded words of a text. @param {string} text @returns {string[]} */
export const words = (text) => fold(text).match(WORDS) ?? [];

/** Words with their marks, for comparing with the list of synonyms. @param {string} text @returns {string[]} */
export const marked = (text) => text.normalize("NFC").toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
