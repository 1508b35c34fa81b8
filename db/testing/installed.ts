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
