import { Callout } from "@/components/ui/callout";

/** The command that opens the first account, as it is typed. */
export const firstCommand = 'npm run admin -- --email prenom.nom@ma-region.fr --name "Administration"';

/** Nobody administers this installation yet: what to type, and where. */
export function FirstPanel() {
  return (
    <Callout tone="info" title="Cette installation attend son administrateur">
      <p>
        Arrêtez Maillage, puis lancez cette commande dans son dossier, avec ses réglages et votre
        adresse&nbsp;:
      </p>
      <pre className="command">
        <code>{firstCommand}</code>
      </pre>
      <p>
        Elle affiche un lien à usage unique. Démarrez Maillage de nouveau et ouvrez ce lien&nbsp;: vous y
        choisirez votre phrase de passe.
      </p>
    </Callout>
  );
}
