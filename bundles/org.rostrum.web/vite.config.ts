import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here("src/main/web"),
  publicDir: here("src/main/web/public"),
  cacheDir: here("node_modules/.vite"),
  build: {
    outDir: here("target/web"),
    emptyOutDir: true,
    target: "es2022",
    // A data: URL would be one more thing the content security policy has to allow.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  test: {
    root: here("."),
    include: ["src/test/web/**/*.test.ts"],
    environment: "node",
  },
});
