import { expect, test } from "@playwright/test";
import { servedForm } from "../served-form";
import { heldByAgents, viewers } from "./expected";
import { asOwner } from "./prepare";
import { names, withHttp } from "./replay";
import { rowsOf } from "./rows";

const secret = { name: "Canari Dupré-Œillet", phone: "+33 3 21 99 88 77", email: "canari-secret@exemple.fr" };
const ways = ["canari dupre oeillet", "03 21 99 88 77", "canari-secret@"];

test("un porteur n’est trouvé que par les agents de son territoire, et ce qui le cherche n’est dans aucune adresse", async () => {
  test.setTimeout(120_000);
  for (const wall of ["both", "first"] as const)
    await withHttp(async (http) => {
      const { ofA: id } = await rowsOf(http, "project");
      await asOwner(http, async (sql) => {
        await sql`delete from holder where project_id = ${id}`;
        await sql`insert into holder (id, region_id, territory_id, project_id, name, phone, email, consent_on, keep_until)
          select gen_random_uuid(), region_id, territory_id, id, ${secret.name}, ${secret.phone}, ${secret.email},
                 '2026-01-01', '2029-01-01' from project where id = ${id}`;
      });
      const served = await http.get("/projets", viewers.agentA);
      const form = servedForm(served.body, 'name="porteur"');
      for (const name of names) {
        const offered = (await http.get("/projets", viewers[name])).body.includes('name="porteur"');
        expect(offered, name).toBe(["agentA", "agentB", "associate"].includes(name));
        for (const porteur of ways) {
          const answer = await http.post("/projets", viewers[name], new Map([...form, ["porteur", porteur]]));
          const found = answer.body.includes(secret.phone);
          expect(found, `${wall} ${name} ${porteur}`).toBe(heldByAgents[name].includes("ofA"));
          expect(answer.location ?? "", name).not.toMatch(/canari|99|21/i);
          expect(/<title>([^<]*)/.exec(answer.body)?.[1] ?? "", name).not.toContain("canari");
          for (const [, address = ""] of answer.body.matchAll(/(?:href|action|src)="([^"]*)"/g))
            expect(decodeURIComponent(address).replace(/^(mailto|tel):.*/, "")).not.toMatch(/canari|99 88/);
        }
      }
      const sent = new Map([...form, ["porteur", ways[0] ?? ""]]);
      for (const origin of ["", "https://ailleurs.example", "null"])
        expect((await http.post("/projets", viewers.agentA, sent, origin)).body).not.toContain(secret.phone);
    }, wall);
});
