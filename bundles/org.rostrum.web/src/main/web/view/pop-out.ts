/** A small window of its own, above other programs, with one picture in it. */
export class PopOut {
  private readonly video = Object.assign(document.createElement("video"), { muted: true, autoplay: true });

  get isOpen(): boolean {
    return document.pictureInPictureElement === this.video;
  }

  /** Opens it, or closes it; only after a click or a key, as browsers want it. */
  async flip(track: MediaStreamTrack | undefined): Promise<void> {
    if (this.isOpen) {
      await document.exitPictureInPicture();
      return;
    }
    this.show(track);
    await this.video.play();
    await this.video.requestPictureInPicture();
  }

  show(track: MediaStreamTrack | undefined): void {
    const shown = (this.video.srcObject as MediaStream | null)?.getTracks()[0];
    if (track !== undefined && track !== shown) {
      this.video.srcObject = new MediaStream([track]);
    }
  }

  async close(): Promise<void> {
    if (this.isOpen) {
      await document.exitPictureInPicture();
    }
    this.video.srcObject = null;
  }
}
