import { ButtonLink } from "@/components/ui/button-link";
import { PageHead } from "@/components/ui/page-head";

/** A link that has done its work: whoever comes back to it already has a passphrase. */
export function SpentPanel() {
  return (
    <>
      <PageHead title="Ce lien a déjà servi" />
      <p>
        La phrase de passe a été choisie&nbsp;: connectez-vous avec elle. Si vous l’avez oubliée, demandez un
        nouveau lien à votre administrateur.
      </p>
      <p className="acts-row">
        <ButtonLink href="/connexion">Se connecter</ButtonLink>
      </p>
    </>
  );
}
