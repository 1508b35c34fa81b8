import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readToken } from "@/db/auth/tokens";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { tokenOf } from "@/lib/auth/link-of";
import { entryOf } from "@/lib/kernel/gesture";
import { markOf } from "@/lib/kernel/mark";
import type { SentFile } from "@/lib/kernel/sent-file";
import { Invalid } from "@/lib/platform/errors";
import { blockLimits, heavyBlock } from "@/lib/sheets/block-limits";
import { byAdmin } from "@/lib/testing/account-requests";
import { actors } from "@/lib/testing/actors";
import { done, refusal, requestKey } from "@/lib/testing/requests";
import { hostileFiles, sentBook, sentCsv } from "@/lib/testing/sent-files";
import { personModel } from "./file";
import { inviteSeveral, keyOfLine, regionInvited } from "./gestures";
import { personsSent } from "./sent";

let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

const sent = (block: string, seen: string | null = markOf(block), key = requestKey()) => ({
  ...{ startsOn: "2026-12-01", block, seen: seen ?? "", requestKey: key },
});
const said = async (block: string, seen?: string | null) => {
  const error = await byAdmin(inviteSeveral, sent(block, seen)).catch((thrown: unknown) => thrown);
  return error instanceof Invalid ? error.errors : error;
};
const invited = async (like: string) => {
  const rows = await db.owner`
    select a.email, a.name, m.role, m.whole_region as whole, m.starts_on::text as "startsOn", m.ends_on::text as "endsOn",
        array(select t.slug from membership_territory l join territory t on t.id = l.territory_id where l.membership_id = m.id order by 1) as places
      from account a join membership m on m.account_id = a.id where a.email like ${like} order by a.email`;
  return rows.map((row) => ({ ...row }));
};

describe("inviting several persons from a block", () => {
  test("each line is the invitation that its form would have made, with a link of its own; a retry gives the same ones", async () => {
    const block = [
      "Territoires\tCourriel\tNom\tRôle\tDernier jour",
      "Boulonnais, Pays du Calaisis\ta.un@x.example\tAgente, littoral\tagente de développement local\t31/12/2027",
      "\ta.deux@x.example\tMission ESS\tChargée de mission\t",
      "Toute la Région\ta.trois@x.example\tÉlu de la Région\télu\t",
      "boulonnais\tA.Quatre@x.example\tÉlue du Boulonnais\tÉLUE\t2028-01-31",
    ].join("\n");
    expect(await said(block, null)).toEqual({
      seen: [
        expect.stringContaining("Agente, littoral (a.un@x.example)"),
        expect.stringContaining("Mission ESS"),
        expect.stringContaining("Élu de la Région"),
        expect.stringMatching(/Élue du Boulonnais.*Élu, Boulonnais, jusqu’au 31\sjanvier\s2028/),
      ],
    });
    expect(await invited("a.%@x.example")).toEqual([]);
    const once = sent(block);
    const [id] = [await byAdmin(inviteSeveral, once), await byAdmin(inviteSeveral, once)];
    expect(id).toBeTruthy();
    const common = { startsOn: "2026-12-01", endsOn: null, places: [] };
    expect(await invited("a.%@x.example")).toEqual([
      { ...common, email: "a.deux@x.example", name: "Mission ESS", role: "regional", whole: true },
      {
        ...common,
        ...{ email: "a.quatre@x.example", name: "Élue du Boulonnais", role: "elected", whole: false },
        ...{ places: ["boulonnais"], endsOn: "2028-01-31" },
      },
      { ...common, email: "a.trois@x.example", name: "Élu de la Région", role: "elected", whole: true },
      {
        ...common,
        ...{ email: "a.un@x.example", name: "Agente, littoral", role: "agent", whole: false },
        ...{ places: ["boulonnais", "calaisis"], endsOn: "2027-12-31" },
      },
    ]);
    for (const line of [2, 3, 4, 5])
      expect(await readToken(tokenOf(actors.admin.id, keyOfLine(once.requestKey, line)))).not.toBeNull();
  });

  test("all or none: every line at fault is told by its number, and nobody is invited", async () => {
    const block = [
      "b.un@x.example;Agent;agent;Boulonnais",
      "pas une adresse;Agent;agent;Boulonnais",
      "b.trois@x.example;;agent;Boulonnais",
      "b.quatre@x.example;Agent;jardinier;Boulonnais",
      "b.cinq@x.example;Agent;agent;Atlantide",
      "b.six@x.example;Agent;agent;",
      "b.sept@x.example;Élue;élue;",
      "B.Un@x.example;Agent;agent;Boulonnais",
      "elu@demo.example;Agent;agent;Boulonnais",
      "b.dix@x.example;Agent;agent;Boulonnais;31/02/2027",
      "b.onze@x.example;Agent;agent;Boulonnais;30/11/2026",
    ].join("\n");
    const { block: faults = [] } = (await said(block)) as Record<string, string[]>;
    const lines = faults.map((fault) => Number(/^Ligne (\d+)/.exec(fault)?.[1]));
    expect([...new Set(lines)]).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(faults.join(" ")).toMatch(
      /«\u00a0jardinier\u00a0» n’est pas un rôle\u00a0: écrivez Agent, Région, Élu, Administration.*«\u00a0Atlantide\u00a0».*déjà à la ligne 1.*Un compte a déjà/s,
    );
    expect(await invited("b.%@x.example")).toEqual([]);
  });

  test("another block than the one whose preview was read is shown first", async () => {
    const seen = markOf("c.un@x.example;Agent;agent;Boulonnais");
    expect(await said("c.deux@x.example;Agent;agent;Boulonnais", seen)).toHaveProperty("seen");
    expect(await invited("c.%@x.example")).toEqual([]);
  });

  test("nobody but an administrator invites", async () => {
    const one = sent("d.un@x.example;Agent;agent;Boulonnais");
    expect(await refusal(done(inviteSeveral, one, actors.regional))).toBe("forbidden");
    expect(await refusal(done(inviteSeveral, one, actors.agentA))).toBe("forbidden");
  });
});

