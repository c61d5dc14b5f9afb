import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import type { Launch, Mode } from "../api/rest";
import { FOR_GUESTS } from "../conference/rights";
import { speakersIn } from "../conference/terms";
import { CATEGORIES, type Problem } from "../protocol/vocabulary";
import { check, option } from "./plan-controls";
import { renderRepetition } from "./plan-repetition";
import { type Form, fieldOf, termsOf } from "./plan-values";
import type { Proposals } from "./proposals";
import { sayProblem, words } from "./words";

/** The name of the field before what is wrong there: one sees where it stands. */
const FIELD = /^(?:launch\.)?\w+: /;

/** What the parts of the form show. */
interface Part {
  readonly form: Form;
  readonly problem: Problem | undefined;
}

const WARNINGS = [0, 2, 5, 10, 15];
const DURATIONS = [15, 30, 45, 60, 90, 120, 180, 240, 480];

/** The fields beside which a problem can stand. */
const MORE = [
  "guests",
  "id",
  "capacity",
  "speakers",
  "mode",
  "description",
  "invited",
  "pin",
  "waiting",
  "offOnEntry",
  "tags",
];
export const SHOWN = ["topic", "launch", "start", "duration", "rule", "endsOnTime", ...MORE];

export function renderTopic(part: Part, hint: string) {
  return html`<div class="field">
    <label for="topic">${words.plan.topic}</label>
    <input id="topic" name="topic" data-testid="plan-topic" maxlength="240" .value=${live(part.form.topic)}
      placeholder=${hint} aria-invalid=${has(part, "topic")} aria-describedby="topic-problem" />
    ${renderProblem(part, "topic")}
  </div>`;
}

export function renderLaunch(part: Part) {
  const choice = (launch: Launch["type"], label: string, hint: string) => html`<label class="choice">
    <input type="radio" name="launch" value=${launch} .checked=${live(part.form.launch === launch)}
      data-testid="launch-${launch}" />
    <strong>${label}</strong><span class="hint">${hint}</span>
  </label>`;
  return html`<fieldset>
    <legend>${words.plan.when}</legend>
    <div class="choices">
      ${choice("adHoc", words.plan.now, words.plan.nowHint)}
      ${choice("virtualRoom", words.plan.room, words.plan.roomHint)}
      ${choice("scheduled", words.plan.later, words.plan.laterHint)}
    </div>
    ${renderProblem(part, "launch")}
  </fieldset>`;
}

export function renderSchedule(part: Part) {
  const { date, time, minutes, zone, endsOnTime, startsByItself } = part.form;
  const durations = DURATIONS.includes(minutes) ? DURATIONS : [...DURATIONS, minutes].sort((a, b) => a - b);
  return html`<div class="row">
      <div class="field">
        <label for="date">${words.plan.date}</label>
        <input id="date" name="date" type="date" data-testid="plan-date" .value=${live(date)}
          aria-invalid=${has(part, "start")} aria-describedby="start-problem" />
        ${renderProblem(part, "start")}
      </div>
      <div class="field">
        <label for="time">${words.plan.time}</label>
        <input id="time" name="time" type="time" data-testid="plan-time" .value=${live(time)}
          aria-invalid=${has(part, "start")} aria-describedby="start-problem" />
      </div>
      <div class="field">
        <label for="minutes">${words.plan.duration}</label>
        <select id="minutes" name="minutes" data-testid="plan-duration" aria-invalid=${has(part, "duration")}
          aria-describedby="duration-problem">
          ${durations.map((m) => option(String(m), words.plan.minutes(m), m === minutes))}
        </select>
        ${renderProblem(part, "duration")}
      </div>
      <div class="field">
        <label for="zone">${words.plan.zone}</label>
        <select id="zone" name="zone" data-testid="plan-zone">
          ${zones(zone).map((name) => option(name, name.replaceAll("_", " "), name === zone))}
        </select>
      </div>
    </div>
    ${renderRepetition(part.form)} ${renderProblem(part, "rule")}
    <div class="stack">
      ${check("startsByItself", "true", words.plan.startsByItself, startsByItself, "plan-starts-by-itself")}
      ${check("endsOnTime", "true", words.plan.endsOnTime, endsOnTime, "plan-ends-on-time")}
      ${renderProblem(part, "endsOnTime")}
    </div>
    ${renderWarning(part.form)}`;
}

