import type { ReactNode } from "react";

/** Lets a wide table scroll inside the page, and says so on a small screen. */
export function TableFrame({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <p className="cover hint-scroll">Le tableau défile vers la gauche.</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard. */}
      <section className="table-wrap" aria-label={label} tabIndex={0}>
        {children}
      </section>
    </>
  );
}
