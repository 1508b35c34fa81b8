"use server";

import { redirect } from "next/navigation";
import { signInInput } from "@/lib/accounts/input";
import { returnPath } from "@/lib/auth/return-path";
import { signIn } from "@/lib/auth/sign-in";
import { homeOf } from "@/lib/home/navigation";
import { publicMutation } from "@/lib/kernel/mutation";

export const openSession = publicMutation(signInInput, ["passphrase"], async (input) => {
  const memberships = await signIn(input.email, input.passphrase);
  const next = returnPath(input.next);
  redirect(next === "/" ? homeOf(memberships) : next);
});
