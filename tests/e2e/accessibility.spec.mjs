// Every page in every language and both themes: axe, language of the page, tree of accessibility.
import AxeBuilder from "@axe-core/playwright";

import { expect, LANGUAGES, open, openMenu, ROUTES, test } from "./support/app.mjs";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * Violations as short lines, so that a failure can be read.
 * @param {import("@playwright/test").Page} page
 */
async function violations(page) {
  const axe = new AxeBuilder({ page })
    .options({ preload: false, resultTypes: ["violations"], rules: { "color-contrast": { enabled: true }, "target-size": { enabled: true } } })
    .withTags(TAGS)
    // One document, no frames: no need for a second page to add results up.
    .setLegacyMode(true);
  const { violations } = await axe.analyze();
  return violations.flatMap((violation) =>
    violation.nodes.map((node) => {
      const first = [...node.any, ...node.all, ...node.none][0]?.message ?? violation.help;
      return `${violation.id}: ${node.target.join(" ")}: ${first}`;
    }),
  );
}

/** Long lists are known by their beginning: the rest is kept out of the snapshot. */
async function shorten(/** @type {import("@playwright/test").Page} */ page) {
  await page.evaluate(() => {
    const rest = [
      ".cards__item:nth-child(n+3)",
      ".facet__row:nth-of-type(n+4)",
      ".source:nth-child(n+3)",
    ];
    for (const element of document.querySelectorAll(rest.join(","))) element.setAttribute("aria-hidden", "true");
  });
}

for (const { name, hash } of ROUTES) {
  for (const lang of LANGUAGES) {
    test(`${name} in ${lang} has no axe violation by day or night, and keeps its accessibility tree`, async ({ page }) => {
      await open(page, hash, { lang, theme: "light" });
      expect(await violations(page), "by day").toEqual([]);
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await violations(page), "by night").toEqual([]);
      await shorten(page);
      await expect(page.locator("main")).toMatchAriaSnapshot({ name: `${name}-${lang}.aria.yml` });
    });
  }
}

for (const lang of LANGUAGES) {
  test(`the menu in ${lang} has no axe violation by day or night`, async ({ page }) => {
    await open(page, "#/products", { lang, theme: "light" });
    await openMenu(page);
    expect(await violations(page), "by day").toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await violations(page), "by night").toEqual([]);
  });
}

test("the sheet of filters and the empty result have no axe violation by day or night", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, "#/products?q=zzzqqq");
  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(page), `empty result, ${colorScheme}`).toEqual([]);
  }
  await open(page, "#/products");
  await page.locator(".catalogue__chips button").first().click();
  await expect(page.locator("dialog.dialog--sheet")).toBeVisible();
  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(page), `sheet, ${colorScheme}`).toEqual([]);
  }
});

test("a theme that is chosen looks exactly as the same theme of the device", async ({ page }) => {
  const colours = () =>
    page.evaluate(() => {
      const all = [...document.querySelectorAll("body, main, h1, .button, .facet__heading, .product-card, .product-card__by, .ocop")];
      const own = all.map((element) => {
        const style = getComputedStyle(element);
        return [style.color, style.backgroundColor, style.borderColor, style.filter].join(" ");
      });
      const cover = document.querySelector(".cover");
      return [...own, cover ? getComputedStyle(cover).filter : "", getComputedStyle(document.documentElement).colorScheme];
    });
  await open(page, "#/products", { theme: "dark" });
  // Covers are drawn when the browser is idle.
  await expect(page.locator(".cover").first()).toBeVisible();
  const device = await colours();
  await page.emulateMedia({ colorScheme: "light" });
  expect(await colours()).not.toEqual(device);
  const menu = await openMenu(page);
  await menu.getByRole("radio", { name: "Tối" }).check();
  await page.keyboard.press("Escape");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  // The menu's own buttons go when it has closed.
  await expect(menu.locator(".button")).toHaveCount(0);
  await page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement)?.blur());
  expect(await colours()).toEqual(device);
});

test("text that is not translated says its language", async ({ page }) => {
  await open(page, "#/products/mien-dong-binh-lu", { lang: "zh" });
  await expect(page.locator(".product__summary [lang=en]")).toContainText("Vermicelli");
  await expect(page.locator(".product__original [lang=vi]")).toHaveText("Miến dong Bình Lư");
  await open(page, "#/sources", { lang: "en" });
  await expect(page.locator(".source [lang=vi]").first()).toContainText("sông Đà");
  await open(page, "#/journeys/ev-2016-11-28-study-tour", { lang: "zh" });
  await expect(page.locator(".product__summary [lang=en]")).toContainText("delegation");
});
