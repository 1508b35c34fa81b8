import { can, type Membership } from "./can";

type Reader = {
  memberships: readonly Membership[];
  regionsOwn: Readonly<Record<string, string>>;
  scope: { staff: readonly string[]; admin: readonly string[] };
};

/** True for who writes what is a Région's own: asked of the Région's own territory, as of accounts. */
export const mayWriteGround = (reader: Pick<Reader, "memberships" | "regionsOwn">, regionId: string | null) =>
  regionId !== null &&
  can(reader, "ground.write", { regionId, territoryId: reader.regionsOwn[regionId] ?? "" });

/** True for who adds to what is a Région's own, in one of the Régions that they keep. */
export const addsToGround = (reader: Reader): boolean =>
  [...reader.scope.staff, ...reader.scope.admin].some((regionId) => mayWriteGround(reader, regionId));
