// Goal 8: 100,000 rows. From the wish to see the list to its first rows on the screen; frames of a fling through it.
import { PHONE, slowDown } from "../lib/browser.mjs";
import { probe } from "../lib/probe.mjs";
import { interval, median, percentile } from "../lib/stats.mjs";

const ROUNDS = 9;
/** Pixels of one fling and its speed: about 3 seconds. */
const FLING = { distance: 24_000, speed: 8_000 };
const SLOWER = [1, 4];

/** @typedef {import("playwright-core").Page} Page */

/** @param {import("./search.mjs").Bench} bench @param {string} path */
async function open(bench, path) {
  const page = await bench.browser.newPage({ viewport: PHONE });
  await page.addInitScript(probe);
  await page.goto(`${bench.address}${path}`);
  return page;
}

/** Opens the list by the address, as a link does; ms to its first rows. @param {Page} page */
async function firstRows(page) {
  await page.bringToFront();
  await page.evaluate(() => globalThis["probe"].quiet());
  const ms = await page.evaluate(async () => {
    const shown = globalThis["probe"].changed("body", "#results .cards__item");
    const began = performance.now();
    location.hash = "#/products";
    return (await shown) - began;
  });
  await page.evaluate(() => globalThis["probe"].quiet());
  return ms;
}

/** @param {Page} page */
async function leave(page) {
  const gone = page.evaluate(() => new Promise((resolve) => {
    const watch = new MutationObserver(() => {
      if (document.querySelector("#results")) return;
      watch.disconnect();
      resolve(undefined);
    });
    watch.observe(document.body, { childList: true, subtree: true });
    location.hash = "#/";
  }));
  await gone;
}

/** Turns of the wheel through the list; times between frames. @param {Page} page @param {import("playwright-core").CDPSession} session */
async function fling(page, session) {
  await page.evaluate(() => {
    globalThis["probe"].measured = globalThis["probe"].frames();
  });
  await session.send("Input.synthesizeScrollGesture", {
    x: PHONE.width / 2, y: PHONE.height / 2, yDistance: -FLING.distance, speed: FLING.speed, gestureSourceType: "mouse",
  });
  /** @type {number[]} */
  const times = await page.evaluate(() => globalThis["probe"].measured.stop());
  const far = await page.evaluate(() => scrollY);
  if (far < FLING.distance / 2) throw new Error(`goal 8: the fling ended after ${far} px`);
  return times;
}

/** @param {import("./search.mjs").Bench} bench @returns {Promise<import("../lib/report.mjs").Section>} */
export async function rows(bench) {
  const ours = await open(bench, "/app-large/#/products?q=mat");
  await ours.waitForFunction(() => /\d/.test(document.querySelector("main h1")?.textContent ?? ""), undefined, { timeout: 300_000 });
  await leave(ours);
  const peer = await open(bench, "/page/react-rows");
  await peer.waitForSelector("html[data-ready]", { state: "attached", timeout: 300_000 });
  /** @type {import("../lib/report.mjs").Section} */
  const section = {
    goal: 8, title: "100,000 rows: first paint of the list, frames of a fling", verdicts: [],
    table: { head: ["processor", "", "ours ms", "react-virtual ms", "ratio"], rows: [] }, notes: [],
  };
  const pages = { ours, peer };
  const counts = [];
  for (const slower of SLOWER) {
    const sessions = { ours: await slowDown(ours, slower), peer: await slowDown(peer, slower) };
    /** @type {Record<"ours" | "peer", {paint: number[], frame: number[], frames: number[]}>} */
    const all = { ours: { paint: [], frame: [], frames: [] }, peer: { paint: [], frame: [], frames: [] } };
    for (let round = 0; round <= ROUNDS; round += 1) {
      const of = { ours: /** @type {number[]} */ ([]), peer: /** @type {number[]} */ ([]) };
      const paint = { ours: 0, peer: 0 };
      for (const who of /** @type {const} */ (["ours", "peer", "peer", "ours"])) {
        paint[who] += (await firstRows(pages[who])) / 2;
        if (round === 0) counts.push((await pages[who].locator("h1").last().innerText()).replace(/\D/g, ""));
        of[who].push(...(await fling(pages[who], sessions[who])));
        await leave(pages[who]);
      }
      // The first round compares and warms up.
      if (round === 0) continue;
      for (const who of /** @type {const} */ (["ours", "peer"])) {
        all[who].paint.push(paint[who]);
        all[who].frame.push(percentile(of[who], 0.95));
        all[who].frames.push(...of[who]);
      }
    }
    if (new Set(counts).size !== 1) throw new Error(`goal 8: the pages count ${counts.join(", ")} rows`);
    const paint = interval(all.ours.paint.map((own, at) => own / all.peer.paint[at]));
    const frame = interval(all.ours.frame.map((own, at) => own / all.peer.frame[at]));
    const name = slower === 1 ? "as it is" : `${slower} times slower`;
    section.verdicts.push(
      { what: `first paint, processor ${name}`, ratio: paint, goal: 0.5 },
      { what: `fling, p95 of frames, processor ${name}`, ratio: frame, goal: 1 },
    );
    const longest = (/** @type {number[]} */ times) => Math.max(...times).toFixed(0);
    section.table.rows.push(
      [name, "first paint, median", median(all.ours.paint).toFixed(1), median(all.peer.paint).toFixed(1), paint],
      [name, "fling, p95 of frames", percentile(all.ours.frames, 0.95).toFixed(1), percentile(all.peer.frames, 0.95).toFixed(1), frame],
      [name, "fling, longest frame", longest(all.ours.frames), longest(all.peer.frames), ""],
    );
  }
  await Promise.all([ours.close(), peer.close()]);
  section.notes.push(
    `${ROUNDS} rounds after one unmeasured, A B B A; window ${PHONE.width} × ${PHONE.height}; both pages say they show ${counts[0]} rows. All data is in memory: the clock starts when the address changes to the list's, as a link does, and stops after the frame that shows the first rows.`,
    `The fling is a turn of the wheel over ${FLING.distance} px at ${FLING.speed} px/s, made by the browser. Frames cannot be shorter than the display's 16.7 ms.`,
    "The app's page is the whole one: search field, facets with counts, cards with drawings. The peer has a heading and cards of the same text in one column, of known height.",
  );
  return section;
}
