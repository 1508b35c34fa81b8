"use client";

import { useEffect, useRef } from "react";
import { FormFoot } from "@/components/ui/form-foot";
import { Icon } from "@/components/ui/icon";
import { SubmitButton } from "@/components/ui/submit-button";
import { isShown, prepareConflict } from "@/lib/actions/conflict";
import type { StoredAction } from "@/lib/actions/stored";
import type { FormState } from "@/lib/form-state";
import { typedIn } from "@/lib/form-values";
import { type EditedAction, FieldsPanel } from "./fields-panel";

type Props = {
  action: EditedAction;
  state: FormState;
  submit: (form: FormData) => void;
  requestKey: string;
};

/** Mine beside theirs, field by field; sends the same fields as the update, against the version just read. */
export function ConflictForm({ action, state, submit, requestKey }: Props) {
  const box = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new conflict is a new state.
  useEffect(() => box.current?.focus(), [state]);
  const theirs = state.theirs as StoredAction;
  const values = state.values ?? {};
  const all = prepareConflict(values, theirs);
  const rows = all.filter(isShown);
  const hidden = (
    <>
      <input type="hidden" name="actionId" value={action.id} />
      <input type="hidden" name="version" value={theirs.version} />
      <input type="hidden" name="requestKey" value={requestKey} />
    </>
  );
  const myNote = typedIn(values, "note") ?? "";
  return (
    <section className="conflict" aria-labelledby="conflit" role="alert" tabIndex={-1} ref={box}>
      <div className="conflict-h">
        <h2 id="conflit">
          <Icon name="info" size={22} />
          Cette action a changé pendant votre saisie
        </h2>
        <p>
          {theirs.savedBy} a enregistré la version {theirs.version} le {theirs.savedAt}, après l’ouverture de
          votre page. Votre texte est conservé. Choisissez, champ par champ, ce qui sera gardé.
        </p>
      </div>
      <form action={submit}>
        {hidden}
        {all
          .filter((row) => !isShown(row))
          .map((row) => (
            <input key={row.name} type="hidden" name={row.name} value={row.mine.value} />
          ))}
        <table className="t cmp">
          <thead>
            <tr>
              <th scope="col">Champ</th>
              <th scope="col">
                Ma saisie<span className="cover">sur la version {typedIn(values, "version")}</span>
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
            {(myNote !== "" || theirs.note) && (
              <tr>
                <th scope="row">Note de suivi</th>
                <td>{myNote || <span className="cover">aucune</span>}</td>
                <td>{theirs.note ?? <span className="cover">aucune</span>}</td>
              </tr>
            )}
          </tbody>
        </table>
        {myNote !== "" && (
          <div className="keep">
            <label className="check">
              <input type="checkbox" name="note" value={myNote} defaultChecked /> Ajouter ma note
              {theirs.note && " : les deux sont gardées, chacune avec son auteur et son heure"}
            </label>
          </div>
        )}
        <FormFoot>
          <SubmitButton>Enregistrer mes choix</SubmitButton>
          <a className="btn second" href={`/actions/${action.id}`}>
            Reprendre la version {theirs.version}
          </a>
        </FormFoot>
      </form>
      <details className="back">
        <summary>Revenir à ma saisie</summary>
        <form action={submit} className="upd" noValidate>
          {hidden}
          <FieldsPanel action={action} state={{ ...state, errors: undefined }} prefix="saisie-" />
          <FormFoot>
            <SubmitButton>Enregistrer ma saisie</SubmitButton>
          </FormFoot>
        </form>
      </details>
    </section>
  );
}
