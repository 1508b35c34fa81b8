"use server";

import { changePassphraseInput } from "@/lib/accounts/input";
import { changeOwnPassphrase } from "@/lib/auth/own-passphrase";
import { mutation } from "@/lib/kernel/mutation";

export const changePassphrase = mutation(
  changePassphraseInput,
  async (input, viewer) => {
    await changeOwnPassphrase(viewer, input.current, input.passphrase);
    return "Phrase de passe changée. Vos autres sessions sont fermées.";
  },
  ["current", "passphrase"],
);
