import type { Problem } from "../protocol/vocabulary";
import { pluralsOf, sayNumber } from "./language";
import type { Wording } from "./wording";
import { badgeWords } from "./words-badges";
import { blurWords } from "./words-blur";
import { callWords } from "./words-calls";
import { historyWords, letterWords } from "./words-chats";
import { doorWords, guestWords } from "./words-door";
import { hostWords, widgetWords } from "./words-host";
import { installWords } from "./words-install";
import { keyWords } from "./words-keys";
import { problems } from "./words-problems";
import { proposalWords } from "./words-proposals";
import { repetitionWords } from "./words-repetition";
import { chatWords, fileWords, modeNames, roomWords } from "./words-room";
import { sharingWords } from "./words-sharing";
import { deviceWords, stageWords } from "./words-stage";
import { testWords } from "./words-test";

const plural = pluralsOf("en");

const english = {
  product: "Rostrum",
  cancel: "Cancel",
  close: "Close",
  back: "Back",
  home: "My conferences",
  copied: "Link copied",
  copyLink: "Copy link",
  you: "you",
  language: "Language",

  late: {
    panel: "Control panel",
    account: "My account",
    templates: "Templates",
    dates: "Dates",
    calendar: "Calendar",
    picture: "Picture of the link (QR code)",
    gone: "This page could not be loaded. The server may have been updated: load the page anew.",
    reload: "Load anew",
  },

  logIn: {
    title: "Log in",
    welcome: "Welcome back",
    login: "User name",
    password: "Password",
    code: "Code of your app",
    codeHint: "Six digits, or one of your recovery codes.",
    submit: "Log in",
    busy: "Logging in…",
    out: "Log out",
  },

  conferences: {
    title: "My conferences",
    create: "New conference",
    now: "Meet now",
    planned: "Next",
    rooms: "Virtual rooms",
    past: "Ended",
    none: "No conferences yet",
    noneHint: "Plan one for later, or open a room that is always there.",
    loading: "Loading…",
    running: "Running",
    join: "Join",
    start: "Start",
    stop: "End",
    edit: "Edit",
    remove: "Delete",
    today: "Today",
    tomorrow: "Tomorrow",
    anyTime: "Open at any time",
    atOnce: "Starts when you enter",
    confirmStop: (topic: string) => `End “${topic}” for everybody?`,
    confirmRemove: (topic: string) => `Delete “${topic}”? Its link will no longer work.`,
    joinById: "Conference ID",
    joinByIdHint: "Join by ID",
  },

  plan: {
    create: "New conference",
    edit: "Edit conference",
    topic: "Topic",
    topicHint: (user: string) => `${user}’s conference`,
    description: "Description",
    optional: "optional",
    when: "When",
    now: "Now",
    nowHint: "Starts as soon as you enter",
    room: "Virtual room",
    roomHint: "Always there, same link",
    later: "Scheduled",
    laterHint: "On a day, at a time",
    date: "Day",
    time: "Time",
    duration: "Duration",
    zone: "Time zone",
    minutes: (minutes: number) =>
      minutes < 60
        ? plural(minutes, { one: "1 minute", other: `${minutes} minutes` })
        : plural(minutes / 60, { one: "1 hour", other: `${sayNumber(minutes / 60)} hours` }),
    mode: "Mode",
    modes: modeNames,
    id: "Conference ID",
    idHint: "Letters, digits, _ and -. Left empty, ten digits are made.",
    capacity: "Seats",
    invited: "Invited people",
    invitedHint: "User names, with commas between them",
    pin: "Ask for a PIN at the door",
    entry: "Off when somebody enters",
    endsOnTime: "End it for everybody when the time is up",
    warning: "Remind moderators of the end",
    warned: (minutes: number) =>
      minutes === 0 ? "Never" : plural(minutes, { one: "1 minute before", other: `${minutes} minutes before` }),
    startsByItself: "Start it at that time even if nobody comes",
    repeats: "Repeats",
    weekdays: "On these days",
    repeatsUntil: "Until",
    repetitionEnds: { forever: "Forever", date: "A day", count: "So many times" },
    lastDay: "Last day",
    count: "Times",
    opensEarly: "People may come",
    early: (minutes: number) =>
      minutes === 0
        ? "When it starts"
        : plural(minutes, { one: "1 minute before", other: `${minutes} minutes before` }),
    tags: "Tags",
    tagsHint: "To find it by, with commas between them",
    guests: "Guests can enter by link",
    guestsHint: "Anybody who has the link, without an account.",
    more: "More settings",
    save: "Save",
    submit: "Create",
    saving: "Saving…",
    gap: "This time does not exist in that zone: the clocks change.",
  },

  repetition: repetitionWords,
  proposals: proposalWords,
  guest: guestWords,
  door: doorWords,

  meeting: {
    connecting: "Entering…",
    waiting: "You are in the waiting room",
    waitingHint: "Somebody will let you in. This page will notice.",
    mute: "Mute",
    unmute: "Unmute",
    silenced: "A moderator has muted you",
    cameraOff: "Stop video",
    cameraOn: "Start video",
    cameraSilenced: "A moderator has switched your camera off",
    share: "Share",
    shareStop: "Stop sharing",
    hand: "Raise hand",
    handDown: "Lower hand",
    people: "People",
    settings: "Settings",
    leave: "Leave",
    leaveMe: "Leave the conference",
    endForAll: "End for all",
    alone: "Nobody else is here yet",
    aloneHint: "Send them the link.",
    reconnecting: "Connection lost. Reconnecting…",
    seatKept: (seconds: number) => `Your seat is kept for ${seconds} s`,
    mediaBroken: "Picture and sound are interrupted. Reconnecting…",
    mediaUnavailable: "The server cannot carry picture and sound at present. Hands still work.",
    unmoderated: "Nobody moderates this conference at present.",
    tileReconnecting: "Reconnecting…",
    muted: "muted",
    speaking: "speaking",
    handUp: "hand raised",
    content: (name: string) => `${name} shares the screen`,
    arrived: (name: string) => `${name} joined`,
    departed: (name: string) => `${name} left`,
    removed: (name: string) => `${name} was removed`,
    lost: (name: string) => `${name} lost the connection`,
    hands: (name: string) => `${name} raised a hand`,
    youSilenced: "A moderator muted you",
    stage: "Participants",
    nobodyOnStage: "Nobody is on the podium yet",
    waits: (name: string) => `${name} waits to be let in`,
    asksForPodium: (name: string) => `${name} asks for the podium`,
    declined: (name: string) => `${name} does not come to the podium`,
    unanswered: (name: string) => `${name} did not answer the call to the podium`,
    refusedYou: "A moderator declined your request for the podium",
    callExpired: "The call to the podium has expired",
    onPodium: "You are on the podium: everybody sees and hears you",
    offPodium: "You are no longer on the podium",
    modeNow: (mode: string) => `The mode is now: ${mode}`,
    topicNow: (topic: string) => `The topic is now: ${topic}`,
    locked: "The conference is locked: only moderators can enter",
    unlocked: "The conference is open again",
    contentStopped: "A moderator stopped your sharing",
  },

  podium: {
    ask: "Ask to speak",
    withdraw: "Withdraw",
    leave: "Step down",
    called: "A moderator calls you to the podium.",
    secondsToAnswer: (seconds: number) => `${seconds} s left to answer`,
    accept: "Come to the podium",
    decline: "Not now",
    remark: "Remark",
    remarking: "Heard",
    remarkHint: "Hold down to be heard by everybody; you are heard for 3 s more when you let go",
    heardFor: (seconds: number) => `You are heard for ${seconds} s more`,
    remarks: (name: string) => `${name} makes a remark`,
  },

  asked: {
    texts: {
      MICROPHONE: "A moderator asks you to switch on your microphone.",
      CAMERA: "A moderator asks you to switch on your camera.",
      CONTENT: "A moderator asks you to share your screen.",
      CONTENT_SOUND: "A moderator asks you to share your screen with its sound.",
    },
    yes: "Switch on",
    no: "Not now",
  },

  reactions: {
    react: "React",
    names: {
      YES: "Yes",
      NO: "No",
      CLAP: "Applause",
      HEART: "Heart",
      LAUGH: "Laughter",
      SURPRISE: "Surprise",
      SLOWER: "Slower",
      FASTER: "Faster",
    },
  },

  people: {
    title: "People",
    roles: { OWNER: "Host", MODERATOR: "Moderator", ATTENDEE: "" },
    actions: (name: string) => `Actions for ${name}`,
    more: (name: string) => `More actions for ${name}`,
    action: {
      "lower-hand": "Lower hand",
      "ask-microphone": "Ask to unmute",
      silence: "Mute",
      unsilence: "Allow to speak",
      "silence-camera": "Turn camera off",
      "allow-camera": "Allow camera",
      "stop-content": "Stop sharing",
      "call-to-podium": "Call to the podium",
      "step-down": "Take off the podium",
      pin: "Keep on the podium",
      unpin: "No longer keep on the podium",
      spotlight: "Show large for everybody",
      unspotlight: "No longer large for everybody",
      "make-moderator": "Make moderator",
      "unmake-moderator": "No longer moderator",
      "send-back": "Send to the waiting room",
      remove: "Remove",
      "remove-ban": "Remove and keep out",
    },
    handLectern: "Hand the lectern over",
    withdrawCall: "Withdraw the call",
    called: "Called to the podium",
    asks: "Asks for the podium",
    remarks: "makes a remark",
    pinned: "kept on the podium",
    noCamera: "camera off",
    microphoneOn: "microphone on",
    wanted: (count: number) => plural(count, { one: "1 waits for you", other: `${count} wait for you` }),
    waiting: (count: number) => `Waiting (${count})`,
    admitAll: "Admit all",
    admit: (name: string) => `Admit ${name}`,
    refuse: (name: string) => `Refuse ${name}`,
    queue: (count: number) => `Asking for the podium (${count})`,
    approve: (name: string) => `Bring ${name} to the podium`,
    reject: (name: string) => `Decline the request of ${name}`,
    speakers: (count: number) => `Speakers (${count})`,
    attendees: (count: number) => `Attendees (${count})`,
    confirmBan: (name: string) => `Remove ${name}, who then cannot come back to this conference?`,
    confirmRemove: (name: string) => `Remove ${name} from the conference?`,
  },

  calls: callWords,
  chat: chatWords,
  letters: letterWords,
  history: historyWords,
  host: hostWords,
  widget: widgetWords,
  files: fileWords,
  room: roomWords,
  stage: stageWords,
  badges: badgeWords,
  blur: blurWords,
  install: installWords,
  sharing: sharingWords,
  test: testWords,
  keys: keyWords,
  devices: deviceWords,

  over: {
    left: "You have left",
    leftHint: "The conference goes on without you.",
    ended: "The conference is over",
    endedHint: "Thank you for coming.",
    removed: "You were removed",
    removedHint: "A moderator removed you from the conference.",
    lost: "Your seat is gone",
    lostHint: "The connection was away for too long, or you joined in another window.",
    refused: "You could not enter",
    rejoin: "Join again",
  },

  unknownPage: "There is no such page",

  /** A problem that only the server has words for, which are English. */
  unforeseen: (detail: string) => detail,

  problems,
} as const;

/** Everything the client says on the pages that most people see. */
export type Words = Wording<typeof english>;

export let words: Words = english;

/** Called once, before anything is drawn. */
export function speak(translation: Words): void {
  words = translation;
}

/** A problem in the client's own words where it has any, else what the server says of it. */
export function sayProblem({ code, detail }: Problem): string {
  const known: Readonly<Record<string, string>> = words.problems;
  return known[code] ?? words.unforeseen(detail);
}
