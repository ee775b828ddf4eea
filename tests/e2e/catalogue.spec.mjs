// Search, facets and order of the catalogue, and what its cards and product pages say.
import { cardNames, cards, count, expect, go, open, PRODUCTS, test } from "./support/app.mjs";

/** @param {import("@playwright/test").Page} page */
const status = (page) => page.locator("main [role=status]");

/** A row of the facets at the side. @param {import("@playwright/test").Page} page */
const row = (page, /** @type {string} */ group, /** @type {number} */ at) =>
  page.locator(`#group-side-${group} .facet__row`).nth(at);

test("a facet narrows the list; heading, status, cards and address agree; chips take it back", async ({ page }) => {
  await open(page, "#/products");
  expect(await count(page)).toBe(PRODUCTS);
  const tea = row(page, "category", 0);
  const promised = Number(await tea.locator(".facet__count").innerText());
  await tea.getByRole("checkbox").click();
  await expect(page).toHaveURL(/#\/products\?category=tea$/);
  await expect(page.locator("main h1")).toHaveText(`${promised} sản phẩm`);
  await expect(status(page)).toHaveText(`${promised} sản phẩm`);
  await expect(cards(page)).toHaveCount(promised);
  await expect(tea.getByRole("checkbox")).toBeFocused();

  // A second value of the same facet adds; the counts of its group do not shrink.
  const second = row(page, "category", 1);
  const more = Number(await second.locator(".facet__count").innerText());
  expect(more).toBeGreaterThan(0);
  await second.getByRole("checkbox").click();
  await expect(page.locator("main h1")).toHaveText(`${promised + more} sản phẩm`);
  await expect(page).toHaveURL(/category=[a-z-]+,[a-z-]+$/);

  // Another facet narrows, as its count said.
  const stars = page.locator("#group-side-stars .facet__row", { hasText: "3 sao" });
  const narrowed = Number(await stars.locator(".facet__count").innerText());
  await stars.getByRole("checkbox").click();
  await expect(page.locator("main h1")).toHaveText(`${narrowed} sản phẩm`);
  await expect(status(page)).toHaveText(`${narrowed} sản phẩm`);
  await expect(page).toHaveURL(/stars=3/);

  await page.getByRole("link", { name: "Bỏ lọc: OCOP 3 sao" }).click();
  await expect(page.locator("main h1")).toHaveText(`${promised + more} sản phẩm`);
  await expect(stars.getByRole("checkbox")).not.toBeChecked();
  await page.getByRole("link", { name: "Bỏ mọi bộ lọc" }).click();
  await expect(page.locator("main h1")).toHaveText(`${PRODUCTS} sản phẩm`);
  await expect(page).toHaveURL(/#\/products$/);
  await page.goBack();
  await expect(page.locator("main h1")).toHaveText(`${promised + more} sản phẩm`);
});

test("an address with filters opens with them chosen", async ({ page }) => {
  await open(page, "#/products?stars=3,4");
  const both = await count(page);
  await expect(cards(page)).toHaveCount(both);
  for (const stars of ["3 sao", "4 sao"]) {
    await expect(page.locator("#group-side-stars .facet__row", { hasText: stars }).getByRole("checkbox")).toBeChecked();
  }
  for (const words of await page.locator("#results .ocop").allTextContents()) expect(words).toMatch(/OCOP\s[34]\ssao/);
});

test("a value that would give nothing cannot be chosen, but one that is chosen can be taken back", async ({ page }) => {
  // No tea of the data comes from the city.
  await open(page, "#/products?category=tea");
  const all = await page.locator("[id^=group-side-] .facet__row").evaluateAll((rows) =>
    rows.map((row) => ({
      words: row.textContent,
      empty: row.querySelector(".facet__count")?.textContent === "0",
      disabled: row.querySelector("input")?.disabled,
    })),
  );
  expect(all.filter(({ empty }) => empty).length).toBeGreaterThan(0);
  expect(all.filter(({ empty, disabled }) => empty !== disabled)).toEqual([]);
  const city = page.locator("#group-side-district .facet__row", { hasText: "Thành phố Lai Châu" });
  await expect(city.locator(".facet__count")).toHaveText("0");
  await expect(city.getByRole("checkbox")).toBeDisabled();

  await open(page, "#/products?category=tea&district=lc-tp-lai-chau");
  await expect(page.locator("main h1")).toHaveText("0 sản phẩm");
  await expect(city.locator(".facet__count")).toHaveText("0");
  await expect(city.getByRole("checkbox")).toBeChecked();
  await city.getByRole("checkbox").click();
  await expect(page).toHaveURL(/#\/products\?category=tea$/);
  await expect(city.getByRole("checkbox")).not.toBeChecked();
  // The box that was just used keeps the focus.
  await expect(city.getByRole("checkbox")).toBeFocused();
  await expect(cards(page).first()).toBeVisible();
});

test("on a phone the filters are a sheet that says how many it will show", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, "#/products");
  await page.locator(".catalogue__chips").getByRole("button", { name: "OCOP" }).click();
  const sheet = page.getByRole("dialog", { name: "Lọc" });
  await expect(sheet).toBeVisible();
  await sheet.locator("#group-sheet-stars .facet__row", { hasText: "4 sao" }).getByRole("checkbox").click();
  await expect(page).toHaveURL(/stars=4$/);
  await expect(sheet).toBeVisible();
  const promised = Number(await sheet.locator("#group-sheet-stars .facet__row", { hasText: "4 sao" }).locator(".facet__count").innerText());
  await sheet.getByRole("button", { name: `Xem ${promised} sản phẩm` }).click();
  await expect(sheet).toBeHidden();
  await expect(page.locator("main h1")).toHaveText(`${promised} sản phẩm`);
});

// Written by hand after the order of Vietnamese dictionaries: letters first (a ă â … d đ e ê …), word by word,
// then the marks (none, huyền, hỏi, ngã, sắc, nặng).
const BEGINNING = [
  "Áo dài phụ nữ La Hủ (phơ cơ zỡ)",
  "Bạch trà Mồ Sì San",
  "Bánh bỏng San Thàng",
  "Bánh chưng đen Tả Phìn",
  "Bánh khảo, bánh giầy San Thàng",
  "Bánh phở tươi San Thàng",
  "Bộ trang phục Hà Nhì",
  "Bột thảo quả Khoen On",
  "Bưởi Quang Lê",
  "Cá chép Than Uyên cắt khúc",
  "Cá hồi phi lê Tam Đường",
  "Cá lăng chấm Mường Mô",
];

const LETTER_D = [
  "Dung dịch xịt khuẩn Q CLEAN",
  "Đan lát Cống Táng Ngá",
  "Đan lát Khơ Mú",
  "Đẳng sâm sấy khô Mường Tè",
  "Địa lan Sin Suối Hồ",
  "Đỗ trọng khô Sìn Hồ",
  "Đông trùng hạ thảo Cao nguyên Sìn Hồ",
  "Đương quy khô Sìn Hồ (Mí Dao)",
  "Đương quy Sìn Hồ",
];

test("sorting by name follows Vietnamese dictionary order", async ({ page }) => {
  await open(page, "#/products");
  await page.getByRole("combobox", { name: "Xếp theo" }).selectOption("name");
  await expect(page).toHaveURL(/#\/products\?sort=name$/);
  const names = await cardNames(page);
  expect(names).toHaveLength(PRODUCTS);
  expect(names.slice(0, BEGINNING.length)).toEqual(BEGINNING);
  const d = names.indexOf(LETTER_D[0]);
  expect(names.slice(d, d + LETTER_D.length)).toEqual(LETTER_D);
  const inOrder = [
    "Cá trắm sấy Mường Tè", "Cao atiso Sìn Hồ", "Cao đỗ trọng Sìn Hồ", "Cao ngựa bạch Lai Châu", "Chanh leo Tà Mung",
    "Chanh leo Tam Đường", "Chẳm chéo Lực Lệ", "Chè Bản Bo", "Chuối Phong Thổ", "Cốm nếp Co Giàng Pắc Ta",
    "Măng tây Phong Thổ", "Mắc ca Dương Gia Lai Châu", "Mật ong Hải Hoàn Vàng San", "Miến dong Bình Lư",
    "Ổi Quang Lê", "Ớt trung đoàn ngâm giấm Mường Tè", "Quế Mường Tè",
    "Trà cà gai leo Trường Thịnh", "Trà Ô long (Oolong) Tam Đường",
    "Vải nhuộm chàm Tả Lèng", "Váy áo lanh Mông Sin Suối Hồ", "Viên hà thủ ô mật ong vừng Tây Bắc TV",
  ];
  expect(names.filter((name) => inOrder.includes(name))).toEqual(
    // mắc (m-ă-c) stands before măng (m-ă-n-g).
    [...inOrder.slice(0, 10), inOrder[11], inOrder[10], ...inOrder.slice(12)],
  );
});

test("sorting by stars goes from most to none, names in order within", async ({ page }) => {
  await open(page, "#/products");
  await page.getByRole("combobox", { name: "Xếp theo" }).selectOption("stars");
  await expect(page).toHaveURL(/sort=stars$/);
  const stars = await page.locator("#results .product-card").evaluateAll((all) =>
    all.map((card) => card.querySelectorAll(".stars__star").length),
  );
  expect(stars).toEqual([...stars].sort((a, b) => b - a));
  expect(stars[0]).toBeGreaterThan(stars.at(-1) ?? 0);
});

test("the search field is a combobox with a name; “mien dong” finds Miến dong Bình Lư first", async ({ page }) => {
  await open(page, "#/products");
  const field = page.getByRole("combobox", { name: "Tìm sản phẩm" });
  await field.fill("mien dong");
  await expect(page.locator("#results .product-card__name").first()).toHaveText("Miến dong Bình Lư");
  await expect(page).toHaveURL(/q=mien%20dong$/);
  const found = await count(page);
  expect(found).toBeLessThan(PRODUCTS);
  await expect(cards(page)).toHaveCount(found);
  await expect(status(page)).toHaveText(`${found} sản phẩm`);
  await expect(page.locator("#results mark").first()).toHaveText(/Miến/i);

  await field.press("Escape");
  await field.press("Escape");
  await expect(field).toHaveValue("");
  await expect(field).toBeFocused();
  await expect(cards(page)).toHaveCount(PRODUCTS);

  await field.fill("zzzqqq");
  await expect(cards(page)).toHaveCount(0);
  await expect(page.locator("main h1")).toHaveText("0 sản phẩm");
  await expect(status(page)).toHaveText("0 sản phẩm");
  const region = page.locator("[data-region=suggestions]");
  await expect(region).toBeVisible();
  expect(await region.evaluate((element) => element.closest("#results"))).toBeNull();
  await region.getByRole("link").nth(1).click();
  await expect(cards(page).first()).toBeVisible();
  await expect(field).toHaveValue("");
});

test("marks are optional but respected, and an address can carry what was typed", async ({ page }) => {
  await open(page, "#/products?q=mi%E1%BA%BFn%20dong");
  const field = page.getByRole("combobox", { name: "Tìm sản phẩm" });
  await expect(field).toHaveValue("miến dong");
  await expect(page.locator("#results .product-card__name").first()).toHaveText("Miến dong Bình Lư");
  await page.getByRole("button", { name: "Xoá chữ đã gõ" }).click();
  await expect(field).toBeFocused();
  await expect(cards(page)).toHaveCount(PRODUCTS);
  for (const name of ["đương quy", "duong quy", "ĐƯƠNG QUY"]) {
    await field.fill(name);
    await expect(page.locator("#results .product-card__name").first()).toContainText("Đương quy");
  }
});

test("the label of a product does not say that no price is stated where one of its facts is a price", async ({ page }) => {
  const { products } = await (await page.request.get("./data/products.json")).json();
  const priced = products.filter((/** @type {any} */ one) => one.facts?.some((/** @type {any} */ fact) => fact.label === "price"));
  expect(priced.length).toBeGreaterThan(0);
  for (const [lang, term, without, withPrice] of [
    ["vi", "Cho người mua", "Giá bán, đặt tối thiểu, thời gian giao: nguồn chưa nêu", "Đặt tối thiểu, thời gian giao: nguồn chưa nêu"],
    ["en", "For buyers", "Price, minimum order and lead time: not stated in the sources", "Minimum order and lead time: not stated in the sources"],
    ["zh", "采购信息", "价格、起订量、交货期：来源未注明", "起订量、交货期：来源未注明"],
  ]) {
    const row = page.locator("dl.facts .facts__row", { has: page.locator("dt", { hasText: term }) });
    await open(page, "#/products/tra-oolong-tam-duong", { lang });
    await expect(row.locator("dd")).toHaveText(without);
    for (const { id, name } of priced) {
      await go(page, `#/products/${id}`);
      await expect(page.locator("main h1")).toHaveText(name[lang] ?? name.vi);
      await expect(page.locator("html")).toHaveAttribute("lang", lang);
      await expect(row.locator("dd"), id).toHaveText(withPrice);
    }
  }
});

test("the city is never called a district, on no card and no page of its products", async ({ page }) => {
  await open(page, "#/products?district=lc-tp-lai-chau");
  const products = await cards(page).evaluateAll((all) =>
    all.map((card) => [card.getAttribute("href") ?? "", card.querySelector(".product-card__name")?.textContent ?? ""]),
  );
  expect(products.length).toBeGreaterThan(0);
  expect(products).toHaveLength(await count(page));
  const places = await page.locator("#results .product-card__where").allTextContents();
  expect(places).toHaveLength(products.length);
  for (const place of places) expect(place).toMatch(/^TP Lai Châu(, |$)/);
  await expect(page.locator("main")).not.toContainText(/huyện\s+(TP|thành phố)/i);
  for (const [link, name] of products) {
    await go(page, link);
    await expect(page.locator("main h1")).toHaveText(name);
    await expect(page.locator('dl.facts a[href="#/products?district=lc-tp-lai-chau"]'), link).toHaveText("TP Lai Châu");
    await expect(page.locator("main"), link).not.toContainText(/huyện\s+(TP|thành phố)/i);
  }
});
