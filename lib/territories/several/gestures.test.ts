import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { entryOf } from "@/lib/kernel/gesture";
import { markOf } from "@/lib/kernel/mark";
import type { SentFile } from "@/lib/kernel/sent-file";
import { Invalid } from "@/lib/platform/errors";
import { blockLimits, heavyBlock, longBlock } from "@/lib/sheets/block-limits";
import { actors } from "@/lib/testing/actors";
import { done, refusal, requestKey } from "@/lib/testing/requests";
import { hostileFiles, sentBook, sentCsv } from "@/lib/testing/sent-files";
import { freed, known, on } from "@/lib/testing/territory-requests";
import { deleteTerritory } from "../gestures";
import { territoryModel } from "./file";
import { territoriesSent } from "./sent";

let db: Opened;
let free: { siren: string; name: string }[] = [];
const day = "2028-01-01";

beforeAll(async () => {
  db = await openSeeded();
  const sirens: string[] = [];
  for (const slug of ["calaisis", "artois-arras", "boulonnais"]) sirens.push(await freed(slug, day));
  const { epcis } = await known();
  free = sirens.map((siren) => ({ siren, name: epcis.find((one) => one.siren === siren)?.name ?? "" }));
});
afterAll(() => db.drop());

type Sent = { block?: string; seen?: string; key?: string };

/** The form as it is sent, with a file or without. */
async function send(
  file: SentFile | null,
  { block = "", seen = "", key = requestKey() }: Sent = {},
  actor = actors.regional,
) {
  const values = { startsOn: day, block, seen, file: "", requestKey: key };
  const gesture = await territoriesSent(file, values, actor);
  return gesture.run(actor, [entryOf(values)]);
}

/** What a send is refused by, with what its form is given back. */
async function refused(...sent: Parameters<typeof send>): Promise<Invalid> {
  const error = await send(...sent).catch((thrown: unknown) => thrown);
  if (!(error instanceof Invalid)) throw error;
  return error;
}

const made = async () =>
  (
    await db.owner<{ name: string; epcis: string[] }[]>`
      select t.name, array(select e.epci_siren from territory_epci e where e.territory_id = t.id order by 1) as epcis
        from territory t where t.starts_on = ${day} and t.deleted_at is null order by t.name`
  ).map((row) => ({ ...row }));

describe("territories of a file", () => {
  test.each(["xlsx", "ods"] as const)(
    "an .%s is read under its headings, shown, and made once it was agreed to",
    async (format) => {
      const [one, two, three] = free;
      const rows = [
        ["Projets de territoires", null, null, null],
        ["Population", "Nom de l’EPCI", "Code SIREN", "Nom du territoire"],
        [12, one?.name.toUpperCase() ?? "", null, "Pays du fichier"],
        [12, "Un nom d’usage", Number(two?.siren), null],
        [null, null, null, null],
        [7, three?.name ?? "", null, "« Trois » rivières"],
      ];
      const { errors, read } = await refused(await sentBook(format, { Notes: [["Rien"]], Projets: rows }));
      expect(errors).toEqual({
        seen: [
          `Pays du fichier (2\u00a0EPCI)\u00a0: ${one?.name}, ${two?.name}`,
          `« Trois » rivières (1\u00a0EPCI)\u00a0: ${three?.name}`,
        ],
      });
      expect(await made()).toEqual([]);
      expect(read?.file).toBe(`essai.${format}`);
      const block = String(read?.block);
      expect(block.split("\n")[5]).toBe(`« Trois » rivières\t${three?.name}`);
      await send(null, { block, seen: markOf(block) });
      expect(await made()).toEqual([
        { name: "Pays du fichier", epcis: [one?.siren, two?.siren].toSorted() },
        { name: "« Trois » rivières", epcis: [three?.siren] },
      ]);
      // For the other format.
      for (const { id } of await db.owner<
        { id: string }[]
      >`select id from territory where starts_on = ${day} and deleted_at is null`)
        await done(deleteTerritory, on(id), actors.regional);
      expect(await made()).toEqual([]);
    },
  );

  test("a .csv is read whatever it parts its cells with; the lines at fault are told by their numbers in the file", async () => {
    const [one, two] = free;
    const text = `EPCI;Territoire\n${one?.name}, ${two?.siren};Pays du texte\nNulle part;Ailleurs\n;Sans rien`;
    const { errors, read } = await refused(sentCsv(text));
    expect(errors).toEqual({
      block: [
        "Ligne 3, «\u00a0Ailleurs\u00a0»\u00a0: «\u00a0Nulle part\u00a0» n’est pas une intercommunalité de la Région.",
        "Ligne 4, «\u00a0Sans rien\u00a0»\u00a0: aucune intercommunalité.",
      ],
    });
    expect(String(read?.block).split("\n")[2]).toBe("Ailleurs\tNulle part");
    expect(await made()).toEqual([]);
  });

  test("a file is shown before it is written, even sent with the mark of its own lines", async () => {
    const file = sentCsv(`Nom;SIREN\nPays hâtif;${free[0]?.siren}`);
    const block = String((await refused(file)).read?.block);
    const again = await refused(file, { block, seen: markOf(block) });
    expect(Object.keys(again.errors)).toEqual(["seen"]);
    expect(again.read).toMatchObject({ block, seen: "" });
    expect(await made()).toEqual([]);
  });

  test("what is no workbook, holds nothing or too much says what to do under its field, and nothing is written", async () => {
    for (const { said, ...file } of await hostileFiles()) {
      const { errors, read } = await refused(file, { block: "tapé" });
      expect(errors, file.name).toEqual({ file: [said] });
      // What was typed beside stays as it was.
      expect(read).toEqual({ file: file.name });
    }
    const line = `Un long nom de territoire;${free[0]?.siren}\n`;
    const said: [SentFile, RegExp | string][] = [
      [{ name: "lourd.xlsx", bytes: new Uint8Array(blockLimits.bytes + 1) }, heavyBlock],
      [sentCsv(`Nom;EPCI\n${line.repeat(2_000)}`), longBlock],
      [
        await sentBook("xlsx", { Projets: [["Territoire", "EPCI"]] }),
        /«\sProjets\s» n’a rien sous ses titres/,
      ],
    ];
    for (const [file, sentence] of said) {
      const { errors } = await refused(file);
      expect(errors.file, file.name).toHaveLength(1);
      expect(errors.file?.[0], file.name).toMatch(sentence);
    }
    expect(await made()).toEqual([]);
  });

  test("nobody’s file is read but of those who make territories", async () => {
    const file = { name: "vide.xlsx", bytes: new Uint8Array() };
    for (const actor of [actors.agentA, actors.elected, actors.nobody])
      expect(await refusal(send(file, {}, actor))).toBe("forbidden");
    expect(await refusal(send(file, {}, actors.admin))).toEqual(["file"]);
  });

  test("the workbook to fill has the headings that are read, and the EPCI that are free", async () => {
    const [name, epcis, ...more] = territoryModel(await known(), day);
    expect(more).toEqual([]);
    expect(epcis?.choices).toEqual(expect.arrayContaining(free.map((one) => one.name)));
    const filled = {
      À_remplir: [
        [name?.header ?? "", epcis?.header ?? ""],
        ["Pays modèle", free[0]?.name ?? ""],
      ],
    };
    expect(Object.keys((await refused(await sentBook("xlsx", filled))).errors)).toEqual(["seen"]);
  });
});
