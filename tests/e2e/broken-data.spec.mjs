// Faults in the data are named and set aside; everything else opens.
import { answerData, cards, changeData, count, expect, go, open, PRODUCTS, test } from "./support/app.mjs";

const BROKEN = "mien-dong-binh-lu";

/** The record that a case breaks. @param {any} data */
const record = (data) => data.products.find((/** @type {any} */ one) => one.id === BROKEN);

/**
 * @typedef {object} Fault
 * @property {string} what What is wrong, for the name of the test.
 * @property {(data: any) => void} change
 * @property {string} code The kind of finding.
 * @property {string} field
 * @property {string} [id] The record named, if not the broken one.
 * @property {string[]} vi Words of the sentence in Vietnamese: kind, value, expectation.
 * @property {string[]} en The same in English.
 */

/** @type {Fault[]} */
const FAULTS = [
  {
    what: "a field that the format does not know",
    change: (data) => { record(data).colour = "red"; },
    code: "unknown-field",
    field: "colour",
    vi: ["Trường không có trong quy cách", "có: colour", "cần: một trong: "],
    en: ["Unknown field", "found: colour", "expected: one of "],
  },
  {
    what: "text where a list belongs",
    change: (data) => { record(data).months = "tháng 5"; },
    code: "wrong-type",
    field: "months",
    vi: ["Sai kiểu dữ liệu", "tháng 5", "cần: danh sách"],
    en: ["Wrong type of value", "tháng 5", "expected: a list [ … ]"],
  },
  {
    what: "an id that no record has",
    change: (data) => { record(data).category = "no-such-group"; },
    code: "unknown-reference",
    field: "category",
    vi: ["Mã này không có bản ghi nào", "có: no-such-group", "cần: một mã trong categories"],
    en: ["No record has this id", "found: no-such-group", "expected: an id from categories"],
  },
  {
    what: "a source that no record has",
    change: (data) => { record(data).sources[1] = "no-such-source"; },
    code: "unknown-reference",
    field: "sources[1]",
    vi: ["Mã này không có bản ghi nào", "có: no-such-source"],
    en: ["No record has this id", "found: no-such-source"],
  },
  {
    what: "a date that is none",
    change: (data) => { record(data).certificates[0].awarded = ["2020-13"]; },
    code: "bad-date",
    field: "certificates[0].awarded[0]",
    vi: ["Ngày không đúng", "2020-13", "cần: ngày YYYY"],
    en: ["Not a date", "2020-13", "expected: a date YYYY"],
  },
  {
    what: "nine stars",
    change: (data) => { record(data).certificates[0].stars = 9; },
    code: "stars-out-of-range",
    field: "certificates[0].stars",
    vi: ["Số sao ngoài khoảng 1–5", "có: 9", "cần: 1–5"],
    en: ["Stars outside 1 to 5", "found: 9", "expected: 1–5"],
  },
  {
    what: "no Vietnamese name",
    change: (data) => { delete record(data).name.vi; },
    code: "missing-vietnamese",
    field: "name.vi",
    vi: ["Thiếu phần tiếng Việt"],
    en: ["The Vietnamese text is missing"],
  },
  {
    what: "an empty Vietnamese summary",
    change: (data) => { record(data).summary.vi = ""; },
    code: "missing-vietnamese",
    field: "summary.vi",
    vi: ["Thiếu phần tiếng Việt"],
    en: ["The Vietnamese text is missing"],
  },
  {
    what: "no summary at all",
    change: (data) => { delete record(data).summary; },
    code: "missing-field",
    field: "summary",
    vi: ["Thiếu trường bắt buộc"],
    en: ["A required field is missing"],
  },
  {
    what: "the same id twice",
    change: (data) => {
      // The broken one takes the id of another; the earlier record stays.
      const first = data.products[0].id;
      record(data).id = first;
    },
    code: "duplicate-id",
    field: "id",
    id: "tra-dong-phuong-my-nhan-tam-duong",
    vi: ["Mã đã có ở bản ghi trước"],
    en: ["An earlier record has this id"],
  },
];

