"use client";

import { ConflictPanel } from "@/components/page/conflict-panel";
import { Done } from "@/components/ui/done";
import { FormFoot } from "@/components/ui/form-foot";
import { FormFrame } from "@/components/ui/form-frame";
import { SavedLine } from "@/components/ui/saved-line";
import { SubmitButton } from "@/components/ui/submit-button";
import { typeset } from "@/components/ui/typeset";
import { useMutation } from "@/components/ui/use-mutation";
import { eventReport } from "@/lib/events/fields";
import type { StoredReport } from "@/lib/events/stored";
import { conflictRows } from "@/lib/kernel/compared";
import type { Stored } from "@/lib/kernel/conflict";
import { labelsOf } from "@/lib/kernel/derived";
import { report } from "../mutations";
import { ReportPanel } from "./report-panel";

type Props = {
  eventId: string;
  version: number;
  requestKey: string;
  stored: StoredReport;
  /** False for the first report. */
  reported: boolean;
  lastSaved: string;
};

/** « Saisir le bilan », and its correction. */
export function ReportForm({ eventId, version, requestKey, stored, reported, lastSaved }: Props) {
  const [state, submit] = useMutation(report);
  if (state.status === "conflict")
    return (
      <ConflictPanel
        what="Cet événement"
        state={state}
        submit={submit}
        {...conflictRows(eventReport, state.values ?? {}, state.theirs as Stored, {})}
        hidden={{ eventId, requestKey, settled: "oui" }}
        href={`/evenements/${eventId}`}
      >
        <ReportPanel stored={stored} state={{ ...state, errors: undefined }} prefix="saisie-" />
      </ConflictPanel>
    );
  const form = (
    <FormFrame
      state={state}
      submit={submit}
      labels={labelsOf(eventReport)}
      hidden={{ eventId, version, requestKey }}
      loaded={stored}
    >
      <ReportPanel stored={stored} state={state} />
      <FormFoot>
        <SubmitButton>{reported ? "Enregistrer la correction" : "Enregistrer le bilan"}</SubmitButton>
        <SavedLine>{typeset(lastSaved)}</SavedLine>
      </FormFoot>
    </FormFrame>
  );
  const saved = state.status === "saved";
  return (
    <>
      {saved && <Done answer={state}>{`${state.message} ${lastSaved}`}</Done>}
      {reported ? (
        <details className="fold" open={!saved && state.status !== "idle"}>
          <summary>Corriger le bilan</summary>
          {form}
        </details>
      ) : (
        form
      )}
    </>
  );
}
