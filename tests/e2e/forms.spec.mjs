// The same site in a sub-folder, as one file, without scripts, without wasm, with a wrong clock.
import { cards, count, expect, open, PRODUCTS, test } from "./support/app.mjs";
import { serveBelow, singleFile } from "./support/site.mjs";

/** @param {import("@playwright/test").Page} page @param {string} base */
async function walk(page, base) {
  await open(page, "#/", { base });
  await expect(page.locator(".door")).toHaveCount(3);
  await page.locator(".door--products").click();
  await expect(page.locator("main h1")).toBeFocused();
  expect(await count(page)).toBe(PRODUCTS);
  await expect(cards(page)).toHaveCount(PRODUCTS);
  await page.getByRole("combobox", { name: "Tìm sản phẩm" }).fill("mien dong");
  await cards(page).first().click();
  await expect(page.locator("main h1")).toHaveText("Miến dong Bình Lư");
  await expect(page).toHaveTitle("Miến dong Bình Lư – Sản vật Lai Châu");
  const font = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter((face) => face.status === "loaded").length;
  });
  expect(font, "fonts are loaded").toBeGreaterThan(0);
}

test("the site works in a sub-folder and asks for nothing outside of it", async ({ page, watch }) => {
  const site = await serveBelow("/a/b/");
  try {
    watch.origin = site.address;
    await walk(page, site.address);
    expect(watch.requests.filter((url) => !url.startsWith(site.address))).toEqual([]);
  } finally {
    site.stop();
  }
});

test("the single file works from a double click and makes no request at all", async ({ page, watch }) => {
  test.slow();
  const file = singleFile();
  watch.origin = file;
  await walk(page, file);
  expect(new Set(watch.requests.map((url) => url.split("#")[0]))).toEqual(new Set([file]));
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  // Playwright's text engine leaves <noscript> out, so the words are read as the reader sees them.
  test("the page says in three languages what this is and what to do, and does not promise that something still loads", async ({ page }) => {
    await page.goto("./");
    await expect(page.locator("noscript p")).toHaveCount(3);
    for (const paragraph of await page.locator("noscript p").all()) await expect(paragraph).toBeVisible();
    const words = await page.evaluate(() => document.body.innerText);
    expect(words).toContain("Sản vật Lai Châu giới thiệu sản phẩm đặc trưng");
    expect(words).toContain("hãy bật JavaScript cho trang rồi tải lại");
    expect(words).toContain("presents the signature products, makers and journeys");
    expect(words).toContain("please switch it on for this page and reload");
    expect(words).toContain("本页介绍越南莱州省的特色产品");
    expect(words).toContain("请为本页启用后重新载入");
    await expect(page.locator(".shell__failed")).toBeHidden();
    expect(words, "no promise that something still loads").not.toContain("Đang mở dữ liệu");
  });
});

test("where wasm cannot be had, a plain page says what to do in three languages", async ({ page, watch }) => {
  watch.allow(/^console: /);
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto("./");
  await expect(page.locator("html")).toHaveAttribute("data-boot", "failed");
  const failed = page.locator(".shell__failed");
  await expect(failed).toBeVisible();
  await expect(failed).toContainText("tải lại trang");
  await expect(failed.locator("[lang=en]")).toContainText("reload the page");
  await expect(failed.locator("[lang=zh]")).toContainText("重新载入");
  await expect(page.locator(".shell__loading")).toBeHidden();
});

for (const reducedMotion of /** @type {const} */ (["no-preference", "reduce"])) {
  test(`where boot.js itself cannot be had, the page says so by itself after 12 s, motion: ${reducedMotion}`, async ({ page, watch }) => {
    watch.allow(/^console: /);
    await page.emulateMedia({ reducedMotion });
    await page.route("**/boot-*.js", (route) => route.abort());
    await page.goto("./");
    const failed = page.locator(".shell__failed");
    await expect(page.locator(".shell__title")).toBeVisible();
    await expect(failed).toBeHidden();
    const delay = await failed.evaluate((element) => {
      const [waiting] = element.getAnimations();
      const ms = waiting?.effect?.getTiming().delay;
      waiting?.finish();
      return ms;
    });
    expect(delay).toBe(12_000);
    await expect(failed).toBeVisible();
    await expect(failed).toContainText("tải lại trang");
  });
}

test("a clock that lies before the data is told of, and everything works", async ({ page }) => {
  await page.clock.setFixedTime(new Date("2010-01-01T12:00:00+07:00"));
  await open(page, "#/about");
  await expect(page.locator("main")).toContainText("Đồng hồ của máy chỉ một ngày trước ngày dữ liệu");
  await open(page, "#/about", { lang: "en" });
  await expect(page.locator("main")).toContainText("The clock of this device shows a day before the data");
  await open(page, "#/products?certificate=expired", { lang: "vi" });
  const wrong = await count(page);
  expect(wrong).toBeGreaterThan(0);
  await page.clock.setFixedTime(new Date("2026-11-24T09:00:00+07:00"));
  await open(page, "#/about");
  await expect(page.locator("main")).not.toContainText("Đồng hồ của máy");
  await open(page, "#/products?certificate=expired");
  expect(await count(page), "certificates are judged as of the data's day").toBe(wrong);
});
