import type { Segment } from "@/lib/figures/keys";

/** The states of all actions as one bar, in the looks of its legend; the words are beside it. */
export function StateBar({ segments }: { segments: readonly Segment[] }) {
  return (
    <div className="ax-bar slim" aria-hidden="true">
      <p>
        {segments.map(({ look, width }) => (
          <i key={look} className={look} style={{ width }} />
        ))}
      </p>
    </div>
  );
}
