import { expect, test } from "vitest";
import { Busy } from "@/db/gate";
import { orUnavailable } from "./answers";

test("an export that finds no connection says when to come back; any other error stays one", async () => {
  const busy = await orUnavailable(() => Promise.reject(new Busy()));
  expect([busy.status, busy.headers.get("retry-after")]).toEqual([503, "3"]);
  expect(await busy.text()).toContain("sollicité");
  expect((await orUnavailable(async () => new Response("a;b"))).status).toBe(200);
  await expect(orUnavailable(() => Promise.reject(new Error("A bug.")))).rejects.toThrow("A bug.");
});
