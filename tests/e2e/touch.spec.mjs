// On touch screens every control is large enough and stands apart.
import { expect, frames, open, openMenu, ROUTES, test } from "./support/app.mjs";

test.use({ hasTouch: true, isMobile: true });

/**
 * Controls that are too small (48 px; main buttons 60 px high) or nearer than 8 px to another one.
 * Links inside sentences are left out; a box or radio counts with its whole label.
 * @param {import("@playwright/test").Page} page
 */
async function faults(page) {
  await frames(page);
  return page.evaluate(() => {
    // Cards far below the window are laid out only when they come near; here all of them are wanted.
    for (const item of document.querySelectorAll(".cards__item")) {
      /** @type {HTMLElement} */ (item).style.contentVisibility = "visible";
    }
    const scope = document.querySelector("dialog[open]") ?? document.body;
    /** @type {Set<Element>} */
    const targets = new Set();
    for (const control of scope.querySelectorAll("a[href],button,input,select,summary,textarea")) {
      if (control.closest(".skip,.visually-hidden,.shell,[aria-hidden=true]") || !control.checkVisibility()) continue;
      const style = getComputedStyle(control);
      const own = control.textContent?.trim() ?? "";
      const around = control.parentElement?.textContent?.trim() ?? "";
      const inText = control.matches("a") && style.display === "inline" && around.length > own.length;
      const inFact = control.matches("a") && style.display === "inline" && control.closest("dd,p") !== null;
      if (inText || inFact) continue;
      targets.add(control.closest("label") ?? control);
    }
    const name = (/** @type {Element} */ element) => {
      const words = (element.getAttribute("aria-label") ?? element.textContent ?? "").trim().slice(0, 24);
      return `${element.tagName.toLowerCase()}.${element.className} “${words}”`;
    };
    const boxes = [...targets].map((element) => ({ element, box: element.getBoundingClientRect() }));
    const shown = boxes.filter(({ box }) => box.width > 0 && box.height > 0);
    /** @type {Map<string, string>} One example of each kind is enough. */
    const out = new Map();
    for (const { element, box } of shown) {
      const high = element.matches(".button--main") ? 60 : 48;
      const size = `${Math.round(box.width)} × ${Math.round(box.height)}`;
      if (box.width < 47.5 || box.height < high - 0.5) out.set(`small ${element.className}`, `${name(element)} is ${size}`);
    }
    for (const [at, { element, box }] of shown.entries()) {
      for (const other of shown.slice(at + 1)) {
        if (element.contains(other.element) || other.element.contains(element)) continue;
        const stuck = [element, other.element].some((one) => one.closest(".product__actions,.dialog__done,.notice,.product__bar"));
        const dx = Math.max(0, other.box.left - box.right, box.left - other.box.right);
        const dy = Math.max(0, other.box.top - box.bottom, box.top - other.box.bottom);
        // The button over a cover floats over its own card.
        if ([element, other.element].some((one) => one.matches(".keep")) && element.parentElement === other.element.parentElement) continue;
        // A bar that floats over the page is above what scrolls beneath it.
        if (stuck && element.parentElement !== other.element.parentElement) continue;
        if (dx < 7.5 && dy < 7.5) {
          const kind = `near ${element.className} ${other.element.className}`;
          out.set(kind, `${name(element)} is ${Math.round(Math.max(dx, dy))} px from ${name(other.element)}`);
        }
      }
    }
    return [...out.values()];
  });
}

for (const [width, height] of [[390, 844], [1280, 800]]) {
  test.describe(`a touch screen of ${width} × ${height}`, () => {
    test.use({ viewport: { width, height } });

    for (const { name, hash } of ROUTES) {
      test(`${name} has controls of at least 48 px, 8 px apart`, async ({ page }) => {
        await open(page, hash);
        expect(await faults(page)).toEqual([]);
      });
    }

    test("the menu has controls of at least 48 px, 8 px apart", async ({ page }) => {
      await open(page, "#/products");
      await openMenu(page);
      expect(await faults(page)).toEqual([]);
    });

    test("chosen filters, a search and an empty result have controls of at least 48 px, 8 px apart", async ({ page }) => {
      await open(page, "#/products?category=tea,honey&stars=3&q=tr");
      expect(await faults(page)).toEqual([]);
      await open(page, "#/products?q=zzzqqq");
      expect(await faults(page)).toEqual([]);
    });
  });
}

test.describe("a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("the sheet of filters has controls of at least 48 px, 8 px apart", async ({ page }) => {
    await open(page, "#/products");
    await page.locator(".catalogue__chips button").first().tap();
    await expect(page.locator("dialog.dialog--sheet")).toBeVisible();
    // Rows scrolled out of the list's window lie behind its edge and cannot be touched.
    await page.locator(".dialog__scroll").evaluate((area) => { area.scrollTop = 0; });
    expect(await faults(page)).toEqual([]);
  });
});
