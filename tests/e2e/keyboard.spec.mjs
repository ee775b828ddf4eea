// The whole way from home to a product and back, without a pointer.
import { cards, count, expect, open, PRODUCTS, test } from "./support/app.mjs";

/** What has the focus, and whether it shows. @param {import("@playwright/test").Page} page */
const focused = (page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return { what: "body", shows: true };
    const label = element.closest("label");
    const search = element.closest(".search");
    const ringed = [element, label, search].some((one) => {
      if (!one) return false;
      const style = getComputedStyle(one);
      return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    });
    return { what: `${element.tagName.toLowerCase()}.${element.className}#${element.id}`, shows: ringed };
  });

/**
 * Presses a key until an element that matches has the focus; every stop on the way must show its focus.
 * @param {import("@playwright/test").Page} page
 * @param {string} key
 * @param {string} selector
 * @param {number} [most]
 */
async function press(page, key, selector, most = 60) {
  const hidden = [];
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press(key);
    const now = await focused(page);
    if (!now.shows) hidden.push(now.what);
    if (await page.evaluate((s) => document.activeElement?.matches(s), selector)) {
      expect(hidden, "every stop shows its focus").toEqual([]);
      return;
    }
  }
  throw new Error(`${selector} was not reached with ${most} × ${key}`);
}

test("from the skip link through home, catalogue, facet, card and product and back, by keyboard alone", async ({ page }) => {
  await open(page, "#/");
  await press(page, "Tab", ".skip", 1);
  await expect(page.locator(".skip")).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
  await press(page, "Tab", ".door--products", 1);
  await press(page, "Tab", ".door--facilities", 1);
  await press(page, "Tab", ".door--journeys", 1);
  await press(page, "Shift+Tab", ".door--products", 2);
  await page.keyboard.press("Enter");
  await expect(page.locator("main h1")).toBeFocused();
  expect(await count(page)).toBe(PRODUCTS);

  // Back over the search field to the facets; choose tea with the space bar.
  await press(page, "Shift+Tab", "#search", 3);
  await press(page, "Shift+Tab", "#group-side-category .facet__box");
  await press(page, "Shift+Tab", "#group-side-category .facet__row:first-of-type .facet__box, #group-side-category h2 + .facet__row .facet__box", 20);
  await page.keyboard.press("Space");
  await expect(page).toHaveURL(/category=tea$/);
  await expect(page.locator("#group-side-category .facet__box").first()).toBeFocused();
  const teas = await count(page);
  expect(teas).toBeLessThan(PRODUCTS);

  await press(page, "Tab", "#results .product-card");
  const first = await cards(page).first().locator(".product-card__name").innerText();
  await page.keyboard.press("Enter");
  await expect(page.locator("main h1")).toHaveText(first);
  await expect(page.locator("main h1")).toBeFocused();
  await press(page, "Shift+Tab", ".product__back", 8);
  await page.goBack();
  await expect(page.locator("main h1")).toHaveText(`${teas} sản phẩm`);
  await expect(page.locator("main h1")).toBeFocused();

  // Arrow keys work the order, Escape clears the search.
  await press(page, "Tab", ".sort__select", 10);
  await page.keyboard.press("ArrowDown");
  await expect(page).toHaveURL(/sort=name$/);
  await press(page, "Shift+Tab", "#search", 10);
  await page.keyboard.type("shan");
  await expect(page).toHaveURL(/q=shan/);
  // The first Escape closes the suggestions, the second clears the field.
  await expect(page.getByRole("listbox")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("listbox")).toBeHidden();
  await expect(page.locator("#search")).toHaveValue("shan");
  await page.keyboard.press("Escape");
  await expect(page.locator("#search")).toHaveValue("");
});

test("the menu keeps the focus inside, Escape closes it and gives the focus back", async ({ page }) => {
  await open(page, "#/products");
  await press(page, "Tab", ".masthead__menu", 20);
  await page.keyboard.press("Enter");
  const menu = page.getByRole("dialog", { name: "Trình đơn" });
  await expect(menu).toBeVisible();
  const inside = () => page.evaluate(() => document.activeElement?.closest("dialog") !== null || document.activeElement === document.body);
  expect(await inside()).toBe(true);
  for (let step = 0; step < 30; step += 1) {
    await page.keyboard.press("Tab");
    expect(await inside(), `after ${step + 1} × Tab`).toBe(true);
    expect((await focused(page)).shows, (await focused(page)).what).toBe(true);
  }
  await press(page, "Tab", "dialog [name=theme]", 30);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(page.locator("html")).toHaveAttribute("data-theme", /light|dark/);
  await page.keyboard.press("Escape");
  await expect(menu).toBeHidden();
  await expect(page.locator(".masthead__menu")).toBeFocused();
  // A link of the menu closes it and goes on.
  await page.keyboard.press("Enter");
  await expect(menu).toBeVisible();
  await press(page, "Tab", 'dialog a[href="#/journeys"]', 30);
  await page.keyboard.press("Enter");
  await expect(menu).toBeHidden();
  await expect(page.locator("main h1")).toBeFocused();
  await expect(page).toHaveURL(/#\/journeys$/);
});

test("the sheet of filters keeps the focus inside and gives it back", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, "#/products");
  await press(page, "Tab", ".catalogue__chips .chip", 20);
  await page.keyboard.press("Enter");
  const sheet = page.getByRole("dialog", { name: "Lọc" });
  await expect(sheet).toBeVisible();
  await expect(page.locator("#group-sheet-category")).toBeFocused();
  await press(page, "Tab", "#group-sheet-category .facet__box", 2);
  await page.keyboard.press("Space");
  await expect(page).toHaveURL(/category=/);
  await expect(sheet).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
  await expect(page.locator(".catalogue__chips .chip").first()).toBeFocused();
});
