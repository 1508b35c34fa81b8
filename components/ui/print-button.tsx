"use client";

import { Button } from "./button";

/** Hidden by the style sheet where scripts never run: the browser's own menu prints the same page. */
export function PrintButton({ children = "Imprimer" }: { children?: string }) {
  return (
    <Button type="button" variant="second" icon="print" className="scripted" onClick={() => window.print()}>
      {children}
    </Button>
  );
}
