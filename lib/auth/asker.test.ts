import { expect, test } from "vitest";
import { networkOf } from "./asker";

test("a client is its IPv4 address, or the /64 of its IPv6 one, however it is written", () => {
  expect(networkOf("203.0.113.7")).toBe("203.0.113.7");
  expect(networkOf("::ffff:203.0.113.7")).toBe("203.0.113.7");
  const same = ["2001:db8:0:12::1", "2001:DB8:0:12:a:b:c:d", "2001:0db8:0000:0012::", "2001:db8::12:a:b:c:d"];
  expect(new Set(same.map(networkOf))).toEqual(new Set(["2001:db8:0:12::/64"]));
  expect(networkOf("2001:db8:0:13::1")).toBe("2001:db8:0:13::/64");
  expect(networkOf("::1")).toBe("0:0:0:0::/64");
  expect(networkOf("inconnu")).toBe("inconnu");
});
