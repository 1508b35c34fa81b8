import type { Database } from "../http";
import { asOwner, revive } from "./prepare";

/** Of an action in progress by hand, which holds none of its steps done. */
export const openedBy = (column: "id" | "step") => (http: Database, id: string) =>
  asOwner(
    http,
    (
      sql,
    ) => sql`update action set progress_basis = 'hand', status = 'in_progress', resume_on = null, version = version + 1
      where id = ${column === "id" ? sql`${id}` : sql`(select action_id from step where id = ${id})`}`,
  );
export const freeStep = openedBy("step");

/** Out of the bin, one of several, to do or done. */
const marked = (day: string | null) => async (http: Database, id: string) => {
  await revive("step")(http, id);
  await freeStep(http, id);
  await asOwner(http, async (sql) => {
    await sql`update step set done_on = ${day}, version = version + 1 where id = ${id}`;
    await sql`insert into step (id, region_id, territory_id, action_id, label, rank)
      select gen_random_uuid(), region_id, territory_id, action_id, 'Voisine', 900 from step s where id = ${id}
       and not exists (select 1 from step n where n.action_id = s.action_id and n.id <> s.id and n.deleted_at is null)`;
  });
};
export const todoStep = marked(null);
export const doneStep = marked("2026-11-02");

/** A step under an action, so that its progress can be counted. */
export const stepped = async (http: Database, id: string) => {
  await openedBy("id")(http, id);
  await asOwner(
    http,
    (sql) => sql`insert into step (id, region_id, territory_id, action_id, label, rank)
      select gen_random_uuid(), region_id, territory_id, id, 'Essai', 1 from action where id = ${id}
       and not exists (select 1 from step s where s.action_id = action.id and s.deleted_at is null)`,
  );
};
