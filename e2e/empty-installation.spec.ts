import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { installAdministrator } from "../scripts/schema.mjs";
import { readRoutes } from "./addresses";
import { type Answer, type Http, httpOn } from "./http";
import { type TestServer, withServer } from "./server";

/** What somebody reads of a page: neither its scripts, nor what it names in attributes that are no text. */
const textOf = ({ body }: Answer) =>
  body
    .replace(/<(script|style)[\s>].*?<\/\1>/gs, " ")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");

/** Neither the year nor the Région of the content that is kept aside, wherever it stands in what is sent. */
const foreign = /\b2009\b|Nord[- ]Pas[- ]de[- ]Calais|Boulonnais/i;

const admin = "administration@ma-region.example";
const officer = "ess@ma-region.example";

/** What the command of the sign-in page does, on this server's base. */
const install = ({ ownerUrl, appUrl, secret }: TestServer) =>
  installAdministrator(
    { ownerUrl, appUrl, secret, mode: "production" },
    { email: admin, name: "Administration" },
  );

/** An officer of its Région. */
async function invite({ sql }: Http): Promise<void> {
  const account = randomUUID();
  await sql`insert into account (id, email, name) values (${account}, ${officer}, 'Service ESS')`;
  await sql`insert into membership (id, account_id, role, region_id, whole_region, starts_on)
    select ${randomUUID()}, ${account}, 'regional', id, true, '2026-01-01' from region`;
}

/** An empty base, in production, as a first start finds it. */
const withEmpty = (use: (http: Http, server: TestServer) => Promise<void>) =>
  withServer(
    async (server) => {
      const http = httpOn(server);
      try {
        await use(http, server);
      } finally {
        await http.close();
      }
    },
    "both",
    { MAILLAGE_MODE: "production", MAILLAGE_TODAY: undefined },
    "template_empty",
  );

test("une installation vide : chaque page est entière, dit quoi faire, et rien n’y vient d’une autre Région", async () => {
  test.setTimeout(180_000);
  await withEmpty(async (http, server) => {
    await install(server);
    await invite(http);
    expect((await http.get("/", admin)).location).toBe("/administration/mise-en-route");
    const routes = readRoutes().filter(({ path }) => !path.includes("[") && path !== "/");
    expect(routes.length).toBeGreaterThan(30);
    for (const [role, email] of Object.entries({ admin, regional: officer }))
      for (const { path, kind } of routes.filter((route) => route.roles.includes(role))) {
        const answer = await http.get(path, email);
        const what = `${role} ${path}`;
        // A drawing is asked by its stamp, which a page that has one gives.
        if (path !== "/api/map") expect(answer.status, what).toBe(200);
        expect.soft(answer.body, what).not.toMatch(foreign);
        if (kind === "page")
          expect.soft(textOf(answer), what).not.toMatch(/erreur est survenue|\bNaN\b|\bundefined\b/);
      }
    for (const path of ["/region", "/territoires", "/dispositifs", "/politique-regionale"])
      expect(textOf(await http.get(path, officer)), path).toContain("Mise en route");
  });
});

test("sans administrateur, la page de connexion dit la commande, et ne la dit plus ensuite", async () => {
  await withEmpty(async (http, server) => {
    const command = "npm run admin -- --email";
    expect(textOf(await http.get("/connexion", null))).toContain(command);
    await install(server);
    expect(textOf(await http.get("/connexion", null))).not.toContain(command);
  });
});
