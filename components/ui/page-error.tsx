"use client";

import { useRouter } from "next/navigation";
import { startTransition } from "react";
import { failureReason } from "@/lib/platform/failure-words";

type Props = { error: Error & { digest?: string }; reset: () => void };

/** In place of a page that failed. A reference is given by the server: without one, nothing was recorded there. */
export function PageError({ error, reset }: Props) {
  const router = useRouter();
  const retry = () =>
    startTransition(() => {
      router.refresh();
      reset();
    });
  const reason = failureReason(error.digest);
  return (
    <>
      {/* Its head, without the links of <PageHead>: every page loads this one. */}
      <div className="page-head">
        <div>
          <h1>La page n’a pas pu s’afficher</h1>
        </div>
      </div>
      <p>
        {error.digest
          ? `${reason ?? "L’incident est enregistré"}. Réessayez dans un instant\u00a0; ce que vous aviez enregistré est conservé.`
          : "La réponse n’est pas arrivée entière jusqu’à votre navigateur. Vérifiez votre connexion, puis réessayez\u00a0; ce que vous aviez enregistré est conservé."}
      </p>
      {error.digest && !reason && <p className="note">Référence à communiquer&nbsp;: {error.digest}</p>}
      <p className="note">
        <button type="button" className="btn second" onClick={retry}>
          Réessayer
        </button>
      </p>
    </>
  );
}
