import Link from "next/link";
import type { ReactNode } from "react";
import { Block } from "@/components/ui/block";
import { FactList } from "@/components/ui/fact-list";
import type { Action } from "@/db/actions/reads";
import { actionFields } from "@/lib/actions/fields";
import { formatDate, formatLongMonth } from "@/lib/french/format";
import { factsOf } from "@/lib/kernel/facts";

function calendar(start: string | null, end: string | null): string | null {
  if (start && end) return `${formatLongMonth(start)} à ${formatLongMonth(end)}`;
  if (end) return `jusqu’à ${formatLongMonth(end)}`;
  return start && `à partir de ${formatLongMonth(start)}`;
}

const named = (linked: readonly { label: string }[], between = ", ") =>
  linked.map(({ label }) => label).join(between) || null;

/** « Directrice du développement, Camille Delattre »: what a person does, and who they are. */
const person = (does: string | null, is: string | null) => [does, is].filter(Boolean).join(", ") || null;

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
        facts={factsOf<ReactNode>()(actionFields, action, {
          facts: [
            "description",
            "expectedResult",
            { of: "result", label: "Résultat obtenu", value: action.result },
            "statusReason",
            {
              of: "resumeOn",
              label: "Reprise prévue",
              value: action.resumeOn && formatDate(action.resumeOn),
            },
            "priority",
            { of: "leadOrganisationId", value: action.leadOrganisation ?? "non renseignée" },
            {
              of: ["leadFunction", "leadName"],
              label: "Personne responsable",
              value: person(action.leadFunction, action.leadName),
            },
            {
              of: ["electedFunction", "electedName"],
              label: "Élu référent",
              value: person(action.electedFunction, action.electedName),
            },
            { of: "partners", value: named(action.partners) },
            { of: "audiences", value: named(action.audiences) },
            { of: "sectors", value: named(action.sectors) },
            { of: "communes", value: named(action.communes) },
            {
              of: "associates",
              label: action.associates.length > 1 ? "Territoires associés" : "Territoire associé",
              value: shared || null,
            },
            {
              of: ["plannedStartOn", "plannedEndOn"],
              label: "Calendrier prévu",
              value: calendar(action.plannedStartOn, action.plannedEndOn) ?? "non renseigné",
            },
            "actualStartOn",
            "actualEndOn",
            {
              of: "addedAfterSignature",
              label: "Plan signé",
              value: action.addedAfterSignature ? "ajoutée après signature" : null,
            },
            { label: "Orientation", value: action.orientation },
            { of: "objectiveId", label: "Objectif", value: action.objective },
            {
              of: "regionalObjectives",
              value: named(action.regionalObjectives, "\u00a0; "),
            },
          ],
          // Its head says where it stands, another panel what blocks it.
          left: [
            ...([
              "title",
              "axis",
              "status",
              "progress",
              "confidence",
              "confidenceOn",
              "confidenceBy",
              "targetFte",
            ] as const),
            ...(["blocked", "blockedOn", "blockedReason", "unblockingCondition"] as const),
            ...(["decisionAwaitedFrom", "touchedOn", "progressBasis"] as const),
          ],
        })}
      />
    </Block>
  );
}
