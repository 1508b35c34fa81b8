"use client";

import type { ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { Button, type ButtonLook } from "./button";

type Props = ButtonLook & { name?: string; value?: string; pendingLabel?: string; children: ReactNode };

/** The button of a form: says « Enregistrement… » while the server works, and stays focusable. */
export function SubmitButton({ pendingLabel = "Enregistrement…", children, ...rest }: Props) {
  const { pending } = useFormStatus();
  return (
    <Button
      {...rest}
      aria-disabled={pending || undefined}
      onClick={(click) => pending && click.preventDefault()}
    >
      {pending ? pendingLabel : children}
    </Button>
  );
}
