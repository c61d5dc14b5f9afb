import type { Draft, Launch, Mode, Plan } from "../api/rest";
import { type Limit, mostParticipants, participantsWith, usualSpeakers } from "../conference/terms";
import type { Category, Feature, Problem, Source } from "../protocol/vocabulary";
import { ONCE, type Repetition, repetitionOf, ruleOf } from "./repetition";
import { instantOf, isoDuration, minutesOf, ownZone, type WallTime, wallTimeOf } from "./time";

/** What stands in the fields of the form. */
export interface Form extends Repetition {
  topic: string;
  description: string;
  launch: Launch["type"];
  date: string;
  time: string;
  minutes: number;
  zone: string;
  mode: string;
  id: string;
  capacity: number;
  /** As many as the mode has for so many seats, unless somebody says otherwise. */
  speakers: number | undefined;
  /** The ids of users, with commas between them. */
  invited: string;
  pinAsked: boolean;
  pin: string;
  waiting: readonly Category[];
  /** As is usual in the mode, unless somebody says otherwise. */
  offOnEntry: readonly Source[] | undefined;
  endsOnTime: boolean;
  /** How many minutes before the end moderators are reminded; 0: never. */
  warning: number;
  /** Of the plan as it is. */
  rule: string | undefined;
  startsByItself: boolean;
  /** How many minutes before the start people may come. */
  opensEarly: number;
  /** With commas between them. */
  tags: string;
  /** Whether guests can enter. */
  guests: boolean;
  /** What they may not do then. */
  deniedToGuests: readonly Feature[];
}

export const DEFAULT_MODE = "all-on-screen";
const DEFAULT_CAPACITY = 50;
const DEFAULT_MINUTES = 60;
const DEFAULT_WARNING = 5;
const MORNING = "09:00";

/** Scheduled for the next full hour. */
export function freshForm(now = new Date(), zone = ownZone()): Form {
  const nextHour = new Date(Math.ceil((now.getTime() + 1) / 3_600_000) * 3_600_000);
  return {
    topic: "",
    description: "",
    launch: "scheduled",
    ...wallTimeOf(nextHour, zone),
    minutes: DEFAULT_MINUTES,
    zone,
    mode: DEFAULT_MODE,
    id: "",
    capacity: DEFAULT_CAPACITY,
    speakers: undefined,
    invited: "",
    pinAsked: false,
    pin: "",
    waiting: [],
    offOnEntry: undefined,
    endsOnTime: false,
    warning: DEFAULT_WARNING,
    ...ONCE,
    rule: undefined,
    startsByItself: false,
    opensEarly: 0,
    tags: "",
    guests: false,
    deniedToGuests: [],
  };
}

export function formOf(plan: Plan): Form {
  const { start, duration, zone = ownZone(), type, rule, opensEarly, startsByItself } = plan.launch;
  const first = start === undefined ? undefined : wallTimeOf(new Date(start), zone);
  return {
    ...freshForm(),
    topic: plan.topic,
    description: plan.description,
    launch: type,
    zone,
    ...first,
    minutes: (duration === undefined ? undefined : minutesOf(duration)) ?? DEFAULT_MINUTES,
    mode: plan.mode,
    id: plan.id,
    capacity: plan.capacity,
    speakers: plan.speakers,
    invited: (plan.invited ?? []).join(", "),
    pinAsked: (plan.pin ?? "") !== "",
    pin: plan.pin ?? "",
    waiting: plan.waiting ?? [],
    offOnEntry: plan.offOnEntry,
    endsOnTime: plan.endsOnTime ?? false,
    warning: (plan.warning === undefined ? undefined : minutesOf(plan.warning)) ?? 0,
    ...repetitionOf(rule, zone, first?.date ?? ""),
    rule,
    startsByItself: startsByItself ?? false,
    opensEarly: (opensEarly === undefined ? undefined : minutesOf(opensEarly)) ?? 0,
    tags: (plan.tags ?? []).join(", "),
    guests: plan.access === "PUBLIC",
    deniedToGuests: plan.deniedToGuests ?? [],
  };
}

