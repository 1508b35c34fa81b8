"use client";

import { useFormStatus } from "react-dom";

/** A bar while the server works on what its form sent, and what it does: nothing before. */
export function Working({ children }: { children: string }) {
  const { pending } = useFormStatus();
  if (!pending) return null;
  return (
    <p className="working" role="status">
      <progress aria-label={children} /> {children}
    </p>
  );
}
