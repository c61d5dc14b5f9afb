import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { locale } from "./language";
import { check, option } from "./plan-controls";
import type { Form } from "./plan-values";
import { type Repetition, WAYS, type Way, WEEKDAYS } from "./repetition";
import { sayRepetition } from "./say-repetition";
import { words } from "./words";

const EARLY = [0, 5, 10, 15, 30, 60];

/** How often, until when, and how early people may come. */
export function renderRepetition(form: Form) {
  const { repeats, rule, opensEarly } = form;
  const kept = rule !== undefined && repeats === "other";
  const ways: readonly Repetition["repeats"][] = ["never", ...WAYS, ...(kept ? ["other" as const] : [])];
  const early = EARLY.includes(opensEarly) ? EARLY : [...EARLY, opensEarly].sort((a, b) => a - b);
  return html`<div class="row">
      <div class="field">
        <label for="repeats">${words.plan.repeats}</label>
        <select id="repeats" name="repeats" data-testid="plan-repeats" aria-describedby="rule-problem">
          ${ways.map((way) => option(way, words.repetition.ways[way], way === repeats))}
        </select>
      </div>
      <div class="field">
        <label for="opens-early">${words.plan.opensEarly}</label>
        <select id="opens-early" name="opensEarly" data-testid="plan-opens-early">
          ${early.map((m) => option(String(m), words.plan.early(m), m === opensEarly))}
        </select>
      </div>
    </div>
    ${repeats === "weekly" ? renderWeekdays(form) : nothing}
    ${repeats === "never" || repeats === "other" ? nothing : renderExtent(form, repeats)}
    <p class="hint" aria-live="polite" data-testid="plan-repetition" ?hidden=${repeats === "never"}>
      ${sayRepetition(form, form, form.zone)}
    </p>`;
}

function renderWeekdays(form: Form) {
  return html`<fieldset>
    <legend>${words.plan.weekdays}</legend>
    <div class="weekdays">
      ${WEEKDAYS.map((day, i) =>
        check("weekdays", day, sayWeekday(i), form.weekdays.includes(day), `plan-weekday-${day}`),
      )}
    </div>
  </fieldset>`;
}

function renderExtent(form: Form, way: Way) {
  const { every, repeatsUntil, lastDay, count } = form;
  const ends: readonly Repetition["repeatsUntil"][] = ["forever", "date", "count"];
  return html`<div class="row">
      <div class="field">
        <label for="every">${words.repetition.every[way]}</label>
        <input id="every" name="every" type="number" min="1" max="400" step="1" inputmode="numeric"
          data-testid="plan-every" .value=${live(String(every))} />
      </div>
      <div class="field">
        <label for="repeats-until">${words.plan.repeatsUntil}</label>
        <select id="repeats-until" name="repeatsUntil" data-testid="plan-repeats-until">
          ${ends.map((end) => option(end, words.plan.repetitionEnds[end], end === repeatsUntil))}
        </select>
      </div>
      ${
        repeatsUntil === "date"
          ? html`<div class="field">
              <label for="last-day">${words.plan.lastDay}</label>
              <input id="last-day" name="lastDay" type="date" required data-testid="plan-last-day" .value=${live(lastDay)} />
            </div>`
          : nothing
      }
      ${
        repeatsUntil === "count"
          ? html`<div class="field">
              <label for="count">${words.plan.count}</label>
              <input id="count" name="count" type="number" min="1" max="1000" step="1" inputmode="numeric"
                data-testid="plan-count" .value=${live(String(count))} />
            </div>`
          : nothing
      }
    </div>`;
}

/** In the reader's language; the first of January 2024 was a Monday. */
const sayWeekday = (afterMonday: number): string =>
  new Date(2024, 0, 1 + afterMonday).toLocaleDateString(locale(), { weekday: "short" });
