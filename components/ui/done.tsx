import type { ReactNode } from "react";
import { Icon } from "./icon";

/** What the gesture before this page did: « Événement créé. ». Success is neutral: a tick of ink and a sentence. */
export function Done({ children }: { children: ReactNode }) {
  return (
    <p className="done" role="status">
      <Icon name="full" />
      {children}
    </p>
  );
}
