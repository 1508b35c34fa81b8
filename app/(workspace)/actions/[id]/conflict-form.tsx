import { ConflictPanel } from "@/components/page/conflict-panel";
import { isShown, prepareConflict } from "@/lib/actions/conflict";
import type { StoredAction } from "@/lib/actions/stored";
import type { FormState } from "@/lib/kernel/form-state";
import { typedIn } from "@/lib/kernel/form-values";
import { type EditedAction, FieldsPanel } from "./fields-panel";

type Props = {
  action: EditedAction;
  state: FormState;
  submit: (form: FormData) => void;
  requestKey: string;
};

/** The update against the version that came meanwhile; both notes are kept. */
export function ConflictForm({ action, state, submit, requestKey }: Props) {
  const theirs = state.theirs as StoredAction;
  const all = prepareConflict(state.values ?? {}, theirs);
  const myNote = typedIn(state.values, "note") ?? "";
  const none = <span className="cover">aucune</span>;
  return (
    <ConflictPanel
      what="Cette action"
      state={state}
      submit={submit}
      rows={all.filter(isShown)}
      silent={all.filter((row) => !isShown(row))}
      hidden={{ actionId: action.id, requestKey }}
      href={`/actions/${action.id}`}
      more={
        (myNote !== "" || theirs.note) && (
          <tr>
            <th scope="row">Note de suivi</th>
            <td>{myNote || none}</td>
            <td>{theirs.note ?? none}</td>
          </tr>
        )
      }
      keep={
        myNote !== "" && (
          <div className="keep">
            <label className="check">
              <input type="checkbox" name="note" value={myNote} defaultChecked /> Ajouter ma note
              {theirs.note && " : les deux sont gardées, chacune avec son auteur et son heure"}
            </label>
          </div>
        )
      }
    >
      <FieldsPanel action={action} state={{ ...state, errors: undefined }} prefix="saisie-" />
    </ConflictPanel>
  );
}
