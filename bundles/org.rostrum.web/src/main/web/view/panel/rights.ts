import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { RIGHTS } from "../../api/admin";
import { panelWords } from "../words-panel";
import { sayRight } from "./say";

/** One box for each right, named "rights". */
export function renderRights(legend: string, on: readonly string[], disabled: boolean) {
  return html`<fieldset class="rights">
    <legend>${legend}</legend>
    ${RIGHTS.map(
      (right) => html`<label class="check">
        <input type="checkbox" name="rights" value=${right} data-testid="right-${right}" ?disabled=${disabled}
          .checked=${live(on.includes(right))} />
        <span>${sayRight(right)}${
          panelWords.rightHints[right] === undefined ? nothing : html`<small>${panelWords.rightHints[right]}</small>`
        }</span>
      </label>`,
    )}
  </fieldset>`;
}
