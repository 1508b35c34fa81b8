/** A word to one person of one thing, what is new in a few lines, and the links that open an account. */
export const mailKinds = ["notice", "digest", "invitation", "reset"] as const;
export type MailKind = (typeof mailKinds)[number];

/** `held`: no server was there to take it; `unsaid`: when its turn came there was nothing to say any more. */
export const mailStates = ["waiting", "held", "sent", "unsaid", "failed"] as const;
export type MailState = (typeof mailStates)[number];

export const digestChoices = ["daily", "weekly", "none"] as const;
export type DigestChoice = (typeof digestChoices)[number];

/** Tries before a mail is given up, how many are taken at once, and how long a worker holds them, in seconds. */
export const sending = { tries: 6, batch: 5, lease: 60 };
