import {
  type Choices,
  type DeviceKind,
  type DeviceProblem,
  openCamera,
  openMicrophone,
  remember,
  rememberedChoices,
} from "./devices";
import type { Luggage } from "./meeting";

type Device = "microphone" | "camera";

/** The microphone and the camera that are tried at the door, until they are taken inside. */
export class Packing {
  microphone: MediaStreamTrack | undefined;
  camera: MediaStreamTrack | undefined;
  /** Why the last one that was wanted did not open. */
  problem: DeviceProblem | undefined;
  choices: Choices = rememberedChoices();
  private opening: Promise<void> | undefined;

  /**
   * @param changed something that is shown has changed
   * @param isHere whether anybody stands at the door; who has gone wants nothing opened
   */
  constructor(
    private readonly changed: () => void,
    private readonly isHere: () => boolean,
  ) {}

  /** What is being opened at this moment, if anything. */
  get underWay(): Promise<void> | undefined {
    return this.opening;
  }

  choose(choices: Partial<Choices>): void {
    this.choices = remember(choices);
    this.changed();
  }

  /** Choices may have been made elsewhere meanwhile. */
  recall(): void {
    this.choices = rememberedChoices();
    this.changed();
  }

  /** Opens what was on the last time. */
  open(): Promise<void> {
    this.opening ??= this.openAll().finally(() => {
      this.opening = undefined;
    });
    return this.opening;
  }

  async flip(what: Device): Promise<void> {
    const on = this[what] === undefined;
    this.problem = undefined;
    this.choose({ [what]: on });
    if (on) {
      await this.capture(what);
    } else {
      this.drop(what);
    }
  }

  async pick(kind: DeviceKind, device: string): Promise<void> {
    this.choose({ devices: { ...this.choices.devices, [kind]: device } });
    if (kind === "audioinput" && this.microphone !== undefined) {
      await this.capture("microphone");
    }
    if (kind === "videoinput" && this.camera !== undefined) {
      await this.capture("camera");
    }
  }

  /** What is open, and what is still being opened; from here on it is the meeting's. */
  handOver(): Pick<Luggage, "microphone" | "camera" | "microphoneOn" | "late"> {
    const { opening } = this;
    return { ...this.release(), ...(opening !== undefined && { late: opening.then(() => this.release()) }) };
  }

  putDown(): void {
    this.drop("microphone");
    this.drop("camera");
  }

  private release() {
    const { microphone, camera } = this;
    this.microphone = undefined;
    this.camera = undefined;
    return { microphone, camera, microphoneOn: microphone !== undefined };
  }

  private async openAll(): Promise<void> {
    this.problem = undefined;
    this.changed();
    if (this.choices.microphone && this.microphone === undefined) {
      await this.capture("microphone");
    }
    if (this.choices.camera && this.camera === undefined) {
      await this.capture("camera");
    }
  }

  private async capture(what: Device): Promise<void> {
    const { audioinput, videoinput } = this.choices.devices;
    this[what]?.stop();
    const capture = await (what === "microphone" ? openMicrophone(audioinput) : openCamera(videoinput));
    this[what] = "track" in capture ? capture.track : undefined;
    this.problem = "problem" in capture ? capture.problem : this.problem;
    if (!this.isHere()) {
      this.putDown();
    }
    this.changed();
  }

  private drop(what: Device): void {
    this[what]?.stop();
    this[what] = undefined;
    this.changed();
  }
}
