import { randomUUID } from "node:crypto";
import type { Sql } from "postgres";
import { ensureRegion, inviteAdministrator } from "../install";
import { loadReference } from "../reference/load";

const email = "administration@ma-region.example";

/** Puts in an empty base what a real installation starts from, with its administrator; and gives the Région. As its owner. */
export async function installIn(owner: Sql): Promise<{ regionId: string; email: string }> {
  await loadReference(owner);
  await ensureRegion(owner);
  await inviteAdministrator(owner, { email, name: "Administration" });
  const [region] = await owner<{ id: string }[]>`select id from region`;
  return { regionId: region?.id ?? "", email };
}

/** An officer of that Région; gives the address of the account. */
export async function anOfficerIn(owner: Sql, regionId: string): Promise<string> {
  const [account, officer] = [randomUUID(), "ess@ma-region.example"];
  await owner.begin(async (tx) => {
    await tx`select set_config('app.actor', '00000000-0000-0000-0000-000000000000', true)`;
    await tx`insert into account (id, email, name) values (${account}, ${officer}, 'Service ESS')`;
    await tx`insert into membership (id, account_id, role, region_id, whole_region, starts_on)
      values (${randomUUID()}, ${account}, 'regional', ${regionId}, true, '2026-01-01')`;
  });
  return officer;
}
