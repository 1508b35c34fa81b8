import { Block } from "@/components/ui/block";
import { FactList } from "@/components/ui/fact-list";
import type { Action } from "@/db/actions/reads";
import { actionFields } from "@/lib/actions/fields";
import { actionStatusLabels } from "@/lib/actions/states";
import { formatDate } from "@/lib/french/format";

const day = (date: string | null) => (date === null ? null : formatDate(date));

/** What the money was for, and what came of it. */
export function DonePanel({ action }: { action: Action }) {
  return (
    <Block title="Bilan de l’action">
      <FactList
        facts={[
          { label: "Action", value: action.title },
          { label: actionFields.leadOrganisationId.label, value: action.leadOrganisation },
          { label: "État", value: actionStatusLabels[action.status] },
          { label: actionFields.actualStartOn.label, value: day(action.actualStartOn) },
          { label: actionFields.actualEndOn.label, value: day(action.actualEndOn) },
          { label: actionFields.expectedResult.label, value: action.expectedResult },
          { label: actionFields.result.label, value: action.result },
        ]}
      />
    </Block>
  );
}
