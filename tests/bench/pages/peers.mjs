// The libraries, each set up for the app's semantics: every word typed must stand in the record, the last one may be
// only begun; one or two letters do not mean a word of a category.
import { Index } from "flexsearch";
import Fuse from "fuse.js";
import MiniSearch from "minisearch";
import { words } from "./fold.mjs";

/** @typedef {import("./records.mjs").Doc} Doc */
/** @typedef {{total: number, first: number[]}} Best */
/** @typedef {(text: string, want: number) => Best} Search */

/** No list of results is longer. */
const ALL = 10_000_000;
/** Letters of a word of a category that must be typed. */
const SHORTEST_CATEGORY = 3;

/** @param {number[]} all @param {number} want @returns {Best} */
const best = (all, want) => ({ total: all.length, first: all.length > want ? all.slice(0, want) : all });

/**
 * FlexSearch with exactly our semantics. It takes each word typed for a whole one or each for a beginning; here every
 * whole word also gets a key of its own, so that only the last one is a beginning. Costs it 1 key more per word.
 * @param {Doc[]} docs
 * @param {number} resolution 9, its default: ordered by where the words stand. 1: not ordered, its ready lists as they are.
 * @returns {Search}
 */
export function flexsearch(docs, resolution) {
  /** @type {(text: string) => string[]} */
  let encode = () => [];
  const index = new Index({ tokenize: "strict", resolution, encode: (/** @type {string} */ text) => encode(text) });
  for (const doc of docs) {
    encode = () => keys(doc);
    index.add(doc.id, doc.name);
  }
  encode = (text) => {
    const typed = words(text);
    for (let at = 0; at < typed.length - 1; at += 1) typed[at] += "$";
    return typed;
  };
  return (text, want) => best(/** @type {number[]} */ (index.search(text, ALL)), want);
}

/** @param {Doc} doc @returns {string[]} */
function keys(doc) {
  /** @type {Set<string>} */
  const all = new Set();
  const put = (/** @type {string} */ word, /** @type {number} */ shortest) => {
    for (let length = Math.min(shortest, word.length); length <= word.length; length += 1) all.add(word.slice(0, length));
    all.add(`${word}$`);
  };
  for (const word of doc.text) put(word, 1);
  for (const word of doc.category) put(word, SHORTEST_CATEGORY);
  return [...all];
}

/**
 * FlexSearch as anybody sets it up: its own beginnings (`forward`) of every word, our fold. Every word typed may be
 * only begun. Less to index, so it is built sooner.
 * @param {Doc[]} docs
 * @returns {Search}
 */
export function flexsearchForward(docs) {
  /** @type {(text: string) => string[]} */
  let encode = () => [];
  const index = new Index({ tokenize: "forward", encode: (/** @type {string} */ text) => encode(text) });
  for (const doc of docs) {
    encode = () => [...doc.text, ...doc.category];
    index.add(doc.id, doc.name);
  }
  encode = words;
  return (text, want) => best(/** @type {number[]} */ (index.search(text, ALL)), want);
}

/** @param {Doc[]} docs @returns {Search} */
export function minisearch(docs) {
  const index = new MiniSearch({
    fields: ["text", "category"],
    extractField: (doc, field) => doc[field],
    tokenize: (text) => (Array.isArray(text) ? text : words(text)),
    processTerm: (term) => term,
    searchOptions: { combineWith: "AND", prefix: (_, at, all) => at === all.length - 1, fuzzy: false, tokenize: words },
  });
  index.addAll(docs);
  return (text, want) => {
    const found = index.search(text);
    return { total: found.length, first: found.slice(0, want).map((one) => one.id) };
  };
}

/** Fuse looks for letters anywhere in a word: it finds more. @param {Doc[]} docs @returns {Search} */
export function fuse(docs) {
  const lines = docs.map((doc) => ({ id: doc.id, line: [...doc.text, ...doc.category].join(" ") }));
  const index = new Fuse(lines, { keys: ["line"], useExtendedSearch: true, threshold: 0, ignoreLocation: true });
  return (text, want) => {
    const found = index.search(words(text).map((word) => `'${word}`).join(" "));
    return { total: found.length, first: found.slice(0, want).map((one) => one.item.id) };
  };
}
