import { pluralsOf } from "./language";

const plural = pluralsOf("en");

/** What the client says beside a plan, to who moderates it. */
export const hostWords = {
  registration: "Registration",
  registrationHint: "Who has no account registers before they enter. Not together with a PIN.",
  asked: "Guests must register",
  confirmed: "They confirm their e-mail address by a link that is sent to it",
  places: "Places",
  agreement: "What they must agree to",
  agreementHint: "Shown above the form. Empty: nothing.",
  taken: (count: number) => plural(count, { one: "1 place is taken.", other: `${count} places are taken.` }),
  download: "Download the list",
  website: "On your website",
  websiteHint: "Other sites can show the topic and the time of this conference, with a button to register or join.",
  origins: "Sites that may show it",
  originsHint: "One a line, such as https://www.example.org. None: no site.",
  saved: "Saved.",
  code: "Put this into the page",
  copy: "Copy",
  copied: "Copied.",
} as const;

export const widgetWords = {
  join: "Join",
  register: "Register",
  open: "Open now",
  later: "Not started yet",
  ended: "This conference is over.",
  gone: "This conference cannot be shown here.",
  newTab: "opens in a new tab",
} as const;
