import type { ReactNode } from "react";
import { linked } from "@/lib/french/linked";
import { Typeset, typeset } from "./typeset";

/** What a person wrote: its addresses are links, and a long one goes to the next line. */
export function Words({ children }: { children: string }) {
  return (
    <span className="words">
      {linked(children).map(({ text, href }, index) =>
        href === undefined ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have no identity but their place.
          <Typeset key={index}>{text}</Typeset>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have no identity but their place.
          <a key={index} href={href} rel="noopener noreferrer nofollow">
            {text}
          </a>
        ),
      )}
    </span>
  );
}

/** The same for what may be a text, or something already drawn. */
export const inWords = (value: ReactNode): ReactNode =>
  typeof value === "string" ? <Words>{value}</Words> : typeset(value);
