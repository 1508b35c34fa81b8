import type { ReactNode } from "react";

/** A line of an icon. */
export const line = (d: string) => <path d={d} />;

/** A full disc, on which a sign is drawn. */
export const disc = <circle cx="10" cy="10" r="7.3" fill="currentColor" stroke="none" />;

/** The icons that leaves of the browser show: those of the menus and buttons, on a 20 × 20 grid with a line of 1.6. */
export const signs = {
  plus: line("M10 4v12M4 10h12"),
  print: line("M6 7V3.5h8V7M6 14H3.5V7h13v7H14M6 11.5h8v5H6z"),
  chevron: line("M5 7.5l5 5 5-5"),
  "arrow-left": line("M16 10H5m4.5-4.5L5 10l4.5 4.5"),
  "arrow-right": line("M4 10h11m-4.5-4.5L15 10l-4.5 4.5"),
  cross: line("m5.5 5.5 9 9m0-9-9 9"),
  home: line("M3.5 9.5 10 4l6.5 5.5v7h-13z"),
  plan: line("M4 4h12v12H4zM4 8h12M8 8v8"),
  calendar: line("M3.5 5h13v11.5h-13zM3.5 8.5h13M7 3v3M13 3v3"),
  person: (
    <>
      <circle cx="10" cy="7" r="3" />
      {line("M4 16.5c.5-3.5 3-5 6-5s5.5 1.5 6 5")}
    </>
  ),
  work: line("M3.5 6.5h13v9.5h-13zM7.5 6.5V4h5v2.5M3.5 10.5h13"),
  menu: line("M3.5 6h13M3.5 10h13M3.5 14h13"),
  map: line("m3.5 5.5 4-2 5 2 4-2v11l-4 2-5-2-4 2zM7.5 3.5v11M12.5 5.5v11"),
  bin: line("M4 6h12M8 6V3.5h4V6M5.5 6l.8 10.5h7.4l.8-10.5M8.5 9v4.5M11.5 9v4.5"),
  restore: line("M4 4.5v4h4M4.3 8.5A6.3 6.3 0 1 1 4 12"),
  speech: line("M3.5 4.5h13v9H10l-3.5 3.2v-3.2h-3z"),
  circles: (
    <>
      <circle cx="7.6" cy="10" r="4.3" />
      <circle cx="12.4" cy="10" r="4.3" />
    </>
  ),
  stairs: line("M3 16.5h4.5v-4H12v-4h4.5v-5"),
  full: (
    <>
      {disc}
      <path d="m6.7 10.2 2.3 2.3 4.3-4.7" stroke="#fff" strokeWidth="1.8" />
    </>
  ),
  warning: (
    <>
      <path d="M10 2.8 18 16.8H2z" fill="currentColor" strokeWidth="1" />
      <path d="M10 7.5v4.2" stroke="#fff" strokeWidth="1.8" />
      <circle cx="10" cy="14.3" r="1.05" fill="#fff" stroke="none" />
    </>
  ),
  lock: line("M4.5 9h11v7.5h-11zM7 9V6.5a3 3 0 0 1 6 0V9"),
  info: (
    <>
      {disc}
      <path d="M10 9.2v4.6" stroke="#fff" strokeWidth="1.8" />
      <circle cx="10" cy="6.4" r="1.05" fill="#fff" stroke="none" />
    </>
  ),
} satisfies Record<string, ReactNode>;

export type SignName = keyof typeof signs;

/** The frame of an icon. Decorative: a word always stands beside it. */
export function Drawn({ size = 20, children }: { size?: number; children: ReactNode }) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      {children}
    </svg>
  );
}

/** An icon of a leaf of the browser: every page loads these, and no other. */
export function Sign({ name, size }: { name: SignName; size?: number }) {
  return <Drawn size={size}>{signs[name]}</Drawn>;
}
