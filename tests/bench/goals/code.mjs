// Goal 6: bytes of code to a usable search, as a host sends them.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { bundle } from "../lib/browser.mjs";

/** @param {Uint8Array | string} bytes */
const packed = (bytes) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 } }).length;

/** Bytes of a folder's files by their endings. @param {string} folder @param {RegExp} names */
async function sizes(folder, names) {
  const files = (await readdir(folder)).filter((name) => names.test(name));
  const all = await Promise.all(files.map(async (name) => packed(await readFile(join(folder, name)))));
  return all.reduce((sum, size) => sum + size, 0);
}

/**
 * @param {{site: string, engine: string}} folders
 * @returns {Promise<import("../lib/report.mjs").Section>}
 */
export async function code({ site, engine }) {
  const [wasm, glue] = [await sizes(site, /_bg\.wasm$/), await sizes(site, /\.js$/)];
  const [engineWasm, engineGlue] = [await sizes(engine, /_bg\.wasm$/), await sizes(engine, /\.js$/)];
  const peer = packed(await bundle("react-search.jsx"));
  const ours = wasm + glue;
  const alone = engineWasm + engineGlue;
  const kilo = (/** @type {number} */ bytes) => `${(bytes / 1024).toFixed(1)} KB`;
  return {
    goal: 6,
    title: "Code to a usable search, brotli 11",
    verdicts: [{ what: "React 19 + MiniSearch 7 + react-window 2", ratio: ours / peer, goal: 2 }],
    table: {
      head: ["", "wasm", "scripts", "together", "÷ peer"],
      rows: [
        ["the whole app (every page, three languages, drawings)", kilo(wasm), kilo(glue), kilo(ours), ours / peer],
        ["the engine alone (decoding, search, facets)", kilo(engineWasm), kilo(engineGlue), kilo(alone), alone / peer],
        ["peer: one page with a field and a windowed list", "", kilo(peer), kilo(peer), 1],
      ],
    },
    notes: [
      "The peer is `pages/react-search.jsx`, bundled and minified by esbuild for production. It has one page, one language, no facets, no repair of what was typed. Style sheets and data are counted on neither side.",
    ],
  };
}
