// The search as it is used: suggestions, readings, what else there is, long facets and long lists.
import AxeBuilder from "@axe-core/playwright";
import { cards, count, expect, open, PRODUCTS, test } from "./support/app.mjs";
import { serveMany } from "./support/site.mjs";

/** @param {import("@playwright/test").Page} page */
const field = (page) => page.getByRole("combobox", { name: "Tìm sản phẩm" });

test("suggestions are a listbox that the arrow keys walk; Enter opens the record, Escape closes, then clears", async ({ page }) => {
  await open(page, "#/products");
  await expect(field(page)).toHaveAttribute("aria-expanded", "false");
  await field(page).pressSequentially("mien d");
  await expect(field(page)).toHaveAttribute("aria-expanded", "true");
  const options = page.getByRole("option");
  await expect(options.first()).toHaveText("Miến dong Bình Lư");
  await expect(page.getByRole("group", { name: "Cơ sở" }).getByRole("option").first()).toContainText(/miến/i);
  await field(page).press("ArrowDown");
  await expect(options.first()).toHaveAttribute("aria-selected", "true");
  const active = await field(page).getAttribute("aria-activedescendant");
  expect(active).toBe(await options.first().getAttribute("id"));
  await field(page).press("ArrowUp");
  await expect(field(page)).not.toHaveAttribute("aria-activedescendant");
  await field(page).press("ArrowDown");
  await field(page).press("Enter");
  await expect(page.locator("main h1")).toHaveText("Miến dong Bình Lư");
  await page.goBack();
  await expect(field(page)).toHaveValue("mien d");
  // What found something is offered again, in this session.
  await page.getByRole("button", { name: "Xoá chữ đã gõ" }).click();
  await field(page).press("ArrowDown");
  await expect(page.getByRole("group", { name: "Vừa tìm" }).getByRole("option", { name: "mien d" })).toBeVisible();
});

test("the first result can be touched while suggestions stand above it", async ({ page }) => {
  await open(page, "#/products");
  await field(page).fill("mien dong");
  await expect(page.getByRole("listbox")).toBeVisible();
  await cards(page).first().click();
  await expect(page.locator("main h1")).toHaveText("Miến dong Bình Lư");
});

for (const [q, first, reading] of [
  ["chef shan tuyeets", "Chè Shan tuyết cổ thụ Lai Châu", "Hiểu là: chè Shan tuyết"],
  ["mien dog binh lu", "Miến dong Bình Lư", "Hiểu là: Miến dong Bình Lư"],
  ["khoaisam", "Khoai sâm Cố Bá Hồng", null],
]) {
  test(`“${q}” is a guess and says how it was understood`, async ({ page }) => {
    await open(page, `#/products?q=${encodeURIComponent(q ?? "")}`);
    await expect(page.locator(".catalogue__reading")).toHaveText(reading ? new RegExp(reading, "i") : /Hiểu là: /);
    if (reading) await expect(page.locator("#results .product-card__name").first()).toHaveText(new RegExp(`^${first}`, "i"));
    await expect(page.locator("main [role=status]")).toContainText("Hiểu là");
  });
}

test("what nothing holds gives no result but near words, groups and a way to clear", async ({ page }) => {
  await open(page, "#/products?q=mieng%20dong%20xyz");
  await expect(cards(page)).toHaveCount(0);
  const region = page.locator("[data-region=suggestions]");
  await expect(region.getByRole("link", { name: "miến dong" })).toBeVisible();
  await region.getByRole("link", { name: "miến dong" }).click();
  await expect(page.locator("#results .product-card__name").first()).toHaveText("Miến dong Bình Lư");
});

