// What every test shares: a fixed clock, a watch over what must never happen, and ways to open a page.
import { expect, test as base } from "@playwright/test";

/** The day on which the tests take place. */
export const TODAY = "2026-11-24T09:00:00+07:00";

/** Languages of the app. */
export const LANGUAGES = /** @type {const} */ (["vi", "en", "zh"]);

/** How many products the shipped data has; tests of broken data count from here. */
export const PRODUCTS = 155;

/**
 * Every page of the app once.
 * @type {{name: string, hash: string}[]}
 */
export const ROUTES = [
  { name: "home", hash: "#/" },
  { name: "products", hash: "#/products" },
  { name: "products-by-stars", hash: "#/products?stars=3,4" },
  { name: "product-disagreeing", hash: "#/products/che-co-thu-mo-si-san" },
  { name: "product", hash: "#/products/mien-dong-binh-lu" },
  { name: "facilities", hash: "#/facilities" },
  { name: "facility", hash: "#/facilities/hp-thanh-phuong-casting" },
  { name: "journeys", hash: "#/journeys" },
  { name: "journey", hash: "#/journeys/ev-2016-11-28-study-tour" },
  { name: "facilities-filtered", hash: "#/facilities?province=yen-bai&sector=tea" },
  { name: "journeys-topic", hash: "#/journeys?topic=KC3" },
  { name: "journey-fair", hash: "#/journeys/ev-2014-tea-training" },
  { name: "figures", hash: "#/figures" },
  { name: "sources", hash: "#/sources" },
  { name: "compare", hash: "#/compare?ids=che-co-thu-mo-si-san,tra-dong-phuong-my-nhan-tam-duong,tra-shan-tuyet-than-uyen" },
  { name: "compare-facilities", hash: "#/compare?ids=yb-suoi-giang-tea-coop,lc-tan-uyen-tea" },
  { name: "shortlist", hash: "#/shortlist" },
  { name: "shortlist-sent", hash: "#/shortlist?ids=mien-dong-binh-lu,no-such-id,qn-trinh-anh" },
  { name: "about", hash: "#/about" },
  { name: "unknown-address", hash: "#/nowhere/at-all" },
  { name: "unknown-product", hash: "#/products/no-such-product" },
];

/** Collects what must never happen, over all pages of a context. */
export class Watch {
  /** @type {string[]} */
  #problems = [];
  /** @type {RegExp[]} */
  #allowed = [];
  /** Every request that left the page, `data:` and `blob:` aside. @type {string[]} */
  requests = [];

  /** @param {string} origin The only origin that may be asked. */
  constructor(origin) {
    this.origin = origin;
  }

  /** Tests that break something on purpose say which complaint of the browser follows from it. */
  allow(/** @type {RegExp} */ pattern) {
    this.#allowed.push(pattern);
  }

  note(/** @type {string} */ problem) {
    if (!this.#allowed.some((pattern) => pattern.test(problem))) this.#problems.push(problem);
  }

  /** @param {import("@playwright/test").BrowserContext} context */
  async over(context) {
    await context.exposeBinding("__noteViolation", (_, words) => this.note(`CSP: ${words}`));
    await context.addInitScript(() => {
      addEventListener("securitypolicyviolation", (event) => {
        // @ts-ignore the binding above
        globalThis.__noteViolation(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
      });
    });
    context.on("console", (message) => {
      if (message.type() === "error") this.note(`console: ${message.text()}`);
    });
    context.on("weberror", (error) => this.note(`page error: ${error.error()}`));
    context.on("request", (request) => {
      const url = request.url();
      if (/^(data|blob|about):/.test(url)) return;
      this.requests.push(url);
      if (new URL(url).origin !== this.origin && !url.startsWith(this.origin)) this.note(`foreign request: ${url}`);
    });
  }

  /** Problems noted so far. */
  get problems() {
    return [...this.#problems];
  }
}

/**
 * `watch` runs for every test; its list must be empty when the test ends.
 * @type {import("@playwright/test").TestType<any, any>}
 */
export const test = base.extend({
  watch: [
    async ({ context, baseURL }, use) => {
      const watch = new Watch(new URL(baseURL).origin);
      await watch.over(context);
      await context.clock.setFixedTime(new Date(TODAY));
      await use(watch);
      expect(watch.problems, "no console error, page error, foreign request or policy violation").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/**
 * Opens a page of the app and waits until its heading stands. `theme` is the device's; `lang` goes through the address.
 * @param {import("@playwright/test").Page} page
 * @param {string} hash
 * @param {{lang?: string, theme?: "light" | "dark", base?: string}} [how]
 */
export async function open(page, hash, { lang, theme, base = "./" } = {}) {
  if (theme) await page.emulateMedia({ colorScheme: theme });
  const address = lang ? `${hash}${hash.includes("?") ? "&" : "?"}lang=${lang}` : hash;
  // A change of the fragment alone would not load anything: leave first.
  if (page.url() !== "about:blank") await page.goto("about:blank");
  await page.goto(`${base}${address}`);
  await expect(page.locator("html")).toHaveAttribute("data-app", "ready");
  await expect(page.locator("main h1")).toBeVisible();
  await drawn(page);
  if (lang) await expect(page.locator("html")).toHaveAttribute("lang", lang);
}

/** Long lists are drawn in steps: all of them are there. @param {import("@playwright/test").Page} page */
export async function drawn(page) {
  await expect(page.locator("#results[aria-busy]")).toHaveCount(0);
}

/**
 * Goes to another address inside the running app, as a link would. The caller waits for what the page shows.
 * @param {import("@playwright/test").Page} page
 * @param {string} hash
 */
export async function go(page, hash) {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
}

/** Two frames: whatever was asked of layout and paint has happened. @param {import("@playwright/test").Page} page */
export async function frames(page) {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** The number in the catalogue's heading. @param {import("@playwright/test").Page} page */
export async function count(page) {
  const words = await page.locator("main h1").innerText();
  return Number(words.replace(/\D+/g, ""));
}

/** @param {import("@playwright/test").Page} page */
export const cards = (page) => page.locator("#results .product-card");

/** @param {import("@playwright/test").Page} page */
export async function cardNames(page) {
  await drawn(page);
  return page.locator("#results .product-card__name").allTextContents();
}

/** Opens the menu dialog and gives it. @param {import("@playwright/test").Page} page */
export async function openMenu(page) {
  await page.locator("header").getByRole("button", { name: /Trình đơn|Menu|菜单/ }).click();
  const menu = page.locator("dialog.dialog--menu");
  await expect(menu).toBeVisible();
  return menu;
}

/**
 * Changes a data file on its way to the app.
 * @param {import("@playwright/test").Page} page
 * @param {string} file
 * @param {(data: any) => void} change
 */
export async function changeData(page, file, change) {
  await page.route(`**/data/${file}`, async (route) => {
    const response = await route.fetch();
    const data = await response.json();
    change(data);
    await route.fulfill({ response, json: data });
  });
}

/** Answers for a data file. @param {import("@playwright/test").Page} page @param {string} file */
export async function answerData(page, file, /** @type {any} */ answer) {
  await page.route(`**/data/${file}`, (route) => route.fulfill(answer));
}
