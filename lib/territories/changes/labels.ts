import type { Standing } from "@/db/territories/changes";
import { changeWhyLength } from "@/db/territories/limits";
import { formatCount } from "@/lib/french/format";
import { naming } from "@/lib/french/naming";

export const quoted = (name: string): string => `«\u00a0${name}\u00a0»`;

const all = (names: readonly string[]) => naming(names.map(quoted));

const kept = (title: string): string =>
  title.length > changeWhyLength ? `${title.slice(0, changeWhyLength - 1)}…` : title;

/** What a change is, in words that hold when what it made is gone. */
export const changeTitles = {
  perimeter: (name: string) => kept(`Nouveau périmètre de ${quoted(name)}`),
  close: (name: string) => kept(`Fermeture de ${quoted(name)}`),
  reopen: (name: string) => kept(`Réouverture de ${quoted(name)}`),
  merge: (gone: readonly string[], into: string) => kept(`Réunion de ${all(gone)} dans ${quoted(into)}`),
  split: (name: string, parts: readonly string[]) => kept(`Scission de ${quoted(name)} en ${all(parts)}`),
  rename: (name: string, to: string) =>
    kept(name === to ? `Modification de ${quoted(name)}` : `Nouveau nom de ${quoted(name)}, ${quoted(to)}`),
} as const;

/** What stands in a territory, by its table: one, several. Each table that names a territory has its words (a test says which lacks them). */
export const standingNouns: Readonly<Record<string, readonly [string, string]>> = {
  membership_territory: ["habilitation", "habilitations"],
  plde: ["PLDE", "PLDE"],
  plan: ["plan d’actions", "plans d’actions"],
  plan_transition: ["étape de plan", "étapes de plan"],
  objective: ["objectif", "objectifs"],
  action: ["action", "actions"],
  action_territory: ["association à une action", "associations à des actions"],
  note: ["note", "notes"],
  decision: ["décision", "décisions"],
  comment: ["commentaire", "commentaires"],
  notification: ["notification", "notifications"],
  mention: ["personne prévenue", "personnes prévenues"],
  text_version: ["texte corrigé", "textes corrigés"],
  review: ["avis de la Région", "avis de la Région"],
  event: ["événement", "événements"],
  event_territory: ["événement co-organisé", "événements co-organisés"],
  project: ["projet", "projets"],
  job: ["déclaration d’emplois", "déclarations d’emplois"],
  snapshot: ["instantané de plan", "instantanés de plan"],
  snapshot_action: ["action d’instantané", "actions d’instantané"],
  organisation: ["structure", "structures"],
  import: ["import", "imports"],
  import_column: ["colonne d’import retenue", "colonnes d’import retenues"],
};

/** « 2 habilitations, 1 événement (à la corbeille) ». */
export const standingSaid = (rows: readonly Pick<Standing, "noun" | "standing" | "binned">[]): string =>
  rows
    .map(({ noun, standing, binned }) => {
      const [one, several] = standingNouns[noun] ?? ["autre élément", "autres éléments"];
      const bin = binned === standing ? " (à la corbeille)" : ` (dont ${binned} à la corbeille)`;
      return `${formatCount(standing, one, several)}${binned > 0 ? bin : ""}`;
    })
    .join(", ");
