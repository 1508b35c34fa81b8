import Link from "next/link";
import type { ReactNode } from "react";
import { Logo } from "./logo";

type Props = {
  home: string;
  /** Who is signed in: « Agent, Boulonnais », then the role in words. */
  who?: { name: string; role: string; href: string };
  /** The sign-out form. */
  children?: ReactNode;
  /** The <MainNav>. */
  nav?: ReactNode;
};

export function Masthead({ home, who, children, nav }: Props) {
  return (
    <header className="mast">
      <div className="wrap mast-in">
        <Link className="brand" href={home} prefetch={false} aria-label="Maillage, accueil">
          <Logo />
          <span className="brand-name">Maillage</span>
        </Link>
        <span className="brand-sub">le suivi des plans d’actions ESS des territoires</span>
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
