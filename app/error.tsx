"use client";

import { PageHead } from "@/components/ui/page-head";

export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <main id="contenu" className="wrap">
      <PageHead title="La page n’a pas pu s’afficher" />
      <p>
        L’incident est enregistré. Réessayez dans un instant&nbsp;; ce que vous aviez enregistré est conservé.
      </p>
      {error.digest && <p className="note">Référence à communiquer&nbsp;: {error.digest}</p>}
      <p className="note">
        <button type="button" className="btn second" onClick={reset}>
          Réessayer
        </button>
      </p>
    </main>
  );
}
