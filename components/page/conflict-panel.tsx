"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { FormFoot } from "@/components/ui/form-foot";
import { Icon } from "@/components/ui/icon";
import { SendingForm } from "@/components/ui/sending-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { typeset } from "@/components/ui/typeset";
import type { ConflictRow, Stored } from "@/lib/kernel/conflict";
import type { FormState } from "@/lib/kernel/form-state";
import { typedIn } from "@/lib/kernel/form-values";
import { loadedField, loadedName } from "@/lib/kernel/loaded";

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

const settled = {
  same: "identique",
  mine: "ma saisie\u00a0: personne d’autre n’a changé ce champ",
  theirs: "enregistré entre-temps\u00a0: je n’avais pas changé ce champ",
};

/** « La version 14, du 2 avril » ; of an account, which says neither who nor when: « une autre version ». */
function saidOf({ version, savedBy = "Un autre administrateur", savedAt }: Stored): string {
  const what = savedAt === undefined ? "une autre version" : `la version ${version}`;
  return `${savedBy} a enregistré ${what}${savedAt ? ` le ${savedAt}` : ""}, après l’ouverture de votre page.`;
}

/** Mine beside theirs where both changed; sends the same fields as the form, against the version just read. */
export function ConflictPanel(props: Props) {
  const { what, state, submit, rows, silent = [], hidden, href, more, keep, children } = props;
  const box = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new conflict is a new state.
  useEffect(() => box.current?.focus(), [state]);
  const theirs = state.theirs as Stored;
  const { version } = theirs;
  const kept = Object.entries({
    ...hidden,
    version: String(version),
    [loadedName]: loadedField(theirs),
  }).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
  return (
    <section className="conflict" aria-labelledby="conflit" role="alert" tabIndex={-1} ref={box}>
      <div className="conflict-h">
        <h2 id="conflit">
          <Icon name="info" size={22} />
          {what} a changé pendant votre saisie
        </h2>
        <p>
          {saidOf(theirs)} Votre texte est conservé.{" "}
          {rows.some(({ how }) => how === "asked")
            ? "Choisissez ce qui sera gardé là où vous avez tous deux changé le même champ."
            : "Aucun champ n’est à choisir\u00a0: reprenez cette version, ou enregistrez de nouveau."}
        </p>
      </div>
      <SendingForm state={state} submit={submit}>
        {kept}
        {silent.map((row) => (
          <input key={row.name} type="hidden" name={row.name} value={row.mine.value} />
        ))}
        <table className="t cmp">
          <thead>
            <tr>
              <th scope="col">Champ</th>
              <th scope="col">
                Ma saisie
                <span className="cover">
                  {version && `sur la version ${typedIn(state.values, "version")}`}
                </span>
              </th>
              <th scope="col">
                Version enregistrée
                <span className="cover">{version && `version ${version}, ${theirs.savedBy}`}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) =>
              row.how !== "asked" ? (
                <tr key={row.name} className="same">
                  <th scope="row">{row.label}</th>
                  <td colSpan={2}>
                    <span className="kept-lines">{typeset(row.mine.text)}</span>{" "}
                    <span className="cover">{settled[row.how]}</span>
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
                            {"\u00a0: "}
                          </span>
                          <span className="kept-lines">{typeset(side.text)}</span>
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
            {version ? `Reprendre la version ${version}` : "Reprendre cette version"}
          </a>
        </FormFoot>
      </SendingForm>
      <details className="back">
        <summary>Revenir à ma saisie</summary>
        <SendingForm state={state} submit={submit} asks={false} className="upd">
          {kept}
          {children}
          <FormFoot>
            <SubmitButton>Enregistrer ma saisie</SubmitButton>
          </FormFoot>
        </SendingForm>
      </details>
    </section>
  );
}
