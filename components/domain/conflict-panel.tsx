"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { FormFoot } from "@/components/ui/form-foot";
import { Icon } from "@/components/ui/icon";
import { SubmitButton } from "@/components/ui/submit-button";
import { UnsentText } from "@/components/ui/unsent-text";
import type { ConflictRow, Stored } from "@/lib/conflict";
import type { FormState } from "@/lib/form-state";
import { typedIn } from "@/lib/form-values";

type Props = {
  /** « Cette action », « Cet événement ». */
  what: string;
  state: FormState;
  submit: (form: FormData) => void;
  /** Every field of the form, in its order; the ones that need no line go in `silent`. */
  rows: readonly ConflictRow[];
  silent?: readonly ConflictRow[];
  /** Hidden fields: the row's id, the key of this request. The version sent is the one just read. */
  hidden: Readonly<Record<string, string>>;
  /** The page of the row, read again. */
  href: string;
  /** Lines after the fields: notes that are kept on both sides. */
  more?: ReactNode;
  /** After the table: a box that keeps a note. */
  keep?: ReactNode;
  /** The fields as they were typed, to come back to. */
  children: ReactNode;
};

/** Mine beside theirs, field by field; sends the same fields as the form, against the version just read. */
export function ConflictPanel(props: Props) {
  const { what, state, submit, rows, silent = [], hidden, href, more, keep, children } = props;
  const box = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new conflict is a new state.
  useEffect(() => box.current?.focus(), [state]);
  const theirs = state.theirs as Stored;
  const kept = Object.entries({ ...hidden, version: String(theirs.version) }).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
  return (
    <section className="conflict" aria-labelledby="conflit" role="alert" tabIndex={-1} ref={box}>
      <div className="conflict-h">
        <h2 id="conflit">
          <Icon name="info" size={22} />
          {what} a changé pendant votre saisie
        </h2>
        <p>
          {theirs.savedBy} a enregistré la version {theirs.version} le {theirs.savedAt}, après l’ouverture de
          votre page. Votre texte est conservé.{" "}
          {rows.some(({ same }) => !same)
            ? "Choisissez, champ par champ, ce qui sera gardé."
            : "Aucun champ ne diffère\u00a0: reprenez cette version, ou enregistrez de nouveau."}
        </p>
      </div>
      <form action={submit}>
        <UnsentText refused />
        {kept}
        {silent.map((row) => (
          <input key={row.name} type="hidden" name={row.name} value={row.mine.value} />
        ))}
        <table className="t cmp">
          <thead>
            <tr>
              <th scope="col">Champ</th>
              <th scope="col">
                Ma saisie<span className="cover">sur la version {typedIn(state.values, "version")}</span>
              </th>
              <th scope="col">
                Version enregistrée
                <span className="cover">
                  version {theirs.version}, {theirs.savedBy}
                </span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) =>
              row.same ? (
                <tr key={row.name} className="same">
                  <th scope="row">{row.label}</th>
                  <td colSpan={2}>
                    {row.mine.text} <span className="cover">identique</span>
                    <input type="hidden" name={row.name} value={row.mine.value} />
                  </td>
                </tr>
              ) : (
                <tr key={row.name}>
                  <th scope="row" id={`conflit-${row.name}`}>
                    {row.label}
                  </th>
                  {[row.mine, row.theirs].map((side, index) => (
                    <td key={index === 0 ? "mine" : "theirs"}>
                      <label className="pick">
                        <input type="radio" name={row.name} value={side.value} defaultChecked={index === 0} />
                        <span>
                          <span className="vh">
                            {row.label}, {index === 0 ? "ma saisie" : "version enregistrée"}
                            {" : "}
                          </span>
                          {side.text}
                        </span>
                      </label>
                    </td>
                  ))}
                </tr>
              ),
            )}
            {more}
          </tbody>
        </table>
        {keep}
        <FormFoot>
          <SubmitButton>Enregistrer mes choix</SubmitButton>
          <a className="btn second" href={href} data-given-up>
            Reprendre la version {theirs.version}
          </a>
        </FormFoot>
      </form>
      <details className="back">
        <summary>Revenir à ma saisie</summary>
        <form action={submit} className="upd" noValidate>
          {kept}
          {children}
          <FormFoot>
            <SubmitButton>Enregistrer ma saisie</SubmitButton>
          </FormFoot>
        </form>
      </details>
    </section>
  );
}
