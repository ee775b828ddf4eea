// Goals 1 and 2 in the page: results compared, then timed, ours and the peers' in turn.
import itemsjs from "itemsjs";
import { breathe, buildEngine, loadEngine, parsed, readFiles } from "./engine.mjs";
import { flexsearch, fuse, minisearch } from "./peers.mjs";
import { queryClasses, random } from "./queries.mjs";
import { catalogue, documents } from "./records.mjs";
import { words } from "./fold.mjs";

/** Queries of each class. */
const QUERIES = 40;
/** A block is repeated until it takes so long, in ms: far above the clock's 5 µs. */
const BLOCK = 20;
const WANT = 20;

const files = await readFiles();
const engine = buildEngine(await loadEngine(), files);
const data = catalogue(parsed(files));
const docs = documents(data);

/** Keeps results in use, so that no call is optimised away. */
let sink = 0;

/**
 * Milliseconds per query. @template Q
 * @param {Q[]} queries @param {(query: Q) => number} call @param {number} times
 */
function block(queries, call, times) {
  const started = performance.now();
  for (let time = 0; time < times; time += 1) {
    for (const query of queries) sink += call(query);
  }
  return (performance.now() - started) / (times * queries.length);
}

/** How often a block is repeated; the calls also warm the code up. @template Q @param {Q[]} queries @param {(query: Q) => number} call */
function repetitions(queries, call) {
  for (let times = 1; ; times *= 2) {
    if (block(queries, call, times) * queries.length * times >= BLOCK) return times;
  }
}

/**
 * Times in mirrored order, A B C C B A, one sum each. @template Q
 * @param {Q[]} queries @param {((query: Q) => number)[]} calls @param {number} rounds
 * @returns {Promise<number[][]>} Per call and round, ms per query.
 */
async function mirrored(queries, calls, rounds) {
  const times = calls.map((call) => repetitions(queries, call));
  const order = [...calls.keys(), ...[...calls.keys()].reverse()];
  const all = calls.map(() => /** @type {number[]} */ ([]));
  for (let round = 0; round < rounds; round += 1) {
    const sums = calls.map(() => 0);
    for (const at of order) {
      sums[at] += block(queries, calls[at], times[at]) / 2;
      await breathe();
    }
    sums.forEach((sum, at) => all[at].push(sum));
  }
  return all;
}

/** Everything found, as sorted positions. @param {Iterable<number>} found */
const set = (found) => [...found].sort((a, b) => a - b).join(",");

/** @param {number} rounds @param {number} fewer Rounds of the slow peers. */
async function compareWords(rounds, fewer) {
  const ranked = flexsearch(docs, 9);
  const ready = flexsearch(docs, 1);
  const mini = minisearch(docs);
  const fuzzy = fuse(docs);
  const ours = (/** @type {string} */ query) => engine.search(query, WANT);
  const out = [];
  for (const { name, queries } of queryClasses(data, QUERIES)) {
    // Only queries that all three understand alike: the same records, not only as many.
    const same = queries.filter((query) => {
      const mine = engine.search(query, docs.length);
      const theirs = set(ranked(query, docs.length).first);
      return theirs === set(mine.slice(1)) && theirs === set(ready(query, docs.length).first)
        && mine[0] === mine.length - 1 && engine.search(query, WANT)[0] === mine[0];
    });
    const total = (/** @type {(text: string, want: number) => {total: number, first: number[]}} */ search) =>
      (/** @type {string} */ query) => { const found = search(query, WANT); return found.total + found.first.length; };
    const callOurs = (/** @type {string} */ query) => { const found = ours(query); return found[0] + found.length; };
    const main = await mirrored(same, [callOurs, total(ranked), total(ready)], rounds);
    const few = same.slice(0, 5);
    const slow = await mirrored(few, [callOurs, total(mini)], fewer);
    const slowest = await mirrored(few.slice(0, 2), [callOurs, total(fuzzy)], fewer);
    out.push({
      name, asked: queries.length, same: same.length, skipped: queries.filter((query) => !same.includes(query)),
      found: same.map((query) => ours(query)[0]),
      miniSame: same.filter((query) => mini(query, WANT).total === ours(query)[0]).length,
      ours: main[0], ranked: main[1], ready: main[2], mini: slow[1], fuse: slowest[1],
    });
  }
  return out;
}

/** Values in the order in which the engine counts them. */
const VALUES = engine.values();

/** @param {number} rounds */
async function facets(rounds) {
  const items = docs.map((doc) => ({ id: doc.id, line: [...doc.text, ...doc.category].join(" "), ...doc.facets }));
  const group = { conjunction: false, size: 1000 };
  const peer = itemsjs(items, {
    searchableFields: ["line"],
    // Without its English stemmer, which would take Vietnamese words apart.
    isExactSearch: true,
    aggregations: { category: { ...group }, district: { ...group }, stars: { ...group } },
  });
  /** @typedef {{text: string, category: string, stars: string}} Asked */
  const below = random(11);
  /** @type {Asked[]} */
  const asked = [];
  while (asked.length < 24) {
    const doc = docs[below(docs.length)];
    const name = words(doc.name);
    const from = below(name.length - 1);
    const text = name.slice(from, from + 1 + (asked.length % 2)).join(" ");
    if (name.length > 1) asked.push({ text, category: doc.facets.category, stars: ["3", "4"][below(2)] });
  }
  const theirs = (/** @type {Asked} */ one) =>
    peer.search({ query: one.text, filters: { category: [one.category], stars: [one.stars] }, per_page: WANT });
  const ours = (/** @type {Asked} */ one) => engine.facets(one.text, one.category, one.stars);
  const counts = (/** @type {any} */ found) => {
    /** @type {Map<string, number>} */
    const of = new Map();
    for (const facet of ["category", "district", "stars"]) {
      for (const bucket of found.data.aggregations[facet].buckets) of.set(`${facet}:${bucket.key}`, bucket.doc_count);
    }
    return VALUES.map((/** @type {string} */ value) => of.get(value) ?? 0).join();
  };
  const alike = asked.filter((one) => counts(theirs(one)) === [...ours(one).slice(1)].join());
  // Some peers need a tenth of a second for each.
  const same = alike.slice(0, 8);
  const times = await mirrored(same, [(one) => ours(one)[0], (one) => theirs(one).pagination.total], rounds);
  return { asked: asked.length, agree: alike.length, timed: same.length, values: VALUES.length, ours: times[0], peer: times[1] };
}

Object.assign(globalThis, { bench: { words: compareWords, facets, products: docs.length, sink: () => sink, isolated: globalThis.crossOriginIsolated } });
