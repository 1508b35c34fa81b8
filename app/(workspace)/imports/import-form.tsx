"use client";

import { FileField } from "@/components/ui/file-field";
import { FormFoot } from "@/components/ui/form-foot";
import { FormFrame } from "@/components/ui/form-frame";
import { type Option, SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useMutation } from "@/components/ui/use-mutation";
import { Working } from "@/components/ui/working";
import type { ImportNoun } from "@/db/imports/limits";
import { importFields, importForm, importInForm } from "@/lib/imports/fields";
import { importNounWords } from "@/lib/imports/labels";
import { labelsOf } from "@/lib/kernel/derived";
import { fieldReader } from "@/lib/kernel/form-state";
import { receive } from "./mutations";

type Props = {
  noun: ImportNoun;
  /** Plans, or territories: where the file may be read. */
  places: readonly Option[];
  placeId: string | undefined;
  requestKey: string;
};

const labels = { ...labelsOf(importForm), ...labelsOf(importInForm), file: importFields.fileName.label };

export function ImportForm({ noun, places, placeId, requestKey }: Props) {
  const [state, submit] = useMutation(receive);
  const place = noun === "plan" ? "planId" : "territoryId";
  const field = fieldReader<keyof typeof labels>(state, labels, { [place]: placeId });
  const { value: _, ...file } = field("file");
  const [only] = places.length === 1 ? places : [];
  const hidden = { requestKey, noun, ...(only && { [place]: only.value }) };
  return (
    <FormFrame state={state} submit={submit} labels={labels} hidden={hidden}>
      {only ? (
        <p className="import-place">
          {noun !== "organisation" && <b>{labels[place]}</b>}
          {only.label}
        </p>
      ) : (
        <SelectField
          {...field(place)}
          options={places}
          empty={placeId ? undefined : noun === "plan" ? "Choisir un plan" : "Choisir un territoire"}
          required
        />
      )}
      <FileField
        {...file}
        accept=".xlsx,.ods,.csv"
        hint="Un classeur .xlsx ou .ods, ou un fichier .csv, de 8&nbsp;Mo au plus."
      />
      <TextArea
        {...field("pasted")}
        rows={3}
        hint="Copiez les cellules dans votre tableur, avec leur ligne de titres, et collez-les ici."
      />
      <Working>Lecture du fichier et aperçu…</Working>
      <FormFoot>
        <SubmitButton pendingLabel="Lecture…">Lire</SubmitButton>
        <p className="note">
          Rien n’est écrit dans {importNounWords[noun].place} avant que vous ayez vu l’aperçu.
        </p>
      </FormFoot>
    </FormFrame>
  );
}
