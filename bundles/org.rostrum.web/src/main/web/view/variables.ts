import { noChange } from "lit";
import { Directive, directive, type ElementPart } from "lit/directive.js";

/** Lit's own styleMap writes a style attribute first, which the content security policy forbids. */
class Variables extends Directive {
  override render(_variables: Readonly<Record<`--${string}`, string>>) {
    return noChange;
  }

  override update(part: ElementPart, [variables]: Parameters<this["render"]>) {
    const { style } = part.element as HTMLElement;
    for (const [name, value] of Object.entries(variables)) {
      if (style.getPropertyValue(name) !== value) {
        style.setProperty(name, value);
      }
    }
    return noChange;
  }
}

/** Sets custom properties of an element: `<li ${variables({ "--hue": "120" })}>`. */
export const variables = directive(Variables);
