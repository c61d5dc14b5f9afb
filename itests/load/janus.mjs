import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../e2e/lib/until.mjs';

const NAMESPACE = 'rostrum-bench';
const ADDRESS = '192.0.2.1'; // for documentation (RFC 5737): nobody's
const PORT = 8088;
const HOME = '/usr/lib/x86_64-linux-gnu/janus';
const ROOM = 1234; // as in JanusVenue

/** Why Janus cannot be measured here, or nothing. Installs it from the distribution's packages where it is missing. */
export function obstacle() {
  if (!existsSync('/usr/bin/janus') && !succeeds('apt-get', 'install', '-y', '--no-install-recommends', 'janus')) {
    return 'janus is not installed and apt-get could not install it';
  }
  if (!succeeds('ip', 'netns', 'add', NAMESPACE)) {
    return 'network namespaces are not permitted here, and Janus ignores the loopback interface';
  }
  succeeds('ip', 'netns', 'del', NAMESPACE);
  return undefined;
}

/** A Janus with one video room, in a network namespace of its own. */
export class Janus {
  static async start() {
    const janus = new Janus();
    await janus.launch();
    return janus;
  }

  name = 'janus';

  url = `http://${ADDRESS}:${PORT}`;

  /** What starts a program beside it. */
  prefix = ['ip', 'netns', 'exec', NAMESPACE];

  async launch() {
    addNamespace();
    this.folder = mkdtempSync(join(tmpdir(), 'rostrum-janus-'));
    for (const [name, text] of Object.entries(configuration(this.folder))) {
      writeFileSync(join(this.folder, name), text);
    }
    const [command, ...args] = [...this.prefix, 'janus', '-F', this.folder];
    this.process = spawn(command, args, { stdio: 'ignore' }); // "ip netns exec" becomes the program: one process id
    this.exited = new Promise((done) => this.process.once('exit', done));
    await until('Janus is ready', 30_000, async () => {
      if (this.process.exitCode !== null) {
        throw new Error('Janus ended at its start');
      }
      return succeeds(...this.prefix, 'curl', '-sf', `${this.url}/janus/info`);
    });
  }

  get pid() {
    return this.process.pid;
  }

  async stop() {
    this.process.kill();
    await this.exited;
    rmSync(this.folder, { recursive: true, force: true });
    succeeds('ip', 'netns', 'del', NAMESPACE);
  }
}

function addNamespace() {
  const inside = ['ip', '-n', NAMESPACE];
  for (const command of [
    ['ip', 'netns', 'add', NAMESPACE],
    [...inside, 'link', 'set', 'lo', 'up'],
    [...inside, 'link', 'add', 'bench0', 'type', 'veth', 'peer', 'name', 'bench1'],
    [...inside, 'address', 'add', `${ADDRESS}/24`, 'dev', 'bench0'],
    [...inside, 'link', 'set', 'bench0', 'up'],
    [...inside, 'link', 'set', 'bench1', 'up'],
  ]) {
    if (!succeeds(...command)) {
      succeeds('ip', 'netns', 'del', NAMESPACE);
      throw new Error(`${command.join(' ')} failed`);
    }
  }
}

function succeeds(command, ...args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

/** Only what the benchmark needs; every other value is Janus's own default. */
function configuration(folder) {
  return {
    'janus.jcfg': `general: { configs_folder = "${folder}"
  plugins_folder = "${HOME}/plugins"
  transports_folder = "${HOME}/transports"
  debug_level = 3
  session_timeout = 0 }
nat: { ice_lite = true }
plugins: { disable = "${others('audiobridge duktape echotest lua nosip recordplay sip streaming textroom videocall voicemail')}" }
transports: { disable = "${others('mqtt nanomsg pfunix rabbitmq websockets')}" }
`,
    'janus.plugin.videoroom.jcfg': `room-${ROOM}: { publishers = 100
  bitrate = 20000000
  videocodec = "vp8"
  notify_joining = false
  require_pvtid = false }
`,
    'janus.transport.http.jcfg': `general: { json = "compact"
  base_path = "/janus"
  http = true
  port = ${PORT}
  ip = "${ADDRESS}"
  https = false }
admin: { admin_http = false }
`,
  };
}

function others(names) {
  return names
    .split(' ')
    .map((name) => `libjanus_${name}.so`)
    .join(',');
}
