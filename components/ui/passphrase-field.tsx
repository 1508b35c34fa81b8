"use client";

import { useState } from "react";
import { describe, type FieldFrame } from "./field";
import { FieldError } from "./field-error";

type Props = Omit<FieldFrame, "typed"> & {
  autoComplete: "current-password" | "new-password";
  /** That of a demonstration account: no other passphrase is ever sent by the server. */
  value?: string;
};

/** A passphrase, which can be shown while it is typed. */
export function PassphraseField({ autoComplete, value, ...frame }: Props) {
  const [shown, setShown] = useState(false);
  const control = describe(frame);
  return (
    <div className={frame.errors?.length ? "field err" : "field"}>
      <label htmlFor={control.id}>{frame.label}</label>
      {frame.hint && (
        <p className="hint" id={`${control.id}-hint`}>
          {frame.hint}
        </p>
      )}
      <FieldError id={`${control.id}-error`} errors={frame.errors} />
      <input
        {...control}
        type={shown ? "text" : "password"}
        autoComplete={autoComplete}
        defaultValue={value}
        required
      />
      <label className="check">
        <input type="checkbox" checked={shown} onChange={(change) => setShown(change.target.checked)} />{" "}
        Afficher la phrase de passe
      </label>
    </div>
  );
}
