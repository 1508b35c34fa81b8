import type { ReactNode } from "react";

/** The end of a form: its button, the way out, what was last saved. */
export function FormFoot({ children }: { children: ReactNode }) {
  return <div className="form-foot">{children}</div>;
}
