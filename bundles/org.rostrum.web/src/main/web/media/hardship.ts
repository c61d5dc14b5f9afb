import type { Trouble } from "./reception";

/** So many looks in a row must be bad before anything is offered: a bad moment passes. */
const LONG = 5;
/** Who said no is left alone for so many looks. */
const REST = 40;

/** Notices when a connection has been bad for so long that sound alone would do better. */
export class Hardship {
  private bad = 0;
  private resting = 0;

  /** Whether sound alone is worth an offer at present. */
  get isLong(): boolean {
    return this.bad >= LONG && this.resting === 0;
  }

  /**
   * Takes the next look.
   *
   * @param me whose own trouble is that of what is sent
   * @param others how many there are besides
   */
  look(troubles: ReadonlyMap<string, Trouble>, me: string, others: number): void {
    const bad = [...troubles].filter(([who, trouble]) => who !== me && trouble === "bad").length;
    const isBad = troubles.get(me) === "bad" || (bad > 0 && bad * 2 >= others);
    this.bad = isBad ? this.bad + 1 : 0;
    this.resting = Math.max(0, this.resting - 1);
  }

  /** It was answered. */
  rest(): void {
    this.bad = 0;
    this.resting = REST;
  }
}
