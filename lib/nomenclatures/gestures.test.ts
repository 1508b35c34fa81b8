import { afterAll, beforeAll, expect, test } from "vitest";
import { listBinned } from "@/db/bin/reads";
import { listContracts, listJobChoices } from "@/db/jobs/choices";
import { getJob } from "@/db/jobs/reads";
import { getTerm, listTermChanges, listTerms } from "@/db/nomenclatures/reads";
import { listOfferedFamilies } from "@/db/organisations/reads";
import { loadReference } from "@/db/reference/load";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { tellChanges } from "@/lib/audit/told";
import { createJob, updateJob } from "@/lib/jobs/gestures";
import { entryOf } from "@/lib/kernel/gesture";
import { createOrganisation } from "@/lib/organisations/gestures";
import { actors } from "@/lib/testing/actors";
import { asks, makes } from "@/lib/testing/ground-requests";
import * as job from "@/lib/testing/job-requests";
import { making } from "@/lib/testing/organisation-requests";
import { done, refusal, requestKey } from "@/lib/testing/requests";
import { createTerm, deleteTerm, renameTerm, restoreTerm } from "./gestures";
import { termTelling } from "./history";

const { agentA, regional, elected, admin, nobody } = actors;

let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

const adds = (label: string, more: Record<string, string> = {}, actor = regional) =>
  makes(createTerm, { kind: "sector", label, ...more }, actor);
const renames = (id: string, label: string, more: object = {}) =>
  asks(renameTerm, "termId", id, { label, ...more });
const retires = (id: string, version = 1, actor = regional) =>
  asks(deleteTerm, "termId", id, { version, actor });
const named = async (kind: string, code: string) =>
  (await listTerms(regional.scope)).find((one) => one.kind === kind && one.code === code);
const termOf = async (kind: string, code: string) => {
  const term = await named(kind, code);
  return term ?? expect.fail(`${kind} ${code}`);
};
const families = async (kept: string | null = null) =>
  (await listOfferedFamilies(regional.scope, kept)).map(({ value }) => value);

test("officers and administrators add a term, the last of its vocabulary; everybody reads it, nobody else writes it", async () => {
  const id = await adds("Énergies renouvelables & réemploi");
  const term = await getTerm(elected.scope, id);
  const last = (await listTerms(agentA.scope)).filter(({ kind }) => kind === "sector").at(-1);
  expect(term).toMatchObject({ code: "energies_renouvelables_reemploi", gone: false, uses: null });
  expect(last?.id).toBe(id);
  expect(await refusal(adds("Par l’administration", {}, admin))).toBe("done");
  for (const actor of [agentA, elected]) {
    expect(await refusal(adds("Refusé", {}, actor))).toBe("forbidden");
    expect(await refusal(renames(id, "Refusé", { actor }))).toBe("forbidden");
    expect(await refusal(retires(id, 1, actor))).toBe("forbidden");
  }
  expect(await refusal(adds("Refusé", {}, nobody))).toBe("absent");
  expect(await refusal(retires(id, 1, nobody))).toBe("absent");
  expect(await listTerms(nobody.scope)).toEqual([]);
});

test("a term is renamed wherever it is named, its code stays, and a stale form is a conflict", async () => {
  const cdi = await termOf("contract_type", "permanent");
  expect(cdi.uses).toBeGreaterThan(0);
  await renames(cdi.id, "Contrat durable", { version: cdi.version });
  expect(await named("contract_type", "permanent")).toMatchObject({
    label: "Contrat durable",
    uses: cdi.uses,
  });
  const [one] = await db.owner<{ id: string }[]>`select id from job where contract = 'permanent' limit 1`;
  expect(await getJob(regional.scope, one?.id ?? "")).toMatchObject({ contractLabel: "Contrat durable" });
  const values = { termId: cdi.id, version: String(cdi.version), requestKey: requestKey(), label: "Autre" };
  const stale = await renameTerm.run(admin, [entryOf(values)]).catch((error) => error);
  expect(stale).toMatchObject({ code: "conflict", theirs: { label: "Contrat durable" } });
});

test("what resembles a term, living or retired, is asked about, and written once it is said to be another", async () => {
  const first = await adds("Café associatif");
  expect(await refusal(adds("CAFE  associatif !"))).toEqual(["distinct"]);
  expect(await refusal(adds("café associatif", { kind: "audience" }))).toBe("done");
  await retires(first);
  expect(await refusal(adds("Café Associatif"))).toEqual(["distinct"]);
  const second = await adds("Café Associatif", { distinct: "yes" });
  expect(await getTerm(regional.scope, second)).toMatchObject({ code: "cafe_associatif_2" });
  expect(await refusal(renames(second, "Café, associatif"))).toBe("done");
  const both = () => refusal(adds("Deux mains à la fois"));
  expect((await Promise.all([both(), both()])).sort()).toEqual([["distinct"], "done"].sort());
});

