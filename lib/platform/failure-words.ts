const busy = "Le service est très sollicité";
const held = "Un enregistrement en cours retient ces données";
const away = "La base de données ne répond pas";

const reasons: Readonly<Record<string, string>> = { busy, locked: held, full: away, unreachable: away };

/** Why something could not be read, from the reference of its failure, when nothing is broken; null for an incident. */
export function failureReason(digest: string | undefined): string | null {
  return reasons[digest?.split("-")[0] ?? ""] ?? null;
}
