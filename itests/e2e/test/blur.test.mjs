import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { checkeredWall, drawnPerson } from '../../../bundles/org.rostrum.web/src/test/web/fake/drawn-person.js';
import { film } from '../lib/film.mjs';
import { Person } from '../lib/person.mjs';
import { Rostrum } from '../lib/rostrum.mjs';
import { until } from '../lib/until.mjs';

/** Of a picture, in parts of it: where the wall is, and where the shirt of the person before it. */
const AREAS = { wall: [0.05, 0.1, 0.2, 0.4], shirt: [0.4, 0.84, 0.2, 0.13] };
/** Squares and stripes differ by more than this in light where they are sharp, and by less where they are blurred. */
const SHARP = 12;

let rostrum;
let ann;
let bob;
let room;
const requested = [];

before(async () => {
  rostrum = await Rostrum.start();
  const picture = film('person', (x, y) => drawnPerson(x, y) ?? checkeredWall(x, y));
  ann = await Person.arrives(await rostrum.person('ann', 'Ann'), rostrum.url, { picture });
  bob = await Person.arrives(await rostrum.person('bob', 'Bob'), rostrum.url);
  for (const { page } of [ann, bob]) {
    await page.addInitScript(rememberViolations);
    await page.addInitScript(watch, AREAS);
  }
  ann.page.context().on('request', (request) => requested.push(request.url()));
  room = await rostrum.room();
});

after(async () => {
  await Promise.all([ann, bob].map((person) => person?.goes()));
  await rostrum?.stop();
});

test('before joining, the person stays sharp and what is behind them does not', async () => {
  await ann.opens(`/c/${room}`);
  await looks('Ann in her preview', ann, { wall: 'sharp', shirt: 'sharp' });
  assert.deepEqual(requested.filter(isOfTheModel), [], 'nothing of it comes before it is wanted');
  await ann.page.getByTestId('blur').check();
  await looks('Ann in her preview', ann, { wall: 'blurred', shirt: 'sharp' });
  await ann.screenshot('blur-door');
});

test('what it needs is served by this server, compressed, to be kept for ever', async () => {
  const urls = new Set(requested.filter(isOfTheModel));
  assert.equal(urls.size, 2, 'a program and a model');
  for (const url of urls) {
    const { headers } = await fetch(url, { headers: { 'Accept-Encoding': 'gzip' } });
    assert.equal(headers.get('Cache-Control'), 'public, max-age=31536000, immutable');
    assert.equal(headers.get('Content-Encoding'), 'gzip');
  }
});

test('others see the blurred picture and no other', async () => {
  await ann.page.getByTestId('join').click();
  await ann.isInside();
  await bob.joins(room);
  await bob.receives(1, 1, 30_000);
  await looks('Ann at Bob', bob, { wall: 'blurred', shirt: 'sharp' });
  assert.ok((await sharpestWall(bob)) < SHARP, 'from the first picture on');
  await bob.screenshot('blur-received');
});

test('it is switched off and on in the meeting, through the same sender', async () => {
  const before = await sending();
  await flipsInSettings();
  await looks('Ann at Bob', bob, { wall: 'sharp', shirt: 'sharp' });
  await flipsInSettings();
  await looks('Ann at Bob', bob, { wall: 'blurred', shirt: 'sharp' });
  assert.deepEqual(await sending(), before, 'nothing was negotiated');
});

test('noise is left out or let through, through the same sender', async () => {
  const before = await sending();
  assert.equal(await leavesOutNoise(), true);
  await flipsInSettings('noiseSuppression');
  await until('the microphone lets noise through', 10_000, async () => (await leavesOutNoise()) === false);
  await flipsInSettings('noiseSuppression');
  await until('the microphone leaves noise out', 10_000, leavesOutNoise);
  assert.deepEqual(await sending(), before, 'nothing was negotiated');
});

test('a page that is loaded anew sends the blurred picture from the first', async () => {
  await forgetSharpest(bob);
  await ann.page.reload();
  await ann.isInside();
  await bob.receives(1, 1, 30_000);
  await looks('Ann at Bob', bob, { wall: 'blurred', shirt: 'sharp' });
  assert.ok((await sharpestWall(bob)) < SHARP);
});

test('the camera can be switched off and on', async () => {
  await forgetSharpest(bob);
  await ann.page.getByTestId('toggle-camera').click();
  await bob.receives(0, 1);
  await ann.page.getByTestId('toggle-camera').click();
  await bob.receives(1, 1);
  await looks('Ann at Bob', bob, { wall: 'blurred', shirt: 'sharp' });
  assert.ok((await sharpestWall(bob)) < SHARP);
});

