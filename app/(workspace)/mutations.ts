"use server";

import { redirect } from "next/navigation";
import { signOutInput } from "@/lib/accounts/input";
import { signOut } from "@/lib/auth/sign-in";
import { publicMutation } from "@/lib/kernel/mutation";

// Open to a reader whose session has just ended: leaving twice is leaving.
export const closeSession = publicMutation(signOutInput, [], async () => {
  await signOut();
  redirect("/connexion");
});
