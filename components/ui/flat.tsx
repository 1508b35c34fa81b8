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

/** Elements as a table in JSON: each distinct one once, after its children. What only React can draw is kept aside. */
export function flatten(node: ReactNode): { table: string; slots: ReactNode[] } {
  const lines: string[] = [];
  const known = new Map<string, number>();
  const slots: ReactNode[] = [];
  const parts = new Map<Part, Map<string, string | number>>();

  function line(tag: string | number, props: object, children: readonly (string | number)[] = []): number {
    const text = JSON.stringify([tag, props, ...children]);
    const before = known.get(text);
    if (before !== undefined) return before;
    known.set(text, lines.length);
    return lines.push(text) - 1;
  }

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
      const named = key === null ? own : { ...own, key: place };
      found.push(line(type === Link ? link : (type as string), named, within(children)));
    } else if (isPart(type)) ofPart(type, props, place, found);
    else found.push(line(slot, { n: slots.push(element) - 1 }));
  }

  /** A badge is drawn once for all the rows that wear it. */
  function ofPart(part: Part, props: object, place: string, found: (string | number)[]): void {
    const worn = Object.values(props).every(
      (value) => value === null || !/object|function/.test(typeof value),
    )
      ? JSON.stringify(props)
      : undefined;
    const drawn = parts.get(part) ?? new Map<string, string | number>();
    parts.set(part, drawn);
    const before = worn === undefined ? undefined : drawn.get(worn);
    if (before !== undefined) return void found.push(before);
    const own = within(part(props), place);
    if (worn !== undefined && own.length === 1 && own[0] !== undefined) drawn.set(worn, own[0]);
    found.push(...own);
  }

  line(fragment, {}, within(node));
  return { table: `[${lines.join(",")}]`, slots };
}

/**
 * Draws its children as they are, and sends them to the browser as a short table instead of a second tree. For what is long and
 * still: rows, drawings. Its components are called once, here: none of them awaits, and one of the browser stays what it is.
 */
export function Flat({ children }: { children: ReactNode }) {
  return <Unfolded {...flatten(children)} />;
}
