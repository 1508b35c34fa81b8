"use server";

import { redirect } from "next/navigation";
import { signInInput } from "@/lib/accounts/input";
import { returnPath } from "@/lib/auth/return-path";
import { signIn } from "@/lib/auth/sign-in";
import { publicMutation } from "@/lib/kernel/mutation";

export const openSession = publicMutation(signInInput, ["passphrase"], async (input) => {
  await signIn(input.email, input.passphrase);
  redirect(returnPath(input.next));
});
