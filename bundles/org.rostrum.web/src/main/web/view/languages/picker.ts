import { html, LitElement } from "lit";
import { customElement } from "lit/decorators.js";
import { chooseLanguage, LANGUAGES, type Language, language } from "../language";
import { base, fields } from "../shared";
import { words } from "../words";

/** Chooses the language; the page is loaded anew, and who is in a conference returns to the seat. */
@customElement("rostrum-language")
export class LanguagePicker extends LitElement {
  static override styles = [base, fields];

  override render() {
    const spoken = language();
    return html`<div class="field">
      <label for="language">${words.language}</label>
      <select id="language" data-testid="language" @change=${this.choose}>
        ${Object.entries(LANGUAGES).map(
          ([tag, name]) => html`<option value=${tag} lang=${tag} .selected=${tag === spoken}>${name}</option>`,
        )}
      </select>
    </div>`;
  }

  private choose(event: Event) {
    chooseLanguage((event.target as HTMLSelectElement).value as Language);
    location.reload();
  }
}
