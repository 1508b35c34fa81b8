import "server-only";
import { sql } from "drizzle-orm";
import type { Db } from "../client";
import { inScope, type Scope } from "../scope";

/** A backup as its folder keeps it; instants are of ISO 8601, sizes in bytes. */
export type KeptBackup = {
  host: string;
  name: string;
  kind: "base" | "rows";
  reason: "manual" | "schedule" | "migration" | "asked";
  takenAt: string;
  bytes: number;
  rows: number;
  digest: string;
  triedAt: string;
};

/** Where backups go, how often, and what waits or failed; null where nobody keeps them. */
export type BackupWatch = {
  place: string;
  /** 0: never by itself. */
  everyHours: number;
  keep: number;
  askedAt: string | null;
  runningSince: string | null;
  failedAt: string | null;
  failure: string | null;
};

export type BackupState = { watch: BackupWatch | null; kept: readonly KeptBackup[] };

/** The backups of this installation, the newest first, to its administrators; null to anybody else. */
export function getBackupState(scope: Scope, on?: Db): Promise<BackupState | null> {
  return inScope(
    scope,
    async (tx) => {
      const [row] = await tx.execute<{ state: BackupState | null }>(sql`select app.backup_state() as state`);
      return row?.state ?? null;
    },
    on,
  );
}
