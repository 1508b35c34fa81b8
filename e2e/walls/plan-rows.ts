import type { Database } from "../http";
import { asOwner } from "./prepare";

/** A plan as a move finds it: its status, what opens it, whole and with no action left open. */
export type Stand = { status: string; amending?: boolean; entering?: boolean };

/** Puts a plan where a move begins, as its owner may. */
export const standing =
  ({ status, amending = false, entering = false }: Stand) =>
  (http: Database, id: string) =>
    asOwner(http, async (sql) => {
      await sql`update plan set status = ${status}, amending = ${amending}, entering = ${entering}, closing_asked_on = null,
          diagnosis = 'Dit', stakes = 'Dits', governance = 'Dite', signatories = 'Région',
          signed_on = starts_on, deliberation = 'D-1', closed_on = ${status === "closed" ? sql`least(ends_on, date '2026-11-01')` : null},
          version = version + 1 where id = ${id}`;
      await sql`alter table action disable trigger held_by_plan`;
      await sql`update action set expected_result = 'Attendu', status = 'done', progress = 100, result = 'Fait',
          blocked = false, blocked_on = null, blocked_reason = null, unblocking_condition = null, decision_awaited_from = 'none',
          actual_end_on = greatest(coalesce(actual_start_on, '2026-01-02'), '2026-01-02'),
          planned_start_on = least(coalesce(planned_start_on, '2025-02-01'), planned_end_on),
          planned_end_on = coalesce(planned_end_on, '2026-12-01'), status_reason = null, resume_on = null,
          lead_organisation_id = (select o.id from organisation o where o.region_id = action.region_id and o.deleted_at is null limit 1),
          version = version + 1 where plan_id = ${id} and deleted_at is null`;
      await sql`alter table action enable trigger held_by_plan`;
      // A plan is not sent without a provisional budget.
      await sql`alter table budget_line disable trigger user`;
      await sql`insert into budget_line (id, region_id, territory_id, action_id, year, kind, label, planned_cents)
        select gen_random_uuid(), a.region_id, a.territory_id, a.id, 2026, 'operating', 'Poste d’animation', 100 from action a
         where a.plan_id = ${id} and a.deleted_at is null
           and not exists (select 1 from budget_line b where b.action_id = a.id) order by a.id limit 1`;
      await sql`alter table budget_line enable trigger user`;
    });

/** A PLDE under which nothing stands: its plans go under another of the same territory. */
export const withoutPlan = (http: Database, id: string) =>
  asOwner(http, async (sql) => {
    await sql`update plde set deleted_at = null, deleted_by = null, version = version + 1 where id = ${id} and deleted_at is not null`;
    const [twin] = await sql<
      { id: string }[]
    >`insert into plde (id, region_id, territory_id, title, starts_on, ends_on)
      select gen_random_uuid(), region_id, territory_id, 'Essai', starts_on, ends_on from plde where id = ${id} returning id`;
    await sql`update plan set plde_id = ${twin?.id ?? id}, version = version + 1 where plde_id = ${id}`;
  });

const branch = (http: Database, id: string, deletedAt: "now()" | "null") =>
  asOwner(http, async (sql) => {
    for (const table of ["action", "objective"]) {
      await sql`alter table ${sql(table)} disable trigger user`;
      await (deletedAt === "null"
        ? sql`update ${sql(table)} set deleted_at = null where plan_id = ${id}`
        : sql`update ${sql(table)} set deleted_at = now() where plan_id = ${id}`);
      await sql`alter table ${sql(table)} enable trigger user`;
    }
    await sql`update plan set deleted_at = null, deleted_by = null, version = version + 1 where id = ${id} and deleted_at is not null`;
  });

/** A draft on which nothing stands, then as it was. */
export const bareDraft = async (http: Database, id: string) => {
  await branch(http, id, "now()");
  await standing({ status: "draft" })(http, id);
};
export const fullAgain = async (http: Database, id: string) => {
  await branch(http, id, "null");
  await standing({ status: "active" })(http, id);
};

/** A plan that was made is gone before the next one: neither its number nor its period is taken. */
export const freed = (http: Database) =>
  asOwner(
    http,
    (
      sql,
    ) => sql`update plan set deleted_at = now(), status = 'abandoned', closed_on = null, entering = false, number = number + 20,
      version = version + 1 where number between 70 and 79`,
  );
