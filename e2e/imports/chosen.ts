import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";

/** Chooses a file in the field of a form. */
export const choose = (page: Page, name: string, buffer: Buffer) =>
  page
    .getByLabel("Fichier", { exact: true })
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer });

/** The file that a link of the page gives. */
export async function downloaded(page: Page, link: string): Promise<Buffer> {
  const leaving = page.waitForEvent("download");
  await page.getByRole("link", { name: link }).click();
  return readFile(await (await leaving).path());
}
