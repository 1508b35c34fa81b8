import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { isSpent, readToken } from "@/db/auth/tokens";
import { linkToken } from "@/lib/accounts/input";
import { log } from "@/lib/platform/log";
import { PassphraseForm } from "./passphrase-form";
import { SpentPanel } from "./spent-panel";

type Props = { params: Promise<{ jeton: string }> };

/** Whom the link invites, or null when it has served; any other is absent. */
const load = cache(async (asked: string) => {
  const token = linkToken.safeParse(asked);
  const invited = token.success ? await readToken(token.data) : null;
  if (token.success && invited) return { ...invited, token: token.data };
  if (token.success && (await isSpent(token.data))) return null;
  log.info({ refusal: "link" }, "link refused");
  return notFound();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await load((await params).jeton);
  return { title: "Choisir sa phrase de passe" };
}

export default async function AccessPage({ params }: Props) {
  const invited = await load((await params).jeton);
  if (!invited) return <SpentPanel />;
  return (
    <div className="login">
      <section>
        <h1>{invited.kind === "invitation" ? "Bienvenue" : "Nouvelle phrase de passe"}</h1>
        <p className="lede">
          Ce lien ouvre le compte <b>{invited.name}</b>, {invited.email}. Choisissez la phrase de passe avec
          laquelle vous y entrerez.
        </p>
        <PassphraseForm token={invited.token} email={invited.email} />
        <p className="note">
          Si ce compte n’est pas le vôtre, fermez cette page et prévenez votre administrateur.
        </p>
      </section>
    </div>
  );
}
