// Walking away with it: the reader's list, lists that are sent, the comparison.
import AxeBuilder from "@axe-core/playwright";
import { expect, go, open, test } from "./support/app.mjs";

const COMPARED = "#/compare?ids=che-co-thu-mo-si-san,tra-dong-phuong-my-nhan-tam-duong,tra-shan-tuyet-than-uyen";
const KEY = "svlc.visitor.shortlist";

/** @param {import("@playwright/test").Page} page */
const kept = (page) => page.locator(".kept__item .kept__name").allInnerTexts();
/** @param {import("@playwright/test").Page} page */
const stored = (page) => page.evaluate((key) => localStorage.getItem(key), KEY);
/** @param {import("@playwright/test").Page} page @param {string[]} ids */
const keepAll = async (page, ids) => {
  await page.addInitScript(([key, text]) => {
    // Pages without an address have no storage.
    if (location.protocol === "about:") return;
    if (!sessionStorage.getItem("begun")) localStorage.setItem(key ?? "", text ?? "");
    sessionStorage.setItem("begun", "1");
  }, [KEY, ids.join("\n")]);
};

test("products and facilities are kept from cards and from their pages, and survive a reload", async ({ page }) => {
  await open(page, "#/products?q=mien+dong+binh+lu");
  const button = page.getByRole("button", { name: "Thêm Miến dong Bình Lư vào danh sách" });
  await button.click();
  await expect(button).toHaveAttribute("aria-pressed", "true");
  await expect(page.locator(".masthead .list-link__count")).toHaveText("1");
  await go(page, "#/facilities/qn-trinh-anh");
  await page.getByRole("button", { name: "Lưu" }).click();
  await expect(page.getByRole("button", { name: "Đã lưu" })).toHaveAttribute("aria-pressed", "true");
  await page.reload();
  await expect(page.locator(".product__bar .list-link__count")).toHaveText("2");
  await page.locator(".product__bar .list-link").click();
  await expect(page.locator("main h1")).toHaveText("Danh sách của bạn (2)");
  expect(await kept(page)).toEqual(["Miến dong Bình Lư", "Công ty CP Trinh Anh"]);
});

