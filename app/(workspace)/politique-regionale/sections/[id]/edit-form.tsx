"use client";

import dynamic from "next/dynamic";

/** Sent to who may write: the page of a reader carries no form. */
export const EditForm = dynamic(async () => (await import("../policy-section-form")).PolicySectionForm);
