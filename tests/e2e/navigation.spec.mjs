// Addresses, history, language, title and focus.
import { cards, count, expect, go, LANGUAGES, open, openMenu, PRODUCTS, test } from "./support/app.mjs";

/** @param {import("@playwright/test").Page} page */
const scrollY = (page) => page.evaluate(() => Math.round(window.scrollY));

/** Scrolls and waits until the page is there. @param {import("@playwright/test").Page} page */
async function scrollTo(page, /** @type {number} */ y) {
  await page.evaluate((to) => window.scrollTo(0, to), y);
  await expect.poll(() => scrollY(page)).toBe(y);
}

for (const width of [390, 1280]) {
  test(`Back returns to the same card of the catalogue at ${width} px, with its filters`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await open(page, "#/products?district=lc-tam-duong,lc-muong-te");
    await scrollTo(page, 1500);
    // The card in the middle of the window, found as a reader would find it.
    const href = await page.evaluate(() => {
      const middle = [...document.querySelectorAll("#results .product-card")].find((card) => {
        const { top, bottom } = card.getBoundingClientRect();
        return top < innerHeight / 2 + 100 && bottom > innerHeight / 2;
      });
      return middle?.getAttribute("href");
    });
    const card = page.locator(`#results a[href="${href}"]`);
    const before = await card.evaluate((element) => element.getBoundingClientRect().top);
    await card.click();
    await expect(page.locator("dl.facts")).toBeVisible();
    await expect.poll(() => scrollY(page)).toBe(0);
    await page.goBack();
    await expect(page).toHaveURL(/#\/products\?district=lc-muong-te,lc-tam-duong$|#\/products\?district=lc-tam-duong,lc-muong-te$/);
    await expect(card).toBeInViewport();
    await expect
      .poll(async () => Math.abs((await card.evaluate((element) => element.getBoundingClientRect().top)) - before))
      .toBeLessThanOrEqual(40);
    await page.goForward();
    await expect(page.locator("dl.facts")).toBeVisible();
  });
}

test("every change of page sets the title, moves the focus to the heading and is announced politely", async ({ page }) => {
  await open(page, "#/");
  await expect(page).toHaveTitle("Sản vật Lai Châu");
  const announcer = page.locator("#announcer");
  await expect(announcer).toHaveAttribute("aria-live", "polite");
  const arrives = async (/** @type {string} */ title) => {
    await expect(page).toHaveTitle(`${title} – Sản vật Lai Châu`);
    await expect(page.locator("main h1")).toBeFocused();
    await expect(announcer).toHaveText(`${title} – Sản vật Lai Châu`);
    expect(await scrollY(page)).toBe(0);
  };
  await page.locator(".door--products").click();
  await arrives("Danh mục sản phẩm");
  await page.locator('#results a[href="#/products/mien-dong-binh-lu"]').click();
  await arrives("Miến dong Bình Lư");
  // From product to product: still another page.
  await page.locator(".related a.product-card").first().click();
  await expect(page.locator("main h1")).not.toHaveText("Miến dong Bình Lư");
  await arrives(await page.locator("main h1").innerText());
  await go(page, "#/facilities");
  await arrives("Cơ sở");
  await page.locator("#results .product-card").first().click();
  await arrives(await page.locator("main h1").innerText());
  await go(page, "#/journeys");
  await arrives("Hành trình");
  await page.getByRole("navigation", { name: "Các phần chính" }).getByRole("link", { name: "Giới thiệu" }).click();
  await arrives("Giới thiệu");
  await expect(page.locator("nav a[aria-current=page]")).toHaveText("Giới thiệu");
});

