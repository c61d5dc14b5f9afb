import { html } from "lit";
import { option } from "../plan-controls";
import { panelWords } from "../words-panel";
import type { Wanted } from "./wanted";

/** A field of words that narrows a list. */
export function renderWords(wanted: Wanted, name: string, label: string, placeholder = "") {
  return html`<div class="field">
    <label for=${name}>${label}</label>
    <input id=${name} name=${name} maxlength="100" autocomplete="off" autocapitalize="none" spellcheck="false"
      placeholder=${placeholder} data-testid="filter-${name}" .value=${wanted.get(name)} />
  </div>`;
}

/** A choice that narrows a list, or does not. */
export function renderChoice(
  wanted: Wanted,
  name: string,
  label: string,
  choices: readonly (readonly [string, string])[],
) {
  const chosen = wanted.get(name);
  return html`<div class="field">
    <label for=${name}>${label}</label>
    <select id=${name} name=${name} data-testid="filter-${name}">
      ${option("", panelWords.any, chosen === "")} ${choices.map(([value, text]) => option(value, text, value === chosen))}
    </select>
  </div>`;
}

/** A day that bounds a list. */
export function renderDay(wanted: Wanted, name: string, label: string) {
  return html`<div class="field">
    <label for=${name}>${label}</label>
    <input id=${name} name=${name} type="date" data-testid="filter-${name}" .value=${wanted.get(name)} />
  </div>`;
}

/** When a day begins here, or one so many days later; nothing for what is no day. */
export function startOf(day: string | number | undefined, later = 0): string | undefined {
  const at = new Date(`${day}T00:00`);
  at.setDate(at.getDate() + later);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}
