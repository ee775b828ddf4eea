// Runs the bench: `cargo xtask bench` prepares everything and calls this.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { loadavg } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { code } from "./goals/code.mjs";
import { keystrokes } from "./goals/keystroke.mjs";
import { rows } from "./goals/rows.mjs";
import { facets, firstAnswer, queries } from "./goals/search.mjs";
import { bundle, html, launch } from "./lib/browser.mjs";
import { report } from "./lib/report.mjs";
import { serve } from "./lib/server.mjs";
import { STYLE } from "./lib/style.mjs";

const { values: given } = parseArgs({
  options: {
    site: { type: "string" },
    engine: { type: "string" },
    small: { type: "string" },
    large: { type: "string" },
    only: { type: "string" },
    // Sections of goals that are not run are taken from there.
    results: { type: "string" },
  },
});
const { site, engine, small, large } = given;
if (!site || !engine || !small || !large) {
  throw new Error("run.mjs needs --site, --engine, --small and --large. What to do: `cargo xtask bench`");
}

/** Pages of the peers and of the engine alone. */
const PAGES = ["search.mjs", "first.mjs", "flexsearch-list.mjs", "react-rows.jsx"];

/** @type {Map<string, string>} */
const made = new Map();
for (const entry of PAGES) {
  const name = entry.replace(/\.\w+$/, "");
  made.set(`/page/${name}`, html(`/script/${name}.js`, STYLE));
  made.set(`/script/${name}.js`, await bundle(entry));
}
made.set("/nothing", "<!DOCTYPE html><title>nothing</title>");

const served = await serve(
  [
    ["/engine/", engine], ["/small/", small], ["/large/", large],
    // The app twice, each time with its data folder replaced.
    ["/app-small/", site], ["/app-small/data/", small], ["/app-large/", site], ["/app-large/data/", large],
  ],
  made,
);
const browser = await launch();

/** @type {Record<string, () => Promise<import("./lib/report.mjs").Section>>} */
const GOALS = {
  1: () => queries({ browser, address: served.address }),
  2: () => facets({ browser, address: served.address }),
  3: () => firstAnswer({ browser, address: served.address }),
  4: () => keystrokes({ browser, address: served.address }),
  6: () => code({ site, engine }),
  8: () => rows({ browser, address: served.address }),
};
if (given.only && !(given.only in GOALS)) throw new Error(`there is no goal ${given.only}; there are ${Object.keys(GOALS).join(", ")}`);

// A goal run alone leaves the others' results as they were.
const folder = given.results ?? join(engine, "..", "results");
await mkdir(folder, { recursive: true });
try {
  for (const [goal, run] of Object.entries(GOALS)) {
    if (given.only && given.only !== goal) continue;
    console.log(`bench: goal ${goal} …`);
    const started = performance.now();
    const [before] = loadavg();
    const section = await run();
    section.load = [before, loadavg()[0]];
    await writeFile(join(folder, `${goal}.json`), JSON.stringify(section, undefined, 1));
    for (const one of section.verdicts) {
      const ratio = typeof one.ratio === "number" ? one.ratio : one.ratio.median;
      console.log(`  ${one.what}: ${ratio.toPrecision(3)} (wanted: at most ${one.goal})`);
    }
    console.log(`  ${((performance.now() - started) / 1000).toFixed(0)} s`);
  }
  const sections = [];
  for (const goal of Object.keys(GOALS)) {
    const text = await readFile(join(folder, `${goal}.json`), "utf8").catch(() => undefined);
    if (text) sections.push(JSON.parse(text));
  }
  const { devDependencies: versions } = JSON.parse(await readFile(new URL("package.json", import.meta.url), "utf8"));
  await writeFile(new URL("REPORT.md", import.meta.url), report(sections, { browser: browser.version(), versions }));
} finally {
  await browser.close();
  served.close();
}
