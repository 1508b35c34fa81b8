"use server";

import { redirect } from "next/navigation";
import { signInInput } from "@/lib/accounts/input";
import { returnPath } from "@/lib/auth/return-path";
import { signIn } from "@/lib/auth/sign-in";
import { publicMutation } from "@/lib/mutation";
import { homeOf } from "@/lib/navigation";

export const openSession = publicMutation(signInInput, ["passphrase"], async (input) => {
  const memberships = await signIn(input.email, input.passphrase);
  const next = returnPath(input.next);
  redirect(next === "/" ? homeOf(memberships) : next);
});
