"use client";

import Link from "next/link";
import { createElement, Fragment, type ReactNode } from "react";
import { link, slot } from "./unfolded-tags";

type Shape = [tag: string | number, props: object];
type Line = [shape: number, ...children: (string | number)[]];

/** The elements that a Flat has put down: its one leaf in the browser. */
export function Unfolded({ table, slots }: { table: string; slots: readonly ReactNode[] }) {
  const drawn: ReactNode[] = [];
  const [shapes, lines] = JSON.parse(table) as [Shape[], Line[]];
  for (const [shape, ...under] of lines) {
    const [tag, props] = shapes[shape] as Shape;
    const children = under.map((child) => (typeof child === "string" ? child : drawn[child]));
    if (tag === slot) drawn.push(slots[(props as { n: number }).n]);
    else if (tag === link) drawn.push(createElement(Link, props as { href: string }, ...children));
    else drawn.push(createElement(typeof tag === "string" ? tag : Fragment, props, ...children));
  }
  return drawn.at(-1);
}
