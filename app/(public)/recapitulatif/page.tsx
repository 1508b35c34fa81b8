import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHead } from "@/components/ui/page-head";
import { readStop } from "@/lib/mail/stop";
import { stopParams } from "./search-params";
import { StopForm } from "./stop-form";

export const metadata: Metadata = { title: "Récapitulatif par courrier" };

type Props = { searchParams: Promise<Record<string, string | string[]>> };

export default async function StopPage({ searchParams }: Props) {
  const { jeton } = stopParams.parse(await searchParams);
  const stop = jeton ? await readStop(jeton) : null;
  return (
    <>
      <PageHead title="Récapitulatif par courrier" />
      {stop === null && (
        <p>
          Ce lien n’est pas complet ou n’est plus valable. Connectez-vous&nbsp;: la page «&nbsp;Mon
          compte&nbsp;» règle ce que vous recevez.
        </p>
      )}
      {stop?.digest === "none" && <p>Vous ne recevez plus de récapitulatif.</p>}
      {stop && stop.digest !== "none" && (
        <>
          <p>
            Maillage vous écrit ce qui est nouveau pour vous. Vous pourrez reprendre ces courriers sur la page
            «&nbsp;Mon compte&nbsp;».
          </p>
          <StopForm token={stop.token} />
        </>
      )}
      <p className="acts-row">
        <ButtonLink href="/compte" variant="second">
          Ouvrir mon compte
        </ButtonLink>
      </p>
    </>
  );
}
