"use server";

import { chooseDigest as keepDigest } from "@/db/mail/writes";
import { changePassphraseInput } from "@/lib/accounts/input";
import { changeOwnPassphrase } from "@/lib/auth/own-passphrase";
import { mutation } from "@/lib/kernel/mutation";
import { chooseDigestInput } from "@/lib/mail/input";
import { digestChosen } from "@/lib/mail/labels";

export const changePassphrase = mutation(
  changePassphraseInput,
  async (input, viewer) => {
    await changeOwnPassphrase(viewer, input.current, input.passphrase);
    return "Phrase de passe changée. Vos autres sessions sont fermées.";
  },
  ["current", "passphrase"],
);

export const chooseDigest = mutation(chooseDigestInput, async ({ digest }, { scope }) => {
  await keepDigest(scope, digest);
  return digestChosen;
});
