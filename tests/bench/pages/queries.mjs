// Queries out of the catalogue itself, the same ones every time.
import { words } from "./fold.mjs";

/** Random numbers (mulberry32). @param {number} seed @returns {(below: number) => number} */
export function random(seed) {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

/**
 * @typedef {object} QueryClass
 * @property {string} name
 * @property {string[]} queries Without marks, as people type in a hurry.
 */

/**
 * @param {import("./records.mjs").Catalogue} c
 * @param {number} count Queries of each class; fewer where there are not so many.
 * @returns {QueryClass[]}
 */
export function queryClasses(c, count) {
  const below = random(7);
  const names = c.products.map((product) => words(product.name.vi));
  const districts = [...c.places.values()].filter((place) => place.kind === "district").map((place) => words(place.name.vi).slice(-2).join(" "));
  /** @param {string} name @param {(name: string[]) => string | undefined} make @returns {QueryClass} */
  const made = (name, make) => {
    /** @type {Set<string>} */
    const queries = new Set();
    for (let tries = 0; tries < count * 50 && queries.size < count; tries += 1) {
      const query = make(names[below(names.length)]);
      if (query) queries.add(query);
    }
    return { name, queries: [...queries] };
  };
  /** @param {string[]} name @param {number} length */
  const run = (name, length) => {
    if (name.length < length) return undefined;
    const from = below(name.length - length + 1);
    return name.slice(from, from + length);
  };
  return [
    made("one word", (name) => name.filter((word) => word.length > 2)[below(3)]),
    made("one short prefix", (name) => name[below(name.length)].slice(0, 1 + below(2))),
    made("two words, the second begun", (name) => {
      const two = run(name, 2);
      return two && `${two[0]} ${two[1].slice(0, 1 + below(3))}`;
    }),
    made("three words", (name) => run(name, 3)?.join(" ")),
    made("name and place", (name) => `${name.slice(0, 2).join(" ")} ${districts[below(districts.length)]}`),
  ];
}
