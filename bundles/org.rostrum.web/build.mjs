// What Maven calls: `node build.mjs build` and `node build.mjs test`. Does nothing twice.
import { execSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { constants, gzipSync } from "node:zlib";

process.chdir(fileURLToPath(new URL(".", import.meta.url)));

const OUT = "target/web";
const CONFIGURATION = [
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "vite.config.ts",
  "biome.json",
  "build.mjs",
];
/** Below this an answer is one packet anyhow. */
const WORTH_COMPRESSING = 1024;

const run = (command) => execSync(command, { stdio: "inherit" });

const filesIn = (folder) =>
  readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesIn(path) : [path]));

function digestOf(paths) {
  const digest = createHash("sha256");
  for (const path of paths) {
    digest.update(path).update("\0").update(readFileSync(path)).update("\0");
  }
  return digest.digest("hex");
}

/** Does the work unless the stamp says that it was done for the same input. */
function unlessDone(stamp, inputs, product, work) {
  const digest = digestOf(inputs);
  if (existsSync(product) && existsSync(stamp) && readFileSync(stamp, "utf8") === digest) {
    return;
  }
  work();
  mkdirSync("target", { recursive: true });
  writeFileSync(stamp, digest);
}

function install() {
  unlessDone("node_modules/.rostrum-stamp", ["package-lock.json", ".npmrc"], "node_modules/.bin", () =>
    run("npm ci --no-audit --no-fund --loglevel=error"),
  );
}

/** Text is served compressed as well, made once here rather than for every answer. */
function compress() {
  for (const path of filesIn(OUT).filter((file) => /\.(js|css|html|svg|webmanifest|wasm|tflite|txt)$/.test(file))) {
    const content = readFileSync(path);
    if (content.length >= WORTH_COMPRESSING) {
      writeFileSync(`${path}.gz`, gzipSync(content, { level: constants.Z_BEST_COMPRESSION }));
    }
  }
}

/** What is made of others' work is given away with their terms; those of TensorFlow Lite and the model are Rostrum's own. */
function license() {
  const { dependencies } = JSON.parse(readFileSync("package.json", "utf8"));
  const terms = Object.entries(dependencies).map(([name, version]) => {
    const folder = `node_modules/${name}`;
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    return `${name} ${version}\n\n${readFileSync(join(folder, file), "utf8").trim()}`;
  });
  const apache = readFileSync("../../LICENSE", "utf8").trim();
  const model =
    "TensorFlow Lite and the selfie segmentation model of MediaPipe, as @twilio/video-processors brings them:\n" +
    "copyright Google LLC and others, Apache-2.0. TensorFlow Lite contains XNNPACK, cpuinfo and pthreadpool,\n" +
    `which are under licences of the BSD family.\n\n${apache}`;
  writeFileSync(join(OUT, "licences.txt"), `${[...terms, model].join(`\n\n${"=".repeat(72)}\n\n`)}\n`);
}

function build() {
  const inputs = [...CONFIGURATION, ...filesIn("src/main/web"), ...filesIn("src/test/web")];
  unlessDone("target/web.stamp", inputs, join(OUT, "index.html"), () => {
    run("npm run --silent check");
    // Maven copies but never deletes: yesterday's hashed files would stay in the bundle.
    rmSync("target/classes/web", { recursive: true, force: true });
    run("npm run --silent build");
    license();
    compress();
  });
}

function test() {
  const golden = "../org.rostrum.wire.api/src/test/golden";
  const inputs = [...CONFIGURATION, ...filesIn("src/main/web"), ...filesIn("src/test/web"), ...filesIn(golden)];
  unlessDone("target/web-tests.stamp", inputs, "node_modules/.bin", () => run("npm run --silent test"));
}

install();
({ build, test })[process.argv[2]]();