for (const fault of FAULTS) {
  test(`${fault.what}: the product is set aside and named in two languages, all else works`, async ({ page }) => {
    await changeData(page, "products.json", fault.change);
    await open(page, "#/about", { lang: "en" });
    for (const lang of /** @type {const} */ (["en", "vi"])) {
      await page.locator(`.masthead .lang-switch [lang=${lang}]`).click();
      // The same id twice leaves the other id without a record, which is told of too.
      const finding = page.locator(`[data-finding=${fault.code}]`);
      if (!fault.id) await expect(page.locator("[data-finding]")).toHaveCount(1);
      await expect(finding).toHaveCount(1);
      await expect(finding.locator("code")).toHaveText(`products.json · ${fault.id ?? BROKEN} · ${fault.field}`);
      for (const words of fault[lang]) await expect(finding).toContainText(words);
    }
    await go(page, `#/products/${BROKEN}`);
    await expect(page.locator("main h1")).toHaveText("Không có trang này");
    await expect(page.locator("main")).toContainText(BROKEN);
    await page.locator("main").getByRole("link", { name: "Sản phẩm" }).click();
    await expect(page.locator("#results")).toBeVisible();
    expect(await count(page)).toBe(PRODUCTS - 1);
    await cards(page).first().click();
    await expect(page.locator("dl.facts")).toBeVisible();
    await go(page, "#/");
    await expect(page.locator(".door--products .door__count")).toHaveText(String(PRODUCTS - 1));
  });
}

const FILES = [
  {
    what: "products.json cannot be had",
    answer: { status: 404, body: "" },
    code: "missing-file",
    vi: "Không lấy được tệp",
    en: "The file could not be had",
  },
  {
    what: "products.json is no JSON",
    answer: { contentType: "application/json", body: '{"format": 1, "products": [' },
    code: "not-json",
    vi: "không phải JSON",
    en: "not well-formed JSON",
  },
  {
    what: "products.json is of another format version",
    answer: { json: { format: 2, products: [] } },
    code: "wrong-format",
    vi: "có: 2; cần: 1",
    en: "found: 2; expected: 1",
  },
];

for (const { what, answer, code, vi, en } of FILES) {
  test(`${what}: the app opens without products and names the file`, async ({ page, watch }) => {
    watch.allow(/^console: Failed to load resource.*404/);
    await answerData(page, "products.json", answer);
    await open(page, "#/about", { lang: "en" });
    for (const [lang, words] of [["en", en], ["vi", vi]]) {
      await page.locator(`.masthead .lang-switch [lang=${lang}]`).click();
      const finding = page.locator("[data-finding]");
      await expect(finding).toHaveCount(1);
      await expect(finding).toHaveAttribute("data-finding", code);
      await expect(finding.locator("code")).toContainText("products.json");
      await expect(finding).toContainText(words);
    }
    await go(page, "#/products");
    await expect(page.locator("main h1")).toHaveText("Chưa mở được dữ liệu");
    await expect(page.locator("main [data-finding] code")).toContainText("products.json");
    await expect(page.locator("main .button--main")).toHaveText("Thử lại");
    await go(page, "#/");
    await expect(page.locator(".door--products .door__count")).toHaveText("chưa mở được");
    await go(page, "#/journeys/ev-2016-11-28-study-tour");
    await expect(page.locator("dl.facts")).toBeVisible();
  });
}

for (const [name, hash, record, answer] of /** @type {const} */ ([
  ["journeys", "#/journeys", "ev-2016-11-28-study-tour", { status: 404, body: "" }],
  ["journeys", "#/journeys", "ev-2016-11-28-study-tour", { json: { format: 1, journeys: [] } }],
  ["facilities", "#/facilities", "hp-thanh-phuong-casting", { status: 404, body: "" }],
  ["products", "#/products", BROKEN, { json: { format: 1, products: [] } }],
])) {
  const how = "json" in answer ? "empty" : "missing";
  test(`${name}.json is ${how}: its door and pages say that it was not read, and never count none`, async ({ page, watch }) => {
    watch.allow(/^console: Failed to load resource.*404/);
    await answerData(page, `${name}.json`, answer);
    await open(page, "#/", { lang: "en" });
    const door = page.locator(`.door--${name}`);
    await expect(door.locator(".door__count")).toHaveText("not loaded");
    await expect(door).not.toContainText(/\b0\b/);
    for (const address of [hash, `${hash}/${record}`]) {
      await go(page, address);
      await expect(page.locator("main h1")).toHaveText("The data could not be opened");
      await expect(page.locator("main [data-finding] code")).toContainText(`${name}.json`);
      await expect(page.locator("main .button--main")).toHaveText("Try again");
    }
    await go(page, "#/about");
    await expect(page.locator("main h1")).toHaveText("About");
  });
}

test("sources.json cannot be had: the products still open, with one finding", async ({ page, watch }) => {
  watch.allow(/^console: Failed to load resource.*404/);
  await answerData(page, "sources.json", { status: 404, body: "" });
  await open(page, "#/about");
  await expect(page.locator("[data-finding]")).toHaveCount(1);
  await expect(page.locator("[data-finding] code")).toHaveText("sources.json");
  await go(page, "#/products");
  await expect(cards(page)).toHaveCount(PRODUCTS);
  await go(page, `#/products/${BROKEN}`);
  await expect(page.locator("main h1")).toHaveText("Miến dong Bình Lư");
});

