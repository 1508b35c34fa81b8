import { territoryKinds } from "@/db/enums";
import { changeWhyLength, closedWhyLength, territoryLimits as limits } from "@/db/territories/limits";
import type { TerritoryWrite } from "@/db/territories/table";
import {
  aside,
  choice,
  choiceOrNone,
  day,
  dayOrNone,
  fieldsOf,
  line,
  oneLine,
  ref,
  refs,
  required,
  requiredRef,
} from "@/lib/kernel/dictionary";
import { blockLimits } from "@/lib/sheets/block-limits";
import { territoryKindLabels } from "./labels";

/** What a person makes: a Région has one territory of its own, made with it. */
export const madeKinds = territoryKinds.filter((kind) => kind !== "region") as [
  Exclude<(typeof territoryKinds)[number], "region">,
  ...Exclude<(typeof territoryKinds)[number], "region">[],
];

const kindSaid = { label: "Nature", words: territoryKindLabels } as const;

/** What is written of a territory, in the order of its form. */
export const territoryFields = fieldsOf<TerritoryWrite>()({
  name: oneLine(limits.name, { label: "Nom", missing: "Donnez le nom du territoire." }),
  kind: choice(territoryKinds, { ...kindSaid, missing: "Choisissez la nature du territoire." }),
  leadOrganisationId: ref("organisation", { label: "Structure porteuse", none: "hors de la liste" }),
  startsOn: dayOrNone({ label: "Premier jour", none: "d’origine" }),
});

const siren = /^\d{9}$/;

const on = (label: string) => aside(day({ label, missing: "Indiquez la date." }));

/** What is asked of who makes one: a structure of the list, to which one is added where it lacks. */
export const leadMissing = "Choisissez la structure qui porte le plan, ou ajoutez-la à la liste.";

/** The form that makes one, with its perimeter. */
export const territoryMake = {
  name: territoryFields.name,
  kind: territoryFields.kind,
  leadOrganisationId: requiredRef("organisation", { label: "Structure porteuse", missing: leadMissing }),
  startsOn: day({ label: "À partir du", missing: "Indiquez le premier jour du territoire." }),
  epcis: aside(
    refs("epci", {
      ...{ label: "Intercommunalités", pattern: siren },
      missing: "Choisissez au moins une intercommunalité.",
    }),
  ),
} as const;

/** Its form once it is made: its perimeter and its end are other gestures. */
export const territoryEdit = {
  name: territoryFields.name,
  kind: territoryFields.kind,
  leadOrganisationId: territoryFields.leadOrganisationId,
} as const;

/** A perimeter from a day on. */
export const territoryPerimeter = { on: on("À partir du"), epcis: territoryMake.epcis } as const;

/** The end of a territory. */
export const territoryEnd = {
  on: on("Premier jour sans ce territoire"),
  why: aside(required(closedWhyLength, { label: "Motif", missing: "Dites pourquoi ce territoire ferme." })),
} as const;

/** Several become one: one that is there, or a new one. */
export const territoryMerge = {
  others: aside(refs("territory", { label: "Réuni avec" })),
  on: on("À partir du"),
  intoId: aside(ref("territory", { label: "Territoire qui reprend", none: "un nouveau territoire" })),
  name: aside(line(limits.name, { label: "Nom du nouveau territoire" })),
  kind: aside(choiceOrNone(madeKinds, { label: "Nature du nouveau territoire", words: territoryKindLabels })),
  leadOrganisationId: aside(
    ref("organisation", { label: "Structure porteuse du nouveau territoire", none: "à choisir" }),
  ),
} as const;

/** One becomes several: a name a line, and for each EPCI the line that takes it. */
export const territorySplit = {
  on: on("À partir du"),
  names: aside(
    required(2_000, { label: "Noms des nouveaux territoires", missing: "Donnez un nom par ligne." }),
  ),
  parts: aside(refs("epci", { label: "Répartition des intercommunalités", pattern: /^\d{9}:[1-9]$/ })),
} as const;

/** One territory for each EPCI that none takes. */
export const territoryEach = {
  startsOn: day({ label: "À partir du", missing: "Indiquez le premier jour de ces territoires." }),
} as const;

/** A pasted block, or a file; `seen`: the mark of the block whose preview was read. */
export const territoryImport = {
  startsOn: territoryEach.startsOn,
  block: aside(
    required(blockLimits.signs, {
      label: "Territoires",
      missing: "Choisissez un fichier, ou collez une ligne par territoire.",
      close: true,
    }),
  ),
  seen: aside(line(20, { label: "Aperçu" })),
} as const;

/** A change that is taken back before its day. */
export const territoryTakeBack = {
  changeId: aside(
    requiredRef("territory_change", { label: "Changement", missing: "Choisissez le changement à annuler." }),
  ),
  why: aside(
    required(changeWhyLength, { label: "Motif", missing: "Dites pourquoi ce changement est annulé." }),
  ),
} as const;
