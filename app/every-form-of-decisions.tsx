import type { ReactElement } from "react";
import { CorrectForm, DecisionForm } from "./(workspace)/actions/[id]/decisions/decision-form";

const ready = { actionId: "a", requestKey: "k" };

/** The form that asks each part of the dictionary of decisions, by the name of the part. */
export const decisionForms: Readonly<Record<string, ReactElement>> = {
  newDecision: <DecisionForm {...ready} opens="Enregistrer la décision" onBlock="v1" askedOn="2026-11-02" />,
  decisionForm: <CorrectForm {...ready} id="a" version={1} values={{}} />,
};
