import { Page } from "./page";

/** A part of a page, which has no title of its own. */
export abstract class PagePart extends Page {
  protected override entitle() {
    // The page around it has the title.
  }
}
