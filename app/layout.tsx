import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { DemoBanner } from "@/components/page/demo-banner";
import { SvgPatterns } from "@/components/page/svg-patterns";
import { SkipLink } from "@/components/ui/skip-link";
import { env } from "@/lib/platform/env";
import { sourceSans } from "./fonts/source-sans";
import "./styles/main.css";

export const metadata: Metadata = {
  title: { default: "Maillage", template: "%s – Maillage" },
  description: "Le suivi des plans d’actions de l’économie sociale et solidaire des territoires.",
  robots: { index: false },
};

export const viewport: Viewport = { width: "device-width", initialScale: 1 };

// Every page answers one reader, with a nonce of its own.
export const dynamic = "force-dynamic";

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="fr" className={sourceSans.variable}>
      <body>
        <SvgPatterns />
        <SkipLink />
        {env().MAILLAGE_MODE === "demonstration" && <DemoBanner />}
        {children}
      </body>
    </html>
  );
}
