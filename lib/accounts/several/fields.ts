import { aside, line, required } from "@/lib/kernel/dictionary";
import { blockLimits } from "@/lib/sheets/block-limits";
import { membershipForm } from "../memberships/fields";

/** A pasted block, or a file; `seen`: the mark of the block whose preview was read. */
export const accountImport = {
  startsOn: membershipForm.startsOn,
  block: aside(
    required(blockLimits.signs, {
      label: "Personnes",
      missing: "Choisissez un fichier, ou collez une ligne par personne.",
      close: true,
    }),
  ),
  seen: aside(line(20, { label: "Aperçu" })),
} as const;
