/**
 * A value of the server that somebody may be changing here: it follows the server until they begin, then it is theirs
 * until they save it or it is the same again.
 */
export class Editable<T> {
  private mine: { readonly value: T; readonly begunAt: T } | undefined;

  constructor(private readonly same: (one: T, other: T) => boolean = Object.is) {}

  /** What to show. */
  value(server: T): T {
    return this.mine === undefined ? server : this.mine.value;
  }

  edit(value: T, server: T): void {
    this.mine = this.same(value, server) ? undefined : { value, begunAt: this.mine?.begunAt ?? server };
  }

  /** There is something to save. */
  isChanged(server: T): boolean {
    return this.mine !== undefined && !this.same(this.mine.value, server);
  }

  /** Somebody else has changed it since. */
  isOvertaken(server: T): boolean {
    return this.isChanged(server) && this.mine !== undefined && !this.same(this.mine.begunAt, server);
  }

  /** It is saved, or given up. */
  settle(): void {
    this.mine = undefined;
  }
}

export const sameSet = <T>(one: readonly T[], other: readonly T[]): boolean =>
  one.length === other.length && one.every((item) => other.includes(item));
