import { Burden } from "./burden";
import { Cap, type Wanted } from "./cap";
import { Hardship } from "./hardship";
import { Pulse } from "./pulse";
import { Reception, type Trouble } from "./reception";

/** What is listened to. */
export interface Ear {
  /** Nothing as long as nothing can be received. */
  statistics(): Promise<RTCStatsReport> | undefined;
  /** Whose media arrives in the section of this mid. */
  senderIn(mid: string): string | undefined;
  /** One's own seat, and how many others there are. */
  company(): { readonly me: string; readonly others: number };
  /** The pictures on the screen, the most important first. */
  wanted(): readonly Wanted[];
  /** What may be asked for could be another. Answers whether it is less than what is on the screen. */
  limited(): boolean;
  /** Something that is shown has changed. */
  changed(): void;
}

/** So often the device is judged, and the reception every third time. */
const LISTEN_MS = 1_000;
const RECEPTION = 3;

/** Asks the connection how it does: who is received badly, whether sound alone would do better, whether this device keeps up. */
export class Listening {
  /** Who is received badly at present; one's own seat, if little of one's own arrives. */
  troubles: ReadonlyMap<string, Trouble> = new Map();
  /** Less is asked for than is on the screen, since this device does not keep up. */
  isBusy = false;
  readonly hardship = new Hardship();
  readonly cap = new Cap();

  private readonly reception = new Reception();
  private readonly burden = new Burden();
  private readonly pulse = new Pulse();
  private looks = 0;
  private isAsking = false;
  private closed = false;
  private readonly timer = setInterval(() => void this.listen(), LISTEN_MS);

  constructor(private readonly ear: Ear) {}

  close(): void {
    this.closed = true;
    clearInterval(this.timer);
    this.pulse.close();
  }

  private async listen(): Promise<void> {
    if (this.isAsking) {
      return;
    }
    const page = this.pulse.take();
    const isThird = ++this.looks % RECEPTION === 0;
    // A hidden page says nothing of the device, so it is not asked as often.
    const asked = page.visible || isThird ? this.ear.statistics() : undefined;
    if (asked === undefined) {
      return;
    }
    this.isAsking = true;
    try {
      const statistics = await asked;
      if (!this.closed) {
        this.spare(this.cap.look(this.burden.look(statistics, page), this.ear.wanted()));
        if (isThird) {
          this.judge(statistics);
        }
      }
    } finally {
      this.isAsking = false;
    }
  }

  /** Who speaks may be another at any time: with less than all the screen looks again and again. */
  private spare(isOther: boolean): void {
    const was = this.isBusy;
    this.isBusy = (isOther || this.cap.isOn) && this.ear.limited();
    if (this.isBusy !== was) {
      this.ear.changed();
    }
  }

  private judge(statistics: RTCStatsReport): void {
    const { me, others } = this.ear.company();
    const troubles = this.reception.sample(statistics, (mid) => this.ear.senderIn(mid), me);
    this.hardship.look(troubles, me, others);
    if (troubles.size > 0 || this.troubles.size > 0) {
      this.troubles = troubles;
      this.ear.changed();
    }
  }
}
