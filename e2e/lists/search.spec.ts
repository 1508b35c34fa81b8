import { agentA, expect, test } from "../fixtures";

test("« / » ouvre la recherche de partout, sauf dans un champ ou quand elle est coupée", async ({
  page,
  loginAs,
}) => {
  await loginAs(agentA);
  await page.goto("/actions");
  await page.getByRole("searchbox").first().press("/");
  await expect(page).toHaveURL(/\/actions$/);
  await expect(page.getByRole("searchbox").first()).toHaveValue("/");
  await page.locator("h1").click();
  await page.keyboard.press("/");
  await expect(page).toHaveURL(/\/recherche$/);
  const field = page.getByRole("searchbox", { name: "Mots à chercher" });
  await expect(field).toBeFocused();
  await field.fill("boulonnais");
  await field.press("Enter");
  await expect(page).toHaveURL(/recherche=boulonnais/);
  const actions = page.getByRole("link", { name: /^Voir les \d+\sactions$/ });
  const said = ((await actions.textContent()) ?? "").replace(/\D/g, "");
  await actions.click();
  await expect(page.locator("#liste")).toContainText(`${said}\u00a0actions`);
  await page.goto("/recherche");
  await page.getByRole("checkbox", { name: /touche/ }).uncheck();
  await page.goto("/plans");
  const pressed = await page.evaluate(() => {
    let clicks = 0;
    document.querySelector(".mast-search")?.addEventListener("click", () => clicks++);
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "/", bubbles: true }));
    return clicks;
  });
  expect(pressed).toBe(0);
  await expect(page).toHaveURL(/\/plans$/);
});
