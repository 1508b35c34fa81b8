import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { listAdministered } from "@/db/accounts/memberships/reads";
import { listAccounts } from "@/db/accounts/reads";
import { listHeldMemberships } from "@/db/auth/sessions";
import { readInstalledRegion } from "@/db/regions/reads";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { viewers } from "@/db/testing/viewers";
import { livingMemberships } from "@/lib/auth/living";
import "@/lib/testing/actors";

let db: Opened;
beforeAll(async () => {
  // The clock itself, in the zone of the Région.
  vi.stubEnv("MAILLAGE_TODAY", undefined);
  db = await openSeeded();
});
afterAll(() => db.drop());

const root = new URL("../../", import.meta.url).pathname;
const sources = ["app", "components", "db", "lib"].flatMap((room) =>
  readdirSync(root + room, { recursive: true, encoding: "utf8" })
    .map((path) => `${room}/${path}`)
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$|\/testing\//.test(path)),
);
const saying = (text: RegExp) =>
  sources.filter((path) => text.test(readFileSync(root + path, "utf8"))).sort();

test("the name that pages show is read where a Région is read, and nowhere else is its whole name", async () => {
  expect(saying(/regions\.name\b|\br\.name from region\b/)).toEqual(["db/geography/table.ts"]);
  await db.acting`update region set name = 'Région entière', short_name = 'Courte', version = version + 1`;
  const { admin } = viewers;
  expect((await listHeldMemberships(admin.actorId)).map(({ regionName }) => regionName)).toEqual(["Courte"]);
  expect((await listAdministered(admin)).map(({ name }) => name)).toEqual(["Courte"]);
  const page = { number: 1, size: 50 };
  const found = await listAccounts(
    admin,
    { recherche: "courte" },
    { key: "nom", direction: "asc" },
    page,
    "2026-11-23",
  );
  expect(found.total).toBeGreaterThan(2);
  // What is printed and legal says the whole one.
  expect((await readInstalledRegion())?.name).toBe("Région entière");
});

test("no zone is written but in the list of those that a Région chooses from", () => {
  expect(saying(/["']Europe\/Paris["']/)).toEqual([
    "db/geography/table.ts",
    "db/regions/limits.ts",
    "lib/regions/labels.ts",
  ]);
});

test("no function, view, rule nor default of the database asks what day it is of a clock without a Région", async () => {
  const said = await db.owner<{ name: string; text: string }[]>`
    select proname as name, prosrc as text from pg_proc where pronamespace in ('app'::regnamespace, 'public'::regnamespace)
    union all select viewname, definition from pg_views where schemaname = 'public'
    union all select tablename || ' ' || policyname, coalesce(qual, '') || coalesce(with_check, '') from pg_policies
    union all select conrelid::regclass::text, pg_get_constraintdef(oid) from pg_constraint where contype = 'c'
    union all select adrelid::regclass::text, pg_get_expr(adbin, adrelid) from pg_attrdef
      where pg_get_expr(adbin, adrelid) not like '''Europe/Paris''%'`;
  expect(said.length).toBeGreaterThan(100);
  const clock = /\bcurrent_date\b|\blocaltimestamp\b|\bnow\(\)\)?::date|Europe\/Paris"?'?\)?::date/i;
  const named = said.filter(({ name, text }) => name !== "region" && clock.test(text));
  expect(named).toEqual([]);
  const dated = said.filter(({ text }) => /at time zone/i.test(text));
  expect(dated.map(({ name }) => name).sort()).toEqual([
    ...["civil_day", "comment_reads", "day_of", "last_gestures", "queue_digests"],
  ]);
  for (const { text } of dated) expect(text).toMatch(/at time zone (r|read)\.time_zone/);
});

test.each(["Indian/Reunion", "America/Martinique"])(
  "in %s, the session and the database live on the same day",
  async (zone) => {
    await db.acting`update region set time_zone = ${zone}, version = version + 1`;
    const [region] = await db.owner<{ id: string; day: string; civil: string }[]>`
    select id, app.day_of(id)::text as day, (now() at time zone ${zone})::date::text as civil from region`;
    expect(region?.day).toBe(region?.civil);
    const { timeZone, date } = livingMemberships(await listHeldMemberships(viewers.regional.actorId));
    expect(timeZone).toBe(zone);
    expect(date).toBe(region?.civil);
  },
);
