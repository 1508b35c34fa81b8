import type { Scheme } from "@/db/schemes/reads";
import { columnsOf } from "@/lib/kernel/exported";
import { severalCell } from "@/lib/sheets/cells";
import { schemeFields } from "./fields";
import { schemeKindLabels, stageNames } from "./labels";

type Contact = Scheme["contacts"][number];

/** « Maison de l’emploi, Nord, 03 20 00 00 00 ». */
const contactSaid = ({ organisation, departement, phone, email, url }: Contact) =>
  [organisation, departement ?? "toute la Région", phone, email, url].filter(Boolean).join(", ");

/** What an export of schemes writes: a scheme a line, its contacts in one cell. */
export const schemeColumns = columnsOf<Scheme>()(schemeFields, {
  columns: [
    "name",
    "acronym",
    { of: "stages", value: (row) => severalCell(row.stages.map((stage) => stageNames[stage])) },
    { of: "kinds", value: (row) => severalCell(row.kinds.map((kind) => schemeKindLabels[kind])) },
    "description",
    "cofunding",
    "validFrom",
    "validTo",
    { header: "Contacts", value: (row) => severalCell(row.contacts.map(contactSaid)) },
    "source",
    "sourceUrl",
    "sourceOn",
    "checkedOn",
  ],
  left: [],
});