test("the list is ordered by hand, noted, and every change of it can be undone", async ({ page }) => {
  await keepAll(page, ["mien-dong-binh-lu", "che-co-thu-mo-si-san", "qn-trinh-anh"]);
  await open(page, "#/shortlist");
  await page.getByRole("button", { name: "Đưa Công ty CP Trinh Anh lên trước" }).click();
  await expect.poll(() => kept(page)).toEqual(["Miến dong Bình Lư", "Công ty CP Trinh Anh", "Chè Shan cổ thụ Mồ Sì San"]);
  // The button that was pressed keeps the focus, so that it can be pressed again.
  await expect(page.getByRole("button", { name: "Đưa Công ty CP Trinh Anh lên trước" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect.poll(() => kept(page)).toEqual(["Công ty CP Trinh Anh", "Miến dong Bình Lư", "Chè Shan cổ thụ Mồ Sì San"]);
  const note = page.getByRole("textbox", { name: "Ghi chú cho Miến dong Bình Lư" });
  await note.fill("hỏi giá sỉ");
  await note.press("Tab");
  await expect.poll(() => stored(page)).toBe("qn-trinh-anh\t\nmien-dong-binh-lu\thỏi giá sỉ\nche-co-thu-mo-si-san\t");
  await page.getByRole("button", { name: "Bỏ Miến dong Bình Lư khỏi danh sách" }).click();
  await expect(page.locator(".kept__item")).toHaveCount(2);
  await page.getByRole("button", { name: "Hoàn tác" }).click();
  await expect(note).toHaveValue("hỏi giá sỉ");
  await page.getByRole("button", { name: "Xoá danh sách" }).click();
  await expect(page.locator("main")).toContainText("Danh sách chưa có gì");
  await page.getByRole("button", { name: "Hoàn tác" }).click();
  await expect(page.locator(".kept__item")).toHaveCount(3);
  await expect(note).toHaveValue("hỏi giá sỉ");
});

test("a list that was sent replaces the own one or is added to it, and names what is not in the data", async ({ page }) => {
  await keepAll(page, ["che-co-thu-mo-si-san"]);
  await open(page, "#/shortlist?ids=mien-dong-binh-lu,no-such-id,qn-trinh-anh,mien-dong-binh-lu");
  await expect(page.locator("main h1")).toHaveText("Danh sách được gửi tới (2)");
  await expect(page.locator(".part-missing")).toContainText("no-such-id");
  await page.getByRole("button", { name: "Thêm vào danh sách của tôi" }).click();
  await expect(page.locator("main h1")).toHaveText("Danh sách của bạn (3)");
  await page.getByRole("button", { name: "Hoàn tác" }).click();
  await expect(page.locator("main h1")).toHaveText("Danh sách của bạn (1)");
  await go(page, "#/shortlist?ids=mien-dong-binh-lu,qn-trinh-anh");
  await page.getByRole("button", { name: "Thay danh sách của tôi" }).click();
  await expect.poll(() => kept(page)).toEqual(["Miến dong Bình Lư", "Công ty CP Trinh Anh"]);
});

test("an address of 10,000 ids shows the first 200 it knows and says so", async ({ page }) => {
  await open(page, "#/about");
  const products = await page.evaluate(async () => (await (await fetch("data/products.json")).json()).products.map((/** @type {{id: string}} */ p) => p.id));
  const facilities = await page.evaluate(async () => (await (await fetch("data/facilities.json")).json()).facilities.map((/** @type {{id: string}} */ f) => f.id));
  const ids = [...products, ...facilities, ...Array.from({ length: 10_000 }, (_, n) => `made-up-${n}`)];
  await go(page, `#/shortlist?ids=${ids.join(",")}`);
  await expect(page.locator("main h1")).toHaveText(`Danh sách được gửi tới (${products.length + facilities.length})`);
  await expect(page.locator(".kept__item")).toHaveCount(200);
  await expect(page.locator(".part-missing").first()).toContainText("made-up-0");
  await expect(page.locator(".part-missing").first()).toContainText("(10000)");
});

test("where the browser refuses to store, the list lasts for the session and that is said once", async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await open(page, "#/products");
  await page.locator("#results .keep").first().click();
  await expect(page.locator(".notice")).toContainText("không cho lưu");
  await page.locator(".notice").getByRole("button", { name: "Đóng" }).click();
  await page.locator("#results .keep").nth(1).click();
  await expect(page.locator(".masthead .list-link__count")).toHaveText("2");
  await expect(page.locator(".notice")).not.toHaveAttribute("data-shown", "true");
  await page.locator(".masthead .list-link").click();
  await expect(page.locator(".kept__item")).toHaveCount(2);
});

test("two windows of one browser keep one list", async ({ page, context }) => {
  await open(page, "#/products");
  const other = await context.newPage();
  await open(other, "#/products");
  await page.locator("#results .keep").first().click();
  await expect(other.locator(".masthead .list-link__count")).toHaveText("1");
  await other.locator("#results .keep").nth(1).click();
  await expect(page.locator(".masthead .list-link__count")).toHaveText("2");
});

test("the comparison shows what differs, what no source states, and no mark of the province beside a company", async ({ page }) => {
  await open(page, `${COMPARED},che-shan-tuyet-co-thu-lai-chau`);
  await expect(page.locator("main h1")).toHaveText("So sánh 4 sản phẩm");
  await expect(page.locator(".compare__table thead th")).toHaveCount(4);
  await expect(page.locator(".compare__cell.unknown").first()).toHaveText("Nguồn chưa nêu");
  await expect(page.locator(".compare__table")).not.toContainText(/chỉ dẫn địa lý/i);
  const category = page.getByRole("row", { name: /^Nhóm sản phẩm/ });
  await expect(category).toBeVisible();
  await page.getByRole("switch", { name: "Chỉ hiện dòng khác nhau" }).check();
  await expect(category).toBeHidden();
  await expect(page.getByRole("row", { name: /^Chủ thể/ })).toBeVisible();
  await page.getByRole("link", { name: "Bỏ Chè Shan cổ thụ Mồ Sì San khỏi bảng so sánh" }).click();
  await expect(page.locator("main h1")).toHaveText("So sánh 3 sản phẩm");
  await expect(page).not.toHaveURL(/che-co-thu-mo-si-san/);
  await page.goBack();
  await expect(page.locator("main h1")).toHaveText("So sánh 4 sản phẩm");
});

test("one walks from a product to a comparison, adding what is kept and what is alike", async ({ page }) => {
  await keepAll(page, ["mien-dong-binh-lu"]);
  await open(page, "#/products/che-co-thu-mo-si-san");
  await page.locator(".product__actions").getByRole("link", { name: "So sánh" }).click();
  await expect(page.locator("main")).toContainText("Thêm ít nhất một mục nữa");
  await page.locator(".compare__offers a").first().click();
  await expect(page.locator("main h1")).toHaveText("So sánh 2 sản phẩm");
  await expect(page.locator(".compare__name").nth(1)).toHaveText("Miến dong Bình Lư");
});

test("chosen items of the list are compared, in the order of the list", async ({ page }) => {
  await keepAll(page, ["mien-dong-binh-lu", "che-co-thu-mo-si-san", "tra-shan-tuyet-than-uyen"]);
  await open(page, "#/shortlist");
  await expect(page.getByRole("button", { name: "So sánh" })).toBeDisabled();
  await page.getByRole("checkbox", { name: "Chọn Trà Shan tuyết Than Uyên để so sánh" }).check();
  await page.getByRole("checkbox", { name: "Chọn Miến dong Bình Lư để so sánh" }).check();
  await page.getByRole("link", { name: "So sánh 2 mục" }).click();
  await expect(page.locator(".compare__name")).toHaveText(["Miến dong Bình Lư", "Trà Shan tuyết Than Uyên"]);
});

test("ids of a comparison that no record has are named; more than four are cut with a word", async ({ page }) => {
  await open(page, `${COMPARED},nobody,mien-dong-binh-lu,che-shan-tuyet-co-thu-lai-chau`);
  await expect(page.locator(".part-missing").first()).toContainText("nobody");
  await expect(page.locator(".compare__table thead th")).toHaveCount(4);
  await expect(page.locator("main")).toContainText("Địa chỉ ghi 5 mục; chỉ hiện 4 mục đầu.");
  await go(page, "#/compare");
  await expect(page.locator("main")).toContainText("Chưa chọn gì để so sánh");
});

test("on a phone two columns fit beside the terms, the rest by swiping, and the page itself does not move sideways", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, COMPARED);
  const [first, second, third] = await page.locator(".compare__column").evaluateAll((all) => all.map((one) => one.getBoundingClientRect()));
  expect(first?.left).toBeGreaterThan(80);
  expect(second?.right).toBeLessThanOrEqual(390);
  expect(third?.left).toBeGreaterThan(300);
  await page.locator(".compare__scroll").focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => page.locator(".compare__scroll").evaluate((box) => box.scrollLeft)).toBeGreaterThan(0);
  const term = page.locator(".compare__term").first();
  expect((await term.boundingBox())?.x).toBeGreaterThanOrEqual(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test("the list as text carries names, producers and notes to the clipboard", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await keepAll(page, ["mien-dong-binh-lu\thỏi giá sỉ"]);
  await open(page, "#/shortlist");
  await page.getByRole("button", { name: "Chép dạng chữ" }).click();
  await expect(page.locator(".notice")).toContainText("Đã chép danh sách");
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain("1. Miến dong Bình Lư – Hợp tác xã Nông nghiệp và Dịch vụ Bình Lư – hỏi giá sỉ");
  expect(text).toMatch(/#\/shortlist\?ids=mien-dong-binh-lu$/);
});

test("a filled list and its notice have no axe violation, light and dark", async ({ page }) => {
  await keepAll(page, ["mien-dong-binh-lu", "qn-trinh-anh"]);
  for (const scheme of /** @type {const} */ (["light", "dark"])) {
    await page.emulateMedia({ colorScheme: scheme });
    await open(page, "#/shortlist");
    await page.getByRole("button", { name: /^Bỏ / }).last().click();
    await expect(page.getByRole("button", { name: "Hoàn tác" })).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(", ")}`)).toEqual([]);
    await page.getByRole("button", { name: "Hoàn tác" }).click();
  }
});

test("the comparison prints on landscape pages, without what only a screen needs", async ({ page }) => {
  await open(page, COMPARED);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".masthead")).toBeHidden();
  await expect(page.locator(".compare__drop").first()).toBeHidden();
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const box = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(pdf);
  expect(Number(box?.[1])).toBeGreaterThan(Number(box?.[2]));
});
