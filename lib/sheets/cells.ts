type Departement = { departement: string | null; departementName: string | null };

/** « 59 Nord »: the one way in which exports write a département; null without one. */
export const departementCell = ({ departement, departementName }: Departement): string | null =>
  departement && [departement, departementName].filter(Boolean).join(" ");

/** Several names in one cell, apart by a bar, which none of them keeps; null without any. */
export const severalCell = (names: readonly string[]): string | null =>
  names.map((name) => name.replaceAll("|", "/")).join(" | ") || null;
