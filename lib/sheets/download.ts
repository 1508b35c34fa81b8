import "server-only";
import { randomUUID } from "node:crypto";
import { isRightless, readViewer, type Viewer } from "@/lib/auth/viewer";
import { Refusal } from "@/lib/platform/errors";
import { incident } from "@/lib/platform/incident";
import { log } from "@/lib/platform/log";
import { orUnavailable, sentence } from "./answers";
import { type CsvColumn, csv, csvHead, csvLines } from "./csv";
import { exportName } from "./file-name";
import { streamed } from "./streamed";

type Params = Record<string, string | string[]>;

type Sheet<Row> = {
  columns: readonly CsvColumn<Row>[];
  /** All of them, or some at a time: a list that may be long is sent as it is read. */
  rows: readonly Row[] | AsyncIterable<readonly Row[]>;
  /** What its name says, where a route answers several sheets. */
  noun?: string;
  /** What it holds that its address left unsaid: the period on which a list opens. */
  opened?: Params;
};

function paramsOf(url: string): Params {
  const search = new URL(url).searchParams;
  return Object.fromEntries([...new Set(search.keys())].map((name) => [name, search.getAll(name)]));
}

async function* linesOf<Row>(columns: readonly CsvColumn<Row>[], rows: AsyncIterable<readonly Row[]>) {
  for await (const some of rows) yield csvLines(columns, some);
}

const sent = <Row>(columns: readonly CsvColumn<Row>[], rows: AsyncIterable<readonly Row[]>) =>
  streamed(csvHead(columns), linesOf(columns, rows), incident);

const statuses: Partial<Record<Refusal["code"], number>> = { forbidden: 403, filter: 400 };

/**
 * The single door of exports, a GET handler: living session, then `run` with the list's own parameters; answers a CSV file
 * named by what it holds (exportName()). Out of scope answers 404, a filter unknown 400, without session 401, without a free
 * connection 503.
 */
export function download<Row>(name: string, run: (viewer: Viewer, params: Params) => Promise<Sheet<Row>>) {
  return (request: Request): Promise<Response> =>
    orUnavailable(async () => {
      const viewer = await readViewer();
      if (!viewer && (await isRightless()))
        return sentence(
          403,
          "Votre habilitation a pris fin\u00a0: demandez-en une à l’administration de Maillage.",
        );
      if (!viewer) return sentence(401, "Votre session a expiré. Reconnectez-vous, puis recommencez.");
      try {
        const params = paramsOf(request.url);
        const { columns, rows, noun = name, opened } = await run(viewer, params);
        const whole = "length" in rows;
        const body = whole ? csv(columns, rows) : await sent(columns, rows);
        // What is sent as it is read has a name before its content is known: one of its own, each time.
        const mark = whole ? String(body) : randomUUID();
        return new Response(body, {
          headers: {
            "content-type": "text/csv; charset=utf-8",
            "content-disposition": `attachment; filename="${exportName(noun, { ...opened, ...params }, viewer.today, mark)}"`,
            "cache-control": "private, no-store",
            "x-content-type-options": "nosniff",
          },
        });
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        log.info({ refusal: error.code }, "export refused");
        return sentence(statuses[error.code] ?? 404, error.message);
      }
    });
}
