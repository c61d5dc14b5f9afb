import { pluralsOf } from "./language";

const plural = pluralsOf("en");

/** People who are proposed while a name is typed. */
export const proposalWords = {
  found: (count: number) => plural(count, { one: "1 person fits", other: `${count} people fit` }),
} as const;
