import { unlike, type Proof } from './breach.ts';

const asked = [
  'geolocation',
  'notifications',
  'camera',
  'microphone',
  'clipboard-read',
  'clipboard-write',
  'midi',
  'push',
  'background-sync',
  'persistent-storage',
  'storage-access',
  'window-management',
  'local-fonts',
  'idle-detection',
  'screen-wake-lock',
  'accelerometer',
  'gyroscope',
  'magnetometer',
  'display-capture',
  'payment-handler',
  'top-level-storage-access',
];

/** Item 5: whatever a page asks for, it is told no: what it is told, and what it gets when it tries. */
export const permissions: Proof = {
  says: 'every permission is refused',
  breaches: async ({ app, page }) => {
    const states = await page.evaluate(async (names) => {
      const found: Record<string, string> = {};
      for (const name of names) {
        found[`told ${name}`] = await navigator.permissions.query({ name: name as PermissionName }).then(
          // Some have no third state between asked and granted.
          ({ state }) => (state === 'granted' ? 'granted' : 'refused'),
          () => 'refused',
        );
      }
      return found;
    }, asked);
    // A click in the window, so that nothing is refused only because nobody has touched it.
    await page.evaluate(() => document.body.click());
    const tried = await app.evaluate(async ({ BrowserWindow }) => {
      const code = `(async () => {
        const within = (work) => Promise.race([
          work.then(() => 'got', () => 'refused'),
          new Promise((done) => setTimeout(done, 1500, 'refused')),
        ]);
        const attempt = (work) => { try { return within(Promise.resolve(work())) } catch { return 'refused' } };
        const wants = {
          camera: () => navigator.mediaDevices.getUserMedia({ video: true }),
          microphone: () => navigator.mediaDevices.getUserMedia({ audio: true }),
          'the screen': () => navigator.mediaDevices.getDisplayMedia({ video: true }),
          place: () => new Promise((yes, no) => navigator.geolocation.getCurrentPosition(yes, no)),
          notifications: () => Notification.requestPermission().then((a) => { if (a !== 'granted') throw a }),
          clipboard: () => navigator.clipboard.readText(),
          MIDI: () => navigator.requestMIDIAccess({ sysex: true }),
          'lasting storage': () => navigator.storage.persist().then((a) => { if (!a) throw a }),
          'other screens': () => getScreenDetails(),
          fonts: () => queryLocalFonts().then((a) => { if (a.length === 0) throw a }),
          idleness: () => IdleDetector.requestPermission().then((a) => { if (a !== 'granted') throw a }),
          'the keyboard': () => navigator.keyboard.lock().then(() => document.fullscreenElement ? 1 : Promise.reject()),
          'a USB device': () => navigator.usb.requestDevice({ filters: [] }),
          'a serial port': () => navigator.serial.requestPort(),
          'an input device': () => navigator.hid.requestDevice({ filters: [] }).then((a) => { if (a.length === 0) throw a }),
          'a Bluetooth device': () => navigator.bluetooth.requestDevice({ acceptAllDevices: true }),
          'a folder': () => showDirectoryPicker(),
          'the whole screen': () => document.documentElement.requestFullscreen(),
          'the pointer': () => document.body.requestPointerLock(),
        };
        const names = Object.keys(wants);
        const outcomes = await Promise.all(names.map((name) => attempt(wants[name])));
        return Object.fromEntries(names.map((name, place) => ['got ' + name, outcomes[place]]));
      })()`;
      const window = BrowserWindow.getAllWindows().toSorted((one, other) => one.id - other.id)[0];
      // With the rights of a page somebody has just clicked on.
      return (await window?.webContents.executeJavaScript(code, true)) as Record<string, string>;
    });
    return unlike({ ...states, ...tried }, 'refused');
  },
};
