import { describe, expect, it } from "vitest";
import { Editable, sameSet } from "../../main/web/conference/editable";
import { generatePin, isPin } from "../../main/web/conference/pin";
import { mostParticipants, participantsWith, speakersIn, usualSpeakers } from "../../main/web/conference/terms";

describe("a value that two people edit", () => {
  it("follows the server until somebody types", () => {
    const topic = new Editable<string>();
    expect(topic.value("Town hall")).toBe("Town hall");
    expect(topic.value("All hands")).toBe("All hands");
    expect(topic.isChanged("All hands")).toBe(false);
  });

  it("keeps what is being typed when the server's changes, and says so", () => {
    const topic = new Editable<string>();
    topic.edit("Town meeting", "Town hall");
    expect(topic.isOvertaken("Town hall")).toBe(false);
    expect(topic.value("All hands")).toBe("Town meeting");
    expect(topic.isChanged("All hands")).toBe(true);
    expect(topic.isOvertaken("All hands")).toBe(true);
  });

  it("has nothing to save when it is what the server has", () => {
    const topic = new Editable<string>();
    topic.edit("Town meeting", "Town hall");
    expect(topic.isChanged("Town meeting")).toBe(false);
    topic.edit("Town hall", "Town hall");
    expect(topic.value("All hands")).toBe("All hands");
  });

  it("follows the server again once it is saved", () => {
    const topic = new Editable<string>();
    topic.edit("Town meeting", "Town hall");
    topic.settle();
    expect(topic.value("All hands")).toBe("All hands");
  });

  it("may be a set, whose order does not count", () => {
    const categories = new Editable<readonly string[]>(sameSet);
    categories.edit(["GUEST", "DEVICE"], ["GUEST"]);
    expect(categories.isChanged(["DEVICE", "GUEST"])).toBe(false);
    expect(categories.isChanged(["GUEST"])).toBe(true);
  });
});

describe("a PIN", () => {
  it("is made of six digits by chance", () => {
    const pins = new Set(Array.from({ length: 50 }, () => generatePin()));
    expect([...pins].filter((pin) => !/^\d{6}$/.test(pin))).toEqual([]);
    expect(pins.size).toBeGreaterThan(40);
  });

  it("takes no byte that would make a digit likelier than another", () => {
    const draws = [
      [250, 251, 252, 253, 254, 255],
      [249, 10, 1, 2, 255, 3],
      [4, 5, 6, 7, 8, 9],
    ];
    expect(generatePin((bytes) => Uint8Array.from(draws.shift() ?? bytes))).toBe("901234");
  });

  it.each([
    ["1234", true],
    ["0123456789012345", true],
    ["123", false],
    ["01234567890123456", false],
    ["12a4", false],
    ["", false],
  ])("may be %s: %s", (text, may) => {
    expect(isPin(text)).toBe(may);
  });
});

describe("the terms of a mode", () => {
  const moderated = [
    { speakers: 1, participants: 1500 },
    { speakers: 2, participants: 900 },
    { speakers: 4, participants: 450 },
  ];

  it("give a range of speakers", () => {
    expect(speakersIn(moderated)).toEqual({ least: 1, most: 4 });
    expect(speakersIn([])).toEqual({ least: 1, most: 2000 });
  });

  it("let fewer in the more speak, with the next limit for a number between two", () => {
    expect([0, 1, 2, 3, 4, 5].map((n) => participantsWith(moderated, n))).toEqual([
      undefined,
      1500,
      900,
      450,
      450,
      undefined,
    ]);
    expect(participantsWith([], 17)).toBe(2000);
    expect(mostParticipants(moderated)).toBe(1500);
    expect(mostParticipants([])).toBe(2000);
  });

  it("have as many speak as go with so many participants", () => {
    expect([50, 450, 451, 1500, 1600].map((n) => usualSpeakers(moderated, n))).toEqual([4, 4, 2, 1, 1]);
    expect(usualSpeakers([], 50)).toBe(50);
  });
});
