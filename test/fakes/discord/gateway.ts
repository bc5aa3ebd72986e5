import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';

/** The half of Discord that sends events. One bot at a time. */
export type Gateway = Readonly<{
  /** False when no bot is connected. */
  dispatch(event: string, payload: object): boolean;
  /** Cuts the connection as Discord does now and then; the bot resumes it. */
  drop(code: number): void;
  /** From now on every token is wrong. */
  refuseTokens(): void;
  /** `identify` and `resume`, as they came. */
  greetings: readonly string[];
  close(): void;
}>;

type Frame = Readonly<{ op: number; d: { token: string } }>;

/** @param welcome the events that a bot gets when it has identified itself; READY comes first */
export function openGateway(
  server: Server,
  token: string,
  welcome: () => readonly (readonly [event: string, payload: object])[],
): Gateway {
  const sockets = new WebSocketServer({ server });
  const greetings: string[] = [];
  let bot: WebSocket | null = null;
  let sequence = 0;
  let refusing = false;
  const dispatch = (event: string, payload: object): boolean => {
    if (bot === null || bot.readyState !== bot.OPEN) return false;
    sequence += 1;
    bot.send(JSON.stringify({ op: 0, t: event, s: sequence, d: payload }));
    return true;
  };
  sockets.on('connection', (socket) => {
    bot = socket;
    socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 41_250 } }));
    socket.on('message', (data) => {
      const { op, d } = JSON.parse(String(data)) as Frame;
      if (op === 1) socket.send(JSON.stringify({ op: 11 }));
      if (op !== 2 && op !== 6) return;
      greetings.push(op === 2 ? 'identify' : 'resume');
      if (refusing || d.token !== token) socket.close(4004);
      else if (op === 6) dispatch('RESUMED', {});
      else for (const [event, payload] of welcome()) dispatch(event, payload);
    });
  });
  return {
    dispatch,
    greetings,
    refuseTokens: () => {
      refusing = true;
    },
    drop: (code) => bot?.close(code),
    close: () => {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}
