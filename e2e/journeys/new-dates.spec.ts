import { agentA, expect, test } from "../fixtures";
import { event } from "../forms/rows";
import { asOwner } from "../walls/prepare";

test("un événement reporté garde ses heures, et chaque geste dit ce qu’il a fait", async ({
  page,
  loginAs,
  http,
}) => {
  const id = await event(http, "planned", false);
  await asOwner(
    http,
    (sql) =>
      sql`update event set starts_at = '14:30', ends_at = '16:00', version = version + 1 where id = ${id}`,
  );
  await loginAs(agentA);
  await page.goto(`/evenements/${id}`);
  await page.getByText("Reporter", { exact: true }).click();
  await page.getByRole("button", { name: "Reporter l’événement" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Événement reporté." })).toBeVisible();

  await expect(page.getByLabel("Heure de début")).toHaveValue("14:30");
  await expect(page.getByLabel("Heure de fin")).toHaveValue("16:00");
  await page.getByLabel("Premier jour").fill("2026-12-10");
  await page.getByRole("button", { name: "Programmer à ces dates" }).click();
  await expect(page.getByRole("status").filter({ hasText: "à ses nouvelles dates" })).toBeVisible();
  const [kept] = await http.sql`select status, starts_at::text, ends_at::text from event where id = ${id}`;
  expect(kept).toEqual({ status: "planned", starts_at: "14:30:00", ends_at: "16:00:00" });
});
