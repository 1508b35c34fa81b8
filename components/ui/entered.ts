type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isControl = (element: Element): element is Control =>
  "name" in element &&
  element.name !== "" &&
  "value" in element &&
  !(element instanceof HTMLButtonElement) &&
  // A file is chosen, and a page can neither keep nor give it back.
  !["hidden", "file"].includes(element.getAttribute("type") ?? "");

const controlsOf = (form: HTMLFormElement): Control[] => [...form.elements].filter(isControl);

const isBox = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && (control.type === "radio" || control.type === "checkbox");

function differs(control: Control): boolean {
  if (control instanceof HTMLSelectElement) {
    const chosen = [...control.options].findIndex((option) => option.defaultSelected);
    return control.selectedIndex !== Math.max(chosen, 0);
  }
  if (isBox(control)) return control.checked !== control.defaultChecked;
  return control.value !== control.defaultValue;
}

/** Does a form hold something that is not stored? `refused`: typed, sent, and still not stored, though it is its default. */
export const isUnsent = (form: HTMLFormElement, refused: boolean): boolean =>
  controlsOf(form).some((control) => (refused ? control.value.trim() !== "" : differs(control)));

/** Does a form hold a text or a choice at all, or is it a gesture of one button? */
export const hasFields = (form: HTMLFormElement): boolean => controlsOf(form).length > 0;

/** What each control holds, by its name and its rank among those of its name. */
export type Entered = ReadonlyMap<string, string>;

function keyed(form: HTMLFormElement): [string, Control][] {
  const ranks = new Map<string, number>();
  return controlsOf(form).map((control) => {
    const rank = ranks.get(control.name) ?? 0;
    ranks.set(control.name, rank + 1);
    return [`${control.name} ${rank}`, control];
  });
}

/** Takes what a form holds. */
export function enteredIn(form: HTMLFormElement): Entered {
  return new Map(
    keyed(form).map(([key, control]) => [key, isBox(control) ? String(control.checked) : control.value]),
  );
}

/** What changed in a form since it held `before`. */
export function changedSince(form: HTMLFormElement, before: Entered): Entered {
  const now = enteredIn(form);
  // What shows the stored value came with the answer: nobody typed it.
  const typed = keyed(form).filter(([key, control]) => before.get(key) !== now.get(key) && differs(control));
  return new Map(typed.map(([key]) => [key, now.get(key) ?? ""]));
}

/** The texts of a form that are not stored, by their label: what it holds since `before`, or beside its defaults. */
export function textsIn(form: HTMLFormElement, before: Entered | null, refused: boolean) {
  return keyed(form)
    .filter(([key, control]) => {
      if (isBox(control) || control.value.trim() === "" || control.autocomplete.endsWith("password"))
        return false;
      return before ? before.get(key) !== control.value : refused || differs(control);
    })
    .map(([, control]) => ({
      label: control.labels?.[0]?.textContent ?? control.name,
      text: control instanceof HTMLSelectElement ? (control.selectedOptions[0]?.text ?? "") : control.value,
    }));
}

/** Empties the passphrases of a form: one that was refused is typed again. */
export function forgetSecrets(form: HTMLFormElement): void {
  for (const control of form.querySelectorAll<HTMLInputElement>('input[autocomplete$="-password"]'))
    control.value = control.defaultValue;
}

/** Gives back to a form what it held. */
export function restore(form: HTMLFormElement, entered: Entered): void {
  for (const [key, control] of keyed(form)) {
    const value = entered.get(key);
    if (value === undefined) continue;
    if (isBox(control)) control.checked = value === "true";
    else control.value = value;
  }
}
