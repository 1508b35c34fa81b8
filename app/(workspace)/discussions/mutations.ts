"use server";

import { revalidatePath } from "next/cache";
import {
  correctComment,
  createComment,
  reopenComment,
  replyToComment,
  resolveComment,
  withdrawComment,
} from "@/lib/comments/gestures";
import { form } from "@/lib/kernel/mutation";

/** The page of the discussion, and that of its row, which counts what is open. */
const shown = () => revalidatePath("/", "layout");

export const comment = form(createComment, shown);
export const reply = form(replyToComment, shown);
export const resolve = form(resolveComment, shown);
export const reopen = form(reopenComment, shown);
export const correct = form(correctComment, shown);
export const withdraw = form(withdrawComment, shown);