function renderWarning({ warning }: Form) {
  const choices = WARNINGS.includes(warning) ? WARNINGS : [...WARNINGS, warning].sort((a, b) => a - b);
  return html`<div class="field">
    <label for="warning">${words.plan.warning}</label>
    <select id="warning" name="warning" data-testid="plan-warning">
      ${choices.map((m) => option(String(m), words.plan.warned(m), m === warning))}
    </select>
  </div>`;
}

/**
 * @param draw puts another PIN into the form
 * @param people proposed to invite
 */
export function renderMore(part: Part, modes: readonly Mode[], draw: () => void, people: Proposals) {
  return html`<details ?open=${MORE.some((field) => has(part, field))}>
    <summary data-testid="plan-more">${words.plan.more}</summary>
    <div class="inner">
      ${renderDescription(part)} ${renderGuests(part)} ${renderMode(part, modes)} ${renderInvited(part, people)} ${renderPin(part, draw)}
      ${renderWaiting(part)} ${renderEntry(part, modes)} ${renderTags(part)} ${renderId(part)}
    </div>
  </details>`;
}

function renderDescription(part: Part) {
  return html`<div class="field">
    <label for="description">${words.plan.description}</label>
    <textarea id="description" name="description" maxlength="4000" .value=${live(part.form.description)}
      aria-describedby="description-problem"></textarea>
    ${renderProblem(part, "description")}
  </div>`;
}

function renderGuests(part: Part) {
  return html`<div class="stack">
    ${check("guests", "true", words.plan.guests, part.form.guests, "plan-guests")}
    <p class="hint">${words.plan.guestsHint}</p>
    ${renderProblem(part, "guests")}
  </div>
  ${part.form.guests ? renderGuestsMay(part) : nothing}`;
}

function renderGuestsMay({ form }: Part) {
  return html`<fieldset>
    <legend>${words.room.guestFeatures}</legend>
    ${FOR_GUESTS.map((feature) =>
      check(
        "deniedToGuests",
        feature,
        words.room.feature[feature],
        !form.deniedToGuests.includes(feature),
        `plan-guests-${feature}`,
      ),
    )}
    <p class="hint">${words.room.featuresHint}</p>
  </fieldset>`;
}

function renderMode(part: Part, modes: readonly Mode[]) {
  const { mode, capacity } = part.form;
  const { limits, mostSeats } = termsOf(part.form, modes);
  const { least, most } = speakersIn(limits);
  return html`<div class="row">
    <div class="field">
      <label for="mode">${words.plan.mode}</label>
      <select id="mode" name="mode" data-testid="plan-mode" aria-invalid=${has(part, "mode")}
        aria-describedby="mode-problem">
        ${modes.map((m) => option(m.id, words.plan.modes[m.id] ?? m.id, m.id === mode))}
      </select>
      ${renderProblem(part, "mode")}
    </div>
    <div class="field">
      <label for="capacity">${words.plan.capacity}</label>
      <input id="capacity" name="capacity" type="number" min="1" max=${mostSeats} step="1" inputmode="numeric"
        data-testid="plan-capacity" .value=${live(String(capacity))} aria-invalid=${has(part, "capacity")}
        aria-describedby="capacity-hint capacity-problem" />
      <p class="hint" id="capacity-hint">${words.room.fits(mostSeats)}</p>
      ${renderProblem(part, "capacity")}
    </div>
    ${least === most ? nothing : renderSpeakers(part, modes, least, most)}
  </div>`;
}

function renderSpeakers(part: Part, modes: readonly Mode[], least: number, most: number) {
  const { speakers, fits } = termsOf(part.form, modes);
  return html`<div class="field">
    <label for="speakers">${words.room.speakers}</label>
    <input id="speakers" name="speakers" type="number" min=${least} max=${most} step="1" inputmode="numeric"
      data-testid="plan-speakers" .value=${live(String(speakers))} aria-invalid=${has(part, "speakers")}
      aria-describedby="speakers-hint speakers-problem" />
    <p class="hint" id="speakers-hint">
      ${fits === undefined ? words.room.speakersInvalid : words.room.upTo(speakers, fits)}
    </p>
    ${renderProblem(part, "speakers")}
  </div>`;
}

