import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../target/e2e/voices/', import.meta.url));
const RATE = 48_000;
const SECONDS = 4;

/** A microphone that brings nothing but zeros. */
export function silence() {
  return wav('silence', () => 0);
}

/** Something a noise suppressor takes for a voice: harmonics that glide, in four syllables a second. */
export function speech() {
  let phase = 0;
  return wav('speech', (t) => {
    phase += (2 * Math.PI * (130 + 25 * Math.sin(2 * Math.PI * 0.7 * t))) / RATE;
    const syllable = 0.35 + 0.65 * Math.max(0, Math.sin(2 * Math.PI * 4 * t)) ** 0.5;
    let sound = 0;
    for (let harmonic = 1; harmonic <= 20; harmonic++) {
      const frequency = harmonic * 130;
      const formant = Math.exp(-(((frequency - 600) / 400) ** 2)) + 0.6 * Math.exp(-(((frequency - 1700) / 500) ** 2));
      sound += (0.15 + formant) * Math.sin(harmonic * phase);
    }
    return 0.18 * syllable * sound;
  });
}

/** Chromium takes a file as a microphone (--use-file-for-fake-audio-capture) and repeats it. */
function wav(name, sample) {
  const data = Buffer.alloc(RATE * SECONDS * 2);
  for (let i = 0; i < RATE * SECONDS; i++) {
    data.writeInt16LE(Math.round(32_000 * Math.max(-1, Math.min(1, sample(i / RATE)))), i * 2);
  }
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + data.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(RATE, 24);
  head.writeUInt32LE(RATE * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(data.length, 40);
  mkdirSync(FOLDER, { recursive: true });
  const path = `${FOLDER}${name}.wav`;
  writeFileSync(path, Buffer.concat([head, data]));
  return path;
}
