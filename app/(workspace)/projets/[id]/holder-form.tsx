"use client";

import { ConflictPanel } from "@/components/page/conflict-panel";
import { Done } from "@/components/ui/done";
import { FormFoot } from "@/components/ui/form-foot";
import { FormFrame } from "@/components/ui/form-frame";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useMutation } from "@/components/ui/use-mutation";
import { conflictRows } from "@/lib/kernel/compared";
import type { Stored } from "@/lib/kernel/conflict";
import { labelsOf } from "@/lib/kernel/derived";
import { type FormState, fieldReader } from "@/lib/kernel/form-state";
import { holderFields } from "@/lib/projects/holder/fields";
import { saveHolder } from "../mutations";

const labels = labelsOf(holderFields);

type Values = Readonly<Partial<Record<keyof typeof holderFields, string | number | null>>>;

type Props = {
  projectId: string;
  /** Empty when nobody is recorded yet. */
  version: number | "";
  values: Values;
  requestKey: string;
  /** What the fold that holds the form says. */
  title: string;
};

function Fields({ state, values, prefix }: { state: FormState; values: Values; prefix: string }) {
  const field = fieldReader(state, labels, values, prefix);
  return (
    <>
      <TextField {...field("name")} autoComplete="off" />
      <TextField {...field("phone")} inputMode="text" autoComplete="off" hint="Facultatif." />
      <TextField {...field("email")} type="email" autoComplete="off" hint="Facultatif." />
      <TextField
        {...field("consentOn")}
        type="date"
        width="11rem"
        hint="Jour où la personne a accepté que ses coordonnées soient enregistrées."
      />
      <TextField
        {...field("keepUntil")}
        type="date"
        width="11rem"
        hint="Au plus tard, elles sont effacées ce jour-là&nbsp;; 36&nbsp;mois sont proposés, et sont un maximum."
      />
    </>
  );
}

const prefix = "porteur-";
const ids = Object.fromEntries(Object.keys(holderFields).map((name) => [name, `${prefix}${name}`]));

export function HolderForm({ projectId, version, values, requestKey, title }: Props) {
  const [state, submit] = useMutation(saveHolder);
  if (state.status === "conflict")
    return (
      <ConflictPanel
        what="La fiche du porteur"
        state={state}
        submit={submit}
        {...conflictRows(holderFields, state.values ?? {}, state.theirs as Stored, {})}
        hidden={{ projectId, requestKey }}
        href={`/projets/${projectId}`}
      >
        <Fields state={{ ...state, errors: undefined }} values={values} prefix="saisie-porteur-" />
      </ConflictPanel>
    );
  const saved = state.status === "saved";
  // Erased, or recorded: another form, which nobody has opened.
  const form = (
    <details key={title} className="fold" open={!saved && state.status !== "idle"}>
      <summary>{title}</summary>
      <FormFrame
        state={state}
        submit={submit}
        labels={labels}
        ids={ids}
        hidden={{ projectId, version, requestKey }}
        loaded={values}
      >
        <Fields state={state} values={values} prefix={prefix} />
        <FormFoot>
          <SubmitButton size="small">Enregistrer les coordonnées</SubmitButton>
        </FormFoot>
      </FormFrame>
    </details>
  );
  return (
    <>
      {saved && <Done answer={state}>{state.message}</Done>}
      {form}
    </>
  );
}