test('where the model does not come nobody sees anything sharp before Ann has decided', async () => {
  await forgetSharpest(bob);
  const { page } = ann;
  await page.context().route('**/*.tflite', (route) => route.abort());
  await page.reload();
  await ann.isInside();
  await page.getByTestId('blur-trouble').waitFor();
  await ann.screenshot('blur-trouble');
  await looks('Ann at Bob', bob, { wall: 'blurred', shirt: 'blurred' });
  assert.ok((await sharpestWall(bob)) < SHARP);
  await page.getByTestId('blur-ends').click();
  await looks('Ann at Bob', bob, { wall: 'sharp', shirt: 'sharp' });
  assert.equal(await page.getByTestId('blur-trouble').count(), 0);
});

test('nothing came from elsewhere, and no policy was broken', async () => {
  assert.deepEqual(requested.filter((url) => !url.startsWith(`${rostrum.url}/`) && !/^(blob|data):/.test(url)), []);
  for (const person of [ann, bob]) {
    assert.deepEqual(await person.page.evaluate(() => window.violations), []);
    assert.deepEqual(person.console.filter((line) => /security policy|trusted/i.test(line)), []);
  }
});

const isOfTheModel = (url) => /\.(wasm|tflite)$/.test(url);

/** Waits until the picture of a person's page looks like this. */
function looks(whose, person, expected) {
  return until(`${whose} looks ${JSON.stringify(expected)}`, 30_000, async () => {
    const contrasts = await person.page.evaluate(() => window.contrasts);
    return Object.entries(expected).every(([area, look]) => contrasts?.[area] > SHARP === (look === 'sharp'));
  }).catch(async (failure) => {
    const last = await person.page.evaluate(() => window.contrasts);
    throw new Error(`${failure.message}; last ${JSON.stringify(last)}\n${person.console.slice(-10).join('\n')}`);
  });
}

const sharpestWall = (person) => person.page.evaluate(() => window.sharpestWall);

const forgetSharpest = (person) =>
  person.page.evaluate(() => {
    window.sharpestWall = 0;
  });

async function flipsInSettings(effect = 'blur') {
  await ann.page.getByTestId('settings').click();
  await ann.page.getByTestId(effect).click();
  await ann.page.keyboard.press('Escape');
}

const leavesOutNoise = () =>
  ann.page.evaluate(() => {
    const senders = window.peerConnections.flatMap((connection) => connection.getSenders());
    return senders.find(({ track }) => track?.kind === 'audio')?.track.getSettings().noiseSuppression;
  });

/** What would change if anything were negotiated. */
const sending = () =>
  ann.page.evaluate(() =>
    window.peerConnections.map((connection) => ({
      description: connection.localDescription.sdp,
      pictures: connection.getSenders().filter(({ track }) => track?.kind === 'video').length,
    })),
  );

/** For the page, before any script of its own. */
function rememberViolations() {
  window.violations = [];
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    window.violations.push(`${violatedDirective} ${blockedURI}`);
  });
}

/** For the page: how much light differs in areas of the picture that is received, or else of one's own preview; ten times a second. */
function watch(areas) {
  const [width, height] = [320, 180];
  const brush = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  const video = Object.assign(document.createElement('video'), { muted: true });
  const preview = () =>
    document.querySelector('rostrum-app')?.shadowRoot?.querySelector('rostrum-door')?.shadowRoot?.querySelector('rostrum-preview')
      ?.camera;
  const received = () =>
    window.peerConnections
      .flatMap((connection) => connection.getReceivers())
      .find(({ track }) => track.kind === 'video' && track.readyState === 'live' && !track.muted)?.track;
  const contrast = ([left, top, wide, high]) => {
    const { data } = brush.getImageData(left * width, top * height, wide * width, high * height);
    const lights = Array.from({ length: data.length / 4 }, (_, pixel) => data[pixel * 4 + 1]);
    const mean = lights.reduce((sum, light) => sum + light, 0) / lights.length;
    return Math.sqrt(lights.reduce((sum, light) => sum + (light - mean) ** 2, 0) / lights.length);
  };
  window.sharpestWall = 0;
  setInterval(() => {
    const fromOthers = received();
    const track = fromOthers ?? preview();
    if (track !== undefined && video.srcObject?.getTracks()[0] !== track) {
      video.srcObject = new MediaStream([track]);
      void video.play().catch(() => undefined);
    }
    if (track !== undefined && video.readyState >= 2) {
      brush.drawImage(video, 0, 0, width, height);
      window.contrasts = Object.fromEntries(Object.entries(areas).map(([name, area]) => [name, contrast(area)]));
      window.sharpestWall = Math.max(window.sharpestWall, fromOthers === undefined ? 0 : window.contrasts.wall);
    }
  }, 100);
}
