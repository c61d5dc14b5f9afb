import ssh2 from 'ssh2';

/** Runs one command over SSH and returns what it printed. */
export function shell(port, username, password, command) {
  return new Promise((done, failed) => {
    const client = new ssh2.Client();
    const printed = [];
    client
      .once('error', failed)
      .once('ready', () =>
        client.exec(command, (error, stream) => {
          if (error) {
            failed(error);
            return;
          }
          stream.on('data', (chunk) => printed.push(chunk));
          stream.stderr.on('data', (chunk) => printed.push(chunk));
          stream.once('close', () => {
            client.end();
            done(Buffer.concat(printed).toString());
          });
        }),
      )
      .connect({ host: '127.0.0.1', port, username, password, readyTimeout: 20_000 });
  });
}
