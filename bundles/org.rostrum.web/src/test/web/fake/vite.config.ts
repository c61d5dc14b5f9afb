import { fileURLToPath } from "node:url";
import { mergeConfig } from "vite";
import real from "../../../../vite.config";
import { fakeServer } from "./server";

/** The client with a server that exists in memory only: `npm run fake`, or `vite preview` with this configuration. */
export default mergeConfig(real, {
  root: fileURLToPath(new URL("../../../main/web", import.meta.url)),
  plugins: [fakeServer()],
});
