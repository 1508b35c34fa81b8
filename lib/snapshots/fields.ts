import { snapshotKinds, takenKinds } from "@/db/enums";
import { snapshotLimits as limits } from "@/db/snapshots/limits";
import type { SnapshotWrite } from "@/db/snapshots/table";
import { choice, fieldsOf, oneLine } from "@/lib/kernel/dictionary";
import { snapshotKindLabels } from "./labels";

const said = { label: "Pris pour", column: "Motif", missing: "Dites pourquoi l’instantané est pris." };

/** What is typed of one that is taken by hand, in the order of its form. */
export const newSnapshot = {
  kind: choice(takenKinds, {
    ...said,
    words: { committee: snapshotKindLabels.committee, manual: snapshotKindLabels.manual },
  }),
  label: oneLine(limits.label, {
    label: "Nom",
    missing: "Donnez-lui un nom\u00a0: comité de pilotage du printemps, revue avec les partenaires…",
  }),
};

/** What is written of any. */
export const snapshotFields = fieldsOf<SnapshotWrite>()({
  kind: choice(snapshotKinds, { ...said, words: snapshotKindLabels }),
  label: newSnapshot.label,
});
