import { expect, test } from "vitest";
import * as accounts from "@/lib/accounts/gestures";
import * as doors from "@/lib/accounts/input";
import * as memberships from "@/lib/accounts/memberships/gestures";
import * as budget from "@/lib/actions/budget/gestures";
import * as fundings from "@/lib/actions/fundings/gestures";
import * as actions from "@/lib/actions/gestures";
import * as notes from "@/lib/actions/notes/gestures";
import * as bin from "@/lib/bin/input";
import * as events from "@/lib/events/gestures";
import * as jobs from "@/lib/jobs/gestures";
import * as plans from "@/lib/plans/gestures";
import * as objectives from "@/lib/plans/objectives/gestures";
import * as pldes from "@/lib/plans/plde/gestures";
import * as projects from "@/lib/projects/gestures";
import * as holders from "@/lib/projects/holder/gestures";
import * as holderSearch from "@/lib/projects/holder/input";
import * as meetings from "@/lib/projects/meetings/gestures";

type Faults = { success: boolean; error?: { issues: { path: PropertyKey[]; message: string }[] } };
type Field = { options?: readonly string[]; safeParse: (typed: unknown) => Faults };
type Input = {
  shape?: Record<string, Field>;
  in?: Input;
  safeParse: (typed: unknown) => Faults;
};

/** The fields of a form, under the rules and transformations that follow them. */
const shapeOf = (input: Input): Record<string, Field> => input.shape ?? (input.in ? shapeOf(input.in) : {});

const ready: Readonly<Record<string, string>> = {
  email: "agent@territoire.fr",
  passphrase: "quatre mots sans rapport",
  jeton: "a".repeat(43),
  endsOn: "2027-10-01",
  plannedEndOn: "2027-10-01",
  keepUntil: "2028-10-01",
  startsAt: "10:00",
  endsAt: "11:00",
  phone: "03 21 00 00 00",
  status: "planned",
  progress: "0",
  attendanceUnknown: "",
  reach: "region",
  axis: "pooling",
  communeCode: "62160",
  year: "2026",
};

/** What each form accepts, found by the names of its fields: hostile values are tried one at a time beside it. */
function valid(shape: Record<string, Field>): Record<string, string> {
  const value = (name: string, field: Field) => {
    const options = field.options?.every((option) => typeof option === "string") ? field.options : undefined;
    if (name in ready && (!options || options.includes(ready[name] ?? ""))) return ready[name] ?? "";
    if (options) return options[0] ?? "";
    if (/On$/.test(name)) return "2026-10-01";
    const isRow = /(?:[a-z]Id|Key|^id)$|^(?:territories|associates|coOrganisers|regionalObjectives)$/;
    if (isRow.test(name)) return "01900000-0000-7000-8000-000000000000";
    return field.safeParse("1").success ? "1" : "";
  };
  return Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, value(name, field)]));
}

/** What the gestures of a noun accept, under the names of their forms. */
const accepted = (gestures: Readonly<Record<string, { input: unknown }>>) =>
  Object.fromEntries(Object.entries(gestures).map(([name, { input }]) => [`${name}Input`, input]));

const modules = {
  accounts: accepted(accounts),
  doors,
  memberships: accepted(memberships),
  actions: accepted(actions),
  budget: accepted(budget),
  fundings: accepted(fundings),
  notes: accepted(notes),
  bin,
  events: accepted(events),
  jobs: accepted(jobs),
  plans: accepted(plans),
  objectives: accepted(objectives),
  pldes: accepted(pldes),
  projects: accepted(projects),
  holders: accepted(holders),
  meetings: accepted(meetings),
  holderSearch,
};
const inputs = Object.entries(modules).flatMap(([noun, exported]) =>
  Object.entries(exported as unknown as Record<string, Input>)
    .filter(([name]) => name.endsWith("Input"))
    .map(([name, input]) => ({ name: `${noun} ${name}`, input, typed: valid(shapeOf(input)) })),
);

const hostile = [
  "", "x", "0", "-1", "1e9", "NaN", "2026-02-30", "0000-00-00", "9999-12-31", "2026-13-45T", "99:99", "toString",
  "__proto__", "\u0000", "\ud800", "\u202e", "é".repeat(11_000), "9".repeat(400), "a@", ",", "x,y",
  undefined, null, 3, {}, [], ["x", "y"], ["2026-01-01", "2026-01-02"],
]; // biome-ignore format: a list of values

test("every form accepts what its fields are for", () => {
  expect(inputs.length).toBeGreaterThan(30);
  for (const { name, input, typed } of inputs)
    expect(input.safeParse(typed).error?.issues ?? [], name).toEqual([]);
});

test("a hostile value in any field of any form is refused or read, never thrown on, and each refusal has a sentence", () => {
  for (const { name, input, typed } of inputs) {
    for (const field of Object.keys(typed))
      for (const value of hostile) {
        const what = `${name} ${field} ${JSON.stringify(value)?.slice(0, 40)}`;
        let read: Faults | undefined;
        try {
          read = input.safeParse({ ...typed, [field]: value });
        } catch (error) {
          throw new Error(what, { cause: error });
        }
        const said = (read?.error?.issues ?? []).filter(({ message }) => !/\p{L}/u.test(message));
        if (said.length > 0) throw new Error(`${what} is refused without a sentence.`);
      }
  }
});

test("a refusal is in the words of the house, never those of the library", () => {
  for (const { name, input, typed } of inputs)
    for (const field of Object.keys(typed)) {
      const read = input.safeParse({ [field]: ["x", "y"] });
      for (const { message, path } of read?.error?.issues ?? [])
        if (path.length > 0)
          expect(message, `${name} ${String(path[0])}`).not.toMatch(/attendu, |Entrée invalide|Clé non|reçu/);
    }
});