test("other groups stand below the results, apart from them, and lead to what they hold", async ({ page }) => {
  await open(page, "#/products?q=b%C3%ACnh%20l%C6%B0");
  const elsewhere = page.locator("[data-region=elsewhere]");
  await expect(elsewhere).toBeVisible();
  expect(await elsewhere.evaluate((element) => element.closest("#results"))).toBeNull();
  const place = elsewhere.getByRole("link", { name: "Xã Bình Lư" }).first();
  await place.click();
  await expect(page).toHaveURL(/#\/products\?commune=/);
  await expect(cards(page).first()).toBeVisible();
});

test("matched letters are marked in the original spelling", async ({ page }) => {
  await open(page, "#/products?q=mien%20do");
  const marks = page.locator("#results .product-card").first().locator("mark");
  await expect(marks).toHaveText(["Miến", "do"]);
});

test("a long facet shows its largest values, finds others by name without marks, and keeps what is chosen", async ({ page }) => {
  await open(page, "#/products");
  const group = page.locator("#group-side-commune");
  const few = await group.locator(".facet__row").count();
  expect(few).toBeLessThan(10);
  await group.getByRole("textbox").fill("sin suoi ho");
  const found = group.locator(".facet__row", { hasText: "Sin Suối Hồ" }).first();
  await found.getByRole("checkbox").click();
  await expect(page).toHaveURL(/commune=/);
  await group.getByRole("textbox").fill("zzz");
  await expect(group.locator(".facet__row")).toHaveCount(1);
  await expect(group.getByRole("checkbox")).toBeChecked();
  await group.getByRole("textbox").fill("");
  await group.getByRole("button", { name: /^Thêm \d+$/ }).click();
  expect(await group.locator(".facet__row").count()).toBeGreaterThan(few);
});

test("unknown values of an address are left out with a word, and the known ones hold", async ({ page }) => {
  await open(page, "#/products?category=tea,nonsense");
  await expect(page.locator(".part-missing")).toHaveText("Đã bỏ bộ lọc không có trong dữ liệu: nonsense");
  await expect(page.locator("main [role=status]")).toContainText("nonsense");
  expect(await count(page)).toBeLessThan(PRODUCTS);
  expect(await count(page)).toBeGreaterThan(0);
});

test("any text in the address gets a sensible answer", async ({ page }) => {
  for (const q of [
    "x".repeat(10_000), "%ED%A0%80", "%", "%zz", "%00%01%1F", "%F0%9F%8D%B5%F0%9F%8D%B5", "%D7%A9%D7%9C%D7%95%D7%9D", "%E2%80%AEabc", "(((*+?",
    "a ".repeat(3000),
  ]) {
    await page.goto(`./#/products?q=${q}`);
    await expect(page.locator("main h1")).toHaveText(/^\d+ sản phẩm$/);
  }
});

test("suggestions, readings and near words have no axe violation", async ({ page }) => {
  for (const hash of ["#/products?q=chef%20shan", "#/products?q=mieng%20dong%20xyz", "#/products?sort=name"]) {
    await open(page, hash);
    await field(page).focus();
    await field(page).press("ArrowDown");
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(", ")}`), hash).toEqual([]);
  }
});

test.describe("a catalogue of 10,000 products", () => {
  /** @type {any} */
  let site;
  test.beforeAll(async () => {
    site = await serveMany(10_000);
  });
  test.afterAll(() => site.stop());

  /** @param {any} page @param {any} watch */
  const openMany = async (page, watch, hash = "#/products") => {
    watch.origin = site.address;
    await page.goto(site.address + hash);
    await expect(page.locator("main h1")).toHaveText(/10\.000 sản phẩm/);
    await expect(page.locator("#group-side-category .facet__row").first()).toBeVisible();
  };

  test("only what is near the window is in the document, and every item says its place", async ({ page, watch }) => {
    await openMany(page, watch);
    const drawn = await page.locator("#results li").count();
    expect(drawn).toBeLessThan(60);
    await expect(page.locator("#results li").first()).toHaveAttribute("aria-posinset", "1");
    await expect(page.locator("#results li").first()).toHaveAttribute("aria-setsize", "10000");
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
    await expect.poll(async () => Number(await page.locator("#results li").first().getAttribute("aria-posinset"))).toBeGreaterThan(3000);
    expect(await page.locator("#results li").count()).toBeLessThan(60);
  });

  test("Back returns to the same card deep in the list", async ({ page, watch }) => {
    await openMany(page, watch, "#/products?sort=name");
    await page.evaluate(() => scrollTo(0, 90_000));
    const middle = () =>
      page.evaluate(() => {
        const seen = [...document.querySelectorAll("#results .product-card")].find((card) => card.getBoundingClientRect().top > 100);
        return seen ? [seen.getAttribute("href"), Math.round(seen.getBoundingClientRect().top)] : null;
      });
    await expect.poll(async () => Number(await page.locator("#results li").first().getAttribute("aria-posinset"))).toBeGreaterThan(300);
    const before = await middle();
    await page.locator(`#results a[href="${before?.[0]}"]`).click();
    await expect(page.locator("dl.facts")).toBeVisible();
    await page.goBack();
    await expect.poll(middle).toEqual(before);
  });

  test("a letter typed in the list goes to the next name that begins with it; letters above it do the same", async ({ page, watch }) => {
    await openMany(page, watch, "#/products?sort=name");
    await page.locator("#results a").first().focus();
    await page.keyboard.press("t");
    const focused = () => page.evaluate(() => document.activeElement?.closest("#results a")?.querySelector(".product-card__name")?.textContent ?? "");
    await expect.poll(focused).toMatch(/^[Tt]/);
    await page.getByRole("button", { name: "Tới chữ M", exact: true }).click();
    await expect.poll(focused).toMatch(/^M/);
    await expect(page.locator("#results a:focus")).toBeInViewport();
    // The focused card stays in the document when the reader scrolls away from it.
    const name = await focused();
    await page.evaluate(() => scrollTo(0, 0));
    await expect(page.locator("#results li").nth(1)).toHaveAttribute("aria-posinset", /^[12]$/);
    await expect.poll(focused).toBe(name);
  });

  test("what is typed is found among all of them", async ({ page, watch }) => {
    await openMany(page, watch);
    await field(page).pressSequentially("mien dong binh lu");
    await expect(page.locator("#results .product-card__name").first()).toHaveText("Miến dong Bình Lư");
    const found = Number((await page.locator("main h1").innerText()).replace(/\D/g, ""));
    expect(found).toBeLessThan(100);
    await expect(page.locator("#results li").first()).toHaveAttribute("aria-setsize", String(found));
  });
});
