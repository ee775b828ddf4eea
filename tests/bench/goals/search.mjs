// Goals 1, 2 and 3: the engine alone, in a page without anything to draw.
import { geometricMean, interval, median } from "../lib/stats.mjs";

/** @typedef {import("../lib/report.mjs").Section} Section */
/** @typedef {{browser: import("playwright-core").Browser, address: string}} Bench */

const ROUNDS = 15;
const FEWER = 3;

const micro = (/** @type {number} */ ms) => (ms * 1000).toFixed(ms < 0.01 ? 2 : 1);
const ratios = (/** @type {number[]} */ ours, /** @type {number[]} */ peer) => ours.map((own, at) => own / peer[at]);

/** @param {Bench} bench */
async function searchPage(bench) {
  const page = await bench.browser.newPage();
  await page.goto(`${bench.address}/page/search`);
  await page.waitForFunction(() => "bench" in globalThis, undefined, { timeout: 120_000 });
  return page;
}

/** @param {Bench} bench @returns {Promise<Section>} */
export async function queries(bench) {
  const page = await searchPage(bench);
  /** @type {any[]} */
  const classes = await page.evaluate(([rounds, fewer]) => globalThis["bench"].words(rounds, fewer), [ROUNDS, FEWER]);
  await page.close();
  const rows = classes.map((one) => {
    const ranked = interval(ratios(one.ours, one.ranked));
    const ready = interval(ratios(one.ours, one.ready));
    return [
      one.name, `${one.same} of ${one.asked}`, median(one.found).toFixed(0), micro(median(one.ours)),
      micro(median(one.ranked)), ranked, micro(median(one.ready)), ready, micro(median(one.mini)), micro(median(one.fuse)),
    ];
  });
  const mean = (/** @type {string} */ peer) =>
    interval(classes[0].ours.map((/** @type {number} */ _, /** @type {number} */ round) =>
      geometricMean(classes.map((one) => one.ours[round] / one[peer][round]))));
  const worst = Math.max(...classes.map((one) => median(ratios(one.ours, one.ranked))));
  const worstReady = Math.max(...classes.map((one) => median(ratios(one.ours, one.ready))));
  const skipped = classes.flatMap((one) => one.skipped.map((/** @type {string} */ query) => `“${query}”`));
  return {
    goal: 1,
    title: "10,000 products: five kinds of queries, exact totals, the first 20",
    verdicts: [
      { what: "geometric mean, FlexSearch with its ranking", ratio: mean("ranked"), goal: 0.05 },
      { what: "worst class, FlexSearch with its ranking", ratio: worst, goal: 1 },
      { what: "geometric mean, FlexSearch without ranking", ratio: mean("ready"), goal: 0.05 },
      { what: "worst class, FlexSearch without ranking", ratio: worstReady, goal: 1 },
    ],
    table: {
      head: ["class", "queries alike", "found (median)", "ours µs", "FlexSearch µs", "ratio", "FlexSearch unranked µs", "ratio", "MiniSearch µs", "Fuse µs"],
      rows,
    },
    notes: [
      `${ROUNDS} rounds, mirrored (A B C C B A). The times are per query, medians of the rounds.`,
      "Before timing, ours and FlexSearch had to find the same set of products, not only as many: every word in name (vi, en, zh), synonyms, producer, places, ethnic group, stars or category, the last one as a beginning. Queries that differ are left out"
        + (skipped.length ? `: ${skipped.join(", ")}.` : "; none did."),
      "FlexSearch: `resolution` 9 (its default) orders by where words stand; with 1 it hands out its ready lists in the order of the file, which is no ranking. Ours always ranks.",
      `MiniSearch and Fuse for information: ${FEWER} rounds of 5 and 2 queries. MiniSearch found as many as ours in ${classes.map((one) => `${one.miniSame} of ${one.same}`).join(", ")} queries; Fuse looks for letters anywhere in a text and finds more.`,
    ],
  };
}

/** @param {Bench} bench @returns {Promise<Section>} */
export async function facets(bench) {
  const page = await searchPage(bench);
  const found = await page.evaluate((rounds) => globalThis["bench"].facets(rounds), 9);
  await page.close();
  return {
    goal: 2,
    title: "10,000 products: a query with a category and stars chosen, disjunctive counts of three facets",
    verdicts: [{ what: "itemsjs", ratio: interval(ratios(found.ours, found.peer)), goal: 0.0005 }],
    table: {
      head: ["queries alike", "timed", "values counted", "ours µs", "itemsjs µs"],
      rows: [[`${found.agree} of ${found.asked}`, found.timed, found.values, micro(median(found.ours)), micro(median(found.peer))]],
    },
    notes: [
      "9 rounds, A B B A. All counts of category, district and stars had to agree value by value; queries where they do not are left out: itemsjs takes every word typed for a beginning, ours only the last one.",
      "itemsjs also makes the first 20 items; ours orders everything it found.",
    ],
  };
}

/** @param {Bench} bench @returns {Promise<Section>} */
export async function firstAnswer(bench) {
  const query = "mat ong rung";
  const page = await bench.browser.newPage();
  const once = async (/** @type {"ours" | "peer"} */ who) => {
    await page.goto(`${bench.address}/page/first`);
    await page.waitForFunction(() => "bench" in globalThis);
    return page.evaluate(([who, query]) => globalThis["bench"][who](query), [who, query]);
  };
  /** @type {Record<string, number[]>} */
  const all = { coldOurs: [], coldPeer: [], warmOurs: [], warmPeer: [] };
  let total = 0;
  for (let round = 0; round < 9; round += 1) {
    const [a, b, c, d] = [await once("ours"), await once("peer"), await once("peer"), await once("ours")];
    if (a.total !== b.total || !a.total) throw new Error(`goal 3: ours finds ${a.total}, FlexSearch ${b.total}`);
    total = a.total;
    all.coldOurs.push((a.ms[0] + d.ms[0]) / 2);
    all.coldPeer.push((b.ms[0] + c.ms[0]) / 2);
    all.warmOurs.push((a.ms[1] + d.ms[1]) / 2);
    all.warmPeer.push((b.ms[1] + c.ms[1]) / 2);
  }
  await page.close();
  const ms = (/** @type {number[]} */ values) => median(values).toFixed(0);
  return {
    goal: 3,
    title: "10,000 products: bytes in memory → first answer",
    verdicts: [{ what: "FlexSearch, in a fresh page", ratio: interval(ratios(all.coldOurs, all.coldPeer)), goal: 0.05 }],
    table: {
      head: ["", "ours ms", "FlexSearch ms", "ratio"],
      rows: [
        ["fresh page", ms(all.coldOurs), ms(all.coldPeer), interval(ratios(all.coldOurs, all.coldPeer))],
        ["again in the same page", ms(all.warmOurs), ms(all.warmPeer), interval(ratios(all.warmOurs, all.warmPeer))],
      ],
    },
    notes: [
      `9 rounds, A B B A, every measurement in a page loaded anew; code is loaded and compiled before the clock starts. Both answer “${query}” with ${total} products.`,
      "Ours decodes and checks every record of all collections, links them, and indexes products, facilities, journeys, producers and places with facts, sounds, facets and orders. The peer parses the same files with `response.json()` and indexes the words of products only, with FlexSearch's own `forward` beginnings.",
    ],
  };
}
