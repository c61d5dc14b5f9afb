import { describe, expect, it } from "vitest";
import { meaningOf, type Stroke } from "../../main/web/view/keys";

const stroke = (key: string, more: Partial<Stroke> = {}): Stroke => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
});
/** An element that is any of these. */
const element = (...selectors: readonly string[]) => ({
  matches: (asked: string) => asked.split(", ").some((one) => selectors.includes(one)),
});
const page = [element("body")];

describe("a key", () => {
  it.each([
    ["m", "microphone"],
    ["V", "camera"],
    ["d", "share"],
    ["w", "view"],
    ["?", "shortcuts"],
    [" ", "talk"],
    ["PageDown", "page-on"],
    ["x", undefined],
  ])("%s means %s", (key, meaning) => {
    expect(meaningOf(stroke(key), page, true)).toBe(meaning);
  });

  it("means nothing when keys are switched off, or with a modifier", () => {
    expect(meaningOf(stroke("m"), page, false)).toBeUndefined();
    for (const modifier of ["ctrlKey", "metaKey", "altKey"]) {
      expect(meaningOf(stroke("m", { [modifier]: true }), page, true)).toBeUndefined();
    }
  });

  it("is text where somebody types", () => {
    expect(meaningOf(stroke("m"), [element("textarea"), ...page], true)).toBeUndefined();
    expect(meaningOf(stroke("?"), [element("select"), ...page], true)).toBeUndefined();
  });

  it("means nothing under a dialog", () => {
    expect(meaningOf(stroke("m"), [element("button"), element("dialog"), ...page], true)).toBeUndefined();
  });

  it("presses a button if it is the space bar, and only then", () => {
    const onButton = [element("button"), ...page];
    expect(meaningOf(stroke(" "), onButton, true)).toBeUndefined();
    expect(meaningOf(stroke("m"), onButton, true)).toBe("microphone");
  });

  it("scrolls a panel, and turns the page elsewhere", () => {
    expect(meaningOf(stroke("PageUp"), [element("p"), element("aside"), ...page], true)).toBeUndefined();
    expect(meaningOf(stroke("p"), [element("p"), element("aside"), ...page], true)).toBe("people");
  });
});