/** The form as it is sent with a file: what refuses it, and what it is given back. */
async function refused(file: SentFile, block = "", seen = "", actor = actors.admin): Promise<Invalid> {
  const values = { ...sent(block, seen), file: "" };
  const gesture = await personsSent(file, values, actor);
  const error = await gesture.run(actor, [entryOf(values)]).catch((thrown: unknown) => thrown);
  if (!(error instanceof Invalid)) throw error;
  return error;
}

describe("inviting the persons of a file", () => {
  test.each(["xlsx", "ods"] as const)(
    "an .%s is read under its headings, in its own order, shown, then written as it was shown",
    async (format) => {
      const at = (name: string) => `${format}.${name}@x.example`;
      const rows = [
        ["Comptes à ouvrir", null, null, null, null, null],
        [],
        ["Téléphone", "Territoire", "Date de fin", "NOM", "Prénom", "E-mail", "Fonction (rôle)"],
        [
          "03",
          // The library that writes this .ods puts a bare end of line there, which is a space (OpenDocument 1.3, 6.1.2).
          `Boulonnais${format === "ods" ? ", " : "\n"}Pays du Calaisis`,
          new Date("2027-12-31T00:00:00Z"),
          "Vasseur",
          "Nadia",
          at("un"),
          "Agente",
        ],
        [],
        ["03", null, null, "« Dite » Voix", null, at("deux"), "Chargé de mission"],
        [null, "Boulonnais", "30 juin 2028", "Élue", null, at("trois"), "élu"],
      ];
      const { errors, read } = await refused(await sentBook(format, { Notes: [["Rien"]], Comptes: rows }));
      expect(errors).toEqual({
        seen: [
          expect.stringMatching(
            /^Nadia Vasseur \(.*Boulonnais, Pays du Calaisis, jusqu’au 31\sdécembre\s2027$/,
          ),
          expect.stringMatching(/^« Dite » Voix \(.*Chargé de mission, toute la Région$/),
          expect.stringMatching(/^Élue \(.*Élu, Boulonnais, jusqu’au 30\sjuin\s2028$/),
        ],
      });
      expect(await invited(`${format}.%`)).toEqual([]);
      expect(read).toMatchObject({ file: `essai.${format}`, seen: "" });
      const block = String(read?.block);
      const once = sent(block);
      const write = await personsSent(null, once, actors.admin);
      expect(await done(write, { ...once, file: "" }, actors.admin)).toBeTruthy();
      const made = await invited(`${format}.%`);
      expect(made.map(({ name }) => name)).toEqual(["« Dite » Voix", "Élue", "Nadia Vasseur"]);
      expect(made.map(({ role }) => role)).toEqual(["regional", "elected", "agent"]);
      expect(made.map(({ endsOn }) => endsOn)).toEqual([null, "2028-06-30", "2027-12-31"]);
      expect(made[2]).toMatchObject({ places: ["boulonnais", "calaisis"] });
      // Lines are those of the file: their links are, too.
      for (const line of [4, 6, 7])
        expect(await readToken(tokenOf(actors.admin.id, keyOfLine(once.requestKey, line)))).not.toBeNull();
    },
  );

  test("a .csv of Windows is read; each line at fault is told by its number in the file, and its text given back", async () => {
    const text =
      "Nom;Rôle;Mail;Territoires\nUne agente;agent;csv.un@x.example;Boulonnais, Pays du Calaisis\nÉlu;jardinier;csv.deux@x.example;Atlantide";
    const { errors, read } = await refused(sentCsv(text));
    expect(errors.block?.join(" ")).toMatch(/^Ligne 3.*jardinier.*Ligne 3.*Atlantide/);
    expect(String(read?.block).split("\n")[2]).toBe("csv.deux@x.example\tÉlu\tjardinier\tAtlantide\t");
    expect(await invited("csv.%")).toEqual([]);
  });

  test("a file is shown before it is written, even sent with the mark of its own lines", async () => {
    const file = sentCsv("Mail;Nom;Rôle;Territoires\nmark.un@x.example;Agent;agent;Boulonnais");
    const block = String((await refused(file)).read?.block);
    expect(Object.keys((await refused(file, block, markOf(block))).errors)).toEqual(["seen"]);
    expect(await invited("mark.%")).toEqual([]);
  });

  test("what is no workbook, or lacks a column, says what to do under its field; nobody’s file is read but an administrator’s", async () => {
    for (const { said: sentence, ...file } of await hostileFiles()) {
      const { errors, read } = await refused(file, "tapé");
      expect(errors, file.name).toEqual({ file: [sentence] });
      expect(read).toEqual({ file: file.name });
    }
    const empty = { name: "vide.csv", bytes: new Uint8Array() };
    for (const actor of [actors.regional, actors.agentA, actors.nobody])
      expect(await refusal(refused(empty, "", "", actor))).toBe("forbidden");
    const heavy = { name: "lourd.xlsx", bytes: new Uint8Array(blockLimits.bytes + 1) };
    expect((await refused(heavy)).errors).toEqual({ file: [heavyBlock] });
    const lacks = await sentBook("ods", {
      Comptes: [
        ["Nom", "Mail"],
        ["A", "b@c.fr"],
      ],
    });
    expect((await refused(lacks)).errors.file?.[0]).toMatch(
      /^La feuille «\sComptes\s» n’a pas de colonne «\sRôle\s»/,
    );
  });

  test("the workbook to fill has the headings that are read, and the words that are known", async () => {
    const region = await regionInvited(actors.admin.scope, "2026-11-23");
    if (!region) throw new Error("An administrator has one.");
    const columns = personModel(region);
    const word = (header: string) =>
      columns.find((column) => column.header === header)?.choices?.at(-1) ?? "";
    const row = ["modele@x.example", "Modèle", word("Rôle"), "", ""];
    const agent = [
      "modele.deux@x.example",
      "Modèle",
      "Agent de développement local",
      word("Territoires"),
      "",
    ];
    const filled = { Comptes: [columns.map(({ header }) => header), row, agent] };
    expect((await refused(await sentBook("xlsx", filled))).errors).toEqual({
      seen: [expect.stringContaining("Administrateur"), expect.stringContaining(word("Territoires"))],
    });
  });
});
