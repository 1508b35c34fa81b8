import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { isSpent, readToken } from "@/db/queries/tokens";
import { linkToken } from "@/lib/accounts/input";
import { log } from "@/lib/log";
import { PassphraseForm } from "./passphrase-form";
import { SpentPanel } from "./spent-panel";

export const metadata: Metadata = { title: "Choisir sa phrase de passe" };

export default async function AccessPage({ params }: { params: Promise<{ jeton: string }> }) {
  const token = linkToken.safeParse((await params).jeton);
  const invited = token.success ? await readToken(token.data) : null;
  if (token.success && !invited && (await isSpent(token.data))) return <SpentPanel />;
  if (!token.success || !invited) {
    log.info({ refusal: "link" }, "link refused");
    notFound();
  }
  return (
    <div className="login">
      <section className="login-f">
        <h1>{invited.kind === "invitation" ? "Bienvenue" : "Nouvelle phrase de passe"}</h1>
        <p className="lede">
          Ce lien est celui du compte de <b>{invited.name}</b>, {invited.email}. Choisissez la phrase de passe
          qui l’ouvrira.
        </p>
        <PassphraseForm token={token.data} email={invited.email} />
        <p className="note">
          Si ce compte n’est pas le vôtre, fermez cette page et prévenez votre administrateur.
        </p>
      </section>
    </div>
  );
}
