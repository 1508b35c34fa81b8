"use client";

import { Notice } from "@/components/ui/notice";
import { SendingForm } from "@/components/ui/sending-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { useMutation } from "@/components/ui/use-mutation";
import { takeContent } from "../region/mutations";

type Props = {
  hidden: Readonly<Record<string, string | number>>;
  /** What comes with it, counted. */
  said: string;
};

/** Takes the content of 2009, once it is said what comes. */
export function ExampleForm({ hidden, said }: Props) {
  const [state, submit] = useMutation(takeContent);
  return (
    <details className="confirm" open={state.status !== "idle"}>
      <summary className="btn second small">Partir d’un exemple</summary>
      <SendingForm state={state} submit={submit} hidden={hidden} asks={false} className="confirm-box calm">
        {state.message && <Notice>{state.message}</Notice>}
        <p className="confirm-title">Reprendre cet exemple&nbsp;?</p>
        <p>
          Ce qui vient&nbsp;: {said}, et une page de politique régionale. C’est une ancienne brochure d’une
          autre Région&nbsp;: noms, montants et contacts sont les siens, de l’époque.
        </p>
        <p>
          Chaque élément est marqué «&nbsp;Exemple&nbsp;» jusqu’à ce que vous le modifiiez. Ce que votre
          Région a déjà saisi reste tel quel.
        </p>
        <SubmitButton variant="second" size="small" pendingLabel="Reprise…">
          Reprendre cet exemple
        </SubmitButton>
      </SendingForm>
    </details>
  );
}
