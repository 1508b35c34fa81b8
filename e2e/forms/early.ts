import { expect, type Page } from "@playwright/test";
import type { Form } from "./form";
import { scripted } from "./in-the-page";

/** The watched field of the form that holds the marker. */
const watched = (page: Page, { marker, text = "" }: Form, early?: string) =>
  page.evaluate(
    ([sought, name, typed]) => {
      const form = [...document.querySelectorAll("form")].find((one) => one.outerHTML.includes(sought));
      const control = form?.querySelector<HTMLTextAreaElement>(
        `textarea[name="${name}"], input[name="${name}"]`,
      );
      if (control && typed) control.value = typed;
      return control?.value;
    },
    [marker, text, early] as const,
  );

/**
 * Opens the page of a form and types in it before any script has come: the text is still there once they run. One in which nothing is typed
 * is opened as it is: to hold scripts back makes the browser load and compile them anew for each page.
 */
export async function typeEarly(page: Page, form: Form, address: string): Promise<void> {
  const early = form.fill[form.text ?? ""] ?? "";
  if (!early) {
    await page.goto(address, { waitUntil: "commit" });
    return scripted(page, form.marker);
  }
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/_next/static/**/*.js", async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(address, { waitUntil: "commit" });
  // Parts that stream in are shown by scripts of the page itself, which came with it.
  await expect.poll(() => watched(page, form, early), { message: `${form.mutation}, tôt` }).toBe(early);
  release();
  await scripted(page, form.marker);
  await expect
    .poll(() => watched(page, form), {
      message: `${form.mutation}, tapé avant les scripts`,
      timeout: 2_000,
    })
    .toBe(early);
  await page.unrouteAll({ behavior: "ignoreErrors" });
}
