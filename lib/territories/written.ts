import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { getGround, getKnown, getPresentSlug } from "@/db/territories/reads";
import { requireViewer, type Viewer } from "@/lib/auth/viewer";
import { can } from "@/lib/permissions/can";

/** True for who makes and changes the territories of some Région. */
export const writesTerritories = ({ scope }: Pick<Viewer, "scope">): boolean =>
  scope.staff.length > 0 || scope.admin.length > 0;

/** True for who changes this one. */
export const mayWriteTerritory = (
  viewer: Viewer,
  { id, regionId }: { id: string; regionId: string },
): boolean => can(viewer, "territory.write", { regionId, territoryId: id });

/** The viewer who writes territories, with what their Région knows of them; anybody else: 404. */
export const requireTerritoryWriter = cache(async () => {
  const viewer = await requireViewer();
  const known = writesTerritories(viewer) ? await getKnown(viewer.scope) : null;
  return known ? { viewer, known } : notFound();
});

/** The territory of an address, a former one too: a form that was open when it took another name is answered where it stands. */
async function groundAt(scope: Viewer["scope"], slug: string) {
  const present = (await getGround(scope, slug)) ?? (await getPresentSlug(scope, { slug }));
  return typeof present === "string" ? getGround(scope, present) : present;
}

/** The same, with the territory that an address names. */
export const requireWrittenTerritory = cache(async (slug: string) => {
  const { viewer, known } = await requireTerritoryWriter();
  const territory = await groundAt(viewer.scope, slug);
  if (!territory || !mayWriteTerritory(viewer, territory)) return notFound();
  return { viewer, known, territory };
});

/** The same, of a territory that lives: a Région's own has neither perimeter nor end, one that is closed has had both. Else 404. */
export const requireLivingTerritory = cache(async (slug: string) => {
  const found = await requireWrittenTerritory(slug);
  return found.territory.kind === "region" || found.territory.closedOn !== null ? notFound() : found;
});
