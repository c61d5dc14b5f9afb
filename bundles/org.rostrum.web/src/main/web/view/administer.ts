import type { User } from "../api/rest";

/** May change everything in the control panel. */
export const mayAdminister = (user: User | undefined): boolean => user?.rights.includes("ADMINISTRATOR") === true;

/** May look at everything in the control panel. */
export const mayInspect = (user: User | undefined): boolean =>
  mayAdminister(user) || user?.rights.includes("SECURITY_ADMINISTRATOR") === true;
