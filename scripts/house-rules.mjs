const code = /\.(ts|tsx|mjs)$/;
const rooms = /^(app|components|lib|db)\/.*\.tsx?$/;
const tools = /^(scripts|e2e|bench)\/|\.test\.(tsx?|mjs)$/;

/** Public mutations outside app/(public): one ends one's own session even when it has just expired. */
export const withoutReader = ["closeSession"];

/** Mutations of the account that is signed in, which nobody names: no row to authorise (docs/decisions/0032). */
export const ofOneself = ["changePassphrase", "chooseDigest", "readNotifications"];

/** Paths that no file may have. */
export const misplaced = [
  { path: /^src\//, advice: "no src/: the four rooms stand at the root." },
  {
    path: /(^|\/)(utils?|helpers?|common|misc|shared|types|hooks|constants|services?|managers?)[/.]/,
    where: code,
    advice: "an empty name: name it after what it knows.",
  },
  {
    path: /(^|\/)index\.tsx?$/,
    advice: "no barrel: let each reader import the file it needs.",
  },
  {
    path: /^app\/\((workspace|public)\)\//,
    except: [
      /\/(page|layout|loading|error|not-found)\.tsx$/,
      /\/(mutations|search-params)\.ts$/,
      /\/(columns|[a-z0-9-]+-(form|panel|dialog))\.tsx$/,
      /\/export\/route\.ts$/,
      /\.test\.ts$/,
      // A sheet beside what it dresses: scripts/style-rules.mjs.
      /\.css$/,
    ],
    advice: "not a route file (CONTRIBUTING.md, « A route folder »): it belongs to components/ or lib/.",
  },
  {
    path: /^app\/(.*\/)?route\.ts$/,
    except: [/^app\/api\//, /\/export\/route\.ts$/],
    advice: "route handlers live in app/api and export/: a page reads, a mutation writes.",
  },
];

/** Text that no file may hold: where it is looked for, who may write it, what to do instead. */
export const refusals = [
  {
    text: /^[^"'`\n]*\b(?:from|import)\s*\(?\s*"\.\.\/\.\.\/(?!(?:\.\.\/)*(?:[a-z-]+\/)?mutations")/m,
    where: code,
    except: [/^db\//],
    advice: "no ../../: import from the root with @/, or move the file closer.",
  },
  {
    text: /^import (?!type\b)[^;]*?"(?:@\/db|(?:\.\.\/)+db)\/[^"]*\btable"/m,
    where: /^(app|components|lib)\//,
    except: [tools],
    advice: "a table is of db/: take its type (import type), or ask db/<noun>/reads.ts for the row.",
  },
  {
    text: /\bopenSeeded\(/,
    where: /^(lib|app|components)\/.*\.test\.tsx?$/,
    except: [/^lib\/.*gestures\.test\.ts$/],
    advice:
      "a test on a database is of db/ or e2e/, or is called …gestures.test.ts: only those are given a cluster.",
  },
  {
    text: /\bcurrent_date\b|\bnow\(\)::date\b/i,
    where: /\.(ts|tsx|sql)$/,
    except: [tools],
    advice: "the server's day is not the reader's: pass `today`, from lib/platform/today.ts.",
  },
  {
    text: /\bnew Date\(\)/,
    where: rooms,
    except: [/^lib\/platform\/today\.ts$/, tools],
    advice: "the day is computed once a request by lib/platform/today.ts and passed as a parameter.",
  },
  {
    text: /\buseActionState\(/,
    where: rooms,
    except: [/^components\/ui\/use-mutation\.ts$/],
    advice: "useMutation() of components/ui/use-mutation.ts: a send that fails keeps the page and the text.",
  },
  {
    text: /\bz\.coerce\b/,
    where: rooms,
    advice: "z.coerce reads '' as 0 and 'false' as true: use the fields of lib/kernel/inputs.ts.",
  },
  {
    text: /\bsql\.raw\b|\.unsafe\(/,
    where: code,
    except: [/^scripts\//, /^db\/migrate\.ts$/, /^db\/testing\//],
    advice: "no raw SQL: sql`…` turns its values into parameters.",
  },
  {
    text: /\bpgEnum\b/,
    where: rooms,
    advice: "no pgEnum: text and a CHECK made from db/enums.ts.",
  },
  {
    text: /\bIntl\.|\.toLocale\w*\(/,
    where: rooms,
    except: [/^lib\/french\/format\.ts$/, tools],
    advice: "numbers and dates are written by lib/french/format.ts, the same everywhere.",
  },
  {
    text: /\bprocess\.env\b/,
    where: code,
    except: [
      /^lib\/platform\/env\.ts$/,
      /^proxy\.ts$/,
      /^db\/(client|install|migrate|restore|seed\/run)\.ts$/,
      /^db\/testing\//,
      /^[^/]+\.config\.\w+$/,
      tools,
    ],
    advice: "the environment is read and checked once, by lib/platform/env.ts.",
  },
  {
    text: /^[ \t]*"use server"/m,
    where: code,
    except: [/\/mutations\.ts$/],
    advice: "server functions live in mutations.ts, behind the door of lib/kernel/mutation.ts.",
  },
  {
    text: /« |[\p{L}\d)}.] »|\p{L} ;(?= [\p{L}\d{$])|[\p{L}»] :(?= (?:[\p{Ll}«]+|\d+) \p{L})|\p{L} [?!](?=["<`]| \p{Lu}[\p{Ll}’]* \p{Ll})/u,
    where: /^(?:(?:app|components|lib)\/.*|proxy)\.tsx?$/,
    except: [tools],
    advice: "French typography: no-break space (&nbsp; or \\u00a0) before ; : ? ! » and after «.",
  },
  {
    text: /(?:depuis|il y a)(?: \$?|\{" "\}\s*)\{formatCount\([^)\n]*"jour"/,
    where: rooms,
    except: [/^lib\/french\/format\.ts$/],
    advice:
      "« depuis 0 jour » is « depuis aujourd’hui »: sinceDays() and agoDays() of lib/french/format.ts say it.",
  },
  {
    text: /\b(?:TODO|FIXME|XXX)\b/,
    where: code,
    except: [/^scripts\/house-rules\.mjs$/],
    inComments: true,
    advice: "no note for later: do it now, or open an issue.",
  },
];
