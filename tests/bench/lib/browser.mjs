// One Chromium for everything, and the peers' pages, bundled.
import { build } from "esbuild";
import { chromium } from "playwright-core";

/** What a phone in the hand is; the app's own layout for it is the narrow one. */
export const PHONE = { width: 412, height: 823 };

/** @returns {Promise<import("playwright-core").Browser>} */
export const launch = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
    // Without it a page that is not in front is slowed.
    args: ["--disable-background-timer-throttling", "--disable-renderer-backgrounding", "--no-sandbox"],
  });

/**
 * Source of a page's script, bundled and minified as it would be published.
 * @param {string} entry Path below this folder.
 */
export async function bundle(entry) {
  const result = await build({
    entryPoints: [new URL(`../pages/${entry}`, import.meta.url).pathname],
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    legalComments: "none",
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "warning",
  });
  return result.outputFiles[0].text;
}

/** @param {string} script Address of its script. @param {string} style */
export const html = (script, style = "") =>
  `<!DOCTYPE html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>bench</title>
<style>${style}</style><body><div id="app"></div><script type="module" src="${script}"></script>`;

/**
 * Makes a page's processor slower, seen from the page.
 * @param {import("playwright-core").Page} page
 * @param {number} times
 */
export async function slowDown(page, times) {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: times });
  return session;
}
