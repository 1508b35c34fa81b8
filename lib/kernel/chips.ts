import { patience } from "@/db/patience";
import { href } from "./search-params";

export type Chip = { param: string; label: string; href: string };

/** What the parameters of an address are called in the filter bars. */
export const filterNames: Readonly<Record<string, string>> = {
  action: "Action",
  alerte: "À traiter",
  axe: "Axe",
  base: "Base",
  carte: "Carte",
  contrat: "Contrat",
  decision: "Décision attendue",
  departement: "Département",
  etape: "Étape",
  etat: "État",
  meteo: "Météo",
  nature: "Nature",
  objectif: "Objectif",
  page: "Page",
  operation: "Opération régionale",
  plan: "Plan",
  periode: "Période",
  projet: "Projet",
  qui: "Qui",
  quoi: "Quoi",
  recherche: "Recherche",
  role: "Rôle",
  situation: "Situation",
  territoire: "Territoire",
  theme: "Thème",
  tri: "Tri",
  type: "Type",
  vue: "Présentation",
};

/** Boxes, which say their filter by themselves. */
export const filterBoxes: Readonly<Record<string, string>> = {
  blocage: "Bloquées",
  constant: "À périmètre constant",
  fermes: "Fermés aussi",
  reprise: "À reprendre",
  retard: "En retard",
  silence: `Sans mise à jour depuis ${patience.silence}\u00a0jours`,
};

type Words = {
  /** A value in French, where its code is not readable. */
  words?: (param: string, value: string) => string | undefined;
  /** The value by which a filter asks everything, on a list that opens on another one: no chip, and said by every address. */
  all?: Readonly<Record<string, string>>;
  /** Names that differ on this list. */
  named?: Readonly<Record<string, string>>;
};

/** They say how the rows are shown, and go on from one address to the next. */
const standing = new Set(["tri", "vue"]);

/** The active filters of a list as chips (« Période : 2025 »), each with the address without it: the page starts again at the first. */
export function chipsOf(
  path: string,
  params: Readonly<Record<string, string | undefined>>,
  { words = () => undefined, named = {}, all = {} }: Words = {},
): Chip[] {
  const missing = Object.fromEntries(Object.entries(all).filter(([param]) => !params[param]));
  const active: Record<string, string | undefined> = { ...params, page: undefined, ...missing };
  return Object.entries(active).flatMap(([param, value]) => {
    if (!value || standing.has(param) || value === all[param]) return [];
    const name = named[param] ?? filterNames[param] ?? param;
    const label = filterBoxes[param] ?? `${name}\u00a0: ${words(param, value) ?? value}`;
    return [{ param, label, href: href(path, { ...active, [param]: all[param] }) }];
  });
}
