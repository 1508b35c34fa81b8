import { can, type Membership } from "./can";

type Reader = { memberships: readonly Membership[]; regionsOwn: Readonly<Record<string, string>> };

/** True for who writes what is a Région's own: asked of the Région's own territory, as of accounts. */
export const mayWriteGround = (reader: Reader, regionId: string | null) =>
  regionId !== null &&
  can(reader, "ground.write", { regionId, territoryId: reader.regionsOwn[regionId] ?? "" });