test("products.json never answers: the app waits for it for 20 s at most, then opens without it and names the file", async ({ page }) => {
  // The browser's own timer cannot be hurried: it is replaced by one that the test lets run out, kept by file.
  await page.addInitScript(() => {
    /** @type {Record<string, {ms: number, runOut: () => void}>} */
    const waits = {};
    /** @type {WeakMap<AbortSignal, {ms: number, runOut: () => void}>} */
    const ofSignal = new WeakMap();
    AbortSignal.timeout = (ms) => {
      const control = new AbortController();
      ofSignal.set(control.signal, { ms, runOut: () => control.abort(new DOMException("", "TimeoutError")) });
      return control.signal;
    };
    globalThis.Request = new Proxy(Request, {
      construct(target, [url, how]) {
        const wait = ofSignal.get(how?.signal);
        if (wait) waits[url.split("/").pop() ?? ""] = wait;
        return new target(url, how);
      },
    });
    Object.assign(globalThis, { __waits: waits });
  });
  await page.route("**/data/products.json", () => {});
  await page.goto("./#/about?lang=en");
  const patience = () =>
    // @ts-ignore the script above
    page.evaluate(() => globalThis.__waits["products.json"]?.ms);
  await expect.poll(patience).toBe(20_000);
  await expect(page.locator("html")).not.toHaveAttribute("data-app", "ready");
  // @ts-ignore the script above
  await page.evaluate(() => globalThis.__waits["products.json"].runOut());
  await expect(page.locator("html")).toHaveAttribute("data-app", "ready");
  await expect(page.locator("[data-finding]")).toHaveCount(1);
  await expect(page.locator("[data-finding=missing-file] code")).toHaveText("products.json");
  await go(page, "#/journeys/ev-2016-11-28-study-tour");
  await expect(page.locator("dl.facts")).toBeVisible();
});

test.describe("when nothing can be shown", () => {
  test("a missing manifest gives a full page with a report, and trying again opens the app", async ({ page, context, watch }) => {
    watch.allow(/^console: Failed to load resource.*404/);
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await answerData(page, "manifest.json", { status: 404, body: "" });
    await open(page, "#/products");
    await expect(page.locator("main h1")).toHaveText("Chưa mở được dữ liệu");
    await expect(page).toHaveTitle("Chưa mở được dữ liệu – Sản vật Lai Châu");
    await expect(page.locator("[data-finding=missing-file] code")).toHaveText("manifest.json");
    await page.getByRole("button", { name: "Chép báo cáo" }).click();
    await expect(page.getByText("Đã chép báo cáo")).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^manifest\.json: Không lấy được tệp/);
    await page.locator("header").getByRole("button", { name: "English" }).click();
    await expect(page.locator("main h1")).toHaveText("The data could not be opened");
    await page.unroute("**/data/manifest.json");
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.locator("#results")).toBeVisible();
    expect(await count(page)).toBe(PRODUCTS);
  });

  for (const [what, answer, code, words] of /** @type {const} */ ([
    ["of another format version", { json: { format: 99, files: [] } }, "wrong-format", "có: 99; cần: 1"],
    ["that is no JSON", { body: "<!DOCTYPE html>" }, "not-json", "không phải JSON"],
    ["that names no files", { json: { format: 1, data_version: "2026-11-24" } }, "missing-field", "Thiếu trường bắt buộc"],
  ])) {
    test(`a manifest ${what} gives a full page that says so`, async ({ page }) => {
      await answerData(page, "manifest.json", answer);
      await open(page, "#/");
      await expect(page.locator("main h1")).toHaveText("Chưa mở được dữ liệu");
      await expect(page.locator("[data-finding]")).toHaveAttribute("data-finding", code);
      await expect(page.locator("[data-finding]")).toContainText(words);
      await expect(page.getByRole("button", { name: "Thử lại" })).toBeVisible();
    });
  }
});

test("the report of several faults is copied with file, record, field, value and place", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await changeData(page, "products.json", (data) => {
    data.products[4].certificates = [{ scheme: "ocop", stars: 9 }];
    data.products[7].category = "no-such-group";
    delete data.products[9].name.vi;
  });
  await open(page, "#/about", { lang: "en" });
  await expect(page.locator("[data-finding]")).toHaveCount(3);
  await page.getByRole("button", { name: "Copy report" }).click();
  await expect(page.locator(".notice[role=status]")).toContainText("Report copied");
  const lines = (await page.evaluate(() => navigator.clipboard.readText())).trim().split("\n");
  expect(lines).toHaveLength(3);
  for (const line of lines) expect(line).toMatch(/^products\.json · [a-z0-9-]+ · \S+ · \d+:\d+: /);
  expect(lines.join("\n")).toContain("found: 9; expected: 1–5");
});
