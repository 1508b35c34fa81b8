import { getGround } from "@/db/territories/reads";
import type { Opened } from "@/db/testing/opened";
import { viewers } from "@/db/testing/viewers";
import { takeBackChange } from "@/lib/territories/changes/gestures";
import { actors } from "./actors";
import { done } from "./requests";
import { on } from "./territory-requests";

/** The version of a territory now. */
export const versionOf = async (id: string) => (await getGround(viewers.regional, id))?.version ?? 1;

/** Every territory with what hangs on it, row by row, but versions and who wrote them when. */
export async function groundOfTerritories({ owner }: Pick<Opened, "owner">): Promise<unknown> {
  const [row] = await owner<{ state: unknown }[]>`select jsonb_build_object(
    'territories', (select jsonb_agg(to_jsonb(t) - array['version', 'created_at', 'created_by', 'updated_at', 'updated_by'] order by t.id) from territory t),
    'perimeters', (select jsonb_agg(to_jsonb(e) order by e.territory_id, e.epci_siren, e.valid_from) from territory_epci e),
    'addresses', (select jsonb_agg(to_jsonb(a) order by a.slug) from territory_address a),
    'lineages', (select jsonb_agg(to_jsonb(l) order by l.predecessor_id, l.successor_id) from territory_lineage l)) as state`;
  return row?.state;
}

/** Takes a change back, on the page of a territory. */
export async function takingBack(
  territoryId: string,
  changeId = "",
  more: Readonly<Record<string, string>> = {},
  actor = actors.regional,
) {
  const values = { ...on(territoryId, await versionOf(territoryId)), changeId, why: "Une erreur.", ...more };
  return done(takeBackChange, values, actor);
}
