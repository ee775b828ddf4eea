// Facilities, journeys, topics, figures and sources: what leads to what, and why.
import { cards, count, expect, go, open, test } from "./support/app.mjs";

const TOUR = "#/journeys/ev-2016-11-28-study-tour";

test("one walks from Oriental Beauty tea to what the delegation wanted to learn, to a supported tea maker in Yên Bái, and back", async ({ page }) => {
  await open(page, "#/products/tra-dong-phuong-my-nhan-tam-duong", { lang: "en" });
  const topic = page.locator("dl.facts").getByRole("link", { name: /^KC3/ });
  await expect(topic.locator("xpath=..")).toContainText("our link");
  await topic.click();
  await expect(page.locator(".topic-head")).toContainText("The 2016 report names this topic");
  await page.locator(".topic-head").getByRole("link", { name: "The 2016 report names this topic" }).click();
  await expect(page).toHaveURL(/ev-2016-11-28-study-tour/);
  await page.getByRole("link", { name: "See all 11 makers" }).click();
  await expect(page.locator("main h1")).toHaveText("11 makers");
  await page.locator('#results a[href="#/facilities/yb-pung-luong-tea"]').click();
  await expect(page.locator("main")).toContainText("115 million đồng");
  await expect(page.locator("main")).toContainText("The report does not name any it visited");
  const craft = page.locator(".related", { hasText: "Lai Châu products of the same craft" });
  await expect(craft).toContainText("The same craft: making tea.");
  await craft.locator(".related__all").click();
  await expect(page.locator('#results a[href="#/products/tra-dong-phuong-my-nhan-tam-duong"]')).toBeVisible();
});

test("the trip of 2016 shows its days, what was learned, what is not said, and no order of places", async ({ page }) => {
  await open(page, TOUR, { lang: "en" });
  await expect(page.locator(".days__day")).toHaveCount(9);
  await expect(page.locator(".days__day[data-woven]")).toHaveCount(1);
  await expect(page.locator(".points circle")).toHaveCount(4);
  await expect(page.locator(".points line, .points path, .points polyline")).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "What the report does not say" })).toBeVisible();
  await expect(page.getByText("The names of the models and establishments visited")).toBeVisible();
  expect(await page.locator('main a[href^="#/products/"]').count()).toBeGreaterThan(0);
  expect(await page.locator('main .bullets a[href^="#/facilities/"]').count()).toBeGreaterThan(0);
});

test("facets of facilities narrow, and the topic is found by its spoken sign", async ({ page }) => {
  await open(page, "#/facilities");
  expect(await count(page)).toBe(51);
  await expect(page.locator(".chart")).toBeVisible();
  await page.locator("aside").getByRole("checkbox", { name: /^Yên Bái/ }).check();
  await expect(page.locator("main h1")).toHaveText("11 cơ sở");
  // The chart is of all makers, so it does not stand under a choice of them.
  await expect(page.locator(".chart")).toHaveCount(0);
  await go(page, "#/facilities?sort=amount");
  await expect(cards(page).first()).toContainText("400 triệu đồng");
  await go(page, "#/journeys?topic=KC1");
  await expect(page.locator(".topic-head")).toContainText("KC1. Đào tạo nghề");
  await expect(page.locator(".catalogue__chosen .chip--on")).toContainText("KC1");
});

test("a mistake is reported with address, record, data version and the fields of the label", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, "#/facilities/yb-pung-luong-tea");
  await page.getByRole("button", { name: "Báo chỗ sai" }).click();
  await expect(page.locator(".notice[role=status]")).toContainText("Đã chép mẫu báo chỗ sai");
  const form = await page.evaluate(() => navigator.clipboard.readText());
  expect(form).toContain("#/facilities/yb-pung-luong-tea");
  expect(form).toContain("Bản ghi: facilities/yb-pung-luong-tea");
  expect(form).toContain("24/11/2026");
  expect(form).toContain("[ ] Làm ra");
});

test("where the browser refuses the clipboard, the text stands ready to be selected", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
    Object.defineProperty(navigator, "share", { value: undefined });
  });
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, "#/products/mien-dong-binh-lu");
  await page.getByRole("button", { name: "Chia sẻ" }).click();
  const box = page.locator(".notice textarea");
  await expect(box).toHaveValue(/#\/products\/mien-dong-binh-lu$/);
  const [notice, actions] = await Promise.all(
    [".notice", ".product__actions"].map((selector) => page.locator(selector).boundingBox()),
  );
  expect((notice?.y ?? 0) + (notice?.height ?? 0)).toBeLessThanOrEqual(actions?.y ?? 0);
});

test("every source stands once with what rests on it, and figures name their sources", async ({ page }) => {
  await open(page, "#/sources", { lang: "en" });
  const rows = page.locator(".source");
  const all = await rows.count();
  await expect(page.locator("main h1")).toHaveText(`Sources (${all})`);
  expect(await page.locator(".source:has(a[href^='#/'])").count()).toBeGreaterThan(all / 2);
  await open(page, "#/figures", { lang: "en" });
  const without = await page.evaluate(
    () => [...document.querySelectorAll("main .facts__row")].filter((row) => !row.querySelector(".source__link")).length,
  );
  expect(without, "rows without a source").toBe(0);
});

test("a shared link shows a title, words and a picture", async ({ page, request }) => {
  await page.goto("./");
  for (const name of ["og:title", "og:description", "og:image"]) {
    await expect(page.locator(`meta[property="${name}"]`)).toHaveAttribute("content", /.+/);
  }
  const picture = await page.locator('meta[property="og:image"]').getAttribute("content");
  const answer = await request.get(new URL(picture ?? "", page.url()).href);
  expect(answer.ok()).toBe(true);
  await expect(page.locator('link[rel="apple-touch-icon"]')).toHaveCount(1);
});
