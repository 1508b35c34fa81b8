import type { ReactNode } from "react";

type Props = { label: string; hint?: boolean; children: ReactNode };

/** Lets a wide table scroll inside the page, and says so on a small screen unless it seldom does there (`hint`). */
export function TableFrame({ label, hint = true, children }: Props) {
  return (
    <>
      {hint && <p className="cover hint-scroll">Faites défiler le tableau pour voir la suite.</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard. */}
      <section className="table-wrap" aria-label={label} tabIndex={0}>
        {children}
      </section>
    </>
  );
}
