"use client";

import { ChangeDay } from "@/components/territories/change-day";
import { GestureFrame, type OnTerritory } from "@/components/territories/gesture-frame";
import { PartsField } from "@/components/territories/parts-field";
import { TextArea } from "@/components/ui/text-area";
import { useMutation } from "@/components/ui/use-mutation";
import type { EpciMap } from "@/db/maps/reads";
import { labelsOf } from "@/lib/kernel/derived";
import { fieldReader } from "@/lib/kernel/form-state";
import { allTypedIn, typedIn } from "@/lib/kernel/form-values";
import { territorySplit } from "@/lib/territories/fields";
import { split } from "../../mutations";

type Props = {
  territory: OnTerritory;
  epcis: readonly { siren: string; name: string }[];
  map: EpciMap | null;
  on: string;
  requestKey: string;
};

const labels = labelsOf(territorySplit);

export function SplitForm({ territory, epcis, map, on, requestKey }: Props) {
  const [state, submit] = useMutation(split);
  const field = fieldReader<keyof typeof labels>(state, labels, { on });
  return (
    <GestureFrame
      {...{ state, submit, labels, territory, requestKey }}
      submits="Scinder le territoire"
      pending="Scission et carte…"
    >
      <ChangeDay {...field("on")} />
      <TextArea
        {...field("names")}
        value={typedIn(state.values, "names")}
        rows={4}
        required
        hint="Un nom par ligne&nbsp;: la première ligne est le territoire 1, la deuxième le territoire 2…"
      />
      <PartsField
        {...field("parts")}
        {...{ epcis, map }}
        values={allTypedIn(state.values, "parts") ?? []}
        hint="Pour chaque intercommunalité, le numéro de la ligne du territoire qui la prend."
      />
    </GestureFrame>
  );
}
