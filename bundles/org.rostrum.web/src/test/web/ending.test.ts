import { expect, it } from "vitest";
import { isSoon } from "../../main/web/view/room-time";

const MINUTE = 60_000;

it.each([
  ["PT5M", 5 * MINUTE, true],
  ["PT5M", 5 * MINUTE + 1, false],
  ["PT1H", 59 * MINUTE, true],
  ["PT30S", 0.5 * MINUTE, true],
  ["PT5M", -MINUTE, true],
  ["PT0S", MINUTE, false],
  ["PT0S", -MINUTE, false],
  ["PT5M", Number.POSITIVE_INFINITY, false],
])("with a warning of %s somebody who moderates and has %d ms left is told: %s", (warning, left, told) => {
  expect(isSoon(left, warning)).toBe(told);
});
