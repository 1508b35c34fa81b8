import { currentTurn, inTurn } from "@/db/turn";

/** Rows whose first are read already: what fails at once is thrown. They are read in the turn of their request, whoever takes them. */
export async function begun<Some>(rows: AsyncIterable<Some>): Promise<AsyncIterable<Some>> {
  const turn = currentTurn();
  const reading = rows[Symbol.asyncIterator]();
  const first = await reading.next();
  async function* again() {
    try {
      for (let read = first; !read.done; read = await inTurn(turn, () => reading.next())) yield read.value;
    } finally {
      await reading.return?.();
    }
  }
  return again();
}

/**
 * Bytes sent as they are written. What fails once they are leaving breaks the answer off, which a browser takes for no file: `failed`
 * hears of it.
 */
export function streamed(
  parts: AsyncIterator<Uint8Array>,
  failed: (error: unknown) => void,
): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await parts.next();
          if (done) controller.close();
          else controller.enqueue(value);
        } catch (error) {
          failed(error);
          controller.error(error);
        }
      },
      async cancel() {
        await parts.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}