/** In the morning of that day, for who asks for one in the calendar; today it stays the next full hour. */
export function onDay(day: string | null, today = wallTimeOf(new Date(), ownZone()).date): Partial<WallTime> {
  return day !== null && /^\d{4}-\d\d-\d\d$/.test(day) && day > today ? { date: day, time: MORNING } : {};
}

/** Of a new conference like a template: it has its own id, and a time if it is to have one. */
export function formLike(template: Plan): Form {
  return { ...formOf(template), id: "", launch: freshForm().launch };
}

/** What is sent; nothing if the time is none in its zone. */
export function draftOf(form: Form, defaultTopic: string): Draft | undefined {
  const launch = launchOf(form);
  if (launch === undefined) {
    return undefined;
  }
  const { description, mode, capacity, speakers, waiting, offOnEntry } = form;
  const id = form.id.trim();
  return {
    topic: form.topic.trim() || defaultTopic,
    description,
    launch,
    mode,
    capacity,
    invited: eachOnce(form.invited),
    pin: form.pinAsked ? form.pin.trim() : "",
    waiting,
    endsOnTime: form.launch === "scheduled" && form.endsOnTime,
    ...(form.launch === "scheduled" && { warning: isoDuration(form.warning) }),
    tags: eachOnce(form.tags),
    access: form.guests ? "PUBLIC" : "PRIVATE",
    deniedToGuests: form.deniedToGuests,
    ...(speakers !== undefined && { speakers }),
    ...(offOnEntry && { offOnEntry }),
    ...(id !== "" && { id }),
  };
}

/** Each once; people put commas, semicolons and ends of lines between them. */
function eachOnce(text: string): readonly string[] {
  const items = text.split(/[,;\n]/).map((item) => item.trim());
  return [...new Set(items)].filter((item) => item !== "");
}

const limitsOf = (modes: readonly Mode[], mode: string): readonly Limit[] =>
  modes.find((m) => m.id === mode)?.limits ?? [];

/** What follows from the mode for the other fields. */
export function termsOf(form: Form, modes: readonly Mode[]) {
  const limits = limitsOf(modes, form.mode);
  const speakers = form.speakers ?? usualSpeakers(limits, form.capacity);
  const offOnEntry = form.offOnEntry ?? modes.find((m) => m.id === form.mode)?.offOnEntry ?? [];
  const mostSeats =
    form.speakers === undefined
      ? mostParticipants(limits)
      : (participantsWith(limits, speakers) ?? mostParticipants(limits));
  return { limits, speakers, offOnEntry, mostSeats, fits: participantsWith(limits, speakers) };
}

/** Of a new conference in this mode: everything as is usual there, and no more seats than it can have. */
export function inMode(form: Form, mode: string, modes: readonly Mode[]): Form {
  const capacity = Math.min(form.capacity, mostParticipants(limitsOf(modes, mode)));
  return { ...form, mode, capacity, speakers: undefined, offOnEntry: undefined };
}

function launchOf(form: Form): Launch | undefined {
  const { launch, date, time, minutes, zone, opensEarly, startsByItself } = form;
  if (launch !== "scheduled") {
    return { type: launch };
  }
  const start = instantOf({ date, time }, zone);
  const rule = ruleOf(form, form.rule, zone, date);
  return start === undefined
    ? undefined
    : {
        type: launch,
        start: start.toISOString(),
        duration: isoDuration(minutes),
        zone,
        ...(rule !== undefined && { rule }),
        opensEarly: isoDuration(opensEarly),
        startsByItself,
      };
}

/** Which field a problem belongs to: the server's detail begins with its name. */
export function fieldOf(problem: Problem): string | undefined {
  if (problem.code.startsWith("conference-id.")) {
    return "id";
  }
  if (problem.code === "limit.exceeded") {
    return "capacity";
  }
  if (problem.code === "extension.required") {
    return "guests";
  }
  return problem.code === "plan.invalid" ? /^(?:launch\.)?(\w+)\b/.exec(problem.detail)?.[1] : undefined;
}
