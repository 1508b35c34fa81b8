import { test } from "@playwright/test";
import type { Http } from "../http";
import { administered } from "./expected";
import { type Gesture, replayAll } from "./replay";

const common = {
  table: "account",
  page: (id: string) => `/administration/comptes/${id}`,
  server: "admin",
  idField: "accountId",
  allowed: administered,
} as const;

/** The stamp of the row as it is now: what a page just read would send. */
const fresh = async ({ sql }: Http, id: string) => {
  const [row] = await sql<{ stamp: string }[]>`select xmin::text as stamp from account where id = ${id}`;
  return { stamp: row?.stamp ?? "1" };
};

const gestures: Record<string, Gesture> = {
  disable: {
    ...common,
    marker: "Désactiv",
    fields: {},
    also: fresh,
    ready: ({ sql }, id) => sql`update account set disabled_at = null where id = ${id}`,
  },
  enable: {
    ...common,
    marker: "Réactiv",
    fields: {},
    also: fresh,
    ready: ({ sql }, id) => sql`update account set disabled_at = now() where id = ${id}`,
  },
  renewLink: {
    ...common,
    marker: "Réinitialiser la phrase de passe",
    fields: {},
    ready: ({ sql }, id) => sql`update account set disabled_at = null where id = ${id}`,
  },
  endMembership: {
    ...common,
    marker: "membershipId",
    fields: {},
    idField: "membershipId",
    also: async ({ sql }, id) => {
      const [row] = await sql<{ id: string; stamp: string }[]>`
        select id, xmin::text as stamp from membership where account_id = ${id}`;
      return { membershipId: row?.id ?? id, stamp: row?.stamp ?? "1" };
    },
    ready: ({ sql }, id) => sql`update membership set ended_at = null where account_id = ${id}`,
  },
};

test("rejouer les formulaires de l’administration n’écrit que pour un administrateur", async () => {
  test.setTimeout(180_000);
  await replayAll(gestures);
});
