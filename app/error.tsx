"use client";

import type { ComponentProps } from "react";
import { PageError } from "@/components/ui/page-error";

/** Where not even the menu could be made. */
export default function RootError(props: ComponentProps<typeof PageError>) {
  return (
    <main id="contenu" className="wrap">
      <PageError {...props} />
    </main>
  );
}
