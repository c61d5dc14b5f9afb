import { html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { account } from "../../api/account";
import type { Profile } from "../../api/admin";
import { PagePart } from "../panel/part";
import { typed } from "../panel/say";
import { accountWords } from "../words-account";
import { panelWords } from "../words-panel";

const FIELDS = Object.keys(panelWords.user.profile) as (keyof Profile)[];
const TYPES: Readonly<Record<string, string>> = { email: "email", mobile: "tel", work: "tel", home: "tel" };
const FILLED: Readonly<Record<string, string>> = { email: "email", language: "language", company: "organization" };

/** How one is reached, and in which language. */
@customElement("rostrum-own-profile")
export class OwnProfile extends PagePart {
  protected readonly heading = accountWords.profile;

  @state() private profile: Profile | undefined;

  override connectedCallback() {
    super.connectedCallback();
    void this.load();
  }

  override render() {
    return html`<form class="card" aria-labelledby="profile" @submit=${this.save}>
      <h2 id="profile">${this.heading}</h2>
      ${
        this.user === undefined
          ? nothing
          : html`<p class="muted">${accountWords.named(this.user.name, this.user.id)}</p>`
      }
      ${this.renderNews()}
      <div class="two">${FIELDS.map((name) => this.renderField(name))}</div>
      <div class="row end">
        <button class="primary" data-testid="profile-save" ?disabled=${this.profile === undefined}>${panelWords.save}</button>
      </div>
    </form>`;
  }

  private renderField(name: keyof Profile) {
    return html`<div class="field">
      <label for=${name}>${panelWords.user.profile[name]}</label>
      <input id=${name} name=${name} type=${TYPES[name] ?? "text"} autocomplete=${FILLED[name] ?? "off"} maxlength="254"
        data-testid="profile-${name}" .value=${this.profile?.[name] ?? ""} />
    </div>`;
  }

  private async load() {
    this.profile = await this.take(account.profile());
  }

  private async save(event: Event) {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    this.told = "";
    const saved = await this.take(
      account.changeProfile(Object.fromEntries(FIELDS.map((name) => [name, typed(form, name)]))),
    );
    if (saved !== undefined) {
      this.profile = saved;
      this.told = panelWords.saved;
    }
  }
}
