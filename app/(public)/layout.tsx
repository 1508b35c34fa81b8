import type { ReactNode } from "react";
import { Footer } from "@/components/domain/footer";
import { Masthead } from "@/components/domain/masthead";
import { footerLinks } from "@/lib/navigation";

export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <Masthead home="/" />
      <main id="contenu" className="wrap">
        {children}
      </main>
      <Footer links={footerLinks} />
    </>
  );
}
