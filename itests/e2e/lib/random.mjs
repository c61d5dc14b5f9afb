/** Numbers that look random and are the same in every run (xorshift32). */
export class Random {
  constructor(seed) {
    this.state = seed * 2654435761 || 1;
  }

  below(limit) {
    this.state ^= this.state << 13;
    this.state ^= this.state >>> 17;
    this.state ^= this.state << 5;
    return (this.state >>> 0) % limit;
  }

  pick(list) {
    return list[this.below(list.length)];
  }

  /** A copy with some bytes changed, cut off or repeated. */
  mutate(original) {
    const copy = Buffer.from(original);
    for (let n = 1 + this.below(4); n > 0 && copy.length > 0; n--) {
      copy[this.below(copy.length)] = this.below(256);
    }
    switch (this.below(4)) {
      case 0:
        return copy.subarray(0, this.below(copy.length + 1));
      case 1:
        return Buffer.concat([copy, copy.subarray(this.below(copy.length))]);
      default:
        return copy;
    }
  }
}
