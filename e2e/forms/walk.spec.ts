import { expect, test } from "@playwright/test";
import type { Http } from "../http";
import { controlsOf } from "../served-form";
import { viewers } from "../walls/expected";
import { withHttp } from "../walls/replay";
import type { Form } from "./form";
import { forms } from "./inventory";
import {
  askedOf,
  boxesOf,
  colleagueOf,
  previewsOf,
  rowOf,
  type Served,
  send,
  serve,
  touch,
  typed,
  without,
} from "./sent";

/** One value that each kind of field must refuse; of boxes and choices, what no list holds. */
const hostile: Readonly<Record<string, string | readonly string[]>> = {
  date: "2026-13-45",
  time: "99:99",
  number: "1e9",
  email: "a@",
  text: "a\u0007",
  textarea: "a\u0000",
  choice: "toString",
  radio: "__proto__",
  checkbox: ["x", "y"],
  hidden: "x",
};

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("'", "&#x27;");

/** Nothing of one's own on the page is an address to a form: what is filled, but the choices that only its page knows. */
const filled = (form: Form) =>
  Object.fromEntries(Object.entries(form.fill).filter(([, value]) => value !== ""));

/** Sends each form of the inventory one hostile value a kind of field, then a field that it does not have. */
async function refusesHostile(http: Http, form: Form, served: Served): Promise<void> {
  const controls = controlsOf(served.html, form.marker).filter(({ name }) => name !== "loaded");
  const kinds = new Set(controls.map(({ kind }) => kind));
  const tries = [...kinds].map((what) => ({
    what,
    change: Object.fromEntries(
      controls.filter(({ kind }) => kind === what).map(({ name }) => [name, hostile[what] ?? "x"]),
    ),
  }));
  for (const { what, change } of [...tries, { what: "an unknown field", change: { inconnu: "1" } }]) {
    const said = `${form.mutation}: ${what}`;
    const fields = typed(served.fields, { ...filled(form), ...change });
    const answer = await send(http, form, served.address, fields);
    expect.soft(answer.status, said).toBeLessThan(500);
    if (answer.status !== 200) {
      // A gesture of one button has nothing to refuse but its ids; what was let in went somewhere.
      expect.soft(kinds.has(what) && what !== "hidden" ? "let in" : "refused", said).toBe("refused");
      continue;
    }
    // A form that is read again before it is written says what waits: no other takes that for an answer.
    const boxes = [...boxesOf(answer), ...(form.asks ? previewsOf(answer) : [])];
    expect.soft(boxes, said).not.toEqual([]);
    for (const box of boxes) expect.soft(box, said).toMatch(/\p{L}{3}/u);
    expect.soft(answer.body, said).not.toContain("Trop d’essais");
    const mine = form.text && !(form.text in change) && !form.secret ? form.fill[form.text] : undefined;
    if (mine) expect.soft(answer.body, `${said} gives the text back`).toContain(escaped(mine));
  }
}

async function accepts(http: Http, form: Form, served: Served, change: object, what: string, as?: string) {
  const answer = await send(http, form, served.address, typed(served.fields, { ...change }), as);
  const boxes = answer.status === 200 ? [...boxesOf(answer), ...askedOf(answer)] : [];
  expect.soft([answer.status < 400, boxes], `${form.mutation}: ${what}`).toEqual([true, []]);
}

/** The stored row says each of these texts. */
const says = (row: object, values: Readonly<Record<string, string>>) =>
  Object.values(values).filter((value) => !JSON.stringify(row).includes(value));

async function keepsBoth(http: Http, form: Form, address: string): Promise<void> {
  const { theirs, mine, over } = form.both ?? { theirs: {}, mine: {}, over: {} };
  const colleague = await colleagueOf(http, viewers[form.as] ?? "");
  const said = Object.keys(mine).length > 0 ? mine : form.fill;
  const first = await serve(http, form, address);
  await touch(http, form, first);
  await accepts(http, form, first, said, "another form of the row was saved meanwhile");
  expect.soft(says((await rowOf(http, form, first)).held, said), `${form.mutation} kept mine`).toEqual([]);

  const second = await serve(http, form, address);
  await accepts(http, form, second, theirs, "the colleague’s", colleague);
  if (Object.keys(mine).length > 0) {
    await accepts(http, form, second, mine, "mine, where the colleague changed something else");
    const { held } = await rowOf(http, form, second);
    expect.soft(says(held, { ...theirs, ...mine }), `${form.mutation} kept both`).toEqual([]);
  }

  const unchanged = await rowOf(http, form, second);
  const asked = await send(http, form, address, typed(second.fields, over));
  expect.soft(askedOf(asked).sort(), `${form.mutation} asks of what both changed`).toEqual(Object.keys(over));
  expect.soft(await rowOf(http, form, second), `${form.mutation} writes nothing yet`).toEqual(unchanged);
}

/** Each edition: as served, without a field, and between two accounts. */
async function editsSafely(http: Http, form: Form, start: Served): Promise<void> {
  await accepts(http, form, start, filled(form), "filled");
  const served = await serve(http, form, start.address);
  const before = await rowOf(http, form, served);
  await accepts(http, form, served, {}, "sent back unchanged");
  const after = await rowOf(http, form, served);
  expect.soft(after.held, `${form.mutation}: sent back unchanged, nothing changes`).toEqual(before.held);
  if (before.version) expect.soft(after.version, form.mutation).toBe(Number(before.version) + 1);

  const again = await serve(http, form, start.address);
  const [, loaded = "{}"] = again.fields.find(([name]) => name === "loaded") ?? [];
  const name =
    Object.keys(JSON.parse(loaded)).findLast((known) => again.fields.some(([sent]) => sent === known)) ?? "";
  const lacking = await send(http, form, start.address, without(typed(again.fields, {}), name));
  expect.soft(boxesOf(lacking).join(), `${form.mutation} without ${name}`).toContain("n’est pas arrivé");
  expect.soft((await rowOf(http, form, again)).held, `${form.mutation} without ${name}`).toEqual(after.held);

  if (!form.own) await keepsBoth(http, form, start.address);
}

test("chaque formulaire de l’inventaire refuse une valeur hostile avec une phrase, et rend le texte", async () => {
  test.setTimeout(240_000);
  await withHttp(async (http) => {
    for (const form of forms)
      await refusesHostile(http, form, await serve(http, form, await form.page(http)));
  });
});

test("chaque fiche renvoyée telle quelle ne change rien, et deux comptes y gardent leurs changements", async () => {
  test.setTimeout(240_000);
  const edited = forms.filter(({ edits }) => edits);
  for (const { mutation, both, own } of edited)
    expect(both ?? own, `${mutation} says what two accounts change`).toBeDefined();
  await withHttp(async (http) => {
    for (const form of edited) await editsSafely(http, form, await serve(http, form, await form.page(http)));
  });
});
