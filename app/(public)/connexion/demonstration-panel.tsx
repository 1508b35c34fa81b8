import { DemoAccounts } from "@/components/accounts/demo-accounts";
import type { Role } from "@/db/enums";
import { roleShortLabels } from "@/lib/accounts/labels";
import { href } from "@/lib/kernel/search-params";

type Account = { email: string; name: string; role: Role; place: string };

/** Ready-made accounts: a link fills the form, before JavaScript too. */
export function DemonstrationPanel({
  accounts,
  passphrase,
  next,
}: {
  accounts: readonly Account[];
  passphrase: string;
  next: string;
}) {
  return (
    <section className="login-d" aria-labelledby="essai">
      <p className="over">
        <span className="tag">Démonstration</span>
      </p>
      <h2 id="essai">Entrer avec un compte d’essai</h2>
      <p className="sub">
        Données fictives. Un clic remplit le formulaire&nbsp;; la phrase de passe est la même pour tous&nbsp;:{" "}
        <code>{passphrase}</code>
      </p>
      <DemoAccounts
        accounts={accounts.map(({ email, name, role, place }) => ({
          href: href("/connexion", { compte: email, suite: next === "/" ? undefined : next }),
          role: roleShortLabels[role],
          name,
          perimeter: place,
          email,
        }))}
      />
    </section>
  );
}
