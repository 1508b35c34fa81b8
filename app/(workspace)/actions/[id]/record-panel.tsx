import Link from "next/link";
import { Block } from "@/components/ui/block";
import { FactList } from "@/components/ui/fact-list";
import type { Action } from "@/db/actions/reads";
import { formatDate, formatLongMonth } from "@/lib/french/format";

function calendar(start: string | null, end: string | null): string | null {
  if (start && end) return `${formatLongMonth(start)} à ${formatLongMonth(end)}`;
  if (end) return `jusqu’à ${formatLongMonth(end)}`;
  return start && `à partir de ${formatLongMonth(start)}`;
}

/** The action's record: what changes rarely. */
export function RecordPanel({ action, editable }: { action: Action; editable: boolean }) {
  const shared = action.associates.length > 0 && (
    <>
      {action.associates.map(({ name }) => name).join(", ")}{" "}
      <span className="cover">(comptée une fois au total régional)</span>
    </>
  );
  return (
    <Block
      title="L’action"
      className="side"
      tools={
        editable && (
          <Link href={`/actions/${action.id}/modifier`} prefetch={false}>
            Modifier la fiche
          </Link>
        )
      }
    >
      <FactList
        facts={[
          { label: "Description", value: action.description },
          { label: "Résultat attendu", value: action.expectedResult },
          { label: "Résultat obtenu", value: action.result },
          { label: "Motif de l’abandon", value: action.statusReason },
          { label: "Reprise prévue", value: action.resumeOn && formatDate(action.resumeOn) },
          { label: "Structure responsable", value: action.leadOrganisation ?? "non renseignée" },
          {
            label: action.associates.length > 1 ? "Territoires associés" : "Territoire associé",
            value: shared || null,
          },
          {
            label: "Calendrier prévu",
            value: calendar(action.plannedStartOn, action.plannedEndOn) ?? "non renseigné",
          },
          { label: "Début réel", value: action.actualStartOn && formatDate(action.actualStartOn) },
          { label: "Fin réelle", value: action.actualEndOn && formatDate(action.actualEndOn) },
          { label: "Orientation", value: action.orientation },
          { label: "Objectif", value: action.objective },
          {
            label: "Objectifs de la Région",
            value: action.regionalObjectives.map(({ label }) => label).join("\u00a0; "),
          },
        ]}
      />
    </Block>
  );
}