test("a retired term is offered no more, stays where it serves and in filters, and is taken by no other row", async () => {
  const term = await termOf("contract_type", "permanent");
  const place = [agentA.scope.own[0] ?? ""];
  const [held] = await db.owner<{ id: string; version: number }[]>`
    select j.id, j.version from job j where j.contract = 'permanent' and j.deleted_at is null
       and j.territory_id = ${place[0] ?? ""} and coalesce(app.plan_status_of(j.action_id), 'active') = 'active' limit 1`;
  const offered = async (jobId: string | null) =>
    (await listJobChoices(agentA.scope, place, jobId)).contracts.map(({ value }) => value);
  expect(await offered(null)).toContain("permanent");
  await retires(term.id, term.version);
  expect(await offered(null)).not.toContain("permanent");
  expect(await offered(held?.id ?? "")).toContain("permanent");
  expect((await listContracts(agentA.scope)).find(({ value }) => value === "permanent")?.label).toMatch(
    / \(retiré\)$/,
  );
  // What already names it is still saved as it is; nothing else takes it, whatever its form was served with.
  expect(await getJob(agentA.scope, held?.id ?? "")).toMatchObject({ contract: "permanent" });
  expect(await refusal(done(createJob, { ...job.making(), contract: "permanent" }))).toBe("termGone");
  const back = await termOf("contract_type", "permanent");
  expect(back).toMatchObject({ gone: true, uses: term.uses });
  expect((await listBinned(regional.scope, "nomenclature")).map(({ id }) => id)).toContain(term.id);
  await asks(restoreTerm, "termId", term.id, { version: back.version });
  expect(await offered(null)).toContain("permanent");
  const told = tellChanges(await listTermChanges(agentA.scope, term.id, 20), termTelling, "Europe/Paris");
  expect(told.slice(0, 2).map(({ sentence }) => sentence)).toEqual([
    "Remis dans les choix.",
    "Retiré des choix.",
  ]);
});

test("the database alone refuses a retired term, and deletes none, used or not", async () => {
  const family = await termOf("legal_family", "association");
  await retires(family.id, family.version);
  expect(await families()).not.toContain("association");
  expect(await families("association")).toContain("association");
  const refused = makes(createOrganisation, making({ name: "Au terme retiré", legalFamily: "association" }));
  expect(await refusal(refused)).toBe("termGone");
  const taken = db.acting`insert into organisation (id, region_id, name, kind, legal_family)
    select gen_random_uuid(), id, 'Directe', 'other', 'association' from region limit 1`;
  await expect(taken).rejects.toMatchObject({ code: "MA006" });
  const [used] = await db.owner<{ code: string }[]>`select legal_family as code from project
    where legal_family is not null limit 1`;
  await expect(
    db.owner`delete from nomenclature where kind = 'legal_family' and code = ${used?.code ?? ""}`,
  ).rejects.toMatchObject({ code: "23503" });
  await expect(db.app`delete from nomenclature`).rejects.toMatchObject({ code: "42501" });
});

test("a load of the reference data renames nothing back, and brings back no retired term", async () => {
  const topic = await termOf("event_topic", "solidarity_finance");
  await renames(topic.id, "Finance à la nôtre", { version: topic.version });
  await retires(topic.id, topic.version + 1);
  await db.owner`delete from reference_load where name = 'nomenclatures'`;
  await db.acting`delete from nomenclature where kind = 'funding_source' and code = 'in_kind'`;
  expect(await loadReference(db.owner)).toEqual(["nomenclatures"]);
  expect(await termOf("event_topic", "solidarity_finance")).toMatchObject({
    label: "Finance à la nôtre",
    gone: true,
  });
  // What an upgrade adds is the Région's.
  expect(await termOf("funding_source", "in_kind")).toMatchObject({
    gone: false,
    regionId: regional.scope.staff[0],
  });
});

test("terms that were loaded before there was a Région are those of the first one", async () => {
  await db.owner
    .begin(async (sql) => {
      await sql`select set_config('app.actor', ${regional.scope.actorId}, true)`;
      await sql`alter table nomenclature disable trigger user`;
      await sql`update nomenclature set region_id = null`;
      await sql`alter table nomenclature enable trigger user`;
      await sql`insert into region (id, slug, name) values (gen_random_uuid(), 'premiere', 'Première')`;
      const rows =
        await sql`select distinct r.slug from nomenclature n left join region r on r.id = n.region_id`;
      expect([...rows]).toEqual([{ slug: "premiere" }]);
      await sql`insert into region (id, slug, name) values (gen_random_uuid(), 'seconde', 'Seconde')`;
      const after =
        await sql`select count(*)::integer as left from nomenclature n join region r on r.id = n.region_id
      where r.slug <> 'premiere'`;
      expect(after[0]).toEqual({ left: 0 });
      throw new Error("undone");
    })
    .catch((error: Error) => {
      if (error.message !== "undone") throw error;
    });
});

test("a job keeps its retired contract when it is saved again", async () => {
  const id = await done(createJob, job.making());
  const before = await getJob(agentA.scope, id);
  const term = await termOf("contract_type", before?.contract ?? "");
  await retires(term.id, term.version);
  const saved = { ...job.typed({ headcount: 7 }), contract: before?.contract ?? "" };
  expect(
    await refusal(done(updateJob, { ...saved, jobId: id, version: "1", requestKey: requestKey() })),
  ).toBe("done");
});
