const DIGITS = 6;
/** Above it the last digit would be a little likelier to be small. */
const FAIR = 250;

export const isPin = (text: string): boolean => /^\d{4,16}$/.test(text);

/** @param random fills the bytes by chance */
export function generatePin(random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array = fillByChance): string {
  let pin = "";
  while (pin.length < DIGITS) {
    const digits = [...random(new Uint8Array(DIGITS))].filter((byte) => byte < FAIR).map((byte) => byte % 10);
    pin += digits.join("");
  }
  return pin.slice(0, DIGITS);
}

const fillByChance = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes);
