// Loaded before each script (see package.json). It is plain JavaScript, because a Node too old to run the scripts
// cannot read TypeScript either and would only complain about a file extension.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `Readiness Desk needs Node 22.18 or newer here; this is Node ${process.versions.node}. ` +
      'Install a current Node from https://nodejs.org and try again.\n',
  );
  process.exit(1);
}
