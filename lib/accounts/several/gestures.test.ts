import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readToken } from "@/db/auth/tokens";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { tokenOf } from "@/lib/auth/links";
import { markOf } from "@/lib/kernel/mark";
import { Invalid } from "@/lib/platform/errors";
import { byAdmin } from "@/lib/testing/account-requests";
import { actors } from "@/lib/testing/actors";
import { done, refusal, requestKey } from "@/lib/testing/requests";
import { inviteSeveral, keyOfLine } from "./gestures";

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
      /«\u00a0jardinier\u00a0» n’est pas un rôle.*«\u00a0Atlantide\u00a0».*déjà à la ligne 1.*Un compte a déjà/s,
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
