"use server";

import { publicMutation } from "@/lib/kernel/mutation";
import { stopInput } from "@/lib/mail/input";
import { digestStopped } from "@/lib/mail/labels";
import { stopByLink } from "@/lib/mail/stop";
import { Refusal } from "@/lib/platform/errors";

export const stopDigest = publicMutation(stopInput, [], async ({ jeton }) => {
  if (!(await stopByLink(jeton))) throw new Refusal("stopLink");
  return digestStopped;
});
