import type { Metadata } from "next";

export const metadata: Metadata = { title: "Page introuvable" };

/** Sent with every page, in case: in few elements. */
export default function NotFound() {
  return (
    <>
      <h1>Page introuvable</h1>
      <p>
        Cette page n’existe pas, ou n’est pas ouverte à votre compte. <a href="/">Revenir à l’accueil</a>
      </p>
    </>
  );
}
