import type { Draft, Launch, Plan } from "../api/rest";
import type { Problem } from "../protocol/vocabulary";
import { instantOf, isoDuration, minutesOf, ownZone, wallTimeOf } from "./time";

/** What stands in the fields of the form. */
export interface Form {
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
}

export const DEFAULT_MODE = "all-on-screen";
const DEFAULT_CAPACITY = 50;
const DEFAULT_MINUTES = 60;

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
  };
}

export function formOf(plan: Plan): Form {
  const { start, duration, zone = ownZone(), type } = plan.launch;
  return {
    ...freshForm(),
    topic: plan.topic,
    description: plan.description,
    launch: type,
    zone,
    ...(start === undefined ? {} : wallTimeOf(new Date(start), zone)),
    minutes: (duration === undefined ? undefined : minutesOf(duration)) ?? DEFAULT_MINUTES,
    mode: plan.mode,
    id: plan.id,
    capacity: plan.capacity,
  };
}

/** What is sent; nothing if the time is none in its zone. */
export function draftOf(form: Form, defaultTopic: string): Draft | undefined {
  const launch = launchOf(form);
  if (launch === undefined) {
    return undefined;
  }
  const { description, mode, capacity } = form;
  const draft = { topic: form.topic.trim() || defaultTopic, description, launch, mode, capacity };
  const id = form.id.trim();
  return id === "" ? draft : { ...draft, id };
}

function launchOf({ launch, date, time, minutes, zone }: Form): Launch | undefined {
  if (launch !== "scheduled") {
    return { type: launch };
  }
  const start = instantOf({ date, time }, zone);
  return start === undefined
    ? undefined
    : { type: launch, start: start.toISOString(), duration: isoDuration(minutes), zone };
}

/** Which field a problem belongs to: the server's detail begins with its name. */
export function fieldOf(problem: Problem): string | undefined {
  if (problem.code.startsWith("conference-id.")) {
    return "id";
  }
  return problem.code === "plan.invalid" ? /^(?:launch\.)?(\w+)\b/.exec(problem.detail)?.[1] : undefined;
}
