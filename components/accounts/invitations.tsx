import { Icon } from "@/components/ui/icon";
import { PrintButton } from "@/components/ui/print-button";
import { Typeset } from "@/components/ui/typeset";

type Invitation = { name: string; email: string; href: string };

/** What a gesture that invites answers: a line each, « nom, adresse, lien » between tabs. */
export const invitationsIn = (message: string): Invitation[] =>
  message.split("\n").map((line) => {
    const [name = "", email = "", href = ""] = line.split("\t");
    return { name, email, href };
  });

type Props = {
  invitations: readonly Invitation[];
  /** The day before which the links are opened, in words: on paper, « dans les sept jours » has no beginning. */
  before: string;
};

/** Invitations handed over by hand, shown once: on paper, a sheet for each person and nothing else of the page. */
export function Invitations({ invitations, before }: Props) {
  const several = invitations.length > 1;
  return (
    <div className="invitations" role="status">
      <div className="no-print">
        <h3>
          <Icon name="full" />
          {several ? `${invitations.length} comptes créés` : "Compte créé"}
        </h3>
        <p>
          {several
            ? "Remettez à chaque personne son lien, par une voie sûre. Chacun sert une fois, pendant sept jours, et n’est montré qu’ici\u00a0: imprimez ou notez avant de quitter cette page."
            : "Transmettez ce lien à la personne, par une voie sûre. Il sert une fois, pendant sept jours, et n’est montré qu’ici\u00a0: notez-le, ou imprimez-le, avant de quitter cette page."}
        </p>
        <PrintButton>{several ? "Imprimer les invitations" : "Imprimer l’invitation"}</PrintButton>
      </div>
      {invitations.map(({ name, email, href }, index) => (
        <section key={email} className="invitation" aria-label={`Invitation, ${name}`}>
          <h4>{name}</h4>
          <p className="print-only">
            Un compte vous est ouvert dans Maillage, qui suit les plans d’actions de l’économie sociale et
            solidaire des territoires. Ouvrez ce lien avant le{" "}
            <b>
              <Typeset>{before}</Typeset>
            </b>{" "}
            pour choisir votre phrase de passe&nbsp;; il ne sert qu’une fois. Vous vous connecterez ensuite
            avec l’adresse <b>{email}</b>.
          </p>
          <label className="lab-t" htmlFor={`lien-${index}`}>
            Lien à transmettre, pour {email}
          </label>
          <input
            id={`lien-${index}`}
            type="text"
            readOnly
            value={href}
            autoComplete="off"
            spellCheck={false}
          />
          <p className="print-only link">{href}</p>
        </section>
      ))}
    </div>
  );
}
