import { html } from "lit";
import { live } from "lit/directives/live.js";
import type { Form } from "./plan-values";

export function check(name: keyof Form, value: string, label: string, on: boolean, testId: string) {
  return html`<label class="check">
    <input type="checkbox" name=${name} value=${value} data-testid=${testId} .checked=${live(on)} />${label}
  </label>`;
}

export function option(value: string, label: string, selected: boolean) {
  return html`<option value=${value} .selected=${selected}>${label}</option>`;
}
