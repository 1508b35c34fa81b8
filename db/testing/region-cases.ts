import { createHash } from "node:crypto";
import { stableId } from "../reference/stable-id";
import type { Opened } from "./opened";
import { viewers } from "./viewers";

const regionId = stableId("region", "nord-pas-de-calais");
const rowId = (name: string) =>
  `00000000-0000-7000-8000-${createHash("sha256").update(name).digest("hex").slice(0, 12)}`;

type Case = { slug: string; name: string; [column: string]: string | number | null };

/** Rows beside those of the demonstration: one of each case that a total could count twice or mistake for zero. */
export async function addCases({ owner }: Opened, monthOperation: string): Promise<void> {
  const [operation] = await owner<{ id: string }[]>`select id from operation where code = ${monthOperation}`;
  const placed = ({ slug, name, ...row }: Case) =>
    owner({ id: rowId(name), region_id: regionId, territory_id: stableId("territory", slug), ...row });
  const event = (row: Case) =>
    placed({ type: "fair", title: row.name, starts_on: "2026-11-04", ends_on: "2026-11-04", ...row });
  const job = (row: Case) =>
    placed({
      organisation_name: row.name,
      contract: "permanent",
      headcount: 4,
      dated_on: "2026-05-01",
      ...row,
    });
  const reported = { slug: "boulonnais", status: "reported", reported_on: "2026-11-10" };
  const later = { starts_on: "2026-12-20", ends_on: "2026-12-20" };
  const created = { kind: "created", basis: "actual", fte: 3.5 };
  await owner.begin(async (sql) => {
    await sql`select set_config('app.actor', ${viewers.regional.actorId}, true)`;
    const month = operation?.id ?? null;
    await sql`insert into event ${event({ name: "shared", ...reported, attendance: 40, operation_id: month })}`;
    await sql`insert into event ${event({ name: "unknown attendance", ...reported })}`;
    await sql`insert into event ${event({ name: "awaiting", slug: "ternois" })}`;
    await sql`insert into event ${event({ name: "to come", slug: "ternois", ...later })}`;
    for (const slug of ["montreuillois", "lens-lievin"])
      await sql`insert into event_territory (event_id, region_id, lead_territory_id, territory_id)
        values (${rowId("shared")}, ${regionId}, ${stableId("territory", "boulonnais")}, ${stableId("territory", slug)})`;
    await sql`insert into job ${job({ name: "created", slug: "boulonnais", ...created })}`;
    await sql`insert into job ${job({ name: "maintained", slug: "boulonnais", ...created, kind: "maintained", fte: 2.25 })}`;
    await sql`insert into job ${job({ name: "forecast", slug: "cambresis", ...created, basis: "forecast", fte: 1 })}`;
  });
}
