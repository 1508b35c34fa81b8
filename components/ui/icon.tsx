import type { ReactNode } from "react";
import { Drawn, disc, line, type SignName, signs } from "./sign";

const ring = <circle cx="10" cy="10" r="6.5" />;

/** Every icon of the product: those of sign.tsx, and those that the server draws, on the same grid. */
const icons = {
  ...signs,
  search: (
    <>
      <circle cx="9" cy="9" r="5.2" />
      {line("m13 13 4 4")}
    </>
  ),
  empty: ring,
  half: (
    <>
      {ring}
      <path d="M10 3.5a6.5 6.5 0 0 1 0 13z" fill="currentColor" stroke="none" />
    </>
  ),
  paused: (
    <>
      {ring}
      {line("M8.2 7.8v4.4M11.8 7.8v4.4")}
    </>
  ),
  struck: (
    <>
      {ring}
      {line("m5.6 14.4 8.8-8.8")}
    </>
  ),
  clock: (
    <>
      {disc}
      <path d="M10 6v4.3l2.7 1.7" stroke="#fff" strokeWidth="1.7" />
    </>
  ),
  barred: (
    <>
      {disc}
      <path d="M6.3 10h7.4" stroke="#fff" strokeWidth="2.2" />
    </>
  ),
  sun: (
    <>
      <circle cx="10" cy="10" r="3.3" />
      {line(
        "M10 2.8v1.7M10 15.5v1.7M2.8 10h1.7M15.5 10h1.7M4.9 4.9l1.2 1.2M13.9 13.9l1.2 1.2M4.9 15.1l1.2-1.2M13.9 6.1l1.2-1.2",
      )}
    </>
  ),
  bright: (
    <>
      {line("M6.5 9.2A3.3 3.3 0 0 1 12.3 6.3M8.8 2.6v1.2M3.9 4.6l.9.9M2 9.3h1.2M13.6 4.6l-.8.9")}
      {line("M6.3 16.3h7.9a2.7 2.7 0 0 0 .2-5.4 3.9 3.9 0 0 0-7.5-.1 2.8 2.8 0 0 0-.6 5.5z")}
    </>
  ),
  rain: (
    <>
      {line("M5.8 12.3h8.5a2.9 2.9 0 0 0 .2-5.8 4.3 4.3 0 0 0-8.3-.1 3 3 0 0 0-.4 5.9z")}
      {line("M7 15l-.8 2M10.4 15l-.8 2M13.8 15l-.8 2")}
    </>
  ),
  storm: (
    <>
      {line("M5.8 11.3h8.5a2.9 2.9 0 0 0 .2-5.8 4.3 4.3 0 0 0-8.3-.1 3 3 0 0 0-.4 5.9z")}
      {line("m10.6 9-2 3.7h3l-1.8 4.3")}
    </>
  ),
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof icons | SignName;

/** Decorative: a word always stands beside it. */
export function Icon({ name, size }: { name: IconName; size?: number }) {
  return <Drawn size={size}>{icons[name]}</Drawn>;
}
