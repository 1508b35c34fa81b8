"use client";

import {
  type FormEvent,
  type ReactNode,
  startTransition,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import type { FormState } from "@/lib/kernel/form-state";
import { unanswered } from "@/lib/kernel/unanswered";
import {
  changedSince,
  type Entered,
  enteredIn,
  forgetSecrets,
  hasFields,
  isUnsent,
  restore,
  textsIn,
} from "./entered";
import { keepText } from "./kept-text";
import { Notice } from "./notice";
import { hasAgreed, UnsentText } from "./unsent-text";

type Props = {
  state: FormState;
  submit: (form: FormData) => void;
  /** Sent without being shown: ids, version, key of the request. */
  hidden?: Readonly<Record<string, string | number>>;
  /** Its text is of worth: leaving with it unsent is asked about, and it is kept when its form goes. */
  asks?: boolean;
  className?: string;
  children: ReactNode;
};

// A layout effect has no meaning on the server, and says so.
const useCommit = typeof window === "undefined" ? useEffect : useLayoutEffect;

/** A send that got no answer of its form, in words; or a page that stayed because more was typed in it. */
function Outcome({ state, typed }: { state: FormState; typed: boolean }) {
  const { failure, stayed } = state;
  if (stayed)
    return (
      <Notice calm answer={state} gesture={<a href={stayed}>Continuer</a>}>
        C’est enregistré. Cette page est restée ouverte&nbsp;: un texte y attend encore d’être enregistré.
      </Notice>
    );
  if (!failure) return null;
  const fresh = failure.outdated && (
    <a href={typeof window === "undefined" ? "" : location.href} target="_blank" rel="noopener">
      Ouvrir la page à jour dans un nouvel onglet
    </a>
  );
  return (
    <Notice answer={state} gesture={fresh}>
      {unanswered(failure, typed)}
    </Notice>
  );
}

/**
 * The form of a mutation, once scripts are there: it is never emptied by a failed send, and what is typed while it is on its
 * way is kept, and said not to be stored. Before scripts, a plain form that calls the mutation itself.
 */
export function SendingForm({ state, submit, hidden = {}, asks = true, className, children }: Props) {
  const box = useRef<HTMLFormElement>(null);
  const sent = useRef<Entered>(null);
  const based = useRef(hidden);
  const spent = useRef<string | number>(undefined);
  const [late, setLate] = useState(false);
  const refused = state.status !== "idle" && state.status !== "saved";

  /** What was begun on a version stays on it, until it is written: a page read anew meanwhile changes nothing to it. */
  function rebase() {
    const begun = box.current && isUnsent(box.current, refused) && based.current.requestKey !== spent.current;
    if (!begun) based.current = hidden;
  }
  useCommit(rebase);

  const gone = useRef(() => {});
  gone.current = () => {
    if (asks && box.current && !hasAgreed()) keepText(textsIn(box.current, sent.current, refused));
  };
  // The answer to this form, or to another, took it off the page.
  useCommit(() => () => gone.current(), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer is a new state, told by its identity.
  useEffect(() => {
    const form = box.current;
    if (form && ["invalid", "refused"].includes(state.status)) forgetSecrets(form);
    const before = sent.current;
    sent.current = null;
    if (!form || !before || !(state.status === "saved" || state.written)) return;
    const changed = changedSince(form, before);
    form.reset();
    restore(form, changed);
    // What made a row makes no other: its key is kept, and refused with other content.
    const makes = state.stayed && !("version" in hidden);
    if (!makes) spent.current = based.current.requestKey;
    rebase();
    setLate(changed.size > 0);
  }, [state]);

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const { submitter } = event.nativeEvent as SubmitEvent;
    const data = new FormData(form, submitter);
    for (const [name, value] of Object.entries(based.current)) data.set(name, String(value));
    sent.current = enteredIn(form);
    setLate(false);
    startTransition(() => submit(data));
  }

  return (
    <form action={submit} onSubmit={send} className={className} noValidate ref={box}>
      {asks && <UnsentText refused={refused} />}
      <Outcome state={state} typed={box.current !== null && hasFields(box.current)} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      {late && (
        <p className="note" role="status">
          Des changements faits pendant l’enregistrement ne sont pas encore enregistrés.
        </p>
      )}
    </form>
  );
}
