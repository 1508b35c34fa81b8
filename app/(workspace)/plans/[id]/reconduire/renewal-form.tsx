"use client";

import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { FormFoot } from "@/components/ui/form-foot";
import { FormFrame } from "@/components/ui/form-frame";
import { LeaveLink } from "@/components/ui/leave-link";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { useMutation } from "@/components/ui/use-mutation";
import { formatCount } from "@/lib/french/format";
import { labelsOf } from "@/lib/kernel/derived";
import { fieldReader } from "@/lib/kernel/form-state";
import { typedIn } from "@/lib/kernel/form-values";
import { planRenewal, renewalChoices } from "@/lib/plans/renewal/fields";
import { renew } from "../../mutations";

type Choice = keyof typeof renewalChoices;
type Open = { id: string; code: string; title: string; status: string; proposed: Choice };

type Props = {
  planId: string;
  values: Readonly<Record<keyof typeof planRenewal, string>>;
  pldes: readonly { id: string; title: string }[];
  actions: readonly Open[];
  requestKey: string;
};

const choices = Object.entries(renewalChoices);

/** « 12 actions reconduites, 1 close, 0 abandonnée. » */
function summary(made: readonly Choice[]): string {
  const many = (choice: Choice) => made.filter((one) => one === choice).length;
  return `${formatCount(many("carry"), "action reconduite", "actions reconduites")}, ${formatCount(many("close"), "close")}, ${formatCount(many("drop"), "abandonnée")}.`;
}

/** What the sentence of a choice says; before the scripts, either. */
const whyLabels: Record<Choice, string> = {
  carry: "En une phrase\u00a0: son résultat, ou pourquoi elle est abandonnée",
  close: "En une phrase\u00a0: son résultat",
  drop: "En une phrase\u00a0: pourquoi elle est abandonnée",
};

/** The plan that follows, and what becomes of each action that is still open: nothing is settled before it opens. */
export function RenewalForm({ planId, values, pldes, actions, requestKey }: Props) {
  const [state, submit] = useMutation(renew);
  const labels: Record<string, string> = {
    ...labelsOf(planRenewal),
    ...Object.fromEntries(
      actions.flatMap(({ id, code }) => [
        [`choice-${id}`, `${code}\u00a0: ce qu’elle devient`],
        [`why-${id}`, `${code}\u00a0: en une phrase`],
      ]),
    ),
  };
  const field = fieldReader(state, labelsOf(planRenewal), values);
  const list = useRef<HTMLUListElement>(null);
  const [made, setMade] = useState(actions.map(({ proposed }) => proposed));
  const count = () =>
    setMade(
      [...(list.current?.querySelectorAll<HTMLInputElement>("input:checked") ?? [])].map(
        ({ value }) => value as Choice,
      ),
    );
  const carryAll = () => {
    for (const one of list.current?.querySelectorAll<HTMLInputElement>('[value="carry"]') ?? [])
      one.checked = true;
    count();
  };
  return (
    <FormFrame
      state={state}
      submit={submit}
      labels={labels}
      hidden={{ planId, requestKey }}
      className="upd record"
    >
      <div className="part">
        <h2>Le plan suivant</h2>
        <TextField {...field("title")} required />
        <div className="abreast">
          <TextField {...field("startsOn")} type="date" width="11rem" required />
          <TextField {...field("endsOn")} hint="De 12 à 72 mois." type="date" width="11rem" required />
        </div>
        <SelectField
          {...field("pldeId")}
          empty="Celui du plan qui s’achève"
          options={pldes.map(({ id, title }) => ({ value: id, label: title }))}
        />
      </div>
      {actions.length > 0 && (
        <div className="part">
          <h2>Les actions encore ouvertes</h2>
          <p className="note">
            Reconduite, une action est soldée ici dès que vous ouvrez le plan suivant&nbsp;: elle y continue,
            sans dates ni avancement, et garde un lien avec celle-ci. Les actions réalisées ou abandonnées
            restent où elles sont.
          </p>
          <p className="renewal-sum">
            <span role="status">{summary(made)}</span>{" "}
            <Button type="button" variant="second" size="small" onClick={carryAll}>
              Tout reconduire
            </Button>
          </p>
          <ul className="renewal" ref={list} onChange={count}>
            {actions.map(({ id, code, title, status, proposed }, index) => (
              <li key={id}>
                <fieldset>
                  <legend>
                    <span className="no">{code}</span> {title}
                    <span className="cover">{status}</span>
                  </legend>
                  <div className="renewal-choices" id={`choice-${id}`}>
                    {choices.map(([choice, label]) => (
                      <label key={choice}>
                        <input
                          type="radio"
                          name={`choice-${id}`}
                          value={choice}
                          defaultChecked={(typedIn(state.values, `choice-${id}`) ?? proposed) === choice}
                        />
                        {label}
                      </label>
                    ))}
                  </div>
                  <div className="renewal-why">
                    <TextArea
                      name={`why-${id}`}
                      id={`why-${id}`}
                      label={whyLabels[made[index] ?? "carry"]}
                      errors={state.errors?.[`why-${id}`]}
                      value={typedIn(state.values, `why-${id}`)}
                      rows={2}
                    />
                  </div>
                </fieldset>
              </li>
            ))}
          </ul>
        </div>
      )}
      <FormFoot>
        <SubmitButton>Ouvrir le plan suivant</SubmitButton>
        <LeaveLink href={`/plans/${planId}`} />
      </FormFoot>
    </FormFrame>
  );
}
