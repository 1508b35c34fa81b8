import type { Page } from "@playwright/test";
import type { Form } from "./form";

type Wanted = Pick<Form, "marker" | "fill" | "text">;

/** Waits until the form of the page that holds the marker has its script. */
export async function scripted(page: Page, marker: string): Promise<void> {
  await page.waitForFunction(
    (sought) => {
      const form = [...document.querySelectorAll("form")].find((one) => one.outerHTML.includes(sought));
      return form !== undefined && Object.keys(form).some((key) => key.startsWith("__reactProps"));
    },
    marker,
    { polling: 20 },
  );
  // React marks a form while it takes the page over, and answers for it once it has: nothing is left to do then.
  await page.evaluate(
    () => new Promise<void>((rest) => requestIdleCallback(() => rest(), { timeout: 2_000 })),
  );
}

/** Finds the form of the page that holds the marker, opens what folds it, waits for its script, and fills it. */
export async function fillForm(page: Page, { marker, fill, text }: Wanted): Promise<void> {
  await scripted(page, marker);
  await page.evaluate(
    ([sought, values, watched]) => {
      const form = [...document.querySelectorAll("form")].find((one) => one.outerHTML.includes(sought));
      if (!form) return;
      form.id = "essai";
      for (let fold = form.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null)
        fold.open = true;
      for (const [name, value] of Object.entries(values)) {
        for (const control of form.querySelectorAll<HTMLInputElement>(`[name="${name}"]`)) {
          if (control.type === "radio" || control.type === "checkbox")
            control.checked = control.value === value;
          else if (control instanceof HTMLSelectElement && value === "")
            control.selectedIndex = [...control.options].findIndex((option) => option.value !== "");
          else control.value = value;
        }
      }
      // A list of boxes of which one at least is asked.
      const boxes = [...form.querySelectorAll<HTMLInputElement>('[name="territories"][type=checkbox]')];
      if (boxes[0] && !boxes.some((box) => box.checked)) boxes[0].checked = true;
      form.dataset.watched = watched ?? "";
    },
    [marker, fill, text] as const,
  );
}

/** Changes the watched text, as someone who goes on typing. */
export const goOn = (page: Page, more: string) =>
  page.evaluate((added) => {
    const form = document.querySelector<HTMLFormElement>("#essai");
    const control = form?.querySelector<HTMLTextAreaElement>(`[name="${form.dataset.watched}"]`);
    if (control) control.value += added;
  }, more);

/** Presses the button of the form, without waiting for anything. */
export const press = (page: Page) =>
  page.evaluate(() => {
    const form = document.querySelector<HTMLFormElement>("#essai");
    form?.querySelector<HTMLButtonElement>("button[type=submit], button:not([type])")?.click();
  });

/** What the page says of the form: its alerts, the watched text, whether its button answers; null once it is gone. */
export const seen = (page: Page) =>
  page.evaluate(() => {
    const form = document.querySelector<HTMLFormElement>("#essai");
    const watched = form?.querySelector<HTMLTextAreaElement>(`[name="${form.dataset.watched}"]`);
    const button = form?.querySelector("button[type=submit], button:not([type])");
    return {
      keyed: Boolean(form?.querySelector('[name="requestKey"]')),
      said: [...document.querySelectorAll("[role=alert], [role=status]")]
        .map((one) => one.textContent)
        .join(" "),
      text: watched?.value ?? null,
      pending: button?.getAttribute("aria-disabled") === "true",
      whole: document.querySelector("main")?.textContent ?? "",
    };
  });
