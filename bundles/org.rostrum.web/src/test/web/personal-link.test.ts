import { describe, expect, it } from "vitest";
import { takePersonalLink } from "../../main/web/view/personal-link";

const SECRET = "AAAAAAAAbbbbbbbbCCCCCCCC--------";

function arriveAt(hash: string) {
  const shown: string[] = [];
  const address = { hash, pathname: "/c/open-day", search: "" } as Location;
  const past = { state: null, replaceState: (_: unknown, __: string, url: string) => shown.push(url) };
  return { secret: takePersonalLink(address, past as unknown as History), shown };
}

describe("a personal link", () => {
  it("is read, and taken out of the address at once", () => {
    expect(arriveAt(`#i=${SECRET}`)).toEqual({ secret: SECRET, shown: ["/c/open-day"] });
  });

  it.each(["#i=", "#i=short", `#i=${SECRET}x`, "#i=../../etc"])(
    "is nothing when it is %s, and still disappears",
    (hash) => {
      expect(arriveAt(hash)).toEqual({ secret: undefined, shown: ["/c/open-day"] });
    },
  );

  it.each(["", "#chapter"])("leaves %s as it is", (hash) => {
    expect(arriveAt(hash)).toEqual({ secret: undefined, shown: [] });
  });
});
