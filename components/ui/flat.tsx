import Link from "next/link";
import { Fragment, isValidElement, type ReactElement, type ReactNode } from "react";
import { Unfolded } from "./unfolded";
import { fragment, link, slot } from "./unfolded-tags";

type Drawn = ReactElement<{ children?: ReactNode }>;
type Part = (props: object) => ReactNode;

const ofBrowser = Symbol.for("react.client.reference");

/** A component that draws at once, here. */
const isPart = (type: unknown): type is Part =>
  typeof type === "function" && (type as { $$typeof?: symbol }).$$typeof !== ofBrowser;

/** Texts in order, each once. */
class Known {
  readonly all: string[] = [];
  private readonly places = new Map<string, number>();

  placeOf(text: string): number {
    const before = this.places.get(text);
    if (before !== undefined) return before;
    this.places.set(text, this.all.length);
    return this.all.push(text) - 1;
  }
}

/** A component says nothing that its props do not: it is drawn once for all the rows that wear it. */
const isWorn = (props: object) =>
  Object.values(props).every(
    (value) => value === null || (typeof value !== "object" && typeof value !== "function"),
  );

/**
 * Elements as a table in JSON: what they are (tag and attributes), each once; then each distinct one, after its children. What only
 * React can draw is kept aside, and only its ancestors keep their keys: the others hold no state.
 */
export function flatten(node: ReactNode): { table: string; slots: ReactNode[] } {
  const shapes = new Known();
  const lines = new Known();
  const slots: ReactNode[] = [];
  const parts = new Map<Part, Map<string, string | number>>();

  const line = (tag: string | number, props: object, children: readonly (string | number)[] = []): number =>
    lines.placeOf(JSON.stringify([shapes.placeOf(JSON.stringify([tag, props])), ...children]));

  /** `under`: where the list stands among its neighbours, so that their keys are told apart. */
  function within(child: ReactNode, under = "", found: (string | number)[] = []): (string | number)[] {
    if (child === null || child === undefined || typeof child === "boolean") return found;
    if (typeof child === "string") found.push(child);
    else if (typeof child === "number") found.push(String(child));
    else if (Array.isArray(child))
      for (const [index, one] of child.entries()) within(one, `${under}${index}.`, found);
    else if (isValidElement(child)) ofElement(child as Drawn, under, found);
    else found.push(line(slot, { n: slots.push(child) - 1 }));
    return found;
  }

  function ofElement(element: Drawn, under: string, found: (string | number)[]): void {
    const { type, key, props } = element;
    const place = key === null ? under : `${under}${key}`;
    if (type === Fragment) within(props.children, place, found);
    else if (typeof type === "string" || type === Link) {
      const { children, ...own } = props;
      const before = slots.length;
      const drawn = within(children);
      const named = key === null || slots.length === before ? own : { ...own, key: place };
      found.push(line(type === Link ? link : (type as string), named, drawn));
    } else if (isPart(type)) ofPart(type, props, place, found);
    else found.push(line(slot, { n: slots.push(element) - 1 }));
  }

  function ofPart(part: Part, props: object, place: string, found: (string | number)[]): void {
    const worn = isWorn(props) ? JSON.stringify(props) : undefined;
    const drawn = parts.get(part) ?? new Map<string, string | number>();
    parts.set(part, drawn);
    const before = worn === undefined ? undefined : drawn.get(worn);
    if (before !== undefined) return void found.push(before);
    const own = within(part(props), place);
    if (worn !== undefined && own.length === 1 && own[0] !== undefined) drawn.set(worn, own[0]);
    found.push(...own);
  }

  line(fragment, {}, within(node));
  return { table: `[[${shapes.all.join(",")}],[${lines.all.join(",")}]]`, slots };
}

/**
 * Draws its children as they are, and sends them to the browser as a short table instead of a second tree. For what is long and
 * still: rows, drawings. Its components are called once, here: none of them awaits, and one of the browser stays what it is.
 */
export function Flat({ children }: { children: ReactNode }) {
  return <Unfolded {...flatten(children)} />;
}
