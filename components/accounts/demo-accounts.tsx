import Link from "next/link";

export type DemoAccount = { href: string; role: string; name: string; perimeter: string; email: string };

/** The accounts of a demonstration: each is a link that fills the form, before JavaScript too. */
export function DemoAccounts({ accounts }: { accounts: readonly DemoAccount[] }) {
  return (
    <ul className="accts">
      {accounts.map(({ href, role, name, perimeter, email }) => (
        <li key={email}>
          <Link className="acct" href={href} prefetch={false} scroll={false}>
            <span className="acct-r">{role}</span>
            <span className="acct-n">
              {name}
              <span className="cover">{perimeter}</span>
            </span>
            <span className="acct-m">{email}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
