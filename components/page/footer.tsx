import Link from "next/link";
import { Logo } from "./logo";

export type FooterLink = { href: string; label: string };

export function Footer({ links }: { links: readonly FooterLink[] }) {
  return (
    <footer className="foot">
      <div className="wrap foot-in">
        <p>
          <Logo size={18} /> <strong>Maillage</strong>
        </p>
        <ul>
          {links.map(({ href, label }) => (
            <li key={href}>
              <Link href={href} prefetch={false}>
                {label}
              </Link>
            </li>
          ))}
        </ul>
        <p className="foot-src">
          Périmètres&nbsp;: INSEE-DGCL via @etalab/decoupage-administratif (Licence Ouverte). Points&nbsp;:
          GeoNames (CC BY 4.0). Départements&nbsp;: MapSVG (CC BY 4.0), modifié.
        </p>
      </div>
    </footer>
  );
}
