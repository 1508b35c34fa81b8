import type { ReactNode } from "react";
import { Footer } from "@/components/page/footer";
import { Masthead } from "@/components/page/masthead";
import { footerLinks } from "@/lib/home/navigation";

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
