import "./tokens.css";
import { language } from "./view/language";
import { learn } from "./view/languages/load";

// What is drawn takes its words when it is loaded, so the language comes first.
await learn(language());
await import("./view/app");
void (await import("./view/install")).install();
