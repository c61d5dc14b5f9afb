import { Page } from "../panel/page";

/** A part of a page, which has no title of its own. */
export abstract class AccountPart extends Page {
  protected override entitle() {
    // The page around it has the title.
  }
}
