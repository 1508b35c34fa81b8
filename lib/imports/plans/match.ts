import type { Axis } from "@/db/enums";
import { actionCode } from "@/lib/actions/labels";
import { saidBy } from "../cells";
import { identityIn } from "../identity";
import { asking, type Match, near, otherwise } from "../matching";
import type { ImportRecord } from "../records";
import { likeness, plainWords } from "../words";
import type { Place } from "./tree";

type Action = {
  id: string;
  title: string;
  axis: Axis;
  number: number;
  objectiveId: string | null;
  version: number;
};

const others = otherwise("une autre action");

/** What matches the rows of a file with the actions of a plan, each of which is matched once. */
export function matcher<A extends Action>(actions: readonly A[], answers: Readonly<Record<string, string>>) {
  const byTitle = new Map<string, A[]>();
  for (const action of actions)
    byTitle.set(plainWords(action.title), [...(byTitle.get(plainWords(action.title)) ?? []), action]);
  const byCode = new Map(actions.map((action) => [actionCode(action), action]));
  const byId = new Map(actions.map((action) => [action.id, action]));
  const taken = new Map<string, number>();
  const made = new Map<string, number>();
  const asked = asking(byId, answers);

  function find({ sheet, line, cells }: ImportRecord, title: string, { axis, node }: Place): Match<A> {
    const identity = identityIn(saidBy(cells.id ?? null));
    const own = identity ? byId.get(identity.id) : undefined;
    if (own) return { is: own };
    const coded = byCode.get(
      saidBy(cells.number ?? null)
        .trim()
        .toUpperCase(),
    );
    // The number of another action of the same title is a slip of the file: the title decides.
    if (coded && likeness(coded.title, title) > 0.5) return { is: coded };
    const alike = byTitle.get(plainWords(title)) ?? [];
    const here = alike.filter(
      (one) => (axis === null || one.axis === axis) && (!node || one.objectiveId === node.id),
    );
    if (here.length === 1 && here[0]) return { is: here[0] };
    const close = (
      alike.length > 0 ? alike : actions.filter((one) => likeness(one.title, title, near) >= near)
    ).slice(0, 6);
    if (close.length === 0) return { is: "new" };
    const said = (one: A) =>
      `C’est la même que ${actionCode(one)} «\u00a0${one.title}\u00a0»\u00a0: la mettre à jour`;
    return asked(
      `same:${sheet}.${line}`,
      `«\u00a0${title}\u00a0», ligne ${line}, ressemble à une action du plan.`,
      line,
      [...close.map((one) => ({ value: one.id, label: said(one) })), ...others],
    );
  }

  /** What a row is, once those before it are known: the same action twice, or the same new title at the same place, is asked. */
  return function match(record: ImportRecord, title: string, place: Place): Match<A> {
    const found = find(record, title, place);
    const { sheet, line } = record;
    if (found.is !== null && found.is !== "new" && found.is !== "left") {
      const before = taken.get(found.is.id);
      if (before !== undefined)
        return asked(
          `twin:${sheet}.${line}`,
          `«\u00a0${title}\u00a0», ligne ${line}, est déjà la ligne ${before}.`,
          line,
          others,
        );
      taken.set(found.is.id, line);
    }
    if (found.is !== "new") return found;
    const key = `${place.axis} ${place.node ? `${place.node.axis} ${place.node.label} ${place.node.parent?.label}` : ""} ${plainWords(title)}`;
    const before = made.get(key);
    if (before === undefined) made.set(key, line);
    if (before === undefined) return found;
    return asked(
      `twin:${sheet}.${line}`,
      `«\u00a0${title}\u00a0», ligne ${line}, est déjà la ligne ${before}.`,
      line,
      others,
    );
  };
}
