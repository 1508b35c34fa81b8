import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Weave } from "@/components/page/weave";
import { RegionContact } from "@/components/regions/contact";
import { Done } from "@/components/ui/done";
import { Notice } from "@/components/ui/notice";
import { listDemonstrationAccounts } from "@/db/accounts/demonstration";
import { lacksAdministrator, readInstalledRegion } from "@/db/regions/reads";
import { cookieSessionId } from "@/lib/auth/cookie";
import { returnPath } from "@/lib/auth/return-path";
import { isRightless, readViewer } from "@/lib/auth/viewer";
import { env } from "@/lib/platform/env";
import { DemonstrationPanel } from "./demonstration-panel";
import { FirstPanel } from "./first-panel";
import { signInParams } from "./search-params";
import { SignInForm } from "./sign-in-form";

export const metadata: Metadata = { title: "Connexion" };

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[]>>;
}) {
  const { suite, compte, fait } = signInParams.parse(await searchParams);
  const next = returnPath(suite);
  if (await readViewer()) redirect(next);
  const rightless = await isRightless();
  const [first, region] = await Promise.all([lacksAdministrator(), readInstalledRegion()]);
  const ended = suite !== undefined && (await cookieSessionId()) !== null;
  const demonstration = env().MAILLAGE_MODE === "demonstration" ? await listDemonstrationAccounts() : null;
  const chosen = demonstration?.accounts.find(({ email }) => email === compte);
  return (
    <>
      <div className="login">
        <section>
          <h1>Connexion</h1>
          <p className="lede">Suivre, à plusieurs, les plans d’actions de l’économie sociale et solidaire.</p>
          {first && <FirstPanel />}
          {fait && (
            <Done>
              Votre phrase de passe est enregistrée. Vous pourrez vous connecter dès qu’une habilitation sera
              en cours pour votre compte.
            </Done>
          )}
          {rightless && (
            <Notice>
              Votre session est ouverte, mais votre compte n’a plus d’habilitation en cours&nbsp;: rien ne
              vous est ouvert. Demandez-en une à l’administration de Maillage, ou connectez-vous avec un autre
              compte.
            </Notice>
          )}
          {ended && !rightless && (
            <Notice>
              Votre session n’est plus ouverte. Reconnectez-vous pour revenir à la page demandée.
            </Notice>
          )}
          <SignInForm
            key={chosen?.email}
            next={next}
            chosen={chosen && { email: chosen.email, passphrase: demonstration?.passphrase ?? "" }}
          />
          <p className="note">
            Pas de compte&nbsp;? Il s’ouvre sur invitation de votre territoire ou de la Région.
          </p>
          {region && <RegionContact contact={region} />}
        </section>
        {demonstration && demonstration.accounts.length > 0 && (
          <DemonstrationPanel {...demonstration} next={next} />
        )}
      </div>
      <Weave />
    </>
  );
}
