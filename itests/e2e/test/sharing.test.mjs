import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Person } from '../lib/person.mjs';
import { Rostrum } from '../lib/rostrum.mjs';
import { until } from '../lib/until.mjs';

let rostrum;
let ann;
let bob;
let room;

before(async () => {
  rostrum = await Rostrum.start();
  const accounts = [await rostrum.person('ann', 'Ann'), await rostrum.person('bob', 'Bob')];
  [ann, bob] = await Promise.all(accounts.map((account) => Person.arrives(account, rostrum.url)));
  await ann.page.addInitScript(filmInsteadOfScreen);
  room = await rostrum.room();
  await ann.joins(room);
  await bob.joins(room);
  await bob.receives(1, 1, 30_000);
});

after(async () => {
  await Promise.all([ann, bob].map((person) => person?.goes()));
  await rostrum?.stop();
});

test('what somebody shares is seen and heard', async () => {
  await ann.page.getByTestId('toggle-share').click();
  await bob.page.getByTestId('content-sounds').waitFor();
  await bob.receives(2, 2, 30_000);
  await bob.screenshot('sharing-with-sound');
});

test('its sound goes on when the microphone is off', async () => {
  await ann.page.getByTestId('toggle-microphone').click();
  await bob.receives(2, 1);
  await ann.page.getByTestId('toggle-microphone').click();
  await bob.receives(2, 2);
});

test('a moderator silences the sound alone', async () => {
  await silences('SILENCED');
  await bob.receives(2, 1);
  await bob.page.getByTestId('content-sounds').waitFor({ state: 'detached' });
  assert.equal(await soundOfContent(), 'SILENCED');
  await silences('OFF');
  assert.equal(await soundOfContent(), 'OFF');
});

test('it ends with what is shared', async () => {
  await ann.page.getByTestId('toggle-share').click();
  await bob.receives(1, 1);
  await ann.page.getByTestId('toggle-share').click();
  await bob.receives(2, 2, 30_000);
  await ann.page.getByTestId('toggle-share').click();
  await bob.receives(1, 1);
  assert.equal(await soundOfContent(), 'OFF');
});

test('who shares can keep the sound to themselves', async () => {
  await ann.page.getByTestId('toggle-share').click();
  await bob.receives(2, 2, 30_000);
  await ann.page.getByTestId('content-sound-off').click();
  await bob.receives(2, 1);
});

const silences = async (state) => {
  const { id } = await rostrum.seat(room, 'Ann');
  await rostrum.order(room, { type: 'switchSource', who: id, source: 'CONTENT_SOUND', state });
};

const soundOfContent = () =>
  until('the seat says it', 5_000, async () => (await rostrum.seat(room, 'Ann')).sources.CONTENT_SOUND);

/** For the page, before any script of its own: a screen without a person who picks one. */
function filmInsteadOfScreen() {
  navigator.mediaDevices.getDisplayMedia = async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 360 });
    const brush = canvas.getContext('2d');
    setInterval(() => {
      brush.fillStyle = `hsl(${(performance.now() / 20) % 360} 60% 50%)`;
      brush.fillRect(0, 0, 640, 360);
    }, 100);
    const sound = new AudioContext();
    const speaker = sound.createMediaStreamDestination();
    const tone = new OscillatorNode(sound, { frequency: 440 });
    tone.connect(speaker);
    tone.start();
    const stream = canvas.captureStream(10);
    stream.addTrack(speaker.stream.getAudioTracks()[0]);
    return stream;
  };
}
