import { pluralsOf } from "./language";
import type { Wording } from "./wording";

const plural = pluralsOf("en");

const english = {
  title: "My account",
  profile: "How I am reached",
  named: (name: string, id: string) => `You are ${name} (${id}). Only an administrator changes this name.`,

  security: "Password",
  present: "Present password",
  code: "Code of your app",
  codeHint: "Only if you log in with codes.",
  next: "New password",
  again: "New password, once more",
  different: "The two are not the same.",
  change: "Change password",
  changeHint: "All your log-ins end, this one too.",
  changed: "The password is changed. Log in again.",

  factor: "Second factor",
  factorHint: "With a second factor a log-in takes a code of an app on your telephone besides the password.",
  setUp: "Set up",
  scan: "Take a picture of this with your app, or type the secret.",
  picture: "Picture of the secret, for the app",
  confirm: "Confirm",
  codeOfApp: "Six digits that the app shows",
  on: "The second factor is in force.",
  recovery: "Recovery codes",
  recoveryHint:
    "For the day the telephone is lost; each is good once. They are shown this once: keep them apart from it.",
  takeAway: "Log in without codes again",
  takenAway: "You log in with your password alone.",

  sessions: "Where I am logged in",
  here: "this one",
  endOthers: "Log out everywhere",
  confirmEndOthers: "Log out everywhere, here too?",

  keys: "My API keys",
  keysHint: "For applications that act in your name. They can do no more than you.",
  name: "Application",
  expires: "Ends",
  months: (months: number) => plural(months, { one: "in a month", other: `in ${months} months` }),
  make: "Make key",

  blocked: "People whose calls I do not want",
  blockedHint: "They see no difference: their calls are just never answered.",
  nobody: "Nobody is blocked.",
  block: "Block",
  user: "User name",
  unblock: (name: string) => `Want calls from ${name} again`,
} as const;

export type AccountWords = Wording<typeof english>;

/** What the pages of one's own account say. It comes with those pages. */
export let accountWords: AccountWords = english;

/** Called before those pages are. */
export function speakOfAccounts(translation: AccountWords): void {
  accountWords = translation;
}
