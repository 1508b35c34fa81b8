import Link from "next/link";
import type { ReactNode } from "react";
import { Logo } from "./logo";

type Props = {
  home: string;
  /** Who is signed in: « Agent, Boulonnais », then the role in words. */
  who?: { name: string; role: string; href: string };
  /** What they were told and have not read, with where it is read. */
  told?: { unread: number; href: string };
  /** The sign-out form. */
  children?: ReactNode;
  /** The <MainNav>. */
  nav?: ReactNode;
};

export function Masthead({ home, who, told, children, nav }: Props) {
  return (
    <header className="mast">
      <div className="wrap mast-in">
        <Link className="brand" href={home} prefetch={false} aria-label="Maillage, accueil">
          <Logo />
          <span className="brand-name">Maillage</span>
        </Link>
        <span className="brand-sub">le suivi des plans d’actions ESS des territoires</span>
        {told && (
          <p className="told-count">
            <Link href={told.href} prefetch={false}>
              Notifications
              {told.unread > 0 && (
                <>
                  {" "}
                  <b>{told.unread}</b>
                  <span className="vh"> à lire</span>
                </>
              )}
            </Link>
          </p>
        )}
        {who && (
          <p className="who">
            <Link href={who.href} prefetch={false}>
              <strong>{who.name}</strong>
              <span className="vh">, mon compte</span>
            </Link>
            <span>{who.role}</span>
          </p>
        )}
        {children}
      </div>
      {nav}
    </header>
  );
}
