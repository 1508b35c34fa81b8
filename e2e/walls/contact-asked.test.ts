import { afterAll, beforeAll, expect, test } from "vitest";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { addNote } from "@/lib/actions/notes/gestures";
import { askOfContacts } from "@/lib/kernel/contact-asked";
import { textsRead } from "@/lib/kernel/parse";
import { noteContact } from "@/lib/projects/meetings/gestures";
import { actors } from "@/lib/testing/actors";
import { refusal } from "@/lib/testing/requests";
import { triedAccounts } from "./accounts";
import { triedPlans } from "./plans";
import { tried } from "./tried";
import { triedFiles, triedMoves } from "./tried-moves";

type Input = { shape?: Record<string, { safeParse: (typed: unknown) => { success: boolean } }>; in?: Input };
const shapeOf = (input: Input): NonNullable<Input["shape"]> =>
  input.shape ?? (input.in ? shapeOf(input.in) : {});

/** What takes any text and is not asked: what the agents of its territory alone read, and a table of persons or territories. */
const left: Readonly<Record<string, readonly string[]>> = {
  noteContact: ["summary", "nextStep"],
  correctContact: ["summary", "nextStep"],
  saveHolder: ["name"],
  inviteSeveral: ["block"],
  importTerritories: ["block"],
};

const line = "Appeler le 06 12 34 56 78 dès lundi";
const takesText = (input: unknown) =>
  Object.entries(shapeOf(input as Input)).flatMap(([name, field]) =>
    field.safeParse(line).success ? [name] : [],
  );

test("every text that a gesture takes is asked about, or left with a reason", () => {
  const unasked = Object.fromEntries(
    Object.entries({ ...tried, ...triedAccounts, ...triedPlans, ...triedMoves, ...triedFiles }).flatMap(
      ([name, { gesture }]) => {
        const missing = takesText(gesture.input).filter((text) => !textsRead(gesture.input).includes(text));
        return missing.length > 0 ? [[name, missing]] : [];
      },
    ),
  );
  expect(unasked).toEqual(left);
});

let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

const { agentA, regional } = actors;
const ask = (values: Record<string, string>, gesture = addNote, { id } = agentA) =>
  refusal(askOfContacts(gesture, values, id));

test("a telephone number is asked about once, of each person, and is then let through; a contact is never asked", async () => {
  const note = { note: "Appeler M. au 06 12 34 56 78." };
  expect(await ask(note)).toEqual(["note"]);
  expect(await ask(note)).toBe("done");
  expect(await ask(note, addNote, regional)).toEqual(["note"]);
  expect(await ask({ note: "Écrire à a@exemple.fr." })).toEqual(["note"]);
  expect(await ask({ note: "Douze ateliers, SIRET 130 025 265 00013." })).toBe("done");
  expect(await ask({ summary: "Appeler au 06 12 34 56 78." }, noteContact)).toBe("done");
  const [kept] = await db.owner<
    { found: string }[]
  >`select count(*) as found from throttle t where t::text like '%12 34%'`;
  expect(kept?.found).toBe("0");
});
