/** The package types its barrel only. */
declare module "lucide/dist/esm/icons/*.mjs" {
  import type { IconNode } from "lucide";

  const icon: IconNode;
  export default icon;
}

declare module "lucide/dist/esm/createElement.mjs" {
  import { createElement } from "lucide";
  export default createElement;
}
