import * as z from "zod";

const environment = z
  .object({
    APP_URL: z.url(),
    AUTH_SECRET: z.string().min(32, "AUTH_SECRET\u00a0: 32 caractères ou plus."),
    /** Something sends mail; without it, what would leave is held. */
    MAILLAGE_MAIL: z.literal("on").optional(),
    MAILLAGE_MODE: z.enum(["demonstration", "production"]),
    MAILLAGE_TODAY: z.iso.date().optional(),
    NODE_ENV: z.string().optional(),
    TRUSTED_PROXY: z.literal("1").optional(),
  })
  .refine((e) => e.MAILLAGE_MODE === "demonstration" || !e.MAILLAGE_TODAY, {
    message: "MAILLAGE_TODAY ne sert qu’à la démonstration et aux essais.",
  });

export type Environment = z.output<typeof environment>;

let read: Environment | undefined;

/** The environment, checked once at its first use (not at import: the build has none). Throws when something is missing. */
export function env(): Environment {
  read ??= environment.parse(process.env);
  return read;
}

/** Origins whose forms are accepted: APP_URL's, and in a demonstration both local names of its port. */
export function acceptedOrigins({
  APP_URL,
  MAILLAGE_MODE,
}: Pick<Environment, "APP_URL" | "MAILLAGE_MODE">): string[] {
  const { origin, port, hostname, protocol } = new URL(APP_URL);
  const local = hostname === "localhost" || hostname === "127.0.0.1";
  if (MAILLAGE_MODE !== "demonstration" || !local) return [origin];
  const suffix = port ? `:${port}` : "";
  return [`${protocol}//localhost${suffix}`, `${protocol}//127.0.0.1${suffix}`];
}

const seconds = (otherwise: number) =>
  z
    .string()
    .regex(/^\d+(\.\d+)?$/)
    .default(String(otherwise))
    .transform(Number);

const mailing = z.object({
  DATABASE_MAIL_URL: z.string().min(1),
  SMTP_URL: z.string().default(""),
  MAIL_FROM: z.string().default(""),
  /** Between two looks at what waits, and how long what is being sent is held. */
  MAILLAGE_MAIL_EVERY: seconds(5),
  MAILLAGE_MAIL_LEASE: seconds(60),
});

/** What who sends mail is given besides, and the server is not. Throws when its role is missing. */
export const mailEnv = (): z.output<typeof mailing> => mailing.parse(process.env);
