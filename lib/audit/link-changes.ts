import type { LinkChange, LinkTable } from "@/db/audit/link-changes";

const words: Record<LinkTable, string> = {
  action_territory: "Territoires associés",
  action_regional_objective: "Objectifs régionaux",
  action_partner: "Structures partenaires",
  action_audience: "Publics visés",
  action_sector: "Secteurs de l’ESS",
  action_commune: "Communes concernées",
  event_territory: "Co-organisateurs",
  region_departement: "Départements",
  territory_epci: "Intercommunalités",
};

/** « Calaisis ajouté », « Calaisis et Ternois retirés ». Null without any name. */
export function moved(names: readonly string[], participle: "ajouté" | "retiré"): string | null {
  const last = names.at(-1);
  if (last === undefined) return null;
  if (names.length === 1) return `${last} ${participle}`;
  return `${names.slice(0, -1).join(", ")} et ${last} ${participle}s`;
}

export type SaidLinks = { id: string; at: Date; sentence: string; author: string };

/** « Territoires associés : Calaisis ajouté, Ternois retiré. », one sentence for each gesture and kind of link. */
export function sayLinks(changes: readonly LinkChange[]): SaidLinks[] {
  const groups = new Map<string, LinkChange[]>();
  for (const change of changes) {
    const key = `${change.gesture} ${change.table}`;
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const names = (added: boolean) =>
      group
        .filter((change) => change.added === added)
        .map(({ name }) => name ?? "n.\u00a0r.")
        .sort((a, b) => a.localeCompare(b, "fr"));
    const parts = [moved(names(true), "ajouté"), moved(names(false), "retiré")].filter(
      (part) => part !== null,
    );
    return [
      {
        id: `link-${first.id}`,
        at: first.at,
        sentence: `${words[first.table]}\u00a0: ${parts.join(", ")}.`,
        author: first.author ?? "Maillage",
      },
    ];
  });
}
