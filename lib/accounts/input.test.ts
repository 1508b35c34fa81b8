import { expect, test } from "vitest";
import { linkToken } from "./input";

const token = "0123456789_-ABCDEFGHIJKLMNOPQRSTUVWXYZabcde";

test("a link opens when a sentence or a mailer has followed it by its own signs, and only then", () => {
  for (const after of ["", ".", ",", ">", ")", ").", "%3E", "%3E.", "»", "%C2%BB", "…", "*", "!"])
    expect(linkToken.safeParse(`${token}${after}`).data, after).toBe(token);
  for (const wrong of ["", "x", `${token}x`, `${token}/`, `.${token}`, token.slice(1), `${token}.x`])
    expect(linkToken.safeParse(wrong).success, wrong).toBe(false);
});
