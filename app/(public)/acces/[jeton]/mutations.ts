"use server";

import { redirect } from "next/navigation";
import { choosePassphraseInput } from "@/lib/accounts/input";
import { acceptLink } from "@/lib/auth/links";
import { openSession } from "@/lib/auth/sign-in";
import { publicMutation } from "@/lib/kernel/mutation";

export const choosePassphrase = publicMutation(choosePassphraseInput, ["passphrase"], async (input) => {
  const accountId = await acceptLink(input.jeton, input.passphrase);
  const living = await openSession(accountId);
  redirect(living.length > 0 ? "/" : "/connexion?fait=phrase");
});
