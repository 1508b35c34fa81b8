import { test } from "@playwright/test";
import { administered } from "./expected";
import { type Gesture, replayAll } from "./replay";

const common = {
  table: "account",
  page: (id: string) => `/administration/comptes/${id}`,
  server: "admin",
  idField: "accountId",
  allowed: administered,
} as const;

const gestures: Record<string, Gesture> = {
  disable: {
    ...common,
    marker: "Désactiv",
    fields: {},
    ready: ({ sql }, id) => sql`update account set disabled_at = null where id = ${id}`,
  },
  enable: {
    ...common,
    marker: "Réactiv",
    fields: {},
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
      const [row] = await sql<{ id: string }[]>`select id from membership where account_id = ${id}`;
      return { membershipId: row?.id ?? id };
    },
    ready: ({ sql }, id) => sql`update membership set ends_on = null where account_id = ${id}`,
  },
};

test("rejouer les formulaires de l’administration n’écrit que pour un administrateur", async () => {
  test.setTimeout(180_000);
  await replayAll(gestures);
});
