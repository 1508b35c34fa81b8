"use client";

import { Notice } from "@/components/ui/notice";
import { SendingForm } from "@/components/ui/sending-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { typeset } from "@/components/ui/typeset";
import { useMutation } from "@/components/ui/use-mutation";
import { takeBack } from "../mutations";

type Props = {
  projectId: string;
  version: number;
  requestKey: string;
  /** « Démarrage », the stage that it leaves, since when, and the one it goes back to. */
  stage: string;
  since: string | null;
  before: string;
};

/** A stage recorded too early: the project goes back to the one before, and the day is erased. */
export function TakeBackForm({ projectId, version, requestKey, stage, since, before }: Props) {
  const [state, submit] = useMutation(takeBack);
  return (
    // Once it is done, another one, closed: what it asks then is a step further back.
    <details key={version} className="confirm" open={state.status !== "idle"}>
      <summary className="btn quiet small">Revenir à l’étape précédente</summary>
      <SendingForm
        state={state}
        submit={submit}
        hidden={{ projectId, version, requestKey }}
        className="confirm-box"
      >
        {state.message && <Notice>{state.message}</Notice>}
        <p className="confirm-title">Revenir à «&nbsp;{before}&nbsp;»&nbsp;?</p>
        <p>
          {since
            ? typeset(
                `L’entrée dans l’étape «\u00a0${stage}\u00a0», le ${since}, sera retirée. Elle sera reprise si le projet y revient.`,
              )
            : `L’étape «\u00a0${stage}\u00a0» ne sera plus atteinte.`}
        </p>
        <SubmitButton variant="second" size="small">
          Revenir à cette étape
        </SubmitButton>
      </SendingForm>
    </details>
  );
}
