import { placeIn } from "@/db/testing/projects";
import { createOrganisation } from "@/lib/organisations/gestures";
import { actors } from "./actors";
import { done, requestKey } from "./requests";

const plain = {
  name: "Une structure de plus",
  acronym: "",
  kind: "ess_structure",
  legalFamily: "",
  territoryId: "",
  siret: "",
  email: "",
  phone: "",
  website: "",
};

type Typed = Readonly<Partial<Record<keyof typeof plain | "distinct", string>>>;

/** A structure as its form sends it, of the whole Région. */
export const typed = (change: Typed = {}) => ({ ...plain, ...change });

export const making = (change: Typed = {}, key: string = requestKey()) => ({
  ...typed(change),
  requestKey: key,
});

/** The same, in the name of a territory. */
export const inTerritory = (slug: string, change: Typed = {}) =>
  making({ ...change, territoryId: placeIn(slug).territoryId });

export const on = (organisationId: string, version = 1, key: string = requestKey()) => ({
  organisationId,
  version: String(version),
  requestKey: key,
});

export const editing = (id: string, change: Typed = {}, version = 1) => ({
  ...typed(change),
  ...on(id, version),
});

let made = 0;

/** A structure of the Région, of a name that nothing else bears. */
export const add = (change: Typed = {}, actor = actors.regional) => {
  made += 1;
  return done(createOrganisation, making({ name: `Structure d’essai numéro ${made}`, ...change }), actor);
};
