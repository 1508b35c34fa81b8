import { randomUUID } from "node:crypto";
import { Block } from "@/components/ui/block";
import { Typeset } from "@/components/ui/typeset";
import type { TerritoryChange } from "@/db/territories/changes";
import type { KnownTerritories } from "@/db/territories/parents";
import { formatDate } from "@/lib/french/format";
import { labelsOf } from "@/lib/kernel/derived";
import { whyKept } from "@/lib/territories/changes/rules";
import { givenBack } from "@/lib/territories/changes/sentence";
import { territoryTakeBack } from "@/lib/territories/fields";
import { TakeBackForm } from "./take-back-form";

type Props = {
  changes: readonly TerritoryChange[];
  /** Something is to come that no change kept: it was recorded by a version that kept none. */
  unkept: boolean;
  known: KnownTerritories;
  today: string;
};

const labels = labelsOf(territoryTakeBack);

/** What is to come of a territory, each with the way to take it back, or why it stays. */
export function ChangesPanel({ changes, unkept, known, today }: Props) {
  if (changes.length === 0 && !unkept) return null;
  return (
    <Block title="Changements à venir" sub="Jusqu’à leur jour, ils s’annulent, du dernier au premier.">
      {changes.length > 0 && (
        <ul className="to-come">
          {changes.map((change) => {
            const kept = whyKept(change, known, today);
            return (
              <li key={change.id}>
                <p>
                  <Typeset>{`${change.title}, le ${formatDate(change.onDay)}.`}</Typeset>
                </p>
                {kept === null ? (
                  <TakeBackForm change={change} labels={labels} requestKey={randomUUID()}>
                    <ul className="given-back">
                      {givenBack(change, known).map((sentence) => (
                        <li key={sentence}>
                          <Typeset>{sentence}</Typeset>
                        </li>
                      ))}
                    </ul>
                  </TakeBackForm>
                ) : (
                  <p className="note">
                    <Typeset>{kept}</Typeset>
                  </p>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {unkept && (
        <p className="note">
          Un changement à venir a été enregistré par une version de Maillage qui ne gardait pas ce qui était
          prévu avant&nbsp;: il ne s’annule pas d’ici. Enregistrez-en un autre, qui le remplace.
        </p>
      )}
    </Block>
  );
}
