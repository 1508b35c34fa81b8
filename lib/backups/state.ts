import type { BackupState, KeptBackup } from "@/db/backups/reads";
import { agoDays, civilDate, daysBetween, formatInstant } from "@/lib/french/format";

/** What the administrators have to know first: nothing is kept, what is kept is old, the last try failed, or all is well. */
type Standing = "none" | "old" | "failed" | "well";

export type BackupStanding = {
  standing: Standing;
  last: KeptBackup | null;
  /** Days since the last one. */
  age: number | null;
  /** One is being taken, or waits for its turn. */
  running: boolean;
  waiting: boolean;
  /** Someone keeps them: one may be asked for. */
  watched: boolean;
};

/** Beyond how many days a backup is old: twice the time between two, two days at least; a week where none is taken by itself. */
export function oldAfterDays(everyHours: number): number {
  return everyHours === 0 ? 7 : Math.max(2, Math.ceil((everyHours * 2) / 24));
}

/** How the backups stand on a day (YYYY-MM-DD). */
export function standingOf({ watch, kept }: BackupState, today: string, timeZone: string): BackupStanding {
  const last = kept[0] ?? null;
  const age = last ? Math.max(0, daysBetween(civilDate(new Date(last.takenAt), timeZone), today)) : null;
  const old = age !== null && age > oldAfterDays(watch?.everyHours ?? 0);
  const failed = Boolean(watch?.failedAt);
  return {
    standing: age === null ? "none" : old ? "old" : failed ? "failed" : "well",
    last,
    age,
    running: Boolean(watch?.runningSince),
    waiting: Boolean(watch?.askedAt) && !watch?.runningSince,
    watched: watch !== null,
  };
}

/** The state in a sentence: since when, or that there is none. */
export function standingSaid({ standing, last, age }: BackupStanding, timeZone: string): string {
  if (!last || age === null) return "Aucune sauvegarde n’est connue de cette installation.";
  const said = `Dernière sauvegarde le ${formatInstant(new Date(last.takenAt), timeZone)}, ${agoDays(age)}`;
  if (standing === "old") return `${said}\u00a0: elle est ancienne.`;
  if (standing === "failed") return `${said}\u00a0: la suivante n’a pas abouti.`;
  return `${said}\u00a0: elle est récente, et elle a été restaurée à l’essai.`;
}

/** What to do, when there is something to do. */
export function adviceOn({ standing, watched }: BackupStanding): string | null {
  if (standing !== "well" && !watched)
    return "La personne qui tient la machine en prend une par npm run backup\u00a0; Maillage, lancé par npm start, en prend ensuite de lui-même.";
  if (standing === "none")
    return "Demandez-en une maintenant. Si rien n’apparaît ici au bout de quelques minutes, la personne qui tient la machine lance npm run backup, qui dit ce qui manque.";
  if (standing === "old")
    return "Demandez-en une maintenant. Si elle échoue encore, la personne qui tient la machine lance npm run check, qui dit ce qui l’empêche (place, droits, base), puis npm run backup.";
  if (standing === "failed")
    return "La dernière qui a abouti reste bonne. Un nouvel essai a lieu dans l’heure, ou dès que vous le demandez.";
  return null;
}
