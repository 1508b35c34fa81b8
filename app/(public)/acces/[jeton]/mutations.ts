"use server";

import { redirect } from "next/navigation";
import { choosePassphraseInput } from "@/lib/accounts/input";
import { acceptLink } from "@/lib/auth/links";
import { openSession } from "@/lib/auth/sign-in";
import { homeOf } from "@/lib/home/navigation";
import { publicMutation } from "@/lib/kernel/mutation";

export const choosePassphrase = publicMutation(choosePassphraseInput, ["passphrase"], async (input) => {
  const accountId = await acceptLink(input.jeton, input.passphrase);
  const living = await openSession(accountId);
  redirect(living.length > 0 ? homeOf(living) : "/connexion?fait=phrase");
});
