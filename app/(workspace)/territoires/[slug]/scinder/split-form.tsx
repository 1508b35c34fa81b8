"use client";

import { GestureFrame, type OnTerritory } from "@/components/territories/gesture-frame";
import { FieldSet } from "@/components/ui/field-set";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { useMutation } from "@/components/ui/use-mutation";
import { labelsOf } from "@/lib/kernel/derived";
import { fieldReader } from "@/lib/kernel/form-state";
import { allTypedIn, typedIn } from "@/lib/kernel/form-values";
import { territorySplit } from "@/lib/territories/fields";
import { split } from "../../mutations";

type Props = {
  territory: OnTerritory;
  epcis: readonly { siren: string; name: string }[];
  on: string;
  requestKey: string;
};

const labels = labelsOf(territorySplit);
const numbers = Array.from({ length: 9 }, (_, index) => index + 1);

export function SplitForm({ territory, epcis, on, requestKey }: Props) {
  const [state, submit] = useMutation(split);
  const field = fieldReader<keyof typeof labels>(state, labels, { on });
  const typed = allTypedIn(state.values, "parts") ?? [];
  return (
    <GestureFrame
      {...{ state, submit, labels, territory, requestKey }}
      submits="Scinder le territoire"
      pending="Scission et carte…"
    >
      <TextField {...field("on")} type="date" width="11rem" required />
      <TextArea
        {...field("names")}
        value={typedIn(state.values, "names")}
        rows={4}
        required
        hint="Un nom par ligne&nbsp;: la première ligne est le territoire 1, la deuxième le territoire 2…"
      />
      <FieldSet
        {...field("parts")}
        hint="Pour chaque intercommunalité, le numéro de la ligne du territoire qui la prend."
      >
        <ul className="parts">
          {epcis.map(({ siren, name }, index) => (
            <li key={siren}>
              <label htmlFor={index === 0 ? "parts" : `part-${siren}`}>{name}</label>
              <select
                id={index === 0 ? "parts" : `part-${siren}`}
                name="parts"
                defaultValue={typed.find((part) => part.startsWith(siren)) ?? ""}
              >
                <option value="">Choisir</option>
                {numbers.map((number) => (
                  <option key={number} value={`${siren}:${number}`}>
                    Territoire {number}
                  </option>
                ))}
              </select>
            </li>
          ))}
        </ul>
      </FieldSet>
    </GestureFrame>
  );
}