function renderInvited(part: Part, people: Proposals) {
  return html`<div class="field">
    <label for="invited">${words.plan.invited}</label>
    <div class="proposing"><input id="invited" name="invited" data-testid="plan-invited" role="combobox" aria-autocomplete="list"
        aria-expanded=${people.isOpen} aria-controls="people-found" aria-activedescendant=${people.activeId}
        @keydown=${people.pressed} @blur=${people.left} autocomplete="off" autocapitalize="none"
      spellcheck="false" .value=${live(part.form.invited)} aria-invalid=${has(part, "invited")}
      aria-describedby="invited-hint invited-problem" />
      ${people.render()}
    </div>
    <p class="hint" id="invited-hint">${words.plan.invitedHint}</p>
    ${renderProblem(part, "invited")}
  </div>`;
}

function renderPin(part: Part, draw: () => void) {
  const { pinAsked, pin } = part.form;
  return html`<div class="stack">
    ${check("pinAsked", "true", words.plan.pin, pinAsked, "plan-pin-asked")}
    ${
      pinAsked
        ? html`<div class="pin">
            <input name="pin" data-testid="plan-pin" aria-label=${words.room.pin} inputmode="numeric" maxlength="16"
              autocomplete="off" .value=${live(pin)} aria-invalid=${has(part, "pin")}
              aria-describedby="pin-hint pin-problem" />
            <button type="button" data-testid="plan-pin-generate" @click=${draw}>${words.room.pinGenerate}</button>
          </div>
          <p class="hint" id="pin-hint">${words.room.pinHint}</p>`
        : nothing
    }
    ${renderProblem(part, "pin")}
  </div>`;
}

function renderWaiting(part: Part) {
  return html`<fieldset>
    <legend>${words.room.waiting}</legend>
    ${CATEGORIES.map((category) =>
      check(
        "waiting",
        category,
        words.room.categories[category],
        part.form.waiting.includes(category),
        `plan-waiting-${category}`,
      ),
    )}
    <p class="hint">${words.room.waitingHint}</p>
    ${renderProblem(part, "waiting")}
  </fieldset>`;
}

function renderEntry(part: Part, modes: readonly Mode[]) {
  const { offOnEntry } = termsOf(part.form, modes);
  const { MICROPHONE: microphone, CAMERA: camera } = words.room.entrySources;
  return html`<fieldset>
    <legend>${words.plan.entry}</legend>
    ${check("offOnEntry", "MICROPHONE", microphone, offOnEntry.includes("MICROPHONE"), "plan-mute-on-entry")}
    ${check("offOnEntry", "CAMERA", camera, offOnEntry.includes("CAMERA"), "plan-camera-off-on-entry")}
    ${renderProblem(part, "offOnEntry")}
  </fieldset>`;
}

function renderTags(part: Part) {
  return html`<div class="field">
    <label for="tags">${words.plan.tags}</label>
    <input id="tags" name="tags" data-testid="plan-tags" autocomplete="off" .value=${live(part.form.tags)}
      aria-invalid=${has(part, "tags")} aria-describedby="tags-hint tags-problem" />
    <p class="hint" id="tags-hint">${words.plan.tagsHint}</p>
    ${renderProblem(part, "tags")}
  </div>`;
}

function renderId(part: Part) {
  return html`<div class="field">
    <label for="id">${words.plan.id}</label>
    <input id="id" name="id" data-testid="plan-id" maxlength="128" autocomplete="off" autocapitalize="none"
      spellcheck="false" .value=${live(part.form.id)} aria-invalid=${has(part, "id")}
      aria-describedby="id-problem id-hint" />
    <p class="hint" id="id-hint">${words.plan.idHint}</p>
    ${renderProblem(part, "id")}
  </div>`;
}

const has = ({ problem }: Part, field: string): boolean => problem !== undefined && fieldOf(problem) === field;

function renderProblem(part: Part, field: string) {
  const text = part.problem !== undefined && has(part, field) ? sayProblem(part.problem).replace(FIELD, "") : "";
  return html`<p class="problem" id="${field}-problem" role="alert" ?hidden=${text === ""}>${text}</p>`;
}

function zones(chosen: string): readonly string[] {
  const known = Intl.supportedValuesOf("timeZone");
  return known.includes(chosen) ? known : [chosen, ...known];
}
