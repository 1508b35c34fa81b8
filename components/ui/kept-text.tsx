"use client";

import { useEffect, useState } from "react";

type Kept = { label: string; text: string };

const kept = "texte-garde";

/** Hands over what a form held when the answer to another took it away: it is shown at the head of the page. */
export function keepText(entries: readonly Kept[]): void {
  if (entries.length > 0) window.dispatchEvent(new CustomEvent(kept, { detail: entries }));
}

/** Text that was not stored, and whose form the page no longer has: shown to be copied, in this page alone. */
export function KeptText() {
  const [entries, setEntries] = useState<readonly Kept[]>([]);
  useEffect(() => {
    const add = (event: Event) => setEntries((event as CustomEvent<readonly Kept[]>).detail);
    window.addEventListener(kept, add);
    return () => window.removeEventListener(kept, add);
  }, []);
  if (entries.length === 0) return null;
  return (
    // As a <Notice>, which pages without a form do not load.
    <div className="callout" role="alert" tabIndex={-1} ref={(box) => box?.focus()}>
      <p className="msg">
        Ce texte n’est pas enregistré, et son formulaire n’est plus sur cette page. Copiez-le s’il doit
        servir.
      </p>
      <dl>
        {entries.map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p>
        <button type="button" className="btn quiet small" onClick={() => setEntries([])}>
          Effacer ce texte de la page
        </button>
      </p>
    </div>
  );
}