test("the language switch keeps page, filters, place and focus", async ({ page }) => {
  await open(page, "#/products?stars=3&sort=name");
  const filtered = await count(page);
  const english = page.locator(".masthead .lang-switch [lang=en]");
  await english.focus();
  await scrollTo(page, 1200);
  const middle = () =>
    page.evaluate(() =>
      [...document.querySelectorAll("#results .product-card")]
        .filter((card) => {
          const { top, bottom } = card.getBoundingClientRect();
          return bottom > 0 && top < innerHeight;
        })
        .map((card) => card.getAttribute("href")),
    );
  const seen = await middle();
  await page.keyboard.press("Enter");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(english).toHaveAttribute("aria-pressed", "true");
  await expect(english).toBeFocused();
  await expect(page).toHaveURL(/#\/products\?stars=3&sort=name$/);
  await expect(page.locator("main h1")).toHaveText(`${filtered} products`);
  await expect(page).toHaveTitle("Product catalogue – Lai Châu specialities");
  expect(Math.abs((await scrollY(page)) - 1200), "the place on the page").toBeLessThanOrEqual(200);
  expect((await middle()).filter((href) => seen.includes(href)).length, "cards that stayed in view").toBeGreaterThan(0);
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

test("the language of the address goes before the last choice, and the switch then changes the address", async ({ page }) => {
  for (const lang of LANGUAGES) {
    await open(page, "#/about", { lang });
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
  }
  await open(page, "#/products?lang=en&stars=4");
  await page.locator(".masthead .lang-switch [lang=vi]").click();
  await expect(page).toHaveURL(/lang=vi/);
  await expect(page).toHaveURL(/stars=4/);
  // A link without a language keeps the one that was chosen.
  await open(page, "#/about");
  await expect(page.locator("html")).toHaveAttribute("lang", "vi");
});

test("Back takes a page back, never the language chosen since, and the address follows", async ({ page }) => {
  await open(page, "#/products?stars=4", { lang: "en" });
  await cards(page).first().click();
  await expect(page.locator("dl.facts")).toBeVisible();
  await page.locator(".product__tools .lang-switch [lang=zh]").click();
  await expect(page.locator("html")).toHaveAttribute("lang", "zh");
  await page.goBack();
  await expect(page.locator("#results")).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "zh");
  await expect(page).toHaveURL(/lang=zh/);
  await expect(page).toHaveURL(/stars=4/);
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("lang", "zh");
});

test("a reload keeps the place on the page, and Back after it the place before", async ({ page }) => {
  await open(page, "#/products");
  await scrollTo(page, 1500);
  await go(page, "#/about");
  await expect(page.locator("main h1")).toHaveText("Giới thiệu");
  await expect.poll(() => scrollY(page)).toBe(0);
  await scrollTo(page, 400);
  await page.reload();
  await expect(page.locator("main h1")).toHaveText("Giới thiệu");
  // The typeface may come after the place was taken: the browser then moves the page by the pixel that lines differ.
  await expect.poll(async () => Math.abs((await scrollY(page)) - 400)).toBeLessThanOrEqual(2);
  await page.goBack();
  await expect(page.locator("#results")).toBeVisible();
  await expect.poll(async () => Math.abs((await scrollY(page)) - 1500)).toBeLessThanOrEqual(2);
});

test("the languages stay in reach deep in a list and on a product", async ({ page }) => {
  await open(page, "#/products");
  for (const [hash, bar] of [["#/products", ".masthead"], ["#/products/mien-dong-binh-lu", ".product__tools"]]) {
    await go(page, hash);
    await expect(page.locator(bar)).toBeVisible();
    await scrollTo(page, 700);
    await expect(page.locator(`${bar} .lang-switch [lang=en]`)).toBeInViewport();
  }
});

test("a link to the address from before typing works after typing", async ({ page }) => {
  await open(page, "#/products");
  await page.locator("#search").fill("zzzz");
  await expect(page).toHaveURL(/q=zzzz/);
  await expect(cards(page)).toHaveCount(0);
  await page.locator('[data-region=suggestions] a[href="#/products"]').click();
  await expect(cards(page)).toHaveCount(PRODUCTS);
  await expect(page.locator("#search")).toHaveValue("");
  await page.locator("#search").fill("zzzz");
  await expect(cards(page)).toHaveCount(0);
  await page.locator('.masthead__nav a[href="#/products"]').click();
  await expect(cards(page)).toHaveCount(PRODUCTS);
});

for (const [locale, lang] of [["en-US", "en"], ["zh-CN", "zh"], ["vi-VN", "vi"], ["fr-FR", "vi"]]) {
  test.describe(`a browser in ${locale}`, () => {
    test.use({ locale });
    test(`gets the app in ${lang} on its first visit`, async ({ page }) => {
      await open(page, "#/");
      await expect(page.locator("html")).toHaveAttribute("lang", lang);
    });
  });
}

test("unknown ids and addresses say so, name themselves and lead on", async ({ page }) => {
  const cases = [
    ["#/products/no-such-product", "no-such-product", "#/products"],
    ["#/facilities/no-such-facility", "no-such-facility", "#/facilities"],
    ["#/journeys/no-such-journey", "no-such-journey", "#/journeys"],
    ["#/nowhere/at-all", "#/nowhere/at-all", "#/products"],
    ["#/products/ê%zz<b>", "#/products/", "#/products"],
  ];
  await open(page, "#/about");
  for (const [hash, words, on] of cases) {
    await go(page, hash);
    await expect(page.locator("main h1")).toHaveText("Không có trang này");
    await expect(page).toHaveTitle("Không có trang này – Sản vật Lai Châu");
    await expect(page.locator("main .plain__words")).toContainText(words);
    await expect(page.locator(`main a[href="#/"]`)).toBeVisible();
    await expect(page.locator(`main a[href="${on}"]`)).toBeVisible();
    await expect(page.locator("main b")).toHaveCount(0);
    await expect.soft(page.locator("header .lang-switch"), `${hash} has the header with the languages`).toBeVisible();
    await go(page, "#/about");
    await expect(page.locator("main h1")).toHaveText("Giới thiệu");
  }
  await page.goto("./#/products?nonsense=1&stars=banana&district=atlantis");
  // Filters that the data does not know are left out, with a word.
  await expect(page.locator(".part-missing")).toHaveText("Đã bỏ bộ lọc không có trong dữ liệu: atlantis, banana");
  expect(await count(page)).toBe(PRODUCTS);
});

test("choices of the visitor and of the device are kept apart and survive a reload", async ({ page }) => {
  await open(page, "#/about");
  const menu = await openMenu(page);
  await menu.getByRole("radio", { name: "Tối" }).check();
  await menu.getByRole("radio", { name: "Lớn hơn" }).check();
  await menu.getByRole("radio", { name: "Đặt trên giá" }).check();
  const html = page.locator("html");
  const holds = async () => {
    await expect(html).toHaveAttribute("data-theme", "dark");
    await expect(html).toHaveAttribute("data-text", "150");
    await expect(html).toHaveAttribute("data-reach", "arm");
  };
  await holds();
  const stored = await page.evaluate(() => ({ ...localStorage }));
  expect(stored).toEqual({
    "svlc.visitor.lang": "vi",
    "svlc.visitor.theme": "dark",
    "svlc.visitor.text-size": "150",
    "svlc.device.reach": "arm",
  });
  await page.reload();
  await expect(page.locator("main h1")).toBeVisible();
  await holds();
});

test("the app works where the browser refuses storage", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  await open(page, "#/");
  await page.locator(".door--products").click();
  await expect(cards(page)).toHaveCount(PRODUCTS);
  await page.locator(".masthead .lang-switch [lang=en]").click();
  await expect(page.locator("main h1")).toHaveText(`${PRODUCTS} products`);
  const menu = await openMenu(page);
  await menu.getByRole("radio", { name: "Dark" }).check();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});
