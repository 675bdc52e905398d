import { moment } from '../bare-page.ts';
import type { Proof } from './breach.ts';

/** Item 1: nothing remote is loaded, on any road a page has; each of the three locks on the way holds by itself. */
export const nothingRemote: Proof = {
  says: 'nothing is loaded from anywhere else',
  breaches: async ({ app, page, outside, complaints }) => {
    const { origin } = outside;
    const page_ = await page.evaluate(async (address) => {
      const world = window as unknown as { hostile?: unknown };
      const got: string[] = [];
      const within = (name: string, work: Promise<unknown>): Promise<void> =>
        Promise.race([
          work.then(
            () => void got.push(name),
            () => undefined,
          ),
          new Promise<void>((done) => setTimeout(done, 1_000)),
        ]);
      const loading = (tag: string, attributes: Record<string, string>): Promise<unknown> =>
        new Promise((yes, no) => {
          const element = Object.assign(document.createElement(tag), attributes);
          element.addEventListener('load', yes);
          element.addEventListener('error', no);
          document.head.append(element);
        });
      await Promise.all([
        within('fetch', fetch(`${address}/a`)),
        within('fetch without an answer', fetch(`${address}/b`, { mode: 'no-cors' })),
        within('a picture', loading('img', { src: `${address}/c.png` })),
        within('a script', loading('script', { src: `${address}/d.js` })),
        within('a style', loading('link', { rel: 'stylesheet', href: `${address}/e.css` })),
        within('a module', loading('script', { type: 'module', src: `${address}/f.js` })),
        within('a font', new FontFace('x', `url(${address}/g.ttf)`).load()),
        within(
          'a socket',
          new Promise((yes, no) => {
            const socket = new WebSocket(`${address.replace('http', 'ws')}/h`);
            socket.onopen = yes;
            socket.onerror = no;
          }),
        ),
        within(
          'events',
          new Promise((yes, no) => {
            const events = new EventSource(`${address}/i`);
            events.onopen = yes;
            events.onerror = () => (events.close(), no(new Error()));
          }),
        ),
        within(
          'a call of old',
          new Promise((yes, no) => {
            const call = new XMLHttpRequest();
            call.onload = yes;
            call.onerror = no;
            call.open('GET', `${address}/j`);
            call.send();
          }),
        ),
        // A call to another browser: by way of servers, and straight to where its invented answer says it is. Words of
        // the page's choice would stand in each packet, so what counts is whether the outside heard any.
        within(
          'a call through a server',
          new Promise((yes) => {
            const { port } = new URL(address);
            const relay = { username: 'x', credential: 'x' };
            const peer = new RTCPeerConnection({
              iceServers: [
                { urls: `stun:127.0.0.1:${port}` },
                { urls: `turn:127.0.0.1:${port}?transport=udp`, ...relay },
                { urls: `turn:127.0.0.1:${port}?transport=tcp`, ...relay },
              ],
            });
            peer.onicecandidate = ({ candidate }) => {
              if (candidate?.type === 'relay') yes(candidate);
            };
            peer.createDataChannel('x');
            const answer = [
              'v=0',
              'o=- 1 2 IN IP4 127.0.0.1',
              's=-',
              't=0 0',
              'a=group:BUNDLE 0',
              'm=application 9 UDP/DTLS/SCTP webrtc-datachannel',
              'c=IN IP4 0.0.0.0',
              `a=candidate:1 1 udp 2113937151 127.0.0.1 ${port} typ host`,
              `a=candidate:2 1 tcp 1518280447 127.0.0.1 ${port} typ host tcptype passive`,
              'a=ice-ufrag:whatever-stands-in-the-desk',
              'a=ice-pwd:aaaaaaaaaaaaaaaaaaaaaaaa',
              `a=fingerprint:sha-256 ${Array<string>(32).fill('AA').join(':')}`,
              'a=setup:active',
              'a=mid:0',
              'a=sctp-port:5000',
              '',
            ];
            void peer
              .createOffer()
              .then((offer) => peer.setLocalDescription(offer))
              .then(() => peer.setRemoteDescription({ type: 'answer', sdp: answer.join('\r\n') }));
          }),
        ),
      ]);
      navigator.sendBeacon(`${address}/k`, 'x');
      if (world.hostile !== undefined) got.push('a script that ran');
      return got;
    }, origin);
    complaints.length = 0;
    const locks = await app.evaluate(async ({ session }, address) => {
      const outcome = (own: { fetch: (a: string) => Promise<unknown> }, to: string): Promise<string> =>
        own.fetch(to).then(
          () => 'answered',
          (error: unknown) => (error instanceof Error ? error.message : 'refused'),
        );
      return {
        'cancelled before it begins': await outcome(session.defaultSession, `${address}/l`),
        'no name leads anywhere': await outcome(session.fromPartition('bare'), 'http://localhost/m'),
        'no number leads anywhere': await outcome(session.fromPartition('bare'), `${address}/n`),
      };
    }, origin);
    await moment(200);
    const due = {
      'cancelled before it begins': 'ERR_BLOCKED_BY_CLIENT',
      'no name leads anywhere': 'ERR_NAME_NOT_RESOLVED',
      'no number leads anywhere': 'ERR_NAME_NOT_RESOLVED',
    };
    return [
      ...page_.map((road) => `${road} was loaded`),
      ...Object.entries(due).flatMap(([lock, error]) => {
        const found = locks[lock as keyof typeof locks];
        return found.includes(error) ? [] : [`${lock}: ${found}`];
      }),
      ...outside.asked.map((line) => `the outside was asked: ${line}`),
    ];
  },
};
