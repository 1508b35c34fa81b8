"use client";

import "./styles/main.css";

/** Where not even the layout could be drawn. Next has its own, in English, that every page would load: three times as heavy. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="fr">
      <body>
        <main id="contenu" className="wrap">
          <h1>La page n’a pas pu s’afficher</h1>
          <p>Réessayez dans un instant&nbsp;; ce que vous aviez enregistré est conservé.</p>
          {error.digest && <p className="note">Référence à communiquer&nbsp;: {error.digest}</p>}
          <p className="note">
            <button type="button" className="btn second" onClick={() => location.reload()}>
              Réessayer
            </button>
          </p>
        </main>
      </body>
    </html>
  );
}
