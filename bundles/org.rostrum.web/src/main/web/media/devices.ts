import { blurred, canBlur } from "./blur/blurred";

/** Why there is no camera or microphone. */
export type DeviceProblem = "denied" | "missing" | "busy" | "insecure";

export type Capture = { readonly track: MediaStreamTrack } | { readonly problem: DeviceProblem };

export type DeviceKind = "audioinput" | "videoinput" | "audiooutput";

/** What is remembered from one conference to the next, on this device only. */
export interface Choices {
  readonly name: string;
  readonly microphone: boolean;
  readonly camera: boolean;
  /** Music needs it off, an office needs it on. */
  readonly noiseSuppression: boolean;
  /** Of what is behind oneself. */
  readonly blur: boolean;
  readonly devices: Readonly<Partial<Record<DeviceKind, string>>>;
}

/** After how long a device that somebody else has is tried again, each time. */
const BUSY_MS = [500, 1_500];
const KEY = "rostrum.choices";
const DEFAULTS: Choices = {
  name: "",
  microphone: true,
  camera: true,
  noiseSuppression: true,
  blur: false,
  devices: {},
};
/** What could not be stored holds until the page is left. */
let unstored: Choices | undefined;

export function rememberedChoices(): Choices {
  if (unstored !== undefined) {
    return unstored;
  }
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    return typeof stored === "object" && stored !== null ? { ...DEFAULTS, ...stored } : DEFAULTS;
  } catch {
    return DEFAULTS;
  }
}

export function remember(choices: Partial<Choices>): Choices {
  const next = { ...rememberedChoices(), ...choices };
  try {
    localStorage.setItem(KEY, JSON.stringify(next));
    unstored = undefined;
  } catch {
    // Storage may be full or forbidden.
    unstored = next;
  }
  return next;
}

/** In place of the one that is open, if any: Chromium processes the sound of a device in one way at a time, that of the first. */
export function openMicrophone(device?: string, before?: MediaStreamTrack): Promise<Capture> {
  before?.stop();
  const { noiseSuppression } = rememberedChoices();
  return open({
    audio: { echoCancellation: true, noiseSuppression, autoGainControl: true, ...preferring(device) },
  });
}

/** Blurred from its first picture, if that was chosen. */
export async function openCamera(device?: string): Promise<Capture> {
  const capture = await open({
    video: { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30, max: 30 }, ...preferring(device) },
  });
  return "track" in capture && rememberedChoices().blur && canBlur() ? { track: blurred(capture.track) } : capture;
}

/** What is shared: a picture, and what is heard of it, if it is to be heard. */
export interface Shared {
  readonly picture: MediaStreamTrack;
  readonly sound: MediaStreamTrack | undefined;
}

/** What newer browsers are told besides: to offer sound also of whole screens, without the voices that this page plays. */
type SharingOptions = DisplayMediaStreamOptions & {
  readonly systemAudio: "include";
  readonly surfaceSwitching: "include";
  readonly audio: MediaTrackConstraints & { readonly restrictOwnAudio: boolean };
};

const SHARING: SharingOptions = {
  video: { frameRate: { ideal: 15, max: 30 } },
  // Music is no voice in a noisy room.
  audio: { echoCancellation: false, noiseSuppression: false, autoGainControl: false, restrictOwnAudio: true },
  systemAudio: "include",
  surfaceSwitching: "include",
};

/** Nothing if the person thought better of it. */
export async function openScreen(): Promise<Shared | undefined> {
  try {
    const stream = await navigator.mediaDevices.getDisplayMedia(SHARING);
    const [picture] = stream.getVideoTracks();
    const [sound] = stream.getAudioTracks();
    if (picture === undefined) {
      return undefined;
    }
    picture.contentHint = "detail";
    if (sound !== undefined) {
      sound.contentHint = "music";
    }
    return { picture, sound };
  } catch {
    return undefined;
  }
}

export function canShareScreen(): boolean {
  return "getDisplayMedia" in (navigator.mediaDevices ?? {});
}

/** The devices of a kind; without names until the person has permitted one. */
export async function listDevices(kind: DeviceKind): Promise<readonly MediaDeviceInfo[]> {
  const all = (await navigator.mediaDevices?.enumerateDevices()) ?? [];
  return all.filter((device) => device.kind === kind && device.deviceId !== "");
}

function preferring(device: string | undefined): MediaTrackConstraints {
  return device ? { deviceId: { ideal: device } } : {};
}

/** The page before a reload may hold a device for a moment longer, and some systems let only one have it. */
async function open(constraints: MediaStreamConstraints): Promise<Capture> {
  for (const wait of BUSY_MS) {
    const capture = await openOnce(constraints);
    if (!("problem" in capture) || capture.problem !== "busy") {
      return capture;
    }
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
  return openOnce(constraints);
}

async function openOnce(constraints: MediaStreamConstraints): Promise<Capture> {
  if (navigator.mediaDevices === undefined) {
    return { problem: "insecure" };
  }
  try {
    const [track] = (await navigator.mediaDevices.getUserMedia(constraints)).getTracks();
    return track === undefined ? { problem: "missing" } : { track };
  } catch (failure) {
    return { problem: problemOf(failure) };
  }
}

function problemOf(failure: unknown): DeviceProblem {
  const name = failure instanceof DOMException ? failure.name : "";
  if (name === "NotAllowedError" || name === "SecurityError") {
    return "denied";
  }
  return name === "NotFoundError" || name === "OverconstrainedError" ? "missing" : "busy";
}
