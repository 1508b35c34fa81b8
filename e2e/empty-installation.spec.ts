import { expect, test } from "@playwright/test";
import postgres from "postgres";
import { anOfficerIn, installIn } from "../db/testing/installed";
import { readRoutes } from "./addresses";
import { type Answer, httpOn } from "./http";
import { withServer } from "./server";

/** What somebody reads of a page: neither its scripts, nor what it names in attributes that are no text. */
const textOf = ({ body }: Answer) =>
  body
    .replace(/<(script|style)[\s>].*?<\/\1>/gs, " ")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");

/** Neither the year nor the Région of the content that is kept aside, wherever it stands in what is sent. */
const foreign = /\b2009\b|Nord[- ]Pas[- ]de[- ]Calais|Boulonnais/i;

test("une installation vide : chaque page est entière, dit quoi faire, et rien n’y vient d’une autre Région", async () => {
  test.setTimeout(180_000);
  await withServer(
    async (server) => {
      const owner = postgres(server.ownerUrl, { max: 1, onnotice: () => {} });
      const http = httpOn(server);
      try {
        const { regionId, email: admin } = await installIn(owner);
        const readers = { admin, regional: await anOfficerIn(owner, regionId) };
        expect((await http.get("/", admin)).location).toBe("/administration/mise-en-route");
        const routes = readRoutes().filter(({ path }) => !path.includes("[") && path !== "/");
        expect(routes.length).toBeGreaterThan(30);
        for (const [role, email] of Object.entries(readers))
          for (const { path, kind, roles } of routes.filter((route) => route.roles.includes(role))) {
            const answer = await http.get(path, email);
            const what = `${role} ${path}`;
            // Without a territory, nothing is added to one: who writes none is told that the page is not theirs.
            const adds = /\/(nouveau|nouvelle)$/.test(path) && answer.status === 404;
            if (roles.includes("anonymous") && answer.status === 307) continue;
            expect(adds || path === "/api/map" || answer.status === 200, `${what} : ${answer.status}`).toBe(
              true,
            );
            expect.soft(answer.body, what).not.toMatch(foreign);
            if (kind === "page" && answer.status === 200)
              expect.soft(textOf(answer), what).not.toMatch(/une erreur est survenue|NaN|undefined/i);
          }
        for (const path of ["/region", "/territoires", "/dispositifs", "/politique-regionale"])
          expect(textOf(await http.get(path, readers.regional)), path).toContain("Mise en route");
      } finally {
        await http.close();
        await owner.end();
      }
    },
    "both",
    { MAILLAGE_MODE: "production" },
    "template_empty",
  );
});

test("sans administrateur, la page de connexion dit la commande, et ne la dit plus ensuite", async () => {
  await withServer(
    async (server) => {
      const owner = postgres(server.ownerUrl, { max: 1, onnotice: () => {} });
      const http = httpOn(server);
      try {
        const command = "npm run admin -- --email";
        expect(textOf(await http.get("/connexion", null))).toContain(command);
        await installIn(owner);
        expect(textOf(await http.get("/connexion", null))).not.toContain(command);
      } finally {
        await http.close();
        await owner.end();
      }
    },
    "both",
    { MAILLAGE_MODE: "production" },
    "template_empty",
  );
});
