import { randomUUID } from 'node:crypto';
import type { WebSocket, WebSocketServer } from 'ws';

export type FakeSocket = Readonly<{
  /** Connections made since the start, those that are gone included. */
  connections(): number;
  ticketUrl(): string;
  /** Delivers an envelope on the newest connection; resolves with what it is acknowledged with, rejects after 3 seconds or when the bot has gone. */
  deliver(type: 'slash_commands' | 'interactive' | 'events_api', payload: object): Promise<unknown>;
  /** Slack asks for a fresh connection now and then. */
  askToReconnect(): void;
  /** Hangs up on whoever connects from now on, before the hello. */
  hangUp(): void;
  close(): void;
}>;

const ACKNOWLEDGED_WITHIN_MS = 3_000;

/** Socket Mode's side of the conversation: hello, envelopes, acknowledgements, and requests to come back. */
export function openFakeSocket(server: WebSocketServer, url: string): FakeSocket {
  const sockets: WebSocket[] = [];
  const waiting = new Map<string, (payload: unknown) => void>();
  let tickets = 0;
  let hangingUp = false;

  server.on('connection', (socket) => {
    if (hangingUp) {
      socket.terminate();
      return;
    }
    sockets.push(socket);
    socket.send(JSON.stringify({ type: 'hello', num_connections: 1, connection_info: { app_id: 'A0' } }));
    socket.on('message', (message) => {
      const { envelope_id, payload } = JSON.parse(String(message));
      waiting.get(envelope_id)?.(payload);
      waiting.delete(envelope_id);
    });
  });

  const newest = (): WebSocket => {
    const socket = sockets.at(-1);
    if (socket === undefined) throw new Error('nobody has connected');
    return socket;
  };

  return {
    connections: () => sockets.length,
    ticketUrl: () => {
      tickets += 1;
      return `${url}/link?ticket=${tickets}`;
    },
    deliver: (type, payload) => {
      const envelope = randomUUID();
      return new Promise((resolve, reject) => {
        const late = setTimeout(() => reject(new Error('not acknowledged within 3 seconds')), ACKNOWLEDGED_WITHIN_MS);
        waiting.set(envelope, (answered) => {
          clearTimeout(late);
          resolve(answered);
        });
        const gone = () => reject(new Error('the bot is not connected'));
        if (newest().readyState === newest().OPEN) newest().once('close', gone);
        else gone();
        newest().send(JSON.stringify({ envelope_id: envelope, type, payload, accepts_response_payload: true }));
      });
    },
    askToReconnect: () => newest().send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' })),
    hangUp: () => {
      hangingUp = true;
    },
    close: () => {
      for (const socket of sockets) socket.terminate();
      server.close();
    },
  };
}
