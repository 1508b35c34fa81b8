import { requestKey } from "./requests";

const plain = {
  name: "Région Nord-Pas de Calais",
  shortName: "",
  departements: ["59", "62"],
  timeZone: "Europe/Paris",
  contactService: "",
  contactEmail: "",
  contactPhone: "",
};

type Typed = Readonly<Partial<Record<keyof typeof plain, string | string[]>>>;

/** The settings of a Région as their form sends them. */
export const typed = (change: Typed = {}) => ({ ...plain, ...change });

export const on = (regionId: string, version = 1) => ({
  regionId,
  version: String(version),
  requestKey: requestKey(),
});

export const settling = (regionId: string, change: Typed = {}, version = 1) => ({
  ...typed(change),
  ...on(regionId, version),
});
