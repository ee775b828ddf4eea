// Goal 4: from a key going down to the next paint with other results, on a slow phone.
import { PHONE, slowDown } from "../lib/browser.mjs";
import { probe } from "../lib/probe.mjs";
import { interval, percentile } from "../lib/stats.mjs";

const ROUNDS = 9;
const SLOWER = 4;
/** Typed letter by letter; nothing is measured at a space, which changes no results. */
const TEXTS = ["mat ong", "che shan"];
const RESULTS = "#results";

/** @typedef {import("playwright-core").Page} Page */

/** @param {import("./search.mjs").Bench} bench @param {string} path @param {(page: Page) => Promise<unknown>} ready */
async function open(bench, path, ready) {
  const page = await bench.browser.newPage({ viewport: PHONE });
  await page.addInitScript(probe);
  await page.goto(`${bench.address}${path}`);
  await ready(page);
  await slowDown(page, SLOWER);
  return page;
}

/** Types all texts; ms of every letter, and what the page says it found in the end. @param {Page} page */
async function type(page) {
  /** @type {number[]} */
  const times = [];
  const totals = [];
  await page.bringToFront();
  for (const text of TEXTS) {
    await page.locator("#search").fill("");
    await page.locator("#search").focus();
    await page.evaluate(() => globalThis["probe"].quiet());
    for (const letter of text) {
      const measured = letter !== " ";
      if (measured) {
        await page.evaluate((selector) => {
          globalThis["probe"].running = globalThis["probe"].keystroke(selector);
        }, RESULTS);
      }
      await page.keyboard.press(letter === " " ? "Space" : letter);
      if (measured) times.push(await page.evaluate(() => globalThis["probe"].running));
      await page.evaluate(() => globalThis["probe"].quiet());
    }
    totals.push((await page.locator("h1").last().innerText()).replace(/\D/g, ""));
  }
  return { times, totals };
}

/** @param {import("./search.mjs").Bench} bench @returns {Promise<import("../lib/report.mjs").Section>} */
export async function keystrokes(bench) {
  const ours = await open(bench, "/app-small/#/products?q=mat", async (page) => {
    await page.waitForFunction(() => /\d/.test(document.querySelector("main h1")?.textContent ?? ""), undefined, { timeout: 120_000 });
  });
  const peer = await open(bench, "/page/flexsearch-list", (page) => page.waitForSelector("html[data-ready]", { state: "attached", timeout: 120_000 }));
  /** @type {number[][]} */
  const [own, others] = [[], []];
  // Once unmeasured: results are compared, and code is compiled as it is for a person who has typed before.
  const [first, second] = [await type(ours), await type(peer)];
  if (first.totals.join() !== second.totals.join()) {
    throw new Error(`goal 4: the app finds ${first.totals.join(", ")}, the peer ${second.totals.join(", ")}`);
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    const a = await type(ours);
    const b = await type(peer);
    const c = await type(peer);
    const d = await type(ours);
    own.push([...a.times, ...d.times]);
    others.push([...b.times, ...c.times]);
  }
  const shown = await ours.locator(`${RESULTS} > li`).count();
  await Promise.all([ours.close(), peer.close()]);
  const ratio = (/** @type {number} */ share) => interval(own.map((times, at) => percentile(times, share) / percentile(others[at], share)));
  const row = (/** @type {string} */ name, /** @type {number} */ share) =>
    [name, percentile(own.flat(), share).toFixed(0), percentile(others.flat(), share).toFixed(0), ratio(share)];
  return {
    goal: 4,
    title: "10,000 products, processor 4 times slower: key down → next paint with other results",
    verdicts: [{ what: "p98, FlexSearch + innerHTML of 20 cards", ratio: ratio(0.98), goal: 0.6 }],
    table: { head: ["", "ours ms", "FlexSearch + innerHTML ms", "ratio"], rows: [row("p50", 0.5), row("p98", 0.98)] },
    notes: [
      `${ROUNDS} rounds, A B B A, ${own[0].length} letters of ${TEXTS.map((text) => `“${text}”`).join(" and ")} per round and side; p98 of so few is nearly the worst one. Both pages say the same totals (${first.totals.join(", ")}). Window ${PHONE.width} × ${PHONE.height}.`,
      `The app draws its whole list page: ${shown} cards with pictures and marks, suggestions, results elsewhere, address; counts of facets follow in a later frame. The peer draws 20 cards of the same text with marks, and the total.`,
    ],
  };
}
